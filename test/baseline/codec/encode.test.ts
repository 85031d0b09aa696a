import { describe, expect, test } from '@jest/globals';
import { decodeBaseline, encodeBaseline, entryOf, inOrder } from '../../../src/baseline/codec.ts';
import { encodeEntry, rounded } from '../../../src/baseline/codec/encode.ts';
import type { Baseline, Run } from '../../../src/model.ts';
import { metricNamed } from '../../../src/metrics.ts';
import { someBaseline } from '../arbitrary.ts';
import { aBaseline, aFingerprint, anEntry, entryAt } from '../entries.ts';
import { HISTORY } from '../../support/builders.ts';
import { fc } from '../../support/properties.ts';

function read(text: string): Baseline {
  const decoded = decodeBaseline(text, 'baselines/api.json');
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  return decoded.value;
}

describe('the file of a baseline', () => {
  test('has one entry a line, keys in a fixed order and a newline at its end', () => {
    expect(encodeBaseline(aBaseline([anEntry('a', { histograms: { z: 'AAAA', b: 'BBBB' } }), anEntry('b')]))).toBe([
      '{"schema":"tailgate.baseline/1","target":"api","entries":[',
      '{"id":"a","commit":"c0ffeea","time":"2026-01-01T00:00:00Z","tool":"tailgate 0.1.0","fingerprint":{"cpu":"AMD EPYC 7763","cores":4,"arch":"x64","os":"linux","image":"ubuntu24","runtime":"node 24","pinned":true,"protocol":1},"samples":[{"scenario":"list","workload":"w1","metrics":{"latency.p99":{"point":4.25,"values":[4.1,4.4]}}},{"scenario":null,"workload":"w2","metrics":{"size.unpacked":{"point":1387156,"values":[1387156]}}}],"histograms":{"b":"BBBB","z":"AAAA"}},',
      '{"id":"b","commit":"c0ffeeb","time":"2026-01-01T00:00:00Z","tool":"tailgate 0.1.0","fingerprint":{"cpu":"AMD EPYC 7763","cores":4,"arch":"x64","os":"linux","image":"ubuntu24","runtime":"node 24","pinned":true,"protocol":1},"samples":[{"scenario":"list","workload":"w1","metrics":{"latency.p99":{"point":4.25,"values":[4.1,4.4]}}},{"scenario":null,"workload":"w2","metrics":{"size.unpacked":{"point":1387156,"values":[1387156]}}}],"histograms":{"list":"AAAA"}}',
      ']}',
      '',
    ].join('\n'));
  });

  test('of a baseline without entries can be read', () => {
    expect(read(encodeBaseline(aBaseline([])))).toEqual(aBaseline([]));
  });

  test('rounds measurements to six digits and keeps whole numbers exact, because sizes are compared exactly', () => {
    expect(rounded(4.123456789)).toBe(4.12346);
    expect(rounded(123456789.5)).toBe(123457000);
    expect(rounded(1_387_156_123)).toBe(1_387_156_123);
    expect(rounded(0.00000123456789)).toBe(0.00000123457);
  });

  test('gives back what was written, in order of time, whatever it holds', () => {
    fc.assert(fc.property(someBaseline, (baseline) => {
      const back = read(encodeBaseline(baseline));
      const expected = inOrder(baseline.entries).map((entry) => ({
        ...entry, reference: Object.fromEntries(Object.entries(entry.reference).map(([kernel, point]) => [kernel, rounded(point)])), samples: entry.samples.map((sample) => ({ ...sample, point: rounded(sample.point), values: sample.values.map(rounded), ...(sample.edges === undefined ? {} : { edges: { lower: rounded(sample.edges.lower), upper: rounded(sample.edges.upper) } }) })),
      }));
      expect(back).toEqual({ target: 'api', entries: expected });
    }));
  });

  test('does not change when it is read and written again', () => {
    fc.assert(fc.property(someBaseline, (baseline) => {
      const once = encodeBaseline(read(encodeBaseline(baseline)));
      expect(encodeBaseline(read(once))).toBe(once);
    }));
  });

  test('reads entries in order of time when a person left them in another', () => {
    const text = encodeBaseline(aBaseline([entryAt(2), entryAt(0), entryAt(1)]));
    expect(read(text).entries.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
  });
});

describe('the entry of a run', () => {
  const run: Run = {
    schema: 'tailgate.run/1', id: 'run-1', started: '2026-02-03T04:05:06Z', seed: 1, compare: 'stored', complete: true,
    head: { commit: 'abc', branch: 'main', dirty: false, time: '2026-02-03T04:00:00Z' }, base: null,
    environment: { tool: 'tailgate 0.1.0', node: 'v24', kernel: '6', memory: 1, fingerprints: { api: aFingerprint } },
    time: { load: 0, warmUp: 0, coldStarts: 0, startAndStop: 0, total: 0 }, launches: 2,
    samples: (['head', 'base'] as const).flatMap((side) => ['api', 'other'].map((target) => ({
      target, scenario: 'list', side, metric: metricNamed('latency.p99'), workload: 'w', values: [1, 2], point: side === 'head' ? 1.5 : 9, warnings: [],
    }))),
    contents: [], imports: [], hotPaths: [], loads: [], slices: [], functions: [],
    pairs: [], looks: [], reference: [], machine: null, shard: null, shards: [], partial: false, screening: null, baseMissing: null, notes: [],
    histograms: [{ target: 'api', scenario: 'list', side: 'head', encoded: 'AAAA', requests: 1 }, { target: 'api', scenario: 'list', side: 'base', encoded: 'BBBB', requests: 1 }],
    requests: [], failures: [], absent: [], config: null, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY, asked: [],
  };

  test("has head's samples and histograms of that target, and where they come from", () => {
    expect(entryOf(run, 'api')).toEqual({
      id: 'run-1', commit: 'abc', time: '2026-02-03T04:05:06Z', committed: '2026-02-03T04:00:00Z', accepted: [], evidence: null, tool: 'tailgate 0.1.0', fingerprint: aFingerprint,
      samples: [{ scenario: 'list', metric: 'latency.p99', workload: 'w', point: 1.5, values: [1, 2] }],
      reference: {}, histograms: { list: 'AAAA' },
    });
  });

  test('keeps the edges of the bucket that a value was read from, and only these', () => {
    const [sample] = run.samples;
    if (sample === undefined) throw new Error('no sample');
    const of = (edges: readonly [number, number]) => entryOf({ ...run, samples: [{ ...sample, warnings: [{ kind: 'bucketed', lower: edges[0], upper: edges[1] }] }] }, 'api');
    expect(encodeEntry(of([1, 2.5]))).toContain('"latency.p99":{"point":1.5,"values":[1,2],"edges":[1,2.5]}');
    const text = encodeBaseline({ target: 'api', entries: [of([1, 2.5])] });
    expect(decodeBaseline(text, 'api.json')).toMatchObject({ ok: true, value: { entries: [{ samples: [{ edges: { lower: 1, upper: 2.5 } }] }] } });
    expect(decodeBaseline(text.replace('[1,2.5]', '[2.5,1]'), 'api.json')).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('the smaller one first') }] });
  });

  test('of a target without a fingerprint is a bug', () => {
    expect(() => entryOf(run, 'other')).toThrow('no fingerprint');
    expect(() => entryOf(run, 'constructor')).toThrow('no fingerprint');
  });
});
