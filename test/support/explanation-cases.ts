/** Explanations and advice of every kind, with names that the caller chooses. */
import type { Advice, Cause, Changed, Evidence, Explanation, Weighed } from '../../src/model.ts';

const weighed = (packed: number, unpacked: number, version: string | null): Weighed => ({ packed, unpacked, files: 12, version });

const CHANGES: readonly Changed[] = ['new', 'gone', 'grown', 'shrunk', 'same'];

/** Each kind of cause in these ways to change; every name, path and version is `next()`. */
export function everyCause(next: () => string, changes: readonly Changed[] = CHANGES): readonly Cause[] {
  return changes.flatMap((changed): readonly Cause[] => {
    const [base, head] = [changed === 'new' ? null : 1, changed === 'gone' ? null : 2];
    const weights = { base: base === null ? null : weighed(1e6, 3e6, next()), head: head === null ? null : weighed(2e6, 4e6, next()) };
    return [
      { kind: 'import', name: next(), of: 'dependency', changed, base, head, modules: 3, from: { file: next(), line: 3 }, used: false },
      { kind: 'import', name: next(), of: 'own', changed, base, head, modules: 1, from: { file: next(), line: null }, used: null },
      { kind: 'import', name: next(), of: 'built-in', changed, base, head, modules: 1, from: null, used: true },
      { kind: 'part', name: next(), path: `node_modules/a/node_modules/${next()}`, layer: null, from: null, changed, ...weights },
      { kind: 'part', name: next(), path: next(), layer: next(), from: { path: next(), layer: null }, changed, ...weights },
      { kind: 'part', name: null, path: '', layer: next(), from: { path: next(), layer: next() }, changed, ...weights },
      { kind: 'file', path: next(), layer: next(), changed, ...weights },
      { kind: 'duplicate', name: next(), changed, copies: [{ path: next(), version: next(), unpacked: 1e6 }, { path: next(), version: null, unpacked: 2e6 }, { path: next(), version: next(), unpacked: 3 }, { path: next(), version: null, unpacked: 4 }] },
      { kind: 'function', name: next(), file: next(), line: 12, changed, base, head, share: 0.71 },
      { kind: 'function', name: next(), file: '', line: null, changed, base, head, share: null },
    ];
  });
}

/** One that is held against the other build, one against a baseline, one against nothing, and one that found nothing; the first is about `place` and `metrics`. */
export function everyExplanation(next: () => string, place: Pick<Explanation, 'target' | 'scenario'>, metrics: readonly string[]): readonly Explanation[] {
  const rest = { causes: 3, difference: 1000 };
  return [
    { ...place, metrics, subject: 'hot-path', against: 'side-by-side', causes: everyCause(next, ['new', 'grown']), rest },
    { target: next(), scenario: null, metrics: [next(), next(), next(), next(), next()], subject: 'cold-start', against: null, causes: everyCause(next, ['same']), rest: null },
    { target: next(), scenario: null, metrics: ['size.files', next()], subject: 'size', against: 'stored', causes: everyCause(next, ['gone', 'shrunk']), rest },
    { ...place, metrics: [...metrics, next()], subject: 'size', against: 'stored', causes: [], rest: null },
  ];
}

