/** Numbers in any order -> a sorted sample, and its quantiles. */

declare const ascending: unique symbol;

/** Numbers in ascending order, none of them NaN. Only `sorted` makes one, so that a quantile never meets unsorted numbers. */
export type SortedSample = readonly number[] & { readonly [ascending]: true };

/** A sorted copy. Throws on NaN: it has no place in an order. */
export function sorted(values: readonly number[]): SortedSample {
  const copy = values.toSorted((a, b) => a - b);
  assertSorted(copy);
  return copy;
}

function assertSorted(values: readonly number[]): asserts values is SortedSample {
  if (values.some((value) => Number.isNaN(value))) throw new RangeError('NaN cannot be sorted');
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

/** Throws on an empty sample. */
export function median(values: readonly number[]): number {
  return quantile(sorted(values), 0.5);
}
