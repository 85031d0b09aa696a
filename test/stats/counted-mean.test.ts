import { describe, expect, test } from '@jest/globals';
import { countedMean } from '../../src/stats/counted-mean.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { studentQuantile } from '../../src/stats/student.ts';

describe('the mean of a few counted differences', () => {
  test('rests on the prior alone where there is one value', () => {
    expect(countedMean([0.01])).toEqual({ point: 0.01, standardError: 0.003, df: 4 });
  });

  test('pools the prior with the values by their degrees of freedom', () => {
    const { point, standardError, df } = countedMean([0.01, 0.02, 0.03]);
    expect(point).toBeCloseTo(0.02, 15);
    expect(df).toBe(6);
    expect(standardError).toBeCloseTo(Math.sqrt((4 * 0.003 ** 2 + 2 * 0.01 ** 2) / 6 / 3), 15);
  });

  test('says that identical counts are no proof of a noise of zero', () => {
    expect(countedMean([0, 0, 0]).standardError).toBeGreaterThan(0.001);
  });

  test.each([0.001, 0.002, 0.003])('covers the truth at least as often as it says where counts differ by %d', (spread) => {
    const random = randomFrom(11);
    const trials = 4000;
    let covered = 0;
    for (let i = 0; i < trials; i += 1) {
      const { point, standardError, df } = countedMean(Array.from({ length: 3 }, () => spread * random.normal()));
      if (Math.abs(point) <= studentQuantile(0.99, df) * standardError) covered += 1;
    }
    expect(covered / trials).toBeGreaterThanOrEqual(0.975);
  });
});
