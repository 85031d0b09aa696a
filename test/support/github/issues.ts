/** Comments and labels of issues and pull requests. */
import { created, emptied, found, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { nodeId, userRecord } from './records.ts';
import type { Repository } from './repository.ts';
import type { Issue, IssueSetup } from './tracker.ts';

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  readonly created: string;
  updated: string;
}

const LONGEST_BODY = 65_536;

export class Issues {
  readonly repository: Repository;
  /** Of all issues, oldest first. */
  comments: Comment[] = [];
  readonly #labels = new Map<number, string[]>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /** Issues that are no pull requests, oldest first. */
  readonly opened: Issue[] = [];

  /** A new issue that is no pull request; answers with its number. */
  open({ title = 'Something is wrong', body = null, author = 'passer-by', state = 'open', labels = [] }: IssueSetup = {}): number {
    const { world } = this.repository;
    const number = this.repository.number();
    const now = world.now();
    this.opened.push({ number, id: world.id(), author, title, body, state, reason: null, created: now, updated: now, closed: state === 'closed' ? now : null });
    this.#labels.set(number, [...labels]);
    return number;
  }

  numbered(number: number): Issue | undefined {
    return this.opened.find((issue) => issue.number === number);
  }

  exists(number: number): boolean {
    return this.#labels.has(number) || this.repository.pulls.numbered(number) !== undefined;
  }

  commentsOn(issue: number): Comment[] {
    return this.comments.filter((comment) => comment.issue === issue);
  }

  comment(issue: number, body: string, author = 'passer-by'): Comment {
    const now = this.repository.world.now();
    const comment = { id: this.repository.world.id(), issue, author, body, created: now, updated: now };
    this.comments.push(comment);
    return comment;
  }

  /** Comments of others, to bury ours under. */
  chatter(issue: number, count: number, author = 'passer-by'): void {
    for (let at = 1; at <= count; at += 1) this.comment(issue, `What about case ${at}?`, author);
  }

  labelsOf(issue: number): readonly string[] {
    return this.#labels.get(issue) ?? [];
  }

  label(issue: number, ...names: readonly string[]): void {
    this.#labels.set(issue, [...new Set([...this.labelsOf(issue), ...names])]);
  }

  relabel(issue: number, names: readonly string[]): void {
    this.#labels.set(issue, [...new Set(names)]);
  }

  unlabel(issue: number, name: string): boolean {
    const left = this.labelsOf(issue).filter((label) => label !== name);
    const there = left.length < this.labelsOf(issue).length;
    this.#labels.set(issue, left);
    return there;
  }
}

/** The labels of an issue as the API shows them. */
export function labelRecords({ url, issues, world }: Repository, issue: number): object[] {
  return issues.labelsOf(issue).map((name) => {
    const id = world.accountId(`label ${name}`);
    return { id, node_id: nodeId('Label', id), url: `${url}/labels/${encodeURIComponent(name)}`, name, description: 'A label', color: 'ededed', default: false };
  });
}

function commentRecord({ url, htmlUrl, world, issues }: Repository, comment: Comment): object {
  const { id, issue, author, body } = comment;
  return {
    id, node_id: nodeId('IssueComment', id), url: `${url}/issues/comments/${id}`, html_url: `${htmlUrl}/${issues.numbered(issue) === undefined ? 'pull' : 'issues'}/${issue}#issuecomment-${id}`, issue_url: `${url}/issues/${issue}`,
    body, user: userRecord(world, author), created_at: comment.created, updated_at: comment.updated, author_association: 'NONE', performed_via_github_app: null,
  };
}

function issueOf({ repository, parameters }: Call): number {
  const number = Number(parameters['issue_number']);
  return found(repository.issues.exists(number) ? number : null);
}

const commentOf = ({ repository, parameters }: Call): Comment => found(repository.issues.comments.find(({ id }) => id === Number(parameters['comment_id'])));

function bodyOf(call: Call): string {
  const { body } = call.body as { body: string };
  const invalid = (message: string): Refused => new Refused(422, 'Validation Failed', [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]);
  if (body.trim() === '') throw invalid("Body can't be blank");
  if ([...body].length > LONGEST_BODY) throw invalid(`Body is too long (maximum is ${LONGEST_BODY} characters)`);
  return body;
}

function listComments(call: Call): Answer {
  const since = Date.parse(call.query['since'] ?? '');
  const comments = call.repository.issues.commentsOn(issueOf(call)).filter((comment) => !(Date.parse(comment.updated) < since));
  return page(call, comments, (items) => items.map((comment) => commentRecord(call.repository, comment)));
}

function updateComment(call: Call): Answer {
  const comment = commentOf(call);
  comment.body = bodyOf(call);
  comment.updated = call.world.now();
  return ok(commentRecord(call.repository, comment));
}

function deleteComment(call: Call): Answer {
  const { id } = commentOf(call);
  call.repository.issues.comments = call.repository.issues.comments.filter((comment) => comment.id !== id);
  return emptied();
}

/** The API takes a list, an object with a list, a name, or objects with names. */
function labelNames(body: unknown): string[] {
  const list = typeof body === 'object' && body !== null && 'labels' in body ? body.labels : body;
  return [list].flat().map((label) => (typeof label === 'string' ? label : (label as { name: string }).name));
}

function removeLabel(call: Call): Answer {
  const issue = issueOf(call);
  if (!call.repository.issues.unlabel(issue, call.parameters['name'] ?? '')) throw new Refused(404, 'Label does not exist');
  return ok(labelRecords(call.repository, issue));
}

function addLabels(call: Call): Answer {
  const issue = issueOf(call);
  call.repository.issues.label(issue, ...labelNames(call.body));
  return ok(labelRecords(call.repository, issue));
}

export const issueHandlers: Handlers = {
  'issues/list-comments': listComments,
  'issues/create-comment': (call) => created(commentRecord(call.repository, call.repository.issues.comment(issueOf(call), bodyOf(call), call.actor.login))),
  'issues/get-comment': (call) => ok(commentRecord(call.repository, commentOf(call))),
  'issues/update-comment': updateComment,
  'issues/delete-comment': deleteComment,
  'issues/list-labels-on-issue': (call) => page(call, labelRecords(call.repository, issueOf(call))),
  'issues/add-labels': addLabels,
  'issues/remove-label': removeLabel,
};
