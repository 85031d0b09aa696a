/** The starts of a function on one side -> its samples: init, cold and memory of the whole, warm invocations and cost of each event. */
import { catalogue } from '../metrics.ts';
import type { FunctionTarget, Metric, Sample, Side } from '../model.ts';
import { quantile, sorted } from '../stats/sample.ts';
import type { EventReading, FunctionReading } from './function/probe.ts';
import { sampleOf, workloadOf } from './sample.ts';

/** Below so many invocations in a start its 90th or 99th percentile is just the slowest one. */
const FEWEST = { 'warm.p90': 10, 'warm.p99': 100 };

const GIBIBYTE = 2 ** 30;
const MILLION = 1e6;

const OF_START: Readonly<Record<string, (reading: FunctionReading) => number | null>> = {
  init: (r) => r.init, 'init.min': (r) => r.init, cold: (r) => r.cold, 'cold.min': (r) => r.cold,
  'memory.peak': (r) => r.peak,
  // Lambda bills the init phase since August 2025, and rounds a call up to the next millisecond.
  billed: (r) => Math.ceil(r.init + r.firstOccupied),
  'cold-start.cpu': (r) => r.cpu, 'cold-start.read': (r) => r.read, 'cold-start.reads': (r) => r.reads,
  'cold-start.faults': (r) => r.faults, 'cold-start.memory': (r) => r.memory,
};

type OfEvent = (reading: EventReading, target: FunctionTarget) => number | null;

const OF_EVENT: Readonly<Record<string, OfEvent>> = {
  'warm.p50': ({ durations }) => quantileOf(durations, 0.5, 1),
  'warm.p90': ({ durations }) => quantileOf(durations, 0.9, FEWEST['warm.p90']),
  'warm.p99': ({ durations }) => quantileOf(durations, 0.99, FEWEST['warm.p99']),
  cpu: ({ cpu, durations }) => (durations.length === 0 ? null : cpu),
  billed: ({ occupied }) => billedOf(occupied),
  cost: ({ occupied }, { memory, price }) => {
    const billed = billedOf(occupied);
    return billed === null ? null : ((billed / 1000) * (memory / GIBIBYTE) * price.gbSecond + price.request) * MILLION;
  },
};

/** In the order of the catalogue. A counter that some start lacks is left out of all. */
export function samplesOfFunction(target: FunctionTarget, side: Side, readings: readonly FunctionReading[]): readonly Sample[] {
  if (readings.length === 0) return [];
  const { runtime, events, memory, invocations, coldStart } = target;
  const whole = workloadOf('invoke', runtime, events[0], memory, coldStart.runs);
  const starts = [...catalogue.invoke, ...catalogue['cold-start']].flatMap((metric) => sampleFrom(target, null, side, metric, whole, readings.map((reading) => OF_START[metric.name]?.(reading) ?? null)));
  const perEvent = events.flatMap((event) => {
    const of = readings.flatMap((reading) => reading.events.get(event.name) ?? []);
    return catalogue.event.flatMap((metric) => {
      const workload = workloadOf('warm', runtime, event, memory, invocations, metric.name === 'cost' ? target.price : null);
      return sampleFrom(target, event.name, side, metric, workload, of.map((reading) => OF_EVENT[metric.name]?.(reading, target) ?? null));
    });
  });
  return [...perEvent, ...starts];
}

function sampleFrom(target: FunctionTarget, scenario: string | null, side: Side, metric: Metric, workload: string, readings: readonly (number | null)[]): readonly Sample[] {
  const values = readings.filter((value) => value !== null);
  return values.length === 0 || values.length < readings.length ? [] : [sampleOf({ target: target.name, scenario, side }, metric, workload, values)];
}

const quantileOf = (durations: readonly number[], p: number, fewest: number): number | null => (durations.length < fewest ? null : quantile(sorted(durations), p));

/** Mean of the milliseconds that would be billed. */
const billedOf = (occupied: readonly number[]): number | null =>
  occupied.length === 0 ? null : occupied.reduce((sum, time) => sum + Math.ceil(time), 0) / occupied.length;
