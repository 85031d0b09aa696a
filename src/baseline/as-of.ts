/** A baseline -> the history as it was at an earlier commit of the default branch. */
import type { Baseline } from '../model.ts';

export interface AsOf {
  readonly baseline: Baseline;
  /** The commit of the newest entry that is left; null when none of the ancestors was measured, and all entries are. */
  readonly commit: string | null;
  /** Entries of what came after it. */
  readonly leftOut: number;
}

/**
 * What landed on the default branch after a pull request left it is not in the pull request: comparing with it would charge
 * or credit it with the changes of others. So entries after the newest one whose commit is among `ancestors` are left out.
 * `ancestors` are the merge base and commits before it, in any order and perhaps not all: what is older than a known one stays.
 */
export function asOf(baseline: Baseline, ancestors: readonly string[]): AsOf {
  const known = new Set(ancestors);
  const newest = baseline.entries.findLastIndex(({ commit }) => commit !== null && known.has(commit));
  if (newest < 0) return { baseline, commit: null, leftOut: 0 };
  const entries = baseline.entries.slice(0, newest + 1);
  return { baseline: { ...baseline, entries }, commit: entries.at(-1)?.commit ?? null, leftOut: baseline.entries.length - entries.length };
}
