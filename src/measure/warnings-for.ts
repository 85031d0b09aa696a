/** The doubts about a launch -> those that touch one metric. */
import type { Metric, Warning } from '../model.ts';

/** A doubt about the generator or the number of requests touches the clock's metrics, not the counters'. */
export function warningsFor(metric: Metric, warnings: readonly Warning[]): readonly Warning[] {
  const timed = metric.name.startsWith('latency.') || metric.name === 'throughput';
  return warnings.filter((warning) => {
    switch (warning.kind) {
      case 'few-requests': return metric.name === 'latency.p99';
      case 'at-least': case 'at-most': case 'unsteady-limit': return metric.name === 'capacity' || metric.name === 'recovery';
      case 'generator-saturated': case 'generator-late': case 'reconnects': case 'slow-captures': return timed;
      default: return metric.name !== 'errors';
    }
  });
}
