/** Makes a baseline small enough for its file, by taking first what a comparison misses least. */
import type { Baseline, BaselineEntry, Checked } from '../../model.ts';
import { encodeEntry, fileOf } from './encode.ts';
import { runNumbers } from './measured-runs.ts';
import { inOrder } from './order.ts';
import { accept, problem, refuse } from './problem.ts';

/** A run in shards counts once, however many entries it has. */
export const mostRuns = 50;
/** A file stays below this many bytes. */
export const mostBytes = 512 * 1024;
/** The newest runs are never thinned out: they say how much main varies from run to run. */
export const unthinned = 20;
/** These always stay: with fewer no change is called at all. */
const untouchable = 5;
/** Runs on either side of a pinned release that stay with it: a single one is no level. */
const beside = 2;

interface Line {
  readonly entry: BaselineEntry;
  readonly bytes: number;
  readonly run: number;
  /** Of the pinned release, or beside it. */
  readonly pinned: boolean;
}

/**
 * At most 50 runs and less than 512 KiB. Beyond 50 every second run older than the newest 20 goes, so that history reaches
 * back further than 50 runs and gets sparser with age; one that begins a new level stays as long as anything older does, or the
 * old level would count again. Beyond 512 KiB: histograms, then per-launch values, oldest first, both
 * sparing the newest five; then runs beyond the newest 20; then the evidence; then the newest five's histograms and values; then runs beyond
 * the newest five. `pinned`: commits of a release, newest first; the first that was measured stays, with the two runs on either side, until
 * nothing else is left to take. Refuses when not even the points of the newest five fit.
 */
export function thin(baseline: Baseline, pinned: readonly string[] = []): Checked<Baseline> {
  const empty = bytesOf(fileOf(baseline.target, []));
  const size = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.bytes, empty);
  const fits = (lines: readonly Line[]): boolean => size(lines) < mostBytes;
  let lines = linesOf(withNewestDefinitions(withOneEvidence(inOrder(baseline.entries))), pinned);
  if (runsOf(lines).length > mostRuns) lines = atMost(mostRuns, everySecond(lines));
  for (const cut of cuts) lines = cut(lines, fits);
  if (fits(lines)) return accept({ target: baseline.target, entries: lines.map(({ entry }) => entry) });
  return refuse(problem(null,
    `the newest ${lines.length} entries of target ${baseline.target} take ${Math.ceil(size(lines) / 1024)} KiB without any detail; a baseline file holds 512 KiB`,
    'Split the target into several with fewer scenarios each.', { path: 'entries' }));
}

function linesOf(entries: readonly BaselineEntry[], pinned: readonly string[]): readonly Line[] {
  const runs = runNumbers(entries);
  const measured = new Map(entries.map(({ commit }, i) => [commit, runs[i] ?? 0]));
  const release = pinned.map((commit) => measured.get(commit)).find((run) => run !== undefined);
  return entries.map((entry, i): Line => {
    const run = runs[i] ?? 0;
    return { entry, bytes: lineBytes(entry), run, pinned: release !== undefined && Math.abs(run - release) <= beside };
  });
}

/** Each run once, oldest first. */
const runsOf = (lines: readonly Line[]): readonly number[] => [...new Set(lines.map(({ run }) => run))].sort((a, b) => a - b);

/** The newest runs, and what is pinned. */
function atMost(most: number, lines: readonly Line[]): readonly Line[] {
  const kept = new Set(runsOf(lines).slice(-most));
  return lines.filter(({ run, pinned }) => pinned || kept.has(run));
}

/** Only the newest that has some keeps its evidence: why something grew is asked of the present. */
function withOneEvidence(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const newest = entries.findLastIndex(({ evidence }) => evidence !== null);
  return entries.map((entry, i) => (i === newest || entry.evidence === null ? entry : { ...entry, evidence: null }));
}

/** Each definition stands in the newest entry that brought it. */
function withNewestDefinitions(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const newest = new Map(entries.flatMap(({ definitions = [] }, i) => definitions.map(({ name }) => [name, i] as const)));
  return entries.map(({ definitions, ...entry }, i) => {
    const own = definitions?.filter(({ name }) => newest.get(name) === i) ?? [];
    return own.length === 0 ? entry : { ...entry, definitions: own };
  });
}

type Cut = (lines: readonly Line[], fits: (lines: readonly Line[]) => boolean) => readonly Line[];

const withoutHistograms = (entry: BaselineEntry): BaselineEntry => ({ ...entry, histograms: {} });
const withoutEvidence = (entry: BaselineEntry): BaselineEntry => ({ ...entry, evidence: null });
const withoutValues = (entry: BaselineEntry): BaselineEntry => ({ ...entry, samples: entry.samples.map((sample) => ({ ...sample, values: [] })) });

const cuts: readonly Cut[] = [
  less(withoutHistograms, untouchable),
  less(withoutValues, untouchable),
  (lines, fits) => (fits(lines) ? lines : everySecond(lines)),
  fewer(unthinned, ({ pinned }) => !pinned),
  less(withoutEvidence, 0),
  less(withoutHistograms, 0),
  less(withoutValues, 0),
  fewer(untouchable, ({ pinned }) => !pinned),
  fewer(untouchable, () => true),
];

/** Takes something from one entry after the other, oldest first, sparing the newest few runs, until the rest fits. */
function less(take: (entry: BaselineEntry) => BaselineEntry, sparing: number): Cut {
  return (lines, fits) => {
    const spared = new Set(sparing === 0 ? [] : runsOf(lines).slice(-sparing));
    const result = [...lines];
    for (const [index, line] of lines.entries()) {
      if (fits(result)) break;
      if (!spared.has(line.run)) result[index] = withEntry(line, take(line.entry));
    }
    return result;
  };
}

/** Takes whole runs, oldest first, until the rest fits or only so many of the newest are left. */
function fewer(atLeast: number, mayGo: (line: Line) => boolean): Cut {
  return (lines, fits) => {
    let result = lines;
    for (const run of runsOf(lines.filter((line) => mayGo(line))).slice(0, -atLeast)) {
      if (fits(result)) break;
      result = result.filter((line) => line.run !== run);
    }
    return result;
  };
}

/** Of the runs older than the newest 20, counted from the newest: the second, the fourth …, where a level begins, and what is pinned. */
function everySecond(lines: readonly Line[]): readonly Line[] {
  const old = runsOf(lines).slice(0, -unthinned);
  const place = new Map(old.map((run, index) => [run, index]));
  const begins = new Set(lines.flatMap(({ entry, run }) => (entry.accepted.length > 0 ? [run] : [])));
  return lines.filter(({ run, pinned }) => {
    const index = place.get(run);
    return index === undefined || (old.length - index) % 2 === 0 || begins.has(run) || pinned;
  });
}

const withEntry = (line: Line, entry: BaselineEntry): Line => ({ ...line, entry, bytes: lineBytes(entry) });

const lineBytes = (entry: BaselineEntry): number => bytesOf(encodeEntry(entry)) + ',\n'.length;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
