/** How many runs of main were stored -> which of them the job of the newest sees: thinning and all, as on the branch. */
import { addEntry, thin } from '../../../src/baseline/codec.ts';
import { deepen, READS } from '../../../src/baseline/deepen.ts';
import type { Baseline, BaselineEntry } from '../../../src/model.ts';

/**
 * For each number of runs up to `most`, the places of those that are seen, oldest first. It hangs on their number alone: what is measured decides
 * nothing here, as long as a file stays below its 512 KiB.
 */
export async function seenUpTo(most: number, entryAt: (place: number) => BaselineEntry): Promise<readonly (readonly number[])[]> {
  const places = new Map<string, number>();
  const files: Baseline[] = [];
  const seen: (readonly number[])[] = [[]];
  let file: Baseline = { target: 'api', entries: [] };
  for (let place = 0; place < most; place += 1) {
    const entry = entryAt(place);
    places.set(entry.id, place);
    const small = thin(addEntry(file, entry));
    if (!small.ok) throw new Error(JSON.stringify(small.problems));
    file = small.value;
    files.push(file);
    const { baseline } = await deepen(file, { count: async () => files.length, read: async (at) => files[files.length - 1 - at] ?? 'gone' }, READS);
    seen.push(baseline.entries.map(({ id }) => places.get(id) ?? 0));
  }
  return seen;
}
