/** The entries of a baseline -> which of them are parts of one run: shards measure the same commit, each something else. */
import type { BaselineEntry } from '../../model.ts';

/**
 * For each entry the number of its run, from 0 in the order in which runs first appear. Entries of one commit are one run as long as none
 * measured what another did: a commit that is measured again makes a new one, as every entry without a commit does.
 */
export function runNumbers(entries: readonly BaselineEntry[]): readonly number[] {
  const newest = new Map<string, { readonly number: number; readonly measured: Set<string> }>();
  let runs = 0;
  return entries.map(({ commit, samples }) => {
    const own = samples.map(({ scenario, metric }) => `${scenario ?? ''}\n${metric}`);
    const run = commit === null ? undefined : newest.get(commit);
    if (run !== undefined && own.every((place) => !run.measured.has(place))) {
      for (const place of own) run.measured.add(place);
      return run.number;
    }
    const number = runs++;
    if (commit !== null) newest.set(commit, { number, measured: new Set(own) });
    return number;
  });
}

/** How many runs these entries are of. */
export const runsIn = (entries: readonly BaselineEntry[]): number => Math.max(-1, ...runNumbers(entries)) + 1;
