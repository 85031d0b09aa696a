/** The driver of rates: requests at the times of a schedule, each measured from the time it was meant to be sent. */
import { arrivalClock, now } from './clock.ts';
import { isRefused, type LoadDriver, type SliceOptions, type SliceResult } from './driver.ts';
import { acceptsStatus } from './expectation.ts';
import { HttpConnection, type ConnectionEvents } from './http-connection.ts';
import { Pacer } from './pacer.ts';
import { requestStreams, type Outgoing, type RequestStream, type RequestStreams } from './request-stream.ts';
import { serverTimingIn } from '../service-metrics/server-timing.ts';
import { constant, type Schedule } from './schedule.ts';

/** Each connection's failures in a row, without any answer in between, after which a slice is given up. */
const patience = 4;
/** Overdue requests are looked for this often, ms. */
const sweep = 20;

interface Job {
  /** null: the connection that takes it says what is sent. */
  readonly outgoing: Outgoing | null;
  readonly index: number;
  readonly intended: number;
}

interface SentJob extends Job {
  readonly outgoing: Outgoing;
}

/**
 * Loads at a rate (or by a schedule) over all connections, whatever the service does: a request that finds every connection busy
 * waits, and its wait is part of its latency (no coordinated omission). Connections are made before the first request is due.
 */
export const runPaced: LoadDriver = async (options) => {
  const load = options.scenario.load;
  const schedule = options.schedule ?? (load.kind === 'rate' ? constant(load.rate, options.duration) : null);
  if (schedule === null) return { refused: 'without a rate there is nothing to pace' };
  const streams = options.streams ?? requestStreams(options.scenario, options.address, options.scenario.load.connections, 0);
  if (isRefused(streams)) return streams;
  return new PacedSlice(options, streams, schedule).run();
};

class PacedSlice {
  readonly #options: SliceOptions;
  readonly #schedule: Schedule;
  readonly #load: { readonly connections: number; readonly timeout: number };
  readonly #streams: RequestStreams;
  /** One for all, in the order in which requests are due; null: what was captured belongs to a connection. */
  readonly #shared: RequestStream | null;
  /** Which stream each connection has, and those without one, counted from 0. */
  readonly #places = new Map<HttpConnection, number>();
  readonly #free: number[] = [];
  readonly #arrival = arrivalClock();
  /** Idle connections; the one used last is used first, so that the others may go to sleep in peace. */
  readonly #idle: HttpConnection[] = [];
  readonly #busy = new Map<HttpConnection, SentJob>();
  /** Waiting for a connection, in order; `#head` of them are gone. */
  #waiting: Job[] = [];
  #head = 0;
  readonly #latencies: number[] = [];
  readonly #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
  #answered = 0;
  #bytes = 0;
  #reconnects = 0;
  #fruitless = 0;
  #worked = 0;
  #lastSent = 0;
  #allCalled = false;
  #endedEarly = false;
  #finish: () => void = () => undefined;

  constructor(options: SliceOptions, streams: RequestStreams, schedule: Schedule) {
    const { connections, timeout } = options.scenario.load;
    this.#options = options;
    this.#schedule = schedule;
    this.#load = { connections: options.connections ?? connections, timeout };
    this.#streams = streams;
    this.#shared = streams.captures ? null : streams.stream(0);
  }

