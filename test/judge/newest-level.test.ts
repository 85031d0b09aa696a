/** What main has won lately is not lost unseen, and where nothing was won hardly a pass is withheld. */
import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/model.ts';
import { historyOf, aRun, aSample } from '../compare/builders.ts';
import { aBudget } from '../support/builders.ts';
import { natively } from '../stats/natively.ts';
import { judged } from './builders.ts';
import { TRIALS, type Past, type Said } from './newest-level.ts';

const simulate = (past: Past): Promise<Said> => natively(new URL('./newest-level.js', import.meta.url), past);

/** p99 of a calm service with a wide tolerance, as it passes every day. */
const usual = { seed: 11, metric: 'latency.p99', tolerance: 0.25, spread: 0.03, entries: 48, newest: 0, level: 1, head: 1 };

describe('an improvement of main that head has lost', () => {
  test.each([
    ['two entries are 25 % lower', { newest: 2, level: 0.75 }],
    ['one entry is 25 % lower', { newest: 1, level: 0.75 }],
    ['four entries are 22 % lower', { newest: 4, level: 0.78 }],
    ['eight entries are 21 % lower', { newest: 8, level: 0.79 }],
    ['it is just more than is allowed', { newest: 2, level: 1 / 1.26 }],
    ['a history of twenty', { newest: 1, level: 0.75, entries: 20 }],
    ['it is more than is lost', { newest: 2, level: 0.6, head: 0.8 }],
    ['throughput', { metric: 'throughput', tolerance: 0.2, newest: 2, level: 1.35, spread: 0.02 }],
    ['a default tolerance', { metric: 'memory.peak', tolerance: 0.05, newest: 2, level: 0.93, spread: 0.006 }],
  ])('is not passed: %s', async (_, past) => {
    const said = await simulate({ ...usual, ...past });
    expect(said.passesByAll).toBeGreaterThan(0.1 * TRIALS);
    expect(said.passes).toBeLessThanOrEqual(0.01 * said.passesByAll);
    expect(said.accuses).toBe(said.accusesByAll);
  });
});

describe('a history without a change', () => {
  test.each([
    ['a wide tolerance', {}],
    ['a wide tolerance, and a spread that fits into it twice', { spread: 0.07 }],
    ['ten entries', { entries: 10 }],
    ['cpu', { metric: 'cpu', tolerance: 0.05, spread: 0.01 }],
    ['throughput', { metric: 'throughput', tolerance: 0.05, spread: 0.01 }],
    ['memory', { metric: 'memory.peak', tolerance: 0.05, spread: 0.012 }],
    ['p99 by default', { tolerance: 0.1, spread: 0.02 }],
    ['head is somewhat worse', { head: 1.08 }],
  ])('keeps nearly all of its passes: %s', async (_, past) => {
    const said = await simulate({ ...usual, ...past });
    expect(said.passesByAll).toBeGreaterThan(0.3 * TRIALS);
    expect(said.passes).toBeGreaterThanOrEqual(0.98 * said.passesByAll);
    expect(said.accuses).toBe(said.accusesByAll);
  });
});

test.each([[1, 0.9], [2, 0.95], [4, 0.98], [10, 0.98]])('an improvement of main that head has kept passes, %i runs later as well', async (newest, most) => {
  const said = await simulate({ ...usual, newest, level: 0.75, head: 0.75 });
  expect(said.passesByAll).toBe(TRIALS);
  expect(said.passes).toBeGreaterThanOrEqual(most * TRIALS);
});

describe('one comparison', () => {
  const wobble = (point: number, i: number): number => point * (1 + 0.01 * ((i % 3) - 1));
  const history = (newest: readonly number[]): readonly number[] => [...Array.from({ length: 40 }, (_, i) => wobble(40, i)), ...newest];
  const comparisonOf = (newest: readonly number[], head: number, metric = 'latency.p99'): Comparison => {
    const [comparison] = compare(aRun([aSample({ metric, values: [head, head, head, head, head] })]), historyOf(history(newest), { metric }));
    if (comparison === undefined) throw new Error('nothing was compared');
    return comparison;
  };
  const allowing = (fail: number | null, warn: number | null = null, floor = 0) => aBudget({ metric: '*', tolerance: { fail, warn, floor } });

  test('says what the newest entries say, and that base alone can settle it', () => {
    const comparison = comparisonOf([30, 30.2], 40);
    expect(comparison).toMatchObject({ entries: 42, newest: { entries: 2, base: expect.closeTo(30.1, 1), difference: { point: expect.closeTo(9.9, 1) } } });
    const { verdict, outcome, settle } = judged(comparison, allowing(0.25));
    expect({ verdict, outcome, settle }).toEqual({ verdict: 'inconclusive', outcome: 'inconclusive', settle: { kind: 'newer-level', entries: 2, worst: expect.closeTo((comparison.newest?.difference.upper ?? NaN) / (comparison.newest?.base ?? NaN), 10) } });
  });

  test('is allowed by its floor as by its tolerance, and no more than a warning where no more is at stake', () => {
    expect(judged(comparisonOf([30, 30.2], 40), allowing(0.25, null, 15)).verdict).toBe('unchanged');
    expect(judged(comparisonOf([30, 30.2], 40), allowing(null, 0.25))).toMatchObject({ verdict: 'inconclusive', outcome: 'warn' });
    expect(judged(comparisonOf([30, 30.2], 40), allowing(0.5, 0.25))).toMatchObject({ verdict: 'unchanged', outcome: 'pass' });
  });

  test('is as ever where the newest entries are worse, where they are few in all, and where there are none', () => {
    expect(comparisonOf([50, 50.2], 40).newest).toBeNull();
    expect(comparisonOf([40, 40.2], 40).newest).toBeNull();
    expect(compare(aRun([aSample()]), historyOf([10, 10, 10, 10, 7]))[0]?.newest).toBeNull();
  });

  test('from a level of zeros there is no ratio, and the floor has the word', () => {
    const comparison = comparisonOf([0, 0, 0], 40, 'io.read');
    expect(comparison.newest).toMatchObject({ entries: 3, base: 0, difference: { point: 40 } });
    expect(judged(comparison, allowing(0.9)).settle).toEqual({ kind: 'newer-level', entries: 3, worst: null });
    expect(judged(comparison, allowing(0.9, null, 100)).verdict).toBe('unchanged');
  });
});
