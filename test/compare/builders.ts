/** Runs with samples and the baselines they are compared with, only what a test is about spelled out. */
import type { Baseline, BaselineEntry, Run, Sample } from '../../src/model.ts';
import { pointOf } from '../../src/stats/point.ts';
import { aFingerprint, aMetric, aRun as bareRun } from '../support/builders.ts';

export const machine = aFingerprint();

type SampleParts = Partial<Omit<Sample, 'metric'>> & { readonly metric?: string };

/** Five equal launches of 10 unless told otherwise; what belongs to the whole target has no scenario. */
export function aSample({ metric: name = 'latency.p50', values = [10, 10, 10, 10, 10], ...rest }: SampleParts = {}): Sample {
  const metric = aMetric(name);
  const scenario = /^(size|cold-start)\./.test(name) ? null : 'list';
  return { target: 'api', scenario, side: 'head', metric, workload: 'w1', values, point: pointOf(metric.statistic, values), warnings: [], ...rest };
}

/** Measured on `machine`, whatever its targets. */
export function aRun(samples: readonly Sample[], over: Partial<Run> = {}): Run {
  const run = bareRun({ samples });
  return { ...run, environment: { ...run.environment, fingerprints: Object.fromEntries(samples.map(({ target }) => [target, machine])) }, ...over };
}

/** An entry that stores these samples. */
export function anEntry(samples: readonly Sample[], rest: Partial<BaselineEntry> = {}): BaselineEntry {
  const stored = samples.map(({ scenario, metric, workload, point, values }) => ({ scenario, metric: metric.name, workload, point, values }));
  return { id: 'e', commit: 'c', time: '2026-01-01T00:00:00Z', committed: null, accepted: [], evidence: null, tool: '0', fingerprint: machine, samples: stored, reference: {}, histograms: {}, ...rest };
}

export function baselinesOf(entries: readonly BaselineEntry[], target = 'api'): ReadonlyMap<string, Baseline> {
  return new Map([[target, { target, entries }]]);
}

/** An entry for each point, of one sample. */
export function historyOf(points: readonly number[], parts: SampleParts = {}): ReadonlyMap<string, Baseline> {
  return baselinesOf(points.map((point) => anEntry([aSample({ ...parts, values: [point, point, point, point, point], point })])));
}
