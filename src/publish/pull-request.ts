/** A workflow run that has ended -> the pull requests that it measured, from GitHub's API alone and never from an artifact. */
import type { GitHub } from '../github/client.ts';
import { pullRequestFrom, type PullRequest } from '../github/pull-request.ts';
import { ask, type Asked } from './asked.ts';

/** Where the commit that was measured comes from, as the event tells it. */
export interface Origin {
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  readonly headRepositoryId: number | null;
  readonly headOwner: string | null;
}

export type Belongs =
  /**
   * Open pull requests of exactly this commit of this repository's branch, in the order of their numbers. The same branch may be
   * offered to several bases (a fix and its backport); nothing that can be trusted tells for which of them the run was started,
   * and what was measured is of the same commit: it is posted to each, judged by the rules of its own base.
   */
  | { readonly kind: 'found'; readonly pullRequests: readonly [PullRequest, ...PullRequest[]] }
  /** The branch has moved on: a result of an old commit is posted nowhere. */
  | { readonly kind: 'stale'; readonly number: number; readonly now: string }
  /** Closed, merged, or there never was one. */
  | { readonly kind: 'unknown' };

const PER_PAGE = 100;
/** GitHub ignores a filter that it does not understand and then lists every open pull request. */
const MOST_PAGES = 10;

/** Those of one branch are few: more are no honest use, and whoever publishes refuses them. */
export const MOST_PULL_REQUESTS = 5;

export async function pullRequestsOf(github: GitHub, origin: Origin): Promise<Asked<Belongs>> {
  const { headBranch, headOwner, headRepositoryId } = origin;
  if (headBranch === null || headOwner === null || headRepositoryId === null) return { ok: true, value: { kind: 'unknown' } };
  return ask(async (): Promise<Belongs> => {
    const ofBranch = (await openPulls(github, `${headOwner}:${headBranch}`)).filter(({ head }) => head.repositoryId === headRepositoryId && head.branch === headBranch);
    const [first, ...others] = ofBranch.filter(({ head }) => head.sha === origin.headSha).sort((a, b) => a.number - b.number).slice(0, MOST_PULL_REQUESTS + 1);
    if (first !== undefined) return { kind: 'found', pullRequests: [first, ...others] };
    const [moved] = ofBranch.sort((a, b) => a.number - b.number);
    return moved === undefined ? { kind: 'unknown' } : { kind: 'stale', number: moved.number, now: moved.head.sha };
  });
}

async function openPulls({ octokit, owner, repo }: GitHub, head: string): Promise<PullRequest[]> {
  const found: PullRequest[] = [];
  let pages = 0;
  for await (const { data } of octokit.paginate.iterator(octokit.rest.pulls.list, { owner, repo, state: 'open', head, per_page: PER_PAGE })) {
    found.push(...data.flatMap((pull) => pullRequestFrom(pull, null) ?? []));
    pages += 1;
    if (pages >= MOST_PAGES) break;
  }
  return found;
}

/** Whether that pull request is still open with that commit at its head: asked again just before anything is written. */
export async function currentHead({ octokit, owner, repo }: GitHub, { number, head }: Pick<PullRequest, 'number' | 'head'>): Promise<Asked<Exclude<Belongs, { kind: 'found' }> | { readonly kind: 'current' }>> {
  return ask(async () => {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const now = pullRequestFrom(data, null);
    if (data.state !== 'open' || now === null || now.head.repositoryId !== head.repositoryId) return { kind: 'unknown' };
    return now.head.sha === head.sha ? { kind: 'current' } : { kind: 'stale', number, now: now.head.sha };
  });
}
