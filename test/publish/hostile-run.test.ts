import { describe, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { conclude } from '../../src/conclude.ts';
import { metricNamed, metricNames } from '../../src/metrics.ts';
import type { Baseline, Run } from '../../src/model.ts';
import { runTextOf } from '../../src/publish/run-text.ts';
import { decodeRun, encodeRun } from '../../src/run-file.ts';
import { aFingerprint, aRun, aSample } from '../support/builders.ts';
import { hostileText } from '../support/hostile.ts';
import { intrusionsIn } from '../support/markdown-tree.ts';
import { aZip } from './a-zip.ts';
import { fc } from '../support/properties.ts';

/** Limits of what a field may be, the usual, and what breaks formulas: equal values, zeros, the largest, the smallest. */
const value = fc.oneof(fc.constantFrom(0, 1, 1e-12, 1e15, 4.1, 0.05, 100), fc.double({ min: 1e-12, max: 1e15, noNaN: true }), fc.double({ min: 0.5, max: 2, noNaN: true }));
const count = fc.oneof(fc.constantFrom(0, 1, 2, 1000, 4e9), fc.nat(1_000_000));
const log = fc.oneof(fc.constantFrom(0, 62, -62, 0.05), fc.double({ min: -0.2, max: 0.2, noNaN: true }));
const name = fc.oneof(fc.constantFrom('api', 'list', 'constructor', '__proto__', ''), hostileText.map((text) => text.slice(0, 200)));
const target = fc.constantFrom('api', 'constructor', '__proto__', '');
const scenario = fc.option(fc.constantFrom('list', 'item', '__proto__', ''));
const side = fc.constantFrom('base' as const, 'head' as const);
const metric = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...metricNames).map(metricNamed) },
  fc.record({ name, unit: fc.constantFrom('ms' as const, 'bytes' as const, 'ratio' as const, 'requests/s' as const), better: fc.constantFrom('lower' as const, 'higher' as const), statistic: fc.constantFrom('exact' as const, 'mean-of-launches' as const, 'median-of-starts' as const, 'p90-of-starts' as const, 'min-of-starts' as const, 'total' as const, 'steady' as const, 'counted' as const) }),
  fc.record({ name: fc.constantFrom('metrics.a', 'command.b', 'timing.c'), unit: fc.constantFrom('number' as const, 'number/request' as const), better: fc.constantFrom('lower' as const, 'higher' as const), statistic: fc.constantFrom('steady' as const), word: name }),
);
const values = fc.oneof(fc.array(value, { minLength: 1, maxLength: 30 }), value.chain((one) => fc.integer({ min: 1, max: 30 }).map((length) => new Array<number>(length).fill(one))));
const number = fc.oneof(value, fc.constant(0));

const warning = fc.constantFrom(
  { kind: 'few-launches' as const, launches: 2, needed: 5 }, { kind: 'few-requests' as const, requests: 0, needed: 1e15 }, { kind: 'generator-saturated' as const, busy: 1e15 },
  { kind: 'generator-late' as const, share: 0, worst: 1e15 }, { kind: 'side-fails' as const, side: 'head' as const, share: 1e15, allowed: 0 }, { kind: 'clock-stepped' as const, steps: 1e9, pauses: 0 },
  { kind: 'short-history' as const, entries: 0, needed: 0, beyond: 0 }, { kind: 'near-limit' as const, limit: 1e100, lower: -1e100, upper: 0 }, { kind: 'normalised' as const, slower: -1e100 },
  { kind: 'tests-disagree' as const, t: 1e15, signFlip: 0 }, { kind: 'entries-left-out' as const, entries: 0, reason: 'machine' as const }, { kind: 'other-class' as const, entries: 0, spread: 1e15 },
);

const sample = fc.record({ target, scenario, side, metric, workload: fc.constantFrom('w1', 'w2'), values, warnings: fc.array(warning, { maxLength: 3 }), at: fc.nat() })
  .map(({ at, ...rest }) => ({ ...rest, point: rest.values[at % rest.values.length] ?? 0 }));
