/** Counts the files of a tar as its bytes come by, and what they weigh unpacked. */
import type { Listing, Totals } from './listing.ts';
import { mostRecord } from './manifest.ts';

const block = 512;
/** Bytes kept of a block that only describes the next entry (long names): links are not longer. */
const mostDescription = 1024 * 1024;

/** What describes the next entry: from pax and GNU blocks. */
interface Ahead {
  readonly size: number | null;
  readonly link: number | null;
  readonly name: string | null;
}

const nothing: Ahead = { size: null, link: null, name: null };

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
  private kept: { readonly use: (data: Buffer) => void; readonly size: number; readonly parts: Buffer[] } | null = null;
  private readonly listing: Listing | null;
  private ahead: Ahead = nothing;
  private state: 'reading' | 'ended' | 'damaged' = 'reading';

  /** Its files are listed without a packed size: a tar is compressed as a whole. */
  constructor(listing: Listing | null = null) {
    this.listing = listing;
  }

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
  contents(): Totals | null {
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
    const describing = this.describing(type);
    const size = describing === null ? this.ahead.size ?? stated : stated;
    const hasData = !['1', '2', '3', '4', '5', '6'].includes(type);
    this.skip = hasData ? Math.ceil(size / block) * block : 0;
    this.kept = null;
    if (describing !== null) {
      if (size <= mostDescription) this.keep(size, describing);
      return;
    }
    const name = this.ahead.name ?? nameIn(header);
    if (type === '2') this.count(name, this.ahead.link ?? textOf(header.subarray(157, 257)).length);
    else if (type === '1') this.count(name, 0);
    else if (hasData) {
      this.count(name, size);
      if (size <= mostRecord && this.listing?.describes(name) === true) this.keep(size, (data) => this.listing?.learn(name, data));
    }
    this.ahead = nothing;
  }

  /** What to do with the data of a block that only describes the next entry; null for a block that is an entry. */
  private describing(type: string): ((data: Buffer) => void) | null {
    switch (type) {
      case 'x': return (data) => { this.ahead = { ...this.ahead, ...paxOf(data) }; };
      case 'K': return (data) => { this.ahead = { ...this.ahead, link: textOf(data).length }; };
      case 'L': return (data) => { this.ahead = { ...this.ahead, name: textOf(data).toString('utf8') }; };
      case 'g': return () => undefined;
      default: return null;
    }
  }

  private keep(size: number, use: (data: Buffer) => void): void {
    this.kept = { use, size, parts: [] };
  }

  private count(name: string, bytes: number): void {
    this.files += 1;
    this.unpacked += bytes;
    this.listing?.add(name, 0, bytes);
  }

  private endOfEntry(): void {
    const { kept } = this;
    this.kept = null;
    kept?.use(Buffer.concat(kept.parts).subarray(0, kept.size));
  }
}

/** The pax records `LENGTH KEY=VALUE\n` that change what we count. */
function paxOf(data: Buffer): Partial<Ahead> {
  const found: { size?: number; link?: number; name?: string } = {};
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const length = space < 0 ? NaN : Number(data.toString('latin1', at, space));
    if (!Number.isSafeInteger(length) || length <= 0) break;
    const record = data.subarray(space + 1, at + length - 1);
    const equals = record.indexOf(0x3d);
    const key = record.toString('latin1', 0, Math.max(0, equals));
    if (key === 'linkpath') found.link = record.length - equals - 1;
    if (key === 'path') found.name = record.toString('utf8', equals + 1);
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

/** The name in the header itself: up to 100 bytes, and 155 before them in POSIX's own format. */
function nameIn(header: Buffer): string {
  const name = textOf(header.subarray(0, 100)).toString('utf8');
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textOf(header.subarray(345, 500)).toString('utf8') : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textOf(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}
