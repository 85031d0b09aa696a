/** The earlier versions of a baseline file that git keeps -> the entries that the newest one no longer holds. */
import { decodeBaseline, mergeBaselines } from '../../baseline/codec.ts';
import type { Git } from '../../measure/base/git.ts';
import type { Baseline } from '../../model.ts';

/** A baseline with what earlier versions of its file held. */
export interface Deepened {
  readonly baseline: Baseline;
  /** Versions that were looked at and could not be read: what only they held is missing. */
  readonly unreadable: number;
}

/** The newest entries that thinning never takes; a version of the file holds at least these of the runs before it. */
const NEVER_THINNED = 20;

interface Version {
  readonly blob: string;
  readonly file: string;
}

/**
 * A file holds some 50 entries: thinning takes older ones out of it, but not out of git. `from` is the commit whose history is gone
 * through, `file` the path from the top of the repository. Each version overlaps with the next, so that only every few of
 * them are read. Stops where the file was deleted: that is how a new history is begun on purpose.
 */
export async function withEarlierVersions(git: Git, from: string, file: string, newest: Baseline): Promise<Deepened> {
  const versions = await versionsOf(git, from, file);
  let baseline = newest;
  let unreadable = 0;
  for (let at = 0; at < versions.length;) {
    const version = versions[at];
    const read = version === undefined ? null : await readVersion(git, version, newest.target);
    if (read === null) {
      unreadable += 1;
      at += 1;
      continue;
    }
    baseline = mergeBaselines(read, baseline);
    at += Math.max(1, Math.floor(Math.min(read.entries.length, NEVER_THINNED) / 2));
    // The first version is read whatever the steps: it holds what none after it has to.
    if (at >= versions.length && version !== versions.at(-1)) at = versions.length - 1;
  }
  return { baseline, unreadable };
}

/** Newest first, since the file was last made. None where git does not know the file. */
async function versionsOf(git: Git, from: string, file: string): Promise<readonly Version[]> {
  const answer = await git('log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=', '-z', '--end-of-options', from, '--', `:(top,literal)${file}`);
  if (!answer.ok) return [];
  const versions: Version[] = [];
  for (const [, blob = '', state = ''] of answer.stdout.matchAll(/:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\0[^\0]*/g)) {
    if (state === 'D') break;
    versions.push({ blob, file: `${from}:${file}` });
  }
  return versions;
}

async function readVersion(git: Git, { blob, file }: Version, target: string): Promise<Baseline | null> {
  const text = await git('cat-file', 'blob', blob);
  const read = text.ok ? decodeBaseline(text.stdout, file, target) : null;
  return read?.ok === true ? read.value : null;
}
