/** What the texts on change points are made from. */
import type { Budget, HistoryNews } from '../../model.ts';
import type { Call } from '../reproduce.ts';

export interface NewsInput {
  readonly news: HistoryNews;
  /** `https://github.com/acme/shop`; null: commits are not links. */
  readonly repository: string | null;
  readonly call: Call;
  /** The config as the user named it; null where inputs stand in for it. */
  readonly config: string | null;
  /** The rule that the figure was judged by in this run; null: none. */
  readonly budget: Budget | null;
}

/** A commit's whole name; what else an entry may hold is nothing to link to or to put into a command. */
export const isCommit = (text: string | null): text is string => text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
