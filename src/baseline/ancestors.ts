/** Asks GitHub where a commit left a branch, and what led up to there. */
import type { GitHub } from '../github/client.ts';
import { listIn, shaIn, whyRefused } from './branch-answer.ts';

const MOST = 100;

/**
 * The merge base of two commits (or branches) and the commits before it, newest first, at most 100. Null when GitHub does not say: it
 * only refines which of the stored entries count, and is no reason to fail.
 */
export async function ancestorsOf({ octokit, owner, repo }: GitHub, base: string, head: string): Promise<readonly string[] | null> {
  try {
    // The second page spares the differences of up to 300 files, which come with the first.
    const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 });
    const mergeBase = shaIn(comparison, 'merge_base_commit', 'sha');
    const { data: commits } = await octokit.rest.repos.listCommits({ owner, repo, sha: mergeBase, per_page: MOST });
    return [...new Set([mergeBase, ...listIn(commits).map((commit) => shaIn(commit, 'sha'))])].slice(0, MOST);
  } catch (error) {
    if (whyRefused(error) === null) throw error;
    return null;
  }
}
