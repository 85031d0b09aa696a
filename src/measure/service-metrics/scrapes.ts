/** One side of a scenario, asked for its metrics before, during and after its load -> the value of each in this launch. */
import { setTimeout } from 'node:timers/promises';
import type { Address } from '../address.ts';
import { ask } from './ask.ts';
import type { Exposition } from './exposition.ts';
import { matching, type Readings } from './growth.ts';
import { launchValue, selectOf, type Known, type LaunchValue } from './launch-value.ts';
import { STARTED, type Questions } from './questions.ts';
import type { Rest } from './rest.ts';
import { moreSeries } from './series-growth.ts';
import { LOOK, PAUSE as WAITING, WATCH } from './watch.ts';
import { termsOf } from '../../expression/expression.ts';

/** Asked in a row before and after the load, at least and at most: until what is counted moves no more than asking moves it. */
const FEWEST = { opening: 3, closing: 2 };
const MOST = 6;
/** ms before the last that is needed, and each after it. After the load there may be something left to count, on a machine that is busy too. */
const PAUSE = { opening: 20, closing: 100 };
/** It is read this often under load, ms; what goes up and down never more often, for all its readings weigh the same. */
const EVERY = 1000;
/** So many launches without an answer in time, and it is asked no more. */
const PATIENCE = 2;

/** What goes on from one launch of a side to the next. */
export interface Patience {
  slow: number;
  readonly rest: Rest;
}

export interface ScrapeOptions {
  readonly questions: Questions;
  readonly address: Address;
  readonly scenario: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** Never rejects, whatever the service does: what cannot be read has a reason instead of a value. */
export class Scrapes {
  readonly #options: ScrapeOptions;
  readonly #opening: Exposition[] = [];
  readonly #between: Exposition[] = [];
  /** Those of them that are a second apart. */
  readonly #levels: Exposition[] = [];
  readonly #closing: Exposition[] = [];
  readonly #at = new Map<Exposition, number>();
  /** Why nothing more is asked. */
  #fault: string | null = null;
  #began = 0;
  #due = 0;
  #levelDue = 0;

  constructor(options: ScrapeOptions) {
    this.#options = options;
    if (options.patience.slow >= PATIENCE) this.#fault = `${options.questions.path} did not answer within ${options.questions.timeout} ms, ${PATIENCE} times: it was asked no more`;
  }

  /** Before the first request that counts, with none in flight. */
  async begin(): Promise<void> {
    await this.#untilStill(this.#opening, 'opening');
    const { rest } = this.#options.patience;
    if (rest.watched || rest.isEmpty) await this.#untilCome(this.#opening, rest.late, rest.bound);
    else await this.#watch(rest);
    this.#began = performance.now();
    this.#due = this.#began;
    this.#levelDue = this.#began + EVERY;
  }

