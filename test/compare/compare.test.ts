import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import { differs } from '../../src/fingerprint.ts';
import { metricNamed, metricNames } from '../../src/metrics.ts';
import type { Baseline, Comparison, Run } from '../../src/model.ts';
import { expectedSpread, priorSpread } from '../../src/stats/prior-spread.ts';
import { studentQuantile } from '../../src/stats/student.ts';
import { aRun, aSample, anEntry, baselinesOf, historyOf, machine } from './builders.ts';

const only = (run: Run, baselines: ReadonlyMap<string, Baseline>): Comparison => {
  const [comparison, ...more] = compare(run, baselines);
  if (comparison === undefined || more.length > 0) throw new Error('not exactly one comparison');
  return comparison;
};

describe('against a stored history', () => {
  test('the change, its interval, p and the noise floor follow from the history', () => {
    const logs = [-0.04, -0.02, 0, 0.02, 0.04];
    const comparison = only(aRun([aSample({ values: [12, 12, 12, 12, 12] })]), historyOf(logs.map((log) => 10 * Math.exp(log))));
    const error = Math.sqrt(((4 * 0.05 ** 2 + 0.004) / 8) * 1.2);
    const t = -studentQuantile(0.01, 8);
    expect(comparison.base).toBeCloseTo(10, 12);
    expect(comparison.change).toEqual({
      point: expect.closeTo(0.2, 12), standardError: expect.closeTo(1.2 * error, 12),
      interval: { level: 0.98, lower: expect.closeTo(1.2 * Math.exp(-t * error) - 1, 10), upper: expect.closeTo(1.2 * Math.exp(t * error) - 1, 10) },
    });
    // scipy.stats.t.sf(log(1.2) / sqrt(0.014 / 8 * 1.2), 8)
    expect(comparison.p).toBeCloseTo(0.0020348785226816783, 12);
    expect(comparison.noiseFloor).toBeCloseTo(Math.exp((t - studentQuantile(0.1, 8)) * error) - 1, 10);
    expect(comparison).toMatchObject({ method: 'stored', entries: 5, notCompared: null, warnings: [] });
  });

  test('a drop of throughput is for the worse, a drop of latency is not', () => {
    const history = [100, 101, 99, 100, 100];
    const p = (metric: string): number | null => only(aRun([aSample({ metric, values: [50, 50, 50, 50, 50] })]), historyOf(history, { metric })).p;
    expect(p('throughput')).toBeLessThan(0.001);
    expect(p('latency.p50')).toBeGreaterThan(0.999);
  });

  test('the noise floor of throughput is a drop, so it stays below 100 %', () => {
    const history = [10, 10, 10, 10, 10];
    const floor = only(aRun([aSample({ metric: 'throughput' })]), historyOf(history, { metric: 'throughput' })).noiseFloor ?? NaN;
    const latency = only(aRun([aSample()]), historyOf(history)).noiseFloor ?? NaN;
    expect(1 - floor).toBeCloseTo(1 / (1 + latency), 10);
  });

  test('a noisier metric class has a wider interval before there is a history', () => {
    const width = (metric: string): number => {
      const change = only(aRun([aSample({ metric })]), historyOf([10], { metric })).change;
      return (change?.interval.upper ?? NaN) - (change?.interval.lower ?? NaN);
    };
    expect(width('latency.p99')).toBeGreaterThan(width('latency.p90'));
    expect(width('latency.p90')).toBeGreaterThan(width('latency.p50'));
    expect(width('latency.p50')).toBeGreaterThan(width('memory.peak'));
    expect(width('memory.peak')).toBeGreaterThan(width('io.reads'));
  });

  test('launches that differ more than the history does widen the interval', () => {
    const history = historyOf([10, 10, 10, 10, 10, 10]);
    const calm = only(aRun([aSample()]), history);
    const wild = only(aRun([aSample({ values: [6, 8, 10, 12.5, 16.7] })]), history);
    expect(wild.change?.standardError).toBeGreaterThan(2 * (calm.change?.standardError ?? NaN));
  });

  test('a short history sees no less than it may accuse of: nine times in ten it looks larger than that', () => {
    const floorOf = (metric: string, entries: number): number => only(aRun([aSample({ metric })]), historyOf(Array.from({ length: entries }, () => 10), { metric })).noiseFloor ?? NaN;
    for (const metric of ['memory.peak', 'throughput']) {
      const comparison = only(aRun([aSample({ metric })]), historyOf([10, 10, 10, 10], { metric }));
      const error = comparison.change?.standardError ?? NaN;
      const worse = metric === 'throughput' ? -1 : 1;
      const called = worse * Math.log1p(worse * 0.25);
      expect(comparison.noiseFloor).toBeCloseTo(worse * Math.expm1(worse * (called - studentQuantile(0.1, 7) * error)), 10);
      expect(comparison.noiseFloor).toBeGreaterThan(0.25);
      expect(floorOf(metric, 5)).toBeLessThan(0.2);
    }
    // Where the spread is larger than that, it counts as ever.
    expect(floorOf('errors', 4)).toBeGreaterThan(1);
  });

  test('fewer than five entries are a short history', () => {
    expect(only(aRun([aSample()]), historyOf([10, 10, 10, 10])).warnings).toEqual([{ kind: 'short-history', entries: 4, needed: 5, beyond: 0.25 }]);
  });

  test('fewer than five launches, and fewer than ten starts for their 90th percentile, are told once, beside the own warnings of the sample', () => {
    const saturated = { kind: 'generator-saturated', busy: 0.95 } as const;
    expect(only(aRun([aSample({ values: [1, 1, 1, 1], warnings: [saturated] })]), new Map()).warnings).toEqual([saturated, { kind: 'few-launches', launches: 4, needed: 5 }]);
    expect(only(aRun([aSample({ metric: 'cold-start.p90', values: [1, 2, 3, 4, 5, 6, 7, 8, 9] })]), new Map()).warnings).toEqual([{ kind: 'few-launches', launches: 9, needed: 10 }]);
    const own = { kind: 'few-launches', launches: 2, needed: 7 } as const;
    expect(only(aRun([aSample({ values: [1, 1], warnings: [own] })]), new Map()).warnings).toEqual([own]);
    expect(only(aRun([aSample({ metric: 'size.packed', values: [1] })]), new Map()).warnings).toEqual([]);
  });
});

