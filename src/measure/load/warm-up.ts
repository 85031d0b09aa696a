/** Mean response times of successive windows -> whether the service has settled. */
import { median } from '../../stats/sample.ts';
import { theilSenSlope } from '../../stats/theil-sen.ts';

/** Windows that the decision looks back on. */
export const WINDOWS = 8;
/** Largest drift over these windows, and between the medians of their halves, as a ratio. */
const flat = 0.015;
/** Standard error of the drift over all windows, in standard deviations of a window: 8 / sqrt(sum (i - 3.5)^2). */
const slopeError = WINDOWS / Math.sqrt(42);
/** Makes a median absolute deviation the standard deviation of normal noise. */
const normalConsistent = 1.4826;

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
  return Math.max(Math.min(bounds.shortest / WINDOWS, 250), 50);
}

/**
 * `settled` when the last eight windows no longer get faster, neither steadily (Theil-Sen slope over all eight) nor in a step
 * (medians of the last and the previous four), and the shortest time is over; `given-up` at the longest. A fall counts from
 * 1.5 % of their median on, or from what the windows' own noise would show by chance where that is more: on a restless machine
 * waiting for 1.5 % is waiting for luck. Getting slower is not warming up. `means`: mean response time of each window, ms,
 * oldest first; `elapsed`: ms so far. A window without an answer (NaN or 0) never counts as settled.
 */
export function warmUpState(means: readonly number[], elapsed: number, bounds: WarmUpBounds): 'going' | 'settled' | 'given-up' {
  if (elapsed >= bounds.shortest && isFlat(means.slice(-WINDOWS))) return 'settled';
  return elapsed >= bounds.longest ? 'given-up' : 'going';
}

function isFlat(means: readonly number[]): boolean {
  if (means.length < WINDOWS || !means.every((mean) => mean > 0 && mean < Infinity)) return false;
  const middle = median(means);
  const slope = theilSenSlope(means);
  const fall = -slope * WINDOWS;
  const step = median(means.slice(0, WINDOWS / 2)) - median(means.slice(WINDOWS / 2));
  return Math.max(fall, step) < Math.max(flat * middle, slopeError * noiseOf(means, slope));
}

/** Standard deviation of the windows around their trend, from the median absolute deviation: single wild windows leave it in place. */
function noiseOf(means: readonly number[], slope: number): number {
  const rest = means.map((mean, i) => mean - slope * i);
  const middle = median(rest);
  return normalConsistent * median(rest.map((value) => Math.abs(value - middle)));
}
