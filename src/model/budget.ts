/** What is wanted, and what is allowed. */

/** A rule on a metric. `target`, `scenario` and `metric` are globs (`*`); the first rule that matches is the only one. */
export interface Budget {
  readonly target: string;
  readonly scenario: string;
  readonly metric: string;
  /** Absolute, in the metric's unit. For a `higher` metric the value must not fall below it. */
  readonly limit: Tiers | null;
  /** Largest accepted relative change for the worse, as a ratio; changes smaller than `floor` (absolute) never count. */
  readonly tolerance: (Tiers & { readonly floor: number }) | null;
  readonly origin: 'config' | 'default';
  /** 1-based line in the config, for annotations. */
  readonly line: number | null;
}

/** What is wanted and what is allowed; at least one is set. */
export interface Tiers {
  readonly warn: number | null;
  readonly fail: number | null;
}
