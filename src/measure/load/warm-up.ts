/** Mean response times of successive windows -> whether the service has settled. */
import { median } from '../../stats/sample.ts';
import { theilSenSlope } from '../../stats/theil-sen.ts';

/** Windows that the decision looks back on. */
const span = 8;
/** Largest drift over these windows, and between the medians of their halves, as a ratio. */
const flat = 0.015;

export interface WarmUpBounds {
  /** ms */
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Length of a window, ms: 250 lets noise average out and still sees a JIT compiler at work; shorter when eight of them would
 * not fit into the shortest warm-up, never under 50.
 */
export function warmUpWindow(bounds: WarmUpBounds): number {
  return Math.max(Math.min(bounds.shortest / span, 250), 50);
}

/**
 * `settled` when the last eight windows neither drift (Theil-Sen slope over all eight under 1.5 % of their median) nor step
 * (medians of the last and the previous four within 1.5 %) and the shortest time is over; `given-up` at the longest.
 * `means`: mean response time of each window, ms, oldest first; `elapsed`: ms so far. A window without an answer (NaN or 0)
 * never counts as flat.
 */
export function warmUpState(means: readonly number[], elapsed: number, bounds: WarmUpBounds): 'going' | 'settled' | 'given-up' {
  if (elapsed >= bounds.shortest && isFlat(means.slice(-span))) return 'settled';
  return elapsed >= bounds.longest ? 'given-up' : 'going';
}

function isFlat(means: readonly number[]): boolean {
  if (means.length < span || !means.every((mean) => mean > 0 && mean < Infinity)) return false;
  const middle = median(means);
  const drift = Math.abs(theilSenSlope(means) * span) / middle;
  const step = Math.abs(median(means.slice(span / 2)) - median(means.slice(0, span / 2))) / middle;
  return drift < flat && step < flat;
}
