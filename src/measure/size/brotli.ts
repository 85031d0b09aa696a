/** Bytes in pieces -> how many brotli makes of them, on another thread and without holding what comes out. */
import { addAbortSignal } from 'node:stream';
import { finished } from 'node:stream/promises';
import { constants, createBrotliCompress, type BrotliCompress } from 'node:zlib';

/** One job of the other thread is no longer than this, so that it can be stopped soon: the highest quality takes a second for a megabyte. */
const job = 64 * 1024;

export class BrotliSize {
  private readonly stream: BrotliCompress;
  private readonly done: Promise<void>;
  private bytes = 0;

  /** `size` is what is to come, bytes. With the highest quality, 11, as for files that are compressed once and sent often. */
  constructor(size: number, signal: AbortSignal) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: Math.min(size, 0x7fffffff) };
    this.stream = createBrotliCompress({ params });
    this.stream.on('data', (part: Buffer) => { this.bytes += part.length; });
    addAbortSignal(signal, this.stream);
    this.done = finished(this.stream);
    this.done.catch(() => undefined); // told by `write` or `end`
  }

  /** Copies the piece; settled when it is compressed. Rejects when interrupted. */
  write(piece: Buffer): Promise<void> {
    const last = Math.max(0, Math.ceil(piece.length / job) - 1) * job;
    for (let at = 0; at < last; at += job) this.stream.write(Buffer.from(piece.subarray(at, at + job)));
    return new Promise((resolve, reject) => {
      this.stream.write(Buffer.from(piece.subarray(last)), (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Bytes that came out in all. Rejects when interrupted. */
  async end(): Promise<number> {
    this.stream.end();
    await this.done;
    return this.bytes;
  }
}
