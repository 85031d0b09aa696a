/** A function's process and its Runtime API -> its life: init, one event after the other, and the end of it. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionEvent, FunctionTarget } from '../../model.ts';
import type { Child, Exit } from '../child.ts';
import { LOG_LINES, type TargetFailure } from '../failure.ts';
import { Witnesses, type Counters, type Memory } from '../witnesses.ts';
import { wrongResponse } from './expected.ts';
import {
  failureOf, handlerEnded, handlerReported, handlerTooLong, initEnded, initReported, initTooLong, interrupted, neverAskedAgain, tooLarge, tooMuchMemory, type Circumstances,
} from './function-failure.ts';
import type { Invoked, RunningFunction } from './function.ts';
import type { Limits } from './limits.ts';
import { MemoryWatch } from './memory-watch.ts';
import type { RuntimeApi, Told } from './runtime-api.ts';
import { writtenSince } from './written-files.ts';

export interface RunningOptions {
  readonly child: Child;
  readonly api: RuntimeApi;
  readonly target: FunctionTarget;
  /** The deployed folder. */
  readonly root: string;
  /** When it was started, ms since 1970. */
  readonly since: number;
  readonly signal: AbortSignal;
  readonly limits: Limits;
  /** Removes what was made for this start. */
  readonly clear: () => void;
}

/** What a wait can end with besides what the runtime tells. */
type Event = Told | { readonly kind: 'exit'; readonly exit: Exit } | { readonly kind: 'overdue' } | { readonly kind: 'aborted' } | { readonly kind: 'memory'; readonly used: number };

/** ms for what a process wrote just before its end to arrive. */
const LAST_WORDS = 50;
/** ms from SIGTERM to SIGKILL for a function whose tracer may still write. */
const TRACER_MS = 2000;

export class Running implements RunningFunction {
  readonly pid: number;
  readonly spawned: number;
  readonly #child: Child;
  readonly #api: RuntimeApi;
  readonly #target: FunctionTarget;
  readonly #options: RunningOptions;
  readonly #witnesses: Witnesses;
  readonly #watch: MemoryWatch;
  readonly #onAbort = (): void => void this.stop();
  #event: string | null = null;
  /** Ends the wait that is going on. */
  #tell: ((event: Event) => void) | null = null;
  #atResponse: (() => void) | null = null;
  /** What cannot be undone: whoever waits from now on gets it. */
  #final: Event | null = null;
  #stopped: Promise<void> | null = null;

