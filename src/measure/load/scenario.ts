/** Loads one scenario during one launch, on one side or on both in turn: check, warm up, measure in slices. */
import type { ErrorCounts, SaturateLoad, Scenario, Side, Uncertainty, Warning } from '../../model.ts';
import { longerBy, type LongerBy } from '../../own-time.ts';
import { LatencyRecorder } from '../../stats/histogram.ts';
import { randomFrom } from '../../stats/random.ts';
import type { Said } from '../service-metrics/self-report.ts';
import type { Counters } from '../witnesses.ts';
import { figuresOf, launchRatios, type Block, type HalfBlock, type LaunchRatio, type SliceFigures } from './block-ratios.ts';
import type { LoadDriver, SliceResult } from './driver.ts';
import { prepare } from './prepare.ts';
import { saturate, type Capacity } from './saturate.ts';
import { isScheduled } from './shapes.ts';
import { SideLoad, type LoadedSide, type ScenarioFailure } from './side-load.ts';
import { sliceLength, soakSlice } from './slice-length.ts';
import type { Stage } from './stage-tally.ts';
import { StagedLoad } from './staged.ts';
import { TailRatios } from './tail-ratios.ts';
import type { WarmUpBounds } from './warm-up.ts';

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
  /** Of a load with a shape. */
  readonly stages?: readonly Stage[];
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

/** Never rejects for what the target does: that is a failure with its reason, and its side. */
export async function measureScenario(options: ScenarioOptions): Promise<ScenarioOutcome> {
  const load = options.scenario.load;
  const driver: LoadDriver = load.kind === 'connections' ? (await import('./autocannon.ts')).runClosedLoop : (await import('./paced.ts')).runPaced;
  return new Launch(options, driver).run();
}

class Launch {
  readonly #options: ScenarioOptions;
  readonly #sides: readonly SideLoad[];
  readonly #blocks: Block[] = [];
  readonly #tails = new TailRatios();
  readonly #time = { load: 0, warmUp: 0 };
  /** What a ramp, steps or a spike are sent by. */
  readonly #staged: StagedLoad | null;

  constructor(options: ScenarioOptions, driver: LoadDriver) {
    this.#options = options;
    const { load } = options.scenario;
    this.#staged = isScheduled(load) ? new StagedLoad(load) : null;
    this.#sides = options.sides.map((side) => new SideLoad(side, options.scenario, driver, options.signal, options.seed));
  }

