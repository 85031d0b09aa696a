import { describe, expect, test } from '@jest/globals';
import { natively } from '../stats/natively.ts';
import type { Answer, Case } from './side-by-side-coverage.ts';
import { CALM, RESTLESS } from './simulated-launches.ts';

const simulated = (input: Case): Promise<Answer> => natively(new URL('./side-by-side-coverage.js', import.meta.url), input);

const TRIALS = 2000;
/** Three standard errors above a share, of so many runs. */
const atMost = (share: number, runs: number): number => share + 3 * Math.sqrt((share * (1 - share)) / runs);

describe('the 98 % interval of a change, from launches with bursts and heavy tails', () => {
  // At ten and twenty launches the trimmed mean's standard error is a little small: 97.0 and 97.4 % of a million normal samples.
  test.each([5, 7, 10, 20])('holds the truth in 96.5 to 99 %% of runs of %p calm launches', async (launches) => {
    const { covered } = await simulated({ kind: 'coverage', seed: launches, trials: TRIALS, world: CALM, launches: [launches] });
    expect(covered).toBeGreaterThan(0.965);
    expect(covered).toBeLessThan(0.99);
  });

  // A t interval is wider than it has to be where a few values are far off: 98.5 to 98.9 % with the plain mean.
  test.each([7, 20])('holds it as often, or more, where one in ten of %p launches is off', async (launches) => {
    const { covered } = await simulated({ kind: 'coverage', seed: 100 + launches, trials: TRIALS, world: RESTLESS, launches: [launches] });
    expect(covered).toBeGreaterThan(0.965);
    expect(covered).toBeLessThan(0.9935);
  });

  test.each([['calm', CALM, 31], ['one in ten off', RESTLESS, 32]] as const)('holds it at all six looks together, launches %s', async (_, world, seed) => {
    const { covered } = await simulated({ kind: 'repeated', seed, trials: TRIALS, world, launches: [5, 7, 10, 13, 16, 20] });
    expect(covered).toBeGreaterThan(0.965);
    expect(covered).toBeLessThan(0.9935);
  });

  test('would hold it in less than 85 % if blocks counted as launches', async () => {
    expect((await simulated({ kind: 'pooled coverage', seed: 33, trials: 300, world: CALM, launches: [10] })).covered).toBeLessThan(0.85);
  });
});

describe('whole runs of eight gated metrics, looked at, confirmed and ended by the rules', () => {
  test.each([['calm', CALM, 41], ['one in ten off', RESTLESS, 42]] as const)('of two equal builds accuse in at most 1 %% with the default budgets, launches %s', async (_, world, seed) => {
    const { accused, open } = await simulated({ kind: 'whole runs', seed, trials: TRIALS / 2, world });
    expect(accused).toBeLessThanOrEqual(atMost(0.01, TRIALS / 2));
    expect(open).toBeLessThan(0.03);
  });

  // No tolerance protects them, only the error rate: all looks, all metrics, one per cent.
  test('of two equal builds accuse in at most 1 % when any change for the worse is too much', async () => {
    const { accused } = await simulated({ kind: 'whole runs', seed: 43, trials: 500, world: CALM, budgets: 'nothing' });
    expect(accused).toBeLessThanOrEqual(atMost(0.01, 500));
  });

  test('would accuse equal builds in more than that if blocks counted as launches', async () => {
    const { accused } = await simulated({ kind: 'pooled whole runs', seed: 44, trials: 60, world: CALM, budgets: 'nothing' });
    expect(accused).toBeGreaterThan(atMost(0.01, 60));
  });

  test.each([['calm', CALM, 45], ['one in ten off', RESTLESS, 46]] as const)('of a build that is 8 %% slower accuse it nearly always, and of nothing else, launches %s', async (_, world, seed) => {
    const { accused, wrongly, launches } = await simulated({ kind: 'whole runs', seed, trials: 150, world, change: 0.08 });
    expect(accused).toBeGreaterThan(0.97);
    expect(wrongly).toBeLessThanOrEqual(atMost(0.01, 150));
    expect(launches).toBeLessThan(18);
  });
});
