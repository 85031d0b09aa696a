/** A function's first starts -> how often each event is invoked warm in each of the starts that count: the same on both sides. */
import type { FunctionTarget } from '../model.ts';
import type { FunctionReading } from './function/probe.ts';

/** Warm invocations of each event in a start that is thrown away: enough to see how long one takes. */
const TRIED = 5;
/** ms that the warm invocations of one event may take in one start. */
const LONGEST = 1500;

export class Invocations {
  readonly #counts: Map<string, number>;
  readonly #most: number;
  #learnt = false;

  constructor({ events, invocations }: FunctionTarget) {
    this.#most = invocations;
    this.#counts = new Map(events.map(({ name }) => [name, invocations]));
  }

  /** Event -> warm invocations of the next start. */
  get warm(): ReadonlyMap<string, number> {
    return this.#learnt ? this.#counts : new Map([...this.#counts].map(([name, count]) => [name, Math.min(TRIED, count)]));
  }

  /** After a first start of a side; the slower side decides. */
  learn({ events }: FunctionReading): void {
    this.#learnt = true;
    for (const [name, { durations }] of events) {
      const fastest = Math.min(...durations);
      const affordable = durations.length === 0 ? this.#most : Math.max(TRIED, Math.floor(LONGEST / Math.max(fastest, 0.01)));
      this.#counts.set(name, Math.min(this.#counts.get(name) ?? this.#most, affordable));
    }
  }
}
