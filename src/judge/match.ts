/** A comparison and the rules -> the one rule that holds for it. */
import { metricMatches } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import type { Budget, Comparison } from '../model.ts';

export type Place = Pick<Comparison, 'target' | 'scenario'>;

/** The first rule, top to bottom, whose three patterns match; null when none does. */
export function budgetFor(budgets: readonly Budget[], { target, scenario, metric }: Place & Pick<Comparison, 'metric'>): Budget | null {
  return budgets.find((rule) => coversPlace(rule, { target, scenario }) && (metric.byNameOnly === true ? rule.metric === metric.name : metricMatches(rule.metric, metric.name))) ?? null;
}

/** What belongs to the target as a whole (cold starts, package) has no scenario and is matched by the scenario pattern `*` only. */
export function coversPlace(rule: Pick<Budget, 'target' | 'scenario'>, { target, scenario }: Place): boolean {
  return matchesGlob(rule.target, target) && (scenario === null ? rule.scenario === '*' : matchesGlob(rule.scenario, scenario));
}
