/** Where a command writes its numbers -> the text that it wrote in this run, never that of an earlier one. */
import { constants, type BigIntStats } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../system-error.ts';

/** Bytes. A report of a long Artillery run has some 20 MB. */
export const LARGEST_OUTPUT = 32 * 1024 * 1024;

/** The clock by which a file system stamps a change may stand still for so many ms: a file that was written just before a run is left to age. */
const STAMPED_WITHIN = 20;

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** A folder of its own for one run: what a tool writes there cannot be of another. */
export interface FreshFolder {
  /** Named to the command as `{out}` and in `TAILGATE_OUTPUT`; not there yet. */
  readonly file: string;
  /** Its standard output goes there. */
  readonly printed: string;
  remove(): Promise<void>;
}

export async function freshFolder(): Promise<FreshFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tailgate-output-'));
  return { file: path.join(folder, 'output.json'), printed: path.join(folder, 'stdout'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What a file was like before a run; null: it was not there. */
export type Before = BigIntStats | null;

export async function lookBefore(file: string): Promise<Before> {
  const before = await statOf(file);
  const age = before === null ? Infinity : Date.now() - Number(before.ctimeMs);
  if (age < STAMPED_WITHIN) await sleep(STAMPED_WITHIN - Math.max(0, age));
  return before;
}

/** The text of a file that was written since; `named` is how the user knows it. */
export async function readWritten(file: string, named: string, before: Before): Promise<ReadText> {
  const after = await statOf(file);
  if (after === null) return { ok: false, reason: `${named} was not written` };
  // Whoever writes to a file changes this stamp, and nobody can set it back.
  if (before !== null && after.ino === before.ino && after.ctimeNs === before.ctimeNs) return { ok: false, reason: `${named} was not written: it is as it was before the run` };
  return readText(file, named);
}

export async function isWritten(file: string): Promise<boolean> {
  const found = await statOf(file);
  return found !== null && found.isFile() && found.size > 0n;
}

export async function readText(file: string, named: string): Promise<ReadText> {
  try {
    // A pipe that nobody writes to would be waited for.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return { ok: false, reason: `${named} is not a plain file` };
      if (stats.size > LARGEST_OUTPUT) return { ok: false, reason: tooLarge(named) };
      return { ok: true, text: await handle.readFile('utf8') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, reason: `${named} cannot be read: ${messageOf(error)}` };
  }
}

export const tooLarge = (named: string): string => `${named} has more than ${LARGEST_OUTPUT / 1024 / 1024} MiB`;

async function statOf(file: string): Promise<Before> {
  try {
    return await stat(file, { bigint: true });
  } catch {
    return null;
  }
}
