import { describe, expect, test } from '@jest/globals';
import { combinationsIn, withCombined } from '../../src/compare/combined.ts';
import { compare } from '../../src/compare/compare.ts';
import { judged } from '../../src/conclude.ts';
import type { Baseline, Budget, Metric, Sample, Side, StoredSample, Verdict } from '../../src/model.ts';
import { mayBeEqual, possibleChange, type Edges } from '../../src/stats/edges.ts';
import { aBudget, aSample as plainSample, tiers } from '../support/builders.ts';
import { aRun, aSample, anEntry, baselinesOf } from './builders.ts';

const METRIC: Metric = { name: 'metrics.p99', unit: 'ms', better: 'lower', statistic: 'mean-of-launches' };
const spread = (point: number): readonly number[] => Array.from({ length: 10 }, (_, i) => point * (1 + (i % 3) / 1000));
const read = (side: Side, point: number, { lower, upper }: Edges, metric = METRIC): Sample => ({ ...aSample(), side, metric, values: spread(point), point, warnings: [{ kind: 'bucketed', lower, upper }] });
const allowed = (tolerance: number, over: Partial<Budget> = {}): Budget => aBudget({ metric: 'metrics.p99', limit: null, tolerance: { ...tiers(tolerance), floor: 0 }, origin: 'config', ...over });
const edges = (lower: number, upper: number): Edges => ({ lower, upper });

function verdictOf(samples: readonly Sample[], budget: Budget, baselines: ReadonlyMap<string, Baseline> = new Map()): Verdict {
  const compared = samples.length > 1;
  const run = aRun(samples, { compare: compared ? 'side-by-side' : 'stored', budgets: [budget], looks: compared ? [{ target: 'api', scenario: 'list', launches: 8, share: 1 }] : [] });
  const found = judged(run, baselines).verdicts.find(({ comparison }) => comparison.metric.name === budget.metric);
  if (found === undefined) throw new Error('no verdict');
  return found;
}

const BUCKET = edges(100, 250);
const NEXT = edges(250, 500);

describe('side by side, what was read from buckets', () => {
  const beside = (base: number, from: Edges, head: number, to: Edges, budget = allowed(0.1)) => verdictOf([read('base', base, from), read('head', head, to)], budget);

  test.each([['worse', 110, 240], ['better', 240, 110], ['the same', 180, 180]])('and seems %s inside of one bucket cannot be told, and more measuring would not tell it', (_, base, head) => {
    const verdict = beside(base, BUCKET, head, BUCKET);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' }, comparison: { p: 0.5, noiseFloor: 1.5, change: { interval: { lower: 100 / 250 - 1, upper: 1.5 } } } });
    expect(verdict.warnings).toContainEqual({ kind: 'bucketed', lower: 100, upper: 250, base: { lower: 100, upper: 250 } });
  });

  test('is no change that is shown, where no budget asks', () => {
    expect(verdictOf([read('base', 110, BUCKET), read('head', 240, BUCKET)], { ...allowed(0.1), metric: 'metrics.p99', tolerance: null, limit: tiers(1000), amounts: 'duration' })).toMatchObject({ verdict: 'unchanged' });
  });

  test('is unchanged where any change that is possible is within what is allowed', () => {
    expect(beside(101, edges(100, 105), 104, edges(100, 105))).toMatchObject({ verdict: 'unchanged' });
    expect(beside(110, BUCKET, 240, BUCKET, allowed(2))).toMatchObject({ verdict: 'unchanged' });
    expect(beside(110, BUCKET, 240, BUCKET, allowed(0.1, { tolerance: { ...tiers(0.1), floor: 500 } }))).toMatchObject({ verdict: 'unchanged' });
  });

  test('in a bucket and the next to it may be as good as equal', () => {
    expect(beside(240, BUCKET, 260, NEXT)).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' } });
    expect(beside(480, NEXT, 110, BUCKET)).toMatchObject({ verdict: 'unchanged', comparison: { p: 0.5 } });
  });

  test('is worse, or better, where the buckets lie apart', () => {
    expect(beside(180, BUCKET, 800, edges(500, 1000))).toMatchObject({ verdict: 'regressed', comparison: { change: { interval: { lower: 1 } } } });
    expect(beside(800, edges(500, 1000), 180, BUCKET)).toMatchObject({ verdict: 'improved' });
  });

  test('from the lowest bucket has no ratio, and is held against what base was taken to be', () => {
    expect(beside(50, edges(0, 100), 60, edges(0, 100))).toMatchObject({ verdict: 'inconclusive', comparison: { noiseFloor: null, change: { interval: { lower: -1, upper: 2 } } } });
  });

  test('of which more is better counts the other way', () => {
    const higher: Metric = { ...METRIC, better: 'higher' };
    expect(verdictOf([read('base', 800, edges(500, 1000), higher), read('head', 180, BUCKET, higher)], allowed(0.1))).toMatchObject({ verdict: 'regressed' });
    expect(verdictOf([read('base', 240, BUCKET, higher), read('head', 110, BUCKET, higher)], allowed(0.1))).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' }, comparison: { noiseFloor: 0.6 } });
  });
});

