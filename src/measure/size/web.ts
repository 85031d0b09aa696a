/** Weighs the files that a web server sends, as gzip and brotli make them. */
import { lstatSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { BrotliSize } from './brotli.ts';
import { ContentReader } from './content.ts';
import { naming, pauseOf } from './folder.ts';
import { ignoredBy, type Ignored } from './ignore.ts';
import { Inventory } from './inventory.ts';
import { walk, type Found } from './walk.ts';
import { cannot, nothingIn, type PackageWeight } from './weight.ts';

/** Of a gzip file around the deflated data: header and trailer (RFC 1952), without name and time. */
const gzipFrame = 18;
/** Servers send these as they are: compressing them again gains nothing. */
const compressedNames = /\.(?:gz|br|zst|bz2|xz|zip|tgz|7z|rar|jar|png|apng|jpe?g|jfif|gif|webp|avif|heic|jxl|woff2?|mp3|mp4|m4[av]|aac|ogg|og[av]|opus|flac|weba|webm|mov|mkv|avi|pdf)$/i;
/** What may stand beside a file: the same, compressed while it was built. */
const encodings = ['.gz', '.br', '.zst'] as const;
/** Files compressed at a time; each has a copy of up to 4 MiB, and brotli's window, in memory. */
const atATime = Math.min(4, availableParallelism());

interface Asset {
  /** bytes */
  readonly size: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Every file by itself, as servers and size-limit compress them, and summed: gzip at level 9 by fflate, the same number on every
 * machine; brotli at quality 11 by Node, the same number with every Node that has the same brotli. `packed` is the sum of gzip,
 * `unpacked` that of the files as they are.
 *
 * Counted as it is: what is compressed already (`.png`, `.woff2`, `.mp4`, ...), and what would only grow. Where `x.js.gz` or `x.js.br`
 * stands beside `x.js`, the server sends that one: its size is the compressed size of `x.js`, and it is no file more (nor is `x.js.zst`);
 * one alone is a file like any other. Links count as the text they hold. Everything is counted that is not left out: a page that loads
 * only some of it, and source maps, are for `ignore`. Throws system errors, `Unweighable`, and the signal's reason.
 */
export async function weighWeb(path: string, shown: string, ignore: readonly string[], signal: AbortSignal): Promise<PackageWeight> {
  const patterns = ignoredBy(ignore);
  if (!patterns.ok) return patterns;
  if (!(await lstat(path)).isDirectory()) return cannot(`${shown} is a file, not a folder`, 'Name the folder that is served; `ignore` leaves out the rest.');
  const assets = new Assets(patterns.ignored, signal);
  await assets.readAll(path);
  const { sum, inventory } = assets;
  if (sum.files === 0) return nothingIn(shown);
  return { ok: true, packed: sum.gzip, unpacked: sum.size, files: sum.files, compressed: { gzip: sum.gzip, brotli: sum.brotli }, inventory };
}

class Assets {
  readonly sum = { files: 0, size: 0, gzip: 0, brotli: 0 };
  readonly inventory = new Inventory(null);
  private readonly reader = new ContentReader();
  private readonly ignored: Ignored;
  private readonly signal: AbortSignal;
  private readonly pause: () => Promise<void>;
  /** Compressed files that were counted with the file they stand beside: they are still to come in the walk. */
  private readonly counted = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private failure: { readonly error: unknown } | null = null;

  constructor(ignored: Ignored, signal: AbortSignal) {
    this.ignored = ignored;
    this.signal = signal;
    this.pause = pauseOf(signal);
  }

  async readAll(path: string): Promise<void> {
    try {
      for await (const found of walk(path, this.ignored, this.signal, (folder, names) => this.inventory.enter(folder, names))) {
        await this.pause();
        if (!this.counted.delete(found.name.toString('latin1'))) await this.read(found);
      }
    } finally {
      await Promise.allSettled(this.running);
    }
    this.signal.throwIfAborted();
    if (this.failure !== null) throw this.failure.error;
  }

  private async read(found: Found): Promise<void> {
    const name = found.name.toString('utf8');
    const size = found.link?.length ?? (compressedNames.test(name) ? sizeOf(found.path) : null);
    if (size !== null) this.add(name, { size, gzip: size, brotli: size });
    else if (found.link === null) await this.compress(found, name);
  }

  private async compress(found: Found, name: string): Promise<void> {
    while (this.running.size >= atATime) await Promise.race(this.running);
    const [gzipped, brotlied] = this.beside(found);
    let brotli: BrotliSize | null = null;
    const content = await naming(found.name, () => this.reader.read(found.path, this.pause, (piece, size) => {
      if (piece.length === size && this.inventory.describes(name)) this.inventory.learn(name, piece);
      if (brotlied !== null || size === 0) return undefined;
      brotli ??= new BrotliSize(size, this.signal);
      const written = brotli.write(piece);
      if (piece.length < size) return written;
      written.catch(() => undefined); // `end` tells
      return undefined; // a whole file is compressed while others are read
    }));
    if (content === null) return;
    const { size } = content;
    const gzip = gzipped ?? Math.min(size, content.deflated + gzipFrame);
    const job = endOf(brotli).then((made) => this.add(name, { size, gzip, brotli: brotlied ?? Math.min(size, made) }))
      .catch((error: unknown) => { this.failure ??= { error }; })
      .finally(() => this.running.delete(job));
    this.running.add(job);
  }

  /** Sizes of what stands beside a file: by gzip, by brotli. */
  private beside({ path, name }: Found): readonly [gzip: number | null, brotli: number | null] {
    const [gzip = null, brotli = null] = encodings.map((ending) => {
      const full = Buffer.concat([name, Buffer.from(ending)]);
      if (this.ignored(full.toString('utf8'), false)) return null;
      const size = sizeOf(Buffer.concat([path, Buffer.from(ending)]));
      if (size !== null) this.counted.add(full.toString('latin1'));
      return size;
    });
    return [gzip, brotli];
  }

  private add(name: string, { size, gzip, brotli }: Asset): void {
    this.sum.files += 1;
    this.sum.size += size;
    this.sum.gzip += gzip;
    this.sum.brotli += brotli;
    this.inventory.add(name, gzip, size);
  }
}

/** Null when it is gone, or no plain file. */
function sizeOf(path: Buffer): number | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : null;
}

async function endOf(brotli: BrotliSize | null): Promise<number> {
  return brotli === null ? 0 : brotli.end();
}
