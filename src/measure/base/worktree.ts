/** A commit -> its files in a worktree of their own, submodules included; the user's checkout stays as it is. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gitIn, type Git } from './git.ts';
import { remove, type Place } from './place.ts';
import { FULL_CLONE, noBase, type NoBase } from './refused.ts';

export interface Worktree {
  readonly ok: true;
  readonly notes: readonly string[];
  /** Removes its files and what git keeps of it; never rejects. */
  remove(): Promise<void>;
}

/** How git shows to others whose worktree it is. */
const REASON = 'tailgate';

export async function addWorktree(git: Git, { folder }: Place, commit: string, signal: AbortSignal): Promise<Worktree | NoBase> {
  const added = await git('worktree', 'add', '--quiet', '--detach', '--force', '--lock', '--reason', `${REASON} ${process.pid}`, folder, commit);
  const kept = administration(folder);
  const clear = async (): Promise<void> => {
    await remove(folder);
    if (kept !== null) await remove(kept);
  };
  if (!added.ok) {
    await clear();
    return noBase('failed', `git could not check out base: ${added.complaint}`, /unable to read|missing|bad object|promisor/i.test(added.complaint) ? FULL_CLONE : null);
  }
  const inside = gitIn(folder, signal);
  const missing = await submodules(inside, git, folder);
  if (missing !== null) {
    await clear();
    return missing;
  }
  return { ok: true, notes: await largeFiles(inside, folder), remove: clear };
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

/** From head's own clones of them, so that nothing is downloaded; from their origin where head has none or lacks the commit. */
async function submodules(inside: Git, head: Git, folder: string): Promise<NoBase | null> {
  if (!existsSync(path.join(folder, '.gitmodules'))) return null;
  const common = (await head('rev-parse', '--path-format=absolute', '--git-common-dir')).stdout;
  const listed = (await inside('config', '--file', '.gitmodules', '--get-regexp', '^submodule\\..*\\.path$')).stdout.split('\n').filter((line) => line !== '');
  for (const line of listed) {
    const cut = line.indexOf(' ');
    const [key, at] = [line.slice(0, cut), line.slice(cut + 1)];
    const name = key.replace(/^submodule\./, '').replace(/\.path$/, '');
    const local = path.join(common, 'modules', name);
    const near = existsSync(local) ? await inside('-c', `submodule.${name}.url=${local}`, '-c', 'protocol.file.allow=always', 'submodule', 'update', '--init', '--quiet', '--', at) : null;
    const done = near?.ok === true ? await inside('submodule', 'update', '--init', '--recursive', '--quiet', '--', at) : await again(inside, at);
    if (!done.ok) return noBase('failed', `the submodule ${name} of base cannot be checked out: ${done.complaint}`, 'check out submodules before Tailgate runs: `with: { submodules: recursive, fetch-depth: 0 }`');
  }
  return null;
}

/** Without the address of an attempt before. */
async function again(inside: Git, at: string): Promise<Awaited<ReturnType<Git>>> {
  await inside('submodule', 'sync', '--quiet', '--', at);
  return inside('submodule', 'update', '--init', '--recursive', '--quiet', '--', at);
}

async function largeFiles(inside: Git, folder: string): Promise<readonly string[]> {
  const attributes = path.join(folder, '.gitattributes');
  if (!existsSync(attributes) || !/filter=lfs/.test(readFileSync(attributes, 'utf8'))) return [];
  return (await inside('lfs', 'version')).ok ? [] : ['base has files in Git LFS, and git-lfs is not installed: they are pointers there'];
}

/** Worktrees of runs that were killed: locked by a process that is gone. */
export async function clearLeftovers(git: Git): Promise<void> {
  const { stdout } = await git('worktree', 'list', '--porcelain');
  for (const entry of stdout.split('\n\n')) {
    const folder = /^worktree (.+)$/m.exec(entry)?.[1];
    const pid = Number(new RegExp(`^locked ${REASON} (\\d+)$`, 'm').exec(entry)?.[1] ?? NaN);
    if (folder === undefined || !Number.isInteger(pid) || isAlive(pid)) continue;
    await git('worktree', 'unlock', '--', folder);
    await git('worktree', 'remove', '--force', '--', folder);
    await remove(folder);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
