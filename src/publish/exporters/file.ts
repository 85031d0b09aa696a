/** A finished text -> a file, whole or not at all: what reads it at that moment finds the old one or the new one. */
import path from 'node:path';
import { makeDirectory, writeFileAtomic } from '../../atomic-file.ts';
import type { FileExport } from '../../model.ts';
import { advice, inWords, isSystemError } from '../../system-error.ts';
import { trouble, type Trouble } from './trouble.ts';

/** `file` relative to `root`, or absolute; its folder is made. */
export async function writeExport(kind: FileExport['kind'], root: string, file: string, text: string): Promise<Trouble | null> {
  const where = path.resolve(root, file);
  try {
    await makeDirectory(path.dirname(where));
    await writeFileAtomic(where, text, { durable: false });
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const what = advice(error);
    return trouble(`export.${kind}`, `${file} cannot be written: ${inWords(error)}${what === null ? '' : `; ${what.charAt(0).toLowerCase()}${what.slice(1).replace(/\.$/u, '')}`}`);
  }
}
