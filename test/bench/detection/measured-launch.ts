/** A recorded launch -> what the product's measuring would have said of it: slices and blocks go through the product's own code again. */
import type { RequestCounts, Side } from '../../../src/model.ts';
import type { SliceResult } from '../../../src/measure/load/driver.ts';
import { figuresOf, launchRatios, type Block, type HalfBlock, type LaunchRatio } from '../../../src/measure/load/block-ratios.ts';
import { LaunchRecord } from '../../../src/measure/load/launch-record.ts';
import { TailRatios } from '../../../src/measure/load/tail-ratios.ts';
import type { ScenarioMeasurement, SideMeasurement } from '../../../src/measure/load/scenario.ts';
import { LatencyRecorder } from '../../../src/stats/histogram.ts';
import { latenciesOf } from './histogram.ts';
import type { LaunchFacts, RecordedLaunch, RecordedSlice } from './recording.ts';

const SIDES: readonly Side[] = ['base', 'head'];

/** A launch as `RunRecord` takes it, with the machine it was measured on. */
export interface MeasuredLaunch {
  readonly measurement: ScenarioMeasurement;
  readonly facts: LaunchFacts;
}

/** Stands for every side's: it is only read. */
const NO_LATENCIES = new LatencyRecorder();

/**
 * Memory and system calls are taken as they were said; everything that slices tell is computed anew. The merged histograms are left
 * out: no rule of the product reads them, and a replay makes thousands of runs.
 */
export function measuredLaunch(recorded: RecordedLaunch): MeasuredLaunch {
  if (recorded.slices.length === 0) return asSaid(recorded.facts);
  const results = new Map(recorded.slices.map((slice) => [slice, resultOf(slice)]));
  const sides = new Map(SIDES.map((side) => [side, sideOf(recorded, side, results)]));
  return {
    facts: recorded.facts,
    measurement: { ok: true, sides, ratios: { ...launchRatios(blocksOf(recorded, results)), ...tailsOf(recorded, results) }, time: { load: recorded.facts.spent.load, warmUp: recorded.facts.spent.warmUp } },
  };
}

/** A launch whose slices were not kept: what the product said when it measured it. */
function asSaid(facts: LaunchFacts): MeasuredLaunch {
  const { said, spent } = facts;
  const errors = { status: 0, timeout: 0, connection: 0, body: 0 };
  const sides = new Map(SIDES.map((side) => [side, { values: said.values[side] ?? {}, histogram: NO_LATENCIES, answered: 0, errors, warnings: [] }]));
  const ratios = Object.fromEntries(Object.entries(said.ratios).map(([metric, logRatio]) => [metric, { logRatio, error: said.errors?.[metric] ?? null, blocks: 1 }]));
  return { facts, measurement: { ok: true, sides, ratios, time: { load: spent.load, warmUp: spent.warmUp } } };
}

/** What is kept of a launch of a whole run: what the product says of it today, which is a fraction of its slices. */
export function withoutSlices(recorded: RecordedLaunch): RecordedLaunch {
  if (recorded.slices.length === 0) return recorded;
  return { facts: { ...recorded.facts, said: { ...recorded.facts.said, ...saidOf(measuredLaunch(recorded).measurement.ratios) } }, slices: [], blocks: [] };
}

/** Each ratio of a launch, and the standard error of those that know theirs. */
export function saidOf(ratios: Readonly<Record<string, LaunchRatio>>): Pick<LaunchFacts['said'], 'ratios' | 'errors'> {
  const all = Object.entries(ratios);
  return {
    ratios: Object.fromEntries(all.map(([metric, { logRatio }]) => [metric, round(logRatio)])),
    errors: Object.fromEntries(all.flatMap(([metric, { error }]) => (error === null ? [] : [[metric, round(error)]]))),
  };
}

/** Six significant digits: finer than anything measured. */
export const round = (value: number): number => Number(value.toPrecision(6));

type Results = ReadonlyMap<RecordedSlice, SliceResult>;

function sideOf({ slices, blocks, facts }: RecordedLaunch, side: Side, results: Results): SideMeasurement {
  const record = new LaunchRecord();
  record.settled = facts.settled;
  for (const [slice, result] of results) if (slice.side === side) record.addSlice(result, result.window);
  const answered = sum(slices.filter((slice) => slice.side === side).map((slice) => slice.answered));
  const times = blocks.flatMap((block) => block[side] ?? []);
  const cpu: Record<string, number> = times.length === 0 || answered === 0 ? {} : { cpu: sum(times) / answered };
  return {
    values: { ...facts.said.values[side], ...record.values(), ...memoryOf(facts.said.values[side]), ...cpu }, histogram: NO_LATENCIES, answered: record.answered,
    errors: record.errors, warnings: record.warnings(facts.spent.warmUp),
  };
}

/** A launch record without readings of memory or bytes says 0 or nothing of them. */
const memoryOf = (said: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(said).filter(([metric]) => metric.startsWith('memory.') || metric === 'response.size'));

function blocksOf({ slices, blocks }: RecordedLaunch, results: Results): readonly Block[] {
  return blocks.map((times, block) => {
    const half = (side: Side): HalfBlock => {
      const own = slices.filter((slice) => slice.block === block && slice.side === side);
      const answered = sum(own.map((slice) => slice.answered));
      const time = times[side];
      return { slices: own.map((slice) => figuresOf(results.get(slice) ?? resultOf(slice))), cpu: time === null || answered === 0 ? null : time / answered };
    };
    return { base: half('base'), head: half('head') };
  });
}

function tailsOf({ slices }: RecordedLaunch, results: Results): ReturnType<TailRatios['ratios']> {
  const tails = new TailRatios();
  for (const slice of slices) tails.add(slice.block, slice.side, (results.get(slice) ?? resultOf(slice)).latencies);
  return tails.ratios();
}

/** How a slice's failures divide is not recorded: they count as wrong statuses, for which the product's rules are the same. */
function resultOf(slice: RecordedSlice): SliceResult {
  const { answered, dropped, completions, window, reconnects, busy, failed } = slice;
  const errors: RequestCounts['errors'] = { status: failed, timeout: 0, connection: 0, body: 0 };
  return { latencies: latenciesOf(slice.latencies), answered, dropped, errors, completions, window, reconnects, bytes: 0, generatorBusy: busy, lateness: null, endedEarly: false };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The same launch with base and head called by each other's names. */
export function swapped({ measurement, facts }: MeasuredLaunch): MeasuredLaunch {
  const { sides, ratios } = measurement;
  const [base, head] = [sides.get('base'), sides.get('head')];
  if (base === undefined || head === undefined) throw new Error('a launch of both sides is needed');
  const turned = Object.fromEntries(Object.entries(ratios).map(([metric, { logRatio, error, blocks }]) => [metric, { logRatio: 0 - logRatio, error, blocks }]));
  return { facts, measurement: { ...measurement, sides: new Map([['base', head], ['head', base]]), ratios: turned } };
}
