/** What every store of baselines can do, wherever it keeps them; and the one that is a directory. */
import type { Baseline, BaselineEntry, Checked } from '../model.ts';
import { readBaselines, updateBaselines } from './directory.ts';

export interface BaselineStore {
  /** The baselines of these targets; one that has none is not in the map. What is there and cannot be read refuses the whole. */
  readonly read: (targets: readonly string[]) => Promise<Checked<ReadonlyMap<string, Baseline>>>;
  /**
   * Adds entries to the baselines of their targets; what changed, as the user would name it. `pinned`: commits of a release, newest first, whose
   * entry stays however old it grows.
   */
  readonly add: (entries: ReadonlyMap<string, readonly BaselineEntry[]>, pinned?: readonly string[]) => Promise<Checked<readonly string[]>>;
}

/** One file a target in a directory, such as the committed `baselines/`. */
export function directoryStore(directory: string): BaselineStore {
  return { read: (targets) => readBaselines(directory, targets), add: (entries, pinned) => updateBaselines(directory, entries, pinned) };
}
