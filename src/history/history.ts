/** A baseline -> its history: series with their levels, change points and creeps, and what of it is worth telling. */
import type { Baseline, History, MinimumChange, Pin, Series, SeriesMetric } from '../model.ts';
import { chanceIn } from './family.ts';
import { findingsOf } from './findings.ts';
import { tell } from './levels.ts';
import { machineClass } from './machine.ts';
import type { KnownMetric } from './metric.ts';
import { minimumOf } from './minimum.ts';
import { pointsOf } from './points.ts';
import { seriesOf, type RawSeries } from './series.ts';

/** What it takes to say whether a metric is looked at. */
export type WatchedMetric = Pick<SeriesMetric, 'name' | 'byNameOnly'>;

export interface HistoryOptions {
  /** Definitions of metrics that the catalogue has not, from a run or the config: of any other what the entries keep is known, or nothing. */
  readonly metrics?: readonly KnownMetric[];
  /** The smallest change that is told; by default that of `minimumOf`, which also says what a user's ratio means to a metric. */
  readonly minimum?: (metric: SeriesMetric) => MinimumChange;
  /** A release to hold the newest level against. */
  readonly pin?: Pin | null;
  /** Whether a metric is looked at; all are by default. */
  readonly watched?: (metric: WatchedMetric) => boolean;
}

/** Deterministic. Baselines have their entries oldest first. */
export function historyOf(baseline: Baseline, options: HistoryOptions = {}): History {
  const { metrics = [], watched = () => true, minimum = (metric) => minimumOf(metric), pin = null } = options;
  const raw = seriesOf(baseline, metrics).filter(({ metric }) => watched(metric));
  const isCurrent = currentOf(baseline, raw);
  const toldOf = (one: RawSeries, chance?: ReadonlySet<number>): Series => {
    const machine = one.machine === null ? null : machineClass(one.machine);
    const told = tell({ metric: one.metric, points: pointsOf(one), unanimous: (index) => isUnanimous(one, index), minimum: minimum(one.metric), pin, ...(chance === undefined ? {} : { chance }) });
    return {
      key: [baseline.target, one.scenario ?? '', one.metric.name, one.workload, machine?.id ?? ''].map((part) => encodeURIComponent(part)).join('/'),
      target: baseline.target, scenario: one.scenario, metric: one.metric, workload: one.workload, machine, current: isCurrent(one), ...told,
    };
  };
  const alone = raw.map((one) => ({ one, series: toldOf(one) }));
  const chance = chanceIn(baseline, alone.map(({ series }) => series));
  const series = alone.map(({ one, series: found }) => (chance.has(found.key) ? toldOf(one, chance.get(found.key)) : found));
  return { target: baseline.target, entries: baseline.entries.length, series: newestFirst(baseline, series), findings: findingsOf(baseline, series, minimum) };
}

const placeOf = ({ scenario, metric }: { readonly scenario: string | null; readonly metric: SeriesMetric }): string => `${scenario ?? ''}\n${metric.name}`;

function isUnanimous({ points }: RawSeries, index: number): boolean {
  const values = points[index]?.sample.values ?? [];
  return values.length > 1 && values.every((value) => value === values[0]);
}

/** By the workload of the newest point of a place, whatever kind of machine it was measured on. */
function currentOf(baseline: Baseline, raw: readonly RawSeries[]): (one: RawSeries) => boolean {
  const order = new Map(baseline.entries.map((entry, i) => [entry, i]));
  const newest = new Map<string, { readonly at: number; readonly workload: string }>();
  for (const one of raw) {
    const last = one.points.at(-1);
    const at = last === undefined ? -1 : (order.get(last.entry) ?? -1);
    if (at > (newest.get(placeOf(one))?.at ?? -1)) newest.set(placeOf(one), { at, workload: one.workload });
  }
  return (one) => newest.get(placeOf(one))?.workload === one.workload;
}

/** Places in the order in which they first appear; within one, the series with the newest point first. */
function newestFirst(baseline: Baseline, series: readonly Series[]): readonly Series[] {
  const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
  const last = ({ points }: Series): number => order.get(points.at(-1)?.id ?? '') ?? -1;
  const places = [...new Set(series.map(placeOf))];
  const groups = new Map(places.map((place): [string, Series[]] => [place, []]));
  for (const one of series) groups.get(placeOf(one))?.push(one);
  return places.flatMap((place) => (groups.get(place) ?? []).toSorted((a, b) => last(b) - last(a)));
}
