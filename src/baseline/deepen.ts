/** The earlier versions of a baseline file, wherever they are kept -> the entries that thinning has taken out of the newest one. */
import type { Baseline } from '../model.ts';
import { mergeBaselines, placeInTime, runsIn, unthinned } from './codec.ts';
import { runNumbers } from './codec/measured-runs.ts';

/** Newest first, from 0. */
export interface Versions {
  /** How many there are; where that takes listing them, it is enough to say so many if there are more. */
  readonly count: (atLeast: number) => Promise<number>;
  /** `gone`: the file was deleted there, which is how a new history is begun. */
  readonly read: (at: number) => Promise<Baseline | 'unreadable' | 'gone'>;
}

/** Versions that are read of one file where a job waits for them, the newest among them: more than three hundred runs. */
export const READS = 18;

/** A baseline with what earlier versions of its file held. */
export interface DeepBaseline {
  readonly baseline: Baseline;
  /** ms since 1970: from here on no run is missing, so that what is not seen is not there. -Infinity: none is at all. */
  readonly wholeFrom: number;
}

/** Baselines as deep as they could be had. */
export interface Deep {
  readonly baselines: readonly DeepBaseline[];
  /** How much of the history this is, in sentences. */
  readonly notes: readonly string[];
}

export interface Deepened extends DeepBaseline {
  /** Versions that were looked at and could not be read: what only they held is missing. */
  readonly unreadable: number;
  /** The first version that was not looked at and may hold more; null: there is none. */
  readonly next: number | null;
}

/**
 * Each version holds the newest 20 runs of its time whole, and overlaps with the next one that is read by one of them: where two have nothing in
 * common, the older one is of another history.
 */
export async function deepen(newest: Baseline, versions: Versions, mostReads = Infinity): Promise<Deepened> {
  let [baseline, last] = [newest, newest];
  /** The oldest version up to which nothing is missing, and whether that is the oldest of all that were read. */
  let [whole, unbroken] = [newest, true];
  let [unreadable, skipped, reads] = [0, 0, 0];
  let at = 0;
  let oldest = -1;
  for (let count = await versions.count(1); at < count;) {
    if (reads === mostReads) return { baseline, unreadable, next: at, wholeFrom: wholeFrom(whole) };
    reads += 1;
    const read = await versions.read(at);
    oldest = at;
    if (read === 'gone') break;
    if (read === 'unreadable') {
      [unreadable, skipped, at] = [unreadable + 1, skipped + 1, at + 1];
    } else {
      if (skipped === 0 && !overlap(last, read)) break;
      unbroken &&= follows(last, read);
      if (unbroken) whole = read;
      [baseline, last, skipped] = [mergeBaselines(read, baseline), read, 0];
      at += Math.max(1, Math.min(runsIn(read.entries), unthinned) - 1);
    }
    count = await versions.count(at + 1);
    // The first version is read whatever the steps: it holds what none after it has to.
    if (at >= count && oldest < count - 1) at = count - 1;
  }
  return { baseline, unreadable, next: null, wholeFrom: unbroken ? -Infinity : wholeFrom(whole) };
}

/** When the first of the runs was that this version has whole. */
export function wholeFrom({ entries }: Baseline): number {
  const runs = runNumbers(entries);
  const first = Math.max(0, ...runs.map((run) => run + 1)) - unthinned;
  const whole = entries.filter((_, i) => (runs[i] ?? 0) >= first).map(placeInTime);
  return whole.length === 0 ? Infinity : Math.min(...whole);
}

/** Whether the newest run of the older version is one of those that the newer has whole. */
function follows(newer: Baseline, older: Baseline): boolean {
  const newest = older.entries.at(-1);
  return newest === undefined || placeInTime(newest) >= wholeFrom(newer);
}

function overlap(a: Baseline, b: Baseline): boolean {
  const ids = new Set(a.entries.map(({ id }) => id));
  return b.entries.some(({ id }) => ids.has(id));
}
