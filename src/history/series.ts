/** The entries of a baseline -> series: one metric each, of one workload, on one kind of machine. */
import { differs } from '../fingerprint.ts';
import type { Baseline, BaselineEntry, SeriesMetric, StoredSample } from '../model.ts';
import { OTHER_SPEED, sensitivity, slowerBy, type Timing } from '../stats/normalise.ts';
import { median } from '../stats/sample.ts';
import { definitionsFor, type KnownMetric } from './metric.ts';

/** A series as it was read: what is computed from it comes later. */
export interface RawSeries {
  readonly scenario: string | null;
  readonly metric: SeriesMetric;
  readonly workload: string;
  /** null: the machine does not matter. */
  readonly machine: Machine | null;
  readonly points: RawPoint[];
}

export interface RawPoint {
  readonly entry: BaselineEntry;
  readonly sample: StoredSample;
  /** How much slower the machine was than at the first entry of its kind, ln; null where that is not known, or does not matter. */
  readonly slower: number | null;
  /** Why a level begins here. */
  readonly accepted: string | null;
}

/** Entries on one kind of machine. */
export interface Machine {
  readonly first: BaselineEntry;
  /** 1-based, among those of the same fingerprint. */
  readonly speed: number;
  readonly number: number;
}

/**
 * Machines are told apart as the stored comparison does it: by fingerprint, and by a reference workload that is off by more than 15 %.
 * That is held against what was usual for the kind by then: so no earlier point ever changes when one is added, and it matters little
 * which of them is the first that is still stored.
 * What is compared exactly (sizes) is the same on every machine.
 */
export function seriesOf(baseline: Baseline, known: readonly KnownMetric[]): readonly RawSeries[] {
  const definitionOf = definitionsFor(baseline.target, baseline.entries, known);
  const machines = new Machines();
  const metrics = new Map<string, SeriesMetric>();
  const series = new Map<string, RawSeries>();
  const reasons = new Map<string, Map<string, string>>();
  for (const entry of baseline.entries) {
    const kinds = machines.of(entry);
    for (const { scenario, metric, reason } of entry.accepted) {
      const place = placeOf(scenario, metric);
      reasons.set(place, new Map([['', reason]]));
    }
    for (const sample of entry.samples) {
      const metric = metrics.get(sample.metric) ?? definitionOf(sample.metric);
      metrics.set(sample.metric, metric);
      const speed = sensitivity(metric.name);
      const kind = metric.statistic === 'exact' ? null : kinds[speed?.timing ?? 'none'];
      const key = `${placeOf(sample.scenario, sample.metric)}\n${sample.workload}\n${kind?.machine.number ?? ''}`;
      const one = series.get(key) ?? { scenario: sample.scenario, metric, workload: sample.workload, machine: kind?.machine ?? null, points: [] };
      series.set(key, one);
      one.points.push({ entry, sample, slower: kind?.slower ?? null, accepted: reasonFor(reasons.get(placeOf(sample.scenario, sample.metric)), key, one.points.length === 0) });
    }
  }
  return [...series.values()];
}

const placeOf = (scenario: string | null, metric: string): string => `${scenario ?? ''}\n${metric}`;

/** The level begins in each series with its first point since the acceptance; in one that begins later there is nothing before it. */
function reasonFor(reasons: Map<string, string> | undefined, key: string, isFirst: boolean): string | null {
  const reason = reasons?.get('');
  if (reasons === undefined || reason === undefined || reasons.has(key)) return null;
  reasons.set(key, reason);
  return isFirst ? null : reason;
}

interface Kind {
  readonly machine: Machine;
  readonly slower: number | null;
}

interface Seen {
  readonly timing: Timing | 'none';
  readonly machine: Machine;
  /** Of its first entry that has one; what the others are held against. */
  reference: BaselineEntry['reference'] | null;
  /** How much slower the newest of its entries were than that, ln: their median is what is usual for it. */
  readonly slower: number[];
}

/** So many of them. */
const USUAL = 50;

/** Kinds of machine in the order in which they were first seen, apart for each way to time the reference workload. */
class Machines {
  readonly #seen: Seen[] = [];

  of(entry: BaselineEntry): Readonly<Record<Timing | 'none', Kind>> {
    return { cpu: this.#kind(entry, 'cpu'), wall: this.#kind(entry, 'wall'), none: this.#kind(entry, 'none') };
  }

  #kind(entry: BaselineEntry, timing: Timing | 'none'): Kind {
    const now = new Map(Object.entries(entry.reference));
    const alike = this.#seen.filter((one) => one.timing === timing && differs(one.machine.first.fingerprint, entry.fingerprint).length === 0);
    for (const one of alike) {
      if (timing === 'none') return { machine: one.machine, slower: null };
      const faster = one.reference === null ? null : slowerBy(one.reference, now, timing);
      if (faster === null) {
        if (one.reference !== null || now.size === 0) return { machine: one.machine, slower: null };
        one.reference = entry.reference;
        one.slower.push(0);
        return { machine: one.machine, slower: 0 };
      }
      if (Math.abs(-faster - median(one.slower)) > OTHER_SPEED) continue;
      one.slower.push(-faster);
      if (one.slower.length > USUAL) one.slower.shift();
      return { machine: one.machine, slower: -faster };
    }
    const machine = { first: entry, speed: alike.length + 1, number: this.#seen.length };
    const hasReference = timing !== 'none' && now.size > 0;
    this.#seen.push({ timing, machine, reference: hasReference ? entry.reference : null, slower: hasReference ? [0] : [] });
    return { machine, slower: hasReference ? 0 : null };
  }
}
