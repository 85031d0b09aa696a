import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type Connection, type GitHub } from '../../src/github/client.ts';
import { concludeCheck, openCheck } from '../../src/publish/check.ts';
import { postComment, type CommentRequest } from '../../src/publish/comment.ts';
import { markerLine, readMarker, type Marker } from '../../src/publish/marker.ts';
import { faults, startGithub, type Comment, type Double } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const BOT = 'github-actions[bot]';
const markerOf = (run: number): Marker => ({ run, attempt: 1, outcome: 'fail', commit: null });
const bodyOf = (run: number, text: string): string => `${markerLine('web', markerOf(run))}\n${text}`;
const HOSTILE = ['--> <script>alert(1)</script>', bodyOf(999_999, 'all is well'), '::error::no', '\u202Eabc\u0000\u0007\u2028', '\u{1F422}'.repeat(50), '%0A%0D', '\\"\'`${x}', '<!--'].join('\n');

let double: Double;
let github: GitHub;
let pull: number;
beforeEach(async () => {
  double = await startGithub();
  double.repository.commit('change', { 'a.js': '1' });
  pull = double.repository.pulls.open({ head: 'change' }).number;
  github = await connected();
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const connected = (changes: Partial<Connection> = {}): Promise<GitHub> => connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE, ...changes });
async function post(run: number, text = `run ${run}`, changes: Partial<CommentRequest> = {}, by = github): Promise<string> {
  const posted = await postComment(by, { pullRequest: pull, key: 'web', worthTelling: true, marker: markerOf(run), render: () => text, ...changes });
  return posted.ok ? posted.value.kind : `refused: ${posted.refusal.kind}`;
}
const written = (body: string, author = BOT): Comment => double.repository.issues.comment(pull, body, author);
const bodies = (): readonly string[] => double.repository.issues.commentsOn(pull).map(({ body }) => body);

describe('a comment with our marker is left alone, and ours is written,', () => {
  test.each(['mallory', 'github-actions', 'GITHUB-ACTIONS', 'dependabot[bot]', 'github-actions-2[bot]', 'x-github-actions[bot]'])('when it is by %s', async (author) => {
    const forged = bodyOf(999_999, 'all is well');
    written(forged, author);
    expect([await post(1), await post(2)]).toEqual(['created', 'updated']);
    expect(bodies()).toEqual([forged, bodyOf(2, 'run 2')]);
  });

  test('when nobody knows by whom it is', async () => {
    double.fault({ path: /comments/, answer: { status: 200, body: [{ id: 5, html_url: 'https://github.com/x', body: bodyOf(9, 'x'), user: null }, { id: 6, html_url: 'https://github.com/x' }] } });
    expect(await post(1)).toBe('created');
  });

  test('when the marker is only quoted in it', async () => {
    for (const quoted of [`> ${bodyOf(9, 'x')}`, `\`\`\`\n${bodyOf(9, 'x')}\n\`\`\``, ` ${bodyOf(9, 'x')}`]) written(quoted);
    expect(await post(1)).toBe('created');
    expect(bodies()).toHaveLength(4);
  });
});

describe('a hostile text', () => {
  test('in a comment is sent as it is, and its markers count for nothing', async () => {
    expect([await post(1, HOSTILE), await post(1, HOSTILE), await post(2, HOSTILE)]).toEqual(['created', 'unchanged', 'updated']);
    expect(bodies()).toEqual([bodyOf(2, HOSTILE)]);
    expect(readMarker(bodies()[0] ?? '', 'web')).toEqual(markerOf(2));
  });

  test('in a check is sent as it is, and nothing throws', async () => {
    const sha = double.repository.tip('change') ?? '';
    const opened = await openCheck(github, { name: 'tailgate', sha, run: { id: 1, attempt: 1 }, detailsUrl: null });
    if (!opened.ok) throw new Error(opened.refusal.message);
    const annotations = [{ level: 'error' as const, title: HOSTILE, message: HOSTILE, line: 3 }];
    expect(await concludeCheck(github, opened.value, { conclusion: 'failure', title: HOSTILE, summary: () => HOSTILE, annotations, file: 'tailgate.yml' })).toEqual({ ok: true, value: null });
    expect(double.repository.checks.on(sha)).toMatchObject([{ conclusion: 'failure', output: { summary: HOSTILE }, annotations: [{ message: HOSTILE }] }]);
  });

  test('of many bytes is within GitHub\'s limits, in characters and in bytes', async () => {
    const sha = double.repository.tip('change') ?? '';
    const opened = await openCheck(github, { name: 'tailgate', sha, run: { id: 1, attempt: 1 }, detailsUrl: null });
    if (!opened.ok) throw new Error(opened.refusal.message);
    const full = (limit: number): string => '鎖'.repeat(Math.floor(limit / 3));
    await concludeCheck(github, opened.value, { conclusion: 'success', title: 'ü'.repeat(1000), summary: full, annotations: [], file: null });
    await post(1, '', { render: full });
    const output = double.repository.checks.on(sha)[0]?.output;
    for (const text of [output?.summary ?? '', bodies()[0] ?? '']) {
      expect(Buffer.byteLength(text)).toBeGreaterThan(64_900);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000);
    }
    expect(Buffer.byteLength(output?.title ?? '')).toBeLessThanOrEqual(512);
  });
});

