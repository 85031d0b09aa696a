/** The runner's environment and the payload that it points to -> what happened, as far as the gate must know. */
import { readFile, stat } from 'node:fs/promises';
import { branchOf, fieldOf, fromRef, idOf, labelOf, loginOf, repositoryOf, shaOf, textOf, wordOf } from './payload.ts';
import { pullRequestFrom, type PullRequest } from './pull-request.ts';

export type { PullRequest as EventPullRequest } from './pull-request.ts';

export interface GithubEvent {
  /** `push`, `pull_request` ...; empty outside of a workflow. */
  readonly name: string;
  /** `opened`, `labeled` ... */
  readonly action: string | null;
  /** A push to the repository's default branch. */
  readonly onDefaultBranch: boolean;
  readonly defaultBranch: string | null;
  /** `refs/heads/main`, `refs/pull/7/merge` ... */
  readonly ref: string | null;
  readonly sha: string | null;
  /** `owner/name`. */
  readonly repository: string | null;
  readonly run: WorkflowRun | null;
  readonly pullRequest: PullRequest | null;
  readonly mergeGroup: { readonly headSha: string; readonly baseSha: string; readonly baseBranch: string } | null;
  /** Of a push: the commit that the branch was at before; null when it was made by the push. */
  readonly before: string | null;
  /** The label that was just put on or taken off. */
  readonly label: string | null;
  /** Under `workflow_run`: the run that ended. */
  readonly workflowRun: EndedRun | null;
  /** The token most likely may not write (a fork, Dependabot): a guess for messages, GitHub's answers decide. */
  readonly readOnly: boolean;
}

/** The run that this process is a part of. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly url: string | null;
}

/** Names in it are chosen by whoever opened the pull request. */
export interface EndedRun {
  readonly id: number;
  readonly attempt: number;
  /** What had started it: `pull_request` ... */
  readonly event: string | null;
  readonly conclusion: string | null;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  readonly headRepositoryId: number | null;
  readonly headOwner: string | null;
  readonly url: string | null;
  readonly name: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/** GitHub sends no payload above 25 MB. */
const LARGEST = 32 * 1024 * 1024;
const DEPENDABOT = 'dependabot[bot]';
/** Those of them that a fork or Dependabot starts with a token that only reads. */
const READ_ONLY_FROM_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const READ_ONLY_FROM_DEPENDABOT = [...READ_ONLY_FROM_FORKS, 'push', 'create', 'deployment', 'deployment_status'];

/** Never throws: what is missing, damaged or not what it must be is null, and so nothing is written on its account. */
export async function readEvent(env: Env): Promise<GithubEvent> {
  const name = wordOf(env['GITHUB_EVENT_NAME']) ?? '';
  const payload = await readPayload(env['GITHUB_EVENT_PATH']);
  const action = wordOf(fieldOf(payload, 'action'));
  const ref = fromRef(env['GITHUB_REF'], 'refs/');
  const repository = repositoryOf(env['GITHUB_REPOSITORY']);
  const defaultBranch = branchOf(fieldOf(payload, 'repository', 'default_branch'));
  const runUrl = urlsOfRuns(env['GITHUB_SERVER_URL'], repository);
  const pullRequest = pullRequestFrom(fieldOf(payload, 'pull_request'), idOf(fieldOf(payload, 'repository', 'id')));
  return {
    name, action, defaultBranch,
    onDefaultBranch: name === 'push' && defaultBranch !== null && ref === `heads/${defaultBranch}`,
    ref: ref === null ? null : `refs/${ref}`,
    sha: shaOf(env['GITHUB_SHA']),
    repository,
    run: runOf(env, runUrl),
    pullRequest,
    mergeGroup: mergeGroupOf(payload),
    before: beforeOf(payload),
    label: action === 'labeled' || action === 'unlabeled' ? labelOf(fieldOf(payload, 'label')) : null,
    workflowRun: name === 'workflow_run' ? endedRunOf(payload, runUrl) : null,
    readOnly: (pullRequest?.fromFork === true && READ_ONLY_FROM_FORKS.includes(name)) || (env['GITHUB_ACTOR'] === DEPENDABOT && READ_ONLY_FROM_DEPENDABOT.includes(name)),
  };
}

async function readPayload(file: string | undefined): Promise<unknown> {
  if (file === undefined || file === '') return null;
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= LARGEST ? JSON.parse(await readFile(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

type RunUrl = (id: number, attempt: number) => string | null;

function urlsOfRuns(server: string | undefined, repository: string | null): RunUrl {
  const host = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.exec(server?.replace(/\/$/, '') ?? '')?.[0];
  return (id, attempt) => (host === undefined || repository === null ? null : `${host}/${repository}/actions/runs/${id}/attempts/${attempt}`);
}

function runOf(env: Env, url: RunUrl): WorkflowRun | null {
  const id = idOf(Number(env['GITHUB_RUN_ID']));
  const attempt = idOf(Number(env['GITHUB_RUN_ATTEMPT'] ?? 1));
  return id === null || attempt === null ? null : { id, attempt, url: url(id, attempt) };
}

/** All zeros: there was none. */
function beforeOf(payload: unknown): string | null {
  const before = shaOf(fieldOf(payload, 'before'));
  return before === null || /^0+$/.test(before) ? null : before;
}

function mergeGroupOf(payload: unknown): GithubEvent['mergeGroup'] {
  const group = fieldOf(payload, 'merge_group');
  const [headSha, baseSha, baseBranch] = [shaOf(fieldOf(group, 'head_sha')), shaOf(fieldOf(group, 'base_sha')), branchOf(fromRef(fieldOf(group, 'base_ref'), 'refs/heads/'))];
  return headSha === null || baseSha === null || baseBranch === null ? null : { headSha, baseSha, baseBranch };
}

function endedRunOf(payload: unknown, url: RunUrl): EndedRun | null {
  const run = fieldOf(payload, 'workflow_run');
  const [id, attempt, headSha] = [idOf(fieldOf(run, 'id')), idOf(fieldOf(run, 'run_attempt')), shaOf(fieldOf(run, 'head_sha'))];
  if (id === null || attempt === null || headSha === null) return null;
  const repository = fieldOf(run, 'head_repository');
  return {
    id, attempt, headSha,
    event: wordOf(fieldOf(run, 'event')),
    conclusion: wordOf(fieldOf(run, 'conclusion')),
    headBranch: branchOf(fieldOf(run, 'head_branch')),
    headRepository: repositoryOf(fieldOf(repository, 'full_name')),
    headRepositoryId: idOf(fieldOf(repository, 'id')),
    headOwner: loginOf(fieldOf(repository, 'owner', 'login')),
    url: url(id, attempt),
    name: textOf(fieldOf(run, 'name')),
  };
}
