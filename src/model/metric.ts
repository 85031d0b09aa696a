/** A metric: unit, direction, and how its values become one number. */

export type Unit =
  | 'ms' | 'bytes' | 'ratio' | 'count' | 'requests/s'
  | 'USD/million' | 'ms/request' | 'bytes/request' | 'count/request' | 'bytes/1000 requests'
  /** Of what somebody else named: `word` of the metric has his unit. */
  | 'number' | 'number/request';

export type Better = 'lower' | 'higher';

/**
 * How a sample's values become its point, and so how its standard error is found.
 * - `exact`: one noise-free number; compared exactly.
 * - `mean-of-launches`: one value a launch; the point is their geometric mean (arithmetic when a value is 0).
 * - `median-of-starts`, `p90-of-starts`, `min-of-starts`: one value a start; the point is that quantile.
 * - `counted`: one value per counted run, hardly any noise (instructions); the point is their median. All runs are made: no looks.
 * - `steady`: one value a launch; where each side's values are all the same they are compared exactly, otherwise like `mean-of-launches`.
 * - `slope`: one value a launch, above or below 0; the point is their mean, and two are compared by their difference: near 0 there is no ratio.
 * - `total`: counted over the whole run (errors): judged as it stands.
 */
export type Statistic = 'exact' | 'mean-of-launches' | 'median-of-starts' | 'p90-of-starts' | 'min-of-starts' | 'counted' | 'total' | 'steady' | 'slope';

/** What is read, with its statistic, dotted: `latency.p99`. `src/metrics.ts` has the catalogue. */
export interface Metric {
  readonly name: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly statistic: Statistic;
  /** The unit as a service or a tool calls it, where `unit` is `number`: untrusted text. */
  readonly word?: string;
  /** Too noisy, worked out from others, or of unknown direction: a budget holds for it only when it names it, never through a `*`. */
  readonly byNameOnly?: true;
  /** Nothing says which way is better, and `better` is no more than a word: it is held to no budget. */
  readonly directionUnknown?: true;
}
