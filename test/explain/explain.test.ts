import { describe, expect, test } from '@jest/globals';
import { explain, type Evidences } from '../../src/explain/explain.ts';
import type { HotPath, PackageContents, Verdict } from '../../src/model.ts';
import { aBudget, aVerdict, tiers, type VerdictOver } from '../support/builders.ts';
import { aDependency, aHotPath, aModule, aPart, aTree, NOTHING, someContents } from './builders.ts';

const evidence = (over: Partial<Evidences>): Evidences => ({ ...NOTHING, ...over });
const size = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'size.packed', scenario: null, base: 1_000_000, head: 1_500_000, ...over.comparison } });
const cpu = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'cpu', base: 1, head: 2, ...over.comparison } });

const head = someContents([aPart('a', 400_000), aPart('b', 90_000)]);
const base: PackageContents = { ...someContents([aPart('a', 100_000), aPart('b', 90_000)]), side: 'base' };

describe('a package', () => {
  test('that grew is explained against the other build', () => {
    expect(explain(evidence({ contents: [base, head] }), [size()], NOTHING)).toMatchObject([
      { target: 'api', scenario: null, metrics: ['size.packed'], subject: 'size', against: 'side-by-side', causes: [{ name: 'a', changed: 'grown' }], rest: { causes: 0, difference: 0 } },
    ]);
  });
  test('is explained against what is stored, where the other build was not looked at', () => {
    const stored = evidence({ contents: [{ ...base, parts: [aPart('b', 90_000)] }] });
    expect(explain(evidence({ contents: [head] }), [size()], stored)).toMatchObject([{ against: 'stored', causes: [{ name: 'a', changed: 'new' }] }]);
    expect(explain(evidence({ contents: [base, head] }), [size()], stored)).toMatchObject([{ against: 'side-by-side', causes: [{ name: 'a', changed: 'grown' }] }]);
  });
  test('is explained by what is large where there is nothing to hold it against', () => {
    expect(explain(evidence({ contents: [head] }), [size({ verdict: 'over-budget' })], NOTHING)).toMatchObject([
      { against: null, causes: [{ name: 'a', changed: 'same', base: null }, { name: 'b', changed: 'same', base: null }], rest: null },
    ]);
  });
  test('that became smaller is explained, if it has a budget', () => {
    const better = { verdict: 'improved', severity: 'none', comparison: { base: 2_000_000, head: 1_000_000 } } as const;
    const turned = evidence({ contents: [{ ...head, side: 'base' }, { ...base, side: 'head' }] });
    expect(explain(turned, [size(better)], NOTHING)).toMatchObject([{ causes: [{ name: 'a', changed: 'shrunk' }] }]);
    expect(explain(turned, [size({ ...better, budget: null })], NOTHING)).toEqual([]);
  });
  test('of several metrics is told in the unit of the gravest', () => {
    const larger = { ...head, parts: [aPart('unpacked', 900_000, { packed: 2000 }), aPart('packed', 400_000, { packed: 90_000 })] };
    const both = [size({ severity: 'warn', budget: aBudget({ tolerance: { ...tiers(null, 0.1), floor: 0 } }) }), size({ comparison: { metric: 'size.unpacked' } })];
    const explained = (verdicts: readonly Verdict[]): unknown => explain(evidence({ contents: [{ ...base, parts: [] }, larger] }), verdicts, NOTHING);
    expect(explained(both)).toMatchObject([{ metrics: ['size.unpacked', 'size.packed'], causes: [{ name: 'unpacked' }, { name: 'packed' }] }]);
    expect(explained(both.slice(0, 1))).toMatchObject([{ metrics: ['size.packed'], causes: [{ name: 'packed' }, { name: 'unpacked' }] }]);
  });
});

