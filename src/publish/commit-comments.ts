/** What is told of commits of main -> one comment on each: found again, kept up to date, never doubled, and no part of it lost. */
import type { GitHub } from '../github/client.ts';
import { refusalOf, type Refusal } from '../github/refusal.ts';
import { ask } from './asked.ts';
import { isBy, viewer } from './find-comment.ts';
import { shedding } from './shedding.ts';
import { belowEnd, bodyOf, historyLine, isTold, partsOf, type Part } from './told.ts';

export interface Told extends Part {
  /** Where the part may stand already; where it is in none of them, it is posted on the first. */
  readonly commits: readonly string[];
  /** Beside those, nearest first: before it is posted, the nearest of them are looked at too. */
  readonly near: readonly string[];
  /** Otherwise it is only kept up to date where it stands. */
  readonly post: boolean;
}

export interface CommentsRequest {
  /** Tells several gates of one repository apart. */
  readonly key: string;
  readonly head: string;
  readonly told: readonly Told[];
  /** What the last part of a comment says of those that are told now; null: what it says already. */
  readonly foot: (idents: readonly string[]) => string | null;
}

export interface CommitCommentResult {
  readonly commit: string;
  readonly kind: 'created' | 'updated' | 'unchanged';
  readonly url: string;
}

interface Found {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

export interface CommentsResult {
  readonly comments: readonly CommitCommentResult[];
  /** What could not be written; each reason once. */
  readonly refused: readonly Refusal[];
}

const FOOT = 'what-to-do';
/** In place of the parts that did not fit. */
const LEFT = 'left';
/** Commits beside the likeliest on which a part may stand already; each is a request, once for what is about to be posted. */
const MOST_NEAR = 12;
/** A comment that vanishes meanwhile, or an answer that is lost, is worth this many looks in all. */
const MOST_TRIES = 3;

/** A commit that is gone, or that takes no comment, keeps nothing from the others; what may not be done at all is asked once. */
export async function tellInComments(github: GitHub, request: CommentsRequest): Promise<CommentsResult> {
  const find = finder(github, request.key);
  const comments: CommitCommentResult[] = [];
  const refused: Refusal[] = [];
  /** Of one commit. null: GitHub refused it; false: and will refuse the others. */
  const tried = async <T>(question: () => Promise<T>): Promise<T | null | false> => {
    const asked = await ask(question);
    if (asked.ok) return asked.value;
    refused.push(asked.refusal);
    return ONE_ONLY.includes(asked.refusal.kind) ? null : false;
  };
  const known = new Map<string, readonly Found[]>();
  const look = async (commits: Iterable<string>): Promise<boolean> => {
    for (const commit of new Set(commits)) {
      const found = known.has(commit) ? null : await tried(() => find(commit));
      if (found === false) return false;
      if (found !== null) known.set(commit, found);
    }
    return true;
  };
  if (!await look(request.told.flatMap(({ commits }) => commits))) return { comments, refused };
  const unseen = request.told.filter((told) => told.post && !told.commits.some((commit) => standsOn(told, commit, known)));
  if (!await look(unseen.flatMap(({ near }) => near.slice(0, MOST_NEAR)))) return { comments, refused };
  for (const [commit, parts] of homesOf(request.told, known)) {
    const posted = await tried(() => post(github, request, commit, parts, find));
    if (posted === false) break;
    if (posted !== null) comments.push({ commit, ...posted });
  }
  return { comments, refused };
}

const ONE_ONLY: readonly Refusal['kind'][] = ['missing', 'invalid', 'too-long', 'conflict'];

const standsOn = ({ ident }: Told, commit: string, known: ReadonlyMap<string, readonly Found[]>): boolean =>
  (known.get(commit) ?? []).some(({ body }) => partsOf(body).some((part) => part.ident === ident));

/** Commit -> what belongs into its comment. */
function homesOf(all: readonly Told[], known: ReadonlyMap<string, readonly Found[]>): ReadonlyMap<string, readonly Told[]> {
  const homes = new Map<string, readonly Told[]>();
  for (const told of all) {
    const stands = (commit: string): boolean => standsOn(told, commit, known);
    const home = told.commits.find(stands) ?? told.near.slice(0, MOST_NEAR).find(stands) ?? (told.post ? told.commits.find((commit) => known.has(commit)) : undefined);
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), told]);
  }
  return homes;
}

/** Of several, that with the lowest id is kept: whoever looks again after writing sees the same. */
async function post(github: GitHub, request: CommentsRequest, commit: string, parts: readonly Told[], find: Finder): Promise<Omit<CommitCommentResult, 'commit'>> {
  let made = false;
  for (let tries = 1; ; tries += 1) {
    const last = tries === MOST_TRIES;
    const [oldest, ...doubles] = await find(commit);
    if (oldest === undefined) {
      const written = await orAgain(() => create(github, commit, (limit) => textOf(request, [], parts, limit)), last, 'unavailable');
      made = true;
      if (written !== 'again' && (last || await isOldest(find, commit, written.id))) return { kind: 'created', url: written.url };
      continue;
    }
    const result = await orAgain(() => update(github, request, oldest, doubles, parts), last, 'missing');
    if (result === 'again') continue;
    // What cannot be removed now will be by the next run.
    for (const { id } of doubles) await ask(() => github.octokit.rest.repos.deleteCommitComment({ owner: github.owner, repo: github.repo, comment_id: id }));
    return { kind: made && result === 'unchanged' ? 'created' : result, url: oldest.url };
  }
}

