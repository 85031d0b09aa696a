/**
 * A recording <-> the bytes of its file. Inside brotli: a line that names the format, the combo and the origins as JSON, then the
 * launches, each apart, with what belongs together in columns (all windows, all buckets): equal things side by side is what a
 * compressor likes.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { CompactHistogram } from './histogram.ts';
import type { LaunchFacts, RecordedBlock, RecordedLaunch, RecordedQuad, RecordedSlice, Recording } from './recording.ts';

const FORMAT = 'tailgate.detection/2';
const MICROSECONDS = 1000;
const TENTHS = 10;
const BUSY_STEPS = 200;
/** More than 60 launches of a combo have ever needed; a file that says more is not one of ours. */
const LARGEST_FILE = 2 ** 28;

/** `thorough` takes about ten times as long and saves a tenth: for what is committed. */
export function encodeRecording({ combo, origins, launches, quads }: Recording, thorough = false): Uint8Array {
  const writer = new ByteWriter();
  writer.text(FORMAT);
  writer.text(JSON.stringify({ combo, origins, quads }));
  writer.varint(launches.length);
  for (const launch of launches) writer.block(encodeLaunch(launch));
  const quality = thorough ? constants.BROTLI_MAX_QUALITY : 9;
  return brotliCompressSync(writer.finish(), { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS } });
}

/** Throws with the reason on anything that `encodeRecording` did not write. */
export function decodeRecording(bytes: Uint8Array): Recording {
  const reader = new ByteReader(brotliDecompressSync(bytes, { maxOutputLength: LARGEST_FILE }));
  const format = reader.text();
  if (format !== FORMAT) throw new Error(`not a recording of this bench: it begins with ${JSON.stringify(format.slice(0, 40))}`);
  const { combo, origins, quads } = JSON.parse(reader.text()) as Pick<Recording, 'combo' | 'origins'> & { readonly quads: readonly RecordedQuad[] };
  const launches = Array.from({ length: reader.varint() }, () => decodeLaunch(reader.block()));
  return { combo, origins, quads, launches };
}

function encodeLaunch({ facts, slices, blocks }: RecordedLaunch): Uint8Array {
  const writer = new ByteWriter();
  writer.text(JSON.stringify(facts));
  for (const [, column] of sliceColumns) writer.column(differences(slices, column));
  const histograms = slices.map(({ latencies }) => latencies);
  writer.column(histograms.map((histogram) => histogram.length));
  // A slice's lowest bucket as its distance from the slice before, zigzag: neighbours resemble each other.
  writer.column(histograms.map((histogram, i) => zigzag((histogram[0]?.[0] ?? 0) - (histograms[i - 1]?.[0]?.[0] ?? 0))));
  writer.column(histograms.flatMap((histogram) => histogram.slice(1).map(([bucket], i) => bucket - (histogram[i]?.[0] ?? 0))));
  writer.column(histograms.flatMap((histogram) => histogram.map(([, count]) => count)));
  for (const side of ['base', 'head'] as const) writer.column(blocks.map((block) => (block[side] === null ? 0 : Math.round(block[side] * MICROSECONDS) + 1)));
  return writer.finish();
}

function decodeLaunch(bytes: Uint8Array): RecordedLaunch {
  const reader = new ByteReader(bytes);
  const facts = JSON.parse(reader.text()) as LaunchFacts;
  const columns = new Map(sliceColumns.map(([name, { delta }]) => [name, summed(reader.column(), delta)]));
  const [lengths, lowest, steps, counts] = [reader.column(), reader.column(), reader.column(), reader.column()];
  const histograms = histogramsFrom(lengths, lowest, steps, counts);
  const at = (name: string, i: number): number => columns.get(name)?.[i] ?? 0;
  const slices = histograms.map((latencies, i): RecordedSlice => ({
    side: at('side', i) === 1 ? 'head' : 'base', block: at('block', i), began: at('began', i) / TENTHS, window: at('window', i) / MICROSECONDS,
    completions: at('completions', i), answered: at('answered', i), dropped: at('dropped', i), failed: at('failed', i), reconnects: at('reconnects', i),
    busy: at('busy', i) / BUSY_STEPS, latencies,
  }));
  const cpu = [reader.column(), reader.column()] as const;
  const blocks = cpu[0].map((base, i): RecordedBlock => ({ base: timeOf(base), head: timeOf(cpu[1][i] ?? 0) }));
  return { facts, slices, blocks };
}

interface Column {
  readonly of: (slice: RecordedSlice) => number;
  /** Written as the difference to the slice before; only where it never falls. */
  readonly delta: boolean;
}

const plain = (of: Column['of']): Column => ({ of, delta: false });
const rising = (of: Column['of']): Column => ({ of, delta: true });

const sliceColumns: readonly (readonly [string, Column])[] = [
  ['side', plain(({ side }) => (side === 'head' ? 1 : 0))],
  ['block', rising(({ block }) => block)],
  ['began', rising(({ began }) => Math.round(began * TENTHS))],
  ['window', plain(({ window }) => Math.round(window * MICROSECONDS))],
  ['completions', plain(({ completions }) => completions)],
  ['answered', plain(({ answered }) => answered)],
  ['dropped', plain(({ dropped }) => dropped)],
  ['failed', plain(({ failed }) => failed)],
  ['reconnects', plain(({ reconnects }) => reconnects)],
  ['busy', plain(({ busy }) => Math.round(busy * BUSY_STEPS))],
];

function differences(slices: readonly RecordedSlice[], { of, delta }: Column): number[] {
  const values = slices.map(of);
  return delta ? values.map((value, i) => value - (values[i - 1] ?? 0)) : values;
}

function summed(values: readonly number[], delta: boolean): readonly number[] {
  if (!delta) return values;
  let sum = 0;
  return values.map((value) => (sum += value));
}

function histogramsFrom(lengths: readonly number[], lowest: readonly number[], steps: readonly number[], counts: readonly number[]): readonly CompactHistogram[] {
  let [step, count, before] = [0, 0, 0];
  return lengths.map((length, slice) => {
    let bucket = (slice === 0 || lengths[slice - 1] === 0 ? 0 : before) + unzigzag(lowest[slice] ?? 0);
    before = bucket;
    return Array.from({ length }, (_, i) => {
      if (i > 0) bucket += steps[step++] ?? 0;
      return [bucket, counts[count++] ?? 0] as const;
    });
  });
}

const timeOf = (stored: number): number | null => (stored === 0 ? null : (stored - 1) / MICROSECONDS);
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
