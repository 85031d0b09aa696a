/** A sample and the stored history of its metric -> the change from what unchanged code has measured so far. */
import type { Comparison, Metric, Resolution, Sample, Warning } from '../model.ts';
import { normalise, sensitivity, type Normalised } from '../stats/normalise.ts';
import { fromNewestLevel } from '../stats/newest-level.ts';
import { noiseFloor, POWER } from '../stats/noise-floor.ts';
import { deviation, halfWidth, meanSquare, type Deviation, type History, type NewRun } from '../stats/prediction.ts';
import { expectedSpread } from '../stats/prior-spread.ts';
import { median } from '../stats/sample.ts';
import { studentQuantile, studentUpperTail } from '../stats/student.ts';
import { doubtsOf } from './doubts.ts';
import { edgesOf, edgesOfHistory, withEdges } from './edges.ts';
import { estimateOf, LEVEL, relativeError } from './estimate.ts';
import type { Earlier, HistoryIndex } from './history.ts';
import { comparableRuns, type Comparable, type ComparableRun } from './machine-class.ts';
import { newestOf } from './newest.ts';
import { slopeSince } from './slope.ts';
import { uncompared, whyNot } from './uncompared.ts';

/** Fewer entries than this accuse nobody of a change smaller than `beyond` (a ratio): the run-to-run spread is mostly a guess. */
const SHORT_HISTORY = { needed: 5, beyond: 0.25 };

type Change = Pick<Comparison, 'base' | 'change' | 'p' | 'noiseFloor' | 'resolution' | 'newest'>;

/**
 * Only entries of the same workload and the same machine count (of one near enough where there is none); what was left out is told.
 * With a reference workload on both, `base` and the change are for the machine at the speed it had in this run.
 */
