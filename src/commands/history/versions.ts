/** The earlier versions of a baseline file that git keeps -> the entries that the newest one no longer holds. */
import { decodeBaseline } from '../../baseline/codec.ts';
import { deepen, type Deepened } from '../../baseline/deepen.ts';
import type { Git } from '../../measure/base/git.ts';
import type { Baseline } from '../../model.ts';

/**
 * A file holds some 50 runs: thinning takes older ones out of it, but not out of git. `from` is the commit whose history is gone
 * through, `file` the path from the top of the repository. Stops where the file was deleted: that is how a new history is begun on purpose.
 * `mostReads`: versions that are read at most.
 */
export async function withEarlierVersions(git: Git, from: string, file: string, newest: Baseline, mostReads = Infinity): Promise<Deepened> {
  const blobs = await blobsOf(git, from, file);
  return deepen(newest, {
    count: async () => blobs.length,
    read: async (at) => {
      const text = await git('cat-file', 'blob', blobs[at] ?? '');
      const read = text.ok ? decodeBaseline(text.stdout, `${from}:${file}`, newest.target) : null;
      return read?.ok === true ? read.value : 'unreadable';
    },
  }, mostReads);
}

/** Newest first, since the file was last made. None where git does not know the file. */
async function blobsOf(git: Git, from: string, file: string): Promise<readonly string[]> {
  const answer = await git('log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=', '-z', '--end-of-options', from, '--', `:(top,literal)${file}`);
  if (!answer.ok) return [];
  const blobs: string[] = [];
  for (const [, blob = '', state = ''] of answer.stdout.matchAll(/:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\0[^\0]*/g)) {
    if (state === 'D') break;
    blobs.push(blob);
  }
  return blobs;
}
