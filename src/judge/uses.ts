/** The rules and the verdicts -> what became of each rule: how many figures it holds for, and why none where it is none. */
import { isExpression, isUserMade, metricMatches } from '../budget.ts';
import type { Budget, BudgetUse, MissingFigure, Outcome, Run, Verdict } from '../model.ts';
import { meant } from '../nearest.ts';
import { candidatesOf } from './candidates.ts';
import { undecided, worstTier } from './finding.ts';
import { coversPlace } from './match.ts';
import { printedInstead } from './printed.ts';

/** `runs`: all that the verdicts are of. Defaults that hold for nothing are left out: nobody asked for them. */
export function usesOf(budgets: readonly Budget[], verdicts: readonly Verdict[], runs: readonly Run[]): readonly BudgetUse[] {
  const held = new Map<Budget, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.budget === null) continue;
    const of = held.get(verdict.budget);
    if (of === undefined) held.set(verdict.budget, [verdict]);
    else of.push(verdict);
  }
  return budgets.flatMap((budget): readonly BudgetUse[] => {
    const [first, ...rest] = held.get(budget) ?? [];
    if (first === undefined) return budget.origin === 'default' ? [] : [{ budget, figures: 0, tightest: null, missing: missingFor(budget, budgets, verdicts, runs) }];
    return [{ budget, figures: 1 + rest.length, tightest: rest.reduce((least, one) => (isTighter(one, least) ? one : least), first), missing: null }];
  });
}

/** What a rule that should hold for a figure, and has none, makes of the run. */
export function outcomeOfMissing({ budget, missing }: BudgetUse): Outcome {
  return missing?.kind === 'no-figure' && missing.open ? undecided(worstTier(budget), null).outcome : 'pass';
}

/** What is broken first, then what cannot be told, then by the room that is left; without a figure for it last. */
function isTighter(one: Verdict, other: Verdict): boolean {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a === b ? (one.room ?? Infinity) < (other.room ?? Infinity) : a < b;
}

function rankOf({ severity, wouldBe, verdict }: Verdict): number {
  const worst = severity === 'none' ? wouldBe : severity;
  return worst === 'fail' ? 0 : worst === 'warn' ? 1 : verdict === 'inconclusive' ? 2 : 3;
}

/**
 * A rule that names its metric says that there is one: without a figure the run cannot tell whether it is kept. A pattern may match
 * nothing, and so may any rule where only a part of the config was asked for.
 */
function missingFor(budget: Budget, budgets: readonly Budget[], verdicts: readonly Verdict[], runs: readonly Run[]): MissingFigure {
  const matched = verdicts.filter(({ comparison }) => coversPlace(budget, comparison) && metricMatches(budget.metric, comparison.metric.name));
  if (matched.length > 0) return passedOver(matched, budgets.slice(0, budgets.indexOf(budget)));
  const reason = reasonFor(budget, runs);
  if (reason === null && !isAsked(budget, runs) && runs.some(({ partial, shard, shards }) => partial || (shard !== null && shards.length === 0))) return { kind: 'not-asked' };
  const named = isExpression(budget.metric) || !budget.metric.includes('*');
  return { kind: 'no-figure', metric: budget.metric, reason: reason ?? printedInstead(budget, runs), nearest: budget.metric.startsWith('command.') && runs.some(({ absent }) => absent.some(({ metric }) => metric === budget.metric)) ? null : likelyMeant(budget.metric, verdicts), open: named && !budget.advisory };
}

/** Of what a rule matches and does not hold for: rules before it took all of it, or there is some that no pattern holds for. */
function passedOver(matched: readonly Verdict[], before: readonly Budget[]): MissingFigure {
  const open = matched.find(({ budget }) => budget === null || !before.includes(budget))?.comparison.metric;
  return open === undefined ? { kind: 'covered' } : { kind: 'ungated', metric: open.name, reason: open.directionUnknown === true ? 'no-direction' : 'by-name' };
}

/** Why it could not be read, where somebody said so; else that its target or scenario could not be measured. Of targets that can have it. */
function reasonFor(budget: Budget, runs: readonly Run[]): string | null {
  const candidates = candidatesOf(budget, runs);
  for (const { absent, failures } of runs) {
    const why = absent.find((one) => metricMatches(budget.metric, one.metric) && (one.target === undefined || (candidates.has(one.target) && coversPlace(budget, { target: one.target, scenario: one.scenario ?? null }))))?.reason;
    if (why !== undefined) return why;
    const failure = failures.find((one) => candidates.has(one.target) && (coversPlace(budget, one) || (one.scenario === null && coversPlace({ target: budget.target, scenario: '*' }, one))));
    if (failure !== undefined) return `${failure.scenario === null ? failure.target : `${failure.target}/${failure.scenario}`} could not be measured`;
  }
  return null;
}

/** Whether just the place that the rule names was measured: `--target` and `--scenario` then left nothing out that it is about. */
function isAsked({ target, scenario }: Budget, runs: readonly Run[]): boolean {
  return runs.some(({ asked }) => asked.some((one) => one.target === target && one.scenario === scenario));
}

/** Names that only a run can tell may be misspelt without anybody having noticed. */
function likelyMeant(metric: string, verdicts: readonly Verdict[]): string | null {
  if (!isUserMade(metric) || metric.includes('*')) return null;
  const [likely, ...others] = meant(metric, [...new Set(verdicts.map(({ comparison }) => comparison.metric.name).filter((name) => isUserMade(name) && name !== metric))]);
  return others.length > 0 ? null : (likely ?? null);
}
