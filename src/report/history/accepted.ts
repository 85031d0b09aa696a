/** Levels that began with an acceptance -> what was accepted, by how much and why: no change is looked for where somebody said that there is one. */
import type { Level, Series } from '../../model.ts';
import { dayOf, type MetricHistory } from './input.ts';
import { levelChange } from './standing.ts';
import { acceptedReason, fromTo, shortCommit } from './words.ts';

export interface Accepted {
  readonly metric: MetricHistory;
  readonly series: Series;
  readonly level: Level;
  readonly reason: string;
  /** Of the level before it, with a sign. */
  readonly size: string;
  readonly before: string;
  readonly after: string;
  readonly commit: string | null;
  readonly time: string;
  readonly committed: string | null;
}

/** Newest first; of several machines that which is shown first. Where a change was found too, it has the reason beside it and is left out here. */
export function acceptedOf(metric: MetricHistory): readonly Accepted[] {
  const found = new Set(metric.findings.flatMap((finding) => (finding.kind === 'creep' ? [] : [`${finding.series}\n${finding.what.index}`])));
  const seen = new Set<string>();
  return metric.current.flatMap((series) => series.levels.flatMap((level, i): readonly Accepted[] => {
    const [previous, point, reason] = [series.levels[i - 1], series.points[level.start], acceptedReason(level)];
    if (previous === undefined || point === undefined || reason === null || found.has(`${series.key}\n${level.start}`) || seen.has(reason)) return [];
    seen.add(reason);
    const [before, after] = fromTo(previous.size.point, level.size.point, metric.metric);
    return [{ metric, series, level, reason, size: levelChange(series, previous, level), before, after, commit: point.commit, time: point.time, committed: point.committed }];
  })).sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** `4.02 ms to 4.90 ms (+22 %) with 489e4ae148 (2026-02-23)`; the reason stands beside it. */
export function acceptedText({ size, before, after, commit, time, committed }: Accepted): string {
  const short = shortCommit(commit);
  return `${before} to ${after} (${size})${short === null ? '' : ` with ${short}`} (${dayOf({ time, committed })})`;
}
