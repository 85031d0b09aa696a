/** Walks a folder in one fixed order and names every file and link in it; follows no link, opens no file. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { hasCode, isSystemError } from '../../system-error.ts';
import type { Ignored } from './ignore.ts';
import { unreadable } from './refusal.ts';

export interface Found {
  /** As bytes: a name need not be UTF-8. */
  readonly path: Buffer;
  /** Below the folder, with `/` between names. */
  readonly name: Buffer;
  /** Where a symbolic link points; null for a file. */
  readonly link: Buffer | null;
}

/** Told of every folder before anything in it, the root by the empty name, with the names in it, left out or not. */
export type Entered = (folder: string, names: Iterable<string>) => void;

const slash = Buffer.from('/');

/**
 * Sorted by name, byte by byte; in memory are the names of one folder and of those above it. Sockets, pipes and devices are passed
 * over: no archive holds them. What vanishes meanwhile was not part of the package. Throws system errors for the root, `Unweighable`
 * for what lies below it, and the signal's reason.
 */
export async function* walk(root: string, ignored: Ignored, signal: AbortSignal, entered: Entered = () => undefined): AsyncGenerator<Found> {
  const open = [await openFolder(Buffer.from(root), null, entered)];
  for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
    const entry = folder.entries[folder.next];
    folder.next += 1;
    if (entry === undefined) {
      open.pop();
      continue;
    }
    const path = Buffer.concat([folder.path, slash, entry.name]);
    const name = folder.name === null ? Buffer.from(entry.name) : Buffer.concat([folder.name, slash, entry.name]);
    // Some file systems do not tell the kind with the name.
    const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await unlessGone(lstat(path));
    if (kind === null || ignored(name.toString('utf8'), kind.isDirectory())) continue;
    if (kind.isDirectory()) {
      signal.throwIfAborted();
      open.push(await openFolder(path, name, entered));
    } else if (kind.isFile()) yield { path, name, link: null };
    else if (kind.isSymbolicLink()) {
      const link = await unlessGone(readlink(path, { encoding: 'buffer' }));
      if (link !== null) yield { path, name, link };
    }
  }
}

interface OpenFolder {
  readonly path: Buffer;
  /** Null for the root. */
  readonly name: Buffer | null;
  readonly entries: readonly Dirent<Buffer>[];
  next: number;
}

async function openFolder(path: Buffer, name: Buffer | null, entered: Entered): Promise<OpenFolder> {
  try {
    const entries = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
    entries.sort((a, b) => Buffer.compare(a.name, b.name));
    entered(name?.toString('utf8') ?? '', namesOf(entries));
    return { path, name, entries, next: 0 };
  } catch (error) {
    if (name === null || !isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return { path, name, entries: [], next: 0 };
    throw unreadable('folder', name, error);
  }
}

function* namesOf(entries: readonly Dirent<Buffer>[]): Generator<string> {
  for (const { name } of entries) yield name.toString('utf8');
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
