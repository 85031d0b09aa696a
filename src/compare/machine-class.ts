/** Earlier runs of one metric and workload -> those of this machine, else those of a machine near enough, and the others. */
import type { Difference } from '../fingerprint.ts';
import type { Metric } from '../model.ts';
import { OTHER_SPEED, sensitivity } from '../stats/normalise.ts';
import type { Earlier } from './history.ts';

/** Earlier runs that the new one can be held against. */
export interface Comparable {
  readonly runs: readonly ComparableRun[];
  /** How much each counts for. */
  readonly weight: number;
  /** Standard deviation that is expected between their kind of machine and this one, on logs; 0 for the same kind. */
  readonly classSpread: number;
  /** All runs, with what makes their machine another one. */
  readonly judged: readonly Earlier[];
}

export interface ComparableRun {
  readonly earlier: Earlier;
  /** As the metric counts it; null where it is not known or does not matter. */
  readonly slower: number | null;
}

/** A run on another model of processor counts for half a run, and after normalising the model is expected to be off by so much. */
const OTHER_CLASS = { weight: 0.5, classSpread: 0.1 };
const SAME_CLASS = { weight: 1, classSpread: 0 };

/**
 * Runs on this machine if there are any. Hosted runners are a lottery of processor models, so that for weeks some run is the
 * first of its model; then, rather than not being compared at all, it is held against runs on other models, when both have a
 * reference and everything else in the fingerprint is equal: what is not normalised away by it (caches, how a model likes this
 * very code) is covered by the class spread, so that only a change of some 50 % and more is called. As soon as there is
 * one run on the own model, others are left out: with a spread of 5 % from run to run, two runs on one model differ by 7 %, less
 * than the 10 % between models that no number of runs averages away. Cores, architecture, system, image, runtime, pinning and
 * protocol change what is measured, not how fast: no reference makes up for them.
 */
export function comparableRuns(earlier: readonly Earlier[], metric: Metric): Comparable {
  const speed = sensitivity(metric.name);
  const slower = (one: Earlier): number | null => (speed === null ? null : one.slower[speed.timing]);
  const judged = earlier.map((one): Earlier => {
    const differs = speedDiffers(slower(one));
    return differs.length === 0 ? one : { ...one, differs: [...one.differs, ...differs] };
  });
  const runs = judged.map((one) => ({ earlier: one, slower: slower(one) }));
  const same = runs.filter((run) => run.earlier.differs.length === 0);
  if (same.length > 0) return { runs: same, ...SAME_CLASS, judged };
  return { runs: runs.filter(({ earlier: one }) => hasReference(one) && one.differs.every(({ field }) => field === 'cpu')), ...OTHER_CLASS, judged };
}

/** Of a metric to which speed does not matter too: a reference on both is the sign that both were watched alike. */
const hasReference = ({ slower }: Earlier): boolean => slower.cpu !== null || slower.wall !== null;

function speedDiffers(slower: number | null): readonly Difference[] {
  if (slower === null || Math.abs(slower) <= OTHER_SPEED) return [];
  return [{ field: 'speed by the reference workload', then: '1.00', now: Math.exp(slower).toFixed(2) }];
}