export function everyEvidence(next: () => string): readonly Evidence[] {
  return [
    { kind: 'lazy-import', name: next(), time: 480, of: 820, from: { file: next(), line: 3 } }, { kind: 'lazy-import', name: next(), time: 480, of: 820, from: null },
    { kind: 'never-loaded', name: next(), unpacked: 4_100_000, of: 31_000_000 }, { kind: 'layer', name: next(), packed: 31_000_000, of: 48_200_000, limit: 52_428_800 },
    { kind: 'smaller-dependency', name: next(), unpacked: 4_100_000, time: 120, instead: next() }, { kind: 'smaller-dependency', name: next(), unpacked: 4_100_000, time: null, instead: `two words ${next()}` },
    { kind: 'duplicate', name: next(), copies: 3, wasted: 2_800_000 },
    { kind: 'memory', peak: 480 * 2 ** 20, memory: 512 * 2 ** 20, direction: 'raise', to: 640 * 2 ** 20 }, { kind: 'memory', peak: 58.4 * 2 ** 20, memory: 512 * 2 ** 20, direction: 'lower', to: 128 * 2 ** 20 },
    { kind: 'errors', most: 'timeout', status: 2, timeout: 35, connection: 1, body: 1, requests: 12_000 }, { kind: 'errors', most: 'status', status: 2, timeout: 0, connection: 0, body: 0, requests: 900 },
    { kind: 'errors', most: 'connection', status: 0, timeout: 0, connection: 3, body: 0, requests: 900 }, { kind: 'errors', most: 'body', status: 0, timeout: 0, connection: 0, body: 3, requests: 900 },
    { kind: 'queries-per-request', metric: next(), of: 'queries', base: 1, head: 21 }, { kind: 'queries-per-request', metric: next(), of: 'calls', base: 0.5, head: 1 },
    { kind: 'calls-per-request', reads: 22.1, readsBefore: 2.1, writes: 21.5, writesBefore: 1.5, time: 8.1, timeBefore: 1.2 },
    { kind: 'queries-per-item', metric: next(), parameter: next(), small: 10, large: 100, few: 11, many: 101 },
    { kind: 'cache-hits', metric: next(), base: 0.92, head: 0.41 },
    { kind: 'small-pool', served: 1, few: null, many: 10, latencyBefore: 5.1, latency: 50.3, throughput: 199, busy: 0.081 }, { kind: 'small-pool', served: 2, few: 2, many: 20, latencyBefore: 10.1, latency: 100.4, throughput: 199, busy: 0.081 },
    { kind: 'cpu-bound', cpu: 0.412, throughput: 2310, busy: 0.952, limit: 1, cores: null }, { kind: 'cpu-bound', cpu: 0.412, throughput: 2310, busy: 0.952, limit: 1, cores: 3 },
    { kind: 'waiting', metric: 'latency.p50', base: 10.1, head: 14.2, cpuBase: 0.1, cpuHead: 0.3, timing: null, timingBase: null, timingHead: null }, { kind: 'waiting', metric: 'latency.p50', base: 10.1, head: 14.2, cpuBase: 0.4, cpuHead: 0.4, timing: next(), timingBase: 4.1, timingHead: 8 },
    { kind: 'memory-growth', growth: 1.02e6, lower: 0.91e6, upper: 1.13e6, rate: 1200, perHour: 4.4e9 }, { kind: 'memory-growth', growth: 1.02e6, lower: 0.91e6, upper: 1.13e6, rate: null, perHour: null },
    { kind: 'capacity', base: 900, head: 610, cpuBase: null, cpuHead: null }, { kind: 'capacity', base: 900, head: 610, cpuBase: 0.41, cpuHead: 0.62 },
    { kind: 'recovery', base: 2100, head: 8200 }, { kind: 'recovery', base: null, head: 12_000 },
    { kind: 'tail', p50: 4.1, p99: 212, ratio: 51.7, collector: null }, { kind: 'tail', p50: 4.1, p99: 212, ratio: 51.7, collector: 0.18 },
    { kind: 'response-size', base: 12_000, head: 48_000 }, { kind: 'page-faults', base: 3, head: 40.5 }, { kind: 'page-faults', base: null, head: 310 },
    { kind: 'descriptors', base: 40, head: 90 }, { kind: 'threads', base: 11, head: 60 },
    { kind: 'few-connections', connections: 10, latency: 33, throughput: 300, limit: 1000, needed: 34, busy: 0.04 }, { kind: 'warm-up', seconds: 6 },
    { kind: 'connections', perInvocation: 3, event: next() },
    { kind: 'writes-package', files: [next(), next(), next(), next(), next()] },
  ];
}

export function everyAdvice(next: () => string): readonly Advice[] {
  return everyEvidence(next).map((about, index) => ({ target: next(), scenario: index % 2 === 0 ? next() : null, severity: index % 3 === 0 ? 'warning' : 'notice', about, message: index % 2 === 0 ? next() : null }));
}
