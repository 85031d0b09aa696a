/** The values of one segment of a series -> where its level changed, by statistics or exactly. */
import { ChangeDetector, type Change } from '../stats/change-points.ts';
import { Stretches } from '../stats/stretches.ts';
import type { Scale } from './scale.ts';

/** A change within a segment; sizes on the scale of its values. */
export interface Found extends Pick<Change, 'index' | 'from' | 'to' | 'before' | 'after' | 'difference' | 'standardError' | 'df'> {
  /** null: exact. */
  readonly p: number | null;
  /** What is exact, in the metric's unit: the way to the scale and back would cost the last digits. */
  readonly exact: { readonly before: number; readonly after: number } | null;
  readonly told: boolean;
}

export interface Segment {
  readonly changes: readonly Found[];
  /** The values as they count, on the scale. */
  readonly stretches: Stretches;
  /** Without noise. */
  readonly exact: boolean;
}

type Matters = (before: number, after: number) => boolean;

/** `unanimous`: whether all launches of that run measured just the same. `isEnough` is asked in the unit of the metric. */
export function changesIn(values: readonly number[], scale: Scale, isEnough: Matters, unanimous: (index: number) => boolean): Segment {
  const matters: Matters = (before, after) => isEnough(scale.back(before), scale.back(after));
  const detector = new ChangeDetector(matters);
  for (const value of values) detector.append(scale.of(value));
  const changes = detector.changes().map((change) => ({ ...change, p: change.scanned, exact: null, told: true }));
  const fresh = sudden(values, changes.at(-1)?.index ?? 0, isEnough, unanimous);
  return { changes: fresh === null ? changes : [...changes, exactly(fresh, values[fresh - 1] ?? 0, values[fresh] ?? 0, scale, true)], stretches: detector.stretches, exact: false };
}

/** So many equal values in a row never vary. */
const NEVER_VARIES = 5;

/**
 * Counts that never vary (queries per request): a new one is no chance, even as the newest, when all launches of the run agree. Where
 * the first of the new values stands; null where there is no such thing. What came three times the statistics have found already.
 */
function sudden(values: readonly number[], start: number, isEnough: Matters, unanimous: (index: number) => boolean): number | null {
  const newest = values.at(-1);
  if (newest === undefined) return null;
  let first = values.length - 1;
  while (first > start && values[first - 1] === newest) first -= 1;
  const before = values.slice(Math.max(start, first - NEVER_VARIES), first);
  const [old] = before;
  if (old === undefined || before.length < NEVER_VARIES || before.some((value) => value !== old)) return null;
  return unanimous(values.length - 1) && isEnough(old, newest) ? first : null;
}

/**
 * Noise-free values: whatever differs has changed, at once. A single value between two equal ones did not last. Changes too small to
 * be told add up until they are: each is held against the last level that was told, and the sum lies between the last value of that
 * level and the step that made it enough.
 */
export function exactChanges(values: readonly number[], scale: Scale, isEnough: Matters): Segment {
  const changes: Found[] = [];
  let [told, now] = [values[0] ?? 0, values[0] ?? 0];
  /** The first value that is no longer the told one: the change may have begun there. */
  let since: number | null = null;
  for (const [index, value] of values.entries()) {
    if (value === now || values[index + 1] === now) continue;
    const enough = isEnough(told, value);
    since ??= index;
    changes.push({ ...exactly(index, enough ? told : now, value, scale, enough), from: enough ? since : index });
    now = value;
    if (enough) told = value;
    if (value === told) since = null;
  }
  const stretches = new Stretches();
  stretches.set(0, values.map(scale.of));
  return { changes, stretches, exact: true };
}

function exactly(index: number, before: number, after: number, scale: Scale, told: boolean): Found {
  const [a, b] = [scale.of(before), scale.of(after)];
  return { index, from: index, to: index, before: a, after: b, difference: b - a, standardError: 0, df: 1, p: null, exact: { before, after }, told };
}
