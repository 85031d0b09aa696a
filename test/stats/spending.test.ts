import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../../src/stats/random.ts';
import { nominalLevels, repeatedLevel, sequentialP, upperTail, type LookAt } from '../../src/stats/spending.ts';
import { studentQuantile } from '../../src/stats/student.ts';

const evenly = (...launches: readonly number[]): readonly LookAt[] => launches.map((n) => ({ launches: n, share: n / (launches.at(-1) ?? 1) }));
const everyLaunch = evenly(...Array.from({ length: 16 }, (_, i) => i + 5));
/** The levels without the allowance for t quantiles, which is what published tables have. */
const normalLevels = (looks: readonly LookAt[], alpha: number): number[] => nominalLevels(looks, alpha / 0.86);

describe('the levels of a group-sequential test', () => {
  test.each([
    [[4, 6, 8, 10], 0.01, [0.0016, 0.00263, 0.00429, 0.0064]],
    [[4, 6, 8, 10], 0.001, [0.00016, 0.00024, 0.00038, 0.00056]],
    [[6, 10, 14, 20], 0.01, [0.0009, 0.0019, 0.00336, 0.00711]],
  ] as const)('after %j launches at %d are those of the tables, within their rounding', (launches, alpha, levels) => {
    normalLevels(evenly(...launches), alpha).forEach((level, i) => expect(level / (levels[i] ?? NaN)).toBeCloseTo(1, 1));
  });

  test('of a single look are the whole error rate', () => {
    expect(normalLevels(evenly(7), 0.01)).toEqual([expect.closeTo(0.01, 10)]);
  });

  test('spend by the time and correlate by the launches', () => {
    const launches = [{ launches: 5, share: 0.9 }, { launches: 20, share: 1 }];
    const [first, last] = normalLevels(launches, 0.01);
    expect(first).toBeCloseTo(0.0081, 10);
    // Nearly independent looks: little is left for the second, though it has three quarters of the data.
    expect(last).toBeLessThan(0.0024);
    expect(nominalLevels([{ launches: 5, share: 1 }, { launches: 7, share: 1 }], 0.01)[1]).toBe(0);
  });

  test('grow with the error rate at every look, down to one in a million', () => {
    const [small, large] = [1e-6, 2e-6].map((alpha) => normalLevels(evenly(5, 10, 20), alpha));
    small?.forEach((level, i) => expect(level).toBeLessThan(large?.[i] ?? 0));
    expect(small?.[0]).toBeCloseTo(1e-6 / 16, 12);
  });

  test('are refused for launches that do not grow and for impossible rates', () => {
    expect(() => nominalLevels([{ launches: 5, share: 0.5 }, { launches: 5, share: 1 }], 0.01)).toThrow(RangeError);
    expect(() => nominalLevels(evenly(5), 0)).toThrow(RangeError);
  });
});

/** How often a t test on launches of no change rejects at some look, of `trials`. */
function rejected(looks: readonly LookAt[], criticals: readonly number[], trials: number, seed: number, draw = (random: ReturnType<typeof randomFrom>) => random.normal()): number {
  const random = randomFrom(seed);
  let count = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let [n, sum, squares] = [0, 0, 0];
    count += looks.some(({ launches }, look) => {
      for (; n < launches; n += 1) {
        const value = draw(random);
        sum += value;
        squares += value * value;
      }
      const deviation = Math.sqrt((squares - (sum * sum) / n) / (n - 1));
      return (sum / n / deviation) * Math.sqrt(n) > (criticals[look] ?? Infinity);
    }) ? 1 : 0;
  }
  return count / trials;
}

const criticalsOf = (looks: readonly LookAt[], levels: readonly number[]): number[] => levels.map((level, i) => -studentQuantile(level, (looks[i]?.launches ?? 2) - 1));

