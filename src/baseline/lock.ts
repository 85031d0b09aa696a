/** One writer at a time in a baseline directory: a lock file that a killed writer cannot leave behind for good. */
import { constants } from 'node:fs';
import { copyFile, link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isGone, temporaryName, thisWriter, type Writer } from '../atomic-file.ts';
import type { Checked } from '../model.ts';
import { hasCode } from '../system-error.ts';
import { accept, problem, refuse } from './codec/problem.ts';

const lockName = '.tailgate.lock';
/** ms. A writing takes a few; whoever holds the lock for a minute is stuck, or of another host and dead. */
const longestHold = 60_000;
/** ms. A lock that does not say whose it is, was being written when its writer was killed. */
const longestNameless = 2_000;
/** ms. How long to wait for another writer before saying so. */
const patience = 20_000;

export interface Lock {
  /** False when another writer has taken it away, believing this one dead: then nothing may be written. */
  readonly stillHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

interface Holder {
  /** What the lock file says, to recognise it by. */
  readonly text: string;
  readonly writer: Writer | null;
  /** ms */
  readonly age: number;
}

/** Waits for the lock. Refuses when another living writer keeps it; throws system errors. */
export async function acquireLock(directory: string, wait: number = patience): Promise<Checked<Lock>> {
  const path = join(directory, lockName);
  const text = JSON.stringify({ ...thisWriter, token: randomBytes(8).toString('hex') });
  const claim = join(directory, temporaryName());
  await writeFile(claim, text, { flag: 'wx' });
  try {
    for (const began = Date.now(); ;) {
      if (await placeNew(claim, path)) return accept(heldLock(path, text));
      const holder = await holderOf(path);
      if (holder !== null && isStale(holder)) await takeAway(path, holder, directory);
      else if (Date.now() - began > wait) return refuse(busy(path, holder));
      else await sleep(20);
    }
  } finally {
    await rm(claim, { force: true });
  }
}

function heldLock(path: string, text: string): Lock {
  const stillHeld = async (): Promise<boolean> => (await holderOf(path))?.text === text;
  return { stillHeld, release: async () => { if (await stillHeld()) await rm(path, { force: true }); } };
}

/** Gives a file a second name that nobody has; false when somebody has it. */
async function placeNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES')) throw error;
  }
  try { // a file system without hard links
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, writer: writerIn(text), age: Date.now() - (await stat(path)).mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function writerIn(text: string): Writer | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('host' in value) || !('pid' in value)) return null;
    const { host, pid } = value;
    return typeof host === 'string' && typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0 ? { host, pid } : null;
  } catch {
    return null;
  }
}

function isStale({ writer, age }: Holder): boolean {
  if (writer === null) return age > longestNameless;
  return isGone(writer) || age > longestHold;
}

/** Removes a dead writer's lock. Two may try at once: whoever finds that it took a living writer's lock puts it back. */
async function takeAway(path: string, holder: Holder, directory: string): Promise<void> {
  const aside = join(directory, temporaryName());
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return; // another one was faster
    throw error;
  }
  if (await readFile(aside, 'utf8') !== holder.text) await placeNew(aside, path);
  await rm(aside, { force: true });
}

function busy(path: string, holder: Holder | null): ReturnType<typeof problem> {
  if (holder === null) return problem(path, 'this lock leads nowhere: it is a link to nothing', 'Delete it.');
  const { writer, age } = holder;
  const who = writer === null ? 'another process' : `process ${writer.pid}`;
  return problem(path, `${who} has been writing the baselines for ${Math.round(age / 1000)} s`,
    'Wait until it has finished; if it hangs, end it and delete this file.');
}
