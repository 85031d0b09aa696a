/** Differences -> their signed ranks, and how the sum of the positive ones is distributed when every sign is a toss of a coin. */

/** Ranks of the absolute values, doubled so that those of ties (the mean of the places they share) are whole numbers too. */
export interface SignedRanks {
  readonly doubled: readonly number[];
  /** The doubled ranks of the positive differences, summed. */
  readonly positive: number;
}

/** Differences of 0 have no sign and are left out, as Wilcoxon did (Biometrics Bulletin 1, 1945). Throws on NaN. */
export function signedRanks(values: readonly number[]): SignedRanks {
  if (values.some((value) => Number.isNaN(value))) throw new RangeError('NaN has no rank');
  const ordered = values.filter((value) => value !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  const places = new Map<number, { first: number; count: number }>();
  ordered.forEach((value, i) => {
    const tied = places.get(Math.abs(value));
    if (tied === undefined) places.set(Math.abs(value), { first: i + 1, count: 1 });
    else tied.count += 1;
  });
  const doubled = ordered.map((value) => {
    const { first = 0, count = 0 } = places.get(Math.abs(value)) ?? {};
    return 2 * first + count - 1;
  });
  return { doubled, positive: doubled.reduce((sum, rank, i) => ((ordered[i] ?? 0) > 0 ? sum + rank : sum), 0) };
}

/**
 * Probability of each sum, from 0 on, of whole numbers >= 0 each of which is counted or not with a chance of one half: for
 * the ranks 1 to n the exact null distribution of Wilcoxon's statistic. One number after the other is let in, n x total
 * steps; only positive terms are added, so that the far tail is as exact as the middle.
 */
export function sumDistribution(ranks: readonly number[]): Float64Array {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const probability = new Float64Array(total + 1);
  probability[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum -= 1) probability[sum] = 0.5 * ((probability[sum] ?? 0) + (sum >= rank ? (probability[sum - rank] ?? 0) : 0));
  }
  return probability;
}

/** P(sum >= `least`) when every sign is a toss of a coin: the exact one-sided p of Wilcoxon's signed-rank test, ties included; 1 of nothing but zeros. */
export function signedRankP(values: readonly number[]): number {
  const { doubled, positive } = signedRanks(values);
  return Math.min(1, sumDistribution(doubled).subarray(positive).reduceRight((sum, p) => sum + p, 0));
}
