/** A run -> what was measured, one line for each scenario, event and target: the figures to read when nothing is wrong. */
import type { Run, Sample } from '../model.ts';
import { valueText } from './figure.ts';
import type { Pen } from './pen.ts';
import { placeName } from './row.ts';

export interface MeasuredTable {
  /** Headings after the first, which is the place: only those that some row has. */
  readonly columns: readonly string[];
  /** `place` is not quoted yet; a cell is '' where there is no such figure. */
  readonly rows: readonly { readonly place: string; readonly cells: readonly string[] }[];
}

type Columns = readonly (readonly [metric: string, heading: string])[];

const OF_SCENARIO: Columns = [
  ['latency.p50', 'p50'], ['latency.p90', 'p90'], ['latency.p99', 'p99'], ['throughput', 'throughput'], ['capacity', 'capacity'], ['recovery', 'recovery'], ['errors', 'errors'], ['cpu', 'CPU'], ['memory.peak', 'peak memory'], ['instructions', 'instructions'],
];
const OF_EVENT: Columns = [
  ['warm.p50', 'warm p50'], ['warm.p90', 'p90'], ['warm.p99', 'p99'], ['cpu', 'CPU'], ['billed', 'billed'], ['cost', 'cost'], ['instructions', 'instructions'],
];
const OF_PACKAGE: Columns = [['size.packed', 'packed'], ['size.unpacked', 'unpacked'], ['size.gzip', 'gzip'], ['size.brotli', 'brotli'], ['size.files', 'files']];
const OF_TARGET: Columns = [['cold-start.p50', 'cold start p50'], ['cold-start.p90', 'p90'], ['cold-start.min', 'fastest'], ['instructions', 'instructions'], ...OF_PACKAGE];
const OF_FUNCTION: Columns = [
  ['init', 'init'], ['init.min', 'fastest init'], ['cold', 'cold'], ['cold.min', 'fastest cold'], ['memory.peak', 'peak memory'], ['billed', 'billed'], ['instructions', 'instructions'], ...OF_PACKAGE,
];

/** Each with the word for one of its rows. Of head, in the order in which it was measured; empty ones are left out. */
export function measuredTables(run: Run, pen: Pen): readonly (readonly [row: string, table: MeasuredTable])[] {
  const functions = new Set(run.functions.map(({ target }) => target));
  const of = (scenario: boolean, invoked: boolean): readonly Sample[] =>
    run.samples.filter((sample) => sample.side === 'head' && (sample.scenario !== null) === scenario && functions.has(sample.target) === invoked);
  const tables = [
    ['scenario', tableOf(of(true, false), OF_SCENARIO, pen)], ['target', tableOf(of(false, false), OF_TARGET, pen)],
    ['event', tableOf(of(true, true), OF_EVENT, pen)], ['function', tableOf(of(false, true), OF_FUNCTION, pen)],
  ] as const;
  return tables.filter(([, { rows }]) => rows.length > 0);
}

function tableOf(samples: readonly Sample[], wanted: Columns, pen: Pen): MeasuredTable {
  const places = new Map<string, Map<string, Sample>>();
  const seen = new Set<string>();
  for (const sample of samples) {
    if (!wanted.some(([metric]) => metric === sample.metric.name)) continue;
    const key = JSON.stringify([sample.target, sample.scenario]);
    const place = places.get(key) ?? new Map<string, Sample>();
    places.set(key, place.set(sample.metric.name, sample));
    seen.add(sample.metric.name);
  }
  const columns = wanted.filter(([metric]) => seen.has(metric));
  const rows = [...places.values()].map((place) => {
    const any = [...place.values()][0];
    return {
      place: any === undefined ? '' : placeName(any.target, any.scenario),
      cells: columns.map(([metric]) => {
        const sample = place.get(metric);
        return sample === undefined ? '' : valueText(sample.point, sample.side, sample, pen);
      }),
    };
  });
  return { columns: columns.map(([, heading]) => heading), rows };
}
