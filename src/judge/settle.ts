/** A change that could not be decided -> what would decide it, by the same formulas that could not (of launches: as if none were weighed, which asks for some more). */
import type { Comparison, Settle } from '../model.ts';
import { projected } from '../stats/prediction.ts';
import { priorSpread } from '../stats/prior-spread.ts';
import { launchDf } from '../stats/launch-mean.ts';
import { studentQuantile } from '../stats/student.ts';
import { fewest } from './fewest.ts';

/** A baseline file goes back some 50 runs: more entries than it ever holds are no advice. */
const MOST_ENTRIES = 50;
const FEWEST_ENTRIES = 5;

/**
 * The fewest baseline entries with which a run that measures the same would be decided; `beyond-stored` when no such
 * number is within reach, for then the spread from run to run is what hides the change. `threshold` is the tier's ratio,
 * `gated` how many accusations share the error rate. null where nothing can be said (no ratio, no history).
 */
export function settleChange(comparison: Comparison, threshold: number, gated: number): Settle | null {
  const { change, entries, method, metric } = comparison;
  if (method === 'side-by-side') return settlePaired(comparison, threshold, gated);
  if (change === null || method !== 'stored' || change.point <= -1) {
    return entries < FEWEST_ENTRIES && method === 'stored' ? { kind: 'entries', entries: FEWEST_ENTRIES } : null;
  }
  const side = (1 - change.interval.level) / 2;
  // On logs, where the interval is symmetric whatever the size of the change; worse is positive.
  const sign = metric.better === 'lower' ? 1 : -1;
  const standardError = change.standardError / (1 + change.point);
  const difference = sign * Math.log1p(change.point);
  const ratio = (worse: number): number => sign * Math.expm1(sign * worse);
  const found = fewest(Math.max(FEWEST_ENTRIES, entries + 1), MOST_ENTRIES, (then) => {
    const expected = projected(standardError, priorSpread(metric), entries, then);
    const reach = (error: number): number => -studentQuantile(error, expected.df) * expected.standardError;
    if (ratio(difference) > threshold) return difference > reach(side / Math.max(1, gated));
    const [lower, upper] = [ratio(difference - reach(side)), ratio(difference + reach(side))];
    return upper < threshold || upper - lower < threshold / 2;
  });
  if (found !== null) return { kind: 'entries', entries: found };
  // What hides the change is not the spread of the default branch, of which nothing is known yet, but the guess that stands for it.
  if (entries < FEWEST_ENTRIES) return { kind: 'entries', entries: FEWEST_ENTRIES, unknownSpread: true };
  return { kind: 'beyond-stored', noiseFloor: comparison.noiseFloor ?? threshold };
}

/** More launches than this are no advice: an hour and more of measuring. */
const MOST_LAUNCHES = 1000;

/**
 * Side by side: the fewest launches that would decide it at the spread seen, if the change stays what it is. A change very
 * near the threshold is decided by the estimate once the interval is narrower than half the threshold.
 */
function settlePaired({ change, launches, metric }: Comparison, threshold: number, gated: number): Settle | null {
  if (change === null || launches < 2 || change.standardError === 0 || change.point <= -1) return null;
  const side = (1 - change.interval.level) / 2;
  const sign = metric.better === 'lower' ? 1 : -1;
  const spread = (change.standardError / (1 + change.point)) * Math.sqrt(launches);
  const worse = sign * Math.log1p(change.point);
  const ratio = (log: number): number => sign * Math.expm1(sign * log);
  const found = fewest(launches + 1, MOST_LAUNCHES, (then) => {
    const reach = (error: number): number => (-studentQuantile(error, launchDf(then)) * spread) / Math.sqrt(then);
    if (ratio(worse) > threshold) return worse > reach(side / Math.max(1, gated));
    const [lower, upper] = [ratio(worse - reach(side)), ratio(worse + reach(side))];
    return upper < threshold || upper - lower < threshold / 2;
  });
  return found === null ? null : { kind: 'launches', launches: found };
}
