import { describe, expect, test } from '@jest/globals';
import { deviation, halfWidth, meanSquare, projected, type History, type NewRun } from '../../src/stats/prediction.ts';
import { natively } from './natively.ts';
import { PRIOR, type Case, type Coverage } from './prediction-coverage.ts';

const coverage = (input: Case): Promise<Coverage> => natively(new URL('./prediction-coverage.js', import.meta.url), input);

describe('the 98 % interval for a new run of unchanged code holds no change', () => {
  test.each([1, 2, 3, 5, 10, 20])('in 97 to 99 %% of runs where the spread comes from the prior, %p entries', async (entries) => {
    const { covered } = await coverage({ seed: 100 + entries, entries, run: 'prior', launch: 0, launchNow: 0 });
    expect(covered).toBeGreaterThan(0.97);
    expect(covered).toBeLessThan(0.99);
  });

  test.each([1, 3, 5, 10, 20])('in 97 %% or more where the spread is as the prior has it, %p entries', async (entries) => {
    expect((await coverage({ seed: 200 + entries, entries, run: PRIOR, launch: 0.3 * PRIOR, launchNow: 0.3 * PRIOR })).covered).toBeGreaterThan(0.97);
  });

  test.each([1, 3, 5, 10, 20])('in 97 %% or more where launches differ and runs do not, %p entries', async (entries) => {
    expect((await coverage({ seed: 300 + entries, entries, run: 0, launch: PRIOR, launchNow: PRIOR })).covered).toBeGreaterThan(0.97);
  });

  test.each([1, 3, 5, 10, 20])('and a run three times noisier than its history is called worse in less than 2.5 %%, %p entries', async (entries) => {
    // With the larger of both variances in place of their sum it would be 2.9 % at twenty entries.
    expect((await coverage({ seed: 400 + entries, entries, run: 0.02, launch: 0.05, launchNow: 0.15 })).worse).toBeLessThan(0.025);
  });

  test('in 96.5 % or more from twenty entries on, although the prior is half of the truth', async () => {
    expect((await coverage({ seed: 520, entries: 20, run: 2 * PRIOR, launch: 0.02, launchNow: 0.02 })).covered).toBeGreaterThan(0.965);
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

  test('a prior that the history has outdone already is not what more entries are held against', () => {
    expect(projected(0.01, 0.12, 10, 20).standardError).toBeLessThan(0.01);
  });
});
