/** Values in time order -> how they drift, whatever single values do. */
import { median } from './sample.ts';

/**
 * The median of the slopes between all pairs, per step from one value to the next (Theil 1950; Sen, JASA 63, 1968): up
 * to 29 % of wild values leave it in place. Two values or more; quadratic in their number.
 */
export function theilSenSlope(values: readonly number[]): number {
  const slopes = values.flatMap((later, j) => values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)));
  if (slopes.length === 0) throw new RangeError('a slope needs two values');
  return median(slopes);
}
