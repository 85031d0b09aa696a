/** A folder -> a hash of how its repository's files differ from what was committed: two that were changed alike have the same. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSystemError } from '../system-error.ts';
import { git } from './checkout.ts';

/**
 * Of tracked files, staged or not: name, content, and whether it may be executed. Files that git does not know do not count, since runs
 * and builds leave some behind. null where git does not tell: no repository, no commit yet, or a megabyte of names.
 */
export async function changesIn(directory: string): Promise<string | null> {
  const [top, names] = await Promise.all([
    git(directory, 'rev-parse', '--show-toplevel'),
    git(directory, 'diff', 'HEAD', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty'),
  ]);
  if (top === null || top === '' || names === null) return null;
  const all = createHash('sha256');
  for (const name of names.split('\0').filter((one) => one !== '').toSorted()) {
    all.update(`${JSON.stringify(name)} `);
    await add(path.join(top, name), all);
    all.update('\n');
  }
  return all.digest('hex');
}

/** Of a submodule, the commit that is checked out in it. */
async function add(file: string, all: Hash): Promise<void> {
  try {
    const found = await lstat(file);
    if (found.isSymbolicLink()) all.update(`link ${JSON.stringify(await readlink(file))}`);
    else if (found.isDirectory()) all.update(`folder ${(await git(file, 'rev-parse', 'HEAD')) ?? 'unknown'}`);
    else if (found.isFile()) {
      const own = createHash('sha256');
      await pipeline(createReadStream(file), own);
      all.update(`file ${(found.mode & 0o111) === 0 ? '' : 'to be run '}${own.digest('hex')}`);
    } else all.update('no file');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    all.update(error.code === 'ENOENT' ? 'gone' : 'unreadable');
  }
}
