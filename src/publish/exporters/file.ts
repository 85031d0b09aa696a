/** A finished text -> a file, whole or not at all: what reads it at that moment finds the old one or the new one. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory, writeFileAtomic } from '../../atomic-file.ts';
import type { FileExport } from '../../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../../system-error.ts';
import { trouble, type Trouble } from './trouble.ts';

/** How each begins: a slip of the pen must not replace a file that is somebody's. */
const BEGINNINGS: Readonly<Record<FileExport['kind'], string>> = { openmetrics: '# TYPE tailgate_', csv: 'run,started,project,', emf: '{"_aws":' };

/** `file` relative to `root`, or absolute; its folder is made. What stands there is replaced when it is empty, or was exported too. */
export async function writeExport(kind: FileExport['kind'], root: string, file: string, text: string): Promise<Trouble | null> {
  const where = path.resolve(root, file);
  try {
    if (!await isOurs(where, BEGINNINGS[kind])) return trouble(`export.${kind}`, `${file} is there already, and is nothing that Tailgate exports: it is left as it is; write another name, or move it away`);
    await makeDirectory(path.dirname(where));
    await writeFileAtomic(where, text, { durable: false });
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const what = advice(error);
    return trouble(`export.${kind}`, `${file} cannot be written: ${inWords(error)}${what === null ? '' : `; ${what.charAt(0).toLowerCase()}${what.slice(1).replace(/\.$/u, '')}`}`);
  }
}

/** So is what is not there. */
async function isOurs(where: string, beginning: string): Promise<boolean> {
  try {
    // What writes the file refuses anything else, and to open it may take for ever.
    if (!(await stat(where)).isFile()) return true;
    const handle = await open(where, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
      return bytesRead === 0 || buffer.toString('latin1', 0, bytesRead) === beginning;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}
