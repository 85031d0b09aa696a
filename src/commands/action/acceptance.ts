/** The label `perf-accepted` on a pull request -> an acceptance of whatever it makes worse. */
import type { GitHub } from '../../github/client.ts';
import type { Refusal } from '../../github/refusal.ts';
import type { Acceptance } from '../../model.ts';
import { ask } from '../../publish/asked.ts';

export const ACCEPTED = 'perf-accepted';

export function acceptedByLabel(pullRequest: { readonly number: number; readonly labels: readonly string[] } | null): readonly Acceptance[] {
  if (pullRequest?.labels.includes(ACCEPTED) !== true) return [];
  return [{ target: '*', scenario: '*', metric: '*', reason: `label ${ACCEPTED} on pull request ${pullRequest.number}`, expires: null, origin: 'label', line: null }];
}

/** A push may bring several pull requests at once. */
const MOST_COMMITS = 30;

/**
 * Of the pull requests that brought these commits to the default branch: `before` is where it was, null when only the one commit is
 * known. What cannot be read accepts nothing, and is told: the run then says what regressed.
 */
export async function labelsOfPush({ octokit, owner, repo }: GitHub, before: string | null, commit: string, notice: (text: string) => void): Promise<readonly Acceptance[]> {
  const found = await ask(async () => {
    const commits = before === null ? [commit] : (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${before}...${commit}`, per_page: 100 })).data.commits.map(({ sha }) => sha).slice(-MOST_COMMITS);
    const accepted = new Map<number, readonly Acceptance[]>();
    for (const sha of commits.includes(commit) ? commits : [commit]) {
      const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha });
      for (const { number, labels, merged_at: merged } of data) if (merged !== null) accepted.set(number, acceptedByLabel({ number, labels: labels.map(({ name }) => name) }));
    }
    return [...accepted.values()].flat();
  });
  return found.ok ? found.value : untold(found.refusal, notice);
}

/** Of the pull request that a commit of the merge queue is for: GitHub names the commit's branch after it. */
export async function labelsOfQueued({ octokit, owner, repo }: GitHub, branch: string | null, notice: (text: string) => void): Promise<readonly Acceptance[]> {
  const number = Number(/(?:^|\/)gh-readonly-queue\/.*\/pr-(\d{1,10})-[0-9a-f]{40}$/.exec(branch ?? '')?.[1]);
  if (!Number.isSafeInteger(number)) return [];
  const found = await ask(async () => (await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data.labels.map(({ name }) => name));
  return found.ok ? acceptedByLabel({ number, labels: found.value }) : untold(found.refusal, notice);
}

function untold({ kind, message }: Refusal, notice: (text: string) => void): readonly [] {
  notice(`The labels of the pull request cannot be read (${message}${kind === 'forbidden' ? '; `permissions: pull-requests: read` is needed' : ''}): ${ACCEPTED} accepts nothing here.`);
  return [];
}
