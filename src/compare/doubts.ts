/** A sample -> the doubts that come with it, whatever it is compared with. */
import type { Sample, Statistic, Warning } from '../model.ts';

/**
 * Launches (each start is one) below which the interval says too little: with four, the t quantile at 1 % is 4.5 and one
 * odd launch decides; the 90th percentile of fewer than ten starts is just the slowest.
 */
const NEEDED: Readonly<Record<Statistic, number>> = {
  exact: 0, total: 0, 'mean-of-launches': 5, 'median-of-starts': 5, 'p90-of-starts': 10, 'min-of-starts': 5, counted: 2, steady: 2, slope: 2,
};

/** The sample's own warnings, and `few-launches` when it has too few values. */
export function doubtsOf({ metric, values, warnings, within }: Sample): readonly Warning[] {
  // A single long launch knows how sure it is of its own slope.
  const varies = metric.statistic === 'steady' && values.some((value) => value !== values[0]);
  const needed = within === undefined ? NEEDED[varies ? 'mean-of-launches' : metric.statistic] : 1;
  if (values.length >= needed || warnings.some(({ kind }) => kind === 'few-launches')) return warnings;
  return [...warnings, { kind: 'few-launches', launches: values.length, needed }];
}
