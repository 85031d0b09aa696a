/** Turns single response times into a histogram that merges, answers quantiles and fits into a line of JSON. */
import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64 } from 'hdr-histogram-js';
import { unzlibSync } from 'fflate';

/** 3 significant digits: a bucket is never wider than 0.1 % of its value (or 1 µs). */
const digits = 3;
/** One hour in µs. Whatever takes longer is recorded as one hour. */
const highest = 3_600_000_000;
/** An encoding with every bucket filled stays below this; more is not one of ours. */
const mostCharacters = 300_000;
/** 23 halves of 1,024 buckets, 9 bytes each at most, and the header. */
const mostBytes = 24 * 1024 * 9 + 40;
const compressedCookie = 0x1c849314;
const plainCookie = 0x1c849313;

const empty = () =>
  build({ bitBucketSize: 64, autoResize: false, lowestDiscernibleValue: 1, highestTrackableValue: highest, numberOfSignificantValueDigits: digits, useWebAssembly: false });

type Hdr = ReturnType<typeof empty>;

/** What the typings leave out of the JavaScript build: its buckets by index. */
interface Indexed {
  readonly countsArrayLength: number;
  readonly getCountAtIndex: (index: number) => number;
  readonly valueFromIndex: (index: number) => number;
  readonly sizeOfEquivalentValueRange: (value: number) => number;
}

export interface Bucket {
  /** ms, inclusive */
  readonly from: number;
  /** ms, exclusive */
  readonly to: number;
  readonly count: number;
}

/** Response times that were counted in buckets, in rising order; their sum is `count`. */
export interface Counted {
  readonly count: number;
  buckets(): Iterable<Bucket>;
}

/** Response times in ms, kept in microseconds (HDR histogram: histograms add without loss, percentiles don't). */
export class LatencyRecorder implements Counted {
  readonly #hdr: Hdr;
  /** Exact, ms; after decoding the middle of the highest bucket. */
  #largest = 0;

  constructor(hdr: Hdr = empty()) {
    this.#hdr = hdr;
    for (const bucket of filled(hdr)) this.#largest = (bucket.from + bucket.to) / 2;
  }

  /** Adds one response time, ms. Throws on a negative or non-finite one: that is a bug of whoever measured it. */
  record(ms: number): void {
    if (!(ms >= 0) || ms === Infinity) throw new Error(`a response time is a number of milliseconds, not ${String(ms)}`);
    this.#hdr.recordValue(Math.min(Math.floor(ms * 1000), highest));
    if (ms > this.#largest) this.#largest = ms;
  }

  /** Adds all of another's response times. */
  merge(other: LatencyRecorder): void {
    for (const { from, count } of other.buckets()) this.#hdr.recordValueWithCount(Math.round(from * 1000), count);
    this.#largest = Math.max(this.#largest, other.max);
  }

  get count(): number {
    return this.#hdr.totalCount;
  }

  /** ms; 0 when empty */
  get mean(): number {
    return meanBetween(this, 0, 1);
  }

  /** ms; 0 when empty */
  get max(): number {
    return this.#largest;
  }

