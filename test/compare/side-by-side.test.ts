import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, Look, PairedSample, Run, Sample } from '../../src/model.ts';
import { aRun, aSample } from './builders.ts';

type Parts = Parameters<typeof aSample>[0];

const base = (parts: Parts): Sample => ({ ...aSample(parts), side: 'base' });
const pair = (logRatios: readonly number[], metric = 'latency.p50'): PairedSample => ({ target: 'api', scenario: 'list', metric, logRatios, blocks: logRatios.map(() => 18) });
const look = (launches: number, share: number, scenario: string | null = 'list'): Look => ({ target: 'api', scenario, launches, share });

function only(samples: readonly Sample[], over: Partial<Run> = {}): Comparison {
  const [comparison, ...more] = compare(aRun(samples, { compare: 'side-by-side', ...over }), new Map());
  if (comparison === undefined || more.length > 0) throw new Error('not one comparison');
  return comparison;
}

/** ln of 1 + x for small spreads around a change. */
const around = (change: number, spread: number, n = 10): number[] => Array.from({ length: n }, (_, i) => Math.log1p(change) + spread * ((i % 2 === 0 ? 1 : -1) * (1 + (i % 3) / 3)));

describe('a change that was measured side by side', () => {
  const both = (n = 10) => [base({ values: Array.from({ length: n }, () => 10) }), aSample({ values: Array.from({ length: n }, () => 11.4) })];

  test('is the mean of the launches in paired blocks, with an interval around it', () => {
    const comparison = only(both(), { pairs: [pair(around(0.14, 0.004))], looks: [look(10, 1)] });
    expect(comparison).toMatchObject({ method: 'side-by-side', base: expect.closeTo(10, 10), launches: 10, blocks: 180, notCompared: null, confirmation: null });
    expect(comparison.change?.point).toBeCloseTo(0.14, 1);
    expect(comparison.change?.interval.lower).toBeGreaterThan(0.12);
    expect(comparison.change?.interval.upper).toBeLessThan(0.16);
    expect(comparison.p).toBeLessThan(1e-6);
    expect(comparison.noiseFloor).toBeLessThan(0.02);
  });

  test('is not what both sides say apart when they were measured in pairs', () => {
    const comparison = only(both(), { pairs: [pair(around(0, 0.01))], looks: [look(10, 1)] });
    expect(comparison.change?.point).toBeCloseTo(0, 2);
    expect(comparison.p).toBeGreaterThan(0.1);
  });

  test('is read from the launches of both sides where there are no pairs', () => {
    const comparison = only([base({ metric: 'latency.p99', values: [10, 11, 10, 12, 10] }), aSample({ metric: 'latency.p99', values: [20, 22, 20, 24, 20] })], { looks: [look(5, 1)] });
    expect(comparison).toMatchObject({ launches: 5, blocks: 0, change: { point: expect.closeTo(1, 10), standardError: expect.closeTo(0, 10) } });
  });

  test('is wider with every look that was taken before', () => {
    const once = only(both(), { pairs: [pair(around(0.14, 0.01))], looks: [look(10, 1)] });
    const often = only(both(), { pairs: [pair(around(0.14, 0.01))], looks: [look(5, 0.5), look(7, 0.7), look(10, 1)] });
    const early = only(both(), { pairs: [pair(around(0.14, 0.01))], looks: [look(10, 0.5)] });
    const width = ({ change }: Comparison) => (change?.interval.upper ?? 0) - (change?.interval.lower ?? 0);
    expect(width(often)).toBeGreaterThan(width(once));
    expect(width(early)).toBeGreaterThan(width(once));
    expect(often.p).toBeGreaterThan(once.p ?? 1);
  });

  test('is accused by the launches of the last look alone, and the later ones are its confirmation', () => {
    const seen = around(0.14, 0.01);
    const agreeing = only(both(12), { pairs: [pair([...seen, 0.12, 0.13])], looks: [look(10, 0.5)] });
    const contrary = only(both(12), { pairs: [pair([...seen, -0.2, 0.1])], looks: [look(10, 0.5)] });
    expect(agreeing.confirmation).toEqual({ launches: 2, change: expect.closeTo(Math.expm1(0.125), 10) });
    expect(contrary.confirmation?.change).toBeLessThan(0);
    expect(contrary.p).toBe(agreeing.p);
    expect(only(both(11), { pairs: [pair([...seen, 0.12])], looks: [look(10, 0.5)] }).confirmation).toBeNull();
  });

  test('is confirmed by the fresh launches also where one of the earlier ones could not be read', () => {
    const seen = around(0.14, 0.01, 9);
    const read = [...seen, 0.12, 0.13];
    const told = { launches: 2, change: expect.closeTo(Math.expm1(0.125), 10) };
    // Ten launches were looked at, the fourth of which has no value.
    expect(only(both(11), { pairs: [{ ...pair(read), missed: [3] }], looks: [look(5, 0.25), look(10, 0.5)] }).confirmation).toEqual(told);
    const own = (values: readonly number[]) => ({ metric: 'metrics.queries', values, missed: [3] });
    const unpaired = only([base(own(read.map(() => 10))), aSample(own(read.map((log) => 10 * Math.exp(log))))], { looks: [look(5, 0.25), look(10, 0.5)] });
    expect(unpaired.confirmation).toEqual(told);
    expect(unpaired.p).toBeLessThan(1e-6);
    // All ten of the last look were read, and one of those that were to confirm it was not: its word alone is none.
    expect(only(both(11), { pairs: [{ ...pair([...around(0.14, 0.01), 0.12]), missed: [11] }], looks: [look(10, 0.5)] }).confirmation).toBeNull();
  });

  test('counts a look that found nothing new once, as the later one', () => {
    const values = around(0.14, 0.01, 5);
    const once = only(both(5), { pairs: [pair(values)], looks: [look(5, 1)] });
    const stalled = only(both(5), { pairs: [{ ...pair(values), missed: [5, 6, 7, 8, 9] }], looks: [look(5, 0.5), look(10, 1)] });
    expect(stalled).toMatchObject({ change: once.change, p: once.p, noiseFloor: once.noiseFloor, launches: 5 });
    expect(only(both(5), { pairs: [{ ...pair(values), missed: [0, 1, 2, 3, 4] }], looks: [look(5, 0.5), look(10, 1)] }).p).toBe(once.p);
  });

  test('weighs launches, and those that confirm, by how sure each is of itself', () => {
    const errors = [...Array.from({ length: 11 }, () => 0.01), 0.4];
    const confirmedBy = (restless: number) => only(both(12), { pairs: [{ ...pair([...around(0.14, 0.01), 0.12, restless]), errors }], looks: [look(10, 0.5)] });
    const plain = only(both(12), { pairs: [pair([...around(0.14, 0.01), 0.12, -0.2])], looks: [look(10, 0.5)] });
    expect(plain.confirmation?.change).toBeLessThan(0);
    // A third of what the other counts: it is not overheard.
    expect(confirmedBy(-0.2).confirmation).toEqual({ launches: 2, change: expect.closeTo(Math.expm1((3 * 0.12 - 0.2) / 4), 10) });
    expect(confirmedBy(-0.4).confirmation?.change).toBeLessThan(0);
    expect(confirmedBy(-0.2).change?.point).toBeCloseTo(0.14, 2);
    expect(confirmedBy(-0.2).p).toBeCloseTo(plain.p ?? NaN, 2);
  });

  test('of a metric that is better when higher counts the other way', () => {
    const slower = only([base({ metric: 'throughput', values: Array.from({ length: 10 }, () => 100) }), aSample({ metric: 'throughput', values: Array.from({ length: 10 }, () => 80) })], { pairs: [pair(around(-0.2, 0.01), 'throughput')], looks: [look(10, 1)] });
    expect(slower.p).toBeLessThan(0.001);
    expect(slower.change?.point).toBeCloseTo(-0.2, 1);
  });

  test('of counts that never vary is certain', () => {
    const equal = [3, 3, 3, 3, 3];
    const more = only([base({ metric: 'io.reads', values: equal }), aSample({ metric: 'io.reads', values: equal.map((n) => n + 1) })], { looks: [look(5, 1)] });
    expect(more).toMatchObject({ p: 0, change: { point: expect.closeTo(1 / 3, 10), standardError: 0 } });
    const same = only([base({ metric: 'io.reads', values: equal }), aSample({ metric: 'io.reads', values: equal })], { looks: [look(5, 1)] });
    expect(same).toMatchObject({ p: 1, change: { point: 0 } });
  });

  test('with zeros among the launches is a share of base, and from nothing but zeros there is no ratio', () => {
    const some = only([base({ metric: 'faults', values: [0, 2, 0, 2, 1] }), aSample({ metric: 'faults', values: [1, 3, 1, 3, 2] })], { looks: [look(5, 1)] });
    expect(some.change?.point).toBeCloseTo(1, 10);
    const up = only([base({ metric: 'faults', values: [0, 0, 0, 0, 0] }), aSample({ metric: 'faults', values: [1, 1, 1, 1, 1] })], { looks: [look(5, 1)] });
    expect(up).toMatchObject({ change: null, base: 0, method: 'side-by-side' });
    const none = only([base({ metric: 'faults', values: [0, 0, 0, 0, 0] }), aSample({ metric: 'faults', values: [0, 0, 0, 0, 0] })], { looks: [look(5, 1)] });
    expect(none).toMatchObject({ p: 1, change: { point: 0 } });
  });

  test('of sizes is exact', () => {
    expect(only([base({ metric: 'size.packed', values: [1000] }), aSample({ metric: 'size.packed', values: [1100] })])).toMatchObject({ method: 'exact', base: 1000, change: { point: expect.closeTo(0.1, 10) } });
  });

  test('is not there where base has no such value', () => {
    expect(only([aSample({})])).toMatchObject({ method: 'none', notCompared: { kind: 'not-on-base' } });
  });

  test('of a single launch is shown and proves nothing', () => {
    const comparison = only([base({ values: [10] }), aSample({ values: [20] })], { pairs: [pair([0.7])] });
    expect(comparison).toMatchObject({ p: null, noiseFloor: null, change: { interval: { level: 0 } } });
    expect(comparison.warnings).toContainEqual({ kind: 'few-launches', launches: 1, needed: 5 });
  });
});

