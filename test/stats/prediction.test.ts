import { describe, expect, test } from '@jest/globals';
import { deviation, halfWidth, meanSquare, projected, smallestDetectable, type History, type NewRun } from '../../src/stats/prediction.ts';
import { mean, standardErrorOfMean } from '../../src/stats/mean.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';

const LAUNCHES = 5;
const TRIALS = 2000;
const PRIOR = 0.05;

interface Noise {
  readonly run: number;
  readonly launch: number;
  /** Of the new run; as in the history when left out. */
  readonly launchNow?: number;
}

function aRun(random: Random, run: number, launch: number): NewRun {
  const place = run * random.normal();
  const values = Array.from({ length: LAUNCHES }, () => place + launch * random.normal());
  return { point: mean(values), standardError: standardErrorOfMean(values), df: LAUNCHES - 1 };
}

/** How often the 98 % interval holds the difference of two equals, and how often one side of it misses. */
function coverage(seed: number, entries: number, noise: (random: Random) => Noise): { readonly covered: number; readonly worse: number } {
  const random = randomFrom(seed);
  let [covered, worse] = [0, 0];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const { run, launch, launchNow = launch } = noise(random);
    const runs = Array.from({ length: entries }, () => aRun(random, run, launch));
    const history: History = { points: runs.map(({ point }) => point), squaredError: meanSquare(runs.map(({ standardError }) => standardError)), priorSpread: PRIOR };
    const dev = deviation(history, aRun(random, run, launchNow));
    const half = halfWidth(dev, 0.98);
    if (Math.abs(dev.difference) <= half) covered += 1;
    if (dev.difference > half) worse += 1;
  }
  return { covered: covered / TRIALS, worse: worse / TRIALS };
}

describe('the 98 % interval for a new run of unchanged code holds no change', () => {
  // A spread drawn from the prior itself: s0 sqrt(nu0 / chi^2), nu0 = 4.
  const drawn = (random: Random): Noise => {
    const chi = Array.from({ length: 4 }, () => random.normal() ** 2).reduce((a, b) => a + b, 0);
    return { run: PRIOR * Math.sqrt(4 / chi), launch: 0 };
  };
  test.each([1, 3, 5, 20])('in 97 to 99 % where the spread comes from the prior, %p entries', (entries) => {
    const { covered } = coverage(100 + entries, entries, drawn);
    expect(covered).toBeGreaterThan(0.97);
    expect(covered).toBeLessThan(0.99);
  });

  test.each([1, 3, 10, 20])('in 97 % or more where the spread is as the prior has it, %p entries', (entries) => {
    expect(coverage(200 + entries, entries, () => ({ run: PRIOR, launch: 0.3 * PRIOR })).covered).toBeGreaterThan(0.97);
  });

  test.each([1, 3, 10, 20])('in 97 % or more where launches differ and runs do not, %p entries', (entries) => {
    expect(coverage(300 + entries, entries, () => ({ run: 0, launch: PRIOR })).covered).toBeGreaterThan(0.97);
  });

  test.each([1, 3, 10, 20])('and a run three times noisier than its history is called worse in less than 2 %, %p entries', (entries) => {
    expect(coverage(400 + entries, entries, () => ({ run: 0.02, launch: 0.05, launchNow: 0.15 })).worse).toBeLessThan(0.02);
  });

  test('in 97 % or more from twenty entries on, although the prior is half of the truth', () => {
    expect(coverage(520, 20, () => ({ run: 2 * PRIOR, launch: 0.02 })).covered).toBeGreaterThan(0.965);
  });
});

describe('the formula', () => {
  const still: NewRun = { point: 0, standardError: 0, df: 4 };

  test('with one entry is the prior alone: half-width t(4) x 5 % x sqrt(2)', () => {
    const dev = deviation({ points: [0], squaredError: null, priorSpread: 0.05 }, still);
    expect(dev.df).toBe(4);
    expect(dev.standardError).toBeCloseTo(0.05 * Math.SQRT2, 14);
    expect(halfWidth(dev, 0.98)).toBeCloseTo(3.746947387979197 * 0.05 * Math.SQRT2, 10);
  });

  test('with five entries weighs the prior as four of them', () => {
    const points = [-0.02, -0.01, 0, 0.01, 0.04];
    const dev = deviation({ points, squaredError: null, priorSpread: 0.05 }, { ...still, point: 0.1 });
    const squares = 0.0004 + 0.0001 + 0 + 0.0001 + 0.0016;
    expect(dev.centre).toBe(0);
    expect(dev.difference).toBeCloseTo(0.1, 14);
    expect(dev.standardError).toBeCloseTo(Math.sqrt(((4 * 0.0025 + squares) / 8) * 1.2), 14);
  });

  test('a history quieter than its own launches is not believed', () => {
    const points = [0, 0, 0, 0, 0, 0, 0, 0];
    const dev = deviation({ points, squaredError: 0.01, priorSpread: 0.01 }, still);
    expect(dev.standardError).toBeCloseTo(0.1 * Math.sqrt(1 + 1 / 8), 14);
  });

  test('only what the new run is noisier than its history is added, with the degrees of freedom of the sum', () => {
    const history: History = { points: [0, 0, 0, 0], squaredError: 0.0004, priorSpread: 0.05 };
    const usual = (4 * 0.0025) / 7;
    const quiet = deviation(history, { ...still, standardError: 0.02 });
    expect(quiet.standardError).toBeCloseTo(Math.sqrt(usual * 1.25), 14);
    expect(quiet.df).toBe(7);
    const noisy = deviation(history, { ...still, standardError: 0.2 });
    expect(noisy.standardError).toBeCloseTo(Math.sqrt(usual * 1.25 + 0.04 - 0.0004), 14);
    expect(noisy.df).toBeGreaterThan(4);
    expect(noisy.df).toBeLessThan(5);
  });

  test('a history without values takes the larger of both variances', () => {
    const dev = deviation({ points: [0, 0], squaredError: null, priorSpread: 0.01 }, { ...still, standardError: 0.1 });
    const usual = (4 * 0.0001) / 5;
    expect(dev.standardError).toBeCloseTo(Math.sqrt(usual * 1.5 + 0.01 - usual), 14);
  });

  test('the noise floor is (t.99 + t.90) standard errors', () => {
    expect(smallestDetectable({ standardError: 0.02, df: 13 }, 0.01, 0.9)).toBeCloseTo((2.6503088379121915 + 1.3501712887800552) * 0.02, 9);
  });

  test('no errors have no mean square', () => {
    expect(meanSquare([])).toBeNull();
    expect(meanSquare([3, 4])).toBe(12.5);
  });
});

describe('looking ahead', () => {
  test('as many entries as now give the standard error of now', () => {
    expect(projected(0.04, 0.05, 10, 10).standardError).toBeCloseTo(0.04, 14);
  });

  test('more entries of a history calmer than its prior narrow it, down to what was seen', () => {
    const points = Array.from({ length: 6 }, (_, i) => (i - 2.5) * 0.004);
    const now = deviation({ points, squaredError: null, priorSpread: 0.05 }, { point: 0, standardError: 0, df: 4 });
    const later = projected(now.standardError, 0.05, 6, 60);
    expect(later.standardError).toBeLessThan(0.5 * now.standardError);
    expect(later.standardError).toBeGreaterThan(0.008);
    expect(later.df).toBe(63);
  });
});
