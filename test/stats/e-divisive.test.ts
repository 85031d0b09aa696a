import { expect, test } from '@jest/globals';
import { bestSplit } from '../../src/stats/e-divisive.ts';
import { fc } from '../support/properties.ts';

/** The definition, term by term, over all splits. */
function byHand(values: readonly number[], least: number): { readonly index: number; readonly statistic: number } | null {
  let best: { index: number; statistic: number } | null = null;
  for (let k = 2 * least; k <= values.length; k += 1) {
    for (let t = least; t <= k - least; t += 1) {
      const [x, y] = [values.slice(0, t), values.slice(t, k)];
      const pairs = (a: readonly number[]): number => a.reduce((sum, one, i) => sum + a.slice(i + 1).reduce((s, other) => s + Math.abs(one - other), 0), 0);
      const between = x.reduce((sum, one) => sum + y.reduce((s, other) => s + Math.abs(one - other), 0), 0);
      const [m, n] = [x.length, y.length];
      const statistic = (2 / (m + n)) * between - (m > 1 ? ((2 * n) / ((m + n) * (m - 1))) * pairs(x) : 0) - (n > 1 ? ((2 * m) / ((m + n) * (n - 1))) * pairs(y) : 0);
      if (best === null || statistic > best.statistic + 1e-9) best = { index: t, statistic };
    }
  }
  return best;
}

const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 18 });

test('has the statistic of the definition', () => {
  fc.assert(fc.property(series, fc.integer({ min: 1, max: 3 }), (values, least) => {
    const [found, known] = [bestSplit(values, 0, values.length, least), byHand(values, least)];
    if (found === null || known === null) return expect(found).toBe(known);
    expect(found.statistic).toBeCloseTo(known.statistic, 8);
  }), { numRuns: 300 });
});

test('0 0 0 1 1 1 is divided in the middle, with the statistic 3 that one computes by hand', () => {
  // 2/6 x 9 pairs that are 1 apart, and nothing within the parts.
  expect(bestSplit([0, 0, 0, 1, 1, 1], 0, 6)).toEqual({ index: 3, statistic: 3, end: 6 });
});

test('a level that goes back again is found at its beginning, with its end', () => {
  expect(bestSplit([0, 0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0], 0, 12)).toMatchObject({ index: 4, end: 8 });
});

test('looks at its stretch only', () => {
  expect(bestSplit([90, 0, 0, 0, 1, 1, 1, -90], 1, 7)).toEqual({ index: 4, statistic: 3, end: 7 });
});

test('too few values have no split', () => {
  expect(bestSplit([1, 2, 3], 0, 3, 2)).toBeNull();
  expect(bestSplit([], 0, 0)).toBeNull();
});
