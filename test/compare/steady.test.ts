import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import type { Metric, Sample, Warning } from '../../src/model.ts';
import { pointOf } from '../../src/stats/point.ts';
import { aFingerprint } from '../support/builders.ts';
import { anEntry, aRun, baselinesOf } from './builders.ts';

const METRIC: Metric = { name: 'metrics.queries', unit: 'number/request', better: 'lower', statistic: 'steady' };
const counts = (values: readonly number[], over: Partial<Sample> = {}): Sample =>
  ({ target: 'api', scenario: 'list', side: 'head', metric: METRIC, workload: 'w1', values, point: pointOf('steady', values), warnings: [], ...over });

describe('with the stored baseline', () => {
  const against = (head: readonly number[], history: readonly (readonly number[])[], over: Partial<Sample> = {}) =>
    compare(aRun([counts(head, over)]), baselinesOf(history.map((values) => anEntry([counts(values)]))))[0];

  test('a count that every launch repeats is compared exactly, with one entry and of any machine', () => {
    expect(against([4, 4], [[3, 3, 3]])).toMatchObject({ method: 'exact', base: 3, change: { point: 4 / 3 - 1, interval: { level: 1 } }, noiseFloor: 0, p: null, warnings: [] });
    const elsewhere = baselinesOf([anEntry([counts([3, 3])], { fingerprint: aFingerprint({ cpu: 'another', cores: 64 }) })]);
    expect(compare(aRun([counts([3, 3])]), elsewhere)[0]).toMatchObject({ method: 'exact', change: { point: 0 } });
  });

  test('from a level that main has moved to on the way', () => {
    expect(against([4, 4], [[3, 3], [3, 3], [4, 4]])).toMatchObject({ method: 'exact', base: 4, change: { point: 0 } });
  });

  test('a third is a third, though baselines keep six digits of it', () => {
    expect(against([10 / 3, 10 / 3], [[3.33333, 3.33333]])).toMatchObject({ method: 'exact', change: { point: 0 } });
  });

  test.each([
    ['head varies', [3, 4, 3, 3, 3], [[3, 3], [3, 3]]],
    ['an entry varies', [3, 3, 3], [[3, 3.5], [3, 3]]],
    ['levels take turns', [3, 3, 3], [[3, 3], [4, 4], [3, 3]]],
    ['a single launch is no repetition', [3], [[3, 3]]],
  ])('not where %s', (_, head, history) => {
    expect(against(head, history)?.method).toBe('stored');
  });

  test('from nothing there is no ratio, and nothing again is no change', () => {
    expect(against([2, 2], [[0, 0]])).toMatchObject({ method: 'exact', base: 0, change: null });
    expect(against([0, 0], [[0, 0]])).toMatchObject({ method: 'exact', base: 0, change: { point: 0 } });
  });

  test('another workload is none to compare with', () => {
    expect(against([3, 3], [[3, 3]], { workload: 'w2' })).toMatchObject({ method: 'none', notCompared: { kind: 'other-workload' } });
  });
});

describe('side by side', () => {
  const beside = (head: readonly number[], base: readonly number[]) => compare({ ...aRun([counts(head), counts(base, { side: 'base' })]), compare: 'side-by-side' }, new Map())[0];

  test('one query more is one query more, after two launches', () => {
    expect(beside([4, 4], [3, 3])).toMatchObject({ method: 'exact', base: 3, head: { point: 4 }, change: { point: 4 / 3 - 1, interval: { level: 1 } }, p: null });
  });

  test('what varies is compared launch by launch, and needs as many as anything else', () => {
    const found = beside([4, 4.1, 4, 4, 4], [3, 3, 3, 3.1, 3]);
    expect(found).toMatchObject({ method: 'side-by-side', launches: 5 });
    expect(found?.p).toBeLessThan(0.001);
    expect(beside([4, 4.1], [3, 3])?.warnings).toContainEqual({ kind: 'few-launches', launches: 2, needed: 5 });
  });
});

test('what was read from a histogram lies anywhere in its bucket', () => {
  const bucketed: Warning = { kind: 'bucketed', lower: 100, upper: 250 };
  const sample = counts([200, 200, 200, 200, 200], { metric: { ...METRIC, name: 'metrics.p99', unit: 'ms', statistic: 'mean-of-launches' }, warnings: [bucketed] });
  expect(compare({ ...aRun([sample]), compare: 'none' }, new Map())[0]?.head).toMatchObject({ point: expect.closeTo(200, 9), interval: { lower: 100, upper: 250 } });
});
