/** A comparison -> what forbids a verdict on its change, however clear the figures look. */
import type { Comparison, Metric, Settle, Warning } from '../model.ts';

/** What must be put right first; null when nothing stands in the way. */
export function obstacleTo({ metric, warnings, method }: Comparison): Settle | null {
  if (method === 'exact' || method === 'none') return null;
  const busy = isTimed(metric) ? busyGenerator(warnings) : null;
  if (busy !== null) return { kind: 'load', busy };
  const few = warnings.find((warning) => warning.kind === 'few-launches');
  return few === undefined ? null : { kind: 'launches', launches: few.needed };
}

/** Metrics that the generator's clock makes; counters of the target are not touched by a busy generator. */
export function isTimed({ name }: Metric): boolean {
  return name === 'throughput' || name.startsWith('latency.');
}

/** The share of its core that a saturated generator was busy; null when it was not. */
export function busyGenerator(warnings: readonly Warning[]): number | null {
  return warnings.find((warning) => warning.kind === 'generator-saturated')?.busy ?? null;
}
