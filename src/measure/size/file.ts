/** Weighs a file that was built already: an archive by its contents, anything else as it is. */
import { constants, createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isTarHeader, TarCounter } from './tar.ts';
import { cannot, type Weight } from './weight.ts';
import { contentsOfZip, type Contents } from './zip-file.ts';

const zipNames = /\.(zip|jar|war|ear|aar|whl|egg|nupkg|vsix|apk)$/i;
const gzipNames = /\.(tgz|gz|crate)$/i;
const tarNames = /\.(tgz|tar\.gz|crate|tar)$/i;

/**
 * `path` is absolute, `shown` how the user named it. `packed` is the file's own size. Zips and tars, plain or gzipped, are looked
 * into, told by their content or their name; of everything else `unpacked` is the size as well. Throws system errors and the signal's reason.
 */
export async function weighFile(path: string, shown: string, signal: AbortSignal): Promise<Weight> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe would never open
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      return cannot(`${shown} is ${stats.isDirectory() ? 'a folder' : 'not a plain file'}`, 'Write `format: directory` or `format: zip` to weigh a folder.');
    }
    const contents = await contentsOf(handle, path, shown, stats.size, signal);
    if (contents === null) return cannot(`${shown} is damaged, or not what its name says`, 'Build it again; a file of another kind needs another ending than this.');
    return { ok: true, packed: stats.size, ...contents };
  } finally {
    await handle.close();
  }
}

/** Null when its name promises an archive that it is not. */
async function contentsOf(handle: FileHandle, path: string, name: string, size: number, signal: AbortSignal): Promise<Contents | null> {
  const begin = Buffer.alloc(512);
  await handle.read(begin, 0, begin.length, 0);
  const asItIs: Contents = { files: 1, unpacked: size };
  if (zipNames.test(name) || begin.readUInt32BE(0) === 0x504b0304) {
    return await contentsOfZip(handle, size, signal) ?? (zipNames.test(name) ? null : asItIs);
  }
  if (begin.readUInt16BE(0) === 0x1f8b) {
    return await contentsOfGzip(path, name, signal) ?? (gzipNames.test(name) ? null : asItIs);
  }
  if (isTarHeader(begin)) {
    return await contentsOfTar(path, signal) ?? (tarNames.test(name) ? null : asItIs);
  }
  return gzipNames.test(name) || tarNames.test(name) ? null : asItIs;
}

async function contentsOfTar(path: string, signal: AbortSignal): Promise<Contents | null> {
  const counter = new TarCounter();
  await pipeline(createReadStream(path), async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) counter.push(piece);
  }, { signal });
  return counter.contents();
}

/** What is in it: a tar, or one file. */
async function contentsOfGzip(path: string, name: string, signal: AbortSignal): Promise<Contents | null> {
  const counter = new TarCounter();
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
  return isTarHeader(begin) || tarNames.test(name) ? counter.contents() : { files: 1, unpacked };
}

function isDamage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
