/** The bytes of a zip archive that a stranger made -> its directory: what is in it and where, or the reason not to look further. */
import { Buffer } from 'node:buffer';

export interface ZipEntry {
  readonly name: string;
  /** Where its local header begins. */
  readonly at: number;
  readonly method: 'stored' | 'deflated';
  /** Bytes in the archive, and what it says to unpack to. */
  readonly packed: number;
  readonly unpacked: number;
  readonly checksum: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins: no file lies behind it. */
  readonly at: number;
}

/** What is wrong with an archive, as the predicate of a sentence: `is no zip archive`. */
export type Unpacked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** A folder `out` has a handful of files and a log for each target. */
export const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0b0010_0000_0100_0001;
/** In place of a number that stands in a zip64 record. */
const ELSEWHERE = 0xffffffff;
const UNIX_KIND = 0o170000;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;

/**
 * What the uploader of GitHub makes is read: stored or deflated files with or without data descriptors. Whatever else a zip
 * archive may be is refused for all of it, even where the file that is looked for is innocent: no honest upload has it.
 */
export function readZipDirectory(archive: Buffer): Unpacked<ZipDirectory> {
  const end = endOf(archive);
  if (end === null) return refused('is no zip archive (was it uploaded with `archive: false`, or cut short?)');
  const [disk, startDisk, onDisk, count] = [4, 6, 8, 10].map((offset) => archive.readUInt16LE(end + offset));
  const [size, at] = [archive.readUInt32LE(end + 12), archive.readUInt32LE(end + 16)];
  if (count === 0xffff || size === ELSEWHERE || at === ELSEWHERE) return refused('is a zip64 archive, which nothing of this size needs');
  if (disk !== 0 || startDisk !== 0 || onDisk !== count) return refused('is one part of a zip archive in several');
  if (count === undefined || count > MOST_ENTRIES) return refused(`holds ${count} files; more than ${MOST_ENTRIES} are not looked at`);
  if (at + size !== end) return refused('is damaged: its directory is not where it says');
  const entries: ZipEntry[] = [];
  let from = at;
  for (let i = 0; i < count; i += 1) {
    const entry = entryAt(archive, from, end);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    from += entry.value.length;
  }
  return from === end ? { ok: true, value: { entries, at } } : refused('is damaged: its directory is longer than what it lists');
}

export const refused = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

/** The last record whose comment ends where the file does. */
function endOf(archive: Buffer): number | null {
  for (let at = archive.length - END_LENGTH; at >= Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END && at + END_LENGTH + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  return null;
}

/** `length` is that of the record in the directory. */
function entryAt(archive: Buffer, from: number, end: number): Unpacked<ZipEntry & { readonly length: number }> {
  if (from + ENTRY_LENGTH > end || archive.readUInt32LE(from) !== ENTRY) return refused('is damaged: its directory lists less than it says');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(from + offset));
  const length = ENTRY_LENGTH + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  if (from + length > end) return refused('is damaged: its directory lists less than it says');
  const name = archive.toString('utf8', from + ENTRY_LENGTH, from + ENTRY_LENGTH + (nameLength ?? 0));
  const wrongName = faultOfName(name);
  if (wrongName !== null) return refused(`holds ${shownName(name)}, ${wrongName}`);
  if ((archive.readUInt16LE(from + 8) & ENCRYPTED) !== 0) return refused(`is encrypted (${shownName(name)})`);
  const method = ({ 0: 'stored', 8: 'deflated' } as const)[archive.readUInt16LE(from + 10)];
  if (method === undefined) return refused(`holds ${shownName(name)}, packed by method ${archive.readUInt16LE(from + 10)}, which is neither stored nor deflated`);
  const [checksum, packed, unpacked, at] = [16, 20, 24, 42].map((offset) => archive.readUInt32LE(from + offset));
  if (checksum === undefined || packed === undefined || unpacked === undefined || at === undefined) return refused('is damaged');
  if (packed === ELSEWHERE || unpacked === ELSEWHERE || at === ELSEWHERE) return refused('is a zip64 archive, which nothing of this size needs');
  const kind = (archive.readUInt32LE(from + 38) >>> 16) & UNIX_KIND;
  if (kind !== 0 && kind !== UNIX_FILE && kind !== UNIX_FOLDER) return refused(`holds ${shownName(name)}, which is a link or a device and no file`);
  return { ok: true, value: { name, at, method, packed, unpacked, checksum, length } };
}

/** Nothing is written anywhere, so that no name can do harm; but who packs such names is not to be believed. */
function faultOfName(name: string): string | null {
  if (name === '') return 'which has no name';
  if (name.includes('\0')) return 'a name with a NUL in it';
  if (name.includes('\\')) return 'a name with a backslash in it';
  if (name.startsWith('/')) return 'an absolute path';
  if (/^[A-Za-z]:/.test(name)) return 'a path that begins with a drive';
  return name.split('/').includes('..') ? 'a path that leads out of the archive' : null;
}

/** Quoted, in ASCII, cut: the name may be anything, and logs obey some texts. */
export function shownName(name: string): string {
  const plain = name.slice(0, 61).replace(/[^A-Za-z0-9._/-]/g, '?');
  return `"${plain.length > 60 ? `${plain.slice(0, 60)}...` : plain}"`;
}
