/** A sample that there is nothing to compare with -> a comparison that says why. */
import type { Comparison, NotComparedReason, Sample } from '../model.ts';
import { doubtsOf } from './doubts.ts';
import { estimateOf } from './estimate.ts';
import type { Earlier } from './history.ts';

export function uncompared(sample: Sample, why: NotComparedReason): Comparison {
  return {
    target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
    base: null, change: null, p: null, noiseFloor: null, method: 'none', notCompared: why, entries: 0, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
  };
}

/**
 * Why none of the earlier runs will do, the nearest hurdle first: nothing stored, this metric never stored, never with
 * this workload, never on this machine (told against the newest). `entries` is the length of the whole history.
 */
export function whyNot(sample: Sample, earlier: readonly Earlier[], entries: number): NotComparedReason {
  if (entries === 0) return { kind: 'no-baseline' };
  if (earlier.length === 0) return { kind: 'new-metric' };
  const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
  return newest === undefined ? { kind: 'other-workload' } : { kind: 'other-machine', differs: newest.differs };
}
