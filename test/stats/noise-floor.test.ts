import { describe, expect, test } from '@jest/globals';
import { mean, standardErrorOfMean } from '../../src/stats/mean.ts';
import { noiseFloor } from '../../src/stats/noise-floor.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { repeatedLevel } from '../../src/stats/spending.ts';
import { studentUpperTail } from '../../src/stats/student.ts';

const one = { scale: 'log', standardError: 0.02, df: 13, looks: [], least: 0 } as const;
/** Student's t with 13 degrees of freedom at 0.99, 0.9 and 1 - 0.01 / 8, by numerical integration. */
const T = { '99': 2.6503088379121915, '90': 1.3501712887800552, 'of-eight': 3.734536303350532 };

describe('the noise floor', () => {
  test('of the one that is gated is (t.99 + t.90) standard errors', () => {
    expect(noiseFloor(one, 'lower', 1)).toBeCloseTo(Math.expm1((T[99] + T[90]) * 0.02), 9);
    expect(noiseFloor({ ...one, scale: 'share' }, 'lower', 1)).toBeCloseTo((T[99] + T[90]) * 0.02, 9);
    expect(noiseFloor(one, 'higher', 1)).toBeCloseTo(-Math.expm1(-(T[99] + T[90]) * 0.02), 9);
  });

  test('of one among eight is that of an eighth of the error rate', () => {
    expect(noiseFloor({ ...one, scale: 'share' }, 'lower', 8)).toBeCloseTo((T['of-eight'] + T[90]) * 0.02, 9);
  });

  test('is never below what the figure can show at all', () => {
    expect(noiseFloor({ ...one, least: 0.3 }, 'lower', 1)).toBe(0.3);
  });

  // A change is gated with others: what is caught is what is beyond doubt among all of them.
  test.each([1, 8, 30])('is caught nine times in ten, however many are asked about (%i)', (asked) => {
    const [launches, spread, trials] = [20, 0.02, 2000];
    const looks = [{ launches, share: 1 }];
    const floor = noiseFloor({ scale: 'share', standardError: spread / Math.sqrt(launches), df: launches - 1, looks, least: 0 }, 'lower', asked);
    const random = randomFrom(asked);
    const level = repeatedLevel(looks, 0.01 / asked);
    const caught = Array.from({ length: trials }, () => Array.from({ length: launches }, () => floor + spread * random.normal()))
      .filter((values) => studentUpperTail(mean(values) / standardErrorOfMean(values), launches - 1) <= level).length;
    expect(caught / trials).toBeGreaterThan(0.85);
    expect(caught / trials).toBeLessThan(0.95);
  });
});