describe('zeros', () => {
  test('0 after 0 is exactly no change', () => {
    const comparison = only(aRun([aSample({ metric: 'errors', values: [0] })]), historyOf([0, 0, 0], { metric: 'errors' }));
    expect(comparison).toMatchObject({ base: 0, change: { point: 0, interval: { lower: 0, upper: 0 } }, p: 1 });
  });

  test('something after 0 has no ratio, but base and head are given', () => {
    const comparison = only(aRun([aSample({ metric: 'io.read', values: [4, 4, 4, 4, 4] })]), historyOf([0, 0, 0, 0, 0], { metric: 'io.read' }));
    expect(comparison).toMatchObject({ base: 0, change: null, p: null, noiseFloor: null, method: 'stored', head: { point: expect.closeTo(4, 12) } });
  });

  test('something after mostly 0 has the rank of the new run as its p', () => {
    const history = historyOf([0, 0, 0, 0, 9], { metric: 'io.read' });
    expect(only(aRun([aSample({ metric: 'io.read', values: [4, 4, 4, 4, 4] })]), history).p).toBeCloseTo(2 / 6, 12);
    expect(only(aRun([aSample({ metric: 'io.read', values: [10, 10, 10, 10, 10] })]), history).p).toBeCloseTo(1 / 6, 12);
  });

  test('0 after something is all of it gone, and never less than nothing', () => {
    const { change } = only(aRun([aSample({ metric: 'io.read', values: [0, 0, 0, 0, 0] })]), historyOf([10, 10, 10], { metric: 'io.read' }));
    expect(change?.point).toBe(-1);
    expect(change?.interval.lower).toBe(-1);
    expect(change?.interval.upper).toBeGreaterThan(-1);
  });
});

describe('exact metrics', () => {
  const size = (value: number, workload = 'w1'): ReturnType<typeof aSample> => aSample({ metric: 'size.packed', values: [value], workload });

  test('are compared with the newest entry of the same workload, whatever the machine', () => {
    const elsewhere = { ...machine, cpu: 'Graviton 4' };
    const baselines = baselinesOf([anEntry([size(500)]), anEntry([size(1000)], { fingerprint: elsewhere }), anEntry([size(9000, 'zip')])]);
    expect(only(aRun([size(1001)]), baselines)).toMatchObject({
      base: 1000, change: { point: expect.closeTo(0.001, 12), standardError: 0, interval: { level: 1, lower: expect.closeTo(0.001, 12), upper: expect.closeTo(0.001, 12) } },
      p: null, noiseFloor: 0, method: 'exact', entries: 1,
    });
  });

  test('from nothing have no ratio, nothing to nothing is no change', () => {
    expect(only(aRun([size(5)]), baselinesOf([anEntry([size(0)])]))).toMatchObject({ base: 0, change: null });
    expect(only(aRun([size(0)]), baselinesOf([anEntry([size(0)])])).change?.point).toBe(0);
  });
});

