/** All launches of a change -> what it truly does to each metric, and how near Tailgate's estimate comes to the best there can be. */
import type { RecordedLaunch } from './recording.ts';
import { countOf, merged, rangeOf, type CompactHistogram } from './histogram.ts';
import type { MeasuredLaunch } from './measured-launch.ts';
import { errorsOfAll } from '../../../src/measure/pair-record.ts';
import { launchMean } from '../../../src/stats/launch-mean.ts';
import { mean, standardErrorOfMean } from '../../../src/stats/mean.ts';
import { studentQuantile } from '../../../src/stats/student.ts';

/** The metrics whose truth is told. */
export const TOLD = ['cpu', 'latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'throughput', 'memory.peak'] as const;

export interface Truth {
  /** head / base - 1, with its 95 % interval over launches. */
  readonly point: number;
  readonly lower: number;
  readonly upper: number;
  readonly launches: number;
}

/** The change in every launch, ln(head / base): from blocks where there are some, else from the launch's values. */
export function logRatiosOf(launches: readonly MeasuredLaunch[], metric: string): readonly number[] {
  return launches.flatMap(({ measurement: { sides, ratios } }) => {
    const paired = ratios[metric]?.logRatio;
    const ratio = paired ?? Math.log((sides.get('head')?.values[metric] ?? 0) / (sides.get('base')?.values[metric] ?? 0));
    return Number.isFinite(ratio) ? [ratio] : [];
  });
}

/** null below two launches. */
export function truthOf(launches: readonly MeasuredLaunch[], metric: string): Truth | null {
  const ratios = logRatiosOf(launches, metric);
  if (ratios.length < 2) return null;
  const reach = -studentQuantile(0.025, ratios.length - 1) * standardErrorOfMean(ratios);
  const [point, lower, upper] = [mean(ratios), mean(ratios) - reach, mean(ratios) + reach].map(Math.expm1);
  return { point: point ?? 0, lower: lower ?? 0, upper: upper ?? 0, launches: ratios.length };
}

export interface Efficiency {
  /** What one launch adds to the estimate: the standard error of all launches together, times the root of their number. */
  readonly reached: number;
  /** The standard deviation of a launch's log ratio if requests were independent draws from the pooled distribution. */
  readonly bound: number;
}

const QUANTILES: Readonly<Record<string, number>> = { 'latency.p50': 0.5, 'latency.p90': 0.9, 'latency.p99': 0.99 };

/**
 * The bound: of a quantile sqrt(q (1 - q) / n) over its density, of throughput (the inverse of the mean) the deviation over
 * sqrt(n), each on the scale of logs, for n requests a side and two sides. Both shrink alike with the number of launches, so their
 * ratio is that of the standard errors. null where there is no bound: CPU time is not known of single requests.
 */
export function efficiencyOf(recorded: readonly RecordedLaunch[], launches: readonly MeasuredLaunch[], metric: string): Efficiency | null {
  const ratios = logRatiosOf(launches, metric);
  const q = QUANTILES[metric];
  if (ratios.length < 2 || (q === undefined && metric !== 'throughput')) return null;
  const paired = launches.flatMap(({ measurement }) => measurement.ratios[metric] ?? []);
  const { standardError } = launchMean(ratios, paired.length === ratios.length ? errorsOfAll(paired.map(({ error }) => error)) : null);
  const pooled = merged(recorded.flatMap(requestsOf));
  const each = countOf(pooled) / (2 * launches.length);
  const relative = q === undefined ? relativeDeviation(pooled) : Math.sqrt(q * (1 - q)) / (densityAt(pooled, q) * valueAt(pooled, q));
  return { reached: standardError * Math.sqrt(ratios.length), bound: relative * Math.sqrt(2 / each) };
}

const requestsOf = ({ slices }: RecordedLaunch): readonly CompactHistogram[] => slices.map(({ latencies }) => latencies);

/** ms */
function valueAt(histogram: CompactHistogram, q: number): number {
  const rank = q * countOf(histogram);
  let below = 0;
  for (const [bucket, count] of histogram) {
    const { from, to } = rangeOf(bucket);
    if (below + count >= rank) return from + ((to - from) * (rank - below)) / count;
    below += count;
  }
  return 0;
}

/** From the values a fifth of the rarer tail to each side of the quantile: wide enough to be smooth, narrow enough to be local. */
function densityAt(histogram: CompactHistogram, q: number): number {
  const h = Math.min(q, 1 - q) / 5;
  return (2 * h) / (valueAt(histogram, q + h) - valueAt(histogram, q - h));
}

function relativeDeviation(histogram: CompactHistogram): number {
  const n = countOf(histogram);
  const middle = ([bucket]: readonly [number, number]): number => (rangeOf(bucket).from + rangeOf(bucket).to) / 2;
  const average = histogram.reduce((sum, entry) => sum + middle(entry) * entry[1], 0) / n;
  return Math.sqrt(histogram.reduce((sum, entry) => sum + (middle(entry) - average) ** 2 * entry[1], 0) / n) / average;
}
