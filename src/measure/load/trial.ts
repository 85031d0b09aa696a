/** One rate, held for a while -> whether the service keeps its limits at it; ends as soon as it cannot any more. */
import type { KeptLimit, WhyNotKept } from '../../model.ts';
import { LatencyRecorder } from '../../stats/histogram.ts';
import { now } from './clock.ts';
import type { RequestWatch, SliceResult } from './driver.ts';
import { constant, type Schedule } from './schedule.ts';
import type { Verdict } from './search.ts';
import type { ScenarioFailure, SideLoad } from './side-load.ts';
import type { Exchange } from './slice-tally.ts';
import type { Stage } from './stage-tally.ts';

export interface TrialOptions {
  readonly rate: number;
  /** ms */
  readonly each: number;
  readonly keep: readonly KeptLimit[];
  /** The user's own; null: as many as it takes. */
  readonly most: number | null;
}

export type Trial = { readonly ok: true; readonly verdict: Verdict; readonly stage: Stage } | { readonly ok: false; readonly failure: ScenarioFailure };

/** `why`: null where it was kept. */
export interface Found {
  readonly verdict: Verdict;
  readonly why: WhyNotKept | null;
}

const SHARES = { 'latency.p50': 0.5, 'latency.p90': 0.1, 'latency.p99': 0.01 } as const;
/** Looked at so often whether enough requests are overdue for it to be over, ms. */
const LOOK = 20;
/**
 * Above its capacity, R / C = 1 + g, a service's answers come later and later, by g ms each ms. A limit alone would not see a g below
 * limit / duration. In ms a ms.
 */
const QUEUE_GROWS = 0.02;
/** Share of its core, and of requests that it sent late, from which on the generator may be what is slow; a stall of this share of the shortest latency allowed makes a queue by itself. */
const GENERATOR = { busy: 0.9, late: 0.01, stall: 0.5 };
/** Requests sent later than this count as late: ms, and as a share of the shortest latency allowed. */
const LATE = { least: 1, ofLimit: 0.1 };
/**
 * Connections: a service that keeps the limit has no more than rate x limit requests in work (Little's law), and half as many again are
 * spare; where the most that are opened do not suffice, it is the generator that cannot go on.
 */
const CONNECTIONS = { least: 8, most: 1000, spare: 1.5 };

export async function tryRate(load: SideLoad, options: TrialOptions): Promise<Trial> {
  const watch = new TrialWatch(options);
  const stop = new AbortController();
  const looking = setInterval(() => {
    if (watch.isBroken(now())) stop.abort();
  }, LOOK);
  const { rate, each } = options;
  const sliced = await load.slice(each, { schedule: constant(rate, each), connections: watch.connections, watch, stop: stop.signal });
  clearInterval(looking);
  if (!sliced.ok) return sliced;
  const { verdict, why } = watch.found(sliced.slice);
  return { ok: true, verdict, stage: { from: rate, to: rate, duration: each, ...watch.figures(), kept: verdict, ...(why === null ? {} : { why }) } };
}

/** The longest latency that any of the limits allows, ms. */
export const longestAllowed = (keep: readonly KeptLimit[]): number => Math.max(...keep.map(({ metric, most }) => (metric === 'errors' ? 0 : most)));

/** Its own clock is that of the drivers: `intended` is counted from the beginning of the schedule. */
export class TrialWatch implements RequestWatch {
  readonly connections: number;
  readonly #options: TrialOptions;
  readonly #schedule: Schedule;
  /** The shortest latency allowed, ms. */
  readonly #shortest: number;
  readonly #lateFrom: number;
  readonly #histogram = new LatencyRecorder();
  /** Slower than each limit, from when they were due and from when they were sent; those of errors stay 0. */
  readonly #slow: { due: number; sent: number }[];
  /** Sums of latencies and their number, by quarters of the trial. */
  readonly #quarters = [0, 0, 0, 0].map(() => ({ sum: 0, count: 0 }));
  /** Index -> when it was due, on the clock of `now`, and how much later it was handled; in their order. */
  readonly #open = new Map<number, { readonly due: number; readonly late: number }>();
  #due = 0;
  #late = 0;
  #worstLate = 0;
  #failed = 0;

