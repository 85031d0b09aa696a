/** The closed-loop driver: one slice of load by autocannon, with its connections repaired and its numbers replaced by our own. */
import { performance } from 'node:perf_hooks';
import type { Instance, Options } from 'autocannon';
import { arrivalClock, now } from './clock.ts';
import { hostHeader } from './connect.ts';
import { isRefused, type LoadDriver, type Refused, type SliceOptions, type SliceResult } from './driver.ts';
import { acceptsStatus, bodyMatcher } from './expectation.ts';
import { repairClient, type ClientSlice, type RepairedClient } from './repaired-client.ts';
import { prepareRequests } from './request-bytes.ts';
import { requestStreams, type Outgoing, type RequestStreams } from './request-stream.ts';
import { serverTimingOf } from '../service-metrics/server-timing.ts';
import { SliceTally } from './slice-tally.ts';

/** Each connection's failures in a row, without any answer in between, after which a slice is given up. */
const patience = 4;
/** autocannon looks this often (ms) whether it should stop. */
const sampleInterval = 5;
/** autocannon's own timers must never end a slice: ms beyond everything that may happen in one. */
const never = 600_000;

/** A histogram that keeps nothing: autocannon's own are whole milliseconds and never read. */
const unused = { __custom: true, recordValue: () => undefined, destroy: () => undefined };

/** Loads with all connections busy all the time: each sends its next request when the last is answered. */
export const runClosedLoop: LoadDriver = async (options) => {
  const load = options.scenario.load;
  if (load.kind !== 'connections') return { refused: 'a constant rate needs the paced driver' };
  const what = toSend(options);
  if (isRefused(what)) return what;
  const { default: autocannon } = await import('autocannon');
  return new Slice(options, what, load).run(autocannon);
};

/** The same requests in turn on each connection, or for each a stream of its own. */
interface ToSend {
  readonly requests: readonly Outgoing[];
  readonly streams: RequestStreams | null;
}

function toSend({ scenario, address, streams }: SliceOptions): ToSend | Refused {
  if (scenario.feed === undefined) {
    const prepared = prepareRequests(scenario.requests, address);
    if (isRefused(prepared)) return prepared;
    return { requests: prepared.map((one) => ({ prepared: one, body: bodyMatcher(one.request.expect), read: null })), streams: null };
  }
  const own = streams ?? requestStreams(scenario, address, scenario.load.connections, 0);
  return isRefused(own) ? own : { requests: [], streams: own };
}

interface Shape {
  readonly connections: number;
  readonly pipelining: number;
  readonly timeout: number;
}

class Slice {
  readonly #options: SliceOptions;
  readonly #requests: ClientSlice['requests'];
  readonly #streams: RequestStreams | null;
  readonly #load: Shape;
  readonly #clients = new Map<unknown, RepairedClient>();
  readonly #tally: SliceTally<RepairedClient>;
  readonly #arrival = arrivalClock();
  #instance: Instance | null = null;
  #deadline = 0;
  #timer: NodeJS.Timeout | null = null;
  #started = 0;
  #warm = 0;
  #reconnects = 0;
  #stopped = false;
  #endedEarly = false;
  #refused: Refused | null = null;
  #before = performance.eventLoopUtilization();
  #busy = 0;

  constructor(options: SliceOptions, { requests, streams }: ToSend, load: Shape) {
    this.#options = options;
    this.#load = load;
    this.#requests = requests;
    this.#streams = streams;
    this.#tally = new SliceTally(load.pipelining);
  }

