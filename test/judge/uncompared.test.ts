import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import { withDefaults } from '../../src/judge/defaults.ts';
import { judge } from '../../src/judge/judge.ts';
import { metricNamed } from '../../src/metrics.ts';
import type { Baseline, Run, Sample } from '../../src/model.ts';
import { aFingerprint, aRun } from '../support/builders.ts';

const sample = (metric: string, scenario: string | null, values: readonly number[]): Sample =>
  ({ target: 'api', scenario, side: 'head', metric: metricNamed(metric), workload: 'w', values, point: values[0] ?? 0, warnings: [] });

const launches = (value: number): number[] => Array.from({ length: 5 }, (_, i) => value * (1 + i / 1000));

function runOn(cpu: string, errors = 0): Run {
  const failed = { status: errors, timeout: 0, connection: 0, body: 0 };
  return aRun({
    environment: { ...aRun().environment, fingerprints: { api: aFingerprint({ cpu }) } },
    samples: [sample('latency.p50', 'list', launches(50)), sample('errors', 'list', [errors / 300]), sample('size.packed', null, [1000])],
    requests: [{ target: 'api', scenario: 'list', side: 'head', answered: 300, errors: failed }],
  });
}

const baselines = (cpu: string): ReadonlyMap<string, Baseline> => new Map([['api', {
  target: 'api',
  entries: Array.from({ length: 5 }, (_, i) => ({
    id: `e${i}`, commit: null, time: `2026-11-0${i + 1}T00:00:00.000Z`, committed: null, accepted: [], evidence: null, tool: '0', fingerprint: aFingerprint({ cpu }), reference: {}, histograms: {},
    samples: [
      { scenario: 'list', metric: 'latency.p50', workload: 'w', point: 50, values: launches(50) },
      { scenario: 'list', metric: 'errors', workload: 'w', point: 0, values: [0] },
      { scenario: null, metric: 'size.packed', workload: 'w', point: 1000, values: [1000] },
    ],
  })),
}]]);

const judged = (run: Run, history: ReadonlyMap<string, Baseline>) => judge(run, compare(run, history), withDefaults([]));

describe('a run of which only the package could be compared', () => {
  test('is no pass: the machine was another one', () => {
    const { outcome, uncompared, counts } = judged(runOn('A'), baselines('B'));
    expect({ outcome, uncompared, compared: counts.compared }).toEqual({ outcome: 'inconclusive', uncompared: ['api'], compared: 1 });
  });

  test('is judged like any other on the same machine', () => {
    expect(judged(runOn('A'), baselines('A')).uncompared).toEqual([]);
  });
});

describe('failed requests', () => {
  const verdict = (errors: number) => judged(runOn('A', errors), baselines('A')).verdicts.find((v) => v.comparison.metric.name === 'errors')?.verdict;

  test('within the limit keep it, a single one beyond it may be chance, many are none', () => {
    expect([verdict(0), verdict(1), verdict(30)]).toEqual(['unchanged', 'inconclusive', 'over-budget']);
  });
});
