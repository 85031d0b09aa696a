/** A target's start command -> a running service that has answered correctly once, or the reason why it did not. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Absent, ServerTarget } from '../model.ts';
import type { Address } from './address.ts';
import { Child, type Exit } from './child.ts';
import { endedEarly, failureOf, listensElsewhere, LOG_LINES, neverReady, type TargetFailure } from './failure.ts';
import { ownerOf, portsOf } from './listeners.ts';
import { waitUntilReady } from './readiness.ts';
import { reserveAddress, untilRefused, type ReservedAddress } from './reserved-address.ts';
import { startChild } from './start-child.ts';
import { targetEnvironment } from './target-environment.ts';
import { GarbagePlace } from './garbage.ts';
import { Witnesses, type Counters, type Handles, type Memory } from './witnesses.ts';

export type { Address } from './address.ts';
export type { Exit } from './child.ts';
export { stopAll } from './child.ts';
export type { TargetFailure } from './failure.ts';

export interface StartOptions {
  readonly target: ServerTarget;
  /** Root of the checkout. */
  readonly directory: string;
  /** Cores for the target, a list as `taskset -c` takes it; null for all. */
  readonly cpus: string | null;
  /** Emptied first. Not the same file for two targets that run at the same time. */
  readonly logFile: string;
  /** An abort stops the target, also one that is running already. */
  readonly signal: AbortSignal;
  /** Whether it is made ready to be told to collect its garbage; not if not given. */
  readonly collectGarbage?: boolean;
  /** ms between attempts to reach it; 5 if not given. */
  readonly pollEvery?: number;
}

export type Started = { readonly ok: true; readonly running: RunningTarget } | { readonly ok: false; readonly failure: TargetFailure };

export interface RunningTarget {
  readonly address: Address;
  readonly pid: number;
  /** From just before the first process was made to the end of the first correct response, ms. */
  readonly startTime: number;
  /** Read in the moment of that response, for all processes since the start; null without /proc. */
  readonly countersAtReady: Counters | null;
  readonly memoryAtReady: Memory | null;
  counters(): Counters | null;
  /** Takes about 1 ms per process and holds it up: not while it is timed. */
  memory(): Memory | null;
  /** Open files and threads; null without /proc. */
  handles(): Handles | null;
  /** Over when every Node process of it has collected its garbage; null where that was not asked for. */
  readonly collectGarbage: (() => Promise<void>) | null;
  /** Lets the peak of memory begin anew. */
  resetPeak(): void;
  /** Metrics that this target hides, beside those of `absentReasons()`. */
  absent(): readonly Absent[];
  /** Where its numbers are from, in sentences, where that is not as always. */
  notes?(): readonly string[];
  /** How it ended; null while it runs. */
  exit(): Exit | null;
  /** Called once when it ends, whoever ended it; at once if it has. Not called for a service that put itself into the background. */
  onExit(callback: (exit: Exit) => void): void;
  /** The last lines it printed, fit to be shown: control characters removed, long lines cut. Still the target's words. */
  logTail(lines: number): readonly string[];
  /** Ends all its processes and frees its port. May be called more than once; never rejects. */
  stop(): Promise<void>;
}

/** Ports tried when somebody else took the reserved one before the target could. */
const MOST_ATTEMPTS = 3;
const LOG_SEARCHED = 100;
const PORT_TAKEN = /EADDRINUSE|address already in use|address in use/i;

/** Never rejects for anything the target does; afterwards a target that did not start has left no process behind. */
export async function startTarget(options: StartOptions): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const { portTaken = false, ...started } = await startOnce(options);
    if (!portTaken || attempt === MOST_ATTEMPTS || options.signal.aborted) return started;
  }
}

/** `portTaken`: it says that somebody else listens on the port already, so another one may do. */
async function startOnce({ target, directory, cpus, logFile, signal, collectGarbage = false, pollEvery = 5 }: StartOptions): Promise<Started & { readonly portTaken?: boolean }> {
  if (target.start === null) throw new Error(`target ${target.name} has no start command`);
  const refuse = (failure: TargetFailure): Started => ({ ok: false, failure });
  if (signal.aborted) return refuse(interrupted(target, []));
  const place = await reserveAddress(target);
  const { address } = place;
  const cwd = path.resolve(directory, target.directory);
  const cookie = randomBytes(12).toString('hex');
  const where = { port: address.kind === 'port' ? String(address.port) : null, socket: address.kind === 'socket' ? address.path : null };
  const garbage = collectGarbage ? new GarbagePlace() : null;
  const env = targetEnvironment(process.env, garbage?.environment(target.env) ?? target.env, cookie, where);
  const started = await startChild({ command: target.start, cwd, env, cookie, where, logFile, cpus });
  if (!started.ok) {
    place.release();
    garbage?.remove();
    return refuse(failureOf(target, 'start-failed', started.message, started.hint, []));
  }
  const running = new Running(started.child, place, target, signal, garbage);
  const failure = await running.untilReady(pollEvery);
  if (failure === null) return { ok: true, running };
  await running.stop();
  const portTaken = failure.kind === 'start-failed' && address.kind === 'port' && running.logTail(LOG_SEARCHED).some((line) => PORT_TAKEN.test(line));
  return { ok: false, failure, portTaken };
}

