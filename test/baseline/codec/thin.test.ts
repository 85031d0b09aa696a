import { expect, test } from '@jest/globals';
import { encodeBaseline, mostBytes, mostRuns, thin } from '../../../src/baseline/codec.ts';
import type { Baseline, BaselineEntry } from '../../../src/model.ts';
import { aBaseline, entryAt, manySamples } from '../entries.ts';
import { fc } from '../../support/properties.ts';

function thinned(entries: readonly BaselineEntry[]): Baseline {
  const result = thin(aBaseline(entries));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const numbered = (count: number, over: Partial<BaselineEntry> = {}): BaselineEntry[] => Array.from({ length: count }, (_, index) => entryAt(index, over));
const ids = (baseline: Baseline): number[] => baseline.entries.map(({ id }) => Number(id.slice(1)));
const bytes = (baseline: Baseline): number => Buffer.byteLength(encodeBaseline(baseline));

test('fifty small entries stay as they are', () => {
  expect(thinned(numbered(50)).entries).toEqual(numbered(50));
});

test('beyond fifty, every second entry older than the newest twenty goes', () => {
  const kept = ids(thinned(numbered(51)));
  expect(kept.slice(-20)).toEqual(Array.from({ length: 20 }, (_, index) => 31 + index));
  expect(kept.slice(0, -20)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29]);
});

test('history that grows by one reaches back further than fifty runs and never holds more than fifty', () => {
  let baseline = aBaseline([]);
  for (let index = 0; index < 300; index += 1) {
    baseline = thinned([...baseline.entries, entryAt(index)]);
    expect(baseline.entries.length).toBeLessThanOrEqual(mostRuns);
  }
  expect(ids(baseline).slice(-20)).toEqual(Array.from({ length: 20 }, (_, index) => 280 + index));
  expect(ids(baseline)[0]).toBeLessThan(230);
});

test('too large: the oldest lose their histograms first, then their values, and every point stays', () => {
  const histograms = thinned(numbered(10, manySamples(5, 25, 5, 8000)));
  const without = histograms.entries.filter((entry) => Object.keys(entry.histograms).length === 0).length;
  expect(without).toBeGreaterThan(0);
  expect(histograms.entries.every((entry, index) => (index < without) === (Object.keys(entry.histograms).length === 0))).toBe(true);
  expect(histograms.entries.every(({ samples }) => samples.every(({ values }) => values.length === 5))).toBe(true);

  const values = thinned(numbered(20, manySamples(10, 25, 10, 0)));
  const bare = values.entries.filter(({ samples }) => samples.every((sample) => sample.values.length === 0)).length;
  expect(bare).toBeGreaterThan(0);
  expect(values.entries.length).toBe(20);
  expect(values.entries.slice(bare).every(({ samples }) => samples.every((sample) => sample.values.length === 10))).toBe(true);
  expect(values.entries.every(({ samples }) => samples.every(({ point }) => point > 123))).toBe(true);
});

test("twenty entries' points are worth more than the newest five's histograms", () => {
  const kept = thinned(numbered(20, manySamples(5, 20, 10, 40_000)));
  expect(kept.entries).toHaveLength(20);
  expect(kept.entries.map(({ histograms }) => Object.keys(histograms).length)).toEqual([...Array.from({ length: 19 }, () => 0), 5]);
});

test('is below 512 KiB, keeps the newest five and their points, and settles at once, for up to 20 scenarios of 25 metrics', () => {
  const shape = fc.record({
    entries: fc.integer({ min: 1, max: 60 }), scenarios: fc.integer({ min: 1, max: 20 }), metrics: fc.integer({ min: 1, max: 25 }),
    values: fc.integer({ min: 0, max: 30 }), histogram: fc.constantFrom(0, 1000, 8000, 100_000),
  });
  fc.assert(fc.property(shape, ({ entries, scenarios, metrics, values, histogram }) => {
    const before = numbered(entries, manySamples(scenarios, metrics, values, histogram));
    const after = thinned(before);
    expect(bytes(after)).toBeLessThan(mostBytes);
    expect(after.entries.length).toBeLessThanOrEqual(mostRuns);
    const points = (entry: BaselineEntry): unknown => entry.samples.map(({ scenario, metric, point }) => [scenario, metric, point]);
    expect(after.entries.slice(-5).map(points)).toEqual(before.slice(-5).map(points));
    expect(thinned(after.entries)).toEqual(after);
  }), { numRuns: 12, examples: [[{ entries: 60, scenarios: 20, metrics: 25, values: 30, histogram: 100_000 }]] });
});

