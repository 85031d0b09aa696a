/** Zip archives byte by byte, so that each field may lie. */
import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

export interface EntrySetup {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  /** In place of the deflated content. */
  readonly packed?: Buffer;
  /** What the directory says. */
  readonly says?: { readonly packed?: number; readonly unpacked?: number; readonly checksum?: number; readonly at?: number };
  /** Mode of the Unix file, as in `st_mode`. */
  readonly mode?: number;
  /** The name before the file itself. */
  readonly localName?: string;
}

export interface EndSetup {
  readonly count?: number;
  readonly size?: number;
  readonly at?: number;
  readonly disk?: number;
  readonly comment?: Buffer;
}

export function aZip(entries: readonly EntrySetup[], end: EndSetup = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { content = '', method = 8, flags = 0, mode = 0o100644, says = {} } = entry;
    const bytes = Buffer.from(content);
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(localName.length, 26);
    files.push(local, localName, packed);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x031e, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(says.checksum ?? crc32(bytes), 16);
    record.writeUInt32LE(says.packed ?? packed.length, 20);
    record.writeUInt32LE(says.unpacked ?? bytes.length, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE((mode << 16) >>> 0, 38);
    record.writeUInt32LE(says.at ?? at, 42);
    directory.push(record, name);
    at += local.length + localName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const comment = end.comment ?? Buffer.alloc(0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.disk ?? 0, 6);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(end.size ?? listed.length, 12);
  tail.writeUInt32LE(end.at ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, listed, tail, comment]);
}
