/** Reads one file and says how many bytes it has, plain and deflated, in constant memory. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Deflate, deflateSync } from 'fflate';
import { hasCode } from '../../system-error.ts';

export interface Content {
  /** bytes */
  readonly size: number;
  /** Bytes after deflate level 9 by fflate: the same number with every Node and on every processor, unlike zlib's. */
  readonly deflated: number;
}

/** Files up to this many bytes are deflated in one piece, larger ones as a stream, which comes out a little different. */
const onePiece = 4 * 1024 * 1024;
const chunk = 64 * 1024;
/** How our own baselines begin: they grow with every measurement and must not move what is measured. */
const ownBaseline = Buffer.from('{"schema":"tailgate.baseline/');

/** Given every piece of a file in turn, and the size of the whole, bytes; the memory of a piece is used again afterwards. */
export type Look = (piece: Buffer, size: number) => Promise<void> | void;

/** A file that was written to while it was read: no size of it would be true. */
export class Changed extends Error {}

/** Reads files one after the other into the same memory. */
export class ContentReader {
  private readonly buffer = Buffer.allocUnsafe(onePiece + 1);

  /**
   * Null when it is gone, is no longer a file, or is a baseline of ours. Throws system errors, and `Changed`. Reads synchronously, which
   * is four times as fast for many small files; the caller gives way between files, and `pause` is awaited between chunks of large ones.
   */
  async read(path: Buffer, pause: () => Promise<void>, look: Look | null = null): Promise<Content | null> {
    const handle = openFile(path);
    if (handle === null) return null;
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) return null;
      const length = fill(handle, this.buffer);
      const begin = this.buffer.subarray(0, length);
      if (begin.subarray(0, ownBaseline.length).equals(ownBaseline) && path.toString('latin1').endsWith('.json')) return null;
      if (length > onePiece) return await this.stream(handle, stats.size, pause, look);
      if (length !== stats.size) throw new Changed();
      await look?.(begin, length);
      return { size: length, deflated: deflateSync(begin, { level: 9 }).length };
    } finally {
      closeSync(handle);
    }
  }

  /** No further than `expected` bytes: a file that grows faster than it is read would have no end. */
  private async stream(handle: number, expected: number, pause: () => Promise<void>, look: Look | null): Promise<Content> {
    let deflated = 0;
    let size = 0;
    const deflate = new Deflate({ level: 9 }, (part) => { deflated += part.length; });
    for (let length = this.buffer.length; length > 0 && size <= expected; length = fill(handle, this.buffer)) {
      for (let at = 0; at < length; at += chunk) {
        const piece = this.buffer.subarray(at, Math.min(at + chunk, length));
        deflate.push(piece);
        await look?.(piece, expected);
        await pause();
      }
      size += length;
    }
    if (size !== expected) throw new Changed();
    deflate.push(new Uint8Array(0), true);
    return { size, deflated };
  }
}

function openFile(path: Buffer): number | null {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ELOOP')) return null; // gone since it was found, or a link by now
    throw error;
  }
}

/** Reads until the buffer is full or the file ends. */
function fill(handle: number, buffer: Uint8Array): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(handle, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}
