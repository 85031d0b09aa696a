/** Reads the table of contents of a zip, jar or wheel: how many files it holds and what they weigh unpacked. */
import type { FileHandle } from 'node:fs/promises';

export interface Contents {
  readonly files: number;
  /** bytes */
  readonly unpacked: number;
}

// Layouts: PKWARE APPNOTE 4.3.12 (central header), 4.3.14-16 (the records at the end).
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const headerSignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
/** Larger than any header: 46 bytes and three parts of at most 65,535. */
const window = 256 * 1024;

interface Directory {
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

/** Null when it is damaged or not a zip. Throws system errors, and the signal's reason. */
export async function contentsOfZip(handle: FileHandle, size: number, signal: AbortSignal): Promise<Contents | null> {
  const directory = await findDirectory(handle, size);
  if (directory === null) return null;
  let files = 0;
  let unpacked = 0;
  let entries = 0;
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  for (let left = directory.length; left > 0;) {
    if (bytes.length - at < Math.min(window, left)) {
      signal.throwIfAborted();
      bytes = await readAt(handle, directory.offset + directory.length - left, Math.min(4 * window, left));
      at = 0;
    }
    const header = headerAt(bytes, at);
    if (header === null || header.length > left) return null;
    at += header.length;
    left -= header.length;
    entries += 1;
    if (!header.isFolder) files += 1;
    unpacked += header.unpacked;
  }
  return entries === directory.entries && Number.isSafeInteger(unpacked) ? { files, unpacked } : null;
}

function headerAt(bytes: Buffer, at: number): { readonly length: number; readonly unpacked: number; readonly isFolder: boolean } | null {
  if (bytes.length - at < 46 || bytes.readUInt32LE(at) !== headerSignature) return null;
  const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
  const length = 46 + name + extra + comment;
  if (bytes.length - at < length) return null;
  const small = bytes.readUInt32LE(at + 24);
  const unpacked = small === 0xffffffff ? size64(bytes.subarray(at + 46 + name, at + 46 + name + extra)) ?? small : small;
  return { length, unpacked, isFolder: name > 0 && bytes[at + 46 + name - 1] === 0x2f };
}

/** The unpacked size from the zip64 field, where it comes first. */
function size64(extra: Buffer): number | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 12 <= extra.length) return Number(extra.readBigUInt64LE(at + 4));
  }
  return null;
}

async function findDirectory(handle: FileHandle, size: number): Promise<Directory | null> {
  const tail = await readAt(handle, Math.max(0, size - endLength - longestComment), Math.min(size, endLength + longestComment));
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature || at + endLength + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = size - tail.length + at;
    const plain = { entries: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    if (plain.entries === 0xffff || plain.length === 0xffffffff || plain.offset === 0xffffffff) {
      return await find64(handle, end) ?? directoryBefore(end, plain.length, plain.entries);
    }
    return directoryBefore(end, plain.length, plain.entries);
  }
  return null;
}

async function find64(handle: FileHandle, end: number): Promise<Directory | null> {
  const before = 20 + 56; // the locator, and the record right before it
  if (end < before) return null;
  const bytes = await readAt(handle, end - before, before);
  if (bytes.length < before || bytes.readUInt32LE(56) !== locator64Signature || bytes.readUInt32LE(0) !== end64Signature) return null;
  return directoryBefore(end - before, Number(bytes.readBigUInt64LE(40)), Number(bytes.readBigUInt64LE(32)));
}

// Counted back from its end: the offset that the file states is off by whatever was put before the zip (self-extracting archives).
function directoryBefore(end: number, length: number, entries: number): Directory | null {
  return length <= end ? { offset: end - length, length, entries } : null;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
