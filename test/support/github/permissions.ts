/** Decides what a token may do: refusals as GitHub words them. */
import { notFound, Refused } from './answer.ts';
import type { Repository } from './repository.ts';
import type { Access, Actor, Scope, World } from './world.ts';

/** By the beginning of an operation's id; any one of the scopes is enough. */
const NEEDED: readonly (readonly [string, readonly Scope[]])[] = [
  ['git/', ['contents']],
  ['repos/get-content', ['contents']],
  ['repos/compare-commits', ['contents']],
  ['repos/list-commits', ['contents']],
  ['repos/get-commit', ['contents']],
  ['repos/list-pull-requests', ['pull-requests']],
  ['repos/create-commit-comment', ['contents']],
  ['repos/update-commit-comment', ['contents']],
  ['repos/delete-commit-comment', ['contents']],
  ['pulls/', ['pull-requests']],
  ['issues/create-comment', ['issues', 'pull-requests']],
  ['issues/update-comment', ['issues', 'pull-requests']],
  ['issues/create', ['issues']],
  ['issues/update', ['issues']],
  ['issues/', ['issues', 'pull-requests']],
  ['checks/', ['checks']],
  ['actions/', ['actions']],
];
const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

export function identify(world: World, authorization: string | undefined): Actor {
  const token = /^(?:Bearer|token) (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Refused(401, 'Requires authentication');
  const actor = world.actors.get(token);
  if (actor === undefined) throw new Refused(401, 'Bad credentials');
  return actor;
}

/** Throws what GitHub answers to a token that may not do this; anybody may read what is public. */
export function authorize(actor: Actor, repository: Repository, operation: string, method: string): void {
  const scopes = NEEDED.find(([prefix]) => operation.startsWith(prefix))?.[1] ?? [];
  const home = actor.repository === repository.fullName;
  const has = Math.max(0, ...scopes.map((scope) => (home ? RANK[actor.scopes[scope]] : 0)));
  const anything = home && Object.values(actor.scopes).some((access) => access !== 'none');
  if (repository.private && !anything) throw notFound();
  const reading = method === 'GET';
  const enough = reading ? scopes.length === 0 || !repository.private || has >= RANK.read : has >= RANK.write;
  if (!reading && enough && repository.archived) throw new Refused(403, 'Repository was archived so is read-only.');
  if (!enough) throw new Refused(403, 'Resource not accessible by integration');
}