/** Both sides of the same thing, for whatever is done with pairs. */
const bothSides = fc.record({ one: sample, other: values, at: fc.nat() }).map(({ one, other, at }) => [{ ...one, side: 'head' as const }, { ...one, side: 'base' as const, values: other, point: other[at % other.length] ?? 0 }]);
const samples = fc.uniqueArray(fc.oneof(sample.map((one) => [one]), bothSides), { maxLength: 12 }).map((lists) => [...new Map(lists.flat().map((one) => [JSON.stringify([one.target, one.scenario, one.side, one.metric.name]), one])).values()]);
const ratios = fc.array(fc.tuple(log, fc.nat(100)), { minLength: 1, maxLength: 40 });
const steps = fc.array(fc.tuple(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 1000 })), fc.double({ min: 1e-9, max: 0.2, noNaN: true })), { minLength: 1, maxLength: 5 });
const failed = fc.record({ answered: count, errors: fc.record({ status: count, timeout: count, connection: count, body: count }) });
const sumTo = (numbers: readonly number[], last: number): number => numbers.slice(0, last + 1).reduce((sum, one) => sum + one, 0);
const byPlace = <T>(list: readonly T[], place: (one: T) => readonly unknown[]): readonly T[] => [...new Map(list.map((one) => [JSON.stringify(place(one)), one])).values()];

/** Samples and what belongs to some of them: pairs, looks, counts of requests. */
const measured = fc.record({ samples, ratios: fc.array(ratios, { maxLength: 12 }), steps: fc.array(steps, { maxLength: 6 }), failed: fc.array(failed, { maxLength: 6 }) }).map((drawn) => {
  const heads = drawn.samples.filter((one) => one.side === 'head');
  const places = byPlace(heads.map((one) => ({ target: one.target, scenario: one.scenario })), (one) => [one.target, one.scenario]);
  const loaded = byPlace(drawn.samples.flatMap((one) => (one.scenario === null ? [] : [{ target: one.target, scenario: one.scenario, side: one.side }])), (one) => [one.target, one.scenario, one.side]);
  return {
    samples: drawn.samples,
    pairs: heads.slice(0, drawn.ratios.length).map((one, i) => ({ target: one.target, scenario: one.scenario, metric: one.metric.name, logRatios: (drawn.ratios[i] ?? []).map(([ratio]) => ratio), blocks: (drawn.ratios[i] ?? []).map(([, blocks]) => blocks) })),
    looks: places.slice(0, drawn.steps.length).flatMap((place, i) => (drawn.steps[i] ?? []).map((_, k, all) => ({ ...place, launches: sumTo(all.map(([more]) => more), k), share: Math.min(1, sumTo(all.map(([, more]) => more), k)) }))),
    requests: loaded.slice(0, drawn.failed.length).map((place, i) => ({ ...place, ...(drawn.failed[i] ?? { answered: 0, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }) })),
  };
});
const limit = fc.oneof(fc.constantFrom(0, -1e100, 1e100, 0.1), fc.double({ min: -1e100, max: 1e100, noNaN: true }));
const tier = fc.record({ warn: fc.option(limit), fail: fc.option(limit) });
const budget = fc.record({
  target: fc.constantFrom('*', 'api'), scenario: fc.constantFrom('*', 'l*t'), metric: fc.constantFrom('*', 'latency.*', 'cold-start.p50', 'errors', 'throughput', 'latency.p99 / latency.p50', 'metrics.*'), limit: fc.option(tier),
  tolerance: fc.option(fc.tuple(tier, limit).map(([tiered, floor]) => ({ ...tiered, floor: Math.abs(floor) }))), origin: fc.constantFrom('config' as const, 'default' as const), line: fc.option(fc.nat()),
  amounts: fc.constantFrom(null, 'duration' as const, 'size' as const, 'rate' as const, 'percentage' as const, 'count' as const), better: fc.constantFrom(null, 'lower' as const, 'higher' as const), advisory: fc.boolean(), certain: fc.boolean(),
});
const disturbance = fc.option(fc.record({ mean: number, worst: number, limit: number, above: number }));
const failure = fc.record({
  target: name, scenario: fc.option(name), side, kind: fc.constantFrom('died' as const, 'wrong-answers' as const, 'interrupted' as const, 'package' as const), message: name, hint: fc.option(name), log: fc.array(name, { maxLength: 5 }),
});

