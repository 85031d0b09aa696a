/** Rates over time -> when each request is meant to be sent. */

/** A stretch of load whose rate (requests/s) goes evenly from one to the other; `duration` in ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly duration: number;
}

export interface Schedule {
  /** Requests in all; one at least. */
  readonly count: number;
  /** ms */
  readonly duration: number;
  /** When request `index` (from 0) is due, ms from the beginning; of `count` and beyond: when the schedule is over, and the rate goes on. */
  readonly at: (index: number) => number;
  /** Which stretch a time (ms from the beginning) lies in; the last one for all that comes after it. */
  readonly stretchAt: (time: number) => number;
}

interface Placed extends Stretch {
  /** ms, and requests, before it. */
  readonly start: number;
  readonly before: number;
}

/**
 * By time t (s) into a stretch, from t + (to - from) t² / 2T requests of it are due: request k is sent when the sum over all stretches
 * reaches k, so that a rate that changes is met at every moment, and the part of a request that a stretch leaves over goes to the next one.
 */
export function scheduleOf(stretches: readonly Stretch[]): Schedule {
  const placed: Placed[] = [];
  let [start, before] = [0, 0];
  for (const stretch of stretches) {
    placed.push({ ...stretch, start, before });
    start += stretch.duration;
    before += requestsOf(stretch);
  }
  const last = placed.at(-1);
  if (last === undefined || !(before > 0)) throw new RangeError('a schedule needs a stretch with a rate and a duration');
  const [duration, total] = [start, before];
  return {
    count: Math.max(1, Math.round(total)),
    duration,
    at: (index) => {
      if (index >= total) return duration + ((index - total) / last.to) * 1000;
      const stretch = placed.findLast((one) => one.before <= index) ?? last;
      return stretch.start + timeOf(stretch, index - stretch.before);
    },
    stretchAt: (time) => Math.max(0, placed.findLastIndex((one) => one.start <= time)),
  };
}

/** A constant rate for `duration` ms. */
export const constant = (rate: number, duration: number): Schedule => scheduleOf([{ from: rate, to: rate, duration }]);

export const requestsOf = ({ from, to, duration }: Stretch): number => ((from + to) / 2) * (duration / 1000);

/** ms into the stretch at which `requests` of it are due: the root of a t² + from t = requests, in the form that holds for a = 0 too. */
function timeOf({ from, to, duration }: Stretch, requests: number): number {
  if (requests <= 0) return 0;
  const a = (to - from) / (2 * (duration / 1000));
  return Math.min(duration, (2000 * requests) / (from + Math.sqrt(Math.max(0, from * from + 4 * a * requests))));
}
