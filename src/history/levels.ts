/** The points of a series -> its levels and change points, with those that an acceptance began, and what crept. */
import type { ChangeKind, ChangePoint, CommitRange, Creep, Estimate, Level, MinimumChange, Pin, SeriesMetric, SeriesPoint } from '../model.ts';
import { WINDOW } from '../stats/change-points.ts';
import type { Range } from '../stats/stretches.ts';
import { changesIn, exactChanges, type Found, type Segment } from './changes.ts';
import { creptFromBest, creptFromPin, type Crept } from './creep.ts';
import { matters, scaleOf, type Scale } from './scale.ts';

export interface Measured {
  readonly metric: SeriesMetric;
  readonly points: readonly SeriesPoint[];
  /** Whether all launches of that run measured just the same. */
  readonly unanimous: (index: number) => boolean;
  readonly minimum: MinimumChange;
  readonly pin: Pin | null;
  /** Of changes that chance explains as well: they stay weak. */
  readonly chance?: ReadonlySet<number>;
}

export interface Told {
  readonly points: readonly SeriesPoint[];
  readonly levels: readonly Level[];
  readonly changes: readonly ChangePoint[];
  readonly creeps: readonly Creep[];
}

/** An accepted regression begins a segment that knows nothing of what was before: neither a change nor a creep leads across it. */
export function tell(measured: Measured): Told {
  const { metric, minimum, chance = new Set<number>() } = measured;
  const values = measured.points.map(({ normalised }) => normalised);
  const scale = scaleOf(metric, values);
  const isEnough = (before: number, after: number): boolean => matters(before, after, minimum);
  const starts = [0, ...measured.points.flatMap(({ accepted }, i) => (accepted !== null && i > 0 ? [i] : []))];
  const segments = starts.map((start, i) => {
    const own = values.slice(start, starts[i + 1]);
    const segment = metric.statistic === 'exact' ? exactChanges(own, scale, isEnough) : changesIn(own, scale, isEnough, metric.statistic === 'steady' ? (index) => measured.unanimous(start + index) : null);
    const changes = segment.changes.map((found) => (chance.has(start + found.index) ? { ...found, told: false } : found));
    return { start, end: start + own.length, segment: { ...segment, changes } };
  });
  const points = segments.flatMap(({ start, end, segment }) => measured.points.slice(start, end).map((point, i) => (isSpike(segment, i, scale.of(point.normalised)) ? { ...point, spike: true } : point)));
  const last = segments.at(-1);
  return {
    points,
    levels: segments.flatMap(({ start, segment }) => levelsOf(segment, start, scale, points)),
    changes: segments.flatMap(({ start, segment }) => segment.changes.map((found) => changePoint(found, start, points, scale, metric))),
    creeps: last === undefined ? [] : creepsOf(last.segment, last.start, scale, { ...measured, points }, isEnough),
  };
}

/** Softening moved it. */
const isSpike = ({ stretches }: Segment, index: number, value: number): boolean => Math.abs((stretches.values[index] ?? value) - value) > 1e-9;

function levelsOf(segment: Segment, offset: number, scale: Scale, points: readonly SeriesPoint[]): readonly Level[] {
  return rangesOf(segment).map(({ start, end }, i) => ({
    start: offset + start, end: offset + end, size: sizeOf(segment, { start, end }, scale, points.slice(offset + start, offset + end)),
    began: i > 0 ? { kind: 'change' } : offset === 0 ? { kind: 'first' } : { kind: 'accepted', reason: points[offset]?.accepted ?? '' },
  }));
}

/** Of what never varies, the value itself; of sizes that grow too little to be told, the newest. */
function sizeOf({ stretches, exact }: Segment, range: Range, scale: Scale, points: readonly SeriesPoint[]): Estimate {
  const values = points.map(({ normalised }) => normalised);
  const [first, newest] = [values[0] ?? 0, values.at(-1) ?? 0];
  if (!exact && values.some((value) => value !== first)) return scale.size(stretches.centre(range));
  return { point: newest, standardError: 0, interval: { level: exact ? 1 : 0, lower: Math.min(...values), upper: Math.max(...values) } };
}

function rangesOf({ changes, stretches }: Segment): readonly { readonly start: number; readonly end: number }[] {
  const bounds = [0, ...changes.filter(({ told }) => told).map(({ index }) => index), stretches.length];
  return bounds.slice(1).map((end, i) => ({ start: bounds[i] ?? 0, end }));
}

function changePoint(found: Found, offset: number, points: readonly SeriesPoint[], scale: Scale, metric: SeriesMetric): ChangePoint {
  const index = offset + found.index;
  const { before, after } = found.exact ?? { before: scale.back(found.before), after: scale.back(found.after) };
  const settled = found.p === null || points.length - index >= WINDOW;
  return {
    index, before, after, difference: after - before, p: found.p, kind: kindOf(found.difference, metric),
    range: rangeOf(offset + found.from - 1, offset + found.to, points), change: found.exact === null ? scale.ratio({ ...found, p: found.p ?? 0 }) : exactRatio(found.exact),
    state: !found.told ? 'weak' : settled ? 'confirmed' : 'strong',
  };
}

function exactRatio({ before, after }: { readonly before: number; readonly after: number }): Estimate | null {
  if (!(before > 0)) return null;
  const point = after / before - 1;
  return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
}

function kindOf(difference: number, { better }: SeriesMetric): ChangeKind {
  if (better === null) return 'changed';
  return (difference > 0) === (better === 'lower') ? 'regressed' : 'improved';
}

function rangeOf(after: number, upTo: number, points: readonly SeriesPoint[]): CommitRange {
  const end = (index: number): CommitRange['after'] => ({ index, commit: points[index]?.commit ?? null, time: points[index]?.time ?? '' });
  return { after: end(Math.max(0, after)), upTo: end(Math.min(points.length - 1, upTo)) };
}

function creepsOf(segment: Segment, offset: number, scale: Scale, { metric, points, pin }: Measured, isEnough: (before: number, after: number) => boolean): readonly Creep[] {
  if (metric.better === null) return [];
  const present = { stretches: segment.stretches, levels: rangesOf(segment), scale, worse: metric.better === 'lower' ? 1 : -1, matters: isEnough } as const;
  const toCreep = (against: Creep['against'], crept: Crept | null): readonly Creep[] => {
    if (crept === null) return [];
    const shifted = { from: shift(crept.from, offset), to: shift(crept.to, offset) };
    return [{ against, ...crept, ...shifted, range: rangeOf(shifted.from.end - 1, shifted.to.start, points) }];
  };
  const pinned = pin === null ? null : placeOf(pin, points);
  return [
    ...toCreep({ kind: 'best' }, creptFromBest(present)),
    // What was accepted since is no loss against the release: from there on only the best level counts.
    ...(pin === null || pinned === null || pinned < offset ? [] : toCreep({ kind: 'pin', name: pin.name }, creptFromPin(present, pinned - offset))),
  ];
}

const shift = ({ start, end }: Creep['from'], by: number): Creep['from'] => ({ start: start + by, end: end + by });

/** The newest commit that the release contains and that was measured. */
function placeOf({ commits }: Pin, points: readonly SeriesPoint[]): number | null {
  const rank = new Map(commits.map((commit, i) => [commit, i]));
  let best: { readonly index: number; readonly rank: number } | null = null;
  for (const [index, { commit }] of points.entries()) {
    const own = commit === null ? undefined : rank.get(commit);
    if (own !== undefined && (best === null || own <= best.rank)) best = { index, rank: own };
  }
  return best?.index ?? null;
}
