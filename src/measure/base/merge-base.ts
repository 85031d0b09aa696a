/** What the user or the pull request names -> the commit where head left it, fetched where this clone does not have it. */
import { nearest } from '../../nearest.ts';
import type { Git } from './git.ts';
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

/** By how many commits a shallow clone is deepened at a time, until both histories meet. */
const DEEPER = [50, 200, 1000];

/** `own`: a reference of ours that fetched commits are kept by meanwhile. */
export async function findBase(git: Git, { ref, event }: Wanted, own: string): Promise<Found | NoBase> {
  const head = await commitOf(git, 'HEAD');
  if (head === null) return noBase('no-base', 'the repository has no commit yet', 'commit something first');
  const dirty = await hasChanges(git);
  const tip = ref !== null ? await resolveRef(git, ref, own) : event !== null ? await resolveEvent(git, event, own) : await defaultBranch(git);
  if ('ok' in tip) return tip;
  const met = await mergeBase(git, head, tip.commit, own);
  if (typeof met !== 'string') return met;
  if (met !== head || ref !== null) return { ok: true, commit: met, name: tip.name, notes: tip.notes };
  if (dirty) return { ok: true, commit: head, name: tip.name, notes: ['the working tree is compared with its own commit'] };
  return noBase('same-commit', `HEAD is on ${tip.name} already and nothing is changed: there is nothing to compare it with`, 'name a commit with `--base`, for example `--base HEAD~1`');
}

interface Tip {
  readonly commit: string;
  readonly name: string;
  readonly notes: readonly string[];
}

async function resolveRef(git: Git, ref: string, own: string): Promise<Tip | NoBase> {
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const commit = await commitOf(git, name);
    if (commit !== null) return { commit, name: ref, notes: [] };
  }
  const fetched = await fetch(git, ref, own);
  if (fetched.commit !== null) return { commit: fetched.commit, name: ref, notes: [`${ref} was fetched from origin`] };
  const known = (await git('for-each-ref', '--format=%(refname:short)', '--count=2000', 'refs/heads', 'refs/remotes', 'refs/tags')).stdout.split('\n');
  const near = nearest(ref, known);
  return noBase('no-base', `git knows no branch, tag or commit called \`${ref}\``, near === null ? 'write a branch, a tag or a commit that this clone has, or that origin has' : `did you mean \`${near}\`?`);
}

async function resolveEvent(git: Git, { sha, branch }: NonNullable<Wanted['event']>, own: string): Promise<Tip | NoBase> {
  const here = await commitOf(git, sha);
  if (here !== null) return { commit: here, name: branch, notes: [] };
  for (const name of [sha, branch]) {
    const fetched = await fetch(git, name, own);
    if (fetched.commit !== null) return { commit: fetched.commit, name: branch, notes: [`the base commit was fetched from origin`] };
    if (name === branch) return noBase('shallow', `the base commit of ${branch} is not in this clone, and it could not be fetched: ${fetched.complaint}`, FULL_CLONE);
  }
  throw new Error('unreachable: one of the two returns');
}

async function defaultBranch(git: Git): Promise<Tip | NoBase> {
  for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master']) {
    const commit = await commitOf(git, name);
    if (commit !== null) return { commit, name: name.replace(/^refs\/(remotes|heads)\//, ''), notes: [] };
  }
  return noBase('no-base', 'no default branch is known here: there is neither origin/main nor main', 'name the base: `--base BRANCH`');
}

/** null when the histories have not met; then a shallow clone is deepened until they do. */
async function mergeBase(git: Git, head: string, tip: string, own: string): Promise<string | NoBase> {
  const met = async (): Promise<string | null> => {
    const answer = await git('merge-base', head, tip);
    return answer.ok && answer.stdout !== '' ? (answer.stdout.split('\n')[0] ?? null) : null;
  };
  const found = await met();
  if (found !== null) return found;
  // A pull request is checked out as a merge commit, often without its parents: it names them all the same.
  if ((await parentsOf(git, head)).includes(tip)) return tip;
  if ((await git('rev-parse', '--is-shallow-repository')).stdout !== 'true') {
    return noBase('no-base', 'head and base have no commit in common', 'name a base that head was branched from');
  }
  for (const deeper of [...DEEPER.map((n) => `--deepen=${n}`), '--unshallow']) {
    const fetched = await git('fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet', deeper, 'origin', head, `+${tip}:${own}`);
    if (!fetched.ok) {
      const again = await git('fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet', deeper, 'origin');
      if (!again.ok) return noBase('shallow', `this clone is too shallow to know where head left base, and it could not be deepened: ${again.complaint}`, FULL_CLONE);
    }
    const now = await met();
    if (now !== null) return now;
  }
  return noBase('no-base', 'head and base have no commit in common', 'name a base that head was branched from');
}

/** Into a reference of our own: no branch of the user moves. A full clone stays one. */
async function fetch(git: Git, what: string, own: string): Promise<{ readonly commit: string | null; readonly complaint: string }> {
  if (what.startsWith('-') || what.includes(':')) return { commit: null, complaint: 'not a name' };
  const shallow = (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
  const answer = await git('fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet', ...(shallow ? ['--depth=1'] : []), 'origin', `+${what}:${own}`);
  return { commit: answer.ok ? await commitOf(git, own) : null, complaint: answer.complaint };
}

async function commitOf(git: Git, name: string): Promise<string | null> {
  const answer = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}

/** As the commit itself says, also where a shallow clone hides them. */
async function parentsOf(git: Git, commit: string): Promise<readonly string[]> {
  const { stdout } = await git('cat-file', '-p', commit);
  const header = stdout.split('\n\n')[0] ?? '';
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}

async function hasChanges(git: Git): Promise<boolean> {
  const answer = await git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty');
  return answer.ok && answer.stdout !== '';
}
