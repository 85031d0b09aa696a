/** A stretch of values in time order -> the place that divides it best, by the energy statistic. */

export interface Split {
  /** First value of the right part. */
  readonly index: number;
  /** How different the parts are: 0 or below for parts that are alike, in the unit of the values times their number. */
  readonly statistic: number;
  /** One more than the last value of the right part: what is beyond it need not be alike. */
  readonly end: number;
}

/**
 * The split of values[start, end) into X = [start, t) and Y = [t, k), k <= end, of at least `least` values each, that has the largest
 *
 *     Q = 2/(m+n) sum |X_i - Y_j| - 2n/((m+n)(m-1)) sum_{i<k} |X_i - X_k| - 2m/((m+n)(n-1)) sum_{j<k} |Y_j - Y_k|
 *
 * with m values in X and n in Y (Matteson and James, JASA 109, 2014, for distances to the power of 1; k before the end finds a level that
 * has gone back again). Of equal ones the first. null where there are too few values. O((end - start)^2) time, O(end - start) memory: sums
 * over pairs grow value by value, so that no matrix is kept.
 */
export function bestSplit(values: ArrayLike<number>, start: number, end: number, least = 1): Split | null {
  const size = end - start;
  if (size < 2 * least) return null;
  // Sum over the pairs of [t, k) for the k of the outer loop, by t; and that of [start, t), which was within[0] when k was t.
  const within = new Float64Array(size);
  const left = new Float64Array(size + 1);
  let best: Split | null = null;
  for (let k = 1; k <= size; k += 1) {
    const newest = values[start + k - 1] ?? Number.NaN;
    let sum = 0;
    for (let t = k - 2; t >= 0; t -= 1) {
      sum += Math.abs((values[start + t] ?? Number.NaN) - newest);
      within[t] = (within[t] ?? 0) + sum;
    }
    const all = within[0] ?? 0;
    left[k] = all;
    for (let t = least; t <= k - least; t += 1) {
      const [ofLeft, ofRight, m, n] = [left[t] ?? 0, within[t] ?? 0, t, k - t];
      const alikeLeft = m > 1 ? (n / (m - 1)) * ofLeft : 0;
      const alikeRight = n > 1 ? (m / (n - 1)) * ofRight : 0;
      const statistic = (2 / k) * (all - ofLeft - ofRight - alikeLeft - alikeRight);
      if (best === null || statistic > best.statistic) best = { index: start + t, statistic, end: start + k };
    }
  }
  return best;
}