  /**
   * Between two blocks. A counter that fell to 0 has to be seen before it has grown past where it stood: as what it counted since the load
   * began grows with the load, no pause is longer than the load before it, nor longer than a second.
   */
  async between(): Promise<void> {
    if (this.#options.questions.asked.length === 0 || performance.now() < this.#due) return;
    await this.#read(this.#between);
    const now = performance.now();
    this.#due = now + Math.min(EVERY, now - this.#began);
    if (now < this.#levelDue) return;
    this.#levels.push(...this.#between.slice(-1));
    this.#levelDue = now + EVERY;
  }

  /** After the last answer. `requests`: how many were answered since `begin`. */
  async end(requests: number): Promise<ReadonlyMap<string, LaunchValue>> {
    const { patience: { rest }, scenario } = this.#options;
    await this.#untilStill(this.#closing, 'closing');
    await this.#untilCome(this.#closing, rest.late, rest.bound);
    let values = this.#values(requests);
    // Launches of the same load that count differently, or nothing, may each have been read before all had come.
    if (rest.isDoubtful(scenario, countsIn(values)) && !rest.looked) {
      rest.looked = true;
      await this.#untilCome(this.#closing, rest.countable, LOOK);
      rest.learnLate(this.#closing, this.#at, this.#opening);
      values = this.#values(requests);
      rest.isDoubtful(scenario, countsIn(values));
    }
    if (this.#fault === null) this.#options.patience.slow = 0;
    return this.#withDoubts(values, requests);
  }

  #values(requests: number): ReadonlyMap<string, LaunchValue> {
    const readings = { opening: this.#opening, between: this.#between, levels: this.#levels, closing: this.#closing, at: this.#at };
    const fault = this.#fault ?? restartIn(readings);
    const { rest } = this.#options.patience;
    const late = rest.namesOf(rest.late);
    return new Map(this.#options.questions.asked.map(({ name, expression, scale }) => [name, fault === null ? launchValue(expression, scale, { ...readings, comesLate: late.has(name) }, requests) : { ok: false, reason: fault }]));
  }

  /** Where something was still coming when it was read for the last time, how long after the load that was; and what the series themselves did. */
  #withDoubts(values: ReadonlyMap<string, LaunchValue>, requests: number): ReadonlyMap<string, LaunchValue> {
    const [first, last] = [this.#closing[0], this.#closing.at(-1)];
    if (this.#fault !== null || first === undefined || last === undefined) return values;
    const moving = this.#options.patience.rest.namesOf(this.#stillMoving(this.#closing));
    const unrest = ((this.#at.get(last) ?? 0) - (this.#at.get(first) ?? 0)) / 1000;
    const series = moreSeries({ opening: this.#opening, between: [], closing: this.#closing }, requests);
    const doubts = (name: string): Pick<Known, 'unrest' | 'series'> => ({ ...(moving.has(name) ? { unrest } : {}), ...(series === null ? {} : { series }) });
    return new Map([...values].map(([name, value]) => [name, value.ok ? { ...value, ...doubts(name) } : value]));
  }

  /** Once for each side, after its first warm-up: what its counters do when nothing is asked of it. */
  async #watch(rest: Rest): Promise<void> {
    const restless = (): boolean => [...rest.lastMoves(this.#opening, this.#at).values()].some(({ quiet }) => quiet < WATCH.quiet);
    const began = performance.now();
    for (let spent = 0; this.#fault === null && (spent < WATCH.quiet || (spent < WATCH.longest && restless())); spent = performance.now() - began) await this.#readLater(this.#opening);
    if (this.#fault === null) rest.learn(this.#opening, this.#at);
  }

  /** Until each of these totals has moved and all are still, for so many ms at most. */
  async #untilCome(into: Exposition[], totals: ReadonlySet<number>, bound: number): Promise<void> {
    const { rest } = this.#options.patience;
    const began = performance.now();
    const hasCome = (): boolean => {
      const moved = rest.lastMoves(into, this.#at, into === this.#opening ? [] : this.#opening);
      return [...totals].every((i) => moved.has(i)) && this.#stillMoving(into).size === 0;
    };
    while (this.#fault === null && performance.now() - began < bound && !hasCome()) await this.#readLater(into);
  }

  /** What moved in the last of these readings, but for what never rests. */
  #stillMoving(into: readonly Exposition[]): ReadonlySet<number> {
    const { rest } = this.#options.patience;
    const moved = rest.moves(into, into === this.#opening ? [] : this.#opening).at(-1) ?? new Set<number>();
    return new Set([...moved].filter((i) => rest.countable.has(i)));
  }

  async #readLater(into: Exposition[]): Promise<void> {
    await setTimeout(WAITING);
    await this.#read(into);
  }

  /** What a service does after its answers (a late write, a batch) is the load's too: its counters are waited for, as long as they move. */
  async #untilStill(into: Exposition[], when: 'opening' | 'closing'): Promise<void> {
    const fewest = FEWEST[when];
    for (let i = 0; i < MOST && this.#fault === null; i += 1) {
      if (i >= fewest && this.#isStill(into)) return;
      // Two readings at once would find nothing moving between them, whatever is still to come.
      if (i >= fewest - 1) await setTimeout(PAUSE[when]);
      await this.#read(into);
    }
  }

  /** The last reading added what the one before it did: the price of asking, and nothing else. */
  #isStill(readings: readonly Exposition[]): boolean {
    const own = (from: readonly Exposition[], at: number): readonly number[] => this.#totals(from.at(at)).map((total, i) => total - (this.#totals(from.at(at - 1))[i] ?? 0));
    const now = own(readings, -1);
    const before = readings === this.#opening ? own(readings, -2) : own(this.#opening, -1);
    return now.every((moved, i) => moved === before[i]);
  }

  /** What is counted, added up by name. */
  #totals(exposition: Exposition | undefined): readonly number[] {
    if (exposition === undefined) return [];
    const selects = this.#options.questions.asked.flatMap(({ expression }) => termsOf(expression).map(selectOf));
    return selects.filter(({ name }) => exposition.typeOf(name) !== 'gauge').map((select) => matching(exposition, select).reduce((sum, { value }) => sum + value, 0));
  }

  async #read(into: Exposition[]): Promise<void> {
    if (this.#fault !== null) return;
    const { questions, address, patience, signal } = this.#options;
    const { path, headers, timeout, accept } = questions;
    const reply = await ask({ address, path, headers, timeout, accept, signal });
    const answered = performance.now();
    if (!reply.ok) {
      if (reply.slow) patience.slow += 1;
      this.#fault = reply.reason;
      return;
    }
    const read = questions.understand(reply.text, reply.contentType);
    if (!read.ok) {
      this.#fault = read.reason;
      return;
    }
    into.push(read.exposition);
    this.#at.set(read.exposition, answered);
  }
}

/** Of what is counted per request, its values in this launch. */
const countsIn = (values: ReadonlyMap<string, LaunchValue>): ReadonlyMap<string, number> =>
  new Map([...values].flatMap(([name, value]) => (value.ok && value.idle !== undefined ? [[name, value.value] as const] : [])));

/** Told by the service itself where it can; its counters would else have to fall to show it. */
function restartIn(readings: Readings): string | null {
  const all = [...readings.opening, ...readings.between, ...readings.closing];
  const began = new Set(all.flatMap((one) => matching(one, { name: STARTED, matchers: [] }).map(({ value }) => value)));
  return began.size > 1 && all.every((one) => matching(one, { name: STARTED, matchers: [] }).length === 1)
    ? `\`${STARTED}\` changed while it was measured: the process was started anew, or several processes answer in turn`
    : null;
}