describe('a start', () => {
  const start = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'init', scenario: null, base: 100, head: 400, ...over.comparison } });
  const own = aModule('index.js', { self: 20, total: 20 });
  const heavy = aDependency('heavy', 0, { self: 300, total: 300 });
  const before = aTree([own], { side: 'base' });
  const after = aTree([{ ...own, total: 320 }, heavy]);
  test('is explained by what it imports now, against the other build or what is stored', () => {
    const named = { subject: 'cold-start', metrics: ['init'], causes: [{ kind: 'import', name: 'heavy', changed: 'new' }], rest: null };
    expect(explain(evidence({ imports: [before, after] }), [start()], NOTHING)).toMatchObject([{ ...named, against: 'side-by-side' }]);
    expect(explain(evidence({ imports: [after] }), [start()], evidence({ imports: [before] }))).toMatchObject([{ ...named, against: 'stored' }]);
  });
  test('beyond a limit is told what takes most of it, even where nothing differs', () => {
    const [explanation] = explain(evidence({ imports: [{ ...after, side: 'base' }, after] }), [start({ verdict: 'over-budget' })], NOTHING);
    expect(explanation?.causes[0]).toMatchObject({ kind: 'import', name: 'heavy', changed: 'same' });
  });
  test('is not said to import anew what the stored tree was too short for', () => {
    const stored = (over: Partial<typeof before>): Evidences => evidence({ imports: [{ ...before, modules: [{ ...own, total: 250 }], ...over }] });
    expect(explain(evidence({ imports: [after] }), [start()], stored({ left: 40 }))[0]?.causes).toEqual([]);
    expect(explain(evidence({ imports: [after] }), [start()], stored({ left: 0 }))[0]?.causes).toMatchObject([{ name: 'heavy', changed: 'new' }]);
  });
  test('that is faster is not explained by what got slower in it, and the other way round', () => {
    const slow = aDependency('slow', 0, { self: 50, total: 50 });
    const trees = [aTree([{ ...own, total: 320 }, heavy], { side: 'base' }), aTree([{ ...own, total: 70 }, slow])];
    const names = (verdict: Verdict): readonly string[] => (explain(evidence({ imports: trees }), [verdict], NOTHING)[0]?.causes ?? []).map((cause) => ('name' in cause ? `${cause.name} ${cause.changed}` : cause.kind));
    expect(names(start({ verdict: 'improved', severity: 'none', comparison: { base: 400, head: 150 } }))).toEqual(['heavy gone']);
    expect(names(start({ comparison: { base: 400, head: 450 } }))).toEqual(['slow new']);
  });
  test('that tracing slowed down is told in the time that it takes without', () => {
    const [explanation] = explain(evidence({ imports: [before, after] }), [start({ comparison: { base: 10, head: 160 } })], NOTHING);
    // 320 ms traced in a start of 160 ms: half of each.
    expect(explanation?.causes).toMatchObject([{ name: 'heavy', head: 150 }]);
  });
  test('that imports the same has an answer: the reason lies elsewhere', () => {
    expect(explain(evidence({ imports: [{ ...after, side: 'base' }, after] }), [start()], NOTHING)).toMatchObject([{ against: 'side-by-side', causes: [] }]);
  });
});

test('what did not move, or was not looked at, is not explained', () => {
  expect(explain(evidence({ contents: [base, head] }), [size({ verdict: 'unchanged', severity: 'none' })], NOTHING)).toEqual([]);
  expect(explain(evidence({ contents: [base] }), [size()], NOTHING)).toEqual([]);
  expect(explain(NOTHING, [size(), cpu()], evidence({ contents: [base] }))).toEqual([]);
  expect(explain(evidence({ contents: [base, head] }), [size({ comparison: { target: 'web' } })], NOTHING)).toEqual([]);
});

describe('a scenario', () => {
  const path = (self: number, over: Partial<HotPath> = {}): HotPath => aHotPath([{ name: 'sha1', self, samples: 2000 }, { name: 'parse', self: 1, samples: 1000 }], over);
  const paths = [path(1, { side: 'base' }), path(2)];
  test('is explained by the functions that take more of its time', () => {
    expect(explain(evidence({ hotPaths: paths }), [cpu(), aVerdict({ verdict: 'regressed', severity: 'warn', comparison: { metric: 'latency.p50' } })], NOTHING)).toMatchObject([
      { scenario: 'list', subject: 'hot-path', metrics: ['cpu', 'latency.p50'], against: 'side-by-side', causes: [{ kind: 'function', name: 'sha1', changed: 'grown' }], rest: null },
    ]);
  });
  test('is not explained by another one', () => {
    expect(explain(evidence({ hotPaths: [path(2, { scenario: 'create' })] }), [cpu()], NOTHING)).toEqual([]);
  });
  test('in which nothing differs has an answer all the same: no cause in what was looked at', () => {
    expect(explain(evidence({ hotPaths: [path(1, { side: 'base' }), path(1)] }), [cpu()], NOTHING)).toMatchObject([{ against: 'side-by-side', causes: [] }]);
  });
  test('beyond a limit is told what takes most of its time, even where nothing differs', () => {
    const same = evidence({ hotPaths: [path(1, { side: 'base' }), path(1)] });
    expect(explain(same, [cpu({ verdict: 'over-budget' })], NOTHING)[0]?.causes.map(({ changed }) => changed)).toEqual(['same', 'same']);
  });
  test('held against the times of another job has changed by more than jobs differ', () => {
    const stored = (self: number): Evidences => evidence({ hotPaths: [path(self, { side: 'base' })] });
    expect(explain(evidence({ hotPaths: [path(2)] }), [cpu()], stored(1.6))).toMatchObject([{ against: 'stored', causes: [] }]);
    expect(explain(evidence({ hotPaths: [path(2)] }), [cpu()], stored(1))).toMatchObject([{ against: 'stored', causes: [{ name: 'sha1' }] }]);
  });
});

test('the gravest is explained first', () => {
  const web: PackageContents = { ...head, target: 'web' };
  const given = evidence({ contents: [head, base, web, { ...base, target: 'web' }], hotPaths: [aHotPath([{}])] });
  const verdicts = [size({ severity: 'warn' }), cpu({ severity: 'none', budget: null }), size({ comparison: { target: 'web' } })];
  expect(explain(given, verdicts, NOTHING).map(({ target, subject }) => `${target} ${subject}`)).toEqual(['web size', 'api size', 'api hot-path']);
});
