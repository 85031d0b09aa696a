/** A comparison's change -> the same with "worse" as the positive direction, so that no rule asks which way is better. */
import type { Comparison, Metric } from '../model.ts';

/** Ratios: 0.05 is 5 % worse; of slopes, in their unit. `lower` is the mildest and `upper` the worst change that the run cannot exclude. */
export interface Worsening {
  readonly point: number;
  readonly lower: number;
  readonly upper: number;
}

/** null when there is neither a ratio nor a difference. */
export function worseningOf({ change, difference, metric }: Comparison): Worsening | null {
  const estimate = difference ?? change;
  return estimate === null ? null : forTheWorse({ point: estimate.point, lower: estimate.interval.lower, upper: estimate.interval.upper }, metric);
}

/** Since the newest level of the history, in the metric's unit; null where it has no other than that of all. */
export const worseningSinceNewest = ({ newest, metric }: Comparison): Worsening | null => (newest == null ? null : forTheWorse(newest.difference, metric));

function forTheWorse({ point, lower, upper }: Worsening, { better }: Metric): Worsening {
  // `0 -` and not a minus sign: it keeps a change of 0 from becoming -0.
  return better === 'lower' ? { point, lower, upper } : { point: 0 - point, lower: 0 - upper, upper: 0 - lower };
}
