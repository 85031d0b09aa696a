/** A comparison's change -> the same with "worse" as the positive direction, so that no rule asks which way is better. */
import type { Comparison } from '../model.ts';

/** Ratios: 0.05 is 5 % worse; of slopes, in their unit. `lower` is the mildest and `upper` the worst change that the run cannot exclude. */
export interface Worsening {
  readonly point: number;
  readonly lower: number;
  readonly upper: number;
}

/** null when there is neither a ratio nor a difference. */
export function worseningOf({ change, difference, metric }: Comparison): Worsening | null {
  const estimate = difference ?? change;
  if (estimate === null) return null;
  const { point, interval } = estimate;
  // `0 -` and not a minus sign: it keeps a change of 0 from becoming -0.
  return metric.better === 'lower' ? { point, ...interval } : { point: 0 - point, lower: 0 - interval.upper, upper: 0 - interval.lower };
}
