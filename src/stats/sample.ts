/** Numbers in any order -> a sorted sample, and its quantiles. */

declare const ascending: unique symbol;

/** Numbers in ascending order, none of them NaN. Only `sorted` makes one, so that a quantile never meets unsorted numbers. */
export type SortedSample = readonly number[] & { readonly [ascending]: true };

/** From so many numbers on, sorting them as floats is faster than by a comparison of them, three times at 500 of them. */
const LONG = 50;

/** A sorted copy. Throws on NaN: it has no place in an order. */
export function sorted(values: readonly number[]): SortedSample {
  const copy = values.length < LONG ? values.toSorted((a, b) => a - b) : Array.from(Float64Array.from(values).sort());
  assertSorted(copy);
  return copy;
}

function assertSorted(values: readonly number[]): asserts values is SortedSample {
  for (const value of values) if (Number.isNaN(value)) throw new RangeError('NaN cannot be sorted');
}

/**
 * The p-quantile by linear interpolation between the two order statistics around (n - 1) p: type 7 of Hyndman and Fan
 * ("Sample quantiles in statistical packages", The American Statistician 50, 1996), the default of R and NumPy.
 * `p` is in [0, 1]; throws on an empty sample.
 */
export function quantile(sample: SortedSample, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`no quantile ${p}`);
  const place = (sample.length - 1) * p;
  const below = sample[Math.floor(place)];
  const above = sample[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('an empty sample has no quantile');
  if (below === above) return below;
  return below + (place - Math.floor(place)) * (above - below);
}

/** Throws on an empty sample, and on NaN. */
export function median(values: readonly number[]): number {
  return values.length < LONG ? quantile(sorted(values), 0.5) : medianOfLong(values);
}

/** The same without a copy as an array, which takes as long as sorting them: histories are asked for little else. */
function medianOfLong(values: readonly number[]): number {
  const all = Float64Array.from(values).sort();
  const [below, above] = [all[(all.length - 1) >> 1] ?? NaN, all[all.length >> 1] ?? NaN];
  // Sorted as floats, NaN comes last.
  if (Number.isNaN(all.at(-1))) throw new RangeError('NaN cannot be sorted');
  return below === above ? below : below + 0.5 * (above - below);
}
