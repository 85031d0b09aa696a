/** The label `perf-accepted` on a pull request -> an acceptance of whatever it makes worse. */
import type { GitHub } from '../../github/client.ts';
import { refusalOf } from '../../github/refusal.ts';
import type { Acceptance } from '../../model.ts';

export const ACCEPTED = 'perf-accepted';

export function acceptedByLabel(pullRequest: { readonly number: number; readonly labels: readonly string[] } | null): readonly Acceptance[] {
  if (pullRequest?.labels.includes(ACCEPTED) !== true) return [];
  return [{ target: '*', scenario: '*', metric: '*', reason: `label ${ACCEPTED} on pull request ${pullRequest.number}`, expires: null, origin: 'label', line: null }];
}

/** Of the pull requests that brought a commit to the default branch. What cannot be read accepts nothing: the run then says what regressed. */
export async function labelsOfCommit({ octokit, owner, repo }: GitHub, commit: string, notice: (text: string) => void): Promise<readonly Acceptance[]> {
  try {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit });
    return data.filter(({ merged_at: merged }) => merged !== null).flatMap(({ number, labels }) => acceptedByLabel({ number, labels: labels.map(({ name }) => name) }));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    notice(`The labels of the merged pull request cannot be read (${refusal.message}; \`permissions: pull-requests: read\` is needed): ${ACCEPTED} accepts nothing here.`);
    return [];
  }
}
