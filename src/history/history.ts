/** A baseline -> its history: series with their levels, change points and creeps, and what of it is worth telling. */
import type { Baseline, Fingerprint, History, Level, MachineClass, Metric, MinimumChange, Pin, Series, SeriesMetric, SeriesPoint } from '../model.ts';
import { sensitivity } from '../stats/normalise.ts';
import { seriesOf, type Machine, type RawSeries } from './series.ts';

export interface HistoryOptions {
  /** Definitions of metrics that the catalogue has not, from a run or the config: of any other neither unit nor direction is known. */
  readonly metrics?: readonly Metric[];
  /** The smallest change that is told; the default depends on the metric. */
  readonly minimum?: (metric: SeriesMetric) => MinimumChange;
  /** A release to hold the newest level against. */
  readonly pin?: Pin | null;
  /** Whether a metric is looked at; all are by default. */
  readonly watched?: (metric: string) => boolean;
}

/** Deterministic. Baselines have their entries oldest first. */
export function historyOf(baseline: Baseline, options: HistoryOptions = {}): History {
  const { metrics = [], watched = () => true } = options;
  const raw = seriesOf(baseline, metrics).filter(({ metric }) => watched(metric.name));
  const newest = new Map(raw.flatMap(({ scenario, metric, workload, points }) => points.slice(-1).map(({ entry }) => ({ place: placeOf(scenario, metric.name), entry, workload })))
    .sort((a, b) => baseline.entries.indexOf(a.entry) - baseline.entries.indexOf(b.entry)).map(({ place, workload }) => [place, workload]));
  const series = raw.map((one) => seriesFrom(baseline.target, one, newest.get(placeOf(one.scenario, one.metric.name)) === one.workload));
  return { target: baseline.target, entries: baseline.entries.length, series, findings: [] };
}

const placeOf = (scenario: string | null, metric: string): string => `${scenario ?? ''}\n${metric}`;

function seriesFrom(target: string, raw: RawSeries, current: boolean): Series {
  const machine = raw.machine === null ? null : machineClass(raw.machine);
  const points = pointsOf(raw);
  return {
    key: [target, raw.scenario ?? '', raw.metric.name, raw.workload, machine?.id ?? ''].map((part) => encodeURIComponent(part)).join('/'),
    target, scenario: raw.scenario, metric: raw.metric, workload: raw.workload, machine, current, points, levels: [levelOf(points)], changes: [], creeps: [],
  };
}

function machineClass({ first: { fingerprint }, speed }: Machine): MachineClass {
  return { id: `${hashOf(fingerprint)}-${speed}`, fingerprint, speed };
}

/** FNV-1a, 32 bits: a short name, no secret. */
function hashOf(fingerprint: Fingerprint): string {
  const { cpu, cores, arch, os, image, runtime, pinned, protocol } = fingerprint;
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify([cpu, cores, arch, os, image, runtime, pinned, protocol])) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function pointsOf({ metric, points }: RawSeries): readonly SeriesPoint[] {
  const beta = sensitivity(metric.name)?.beta ?? 0;
  const now = points.at(-1)?.slower ?? 0;
  return points.map(({ entry, sample, slower, accepted }) => ({
    id: entry.id, commit: entry.commit, time: entry.time, committed: entry.committed, value: sample.point,
    normalised: slower === null || beta === 0 ? sample.point : sample.point * Math.exp(beta * (now - slower)), accepted, spike: false,
  }));
}

function levelOf(points: readonly SeriesPoint[]): Level {
  const mean = points.reduce((sum, { normalised }) => sum + normalised, 0) / points.length;
  return { start: 0, end: points.length, size: { point: mean, standardError: 0, interval: { level: 0, lower: mean, upper: mean } }, began: { kind: 'first' } };
}