const parts = fc.record({
  id: name, seed: fc.double({ noNaN: true, noDefaultInfinity: true }), compare: fc.constantFrom('stored' as const, 'side-by-side' as const, 'none' as const), complete: fc.boolean(),
  head: fc.record({ commit: fc.option(name), branch: fc.option(name), dirty: fc.boolean(), time: fc.option(name) }),
  base: fc.option(fc.record({ commit: fc.option(name), branch: fc.option(name), dirty: fc.boolean(), time: fc.option(name) })),
  environment: fc.record({
    tool: name, node: name, kernel: name, memory: number,
    fingerprints: fc.array(fc.tuple(target, fc.oneof(fc.constant(aFingerprint()), fc.constant(aFingerprint({ cpu: 'another' })), fc.record({ cpu: name, cores: number, arch: name, os: name, image: fc.option(name), runtime: fc.option(name), pinned: fc.boolean(), protocol: number }))), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  }),
  time: fc.record({ load: number, warmUp: number, coldStarts: number, startAndStop: number, total: number }),
  launches: fc.oneof(fc.nat(100), fc.constant(Number.MAX_SAFE_INTEGER)), measured,
  failures: fc.array(failure, { maxLength: 3 }), absent: fc.array(fc.record({ metric: name, reason: name }), { maxLength: 3 }),
  reference: fc.array(fc.record({ kernel: fc.constantFrom('json.cpu/1', 'echo/1', '__proto__'), values, at: fc.nat() }).map(({ at, ...rest }) => ({ ...rest, point: rest.values[at % rest.values.length] ?? 0 })), { maxLength: 3 }),
  machine: fc.option(fc.record({ steal: disturbance, pressure: disturbance, otherLoad: disturbance, frequency: fc.option(fc.record({ lowest: number, highest: number })), clockSteps: fc.nat(), pauses: fc.nat() })),
  baseMissing: fc.option(name), notes: fc.array(name, { maxLength: 3 }), config: fc.option(name), budgets: fc.array(budget, { maxLength: 4 }),
}).map(({ measured: all, ...rest }) => ({ ...rest, ...all }));

const run: fc.Arbitrary<Run> = fc.tuple(parts, fc.option(parts)).map(([own, first]) => aRun({ ...own, screening: first === null ? null : aRun(first) }));

const STORED_POINTS = [4.1, 4.2, 4.0, 0, 1e15, 1e-12];
const history = (of: string): readonly [string, Baseline] => [of, {
  target: of,
  entries: STORED_POINTS.map((point, i) => ({
    id: `e${i}`, commit: null, time: '2026-11-01T00:00:00.000Z', committed: null, tool: '0.1.0', fingerprint: aFingerprint(), reference: { 'json.cpu/1': 1, 'echo/1': 2 }, accepted: [], evidence: null, histograms: {},
    samples: metricNames.flatMap((metricName) => [null, 'list'].map((of2) => ({ scenario: of2, metric: metricName, workload: 'w1', point, values: i % 2 === 0 ? [] : [point, point] }))),
  })),
}];
const baselines = new Map(['api', 'constructor', '__proto__'].map(history));

describe('a run that a stranger wrote, in a form that is accepted', () => {
  test('is judged and rendered, whatever its figures and texts, and what is posted of it holds nothing of the stranger\'s but words', () => {
    fc.assert(fc.property(run, (hostile) => {
      const decoded = decodeRun(encodeRun(hostile), 'run.json');
      if (!decoded.ok) throw new Error(`refused: ${decoded.problems[0]?.path} ${decoded.problems[0]?.message}`);
      const { judgement, texts } = conclude(decoded.value, baselines);
      expect(['pass', 'warn', 'inconclusive', 'fail']).toContain(judgement.outcome);
      expect(judgement.verdicts.every(({ comparison }) => !Number.isNaN(comparison.change?.point))).toBe(true);
      const comment = texts.markdown(60_000);
      expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000);
      expect(intrusionsIn(comment)).toEqual([]);
      expect(() => JSON.parse(texts['report.json'])).not.toThrow();
      expect(texts.terminal({ columns: 80, colour: false })).not.toMatch(/\u001b/);
    }), { numRuns: 60 });
  });
});

