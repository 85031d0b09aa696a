/** A scenario with data, captures or a mix -> the requests of each connection, one after the other, as long as they are asked for. */
import type { DataSet, Flow, Scenario } from '../../model.ts';
import { randomFrom } from '../../stats/random.ts';
import type { Address } from '../address.ts';
import { capturing, type Capturing } from './captured.ts';
import { isRefused, type Refused, type Skipped } from './driver.ts';
import { acceptsStatus, bodyMatcher, type BodyMatcher } from './expectation.ts';
import { mixCycle } from './mix.ts';
import { prepareRequests, requestForm, type PreparedRequest, type RequestForm } from './request-bytes.ts';

/** A request that is sent now, and how its answer has to be looked at. */
export interface Outgoing {
  readonly prepared: PreparedRequest;
  readonly body: BodyMatcher | null;
  /** Reads a whole answer and says whether its body is right; null: nothing of it is needed but what `body` looks at. */
  readonly read: AnswerReader | null;
}

/** Names and values of the headers stand in turn. */
export type AnswerReader = (status: number, headers: readonly string[], chunks: readonly Buffer[], length: number) => boolean;

/** Whether a body is right; it is read only where somebody wants to know of it. */
export function bodyRight({ body, read }: Outgoing, status: number, headers: () => readonly string[], chunks: readonly Buffer[], length: number): boolean {
  return read !== null ? read(status, headers(), chunks, length) : body === null || body(chunks, length);
}

/** Whether the pieces of a body have to be kept for that. */
export const keepsBody = (outgoing: Outgoing | null): boolean => outgoing !== null && (outgoing.body !== null || outgoing.read !== null);

/** One connection's requests. */
export interface RequestStream {
  next(): Outgoing;
}

/**
 * All requests of one scenario on one side, for as long as a launch: a stream goes on where it stopped, whatever becomes of its
 * connection, so that a pass that a slice cuts off ends in the next one, and no request is left out of its proportion.
 *
 * Both sides of a launch have the same seed, so that the n-th request of a connection is the same on both.
 */
export interface RequestStreams {
  /** Connections are counted from 0. */
  stream(connection: number): RequestStream;
  /** Every request of every flow once, a flow after the other, with the next row of each file. */
  once(): Iterable<Outgoing>;
  /** Passes after which the shares of a mix are exact; at least 1. */
  readonly cycle: number;
  /** Whether requests take values from answers: then each connection needs a stream of its own, and one request at a time. */
  readonly captures: boolean;
  /** What was not sent since this was last asked. */
  skipped(): Skipped;
}

/** Without data, captures and weights all streams send the same bytes in turn. `connections`: how many there are. */
export function requestStreams(scenario: Scenario, address: Address, connections: number, seed: number): RequestStreams | Refused {
  if (scenario.feed === undefined) return plainStreams(scenario, address);
  const steps: Step[] = [];
  for (const request of scenario.requests) {
    const form = requestForm(request, address);
    if (isRefused(form)) return form;
    const captures = request.capture === undefined ? null : capturing(request.capture);
    steps.push({ form, body: bodyMatcher(request.expect), captures });
  }
  if (steps.length === 0) return { refused: 'the scenario has no requests' };
  return new Streams(steps, scenario.feed, connections, seed);
}

function plainStreams({ requests }: Scenario, address: Address): RequestStreams | Refused {
  const prepared = prepareRequests(requests, address);
  if (isRefused(prepared)) return prepared;
  const all = prepared.map((one): Outgoing => ({ prepared: one, body: bodyMatcher(one.request.expect), read: null }));
  const [first] = all;
  if (first === undefined) return { refused: 'the scenario has no requests' };
  const stream = (): RequestStream => {
    let sent = 0;
    return { next: () => all[sent++ % all.length] ?? first };
  };
  return { stream, once: () => all, cycle: 1, captures: false, skipped: () => NONE };
}

const NONE: Skipped = { requests: 0, capture: null };

interface Step {
  readonly form: RequestForm;
  readonly body: BodyMatcher | null;
  readonly captures: Capturing | null;
}

class Streams implements RequestStreams {
  readonly captures: boolean;
  /** The steps of each. */
  readonly #flows: readonly (readonly Step[])[];
  readonly #data: readonly DataSet[];
  readonly #order: readonly number[];
  readonly #connections: number;
  /** Where connection 0 begins: in the mix, and in each file. */
  readonly #first: { readonly mix: number; readonly rows: readonly number[] };
  readonly #streams = new Map<number, Stream>();
  #skipped = NONE;
  /** ms that captures took. */
  #reading = 0;

