/** A change that could not be decided -> what would decide it, by the same formulas that could not. */
import type { Comparison, Settle } from '../model.ts';
import { projected } from '../stats/prediction.ts';
import { priorSpread } from '../stats/prior-spread.ts';
import { studentQuantile } from '../stats/student.ts';
import { fewest } from './fewest.ts';
import { worseningOf, type Worsening } from './worsening.ts';

/** Main moves a few times a day: more entries than this are no advice. */
const MOST_ENTRIES = 100;
const FEWEST_ENTRIES = 5;

/**
 * The fewest baseline entries with which a run that measures the same would be decided; `beyond-stored` when no such
 * number is within reach, for then the spread from run to run is what hides the change. `threshold` is the tier's ratio,
 * `gated` how many accusations share the error rate. null where nothing can be said (no ratio, no history).
 */
export function settleChange(comparison: Comparison, threshold: number, gated: number): Settle | null {
  const { change, entries, method, metric } = comparison;
  const worsening = worseningOf(comparison);
  if (change === null || worsening === null || method !== 'stored' || change.point <= -1) {
    return entries < FEWEST_ENTRIES && method === 'stored' ? { kind: 'entries', entries: FEWEST_ENTRIES } : null;
  }
  const { level } = change.interval;
  const side = (1 - level) / 2;
  // On logs, where the interval is symmetric whatever the size of the change.
  const standardError = change.standardError / (1 + change.point);
  const found = fewest(Math.max(FEWEST_ENTRIES, entries + 1), MOST_ENTRIES, (then) => {
    const expected = projected(standardError, priorSpread(metric.name), entries, then);
    const reach = (error: number): number => -studentQuantile(error, expected.df) * expected.standardError;
    return decides(worsening, threshold, reach(side), reach(side / Math.max(1, gated)));
  });
  if (found !== null) return { kind: 'entries', entries: found };
  return { kind: 'beyond-stored', noiseFloor: comparison.noiseFloor ?? threshold };
}

function decides({ point }: Worsening, threshold: number, reach: number, accusing: number): boolean {
  if (point > threshold) return Math.log1p(point) > accusing;
  const [lower, upper] = [(1 + point) * Math.exp(-reach) - 1, (1 + point) * Math.exp(reach) - 1];
  return upper < threshold || upper - lower < threshold / 2;
}
