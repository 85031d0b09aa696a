/** A function's first starts -> how often each event is invoked warm in the starts that count: as often on both sides, and not on base where only head knows it. */
import type { FunctionTarget, Side } from '../model.ts';
import type { TargetFailure } from './failure.ts';
import type { FunctionReading } from './function/probe.ts';

/** Warm invocations of each event in a start that is thrown away: enough to see how long one takes. */
const TRIED = 5;
/** ms that the warm invocations of one event may take in one start. */
const LONGEST = 1500;

export class Invocations {
  readonly #counts: Map<string, number>;
  readonly #first: string | undefined;
  readonly #most: number;
  readonly #added = new Set<string>();
  #learnt = false;
  #counting = false;

  constructor({ events, invocations }: FunctionTarget) {
    this.#first = events[0]?.name;
    this.#most = invocations;
    this.#counts = new Map(events.map(({ name }) => [name, invocations]));
  }

  /** Event -> warm invocations of the side's next start. */
  warm(side: Side): ReadonlyMap<string, number> {
    const known = [...this.#counts].filter(([name]) => side === 'head' || !this.#added.has(name));
    return new Map(known.map(([name, count]) => [name, this.#learnt ? count : Math.min(TRIED, count)]));
  }

  /** Events that only head answers: invoked after everything that is compared. */
  get added(): ReadonlySet<string> {
    return this.#added;
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

  /** A start that counts was made: from now on, whatever fails is a failure. */
  count(): void {
    this.#counting = true;
  }

  /**
   * Whether base fails because the change under test added the event, as a new route of a service is unknown to base. It is
   * left out there from then on. The first event is what every start begins with: a base that fails on it cannot be measured.
   */
  isAdded(side: Side, { kind, scenario }: TargetFailure): boolean {
    if (this.#counting || side !== 'base' || scenario === null || scenario === this.#first || this.#added.has(scenario) || (kind !== 'handler-failed' && kind !== 'wrong-answers')) return false;
    this.#added.add(scenario);
    return true;
  }
}
