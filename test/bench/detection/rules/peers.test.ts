import { describe, expect, test } from '@jest/globals';
import { autoSample, beyondFence, beyondPrediction, materialInterval, rankTest, singleRun } from './peers.ts';
import { mannWhitney, welch, welchInterval } from './two-samples.ts';

// Worked out by hand with the formulas of the tests and printed tables of Student's t and of U.

describe('Welch', () => {
  test('of {1, 2, 3} and {4, 6, 8}: difference 4, variances 1 and 4, so t = 4 / sqrt(5/3) with 50/17 degrees of freedom', () => {
    const { difference, standardError, df, p } = welch([1, 2, 3], [4, 6, 8]);
    expect(difference).toBe(4);
    expect(standardError).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(df).toBeCloseTo(50 / 17, 12);
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThan(0.06);
  });

  test('has an interval of +/- 2.776 standard errors at 95 % with 4 degrees of freedom', () => {
    const { lower, upper } = welchInterval([1, 2, 3], [11, 12, 13], 0.95);
    expect((upper - lower) / 2 / Math.sqrt(2 / 3)).toBeCloseTo(2.776, 3);
    expect((upper + lower) / 2).toBe(10);
  });
});

describe('Mann-Whitney', () => {
  test('of three against three, none of which cross: 2 of the 20 orders are as extreme', () => {
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toBeCloseTo(0.1, 12);
  });

  test('with one pair that crosses (U = 1): 4 of the 20', () => {
    expect(mannWhitney([1, 2, 4], [3, 5, 6])).toBeCloseTo(0.2, 12);
  });

  test('of ten against ten is below 5 % with U = 21 and not with U = 28: the tables say from 23 down', () => {
    const base = Array.from({ length: 10 }, (_, i) => i * 10);
    // Moved up by 30.5, base is above in the pairs that are 40 or more apart: 6 + 5 + 4 + 3 + 2 + 1; by 20.5: 7 more.
    expect(mannWhitney(base, base.map((v) => v + 30.5))).toBeCloseTo(0.02881, 5);
    expect(mannWhitney(base, base.map((v) => v + 20.5))).toBeGreaterThan(0.05);
  });

  test('with ties goes by the normal distribution: U = 0.5, mean 4.5, deviation sqrt(0.75 (7 - 6/30)), z = 3.5 / 2.258', () => {
    expect(mannWhitney([1, 2, 3], [3, 4, 5])).toBeCloseTo(0.1212, 3);
  });

  test('of equal samples is 1', () => {
    expect(mannWhitney([1, 1], [1, 1])).toBe(1);
  });
});

describe('one run against one', () => {
  test('speaks beyond the ratio and not at it, in the direction that is worse', () => {
    expect(singleRun(10, 11, 'lower', 1.1)).toBe(false);
    expect(singleRun(10, 11.1, 'lower', 1.1)).toBe(true);
    expect(singleRun(10, 9, 'higher', 1.1)).toBe(true);
    expect(singleRun(10, 6, 'higher', 2)).toBe(false);
    expect(singleRun(10, 30, 'higher', 1.1)).toBe(false);
  });
});

describe('repeated runs in ranks', () => {
  test('speak of a shift of any size that no order explains, for the worse only', () => {
    const base = [1, 2, 3, 4, 5].map((v) => 100 + v / 100);
    const slower = base.map((v) => v + 0.1);
    expect(rankTest(base, slower, 'lower')).toBe(true);
    expect(rankTest(slower, base, 'lower')).toBe(false);
    expect(rankTest(slower, base, 'higher')).toBe(true);
    expect(rankTest([1, 2, 3], [4, 5, 6], 'lower')).toBe(false);
  });
});

describe('sampling until the interval excludes no change', () => {
  const base = Array.from({ length: 100 }, (_, i) => 10 + (i % 2));

  test('stops at the fewest samples when these are sure', () => {
    expect(autoSample(base, base.map((v) => v + 5), 'lower')).toEqual({ worse: true, samples: 50 });
    expect(autoSample(base, base.map((v) => v + 5), 'higher')).toEqual({ worse: false, samples: 50 });
  });

  test('goes on while they are not, and clears at the end', () => {
    expect(autoSample(base, base, 'lower')).toEqual({ worse: false, samples: 100 });
  });

  test('stops at the first sample that makes it sure: two a side with variance 0.5 and a difference of 3.2 have t = 4.53 (4.30 is needed), of 3 have 4.24', () => {
    expect(autoSample([0, 1, 0, 1], [3.2, 4.2, 3.2, 4.2], 'lower', 2).samples).toBe(2);
    expect(autoSample([0, 1, 0, 1], [3, 4, 3, 4], 'lower', 2).samples).toBe(3);
  });
});

describe('an interval and a least change', () => {
  test('needs both: 10 % and sure; not 2 % and sure, not 10 % and unsure', () => {
    const base = [99, 100, 101, 100];
    expect(materialInterval(base, base.map((v) => v + 10), 'lower')).toBe(true);
    expect(materialInterval(base, base.map((v) => v + 2), 'lower')).toBe(false);
    expect(materialInterval([60, 100, 140], [70, 110, 150], 'lower')).toBe(false);
    expect(materialInterval(base, base.map((v) => v - 10), 'lower')).toBe(false);
  });
});

describe('a prediction from the history', () => {
  test('reaches t times the deviation: {9, 10, 11} has deviation 1 and t(0.99, 2) = 6.965', () => {
    expect(beyondPrediction([9, 10, 11], 16.96, 'lower')).toBe(false);
    expect(beyondPrediction([9, 10, 11], 16.97, 'lower')).toBe(true);
    expect(beyondPrediction([9, 10, 11], 3.03, 'higher')).toBe(true);
    expect(beyondPrediction([9], 100, 'lower')).toBe(false);
  });
});

describe('a fence of the changes in the history', () => {
  test('lies at Q3 + 3 IQR: changes of 1, 2, 3, 4, 5 % have quartiles 2 and 4 %, so at 10 %', () => {
    const history = [0.01, 0.02, 0.03, 0.04, 0.05].reduce<number[]>((so, change, i) => [...so, (so.at(-1) ?? 0) * (i % 2 === 0 ? 1 + change : 1 - change)], [100]);
    const newest = history.at(-1) ?? 0;
    expect(beyondFence(history, newest * 1.0999, 'lower')).toBe(false);
    expect(beyondFence(history, newest * 1.1001, 'lower')).toBe(true);
    expect(beyondFence(history, newest * 0.8999, 'higher')).toBe(true);
    expect(beyondFence(history, newest * 0.8999, 'lower')).toBe(false);
  });
});
