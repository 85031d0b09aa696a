/** The verdicts on a target -> how it is: healthy, warning or critical, and why. */
import type { BudgetUse, Run, StatusReason, TargetStatus, Verdict } from '../model.ts';
import { isAddedByHead } from '../new-route.ts';
import { candidatesOf } from './candidates.ts';

/**
 *     critical    a figure is certainly beyond what is allowed
 *      |
 *     warning     beyond what is wanted; beyond what is allowed, but accepted or only advised; a limit of which nobody can say whether
 *      |          it is kept; a part of it, or a figure that a rule names, that was not measured; a measurement that was cut short, however good what is there
 *     healthy     none of these: its limits are kept. A change that cannot be told yet is no state of health: it is the run's doubt
 *
 * A chain, as that of outcomes is: the gravest reason decides, in the order in which they stand here.
 */
export function statusesOf(verdicts: readonly Verdict[], uses: readonly BudgetUse[], runs: readonly Run[]): readonly TargetStatus[] {
  const byTarget = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const of = byTarget.get(verdict.comparison.target);
    if (of === undefined) byTarget.set(verdict.comparison.target, [verdict]);
    else of.push(verdict);
  }
  const failures = runs.flatMap((run) => run.failures).filter((failure) => failure.side === 'head' && failure.kind !== 'interrupted' && !isAddedByHead(failure));
  for (const { target } of failures) if (!byTarget.has(target)) byTarget.set(target, []);
  const cut = new Set(runs.flatMap((run) => (run.shards.length > 0 ? run.shards : [run])).filter(isCutShort).flatMap((run) => partsOf(run, [...byTarget.keys()])));
  for (const target of cut) if (!byTarget.has(target)) byTarget.set(target, []);
  const missing = uses.flatMap(({ budget, missing: why }) => (why?.kind === 'no-figure' && why.open ? [{ of: candidatesOf(budget, runs), metric: why.metric }] : []));
  return [...byTarget].map(([name, of]) => statusOf(name, of, failures.filter(({ target }) => target === name).length, missing.filter((one) => one.of.has(name)).map(({ metric }) => metric), cut.has(name)));
}

function statusOf(name: string, verdicts: readonly Verdict[], failures: number, missing: readonly string[], isCut: boolean): TargetStatus {
  const failing = about('beyond', verdicts.filter(({ severity }) => severity === 'fail'));
  if (failing !== null) return { name, status: 'critical', because: failing };
  const [metric] = missing;
  const because = about('beyond', verdicts.filter(({ severity }) => severity === 'warn'))
    ?? about('would-be-beyond', verdicts.filter(({ wouldBe }) => wouldBe === 'fail'))
    ?? (failures > 0 ? { kind: 'not-measured', failures } : null)
    ?? about('undecided-limit', verdicts.filter(isOpenLimit))
    ?? (metric === undefined ? null : { kind: 'no-figure', metric, others: missing.length - 1 })
    ?? (isCut ? { kind: 'cut-short' } : null);
  if (because !== null) return { name, status: 'warning', because };
  return { name, status: 'healthy', because: { kind: 'within', figures: verdicts.filter(({ budget, verdict }) => budget !== null && verdict !== 'inconclusive' && verdict !== 'not-compared').length } };
}

const isCutShort = (run: Run): boolean => !run.complete || run.failures.some(({ kind }) => kind === 'interrupted');

/** The targets of what a run was to measure: of a shard its own, whichever of them it came to. */
function partsOf({ shard, asked }: Run, judged: readonly string[]): readonly string[] {
  return shard === null ? [...judged, ...asked.map(({ target }) => target)] : shard.parts.flatMap((i) => shard.whole[i]?.target ?? []);
}

/** The one with the least room stands for all. */
function about(kind: 'beyond' | 'would-be-beyond' | 'undecided-limit', verdicts: readonly Verdict[]): StatusReason | null {
  const [first, ...rest] = verdicts;
  const verdict = rest.reduce((least, one) => ((one.room ?? -Infinity) < (least?.room ?? -Infinity) ? one : least), first);
  return verdict === undefined ? null : { kind, verdict, others: verdicts.length - 1 };
}

/** Advice that cannot tell is none; and what is open must be its limit, not its tolerance. */
function isOpenLimit({ verdict, budget, warnings, settle }: Verdict): boolean {
  if (verdict !== 'inconclusive' || budget === null || budget.limit === null || budget.advisory || budget.certain) return false;
  return budget.tolerance === null || settle?.kind === 'other-unit' || settle?.kind === 'other-direction' || settle?.kind === 'no-direction' || warnings.some(({ kind }) => kind === 'near-limit');
}
