/** Makes a baseline small enough for its file, by taking first what a comparison misses least. */
import type { Baseline, BaselineEntry, Checked } from '../../model.ts';
import { encodeEntry, fileOf } from './encode.ts';
import { inOrder } from './order.ts';
import { accept, problem, refuse } from './problem.ts';

export const mostEntries = 50;
/** A file stays below this many bytes. */
export const mostBytes = 512 * 1024;
/** The newest entries are never thinned out: they say how much main varies from run to run. */
const unthinned = 20;
/** These always stay: with fewer no change is called at all. */
const untouchable = 5;

interface Line {
  readonly entry: BaselineEntry;
  readonly bytes: number;
}

/**
 * At most 50 entries and less than 512 KiB. Beyond 50 every second entry older than the newest 20 goes, so that history reaches
 * back further than 50 runs and gets sparser with age; one that begins a new level stays as long as anything older does, or the
 * old level would count again. Beyond 512 KiB: histograms, then per-launch values, oldest first, both
 * sparing the newest five; then entries beyond the newest 20; then the evidence; then the newest five's histograms and values; then entries beyond
 * the newest five. Refuses when not even the points of those five fit.
 */
export function thin(baseline: Baseline): Checked<Baseline> {
  const empty = bytesOf(fileOf(baseline.target, []));
  const size = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.bytes, empty);
  const fits = (lines: readonly Line[]): boolean => size(lines) < mostBytes;
  let lines: readonly Line[] = withOneEvidence(inOrder(baseline.entries)).map(lineOf);
  if (lines.length > mostEntries) lines = everySecond(lines).slice(-mostEntries);
  for (const cut of cuts) lines = cut(lines, fits);
  if (fits(lines)) return accept({ target: baseline.target, entries: lines.map(({ entry }) => entry) });
  return refuse(problem(null,
    `the newest ${lines.length} entries of target ${baseline.target} take ${Math.ceil(size(lines) / 1024)} KiB without any detail; a baseline file holds 512 KiB`,
    'Split the target into several with fewer scenarios each.', { path: 'entries' }));
}

/** Only the newest that has some keeps its evidence: why something grew is asked of the present. */
function withOneEvidence(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const newest = entries.findLastIndex(({ evidence }) => evidence !== null);
  return entries.map((entry, i) => (i === newest || entry.evidence === null ? entry : { ...entry, evidence: null }));
}

type Cut = (lines: readonly Line[], fits: (lines: readonly Line[]) => boolean) => readonly Line[];

const withoutHistograms = (entry: BaselineEntry): BaselineEntry => ({ ...entry, histograms: {} });
const withoutEvidence = (entry: BaselineEntry): BaselineEntry => ({ ...entry, evidence: null });
const withoutValues = (entry: BaselineEntry): BaselineEntry => ({ ...entry, samples: entry.samples.map((sample) => ({ ...sample, values: [] })) });

const cuts: readonly Cut[] = [
  less(withoutHistograms, untouchable),
  less(withoutValues, untouchable),
  (lines, fits) => (fits(lines) ? lines : everySecond(lines)),
  fewer(unthinned),
  less(withoutEvidence, 0),
  less(withoutHistograms, 0),
  less(withoutValues, 0),
  fewer(untouchable),
];

/** Takes something from one entry after the other, oldest first, sparing the newest few, until the rest fits. */
function less(take: (entry: BaselineEntry) => BaselineEntry, sparing: number): Cut {
  return (lines, fits) => {
    const result = [...lines];
    for (const [index, { entry }] of lines.slice(0, Math.max(0, lines.length - sparing)).entries()) {
      if (fits(result)) break;
      result[index] = lineOf(take(entry));
    }
    return result;
  };
}

/** Takes whole entries, oldest first, until the rest fits or only so many are left. */
function fewer(atLeast: number): Cut {
  return (lines, fits) => {
    let result = lines;
    while (result.length > atLeast && !fits(result)) result = result.slice(1);
    return result;
  };
}

/** Of the entries older than the newest 20, counted from the newest: the second, the fourth … and where a level begins. */
function everySecond(lines: readonly Line[]): readonly Line[] {
  const old = lines.slice(0, -unthinned);
  return [...old.filter(({ entry }, index) => (old.length - index) % 2 === 0 || entry.accepted.length > 0), ...lines.slice(-unthinned)];
}

function lineOf(entry: BaselineEntry): Line {
  return { entry, bytes: bytesOf(encodeEntry(entry)) + ',\n'.length };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
