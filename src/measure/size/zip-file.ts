/** Reads the table of contents of a zip, jar or wheel: how many files it holds and what they weigh unpacked. */
import type { FileHandle } from 'node:fs/promises';
import type { Listing, Totals } from './listing.ts';
import { readAt } from './read-at.ts';
import { readZipped, type Zipped } from './zip-entry.ts';

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
  /** Bytes that were put before the zip (self-extracting archives): every offset that it states is off by them. */
  readonly before: number;
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

/** Manifests that are unpacked, and bytes of them in all: no zip needs more memory or time than that. */
const mostManifests = 5_000;
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Null when it is damaged or not a zip. Its files are listed with what they take up in it: their data and both their headers. Throws
 * system errors, and the signal's reason.
 */
export async function contentsOfZip(handle: FileHandle, size: number, listing: Listing, signal: AbortSignal): Promise<Totals | null> {
  const manifests: Zipped[] = [];
  const totals = await readDirectory(handle, size, listing, manifests, signal);
  let unpacked = 0;
  for (const manifest of totals === null ? [] : manifests) {
    signal.throwIfAborted();
    const bytes = await readZipped(handle, manifest);
    unpacked += bytes?.length ?? 0;
    if (unpacked > mostUnpacked) break;
    if (bytes !== null) listing.learn(manifest.name, bytes);
  }
  return totals;
}

async function readDirectory(handle: FileHandle, size: number, listing: Listing, manifests: Zipped[], signal: AbortSignal): Promise<Totals | null> {
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
    unpacked += header.unpacked;
    if (header.name.endsWith('/')) continue;
    files += 1;
    listing.add(header.name, header.packed + header.length + 30 + header.nameLength, header.unpacked);
    if (manifests.length < mostManifests && listing.describes(header.name)) manifests.push({ ...header, offset: header.offset + directory.before });
  }
  return entries === directory.entries && Number.isSafeInteger(unpacked) ? { files, unpacked } : null;
}

interface Header extends Zipped {
  /** bytes */
  readonly length: number;
  readonly nameLength: number;
}

function headerAt(bytes: Buffer, at: number): Header | null {
  if (bytes.length - at < 46 || bytes.readUInt32LE(at) !== headerSignature) return null;
  const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
  const length = 46 + nameLength + extra + comment;
  if (bytes.length - at < length) return null;
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const small = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [unpacked = 0, packed = 0, offset = 0] = withSizes64(small, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extra));
  return { length, nameLength, name, method: bytes.readUInt16LE(at + 10), unpacked, packed, offset };
}

/** What 32 bits cannot say stands in the zip64 field, in the same order. */
function withSizes64(small: readonly number[], extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    let next = at + 4;
    return small.map((value) => {
      if (value !== 0xffffffff || next + 8 > end) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return small;
}

async function findDirectory(handle: FileHandle, size: number): Promise<Directory | null> {
  const tail = await readAt(handle, Math.max(0, size - endLength - longestComment), Math.min(size, endLength + longestComment));
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature || at + endLength + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = size - tail.length + at;
    const plain = { entries: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    if (plain.entries === 0xffff || plain.length === 0xffffffff || plain.offset === 0xffffffff) {
      return await find64(handle, end) ?? directoryBefore(end, plain);
    }
    return directoryBefore(end, plain);
  }
  return null;
}

async function find64(handle: FileHandle, end: number): Promise<Directory | null> {
  const before = 20 + 56; // the locator, and the record right before it
  if (end < before) return null;
  const bytes = await readAt(handle, end - before, before);
  if (bytes.length < before || bytes.readUInt32LE(56) !== locator64Signature || bytes.readUInt32LE(0) !== end64Signature) return null;
  return directoryBefore(end - before, { entries: Number(bytes.readBigUInt64LE(32)), length: Number(bytes.readBigUInt64LE(40)), offset: Number(bytes.readBigUInt64LE(48)) });
}

// Counted back from its end, because the offset that the file states need not be the true one.
function directoryBefore(end: number, { entries, length, offset }: { readonly entries: number; readonly length: number; readonly offset: number }): Directory | null {
  return length <= end ? { before: end - length - offset, offset: end - length, length, entries } : null;
}
