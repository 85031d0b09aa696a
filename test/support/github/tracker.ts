/** Issues themselves: opened, edited, closed and listed. Their comments and labels are those of pull requests as well. */
import { created, found, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { labelRecords } from './issues.ts';
import { nodeId, userRecord } from './records.ts';
import type { Repository } from './repository.ts';

export type Reason = 'completed' | 'not_planned' | 'reopened' | 'duplicate';

export interface Issue {
  readonly number: number;
  readonly id: number;
  readonly author: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  reason: Reason | null;
  readonly created: string;
  updated: string;
  closed: string | null;
}

export type IssueSetup = Partial<Pick<Issue, 'title' | 'body' | 'author' | 'state'>> & { readonly labels?: readonly string[] };

const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;

function issueRecord(repository: Repository, issue: Issue): object {
  const { url, htmlUrl, world } = repository;
  const { number, id, author, title, body, state, reason } = issue;
  const self = `${url}/issues/${number}`;
  return {
    id, node_id: nodeId('Issue', id), url: self, repository_url: url, labels_url: `${self}/labels{/name}`, comments_url: `${self}/comments`, events_url: `${self}/events`, html_url: `${htmlUrl}/issues/${number}`,
    number, state, state_reason: reason, title, body, user: userRecord(world, author), labels: labelRecords(repository, number), assignee: null, assignees: [], milestone: null, locked: false,
    active_lock_reason: null, comments: repository.issues.commentsOn(number).length, closed_at: issue.closed, created_at: issue.created, updated_at: issue.updated, author_association: 'NONE',
  };
}

/** An open pull request in a list of issues: it is one to the API. */
function pullRecord(repository: Repository, number: number): object {
  const { url, htmlUrl } = repository;
  const pull = found(repository.pulls.numbered(number));
  const { id, author, title, body, state, created: at } = pull;
  const place = `${htmlUrl}/pull/${number}`;
  const issue: Issue = { number, id, author, title, body, state, reason: null, created: at, updated: at, closed: null };
  return { ...issueRecord(repository, issue), pull_request: { url: `${url}/pulls/${number}`, html_url: place, diff_url: `${place}.diff`, patch_url: `${place}.patch` } };
}

const issueOf = ({ repository, parameters }: Call): Issue => found(repository.issues.numbered(Number(parameters['issue_number'])));

function fields(call: Call): { title?: string; body?: string; state?: Issue['state']; state_reason?: Reason; labels?: readonly string[] } {
  const written = call.body as ReturnType<typeof fields>;
  const invalid = (field: string, message: string): Refused => new Refused(422, 'Validation Failed', [{ resource: 'Issue', code: 'custom', field, message }]);
  if (written.title?.trim() === '') throw invalid('title', "title can't be blank");
  if ([...(written.title ?? '')].length > LONGEST_TITLE) throw invalid('title', `title is too long (maximum is ${LONGEST_TITLE} characters)`);
  if ([...(written.body ?? '')].length > LONGEST_BODY) throw invalid('body', `body is too long (maximum is ${LONGEST_BODY} characters)`);
  return written;
}

function create(call: Call): Answer {
  const { repository, actor } = call;
  if (!repository.hasIssues) throw new Refused(410, 'Issues has been disabled in this repository.');
  const { title = '', body, labels = [] } = fields(call);
  const number = repository.issues.open({ title, author: actor.login, labels, ...(body === undefined ? {} : { body }) });
  return created(issueRecord(repository, found(repository.issues.numbered(number))));
}

function update(call: Call): Answer {
  const issue = issueOf(call);
  const { title, body, state, state_reason: reason, labels } = fields(call);
  const now = call.world.now();
  if (title !== undefined) issue.title = title;
  if (body !== undefined) issue.body = body;
  if (state !== undefined && state !== issue.state) {
    issue.state = state;
    issue.closed = state === 'closed' ? now : null;
    issue.reason = reason ?? (state === 'closed' ? 'completed' : 'reopened');
  }
  if (labels !== undefined) call.repository.issues.relabel(issue.number, labels);
  issue.updated = now;
  return ok(issueRecord(call.repository, issue));
}

/** Newest first, as long as nothing else is asked for. */
function list(call: Call): Answer {
  const { repository, query } = call;
  const state = query['state'] ?? 'open';
  const wanted = (query['labels'] ?? '').split(',').filter((label) => label !== '').map((label) => label.toLowerCase());
  const of = (one: { readonly number: number; readonly author: string; readonly state: string }): boolean => {
    const labels = repository.issues.labelsOf(one.number).map((label) => label.toLowerCase());
    return (state === 'all' || one.state === state) && (query['creator'] === undefined || query['creator'].toLowerCase() === one.author.toLowerCase()) && wanted.every((label) => labels.includes(label));
  };
  const issues = repository.hasIssues ? repository.issues.opened.filter(of).map((issue) => ({ number: issue.number, record: () => issueRecord(repository, issue) })) : [];
  const pulls = repository.pulls.all.filter(of).map(({ number }) => ({ number, record: () => pullRecord(repository, number) }));
  const all = [...issues, ...pulls].sort((a, b) => (query['direction'] === 'asc' ? a.number - b.number : b.number - a.number));
  return page(call, all, (items) => items.map(({ record }) => record()));
}

export const trackerHandlers: Handlers = {
  'issues/create': create,
  'issues/update': update,
  'issues/get': (call) => ok(issueRecord(call.repository, issueOf(call))),
  'issues/list-for-repo': list,
};
