/** Unpacks one small file out of a zip, in memory. */
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { mostRecord } from './manifest.ts';
import { readAt } from './read-at.ts';

export interface Zipped {
  readonly name: string;
  /** 0: stored, 8: deflated (PKWARE APPNOTE 4.4.5). */
  readonly method: number;
  /** bytes */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

const localSignature = 0x04034b50;

/** Null when it is too large, of another method, or not what its header says. Throws system errors. */
export async function readZipped(handle: FileHandle, { method, packed, unpacked, offset }: Zipped): Promise<Buffer | null> {
  if (unpacked > mostRecord || packed > mostRecord || !Number.isSafeInteger(offset) || offset < 0) return null;
  const header = await readAt(handle, offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== localSignature) return null;
  const data = await readAt(handle, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
  if (method === 0) return data;
  if (method !== 8) return null;
  return promisify(inflateRaw)(data, { maxOutputLength: mostRecord }).catch(() => null);
}
