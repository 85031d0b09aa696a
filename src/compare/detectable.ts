/** A comparison of two equal builds -> the smallest change that the same machine would find in a given time. */
import type { Comparison } from '../model.ts';
import { launchDf } from '../stats/launch-mean.ts';
import { repeatedLevel } from '../stats/spending.ts';
import { studentQuantile } from '../stats/student.ts';
import { LEVEL } from './estimate.ts';

/** A run is looked at a few times on its way: these shares of its launches stand for them. */
const LOOKS = [0.25, 0.5, 0.75, 1];
const FEWEST = 5;
const POWER = 0.9;

/** Standard deviation of ln(head / base) from launch to launch (of cold starts: block to block); null where there is none. */
export function spreadOf({ change, launches }: Comparison): number | null {
  return change === null || launches < 2 || change.interval.level === 0 ? null : (change.standardError / (1 + change.point)) * Math.sqrt(launches);
}

/**
 * As a ratio: the smallest true change for the worse that as many launches as fit into `seconds` would find nine times in ten,
 * at one error in a hundred. `secondsEach`: what one launch takes. null when fewer than five fit.
 */
export function detectableIn(comparison: Comparison, seconds: number, secondsEach: number): number | null {
  const spread = spreadOf(comparison);
  const launches = Math.floor(seconds / secondsEach + 1e-9);
  if (spread === null || launches < FEWEST) return null;
  const looks = [...new Set(LOOKS.map((share) => Math.max(FEWEST, Math.round(share * launches))))].map((n) => ({ launches: n, share: n / launches }));
  const df = launchDf(launches);
  const reach = studentQuantile(POWER, df) - studentQuantile(repeatedLevel(looks, (1 - LEVEL) / 2), df);
  const log = (reach * spread) / Math.sqrt(launches);
  return comparison.metric.better === 'lower' ? Math.expm1(log) : -Math.expm1(-log);
}
