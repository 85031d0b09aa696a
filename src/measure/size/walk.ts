/** Walks a folder in one fixed order and names every file and link in it; follows no link, opens no file. */
import { lstat, readdir, readlink } from 'node:fs/promises';
import { hasCode } from '../../system-error.ts';
import type { Ignored } from './ignore.ts';

export interface Found {
  /** As bytes: a name need not be UTF-8. */
  readonly path: Buffer;
  /** Below the folder, with `/` between names. */
  readonly name: Buffer;
  /** Where a symbolic link points; null for a file. */
  readonly link: Buffer | null;
}

const slash = Buffer.from('/');

/**
 * Sorted by name, byte by byte, one folder's names in memory at a time. Sockets, pipes and devices are passed over: no archive
 * holds them. What vanishes meanwhile was not part of the package. Throws system errors, and the signal's reason.
 */
export async function* walk(root: string, ignored: Ignored, signal: AbortSignal): AsyncGenerator<Found> {
  yield* within(Buffer.from(root), null, ignored, signal);
}

async function* within(folder: Buffer, name: Buffer | null, ignored: Ignored, signal: AbortSignal): AsyncGenerator<Found> {
  signal.throwIfAborted();
  const entries = await unlessGone(readdir(folder, { withFileTypes: true, encoding: 'buffer' }));
  if (entries === null) {
    if (name === null) throw Object.assign(new Error('the folder is gone'), { code: 'ENOENT', syscall: 'scandir' });
    return;
  }
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const entry of entries) {
    const path = Buffer.concat([folder, slash, entry.name]);
    const below = name === null ? Buffer.from(entry.name) : Buffer.concat([name, slash, entry.name]);
    // Some file systems do not tell the kind with the name.
    const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await unlessGone(lstat(path));
    if (kind === null || ignored(below.toString('utf8'), kind.isDirectory())) continue;
    if (kind.isDirectory()) yield* within(path, below, ignored, signal);
    else if (kind.isFile()) yield { path, name: below, link: null };
    else if (kind.isSymbolicLink()) {
      const link = await unlessGone(readlink(path, { encoding: 'buffer' }));
      if (link !== null) yield { path, name: below, link };
    }
  }
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
