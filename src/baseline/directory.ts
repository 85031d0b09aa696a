/** The store that is a directory: one committed file a target, replaced whole, by one writer at a time. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline, BaselineEntry, Checked, Problem } from '../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../system-error.ts';
import { change } from './change.ts';
import { addEntry, mergeBaselines, placeInTime } from './codec.ts';
import { accept, problem, refuse } from './codec/problem.ts';
import { fileNameOf, readBaselineFile, readBaselineFiles } from './file.ts';

/** A baseline and the file it is in, as the user would name it. */
export interface ListedBaseline {
  readonly file: string;
  /** bytes */
  readonly bytes: number;
  readonly baseline: Baseline;
}

/** What to keep of each baseline: its newest entries, or those of commits from a time (ISO 8601) on. */
export type Keep = { readonly kind: 'newest'; readonly entries: number } | { readonly kind: 'since'; readonly time: string };

export interface Pruned {
  readonly target: string;
  readonly file: string;
  readonly removed: number;
  readonly kept: number;
}

/**
 * The baselines of these targets. One without a file has no baseline and is not in the map; one whose file cannot be read, or
 * is not what it should be, refuses the whole: it must never pass for a missing one.
 */
export async function readBaselines(directory: string, targets: readonly string[]): Promise<Checked<Map<string, Baseline>>> {
  const found = await readBaselineFiles(directory, targets);
  return found.ok ? accept(new Map([...found.value].map(([target, { baseline }]) => [target, baseline]))) : found;
}

/** Every baseline of the directory, by file name. */
export async function listBaselines(directory: string): Promise<Checked<readonly ListedBaseline[]>> {
  const names = await baselineNames(directory);
  if (!names.ok) return names;
  const listed: ListedBaseline[] = [];
  const problems: Problem[] = [];
  for (const name of names.value) {
    const found = await readBaselineFile(directory, name, null);
    if (!found.ok) problems.push(...found.problems);
    if (!found.ok || found.value === null) continue;
    const { text, baseline } = found.value;
    if (name === fileNameOf(baseline.target)) listed.push({ file: join(directory, name), bytes: Buffer.byteLength(text), baseline });
    else problems.push(misnamed(join(directory, name), baseline.target));
  }
  return problems.length > 0 ? refuse(...problems) : accept(listed);
}

function misnamed(file: string, target: string): Problem {
  return problem(file, `this is the baseline of target ${JSON.stringify(target)}, whose file is ${fileNameOf(target)}`, 'Rename the file, or delete it if it is a copy.', { line: 1 });
}

/** Adds entries to the baselines of their targets. The files that changed. */
export function updateBaselines(directory: string, entries: ReadonlyMap<string, readonly BaselineEntry[]>, pinned: readonly string[] = []): Promise<Checked<readonly string[]>> {
  return change(directory, [...entries.keys()], (stored) => (entries.get(stored.target) ?? []).reduce(addEntry, stored), pinned);
}

/** Joins baselines with what is stored: nothing that is there gets lost. The files that changed. */
export function writeBaselines(directory: string, baselines: readonly Baseline[]): Promise<Checked<readonly string[]>> {
  return change(directory, baselines.map(({ target }) => target), (stored) =>
    baselines.filter(({ target }) => target === stored.target).reduce(mergeBaselines, stored));
}

/** Removes old entries from every baseline of the directory. */
export async function pruneBaselines(directory: string, keep: Keep): Promise<Checked<readonly Pruned[]>> {
  const listed = await listBaselines(directory);
  if (!listed.ok) return listed;
  const pruned = new Map<string, Pruned>();
  const files = await change(directory, listed.value.map(({ baseline }) => baseline.target), (stored) => {
    const entries = kept(stored.entries, keep);
    const file = join(directory, fileNameOf(stored.target));
    pruned.set(stored.target, { target: stored.target, file, removed: stored.entries.length - entries.length, kept: entries.length });
    return { target: stored.target, entries };
  });
  return files.ok ? accept([...pruned.values()]) : files;
}

function kept(entries: readonly BaselineEntry[], keep: Keep): readonly BaselineEntry[] {
  switch (keep.kind) {
    case 'newest': return keep.entries > 0 ? entries.slice(-keep.entries) : [];
    case 'since': return entries.filter((entry) => placeInTime(entry) >= Date.parse(keep.time));
  }
}

async function baselineNames(directory: string): Promise<Checked<readonly string[]>> {
  try {
    return accept((await readdir(directory)).filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort());
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return accept([]);
    if (!isSystemError(error)) throw error;
    return refuse(problem(directory, `the baselines cannot be listed: ${inWords(error)}`, advice(error)));
  }
}
