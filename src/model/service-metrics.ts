/** What a service says of itself. */
import type { Metric } from './metric.ts';

/** Where it says so, and what of it is a metric. */
export interface ServiceMetrics {
  /** Asked for before and after the measured part of each scenario; null: only `Server-Timing` headers are read. */
  readonly path: string | null;
  readonly format: 'prometheus' | 'json';
  /** Sent with every request for it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of one answer, ms. */
  readonly timeout: number;
  readonly values: readonly ServiceMetric[];
  /** Entries of the `Server-Timing` header of responses, each a metric `timing.<name>`. */
  readonly serverTiming: readonly string[];
}

/** One number that is worked out of what the service says. */
export interface ServiceMetric {
  /** `metrics.<name>` */
  readonly metric: Metric;
  /** As the user wrote it; `src/expression` reads it. */
  readonly expression: string;
  /** What the expression gives is multiplied by it to be in the metric's unit (seconds -> ms: 1000). */
  readonly scale: number;
}
