/** A comparison -> what forbids a verdict on its change, however clear the figures look. */
import type { Comparison, Metric, Settle, Warning } from '../model.ts';

/**
 * Share of the machine that must be taken, on average, before two builds that were measured in turn are not comparable. Slices
 * of a few tens of milliseconds alternate, so that both meet the same neighbours: these widen the interval, which says so
 * itself. But with half of the machine gone there is hardly a slice that shows the service and not its waiting.
 */
const MOST_TAKEN = 0.5;

/** What must be put right first; null when nothing stands in the way. */
export function obstacleTo({ metric, warnings, method }: Comparison): Settle | null {
  if (method === 'exact' || method === 'none') return null;
  const disturbed = disturbanceOf(metric, warnings, method === 'side-by-side' ? MOST_TAKEN : 0);
  if (disturbed !== null) return disturbed;
  const few = warnings.find((warning) => warning.kind === 'few-launches');
  return few === undefined ? null : { kind: 'launches', launches: few.needed };
}

/**
 * What made the figures themselves untrue, whatever they are compared with: nothing protects a single number from it, nor its
 * comparison with a number of another day. `mostTaken`: share of the machine that others may have had before it counts.
 */
export function disturbanceOf(metric: Metric, warnings: readonly Warning[], mostTaken = 0): Settle | null {
  const failing = warnings.find((warning) => warning.kind === 'side-fails');
  if (failing !== undefined) return { kind: 'errors', side: failing.side, share: failing.share };
  if (warnings.some((warning) => warning.kind === 'clock-stepped')) return { kind: 'machine', what: 'clock' };
  const busyMachine = warnings.find((warning) => warning.kind === 'machine-busy' && warning.share > mostTaken);
  if (busyMachine?.kind === 'machine-busy') return { kind: 'machine', what: busyMachine.what };
  const busy = isTimed(metric) ? busyGenerator(warnings) : null;
  return busy === null ? null : { kind: 'load', busy };
}

/** Metrics that the generator's clock makes; counters of the target are not touched by a busy generator. */
function isTimed({ name }: Metric): boolean {
  return name === 'throughput' || name.startsWith('latency.');
}

/** The share of its core that a saturated generator was busy; null when it was not. */
function busyGenerator(warnings: readonly Warning[]): number | null {
  return warnings.find((warning) => warning.kind === 'generator-saturated')?.busy ?? null;
}
