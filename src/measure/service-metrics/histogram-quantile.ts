/** The growth of a classic histogram's buckets -> a quantile, and the edges of the bucket it lies in: how wrong it may be. */

export interface Bucket {
  /** Upper edge (`le`), included; Infinity for the last. */
  readonly edge: number;
  /** How many values lay at it or below. */
  readonly count: number;
}

export type BucketQuantile = { readonly ok: true; readonly value: number; readonly lower: number; readonly upper: number } | { readonly ok: false; readonly reason: string };

/**
 * As Prometheus computes it: in the bucket that holds the rank, values are taken to be spread evenly, and the first one begins at 0.
 * Where Prometheus answers with the largest edge for what lies beyond it, this refuses: nothing bounds it there. `q` is 0-1.
 */
export function bucketQuantile(q: number, buckets: readonly Bucket[]): BucketQuantile {
  const sorted = buckets.toSorted((a, b) => a.edge - b.edge);
  const last = sorted.at(-1);
  if (last === undefined || last.edge !== Infinity) return no('its buckets have no last one (`le="+Inf"`)');
  if (sorted.some(({ count }, i) => count < (sorted[i - 1]?.count ?? 0))) return no('a bucket holds less than the one below it: its counters do not belong together');
  if (last.count === 0) return no('nothing was counted in it');
  const rank = q * last.count;
  const at = sorted.findIndex(({ count }) => count > 0 && count >= rank);
  const bucket = sorted[at];
  if (bucket === undefined) return no('nothing was counted in it');
  const below = sorted[at - 1];
  if (bucket.edge === Infinity) return no(below === undefined ? 'it has one bucket only' : `it lies beyond its largest bucket (${below.edge}), and nothing says how far: give the histogram larger buckets`);
  const lower = below?.edge ?? (bucket.edge > 0 ? 0 : bucket.edge);
  const inside = bucket.count - (below?.count ?? 0);
  const share = inside === 0 ? 1 : (rank - (below?.count ?? 0)) / inside;
  return { ok: true, value: lower + (bucket.edge - lower) * Math.min(1, Math.max(0, share)), lower, upper: bucket.edge };
}

const no = (reason: string): BucketQuantile => ({ ok: false, reason });
