/**
 * The decision rules of other tools, each as a pure function of the numbers that the tool would have. "Worse" is a rise of what
 * should be low, or a fall of what should be high. Defaults as published in their sources and documentation in 2026; what they are
 * given of a recording is replay's business.
 */
import type { Better } from '../../../../src/model.ts';
import { mean, variance } from '../../../../src/stats/mean.ts';
import { quantile, sorted } from '../../../../src/stats/sample.ts';
import { studentQuantile } from '../../../../src/stats/student.ts';
import { mannWhitney, welch, welchInterval, welchOf } from './two-samples.ts';

const worsening = (change: number, better: Better): number => (better === 'lower' ? change : -change);

/** github-action-benchmark: one run against one; `threshold` 2 is its default alert of 200 %, 1.1 what careful users set. */
export function singleRun(base: number, head: number, better: Better, threshold: number): boolean {
  return (better === 'lower' ? head / base : base / head) > threshold;
}

/** benchstat: Mann-Whitney at 5 % on repeated runs; a difference of any size is reported, here one for the worse. */
export function rankTest(base: readonly number[], head: readonly number[], better: Better, alpha = 0.05): boolean {
  const change = quantile(sorted(head), 0.5) - quantile(sorted(base), 0.5);
  return worsening(change, better) > 0 && mannWhitney(base, head) < alpha;
}

export interface AutoSampled {
  readonly worse: boolean;
  /** Samples a side when it stopped. */
  readonly samples: number;
}

/**
 * tachometer: at least `fewest` samples a side, then one more of each until the 95 % Welch interval of the difference excludes 0
 * (its default condition) or there are no more; nothing is corrected for looking again and again.
 */
export function autoSample(base: readonly number[], head: readonly number[], better: Better, fewest = 50, alpha = 0.05): AutoSampled {
  const n = Math.min(base.length, head.length);
  const [ofBase, ofHead] = [running(base), running(head)];
  for (let samples = Math.min(fewest, n); samples <= n; samples += 1) {
    const { difference, p } = samples < 2 ? { difference: 0, p: 1 } : welchOf(ofBase(samples), ofHead(samples));
    if (p < alpha || samples === n) return { worse: p < alpha && worsening(difference, better) > 0, samples };
  }
  return { worse: false, samples: n };
}

/** Mean and variance of the first n values, for rising n (Welford, Technometrics 4, 1962). */
function running(values: readonly number[]): (n: number) => { readonly mean: number; readonly variance: number; readonly n: number } {
  let [seen, average, squares] = [0, 0, 0];
  return (n) => {
    for (; seen < n; ) {
      const value = values[seen] ?? 0;
      const before = value - average;
      seen += 1;
      average += before / seen;
      squares += before * (value - average);
    }
    return { mean: average, variance: seen > 1 ? squares / (seen - 1) : 0, n: seen };
  };
}

/** Datadog's single machine performance: the 90 % interval of the difference of replicates excludes 0, and the means differ by 5 % or more. */
export function materialInterval(base: readonly number[], head: readonly number[], better: Better, least = 0.05, level = 0.9): boolean {
  const { lower, upper } = welchInterval(base, head, level);
  const change = welch(base, head).difference / mean(base);
  return (lower > 0 || upper < 0) && worsening(change, better) >= least;
}

/** Bencher: a new value beyond mean and t quantile times standard deviation of the history (boundary 0.99, up to 64 values). */
export function beyondPrediction(history: readonly number[], head: number, better: Better, boundary = 0.99): boolean {
  if (history.length < 2) return false;
  const reach = -studentQuantile(1 - boundary, history.length - 1) * Math.sqrt(variance(history));
  return worsening(head - mean(history), better) > reach;
}

/**
 * rustc-perf: a relative change beyond Q3 + 3 IQR of the absolute relative changes between successive values of the history
 * (the newest 30); the history's newest value is what head is compared with.
 */
export function beyondFence(history: readonly number[], head: number, better: Better): boolean {
  const newest = history.at(-1);
  const changes = history.slice(1).map((value, i) => Math.abs(value / (history[i] ?? value) - 1));
  if (newest === undefined || changes.length < 2) return false;
  const sample = sorted(changes);
  const [low, high] = [quantile(sample, 0.25), quantile(sample, 0.75)];
  return worsening(head / newest - 1, better) > high + 3 * (high - low);
}