describe('what is not compared says why', () => {
  const sample = aSample();
  const reason = (run: Run, baselines: ReadonlyMap<string, Baseline>): Comparison['notCompared'] => {
    const { base, change, p, noiseFloor, method, entries, notCompared } = only(run, baselines);
    expect({ base, change, p, noiseFloor, method, entries }).toEqual({ base: null, change: null, p: null, noiseFloor: null, method: 'none', entries: 0 });
    return notCompared;
  };

  test('it was not asked for', () => {
    expect(reason(aRun([sample], { compare: 'none' }), historyOf([10]))).toEqual({ kind: 'not-asked' });
  });

  test('nothing is stored', () => {
    expect(reason(aRun([sample]), new Map())).toEqual({ kind: 'no-baseline' });
    expect(reason(aRun([sample]), baselinesOf([]))).toEqual({ kind: 'no-baseline' });
  });

  test('the metric is new, or the scenario is', () => {
    expect(reason(aRun([sample]), historyOf([10], { metric: 'cpu' }))).toEqual({ kind: 'new-metric' });
    expect(reason(aRun([sample]), historyOf([10], { scenario: 'create' }))).toEqual({ kind: 'new-metric' });
    expect(reason(aRun([aSample({ metric: 'size.packed', values: [1] })]), historyOf([10]))).toEqual({ kind: 'new-metric' });
  });

  test('the workload is another', () => {
    expect(reason(aRun([sample]), historyOf([10], { workload: 'w0' }))).toEqual({ kind: 'other-workload' });
    expect(reason(aRun([aSample({ metric: 'size.packed', values: [1] })]), historyOf([10], { metric: 'size.packed', workload: 'w0' }))).toEqual({ kind: 'other-workload' });
  });

  test('the machine is another: the differences to the newest entry with this workload', () => {
    const entries = [
      anEntry([sample], { fingerprint: { ...machine, cores: 64 } }),
      anEntry([sample], { fingerprint: { ...machine, cpu: 'Graviton 4', image: null, pinned: false } }),
      anEntry([aSample({ workload: 'w0' })]),
    ];
    expect(reason(aRun([sample]), baselinesOf(entries))).toEqual({
      kind: 'other-machine',
      differs: [{ field: 'cpu', then: 'Graviton 4', now: machine.cpu }, { field: 'image', then: 'unknown', now: 'ubuntu24' }, { field: 'pinned', then: 'no', now: 'yes' }],
    });
  });

  test('a run that does not know its own machine is compared with none', () => {
    const run = aRun([sample]);
    expect(reason({ ...run, environment: { ...run.environment, fingerprints: {} } }, historyOf([10]))).toMatchObject({ kind: 'other-machine' });
  });
});

test('entries of another machine or workload are left out and counted', () => {
  const entries = [
    ...[10, 10, 10, 10, 10].map((value) => anEntry([aSample({ values: [value, value] })])),
    anEntry([aSample({ values: [99] })], { fingerprint: { ...machine, cores: 64 } }),
    anEntry([aSample({ values: [77], workload: 'w0' })]), anEntry([aSample({ values: [77], workload: 'w0' })]),
  ];
  const comparison = only(aRun([aSample()]), baselinesOf(entries));
  expect(comparison).toMatchObject({ entries: 5, base: expect.closeTo(10, 10) });
  expect(comparison.warnings).toEqual([{ kind: 'entries-left-out', entries: 1, reason: 'machine' }, { kind: 'entries-left-out', entries: 2, reason: 'workload' }]);
});

test('every field of a fingerprint counts', () => {
  expect(differs(machine, machine)).toEqual([]);
  const other = { cpu: 'x', cores: 9, arch: 'x', os: 'x', image: 'x', runtime: 'x', pinned: false, protocol: 9 };
  expect(differs(machine, other).map(({ field }) => field)).toEqual(Object.keys(machine));
});

test('comparisons stand by target, scenario and catalogue, without the samples of base', () => {
  const samples = [
    aSample({ metric: 'size.packed', values: [1] }), aSample({ metric: 'db_queries' }), aSample({ metric: 'cpu' }), aSample({ metric: 'latency.p99' }),
    aSample({ scenario: 'create' }), aSample({ target: 'web' }), aSample({ metric: 'latency.p50' }), aSample({ side: 'base' }),
  ];
  expect(compare(aRun(samples), new Map()).map(({ target, scenario, metric }) => [target, scenario, metric.name].join(' '))).toEqual([
    'api list latency.p50', 'api list latency.p99', 'api list cpu', 'api list db_queries', 'api create latency.p50', 'api  size.packed', 'web list latency.p50',
  ]);
});

test('each target has its own history', () => {
  const baselines = new Map([...historyOf([10]), ...baselinesOf([anEntry([aSample({ values: [20, 20, 20, 20, 20] })])], 'web')]);
  expect(compare(aRun([aSample(), aSample({ target: 'web' })]), baselines).map(({ base }) => Math.round(base ?? NaN))).toEqual([10, 20]);
});

