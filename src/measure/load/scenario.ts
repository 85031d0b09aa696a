/** Loads one scenario during one launch, on one side or on both in turn: check, warm up, measure in slices. */
import type { ErrorCounts, Scenario, Side, Uncertainty, Warning } from '../../model.ts';
import type { LatencyRecorder } from '../../stats/histogram.ts';
import { randomFrom } from '../../stats/random.ts';
import type { Said } from '../service-metrics/self-report.ts';
import type { Counters } from '../witnesses.ts';
import { figuresOf, launchRatios, type Block, type HalfBlock, type LaunchRatio, type SliceFigures } from './block-ratios.ts';
import type { LoadDriver, SliceResult } from './driver.ts';
import { SideLoad, type LoadedSide, type ScenarioFailure } from './side-load.ts';
import { sliceLength } from './slice-length.ts';
import { warmUpWindow, WINDOWS, type WarmUpBounds } from './warm-up.ts';

export type { LoadedSide, ScenarioFailure } from './side-load.ts';

/** Watches the single slices and blocks, which the measurement itself does not keep. */
export interface Observer {
  slice(slice: ObservedSlice): void;
  /** CPU time in ms over the whole block and responses in it, of each side; null where it cannot be read. */
  block(block: { readonly block: number; readonly cpu: Readonly<Partial<Record<Side, number | null>>>; readonly answered: Readonly<Partial<Record<Side, number>>> }): void;
}

export interface ObservedSlice {
  readonly side: Side;
  /** Counted from 0, and its place in the block. */
  readonly block: number;
  readonly place: number;
  /** By `performance.now()`, ms. */
  readonly began: number;
  readonly result: SliceResult;
}

/** Is told of the load as it goes on, outside of what is timed. */
export interface LoadWatch {
  /** Measuring begins: the warm-up is over. */
  begin(): void;
  /** After every block (of one side: slice), with the CPU time of the targets in it, ms; null where it cannot be read. */
  block(cpu: number | null): Promise<void>;
}

export interface ScenarioOptions {
  readonly scenario: Scenario;
  /** One side, or both: then slices alternate between them. */
  readonly sides: readonly LoadedSide[];
  /** Time under load that is measured, ms a side. */
  readonly measure: number;
  readonly warmUp: WarmUpBounds;
  /** The blocks' orders are drawn from it. */
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly watch?: LoadWatch;
  readonly observer?: Observer;
}

/** ms spent, also by what failed. */
interface TimeUnderLoad {
  readonly load: number;
  readonly warmUp: number;
}

/** One side's launch. */
export interface SideMeasurement {
  /** Metric name -> this launch's value; a metric that cannot be read here is absent. */
  readonly values: Readonly<Record<string, number>>;
  readonly histogram: LatencyRecorder;
  /** Responses of any kind while measuring, wrong ones included. */
  readonly answered: number;
  readonly errors: ErrorCounts;
  readonly warnings: readonly Warning[];
  /** Metric name -> how sure this launch is of its own value. */
  readonly within?: Readonly<Record<string, Uncertainty>>;
  /** Metric name -> the doubt that is about it alone. */
  readonly rising?: Readonly<Record<string, Warning>>;
  /** What it said of itself. */
  readonly said?: Said;
}

export interface ScenarioMeasurement {
  readonly ok: true;
  readonly sides: ReadonlyMap<Side, SideMeasurement>;
  /** Metric name -> change from base to head in paired blocks; empty with one side. */
  readonly ratios: Readonly<Record<string, LaunchRatio>>;
  readonly time: TimeUnderLoad;
}

export type ScenarioOutcome = ScenarioMeasurement | { readonly ok: false; readonly failure: ScenarioFailure; readonly time: TimeUnderLoad };

/** The two orders of a block: whatever drifts evenly through it meets both sides alike. */
const ORDERS: readonly (readonly Side[])[] = [['base', 'head', 'head', 'base'], ['head', 'base', 'base', 'head']];
/** The sides' warm-up requests may differ by this share, and the rest is made up for in so many slices at most. */
const unequal = 0.02;
const mostTopUps = 6;
/** ms; longest slice to make up for missing warm-up requests. */
const longestTopUp = 2000;

