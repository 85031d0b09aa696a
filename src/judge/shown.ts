/** A change that no tolerance gates -> a verdict for the eye, by significance alone; it never changes the outcome. */
import type { Comparison } from '../model.ts';
import { decided, undecided, type Finding } from './finding.ts';
import { obstacleTo } from './obstacle.ts';
import { worseningOf } from './worsening.ts';

/** The share of highlighted changes that may be chance. */
export const DISCOVERY_RATE = 0.05;

/**
 * `adjusted` is the two-sided p among all that are only shown; null for exact metrics, where every difference is one, and
 * where all earlier runs measured 0: then launches that agree on more than 0 are a change. `unchanged` means here that
 * none was seen.
 */
export function judgeShown(comparison: Comparison, adjusted: number | null): Finding {
  const obstacle = obstacleTo(comparison);
  if (obstacle !== null) return undecided('none', obstacle);
  const worsening = worseningOf(comparison)?.point ?? (comparison.metric.better === 'lower' ? Infinity : -Infinity);
  const significant = adjusted === null ? differs(comparison, worsening) : adjusted <= DISCOVERY_RATE;
  if (!significant || !beyondDoubt(comparison)) return decided('unchanged');
  if (comparison.metric.directionUnknown === true) return undecided('none', { kind: 'no-direction', metric: comparison.metric.name, likely: null });
  return decided(worsening > 0 ? 'regressed' : 'improved');
}

/** Shown as 0 %. */
const SLIGHT = 0.0005;

/** Neither an interval that holds no change at all nor one that nobody could see is a change. */
function beyondDoubt({ method, change, difference }: Comparison): boolean {
  if (difference) return difference.interval.lower > 0 || difference.interval.upper < 0;
  if (method === 'exact' || change === null) return true;
  return (change.interval.lower > 0 || change.interval.upper < 0) && Math.abs(change.point) >= SLIGHT;
}

function differs({ method, head, warnings }: Comparison, worsening: number): boolean {
  if (method === 'exact') return worsening !== 0;
  return head.interval.lower > 0 && !warnings.some(({ kind }) => kind === 'short-history');
}
