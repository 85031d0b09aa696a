/** Baselines joined and put in order, whatever order their entries came in. */
import type { Baseline, BaselineEntry } from '../../model.ts';
import { encodeEntry } from './encode.ts';

/**
 * Oldest first, by the time of the commit: an old commit that is measured again slots in at its old place and never becomes
 * the newest. Of one commit the later measurement is the newer; the id decides between entries of one instant.
 */
export function inOrder(entries: Iterable<BaselineEntry>): readonly BaselineEntry[] {
  return [...entries].sort((a, b) => placeInTime(a) - placeInTime(b) || Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id));
}

/**
 * Where an entry stands in the history, ms since 1970: when its commit was made, or when it was measured where that is not known.
 * Nothing is measured before it is committed: a commit that says so had a wrong clock, and would stay the newest for as long.
 */
export function placeInTime({ time, committed }: BaselineEntry): number {
  const measured = Date.parse(time);
  return committed === null ? measured : Math.min(Date.parse(committed), measured);
}

/** The baseline with one entry more; adding it twice changes nothing. It is not thinned. */
export function addEntry(baseline: Baseline, entry: BaselineEntry): Baseline {
  return mergeBaselines(baseline, { target: baseline.target, entries: [entry] });
}

/**
 * All entries of both, each id once: commutative, associative and idempotent, so that it does not matter which of several
 * writers came first. Of two versions of an entry the one that kept more stays. Throws when they are of different targets.
 */
export function mergeBaselines(a: Baseline, b: Baseline): Baseline {
  if (a.target !== b.target) throw new Error(`baselines of ${a.target} and ${b.target} cannot be merged`);
  const byId = new Map<string, BaselineEntry>();
  for (const entry of [...a.entries, ...b.entries]) {
    const other = byId.get(entry.id);
    byId.set(entry.id, other === undefined ? entry : fuller(other, entry));
  }
  return { target: a.target, entries: inOrder(byId.values()) };
}

// A total order, so that the choice does not depend on which comes first: what thinning took, then the text itself.
function fuller(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  const difference = histogramsIn(b) - histogramsIn(a) || valuesIn(b) - valuesIn(a) || compareText(encodeEntry(b), encodeEntry(a));
  return difference > 0 ? b : a;
}

function histogramsIn(entry: BaselineEntry): number {
  return Object.keys(entry.histograms).length;
}

function valuesIn(entry: BaselineEntry): number {
  return entry.samples.reduce((sum, sample) => sum + sample.values.length, 0);
}

/** By code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