export function compareStored(sample: Sample, history: HistoryIndex): Comparison {
  const earlier = history.of(sample);
  const sameWorkload = earlier.filter((one) => one.sample.workload === sample.workload);
  const comparable = comparableRuns(sameWorkload, sample.metric);
  const entries = comparable.runs.length;
  if (entries === 0) return uncompared(sample, whyNot(sample, sameWorkload.length === 0 ? earlier : comparable.judged, history.entries));
  const own = edgesOf(sample);
  return withEdges({
    target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
    ...(sample.metric.statistic === 'slope' ? slopeSince(comparable, sample) : changeFrom(comparable, sample)),
    method: 'stored', notCompared: null, entries, launches: 0, blocks: 0, confirmation: null,
    warnings: [...doubtsOf(sample), ...historyDoubts(earlier, sameWorkload, entries), ...machineDoubts(sample.metric, comparable)],
  }, own, edgesOfHistory(comparable.runs.map(({ earlier: one }) => one.sample), own));
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

/** Less than this moves no figure that is shown. */
const SLIGHT = 0.01;

function machineDoubts(metric: Metric, { runs, classSpread }: Comparable): readonly Warning[] {
  const speeds = runs.flatMap(({ slower }) => slower ?? []);
  const slower = sensitivity(metric.name) === null || speeds.length === 0 ? 0 : Math.expm1(-median(speeds));
  return [
    ...(Math.abs(slower) > SLIGHT ? [{ kind: 'normalised', slower } as const] : []),
    ...(classSpread > 0 ? [{ kind: 'other-class', entries: runs.length, spread: classSpread } as const] : []),
  ];
}

/** Where differences are comparable whatever the size, and the way back to ratios. */
interface Scale {
  readonly kind: Resolution['scale'];
  readonly of: (point: number) => number;
  /** What a relative standard error of 1 is on this scale, at that point. */
  readonly relative: (point: number) => number;
  readonly back: (centre: number) => number;
  readonly ratio: (difference: number) => number;
  readonly difference: (ratio: number) => number;
  /** How much the ratio moves with the difference, where the ratio is `ratio`. */
  readonly slope: (ratio: number) => number;
}

const LOGS: Scale = { kind: 'log', of: Math.log, relative: () => 1, back: Math.exp, ratio: Math.expm1, difference: Math.log1p, slope: (ratio) => 1 + ratio };

const sharesOf = (base: number): Scale => ({
  kind: 'share', of: (point) => point / base, relative: (point) => point / base, back: (centre) => centre * base,
  ratio: (difference) => Math.max(-1, difference), difference: (ratio) => ratio, slope: () => 1,
});

/**
 * On logs. Zeros have no log: with some among the points, shares of the median take their place; with a median of 0 there
 * is no ratio at all.
 */
function changeFrom(comparable: Comparable, sample: Sample): Change {
  const points = comparable.runs.map(({ earlier }) => earlier.sample.point);
  if (sample.point > 0 && points.every((point) => point > 0)) {
    const known = normalise(comparable.runs.map(({ earlier, slower }) => ({ log: Math.log(earlier.sample.point), slower })), sensitivity(sample.metric.name)?.beta ?? 0);
    return changeOn(LOGS, comparable, known, sample);
  }
  const base = median(points);
  const scale = sharesOf(base);
  return base === 0 ? fromZero(points, sample) : changeOn(scale, comparable, { points: points.map(scale.of), fitted: 0, leverage: 0 }, sample);
}

type OnScale = Pick<Normalised, 'points' | 'fitted' | 'leverage'>;

function changeOn(scale: Scale, { runs, weight, classSpread }: Comparable, { points, fitted, leverage }: OnScale, { metric, point, values }: Sample): Change {
  const own = relativeError(metric.statistic, values);
  const history: History = { points, weight, fitted, squaredError: meanSquare(errorsOf(runs, metric, scale)), priorSpread: expectedSpread(metric, runs.map(({ earlier }) => earlier.sample), point) };
  const run: NewRun = { point: scale.of(point), standardError: scale.relative(point) * (own?.standardError ?? 0), df: own?.df ?? 1, apart: { leverage, classSpread } };
  const dev = deviation(history, run);
  const ratio = scale.ratio(dev.difference);
  const half = halfWidth(dev, LEVEL);
  const resolution: Resolution = { scale: scale.kind, standardError: dev.standardError, df: dev.df, looks: [], least: leastCalled(scale, dev, metric, runs.length) };
  return {
    base: scale.back(dev.centre),
    change: {
      point: ratio, standardError: scale.slope(ratio) * dev.standardError,
      interval: { level: LEVEL, lower: scale.ratio(dev.difference - half), upper: scale.ratio(dev.difference + half) },
    },
    p: pForWorse(dev, metric),
    noiseFloor: noiseFloor(resolution, metric.better, 1), resolution,
    newest: newestOf(fromNewestLevel(history, run, metric.better === 'lower' ? 1 : -1, (1 - LEVEL) / 2), scale.back),
  };
}

/** Of a short history: as a ratio for the worse, the smallest true change that looks larger nine times in ten than what may be called then. */
function leastCalled(scale: Scale, { standardError, df }: Deviation, { better }: Metric, entries: number): number {
  if (entries >= SHORT_HISTORY.needed) return 0;
  const worse = better === 'lower' ? 1 : -1;
  const called = worse * scale.difference(worse * SHORT_HISTORY.beyond);
  return worse * scale.ratio(worse * (called + studentQuantile(POWER, df) * standardError));
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

/** As many runs as a baseline holds: of a longer history the newest tell well enough how sure each run is of its own point. */
const ENOUGH_RUNS = 50;

/** Standard errors within the earlier runs, as far as they kept their values. */
function errorsOf(runs: readonly ComparableRun[], metric: Metric, scale: Scale): readonly number[] {
  return runs.slice(-ENOUGH_RUNS).flatMap(({ earlier: { sample: stored } }) => {
    const error = relativeError(metric.statistic, stored.values);
    return error === null ? [] : [error.standardError * scale.relative(stored.point)];
  });
}

function pForWorse(dev: Deviation, metric: Metric): number {
  const t = dev.difference / dev.standardError;
  return studentUpperTail(metric.better === 'lower' ? t : -t, dev.df);
}
