import { describe, expect, test } from '@jest/globals';
import { signFlipP } from '../../src/stats/sign-flip.ts';
import { signedRankP, signedRanks, sumDistribution } from '../../src/stats/signed-rank.ts';
import { known } from './known.ts';
import { fc } from '../support/properties.ts';

/** Every choice of signs, one after the other in the order of a Gray code: each differs from the one before in one sign. */
function byEnumeration(values: readonly number[]): number {
  const signs = values.map(() => 1);
  const observed = values.reduce((sum, value) => sum + value, 0);
  let [sum, count] = [observed, 1];
  for (let step = 1; step < 2 ** values.length; step += 1) {
    const place = Math.log2(step & -step);
    sum -= 2 * (signs[place] ?? 0) * (values[place] ?? 0);
    signs[place] = -(signs[place] ?? 0);
    if (sum >= observed - 1e-9) count += 1;
  }
  return count / 2 ** values.length;
}

const differences = (most: number) => fc.array(fc.integer({ min: -1000, max: 1000 }).map((n) => n / 64), { minLength: 1, maxLength: most });

describe('flipping the signs of launches', () => {
  test.each(known.launches.filter(({ signFlip }) => signFlip !== null))('is what writing all of them out gives: $values', ({ values, signFlip }) => {
    expect(signFlipP(values)).toBe(signFlip);
  });

  test.each(known.counts)('counts equal sums, whatever the rounding: $values', ({ values, signFlip }) => {
    expect(signFlipP(values)).toBe(signFlip);
    expect(signFlipP(values.map((value) => value / 10))).toBe(signFlip);
    expect(signFlipP(values.map((value) => value * 1e-9))).toBe(signFlip);
  });

  test('agrees with an enumeration by another order, for any values', () => {
    fc.assert(fc.property(differences(11), (values) => expect(signFlipP(values)).toBe(byEnumeration(values))), { seed: 3, numRuns: 200 });
  });

  test('says 2^-n of launches that all rose, and 1 of those that all fell or did not move', () => {
    for (const n of [1, 5, 8, 16, 17, 24]) {
      const rose = Array.from({ length: n }, (_, i) => 0.01 * (i + 1));
      expect(signFlipP(rose)).toBe(2 ** -n);
      expect(signFlipP(rose.map((value) => -value))).toBe(1);
      expect(signFlipP(rose.map(() => 0))).toBe(1);
    }
    expect(signFlipP([])).toBe(1);
  });

  test('does not depend on order or scale, and one side leaves the other what is left', () => {
    fc.assert(fc.property(differences(14), fc.integer({ min: 1, max: 1000 }), (values, factor) => {
      const p = signFlipP(values);
      expect(signFlipP(values.toReversed())).toBe(p);
      expect(signFlipP(values.map((value) => value * factor))).toBe(p);
      expect(p + signFlipP(values.map((value) => -value))).toBeGreaterThanOrEqual(1);
    }), { seed: 4, numRuns: 200 });
  });

  test('is exact: of all choices of signs at most a share p has a p as small', () => {
    const sizes = [0.3, 0.7, 0.7, 1.1, 2.5, 2.6, 9, 9.5];
    const ps = Array.from({ length: 2 ** sizes.length }, (_, signs) => signFlipP(sizes.map((size, i) => ((signs >> i) & 1 ? size : -size))));
    for (const p of [1 / 256, 0.02, 0.05, 0.25, 0.5]) expect(ps.filter((one) => one <= p).length / ps.length).toBeLessThanOrEqual(p);
    expect(ps.filter((one) => one <= 0.05).length / ps.length).toBeGreaterThan(0.04);
  });

  test('flips ranks where the values are too many', () => {
    for (const { values } of known.launches.filter((one) => one.values.length > 24)) expect(signFlipP(values)).toBe(signedRankP(values));
    const wild = Array.from({ length: 24 }, (_, i) => (i === 0 ? -100 : 1 + i / 100));
    // One launch outweighs all others as a value, and not as a rank.
    expect(signFlipP(wild)).toBeGreaterThan(0.5);
    expect(signFlipP([...wild, 1.5])).toBeLessThan(0.001);
  });

  test('is refused for what is no number', () => {
    expect(() => signFlipP([1, NaN])).toThrow(RangeError);
    expect(() => signFlipP([1, Infinity])).toThrow(RangeError);
  });
});

describe('the signed-rank test', () => {
  test.each(known.launches)('is that of R: $values', ({ values, signedRank }) => {
    expect(signedRankP(values) / signedRank).toBeCloseTo(1, 12);
  });

  test.each(known.counts)('is exact with ties and without zeros: $values', ({ values, signedRank }) => {
    expect(signedRankP(values)).toBe(signedRank);
  });

  test('shares the places of ties among them', () => {
    expect(signedRanks([3, -1, 0, 1, 2])).toEqual({ doubled: [3, 3, 6, 8], positive: 3 + 6 + 8 });
    expect(() => signedRanks([NaN])).toThrow(RangeError);
  });

  test('knows nothing of launches that did not move', () => {
    expect(signedRankP([0, 0])).toBe(1);
    expect(signedRankP([])).toBe(1);
  });
});

test('the sums of whole numbers that are each counted or not are all accounted for', () => {
  expect([...sumDistribution([1, 2, 3])]).toEqual([1, 1, 1, 2, 1, 1, 1].map((n) => n / 8));
  expect([...sumDistribution([])]).toEqual([1]);
  expect(sumDistribution(Array.from({ length: 60 }, (_, i) => i + 1)).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
});
