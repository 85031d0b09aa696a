/** Weighs a file that was built already: an archive by its contents, anything else as it is. */
import { constants, createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { hasCode } from '../../system-error.ts';
import { Inventory } from './inventory.ts';
import { Listing, type Totals } from './listing.ts';
import { isTarHeader, TarCounter } from './tar.ts';
import { cannot, type PackageWeight } from './weight.ts';
import { contentsOfZip } from './zip-file.ts';

const zipNames = /\.(zip|jar|war|ear|aar|whl|egg|nupkg|vsix|apk)$/i;
const gzipNames = /\.(tgz|gz|crate)$/i;
const tarNames = /\.(tgz|tar\.gz|crate|tar)$/i;

/**
 * `path` is absolute, `shown` how the user named it. `packed` is the file's own size. Zips and tars, plain or gzipped, are looked
 * into, told by their content or their name; of everything else `unpacked` is the size as well. What lies in a tar has no packed size of
 * its own: it is told as 0. Throws system errors and the signal's reason.
 */
export async function weighFile(path: string, shown: string, signal: AbortSignal): Promise<PackageWeight> {
  const handle = await openAny(path);
  if (handle === null) return cannot(`${shown} is not a plain file`, 'Name the file that is shipped.');
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      return cannot(`${shown} is ${stats.isDirectory() ? 'a folder' : 'not a plain file'}`, 'Write `format: directory` or `format: zip` to weigh a folder.');
    }
    const found = await lookInto({ handle, path, shown, size: stats.size }, signal);
    if (found === null) return cannot(`${shown} is damaged, or not what its name says`, 'Build it again; a file of another kind needs another ending than this.');
    return { ok: true, packed: stats.size, ...found, compressed: null };
  } finally {
    await handle.close();
  }
}

/** Null for a socket. */
async function openAny(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe would never open
  } catch (error) {
    if (hasCode(error, 'ENXIO')) return null;
    throw error;
  }
}

interface Archive {
  readonly handle: FileHandle;
  readonly path: string;
  readonly shown: string;
  /** bytes */
  readonly size: number;
}

/** Null when its name promises an archive that it is not. */
async function lookInto({ handle, path, shown, size }: Archive, signal: AbortSignal): Promise<Totals & { readonly inventory: Inventory } | null> {
  const inventory = new Inventory(null);
  const listing = new Listing(inventory);
  const begin = Buffer.alloc(512);
  await handle.read(begin, 0, begin.length, 0);
  const [found, promised] = zipNames.test(shown) || begin.readUInt32BE(0) === 0x504b0304
    ? [await contentsOfZip(handle, size, listing, signal), zipNames.test(shown)]
    : begin.readUInt16BE(0) === 0x1f8b
      ? [await contentsOfGzip(path, shown, listing, signal), gzipNames.test(shown)]
      : [isTarHeader(begin) ? await contentsOfTar(path, listing, signal) : null, gzipNames.test(shown) || tarNames.test(shown)];
  if (found !== null) {
    listing.end();
    return { ...found, inventory };
  }
  if (promised) return null;
  const asItIs = new Inventory(null);
  asItIs.add(basename(shown), size, size);
  return { files: 1, unpacked: size, inventory: asItIs };
}

async function contentsOfTar(path: string, listing: Listing, signal: AbortSignal): Promise<Totals | null> {
  const counter = new TarCounter(listing);
  await pipeline(createReadStream(path), async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) counter.push(piece);
  }, { signal });
  return counter.contents();
}

/** What is in it: a tar, or one file. */
async function contentsOfGzip(path: string, shown: string, listing: Listing, signal: AbortSignal): Promise<Totals | null> {
  const counter = new TarCounter(listing);
  let unpacked = 0;
  let begin: Buffer = Buffer.alloc(0);
  try {
    await pipeline(createReadStream(path), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) {
        unpacked += piece.length;
        if (begin.length < 512) begin = Buffer.concat([begin, piece.subarray(0, 512 - begin.length)]);
        counter.push(piece);
      }
    }, { signal });
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
  if (isTarHeader(begin) || tarNames.test(shown)) return counter.contents();
  listing.add(basename(shown).replace(/\.gz$/i, ''), 0, unpacked);
  return { files: 1, unpacked };
}

function isDamage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
