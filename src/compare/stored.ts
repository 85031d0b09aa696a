/** A sample and the stored history of its metric -> the change from what unchanged code has measured so far. */
import type { Comparison, Metric, Sample, StoredSample, Warning } from '../model.ts';
import { deviation, halfWidth, meanSquare, smallestDetectable, type Deviation } from '../stats/prediction.ts';
import { priorSpread } from '../stats/prior-spread.ts';
import { median } from '../stats/sample.ts';
import { studentUpperTail } from '../stats/student.ts';
import { doubtsOf } from './doubts.ts';
import { estimateOf, LEVEL, relativeError } from './estimate.ts';
import type { Earlier, HistoryIndex } from './history.ts';
import { uncompared, whyNot } from './uncompared.ts';

/** Fewer entries than this accuse nobody of a change smaller than `beyond`: the run-to-run spread is mostly a guess. */
const SHORT_HISTORY = { needed: 5, beyond: 0.25 };

/** The noise floor's chance to be caught. */
const POWER = 0.9;

type Change = Pick<Comparison, 'base' | 'change' | 'p' | 'noiseFloor'>;

/** Only entries of the same machine and the same workload count; what was left out is told. */
export function compareStored(sample: Sample, history: HistoryIndex): Comparison {
  const earlier = history.of(sample);
  const sameWorkload = earlier.filter((one) => one.sample.workload === sample.workload);
  const comparable = sameWorkload.filter((one) => one.differs.length === 0).map((one) => one.sample);
  if (comparable.length === 0) return uncompared(sample, whyNot(sample, earlier, history.entries));
  return {
    target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
    ...changeFrom(comparable, sample),
    method: 'stored', notCompared: null, entries: comparable.length, launches: 0, blocks: 0, confirmation: null,
    warnings: [...doubtsOf(sample), ...historyDoubts(earlier, sameWorkload, comparable.length)],
  };
}

function historyDoubts(earlier: readonly Earlier[], sameWorkload: readonly Earlier[], entries: number): readonly Warning[] {
  const otherWorkload = earlier.length - sameWorkload.length;
  const otherMachine = sameWorkload.length - entries;
  return [
    ...(entries < SHORT_HISTORY.needed ? [{ kind: 'short-history', entries, ...SHORT_HISTORY } as const] : []),
    ...(otherMachine > 0 ? [{ kind: 'entries-left-out', entries: otherMachine, reason: 'machine' } as const] : []),
    ...(otherWorkload > 0 ? [{ kind: 'entries-left-out', entries: otherWorkload, reason: 'workload' } as const] : []),
  ];
}

/** Where differences are comparable whatever the size, and the way back to ratios. */
interface Scale {
  readonly of: (point: number) => number;
  /** What a relative standard error of 1 is on this scale, at that point. */
  readonly relative: (point: number) => number;
  readonly back: (centre: number) => number;
  readonly ratio: (difference: number) => number;
  /** How much the ratio moves with the difference, where the ratio is `ratio`. */
  readonly slope: (ratio: number) => number;
}

const LOGS: Scale = { of: Math.log, relative: () => 1, back: Math.exp, ratio: Math.expm1, slope: (ratio) => 1 + ratio };

const sharesOf = (base: number): Scale => ({
  of: (point) => point / base, relative: (point) => point / base, back: (centre) => centre * base, ratio: (difference) => Math.max(-1, difference), slope: () => 1,
});

/**
 * On logs. Zeros have no log: with some among the points, shares of the median take their place; with a median of 0 there
 * is no ratio at all.
 */
function changeFrom(comparable: readonly StoredSample[], sample: Sample): Change {
  const points = comparable.map(({ point }) => point);
  if (sample.point > 0 && points.every((point) => point > 0)) return changeOn(LOGS, comparable, sample);
  const base = median(points);
  return base === 0 ? fromZero(points, sample) : changeOn(sharesOf(base), comparable, sample);
}

function changeOn(scale: Scale, comparable: readonly StoredSample[], { metric, point, values }: Sample): Change {
  const own = relativeError(metric.statistic, values);
  const dev = deviation(
    { points: comparable.map((stored) => scale.of(stored.point)), squaredError: meanSquare(errorsOf(comparable, metric, scale)), priorSpread: priorSpread(metric.name) },
    { point: scale.of(point), standardError: scale.relative(point) * (own?.standardError ?? 0), df: own?.df ?? 1 },
  );
  const ratio = scale.ratio(dev.difference);
  const half = halfWidth(dev, LEVEL);
  const floor = smallestDetectable(dev, (1 - LEVEL) / 2, POWER);
  return {
    base: scale.back(dev.centre),
    change: {
      point: ratio, standardError: scale.slope(ratio) * dev.standardError,
      interval: { level: LEVEL, lower: scale.ratio(dev.difference - half), upper: scale.ratio(dev.difference + half) },
    },
    p: pForWorse(dev, metric),
    noiseFloor: metric.better === 'lower' ? scale.ratio(floor) : -scale.ratio(-floor),
  };
}

/**
 * Most earlier runs measured 0. Still 0: no change. Otherwise there is no ratio, and the absolute floor of a budget has to
 * do. p is then how often one of n + 1 exchangeable runs is at least this large; null where all were 0 and launches tell
 * whether this run is not, a better witness than so coarse a rank.
 */
function fromZero(points: readonly number[], { point, metric }: Sample): Change {
  if (point === 0) {
    return { base: 0, change: { point: 0, standardError: 0, interval: { level: LEVEL, lower: 0, upper: 0 } }, p: 1, noiseFloor: null };
  }
  const asLarge = points.filter((earlier) => earlier >= point).length;
  const byLaunches = metric.statistic !== 'total' && points.every((earlier) => earlier === 0);
  return { base: 0, change: null, p: byLaunches ? null : (asLarge + 1) / (points.length + 1), noiseFloor: null };
}

/** Standard errors within the earlier runs, as far as they kept their values. */
function errorsOf(comparable: readonly StoredSample[], metric: Metric, scale: Scale): readonly number[] {
  return comparable.flatMap((stored) => {
    const error = relativeError(metric.statistic, stored.values);
    return error === null ? [] : [error.standardError * scale.relative(stored.point)];
  });
}

function pForWorse(dev: Deviation, metric: Metric): number {
  const t = dev.difference / dev.standardError;
  return studentUpperTail(metric.better === 'lower' ? t : -t, dev.df);
}
