/** A history of runs and a new run -> how unusual the new one is, counting how much unchanged code varies from run to run. */
import { mean } from './mean.ts';
import { median } from './sample.ts';
import { studentQuantile } from './student.ts';

/** How many runs the prior spread weighs as much as: enough to stand in for a missing history, soon outvoted by a real one. */
export const PRIOR_RUNS = 4;

/** Runs of unchanged code, on a scale where differences are comparable (logs, or shares of the centre). */
export interface History {
  /** One or more. */
  readonly points: readonly number[];
  /** How much each counts for, above 0; 1 when it is not given. */
  readonly weight?: number;
  /** Degrees of freedom, 0-1, that were spent on making the points comparable; 0 when it is not given. */
  readonly fitted?: number;
  /** Mean squared standard error of these points within their own runs; null when it is not known. */
  readonly squaredError: number | null;
  /** The standard deviation from run to run that is expected before any history exists. */
  readonly priorSpread: number;
}

/** The new run on the same scale. `standardError` is that within the run, 0 when there is none; `df` its degrees of freedom. */
export interface NewRun {
  readonly point: number;
  readonly standardError: number;
  readonly df: number;
  /** What else lies between it and the history; nothing when it is not given. */
  readonly apart?: Apart;
}

export interface Apart {
  /** Variance that making both comparable adds, in units of the variance of one run. */
  readonly leverage: number;
  /** Expected standard deviation between the kind of machine it ran on and that of the history; 0 for the same kind. */
  readonly classSpread: number;
}

/** The difference from the history's centre, and the standard error and degrees of freedom of its t distribution. */
export interface Deviation {
  readonly centre: number;
  readonly difference: number;
  readonly standardError: number;
  readonly df: number;
}

/**
 * With z~ the median of m points of weight w, n = w m, f degrees of freedom spent before, g the leverage, tau the class spread:
 *
 *     s^2 = (nu0 s0^2 + w sum (z - z~)^2) / (nu0 + n - 1 - f),   at least the mean squared error within the runs
 *     V   = s^2 (1 + 1/n + g) + e^2 + tau^2,   e^2 = what the new run's own squared error exceeds that of the history by
 *     (z - z~) / sqrt(V)  ~  t
 *
 * The degrees of freedom are nu0 + n - 1 - f while e and tau are 0, else Welch and Satterthwaite's for the sum. tau is a
 * guess like s0, so with it they are nu0 at most: Satterthwaite's for two guesses covers 96.6 % in place of 98. s^2 already contains
 * the error within an ordinary run, hence only the excess of an unusually noisy one is added; without it (or with the
 * larger of the two variances instead of the sum) such a run is called changed three times too often. Spread around the
 * median is never smaller than around the mean, which pays for the median's own variance being larger than s^2/n.
 * The prior is that of a moderated variance (Smyth, SAGMB 3, 2004). Coverage is shown in test/stats/prediction.test.ts.
 */
export function deviation(history: History, run: NewRun): Deviation {
  const { weight = 1, fitted = 0 } = history;
  const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
  const n = weight * history.points.length;
  const centre = median(history.points);
  const df = PRIOR_RUNS + n - 1 - fitted;
  const squares = history.points.reduce((sum, point) => sum + (point - centre) ** 2, 0);
  const observed = (PRIOR_RUNS * history.priorSpread ** 2 + weight * squares) / df;
  const usual = Math.max(observed, history.squaredError ?? 0);
  const excess = Math.max(0, run.standardError ** 2 - (history.squaredError ?? usual));
  const known = usual * (1 + 1 / n + leverage);
  const guessed = classSpread ** 2;
  const variance = known + excess + guessed;
  return {
    centre,
    difference: run.point - centre,
    standardError: Math.sqrt(variance),
    df: Math.min(guessed === 0 ? Infinity : PRIOR_RUNS, excess === 0 ? df : variance ** 2 / ((known + guessed) ** 2 / df + excess ** 2 / run.df)),
  };
}

/** Mean of the squares; null of none. */
export function meanSquare(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values.map((value) => value ** 2));
}

/** Half the width of the interval for the difference at a two-sided level. */
export function halfWidth({ standardError, df }: Pick<Deviation, 'standardError' | 'df'>, level: number): number {
  return -studentQuantile((1 - level) / 2, df) * standardError;
}

/**
 * What the deviation's standard error and degrees of freedom would be with `then` runs in the history instead of `now`,
 * if the spread seen so far goes on: the prior's share shrinks, the history's grows. From one run nothing was seen. A prior
 * that is larger than all that is known by now has been given up: what is known stands for it.
 */
export function projected(standardError: number, priorSpread: number, now: number, then: number): Pick<Deviation, 'standardError' | 'df'> {
  const usual = standardError ** 2 / (1 + 1 / now);
  const known = usual * (PRIOR_RUNS + now - 1);
  const prior = Math.min(PRIOR_RUNS * priorSpread ** 2, known);
  const seen = known - prior;
  const df = PRIOR_RUNS + then - 1;
  const expected = now < 2 ? usual : (prior + (seen * (then - 1)) / (now - 1)) / df;
  return { standardError: Math.sqrt(expected * (1 + 1 / then)), df };
}
