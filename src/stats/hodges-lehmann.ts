/** A sample that is symmetric around its centre -> that centre, and an interval for it that no distribution stands behind. */
import type { Interval } from '../model.ts';
import { quantile, sorted, type SortedSample } from './sample.ts';
import { sumDistribution } from './signed-rank.ts';

export interface Centre {
  readonly point: number;
  /** `level` is the one reached: at least what was asked for where so many values can reach it, else the most they can. */
  readonly interval: Interval;
}

/**
 * The median of all means of two values (each also with itself), which is Hodges and Lehmann's estimate (Annals of Mathematical
 * Statistics 34, 1963), and the interval of those centres that Wilcoxon's signed-rank test does not reject (Hollander, Wolfe and
 * Chicken, "Nonparametric Statistical Methods", 3.3; wilcox.test of R): from the k-th smallest to the k-th largest of
 * these means, for the largest k with P(W < k) <= (1 - level) / 2. `level` in (0, 1), two-sided; of one value or more.
 */
export function hodgesLehmann(values: readonly number[], level: number): Centre {
  if (!(level > 0 && level < 1)) throw new RangeError(`no interval has the level ${level}`);
  const means = walshAverages(values);
  const { rank, beyond } = cut(values.length, (1 - level) / 2);
  const [lower, upper] = [means[rank - 1], means.at(-rank)];
  if (lower === undefined || upper === undefined) throw new RangeError('an empty sample has no centre');
  return { point: quantile(means, 0.5), interval: { level: 1 - 2 * beyond, lower, upper } };
}

function walshAverages(values: readonly number[]): SortedSample {
  return sorted(values.flatMap((a, i) => values.slice(i).map((b) => a + (b - a) / 2)));
}

/** The largest rank >= 1 with P(W < rank) <= `side`, and that probability; rank 1 where even that is too much. */
function cut(n: number, side: number): { readonly rank: number; readonly beyond: number } {
  const probability = sumDistribution(Array.from({ length: n }, (_, i) => i + 1));
  let [rank, beyond] = [1, probability[0] ?? 0];
  for (;;) {
    const more = beyond + (probability[rank] ?? 1);
    if (more > side) return { rank, beyond };
    rank += 1;
    beyond = more;
  }
}
