/** A comparison and the rules -> the one rule that holds for it. */
import type { Budget, Comparison } from '../model.ts';

/**
 * The first rule, top to bottom, whose three patterns match; null when none does. What belongs to the target as a whole
 * (cold starts, package) has no scenario and is matched by the scenario pattern `*` only.
 */
export function budgetFor(budgets: readonly Budget[], { target, scenario, metric }: Pick<Comparison, 'target' | 'scenario' | 'metric'>): Budget | null {
  return budgets.find((rule) => matches(rule.target, target) && (scenario === null ? rule.scenario === '*' : matches(rule.scenario, scenario)) && matches(rule.metric, metric.name)) ?? null;
}

/**
 * `*` is any run of characters, also none; everything else is itself. Taking each piece where it first occurs is enough,
 * and unlike a regular expression it never takes longer than pattern times text.
 */
export function matches(pattern: string, text: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
