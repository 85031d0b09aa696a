/** A branch or a pull request -> whether the run before this one failed there, as the check or the comment that it left says. */
import type { GitHub } from '../github/client.ts';
import { ask, type Asked } from './asked.ts';
import { commentFinder } from './find-comment.ts';
import { accusedIn, isLater, isSame } from './marker.ts';

type RunId = { readonly id: number; readonly attempt: number };

export interface OfBranch {
  /** Name of the check. */
  readonly name: string;
  readonly sha: string;
  /** The branch's tip before it was pushed to; null: its first parent is as good. */
  readonly before: string | null;
  readonly run: RunId;
}

/** Commits that are looked at; one whose run was cancelled, or could not tell, says nothing. */
const MOST_COMMITS = 10;

/** The newest run before this one that could tell: of the same commit (it is measured again), else of those before it on the branch itself. */
export async function failedOnBranch(github: GitHub, { name, sha, before, run }: OfBranch): Promise<Asked<boolean>> {
  const { octokit, owner, repo } = github;
  return ask(async () => {
    const known = await decidedAt(github, name, sha, run);
    if (known !== null) return known === 'failure';
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: before ?? sha, per_page: 100 });
    const parents = new Map(data.map((commit) => [commit.sha, commit.parents[0]?.sha]));
    // Along first parents: the others are pull requests' own commits, with checks of the same name.
    let at = before ?? parents.get(sha);
    for (let looked = 0; at !== undefined && looked < MOST_COMMITS; looked += 1) {
      const found = await decidedAt(github, name, at, run);
      if (found !== null) return found === 'failure';
      at = parents.get(at);
    }
    return false;
  });
}

async function decidedAt({ octokit, owner, repo }: GitHub, name: string, ref: string, { id, attempt }: RunId): Promise<'success' | 'failure' | null> {
  const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref, check_name: name, status: 'completed', filter: 'all', per_page: 100 });
  const others = data.check_runs.filter(({ external_id: by }) => !(by ?? '').startsWith(`${id}/${attempt}/`)).sort((a, b) => b.id - a.id);
  const decided = others.find(({ conclusion }) => conclusion === 'success' || conclusion === 'failure')?.conclusion;
  return decided === 'success' || decided === 'failure' ? decided : null;
}

/** By the comment's marker, which also remembers a failure through runs that could not tell. Without a comment nothing failed. To be asked before it is written anew. */
export async function failedInPullRequest(github: GitHub, pullRequest: number, key: string, run: RunId): Promise<Asked<boolean>> {
  return ask(async () => {
    const earlier = (await commentFinder(github, pullRequest, key)()).map(({ marker }) => marker).filter((marker) => !isSame(marker, { run: run.id, attempt: run.attempt }));
    const [first, ...others] = earlier;
    if (first === undefined) return false;
    const latest = others.reduce((a, b) => (isLater(a, b) ? a : b), first);
    return latest.outcome !== 'warn' && accusedIn(latest) !== null;
  });
}
