/** One submodule's commit -> its files in the worktree, with the objects of head's clone or from its own address. */
import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitIn, type Git } from './git.ts';
import { pointersOnly, SKIP_DOWNLOADS } from './large-files.ts';
import { ownReference } from './leftovers.ts';
import { commitOf, fetchFrom, NO_TRACES } from './origin.ts';

export type Borrowed = { readonly ok: true } | { readonly ok: false; readonly complaint: string };

interface Wanted {
  /** An empty folder. */
  readonly target: string;
  readonly commit: string;
}

/**
 * `clone`: its git directory, which knows its origin and the credentials for it: what is missing is fetched there.
 * `checkout`: its files in head; null where it has none.
 */
export async function borrow({ target, commit, clone, checkout }: Wanted & { readonly clone: string; readonly checkout: string | null }, signal: AbortSignal): Promise<Borrowed> {
  const inClone = gitIn(clone, signal);
  // The folder that its config names may be gone.
  const git: Git = (...args) => inClone(`--git-dir=${clone}`, `--work-tree=${clone}`, ...args);
  if ((await commitOf(git, commit)) === null) {
    const own = ownReference(path.basename(target));
    const fetched = await fetchFrom(git, commit, own);
    await gitIn(clone, new AbortController().signal)(`--git-dir=${clone}`, 'update-ref', '-d', own);
    if (fetched.commit === null) return { ok: false, complaint: `its commit ${commit.slice(0, 12)} is not in head's clone of it and could not be fetched: ${fetched.complaint}` };
  }
  const common = await git('rev-parse', '--git-common-dir');
  const made = await makeRepository(target, commit, signal);
  if (!made.ok || !common.ok) return made;
  const shared = path.resolve(clone, common.stdout);
  await writeFile(path.join(target, '.git', 'objects', 'info', 'alternates'), `${path.join(shared, 'objects')}\n`);
  if (existsSync(path.join(shared, 'shallow'))) await copyFile(path.join(shared, 'shallow'), path.join(target, '.git', 'shallow'));
  const pointers = checkout === null ? null : await pointersOnly(gitIn(checkout, signal), checkout);
  return checkOut(gitIn(target, signal, pointers === true ? SKIP_DOWNLOADS : {}), commit);
}

/** `beside`: the checkout that has it, whose origin a relative `url` counts from. */
export async function download({ target, commit, name, url, beside }: Wanted & { readonly name: string; readonly url: string; readonly beside: string }, signal: AbortSignal): Promise<Borrowed> {
  const above = gitIn(beside, signal);
  const written = await above('config', '--get', `submodule.${name}.url`);
  const origin = await above('remote', 'get-url', 'origin');
  const address = resolveAddress(written.ok ? written.stdout : url, origin.ok ? origin.stdout : beside);
  const made = await makeRepository(target, commit, signal);
  if (!made.ok) return made;
  // The address was written by whoever wrote the repository: no transport that git allows only to users.
  const git = gitIn(target, signal, { GIT_PROTOCOL_FROM_USER: '0' });
  await git('remote', 'add', 'origin', address);
  const fetched = await git('fetch', ...NO_TRACES, '--depth=1', 'origin', commit);
  return fetched.ok ? checkOut(git, commit) : { ok: false, complaint: fetched.complaint };
}

async function makeRepository(target: string, commit: string, signal: AbortSignal): Promise<Borrowed> {
  const format = commit.length === 64 ? ['--object-format=sha256'] : [];
  return resultOf(await gitIn(path.dirname(target), signal)('init', '--quiet', '--template=', ...format, target));
}

async function checkOut(git: Git, commit: string): Promise<Borrowed> {
  return resultOf(await git('checkout', '--quiet', '--detach', '--force', commit));
}

const resultOf = ({ ok, complaint }: Awaited<ReturnType<Git>>): Borrowed => (ok ? { ok } : { ok, complaint });

/** `../b.git` counts from the repository's own address, as git has it: `https://host/a.git` -> `https://host/b.git`. */
export function resolveAddress(url: string, origin: string): string {
  let [rest, base, joint] = [url, origin.replace(/\/+$/, ''), '/'];
  for (let step = STEP.exec(rest); step !== null; step = STEP.exec(rest)) {
    rest = rest.slice(step[0].length);
    if (step[1] === '.') continue;
    const cut = Math.max(base.lastIndexOf('/'), base.lastIndexOf(':'));
    if (cut > 0) [joint, base] = [base.charAt(cut), base.slice(0, cut)];
  }
  return rest === url ? url : base + joint + rest;
}

const STEP = /^(\.\.?)\/+/;
