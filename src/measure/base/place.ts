/** Head's path -> an empty folder for base whose path is equally long: a path's length alone shifts a process's memory layout. */
import { randomInt } from 'node:crypto';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hasCode } from '../../system-error.ts';

export interface Place {
  readonly folder: string;
  /** Whether its path is as long as head's. */
  readonly equal: boolean;
}

/** A name of fewer letters is too likely to be taken. */
const SHORTEST = 3;
const USUAL = 12;
const ATTEMPTS = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Under the system's folder for temporary files where that lies on head's file system (a disk and a RAM disk start programs
 * at different speeds) and head's path is long enough, else beside head, else wherever it is possible; null: nowhere.
 * `head` is a real path. An unused environment variable can shift a program's speed by per cents through its layout, and so
 * can a path (Mytkowicz, Diwan, Hauswirth and Sweeney, "Producing wrong data without doing anything obviously wrong!", ASPLOS 2009).
 */
export async function placeFor(head: string, temporaryFiles = os.tmpdir()): Promise<Place | null> {
  const temporary = await realpath(temporaryFiles).catch(() => null);
  const beside = path.dirname(head);
  const parents = temporary === null ? [beside] : (await onOneDevice(temporary, head)) ? [temporary, beside] : [beside, temporary];
  const mode = (await isOpenToAll(head)) ? 0o755 : 0o700;
  for (const parent of parents) {
    const letters = bytes(head) - bytes(path.join(parent, '/'));
    const folder = letters < SHORTEST ? null : await emptyFolder(parent, letters, mode);
    if (folder !== null) return { folder, equal: true };
  }
  for (const parent of parents) {
    const folder = await emptyFolder(parent, USUAL, mode);
    if (folder !== null) return { folder, equal: bytes(folder) === bytes(head) };
  }
  return null;
}

const bytes = (text: string): number => Buffer.byteLength(text);

async function onOneDevice(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)]);
  return a.dev === b.dev;
}

/** Whether every user may read head: a service that gives up its rights, as nginx does, must find base as it finds head. */
async function isOpenToAll(head: string): Promise<boolean> {
  for (let folder = head; ; folder = path.dirname(folder)) {
    const needed = folder === head ? 0o005 : 0o001;
    if (((await stat(folder)).mode & needed) !== needed) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

async function emptyFolder(parent: string, letters: number, mode: number): Promise<string | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const folder = path.join(parent, Array.from({ length: letters }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
    try {
      await mkdir(folder, { mode: 0o700 });
      // Whatever the umask left of it.
      await chmod(folder, mode);
      return folder;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return null;
    }
  }
  return null;
}
