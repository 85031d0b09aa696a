/** The name of a stored metric -> what is known of it. */
import { definitionsOf } from '../metrics.ts';
import type { Metric, SeriesMetric } from '../model.ts';

/** A baseline keeps no definitions: those of Tailgate's own metrics are in the catalogue, others are `known` from a run or the config, or not at all. */
export function seriesMetric(name: string, known: readonly Metric[]): SeriesMetric {
  const found = known.find((metric) => metric.name === name) ?? definitionsOf(name)[0];
  if (found === undefined) return { name, unit: null, word: null, better: null, statistic: null };
  return { name, unit: found.unit, word: found.word ?? null, better: found.better, statistic: found.statistic };
}
