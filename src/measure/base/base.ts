/** The commit that head is compared with -> its checkout beside head's, ready to be set up. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Checkout } from '../../model.ts';
import { quotedWord } from '../../shell-word.ts';
import { gitIn, NOT_INSTALLED, type Git } from './git.ts';
import { clearLeftovers, ownReference } from './leftovers.ts';
import { findBase, mistakenRef, type Found, type Wanted } from './merge-base.ts';
import { commitOf } from './origin.ts';
import { placeFor } from './place.ts';
import { noBase, type NoBase } from './refused.ts';
import { addWorktree } from './worktree.ts';

export interface BaseRequest extends Wanted {
  /** The folder that is measured, absolute; may lie inside the repository. */
  readonly root: string;
  readonly signal: AbortSignal;
}

export interface CheckedOut {
  readonly ok: true;
  readonly commit: Checkout;
  /** Counterpart of `root`. */
  readonly directory: string;
  /** What a reader should know of how it came about, in sentences that may quote the repository's names. */
  readonly notes: readonly string[];
  /** Removes everything that was made for it. null, or a sentence that says what is left of it; may be called more than once, never rejects. */
  remove(): Promise<string | null>;
}

export type BaseCheckout = CheckedOut | NoBase;

/** Nothing in the user's checkout changes: no index, no branch, no stash. Never rejects for what git or the repository do. */
export async function checkOutBase({ root, ref, event, signal }: BaseRequest): Promise<BaseCheckout> {
  const top = await gitIn(root, signal)('rev-parse', '--show-toplevel');
  if (signal.aborted) return INTERRUPTED;
  if (!top.ok) return noRepository(top.complaint, root);
  const git = gitIn(top.stdout, signal);
  await clearLeftovers(git);
  const own = ownReference(randomBytes(6).toString('hex'));
  try {
    const base = await findBase(git, { ref, event }, own);
    const checkedOut = base.ok ? await checkOut(git, { root, top: top.stdout, base, signal }) : base;
    // Whatever git complains of when it is ended is not what is wrong.
    return signal.aborted && !checkedOut.ok ? INTERRUPTED : checkedOut;
  } finally {
    await gitIn(top.stdout, new AbortController().signal)('update-ref', '-d', own);
  }
}

/** A reference that is asked for and is sure to be none, found before anything is measured and without asking origin; null where there may be one. */
export async function mistakenBase({ root, ref, signal }: Pick<BaseRequest, 'root' | 'ref' | 'signal'>): Promise<NoBase | null> {
  const git = gitIn(root, signal);
  const isRepository = ref !== null && (await commitOf(git, 'HEAD')) !== null;
  const mistaken = isRepository ? await mistakenRef(git, ref) : null;
  return signal.aborted ? null : mistaken;
}

const INTERRUPTED = noBase('failed', 'the run was interrupted while base was checked out');

async function checkOut(git: Git, { root, top, base, signal }: { readonly root: string; readonly top: string; readonly base: Found; readonly signal: AbortSignal }): Promise<BaseCheckout> {
  const head = await realpath(top);
  const place = await placeFor(head);
  if (place === null) return noBase('failed', 'there is no place for a checkout of base: neither the folder for temporary files nor the one above the repository can be written to', 'set TMPDIR to a folder that can');
  const worktree = await addWorktree(git, head, place.folder, base.commit, signal);
  if (!worktree.ok) return worktree;
  const below = path.relative(head, await realpath(root));
  const directory = path.join(place.folder, below);
  if (!existsSync(directory)) {
    await worktree.remove();
    return noBase('failed', `base has no folder ${below}`, 'there is nothing to compare with until the default branch has it');
  }
  // It would lead back to head, which would then be compared with itself.
  if ((await realpath(directory)) !== directory) {
    await worktree.remove();
    return noBase('failed', `${below} is a symbolic link in base`, 'compare with a commit in which it is a folder: `--base REF`');
  }
  const unequal = place.equal ? [] : ['the two checkouts lie under paths of different length, which alone can shift a process by a per cent or so'];
  return {
    ok: true, directory, notes: [...base.notes, ...worktree.notes, ...unequal], remove: worktree.remove,
    commit: { commit: base.commit, branch: base.name, dirty: false, time: null },
  };
}

/** The folder that it names is the top of the repository, and the only one that helps; 2.35 to 2.37 had other words. */
const NOT_TRUSTED = /dubious ownership(?: in repository at '(.*)')?|unsafe repository \('(.*)' is owned/;

function noRepository(complaint: string, root: string): NoBase {
  const distrusted = NOT_TRUSTED.exec(complaint);
  if (distrusted !== null) return noBase('failed', 'git refuses to read this repository, which belongs to another user', `run \`git config --global --add safe.directory ${quotedWord(distrusted[1] ?? distrusted[2] ?? root)}\``);
  if (complaint === NOT_INSTALLED) return noBase('no-repository', complaint, 'install git to compare with another commit');
  if (/must be run in a work tree/.test(complaint)) return noBase('no-repository', `${root} is a bare repository or a part of one: it has no files to measure`, 'run Tailgate in a clone of it');
  return noBase('no-repository', `${root} is in no git repository, so that there is no base to compare with`, null);
}
