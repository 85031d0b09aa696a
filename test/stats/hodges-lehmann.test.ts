import { describe, expect, test } from '@jest/globals';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.ts';
import { signedRankP } from '../../src/stats/signed-rank.ts';
import { known } from './known.ts';
import { fc } from '../support/properties.ts';

describe("Hodges and Lehmann's centre", () => {
  test.each(known.launches)('and its interval are those of wilcox.test: $values', ({ values, hodgesLehmann: [point, lower, upper] }) => {
    const centre = hodgesLehmann(values, 0.98);
    expect(centre.point).toBeCloseTo(point, 14);
    expect(centre.interval.lower).toBeCloseTo(lower, 14);
    expect(centre.interval.upper).toBeCloseTo(upper, 14);
  });

  test('says which level it reached: at least the one asked for, or the most there is', () => {
    const values = (n: number) => Array.from({ length: n }, (_, i) => i ** 1.5);
    expect(hodgesLehmann(values(5), 0.98).interval).toEqual({ level: 1 - 2 / 32, lower: 0, upper: 8 });
    expect(hodgesLehmann(values(7), 0.98).interval.level).toBe(1 - 2 / 128);
    for (const n of [8, 10, 20, 60]) {
      const { level } = hodgesLehmann(values(n), 0.98).interval;
      expect(level).toBeGreaterThanOrEqual(0.98);
      expect(level).toBeLessThan(0.993);
    }
  });

  test('has an interval that holds exactly what the test does not reject', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 8, maxLength: 20 }), (values) => {
      const { interval: { lower, upper } } = hodgesLehmann(values, 0.9);
      const p = (centre: number, sign: number) => signedRankP(values.map((value) => sign * (value - centre)));
      // A quarter beside a mean of two whole numbers there is no other, and no tie.
      expect([p(lower - 0.25, 1) <= 0.05, p(lower + 0.25, 1) > 0.05, p(upper + 0.25, -1) <= 0.05, p(upper - 0.25, -1) > 0.05]).toEqual([true, true, true, true]);
    }), { seed: 5, numRuns: 100 });
  });

  test('moves with its values, and lies inside its interval', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 25 }), fc.integer({ min: -1000, max: 1000 }), (values, by) => {
      const centre = hodgesLehmann(values, 0.95);
      const { point, interval: { level, lower, upper } } = hodgesLehmann(values.map((value) => value + by), 0.95);
      expect({ point, level, lower, upper }).toEqual({ point: centre.point + by, level: centre.interval.level, lower: centre.interval.lower + by, upper: centre.interval.upper + by });
      expect(lower <= point && point <= upper).toBe(true);
    }), { seed: 6, numRuns: 200 });
  });

  test('hardly moves for one launch that is off, however far', () => {
    const calm = [0.01, 0.012, 0.008, 0.011, 0.009, 0.013, 0.007, 0.01, 0.012];
    expect(hodgesLehmann([...calm, 0.0105], 0.98).point).toBeCloseTo(0.0105, 3);
    expect(hodgesLehmann([...calm, 1000], 0.98).point).toBeCloseTo(0.0105, 3);
  });

  test('is refused without values or with an impossible level', () => {
    expect(() => hodgesLehmann([], 0.9)).toThrow(RangeError);
    expect(() => hodgesLehmann([1], 1)).toThrow(RangeError);
  });
});
