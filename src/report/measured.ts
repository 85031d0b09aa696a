/** A run -> what was measured, one line for each scenario and target: the figures to read when nothing is wrong. */
import type { Run, Sample } from '../model.ts';
import { amount } from './format.ts';
import { placeName } from './row.ts';

export interface MeasuredTable {
  /** Headings after the first, which is the place: only those that some row has. */
  readonly columns: readonly string[];
  /** `place` is not quoted yet; a cell is '' where there is no such figure. */
  readonly rows: readonly { readonly place: string; readonly cells: readonly string[] }[];
}

const OF_SCENARIO: readonly (readonly [metric: string, heading: string])[] = [
  ['latency.p50', 'p50'], ['latency.p90', 'p90'], ['latency.p99', 'p99'], ['throughput', 'throughput'], ['errors', 'errors'], ['cpu', 'CPU'], ['memory.peak', 'peak memory'],
];
const OF_TARGET: readonly (readonly [metric: string, heading: string])[] = [
  ['cold-start.p50', 'cold start p50'], ['cold-start.p90', 'p90'], ['cold-start.min', 'fastest'], ['size.packed', 'packed'], ['size.unpacked', 'unpacked'], ['size.files', 'files'],
];

/** Of head, in the order in which it was measured. */
export function measuredScenarios(run: Run): MeasuredTable {
  return tableOf(run.samples.filter((sample) => sample.side === 'head' && sample.scenario !== null), OF_SCENARIO);
}

export function measuredTargets(run: Run): MeasuredTable {
  return tableOf(run.samples.filter((sample) => sample.side === 'head' && sample.scenario === null), OF_TARGET);
}

function tableOf(samples: readonly Sample[], wanted: typeof OF_SCENARIO): MeasuredTable {
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
        return sample === undefined ? '' : amount(sample.point, sample.metric.unit);
      }),
    };
  });
  return { columns: columns.map(([, heading]) => heading), rows };
}
