/** A pull request as an event or the API tells it -> what of it counts, each part checked. */
import { branchOf, fieldOf, idOf, labelOf, loginOf, repositoryOf, shaOf } from './payload.ts';

export interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly branch: string; readonly repository: string | null; readonly repositoryId: number | null };
  readonly base: { readonly sha: string; readonly branch: string };
  readonly labels: readonly string[];
  /** Also when the fork is gone, and when nobody can tell. */
  readonly fromFork: boolean;
  readonly author: string | null;
}

/** `ownId`: of the repository that it is opened in, where the pull request itself does not tell. null: it is none. */
export function pullRequestFrom(pull: unknown, ownId: number | null): PullRequest | null {
  const number = idOf(fieldOf(pull, 'number'));
  const [head, base] = [endOf(fieldOf(pull, 'head')), endOf(fieldOf(pull, 'base'))];
  if (number === null || head === null || base === null) return null;
  const own = base.repositoryId ?? ownId;
  return {
    number, head, base: { sha: base.sha, branch: base.branch }, labels: labelsOf(fieldOf(pull, 'labels')),
    fromFork: own === null || head.repositoryId !== own, author: loginOf(fieldOf(pull, 'user', 'login')),
  };
}

function endOf(end: unknown): PullRequest['head'] | null {
  const [sha, branch] = [shaOf(fieldOf(end, 'sha')), branchOf(fieldOf(end, 'ref'))];
  if (sha === null || branch === null) return null;
  return { sha, branch, repository: repositoryOf(fieldOf(end, 'repo', 'full_name')), repositoryId: idOf(fieldOf(end, 'repo', 'id')) };
}

/** GitHub allows a hundred on one issue. */
const MOST_LABELS = 100;

function labelsOf(labels: unknown): readonly string[] {
  return Array.isArray(labels) ? labels.slice(0, MOST_LABELS).flatMap((label) => labelOf(label) ?? []) : [];
}
