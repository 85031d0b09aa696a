/** Values -> the standard error of one of their quantiles. */
import { regularizedBeta } from './beta.ts';
import { sorted } from './sample.ts';

/**
 * Maritz and Jarrett's standard error of the p-quantile ("A note on estimating the variance of the sample median",
 * JASA 73, 1978): the spread of the quantile over all bootstrap samples, found exactly instead of by resampling. The
 * i-th smallest value is the quantile of a resample with probability I_{i/n}(a, b) - I_{(i-1)/n}(a, b), where
 * a = (n + 1) p and b = (n + 1) (1 - p) (Harrell and Davis's weights, Biometrika 69, 1982, which for the median of an
 * odd n are those of the order statistic itself). `p` is strictly between 0 and 1; two values or more.
 */
export function standardErrorOfQuantile(values: readonly number[], p: number): number {
  const n = values.length;
  if (n < 2) throw new RangeError('the spread of a quantile needs two values');
  if (!(p > 0 && p < 1)) throw new RangeError(`no standard error for the quantile ${p}`);
  const a = (n + 1) * p;
  const b = (n + 1) * (1 - p);
  let below = 0;
  const weighted = sorted(values).map((value, i) => {
    const upTo = regularizedBeta((i + 1) / n, a, b);
    const weight = upTo - below;
    below = upTo;
    return { value, weight };
  });
  const centre = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0);
  return Math.sqrt(weighted.reduce((sum, { value, weight }) => sum + weight * (value - centre) ** 2, 0));
}
