/** A run and its comparisons -> the same with the doubts that concern the whole machine, or a whole side of a scenario. */
import { isExpression, namesIn } from '../budget.ts';
import { definitionsOf, metricNamed } from '../metrics.ts';
import type { Budget, Comparison, Disturber, MachineNoise, Metric, RequestCounts, Run, Side, Warning } from '../model.ts';
import { clopperPearson } from '../stats/binomial.ts';
import { budgetFor } from './match.ts';

type MachineBusy = Extract<Warning, { readonly kind: 'machine-busy' }>;
type SideFails = Extract<Warning, { readonly kind: 'side-fails' }>;

/** What may fail where no budget says otherwise: the default budget's figure. */
const MAY_FAIL = 0.001;
/** Of the interval of a share of failures; one failed request is no verdict. */
const LEVEL = 0.98;

/**
 * `budgets` are the user's and then the defaults. Only what a clock makes is touched: sizes and counts (of system calls, page
 * faults, bytes, files) are the same on a busy machine, and so are the failures themselves. What such a doubt forbids is
 * obstacle.ts's to say.
 */
export function withPreconditions(run: Run, comparisons: readonly Comparison[], budgets: readonly Budget[]): readonly Comparison[] {
  const failing = failuresOf(run, budgets);
  return onMachine(run.machine, clocked(comparisons, failing));
}

/** The same with what a machine does to everything that was measured on it. */
export function onMachine(machine: MachineNoise | null, comparisons: readonly Comparison[]): readonly Comparison[] {
  const found = machine === null ? [] : [...machineBusy(machine), ...clockStepped(machine)];
  return clocked(comparisons, () => found);
}

function clocked(comparisons: readonly Comparison[], doubts: (comparison: Comparison) => readonly Warning[]): readonly Comparison[] {
  return comparisons.map((comparison) => {
    const found = isClocked(comparison.metric) ? doubts(comparison) : [];
    return found.length === 0 ? comparison : { ...comparison, warnings: [...comparison.warnings, ...found] };
  });
}

/** Times, and what is divided by one: a machine that is taken away makes them longer. CPU time, too, by the caches and the shared cores. */
export function isClocked({ name, unit }: Metric): boolean {
  if (isExpression(name)) return namesIn(name).flatMap(definitionsOf).some(isClocked);
  return unit === 'ms' || unit === 'ms/request' || unit === 'requests/s';
}

/**
 * Above its limit for more than half of the readings. Waiting for a processor counts only where the load of others cannot be
 * read: a service with more workers than cores waits for itself all the time, and is as fast as it is.
 */
function machineBusy({ steal, otherLoad, pressure }: MachineNoise): readonly MachineBusy[] {
  const sources = [['steal', steal], ['other-load', otherLoad], ['pressure', otherLoad === null ? pressure : null]] as const satisfies readonly (readonly [Disturber, unknown])[];
  return sources.flatMap(([what, found]) => (found === null || found.above <= 0.5 ? [] : [{ kind: 'machine-busy', what, share: found.mean, limit: found.limit } as const]));
}

function clockStepped({ clockSteps: steps, pauses }: MachineNoise): readonly Warning[] {
  return steps + pauses === 0 ? [] : [{ kind: 'clock-stepped', steps, pauses }];
}

/**
 * Sides that certainly fail more often than the scenario's budget for errors allows: quick refusals are no speed, and
 * timeouts no slowness. Compared with stored baselines only head can; stored runs of the default branch were green.
 */
function failuresOf(run: Run, budgets: readonly Budget[]): (comparison: Comparison) => readonly SideFails[] {
  const found = new Map<string, SideFails[]>();
  for (const counts of run.requests) {
    const allowed = allowedFailures(counts, budgets);
    const share = certainShare(counts);
    if (share === null || share.lower <= allowed) continue;
    const place = key(counts.target, counts.scenario);
    found.set(place, [...(found.get(place) ?? []), { kind: 'side-fails', side: counts.side, share: share.point, allowed }]);
  }
  return ({ target, scenario, method }) =>
    (scenario === null ? [] : found.get(key(target, scenario)) ?? []).filter(({ side }) => concerns(side, method));
}

const concerns = (side: Side, method: Comparison['method']): boolean => side === 'head' || method === 'side-by-side';

function allowedFailures({ target, scenario }: RequestCounts, budgets: readonly Budget[]): number {
  const budget = budgetFor(budgets, { target, scenario, metric: metricNamed('errors') });
  // Advice allows nothing.
  return budget === null || budget.advisory ? MAY_FAIL : (budget.limit?.fail ?? budget.limit?.warn ?? MAY_FAIL);
}

function certainShare({ answered, errors }: RequestCounts): { readonly point: number; readonly lower: number } | null {
  const failed = errors.status + errors.body + errors.timeout + errors.connection;
  const requests = answered + errors.timeout + errors.connection;
  if (failed === 0 || failed > requests) return null;
  return { point: failed / requests, lower: clopperPearson(failed, requests, LEVEL).lower };
}

const key = (target: string, scenario: string): string => JSON.stringify([target, scenario]);
