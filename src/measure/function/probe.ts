/** A function -> one start of it: init, the cold invocation, the warm ones of each event, and what they took. */
import type { FunctionEvent } from '../../model.ts';
import type { TargetFailure } from '../failure.ts';
import type { Counters, Memory } from '../witnesses.ts';
import { startFunction, type FunctionOptions, type RunningFunction } from './function.ts';

/** The warm invocations of one event. null: this machine has no such counter. */
export interface EventReading {
  /** ms, in order */
  readonly durations: readonly number[];
  /** ms, in order: until it asked for its next event, which is what the platform bills. */
  readonly occupied: readonly number[];
  /** ms of CPU time per invocation, what came after the responses included */
  readonly cpu: number | null;
  /** Connections to services opened per invocation; null for a bootstrap, of which it cannot be told (`RunningFunction.connections`). */
  readonly connections: number | null;
}

export interface FunctionReading {
  /** From spawn to the first request for an event, ms. */
  readonly init: number;
  /** Of the first invocation, ms; until it asked for its next event. */
  readonly first: number;
  readonly firstOccupied: number;
  /** From spawn to the end of the first response, ms. */
  readonly cold: number;
  /** What all processes had done until the first response: CPU time in ms, bytes and system calls of reading, page faults, peak memory in bytes. */
  readonly cpu: number | null;
  readonly read: number | null;
  readonly reads: number | null;
  readonly faults: number | null;
  readonly memory: number | null;
  /** Peak memory at the end, bytes. */
  readonly peak: number | null;
  readonly events: ReadonlyMap<string, EventReading>;
  /** Files below its folder that it made or changed (`RunningFunction.wrote`); none where nobody looked. */
  readonly wrote: readonly string[];
}

export type FunctionProbe = { readonly ok: true; readonly reading: FunctionReading } | { readonly ok: false; readonly failure: TargetFailure };

/** What a start is asked for, beside how it is started. */
export interface ProbeOptions extends FunctionOptions {
  /** Event name -> warm invocations. */
  readonly warm: ReadonlyMap<string, number>;
  /** Names of events that are invoked last, after the peak of memory is read: what the other side does not know. */
  readonly apart?: ReadonlySet<string>;
  /** Whether to look for files that it wrote where the platform would not let it: takes long for a large folder. */
  readonly looksForWrites?: boolean;
}

/** Never rejects for anything the function does. The first event is the cold one; events not named in `warm` get no warm invocations, the others each a first one that is not counted. */
export async function probeFunction(options: ProbeOptions): Promise<FunctionProbe> {
  const started = await startFunction(options);
  if (!started.ok) return started;
  try {
    return await probeRunning(started.running, options);
  } finally {
    await started.running.stop();
  }
}

async function probeRunning(running: RunningFunction, { target, warm, apart = new Set(), looksForWrites = false }: ProbeOptions): Promise<FunctionProbe> {
  const [firstEvent] = target.events;
  if (firstEvent === undefined) throw new Error(`function ${target.name} has no event`);
  let counters: Counters | null = null;
  let memory: Memory | null = null;
  const cold = await running.invoke(firstEvent, () => {
    counters = running.counters();
    memory = running.memory();
  });
  if (!cold.ok) return cold;
  const { cpu, read, reads, faults } = countersOf(counters);
  const atPeak = peakOf(memory);
  const busy = await running.idle();
  if (busy !== null) return { ok: false, failure: busy };
  const firstOccupied = occupiedBy(cold, running);
  const events = new Map<string, EventReading>();
  let peak: number | null = null;
  let peaked = false;
  for (const event of [...target.events].sort((a, b) => Number(apart.has(a.name)) - Number(apart.has(b.name)))) {
    if (apart.has(event.name) && !peaked) [peak, peaked] = [peakOf(running.memory()), true];
    const many = warm.get(event.name) ?? 0;
    if (many === 0) continue;
    // The first time that it sees an event it may load and compile what only that one needs: no invocation of it is warm before.
    if (event !== firstEvent) {
      const met = await running.invoke(event);
      if (!met.ok) return met;
    }
    const reading = await invokeWarm(running, event, many);
    if ('kind' in reading) return { ok: false, failure: reading };
    events.set(event.name, reading);
  }
  const reading = { init: running.initTime, first: cold.time, firstOccupied, cold: cold.done - running.spawned, cpu, read, reads, faults, memory: atPeak, peak: peaked ? peak : peakOf(running.memory()), events, wrote: looksForWrites ? running.wrote() : [] };
  return { ok: true, reading };
}

/** Counters are read while it waits for an event: what it still does after a response belongs to that invocation. */
async function invokeWarm(running: RunningFunction, event: FunctionEvent, many: number): Promise<EventReading | TargetFailure> {
  const busy = await running.idle();
  if (busy !== null) return busy;
  const durations: number[] = [];
  const occupied: number[] = [];
  const before = running.counters();
  const openedBefore = running.connections();
  for (let i = 0; i < many; i += 1) {
    const invoked = await running.invoke(event);
    if (!invoked.ok) return invoked.failure;
    durations.push(invoked.time);
    const failure = await running.idle();
    if (failure !== null) return failure;
    occupied.push(occupiedBy(invoked, running));
  }
  const after = running.counters();
  const opened = running.connections();
  const cpu = before === null || after === null ? null : (after.cpu - before.cpu) / many;
  return { durations, occupied, cpu, connections: opened === null || openedBefore === null ? null : (opened - openedBefore) / many };
}

/** ms from handing over the event to the request for the next one. */
const occupiedBy = ({ time, done }: { readonly time: number; readonly done: number }, running: RunningFunction): number => time + Math.max(0, (running.asked() ?? done) - done);

const countersOf = (counters: Counters | null): { readonly [name in 'cpu' | 'read' | 'reads' | 'faults']: number | null } => counters ?? { cpu: null, read: null, reads: null, faults: null };
const peakOf = (memory: Memory | null): number | null => memory?.peak ?? null;
