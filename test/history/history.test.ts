import { describe, expect, test } from '@jest/globals';
import { historyOf } from '../../src/history/history.ts';
import type { BaselineEntry, Fingerprint, History, Metric, Series } from '../../src/model.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { aFingerprint } from '../support/builders.ts';

interface Made {
  readonly metric?: string;
  readonly scenario?: string | null;
  readonly workload?: (i: number) => string;
  readonly machine?: (i: number) => Partial<Fingerprint>;
  /** How many times as slow as usual the reference workload says the machine was. */
  readonly slower?: (i: number) => number;
  readonly accepted?: Readonly<Record<number, string>>;
  readonly values?: (i: number) => readonly number[];
}

function entriesOf(points: readonly number[], { metric = 'cpu', scenario = 'list', workload = () => 'w1', machine = () => ({}), slower, accepted = {}, values = () => [] }: Made = {}): readonly BaselineEntry[] {
  return points.map((point, i) => ({
    id: `run-${i}`, commit: commitOf(i), time: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(), committed: null, tool: '0.1.0',
    fingerprint: aFingerprint(machine(i)), evidence: null, histograms: {}, reference: slower === undefined ? {} : { 'json.cpu/1': 10 * slower(i) },
    accepted: accepted[i] === undefined ? [] : [{ scenario, metric, reason: accepted[i] }],
    samples: [{ scenario, metric, workload: workload(i), point, values: values(i) }],
  }));
}

const commitOf = (i: number): string => i.toString(16).padStart(40, '0');
const history = (points: readonly number[], made: Made = {}, options: Parameters<typeof historyOf>[1] = {}): History => historyOf({ target: 'api', entries: entriesOf(points, made) }, options);
function only({ series }: History): Series {
  const [one, ...others] = series;
  if (one === undefined || others.length > 0) throw new Error(`${series.length} series`);
  return one;
}

/** 3 % from run to run around the level of each run. */
function noisy(length: number, level: (i: number) => number, seed = 1): readonly number[] {
  const random = randomFrom(seed);
  return Array.from({ length }, (_, i) => level(i) * Math.exp(0.03 * random.normal()));
}
const step = (i: number): number => (i < 40 ? 10 : 12);

describe('a change', () => {
  test('has sizes, an interval, and the commits it lies between', () => {
    const [change, ...others] = only(history(noisy(60, step))).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'regressed', state: 'strong', range: { after: { commit: commitOf(39) }, upTo: { commit: commitOf(40) } } });
    expect(change?.change?.point).toBeCloseTo(0.2, 1);
    expect(change?.change?.interval.lower).toBeLessThan(0.2);
    expect(change?.change?.interval.upper).toBeGreaterThan(0.2);
    expect(change?.before).toBeCloseTo(10, 0);
    expect(change?.after).toBeCloseTo(12, 0);
  });

  test('is confirmed when it is still there fifty points later', () => {
    expect(only(history(noisy(100, step))).changes.map(({ state }) => state)).toEqual(['confirmed']);
  });

  test.each([['throughput', 'improved'], ['cpu', 'regressed'], ['metrics.queue', 'changed']])('upwards of %s has %s', (metric, kind) => {
    expect(only(history(noisy(60, step), { metric })).changes.map((change) => change.kind)).toEqual([kind]);
  });

  test('of what a service says of itself has the direction that the config gives it', () => {
    const metrics: readonly Metric[] = [{ name: 'metrics.hits', unit: 'number', better: 'higher', statistic: 'mean-of-launches' }];
    expect(only(history(noisy(60, step), { metric: 'metrics.hits' }, { metrics })).changes.map(({ kind }) => kind)).toEqual(['improved']);
  });

  test('smaller than 2 % is not told, nor one of a tail smaller than 5 %', () => {
    const quiet = (times: number) => Array.from({ length: 60 }, (_, i) => (i < 40 ? 10 : 10 * times) + 0.001 * (i % 3));
    expect(only(history(quiet(1.015))).changes).toEqual([]);
    expect(only(history(quiet(1.03))).changes).toHaveLength(1);
    expect(only(history(quiet(1.04), { metric: 'latency.p99' })).changes).toEqual([]);
    expect(only(history(quiet(1.06), { metric: 'latency.p99' })).changes).toHaveLength(1);
  });

  test('of a rate that is 0 most of the time needs more than a blip', () => {
    expect(only(history(Array.from({ length: 60 }, (_, i) => (i === 30 || i === 50 ? 0.2 : 0)), { metric: 'errors' })).changes).toEqual([]);
    const [change] = only(history(Array.from({ length: 60 }, (_, i) => (i < 40 ? 0 : 0.02 + 0.001 * (i % 4))), { metric: 'errors' })).changes;
    expect(change).toMatchObject({ kind: 'regressed', index: 40, change: null });
    expect(change?.difference).toBeCloseTo(0.0215, 3);
  });

  test('of a slope, which may be negative, is told in its unit', () => {
    const mebibyte = 2 ** 20;
    const [change] = only(history(noisy(60, () => 1).map((x, i) => (x - 1) * mebibyte + (i < 40 ? 0 : 2 * mebibyte)), { metric: 'memory.growth' })).changes;
    expect(change).toMatchObject({ kind: 'regressed', index: 40 });
    expect(change?.difference).toBeGreaterThan(1.5 * mebibyte);
  });
});

