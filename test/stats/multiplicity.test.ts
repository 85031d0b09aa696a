import { expect, test } from '@jest/globals';
import { benjaminiHochberg, holm } from '../../src/stats/multiplicity.ts';
import { randomFrom } from '../../src/stats/random.ts';

const PS = [0.01, 0.02, 0.03, 0.04, 0.05, 0.8, 0.0005];

const rounded = (values: readonly number[]): readonly number[] => values.map((value) => Number(value.toFixed(12)));

test('Holm adjusts as p.adjust(PS, "holm") does, in the order given', () => {
  // By hand: sorted p times 7, 6, 5, ..., running maximum.
  expect(rounded(holm(PS))).toEqual([0.06, 0.1, 0.12, 0.12, 0.12, 0.8, 0.0035]);
});

test('Benjamini and Hochberg adjust as SciPy does', () => {
  // scipy.stats.false_discovery_control(PS)
  expect(rounded(benjaminiHochberg(PS))).toEqual(rounded([0.035, 0.04666666666666667, 0.0525, 0.056, 0.05833333333333334, 0.8, 0.0035]));
});

test('an empty family is empty, a single p is itself, nothing exceeds 1', () => {
  expect(holm([])).toEqual([]);
  expect(benjaminiHochberg([0.3])).toEqual([0.3]);
  expect(holm([0.6, 0.9])).toEqual([1, 1]);
});

test('what is no p value throws', () => {
  expect(() => holm([1.2])).toThrow(RangeError);
  expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
});

test('with twelve true hypotheses Holm at 1 % is wrong anywhere in about 1 % of families', () => {
  const random = randomFrom(11);
  const wrong = Array.from({ length: 20_000 }, () => holm(Array.from({ length: 12 }, random.uniform)).some((p) => p <= 0.01)).filter(Boolean).length;
  expect(wrong / 20_000).toBeGreaterThan(0.007);
  expect(wrong / 20_000).toBeLessThan(0.0125);
});
