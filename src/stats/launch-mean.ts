/** Launches, of which now and then one is off -> their mean, robust where there are enough of them to be. */
import type { TrimmedMean } from './mean.ts';
import { mean } from './mean.ts';
import { sorted } from './sample.ts';

/** Of fewer, one value less at each end costs more than an odd launch does: at seven the interval of calm launches is a fifth wider. */
const FEWEST_TRIMMED = 10;
const TRIM = 0.15;

/** How many values are left out at each end: none below ten, 1 of 10 to 13, 2 of 14 to 19, 3 of 20. */
export const launchCut = (launches: number): number => (launches < FEWEST_TRIMMED ? 0 : Math.floor(TRIM * launches + 1e-9));

/** Degrees of freedom of `launchMean` of so many values. */
export const launchDf = (launches: number): number => launches - 2 * launchCut(launches) - 1;

/**
 * Mean of the h values that are left, and the standard error sqrt(SSW / (h (h - 1))) from the winsorised sum of squares, with h - 1 degrees
 * of freedom (Tukey and McLaughlin, Sankhya A 25, 1963; Yuen, Biometrika 61, 1974). This form counts the values that were
 * really left out: s_w / ((1 - 2 trim) sqrt(n)) takes 7 launches for 20 % trimmed when 1 of 7 is, and is 15 % too wide there, and at
 * 10 it is 4 % too narrow. Nothing left out: the plain mean with s / sqrt(n). Two values or more.
 */
export function launchMean(values: readonly number[]): TrimmedMean {
  const n = values.length;
  const cut = launchCut(n);
  const kept = sorted(values).slice(cut, n - cut);
  const [lowest, highest] = [kept[0], kept.at(-1)];
  if (lowest === undefined || highest === undefined || kept.length < 2) throw new RangeError(`${n} launches have no standard error`);
  const centre = mean([...kept, ...Array.from({ length: cut }, () => [lowest, highest]).flat()]);
  const within = kept.reduce((sum, value) => sum + (value - centre) ** 2, 0) + cut * ((lowest - centre) ** 2 + (highest - centre) ** 2);
  return { point: mean(kept), standardError: Math.sqrt(within / (kept.length * (kept.length - 1))), df: kept.length - 1 };
}
