/** A folder -> the commit and branch that are checked out there, as far as git tells. */
import { run } from './bounded-run.ts';
import type { Checkout } from '../model.ts';

const UNKNOWN: Checkout = { commit: null, branch: null, dirty: false, time: null };

/**
 * Nulls where git is absent, refuses (`safe.directory`) or there is no repository. `dirty`: tracked files differ from the
 * commit; files that git does not know do not count, since runs leave some behind.
 */
export async function readCheckout(directory: string): Promise<Checkout> {
  const commit = await git(directory, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return UNKNOWN;
  const [branch, changes, time] = await Promise.all([
    git(directory, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    git(directory, 'status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty'),
    git(directory, 'show', '--no-patch', '--format=%ct', 'HEAD'),
  ]);
  return { commit, branch: branch === '' ? null : branch, dirty: changes !== null && changes !== '', time: committed(time) };
}

function committed(seconds: string | null): string | null {
  return seconds !== null && /^\d{1,12}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}

/** Changes nothing and starts nothing: no locks, no questions, no file watcher that the repository's config names. */
export async function git(directory: string, ...args: readonly string[]): Promise<string | null> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  const answer = await run('git', ['-C', directory, '-c', 'core.fsmonitor=false', ...args], { env, timeout: 10_000 });
  return answer === null ? null : answer.stdout.trim();
}