  constructor(steps: readonly Step[], feed: { readonly data: readonly DataSet[]; readonly flows: readonly Flow[] }, connections: number, seed: number) {
    const random = randomFrom(seed);
    this.#flows = feed.flows.map(({ requests }) => requests.flatMap((index) => steps[index] ?? []));
    this.#data = feed.data;
    this.#order = mixCycle(feed.flows.map(({ weight }) => weight));
    this.#connections = Math.max(1, connections);
    this.#first = { mix: random.integer(this.#order.length), rows: feed.data.map(({ rows }) => random.integer(Math.max(1, rows.length))) };
    this.captures = steps.some(({ captures }) => captures !== null);
  }

  get cycle(): number {
    return this.#order.length;
  }

  stream(connection: number): Stream {
    const known = this.#streams.get(connection);
    if (known !== undefined) return known;
    // Evenly apart, so that as many rows as can be are sent before any is sent twice.
    const share = (connection % this.#connections) / this.#connections;
    const at = (first: number, length: number): number => first + Math.floor(share * length);
    const made = new Stream({
      mix: at(this.#first.mix, this.#order.length),
      rows: this.#data.map(({ rows }, set) => at(this.#first.rows[set] ?? 0, rows.length)),
      flow: (turn) => this.#flows[this.#order[turn % this.#order.length] ?? 0] ?? [],
      value: (set, row, column) => {
        const rows = this.#data[set]?.rows ?? [];
        return rows[row % rows.length]?.[column];
      },
      skip: (capture) => this.#skip(capture),
      spent: (time) => { this.#reading += time; },
    });
    this.#streams.set(connection, made);
    return made;
  }

  *once(): Iterable<Outgoing> {
    for (const flow of this.#flows) yield* this.stream(0).pass(flow);
  }

  skipped(): Skipped {
    const skipped = this.captures ? { ...this.#skipped, reading: this.#reading } : this.#skipped;
    this.#skipped = NONE;
    this.#reading = 0;
    return skipped;
  }

  #skip(capture: string): void {
    this.#skipped = { requests: this.#skipped.requests + 1, capture: this.#skipped.capture ?? capture };
  }
}

interface Source {
  /** The turn in the mix and the row of each file to begin with. */
  readonly mix: number;
  readonly rows: readonly number[];
  readonly flow: (turn: number) => readonly Step[];
  readonly value: (set: number, row: number, column: number) => unknown;
  readonly skip: (capture: string) => void;
  /** ms in which answers were read. */
  readonly spent: (time: number) => void;
}

class Stream implements RequestStream {
  readonly #source: Source;
  #turn: number;
  /** Passes begun. */
  #passes = 0;
  #pass: Iterator<Outgoing, void> | null = null;

  constructor(source: Source) {
    this.#source = source;
    this.#turn = source.mix;
  }

  next(): Outgoing {
    // A pass always sends something: its first request has nothing to wait for.
    for (let empty = 0; empty < 2; ) {
      this.#pass ??= this.pass(this.#source.flow(this.#turn++));
      const { value } = this.#pass.next();
      if (value !== undefined) return value;
      this.#pass = null;
      empty += 1;
    }
    throw new Error('a pass over the requests sent none of them');
  }

  /** One row, and what is captured on the way. */
  *pass(steps: readonly Step[]): Generator<Outgoing, void> {
    const passes = this.#passes++;
    const captured = new Map<string, unknown>();
    for (const { form, body, captures } of steps) {
      const prepared = form.fill((source) => (source.kind === 'captured' ? captured.get(source.name) : this.#source.value(source.set, (this.#source.rows[source.set] ?? 0) + passes, source.column)));
      if ('unfilled' in prepared) {
        this.#source.skip(prepared.source.kind === 'captured' ? prepared.source.name : '');
        continue;
      }
      yield { prepared, body, read: captures === null ? null : reader(prepared, body, captures, captured, this.#source.spent) };
    }
  }
}

/** Keeps what a right answer says; of any other nothing is known. */
function reader({ request }: PreparedRequest, body: BodyMatcher | null, captures: Capturing, into: Map<string, unknown>, spent: (time: number) => void): AnswerReader {
  return (status, headers, chunks, length) => {
    if (body !== null && !body(chunks, length)) return false;
    if (!acceptsStatus(request.expect, status)) return true;
    const began = performance.now();
    const found = captures({ headers, chunks });
    spent(performance.now() - began);
    if ('missing' in found) return false;
    for (const [name, value] of found) into.set(name, value);
    return true;
  };
}
