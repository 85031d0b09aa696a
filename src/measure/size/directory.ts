/** Weighs a folder: the files in it, and the zip they make. */
import { lstat } from 'node:fs/promises';
import { setImmediate as giveWay } from 'node:timers/promises';
import { isSystemError, inWords } from '../../system-error.ts';
import { ContentReader } from './content.ts';
import { ignoredBy } from './ignore.ts';
import { walk } from './walk.ts';
import { cannot, shownPath, type Weight } from './weight.ts';
import { ZipSize } from './zip-size.ts';

/** Files, and bytes of one file, after which others get their turn, so that Ctrl-C is heard within a second. */
const filesInARow = 32;
const bytesInARow = 256 * 1024;

/**
 * `path` is absolute, `shown` how the user named it. Links count as the text they hold and are not followed; `packed` is the
 * size of a zip with sorted names, the same on every machine. Formats `directory` and `zip` weigh alike. Throws the signal's reason.
 */
export async function weighDirectory(path: string, shown: string, ignore: readonly string[], signal: AbortSignal): Promise<Weight> {
  const patterns = ignoredBy(ignore);
  if (!patterns.ok) return patterns;
  if (!(await lstat(path)).isDirectory()) {
    return cannot(`${shown} is a file, not a folder`, 'Write `format: file` to weigh a file.');
  }
  const zip = new ZipSize();
  const reader = new ContentReader();
  const pause = async (): Promise<void> => {
    await giveWay();
    signal.throwIfAborted();
  };
  for await (const { path: file, name, link } of walk(path, patterns.ignored, signal)) {
    if (zip.files % filesInARow === 0) await pause();
    const content = link === null ? await readNamed(reader, file, name, pause) : { size: link.length, deflated: link.length };
    if (content === null) continue;
    zip.add(name.length, content.size, content.deflated);
    if (content.size > bytesInARow) await pause();
  }
  if (zip.files === 0) {
    return cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it, and that `ignore` does not leave out everything.');
  }
  return { ok: true, packed: zip.packed, unpacked: zip.unpacked, files: zip.files };
}

/** As the reader does, but an error says of which file. */
async function readNamed(reader: ContentReader, file: Buffer, name: Buffer, pause: () => Promise<void>): ReturnType<ContentReader['read']> {
  try {
    return await reader.read(file, pause);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Unreadable(`${shownPath(name.toString('utf8'))}: ${inWords(error)}`);
  }
}

/** A file of the package that cannot be read: a weight without it would be wrong. */
export class Unreadable extends Error {}
