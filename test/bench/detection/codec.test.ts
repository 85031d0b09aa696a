import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { decodeRecording, encodeRecording } from './codec.ts';
import { fileOf, readCorpus, readRecording, writeRecording } from './corpus.ts';
import type { RecordedLaunch, RecordedSlice, Recording } from './recording.ts';
import { aLaunch } from './synthetic.ts';
import { fc } from '../../support/properties.ts';

const combo = { service: 'node-http', variant: 'cpu+5', weather: 'noisy', way: 'interleaved' } as const;
const aRecording = (launches: readonly RecordedLaunch[]): Recording => ({ combo, origins: [{ from: 0, machine: '2 x a machine', node: 'v20', pinned: true }], launches, quads: [] });

const count = fc.integer({ min: 0, max: 5000 });
const histogram = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 1000 })), { maxLength: 40 })
  .map((entries) => [...new Map(entries)].sort(([a], [b]) => a - b));
/** Times in the steps that are kept: tenths of a ms, µs, two hundredths. */
const slice = fc.record({
  side: fc.constantFrom('base', 'head'), window: fc.integer({ min: 0, max: 10 ** 8 }).map((n) => n / 1000), completions: count, answered: count, dropped: count, failed: count, reconnects: count,
  busy: fc.integer({ min: 0, max: 200 }).map((n) => n / 200), latencies: histogram, later: fc.integer({ min: 0, max: 10 ** 6 }), further: fc.integer({ min: 0, max: 2 }),
});
const time = fc.option(fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n / 1000));
const launch: fc.Arbitrary<RecordedLaunch> = fc.tuple(fc.array(slice, { maxLength: 20 }), fc.array(fc.record({ base: time, head: time }), { maxLength: 5 })).map(([slices, blocks]) => {
  let [tenths, block] = [0, 0];
  const rising = slices.map(({ later, further, ...rest }): RecordedSlice => {
    tenths += later;
    block += further;
    return { ...rest, block, began: tenths / 10 };
  });
  return { facts: aLaunch({ blocks: 0 }).facts, slices: rising, blocks };
});

describe('the file of a combo', () => {
  test('gives back every launch as it was, in the steps that are kept', () => {
    fc.assert(fc.property(fc.array(launch, { maxLength: 4 }), (launches) => {
      expect(decodeRecording(encodeRecording(aRecording(launches)))).toEqual(aRecording(launches));
    }), { numRuns: 60 });
  });

  test('keeps single starts too', () => {
    const quads = [{ began: '2026-11-20T08:15:30.000Z', order: ['base', 'head', 'head', 'base'] as const, starts: [{ time: 81.25, cpu: 70, read: 1, reads: 2, faults: 3, memory: null }] }];
    expect(decodeRecording(encodeRecording({ ...aRecording([]), quads })).quads).toEqual(quads);
  });

  test('needs less than a byte for each request of an ordinary slice', () => {
    const launches = Array.from({ length: 5 }, (_, i) => aLaunch({ seed: i + 1 }));
    expect(encodeRecording(aRecording(launches), true).length).toBeLessThan(5 * 40 * 80);
  });

  test('that is another format, cut off or damaged is refused, never read as something else', () => {
    const bytes = encodeRecording(aRecording([aLaunch()]));
    expect(() => decodeRecording(brotliCompressSync(Buffer.from('\x05hello')))).toThrow('not a recording of this bench');
    expect(() => decodeRecording(bytes.subarray(0, bytes.length - 20))).toThrow();
    expect(() => decodeRecording(Buffer.from('hello'))).toThrow();
  });
});

describe('the corpus', () => {
  test('is replaced file by file, leaves nothing beside them, and names the file that cannot be read', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-corpus-'));
    try {
      const file = fileOf(folder, combo);
      expect(readRecording(file)).toBeNull();
      writeRecording(file, aRecording([aLaunch()]));
      writeRecording(file, aRecording([aLaunch(), aLaunch({ seed: 2 })]));
      expect(readdirSync(folder)).toEqual(['node-http.cpu+5.noisy.br']);
      expect(readCorpus(folder)[0]?.launches).toHaveLength(2);
      writeFileSync(file, readFileSync(file).subarray(0, 100));
      expect(() => readRecording(file)).toThrow('node-http.cpu+5.noisy.br cannot be read');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
