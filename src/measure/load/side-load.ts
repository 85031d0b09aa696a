/** One side's target under one scenario: loads it slice by slice, and knows when it cannot be measured. */
import { setTimeout } from 'node:timers/promises';
import type { Failure, Scenario, Side } from '../../model.ts';
import { longerBy } from '../../own-time.ts';
import { quantile, sorted } from '../../stats/sample.ts';
import type { Address } from '../address.ts';
import type { FirstAnswers } from '../given-up.ts';
import type { Said, SelfReport } from '../service-metrics/self-report.ts';
import type { Counters, Handles, Memory } from '../witnesses.ts';
import { answersInTime, isNoSuchRoute, type WrongAnswer } from './check.ts';
import { isRefused, type LoadDriver, type Refused, type Skipped, type SliceOptions, type SliceResult } from './driver.ts';
import { LaunchRecord } from './launch-record.ts';
import { requestStreams, type RequestStreams } from './request-stream.ts';
import { warmUpState, type WarmUpBounds } from './warm-up.ts';

/** A running target as far as loading it needs to know it. */
export interface LoadedSide {
  readonly side: Side;
  readonly address: Address;
  /** Counters of the target since its start; null where there are none. */
  readonly counters: () => Counters | null;
  readonly memory: () => Memory | null;
  /** Open files and threads; null where they cannot be read. */
  readonly handles?: () => Handles | null;
  /** Makes it collect its garbage, and is over when it has; not given: nobody asked for it. */
  readonly collectGarbage?: () => Promise<void>;
  /** What it says of itself; absent: nobody asks. */
  readonly report?: SelfReport | null;
  /** Whether the target has ended. */
  readonly died: () => boolean;
}

/** What a slice of a shape is sent by; `stop` ends it before its time. */
export type SliceShape = Pick<SliceOptions, 'schedule' | 'connections' | 'watch'> & { readonly stop?: AbortSignal };

/** `counted`: answers and errors under load, where these are why; `first`: of the requests before it. */
export type ScenarioFailure = Pick<Failure, 'side' | 'kind' | 'message' | 'hint'> & { readonly counted?: Pick<SliceResult, 'answered' | 'errors'>; readonly first?: FirstAnswers };

/** A slice, or why there will be no more. */
export type Sliced = { readonly ok: true; readonly slice: SliceResult } | { readonly ok: false; readonly failure: ScenarioFailure };

/** Above this share of wrong or missing answers the times of the others say nothing of the service; the share itself is measured. */
const mostWrong = 0.5;
/** A target's connections break before its end is told: ms to wait for that. */
const exitNotice = 50;
/** ms between readings of the target's memory. */
const memoryEvery = 100;
/** At most this many answers are shown of a failed check. */
const shownAnswers = 3;

export class SideLoad {
  readonly side: Side;
  readonly record = new LaunchRecord();
  /** As last observed: requests/s over all connections, and ms. */
  rate = 0;
  p50 = 0;
  /** Responses since the launch began, those of the warm-up included. */
  served = 0;
  /** `served` when its own report began. */
  #reportedFrom = 0;
  readonly #loaded: LoadedSide;
  readonly #scenario: Scenario;
  readonly #driver: LoadDriver;
  readonly #signal: AbortSignal;
  readonly #streams: RequestStreams | Refused | null;
  /** Requests of the launch that were not sent, and for want of what. */
  #skipped: Skipped = { requests: 0, capture: null };
  /** When memory is read next, by `performance.now()`. */
  #memoryDue = 0;
  /** Mean response time of each window of the warm-up, and their time, ms. */
  readonly #means: number[] = [];
  #warm = 0;

