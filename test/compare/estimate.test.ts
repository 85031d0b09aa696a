import { describe, expect, test } from '@jest/globals';
import { estimateOf, relativeError } from '../../src/compare/estimate.ts';
import { natively } from '../stats/natively.ts';
import { aSample } from './builders.ts';
import type { Case } from './estimate-coverage.ts';

const coverage = (input: Case): Promise<number> => natively(new URL('./estimate-coverage.js', import.meta.url), input);

describe('the interval of launches', () => {
  test.each([2, 3, 5, 10])('covers the truth in 98 +/- 1 %% of runs with %p launches', async (launches) => {
    const covered = await coverage({ kind: 'launches', seed: 10 + launches, values: launches });
    expect(covered).toBeGreaterThan(0.97);
    expect(covered).toBeLessThan(0.99);
  });

  test('is the mean log plus or minus t(.99, n - 1) standard errors', () => {
    // exp(mean(log(x)) + c(-1, 1) * qt(0.99, 4) * sd(log(x)) / sqrt(5)) with qt(0.99, 4) = 3.746947
    const { point, standardError, interval } = estimateOf(aSample({ values: [9, 10, 11, 10, 10] }));
    expect(point).toBeCloseTo(9.97991951661426, 12);
    const relative = 0.03175269026701687; // scipy.stats.sem(log(x))
    expect(standardError).toBeCloseTo(point * relative, 4);
    expect(interval).toEqual({ level: 0.98, lower: expect.closeTo(point * Math.exp(-3.746947 * relative), 4), upper: expect.closeTo(point * Math.exp(3.746947 * relative), 4) });
  });

  test('with a zero among them is arithmetic and does not fall below 0', () => {
    const { point, interval } = estimateOf(aSample({ metric: 'io.read', values: [0, 0, 10, 0, 0] }));
    expect(point).toBe(2);
    expect(interval.lower).toBe(0);
    expect(interval.upper).toBeCloseTo(2 + 3.746947 * 2, 5);
  });

  test('of zeros alone is 0', () => {
    expect(estimateOf(aSample({ metric: 'io.read', values: [0, 0, 0] }))).toEqual({ point: 0, standardError: 0, interval: { level: 0.98, lower: 0, upper: 0 } });
  });
});

describe('the interval of starts', () => {
  test.each([10, 20, 40])('covers the median of one-sided heavy-tailed times in 97 %% or more, %p starts', async (starts) => {
    expect(await coverage({ kind: 'starts', seed: 50 + starts, values: starts })).toBeGreaterThan(0.97);
  });

  test('of a minimum does not exist', () => {
    expect(estimateOf(aSample({ metric: 'cold-start.min', values: [5, 4, 6] }))).toEqual({ point: 4, standardError: 0, interval: { level: 0, lower: 4, upper: 4 } });
  });
});

describe('without a spread', () => {
  test.each(['size.packed', 'errors'])('%s is the whole truth', (metric) => {
    expect(estimateOf(aSample({ metric, values: [0.5] }))).toEqual({ point: 0.5, standardError: 0, interval: { level: 1, lower: 0.5, upper: 0.5 } });
  });

  test('one launch has no interval', () => {
    expect(estimateOf(aSample({ values: [7] })).interval).toEqual({ level: 0, lower: 7, upper: 7 });
    expect(relativeError('mean-of-launches', [7])).toBeNull();
  });
});
