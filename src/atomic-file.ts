/** Replaces files whole: a reader, and a kill at any moment, finds the old file or the new one, never a part. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { hasCode } from './system-error.ts';

/** A file that is complete under another name and waits to take its place. */
export interface StagedFile {
  readonly path: string;
  /** Puts it in its place, in one step. */
  readonly commit: () => Promise<void>;
  /** Removes it; the old file stays. */
  readonly discard: () => Promise<void>;
}

export interface StageOptions {
  /** Whether it must outlive a power cut (fsync: milliseconds), not just a kill. */
  readonly durable: boolean;
}

/** A process that writes here. The host tells apart the processes of containers that share a directory. */
export interface Writer {
  readonly host: string;
  readonly pid: number;
}

export const thisWriter: Writer = {
  host: createHash('sha256').update(hostname()).digest('hex').slice(0, 8),
  pid: process.pid,
};

/** True only when it is certain: a process of this host that no longer exists. */
export function isGone(writer: Writer): boolean {
  if (writer.host !== thisWriter.host || writer.pid === thisWriter.pid) return false;
  try {
    process.kill(writer.pid, 0); // signal 0 only asks
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/** A fresh name, in the same directory so that a rename is one step, that tells whose it is. */
export function temporaryName(): string {
  return `.tailgate-${thisWriter.host}-${thisWriter.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Writes the text beside `path`. Throws system errors (a full disk, no permission) after removing what it began. */
export async function stageFile(path: string, text: string, options: StageOptions): Promise<StagedFile> {
  const temporary = join(dirname(path), temporaryName());
  const discard = (): Promise<void> => rm(temporary, { force: true });
  const handle = await open(temporary, 'wx', 0o666);
  try {
    try {
      await handle.writeFile(text, 'utf8');
      if (options.durable) await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { path, discard, commit: () => rename(temporary, path) };
}

/** Writes the text to `path`, whole or not at all. Throws system errors; the old file is then untouched. */
export async function writeFileAtomic(path: string, text: string, options: StageOptions = { durable: true }): Promise<void> {
  const staged = await stageFile(path, text, options);
  try {
    await staged.commit();
  } catch (error) {
    await staged.discard();
    throw error;
  }
  if (options.durable) await syncDirectory(dirname(path));
}

/**
 * Creates a directory and those above it; one that is there is fine. Throws system errors. Not `mkdir` with `recursive`, which
 * never ends where the system says ENOENT of a directory that exists (in /proc, on some network file systems).
 */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT') && dirname(path) !== path && !await isDirectory(dirname(path))) {
      await makeDirectory(dirname(path));
      await mkdir(path).catch(async (again: unknown) => { if (!hasCode(again, 'EEXIST') || !await isDirectory(path)) throw again; });
    } else if (!hasCode(error, 'EEXIST', 'EROFS', 'EISDIR') || !await isDirectory(path)) {
      throw error;
    }
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** Makes renames in a directory outlive a power cut, where the system can. */
export async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Windows and some network file systems cannot; the rename itself has been done.
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF')) throw error;
  }
}

const temporaryPattern = /^\.tailgate-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
/** Older than this, ms, it is nobody's: no write takes an hour, whichever host or process began it. */
const forgotten = 3_600_000;

/** Removes what writers that were killed have left in a directory. */
export async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const match = temporaryPattern.exec(name);
    if (match === null) continue;
    const path = join(directory, name);
    const writer: Writer = { host: match[1] ?? '', pid: Number(match[2]) };
    if (isGone(writer) || await isForgotten(path)) await rm(path, { force: true });
  }
}

async function isForgotten(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > forgotten;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false; // its writer has just finished
    throw error;
  }
}
