/** One launch of a combo, measured by the product's own code -> what the corpus keeps of it. */
import path from 'node:path';
import type { LaunchPlan, ScenarioPlan, Side } from '../../../src/model.ts';
import { probeStart } from '../../../src/measure/cold-start.ts';
import { measureScenario, type ScenarioMeasurement } from '../../../src/measure/load/scenario.ts';
import { Surroundings } from '../../../src/measure/surroundings.ts';
import { startTarget, type RunningTarget } from '../../../src/measure/target.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { round, saidOf } from './measured-launch.ts';
import type { LaunchFacts, RecordedLaunch, RecordedQuad, RecordedStart } from './recording.ts';
import { configOf, targetOf, type ServiceName } from './services.ts';
import { stretchesOf, Take } from './take.ts';

export interface Place {
  readonly service: ServiceName;
  /** The directory of each side. */
  readonly builds: Readonly<Record<Side, string>>;
  /** Cores of the target; null for all. */
  readonly cpus: string | null;
  readonly logs: string;
  readonly signal: AbortSignal;
}

/** Seconds of measuring of the run whose launches are recorded: it decides how long a launch is. */
export const RUN_SECONDS = 60;
/** ms; slices of a sequential recording are joined to such stretches. */
const STRETCH = 1000;

/** The launch as the plan of a whole run of a minute would have it. */
function planned(service: ServiceName, seed: number): { readonly launch: LaunchPlan; readonly scenario: ScenarioPlan } {
  const launch = makePlan({ config: configOf(service), compare: 'side-by-side', time: RUN_SECONDS, seed }).targets[0]?.launches[0];
  const scenario = launch?.scenarios[0];
  if (launch === undefined || scenario === undefined) throw new Error('the plan has no launch');
  return { launch, scenario };
}

/** Both sides started in random order and loaded in turn. Throws when something cannot be measured: that launch is not kept. */
export async function recordInterleaved(place: Place, seed: number): Promise<RecordedLaunch> {
  const { launch, scenario } = planned(place.service, seed);
  const take = new Take();
  return watched(place, seed, launch.order, async (watch, start) => {
    for (const side of launch.order) await start(side);
    const measured = await load(place, watch, take, { ...scenario, sides: await Promise.all(launch.order.map(start)) });
    return { slices: take.slices, blocks: take.blocks, measured: [measured] };
  });
}

/** Base alone for `seconds`, then head alone. */
export async function recordSequential(place: Place, seed: number, seconds: number): Promise<RecordedLaunch> {
  const { scenario } = planned(place.service, seed);
  return watched(place, seed, ['base', 'head'], async (watch, start) => {
    const measured: ScenarioMeasurement[] = [];
    let so: ReturnType<typeof stretchesOf> = { slices: [], blocks: [] };
    for (const side of ['base', 'head'] as const) {
      const take = new Take();
      const running = await start(side);
      measured.push(await load(place, watch, take, { ...scenario, measure: seconds * 1000, sides: [running] }));
      await running.stop();
      const last = so.slices.at(-1);
      const { slices, blocks } = stretchesOf(take, side, STRETCH, { began: last === undefined ? 0 : last.began + last.window, block: so.blocks.length });
      so = { slices: [...so.slices, ...slices], blocks: [...so.blocks, ...blocks] };
    }
    return { ...so, measured };
  });
}

/** Four single starts: base, head, head, base, or the other way round. */
export async function recordQuad(place: Place, seed: number): Promise<RecordedQuad> {
  const began = new Date().toISOString();
  const order: readonly Side[] = seed % 2 === 0 ? ['base', 'head', 'head', 'base'] : ['head', 'base', 'base', 'head'];
  const starts: RecordedStart[] = [];
  for (const side of order) {
    const probed = await probeStart(startOptions(place, side));
    if (!probed.ok) throw new Error(probed.failure.message);
    starts.push(probed.reading);
  }
  return { began, order, starts };
}

const startOptions = ({ service, builds, cpus, logs, signal }: Place, side: Side) =>
  ({ target: targetOf(service), directory: builds[side], cpus, logFile: path.join(logs, `${side}.log`), signal });

type Starting = (side: Side) => Promise<RunningSide>;
type RunningSide = RunningTarget & { readonly side: Side };

interface Watched {
  readonly slices: RecordedLaunch['slices'];
  readonly blocks: RecordedLaunch['blocks'];
  readonly measured: readonly ScenarioMeasurement[];
}

/** Starts sides when they are first asked for, stops them all in the end, and puts the facts together. */
async function watched(place: Place, seed: number, order: readonly Side[], measure: (watch: Surroundings, start: Starting) => Promise<Watched>): Promise<RecordedLaunch> {
  const [began, clock] = [new Date().toISOString(), performance.now()];
  const running = new Map<Side, RunningSide>();
  const watch = await Surroundings.watch({ reference: false, layout: null, logFile: path.join(place.logs, 'reference.log'), signal: place.signal });
  try {
    const { slices, blocks, measured } = await measure(watch, async (side) => {
      const known = running.get(side);
      if (known !== undefined) return known;
      const started = await startTarget(startOptions(place, side));
      if (!started.ok) throw new Error(`${side}: ${started.failure.message}`);
      const one = Object.assign(started.running, { side });
      running.set(side, one);
      return one;
    });
    const sides = new Map(measured.flatMap(({ sides: of }) => [...of]));
    const facts: LaunchFacts = {
      began, order, seed,
      starts: Object.fromEntries([...running].map(([side, one]) => [side, startOf(one)])),
      said: {
        values: Object.fromEntries([...sides].map(([side, { values }]) => [side, rounded(values)])),
        ...saidOf(Object.assign({}, ...measured.map(({ ratios }) => ratios))),
      },
      spent: { load: sum(measured.map(({ time }) => time.load)), warmUp: sum(measured.map(({ time }) => time.warmUp)), whole: Math.round(performance.now() - clock) },
      settled: [...sides.values()].every(({ warnings }) => warnings.every(({ kind }) => kind !== 'not-settled')),
      machine: watch.noise(),
    };
    return { facts, slices, blocks };
  } finally {
    await Promise.all([watch.stop(), ...[...running.values()].map((one) => one.stop())]);
  }
}

async function load(place: Place, watch: Surroundings, take: Take, plan: ScenarioPlan & { readonly sides: readonly RunningSide[] }): Promise<ScenarioMeasurement> {
  for (const side of plan.sides) side.resetPeak();
  const measured = await measureScenario({
    ...plan, signal: place.signal, watch, observer: take,
    sides: plan.sides.map((one) => ({ side: one.side, address: one.address, counters: () => one.counters(), memory: () => one.memory(), died: () => one.exit() !== null })),
  });
  if (!measured.ok) throw new Error(`${measured.failure.side}: ${measured.failure.message}`);
  return measured;
}

function startOf({ startTime, countersAtReady: counters, memoryAtReady: memory }: RunningTarget): RecordedStart {
  return { time: round(startTime), cpu: counters === null ? null : round(counters.cpu), read: counters?.read ?? null, reads: counters?.reads ?? null, faults: counters?.faults ?? null, memory: memory?.peak ?? null };
}

const sum = (values: readonly number[]): number => round(values.reduce((a, b) => a + b, 0));
const rounded = (values: Readonly<Record<string, number>>): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
