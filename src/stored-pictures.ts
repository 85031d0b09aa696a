/** A run and the baselines -> the earlier values of what it measured, and what the newest entries keep of packages and imports: for pictures only. */
import { differs } from './fingerprint.ts';
import { measuredIn } from './join.ts';
import type { Baseline, Run } from './model.ts';
import { storedEvidence } from './reasons.ts';
import type { Stored, StoredPoint } from './report/stored.ts';

/** A picture has no room for more. */
const MOST_POINTS = 60;

export function storedFor(run: Run, baselines: ReadonlyMap<string, Baseline>): Stored {
  const { contents, imports } = storedEvidence(baselines);
  const now = new Map(measuredIn(run).flatMap((one) => one.samples.filter(({ side }) => side === 'head').map((sample) => [keyOf(sample.target, sample.scenario, sample.metric.name), { sample, run: one }] as const)));
  const points = (target: string, scenario: string | null, metric: string): readonly StoredPoint[] => {
    const measured = now.get(keyOf(target, scenario, metric));
    if (measured === undefined) return [];
    const fingerprint = measured.run.environment.fingerprints[target];
    return (baselines.get(target)?.entries ?? []).flatMap(({ commit, time, fingerprint: then, samples }) => {
      const same = samples.find((one) => one.metric === metric && one.scenario === scenario && one.workload === measured.sample.workload);
      return same === undefined ? [] : [{ commit, time, value: same.point, sameMachine: fingerprint !== undefined && differs(then, fingerprint).length === 0 }];
    }).slice(-MOST_POINTS);
  };
  const histogram = (target: string, scenario: string): string | null => {
    const workload = now.get(keyOf(target, scenario, 'latency.p50'))?.sample.workload;
    const entry = baselines.get(target)?.entries.findLast(({ histograms, samples }) => Object.hasOwn(histograms, scenario) && samples.some((one) => one.metric === 'latency.p50' && one.scenario === scenario && one.workload === workload));
    return entry?.histograms[scenario] ?? null;
  };
  return { points, histogram, contents, imports };
}

const keyOf = (target: string, scenario: string | null, metric: string): string => JSON.stringify([target, scenario, metric]);
