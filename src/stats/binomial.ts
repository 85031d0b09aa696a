/** Counts of successes and trials -> an interval for the probability behind them. */
import { regularizedBeta } from './beta.ts';
import { rootOf } from './root.ts';

/**
 * Clopper and Pearson's exact interval (Biometrika 26, 1934): covers with at least `level` whatever the probability.
 * `level` is two-sided, in (0, 1); 0 <= successes <= trials, trials >= 1.
 */
export function clopperPearson(successes: number, trials: number, level: number): { readonly lower: number; readonly upper: number } {
  if (!(Number.isInteger(successes) && Number.isInteger(trials) && trials >= 1 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} of ${trials} is no proportion`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`no interval has level ${level}`);
  const side = (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : rootOf((x) => side - regularizedBeta(x, successes, trials - successes + 1), 0, 1),
    upper: successes === trials ? 1 : rootOf((x) => 1 - side - regularizedBeta(x, successes + 1, trials - successes), 0, 1),
  };
}
