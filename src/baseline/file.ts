/** Reads one baseline file of a directory, however it may have been damaged or replaced. */
import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked, Problem } from '../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../system-error.ts';
import { decodeBytes, tooLarge, type StoredBaseline } from './codec.ts';
import { accept, problem, refuse, restoreHint } from './codec/problem.ts';

/** The name of a target's file; whatever a file name cannot hold everywhere is written as `%2F`. */
export function fileNameOf(target: string): string {
  const escape = (character: string): string => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return `${target.replace(/[^A-Za-z0-9._-]|^\./gu, escape)}.json`;
}

/** Null when there is no such file: no baseline yet. Everything else that cannot be read is refused. */
export async function readBaselineFile(directory: string, name: string, target: string | null): Promise<Checked<StoredBaseline | null>> {
  const file = join(directory, name);
  const bytes = await readBytes(file);
  if (!bytes.ok || bytes.value === null) return bytes.ok ? accept(null) : bytes;
  return decodeBytes(bytes.value, file, target);
}

/** The files of these targets; a target without a file is not in the map. All problems at once. */
export async function readBaselineFiles(directory: string, targets: readonly string[]): Promise<Checked<Map<string, StoredBaseline>>> {
  const stored = new Map<string, StoredBaseline>();
  const problems: Problem[] = [];
  for (const target of new Set(targets)) {
    const found = await readBaselineFile(directory, fileNameOf(target), target);
    if (!found.ok) problems.push(...found.problems);
    else if (found.value !== null) stored.set(target, found.value);
  }
  return problems.length > 0 ? refuse(...problems) : accept(stored);
}

async function readBytes(file: string): Promise<Checked<Uint8Array | null>> {
  try {
    // A link could lead out of the checkout, and a writing would replace it; a pipe would never open.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const problem = unfit(await handle.stat(), file);
      return problem ?? accept(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return accept(null);
    if (!isSystemError(error)) throw error;
    return refuse(problem(file, `this baseline cannot be read: ${inWords(error)}`, advice(error)));
  }
}

function unfit(stats: Stats, file: string): Checked<never> | null {
  if (!stats.isFile()) {
    return refuse(problem(file, `this is ${stats.isDirectory() ? 'a directory' : 'not a plain file'}, not a baseline`, restoreHint(file)));
  }
  const large = tooLarge(stats.size, file);
  return large === null ? null : refuse(large);
}
