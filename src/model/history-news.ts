/** What a new entry changes in what is known of main's history. */
import type { HistoryFinding, Series } from './history.ts';

export interface HistoryNews {
  readonly finding: HistoryFinding;
  /** The series that shows it best, as it is now; null when that is gone. */
  readonly series: Series | null;
  /**
   * - `open`: it is there.
   * - `accepted`: by the config, or with an entry since (`reason`).
   * - `back`: what it changed came back since.
   * - `withdrawn`: earlier histories had it, and the newest have not; of a creep: it is one change or several by now.
   */
  readonly state: 'open' | 'accepted' | 'back' | 'withdrawn';
  /** Why it was accepted; untrusted text. */
  readonly reason: string | null;
  /** Commits with which the new level most likely begins, as this history says and as those before it said; this one's first. */
  readonly commits: readonly string[];
  /** Commits of the entries around that: what was told with one of them was this. */
  readonly near: readonly string[];
  /** Not known a few entries ago: whoever is to be told may not have been. */
  readonly recent: boolean;
  /** Not known before this commit was measured. */
  readonly fresh: boolean;
  /** What adds up stood before, went and came again: it is kept up to date where it was told, and told nowhere anew. */
  readonly again?: true;
}