describe('what is exact', () => {
  const sizes = (points: readonly number[], accepted = {}): Series => only(history(points, { metric: 'size.packed', scenario: null, accepted, machine: (i) => ({ cpu: `model ${i % 2}` }) }));

  test('has changed at once, on whatever machine it was weighed', () => {
    expect(sizes([1000, 1000, 1500]).changes).toMatchObject([{ index: 2, state: 'confirmed', kind: 'regressed', p: null, change: { point: 0.5 } }]);
    expect(sizes([1000, 1100]).machine).toBeNull();
  });

  test('and was back in the next run, did not last', () => {
    expect(sizes([1000, 1000, 1500, 1000, 1000]).changes).toEqual([]);
  });

  test('and grows a little every time, is told when it adds up to what matters', () => {
    const { changes, levels } = sizes([1000, 1008, 1016, 1024, 1024]);
    expect(changes.map(({ state, change }) => [state, Number(change?.point.toFixed(3))])).toEqual([['weak', 0.008], ['weak', 0.008], ['confirmed', 0.024]]);
    expect(levels.map(({ start, end }) => [start, end])).toEqual([[0, 3], [3, 5]]);
  });

  test('counts that never vary have changed with the first run whose launches agree on another', () => {
    const metrics: readonly Metric[] = [{ name: 'metrics.queries', unit: 'count/request', better: 'lower', statistic: 'steady' }];
    const counted = (values: readonly number[]): Series => only(history([2, 2, 2, 2, 2, 3], { metric: 'metrics.queries', values: () => values }, { metrics }));
    expect(counted([3, 3, 3]).changes).toMatchObject([{ index: 5, kind: 'regressed', change: { point: 0.5 } }]);
    expect(counted([2, 3, 4]).changes).toEqual([]);
  });
});

