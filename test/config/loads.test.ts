import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { Load } from '../../src/model.ts';
import { serverIn } from '../support/config.ts';

const parse = (load: string) => parseConfig(`version: 1\ntargets:\n  api:\n    start: node server.js\n    scenarios:\n      list: { request: /a, load: ${load} }\n`, 'tailgate.yml', () => ({ ok: false, problems: [] }));

function loadOf(text: string): Load | undefined {
  const read = parse(text);
  if (!read.ok) throw new Error(read.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return serverIn(read.value).scenarios[0]?.load;
}

function problems(text: string): readonly string[] {
  const read = parse(text);
  return read.ok ? [] : read.problems.map(({ path, message, hint }) => `${path.replace('targets.api.scenarios.list.load', 'load')}: ${message}; ${hint}`);
}

describe('a shape', () => {
  test.each<[string, Load]>([
    ['{ shape: ramp, from: 50/s, to: 400/s }', { kind: 'ramp', from: 50, to: 400, duration: 30_000, connections: 50, timeout: 10_000 }],
    ['{ shape: ramp, from: 400/s, to: 50/s, duration: 1m, launches: 3, connections: 200 }', { kind: 'ramp', from: 400, to: 50, duration: 60_000, connections: 200, timeout: 10_000, launches: 3 }],
    ['{ shape: step, rates: [50/s, 6000/min] }', { kind: 'step', rates: [50, 100], each: 10_000, connections: 50, timeout: 10_000 }],
    ['{ shape: soak, duration: 10m }', { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000, soak: { duration: 600_000 } }],
    ['{ shape: soak, duration: 10m, rate: 100/s }', { kind: 'rate', rate: 100, connections: 50, timeout: 10_000, soak: { duration: 600_000 } }],
    ['{ shape: spike, rate: 100/s, peak: 1000/s }', { kind: 'spike', rate: 100, peak: 1000, before: 5000, duration: 5000, after: 20_000, tolerance: 1, connections: 50, timeout: 10_000 }],
    ['{ shape: saturate, from: 100/s, to: 5000/s, keep: { latency.p99: 100 ms, errors: 0.5% } }', { kind: 'saturate', from: 100, to: 5000, keep: [{ metric: 'latency.p99', most: 100 }, { metric: 'errors', most: 0.005 }], each: 2000, most: null, connections: 50, timeout: 10_000 }],
  ])('%s is read with its defaults', (text, load) => {
    expect(loadOf(text)).toEqual(load);
  });

  test('of a search tries each rate for at least twenty times its limit, and for a hundred requests', () => {
    const each = (text: string) => {
      const load = loadOf(`{ shape: saturate, to: 5000/s, ${text} }`);
      return load?.kind === 'saturate' ? load.each : null;
    };
    expect(each('from: 100/s, keep: { latency.p99: 300 ms }')).toBe(6000);
    expect(each('from: 10/s, keep: { latency.p99: 100 ms }')).toBe(10_000);
    expect(each('from: 1/s, keep: { latency.p99: 100 ms }')).toBe(30_000);
    expect(each('from: 1/s, keep: { latency.p99: 100 ms }, each: 3s')).toBe(3000);
  });

  test('of a search may fail by 1 % where nothing is said of errors: quick refusals are no capacity', () => {
    expect(loadOf('{ shape: saturate, from: 1/s, to: 2/s, keep: { latency.p50: 10 ms } }')).toMatchObject({ keep: [{ metric: 'latency.p50', most: 10 }, { metric: 'errors', most: 0.01 }] });
  });

  test.each<[string, readonly string[]]>([
    ['{ shape: sawtooth }', ['load.shape: `sawtooth` is not one of its values; write `ramp` or `step` or `soak` or `saturate` or `spike`']],
    ['{ from: 1/s }', ['load.from: belongs to a shape, and none is named; write `shape: ramp` or `shape: saturate` beside it']],
    ['{ launches: 3 }', ['load.launches: belongs to a shape, and none is named']],
    ['{ shape: ramp }', ['load: is a `ramp` without `from`; write for example `from: 50/s` beside it', 'load: is a `ramp` without `to`; write for example `to: 2000/s` beside it']],
    ['{ shape: ramp, from: 5/s, to: 5/s }', ['load.to: is the same as `from`: the rate would stay as it is']],
    ['{ shape: ramp, from: 5/s, to: 50/s, duration: 0 }', ['load.duration: `0` is not between 100 ms and 24h']],
    ['{ shape: ramp, from: 0/s, to: 50/s }', ['load.from: `0/s` is not between 0.1/s and 1000000/s']],
    ['{ shape: ramp, from: 5/s, to: 50/s, peak: 9/s }', ['load.peak: has no meaning with `shape: ramp`; its keys are `from`, `to`, `duration`, `connections`, `timeout`, `launches`']],
    ['{ shape: step, rates: [5/s] }', ['load.rates: ']],
    ['{ shape: step, rates: [5/s, 5/s] }', ['load.rates[1]: is the same as the rate before it: there is no step']],
    ['{ shape: soak }', ['load: is a `soak` without `duration`; write for example `duration: 10m` beside it']],
    ['{ shape: soak, duration: 2s }', ['load.duration: is too short to see anything grow; write minutes: `10m`; at least `10s`']],
    ['{ shape: spike, rate: 100/s, peak: 100/s }', ['load.peak: is not higher than `rate`: that is no spike']],
    ['{ shape: saturate, from: 500/s, to: 100/s, keep: { latency.p99: 1 ms } }', ['load.to: is not higher than `from`: there is nothing to search between them; write them the other way round']],
    ['{ shape: saturate, from: 5/s, to: 100/s, keep: { errors: 1% } }', ['load.keep: names no latency: a service that only lets its queue grow makes no errors']],
    ['{ shape: saturate, from: 5/s, to: 100/s, keep: { latency.p95: 1 ms } }', ['load.keep.latency.p95: `latency.p95` is not a key that is known here; there are `latency.p50`, `latency.p90` and `latency.p99`']],
    ['{ shape: saturate, from: 5/s, to: 100/s, keep: { latency.p99: 20s } }', ['load.keep: allows a latency that the timeout makes an error first; write a longer `timeout`']],
    ['{ shape: saturate, from: 5/s, to: 100/s, keep: { latency.p99: 2s }, each: 3s }', ['load.each: is too short: a queue that grows would not have reached the limit of `keep` yet; write at least 4s']],
    ['{ shape: saturate, from: 5/s, to: 100/s, rate: 7/s, keep: { latency.p99: 2 ms } }', ['load.rate: has no meaning with `shape: saturate`']],
    ['{ rate: 5/s, pipelining: 2 }', ['load.pipelining: has no meaning with `rate`; keep one of the two']],
  ])('%s is refused', (text, expected) => {
    const found = problems(text);
    expect(found).toEqual(expected.map((begins) => expect.stringContaining(begins)));
  });
});
