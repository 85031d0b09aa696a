/** A series -> where it stands: its newest value, and how its newest level differs from the one before. */
import type { ChangeKind, ChangePoint, Level, Series, SeriesPoint } from '../../model.ts';
import { change, count } from '../format.ts';
import { dayOf, type HistoryInput, type MetricHistory } from './input.ts';
import { VERBS, valueText } from './words.ts';

/** With fewer entries nothing can be said of a change, whatever they are. */
export const FEWEST_POINTS = 8;

export interface Standing {
  readonly newest: SeriesPoint;
  readonly level: Level;
  /** null: there is but one level. */
  readonly previous: Level | null;
  /** The change that the newest level began with; null: it began with the series, or with an acceptance that nothing was found at. */
  readonly began: ChangePoint | null;
  readonly direction: ChangeKind | null;
}

/** null for a series without a point, which is none. */
export function standingOf(series: Series): Standing | null {
  const newest = series.points.at(-1);
  const level = series.levels.at(-1);
  if (newest === undefined || level === undefined) return null;
  const previous = series.levels.at(-2) ?? null;
  const began = series.changes.find(({ index, state }) => index === level.start && state !== 'weak') ?? null;
  return { newest, level, previous, began, direction: began?.kind ?? (previous === null ? null : directionOf(series, previous, level)) };
}

function directionOf({ metric: { better } }: Series, before: Level, after: Level): ChangeKind {
  if (better === null || before.size.point === after.size.point) return 'changed';
  return (after.size.point < before.size.point) === (better === 'lower') ? 'improved' : 'regressed';
}

/** After so many runs without it a metric is measured no more: fewer are another kind of machine, or a run that was cut short. */
const GONE = 20;

/** How many runs of its target came since a series was last measured; null while it is measured. */
export function goneFor(series: Series, { runsSince }: Pick<MetricHistory, 'runsSince'>): number | null {
  const runs = runsSince.get(series.key) ?? 0;
  return runs > GONE ? runs : null;
}

/** `last seen 2026-10-02, 60 runs ago` of what is measured no more; of the others how the newest level differs. */
export function standingText(series: Series, metric: Pick<MetricHistory, 'runsSince'>, input: Pick<HistoryInput, 'unwatched'>): string {
  const [runs, newest] = [goneFor(series, metric), series.points.at(-1)];
  return runs === null || newest === undefined ? changeText(series, input) : `last seen ${newest.time.slice(0, 10)}, ${count(runs)} runs ago`;
}

/** `+14 % since 2026-10-02`, `steady`, or that nothing can be said. */
export function changeText(series: Series, { unwatched }: Pick<HistoryInput, 'unwatched'>): string {
  const standing = standingOf(series);
  if (standing === null) return '';
  if (unwatched?.has(series.key) === true) return 'not watched';
  const { level, previous } = standing;
  const exact = series.metric.statistic === 'exact';
  if (previous === null) {
    if (series.points.length < FEWEST_POINTS && !exact) return `${series.points.length === 1 ? 'one entry' : `${series.points.length} entries`}: too few to say`;
    return creptText(series) ?? 'steady';
  }
  const first = series.points[level.start];
  return `${levelChange(series, previous, level)} since ${first === undefined ? 'unknown' : dayOf(first)}`;
}

/** A drift may be one level, and is not steady for that: the most of what it crept. */
function creptText({ creeps, current }: Series): string | null {
  const [most] = creeps.toSorted((a, b) => Math.abs(b.change.point) - Math.abs(a.change.point));
  return most === undefined || !current ? null : `crept ${change(most.change.point)} since ${dayOf({ time: most.range.after.time, committed: null })}`;
}

/** As a ratio; in the metric's own unit where the earlier level is 0 or the metric a slope. */
export function levelChange({ metric }: Series, before: Level, after: Level): string {
  const difference = after.size.point - before.size.point;
  if (before.size.point > 0 && metric.statistic !== 'slope') return change(difference / before.size.point);
  return `${difference < 0 ? '-' : '+'}${valueText(Math.abs(difference), metric)}`;
}

/** `regressed +14 %`: a word beside every colour. */
export const verbOf = (direction: ChangeKind | null): string => (direction === null ? '' : VERBS[direction]);
