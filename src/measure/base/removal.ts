/** A folder that was made for base -> gone, also where its files were locked. */
import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { inWords, isSystemError } from '../../system-error.ts';

/**
 * null: nothing is left of it; otherwise why something is, in words. Its folders are opened where that is needed (Go's module
 * cache is read-only), and no link is followed. Its `.git` goes last: a later run knows by it that the rest is ours.
 */
export async function remove(folder: string): Promise<string | null> {
  if ((await removed(folder)) === null) return null;
  await unlock(folder);
  return removed(folder);
}

async function removed(folder: string): Promise<string | null> {
  const names = (await isFolder(folder)) ? await readdir(folder).catch(() => []) : [];
  const below = names.filter((name) => name !== '.git').map((name) => deleted(path.join(folder, name)));
  const left = (await Promise.all(below)).find((reason) => reason !== null);
  return left ?? deleted(folder);
}

async function deleted(file: string): Promise<string | null> {
  try {
    await rm(file, { recursive: true, force: true, maxRetries: 5 });
    return null;
  } catch (error) {
    if (!isSystemError(error)) return String(error);
    // What may not be unlinked (EPERM), Node tries to remove as a folder, and says that it is none.
    return inWords(error.code === 'ENOTDIR' ? { ...error, code: 'EPERM' } : error);
  }
}

async function unlock(folder: string): Promise<void> {
  if (!(await isFolder(folder))) return;
  await chmod(folder, 0o700).catch(() => undefined);
  for (const name of await readdir(folder).catch(() => [])) await unlock(path.join(folder, name));
}

/** Not what a link points to. */
const isFolder = (file: string): Promise<boolean> => lstat(file).then((found) => found.isDirectory(), () => false);
