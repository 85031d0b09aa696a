/** A noise-free sample and the newest stored one -> their difference, as it is. */
import type { Comparison, Sample } from '../model.ts';
import { doubtsOf } from './doubts.ts';
import { estimateOf } from './estimate.ts';
import type { HistoryIndex } from './history.ts';
import { uncompared, whyNot } from './uncompared.ts';

/** Sizes do not depend on the machine: the newest entry with the same workload is the base, wherever it was made. */
export function compareExactly(sample: Sample, history: HistoryIndex): Comparison {
  const earlier = history.of(sample);
  const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
  if (newest === undefined) return uncompared(sample, whyNot(sample, earlier, history.entries));
  const base = newest.sample.point;
  const change = sample.point === base ? 0 : base === 0 ? null : sample.point / base - 1;
  return {
    target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample), base,
    change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
    p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: 1, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
  };
}
