/** What is counted and does not depend on time -> an exact comparison, where every launch of both sides says the same. */
import type { Comparison, Sample, StoredSample } from '../model.ts';
import { doubtsOf } from './doubts.ts';
import { estimateOf } from './estimate.ts';
import type { HistoryIndex } from './history.ts';

/** The same in each of several launches. */
export const isSteady = ({ values }: Pick<Sample, 'values'>): boolean => values.length > 1 && values.every((value) => value === values[0]);

/**
 * With the newest entry, on whatever machine it was made: a count does not depend on one. null where head or an entry varies from launch
 * to launch, or where entries that disagree take turns: 3, 4, 3 is no new level but something that is not as steady as one run of it looks.
 */
export function compareSteadily(sample: Sample, history: HistoryIndex): Comparison | null {
  const earlier = history.of(sample).map((one) => one.sample).filter(({ workload }) => workload === sample.workload);
  const newest = earlier.at(-1);
  if (newest === undefined || !isSteady(sample) || !isSteady(newest) || !earlier.every(mayBeSteady) || takesTurns(earlier.map(({ point }) => point))) return null;
  const head = asStored(sample.point);
  const base = newest.point;
  const change = head === base ? 0 : base === 0 ? null : head / base - 1;
  return {
    target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample), base,
    change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
    p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: earlier.length, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
  };
}

/** Of old entries the launches may have been left out, or there was only one: their point has to do. */
const mayBeSteady = ({ values }: StoredSample): boolean => values.length < 2 || isSteady({ values });

/** A value that comes back after another one had taken its place. */
function takesTurns(points: readonly number[]): boolean {
  const levels = points.filter((point, i) => point !== points[i - 1]);
  return new Set(levels).size < levels.length;
}

/** Baselines keep six digits of what is not whole, and a third must equal a third. */
const asStored = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(6)));