async function create({ octokit, owner, repo }: GitHub, commit: string, text: (limit: number) => string): Promise<{ readonly id: number; readonly url: string }> {
  return shedding(text, async (body) => {
    // Whether a POST without an answer was carried out, only another look can tell.
    const { data } = await octokit.rest.repos.createCommitComment({ owner, repo, commit_sha: commit, body, request: { retries: 0 } });
    return { id: data.id, url: data.html_url };
  });
}

/** Another job may have added a part since the list was read: the last look is as late as can be. */
async function update({ octokit, owner, repo }: GitHub, request: CommentsRequest, oldest: Found, doubles: readonly Found[], parts: readonly Told[]): Promise<'updated' | 'unchanged'> {
  const render = (body: string, limit: number): string => textOf(request, [body, ...doubles.map((double) => double.body)], parts, limit);
  let limit = 0;
  return shedding((bytes) => render(oldest.body, limit = bytes), async (body) => {
    if (body === oldest.body) return 'unchanged';
    const { data } = await octokit.rest.repos.getCommitComment({ owner, repo, comment_id: oldest.id });
    const latest = data.body === oldest.body ? body : render(data.body, limit);
    if (latest === data.body) return 'unchanged';
    await octokit.rest.repos.updateCommitComment({ owner, repo, comment_id: oldest.id, body: latest });
    return 'updated';
  });
}

/** The parts that stand in these bodies already, with those of now in their place or behind them; as many as fit. */
function textOf(request: CommentsRequest, bodies: readonly string[], told: readonly Told[], limit: number): string {
  const parts = new Map<string, string>();
  for (const body of bodies.toReversed()) for (const { ident, text } of partsOf(body)) parts.set(ident, text);
  const old = parts.get(FOOT) ?? null;
  parts.delete(FOOT);
  const order = [...new Set([...bodies.flatMap((body) => partsOf(body).map(({ ident }) => ident)), ...told.map(({ ident }) => ident)])].filter((ident) => ident !== FOOT && ident !== LEFT);
  for (const { ident, text } of told) parts.set(ident, text);
  // What to do about a part of which nothing is known now still stands; where all of them are over, nothing is left to be done.
  const idents = new Set(told.map(({ ident }) => ident));
  const isWhole = !parts.has(LEFT) && order.every((ident) => idents.has(ident));
  const foot = request.foot([...idents]) ?? (isWhole ? null : old);
  const below = bodies[0] === undefined ? '' : belowEnd(bodies[0]);
  const all = order.map((ident) => ({ ident, text: (parts.get(ident) ?? '').trim() }));
  const whole = (shown: readonly Part[]): string => {
    const left = all.length - shown.length;
    return bodyOf(historyLine(request.key), request.head, [...shown, ...(left > 0 ? [{ ident: LEFT, text: `${left} more ${left === 1 ? 'figure' : 'figures'} changed with it: \`tailgate history\` shows them.` }] : []), ...(foot === null ? [] : [{ ident: FOOT, text: foot.trim() }])], below);
  };
  let shown = all;
  while (shown.length > 1 && Buffer.byteLength(whole(shown)) > limit) shown = shown.slice(0, -1);
  return whole(shown);
}

type Finder = (commit: string) => Promise<readonly Found[]>;

/** Ours on a commit, oldest first. Every page is read: others may have said much. */
function finder(github: GitHub, key: string): Finder {
  const { octokit, owner, repo } = github;
  let self: string | null = null;
  return async (commit) => {
    const found: (Found & { readonly author: unknown })[] = [];
    for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listCommentsForCommit, { owner, repo, commit_sha: commit, per_page: 100 })) {
      for (const { id, html_url: url, body, user } of data) if (isTold(body, key)) found.push({ id, url, body, author: user });
    }
    if (found.length === 0) return [];
    const login = self ??= await viewer(github);
    return found.filter(({ author }) => isBy(author, login)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
  };
}

/** Without an answer it is: the comment stands. */
async function isOldest(find: Finder, commit: string, id: number): Promise<boolean> {
  const mine = await ask(() => find(commit));
  return !mine.ok || mine.value.every((comment) => comment.id >= id);
}

async function orAgain<T>(write: () => Promise<T>, last: boolean, unless: 'unavailable' | 'missing'): Promise<T | 'again'> {
  try {
    return await write();
  } catch (error) {
    if (last || refusalOf(error)?.kind !== unless) throw error;
    return 'again';
  }
}