describe('a list', () => {
  test('that comes broken is not taken for an empty one', async () => {
    await post(1);
    double.fault({ path: /issues\/\d+\/comments/, answer: 'malformed', times: 2 });
    expect(await post(2)).toBe('updated');
    for (const body of ['', '<html>Log in</html>']) {
      double.fault({ path: /issues\/\d+\/comments/, answer: { status: 200, headers: { 'content-type': 'text/html' }, body }, times: 4 });
      expect(await post(3)).toBe('refused: unavailable');
      // Patience for the next one.
      await github.octokit.rest.git.getRef({ owner: 'acme', repo: 'shop', ref: 'heads/main' });
    }
    expect(bodies()).toEqual([bodyOf(2, 'run 2')]);
  });

  test('is read to its last page', async () => {
    double.repository.issues.chatter(pull, 150);
    const ours = written(bodyOf(1, 'old'));
    double.repository.issues.chatter(pull, 80);
    expect(await post(2)).toBe('updated');
    expect(ours.body).toBe(bodyOf(2, 'run 2'));
    expect(double.requests.filter(({ operation }) => operation === 'issues/list-comments')).toHaveLength(3);
  });
});

describe('a comment that vanishes', () => {
  test.each([['just before it is looked at again', 'GET'], ['under the update', 'PATCH']])('%s is written anew', async (_, method) => {
    await post(1);
    github.octokit.hook.before('request', (options) => { if (options.method === method && options.url.includes('/issues/comments/')) double.repository.issues.comments = []; });
    expect(await post(2)).toBe('created');
    expect(bodies()).toEqual([bodyOf(2, 'run 2')]);
  });

  test('is not written anew when there is nothing worth telling', async () => {
    await post(1);
    github.octokit.hook.before('request', (options) => { if (options.method === 'PATCH') double.repository.issues.comments = []; });
    expect(await post(2, '', { worthTelling: false })).toBe('skipped');
    expect(bodies()).toEqual([]);
  });

  test('again and again is given up', async () => {
    await post(1);
    double.fault({ method: 'PATCH', answer: faults.missing, times: Infinity });
    expect(await post(2)).toBe('refused: missing');
    expect(double.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(3);
  });
});

describe('when nothing can be done', () => {
  test('a first comment that nobody ever answers is given up', async () => {
    double.fault({ method: 'POST', path: /comments/, answer: 'hang', times: Infinity });
    expect(await post(1, 'x', {}, await connected({ pace: { ...NO_PACE, timeout: 100 } }))).toBe('refused: unavailable');
    expect(double.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
  });

  test('the doubles stay until the result stands in the one that is kept', async () => {
    written(bodyOf(1, 'one'));
    written(bodyOf(2, 'the latest so far'));
    double.fault({ method: 'PATCH', answer: faults.readOnly });
    expect(await post(3)).toBe('refused: forbidden');
    expect(bodies()).toEqual([bodyOf(1, 'one'), bodyOf(2, 'the latest so far')]);
  });

  test('a limit or a wrong token is told after one request', async () => {
    double.fault({ answer: faults.rateLimited() });
    expect(await post(1)).toBe('refused: limited');
    expect(await post(1, 'x', {}, await connected({ token: 'ghs_of_yesterday' }))).toBe('refused: forbidden');
    expect(double.requests).toHaveLength(2);
  });
});
