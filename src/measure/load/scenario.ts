/** Loads one scenario during one launch: check, warm up, measure in slices; turns it into the launch's value of every metric. */
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { ErrorCounts, Failure, Scenario, Warning } from '../../model.ts';
import type { LatencyRecorder } from '../../stats/histogram.ts';
import type { Address } from '../address.ts';
import { checkAnswers, type WrongAnswer } from './check.ts';
import { isRefused, type LoadDriver, type Refused, type SliceResult } from './driver.ts';
import type { Counters, Memory } from '../witnesses.ts';
import { LaunchRecord } from './launch-record.ts';
import { sliceLength } from './slice-length.ts';
import { warmUpState, warmUpWindow, WINDOWS, type WarmUpBounds } from './warm-up.ts';

export interface ScenarioOptions {
  readonly scenario: Scenario;
  readonly address: Address;
  /** Time under load that is measured, ms. */
  readonly measure: number;
  readonly warmUp: WarmUpBounds;
  /** Counters of the target since its start; null where there are none. */
  readonly counters: () => Counters | null;
  readonly memory: () => Memory | null;
  /** Whether the target has ended. */
  readonly died: () => boolean;
  readonly signal: AbortSignal;
}

export type ScenarioFailure = Pick<Failure, 'kind' | 'message' | 'hint'>;

/** ms spent, also by what failed. */
interface TimeUnderLoad {
  readonly load: number;
  readonly warmUp: number;
}

export interface ScenarioMeasurement {
  readonly ok: true;
  /** Metric name -> this launch's value; a metric that cannot be read here is absent. */
  readonly values: Readonly<Record<string, number>>;
  readonly histogram: LatencyRecorder;
  /** Responses of any kind while measuring, wrong ones included. */
  readonly answered: number;
  readonly errors: ErrorCounts;
  readonly warnings: readonly Warning[];
  readonly time: TimeUnderLoad;
}

export type ScenarioOutcome = ScenarioMeasurement | { readonly ok: false; readonly failure: ScenarioFailure; readonly time: TimeUnderLoad };

/** Above this share of wrong or missing answers there is nothing to measure. */
const mostWrong = 0.5;
/** A target's connections break before its end is told: ms to wait for that. */
const exitNotice = 50;
/** ms between readings of the target's memory. */
const memoryEvery = 250;
/** At most this many answers are shown of a failed check. */
const shownAnswers = 3;

/** Never rejects for what the target does: that is a failure with its reason. */
export async function measureScenario(options: ScenarioOptions): Promise<ScenarioOutcome> {
  const load = options.scenario.load;
  const driver: LoadDriver = load.kind === 'rate' ? (await import('./paced.ts')).runPaced : (await import('./autocannon.ts')).runClosedLoop;
  return new Launch(options, driver).run();
}

class Launch {
  readonly #options: ScenarioOptions;
  readonly #driver: LoadDriver;
  readonly #record = new LaunchRecord();
  #time = { load: 0, warmUp: 0 };
  /** As last observed: requests/s over all connections, and ms. */
  #rate = 0;
  #p50 = 0;
  /** When memory is read next, by `performance.now()`. */
  #memoryDue = 0;

  constructor(options: ScenarioOptions, driver: LoadDriver) {
    this.#options = options;
    this.#driver = driver;
  }

