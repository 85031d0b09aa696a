import { expect, test } from '@jest/globals';
import { addEntry, thin } from '../../src/baseline/codec.ts';
import { deepen, wholeFrom, type Versions } from '../../src/baseline/deepen.ts';
import type { Baseline, BaselineEntry } from '../../src/model.ts';
import { aBaseline, entryAt } from './entries.ts';

/** Every version that the file had, newest first, with a run of so many shards each. */
function versions(runs: number, shards = 1, from = 0): readonly Baseline[] {
  const all: Baseline[] = [];
  let file = aBaseline([]);
  for (let run = from; run < from + runs; run += 1) {
    const entries = Array.from({ length: shards }, (_, shard): BaselineEntry => {
      const entry = entryAt(run, { commit: run.toString(16).padStart(40, '0') });
      return { ...entry, id: `${entry.id}-${shard}`, samples: entry.samples.map((sample) => ({ ...sample, scenario: `shard ${shard}` })) };
    });
    const small = thin(entries.reduce(addEntry, file));
    if (!small.ok) throw new Error('not thinned');
    file = small.value;
    all.unshift(file);
  }
  return all;
}

/** Counts what is read. */
function reading(list: readonly (Baseline | 'unreadable' | 'gone')[]): Versions & { readonly reads: number[] } {
  const reads: number[] = [];
  return { reads, count: async () => list.length, read: async (at) => { reads.push(at); return list[at] ?? 'gone'; } };
}

const newestOf = (list: readonly Baseline[]): Baseline => list[0] ?? aBaseline([]);
const placeOf = (run: number): number => Date.UTC(2026, 0, 1) + run * 60_000;

test.each([1, 4])('brings every run back that was thinned, of %i shards each, by reading one version in nineteen', async (shards) => {
  const list = versions(200, shards);
  const from = reading(list);
  const { baseline, next, wholeFrom: start } = await deepen(newestOf(list), from);
  expect([baseline.entries.length, next, start]).toEqual([200 * shards, null, -Infinity]);
  expect(from.reads.length).toBeLessThanOrEqual(Math.ceil(200 / 19) + 2);
});

test('stops after so many reads, and says from when on no run is missing', async () => {
  const list = versions(200);
  const { baseline, next, wholeFrom: start } = await deepen(newestOf(list), reading(list), 4);
  expect(next).toBe(76);
  expect(start).toBe(placeOf(200 - 3 * 19 - 20));
  const there = new Set(baseline.entries.map(({ id }) => id));
  for (let run = 200 - 3 * 19 - 20; run < 200; run += 1) expect(there).toContain(`r${run}-0`);
});

test('where the file was deleted its past ends, and so it does where two versions have nothing in common', async () => {
  const [now, before] = [versions(25, 1, 100), versions(60)];
  expect((await deepen(newestOf(now), reading([...now, 'gone', ...before]))).baseline.entries).toHaveLength(25);
  expect((await deepen(newestOf(now), reading([...now, ...before]))).baseline.entries).toHaveLength(25);
});

test('goes on behind a version that cannot be read, and counts it', async () => {
  const list = versions(100);
  const damaged = list.map((file, at) => (at === 19 || at === 20 ? 'unreadable' as const : file));
  const { baseline, unreadable, wholeFrom: start } = await deepen(newestOf(list), reading(damaged));
  expect([unreadable, baseline.entries.length >= 98]).toEqual([2, true]);
  // Read were the newest version and the one behind the two: the first is whole up to its twentieth run.
  expect(start).toBe(placeOf(80));
});

test('of a file alone, its newest twenty runs are whole', () => {
  expect(wholeFrom(newestOf(versions(90)))).toBe(placeOf(70));
  expect(wholeFrom(aBaseline([]))).toBe(Infinity);
});
