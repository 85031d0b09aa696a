/** Response times counted in the buckets of `LatencyRecorder`, but only in those that occur: for many small histograms at once. */
import type { Bucket, Counted } from './histogram.ts';

/** Below so many µs a bucket is 1 µs wide; from there on each doubling of the time doubles the width (HDR histogram, 3 digits). */
const EXACT = 2048;

export class SparseHistogram implements Counted {
  /** The first µs of a bucket -> how many are in it. */
  readonly #counts = new Map<number, number>();
  #count = 0;
  /** In rising order, once somebody asked. */
  #buckets: readonly (Bucket & { readonly key: number })[] | null = null;

  /** Adds one response time, ms, at least 0. */
  record(ms: number): void {
    const time = Math.floor(ms * 1000);
    this.#add(time - (time % widthAt(time)), 1);
  }

  /** Adds all of another's response times. */
  merge(other: SparseHistogram): void {
    for (const [key, count] of other.#counts) this.#add(key, count);
  }

  get count(): number {
    return this.#count;
  }

  buckets(): Iterable<Bucket> {
    return this.without(new SparseHistogram()).buckets();
  }

  /** What is left without `part`, which was merged into this one. */
  without(part: SparseHistogram): Counted {
    const buckets = this.#inOrder();
    return {
      count: this.#count - part.#count,
      * buckets() {
        for (const { key, from, to, count: all } of buckets) {
          const count = all - (part.#counts.get(key) ?? 0);
          if (count > 0) yield { from, to, count };
        }
      },
    };
  }

  #add(key: number, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
    this.#count += count;
    this.#buckets = null;
  }

  #inOrder(): readonly (Bucket & { readonly key: number })[] {
    this.#buckets ??= [...this.#counts].sort(([a], [b]) => a - b).map(([key, count]) => ({ key, from: key / 1000, to: (key + widthAt(key)) / 1000, count }));
    return this.#buckets;
  }
}

const widthAt = (time: number): number => (time < EXACT ? 1 : 2 ** (Math.floor(Math.log2(time)) - Math.log2(EXACT) + 1));
