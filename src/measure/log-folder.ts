/** Where a run's files go -> the folder in it for the targets' logs, or why there can be none. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Checked } from '../model.ts';
import { advice, inWords, isSystemError } from '../system-error.ts';

/** `out` is made too, where it is not there. */
export async function logFolder(out: string): Promise<Checked<string>> {
  const folder = path.join(out, 'logs');
  try {
    await mkdir(folder, { recursive: true });
    return { ok: true, value: folder };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, problems: [{ file: null, line: null, column: null, path: folder, message: `the targets' logs cannot be kept here: ${inWords(error)}`, hint: advice(error) }] };
  }
}
