/** Pull requests, from the repository itself and from its forks. */
import { found, ok, page, type Answer, type Call, type Handlers } from './answer.ts';
import { differences, resolved } from './commits.ts';
import { labelRecords } from './issues.ts';
import { nodeId, repositoryRecord, userRecord } from './records.ts';
import type { Repository } from './repository.ts';

export interface Pull {
  readonly number: number;
  readonly id: number;
  readonly author: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged: string | null;
  base: string;
  /** The base branch's tip when the pull request was opened: GitHub's `base.sha` lags like this. */
  readonly baseSha: string;
  readonly from: Repository;
  readonly branch: string;
  /** Follows the branch as long as the pull request is open. */
  headSha: string;
  readonly created: string;
}

export interface PullSetup {
  /** The branch with the change; it must exist. */
  readonly head: string;
  /** Where that branch is: the repository itself unless a fork is given. */
  readonly from?: Repository;
  readonly base?: string;
  readonly title?: string;
  readonly body?: string;
  /** The owner of the head repository unless given. */
  readonly author?: string;
  readonly labels?: readonly string[];
}

export class Pulls {
  readonly repository: Repository;
  readonly #all: Pull[] = [];

  constructor(repository: Repository) {
    this.repository = repository;
  }

  open({ head, from = this.repository, base = this.repository.defaultBranch, title = `Change ${head}`, body, author = from.owner, labels = [] }: PullSetup): Pull {
    const headSha = from.tip(head);
    const baseSha = this.repository.tip(base);
    if (headSha === null || baseSha === null) throw new Error(`no branch ${headSha === null ? head : base} to open a pull request with`);
    const { world } = this.repository;
    const pull: Pull = { number: this.repository.number(), id: world.id(), author, title, body: body ?? null, state: 'open', merged: null, base, baseSha, from, branch: head, headSha, created: world.now() };
    this.#all.push(pull);
    this.repository.issues.label(pull.number, ...labels);
    return pull;
  }

  /** Oldest first, with their heads as the branches stand now. */
  get all(): readonly Pull[] {
    for (const pull of this.#all) if (pull.state === 'open') pull.headSha = pull.from.tip(pull.branch) ?? pull.headSha;
    return this.#all;
  }

  numbered(number: number): Pull | undefined {
    return this.all.find((pull) => pull.number === number);
  }

  close(number: number): void {
    const pull = this.numbered(number);
    if (pull !== undefined) pull.state = 'closed';
  }

  /** Merges a pull request with a merge commit; answers with that commit. */
  merge(number: number): string {
    const pull = this.numbered(number);
    if (pull === undefined) throw new Error(`no pull request ${number} to merge`);
    pull.merged = this.repository.merge(pull.base, pull.headSha, { message: `Merge pull request #${number} from ${pull.from.owner}/${pull.branch}`, author: pull.author });
    pull.state = 'closed';
    return pull.merged;
  }
}

/** The part of a pull request that runs and checks carry. */
export function minimalPullRecord({ url, id, name }: Repository, pull: Pull): object {
  const { from } = pull;
  return {
    id: pull.id, number: pull.number, url: `${url}/pulls/${pull.number}`,
    head: { ref: pull.branch, sha: pull.headSha, repo: { id: from.id, url: from.url, name: from.name } },
    base: { ref: pull.base, sha: pull.baseSha, repo: { id, url, name } },
  };
}

function simpleRecord(repository: Repository, pull: Pull): object {
  const { world } = repository;
  const [url, htmlUrl] = [`${repository.url}/pulls/${pull.number}`, `${repository.htmlUrl}/pull/${pull.number}`];
  const issue = `${repository.url}/issues/${pull.number}`;
  const statuses = `${repository.url}/statuses/${pull.headSha}`;
  const end = (at: Repository, ref: string, sha: string): object => ({ label: `${at.owner}:${ref}`, ref, sha, user: userRecord(world, at.owner), repo: at.deleted ? null : repositoryRecord(at) });
  const href = (address: string): object => ({ href: address });
  const closed = pull.state === 'closed' ? pull.created : null;
  return {
    id: pull.id, node_id: nodeId('PullRequest', pull.id), number: pull.number, state: pull.state, locked: false, title: pull.title, body: pull.body, user: userRecord(world, pull.author),
    url, html_url: htmlUrl, diff_url: `${htmlUrl}.diff`, patch_url: `${htmlUrl}.patch`, issue_url: issue, commits_url: `${url}/commits`, comments_url: `${issue}/comments`,
    review_comments_url: `${url}/comments`, review_comment_url: `${repository.url}/pulls/comments{/number}`, statuses_url: statuses, labels: labelRecords(repository, pull.number),
    created_at: pull.created, updated_at: pull.created, closed_at: closed, merged_at: pull.merged === null ? null : closed, merge_commit_sha: pull.merged,
    assignee: null, assignees: [], requested_reviewers: [], requested_teams: [], milestone: null, draft: false, auto_merge: null, author_association: 'CONTRIBUTOR',
    head: end(pull.from, pull.branch, pull.headSha), base: end(repository, pull.base, pull.baseSha),
    _links: {
      self: href(url), html: href(htmlUrl), issue: href(issue), comments: href(`${issue}/comments`), review_comments: href(`${url}/comments`),
      review_comment: href(`${repository.url}/pulls/comments{/number}`), commits: href(`${url}/commits`), statuses: href(statuses),
    },
  };
}

const pullOf = ({ repository, parameters }: Call): Pull => found(repository.pulls.numbered(Number(parameters['pull_number'])));

function filesOf(repository: Repository, pull: Pull): { additions: number; deletions: number }[] {
  const { objects } = repository;
  const from = objects.mergeBase(pull.merged === null ? (repository.tip(pull.base) ?? pull.baseSha) : pull.baseSha, pull.headSha);
  return differences(repository, from, pull.headSha) as { additions: number; deletions: number }[];
}

function getPull(call: Call): Answer {
  const { repository } = call;
  const { objects } = repository;
  const pull = pullOf(call);
  const files = filesOf(repository, pull);
  const merged = pull.merged !== null;
  return ok({
    ...simpleRecord(repository, pull), merged, mergeable: merged ? null : true, mergeable_state: merged ? 'unknown' : 'clean', rebaseable: null,
    merged_by: merged ? userRecord(call.world, repository.owner) : null, comments: repository.issues.commentsOn(pull.number).length, review_comments: 0, maintainer_can_modify: false,
    commits: objects.log(pull.headSha, objects.ancestors(pull.baseSha)).length, changed_files: files.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0), deletions: files.reduce((sum, file) => sum + file.deletions, 0),
  });
}

