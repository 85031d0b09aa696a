/** Adds up what comes back to the connections of a closed-loop slice. */
import type { ErrorCounts } from '../../model.ts';

/** One connection's part of a slice. Its clock runs from the end of its first exchange to the end of its last, ms. */
interface ConnectionTally {
  exchanges: number;
  started: number;
  ended: number;
}

export type Exchange = 'right' | 'status' | 'body' | 'timeout' | 'connection';

/**
 * Sums of a closed-loop slice.
 *
 * Which requests count: all that were sent before the deadline, whenever they are answered. Whether the next is sent depends on
 * earlier answers only, so the number of requests is a stopping time and long answers are not left out (Wald): histograms
 * pooled over slices have no bias from the slices' ends. A window that cuts off what is in flight would hide every response
 * longer than the slice.
 *
 * Throughput: a connection that is never idle completes one request per (latency + turnaround), so the rate is
 * connections x completions / sum of the connections' times, each from the end of its first exchange to the end of its last.
 * Ramp-up and drain fall out; counting completions in a fixed window would lose half a request per connection and slice.
 */
export class SliceTally<Connection> {
  readonly latencies: number[] = [];
  answered = 0;
  dropped = 0;
  bytes = 0;
  /** Failures in a row, over all connections, since the last answer. */
  fruitless = 0;
  readonly #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
  readonly #connections = new Map<Connection, ConnectionTally>();
  /** How many exchanges of each connection pay for connecting. */
  readonly #toDrop: number;

  constructor(toDrop: number) {
    this.#toDrop = toDrop;
  }

  /** An exchange ended at `at`; `latency` (ms) counts when the answer is right. Returns whether it was the connection's first. */
  exchange(connection: Connection, what: Exchange, at: number, latency: number, requests = 1): boolean {
    const tally = this.#connections.get(connection) ?? { exchanges: 0, started: at, ended: at };
    this.#connections.set(connection, tally);
    tally.exchanges += requests;
    tally.ended = at;
    const early = tally.exchanges <= this.#toDrop;
    if (early) tally.started = at;
    const answered = what !== 'timeout' && what !== 'connection';
    if (answered) this.answered++;
    this.fruitless = answered ? 0 : this.fruitless + 1;
    if (what === 'right') {
      if (early) this.dropped++;
      else this.latencies.push(latency);
    } else this.#errors[what] += requests;
    return tally.exchanges === requests;
  }

  errors(): ErrorCounts {
    return { ...this.#errors };
  }

  /** The time that the completions took with all connections at work, ms; 0 when none got beyond its first exchange. */
  window(): number {
    let sum = 0;
    for (const { started, ended } of this.#connections.values()) sum += ended - started;
    return this.#connections.size === 0 ? 0 : sum / this.#connections.size;
  }
}
