/** A run and the baselines -> the earlier values of what it measured, and what the newest entries keep of packages and imports: for pictures only. */
import { differs } from './fingerprint.ts';
import { measuredIn } from './join.ts';
import type { Baseline, BaselineEntry, Run } from './model.ts';
import { storedEvidence } from './reasons.ts';
import type { Stored, StoredPoint } from './report/stored.ts';
import { OTHER_SPEED, sensitivity, slowerBy } from './stats/normalise.ts';

/** A picture has no room for more. */
const MOST_POINTS = 60;

export function storedFor(run: Run, baselines: ReadonlyMap<string, Baseline>): Stored {
  const { contents, imports } = storedEvidence(baselines);
  const now = new Map(measuredIn(run).flatMap((one) => one.samples.filter(({ side }) => side === 'head').map((sample) => [keyOf(sample.target, sample.scenario, sample.metric.name), { sample, run: one }] as const)));
  const points = (target: string, scenario: string | null, metric: string): readonly StoredPoint[] => {
    const measured = now.get(keyOf(target, scenario, metric));
    if (measured === undefined) return [];
    return (baselines.get(target)?.entries ?? []).flatMap((entry) => {
      const { commit, time } = entry;
      const same = entry.samples.find((one) => one.metric === metric && one.scenario === scenario && one.workload === measured.sample.workload);
      return same === undefined ? [] : [{ commit, time, value: same.point, sameMachine: isSameMachine(entry, measured.run, target, metric) }];
    }).slice(-MOST_POINTS);
  };
  const histogram = (target: string, scenario: string): string | null => {
    const measured = now.get(keyOf(target, scenario, 'latency.p50'));
    if (measured === undefined) return null;
    const { run: of, sample: { workload } } = measured;
    const entry = baselines.get(target)?.entries.findLast((one) => Object.hasOwn(one.histograms, scenario) && one.samples.some((stored) => stored.metric === 'latency.p50' && stored.scenario === scenario && stored.workload === workload)
      && ['latency.p50', 'latency.p99'].every((metric) => isSameMachine(one, of, target, metric)));
    return entry?.histograms[scenario] ?? null;
  };
  return { points, histogram, contents, imports };
}

/** As the stored comparison tells machines apart: by fingerprint, and by the reference workload where speed matters to the metric. */
function isSameMachine({ fingerprint: then, reference }: BaselineEntry, { environment, reference: now }: Run, target: string, metric: string): boolean {
  const fingerprint = environment.fingerprints[target];
  if (fingerprint === undefined || differs(then, fingerprint).length > 0) return false;
  const speed = sensitivity(metric);
  const slower = speed === null ? null : slowerBy(reference, new Map(now.map(({ kernel, point }) => [kernel, point])), speed.timing);
  return slower === null || Math.abs(slower) <= OTHER_SPEED;
}

const keyOf = (target: string, scenario: string | null, metric: string): string => JSON.stringify([target, scenario, metric]);
