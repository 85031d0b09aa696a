import { expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import type { BaselineEntry, Comparison } from '../../src/model.ts';
import { aRun, aSample, anEntry, baselinesOf } from './builders.ts';

const sampleAt = (point: number, metric: string, scenario?: string) =>
  aSample({ metric, values: [point, point, point, point, point], point, ...(scenario === undefined ? {} : { scenario }) });

/** An entry of one run: p50 and p99 of `list` and of `create` at this point, and the package at 1000 times that. */
function runAt(point: number, over: Partial<BaselineEntry> = {}): BaselineEntry {
  return anEntry([...['list', 'create'].flatMap((scenario) => ['latency.p50', 'latency.p99'].map((metric) => sampleAt(point, metric, scenario))), sampleAt(point * 1000, 'size.packed')], over);
}

const accepting = (metric: string, scenario: string | null = 'list'): Partial<BaselineEntry> => ({ accepted: [{ scenario, metric, reason: 'encryption' }] });

function compared(entries: readonly BaselineEntry[], metric: string, point: number, scenario?: string): Comparison {
  const [comparison] = compare(aRun([sampleAt(point, metric, scenario)]), baselinesOf(entries));
  if (comparison === undefined) throw new Error('nothing was compared');
  return comparison;
}

const before = Array.from({ length: 8 }, () => runAt(10));

test('without an acceptance a run at the new height is held against the old one', () => {
  const comparison = compared([...before, runAt(15)], 'latency.p50', 15);
  expect(comparison.entries).toBe(9);
  expect(comparison.base).toBeCloseTo(10);
  expect(comparison.change?.interval.lower).toBeGreaterThan(0.05);
});

test('after it the next run is held against the entry that accepted it, and no longer accused', () => {
  const comparison = compared([...before, runAt(15, accepting('latency.p50'))], 'latency.p50', 15);
  expect(comparison).toMatchObject({ entries: 1, change: { point: 0 } });
  expect(comparison.base).toBeCloseTo(15);
  expect(comparison.warnings).toContainEqual({ kind: 'short-history', entries: 1, needed: 5, beyond: 0.25 });
});

test('entries that come after it join the new level', () => {
  const comparison = compared([...before, runAt(15, accepting('latency.p50')), runAt(15), runAt(15)], 'latency.p50', 16);
  expect(comparison.entries).toBe(3);
  expect(comparison.base).toBeCloseTo(15);
});

test('the newest of two acceptances begins the level', () => {
  const comparison = compared([...before, runAt(15, accepting('latency.p50')), runAt(15), runAt(20, accepting('latency.p50')), runAt(20)], 'latency.p50', 20);
  expect(comparison.entries).toBe(2);
  expect(comparison.base).toBeCloseTo(20);
});

test('only the metric and the scenario that were accepted begin anew', () => {
  const entries = [...before, runAt(15, accepting('latency.p50'))];
  expect(compared(entries, 'latency.p99', 15).entries).toBe(9);
  expect(compared(entries, 'latency.p50', 15, 'create').entries).toBe(9);
});

test('what belongs to the whole target can begin anew too', () => {
  const entries = [...before, runAt(15, accepting('size.packed', null)), runAt(15, { samples: [] })];
  expect(compared(entries, 'size.packed', 15_000)).toMatchObject({ base: 15_000, change: { point: 0 } });
});

test('the old level does not come back on a machine of another kind', () => {
  const other = { ...before[0]?.fingerprint, cpu: 'another' } as BaselineEntry['fingerprint'];
  const comparison = compared([...before, runAt(15, { ...accepting('latency.p50'), fingerprint: other })], 'latency.p50', 15);
  expect(comparison.notCompared).toMatchObject({ kind: 'other-machine' });
});

test('an acceptance of which the run knows no value leaves nothing to compare with', () => {
  const comparison = compared([...before, runAt(15, { ...accepting('latency.p50'), samples: [] })], 'latency.p50', 15);
  expect(comparison.notCompared).toEqual({ kind: 'new-metric' });
});
