/** The name of a stored metric -> what is known of it. */
import { definitionsOf } from '../metrics.ts';
import type { BaselineEntry, Metric, SeriesMetric } from '../model.ts';

/** A definition that holds for one target: two services may call different things by the same name. */
export interface KnownMetric extends Metric {
  /** Absent: it holds for every target. */
  readonly target?: string;
}

/** Definitions of a target's metrics by name: those of a run or the config, else the newest that is stored, else the catalogue's. */
export function definitionsFor(target: string, entries: readonly BaselineEntry[], known: readonly KnownMetric[]): (name: string) => SeriesMetric {
  const stored = entries.flatMap(({ definitions = [] }) => definitions);
  const own = known.filter((metric) => metric.target === undefined || metric.target === target);
  const byName = new Map([...stored, ...own].map((metric) => [metric.name, metric]));
  return (name) => seriesMetric(name, byName.get(name) ?? definitionsOf(name)[0]);
}

function seriesMetric(name: string, found: Metric | undefined): SeriesMetric {
  if (found === undefined) return { name, unit: null, word: null, better: null, statistic: null };
  const { unit, word = null, better, statistic, byNameOnly, directionUnknown } = found;
  return { name, unit, word, better: directionUnknown === true ? null : better, statistic, ...(byNameOnly === true ? { byNameOnly } : {}) };
}
