/** Writes the zip that `size.packed` is the size of: sorted names, one date, no folders; equal files give equal bytes. */
import { closeSync, lstatSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Deflate, deflateSync } from 'fflate';
import { ContentReader } from '../../../src/measure/size/content.ts';
import type { Ignored } from '../../../src/measure/size/ignore.ts';
import { walk, type Found } from '../../../src/measure/size/walk.ts';

const full32 = 0xffffffff;
const full16 = 0xffff;
/** 1980-01-01 00:00, the earliest that a zip can say. */
const date = 0x21;

interface Entry {
  readonly name: Buffer;
  readonly mode: number;
  readonly checksum: number;
  readonly method: number;
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** `folder` is absolute. Bytes written. */
export async function writeZip(folder: string, ignored: Ignored, zip: string): Promise<number> {
  const out = new Out(zip);
  try {
    const reader = new ContentReader();
    const entries: Entry[] = [];
    for await (const found of walk(folder, ignored, new AbortController().signal)) {
      const entry = await writeEntry(out, reader, found);
      if (entry !== null) entries.push(entry);
    }
    writeEnd(out, entries);
    return out.at;
  } finally {
    out.close();
  }
}

class Out {
  at = 0;
  private readonly handle: number;

  constructor(path: string) {
    this.handle = openSync(path, 'w');
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.handle, bytes, done, bytes.length - done, this.at + done);
    this.at += bytes.length;
  }

  close(): void {
    closeSync(this.handle);
  }
}

/** Deflated as `ContentReader` counts it: in one piece, or as a stream of its pieces; stored where that is no longer. */
async function writeEntry(out: Out, reader: ContentReader, { path, name, link }: Found): Promise<Entry | null> {
  const offset = out.at;
  const executable = link === null && (lstatSync(path).mode & 0o111) !== 0;
  const mode = link !== null ? 0o120777 : executable ? 0o100755 : 0o100644;
  const pieces: Buffer[] = link === null ? [] : [link];
  const content = link === null ? await reader.read(path, () => Promise.resolve(), (piece) => { pieces.push(Buffer.from(piece)); }) : null;
  if (link === null && content === null) return null;
  const parts = link !== null ? null : deflated(pieces);
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const packed = (parts ?? []).reduce((sum, part) => sum + part.length, 0);
  const stored = parts === null || packed >= size;
  const entry: Entry = {
    name, mode, offset, size, packed: stored ? size : packed, method: stored ? 0 : 8,
    checksum: pieces.reduce((sum, piece) => crc32(piece, sum), 0),
  };
  out.write(localHeader(entry));
  for (const part of stored ? pieces : parts) out.write(part);
  return entry;
}

function deflated(pieces: readonly Buffer[]): readonly Uint8Array[] {
  const [only = Buffer.alloc(0)] = pieces;
  if (pieces.length <= 1) return [deflateSync(only, { level: 9 })];
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (part) => { parts.push(part); });
  for (const piece of pieces) deflate.push(piece);
  deflate.push(new Uint8Array(0), true);
  return parts;
}

function localHeader({ name, method, checksum, size, packed }: Entry): Buffer {
  const large = size >= full32 || packed >= full32;
  const extra = large ? zip64Field([size, packed]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, { name, method, checksum }, large ? full32 : packed, large ? full32 : size, extra.length);
  return Buffer.concat([header, name, extra]);
}

/** What local and central header share. */
function writeCommon(header: Buffer, at: number, { name, method, checksum }: Pick<Entry, 'name' | 'method' | 'checksum'>, packed: number, size: number, extra: number): void {
  header.writeUInt16LE(extra > 0 ? 45 : 20, at);
  header.writeUInt16LE(name.some((byte) => byte > 0x7f) ? 0x0800 : 0, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
  header.writeUInt16LE(extra, at + 24);
}

function centralHeader(entry: Entry): Buffer {
  const { name, mode, size, packed, offset } = entry;
  const beyond = [size, packed, offset].filter((value) => value >= full32);
  const extra = beyond.length > 0 ? zip64Field(beyond) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 45, 4);
  writeCommon(header, 6, entry, Math.min(packed, full32), Math.min(size, full32), extra.length);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(Math.min(offset, full32), 42);
  return Buffer.concat([header, name, extra]);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return field;
}

function writeEnd(out: Out, entries: readonly Entry[]): void {
  const start = out.at;
  for (const entry of entries) out.write(centralHeader(entry));
  const [count, length] = [entries.length, out.at - start];
  if (count >= full16 || start >= full32 || length >= full32) writeEnd64(out, count, length, start);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, full16), 8);
  end.writeUInt16LE(Math.min(count, full16), 10);
  end.writeUInt32LE(Math.min(length, full32), 12);
  end.writeUInt32LE(Math.min(start, full32), 16);
  out.write(end);
}

function writeEnd64(out: Out, count: number, length: number, start: number): void {
  const at = out.at;
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE((3 << 8) | 45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at), 64);
  end.writeUInt32LE(1, 72);
  out.write(end);
}