  async run(): Promise<SliceResult> {
    const { signal, watch } = this.#options;
    const { at, count } = this.#schedule;
    await this.#connectAll();
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    const pacer = new Pacer({
      at,
      calls: count,
      call: (index, intended) => this.#timed(() => {
        watch?.due(index, at(index), now() - intended);
        this.#due(index, intended);
      }),
      done: () => {
        this.#allCalled = true;
        this.#finishWhenDone();
      },
    });
    const sweeper = setInterval(() => this.#sweep(), sweep);
    signal.addEventListener('abort', this.#finish);
    if (signal.aborted) this.#finish();
    await finished;
    signal.removeEventListener('abort', this.#finish);
    clearInterval(sweeper);
    pacer.stop();
    const elapsed = now() - pacer.start();
    for (const connection of [...this.#idle, ...this.#busy.keys()]) connection.close();
    return {
      latencies: this.#latencies, answered: this.#answered, dropped: 0, errors: { ...this.#errors },
      completions: this.#latencies.length,
      // On schedule this is the schedule's own length; a service that can't keep up takes longer to be sent everything.
      window: Math.max(at(pacer.called()), this.#lastSent - pacer.start() + at(count) - at(count - 1)),
      reconnects: this.#reconnects, bytes: this.#bytes,
      generatorBusy: elapsed > 0 ? Math.min(1, this.#worked / elapsed) : 0,
      lateness: pacer.lateness(), endedEarly: this.#endedEarly, skipped: this.#streams.skipped(),
    };
  }

  async #connectAll(): Promise<void> {
    const made = Array.from({ length: this.#load.connections }, () => new HttpConnection(this.#options.address, this.#events));
    let giveUp = (): void => undefined;
    const overdue = new Promise<false>((resolve) => (giveUp = () => resolve(false)));
    const timer = setTimeout(giveUp, this.#load.timeout);
    this.#options.signal.addEventListener('abort', giveUp, { once: true });
    const ready = await Promise.all(made.map((connection) => Promise.race([connection.connected(), overdue])));
    clearTimeout(timer);
    this.#options.signal.removeEventListener('abort', giveUp);
    made.forEach((connection, index) => {
      if (ready[index] === true) this.#idle.push(connection);
      else connection.close();
    });
  }

  readonly #events: ConnectionEvents = {
    head: (text) => this.#options.onServerTiming?.(serverTimingIn(text)),
    received: (bytes) => {
      this.#arrival();
      this.#bytes += bytes;
    },
    answered: (connection, status, bodyRight, last) => this.#timed(() => {
      const job = this.#busy.get(connection);
      this.#busy.delete(connection);
      if (!last) this.#idle.push(connection);
      else this.#release(connection);
      this.#fruitless = 0;
      this.#answered++;
      if (job !== undefined) {
        const latency = this.#arrival() - job.intended;
        const what = !acceptsStatus(job.outgoing.prepared.request.expect, status) ? 'status' : bodyRight ? 'right' : 'body';
        if (what === 'right') this.#latencies.push(latency);
        else this.#errors[what]++;
        this.#options.watch?.done(job.index, what, latency);
      }
      this.#sendWaiting();
    }),
    gone: (connection) => this.#timed(() => {
      const job = this.#busy.get(connection);
      this.#busy.delete(connection);
      const index = this.#idle.indexOf(connection);
      if (index >= 0) this.#idle.splice(index, 1);
      this.#release(connection);
      if (job !== undefined) this.#failed('connection', job);
      this.#sendWaiting();
    }),
  };

  #due(index: number, intended: number): void {
    this.#waiting.push({ outgoing: this.#shared?.next() ?? null, index, intended });
    this.#sendWaiting();
  }

  #sendWaiting(): void {
    for (let job = this.#waiting[this.#head]; job !== undefined; job = this.#waiting[this.#head]) {
      const connection = this.#idle.pop() ?? this.#another();
      if (connection === null) return;
      this.#head++;
      const outgoing = job.outgoing ?? this.#streamOf(connection).next();
      this.#busy.set(connection, { ...job, outgoing });
      this.#lastSent = now();
      connection.send(outgoing);
    }
    this.#waiting = [];
    this.#head = 0;
    this.#finishWhenDone();
  }

  #streamOf(connection: HttpConnection): RequestStream {
    const place = this.#places.get(connection) ?? this.#free.pop() ?? this.#places.size;
    this.#places.set(connection, place);
    return this.#streams.stream(place);
  }

  /** Another connection goes on where this one stopped. */
  #release(connection: HttpConnection): void {
    const place = this.#places.get(connection);
    if (place === undefined) return;
    this.#places.delete(connection);
    this.#free.push(place);
  }

  #another(): HttpConnection | null {
    if (this.#busy.size >= this.#load.connections) return null;
    this.#reconnects++;
    return new HttpConnection(this.#options.address, this.#events);
  }

  #sweep(): void {
    const overdue = now() - this.#load.timeout;
    for (const [connection, job] of [...this.#busy]) {
      if (job.intended > overdue) continue;
      connection.close();
      this.#busy.delete(connection);
      this.#release(connection);
      this.#failed('timeout', job);
    }
    for (let job = this.#waiting[this.#head]; job !== undefined && job.intended <= overdue; job = this.#waiting[this.#head]) {
      this.#head++;
      this.#failed('timeout', job);
    }
    this.#sendWaiting();
  }

  #failed(kind: 'timeout' | 'connection', { index, intended }: Job): void {
    this.#errors[kind]++;
    this.#options.watch?.done(index, kind, now() - intended);
    if (++this.#fruitless < patience * this.#load.connections) return;
    this.#endedEarly = true;
    this.#finish();
  }

  #finishWhenDone(): void {
    if (this.#allCalled && this.#busy.size === 0 && this.#head === this.#waiting.length) this.#finish();
  }

  /** Adds to the generator's own work: while it turns and waits, its event loop only looks busy. */
  #timed(work: () => void): void {
    const start = now();
    work();
    this.#worked += now() - start;
  }
}
