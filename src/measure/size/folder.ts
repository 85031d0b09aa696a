/** Reads a folder once and says what a zip of it weighs and what it holds. */
import { setImmediate as giveWay } from 'node:timers/promises';
import { isSystemError } from '../../system-error.ts';
import { Changed, ContentReader } from './content.ts';
import type { Ignored } from './ignore.ts';
import { Inventory } from './inventory.ts';
import { changed, unreadable } from './refusal.ts';
import { walk } from './walk.ts';
import { ZipSize } from './zip-size.ts';

/** Files, and bytes of one file, after which others get their turn, so that Ctrl-C is heard within a second. */
const filesInARow = 32;
const bytesInARow = 256 * 1024;

export interface Folder {
  readonly zip: ZipSize;
  readonly inventory: Inventory;
}

/**
 * `path` is absolute; `layer` is how the user named it, null for the package itself. Throws system errors, `Unweighable`, and the
 * signal's reason.
 */
export async function readFolder(path: string, ignored: Ignored, layer: string | null, signal: AbortSignal): Promise<Folder> {
  const zip = new ZipSize();
  const inventory = new Inventory(layer);
  const reader = new ContentReader();
  const pause = pauseOf(signal);
  for await (const { path: file, name, link } of walk(path, ignored, signal, (folder, names) => inventory.enter(folder, names))) {
    if (zip.files % filesInARow === 0) await pause();
    const shown = name.toString('utf8');
    const look = link === null && inventory.describes(shown) ? beginningOnly((begin) => inventory.learn(shown, begin)) : null;
    const content = link === null ? await naming(name, () => reader.read(file, pause, look)) : { size: link.length, deflated: link.length };
    if (content === null) continue;
    inventory.add(shown, zip.add(name.length, content.size, content.deflated), content.size);
    if (content.size > bytesInARow) await pause();
  }
  return { zip, inventory };
}

/** Lets others have their turn, and throws the signal's reason. */
export function pauseOf(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await giveWay();
    signal.throwIfAborted();
  };
}

/** As `read` does, but what is wrong with a file says of which. */
export async function naming<T>(name: Buffer, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Changed) throw changed(name);
    throw isSystemError(error) ? unreadable('file', name, error) : error;
  }
}

function beginningOnly(look: (begin: Buffer) => void): (piece: Buffer) => void {
  let begun = false;
  return (piece) => {
    if (!begun) look(piece);
    begun = true;
  };
}
