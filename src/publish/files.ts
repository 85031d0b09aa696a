/** Writes the output directory (`run.json`, `report.md` …), each file whole, again and again as the run goes on. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory, removeLeftovers, writeFileAtomic } from '../atomic-file.ts';
import type { Problem } from '../model.ts';
import { advice, inWords, isSystemError, type SystemError } from '../system-error.ts';

/**
 * Writes these texts by file name, creating the directory. What cannot be written costs only itself, and goes: the others
 * are still written, and one problem names all that are missing and why. System errors never throw; a name with a slash does (a bug).
 */
export async function writeOut(directory: string, files: Readonly<Record<string, string>>): Promise<Problem[]> {
  const failed: { readonly name: string; readonly error: SystemError }[] = [];
  for (const [name, text] of Object.entries(files)) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is not a plain file name`);
    try {
      await makeDirectory(directory);
      // Not durable: waiting for the disk while something is measured would be seen in the measurement.
      await writeFileAtomic(join(directory, name), text, { durable: false });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      failed.push({ name, error });
      // What an earlier checkpoint wrote would contradict what is written beside it.
      await rm(join(directory, name), { force: true }).catch(ignoreSystemErrors);
    }
  }
  const first = failed[0];
  if (first !== undefined) return [problemOf(directory, failed.map(({ name }) => name), first.error)];
  await removeLeftovers(directory).catch(ignoreSystemErrors);
  return [];
}

function problemOf(directory: string, names: readonly string[], error: SystemError): Problem {
  const what = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return {
    file: directory, line: null, column: null, path: '--out',
    message: `${what} cannot be written to ${directory}: ${inWords(error)}`,
    hint: advice(error),
  };
}

// Clearing up after killed runs is a courtesy: everything asked for has been written.
function ignoreSystemErrors(error: unknown): void {
  if (!isSystemError(error)) throw error;
}
