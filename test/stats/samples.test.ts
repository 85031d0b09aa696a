import { describe, expect, test } from '@jest/globals';
import { standardErrorOfQuantile } from '../../src/stats/maritz-jarrett.ts';
import { geometricMean, mean, standardErrorOfMean, trimmedMean, variance } from '../../src/stats/mean.ts';
import { pointOf } from '../../src/stats/point.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { median, quantile, sorted } from '../../src/stats/sample.ts';
import { theilSenSlope } from '../../src/stats/theil-sen.ts';

const TEN = [12.1, 3.4, 5.6, 7.8, 9.9, 100.5, 4.4, 6.2, 8.1, 5.5];
const SEVEN = [3.1, 2.9, 3.3, 3.0, 9.9, 3.2, 2.8];

describe('quantiles', () => {
  // numpy.quantile(TEN, p), whose default is type 7, as is R's quantile(TEN, p).
  test.each([[0.1, 4.3], [0.5, 7], [0.9, 20.94], [0.333, 5.5997], [0, 3.4], [1, 100.5]])('the %p-quantile interpolates as R and NumPy do', (p, expected) => {
    expect(quantile(sorted(TEN), p)).toBeCloseTo(expected, 12);
  });

  test('sorting is by number, leaves the original alone and refuses NaN', () => {
    const values = [10, 9, 1, 100];
    expect(sorted(values)).toEqual([1, 9, 10, 100]);
    expect(values).toEqual([10, 9, 1, 100]);
    expect(() => sorted([1, NaN])).toThrow(RangeError);
  });

  test('infinite neighbours do not become NaN', () => {
    expect(quantile(sorted([1, Infinity, Infinity]), 0.75)).toBe(Infinity);
  });

  test('an empty sample and a p outside [0, 1] throw', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => quantile(sorted([1]), 1.01)).toThrow(RangeError);
  });

  test('of many numbers is what it is of few: sorted, with the middle one or half-way between the middle two', () => {
    const random = randomFrom(7);
    for (const n of [49, 50, 51, 200, 501]) {
      const values = Array.from({ length: n }, () => random.normal() * 10 ** random.integer(4));
      const byHand = values.toSorted((a, b) => a - b);
      expect([...sorted(values)]).toEqual(byHand);
      expect(median(values)).toBe(quantile(sorted(values), 0.5));
      expect(median(values)).toBeCloseTo(((byHand[(n - 1) >> 1] ?? NaN) + (byHand[n >> 1] ?? NaN)) / 2, 10);
      expect(() => median([...values, NaN])).toThrow(RangeError);
      expect(() => sorted([NaN, ...values])).toThrow(RangeError);
    }
  });
});

describe('means', () => {
  test('mean, variance and geometric mean agree with NumPy and SciPy', () => {
    expect(mean(TEN)).toBeCloseTo(16.35, 12); // numpy.mean
    expect(variance(TEN)).toBeCloseTo(880.985, 9); // numpy.var(ddof=1)
    expect(standardErrorOfMean(TEN)).toBeCloseTo(9.38608011898471, 10); // scipy.stats.sem
    expect(geometricMean(TEN)).toBeCloseTo(8.584282962411367, 12); // scipy.stats.gmean
  });

  test('a geometric mean neither underflows nor overflows', () => {
    expect(geometricMean([1e-200, 1e-200, 1e-200])).toBeCloseTo(1e-200, 212);
    expect(geometricMean([1e200, 1e200, 1e200]) / 1e200).toBeCloseTo(1, 12);
  });

  test('a geometric mean with a zero throws rather than being zero', () => {
    expect(() => geometricMean([1, 0])).toThrow(RangeError);
  });

  test('the trimmed mean and its standard error agree with SciPy, also where 20 % is not a whole number', () => {
    // scipy.stats.trim_mean(x, 0.2); scipy.stats.mstats.trimmed_stde(x, limits=(0.2, 0.2))
    const ten = trimmedMean(TEN);
    expect(ten.point).toBeCloseTo(7.183333333333333, 12);
    expect(ten.standardError).toBeCloseTo(1.037997240653817, 12);
    expect(ten.df).toBe(5);
    const seven = trimmedMean(SEVEN);
    expect(seven.point).toBeCloseTo(3.1, 12);
    expect(seven.standardError).toBeCloseTo(0.10910894511799615, 12);
  });

  test('too few values throw', () => {
    expect(() => variance([1])).toThrow(RangeError);
    expect(() => trimmedMean([1])).toThrow(RangeError);
  });
});

describe('the standard error of a quantile', () => {
  // numpy and scipy.stats.beta.cdf: w = diff(cdf((0..n)/n, (n+1)p, (n+1)(1-p))); sqrt(sum(w x^2) - sum(w x)^2)
  test.each([[TEN, 0.5, 2.562646955750735], [TEN, 0.9, 43.61069676351717], [SEVEN, 0.5, 0.691752369775887]])('of %p at %p agrees with the formula written out in NumPy', (values, p, expected) => {
    expect(standardErrorOfQuantile(values, p)).toBeCloseTo(expected, 10);
  });

  test('of an odd number of values is the spread of the median over bootstrap samples', () => {
    const random = randomFrom(1);
    const medians = Array.from({ length: 20_000 }, () => median(SEVEN.map(() => SEVEN[random.integer(7)] ?? NaN)));
    expect(standardErrorOfQuantile(SEVEN, 0.5)).toBeCloseTo(Math.sqrt(variance(medians)), 1);
  });

  test('of equal values is 0', () => {
    expect(standardErrorOfQuantile([4, 4, 4, 4], 0.9)).toBe(0);
  });

  test('a single value, the minimum and the maximum have none', () => {
    expect(() => standardErrorOfQuantile([1], 0.5)).toThrow(RangeError);
    expect(() => standardErrorOfQuantile([1, 2], 0)).toThrow(RangeError);
  });
});

test('the drift of a series is the median of its slopes, whatever one value does', () => {
  expect(theilSenSlope([1, 3, 2, 7, 5, 8, 60, 9])).toBeCloseTo(1.4, 12); // scipy.stats.theilslopes(y).slope
  expect(theilSenSlope([5, 5, 5, 900, 5, 5])).toBe(0);
  expect(() => theilSenSlope([1])).toThrow(RangeError);
});

describe('the point of a sample', () => {
  test.each([
    ['exact', [7], 7], ['total', [0.01], 0.01], ['mean-of-launches', [1, 4], 2], ['mean-of-launches', [0, 4], 2],
    ['median-of-starts', [3, 1, 2], 2], ['p90-of-starts', [0, 10], 9], ['min-of-starts', [3, 1, 2], 1],
  ] as const)('%s of %p is %p', (statistic, values, expected) => {
    expect(pointOf(statistic, values)).toBeCloseTo(expected, 12);
  });

  test('no values have no point', () => {
    expect(() => pointOf('mean-of-launches', [])).toThrow(RangeError);
  });
});
