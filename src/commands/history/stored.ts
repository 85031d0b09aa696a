/** Where baselines are kept -> all of them, with the entries that git still has of earlier versions. */
import path from 'node:path';
import { decodeBaseline, tooLarge } from '../../baseline/codec.ts';
import { problem } from '../../baseline/codec/problem.ts';
import { wholeFrom, type DeepBaseline } from '../../baseline/deepen.ts';
import { listBaselines } from '../../baseline/directory.ts';
import { fileNameOf } from '../../baseline/file.ts';
import { commitOf, isShallow } from '../../measure/base/origin.ts';
import { gitIn, NOT_INSTALLED, type Git } from '../../measure/base/git.ts';
import type { Baseline, Checked, Problem } from '../../model.ts';
import { withEarlierVersions } from './versions.ts';

/** A folder of the checkout, or of a branch that this clone has. */
export interface Where {
  /** The checkout. */
  readonly root: string;
  readonly folder: string;
  /** null: the folder as it is checked out. */
  readonly branch: string | null;
  readonly signal: AbortSignal;
}

export interface Stored {
  readonly deep: readonly DeepBaseline[];
  /** As the user would name the place: `baselines/`, `tailgate-baselines:baselines/`. */
  readonly place: string;
  /** What the reader should know of how much of the history this is, in sentences. */
  readonly notes: readonly string[];
}

export async function readStored(where: Where): Promise<Checked<Stored>> {
  return where.branch === null ? fromFolder(where) : fromBranch(where, where.branch);
}

async function fromFolder({ root, folder, signal }: Where): Promise<Checked<Stored>> {
  const directory = path.resolve(root, folder);
  const listed = await listBaselines(directory);
  if (!listed.ok) return listed;
  const found = listed.value.map(({ baseline }) => baseline);
  return accept({ place: `${folder.replace(/\/+$/, '')}/`, ...await deepenedHere(directory, found, signal) });
}

/** Those of a folder that is checked out, with what git has of earlier versions. */
export async function deepenedHere(directory: string, found: readonly Baseline[], signal: AbortSignal, mostReads = Infinity): Promise<Pick<Stored, 'deep' | 'notes'>> {
  if (found.length === 0) return { deep: [], notes: [] };
  const git = gitIn(directory, signal);
  const prefix = await git('rev-parse', '--show-prefix');
  const head = prefix.ok ? await commitOf(git, 'HEAD') : null;
  return head === null ? { deep: found.map(asItIs), notes: [] } : deepened(git, head, prefix.stdout, found, mostReads);
}

async function fromBranch({ root, folder, signal }: Where, branch: string): Promise<Checked<Stored>> {
  const git = gitIn(root, signal);
  const tip = await tipOf(git, branch);
  if (!tip.ok) return tip;
  const inside = folder.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  const prefix = inside.map((name) => `${name}/`).join('');
  const place = `${branch}:${prefix}`;
  if (inside.includes('..')) return refuse(problem(place, 'this folder leads out of the branch that baselines are kept on', 'Name a folder such as `baselines`.'));
  const listed = await git('ls-tree', '-z', '-l', '--full-tree', tip.value, '--', ...(prefix === '' ? [] : [prefix]));
  if (!listed.ok) return refuse(problem(place, `the baselines on this branch cannot be listed: ${listed.complaint}`, `Fetch it whole: \`git fetch origin ${branch}\`.`));
  const baselines: Baseline[] = [];
  const problems: Problem[] = [];
  for (const [, mode, kind, blob = '', bytes, name = ''] of listed.stdout.matchAll(/(\d+) (\w+) ([0-9a-f]+) +(-|\d+)\t([^\0]*)/g)) {
    const short = name.slice(prefix.length);
    if (kind !== 'blob' || mode === '120000' || !short.endsWith('.json') || short.startsWith('.') || short.includes('/')) continue;
    const read = await readBlob(git, blob, Number(bytes), `${branch}:${name}`, short);
    if (read.ok) baselines.push(read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  return accept({ place, ...await deepened(git, tip.value, prefix, baselines) });
}

async function readBlob(git: Git, blob: string, bytes: number, shown: string, name: string): Promise<Checked<Baseline>> {
  const large = tooLarge(bytes, shown);
  if (large !== null) return refuse(large);
  const text = await git('cat-file', 'blob', blob);
  if (!text.ok) return refuse(problem(shown, `this baseline cannot be read: ${text.complaint}`, 'Fetch the branch again.'));
  const read = decodeBaseline(text.stdout, shown);
  if (!read.ok || name === fileNameOf(read.value.target)) return read;
  return refuse(problem(shown, `this is the baseline of target ${JSON.stringify(read.value.target)}, whose file is ${fileNameOf(read.value.target)}`, 'Rename the file on that branch, or delete it there if it is a copy.'));
}

/** What the Action writes is at origin: a branch of that name here may be older. */
async function tipOf(git: Git, branch: string): Promise<Checked<string>> {
  for (const name of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`, branch]) {
    const commit = await commitOf(git, name);
    if (commit !== null) return { ok: true, value: commit };
  }
  const inside = await git('rev-parse', '--git-dir');
  if (inside.complaint === NOT_INSTALLED) return refuse(option('git is not installed, and a branch can only be read by it', 'install git, or check the branch out elsewhere and name its folder by `--baselines`'));
  if (!inside.ok) return refuse(option(`this folder is in no git repository, so there is no branch \`${branch}\``, 'run it in a clone of the repository, or name a folder by `--baselines`'));
  return refuse(option(`this clone has no branch \`${branch}\``, `fetch it: \`git fetch origin ${branch}:refs/remotes/origin/${branch}\``));
}

/** Where git knows nothing of what the file held before. */
const asItIs = (baseline: Baseline): DeepBaseline => ({ baseline, wholeFrom: wholeFrom(baseline) });

async function deepened(git: Git, from: string, prefix: string, found: readonly Baseline[], mostReads = Infinity): Promise<Pick<Stored, 'deep' | 'notes'>> {
  const deep = [];
  for (const baseline of found) deep.push(await withEarlierVersions(git, from, `${prefix}${fileNameOf(baseline.target)}`, baseline, mostReads));
  const unreadable = deep.reduce((sum, one) => sum + one.unreadable, 0);
  const shallow = await isShallow(git);
  const left = deep.filter(({ next }) => next !== null).map(({ baseline }) => baseline);
  return {
    deep: deep.map(({ baseline, wholeFrom: start }, i) => ({ baseline, wholeFrom: shallow ? wholeFrom(found[i] ?? baseline) : start })),
    notes: [
      ...(shallow ? ['This clone is shallow: entries that were thinned out of the files before it begins are missing. `git fetch --unshallow` brings them.'] : []),
      ...left.map(({ target, entries }) => `Change points of ${target} are looked for in ${entries.length} of its entries: older ones are only in earlier versions of its file, and \`tailgate history\` shows them all.`),
      ...(unreadable > 0 ? [`${unreadable === 1 ? 'One earlier version of a baseline file' : `${unreadable} earlier versions of baseline files`} in git cannot be read: what only they held is missing.`] : []),
    ],
  };
}

const option = (message: string, hint: string): Problem => ({ file: null, line: null, column: null, path: '--branch', message, hint });
const accept = <T>(value: T): Checked<T> => ({ ok: true, value });
const refuse = (...problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });
