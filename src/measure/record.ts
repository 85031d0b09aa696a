/** Measurements as they come in -> Run, at any moment: what a cancelled run knew is as good as what it measured. */
import { catalogue } from '../metrics.ts';
import type {
  Absent, Failure, FunctionFacts, FunctionTarget, Look, PackageContents, Plan, Run, Sample, Scenario, ServerTarget, Side,
  Target, TimeSpent,
} from '../model.ts';
import { longerBy } from '../own-time.ts';
import { quantile, sorted } from '../stats/sample.ts';
import type { StartReading } from './cold-start.ts';
import { CommandRecord } from './command/command-record.ts';
import type { FunctionReading } from './function/probe.ts';
import { samplesOfFunction } from './function-samples.ts';
import { samplesOfCounts, type Counted } from './instruction-counts.ts';
import { LoadRecord } from './load-record.ts';
import type { ScenarioMeasurement, SideMeasurement } from './load/scenario.ts';
import { PairRecord } from './pair-record.ts';
import { sampleOf, workloadOf } from './sample.ts';
import { addLaunch, addRequests, hasRequests, histogramOf, loadOf, newScenarioRecord, requestsOf, samplesOfScenario, type ScenarioRecord } from './scenario-record.ts';
import { SliceRecord } from './slice-record.ts';
import { OwnRecord } from './service-metrics/own-record.ts';
import type { Weight } from './size/weight.ts';
import { withoutGrowth } from './without-growth.ts';

/** Everything of a run that is known before it starts. */
export type RunHeader = Pick<Run, 'id' | 'started' | 'head' | 'base' | 'environment' | 'config' | 'budgets' | 'accept' | 'policy' | 'advice' | 'history' | 'asked' | 'partial' | 'screening' | 'shard' | 'baseMissing' | 'notes'>;

type Measured = Extract<Weight, { ok: true }>;

interface TargetRecord {
  readonly target: Target;
  readonly side: Side;
  readonly starts: StartReading[];
  /** Starts of a function. */
  readonly invoked: FunctionReading[];
  readonly counted: Counted[];
  weight: Measured | null;
  wrote: readonly string[];
}

export class RunRecord {
  readonly #header: RunHeader;
  readonly #plan: Plan;
  readonly #scenarios = new Map<string, ScenarioRecord>();
  readonly #targets = new Map<string, TargetRecord>();
  readonly #pairs = new PairRecord();
  readonly #loads = new LoadRecord();
  readonly #own = new OwnRecord();
  readonly #looks: Look[] = [];
  readonly #failures: Failure[] = [];
  readonly #absent = new Map<string, Absent>();
  readonly #notes = new Set<string>();
  #surroundings: () => Pick<Run, 'reference' | 'machine'> = () => ({ reference: [], machine: null });
  readonly #time = { load: 0, warmUp: 0, coldStarts: 0, startAndStop: 0, commands: 0, shaped: 0 };
  readonly commands = new CommandRecord();
  readonly slices = new SliceRecord();

  constructor(header: RunHeader, plan: Plan) {
    this.#header = header;
    this.#plan = plan;
  }

  /** A launch of one scenario, with all its sides: their values stay in step. */
  addScenario(target: ServerTarget, scenario: Scenario, launch: ScenarioMeasurement): void {
    for (const [side, measured] of launch.sides) this.#addSide(this.#scenario(target, scenario, side), measured);
    this.#pairs.add(target.name, scenario.name, launch.ratios);
    this.slices.keep(target.name, scenario.name);
    this.#own.add(target, scenario, loadOf(target, scenario), new Map([...launch.sides].map(([side, { said = new Map() }]) => [side, said])));
  }

  /** Of head, given up because it fails under load: how much it fails was measured. A search for the capacity fails requests on purpose. */
  addRequests(target: ServerTarget, scenario: Scenario, side: Side, { answered, errors }: Pick<SideMeasurement, 'answered' | 'errors'>): void {
    if (side === 'base' || scenario.load.kind === 'saturate') return;
    addRequests(this.#scenario(target, scenario, side), { answered, errors });
  }

  #addSide(record: ScenarioRecord, launch: SideMeasurement): void {
    this.#loads.add(record.target.name, record.scenario, record.side, launch.stages ?? []);
    addLaunch(record, launch);
  }

  addStart(target: ServerTarget, side: Side, reading: StartReading): void {
    this.#target(target, side).starts.push(reading);
  }

  /** A start of a function, with the invocations in it. */
  addInvoked(target: FunctionTarget, side: Side, reading: FunctionReading): void {
    this.#target(target, side).invoked.push(reading);
  }

  /** Files that a start of head wrote into the package. */
  addWritten(target: FunctionTarget, files: readonly string[]): void {
    this.#target(target, 'head').wrote = files;
  }

  /** A start, and requests or invocations, whose instructions were counted. */
  addCounted(target: Target, side: Side, counted: Counted): void {
    this.#target(target, side).counted.push(counted);
  }

  /** Asked whenever the run is looked at. */
  surroundedBy(surroundings: () => Pick<Run, 'reference' | 'machine'>): void {
    this.#surroundings = surroundings;
  }

  addLook(look: Look): void {
    this.#looks.push(look);
  }

  /** ms under load so far. */
  get loadTime(): number {
    return this.#time.load;
  }

  addWeight(target: Target, side: Side, weight: Measured): void {
    this.#target(target, side).weight = weight;
  }

  addFailure(failure: Failure): void {
    this.#failures.push(failure);
  }

  /** These metrics cannot be had here: what a counter that cannot be read says of them is left out. */
  addAbsent(absent: readonly Absent[], target: string | null = null): void {
    for (const one of absent) this.#absent.set(JSON.stringify([target, one.metric]), one);
  }

  /** Said once, however often it is added. */
  addNotes(notes: readonly string[], target: string): void {
    for (const note of notes) this.#notes.add(`${target}: ${note}`);
  }

  spend(on: Exclude<keyof TimeSpent, 'total'>, ms: number): void {
    this.#time[on] += ms;
  }

  /** What a launch of the scenario took under load and to warm up, ms. */
  spendOn({ load }: Scenario, time: Pick<TimeSpent, 'load' | 'warmUp'>): void {
    this.spend('load', time.load);
    this.spend('warmUp', time.warmUp);
    if (longerBy(load) !== null) this.spend('shaped', time.load);
  }

