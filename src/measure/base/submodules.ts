/** A worktree -> the same with its submodules, taken from head's own clones of them; git's config of the repository stays as it is. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gitIn, type Git } from './git.ts';
import { noBase, type NoBase } from './refused.ts';
import { borrow, download, type Borrowed } from './submodule.ts';

interface Submodule {
  readonly name: string;
  /** Relative to the top of the repository that has it. */
  readonly at: string;
  readonly commit: string;
  readonly url: string;
}

interface Checkouts {
  /** Whose submodules are missing. */
  readonly folder: string;
  /** The same repository in head's checkout; null where that has none. */
  readonly head: string | null;
  /** The git directories that head's clones of its submodules are kept in. */
  readonly kept: readonly string[];
}

/** `head`: top of the checkout that `folder` is made beside. */
export async function fillSubmodules(folder: string, head: string, signal: AbortSignal): Promise<NoBase | null> {
  const git = gitIn(head, signal);
  const [own, common] = await Promise.all([git('rev-parse', '--absolute-git-dir'), git('rev-parse', '--git-common-dir')]);
  return fill({ folder, head, kept: [own.stdout, path.resolve(head, common.stdout)] }, signal);
}

/**
 * `git submodule update` would write the addresses into the repository's config, which the user's checkout shares. So each
 * is made by hand: an empty repository that borrows the objects of head's clone. One that head has but did not check out
 * stays as empty in base.
 */
async function fill({ folder, head, kept }: Checkouts, signal: AbortSignal): Promise<NoBase | null> {
  if (!existsSync(path.join(folder, '.gitmodules'))) return null;
  for (const submodule of await submodulesOf(gitIn(folder, signal))) {
    const inHead = head === null ? null : path.join(head, submodule.at);
    const isThere = inHead !== null && existsSync(path.join(inHead, '.git'));
    if (!isThere && head !== null && (await linkAt(gitIn(head, signal), submodule.at)) !== null) continue;
    const target = path.join(folder, submodule.at);
    const checkout = isThere ? inHead : null;
    const clone = checkout === null ? keptClone(kept, submodule.name) : await gitDirectory(gitIn(checkout, signal));
    const done = clone !== null ? await borrow({ ...submodule, target, clone, checkout }, signal) : await download({ ...submodule, target, beside: folder }, signal);
    if (!done.ok) return uncheckable(submodule, done);
    const nested = await fill({ folder: target, head: checkout, kept: clone === null ? [] : [clone] }, signal);
    if (nested !== null) return nested;
  }
  return null;
}

function uncheckable({ name }: Submodule, { complaint }: Extract<Borrowed, { ok: false }>): NoBase {
  return noBase('failed', `the submodule ${name} of base cannot be checked out: ${complaint}`, 'check out submodules with their history before Tailgate runs: `with: { submodules: recursive, fetch-depth: 0 }`');
}

/** What `.gitmodules` names and the commit holds: neither alone is a submodule. */
async function submodulesOf(git: Git): Promise<readonly Submodule[]> {
  const entries = new Map<string, { path?: string; url?: string }>();
  const { stdout } = await git('config', '-z', '--file', '.gitmodules', '--get-regexp', '^submodule\\..*\\.(path|url)$');
  for (const entry of stdout.split('\0')) {
    const [, name, key, value] = /^submodule\.([\s\S]*)\.(path|url)\n([\s\S]*)$/.exec(entry) ?? [];
    if (name === undefined || key === undefined) continue;
    entries.set(name, { ...entries.get(name), [key]: value });
  }
  const found = await Promise.all([...entries].map(async ([name, { path: at, url = '' }]): Promise<readonly Submodule[]> => {
    const commit = at === undefined ? null : await linkAt(git, at);
    return at === undefined || commit === null ? [] : [{ name, at, commit, url }];
  }));
  return found.flat();
}

/** The commit that the index holds there; null where it holds something else or nothing. */
async function linkAt(git: Git, at: string): Promise<string | null> {
  const { stdout } = await git('--literal-pathspecs', 'ls-files', '-z', '--stage', '--', at);
  return /^160000 ([0-9a-f]{40,64}) 0\t/.exec(stdout)?.[1] ?? null;
}

/** Where git keeps the clone of a submodule, also of one that is not checked out any more. */
function keptClone(kept: readonly string[], name: string): string | null {
  if (name.split(/[\\/]/).includes('..')) return null;
  return kept.map((directory) => path.join(directory, 'modules', name)).find((clone) => existsSync(path.join(clone, 'objects'))) ?? null;
}

async function gitDirectory(git: Git): Promise<string | null> {
  const answer = await git('rev-parse', '--absolute-git-dir');
  return answer.ok ? answer.stdout : null;
}
