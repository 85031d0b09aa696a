/** A comparison's change -> the same with "worse" as the positive direction, so that no rule asks which way is better. */
import type { Comparison } from '../model.ts';

/** Ratios: 0.05 is 5 % worse. `lower` is the mildest and `upper` the worst change that the run cannot exclude. */
export interface Worsening {
  readonly point: number;
  readonly lower: number;
  readonly upper: number;
}

/** null when there is no ratio. */
export function worseningOf({ change, metric }: Comparison): Worsening | null {
  if (change === null) return null;
  const { point, interval } = change;
  // `0 -` and not a minus sign: it keeps a change of 0 from becoming -0.
  return metric.better === 'lower' ? { point, ...interval } : { point: 0 - point, lower: 0 - interval.upper, upper: 0 - interval.lower };
}