  /** The run as far as it is known; `total` is the time since it began, ms. */
  snapshot(complete: boolean, total: number): Run {
    const scenarios = [...this.#scenarios.values()];
    const { commands, shaped, ...spent } = this.#time;
    const time: TimeSpent = { ...spent, ...(commands === 0 ? {} : { commands }), ...(shaped === 0 ? {} : { shaped }), total };
    return {
      schema: 'tailgate.run/1',
      ...this.#header,
      notes: [...this.#header.notes, ...this.#notes, ...this.commands.notes()],
      seed: this.#plan.seed,
      compare: this.#plan.compare,
      complete,
      time,
      launches: Math.max(0, ...scenarios.flatMap(({ values }) => [...values.values()].map(({ length }) => length))),
      samples: [...scenarios.flatMap(samplesOfScenario), ...this.#own.samples(), ...this.commands.samples(), ...[...this.#targets.values()].flatMap(samplesOfTarget)].filter(({ target, metric }) => ![null, target].some((where) => this.#absent.has(JSON.stringify([where, metric.name])))),
      histograms: scenarios.filter(hasRequests).map(histogramOf),
      requests: scenarios.filter(hasRequests).map(requestsOf),
      failures: [...this.#failures],
      pairs: this.#pairs.samples(),
      looks: [...this.#looks],
      ...this.#surroundings(),
      contents: [...this.#targets.values()].flatMap(contentsOf),
      imports: [],
      hotPaths: [],
      shards: [],
      loads: this.#loads.loads(), slices: this.slices.series(),
      functions: this.#plan.targets.flatMap(({ target }) => (target.kind === 'function' ? [this.#factsOf(target)] : [])),
      absent: [...new Map([...this.#absent.values(), ...withoutGrowth(scenarios)].map((one) => [one.metric, one])).values(), ...this.#own.absent(), ...this.commands.absent()],
    };
  }

  #factsOf({ name, memory, events }: FunctionTarget): FunctionFacts {
    const { invoked: readings = [], wrote = [] } = this.#targets.get(JSON.stringify([name, 'head'])) ?? {};
    const peaks = readings.flatMap(({ peak }) => peak ?? []);
    const connections = events.flatMap((event) => {
      const opened = readings.flatMap((reading) => reading.events.get(event.name)?.connections ?? []);
      return opened.length === 0 ? [] : [{ event: event.name, perInvocation: median(opened) }];
    });
    return { target: name, memory, peak: peaks.length === 0 ? null : Math.max(...peaks), connections, wrote };
  }

  /** Whether any launch of it is on record. */
  hasMeasured(target: string, scenario: string, side: Side): boolean {
    return this.#scenarios.has(JSON.stringify([target, scenario, side]));
  }

  #scenario(target: ServerTarget, scenario: Scenario, side: Side): ScenarioRecord {
    const key = JSON.stringify([target.name, scenario.name, side]);
    const known = this.#scenarios.get(key);
    if (known !== undefined) return known;
    const fresh = newScenarioRecord(target, scenario, side);
    this.#scenarios.set(key, fresh);
    return fresh;
  }

  #target(target: Target, side: Side): TargetRecord {
    const key = JSON.stringify([target.name, side]);
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const fresh: TargetRecord = { target, side, starts: [], invoked: [], counted: [], weight: null, wrote: [] };
    this.#targets.set(key, fresh);
    return fresh;
  }
}

const READINGS: Readonly<Record<string, (reading: StartReading) => number | null>> = {
  'cold-start.p50': (r) => r.time, 'cold-start.p90': (r) => r.time, 'cold-start.min': (r) => r.time,
  'cold-start.cpu': (r) => r.cpu, 'cold-start.read': (r) => r.read, 'cold-start.reads': (r) => r.reads,
  'cold-start.faults': (r) => r.faults, 'cold-start.memory': (r) => r.memory,
};

function samplesOfTarget(record: TargetRecord): readonly Sample[] {
  const { target, side, counted, weight } = record;
  return [...samplesOfReadings(record), ...samplesOfCounts(target, side, counted), ...(weight === null ? [] : samplesOfWeight(target, side, weight))];
}

function samplesOfReadings({ target, side, starts, invoked }: TargetRecord): readonly Sample[] {
  switch (target.kind) {
    case 'server': return samplesOfStarts(target, side, starts);
    case 'function': return samplesOfFunction(target, side, invoked);
    case 'command': return [];
  }
}

function samplesOfStarts(target: ServerTarget, side: Side, starts: readonly StartReading[]): readonly Sample[] {
  const workload = workloadOf('cold-start', target.protocol, target.listen, target.ready.path, target.ready.status, target.coldStart?.runs);
  return catalogue['cold-start'].flatMap((metric) => {
    const values = starts.map((reading) => READINGS[metric.name]?.(reading) ?? null).filter((v) => v !== null);
    return values.length === 0 ? [] : [sampleOf({ target: target.name, scenario: null, side }, metric, workload, values)];
  });
}

function samplesOfWeight(target: Target, side: Side, weight: Measured): readonly Sample[] {
  if (target.package === null) return [];
  const layers = target.kind === 'function' && target.layers.length > 0 ? [target.layers] : [];
  const workload = workloadOf('size', target.directory, target.package, ...layers);
  const of: Readonly<Record<string, number | undefined>> = {
    'size.packed': weight.packed, 'size.unpacked': weight.unpacked, 'size.files': weight.files, 'size.gzip': weight.compressed?.gzip, 'size.brotli': weight.compressed?.brotli,
  };
  return catalogue.size.flatMap((metric) => {
    const value = of[metric.name];
    return value === undefined ? [] : [sampleOf({ target: target.name, scenario: null, side }, metric, workload, [value])];
  });
}

const contentsOf = ({ target, side, weight }: TargetRecord): readonly PackageContents[] => (weight === null ? [] : [{ target: target.name, side, ...weight.contents }]);

const median = (values: readonly number[]): number => quantile(sorted(values), 0.5);