/** Never rejects for what the target does: that is a failure with its reason, and its side. */
export async function measureScenario(options: ScenarioOptions): Promise<ScenarioOutcome> {
  const load = options.scenario.load;
  const driver: LoadDriver = load.kind === 'rate' ? (await import('./paced.ts')).runPaced : (await import('./autocannon.ts')).runClosedLoop;
  return new Launch(options, driver).run();
}

class Launch {
  readonly #options: ScenarioOptions;
  readonly #sides: readonly SideLoad[];
  readonly #blocks: Block[] = [];
  readonly #time = { load: 0, warmUp: 0 };

  constructor(options: ScenarioOptions, driver: LoadDriver) {
    this.#options = options;
    this.#sides = options.sides.map((side) => new SideLoad(side, options.scenario, driver, options.signal));
  }

  async run(): Promise<ScenarioOutcome> {
    const failure = (await this.#warmUp()) ?? (await this.#measure()) ?? firstOf(this.#sides, (side) => side.verdict());
    const time = this.#time;
    if (failure !== null) return { ok: false, failure, time };
    const sides = new Map<Side, SideMeasurement>();
    for (const load of this.#sides) sides.set(load.side, { ...measurementOf(load, time.warmUp), said: await load.endReport() });
    return { ok: true, sides, ratios: this.#paired ? launchRatios(this.#blocks) : {}, time };
  }

  get #paired(): boolean {
    return this.#sides.length > 1;
  }

  async #warmUp(): Promise<ScenarioFailure | null> {
    const start = performance.now();
    const failure = (await this.#check()) ?? (await this.#windows()) ?? (await this.#topUp());
    this.#time.warmUp = performance.now() - start;
    return failure;
  }

  async #check(): Promise<ScenarioFailure | null> {
    for (const side of this.#sides) {
      const failure = await side.check();
      if (failure !== null) return failure;
    }
    return null;
  }

  /** Slices that are thrown away, the sides in turn, until the mean response times of all are flat. */
  async #windows(): Promise<ScenarioFailure | null> {
    const { warmUp } = this.#options;
    const window = warmUpWindow(warmUp);
    for (let round = 0; this.#sides.some((side) => side.warmUp(warmUp) === 'going'); round += 1) {
      for (const side of round % 2 === 0 ? this.#sides : this.#sides.toReversed()) {
        const failure = await side.warm(Math.max(window, Math.min(side.p50, warmUp.longest)));
        if (failure !== null) return failure;
      }
    }
    // A service too slow for that many windows has not been seen to change: no ground for a doubt.
    for (const side of this.#sides) side.record.settled = side.warmUp(warmUp) === 'settled' || side.windows < WINDOWS;
    return null;
  }

  /** A compiler or a cache warms up by requests, not by time: both sides start measuring after equally many. */
  async #topUp(): Promise<ScenarioFailure | null> {
    const [one, other] = this.#sides;
    if (one === undefined || other === undefined) return null;
    for (let i = 0; i < mostTopUps; i += 1) {
      const [behind, ahead] = one.served < other.served ? [one, other] : [other, one];
      const missing = ahead.served - behind.served;
      if (missing <= unequal * ahead.served || behind.rate === 0) return null;
      const sliced = await behind.slice(Math.min(longestTopUp, Math.max(sliceLength(behind.rate, behind.p50), (missing / behind.rate) * 1000)));
      if (!sliced.ok) return sliced.failure;
    }
    return null;
  }

