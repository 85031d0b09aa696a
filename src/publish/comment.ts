/** The one comment of a gate on a pull request: found again, kept up to date, never doubled, never set back. */
import type { GitHub } from '../github/client.ts';
import { refusalOf, type Refusal } from '../github/refusal.ts';
import { ask, type Asked } from './asked.ts';
import { commentFinder, type FoundComment } from './find-comment.ts';
import { accusedIn, failedIn, isLater, isSame, markerLine, readMarker, type Marker } from './marker.ts';
import { decides } from './said.ts';
import { shedding } from './shedding.ts';

export interface CommentRequest {
  readonly pullRequest: number;
  /** Tells several gates of one repository apart: 1 to 50 letters, digits, `.`, `_` and `-`. */
  readonly key: string;
  /** Whether there is enough to tell for a first comment. One that exists is kept up to date in any case. */
  readonly worthTelling: boolean;
  readonly marker: Marker;
  /** It measured a part of what there is. */
  readonly partial?: boolean;
  /** Markdown of at most so many bytes. `before` is what the comment said until now, of another run. */
  readonly render: (limit: number, before: Marker | null) => string;
}

interface Earlier {
  /** What it said until now, of another run; `held`: or of this one. */
  readonly before: Marker | null;
  readonly held: Marker | null;
}

interface Posted {
  readonly id: number;
  readonly url: string;
}

export type CommentResult =
  | Posted & { readonly kind: 'created' | 'updated' | 'unchanged' }
  /** A later run has spoken already. */
  | Posted & { readonly kind: 'superseded' }
  /** Nothing to tell, and nothing told before. */
  | { readonly kind: 'skipped' };

/** A comment that vanishes while it is updated, or an answer that is lost, is worth this many looks in all. */
const MOST_TRIES = 3;

/**
 * Whether a POST without an answer was carried out, only another look can tell: it is not repeated blindly. Jobs that run at
 * once may each find nothing and write: whoever looks again keeps the oldest one, so that none removes what another keeps.
 */
export async function postComment(github: GitHub, request: CommentRequest): Promise<Asked<CommentResult>> {
  const find = commentFinder(github, request.pullRequest, request.key);
  return ask(async () => {
    let before: Marker | null = null;
    let held: Marker | null = null;
    let written = false;
    for (let tries = 1; ; tries += 1) {
      const last = tries === MOST_TRIES;
      const mine = await find();
      const [oldest, ...doubles] = mine;
      if (oldest === undefined) {
        if (!request.worthTelling) return { kind: 'skipped' };
        const made = await orAgain(() => create(github, request, { before, held }), last, 'unavailable');
        if (made !== 'again' && (last || await isAlone(find, made.id))) return { kind: 'created', ...made };
        written = true;
        continue;
      }
      const latest = mine.reduce((a, b) => (isLater(a.marker, b.marker) ? a : b));
      const current = isLater(request.marker, latest.marker);
      if (current) held = latest.marker;
      if (current && !isSame(request.marker, latest.marker)) before = latest.marker;
      const result = current ? await orAgain(() => update(github, request, oldest, { before, held }), last, 'missing') : superseded(latest);
      if (result === 'again') continue;
      // The job of a later run keeps what it will: only what this one has doubled is taken back.
      await remove(github, result.kind === 'superseded' ? doubles.filter(({ marker }) => isSame(marker, request.marker)) : doubles);
      // The answer was lost, the comment was not.
      return written && result.kind === 'unchanged' ? { ...result, kind: 'created' } : result;
    }
  });
}

async function create({ octokit, owner, repo }: GitHub, { pullRequest, ...text }: CommentRequest, earlier: Earlier): Promise<Posted> {
  return shedding(textFor(text, earlier), async (body) => {
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request: { retries: 0 } });
    return { id: data.id, url: data.html_url };
  });
}

const superseded = ({ id, url }: Posted): CommentResult => ({ kind: 'superseded', id, url });

async function update(github: GitHub, request: CommentRequest, { id, url, body: now }: FoundComment, earlier: Earlier): Promise<CommentResult> {
  const { octokit, owner, repo } = github;
  return shedding(textFor(request, earlier), async (body) => {
    if (body === now) return { kind: 'unchanged', id, url };
    // Long lists are read for seconds, and GitHub knows no condition for a write: the last look is as late as can be.
    const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
    const marker = readMarker(data.body ?? '', request.key);
    if (marker !== null && !isLater(request.marker, marker)) return superseded({ id, url });
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return { kind: 'updated', id, url };
  });
}

/** Nothing at its end that GitHub might cut off: what comes back must be equal to what was sent. */
function textFor({ key, marker, partial = false, render }: Pick<CommentRequest, 'key' | 'marker' | 'partial' | 'render'>, { before, held }: Earlier): (limit: number) => string {
  // What cannot tell resolves nothing.
  const accused = marker.outcome === 'inconclusive' ? accusedIn(held)?.commit : null;
  const failed = marker.failed ?? (decides({ outcome: marker.outcome, partial }) ? null : failedIn(held)?.commit);
  const first = `${markerLine(key, { ...marker, ...(accused == null ? {} : { accused }), ...(failed == null ? {} : { failed }) })}\n`;
  return (limit) => `${first}${render(limit - first.length, before)}`.trimEnd();
}

/** Without an answer it is: the comment stands. */
async function isAlone(find: () => Promise<readonly FoundComment[]>, id: number): Promise<boolean> {
  const mine = await ask(find);
  return !mine.ok || mine.value.every((comment) => comment.id >= id);
}

async function orAgain<T>(write: () => Promise<T>, last: boolean, unless: Refusal['kind']): Promise<T | 'again'> {
  try {
    return await write();
  } catch (error) {
    if (last || refusalOf(error)?.kind !== unless) throw error;
    return 'again';
  }
}

/** Those of jobs that ran at once. What cannot be removed now will be by the next run. */
async function remove({ octokit, owner, repo }: GitHub, doubles: readonly FoundComment[]): Promise<void> {
  for (const { id } of doubles) await ask(() => octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}