test('one huge entry loses its detail rather than being refused', () => {
  const kept = thinned([entryAt(0, manySamples(20, 25, 1000, 100_000))]);
  expect(kept.entries[0]?.samples).toHaveLength(500);
  expect(kept.entries[0]?.samples.every(({ values }) => values.length === 0)).toBe(true);
});

test('what does not fit even without detail is refused with what to do', () => {
  const result = thin(aBaseline([entryAt(0, manySamples(300, 40, 0, 0))]));
  expect(result).toEqual({ ok: false, problems: [expect.objectContaining({
    message: expect.stringMatching(/^the newest 1 entries of target api take \d+ KiB without any detail; a baseline file holds 512 KiB$/),
    hint: 'Split the target into several with fewer scenarios each.',
  })] });
});

test('an entry that begins a new level stays for as long as an older one does', () => {
  const accepted = [{ scenario: 'list', metric: 'latency.p99', reason: 'encryption' }];
  let baseline = aBaseline(numbered(40));
  baseline = thinned([...baseline.entries, entryAt(40, { accepted })]);
  for (let index = 41; index < 200; index += 1) {
    baseline = thinned([...baseline.entries, entryAt(index)]);
    expect(baseline.entries.length).toBeLessThanOrEqual(mostRuns);
    if (ids(baseline).some((id) => id < 40)) expect(ids(baseline)).toContain(40);
  }
  expect(ids(baseline)[0]).toBeGreaterThanOrEqual(40);
});

test('a run in shards is one run: all of its entries stay or go together, and the newest twenty runs stay whole', () => {
  const sharded = (run: number): readonly BaselineEntry[] => [0, 1, 2, 3].map((shard) => {
    const entry = entryAt(run, { commit: run.toString(16).padStart(40, '0') });
    return { ...entry, id: `${entry.id}-${shard}`, samples: entry.samples.map((sample) => ({ ...sample, scenario: `shard ${shard}` })) };
  });
  let baseline = aBaseline([]);
  for (let run = 0; run < 120; run += 1) baseline = thinned([...baseline.entries, ...sharded(run)]);
  const runs = [0, 1, 2, 3].map((shard) => baseline.entries.filter(({ id }) => id.endsWith(`-${shard}`)).map(({ commit }) => Number.parseInt(commit ?? '', 16)));
  expect(new Set(runs.map(String)).size).toBe(1);
  expect(runs[0]?.slice(-20)).toEqual(Array.from({ length: 20 }, (_, i) => 100 + i));
  expect(runs[0]?.length).toBeGreaterThan(30);
});

test('a commit that is measured again is another run, however often', () => {
  let baseline = aBaseline([]);
  for (let night = 0; night < 80; night += 1) baseline = thinned([...baseline.entries, entryAt(night, { commit: 'a'.repeat(40) })]);
  expect(baseline.entries.length).toBeLessThanOrEqual(mostRuns);
});

test('a pinned release stays, with two runs on either side, however old it grows; the newest of its commits that was measured stands for it', () => {
  const commit = (n: number): string => n.toString(16).padStart(40, '0');
  let baseline = aBaseline([]);
  for (let run = 0; run < 400; run += 1) {
    const result = thin(aBaseline([...baseline.entries, entryAt(run, { commit: commit(run) })]), ['f'.repeat(40), commit(30), commit(29)]);
    if (!result.ok) throw new Error('not thinned');
    baseline = result.value;
    expect(baseline.entries.length).toBeLessThanOrEqual(mostRuns + 5);
  }
  expect(ids(baseline).slice(0, 5)).toEqual([28, 29, 30, 31, 32]);
});