  async run(): Promise<ScenarioOutcome> {
    if (this.#options.scenario.load.kind === 'saturate') return this.#search(this.#options.scenario.load);
    const failure = (await this.#warmUp()) ?? (await this.#measure()) ?? firstOf(this.#sides, (side) => side.verdict());
    const time = this.#time;
    if (failure !== null) return { ok: false, failure, time };
    const sides = new Map<Side, SideMeasurement>();
    for (const load of this.#sides) sides.set(load.side, { ...measurementOf(load, time.warmUp, this.#staged, longerBy(this.#options.scenario.load)), said: await load.endReport() });
    return { ok: true, sides, ratios: this.#paired ? { ...launchRatios(this.#blocks), ...this.#tails.ratios() } : {}, time };
  }

  /** A search has no latency of its own: what it measures is the rate. */
  async #search(load: SaturateLoad): Promise<ScenarioOutcome> {
    const { scenario: { name }, seed, watch } = this.#options;
    const failure = await this.#warmUp();
    if (failure !== null) return { ok: false, failure, time: this.#time };
    watch?.begin();
    let before = this.#counters();
    const tried = async (spent: number): Promise<void> => {
      this.#time.load += spent;
      const after = this.#counters();
      await watch?.block(sumOrNull([...after].map(([side, now]) => cpuBetween(before.get(side) ?? null, now))));
      before = this.#counters();
    };
    const found = await saturate({ name, load, sides: this.#sides, seed, tried });
    if ('failure' in found) return { ok: false, failure: found.failure, time: this.#time };
    return { ok: true, sides: new Map([...found].map(([side, capacity]) => [side, searched(capacity)])), ratios: {}, time: this.#time };
  }

  get #paired(): boolean {
    return this.#sides.length > 1;
  }

  async #warmUp(): Promise<ScenarioFailure | null> {
    const start = performance.now();
    const failure = await prepare(this.#sides, this.#options.scenario.load, this.#options.warmUp);
    this.#time.warmUp = performance.now() - start;
    return failure;
  }

  async #measure(): Promise<ScenarioFailure | null> {
    const random = randomFrom(this.#options.seed);
    for (const side of this.#sides) await side.beginReport();
    this.#options.watch?.begin();
    const whole = this.#options.measure * this.#sides.length;
    // A rate is one slice a side, or one block: a pause of the service must find the schedule going on, or part of its queue is lost. In
    // the long slices of a soak that part is small, and between them its memory is read.
    const { load } = this.#options.scenario;
    const most = load.kind === 'connections' || (load.kind === 'rate' && load.soak !== undefined) ? Infinity : 1;
    for (let block = 0; block < most && this.#time.load < whole; block += 1) {
      const order = this.#paired && this.#staged === null ? (ORDERS[random.integer(ORDERS.length)] ?? []) : this.#sides.map(({ side }) => side);
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
      const sliced = await load.slice(length, this.#staged?.shape(name) ?? {});
      const spent = performance.now() - began;
      this.#time.load += spent;
      if (!sliced.ok) return { failure: this.#staged?.located(sliced.failure) ?? sliced.failure };
      const { slice } = sliced;
      load.record.addSlice(slice, spent);
      if (this.#paired) {
        figures.get(name)?.push(figuresOf(slice));
        // What is sent by a shape has a tail of its own, that of its stages.
        if (this.#staged === null) this.#tails.add(block, name, slice.latencies);
      }
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
    const { measure, scenario: { load } } = this.#options;
    if (this.#staged !== null) return this.#staged.duration;
    const rates = this.#sides.map(({ rate }) => rate);
    const slice = sliceLength(Math.min(...rates), Math.max(...this.#sides.map(({ p50 }) => p50)));
    if ((load.kind === 'rate' || load.kind === 'connections') && load.soak !== undefined) return Math.min(soakSlice(measure, slice), measure);
    if (load.kind === 'rate') return this.#paired ? measure / 2 : measure;
    return Math.min(slice, measure);
  }

  #counters(): ReadonlyMap<Side, Counters | null> {
    return new Map(this.#sides.map((load) => [load.side, load.counters()]));
  }
}

const sumOrNull = (values: readonly (number | null)[]): number | null => values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const perRequest = (cpu: number | null, answered: number): number | null => (cpu === null || answered === 0 ? null : cpu / answered);

const cpuBetween = (before: Counters | null, after: Counters | null): number | null => (before === null || after === null ? null : after.cpu - before.cpu);

const searched = ({ capacity, warnings, stages }: Capacity): SideMeasurement =>
  ({ values: { capacity }, histogram: new LatencyRecorder(), answered: 0, errors: { status: 0, timeout: 0, connection: 0, body: 0 }, warnings, stages });

function measurementOf({ side, record }: SideLoad, warmUp: number, staged: StagedLoad | null, longer: LongerBy | null): SideMeasurement {
  const { answered, errors, histogram } = record;
  const shape = staged === null ? {} : { stages: staged.stages(side) };
  return { ...shape, values: { ...record.values(), ...staged?.values(side) }, histogram, answered, errors, warnings: [...record.warnings(warmUp, longer), ...(staged?.warnings(side) ?? [])], within: record.within(), rising: record.risingHandles() };
}

function firstOf<T>(items: readonly T[], failureOf: (item: T) => ScenarioFailure | null): ScenarioFailure | null {
  for (const item of items) {
    const failure = failureOf(item);
    if (failure !== null) return failure;
  }
  return null;
}
