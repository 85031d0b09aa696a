/** Numbers -> their centre and spread: mean, variance, geometric mean, and the trimmed mean with its standard error. */
import { mean, sampleVariance } from 'simple-statistics';
import { sorted } from './sample.ts';

// Both sum with compensation (Kahan-Babuska), so that 10^5 latencies lose nothing to rounding.
export { mean };

/** Unbiased (n - 1); throws below two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('a variance needs two values');
  return sampleVariance(values);
}

/** The mean's standard error, s / sqrt(n); throws below two values. */
export function standardErrorOfMean(values: readonly number[]): number {
  return Math.sqrt(variance(values) / values.length);
}

/**
 * exp of the mean log, which neither overflows nor underflows (a product of 300 byte counts would). Every value is
 * positive, else it throws: a zero would silently make everything zero.
 */
export function geometricMean(values: readonly number[]): number {
  if (values.some((value) => !(value > 0))) throw new RangeError('a geometric mean needs positive values');
  return Math.exp(mean(values.map(Math.log)));
}

/** Mean without the lowest and highest `trim` (a share, rounded down to whole values on each side); of one value or more. */
export function trimmedPoint(values: readonly number[], trim: number): number {
  const cut = Math.floor(trim * values.length);
  return mean(sorted(values).slice(cut, values.length - cut));
}

/** A centre, its standard error, and the degrees of freedom of the t interval around it. */
export interface TrimmedMean {
  readonly point: number;
  readonly standardError: number;
  readonly df: number;
}

/**
 * Mean without the lowest and highest `trim` (rounded down to whole values on each side), and Yuen's standard error
 * s_w / ((1 - 2 trim) sqrt(n)) from the winsorised deviation, with n - 2g - 1 degrees of freedom
 * (Yuen, Biometrika 61, 1974; Wilcox, "Introduction to Robust Estimation", 3.3.1). Needs enough values that two remain.
 */
export function trimmedMean(values: readonly number[], trim = 0.2): TrimmedMean {
  const n = values.length;
  const cut = Math.floor(trim * n);
  const kept = sorted(values).slice(cut, n - cut);
  const [lowest, highest] = [kept[0], kept.at(-1)];
  if (lowest === undefined || highest === undefined || kept.length < 2) throw new RangeError(`nothing remains of ${n} values after trimming ${trim}`);
  const winsorised = [...kept, ...Array.from({ length: cut }, () => lowest), ...Array.from({ length: cut }, () => highest)];
  return { point: mean(kept), standardError: Math.sqrt(variance(winsorised) / n) / (1 - 2 * trim), df: kept.length - 1 };
}
