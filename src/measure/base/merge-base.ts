/** What the user or the pull request names -> the commit where head left it, fetched where this clone does not have it. */
import { nearest } from '../../nearest.ts';
import type { Git } from './git.ts';
import { commitOf, deepenUntil, fetchFrom, isName, isShallow, namesAtOrigin, parentsOf } from './origin.ts';
import { FULL_CLONE, noBase, type NoBase } from './refused.ts';

export interface Wanted {
  /** As the user wrote it; null: find out. */
  readonly ref: string | null;
  /** Base of the pull request; null for other events. */
  readonly event: { readonly sha: string; readonly branch: string } | null;
}

export interface Found {
  readonly ok: true;
  readonly commit: string;
  /** The branch or reference it was found by. */
  readonly name: string;
  readonly notes: readonly string[];
}

/** Where the other history ends, as far as it is known: several when it is not known which is the newest. */
interface Tips {
  readonly commits: readonly string[];
  readonly name: string;
  readonly notes: readonly string[];
}

/** `own`: a reference of ours that fetched commits are kept by meanwhile. */
export async function findBase(git: Git, { ref, event }: Wanted, own: string): Promise<Found | NoBase> {
  const head = await commitOf(git, 'HEAD');
  if (head === null) return noBase('no-base', 'the repository has no commit yet', 'commit something first');
  const tips = ref !== null ? await resolveRef(git, ref, head, own) : event !== null ? await resolveEvent(git, event, head, own) : await defaultBranch(git, own);
  if ('ok' in tips) return tips;
  const met = await mergeBase(git, head, tips.commits);
  if (typeof met !== 'string') return met;
  const { name, notes } = tips;
  if (met !== head) return { ok: true, commit: met, name, notes };
  const dirty = await hasChanges(git);
  if (dirty) return { ok: true, commit: head, name, notes: [...notes, 'the working tree is compared with its own commit'] };
  if (ref !== null) return { ok: true, commit: head, name, notes: [...notes, `HEAD is in ${name} already: both sides are the same commit`] };
  return noBase('same-commit', `HEAD is in ${name} already and nothing is changed: there is nothing to compare it with`, 'name a commit with `--base`, for example `--base HEAD~1`');
}

/** Found by counting from a commit, or by its first letters: such a name means nothing to origin. */
const OF_THIS_CLONE = /[~^@]|^[0-9a-f]{4,40}$/;

/** What is sure to be a mistake, found without asking origin; null where this clone has it, or origin may have it. */
export async function mistakenRef(git: Git, ref: string): Promise<NoBase | null> {
  if ((await commitHere(git, ref)) !== null) return null;
  if (isName(atOrigin(ref)) && (await git('remote', 'get-url', 'origin')).ok) return null;
  return (await isShallow(git)) && OF_THIS_CLONE.test(ref) ? null : noSuchRef(git, ref, []);
}

const commitHere = async (git: Git, ref: string): Promise<string | null> => (await commitOf(git, ref)) ?? commitOf(git, `refs/remotes/origin/${ref}`);

