/** Comments on commits. */
import { created, emptied, found, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { nodeId, userRecord } from './records.ts';
import type { Repository } from './repository.ts';

export interface CommitComment {
  readonly id: number;
  readonly commit: string;
  readonly author: string;
  body: string;
  readonly created: string;
  updated: string;
}

const LONGEST_BODY = 65_536;

export class CommitComments {
  readonly repository: Repository;
  /** Of all commits, oldest first. */
  all: CommitComment[] = [];
  /** Owners of an organisation can keep commit comments from everybody, and words of theirs are in the refusal. */
  refused: string | null = null;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  on(commit: string): CommitComment[] {
    return this.all.filter((comment) => comment.commit === commit);
  }

  comment(commit: string, body: string, author = 'passer-by'): CommitComment {
    const now = this.repository.world.now();
    const comment = { id: this.repository.world.id(), commit, author, body, created: now, updated: now };
    this.all.push(comment);
    return comment;
  }

  /** Comments of others, to bury ours under. */
  chatter(commit: string, count: number, author = 'passer-by'): void {
    for (let at = 1; at <= count; at += 1) this.comment(commit, `What about case ${at}?`, author);
  }
}

function record({ url, htmlUrl, world }: Repository, { id, commit, author, body, ...times }: CommitComment): object {
  return {
    id, node_id: nodeId('CommitComment', id), url: `${url}/comments/${id}`, html_url: `${htmlUrl}/commit/${commit}#commitcomment-${id}`, commit_id: commit, body, path: null, position: null, line: null,
    user: userRecord(world, author), created_at: times.created, updated_at: times.updated, author_association: 'NONE',
  };
}

function bodyOf({ body, repository }: Call): string {
  const { body: text } = body as { body: string };
  const { refused } = repository.commitComments;
  if (refused !== null) throw new Refused(403, refused);
  const invalid = (message: string): Refused => new Refused(422, 'Validation Failed', [{ resource: 'CommitComment', code: 'custom', field: 'body', message }]);
  if (text.trim() === '') throw invalid("Body can't be blank");
  if ([...text].length > LONGEST_BODY) throw invalid(`Body is too long (maximum is ${LONGEST_BODY} characters)`);
  return text;
}

/** The whole name of a commit that the repository has; a branch is none. */
function commitOf({ repository, parameters }: Call, otherwise: () => Refused): string {
  const sha = parameters['commit_sha'] ?? '';
  if (repository.objects.commit(sha) === undefined) throw otherwise();
  return sha;
}

const commentOf = ({ repository, parameters }: Call): CommitComment => found(repository.commitComments.all.find(({ id }) => id === Number(parameters['comment_id'])));

function list(call: Call): Answer {
  const commit = commitOf(call, () => new Refused(404, 'Not Found'));
  return page(call, call.repository.commitComments.on(commit), (items) => items.map((comment) => record(call.repository, comment)));
}

function create(call: Call): Answer {
  const commit = commitOf(call, () => new Refused(422, `No commit found for SHA: ${call.parameters['commit_sha']}`));
  return created(record(call.repository, call.repository.commitComments.comment(commit, bodyOf(call), call.actor.login)));
}

function update(call: Call): Answer {
  const comment = commentOf(call);
  comment.body = bodyOf(call);
  comment.updated = call.world.now();
  return ok(record(call.repository, comment));
}

function remove(call: Call): Answer {
  const { id } = commentOf(call);
  call.repository.commitComments.all = call.repository.commitComments.all.filter((comment) => comment.id !== id);
  return emptied();
}

export const commitCommentHandlers: Handlers = {
  'repos/list-comments-for-commit': list,
  'repos/create-commit-comment': create,
  'repos/get-commit-comment': (call) => ok(record(call.repository, commentOf(call))),
  'repos/update-commit-comment': update,
  'repos/delete-commit-comment': remove,
};
