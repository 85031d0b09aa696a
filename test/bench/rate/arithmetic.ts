/** What is true of the services of this bench, by arithmetic. */

/** ms that a service takes that does not pause. */
export const QUICK = 2;

/**
 * Latency at a quantile (0-1), ms, of requests at an even rate to a service that stands still for the last `pause` ms of every second:
 * of all requests the share pause / 1000 waits, from `pause` ms down to 0, evenly spread.
 */
export function truthAt(q: number, pause: number): number {
  const waiting = pause / 1000;
  const slower = 1 - q;
  return slower >= waiting ? QUICK : QUICK + pause * (1 - slower / waiting);
}

/** Requests/s of one worker that takes `ms` for each. */
export const limitOf = (ms: number): number => 1000 / ms;
