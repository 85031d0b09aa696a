/** Calls back at given times, as exactly as an event loop can. */
import { cpus } from 'node:os';
import { now } from './clock.ts';
import type { Lateness } from './driver.ts';

/** Timers have a grain of 1 ms and fire up to one later: the last stretch before a time, ms, is waited for by turning. */
const turning = 2;
/** Handled later than this, ms, counts as late. */
const late = 1;

export interface Pace {
  /** ms from the beginning to each call; ascending. */
  readonly at: (index: number) => number;
  readonly calls: number;
  /** `intended` on the clock of `now`. */
  readonly call: (index: number, intended: number) => void;
  readonly done: () => void;
}

/**
 * A schedule fixed in advance: a late call moves no later one. It keeps a core awake for the last 2 ms before each call, so it
 * does without where there is only one, and is late by up to a millisecond there, which it says.
 */
export class Pacer {
  readonly #pace: Pace;
  readonly #start: number;
  readonly #exact = cpus().length > 1;
  #next = 0;
  #late = 0;
  #worst = 0;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;

  /** Begins 5 ms from now. */
  constructor(pace: Pace) {
    this.#pace = pace;
    this.#start = now() + 5;
    this.#wait();
  }

  start(): number {
    return this.#start;
  }

  called(): number {
    return this.#next;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  lateness(): Lateness {
    return { share: this.#next === 0 ? 0 : this.#late / this.#next, worst: this.#worst };
  }

  #wait(): void {
    if (this.#stopped) return;
    if (this.#next === this.#pace.calls) return this.#pace.done();
    const left = this.#intended() - now();
    if (left <= 0) return this.#turn();
    if (!this.#exact) this.#timer = setTimeout(() => this.#turn(), Math.ceil(left));
    else if (left > turning) this.#timer = setTimeout(() => this.#turn(), left - turning);
    else setImmediate(() => this.#turn());
  }

  #turn(): void {
    for (;;) {
      const lateness = now() - this.#intended();
      if (this.#stopped || this.#next === this.#pace.calls || lateness < 0) break;
      if (lateness > late) this.#late++;
      this.#worst = Math.max(this.#worst, lateness);
      this.#pace.call(this.#next, this.#intended());
      this.#next++;
    }
    this.#wait();
  }

  #intended(): number {
    return this.#start + this.#pace.at(this.#next);
  }
}