describe('counts that never vary', () => {
  const metrics: readonly Metric[] = [{ name: 'metrics.queries', unit: 'count/request', better: 'lower', statistic: 'steady' }];
  const row = (count: number, value: number): readonly number[] => Array.from({ length: count }, () => value);
  const counted = (points: readonly number[], launches: (i: number) => readonly number[] = (i) => row(3, points[i] ?? 0)): History => history(points, { metric: 'metrics.queries', values: launches }, { metrics });
  const steps = (one: History): readonly unknown[] => only(one).changes.map(({ index, before, after, p, state }) => [index, before, after, p, state]);

  test('have exact levels, however short, and their changes stay what they were told as', () => {
    const all = [...row(21, 5), ...row(5, 6), ...row(5, 5)];
    for (let length = 22; length <= all.length; length += 1) {
      const one = counted(all.slice(0, length));
      const changes = [[21, 5, 6, null, 'confirmed'], ...(length > 26 ? [[26, 6, 5, null, 'confirmed']] : [])];
      expect([length, steps(one)]).toEqual([length, changes]);
      expect(only(one).levels.map(({ size }) => size.point)).toEqual([5, ...changes.map(([, , after]) => after)]);
      expect(only(one).points.some(({ spike }) => spike)).toBe(false);
    }
    expect(counted(all).findings.map(({ direction, range: { after, upTo } }) => [direction, after.index, upTo.index])).toEqual([['improved', 25, 26], ['regressed', 20, 21]]);
  });

  test('came back after three or four runs, at once', () => {
    for (const lasted of [3, 4]) expect(steps(counted([...row(21, 5), ...row(lasted, 6), 5]))).toEqual([[21, 5, 6, null, 'confirmed'], [21 + lasted, 6, 5, null, 'confirmed']]);
  });

  test('have not changed with a run or two that did not last', () => {
    for (const lasted of [1, 2]) expect(steps(counted([...row(21, 5), ...row(lasted, 6), ...row(6, 5)]))).toEqual([]);
  });

  test('keep their changes when older entries no longer have the value of each launch', () => {
    expect(steps(counted([...row(21, 5), ...row(5, 6), ...row(5, 5)], () => []))).toEqual([[21, 5, 6, null, 'confirmed'], [26, 6, 5, null, 'confirmed']]);
  });

  test('are looked at by statistics where they vary, before an exact change and after it', () => {
    const [before, after] = [noisy(40, (i) => (i < 20 ? 5 : 8)), noisy(40, (i) => (i < 20 ? 12 : 9), 2)];
    const found = only(counted([...before, ...row(10, 8), ...row(3, 12), ...after])).changes;
    expect(found.map(({ index, p }) => [index, p === null])).toEqual([[20, false], [50, true], [73, false]]);
  });
});

describe('series', () => {
  test('of different workloads are different series, of which the newest is the current one', () => {
    const { series } = history(noisy(60, step), { workload: (i) => (i < 40 ? 'w1' : 'w2') });
    expect(series.map(({ workload, current, points, changes }) => [workload, current, points.length, changes.length])).toEqual([['w2', true, 20, 0], ['w1', false, 40, 0]]);
  });

  test('of different machines are told apart, so that the lottery of processors is no change', () => {
    const models = [1, 1.13, 1.26];
    const points = noisy(120, (i) => 10 * (models[Math.floor(i / 2) % 3] ?? 1));
    const { series, findings } = history(points, { machine: (i) => ({ cpu: `model ${Math.floor(i / 2) % 3}` }) });
    expect(series).toHaveLength(3);
    expect(new Set(series.map(({ key }) => key)).size).toBe(3);
    expect(findings).toEqual([]);
  });

  test('of the same machine at another speed are told apart too', () => {
    const slower = (i: number): number => (i % 2 === 0 ? 1 : 1.3);
    expect(history(noisy(60, (i) => 10 * slower(i)), { slower }).series.map(({ machine, changes }) => [machine?.speed, changes.length])).toEqual([[2, 0], [1, 0]]);
  });

  test('are normalised by the reference workload: a machine that becomes slower is no change, and the newest value is as it was measured', () => {
    const slower = (i: number): number => (i < 40 ? 1 : 1.1);
    const one = only(history(noisy(60, (i) => 10 * slower(i)), { slower }));
    expect(one.changes).toEqual([]);
    expect(one.points.at(-1)?.normalised).toBe(one.points.at(-1)?.value);
    expect(one.points[0]?.normalised).toBeCloseTo((one.points[0]?.value ?? 0) * 1.1, 6);
  });

  test('mark the runs that stand apart', () => {
    const points = noisy(60, () => 10).map((value, i) => (i === 30 ? 20 : value));
    expect(only(history(points)).points.flatMap(({ spike }, i) => (spike ? [i] : []))).toContain(30);
  });

  test('are without gaps: every point is in just one level', () => {
    const { levels, points } = only(history(noisy(200, (i) => 10 + Math.floor(i / 40)), { accepted: { 100: 'on purpose' } }));
    expect(levels.map(({ start }) => start)).toEqual([0, ...levels.slice(0, -1).map(({ end }) => end)]);
    expect(levels.at(-1)?.end).toBe(points.length);
  });
});

