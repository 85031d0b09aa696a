/** Slopes, which lie near 0 and on both sides of it -> how far apart they are, in their own unit: there is no ratio of them. */
import type { Comparison, Sample } from '../model.ts';
import { launchMean } from '../stats/launch-mean.ts';
import { fromNewestLevel } from '../stats/newest-level.ts';
import { deviation, halfWidth, meanSquare, type History, type NewRun } from '../stats/prediction.ts';
import { standardErrorOfMean } from '../stats/mean.ts';
import { studentUpperTail } from '../stats/student.ts';
import { estimateOf, LEVEL } from './estimate.ts';
import type { Comparable } from './machine-class.ts';
import { newestOf } from './newest.ts';
import { sequentialChange, type Change, type Looked } from './sequential.ts';

/** Side by side: head - base, launch by launch. */
export function slopesApart(head: Sample, base: Sample, looks: Looked): Change {
  const values = head.values.slice(0, base.values.length).map((value, i) => value - (base.values[i] ?? 0));
  const { change, ...rest } = sequentialChange({ scale: 'units', values, errors: null, blocks: values.map(() => 0) }, head.metric, looks, launchMean);
  return { ...rest, change: null, difference: change };
}

/**
 * Head less the median of the history. What slopes of unchanged code differ by from run to run is, before any history says
 * so, what this run's own launches differ by.
 */
export function slopeSince({ runs, weight, classSpread }: Comparable, sample: Sample): Pick<Comparison, 'base' | 'change' | 'difference' | 'p' | 'noiseFloor' | 'newest'> {
  const { point, values, metric } = sample;
  const own = estimateOf(sample);
  const errors = runs.flatMap(({ earlier }) => (earlier.sample.values.length < 2 ? [] : [standardErrorOfMean(earlier.sample.values)]));
  const history: History = { points: runs.map(({ earlier }) => earlier.sample.point), weight, squaredError: meanSquare(errors), priorSpread: own.standardError };
  const run: NewRun = { point, standardError: own.standardError, df: Math.max(1, values.length - 1), apart: { leverage: 0, classSpread: classSpread * own.standardError } };
  const dev = deviation(history, run);
  const half = dev.standardError === 0 ? 0 : halfWidth(dev, LEVEL);
  const p = dev.standardError === 0 ? (dev.difference > 0 ? 0 : 1) : studentUpperTail(dev.difference / dev.standardError, dev.df);
  return {
    base: dev.centre, change: null, noiseFloor: null, p,
    difference: { point: dev.difference, standardError: dev.standardError, interval: { level: LEVEL, lower: dev.difference - half, upper: dev.difference + half } },
    newest: newestOf(fromNewestLevel(history, run, metric.better === 'lower' ? 1 : -1, (1 - LEVEL) / 2), (slope) => slope),
  };
}
