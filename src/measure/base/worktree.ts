/** A commit -> its files in a worktree of their own, submodules included; the user's checkout stays as it is. */
import { readFileSync } from 'node:fs';
import { rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitIn, type Git } from './git.ts';
import { pointersOnly, SKIP_DOWNLOADS, withoutProgram } from './large-files.ts';
import { lockedBy, ownLock } from './leftovers.ts';
import { remove } from './removal.ts';
import { FULL_CLONE, noBase, type NoBase } from './refused.ts';
import { fillSubmodules } from './submodules.ts';

export interface Worktree {
  readonly ok: true;
  readonly notes: readonly string[];
  /** Removes its files and what git keeps of it. null, or a sentence that says what is left of it; never rejects. */
  remove(): Promise<string | null>;
}

/** `head`: top of the user's checkout, which `git` is for; `folder` is empty. */
export async function addWorktree(git: Git, head: string, folder: string, commit: string, signal: AbortSignal): Promise<Worktree | NoBase> {
  // Locked from the start, and marked as ours before it is filled, which may take long: whoever kills us then leaves no riddle.
  const added = await git('worktree', 'add', '--quiet', '--detach', '--force', '--no-checkout', '--lock', folder, commit);
  const kept = administration(folder);
  const clear = async (): Promise<string | null> => {
    const why = await remove(folder);
    // With what git keeps of it, the next run finds it and tries again.
    if (why !== null) return `the checkout of base could not be removed: ${why}; the next run will try again, and \`${folder}\` may be deleted`;
    if (kept === null) return null;
    await remove(kept);
    // As git does with the last one.
    await rmdir(path.dirname(kept)).catch(() => undefined);
    return null;
  };
  const refuse = async (why: NoBase): Promise<NoBase> => {
    const left = await clear();
    return left === null ? why : { ...why, message: `${why.message}; ${left}` };
  };
  if (!added.ok || kept === null) return refuse(uncheckable(added.complaint));
  await writeFile(lockedBy(kept), ownLock());
  const pointers = await pointersOnly(git, head);
  const inside = gitIn(folder, signal, pointers === true ? SKIP_DOWNLOADS : {});
  const filled = await inside(...(await withoutProgram(inside)), 'reset', '--hard', '--no-recurse-submodules', '--quiet');
  if (!filled.ok) return refuse(uncheckable(filled.complaint));
  const missing = await fillSubmodules(folder, head, signal);
  if (missing !== null) return refuse(missing);
  return { ok: true, notes: await largeFiles(inside, folder, pointers), remove: clear };
}

function uncheckable(complaint: string): NoBase {
  const hint = /unable to read|missing|bad object|promisor/i.test(complaint) ? FULL_CLONE : /No space left/i.test(complaint) ? 'free some space, or set TMPDIR to a folder on another disk' : null;
  return noBase('failed', `git could not check out base: ${complaint}`, hint);
}

/** Where git keeps the worktree's HEAD and index: `.git` in it is a file that says so. Only a place of ours is ever removed. */
function administration(folder: string): string | null {
  try {
    const at = /^gitdir: (.+)$/m.exec(readFileSync(path.join(folder, '.git'), 'utf8'))?.[1];
    return at !== undefined && path.basename(path.dirname(at)) === 'worktrees' ? path.resolve(folder, at) : null;
  } catch {
    return null;
  }
}

/** `head`: whether head's large files are pointers. */
async function largeFiles(inside: Git, folder: string, head: boolean | null): Promise<readonly string[]> {
  const base = await pointersOnly(inside, folder);
  if (base === null || base === head) return [];
  return [base ? 'base has files in Git LFS that could not be downloaded: they are pointers there' : 'base has files in Git LFS; in head they are pointers or absent'];
}