describe('against what is stored, what was read from buckets', () => {
  const history = (points: readonly number[], of?: Edges) => baselinesOf(points.map((point, i) => {
    const entry = anEntry([{ ...read('head', point, BUCKET) }], { id: `e${i}` });
    return { ...entry, samples: entry.samples.map((sample): StoredSample => ({ ...sample, ...(of === undefined ? {} : { edges: of }) })) };
  }));
  const points = [180, 181, 180, 179, 180, 182];

  test('cannot be told inside of one bucket, with and without edges in the entries', () => {
    for (const of of [BUCKET, undefined]) {
      expect(verdictOf([read('head', 248, BUCKET)], allowed(0.1), history(points, of))).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' }, warnings: expect.arrayContaining([{ kind: 'bucketed', lower: 100, upper: 250, base: BUCKET }]) });
    }
  });

  test('is worse where the buckets lie apart', () => {
    expect(verdictOf([read('head', 800, edges(500, 1000))], allowed(0.1), history(points, BUCKET))).toMatchObject({ verdict: 'regressed' });
    // An entry without edges may have come from a bucket that ends where head's begins.
    expect(verdictOf([read('head', 800, edges(500, 1000))], allowed(0.1), history(points))).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' } });
  });

  test('is unchanged where all that is possible is allowed', () => {
    expect(verdictOf([read('head', 180, edges(178, 182))], allowed(0.5), history(points, edges(178, 182)))).toMatchObject({ verdict: 'unchanged' });
  });
});

test('a limit between the edges cannot be told by any number of launches', () => {
  const [comparison] = compare({ ...aRun([read('head', 180, BUCKET)]), compare: 'none' }, new Map());
  expect(comparison?.head.interval).toMatchObject({ lower: 100, upper: 250 });
  expect(verdictOf([read('head', 180, BUCKET)], allowed(0.1, { tolerance: null, limit: tiers(200), amounts: 'duration' }))).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'buckets' } });
});

test('put together with another metric it is as wrong as that makes it, in the new unit', () => {
  const budget = aBudget({ metric: 'metrics.p99 / latency.p50', tolerance: null, limit: tiers(100), amounts: 'count', origin: 'config' });
  const parts = (of: string) => [{ ...read('head', 200, BUCKET), values: [200, 200] }, plainSample({ metric: 'latency.p50', values: [4, 5] })].map((sample) => ({ ...sample, workload: of }));
  const run = withCombined(aRun(parts('w')), combinationsIn([budget]));
  expect(run.samples.at(-1)?.warnings).toEqual([{ kind: 'bucketed', lower: 20, upper: 62.5 }]);
});

test('changes between edges are the smallest and largest that are possible', () => {
  expect(possibleChange(edges(5, 10), edges(2, 4), 3)).toEqual({ lower: 0.25, upper: 4 });
  expect(possibleChange(edges(0, 10), edges(0, 10), 5)).toEqual({ lower: -1, upper: 2 });
  expect([mayBeEqual(edges(5, 10), edges(2, 4)), mayBeEqual(edges(4, 8), edges(2, 4)), mayBeEqual(edges(1, 3), edges(2, 4))]).toEqual([false, true, true]);
});
