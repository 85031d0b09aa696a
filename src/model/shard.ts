/** A run that several jobs share out among themselves. */

/** Which share of the whole one job measured. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** All parts of the whole, in the order of the config: every shard of one run says the same. */
  readonly whole: readonly ShardPart[];
  /** Places in `whole` of what this one was to measure. */
  readonly parts: readonly number[];
  /** A hash of the whole config; null: not known (a file of an older version). */
  readonly config: string | null;
  /** A hash of how the checkout differed from its commit; null: not known (no repository, an older version). */
  readonly changes: string | null;
}

/** `scenario` null: what belongs to the target as a whole (cold starts, package), and targets that cannot be divided (functions, commands). */
export interface ShardPart {
  readonly target: string;
  readonly scenario: string | null;
}