describe('an accepted regression', () => {
  test('begins a level with its reason, and is no finding', () => {
    const { findings, ...rest } = history(noisy(100, step), { accepted: { 40: 'the new index' } });
    const one = only({ findings, ...rest });
    expect([findings, one.changes, one.creeps]).toEqual([[], [], []]);
    expect(one.levels.map(({ start, began }) => [start, began])).toEqual([[0, { kind: 'first' }], [40, { kind: 'accepted', reason: 'the new index' }]]);
    expect(one.points[40]?.accepted).toBe('the new index');
  });

  test('begins a level on each kind of machine, with its next run there', () => {
    const { series } = history(noisy(100, step), { accepted: { 40: 'yes' }, machine: (i) => ({ cpu: `model ${i % 2}` }) });
    expect(series.map(({ levels }) => levels.map(({ start }) => start))).toEqual([[0, 20], [0, 20]]);
  });

  test('does not hide a change that comes after it', () => {
    expect(only(history(noisy(160, (i) => (i < 40 ? 10 : i < 100 ? 12 : 14)), { accepted: { 40: 'yes' } })).changes.map(({ index }) => Math.abs(index - 100) <= 1)).toEqual([true]);
  });
});

describe('the creep guard', () => {
  /** 20 steps of 0.9 %, one every ten runs. */
  const drift = (i: number): number => 10 * 1.009 ** Math.min(20, Math.max(0, Math.floor((i - 50) / 10)));

  test('tells of twenty steps of 0.9 % that together they are some 20 %, unless changes were told that make up most of it', () => {
    const told = [1, 2, 3, 4, 5].flatMap((seed) => {
      const { findings } = history(noisy(300, drift, seed));
      const creep = findings.find(({ kind }) => kind === 'creep');
      const steps = findings.reduce((all, { kind, what }) => (kind === 'change-point' ? all * (what.after / what.before) : all), 1);
      if (creep === undefined) expect(steps).toBeGreaterThan(1.13);
      return creep ?? [];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const creep of told) {
      expect(creep).toMatchObject({ direction: 'regressed', what: { against: { kind: 'best' } } });
      expect(creep.what.change?.interval.lower).toBeGreaterThan(0.13);
      expect(creep.what.change?.interval.upper).toBeLessThan(0.28);
    }
  });

  test('is silent where nothing crept, however lucky single runs were', () => {
    const lucky = (seed: number) => noisy(300, () => 10, seed).map((value, i) => (i % 60 === 30 ? 8 : value));
    for (const seed of [1, 2, 3, 4, 5]) expect(history(lucky(seed)).findings).toEqual([]);
  });

  test('leaves to the change what is a single one', () => {
    expect(history(noisy(120, step)).findings.map(({ kind }) => kind)).toEqual(['change-point']);
  });

  test('leaves to the changes what two of them are, with level runs between them', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const steps = noisy(90, (i) => (i < 30 ? 10 : i < 60 ? 11 : 12), seed).map((value, i) => (i < 30 ? 10 : i < 60 ? 11 : 12) * (value / (i < 30 ? 10 : i < 60 ? 11 : 12)) ** 0.4);
      expect(history(steps).findings.map(({ kind }) => kind)).toEqual(['change-point', 'change-point']);
    }
  });

  test('does not tell again what was told as steps, however often it is asked: three of 10 %, looked at with every few runs', () => {
    const level = (i: number): number => 10 * 1.1 ** (i < 40 ? 0 : i < 65 ? 1 : i < 90 ? 2 : 3);
    let crept = 0;
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const points = noisy(115, level, seed).map((value, i) => level(i) * (value / level(i)) ** (1 / 3));
      if ([70, 74, 78, 82, 86, 90, 91, 92, 96, 100, 105, 110, 115].some((length) => history(points.slice(0, length)).findings.some(({ kind }) => kind === 'creep'))) crept += 1;
    }
    expect(crept).toBeLessThanOrEqual(1);
  });

  test('is told once, against the release where one is pinned, and against the best level where a loss was accepted since', () => {
    const pin = { name: 'v1', commits: [commitOf(20)] };
    const against = (findings: History['findings']) => findings.flatMap(({ kind, what }) => (kind === 'creep' && 'against' in what ? [what.against.kind] : []));
    const slow = noisy(150, (i) => 10 * 1.001 ** Math.max(0, i - 40)).map((value, i) => value * 1.1 ** (i < 30 ? 0 : 1));
    const accepted = history(slow, { accepted: { 30: 'worth it' } }, { pin });
    expect(only(accepted).creeps.map((creep) => creep.against.kind)).toEqual(['best']);
    const both = history(noisy(300, drift), {}, { pin });
    expect(only(both).creeps.map((creep) => creep.against.kind)).toEqual(['best', 'pin']);
    expect(against(both.findings)).toEqual(['pin']);
  });

  test('holds against a release, by the newest of its commits that was measured', () => {
    const commits = ['f'.repeat(40), commitOf(30), commitOf(20)];
    const { findings } = history(noisy(300, drift), {}, { pin: { name: 'v1.2.0', commits } });
    const pinned = findings.find(({ kind, what }) => kind === 'creep' && 'against' in what && what.against.kind === 'pin');
    expect(pinned?.what).toMatchObject({ against: { kind: 'pin', name: 'v1.2.0' } });
    expect(pinned?.range.after.index).toBeLessThan(60);
  });

  test('holds nothing against a release since which a regression was accepted: the level after it is not the release\'s', () => {
    const points = noisy(300, (i) => (i < 30 ? 9 : drift(i)));
    const against = (at: number) => history(points, { accepted: { 30: 'worth it' } }, { pin: { name: 'v1', commits: [commitOf(at)] } }).series.flatMap(({ creeps }) => creeps.map(({ against: { kind } }) => kind));
    expect([against(20), against(32)]).toEqual([['best'], ['best', 'pin']]);
  });

  test('forgets what was accepted', () => {
    expect(history(noisy(400, drift), { accepted: { 270: 'worth it' } }, { pin: { name: 'v1', commits: [commitOf(10)] } }).findings.filter(({ kind }) => kind === 'creep')).toEqual([]);
  });
});

