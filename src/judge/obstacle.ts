/** A comparison -> what forbids a verdict on its change, however clear the figures look. */
import { namesIn } from '../budget.ts';
import type { Comparison, Metric, Settle, Warning } from '../model.ts';

/** What must be put right first; null when nothing stands in the way. */
export function obstacleTo({ metric, warnings, method }: Comparison): Settle | null {
  if (method === 'exact' || method === 'none') return null;
  // Two builds that take turns every few tens of milliseconds meet the same neighbours: these widen the interval, which says so itself.
  const disturbed = disturbanceOf(metric, method === 'side-by-side' ? warnings.filter(({ kind }) => kind !== 'machine-busy') : warnings);
  if (disturbed !== null) return disturbed;
  const few = warnings.find((warning) => warning.kind === 'few-launches');
  return few === undefined ? null : { kind: 'launches', launches: few.needed };
}

/**
 * What made the figures themselves untrue, whatever they are compared with: nothing protects a single number from it, nor its
 * comparison with a number of another day.
 */
export function disturbanceOf(metric: Metric, warnings: readonly Warning[]): Settle | null {
  const failing = warnings.find((warning) => warning.kind === 'side-fails');
  if (failing !== undefined) return { kind: 'errors', side: failing.side, share: failing.share };
  if (warnings.some((warning) => warning.kind === 'clock-stepped')) return { kind: 'machine', what: 'clock' };
  const busyMachine = warnings.find((warning) => warning.kind === 'machine-busy');
  if (busyMachine?.kind === 'machine-busy') return { kind: 'machine', what: busyMachine.what };
  const busy = isTimed(metric) ? busyGenerator(warnings) : null;
  return busy === null ? null : { kind: 'load', busy };
}

/** Metrics that the generator's clock makes; counters of the target are not touched by a busy generator. */
function isTimed({ name }: Metric): boolean {
  return namesIn(name).some((one) => one === 'throughput' || one.startsWith('latency.'));
}

/** The share of its core that a saturated generator was busy; null when it was not. */
function busyGenerator(warnings: readonly Warning[]): number | null {
  return warnings.find((warning) => warning.kind === 'generator-saturated')?.busy ?? null;
}
