/** A checkout -> whether its files in Git LFS are there, or only the pointers to them. */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Git } from './git.ts';

/** With it git-lfs leaves pointers as they are: what head does without is not downloaded for base. */
export const SKIP_DOWNLOADS = { GIT_LFS_SKIP_SMUDGE: '1' };

const POINTER = 'version https://git-lfs.github.com/spec/';

/** null: there are no such files. False as soon as one is there. */
export async function pointersOnly(git: Git, top: string): Promise<boolean | null> {
  const listed = await git('ls-files', '-z', '--', ':(top,attr:filter=lfs)');
  const starts = listed.stdout.split('\0').filter((file) => file !== '').map((file) => startOf(path.join(top, file))).filter((start) => start !== null);
  return starts.length === 0 ? null : starts.every((start) => start === POINTER);
}

function startOf(file: string): string | null {
  const buffer = Buffer.alloc(POINTER.length);
  try {
    const fd = openSync(file, 'r');
    try {
      return buffer.toString('utf8', 0, readSync(fd, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}

/** Settings that let a checkout go on where LFS is set up and its program is not there: git would refuse all of it. */
export async function withoutProgram(git: Git): Promise<readonly string[]> {
  if ((await git('lfs', 'version')).ok) return [];
  return ['filter.lfs.process=', 'filter.lfs.smudge=', 'filter.lfs.required=false'].flatMap((setting) => ['-c', setting]);
}