const atOrigin = (ref: string): string => ref.replace(/^(refs\/remotes\/)?origin\//, '');

async function resolveRef(git: Git, ref: string, head: string, own: string): Promise<Tips | NoBase> {
  const here = (): Promise<string | null> => commitHere(git, ref);
  const found = await here();
  if (found !== null) return { commits: [found], name: ref, notes: [] };
  const fetched = await fetchFrom(git, atOrigin(ref), own);
  if (fetched.commit !== null) return { commits: [fetched.commit], name: ref, notes: [`${ref} was fetched from origin`] };
  const shallow = await isShallow(git);
  if (shallow && OF_THIS_CLONE.test(ref)) {
    const deepened = await deepenUntil(git, [head], here);
    if ('found' in deepened && deepened.found !== null) return { commits: [deepened.found], name: ref, notes: [] };
    if ('complaint' in deepened) return noBase('shallow', `${ref} is not in this shallow clone, which could not be deepened: ${deepened.complaint}`, FULL_CLONE);
  }
  // Whether there is such a thing nobody knows: no mistake that could be put right.
  if (!fetched.unknown) return noBase(shallow ? 'shallow' : 'failed', `${ref} is not in this clone, and it could not be fetched: ${fetched.complaint}`, shallow ? FULL_CLONE : `run \`git fetch origin\` first, or write a branch, a tag or a commit that this clone has`);
  return noSuchRef(git, ref, await namesAtOrigin(git));
}

async function noSuchRef(git: Git, ref: string, elsewhere: readonly string[]): Promise<NoBase> {
  const known = (await git('for-each-ref', '--format=%(refname:short)', '--count=2000', 'refs/heads', 'refs/remotes', 'refs/tags')).stdout.split('\n');
  const near = nearest(ref, [...known, ...elsewhere]);
  return noBase('no-base', `git knows no branch, tag or commit called \`${ref}\``, near === null ? 'write a branch, a tag or a commit that this clone has, or that origin has' : `did you mean \`${near}\`?`);
}

/**
 * The event names the base branch's tip of the time when the pull request was last pushed to. GitHub's merge commit is made
 * with a newer one: compared with the older, it would be blamed for what others merged in between.
 */
async function resolveEvent(git: Git, { sha, branch }: NonNullable<Wanted['event']>, head: string, own: string): Promise<Tips | NoBase> {
  const parents = await parentsOf(git, head);
  const merged = await mergedInto(git, head, parents);
  const here = merged === null ? null : await commitOf(git, merged);
  if (here !== null) return { commits: [here], name: branch, notes: [] };
  const known = (await Promise.all([sha, `refs/remotes/origin/${branch}`].map((name) => commitOf(git, name)))).filter((commit) => commit !== null);
  const isMerge = parents.length > 1;
  const enough = known.some((commit) => parents.includes(commit) || commit === head) || (known.length > 0 && !isMerge) || known.length === 2;
  if (enough) return { commits: known, name: branch, notes: [] };
  const byCommit = parents.includes(sha) || !isMerge;
  const exact = merged ?? sha;
  let complaint = '';
  for (const name of byCommit || merged !== null ? [exact, `refs/heads/${branch}`] : [`refs/heads/${branch}`, sha]) {
    const fetched = await fetchFrom(git, name, own);
    if (fetched.commit !== null) return { commits: [...known, fetched.commit], name: branch, notes: ['the base commit was fetched from origin'] };
    complaint = fetched.complaint;
  }
  if (known.length > 0) return { commits: known, name: branch, notes: [] };
  return noBase('shallow', `the base commit of ${branch} is not in this clone, and it could not be fetched: ${complaint}`, FULL_CLONE);
}

/** GitHub's test merge names in its subject the head that it merged and the base it merged it into, its first parent; null for any other commit. */
async function mergedInto(git: Git, head: string, [first, second, ...more]: readonly string[]): Promise<string | null> {
  if (first === undefined || second === undefined || more.length > 0) return null;
  const subject = (await git('log', '-1', '--no-show-signature', '--format=%s', head, '--')).stdout;
  return subject === `Merge ${second} into ${first}` ? first : null;
}

async function defaultBranch(git: Git, own: string): Promise<Tips | NoBase> {
  for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master']) {
    const commit = await commitOf(git, name);
    if (commit === null) continue;
    const target = (await git('rev-parse', '--symbolic-full-name', name)).stdout || name;
    return { commits: [commit], name: target.replace(/^refs\/(remotes|heads)\//, ''), notes: [] };
  }
  const fetched = await fetchFrom(git, 'HEAD', own);
  if (fetched.commit !== null) return { commits: [fetched.commit], name: 'origin/HEAD', notes: ["origin's default branch was fetched"] };
  return noBase('no-base', 'no default branch is known here: there is neither origin/main nor main', 'name the base: `--base BRANCH`');
}

/** How often it is looked again, where another run's fetch may have cut or completed the history between two looks. */
const LOOKS = 5;

/** The best common ancestor of head and any of the tips. Where the histories have not met, a shallow clone is deepened until they do. */
async function mergeBase(git: Git, head: string, tips: readonly string[]): Promise<string | NoBase> {
  const met = async (): Promise<string | null> => {
    const answer = await git('merge-base', head, ...tips);
    return answer.ok && answer.stdout !== '' ? (answer.stdout.split('\n')[0] ?? null) : null;
  };
  // A pull request is checked out as a merge commit, often without its parents: it names them all the same.
  const parent = (await parentsOf(git, head)).find((commit) => tips.includes(commit));
  const found = parent ?? (await met());
  if (found !== null) return found;
  for (let look = 1; look <= LOOKS; look += 1) {
    const shallow = await isShallow(git);
    const deepened = shallow ? await deepenUntil(git, [head, ...tips], met) : { found: null };
    if ('complaint' in deepened) return noBase('shallow', `this clone is too shallow to know where head left base, and it could not be deepened: ${deepened.complaint}`, FULL_CLONE);
    const common = deepened.found ?? (await met());
    if (common !== null) return common;
    if (!shallow && !(await isShallow(git))) break;
  }
  return noBase('no-base', 'head and base have no commit in common', 'name a base that head was branched from');
}

async function hasChanges(git: Git): Promise<boolean> {
  const answer = await git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty');
  return answer.ok && answer.stdout !== '';
}
