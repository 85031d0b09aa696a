/** Series of one metric -> where each point, level and change lies on a picture. */
import type { HistoryFinding, Series, SeriesPoint } from '../../model.ts';
import { linear, niceLinear, type Scale } from '../page/axis.ts';
import { dayOf, placeInTime, type MetricHistory } from './input.ts';

/** Edges of the picture, in its units. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Plot {
  readonly frame: Frame;
  readonly y: Scale;
  /** Where a point lies from left to right: entry after entry, as far apart whatever time lay between them. */
  readonly x: (point: Pick<SeriesPoint, 'id'>) => number;
  /** How far apart two entries lie. */
  readonly step: number;
  readonly count: number;
  /** Days worth a tick, and where. */
  readonly days: (about: number) => readonly { readonly at: number; readonly day: string }[];
}

export function plotOf({ current, past, findings }: MetricHistory, frame: Frame, room = 0): Plot {
  const shown = [...current, ...past];
  // Reading a date takes longer than all the rest: once for each entry.
  const entries = [...new Map(shown.flatMap(({ points }) => points.map((point) => [point.id, point] as const))).values()]
    .map((point) => ({ point, at: placeInTime(point), measured: Date.parse(point.time) })).sort((a, b) => a.at - b.at || a.measured - b.measured).map(({ point }) => point);
  const slots = new Map(entries.map(({ id }, slot) => [id, slot]));
  const x = linear([0, Math.max(1, entries.length - 1)], [frame.left, frame.right]);
  const at = (slot: number): number => (entries.length === 1 ? (frame.left + frame.right) / 2 : x.of(slot));
  return {
    frame, y: niceLinear(domainOf(shown, findings, room), [frame.bottom, frame.top]), count: entries.length,
    x: ({ id }) => at(slots.get(id) ?? 0),
    step: entries.length < 2 ? frame.right - frame.left : (frame.right - frame.left) / (entries.length - 1),
    days: (about) => daysOf(entries, about).map((slot) => ({ at: at(slot), day: dayOf(entries[slot] ?? { time: '', committed: null }) })),
  };
}

/** Runs that stand apart by themselves do not set the scale: they lie at the edge. `room`: share of the height left free above. */
function domainOf(shown: readonly Series[], findings: readonly HistoryFinding[], room: number): readonly [number, number] {
  const points = shown.flatMap((series) => series.points);
  const quiet = points.filter(({ spike }) => !spike);
  const values = (quiet.length > 0 ? quiet : points).map(({ normalised }) => normalised);
  const levels = [...shown.flatMap((series) => series.levels.map(({ size }) => size.point)), ...findings.flatMap(({ what }) => [what.before, what.after])];
  const all = [...values, ...levels].filter(Number.isFinite);
  const low = all.reduce((least, value) => Math.min(least, value), Infinity);
  const high = all.reduce((most, value) => Math.max(most, value), -Infinity);
  // A metric that has hardly moved is drawn flat: noise as high as the page would look like news.
  const height = Math.max(high - low, Math.max(Math.abs(high), Math.abs(low)) * FLATTEST);
  if (!(height > 0)) return Number.isFinite(low) ? [low - 1, high + 1] : [0, 1];
  const middle = (low + high) / 2;
  const bottom = middle - height / 2 - height * 0.05;
  return [low >= 0 ? Math.max(0, bottom) : bottom, middle + height / 2 + height * (0.05 + room)];
}

const FLATTEST = 0.1;

/** Slots of ticks: evenly apart, and no day twice. */
function daysOf(entries: readonly SeriesPoint[], about: number): readonly number[] {
  const most = Math.min(about, entries.length);
  const slots = most < 2 ? [0] : Array.from({ length: most }, (_, i) => Math.round((i * (entries.length - 1)) / (most - 1)));
  return slots.filter((slot, i) => entries[slot] !== undefined && (i === 0 || dayOf(entries[slot]) !== dayOf(entries[slots[i - 1] ?? 0] ?? { time: '', committed: null })));
}
