/** Values of one metric on one side -> Sample, with the hash of what was done to get them. */
import { createHash } from 'node:crypto';
import type { Metric, Sample, Scenario, Side, Warning } from '../model.ts';
import { pointOf } from '../stats/point.ts';

/** Short hash of what is done to get a sample: samples with unequal hashes are never compared. */
export function workloadOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** What fills and mixes a scenario's requests, for its hash: data by its digest, as the rows may be many. Nothing where it is always the same bytes. */
export const fedBy = ({ feed }: Scenario): readonly unknown[] => (feed === undefined ? [] : [feed.flows, feed.data.map(({ digest }) => digest)]);

/** Where a sample belongs. */
export interface Place {
  readonly target: string;
  readonly scenario: string | null;
  readonly side: Side;
}

/** `values`: one or more. */
export function sampleOf(place: Place, metric: Metric, workload: string, values: readonly number[], warnings: readonly Warning[] = []): Sample {
  return { ...place, metric, workload, values, point: pointOf(metric.statistic, values), warnings };
}
