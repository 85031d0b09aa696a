/** Response times <-> a sparse histogram whose buckets are narrower than 1 %, small enough to keep one of every slice. */

/** Index of the bucket and count in turn, in rising order. */
export type CompactHistogram = readonly (readonly [bucket: number, count: number])[];

/** Buckets in each doubling of the time: the widest is 1/128 of its lower end. */
const PER_OCTAVE = 128;
const OCTAVE_BITS = 7;
/** ms; about twelve days, the largest time in whole microseconds that 40 bits hold. */
const LARGEST = 2 ** 40 / 1000 - 1;

/** Response time in ms -> its bucket: one for each microsecond below 128 µs, from there 128 for each doubling. */
export function bucketOf(ms: number): number {
  const micros = Math.floor(Math.min(Math.max(ms, 0), LARGEST) * 1000);
  if (micros < PER_OCTAVE) return micros;
  const octave = Math.floor(Math.log2(micros)) - OCTAVE_BITS;
  // log2 may round up to the next whole number just below it.
  const fitting = micros < PER_OCTAVE * 2 ** octave ? octave - 1 : octave;
  return PER_OCTAVE * fitting + Math.floor(micros / 2 ** fitting);
}

/** ms; `to` is exclusive. */
export function rangeOf(bucket: number): { readonly from: number; readonly to: number } {
  const octave = Math.max(0, Math.floor(bucket / PER_OCTAVE) - 1);
  const from = (bucket - PER_OCTAVE * octave) * 2 ** octave;
  return { from: from / 1000, to: (from + 2 ** octave) / 1000 };
}

export function histogramOf(latencies: readonly number[]): CompactHistogram {
  const counts = new Map<number, number>();
  for (const latency of latencies) {
    const bucket = bucketOf(latency);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** Times in ms, rising; those of one bucket are spread evenly over it, so that a quantile is off by far less than its width. */
export function latenciesOf(histogram: CompactHistogram): number[] {
  return histogram.flatMap(([bucket, count]) => {
    const { from, to } = rangeOf(bucket);
    return Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count);
  });
}

export const countOf = (histogram: CompactHistogram): number => histogram.reduce((sum, [, count]) => sum + count, 0);

export function merged(histograms: readonly CompactHistogram[]): CompactHistogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) for (const [bucket, count] of histogram) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  return [...counts].sort(([a], [b]) => a - b);
}