describe('findings', () => {
  test('tell a change once that two kinds of machine saw, with the narrower range', () => {
    const { findings } = history(noisy(160, (i) => (i < 80 ? 10 : 12)), { machine: (i) => ({ cpu: `model ${i % 3 === 0 ? 1 : 0}` }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'change-point', seenBy: 2, range: { after: { commit: commitOf(79) } } });
  });

  test('stand newest first, and never hold what is weak', () => {
    const { findings } = history(noisy(200, (i) => (i < 60 ? 10 : i < 130 ? 12 : 10)));
    expect(findings.map(({ direction }) => direction)).toEqual(['improved', 'regressed']);
  });

  test('keep their key while the same history grows', () => {
    const points = noisy(120, step);
    const keys = [60, 70, 90, 120].map((length) => history(points.slice(0, length)).findings.map(({ key }) => key));
    expect(new Set(keys.flat()).size).toBe(1);
  });

  test('of a metric that is not watched there are none', () => {
    expect(history(noisy(60, step), {}, { watched: ({ name }) => name !== 'cpu' })).toMatchObject({ series: [], findings: [], entries: 60 });
  });
});

test('an empty baseline has an empty history, and one entry makes one level', () => {
  expect(history([])).toEqual({ target: 'api', entries: 0, series: [], findings: [] });
  expect(only(history([10]))).toMatchObject({ levels: [{ start: 0, end: 1, size: { point: 10 } }], changes: [] });
});

describe('what is exact and grows in steps that are each too small to be told', () => {
  const sizes = Array.from({ length: 30 }, (_, i) => Math.round(1e6 * (1 + 0.003 * Math.min(10, Math.max(0, i - 11)))));

  test('began after the last value of the level that was told, and not with the step that made it enough', () => {
    const { findings } = history(sizes, { metric: 'size.packed', scenario: null });
    expect(findings.map(({ range: { after, upTo } }) => [after.commit, upTo.commit])).toEqual([[commitOf(11), commitOf(18)]]);
    expect(findings[0]?.what.change?.point).toBeCloseTo(0.021, 4);
  });

  test('is blamed on the one commit that did it where there is one, also after a small step and back', () => {
    const one = [...Array.from({ length: 12 }, () => 1e6), 1_003_000, 1_003_000, 1e6, 1e6, 1_050_000, 1_050_000, 1_050_000];
    expect(history(one, { metric: 'size.packed', scenario: null }).findings.map(({ range: { after, upTo } }) => [after.index, upTo.index])).toEqual([[15, 16]]);
  });
});

describe('a run that measured 0', () => {
  test('by accident leaves the others on logs: a rise and a fall by a fifth are both found, and as ratios', () => {
    const points = noisy(120, (i) => (i < 60 ? 10 : 12)).map((value, i) => (i === 30 ? 0 : value));
    const [change, ...others] = only(history(points)).changes;
    expect(others).toEqual([]);
    expect(change?.change?.point).toBeCloseTo(0.2, 1);
    expect(only(history(points)).points[30]?.spike).toBe(true);
    // On units the one 0 would be in the sums of its level: on logs it is one run that stands apart.
    expect(only(history(points)).levels[0]?.size.point).toBeCloseTo(10, 0);
    expect(change?.change?.interval.lower).toBeGreaterThan(0.17);
  });

  test('again and again is what the metric is, and its level is 0', () => {
    const points = [...noisy(30, () => 10), ...Array.from({ length: 20 }, () => 0)];
    expect(only(history(points)).levels.at(-1)?.size.point).toBeCloseTo(0, 9);
  });
});

describe('of twenty metrics that were looked at', () => {
  const METRICS = Array.from({ length: 20 }, (_, i) => `metrics.m${i}`);
  /** Series of 5 % noise; `rise` of those that a commit made larger. */
  function family(seed: number, rise: number, touched: (metric: number) => boolean, length = 45, at = 30): History {
    const made = METRICS.map((metric, m) => entriesOf(noisy(length, (i) => (i >= at && touched(m) ? 10 * rise : 10), seed * 100 + m), { metric }));
    const entries = (made[0] ?? []).map((entry, i) => ({ ...entry, samples: made.flatMap((one) => one[i]?.samples ?? []) }));
    return historyOf({ target: 'api', entries });
  }
  const alone = (seed: number, rise: number): History => history(noisy(45, (i) => (i >= 30 ? 10 * rise : 10), seed * 100), { metric: 'metrics.m0' });

  test('a change of one that is clear is told', () => {
    expect(family(1, 1.12, (m) => m === 0).findings.map(({ metric }) => metric.name)).toEqual(['metrics.m0']);
  });

  test('one that would do for a single metric is left to chance, and its level goes on', () => {
    const seeds = Array.from({ length: 40 }, (_, i) => i + 1).filter((seed) => { const p = alone(seed, 1.04).findings[0]?.what; return p !== undefined && 'p' in p && p.p !== null && p.p > 0.0002; });
    expect(seeds.length).toBeGreaterThan(0);
    for (const seed of seeds) {
      const { findings, series } = family(seed, 1.04, (m) => m === 0);
      expect(findings.filter(({ metric }) => metric.name === 'metrics.m0')).toEqual([]);
      const own = series.find(({ metric }) => metric.name === 'metrics.m0');
      expect([own?.changes.map(({ state }) => state), own?.levels.length]).toEqual([['weak'], 1]);
    }
  });

  test('what several of them show with the same commits is told as it would be of each', () => {
    const [seed = 0] = Array.from({ length: 40 }, (_, i) => i + 1).filter((one) => { const what = alone(one, 1.04).findings[0]?.what; return what !== undefined && 'p' in what && what.p !== null && what.p > 0.0002; });
    const told = family(seed, 1.04, () => true).findings.filter(({ metric }) => metric.name === 'metrics.m0');
    expect(told).toHaveLength(1);
  });
});

describe('a kind of machine', () => {
  /** The first entry was slow for its kind; the others lie around it by 9 % at most. */
  const slower = (i: number): number => (i === 0 ? 1.12 : [1, 0.99, 1.02, 0.92, 1.08][i % 5] ?? 1);
  const machinesOf = (from: number) => historyOf({ target: 'api', entries: entriesOf(noisy(60, () => 10), { slower }).slice(from) }).series.map(({ machine, points }) => [machine?.speed, points.length]);

  test('is told by what is usual for it, whichever of its entries is the first that is still stored', () => {
    expect([machinesOf(0), machinesOf(1), machinesOf(7)]).toEqual([[[1, 60]], [[1, 59]], [[1, 53]]]);
  });

  test('stays apart from another one of the same name and another speed', () => {
    const { series } = history(noisy(40, () => 10), { slower: (i) => (i % 2 === 0 ? 1 : 1.3) });
    expect(series.map(({ machine, points }) => [machine?.speed, points.length])).toEqual([[2, 20], [1, 20]]);
  });
});