  async run(autocannon: (options: Options, done: (error: unknown) => void) => Instance): Promise<SliceResult | Refused> {
    const { signal, duration } = this.#options;
    const abort = () => this.#stop();
    this.#before = performance.eventLoopUtilization();
    this.#started = now();
    // A service may well take longer for its first answer than the slice is long.
    this.#closeAfter(duration + this.#load.timeout);
    try {
      await new Promise<void>((resolve, reject) => {
        const instance = autocannon(this.#autocannonOptions(), (error) => (error ? reject(error) : resolve()));
        this.#instance = instance;
        instance.on('response', (client, status, bytes) => this.#response(client, status, bytes));
        signal.addEventListener('abort', abort);
        if (signal.aborted) abort();
        // On a crowded machine the whole slice may be over before its connections were made.
        if (this.#stopped) instance.stop();
      });
    } finally {
      signal.removeEventListener('abort', abort);
      if (this.#timer !== null) clearTimeout(this.#timer);
    }
    return this.#refused ?? this.#result();
  }

  #autocannonOptions(): Options {
    const { address, onServerTiming } = this.#options;
    const client: ClientSlice = {
      ...(onServerTiming === undefined ? {} : { head: (headers) => onServerTiming(serverTimingOf(headers)) }),
      address, requests: this.#requests, timeout: this.#load.timeout, pipelining: this.#load.pipelining,
      open: () => !this.#stopped && now() < this.#deadline,
      arrival: this.#arrival,
      failed: (from, kind, requests) => this.#failed(from, kind, requests),
      reconnected: () => void this.#reconnects++,
      idle: () => this.#stopWhenIdle(),
      refuse: (refused) => {
        this.#refused ??= { refused };
        this.#stop();
      },
    };
    const own = { histograms: { latencies: unused, requests: unused, throughput: unused }, skipAggregateResult: true };
    return {
      ...own,
      url: `${address.protocol}://${hostHeader(address)}`,
      ...(address.kind === 'socket' ? { socketPath: address.path } : {}),
      connections: this.#load.connections,
      pipelining: this.#load.pipelining,
      workers: 0,
      sampleInt: sampleInterval,
      duration: (this.#options.duration + this.#load.timeout + never) / 1000,
      // Their bytes are replaced by ours in the repair.
      requests: this.#streams === null ? this.#requests.map(() => ({})) : [{}],
      setupClient: (made) => void this.#clients.set(made, repairClient(made, client, this.#streams?.stream(this.#clients.size) ?? null)),
    };
  }

  #response(client: unknown, status: number, bytes: number): void {
    const repaired = this.#clients.get(client);
    const expected = repaired?.answering()?.prepared.request.expect;
    if (repaired === undefined || expected === undefined) throw new Error('a response came for a connection that nobody made');
    const latency = repaired.latency();
    this.#tally.bytes += bytes;
    // An answer that had arrived before its request was sent belongs to no request.
    const what = latency < 0 ? 'connection' : !acceptsStatus(expected, status) ? 'status' : repaired.bodyRight() ? 'right' : 'body';
    if (this.#tally.exchange(repaired, what, this.#arrival(), latency)) this.#firstExchange();
  }

  #failed(client: RepairedClient, kind: 'timeout' | 'connection', requests: number): void {
    if (this.#stopped) return;
    if (this.#tally.exchange(client, kind, now(), 0, requests)) this.#firstExchange();
    if (this.#tally.fruitless >= patience * this.#load.connections) {
      this.#endedEarly = true;
      this.#stop();
    }
  }

  /** The slice's time begins when half of the connections have had their first exchange, so that connecting takes none of it. */
  #firstExchange(): void {
    if (++this.#warm === Math.ceil(this.#load.connections / 2)) this.#closeAfter(this.#options.duration);
  }

  #closeAfter(ms: number): void {
    this.#deadline = now() + ms;
    if (this.#timer !== null) clearTimeout(this.#timer);
    // A timer may fire a little before its time by the finer clock.
    this.#timer = setTimeout(() => this.#stopWhenIdle(), Math.ceil(ms) + 1);
  }

  #stopWhenIdle(): void {
    if (now() < this.#deadline) return;
    for (const client of this.#clients.values()) if (client.inFlight() > 0) return;
    this.#stop();
  }

  #stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#busy = performance.eventLoopUtilization(this.#before).utilization;
    this.#instance?.stop();
  }

  #result(): SliceResult {
    const tally = this.#tally;
    return {
      latencies: tally.latencies, answered: tally.answered, dropped: tally.dropped, errors: tally.errors(),
      completions: tally.latencies.length,
      window: tally.window() || now() - this.#started,
      reconnects: this.#reconnects, bytes: tally.bytes,
      generatorBusy: this.#busy, lateness: null, endedEarly: this.#endedEarly,
      ...(this.#streams === null ? {} : { skipped: this.#streams.skipped() }),
    };
  }
}