describe('cold starts that alternate', () => {
  const starts = (factor: number, wild: readonly number[] = []): number[] => Array.from({ length: 20 }, (_, i) => factor * (100 + (i % 5)) + (wild[i] ?? 0));

  test('are compared block by block, robust against single wild starts', () => {
    const wild: number[] = [];
    wild[3] = 900;
    const comparison = only([base({ metric: 'cold-start.p50', values: starts(1) }), aSample({ metric: 'cold-start.p50', values: starts(1.2, wild) })], { looks: [look(10, 1, null)] });
    expect(comparison.launches).toBe(10);
    expect(comparison.change?.point).toBeCloseTo(0.2, 1);
    expect(comparison.p).toBeLessThan(0.001);
  });

  test('that a neighbour slowed down in every block, one of two, are as if it had not', () => {
    const slowed = starts(1.2).map((value, i) => value * (i % 2 === 0 ? 1 : 1.8));
    const level = (values: readonly number[]) => only([base({ metric: 'cold-start.p50', values: starts(1) }), aSample({ metric: 'cold-start.p50', values })], { looks: [look(10, 1, null)] }).change?.point;
    expect(level(slowed)).toBeCloseTo(level(starts(1.2)) ?? 0, 1);
  });

  test('have a p90 with an interval, and a fastest start without', () => {
    expect(only([base({ metric: 'cold-start.p90', values: starts(1) }), aSample({ metric: 'cold-start.p90', values: starts(1.5) })], { looks: [look(10, 1, null)] }).change?.interval.lower).toBeGreaterThan(0.3);
    expect(only([base({ metric: 'cold-start.min', values: starts(1) }), aSample({ metric: 'cold-start.min', values: starts(1.5) })])).toMatchObject({ p: 1, change: { point: expect.closeTo(0.5, 10), interval: { level: 0 } } });
  });
});

describe('errors of both sides', () => {
  const counts = (side: 'base' | 'head', status: number) => ({ target: 'api', scenario: 'list', side, answered: 10_000, errors: { status, timeout: 0, connection: 0, body: 0 } });
  const of = (onBase: number, onHead: number) => only(
    [base({ metric: 'errors', values: [onBase / 10_000] }), aSample({ metric: 'errors', values: [onHead / 10_000] })],
    { requests: [counts('base', onBase), counts('head', onHead)], looks: [look(10, 1)] },
  );

  test('are tested exactly', () => {
    expect(of(0, 0)).toMatchObject({ p: 1, change: { point: 0 } });
    // 5 of 5 failures on one of two equal sides: 1 in 32, and the allowance for looks at small samples.
    expect(of(0, 5)).toMatchObject({ p: expect.closeTo(1 / 32 / 0.86, 3), change: null });
    expect(of(10, 40).p).toBeLessThan(0.001);
    expect(of(40, 10).p).toBeGreaterThan(0.99);
  });
});
