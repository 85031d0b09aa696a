/** Two clocks and a heartbeat -> how often the wall clock was set, and how often the whole machine stood still. */
import type { MachineSources } from './sources.ts';

/** ms; NTP turns the speed of both clocks a little, which keeps them together: only setting one moves them apart. */
const STEP = 50;
/** ms; two readings further apart than this were interrupted, and their difference says nothing. */
const CLOSE = 5;
const ATTEMPTS = 5;

/** ms between beats. */
const BEAT = 100;
/** ms without a beat that no scheduler explains. */
const PAUSE = 1000;
/** Share of the gap that we computed ourselves, above which it was our own work that held the beat up. */
const OWN_WORK = 0.1;

/**
 * A target that does not answer is no pause: we wait for it asleep, and the beat goes on. What stops the beat is our own
 * work, which costs CPU time, or the machine: suspended, or so busy that we got no processor for a second. A suspended
 * Linux stops the monotonic clock as well; there the wall clock is ahead afterwards, and it counts as a step.
 */
export class ClockWatch {
  readonly #sources: MachineSources;
  readonly #stop: () => void;
  #apart: number | null;
  #beat: number;
  #cpu: number;
  #new = { steps: 0, pauses: 0 };
  #counted = { steps: 0, pauses: 0 };

  constructor(sources: MachineSources) {
    this.#sources = sources;
    this.#apart = this.#difference();
    this.#beat = sources.monotonic();
    this.#cpu = sources.ownCpu();
    this.#stop = sources.every(BEAT, () => this.#look());
  }

  /** What has happened since the last call did not disturb any measuring. */
  begin(): void {
    this.#look();
    this.#new = { steps: 0, pauses: 0 };
  }

  /** What has happened since the last call counts. */
  count(): void {
    this.#look();
    this.#counted = { steps: this.#counted.steps + this.#new.steps, pauses: this.#counted.pauses + this.#new.pauses };
    this.#new = { steps: 0, pauses: 0 };
  }

  sum(): { readonly steps: number; readonly pauses: number } {
    return this.#counted;
  }

  stop(): void {
    this.#stop();
  }

  #look(): void {
    const [now, cpu, apart] = [this.#sources.monotonic(), this.#sources.ownCpu(), this.#difference()];
    const gap = now - this.#beat;
    if (gap > PAUSE && cpu - this.#cpu < OWN_WORK * gap) this.#new.pauses += 1;
    if (apart !== null) {
      if (this.#apart !== null && Math.abs(apart - this.#apart) > STEP) this.#new.steps += 1;
      this.#apart = apart;
    }
    this.#beat = now;
    this.#cpu = cpu;
  }

  /** Wall clock minus monotonic clock, ms; null when we were interrupted between reading the two, again and again. */
  #difference(): number | null {
    const { wall, monotonic } = this.#sources;
    for (let i = 0; i < ATTEMPTS; i += 1) {
      const before = monotonic();
      const time = wall();
      const after = monotonic();
      if (after - before < CLOSE) return time - before;
    }
    return null;
  }
}
