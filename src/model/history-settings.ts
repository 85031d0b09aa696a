/** What a user wants to be told of main's history, and where. */

export interface HistorySettings {
  /** Where a new change point is told: a comment on its commit, an issue for each metric that got worse, or nowhere. */
  readonly onChange: 'comment' | 'issue' | 'none';
  /** Whether a change for the worse that is newly found ends the run that found it with exit code 1. */
  readonly fail: boolean;
  /** A tag, branch or commit whose figures the newest ones are held against; null: none. */
  readonly pin: string | null;
  /** The smallest change that counts, a ratio; null: what is usual for each metric. */
  readonly minimum: number | null;
  /** Globs on the names of metrics. */
  readonly metrics: readonly string[];
}
