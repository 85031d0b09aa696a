/** Tells when the bytes that are being handled now had arrived, without the generator's own queue. */
import { performance } from 'node:perf_hooks';

/**
 * Responses that one poll of the event loop finds ready are handled one after the other, 10-20 µs each; the time of the first
 * of them is the time at which all had arrived. Stamping each when its turn comes would add the generator's queue to the
 * service's latency: at 50 connections as much as the response itself.
 */
export function arrivalClock(): () => number {
  let batch: number | null = null;
  return () => {
    if (batch === null) {
      batch = performance.now();
      // The check phase comes right after the poll phase: the batch is over.
      setImmediate(() => (batch = null));
    }
    return batch;
  };
}
