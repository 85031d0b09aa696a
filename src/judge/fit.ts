/** A budget and the metric that it holds for -> what of the two does not go together, and so cannot be judged. */
import { fitsMetric } from '../budget.ts';
import type { Budget, Metric, Settle } from '../model.ts';

/**
 * What the user or his tools named has its unit and its direction from them, often only in the run: an amount in another unit, or
 * tiers in the other order, would keep a limit for ever, or break it at once. null: they fit.
 */
export function misfitOf(budget: Budget, metric: Metric): Settle | null {
  const { amounts, limit } = budget;
  if (amounts !== null && !fitsMetric(budget, metric)) return { kind: 'other-unit', amounts, unit: metric.unit, word: metric.word ?? null };
  const { warn = null, fail = null } = limit ?? {};
  if (metric.directionUnknown === true) return { kind: 'no-direction', metric: metric.name, likely: warn === null || fail === null || warn === fail ? null : warn < fail ? 'lower' : 'higher' };
  const reversed = warn !== null && fail !== null && (metric.better === 'lower' ? warn > fail : warn < fail);
  return reversed ? { kind: 'other-direction', better: metric.better } : null;
}