/** The payload of a `pull_request` event, as the runner writes it to `GITHUB_EVENT_PATH`; `label` with `labeled` and `unlabeled`. */
export function pullRequestEvent(repository: Repository, pull: Pull, action: string, label?: string): object {
  return {
    action, number: pull.number, pull_request: simpleRecord(repository, pull), repository: repositoryRecord(repository), sender: userRecord(repository.world, pull.author),
    ...(label !== undefined && { label: { name: label } }),
  };
}

function listPulls(call: Call): Answer {
  const { state = 'open', head, base, direction = 'desc' } = call.query;
  const wanted = call.repository.pulls.all.filter((pull) =>
    (state === 'all' || pull.state === state) && (base === undefined || pull.base === base) && (head === undefined || head === `${pull.from.owner}:${pull.branch}`));
  return page(call, direction === 'asc' ? wanted : wanted.reverse(), (pulls) => pulls.map((pull) => simpleRecord(call.repository, pull)));
}

/** A commit that is only in a fork has no pull requests here: GitHub finds them by this repository's own references. */
function pullsOfCommit(call: Call): Answer {
  const { repository, parameters } = call;
  const { objects } = repository;
  const sha = resolved(repository, parameters['commit_sha'] ?? '');
  const onDefault = objects.descends(repository.tip(repository.defaultBranch) ?? '', sha);
  const wanted = repository.pulls.all.filter((pull) => {
    const ours = objects.descends(pull.headSha, sha) && !objects.descends(pull.baseSha, sha);
    return pull.merged === sha || (ours && (onDefault ? pull.merged !== null : pull.from === repository));
  });
  return page(call, wanted.reverse(), (pulls) => pulls.map((pull) => simpleRecord(repository, pull)));
}

export const pullHandlers: Handlers = {
  'pulls/list': listPulls,
  'pulls/get': getPull,
  'pulls/list-files': (call) => page(call, filesOf(call.repository, pullOf(call))),
  'repos/list-pull-requests-associated-with-commit': pullsOfCommit,
};
