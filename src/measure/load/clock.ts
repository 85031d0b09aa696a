/** The drivers' clock, and the time at which the bytes that are being handled now had arrived. */

/** ms on the monotonic clock that autocannon stamps its requests with (`process.hrtime`). */
export function now(): number {
  return milliseconds(process.hrtime());
}

export function milliseconds([seconds, nanoseconds]: readonly [number, number]): number {
  return seconds * 1e3 + nanoseconds / 1e6;
}

/**
 * Responses that one poll of the event loop finds ready are handled one after the other, 10-20 µs each; the time of the first
 * of them is the time at which all had arrived. Stamping each when its turn comes would add the generator's queue to the
 * service's latency: at 50 connections as much as the response itself.
 */
export function arrivalClock(): () => number {
  let batch: number | null = null;
  return () => {
    if (batch === null) {
      batch = now();
      // The check phase comes right after the poll phase: the batch is over.
      setImmediate(() => (batch = null));
    }
    return batch;
  };
}
