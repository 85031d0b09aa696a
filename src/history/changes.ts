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

/** Of counts that may never vary: whether all launches of that run measured just the same. null: of what has noise. */
export type Unanimous = ((index: number) => boolean) | null;

/** Between two exact changes statistics look on their own: neither noise nor a spike leads across one. `isEnough` is asked in the unit of the metric. */
export function changesIn(values: readonly number[], scale: Scale, isEnough: Matters, unanimous: Unanimous): Segment {
  const matters: Matters = (before, after) => isEnough(scale.back(before), scale.back(after));
  const steps = unanimous === null ? [] : exactSteps(values, isEnough, unanimous);
  const parts = [0, ...steps].map((start, i) => {
    const detector = new ChangeDetector(matters);
    for (const value of values.slice(start, steps[i])) detector.append(scale.of(value));
    const noisy = detector.changes().map((change): Found => ({ ...change, index: start + change.index, from: start + change.from, to: start + change.to, p: change.scanned, exact: null, told: true }));
    const step = i === 0 ? [] : [exactly(start, values[start - 1] ?? 0, values[start] ?? 0, scale, true)];
    return { changes: [...step, ...noisy], counted: detector.stretches.values };
  });
  const stretches = new Stretches();
  stretches.set(0, parts.flatMap(({ counted }) => counted));
  return { changes: parts.flatMap(({ changes }) => changes), stretches, exact: false };
}

/** So many equal values in a row never vary. */
const NEVER_VARIES = 5;
/** So many equal ones after a level that never varied are the next one. */
const LASTS = 3;

/**
 * Where counts that never vary (queries per request) moved to another value, each the first of its level. One that lasts is beyond doubt;
 * the newest run or two are so too when all launches agree on the new value, and are taken back when it does not last.
 */
function exactSteps(values: readonly number[], isEnough: Matters, unanimous: (index: number) => boolean): readonly number[] {
  const steps: number[] = [];
  for (const [index, value] of values.entries()) {
    const old = values[index - 1] ?? value;
    if (value === old || !isEnough(old, value) || !isStill(values, index, steps.at(-1) ?? null)) continue;
    let end = index;
    while (values[end] === value) end += 1;
    if (end - index >= LASTS || (end === values.length && unanimous(end - 1))) steps.push(index);
  }
  return steps;
}

/** Whether the values before `index` never varied: enough of them, or all since the last exact step, which is as sure. */
function isStill(values: readonly number[], index: number, step: number | null): boolean {
  const least = step === null ? NEVER_VARIES : Math.min(NEVER_VARIES, index - step);
  const before = values.slice(Math.max(0, index - least), index);
  return before.length === least && before.every((value) => value === before[0]);
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
