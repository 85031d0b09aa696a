/** The one comment of a gate on a pull request: found again, kept up to date, never doubled, never set back. */
import type { GitHub } from '../github/client.ts';
import { refusalOf, type Refusal } from '../github/refusal.ts';
import { ask, type Asked } from './asked.ts';
import { findComments, type FoundComment } from './find-comment.ts';
import { isLater, markerLine, type Marker } from './marker.ts';

export interface CommentRequest {
  readonly pullRequest: number;
  /** Tells several gates of one repository apart. */
  readonly key: string;
  /** Whether there is enough to tell for a first comment. One that exists is kept up to date in any case. */
  readonly worthTelling: boolean;
  readonly marker: Marker;
  /** Markdown of at most so many bytes. `before` is what the comment said until now. */
  readonly render: (limit: number, before: Marker | null) => string;
}

export type CommentResult =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly id: number; readonly url: string }
  /** A later run has spoken already. */
  | { readonly kind: 'superseded'; readonly id: number; readonly url: string }
  /** Nothing to tell, and nothing told before. */
  | { readonly kind: 'skipped' };

/** GitHub takes 65,536 characters, and less than it says where many of them are not ASCII: shorter and shorter until it does. */
const LIMITS = [65_000, 48_000, 32_000, 16_000, 8_000, 3_000];

/** A comment that vanishes while it is updated, or an answer that is lost, is worth this many more looks. */
const MOST_TRIES = 3;

export async function postComment(github: GitHub, request: CommentRequest): Promise<Asked<CommentResult>> {
  return ask(async () => {
    for (let tries = 1; ; tries += 1) {
      const mine = await findComments(github, request.pullRequest, request.key);
      const result = await post(github, request, mine, tries === MOST_TRIES);
      if (result !== 'again') return result;
    }
  });
}

async function post(github: GitHub, request: CommentRequest, mine: readonly FoundComment[], last: boolean): Promise<CommentResult | 'again'> {
  const [oldest, ...doubles] = mine;
  if (oldest === undefined) return request.worthTelling ? create(github, request, last) : { kind: 'skipped' };
  const latest = mine.reduce((a, b) => (isLater(a.marker, b.marker) ? a : b));
  const { id, url } = oldest;
  await remove(github, doubles);
  if (!isLater(request.marker, latest.marker)) return { kind: 'superseded', id, url };
  return orAgain(() => update(github, request, oldest, latest.marker), last, ['missing']);
}

async function update(github: GitHub, request: CommentRequest, { id, url, body }: FoundComment, before: Marker): Promise<CommentResult> {
  const { octokit, owner, repo } = github;
  const sent = await shedding(request, before, async (text) => {
    if (text === body) return false;
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: text });
    return true;
  });
  return { kind: sent ? 'updated' : 'unchanged', id, url };
}

/**
 * Whether a POST without an answer was carried out, only another look can tell: it is not repeated blindly. Two jobs at once
 * may both have found nothing: then the older comment stays.
 */
async function create(github: GitHub, request: CommentRequest, last: boolean): Promise<CommentResult | 'again'> {
  const { octokit, owner, repo } = github;
  const made = await orAgain(() => shedding(request, null, async (body) => {
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: request.pullRequest, body, request: { retries: 0 } });
    return { id: data.id, url: data.html_url };
  }), last, ['unavailable']);
  if (made === 'again') return made;
  const mine = await findComments(github, request.pullRequest, request.key);
  const [oldest] = mine;
  if (oldest === undefined || oldest.id === made.id || last) return { kind: 'created', ...made };
  return 'again';
}

/** Renders shorter while GitHub says that it is too long. */
async function shedding<T>({ key, marker, render }: CommentRequest, before: Marker | null, send: (body: string) => Promise<T>): Promise<T> {
  const first = `${markerLine(key, marker)}\n`;
  for (const limit of LIMITS) {
    try {
      return await send(`${first}${render(limit - first.length, before)}`);
    } catch (error) {
      if (refusalOf(error)?.kind !== 'too-long' || limit === LIMITS.at(-1)) throw error;
    }
  }
  throw new Error('there is no limit to render for');
}

async function orAgain<T>(write: () => Promise<T>, last: boolean, kinds: readonly Refusal['kind'][]): Promise<T | 'again'> {
  try {
    return await write();
  } catch (error) {
    const kind = refusalOf(error)?.kind;
    if (last || kind === undefined || !kinds.includes(kind)) throw error;
    return 'again';
  }
}

/** Those of two jobs that ran at once. What cannot be removed stays: it is told apart by nothing but being newer. */
async function remove({ octokit, owner, repo }: GitHub, doubles: readonly FoundComment[]): Promise<void> {
  for (const { id } of doubles) {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error: unknown) => {
      if (refusalOf(error) === null) throw error;
    });
  }
}
