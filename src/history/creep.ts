/** Levels of a series -> whether the newest is worse than the best one that lasted, or than that of a release. */
import type { Creep } from '../model.ts';
import { STRONG } from '../stats/change-points.ts';
import { half, type Range, type Stretches } from '../stats/stretches.ts';
import type { Scale } from './scale.ts';

/** Points that a stretch of a level has at most, and the fewest that make one of the past or of the present. */
const STRETCH = { most: 25, past: 10, present: 5, pin: 3 };
/** A stretch is as good as the worse end of its interval at this level, not as its luckiest points. */
const LEVEL = 0.98;

/** Of the points since the last acceptance; ranges are places among them. */
export interface Present {
  readonly stretches: Stretches;
  readonly levels: readonly Range[];
  readonly scale: Scale;
  /** 1: lower is better. -1: higher is. */
  readonly worse: 1 | -1;
  readonly matters: (before: number, after: number) => boolean;
}

export type Crept = Pick<Creep, 'from' | 'to' | 'before' | 'after' | 'change'>;

/**
 * Steps that are each too small, or each accepted by nobody and forgotten, add up. Levels are cut into stretches of at most 25 points, since a slow drift is
 * a single level that is not level. Of all that end before the newest one, the best by the worse end of its interval is held against it, and p
 * pays for having chosen.
 */
export function creptFromBest(present: Present): Crept | null {
  const newest = newestOf(present);
  if (newest === null) return null;
  const past = present.levels.flatMap(pieces).filter(({ end }) => end <= newest.start);
  let best: { readonly range: Range; readonly bound: number } | null = null;
  for (const range of past) {
    const centre = present.stretches.centre(range);
    const bound = present.worse * centre.mean + half(centre, LEVEL);
    if (best === null || bound < best.bound) best = { range, bound };
  }
  return best === null ? null : held(present, best.range, newest, past.length);
}

/** Against the level around the point of a release. */
export function creptFromPin(present: Present, pin: number): Crept | null {
  const newest = newestOf(present);
  const level = present.levels.find(({ start, end }) => start <= pin && pin < end);
  if (newest === null || level === undefined) return null;
  const end = Math.min(level.end, Math.max(level.start + STRETCH.most, pin + Math.ceil(STRETCH.most / 2)), newest.start);
  const range = { start: Math.max(level.start, end - STRETCH.most), end };
  return range.end - range.start < STRETCH.pin ? null : held(present, range, newest, 1);
}

function newestOf({ levels }: Present): Range | null {
  const last = levels.at(-1);
  return last === undefined || last.end - last.start < STRETCH.present ? null : { start: Math.max(last.start, last.end - STRETCH.most), end: last.end };
}

function pieces({ start, end }: Range): readonly Range[] {
  const all = Array.from({ length: Math.ceil((end - start) / STRETCH.most) }, (_, i) => ({ start: start + i * STRETCH.most, end: Math.min(end, start + (i + 1) * STRETCH.most) }));
  return all.filter((piece) => piece.end - piece.start >= STRETCH.past);
}

function held({ stretches, scale, worse, matters }: Present, from: Range, to: Range, chosen: number): Crept | null {
  const apart = stretches.apart(from, to);
  const change = scale.ratio(apart);
  const [before, after] = [scale.back(apart.before), scale.back(apart.after)];
  if (change === null || apart.difference * worse <= 0 || apart.p * chosen >= STRONG || !matters(before, after)) return null;
  return { from, to, before, after, change };
}