class Running implements RunningTarget {
  readonly address: Address;
  startTime = 0;
  countersAtReady: Counters | null = null;
  memoryAtReady: Memory | null = null;
  readonly #child: Child;
  readonly #place: ReservedAddress;
  readonly #target: ServerTarget;
  readonly #signal: AbortSignal;
  readonly #witnesses: Witnesses;
  readonly #garbage: GarbagePlace | null;
  /** Whether any process has collected when it was told to; null: none was told yet. */
  #collected: boolean | null = null;
  readonly #onAbort = (): void => void this.stop();
  #stopped: Promise<void> | null = null;

  constructor(child: Child, place: ReservedAddress, target: ServerTarget, signal: AbortSignal, garbage: GarbagePlace | null) {
    this.#child = child;
    this.#place = place;
    this.#target = target;
    this.#signal = signal;
    this.#garbage = garbage;
    this.address = place.address;
    this.#witnesses = new Witnesses(child.tree);
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** null when it answered correctly and the answer was its own. */
  async untilReady(pollEvery: number): Promise<TargetFailure | null> {
    const { path: ask, status, timeout } = this.#target.ready;
    const options = { address: this.address, path: ask, status, timeout, pollEvery, giveUp: () => this.#signal.aborted || this.exit() !== null };
    const readiness = await waitUntilReady(options, () => {
      this.countersAtReady = this.#witnesses.readCounters();
      this.memoryAtReady = this.#witnesses.readMemory();
    });
    if (this.#signal.aborted) return interrupted(this.#target, this.logTail(LOG_LINES));
    switch (readiness.kind) {
      case 'given-up': return endedEarly(this.#target, this.exit() ?? { code: null, signal: null }, performance.now() - this.#child.began, this.logTail(LOG_LINES));
      case 'timeout': {
        const elsewhere = this.address.kind === 'port' && readiness.last.kind === 'refused' ? portsOf(this.#pids()).map((l) => l.port) : [];
        return neverReady(this.#target, this.address, readiness.last, elsewhere, this.logTail(LOG_LINES));
      }
      case 'ready': {
        this.startTime = readiness.at - this.#child.began;
        return this.#checkOwner();
      }
    }
  }

  counters(): Counters | null {
    return this.#witnesses.readCounters();
  }

  resetPeak(): void {
    this.#witnesses.resetPeak();
  }

  memory(): Memory | null {
    return this.#witnesses.readMemory();
  }

  handles(): Handles | null {
    return this.#witnesses.readHandles();
  }

  get collectGarbage(): (() => Promise<void>) | null {
    const garbage = this.#garbage;
    return garbage === null ? null : async () => void (this.#collected = (await garbage.collect()) > 0 || this.#collected === true);
  }

  absent(): readonly Absent[] {
    const reason = '`collect-garbage` was asked for, and no process of the target did so: is it Node, and does NODE_OPTIONS reach it?';
    return [...this.#witnesses.absent(), ...(this.#collected === false ? ['memory.mean', 'memory.growth'].map((metric) => ({ metric, reason })) : [])];
  }

  /** A first process that ended well and left others running has put the service into the background: it runs as long as they do. */
  exit(): Exit | null {
    const { exit } = this.#child;
    return exit !== null && exit.code === 0 && this.#stopped === null && this.#child.alive().length > 0 ? null : exit;
  }

  onExit(callback: (exit: Exit) => void): void {
    void this.#child.ended.then(() => {
      const exit = this.exit();
      if (exit !== null) callback(exit);
    });
  }

  logTail(lines: number): readonly string[] {
    return this.#child.log.tail(lines);
  }

  stop(): Promise<void> {
    const ended = this.#child.stop(this.#target.stopTimeout, this.#signal.aborted);
    this.#stopped ??= ended.then(async () => {
      this.#signal.removeEventListener('abort', this.#onAbort);
      if (this.address.kind === 'port') await untilRefused(this.address.port);
      this.#place.release();
      this.#garbage?.remove();
    });
    return this.#stopped;
  }

  #pids(): readonly number[] {
    return this.#child.alive().map((p) => p.pid);
  }

  #checkOwner(): TargetFailure | null {
    if (this.address.kind === 'socket') return null;
    const owner = ownerOf(this.address.port, this.#pids());
    return owner.kind === 'foreign' ? listensElsewhere(this.#target, this.address, owner, this.logTail(LOG_LINES)) : null;
  }
}

function interrupted(target: ServerTarget, log: readonly string[]): TargetFailure {
  return failureOf(target, 'interrupted', 'the run was interrupted while the target was starting', null, log);
}
