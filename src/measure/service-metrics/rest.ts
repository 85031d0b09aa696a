/** What the counters of one side do while nothing is asked of it -> how long after the load they are to be waited for. */
import type { Expression } from '../../expression/expression.ts';
import { termsOf } from '../../expression/expression.ts';
import type { Exposition } from './exposition.ts';
import { matching } from './growth.ts';
import { selectOf } from './launch-value.ts';
import type { Asked } from './questions.ts';
import { LOOK, WAIT, WATCH } from './watch.ts';

type At = ReadonlyMap<Exposition, number>;

/** A total for each term of what is counted per request, in the order of the config. */
export class Rest {
  /** Readings have been watched until they were at rest, or did not come to it. */
  watched = false;
  /** Launches that vary have been looked into. */
  looked = false;
  readonly #selects: readonly ReturnType<typeof selectOf>[];
  /** The metric that each belongs to. */
  readonly #names: readonly string[];
  readonly #late = new Map<number, number>();
  readonly #restless = new Set<number>();
  /** Scenario and metric -> what the launch before counted per request. */
  readonly #counts = new Map<string, number>();

  constructor(asked: readonly Asked[]) {
    const terms = asked.flatMap(({ name, expression }) => countedIn(expression).map((term) => ({ name, select: selectOf(term) })));
    this.#selects = terms.map(({ select }) => select);
    this.#names = terms.map(({ name }) => name);
  }

  /** Nothing is counted: nothing is waited for. */
  get isEmpty(): boolean {
    return this.#selects.length === 0;
  }

  /** Those that have come late before. */
  get late(): ReadonlySet<number> {
    return new Set(this.#late.keys());
  }

  /** All but those that move by themselves, for which there is nothing to wait. */
  get countable(): ReadonlySet<number> {
    return new Set([...this.#selects.keys()].filter((i) => !this.#restless.has(i)));
  }

  /** ms to wait for what comes late. */
  get bound(): number {
    return Math.max(WAIT, ...[...this.#late.values()].map((late) => 2 * late));
  }

  /** The metrics that these totals are of. */
  namesOf(totals: Iterable<number>): ReadonlySet<string> {
    return new Set([...totals].map((i) => this.#names[i] ?? ''));
  }

  /** Index of a reading -> which totals moved there by more than asking moves them, `priced` being other readings without load between them. */
  moves(readings: readonly Exposition[], priced: readonly Exposition[] = []): readonly ReadonlySet<number>[] {
    const [own, others] = [this.#steps(readings), this.#steps(priced)];
    const price = this.#selects.map((_, i) => Math.min(...[...own, ...others].map((step) => step[i] ?? 0)));
    return [new Set<number>(), ...own.map((step) => new Set(step.flatMap((moved, i) => (moved > (price[i] ?? 0) ? [i] : []))))];
  }

  /** What the readings that waited for a rest say: a total that moved and then was quiet comes late, one that was never quiet moves by itself. */
  learn(readings: readonly Exposition[], at: At): void {
    this.watched = true;
    for (const [i, last] of this.lastMoves(readings, at)) {
      if (last.quiet >= WATCH.quiet) this.#late.set(i, last.after);
      else this.#restless.add(i);
    }
  }

  /** What was seen to come after the load, later than the watch could see: the next time it may come as late as that look lasted. */
  learnLate(readings: readonly Exposition[], at: At, priced: readonly Exposition[]): void {
    for (const [i, { after }] of this.lastMoves(readings, at, priced)) if (!this.#restless.has(i)) this.#late.set(i, Math.max(after, LOOK / 2));
  }

  /** Total -> ms from the first reading until it last moved, and from there to the last reading; only those that moved. */
  lastMoves(readings: readonly Exposition[], at: At, priced: readonly Exposition[] = []): ReadonlyMap<number, { readonly after: number; readonly quiet: number }> {
    const time = (k: number): number => at.get(readings.at(k) ?? this.#none()) ?? 0;
    const last = new Map<number, { readonly after: number; readonly quiet: number }>();
    for (const [k, moved] of this.moves(readings, priced).entries()) for (const i of moved) last.set(i, { after: time(k) - time(0), quiet: time(-1) - time(k) });
    return last;
  }

  /** Remembers what a launch counted, and says whether that is doubtful: nothing at all, or another number than in the launch before. */
  isDoubtful(scenario: string, counts: ReadonlyMap<string, number>): boolean {
    let doubtful = false;
    for (const [name, count] of counts) {
      const key = JSON.stringify([scenario, name]);
      const before = this.#counts.get(key);
      doubtful ||= count === 0 || (before !== undefined && before !== count);
      this.#counts.set(key, count);
    }
    return doubtful;
  }

  #steps(readings: readonly Exposition[]): readonly (readonly number[])[] {
    const totals = readings.map((one) => this.#selects.map((select) => matching(one, select).reduce((sum, { value }) => sum + value, 0)));
    return totals.slice(1).map((now, k) => now.map((total, i) => total - (totals[k]?.[i] ?? 0)));
  }

  #none(): never {
    throw new Error('there is no rest without readings');
  }
}

/** The terms that are counted per request. */
function countedIn(of: Expression): ReturnType<typeof termsOf> {
  switch (of.kind) {
    case 'per-request': return termsOf(of.of);
    case 'arithmetic': return [...countedIn(of.left), ...countedIn(of.right)];
    case 'number': case 'series': case 'quantile': return [];
  }
}
