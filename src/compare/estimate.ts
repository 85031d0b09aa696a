/** A sample -> the estimate of the value behind it: point, standard error, confidence interval. */
import type { Estimate, Interval, RequestCounts, Sample, Statistic } from '../model.ts';
import { clopperPearson } from '../stats/binomial.ts';
import { standardErrorOfQuantile } from '../stats/maritz-jarrett.ts';
import { mean, standardErrorOfMean } from '../stats/mean.ts';
import { pointOf, quantileOf } from '../stats/point.ts';
import { halfWidth } from '../stats/prediction.ts';

/** All intervals leave 1 % on each side: the error rate of every accusation and of every "proven within budget". */
export const LEVEL = 0.98;

/** What one value after another says about the point: relative standard error (that of its log) and degrees of freedom. */
export interface RelativeError {
  readonly standardError: number;
  readonly df: number;
}

/**
 * How sure the values of one run make its own point, as a ratio of it. null where they say nothing: a single value, noise-free
 * and counted numbers, minima. Launches: the standard error of the mean. Quantiles of starts: Maritz and Jarrett's.
 * On logs, since times multiply; where a value is 0, on the values themselves, divided by the point.
 */
export function relativeError(statistic: Statistic, values: readonly number[]): RelativeError | null {
  const p = quantileOf(statistic);
  if (values.length < 2 || (statistic !== 'mean-of-launches' && statistic !== 'steady' && (p === null || p === 0))) return null;
  const errorOf = (of: readonly number[]): number => (p === null ? standardErrorOfMean(of) : standardErrorOfQuantile(of, p));
  const df = values.length - 1;
  if (values.every((value) => value > 0)) return { standardError: errorOf(values.map(Math.log)), df };
  const point = pointOf(statistic, values);
  return { standardError: point === 0 ? 0 : errorOf(values) / point, df };
}

/**
 * The interval is the point times or divided by exp(t s) (a zero among the values: the point plus or minus t s, not below
 * 0), level 0.98. Where one number is the whole truth (`exact`, `total`) the interval is that number at level 1; where
 * nothing is known about its spread (`min-of-starts`, a single launch or start) it is that number at level 0.
 */
export function estimateOf(sample: Sample, counts: RequestCounts | null = null): Estimate {
  const { point, values, metric } = sample;
  if (metric.statistic === 'slope') return estimateOfSlope(sample);
  const error = relativeError(metric.statistic, values);
  if (error === null && metric.statistic === 'total' && counts !== null) return shareOf(point, counts);
  if (error === null) {
    const level = metric.statistic === 'exact' || metric.statistic === 'total' ? 1 : 0;
    return { point, standardError: 0, interval: { level, lower: point, upper: point } };
  }
  return { point, standardError: point * error.standardError, interval: withinBuckets(intervalAround(point, values.every((value) => value > 0), halfWidth(error, LEVEL)), sample) };
}

/** What was read from a histogram lies anywhere in its bucket, however alike the launches are. */
function withinBuckets(interval: Interval, { warnings }: Sample): Interval {
  const bucket = warnings.find((warning) => warning.kind === 'bucketed');
  return bucket === undefined ? interval : { ...interval, lower: Math.min(interval.lower, bucket.lower), upper: Math.max(interval.upper, bucket.upper) };
}

/** Mean of the launches with its t interval; of a single launch, what its own readings say. Wider by what is the same in all. Both ends may lie below 0. */
function estimateOfSlope({ point, values, within }: Sample): Estimate {
  const error = values.length > 1 ? { standardError: standardErrorOfMean(values), df: values.length - 1 } : within?.[0];
  if (error === undefined) return { point, standardError: 0, interval: { level: 0, lower: point, upper: point } };
  const half = halfWidth(error, LEVEL) + (within === undefined ? 0 : mean(within.map(({ slack }) => slack)));
  return { point, standardError: error.standardError, interval: { level: LEVEL, lower: point - half, upper: point + half } };
}

/** Failed requests among all: Clopper and Pearson's interval for the probability behind them, so that one unlucky request is no verdict. */
function shareOf(point: number, { answered, errors }: RequestCounts): Estimate {
  const failed = errors.status + errors.body + errors.timeout + errors.connection;
  const requests = answered + errors.timeout + errors.connection;
  if (requests === 0 || failed > requests) return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
  return { point, standardError: Math.sqrt((point * (1 - point)) / requests), interval: { level: LEVEL, ...clopperPearson(failed, requests, LEVEL) } };
}

function intervalAround(point: number, positive: boolean, half: number): Interval {
  return positive
    ? { level: LEVEL, lower: point * Math.exp(-half), upper: point * Math.exp(half) }
    : { level: LEVEL, lower: Math.max(0, point * (1 - half)), upper: point * (1 + half) };
}
