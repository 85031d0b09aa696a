/** A comparison of two equal builds -> the smallest change that the same machine would find with so many launches. */
import type { Comparison } from '../model.ts';
import { launchDf } from '../stats/launch-mean.ts';
import { noiseFloor } from '../stats/noise-floor.ts';

/** A run is looked at a few times on its way: these shares of its launches stand for them. */
const LOOKS = [0.25, 0.5, 0.75, 1];
const FEWEST = 5;

/** Standard deviation of ln(head / base) from launch to launch (of cold starts: block to block); null where there is none. */
export function spreadOf({ change, launches }: Comparison): number | null {
  return change === null || launches < 2 || change.interval.level === 0 ? null : (change.standardError / (1 + change.point)) * Math.sqrt(launches);
}

/**
 * As a ratio: the smallest true change for the worse that `launches` of them would find nine times in ten, where `asked` changes share an
 * error rate of one in a hundred. null of fewer than five launches, which find nothing.
 */
export function detectableWith(comparison: Comparison, launches: number, asked: number): number | null {
  const spread = spreadOf(comparison);
  if (spread === null || launches < FEWEST) return null;
  const looks = [...new Set(LOOKS.map((share) => Math.max(FEWEST, Math.round(share * launches))))].map((n) => ({ launches: n, share: n / launches }));
  return noiseFloor({ scale: 'log', standardError: spread / Math.sqrt(launches), df: launchDf(launches), looks, least: 0 }, comparison.metric.better, asked);
}
