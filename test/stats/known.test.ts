import { describe, expect, test } from '@jest/globals';
import { launchCut, launchDf, launchMean } from '../../src/stats/launch-mean.ts';
import { mean, standardErrorOfMean, trimmedMean } from '../../src/stats/mean.ts';
import { halfWidth } from '../../src/stats/prediction.ts';
import { nominalLevels, repeatedLevel, sequentialP, type LookAt } from '../../src/stats/spending.ts';
import { studentUpperTail } from '../../src/stats/student.ts';
import { known } from './known.ts';

/** What a level is multiplied by, for its t quantiles: the table has normal ones. */
const FOR_STUDENT = 0.86;

const looksOf = ({ launches, share }: { readonly launches: readonly number[]; readonly share: readonly number[] }): readonly LookAt[] =>
  launches.map((n, i) => ({ launches: n, share: share[i] ?? 1 }));

describe('what R finds in the same launches', () => {
  test.each(known.launches)('by t.test: $values', ({ values, t, interval: [lower, upper] }) => {
    const [point, standardError, df] = [mean(values), standardErrorOfMean(values), values.length - 1];
    expect(studentUpperTail(point / standardError, df) / t).toBeCloseTo(1, 9);
    const half = halfWidth({ standardError, df }, 0.98);
    expect(point - half).toBeCloseTo(lower, 12);
    expect(point + half).toBeCloseTo(upper, 12);
  });

  test.each(known.launches)('by a trimmed mean: $values', ({ values, yuen: [point, standardError, df] }) => {
    const trimmed = trimmedMean(values);
    expect(trimmed.point).toBeCloseTo(point, 14);
    expect(trimmed.standardError / standardError).toBeCloseTo(1, 12);
    expect(trimmed.df).toBe(df);
  });
});

describe('the mean of launches', () => {
  test.each(known.launches)('is that of R: $values', ({ values, tukey: [point, standardError, df] }) => {
    const found = launchMean(values);
    expect(found.point).toBeCloseTo(point, 14);
    expect(found.standardError / standardError).toBeCloseTo(1, 12);
    // R has Tukey and McLaughlin's h - 1; ours pays 0.4 more for each value left out.
    const dearer = df - 0.4 * launchCut(values.length);
    expect([found.df, launchDf(values.length)]).toEqual([expect.closeTo(dearer, 9), expect.closeTo(dearer, 9)]);
  });

  test('does not follow one of ten, and has no standard error of one', () => {
    const calm = [0.01, 0.012, 0.008, 0.011, 0.009, 0.013, 0.007, 0.01, 0.012];
    expect(launchMean([...calm, 5])).toEqual(launchMean([...calm, 500]));
    expect(() => launchMean([1])).toThrow(RangeError);
  });
});

describe('levels of looks, as R integrates them with other nodes', () => {
  test.each(known.looks)('$launches at $alpha', ({ alpha, levels, ...looks }) => {
    const found = nominalLevels(looksOf(looks), alpha / FOR_STUDENT);
    expect(found).toHaveLength(levels.length);
    found.forEach((level, i) => expect(level / (levels[i] ?? NaN)).toBeCloseTo(1, 4));
  });

  // Interpolated between a few error rates a decade: within 0.3 %.
  test.each(known.counted)('$launches: a p of $p, counting its looks', ({ p, rate, ...looks }) => {
    expect(Math.abs((sequentialP(looksOf(looks), p) * FOR_STUDENT) / rate - 1)).toBeLessThan(3e-3);
    expect(Math.abs(repeatedLevel(looksOf(looks), rate / FOR_STUDENT) / p - 1)).toBeLessThan(3e-3);
  });
});
