/** Baselines joined and put in order, whatever order their entries came in. */
import type { Baseline, BaselineEntry } from '../../model.ts';
import { encodeEntry } from './encode.ts';

/** Oldest first; the id decides between entries of one instant. */
export function inOrder(entries: Iterable<BaselineEntry>): readonly BaselineEntry[] {
  return [...entries].sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id));
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