  constructor(options: RunningOptions) {
    const { child, api, target, signal, limits } = options;
    this.#options = options;
    this.#child = child;
    this.#api = api;
    this.#target = target;
    this.pid = child.pid;
    this.spawned = child.began;
    this.#witnesses = new Witnesses(child.tree);
    this.#watch = new MemoryWatch(child.tree, this.#witnesses, limits.memory, (used) => {
      child.killNow();
      this.#end({ kind: 'memory', used });
    });
    api.onTold = (told) => this.#told(told);
    void child.ended.then(async (exit) => {
      await sleep(LAST_WORDS);
      this.#end({ kind: 'exit', exit });
    });
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  get initTime(): number {
    return (this.#api.initialized ?? Number.NaN) - this.spawned;
  }

  async untilInitialized(): Promise<TargetFailure | null> {
    const { limits } = this.#options;
    const event = this.#api.waiting ? { kind: 'next' } as const : await this.#wait(limits.init);
    const of = this.#circumstances();
    switch (event.kind) {
      case 'next': return null;
      case 'init-error': return initReported(of, event.error);
      case 'overdue': return initTooLong(of, limits.init);
      case 'exit': return initEnded(of, event.exit, performance.now() - this.spawned);
      default: return this.#anyTime(event);
    }
  }

  async invoke(event: FunctionEvent, atResponse?: () => void): Promise<Invoked> {
    this.#event = event.name;
    const busy = await this.idle();
    if (busy !== null) return { ok: false, failure: busy };
    const { limits } = this.#options;
    this.#watch.begin();
    this.#atResponse = atResponse ?? null;
    const outcome = this.#wait(limits.invocation);
    const handed = this.#api.hand({ payload: event.payload, deadline: Date.now() + limits.invocation });
    const told = await outcome;
    this.#atResponse = null;
    this.#watch.end();
    if (told.kind !== 'answer') return { ok: false, failure: this.#noAnswer(told) };
    const wrong = wrongResponse(event, told.body);
    if (wrong !== null) return { ok: false, failure: failureOf(this.#circumstances(), 'wrong-answers', wrong, 'correct `expect` of the event, or the function') };
    return { ok: true, time: told.at - handed, done: told.at, response: told.body };
  }

  async idle(): Promise<TargetFailure | null> {
    if (this.#final !== null) return this.#noEvent(this.#final);
    if (this.#api.waiting) return null;
    const { limits } = this.#options;
    const event = await this.#wait(limits.invocation);
    return event.kind === 'next' ? null : this.#noEvent(event);
  }

  counters(): Counters | null {
    return this.#witnesses.readCounters();
  }

  memory(): Memory | null {
    const read = this.#witnesses.readMemory();
    return read === null ? null : { current: read.current, peak: this.#watch.peak() };
  }

  asked(): number | null {
    return this.#api.waiting ? this.#api.asked : null;
  }

  connections(): number | null {
    return this.#api.opened;
  }

  wrote(): readonly string[] {
    return writtenSince(this.#options.root, this.#options.since, path.dirname(this.#child.log.path));
  }

  logTail(lines: number): readonly string[] {
    return this.#child.log.tail(lines);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { signal, limits, clear } = this.#options;
    this.#end({ kind: 'aborted' });
    this.#watch.stop();
    signal.removeEventListener('abort', this.#onAbort);
    // Without its API a runtime ends by itself; only a tracer's result is worth waiting for.
    await this.#api.close();
    const hurry = signal.aborted;
    if (limits.grace > 0 && !hurry) await Promise.race([this.#child.ended, sleep(limits.grace, undefined, { ref: false })]);
    await this.#child.stop(limits.grace > 0 ? TRACER_MS : 0, hurry);
    clear();
  }

  #told(told: Told): void {
    if (told.kind === 'answer') this.#atResponse?.();
    this.#tell?.(told);
  }

  /** The first of these is what happened: that it ended is a consequence of whatever came before. */
  #end(event: Event): void {
    this.#final ??= event;
    this.#tell?.(this.#final);
  }

  async #wait(limit: number): Promise<Event> {
    if (this.#final !== null) return this.#final;
    let overdue: NodeJS.Timeout | undefined;
    const event = await new Promise<Event>((resolve) => {
      this.#tell = resolve;
      overdue = setTimeout(() => resolve({ kind: 'overdue' }), limit);
    });
    clearTimeout(overdue);
    this.#tell = null;
    return event;
  }

  #noAnswer(event: Exclude<Event, { kind: 'answer' }>): TargetFailure {
    const of = this.#circumstances();
    switch (event.kind) {
      case 'error': return handlerReported(of, event.error);
      case 'too-large': return tooLarge(of, event.size, event.most);
      case 'overdue': return handlerTooLong(of, this.#options.limits.invocation);
      case 'exit': return handlerEnded(of, event.exit, true);
      default: return this.#anyTime(event);
    }
  }

  #noEvent(event: Event): TargetFailure {
    const of = this.#circumstances();
    switch (event.kind) {
      case 'overdue': return neverAskedAgain(of, this.#options.limits.invocation);
      case 'exit': return handlerEnded(of, event.exit, false);
      default: return this.#anyTime(event);
    }
  }

  #anyTime(event: Event): TargetFailure {
    const of = this.#circumstances();
    if (event.kind === 'memory') return tooMuchMemory(of, event.used);
    if (event.kind === 'aborted') return interrupted(of);
    return failureOf(of, 'handler-failed', `the function's client spoke out of turn (${event.kind})`, of.refused === null ? null : `its client: ${of.refused}`);
  }

  #circumstances(): Circumstances {
    return { target: this.#target, event: this.#event, log: this.logTail(LOG_LINES), refused: this.#api.refused };
  }
}
