/** A finished text -> a file, whole or not at all: what reads it at that moment finds the old one or the new one. */
import { lstat, open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory, writeFileAtomic } from '../../atomic-file.ts';
import type { FileExport } from '../../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../../system-error.ts';
import { pathOf, trouble, type Trouble } from './trouble.ts';

/** How each begins: a slip of the pen must not replace a file that is somebody's. */
const BEGINNINGS: Readonly<Record<FileExport['kind'], string>> = { openmetrics: '# TYPE tailgate_', csv: 'run,started,project,', emf: '{"_aws":' };

/** `file` is absolute; its folder is made. What stands there is replaced when it is empty, or was exported too; a link stays, and what it leads to is replaced. */
export async function writeExport(one: FileExport, file: string, text: string): Promise<Trouble | null> {
  const shown = one.file ?? file;
  try {
    const where = await targetOf(file);
    const kept = where === null ? 'is a link that leads nowhere' : await whyKept(where, BEGINNINGS[one.kind]);
    if (where === null || kept !== null) return trouble(pathOf(one), `${shown} ${kept}: it is left as it is; write another name, or move it away`);
    await makeDirectory(path.dirname(where));
    await writeFileAtomic(where, text, { durable: false });
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const what = advice(error);
    return trouble(pathOf(one), `${shown} cannot be written: ${inWords(error)}${what === null ? '' : `; ${what.charAt(0).toLowerCase()}${what.slice(1).replace(/\.$/u, '')}`}`);
  }
}

/** A file takes the place of whatever has its name, a link too: so what the link leads to is asked for. null: nothing is there. */
async function targetOf(file: string): Promise<string | null> {
  try {
    if (!(await lstat(file)).isSymbolicLink()) return file;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return file;
    throw error;
  }
  try {
    return await realpath(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** null: nothing is there yet, or what may be replaced. */
async function whyKept(where: string, beginning: string): Promise<string | null> {
  try {
    const found = await stat(where);
    // To open a pipe may take for ever; that a folder is in the way the system says better.
    if (!found.isFile()) return found.isDirectory() ? null : 'is there already, and is no file';
    const handle = await open(where, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
      return bytesRead === 0 || buffer.toString('latin1', 0, bytesRead) === beginning ? null : 'is there already, and is nothing that Tailgate exports';
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
