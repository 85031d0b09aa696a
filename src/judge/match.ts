/** A comparison and the rules -> the one rule that holds for it. */
import { matchesGlob } from '../glob.ts';
import { gatedByNameOnly } from '../metrics.ts';
import type { Budget, Comparison } from '../model.ts';

/**
 * The first rule, top to bottom, whose three patterns match; null when none does. What belongs to the target as a whole
 * (cold starts, package) has no scenario and is matched by the scenario pattern `*` only.
 */
export function budgetFor(budgets: readonly Budget[], { target, scenario, metric }: Pick<Comparison, 'target' | 'scenario' | 'metric'>): Budget | null {
  return budgets.find((rule) => matchesGlob(rule.target, target) && (scenario === null ? rule.scenario === '*' : matchesGlob(rule.scenario, scenario)) && ruleMatches(rule.metric, metric.name)) ?? null;
}

function ruleMatches(pattern: string, metric: string): boolean {
  return gatedByNameOnly.has(metric) ? pattern === metric : matchesGlob(pattern, metric);
}