  constructor(options: TrialOptions) {
    const { rate, each, keep, most } = options;
    this.#options = options;
    this.#schedule = constant(rate, each);
    this.#slow = keep.map(() => ({ due: 0, sent: 0 }));
    this.#shortest = Math.min(...keep.flatMap((limit) => (limit.metric === 'errors' ? [] : [limit.most])));
    this.#lateFrom = Math.max(LATE.least, LATE.ofLimit * this.#shortest);
    this.connections = most ?? Math.min(CONNECTIONS.most, Math.max(CONNECTIONS.least, this.#needed));
  }

  get #needed(): number {
    return Math.ceil((this.#options.rate * longestAllowed(this.#options.keep) * CONNECTIONS.spare) / 1000);
  }

  due(index: number, _intended: number, late: number): void {
    this.#due++;
    if (late > this.#lateFrom) this.#late++;
    this.#worstLate = Math.max(this.#worstLate, late);
    this.#open.set(index, { due: now() - late, late });
  }

  done(index: number, what: Exchange, latency: number): void {
    const { late = 0 } = this.#open.get(index) ?? {};
    this.#open.delete(index);
    if (what !== 'right') {
      this.#failed++;
      return;
    }
    this.#histogram.record(latency);
    for (const [i, { metric, most }] of this.#options.keep.entries()) {
      const slow = this.#slow[i];
      if (metric === 'errors' || slow === undefined) continue;
      if (latency > most) slow.due++;
      if (latency - late > most) slow.sent++;
    }
    const quarter = this.#quarters[Math.min(3, Math.floor((4 * this.#schedule.at(index)) / this.#options.each))];
    if (quarter === undefined) return;
    quarter.sum += latency;
    quarter.count++;
  }

  /** Whether more requests are too slow, or have failed, than may be of all that the trial will send. */
  isBroken(at: number, from: 'due' | 'sent' = 'due'): boolean {
    return this.#brokenLimit(at, from) !== null;
  }

  /** What is found of the rate, and why it was not kept. */
  found(slice: Pick<SliceResult, 'generatorBusy' | 'endedEarly'>): Found {
    // All answers are in; only a trial that was ended has open requests.
    const grows = this.#queueGrows();
    const limit = this.#brokenLimit(now(), 'due');
    if (!slice.endedEarly && limit === null && !grows) return { verdict: 'kept', why: null };
    if (this.#fails()) return { verdict: 'broken', why: 'errors' };
    const broken: Found = { verdict: 'broken', why: limit ?? (grows ? 'queue' : 'ended') };
    if (slice.generatorBusy > GENERATOR.busy) return { verdict: 'generator', why: 'generator-busy' };
    if (this.#options.most === null && this.#needed > CONNECTIONS.most) return { verdict: 'generator', why: 'connections' };
    if (this.#late / Math.max(1, this.#due) <= GENERATOR.late) return broken;
    // It was late, but not by enough to make of a service that keeps its limits one that does not.
    const ownFault = (grows || this.isBroken(now(), 'sent')) && this.#worstLate <= GENERATOR.stall * this.#shortest;
    return ownFault ? broken : { verdict: 'generator', why: 'generator-late' };
  }

  /** The first of the limits that more requests break, or are waiting to break, than may. */
  #brokenLimit(at: number, from: 'due' | 'sent'): KeptLimit['metric'] | null {
    const { count } = this.#schedule;
    const broken = this.#options.keep.find(({ metric, most }, i) => {
      if (metric === 'errors') return this.#fails();
      return (this.#slow[i]?.[from] ?? 0) + this.#overdue(at, most, from) > SHARES[metric] * count;
    });
    return broken?.metric ?? null;
  }

  figures(): Pick<Stage, 'requests' | 'failed' | 'histogram'> {
    return { requests: this.#due, failed: this.#failed, histogram: this.#histogram };
  }

  /** Whatever the generator does, a wrong answer is the service's. */
  #fails(): boolean {
    return this.#options.keep.some(({ metric, most }) => metric === 'errors' && this.#failed > most * this.#schedule.count);
  }

  #overdue(at: number, limit: number, from: 'due' | 'sent'): number {
    let overdue = 0;
    for (const { due, late } of this.#open.values()) {
      if (at - due <= limit) break;
      if (from === 'due' || at - due - late > limit) overdue++;
    }
    return overdue;
  }

  /** Mean latency of the last quarter's requests against that of the first's, three quarters of the trial before. */
  #queueGrows(): boolean {
    const [first, , , last] = this.#quarters.map(({ sum, count }) => sum / count);
    // NaN without an answer in one of them, which compares as false: the other limits speak of that.
    return (last ?? NaN) - (first ?? NaN) > QUEUE_GROWS * 0.75 * this.#options.each;
  }
}
