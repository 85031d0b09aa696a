/** A history -> its part from a day on; what was found by all of it stays found. */
import type { ChangePoint, History, HistoryFinding, Series } from '../../model.ts';
import { placeInTime } from './input.ts';

/** `since`: ISO 8601, or a day. Series without a point since are left out. */
export function since(history: History, day: string): History {
  const from = Date.parse(day);
  const gone = new Map(history.series.map(({ key, points }) => [key, points.findIndex((point) => placeInTime(point) >= from)]));
  return {
    ...history,
    series: history.series.flatMap((series) => cut(series, gone.get(series.key) ?? -1)),
    findings: history.findings.flatMap((finding) => later(finding, gone.get(finding.series) ?? -1)),
  };
}

function cut(series: Series, gone: number): readonly Series[] {
  if (gone < 0) return [];
  return [{
    ...series,
    points: series.points.slice(gone),
    levels: series.levels.filter(({ end }) => end > gone).map((level) => ({ ...level, start: Math.max(0, level.start - gone), end: level.end - gone })),
    changes: series.changes.filter(({ index }) => index >= gone).map((change) => moved(change, gone)),
    creeps: series.creeps.filter(({ to }) => to.end > gone).map((creep) => ({ ...creep, from: shifted(creep.from, gone), to: shifted(creep.to, gone) })),
  }];
}

function later(finding: HistoryFinding, gone: number): readonly HistoryFinding[] {
  if (gone < 0) return [];
  if (finding.kind === 'creep') return finding.what.to.end > gone ? [{ ...finding, what: { ...finding.what, from: shifted(finding.what.from, gone), to: shifted(finding.what.to, gone) } }] : [];
  return finding.what.index >= gone ? [{ ...finding, what: moved(finding.what, gone) }] : [];
}

/** The end of a range that lies before the day keeps its commit, and no place. */
function moved(change: ChangePoint, gone: number): ChangePoint {
  const { after, upTo } = change.range;
  return { ...change, index: change.index - gone, range: { after: { ...after, index: Math.max(0, after.index - gone) }, upTo: { ...upTo, index: Math.max(0, upTo.index - gone) } } };
}

const shifted = ({ start, end }: { readonly start: number; readonly end: number }, gone: number): { readonly start: number; readonly end: number } =>
  ({ start: Math.max(0, start - gone), end: Math.max(0, end - gone) });
