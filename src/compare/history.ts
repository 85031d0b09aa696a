/** A baseline -> for each scenario and metric, what earlier runs stored since its level began; gone through once, however many samples ask. */
import type { Baseline, BaselineEntry, Fingerprint, ReferenceSample, Sample, StoredSample } from '../model.ts';
import { differs, type Difference } from '../fingerprint.ts';
import { slowerBy, type Timing } from '../stats/normalise.ts';

/** What one earlier run knows of a metric. */
export interface Earlier {
  readonly sample: StoredSample;
  /** Empty when it was measured on the same machine as the new run. */
  readonly differs: readonly Difference[];
  /** How much slower its machine was than that of the new run, ln, by the reference workload; null where one of them did without it. */
  readonly slower: Readonly<Record<Timing, number | null>>;
}

/** Earlier runs by scenario and metric, oldest first. */
export interface HistoryIndex {
  readonly of: (sample: Sample) => readonly Earlier[];
  readonly entries: number;
}

/**
 * `now` is the new run's fingerprint for that target; without one nothing counts as the same machine. `reference` is the new run's too.
 * A change that was accepted on purpose begins a new level of its metric: what was measured before, on any machine, counts no
 * more, or the next to come would be accused of it.
 */
export function indexHistory(baseline: Baseline | undefined, now: Fingerprint | undefined, reference: readonly ReferenceSample[] = []): HistoryIndex {
  const entries = baseline?.entries ?? [];
  const byScenario = new Map<string | null, Map<string, Earlier[]>>();
  const today = new Map(reference.map(({ kernel, point }) => [kernel, point]));
  for (const entry of entries) {
    const slower = { cpu: slowerBy(entry.reference, today, 'cpu'), wall: slowerBy(entry.reference, today, 'wall') };
    const difference = differenceOf(entry, now);
    for (const { scenario, metric } of entry.accepted) byScenario.get(scenario)?.delete(metric);
    for (const sample of entry.samples) {
      const earlier = { sample, differs: difference, slower };
      const byMetric = byScenario.get(sample.scenario) ?? new Map<string, Earlier[]>();
      byScenario.set(sample.scenario, byMetric);
      const known = byMetric.get(sample.metric);
      if (known === undefined) byMetric.set(sample.metric, [earlier]);
      else known.push(earlier);
    }
  }
  return { of: (sample) => byScenario.get(sample.scenario)?.get(sample.metric.name) ?? [], entries: entries.length };
}

function differenceOf(entry: BaselineEntry, now: Fingerprint | undefined): readonly Difference[] {
  return now === undefined ? [{ field: 'fingerprint', then: 'known', now: 'unknown' }] : differs(entry.fingerprint, now);
}
