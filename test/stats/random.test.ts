import { expect, test } from '@jest/globals';
import { randomFrom, xoshiro128 } from '../../src/stats/random.ts';

test('the generator is xoshiro128** 1.1', () => {
  // The reference C code of Blackman and Vigna, compiled, with s = {1, 2, 3, 4}.
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]);
});

test('the same seed gives the same stream, another seed another one, also beyond 32 bits', () => {
  const first = (seed: number): readonly number[] => Array.from({ length: 5 }, randomFrom(seed).uniform);
  expect(first(7)).toEqual(first(7));
  expect(new Set([0, 1, 2, 7, -7, 2 ** 32 + 7, 2 ** 40 + 7].map((seed) => first(seed).join())).size).toBe(7);
});

test('uniform numbers fill [0, 1) evenly', () => {
  const random = randomFrom(3);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i += 1) {
    const bin = Math.floor(random.uniform() * 10);
    counts[bin] = (counts[bin] ?? NaN) + 1;
  }
  // Chi-squared with 9 degrees of freedom: beyond 27.9 once in a thousand seeds.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
});

test('whole numbers stay below their bound without bias, up to 2^32', () => {
  const random = randomFrom(4);
  const dice = Array.from({ length: 60_000 }, () => random.integer(6));
  for (let face = 0; face < 6; face += 1) expect(Math.abs(dice.filter((die) => die === face).length - 10_000)).toBeLessThan(400);
  // 3 * 2^30 does not divide 2^32: without drawing again, the lower third would come up half of the time.
  const large = Array.from({ length: 30_000 }, () => random.integer(3 * 2 ** 30));
  expect(Math.abs(large.filter((n) => n < 2 ** 30).length - 10_000)).toBeLessThan(400);
  expect(random.integer(1)).toBe(0);
  for (const bad of [0, -1, 1.5, 2 ** 32 + 1, NaN]) expect(() => random.integer(bad)).toThrow(RangeError);
});

test('shuffling keeps every item, leaves the original alone and reaches every order equally often', () => {
  const random = randomFrom(5);
  const items = ['a', 'b', 'c'] as const;
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i += 1) {
    const order = random.shuffle(items).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  expect(items).toEqual(['a', 'b', 'c']);
  expect(random.shuffle([])).toEqual([]);
});

test('normal numbers have mean 0, variance 1 and tails of the right weight', () => {
  const random = randomFrom(6);
  const drawn = Array.from({ length: 50_000 }, random.normal);
  const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.015);
  expect(Math.abs(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length - 1)).toBeLessThan(0.025);
  expect(Math.abs(drawn.filter((x) => x > 1.959964).length / drawn.length - 0.025)).toBeLessThan(0.003);
});
