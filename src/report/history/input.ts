/** Histories of targets -> what the reports of history are made from: one row a metric, with every series of it. */
import type { History, HistoryFinding, Series, SeriesMetric, SeriesPoint } from '../../model.ts';

export interface HistoryInput {
  readonly histories: readonly History[];
  /** Where they were read, as the user would name it: `baselines/`. */
  readonly place: string;
  /** What the reader should know of how much of the past this is, in sentences of ours. */
  readonly notes: readonly string[];
  /** When this report is made, ISO 8601, UTC. */
  readonly made: string;
  /** The version of Tailgate. */
  readonly tool: string;
  /** What stands before a commit's name in its address; null: commits are not links. */
  readonly commitAddress: string | null;
  /** As the user would name it: `acme/api`; null when nobody says. */
  readonly repository: string | null;
  /** Keys of series that are shown, and of which no change is told: too noisy, or not asked for. */
  readonly unwatched?: ReadonlySet<string>;
}

/** One metric of one scenario of one target, on every kind of machine and in every way that it was measured. */
export interface MetricHistory {
  readonly target: string;
  readonly scenario: string | null;
  readonly metric: SeriesMetric;
  /** What is shown first: measured as today, with the newest point. */
  readonly main: Series;
  /** Measured as today, `main` first. */
  readonly current: readonly Series[];
  /** Measured in another way in the past: never compared with today's. */
  readonly past: readonly Series[];
  /** How many runs of its target came after the newest point of each of these series, by key. */
  readonly runsSince: ReadonlyMap<string, number>;
  /** Newest first. */
  readonly findings: readonly HistoryFinding[];
}

/** Target by target, in the order in which their series come. */
export function metricsOf(histories: readonly History[]): readonly MetricHistory[] {
  return histories.flatMap(({ series, findings }) => {
    const groups = new Map<string, Series[]>();
    for (const one of series) groups.set(placeOf(one), [...(groups.get(placeOf(one)) ?? []), one]);
    const runsSince = runsSinceOf(series);
    const told = new Map<string, HistoryFinding[]>();
    for (const one of findings) told.set(placeOf(one), [...(told.get(placeOf(one)) ?? []), one]);
    return [...groups].flatMap(([place, all]) => metricFrom(all, runsSince, told.get(place) ?? []));
  });
}

function runsSinceOf(series: readonly Series[]): MetricHistory['runsSince'] {
  const runs = new Map<string, number>();
  for (const { points } of series) for (const { id, time } of points) if (!runs.has(id)) runs.set(id, Date.parse(time));
  const times = [...runs.values()].sort((a, b) => b - a);
  return new Map(series.map(({ key, points }) => {
    const newest = Date.parse(points.at(-1)?.time ?? '');
    return [key, Math.max(0, times.findIndex((time) => time <= newest))];
  }));
}

function metricFrom(all: readonly Series[], runsSince: MetricHistory['runsSince'], findings: readonly HistoryFinding[]): readonly MetricHistory[] {
  const newest = ({ points }: Series): number => points.reduce((most, point) => Math.max(most, placeInTime(point)), -Infinity);
  const sorted = [...all].sort((a, b) => newest(b) - newest(a));
  const current = sorted.filter((one) => one.current);
  const main = current[0] ?? sorted[0];
  if (main === undefined) return [];
  const { target, scenario, metric } = main;
  return [{ target, scenario, metric, main, current: current.length > 0 ? current : [main], past: sorted.filter((one) => !one.current && one !== main), runsSince, findings }];
}

const placeOf = ({ scenario, metric }: Pick<Series, 'scenario' | 'metric'>): string => `${metric.name}\n${scenario ?? ''}`;

/** ms since 1970 at which a point stands in history: when its commit was made, and never later than it was measured. */
export function placeInTime({ time, committed }: Pick<SeriesPoint, 'time' | 'committed'>): number {
  const measured = Date.parse(time);
  return committed === null ? measured : Math.min(Date.parse(committed), measured);
}

/** `2026-11-20`, of its commit where that is known. */
export const dayOf = ({ time, committed }: Pick<SeriesPoint, 'time' | 'committed'>): string => (committed ?? time).slice(0, 10);
