/** Config and the names asked for -> Config of just these: what `--target` and `--scenario` mean. */
import { isBinding } from '../budget.ts';
import type { Checked, Config, Judgement, Problem, Target, VerdictKind } from '../model.ts';
import { LAUNCHES } from './plan.ts';
import { isSoak, ownTime } from './shapes.ts';
import { isAttached, scenarioNames } from '../targets.ts';

/**
 * Keeps the named target and scenario. A scenario left out takes nothing else with it; with `scenario` given, cold starts
 * and packages are left out, because one scenario was asked for. Refuses names that are not there, and lists those that are.
 */
export function selectFrom(config: Config, target: string | null, scenario: string | null): Checked<Config> {
  const targets = config.targets.filter((t) => target === null || t.name === target);
  if (targets.length === 0) return refuse('--target', `no target is called \`${target}\``, config.targets.map((t) => t.name));
  if (scenario === null) return { ok: true, value: { ...config, targets } };
  const kept = targets.flatMap((t): Target[] => onlyScenario(t, scenario));
  if (kept.length === 0) {
    const message = target === null ? `no scenario is called \`${scenario}\`` : `target \`${target}\` has no scenario called \`${scenario}\``;
    return refuse('--scenario', message, targets.flatMap(scenarioNames));
  }
  return { ok: true, value: { ...config, targets: kept } };
}

/** Of a function, the event: its starts are how it is invoked. */
function onlyScenario(target: Target, scenario: string): Target[] {
  if (!scenarioNames(target).includes(scenario)) return [];
  const rest = { package: null, instructions: null };
  if (target.kind === 'command') return [];
  return target.kind === 'function'
    ? [{ ...target, ...rest, events: target.events.filter(({ name }) => name === scenario) }]
    : [{ ...target, ...rest, coldStart: null, scenarios: target.scenarios.filter(({ name }) => name === scenario) }];
}

function refuse(path: string, message: string, known: readonly string[]): Checked<never> {
  const problem: Problem = { file: null, line: null, column: null, path, message, hint: `write one of: ${[...new Set(known)].join(', ') || '(there is none)'}` };
  return { ok: false, problems: [problem] };
}

/** What a stored comparison says for certain needs no second look. */
const DECIDED: ReadonlySet<VerdictKind> = new Set(['improved', 'unchanged']);

/**
 * Keeps what a first comparison has found over budget or could not decide; null when that is nothing. Only what a budget
 * gates is a reason. A package's size is exact, but what is stored may be of an older commit than base: what it accuses is
 * weighed again; a limit alone is not, since base cannot change it.
 */
export function onlyUndecided(config: Config, { verdicts }: Judgement): Config | null {
  const open = verdicts.filter(({ budget, verdict, severity, comparison }) => (isBinding(budget) || severity !== 'none') && !DECIDED.has(verdict) && (comparison.metric.statistic !== 'exact' || comparison.notCompared !== null || verdict === 'regressed'));
  const isOpen = (target: string, scenario: string | null, exact = false): boolean =>
    open.some(({ comparison }) => comparison.target === target && comparison.scenario === scenario && (comparison.metric.statistic === 'exact') === exact);
  const anyOpen = (target: string): boolean => open.some(({ comparison }) => comparison.target === target && comparison.metric.statistic !== 'exact');
  const targets = config.targets.flatMap((target): Target[] => {
    if (isAttached(target)) return [];
    const started = isOpen(target.name, null);
    const weighed = isOpen(target.name, null, true) ? target.package : null;
    if (target.kind === 'function') {
      // Its events are measured in its starts: one that is open needs them all.
      const invoked = started || scenarioNames(target).some((name) => isOpen(target.name, name));
      return invoked || weighed !== null ? [{ ...target, package: weighed, ...(invoked ? {} : { events: [], instructions: null }) }] : [];
    }
    if (target.kind === 'command') {
      // One run prints all of its numbers: one that is open needs it.
      return anyOpen(target.name) || weighed !== null ? [{ ...target, package: weighed }] : [];
    }
    // A soak of too few launches for an interval is as undecided when it has been measured again, minutes later.
    const scenarios = target.scenarios.filter(({ name, load }) => isOpen(target.name, name) && !(isSoak(load) && (ownTime(load)?.launches ?? 0) < LAUNCHES));
    const coldStart = started ? target.coldStart : null;
    const instructions = started || scenarios.length > 0 ? target.instructions : null;
    // Where starts are not timed, their instructions are still counted, in runs of their own.
    const counted = started && instructions !== null;
    return scenarios.length > 0 || coldStart !== null || counted || weighed !== null ? [{ ...target, scenarios, coldStart, package: weighed, instructions }] : [];
  });
  return targets.length === 0 ? null : { ...config, targets };
}