  async run(): Promise<ScenarioOutcome> {
    const failure = (await this.#check()) ?? (await this.#warmUp()) ?? (await this.#measure()) ?? this.#tooManyWrong(this.#record.answered, this.#record.errors) ?? this.#tooFew();
    if (failure !== null) return { ok: false, failure, time: this.#time };
    const { answered, errors, histogram } = this.#record;
    const warnings = this.#record.warnings(this.#time.warmUp);
    return { ok: true, values: this.#record.values(), histogram, answered, errors, warnings, time: this.#time };
  }

  async #check(): Promise<ScenarioFailure | null> {
    const start = performance.now();
    const wrong = await checkAnswers(this.#options.address, this.#options.scenario, this.#options.signal);
    this.#time.warmUp += performance.now() - start;
    if (isRefused(wrong)) return notMeasurable(wrong);
    return this.#stopped() ?? (wrong.length > 0 ? wrongAnswers(wrong) : null);
  }

  /** Slices that are thrown away until their mean response times are flat. */
  async #warmUp(): Promise<ScenarioFailure | null> {
    const { warmUp } = this.#options;
    const window = warmUpWindow(warmUp);
    const means: number[] = [];
    const start = performance.now();
    const before = this.#time.warmUp;
    for (let state = warmUpState(means, 0, warmUp); state === 'going'; ) {
      const slice = await this.#slice(Math.max(window, Math.min(this.#p50, warmUp.longest)));
      this.#time.warmUp = before + (performance.now() - start);
      if (isRefused(slice)) return notMeasurable(slice);
      if (slice.errors.connection > 0) await setTimeout(exitNotice);
      const failure = this.#stopped() ?? this.#tooManyWrong(slice.answered, slice.errors);
      if (failure !== null) return failure;
      means.push(slice.latencies.length === 0 ? 0 : slice.latencies.reduce((sum, latency) => sum + latency, 0) / slice.latencies.length);
      state = warmUpState(means, performance.now() - start, warmUp);
      // A service too slow for that many windows has not been seen to change: no ground for a doubt.
      this.#record.settled = state === 'settled' || means.length < WINDOWS;
    }
    return null;
  }

  async #measure(): Promise<ScenarioFailure | null> {
    const { measure, counters, scenario } = this.#options;
    let loaded = 0;
    while (loaded < measure) {
      // A constant rate is one slice: a pause of the service must find the schedule going on, or part of its queue is lost.
      const length = scenario.load.kind === 'rate' ? measure : Math.min(sliceLength(this.#rate, this.#p50), measure);
      const before = counters();
      const start = performance.now();
      const slice = await this.#slice(length);
      const spent = performance.now() - start;
      const after = counters();
      this.#time.load += spent;
      loaded += spent;
      if (isRefused(slice)) return notMeasurable(slice);
      if (slice.errors.connection > 0) await setTimeout(exitNotice);
      const failure = this.#stopped();
      if (failure !== null) return failure;
      this.#record.add(slice, before, after, this.#memory());
      if (slice.endedEarly) break;
    }
    return null;
  }

  /** Not after every slice: summing up the pages of a process takes a millisecond, and holds its memory map meanwhile. */
  #memory(): Memory | null {
    const time = performance.now();
    if (time < this.#memoryDue) return null;
    this.#memoryDue = time + memoryEvery;
    return this.#options.memory();
  }

  async #slice(duration: number): Promise<SliceResult | Refused> {
    const { address, scenario, signal } = this.#options;
    const slice = await this.#driver({ address, scenario, duration, signal });
    if (isRefused(slice) || slice.latencies.length === 0) return slice;
    this.#rate = (slice.completions / slice.window) * 1000;
    this.#p50 = slice.latencies.toSorted((a, b) => a - b)[Math.floor(slice.latencies.length / 2)] ?? 0;
    return slice;
  }

  #stopped(): ScenarioFailure | null {
    const { signal, died, scenario } = this.#options;
    if (signal.aborted) return { kind: 'interrupted', message: `interrupted while ${scenario.name} was measured`, hint: null };
    if (died()) return { kind: 'died', message: `the target ended under the load of ${scenario.name}`, hint: 'the end of its log may say why; does it survive the same load by hand?' };
    return null;
  }

  /** Each connection's first response is not counted: a slow service may have given no other in the time. */
  #tooFew(): ScenarioFailure | null {
    if (this.#record.histogram.count > 0) return null;
    const message = `${this.#options.scenario.name} gave no response that can be timed in ${Math.round(this.#time.load)} ms: of ${this.#record.answered} answers each was the first of its connection`;
    return { kind: 'not-measurable', message, hint: 'give it more time (`--time`), or fewer connections' };
  }

  #tooManyWrong(answered: number, errors: ErrorCounts): ScenarioFailure | null {
    const lost = errors.timeout + errors.connection;
    const { timeout } = this.#options.scenario.load;
    if (answered === 0) {
      const why = errors.timeout > errors.connection ? `none of ${lost} requests was answered in ${timeout} ms` : `all ${lost} requests lost their connection`;
      return { kind: 'no-answers', message: `${this.#options.scenario.name} got no answers under load: ${why}`, hint: 'the same requests are answered one at a time; fewer connections or a longer timeout may be what the service can take' };
    }
    const wrong = errors.status + errors.body;
    if ((wrong + lost) / (answered + lost) <= mostWrong) return null;
    const message = `${this.#options.scenario.name} failed under load: of ${answered + lost} requests ${errors.status} had a wrong status, ${errors.body} a wrong body, ${errors.timeout} timed out, ${errors.connection} lost their connection`;
    return { kind: wrong >= lost ? 'wrong-answers' : 'no-answers', message, hint: 'one at a time they are answered right: is there a rate limit, or a request that works only once?' };
  }
}

function notMeasurable({ refused }: Refused): ScenarioFailure {
  return { kind: 'not-measurable', message: `the scenario cannot be measured right: ${refused}`, hint: null };
}

function wrongAnswers(wrong: readonly WrongAnswer[]): ScenarioFailure {
  const more = wrong.length > shownAnswers ? `; and ${wrong.length - shownAnswers} more` : '';
  const message = wrong.slice(0, shownAnswers).map((answer) => answer.message).join('; ') + more;
  const unanswered = wrong.every(({ kind }) => kind === 'timeout' || kind === 'connection');
  return { kind: unanswered ? 'no-answers' : 'wrong-answers', message, hint: 'put right the request, or what `expect` says of its status and body' };
}