describe('false alarms of a t test that is looked at again and again', () => {
  const TRIALS = 20_000;

  test.each([
    ['5, 7, 10, 13, 16 and 20 launches', evenly(5, 7, 10, 13, 16, 20)],
    ['4, 6, 8 and 10 launches', evenly(4, 6, 8, 10)],
    ['every launch from 5 to 20', everyLaunch],
  ] as const)('are what was allowed, after %s', (_, looks) => {
    for (const alpha of [0.01, 0.05]) {
      const found = rejected(looks, criticalsOf(looks, nominalLevels(looks, alpha)), TRIALS, 11);
      // Three standard errors of the simulation.
      expect(found).toBeLessThan(alpha + 3 * Math.sqrt(alpha / TRIALS));
      expect(found).toBeGreaterThan(0.7 * alpha);
    }
  });

  test('would be several times as many if every look were made at the full level', () => {
    const naive = everyLaunch.map(() => 0.01);
    expect(rejected(everyLaunch, criticalsOf(everyLaunch, naive), TRIALS, 12)).toBeGreaterThan(0.03);
  });

  test('stay within it for launches with heavy tails', () => {
    const looks = evenly(5, 7, 10, 13, 16, 20);
    // Nine launches in ten are calm, one has five times the spread.
    const found = rejected(looks, criticalsOf(looks, nominalLevels(looks, 0.01)), TRIALS, 13, (random) => random.normal() * (random.uniform() < 0.1 ? 5 : 1));
    expect(found).toBeLessThan(0.0125);
  });
});

describe('a p value that counts the looks', () => {
  const looks = evenly(5, 7, 10, 13, 16, 20);

  test('is the error rate at which the last look would just have rejected', () => {
    for (const alpha of [1e-5, 1e-3, 0.01, 0.05]) expect(sequentialP(looks, nominalLevels(looks, alpha).at(-1) ?? 0) / alpha).toBeCloseTo(1, 2);
  });

  test('is never smaller than p, grows with it, and ends at 1', () => {
    const ps = [0, 1e-9, 1e-4, 0.01, 0.2, 0.5, 1];
    const counted = ps.map((p) => sequentialP(looks, p));
    counted.forEach((p, i) => expect(p).toBeGreaterThanOrEqual(ps[i] ?? 0));
    expect(counted).toEqual(counted.toSorted((a, b) => a - b));
    expect([counted[0], counted.at(-1)]).toEqual([0, 1]);
    expect(() => sequentialP(looks, -0.1)).toThrow(RangeError);
  });

  test('is as exact for looks at odd times', () => {
    const odd: readonly (readonly LookAt[])[] = [
      [{ launches: 2, share: 0.97 }, { launches: 5, share: 1 }],
      [{ launches: 2, share: 0.91 }, { launches: 7, share: 1 }],
      [{ launches: 4, share: 0.05 }, { launches: 9, share: 0.83 }, { launches: 14, share: 0.84 }, { launches: 19, share: 0.98 }, { launches: 21, share: 1 }],
      everyLaunch.map(({ launches }) => ({ launches: launches + 95, share: (launches - 4) / 16 })),
    ];
    for (const one of odd) {
      for (const alpha of [0.4, 0.1, 0.01, 1e-4, 1e-6]) {
        const levels = nominalLevels(one, alpha);
        levels.forEach((level, i) => expect(level).toBeGreaterThan(nominalLevels(one, alpha / 1.1)[i] ?? 1));
        expect(Math.abs(sequentialP(one, levels.at(-1) ?? 0) / alpha - 1)).toBeLessThan(0.01);
      }
    }
  });

  test('is 1, and has no interval, at a look that had nothing left to spend', () => {
    const spent = [{ launches: 5, share: 1 }, { launches: 7, share: 1 }];
    expect(sequentialP(spent, 1e-6)).toBe(1);
    expect(repeatedLevel(spent, 0.01)).toBe(0);
  });

  test('comes as soon for a look after one launch more than a million', () => {
    const last = nominalLevels([{ launches: 1e6, share: 0.5 }, { launches: 1e6 + 1, share: 1 }], 0.01).at(-1) ?? 0;
    expect(last).toBeGreaterThan(0.0064);
    expect(last).toBeLessThan(0.0086);
  });

  test('is larger when little of the time is spent: an early look may spend little', () => {
    expect(sequentialP([{ launches: 5, share: 0.2 }], 0.001)).toBeGreaterThan(sequentialP([{ launches: 5, share: 1 }], 0.001) * 20);
  });
});

test('the level of a repeated interval is the last look\'s', () => {
  const looks = evenly(5, 10, 20);
  expect(repeatedLevel(looks, 0.01) / (nominalLevels(looks, 0.01).at(-1) ?? 0)).toBeCloseTo(1, 2);
});

test('the normal tail is exact near the middle and far out', () => {
  expect(upperTail(0)).toBe(0.5);
  expect(upperTail(1.6448536269514722)).toBeCloseTo(0.05, 12);
  expect(upperTail(-1.6448536269514722)).toBeCloseTo(0.95, 12);
  expect(upperTail(6) / 9.865876450376946e-10).toBeCloseTo(1, 10);
  expect(upperTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
});
