import { describe, expect, test } from '@jest/globals';
import { studentCdf, studentQuantile, studentUpperTail } from '../../src/stats/student.ts';

/** [p, df, quantile]: mpmath 1.3, betainc to 30 digits and findroot; scipy.stats.t.ppf(p, df) agrees to 15. */
const QUANTILES = [
  [1e-9, 1, -318309886.1837906], [1e-9, 4, -234.02761040611892], [1e-9, 1000, -6.053690272079834], [1e-6, 13, -8.08184437200472],
  [0.001, 2.5, -13.822193110865964], [0.01, 4, -3.746947387979197], [0.01, 13, -2.6503088379121915], [0.025, 9, -2.2621571627982053],
  [0.05, 1, -6.313751514675043], [0.1, 23.4, -1.3187933777358636], [0.25, 1000, -0.6747351646070094], [0.4, 365.25, -0.2535317197201852],
] as const;

/** [t, df, P(T > t)]: SciPy 1.17, scipy.stats.t.sf(t, df). */
const TAILS = [
  [0, 3, 0.5], [1, 1, 0.25], [2.5, 4, 0.03338327240599407], [-2.5, 4, 0.966616727594006], [10, 9, 1.789118715962368e-6],
  [40, 30, 6.863022597203209e-28], [1e-5, 2, 0.49999646446609414], [3.25, 7.5, 0.006389083788798067],
] as const;

const relativeTo = (expected: number, actual: number): number => Math.abs(actual / expected - 1);

test.each(QUANTILES)('the quantile at %p with %p degrees of freedom is right to ten digits', (p, df, expected) => {
  expect(relativeTo(expected, studentQuantile(p, df))).toBeLessThan(1e-10);
  expect(relativeTo(expected, -studentQuantile(1 - p, df))).toBeLessThan(p < 1e-6 ? 1e-6 : 1e-9);
});

test.each(TAILS)('the tail above %p with %p degrees of freedom is right to ten digits', (t, df, expected) => {
  expect(relativeTo(expected, studentUpperTail(t, df))).toBeLessThan(1e-10);
  expect(studentCdf(t, df)).toBeCloseTo(1 - expected, 12);
});

test('the quantile undoes the distribution function over the whole range that is used', () => {
  for (const df of [1, 1.5, 4, 9, 23.4, 100, 1000]) {
    for (const p of [1e-9, 1e-6, 0.001, 0.01, 0.1, 0.3, 0.49]) expect(relativeTo(p, studentCdf(studentQuantile(p, df), df))).toBeLessThan(1e-10);
  }
});

describe('the edges', () => {
  test('infinite t leaves nothing in the tail and the middle is 0', () => {
    expect(studentUpperTail(Infinity, 5)).toBe(0);
    expect(studentUpperTail(-Infinity, 5)).toBe(1);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  test('what has no answer throws', () => {
    expect(() => studentQuantile(0, 3)).toThrow(RangeError);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
    expect(() => studentUpperTail(1, 0)).toThrow(RangeError);
    expect(() => studentUpperTail(NaN, 3)).toThrow(RangeError);
  });
});
