/** Changes baseline files as one step: read, edited, and replaced whole, by one writer at a time. */
import { join } from 'node:path';
import { makeDirectory, removeLeftovers, stageFile, syncDirectory, type StagedFile } from '../atomic-file.ts';
import type { Baseline, Checked } from '../model.ts';
import { advice, inWords, isSystemError } from '../system-error.ts';
import { fittedText } from './codec.ts';
import { accept, problem, refuse } from './codec/problem.ts';
import { fileNameOf, readBaselineFiles } from './file.ts';
import { acquireLock, type Lock } from './lock.ts';

/**
 * Gives each target's baseline (empty when there is none) to `edit`, thins and writes what comes back. Of two writers at once the
 * second edits what the first wrote. `pinned`: commits of a release, newest first, whose entries stay. The files that changed, or one problem; a file that cannot be read is never replaced.
 */
export async function change(directory: string, targets: readonly string[], edit: (stored: Baseline) => Baseline, pinned: readonly string[] = []): Promise<Checked<readonly string[]>> {
  if (targets.length === 0) return accept([]);
  try {
    await makeDirectory(directory);
    for (;;) {
      const lock = await acquireLock(directory);
      if (!lock.ok) return lock;
      try {
        const files = await changeLocked(directory, targets, edit, pinned, lock.value);
        if (files !== null) return files;
      } finally {
        await lock.value.release();
      }
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(problem(directory, `the baselines cannot be written: ${inWords(error)}; no file of them is half written`, advice(error)));
  }
}

/** Null when the lock was lost meanwhile and all has to be done again. */
async function changeLocked(directory: string, targets: readonly string[], edit: (stored: Baseline) => Baseline, pinned: readonly string[], lock: Lock): Promise<Checked<readonly string[]> | null> {
  await removeLeftovers(directory);
  const stored = await readBaselineFiles(directory, targets);
  if (!stored.ok) return stored;
  const texts = new Map<string, string>();
  for (const target of new Set(targets)) {
    const before = stored.value.get(target);
    const text = fittedText(edit(before?.baseline ?? { target, entries: [] }), join(directory, fileNameOf(target)), pinned);
    if (!text.ok) return text;
    if (text.value !== before?.text) texts.set(join(directory, fileNameOf(target)), text.value);
  }
  return replaceAll(directory, texts, lock);
}

/** All files are complete on disk before the first takes its place: a full disk changes none of them. */
async function replaceAll(directory: string, texts: ReadonlyMap<string, string>, lock: Lock): Promise<Checked<readonly string[]> | null> {
  const staged: StagedFile[] = [];
  try {
    for (const [file, text] of texts) staged.push(await stageFile(file, text, { durable: true }));
    if (!await lock.stillHeld()) return null;
    for (const file of staged) await file.commit();
    if (staged.length > 0) await syncDirectory(directory);
    return accept([...texts.keys()]);
  } finally {
    for (const file of staged) await file.discard();
  }
}
