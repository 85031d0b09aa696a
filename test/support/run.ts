/** Runs for tests: a small one in which every kind of part occurs, with what a test changes of it. */
import { metricNamed } from '../../src/metrics.ts';
import type { Failure, Run, Sample } from '../../src/model.ts';

export const aSample = (change: Partial<Sample> = {}): Sample => ({
  target: 'api', scenario: 'list', side: 'head', metric: metricNamed('latency.p50'), workload: 'a1b2c3', values: [4.1, 4.2, 4.0, 4.3, 4.1], point: 4.14, warnings: [], ...change,
});

export const aFailure = (change: Partial<Failure> = {}): Failure => ({
  target: 'api', scenario: null, side: 'head', kind: 'not-ready', message: 'it was not ready after 30 s', hint: null, log: ['listening on nothing'], ...change,
});

export const aRun = (change: Partial<Run> = {}): Run => ({
  schema: 'tailgate.run/1', id: '5b0c9a4e-0000-4000-8000-000000000001', started: '2026-11-21T03:00:00.000Z', seed: 7, compare: 'stored', complete: true,
  head: { commit: '0123456789abcdef0123456789abcdef01234567', branch: 'main', dirty: false }, base: null,
  environment: {
    tool: '0.1.0', node: '20.20.2', kernel: '6.8', memory: 8e9,
    fingerprints: { api: { cpu: 'a cpu', cores: 2, arch: 'x64', os: 'linux', image: null, runtime: 'node 20', pinned: true, protocol: 1 } },
  },
  time: { load: 50_000, warmUp: 10_000, coldStarts: 5000, startAndStop: 1000, total: 66_000 },
  launches: 5, samples: [aSample()],
  histograms: [{ target: 'api', scenario: 'list', side: 'head', encoded: 'HISTFAAAAA==', requests: 1000 }],
  requests: [{ target: 'api', scenario: 'list', side: 'head', answered: 1000, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }],
  failures: [], absent: [{ metric: 'instructions', reason: 'there is no valgrind' }],
  budgets: [{ target: '*', scenario: '*', metric: 'latency.p99', limit: { warn: 100, fail: 200 }, tolerance: { warn: null, fail: 0.1, floor: 0.2 }, origin: 'config', line: 12 }],
  policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, ...change,
});
