/** A target -> one cold start: a fresh process up to its first correct response, with what it had done by then. */
import { startTarget, type StartOptions, type TargetFailure } from './target.ts';

/** One start. null: this machine has no such counter. */
export interface StartReading {
  /** From spawn to the end of the first correct response, ms. */
  readonly time: number;
  /** CPU time of all processes until then, ms. */
  readonly cpu: number | null;
  /** Bytes and system calls of reading. */
  readonly read: number | null;
  readonly reads: number | null;
  readonly faults: number | null;
  /** Peak memory until then, bytes. */
  readonly memory: number | null;
}

export type StartProbe = { readonly ok: true; readonly reading: StartReading } | { readonly ok: false; readonly failure: TargetFailure };

/** Starts it, waits for the first correct response, stops it. */
export async function probeStart(options: StartOptions): Promise<StartProbe> {
  const started = await startTarget(options);
  if (!started.ok) return started;
  const { startTime, countersAtReady: counters, memoryAtReady: memory } = started.running;
  await started.running.stop();
  const hidden = new Set(started.running.absent().map(({ metric }) => metric));
  const { cpu = null, faults = null } = counters ?? {};
  const { read = null, reads = null } = hidden.has('cold-start.read') ? {} : (counters ?? {});
  return { ok: true, reading: { time: startTime, cpu, read, reads, faults, memory: memory?.peak ?? null } };
}