describe('from the archive to the verdict', () => {
  const published = (text: string | Buffer): string => {
    const found = runTextOf(aZip([{ name: '.tailgate/run.json', content: text }]), 'tailgate');
    if (!found.ok) return found.refusal.message;
    const decoded = decodeRun(found.value, 'run.json');
    return decoded.ok ? conclude(decoded.value, new Map()).judgement.outcome : decoded.problems.map(({ path, message }) => `${path}: ${message}`).join();
  };
  const honest = aRun({ samples: [aSample(), aSample({ metric: 'errors', values: [0], point: 0 })], compare: 'none' });
  const changed = (change: (run: Record<string, unknown>) => void): string => {
    const copy = JSON.parse(encodeRun(honest)) as Record<string, unknown>;
    change(copy);
    return JSON.stringify(copy);
  };

  test('an honest run gets its verdict', () => {
    expect(published(encodeRun(honest))).toBe('pass');
  });

  test('figures that break formulas are refused: too large, too small, infinite, negative, text, none', () => {
    for (const wrong of ['1e308', '1e999', '1e-300', '"4"', 'null', '{}', '[]']) {
      expect(published(encodeRun(honest).replace('[4,4.1,4.2,4.1,4.1]', `[4,4.1,${wrong}]`))).toBe('samples.0.values.2: must be 0 or a number from 1e-12 to 1000000000000000, above or below 0');
    }
    expect(published(encodeRun(honest).replace('[4,4.1,4.2,4.1,4.1]', '[4,4.1,-1]'))).toBe('samples.0.values: must not be negative');
  });

  test('a pull request number, or anything else that no run has, is refused rather than believed', () => {
    expect(published(changed((run) => { run['pullRequest'] = 1; }))).toMatch(/pullRequest/);
    expect(published(encodeRun(honest).replace('{', '{"__proto__":{"complete":true},'))).toMatch(/__proto__/);
    expect(published(changed((run) => { run['schema'] = 'tailgate.run/2'; }))).toMatch(/written by a newer Tailgate/);
  });

  test('more than a run has is refused before it is looked at', () => {
    expect(published(changed((run) => { run['samples'] = Array.from({ length: 1_000_001 }, () => 0); }))).toMatch(/^samples: .*40000/);
    expect(published(changed((run) => { run['samples'] = Array.from({ length: 120 }, (_, i) => aSample({ scenario: `s${i}`, values: new Array<number>(10_000).fill(1), point: 1 })); }))).toBe('samples: must have at most 1000000 values in all, not 1200000');
    expect(published(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toBe(': is nested deeper, or has more parts, than any run');
    expect(published(changed((run) => { run['notes'] = Array.from({ length: 1_100_000 }, () => []); }))).toBe(': is nested deeper, or has more parts, than any run');
  });

  test('a text that is not JSON is quoted on one line', () => {
    const quoted = published(`{${'\n::error::\u202e<img>\n'.repeat(50)}`);
    expect(quoted).toMatch(/^: is not whole JSON \(/);
    expect(quoted).not.toMatch(/[\n\u202e]/);
    expect(quoted.length).toBeLessThan(260);
  });

  test('keys that are longer than any are not repeated whole', () => {
    const long = published(changed((run) => { run['\n::error::'.repeat(10_000)] = 1; }));
    expect(long).not.toMatch(/\n/);
    expect(long.length).toBeLessThan(260);
  });
});