  /** `seed`: where in data and mix the connections begin; the same for both sides. */
  constructor(loaded: LoadedSide, scenario: Scenario, driver: LoadDriver, signal: AbortSignal, seed = 0) {
    this.side = loaded.side;
    this.#loaded = loaded;
    this.record.collected = loaded.collectGarbage !== undefined;
    this.#scenario = scenario;
    this.#driver = driver;
    this.#signal = signal;
    this.#streams = scenario.feed === undefined ? null : requestStreams(scenario, loaded.address, scenario.load.connections, seed);
  }

  /** Each request, until it was answered as it should be: null when all of them were. */
  async check(): Promise<ScenarioFailure | null> {
    if (this.#streams !== null && isRefused(this.#streams)) return this.#notMeasurable(this.#streams);
    const wrong = await answersInTime(this.#loaded.address, this.#scenario, this.#signal, this.#streams);
    if (isRefused(wrong)) return this.#notMeasurable(wrong);
    return this.#stopped() ?? (wrong.length > 0 ? this.#wrongAnswers(wrong) : null);
  }

  /** Loads it for `duration` ms. Nothing of it is kept. */
  async slice(duration: number, { stop, ...shape }: SliceShape = {}): Promise<Sliced> {
    const signal = stop === undefined ? this.#signal : AbortSignal.any([this.#signal, stop]);
    const timed = this.#loaded.report?.onServerTiming ?? null;
    const slice = await this.#driver({ address: this.#loaded.address, scenario: this.#scenario, duration, signal, ...(this.#streams === null || isRefused(this.#streams) ? {} : { streams: this.#streams }), ...(timed === null ? {} : { onServerTiming: timed }), ...shape });
    if (isRefused(slice)) return { ok: false, failure: this.#notMeasurable(slice) };
    this.served += slice.answered;
    const { requests: unsent, capture } = slice.skipped ?? { requests: 0, capture: null };
    this.#skipped = { requests: this.#skipped.requests + unsent, capture: this.#skipped.capture ?? capture };
    if (slice.latencies.length > 0) {
      this.rate = (slice.completions / slice.window) * 1000;
      this.p50 = quantile(sorted(slice.latencies), 0.5);
    }
    if (slice.errors.connection > 0) await setTimeout(exitNotice);
    const failure = this.#stopped();
    return failure === null ? { ok: true, slice } : { ok: false, failure };
  }

  /** One window of the warm-up, `duration` ms; afterwards `warmUp` says whether it is over. */
  async warm(duration: number): Promise<ScenarioFailure | null> {
    const began = performance.now();
    const sliced = await this.slice(duration);
    this.#warm += performance.now() - began;
    if (!sliced.ok) return sliced.failure;
    const { latencies, answered, errors } = sliced.slice;
    this.#means.push(latencies.length === 0 ? 0 : latencies.reduce((sum, latency) => sum + latency, 0) / latencies.length);
    return this.tooManyWrong(answered, errors);
  }

  warmUp(bounds: WarmUpBounds): 'going' | 'settled' | 'given-up' {
    return warmUpState(this.#means, this.#warm, bounds);
  }

  get windows(): number {
    return this.#means.length;
  }

  /** What it says of itself is read: now, with nothing in flight, before the first request that counts. */
  async beginReport(): Promise<void> {
    this.#reportedFrom = this.served;
    await this.#loaded.report?.begin();
  }

  async betweenReport(): Promise<void> {
    await this.#loaded.report?.between();
  }

  /** After the last answer. */
  async endReport(): Promise<Said> {
    return (await this.#loaded.report?.end(this.served - this.#reportedFrom)) ?? new Map();
  }

  counters(): Counters | null {
    return this.#loaded.counters();
  }

  /**
   * Between slices, when nothing is timed and no counters are being read around it: garbage that is collected here is nobody's
   * request. Not after every slice: summing up the pages of a process takes a millisecond, and holds its memory map meanwhile.
   * `served`: responses since the launch began.
   */
  async readMemory(served = this.served): Promise<void> {
    if (performance.now() < this.#memoryDue) return;
    await this.#loaded.collectGarbage?.();
    const [memory, handles] = [this.#loaded.memory(), this.#loaded.handles?.() ?? null];
    if (memory !== null) this.record.addMemory(memory, served);
    if (handles !== null) this.record.addHandles(handles, served);
    this.#memoryDue = performance.now() + memoryEvery;
  }

  /** After measuring: why what is on record is no measurement; null when it is one. */
  verdict(): ScenarioFailure | null {
    const { answered, errors, histogram, time } = this.record;
    const wrong = this.tooManyWrong(answered, errors);
    if (wrong !== null || histogram.count > 0) return wrong;
    // Each connection's first response is not counted: a slow service may have given no other in the time.
    const longer = longerBy(this.#scenario.load);
    const message = `${this.#scenario.name} gave no response that can be timed in ${Math.round(time)} ms: of ${answered} answers each was the first of its connection`;
    return this.#failure('not-measurable', message, `give it ${longer === null ? 'more time (`--time`)' : `a longer \`${longer}\``}, or fewer connections`);
  }

  #stopped(): ScenarioFailure | null {
    const { name } = this.#scenario;
    if (this.#signal.aborted) return this.#failure('interrupted', `interrupted while ${name} was measured`, null);
    if (this.#loaded.died()) return this.#failure('died', `the target ended under the load of ${name}`, 'the end of its log may say why; does it survive the same load by hand?');
    return null;
  }

  /** So many that the rest is no measurement; null when it is one. */
  tooManyWrong(answered: number, errors: SliceResult['errors']): ScenarioFailure | null {
    const { name, load } = this.#scenario;
    const lost = errors.timeout + errors.connection;
    if (answered === 0) {
      const why = errors.timeout > errors.connection ? `none of ${lost} requests was answered in ${load.timeout} ms` : `all ${lost} requests lost their connection`;
      return { counted: { answered, errors }, ...this.#failure('no-answers', `${name} got no answers under load: ${why}`, 'the same requests are answered one at a time; fewer connections or a longer timeout may be what the service can take') };
    }
    const wrong = errors.status + errors.body;
    if ((wrong + lost) / (answered + lost) <= mostWrong) return null;
    const message = `${name} failed under load: of ${answered + lost} requests ${errors.status} had a wrong status, ${errors.body} a wrong body, ${errors.timeout} timed out, ${errors.connection} lost their connection${this.#unsent()}`;
    const failure = this.#failure(wrong >= lost ? 'wrong-answers' : 'no-answers', `${message}; of so few right answers (less than ${100 * mostWrong} %) no time is measured`, 'one at a time they are answered right: is there a rate limit, or a request that works only once?');
    return { ...failure, counted: { answered, errors } };
  }

  #unsent(): string {
    const { requests, capture } = this.#skipped;
    return requests === 0 ? '' : `; ${requests} more were not sent, because an earlier answer had no {{${capture}}} for them`;
  }

  #notMeasurable({ refused }: Refused): ScenarioFailure {
    return this.#failure('not-measurable', `the scenario cannot be measured right: ${refused}`, null);
  }

  #wrongAnswers(wrong: readonly WrongAnswer[]): ScenarioFailure {
    const more = wrong.length > shownAnswers ? `; and ${wrong.length - shownAnswers} more` : '';
    const message = wrong.slice(0, shownAnswers).map((answer) => answer.message).join('; ') + more;
    const unanswered = wrong.every(({ kind }) => kind === 'timeout' || kind === 'connection');
    const failure = this.#failure(unanswered ? 'no-answers' : 'wrong-answers', message, 'put right the request, or what `expect` says of its status and body');
    return unanswered ? failure : { ...failure, first: wrong.every(isNoSuchRoute) ? 'unknown' : 'wrong' };
  }

  #failure(kind: ScenarioFailure['kind'], message: string, hint: string | null): ScenarioFailure {
    return { side: this.side, kind, message, hint };
  }
}