  async #measure(): Promise<ScenarioFailure | null> {
    const random = randomFrom(this.#options.seed);
    for (const side of this.#sides) await side.beginReport();
    this.#options.watch?.begin();
    const whole = this.#options.measure * this.#sides.length;
    // A constant rate is one slice a side, or one block: a pause of the service must find the schedule going on, or part of its queue is lost.
    const most = this.#options.scenario.load.kind === 'rate' ? 1 : Infinity;
    for (let block = 0; block < most && this.#time.load < whole; block += 1) {
      const order = this.#paired ? (ORDERS[random.integer(ORDERS.length)] ?? []) : this.#sides.map(({ side }) => side);
      const measured = await this.#block(block, order);
      if ('failure' in measured) return measured.failure;
      this.#blocks.push(measured.block);
      for (const side of this.#sides) await side.readMemory();
      for (const side of this.#sides) await side.betweenReport();
      await this.#options.watch?.block(measured.cpu);
      if (measured.endedEarly) break;
    }
    return null;
  }

  /**
   * CPU time is read around the whole block and not around each slice: what a runtime puts off (garbage collection, mostly)
   * and does while the other side is loaded is the cost of the requests before it.
   */
  async #block(block: number, order: readonly Side[]): Promise<{ readonly block: Block; readonly cpu: number | null; readonly endedEarly: boolean } | { readonly failure: ScenarioFailure }> {
    const length = this.#length();
    const before = this.#counters();
    const figures = new Map<Side, (SliceFigures | null)[]>(this.#sides.map(({ side }) => [side, []]));
    const answered = new Map<Side, number>(this.#sides.map(({ side }) => [side, 0]));
    let endedEarly = false;
    for (const [place, name] of order.entries()) {
      const load = this.#sides.find(({ side }) => side === name);
      if (load === undefined) continue;
      const began = performance.now();
      const sliced = await load.slice(length);
      const spent = performance.now() - began;
      this.#time.load += spent;
      if (!sliced.ok) return { failure: sliced.failure };
      const { slice } = sliced;
      load.record.addSlice(slice, spent);
      if (this.#paired) figures.get(name)?.push(figuresOf(slice));
      answered.set(name, (answered.get(name) ?? 0) + slice.answered);
      this.#options.observer?.slice({ side: name, block, place, began, result: slice });
      endedEarly ||= slice.endedEarly;
    }
    const after = this.#counters();
    const cpu = new Map(this.#sides.map(({ side, record }) => {
      const served = answered.get(side) ?? 0;
      return [side, record.addCounters(before.get(side) ?? null, after.get(side) ?? null, served)?.cpu ?? null];
    }));
    this.#options.observer?.block({ block, cpu: Object.fromEntries(cpu), answered: Object.fromEntries(answered) });
    const half = (side: Side): HalfBlock => ({ slices: figures.get(side) ?? [], cpu: perRequest(cpu.get(side) ?? null, answered.get(side) ?? 0) });
    return { block: { base: half('base'), head: half('head') }, cpu: sumOrNull([...cpu.values()]), endedEarly };
  }

  /** The same for both sides, fit for the slower one. */
  #length(): number {
    const { measure, scenario } = this.#options;
    if (scenario.load.kind === 'rate') return this.#paired ? measure / 2 : measure;
    const rates = this.#sides.map(({ rate }) => rate);
    return Math.min(sliceLength(Math.min(...rates), Math.max(...this.#sides.map(({ p50 }) => p50))), measure);
  }

  #counters(): ReadonlyMap<Side, Counters | null> {
    return new Map(this.#sides.map((load) => [load.side, load.counters()]));
  }
}

const sumOrNull = (values: readonly (number | null)[]): number | null => values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const perRequest = (cpu: number | null, answered: number): number | null => (cpu === null || answered === 0 ? null : cpu / answered);

function measurementOf({ record }: SideLoad, warmUp: number): SideMeasurement {
  const { answered, errors, histogram } = record;
  return { values: record.values(), histogram, answered, errors, warnings: record.warnings(warmUp), within: record.within(), rising: record.risingHandles() };
}

function firstOf<T>(items: readonly T[], failureOf: (item: T) => ScenarioFailure | null): ScenarioFailure | null {
  for (const item of items) {
    const failure = failureOf(item);
    if (failure !== null) return failure;
  }
  return null;
}
