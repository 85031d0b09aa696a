/** All changes of a report -> the one axis in per cent that they are drawn on, with no change in its middle. */
import type { Verdict } from '../../model.ts';
import { change } from '../format.ts';
import { element, shortNumber, type Markup } from '../page/markup.ts';
import { label, picture } from '../page/chart.ts';
import { linear, type Scale } from '../page/axis.ts';

/** A change as a ratio -> its place in a row's drawing; what lies beyond the ends lies at them. */
export interface PercentAxis {
  readonly of: (ratio: number) => number;
  /** The largest change that is drawn to scale, as a ratio. */
  readonly most: number;
  readonly ticks: readonly number[];
}

export const ROW = { width: 240, height: 26, left: 8, right: 232, middle: 120 } as const;

const STEPS = [0.05, 0.1, 0.2, 0.3, 0.5, 1];
/** How many times what is allowed fits on each side of the middle. */
const TIMES_ALLOWED = 2.5;

/** Wide enough for what budgets allow and for most of the changes; what is far off is told in numbers. */
export function percentAxis(verdicts: readonly Verdict[]): PercentAxis {
  const allowed = verdicts.flatMap(({ budget }) => budget?.tolerance?.fail ?? budget?.tolerance?.warn ?? []).toSorted((a, b) => a - b);
  const usual = allowed[Math.floor(allowed.length * 0.75)] ?? 0.1;
  // What is unchanged lies in the middle, wherever the axis ends.
  const moved = verdicts.filter(({ budget, verdict }) => budget !== null && verdict !== 'unchanged' && verdict !== 'not-compared');
  const ends = moved.flatMap(({ comparison: { change: estimate } }) => (estimate === null ? [] : [Math.max(Math.abs(estimate.interval.lower), Math.abs(estimate.interval.upper))])).filter(Number.isFinite).toSorted((a, b) => a - b);
  const wanted = Math.max(usual * TIMES_ALLOWED, Math.min(ends[Math.floor(ends.length * 0.75)] ?? 0, usual * 2 * TIMES_ALLOWED));
  const most = STEPS.find((step) => step >= wanted * 0.999) ?? 1;
  const scale: Scale = linear([-most, most], [ROW.left, ROW.right]);
  return { of: (ratio) => Math.min(ROW.right, Math.max(ROW.left, scale.of(ratio))), most, ticks: [-most, -most / 2, 0, most / 2, most] };
}

/** For the head of the column. */
export function axisHead(axis: PercentAxis): Markup {
  const title = `The axis of the changes: from ${change(-axis.most)} to ${change(axis.most)}, no change in the middle`;
  const words = axis.ticks.map((tick, i) => (i % 2 === 1 ? null : label(axis.of(tick), 11, tick === 0 ? '0' : change(tick), i === 0 ? 'muted' : i === axis.ticks.length - 1 ? 'e muted' : 'c muted')));
  return picture({ width: ROW.width, height: 18, kind: 'row', title, description: '' }, words, element('path', { class: 'axis', d: axis.ticks.map((tick) => `M${shortNumber(axis.of(tick))},14v4`).join('') }));
}
