/** Readings of one share, one after the other -> how much, how bad at worst, and for how much of the time too much. */
import type { Disturbance } from '../../model.ts';

export class Shares {
  readonly #limit: number;
  #readings = 0;
  #sum = 0;
  #worst = 0;
  #above = 0;

  /** A reading over `limit` (0-1) counts as disturbed. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counters of the kernel are rounded to ticks, and our own time is read a moment apart: a share may come out a little below 0. */
  add(share: number): void {
    const kept = Math.min(1, Math.max(0, share));
    this.#readings += 1;
    this.#sum += kept;
    this.#worst = Math.max(this.#worst, kept);
    if (kept > this.#limit) this.#above += 1;
  }

  /** null without a single reading. */
  summary(): Disturbance | null {
    const n = this.#readings;
    return n === 0 ? null : { mean: this.#sum / n, worst: this.#worst, limit: this.#limit, above: this.#above / n };
  }
}
