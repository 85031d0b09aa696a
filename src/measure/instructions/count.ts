/** A target -> the instructions of one start, and of one request or invocation of each of its scenarios or events. */
import { findValgrind } from './available.ts';
import { amounts, LOOK } from './amounts.ts';
import { Callgrind, type Total } from './callgrind.ts';
import { startSubject, type SubjectOptions, type Workload } from './subject.ts';

export { instructionsAvailable } from './available.ts';

export type Counted =
  | {
    readonly ok: true;
    /** Until the first response, and what was still at work then. */
    readonly start: number;
    /** Name of the scenario or event -> per request or invocation, once it runs warm. */
    readonly scenarios: ReadonlyMap<string, number>;
  }
  | {
    readonly ok: false;
    /** A sentence. */
    readonly reason: string;
  };

/** ms, for one counted run altogether. */
const LONGEST = 600_000;

/**
 * One counted run. The target is first started once as always: that start writes what later ones only read (byte code, caches),
 * and one that fails fails here, quickly. Then it is started under callgrind, and counted at its first response; then each
 * scenario is sent, a number of times to warm up and a number of times counted. Never rejects for anything the target does, and
 * leaves no process and no file behind.
 */
export async function countInstructions(options: SubjectOptions): Promise<Counted> {
  const programs = findValgrind();
  if (typeof programs === 'string') return { ok: false, reason: programs };
  const late = AbortSignal.timeout(LONGEST);
  const callgrind = new Callgrind(programs);
  try {
    const counted = await count({ ...options, signal: AbortSignal.any([options.signal, late]) }, callgrind);
    if (counted.ok) return counted;
    if (options.signal.aborted) return { ok: false, reason: 'interrupted while instructions were counted' };
    return late.aborted ? { ok: false, reason: `counting instructions was given up after ${LONGEST / 60_000} minutes: ${options.target.name} is too slow under valgrind` } : counted;
  } finally {
    callgrind.close();
  }
}

async function count(options: SubjectOptions, callgrind: Callgrind): Promise<Counted> {
  const plain = await startSubject(options, []);
  if (!plain.ok) return plain;
  await plain.subject.stop();
  const started = await startSubject(options, callgrind.wrap);
  const blamed = (reason: string): Counted => {
    const said = callgrind.complaint();
    return { ok: false, reason: `under valgrind ${reason}${said === null ? '' : ` (valgrind says: ${said})`}` };
  };
  if (!started.ok) return blamed(started.reason);
  const { subject } = started;
  try {
    const start = await callgrind.read();
    if (!start.ok) return start;
    const scenarios = new Map<string, number>();
    for (const workload of subject.workloads) {
      const each = await perRequest(workload, subject.workloads.length, callgrind);
      if (typeof each === 'string') return blamed(each);
      scenarios.set(workload.name, each);
    }
    return { ok: true, start: start.instructions, scenarios };
  } finally {
    await subject.stop();
  }
}

/** A text says why it cannot be counted. */
async function perRequest(workload: Workload, scenarios: number, callgrind: Callgrind): Promise<number | string> {
  const cold = await send(workload, LOOK.forgotten);
  if (cold !== null) return cold;
  const looked = await roundsOf(workload, LOOK.rounds, callgrind);
  if (!looked.ok) return looked.reason;
  const { warm, counted } = amounts(looked.instructions / LOOK.rounds, scenarios);
  const wrong = await send(workload, warm - LOOK.forgotten - LOOK.rounds);
  if (wrong !== null) return wrong;
  const total = await roundsOf(workload, counted, callgrind);
  return total.ok ? total.instructions / counted / workload.requests : total.reason;
}

/** What so many rounds execute. */
async function roundsOf(workload: Workload, rounds: number, callgrind: Callgrind): Promise<Total> {
  const before = await callgrind.read();
  if (!before.ok) return before;
  const wrong = await send(workload, rounds);
  if (wrong !== null) return { ok: false, reason: wrong };
  const after = await callgrind.read();
  return after.ok ? { ok: true, instructions: after.instructions - before.instructions } : after;
}

/** One round after the other. null, or why an answer will not do. */
async function send(workload: Workload, rounds: number): Promise<string | null> {
  for (let sent = 0; sent < rounds; sent += 1) {
    const wrong = await workload.round();
    if (wrong !== null) return wrong;
  }
  return null;
}
