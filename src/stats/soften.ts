/** Values in time order -> the same without what only one or two runs say: no further from both their neighbourhoods than noise goes. */

/** So many values before and after make a neighbourhood; a level that is shorter than half of it is none yet. */
const NEIGHBOURS = 5;
/** Values of a block share one scale, from its own differences and those of the block before. */
export const BLOCK = 25;
/** Standard deviations that noise may take it beyond both neighbourhoods. */
const REACH = 3;
/** Normal quantile of 3/4: the median of |x| of a normal x is as many of its standard deviations. */
const MEDIAN_OF_NORMAL = 0.674489750196082;

/** How many of n values will not change when more come in: whole blocks whose last value has all its neighbours. */
export const settledOf = (n: number): number => {
  const whole = BLOCK * Math.floor((n - NEIGHBOURS) / BLOCK);
  return whole >= 2 * BLOCK ? whole : 0;
};

/**
 * What stands for values[i], for each i from `from` on, a multiple of 25. A value is moved no further than to
 * the nearer end of [min(l, r) - 3 s, max(l, r) + 3 s], l and r being the medians of the five values before and after it. A step moves one of them, so
 * that it passes untouched; a spike moves neither. s is the noise, from the median of the differences of successive values, which
 * steps do not widen. Where fewer than five values follow, the one of them counts that is in the middle by its distance from l, and for the last value
 * it and the two before it: three runs may be a level, one spike is none.
 */
export function soften(values: readonly number[], from: number): readonly number[] {
  const soft: number[] = [];
  for (let block = from; block < values.length; block += BLOCK) {
    const scale = REACH * noiseIn(values, Math.max(0, block - BLOCK), Math.min(values.length, Math.max(2 * BLOCK, block + BLOCK)));
    for (let i = block; i < Math.min(values.length, block + BLOCK); i += 1) {
      const [left, right] = neighbourhoods(values, i);
      const value = values[i] ?? 0;
      soft.push(Math.min(Math.max(left, right) + scale, Math.max(Math.min(left, right) - scale, value)));
    }
  }
  return soft;
}

function noiseIn(values: readonly number[], from: number, to: number): number {
  const differences: number[] = [];
  for (let i = from + 1; i < to; i += 1) differences.push(Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0)));
  return differences.length === 0 ? 0 : middle(differences, differences.length) / (MEDIAN_OF_NORMAL * Math.SQRT2);
}

/** Values around i, kept between calls: sorting five numbers is most of the work. */
const around: number[] = [];

function neighbourhoods(values: readonly number[], i: number): readonly [number, number] {
  const [before, after] = [Math.min(NEIGHBOURS, i), Math.min(NEIGHBOURS, values.length - 1 - i)];
  if (after === 0) return [medianOf(values, i - before, Math.max(i, 1)), medianOf(values, Math.max(0, i - 2), i + 1)];
  const right = medianOf(values, i + 1, i + 1 + after);
  const left = before > 1 ? medianOf(values, i - before, i) : right;
  return [left, after === NEIGHBOURS ? right : nearTo(left, values, i + 1, after)];
}

function medianOf(values: readonly number[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) around[i - from] = values[i] ?? 0;
  return middle(around, to - from);
}

/** Of `count` values the one in the middle of those ordered by their distance from `centre`, the nearer one of two. */
function nearTo(centre: number, values: readonly number[], from: number, count: number): number {
  const order = values.slice(from, from + count).sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
  return order[Math.floor((count - 1) / 2)] ?? centre;
}

/** Median of the first `count` values, which are left sorted. Insertion, since there are a few of them. */
function middle(values: number[], count: number): number {
  if (count > 2 * NEIGHBOURS) values.sort((a, b) => a - b);
  else {
    for (let i = 1; i < count; i += 1) {
      const value = values[i] ?? 0;
      let at = i - 1;
      for (; at >= 0 && (values[at] ?? 0) > value; at -= 1) values[at + 1] = values[at] ?? 0;
      values[at + 1] = value;
    }
  }
  const half = Math.floor(count / 2);
  return count % 2 === 1 ? (values[half] ?? 0) : ((values[half - 1] ?? 0) + (values[half] ?? 0)) / 2;
}