  /** The value in ms that the share `q` (0-1) of the responses lies below, interpolated inside its bucket; 0 when empty. */
  quantile(q: number): number {
    return Math.min(quantileOf(this, q), this.#largest);
  }

  /** The mean in ms of the responses ranked between the shares `from` and `to` (0-1); 0 when empty. */
  meanBetween(from: number, to: number): number {
    return meanBetween(this, from, to);
  }

  /** The filled buckets in rising order. */
  buckets(): Iterable<Bucket> {
    return filled(this.#hdr);
  }

  /** HDR V2 compressed, base64; `decodeLatencies` reads it. */
  encode(): string {
    return encodeIntoCompressedBase64(this.#hdr);
  }
}

/**
 * The mean of what lies between p95 and p99.5: the tail that a short run can decide. It moves with every slow response in
 * that band and not with the one worst, so its spread is a third smaller than that of p99.
 */
export const tailMean = (latencies: Counted): number => meanBetween(latencies, 0.95, 0.995);

/** Reads what `encode` wrote. Throws an `Error` that says what is wrong with anything else, before it costs time or memory. */
export function decodeLatencies(encoded: string): LatencyRecorder {
  checkHeader(encoded);
  const decoded = decoding(encoded);
  let counted = 0;
  for (const { count } of filled(decoded)) {
    if (!Number.isSafeInteger(count) || count < 0) throw new Error('not a histogram: it has a count that is no count');
    counted += count;
  }
  if (counted !== decoded.totalCount) throw new Error('not a histogram: its counts do not add up');
  return new LatencyRecorder(decoded);
}

function decoding(encoded: string): Hdr {
  try {
    return decodeFromCompressedBase64(encoded, 64, false);
  } catch (cause) {
    throw new Error(`not a histogram: ${cause instanceof Error ? cause.message : 'it is damaged'}`, { cause });
  }
}

function* filled(hdr: Hdr): Iterable<Bucket> {
  if (!hasBuckets(hdr)) throw new Error('hdr-histogram-js gave a histogram without buckets');
  if (hdr.totalCount === 0) return;
  let seen = 0;
  for (let i = 0; i < hdr.countsArrayLength && seen < hdr.totalCount; i++) {
    const count = hdr.getCountAtIndex(i);
    if (count === 0) continue;
    seen += count;
    const from = hdr.valueFromIndex(i);
    yield { from: from / 1000, to: (from + hdr.sizeOfEquivalentValueRange(from)) / 1000, count };
  }
}

function hasBuckets(hdr: Hdr): hdr is Hdr & Indexed {
  return 'countsArrayLength' in hdr && 'getCountAtIndex' in hdr && 'valueFromIndex' in hdr && 'sizeOfEquivalentValueRange' in hdr;
}

/** The value in ms that the share `q` (0-1) lies below; 0 when empty. Responses inside one bucket are taken as evenly spread over it: at 50 µs a bucket is 2 % wide, interpolated it is not. */
export function quantileOf(latencies: Counted, q: number): number {
  if (!(q >= 0 && q <= 1)) throw new Error(`a quantile lies between 0 and 1, not ${String(q)}`);
  const rank = q * latencies.count;
  let below = 0;
  let last = 0;
  for (const { from, to, count } of latencies.buckets()) {
    if (below + count >= rank) return from + (to - from) * (Math.max(rank - below, 0) / count);
    below += count;
    last = to;
  }
  return last;
}

function meanBetween(latencies: Counted, low: number, high: number): number {
  if (!(low >= 0 && high <= 1 && low < high)) throw new Error(`ranks lie between 0 and 1 in rising order, not ${low} and ${high}`);
  const first = low * latencies.count;
  const last = high * latencies.count;
  let below = 0;
  let sum = 0;
  for (const { from, to, count } of latencies.buckets()) {
    const start = Math.max(first - below, 0);
    const end = Math.min(last - below, count);
    if (end > start) sum += (end - start) * (from + (to - from) * ((start + end) / 2 / count));
    below += count;
  }
  return last > first ? sum / (last - first) : 0;
}

/** Looks at the headers before hdr-histogram-js does: it would believe any length and allocate or loop accordingly. */
function checkHeader(encoded: string): void {
  if (encoded.length > mostCharacters) throw new Error(`not a histogram: ${encoded.length} characters are more than one can have`);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) throw new Error('not a histogram: it is not base64');
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const outer = new DataView(bytes.buffer);
  if (bytes.length < 16 || outer.getInt32(0) !== compressedCookie) throw new Error('not a histogram: it does not begin as HDR V2 does');
  const length = outer.getInt32(4);
  if (length <= 0 || length > bytes.length - 8) throw new Error('not a histogram: it is cut off');
  const plain = inflate(bytes.subarray(8, 8 + length));
  const inner = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  if (plain.length < 40 || inner.getInt32(0) !== plainCookie) throw new Error('not a histogram: its inside is not HDR V2');
  if (inner.getInt32(4) !== plain.length - 40) throw new Error('not a histogram: its length is wrong');
  if (inner.getInt32(12) !== digits || inner.getBigInt64(16) !== 1n || inner.getBigInt64(24) !== BigInt(highest)) {
    throw new Error('not a histogram of ours: it has another range or resolution');
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    const plain = unzlibSync(bytes, { out: new Uint8Array(mostBytes + 1) });
    if (plain.length <= mostBytes) return plain;
  } catch {
    // Told below, in our words.
  }
  throw new Error('not a histogram: it does not inflate');
}
