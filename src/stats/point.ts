/** A sample's values and its statistic -> its point: the one number that stands for the sample. */
import type { Statistic } from '../model.ts';
import { geometricMean, mean } from './mean.ts';
import { quantile, sorted } from './sample.ts';

/** Which quantile of the starts a statistic is; null for the others. */
export function quantileOf(statistic: Statistic): number | null {
  switch (statistic) {
    case 'median-of-starts': case 'counted': return 0.5;
    case 'p90-of-starts': return 0.9;
    case 'min-of-starts': return 0;
    case 'exact': case 'total': case 'mean-of-launches': case 'steady': case 'slope': return null;
    default: return unknown(statistic);
  }
}

/** Values are finite and, but for a slope, never negative; one or more (a single one for `exact` and `total`). Throws on none. */
export function pointOf(statistic: Statistic, values: readonly number[]): number {
  const [first] = values;
  if (first === undefined) throw new RangeError('a sample without values has no point');
  const p = quantileOf(statistic);
  if (p !== null) return quantile(sorted(values), p);
  if (statistic === 'slope') return mean(values);
  if (statistic !== 'mean-of-launches' && statistic !== 'steady') return first;
  // The mean of threes is a three, and not 3.0000000000000004.
  if (statistic === 'steady' && values.every((value) => value === first)) return first;
  if (statistic === 'steady' && values.every((value) => value === first)) return first;
  return values.every((value) => value > 0) ? geometricMean(values) : mean(values);
}

function unknown(statistic: never): never {
  throw new Error(`no statistic is called ${String(statistic)}`);
}
