/** What every load driver does: load an address with a scenario for a while and say what came back. */
import type { ErrorCounts, Scenario } from '../../model.ts';
import type { Address } from '../address.ts';
import type { RequestStreams } from './request-stream.ts';
import type { Schedule } from './schedule.ts';
import type { Exchange } from './slice-tally.ts';

export interface SliceOptions {
  readonly address: Address;
  readonly scenario: Scenario;
  /** New requests are sent for this long, ms; those in flight at its end are waited for. */
  readonly duration: number;
  readonly signal: AbortSignal;
  /** What the slices of a launch go on with, where the scenario has a feed; absent: it begins anew. */
  readonly streams?: RequestStreams;
  /** Is given the `Server-Timing` of each response, null where it has none. */
  readonly onServerTiming?: (header: string | null) => void;
  /** When requests are sent, where that is not a constant rate; not for closed loops. */
  readonly schedule?: Schedule;
  /** At most so many connections, whatever the load says; not for closed loops. */
  readonly connections?: number;
  /** Is told of every request; not for closed loops. */
  readonly watch?: RequestWatch;
}

/** Times in ms: `intended` from the beginning of the schedule. */
export interface RequestWatch {
  /** It is handled now, so much after its time. */
  due(index: number, intended: number, late: number): void;
  /** `latency` from its intended time; of a request that got no answer: how long it was waited for. */
  done(index: number, what: Exchange, latency: number): void;
}

/** A short stretch of load on fresh connections. */
export interface SliceResult {
  /** ms, one for each right answer but the dropped ones. */
  readonly latencies: readonly number[];
  /** Responses of any kind, wrong and dropped ones included: what cost the service work. */
  readonly answered: number;
  /** Right answers that count in no latency and no throughput: the first on each connection, which pay for connecting. */
  readonly dropped: number;
  /** Failed requests, each counted once; a wrong status is not looked at for its body. */
  readonly errors: ErrorCounts;
  /** Right answers over `window` ms are the throughput. */
  readonly completions: number;
  readonly window: number;
  /** Connections made again because the service had closed or dropped one. */
  readonly reconnects: number;
  /** Bytes received, headers included, over all responses. */
  readonly bytes: number;
  /** The share of the time (0-1) that the generator was at work, not waiting. */
  readonly generatorBusy: number;
  /** How late a constant rate was sent, for the generator's own reasons; null in a closed loop. */
  readonly lateness: Lateness | null;
  /** Nothing but errors came back, so the slice was ended before its time. */
  readonly endedEarly: boolean;
  /** Absent: nothing was left out. */
  readonly skipped?: Skipped;
}

/** Requests that were not sent, because an earlier answer did not have what they need; and what that was. */
export interface Skipped {
  readonly requests: number;
  readonly capture: string | null;
  /** ms that reading the others' answers for what they need took; absent: none is read. */
  readonly reading?: number;
}

export interface Lateness {
  /** Share of requests (0-1) handled more than 1 ms after their intended time. */
  readonly share: number;
  /** ms */
  readonly worst: number;
}

/** What a driver cannot measure right, and why: a sentence for the user. */
export interface Refused {
  readonly refused: string;
}

/** Never rejects for anything the service does. */
export type LoadDriver = (options: SliceOptions) => Promise<SliceResult | Refused>;

export const isRefused = <T extends object>(result: T | Refused): result is Refused => 'refused' in result;
