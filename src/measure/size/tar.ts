/** Counts the files of a tar as its bytes come by, and what they weigh unpacked. */
import type { Contents } from './zip-file.ts';

const block = 512;
/** Bytes kept of a block that only describes the next entry (long names): links are not longer. */
const mostDescription = 1024 * 1024;

/** What describes the next entry: from pax and GNU blocks. */
interface Ahead {
  readonly size: number | null;
  readonly link: number | null;
}

const nothing: Ahead = { size: null, link: null };

/** True when these 512 bytes begin a tar: their checksum is right (POSIX ustar, 148-155). */
export function isTarHeader(header: Buffer): boolean {
  if (header.length < block || header[0] === 0) return false;
  let sum = 0;
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 0x20 : header[at] ?? 0;
  return octal(header, 148, 8) === sum;
}

/** Give it the tar in pieces of any size, then ask for its contents. */
export class TarCounter {
  private files = 0;
  private unpacked = 0;
  private pending: Buffer = Buffer.alloc(0);
  /** Bytes of the current entry that are still to come, with its padding. */
  private skip = 0;
  private kept: { readonly type: string; readonly size: number; readonly parts: Buffer[] } | null = null;
  private ahead: Ahead = nothing;
  private state: 'reading' | 'ended' | 'damaged' = 'reading';

  push(piece: Buffer): void {
    let bytes = piece;
    while (bytes.length > 0 && this.state === 'reading') {
      if (this.skip > 0) {
        const here = Math.min(this.skip, bytes.length);
        this.kept?.parts.push(Buffer.from(bytes.subarray(0, here)));
        this.skip -= here;
        bytes = bytes.subarray(here);
        if (this.skip === 0) this.endOfEntry();
      } else {
        const here = Math.min(block - this.pending.length, bytes.length);
        this.pending = Buffer.concat([this.pending, bytes.subarray(0, here)]);
        bytes = bytes.subarray(here);
        if (this.pending.length === block) this.header(this.pending);
      }
    }
  }

  /** Null when it is damaged, or stops in the middle of an entry. */
  contents(): Contents | null {
    if (this.state === 'damaged' || this.skip > 0 || this.pending.length > 0) return null;
    return Number.isSafeInteger(this.unpacked) ? { files: this.files, unpacked: this.unpacked } : null;
  }

  private header(header: Buffer): void {
    this.pending = Buffer.alloc(0);
    if (header.every((byte) => byte === 0)) {
      this.state = 'ended';
      return;
    }
    const stated = sizeField(header);
    if (stated === null || !isTarHeader(header)) {
      this.state = 'damaged';
      return;
    }
    const type = String.fromCharCode(header[156] ?? 0);
    const describes = type === 'x' || type === 'K' || type === 'g' || type === 'L';
    const size = describes ? stated : this.ahead.size ?? stated;
    const hasData = !['1', '2', '3', '4', '5', '6'].includes(type);
    this.skip = hasData ? Math.ceil(size / block) * block : 0;
    this.kept = (type === 'x' || type === 'K') && size <= mostDescription ? { type, size, parts: [] } : null;
    if (describes) return;
    if (type === '2') this.count(this.ahead.link ?? lengthOfText(header.subarray(157, 257)));
    else if (type === '1') this.count(0);
    else if (hasData) this.count(size);
    this.ahead = nothing;
  }

  private count(bytes: number): void {
    this.files += 1;
    this.unpacked += bytes;
  }

  private endOfEntry(): void {
    if (this.kept === null) return;
    const data = Buffer.concat(this.kept.parts).subarray(0, this.kept.size);
    this.ahead = this.kept.type === 'K' ? { ...this.ahead, link: lengthOfText(data) } : { ...this.ahead, ...paxOf(data) };
    this.kept = null;
  }
}

/** The pax records `LENGTH KEY=VALUE\n` that change what we count. */
function paxOf(data: Buffer): Partial<Ahead> {
  const found: { size?: number; link?: number } = {};
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const length = space < 0 ? NaN : Number(data.toString('latin1', at, space));
    if (!Number.isSafeInteger(length) || length <= 0) break;
    const record = data.subarray(space + 1, at + length - 1);
    const equals = record.indexOf(0x3d);
    const key = record.toString('latin1', 0, Math.max(0, equals));
    if (key === 'linkpath') found.link = record.length - equals - 1;
    const size = Number(record.toString('latin1', equals + 1));
    if (key === 'size' && Number.isSafeInteger(size) && size >= 0) found.size = size;
    at += length;
  }
  return found;
}

/** Octal, or from 8 GiB on binary with the first bit set (GNU). */
function sizeField(header: Buffer): number | null {
  const first = header[124] ?? 0;
  if (first < 0x80) return octal(header, 124, 12);
  const size = header.readBigUInt64BE(128);
  return first === 0x80 && size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : null;
}

function octal(header: Buffer, at: number, length: number): number | null {
  const text = header.toString('latin1', at, at + length).replace(/[\0 ]+$/, '').trimStart();
  return /^[0-7]*$/.test(text) ? parseInt(text === '' ? '0' : text, 8) : null;
}

function lengthOfText(field: Buffer): number {
  const end = field.indexOf(0);
  return end < 0 ? field.length : end;
}