test('every metric of the catalogue has a prior spread of its own class', () => {
  const spreads = Object.fromEntries(metricNames.filter((name) => !['exact', 'slope'].includes(metricNamed(name).statistic)).map((name) => [name, priorSpread(metricNamed(name))]));
  expect(spreads).toEqual({
    'latency.p10': 0.05, 'latency.p50': 0.05, 'latency.p90': 0.08, 'latency.p99': 0.12, 'latency.tail': 0.12, 'latency.max': 0.12, throughput: 0.05, errors: 0.5,
    cpu: 0.05, 'memory.mean': 0.03, 'memory.peak': 0.03, 'io.reads': 0.01, 'io.writes': 0.01, 'io.read': 0.01, 'io.write': 0.01, faults: 0.05, 'response.size': 0.01, fds: 0.02, threads: 0.02, capacity: 0.05, recovery: 0.25,
    'cold-start.p50': 0.12, 'cold-start.p90': 0.12, 'cold-start.min': 0.12, 'cold-start.cpu': 0.12,
    init: 0.12, 'init.min': 0.12, cold: 0.12, 'cold.min': 0.12, billed: 0.12, cost: 0.12, 'warm.p50': 0.08, 'warm.p90': 0.12, 'warm.p99': 0.12, instructions: 0.003,
    'cold-start.read': 0.01, 'cold-start.reads': 0.01, 'cold-start.faults': 0.01, 'cold-start.memory': 0.01,
  });
  expect(priorSpread({ name: 'metrics.time', statistic: 'mean-of-launches' })).toBe(0.12);
  expect(priorSpread({ name: 'metrics.queries', statistic: 'steady' })).toBe(0.01);
});

describe('what nothing is known of, and has always been the same number', () => {
  const gauge = { metric: 'metrics.pool' } as const;
  const floor = (runs: number, head: number, base = 10): number => only(aRun([aSample({ ...gauge, values: [head, head, head, head, head] })]), historyOf(Array.from({ length: runs }, () => base), gauge)).noiseFloor ?? NaN;
  const isTold = (runs: number, head: number, base = 10): boolean => {
    const { lower = 0, upper = 0 } = only(aRun([aSample({ ...gauge, values: [head, head, head, head, head] })]), historyOf(Array.from({ length: runs }, () => base), gauge)).change?.interval ?? {};
    return lower > 0 || upper < 0;
  };

  test('needs no change of a third to be told', () => {
    expect([isTold(3, 12), isTold(4, 12), isTold(5, 13.5), isTold(20, 11)]).toEqual([false, true, true, true]);
    expect([isTold(5, 0.9, 0.95), isTold(5, 0.953, 0.952)]).toEqual([true, false]);
    expect(floor(5, 10.02)).toBeLessThan(0.05);
    // As sure of four, which accuse of large changes only.
    expect(only(aRun([aSample({ ...gauge, values: [10.02, 10.02, 10.02, 10.02, 10.02] })]), historyOf([10, 10, 10, 10], gauge)).change?.standardError).toBeLessThan(0.0112);
  });

  test('is a guess as before while there are fewer runs than the guess weighs, or one that was different', () => {
    expect(floor(3, 12)).toBeGreaterThan(0.5);
    const values = [10, 10, 10, 10.5, 10];
    expect(only(aRun([aSample({ ...gauge, values })]), historyOf([10, 10, 10, 10, 10.01], gauge)).noiseFloor).toBeGreaterThan(0.3);
    const restless = baselinesOf([1, 2, 3, 4].map(() => anEntry([aSample({ ...gauge, values: [9, 11, 10, 10, 10], point: 10 })])));
    expect(only(aRun([aSample({ ...gauge, values: [12, 12, 12, 12, 12] })]), restless).noiseFloor).toBeGreaterThan(0.3);
  });

  test('may have been rounded: one step of its last digit needs a longer history', () => {
    expect([isTold(5, 6, 5), isTold(8, 6, 5), isTold(5, 7, 5)]).toEqual([false, true, true]);
    expect([isTold(5, 0.94, 0.95), isTold(5, 1500, 1400)]).toEqual([false, false]);
  });

  test('is what it always was where launches of this run differ', () => {
    expect(only(aRun([aSample({ ...gauge, values: [10, 14, 10, 14, 12] })]), historyOf([10, 10, 10, 10, 10], gauge)).change?.interval.lower).toBeLessThan(0);
  });

  test('leaves a prior that is known alone', () => {
    const same = Array.from({ length: 9 }, () => ({ point: 10, values: [10, 10] }));
    expect([expectedSpread(metricNamed('latency.p99'), same, 10), expectedSpread(metricNamed('cpu'), same, 10), expectedSpread({ name: 'timing.db', statistic: 'mean-of-launches' }, same, 12)]).toEqual([0.12, 0.05, 0.05]);
  });
});
