/** Head's path -> an empty folder for base whose path is equally long: a path's length alone shifts a process's memory layout. */
import { randomInt } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Place {
  readonly folder: string;
  /** Whether it is as long as head's. */
  readonly equal: boolean;
}

/** A name of fewer letters is too likely to be taken. */
const SHORTEST = 3;
const USUAL = 12;
const ATTEMPTS = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Under the system's folder for temporary files where head's path is long enough, else beside head, else wherever it is
 * possible. An unused environment variable can shift a program's speed by per cents through its layout, and so can a path
 * (Mytkowicz, Diwan, Hauswirth and Sweeney, "Producing wrong data without doing anything obviously wrong!", ASPLOS 2009).
 */
export async function placeFor(head: string): Promise<Place> {
  const temporary = await realpath(os.tmpdir());
  for (const parent of [temporary, path.dirname(head)]) {
    const letters = head.length - parent.length - 1;
    const folder = letters < SHORTEST ? null : await emptyFolder(parent, letters);
    if (folder !== null) return { folder, equal: true };
  }
  const folder = await emptyFolder(temporary, USUAL);
  if (folder === null) throw new Error(`no folder can be made in ${temporary}`);
  return { folder, equal: folder.length === head.length };
}

async function emptyFolder(parent: string, letters: number): Promise<string | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const folder = path.join(parent, Array.from({ length: letters }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
    if (folder.length !== parent.length + 1 + letters) return null;
    try {
      await mkdir(folder, { mode: 0o700 });
      return folder;
    } catch {
      // Taken, or nothing can be written there: another name, or another place.
    }
  }
  return null;
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
