/** Worktrees and references of runs that were killed -> gone; those of others, and of runs that live, stay. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from './git.ts';
import { isGone, ownerWord } from './owner.ts';
import { remove } from './removal.ts';

/** What `git worktree list` shows as the reason for the lock. */
export const ownLock = (): string => `tailgate ${ownerWord()}\n`;

export const lockedBy = (administration: string): string => path.join(administration, 'locked');

const REFERENCES = 'refs/tailgate/';

/** A name for a reference that keeps fetched commits while they are looked at. */
export const ownReference = (letters: string): string => `${REFERENCES}${ownerWord()}/${letters}`;

export async function clearLeftovers(git: Git): Promise<void> {
  const common = await commonDirectory(git);
  if (common === null) return;
  const worktrees = path.join(common, 'worktrees');
  for (const name of await readdir(worktrees).catch(() => [])) {
    const kept = path.join(worktrees, name);
    const owner = /^tailgate (\S+)\s*$/.exec(await text(lockedBy(kept)))?.[1];
    if (owner === undefined || !isGone(owner)) continue;
    const link = (await text(path.join(kept, 'gitdir'))).trim();
    // Somebody may have made something else of that folder meanwhile.
    const points = /^gitdir: (.+)$/m.exec(await text(link))?.[1];
    const isOurs = points !== undefined && path.resolve(path.dirname(link), points) === kept;
    // What cannot be removed yet is known to the next run as well.
    if (isOurs && (await remove(path.dirname(link))) !== null) continue;
    await remove(kept);
  }
  const references = (await git('for-each-ref', '--format=%(refname)', REFERENCES)).stdout.split('\n');
  for (const reference of references) {
    if (isGone(reference.slice(REFERENCES.length).split('/')[0] ?? '')) await git('update-ref', '-d', reference);
  }
}

/** The `.git` that all worktrees share, absolute. */
async function commonDirectory(git: Git): Promise<string | null> {
  const [top, common] = [await git('rev-parse', '--show-toplevel'), await git('rev-parse', '--git-common-dir')];
  return top.ok && common.ok ? path.resolve(top.stdout, common.stdout) : null;
}

const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
