import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { postComment, type CommentRequest, type CommentResult } from '../../src/publish/comment.ts';
import { markerLine, type Marker } from '../../src/publish/marker.ts';
import { faults, startGithub, type Double, type TokenSetup } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const BOT = 'github-actions[bot]';
const TOO_LONG = { status: 422, body: { message: 'Validation Failed', errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536 characters)' }] } };

let double: Double;
let github: GitHub;
let pull: number;
beforeEach(async () => {
  double = await startGithub();
  double.repository.commit('change', { 'a.js': '1' });
  pull = double.repository.pulls.open({ head: 'change' }).number;
  github = await client(double.token);
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const client = (token: string): Promise<GitHub> => connect({ token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
const speaker = (setup: TokenSetup): Promise<GitHub> => client(double.issueToken({ all: 'write', ...setup }));
const marked = (run: number, over: Partial<Marker> = {}): Marker => ({ run, attempt: 1, outcome: 'pass', commit: 'a'.repeat(40), ...over });
const bodyOf = (run: number, text: string, over: Partial<Marker> = {}, key = 'api'): string => `${markerLine(key, marked(run, over))}\n${text}`;
const requestOf = (run: number, text = `run ${run}`, over: Partial<CommentRequest> = {}): CommentRequest =>
  ({ pullRequest: pull, key: 'api', worthTelling: true, marker: marked(run), render: () => text, ...over });
async function posted(request: CommentRequest, by: GitHub = github): Promise<CommentResult['kind'] | string> {
  const result = await postComment(by, request);
  return result.ok ? result.value.kind : `${result.refusal.kind}: ${result.refusal.message}`;
}
/** Without the markers. */
const texts = (by = BOT): string[] => double.repository.issues.commentsOn(pull).filter(({ author }) => author === by).map(({ body }) => body.split('\n').slice(1).join('\n'));
const writes = (): string[] => double.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql').map(({ method, status }) => `${method} ${status ?? 'lost'}`);

describe('one comment', () => {
  test('is made, kept up to date in place, and left alone when nothing changed', async () => {
    const [first, second, third] = [await postComment(github, requestOf(1)), await postComment(github, requestOf(2)), await postComment(github, requestOf(2))];
    const id = double.repository.issues.commentsOn(pull)[0]?.id ?? 0;
    const where = { id, url: `https://github.com/acme/shop/pull/${pull}#issuecomment-${id}` };
    expect([first, second, third]).toEqual([{ ok: true, value: { kind: 'created', ...where } }, { ok: true, value: { kind: 'updated', ...where } }, { ok: true, value: { kind: 'unchanged', ...where } }]);
    expect(texts()).toEqual(['run 2']);
    expect(writes()).toEqual(['POST 201', 'PATCH 200']);
  });

  test('is found behind 250 of others', async () => {
    await posted(requestOf(1));
    double.repository.issues.chatter(pull, 125);
    const mine = double.repository.issues.comments.splice(0, 1);
    double.repository.issues.chatter(pull, 125);
    double.repository.issues.comments.push(...mine);
    expect(await posted(requestOf(2))).toBe('updated');
    expect(texts()).toEqual(['run 2']);
  });

  test('a project, whatever the others are called', async () => {
    await posted(requestOf(1, 'one'));
    expect(await posted(requestOf(2, 'two', { key: 'api-2' }))).toBe('created');
    expect(await posted(requestOf(3, 'three', { key: 'ap' }))).toBe('created');
    expect(await posted(requestOf(4, 'four'))).toBe('updated');
    expect(texts()).toEqual(['four', 'two', 'three']);
  });

  test('is made only when there is something to tell, and then kept up to date', async () => {
    expect(await posted(requestOf(1, 'fine', { worthTelling: false }))).toBe('skipped');
    expect(writes()).toEqual([]);
    await posted(requestOf(2, 'slow'));
    expect(await posted(requestOf(3, 'fine again', { worthTelling: false }))).toBe('updated');
    expect(texts()).toEqual(['fine again']);
  });

  test('is rendered knowing what it said before', async () => {
    const heard: (Marker | null)[] = [];
    const request = (run: number, outcome: Marker['outcome']): CommentRequest => requestOf(run, '', { marker: marked(run, { outcome }), render: (_, before) => { heard.push(before); return outcome; } });
    await posted(request(1, 'fail'));
    await posted(request(2, 'pass'));
    await posted(request(2, 'pass'));
    expect(heard).toEqual([null, marked(1, { outcome: 'fail' }), null]);
  });

  test('that was removed meanwhile is made anew, and still knows what it said', async () => {
    await posted(requestOf(1, 'slow', { marker: marked(1, { outcome: 'fail' }) }));
    double.fault({ method: 'PATCH', answer: faults.missing });
    const issues = double.repository.issues;
    const heard: (Marker | null)[] = [];
    const removing = requestOf(2, '', { render: (_, before) => { heard.push(before); issues.comments = []; return 'fine'; } });
    expect(await posted(removing)).toBe('created');
    expect(texts()).toEqual(['fine']);
    expect(heard).toEqual([marked(1, { outcome: 'fail' }), marked(1, { outcome: 'fail' })]);
  });

  test('ends in nothing that GitHub might cut off', async () => {
    await posted(requestOf(1, 'text  \n\n'));
    expect(texts()).toEqual(['text']);
  });
});

describe('a run that came later', () => {
  test.each([['run', marked(9)], ['attempt', marked(5, { attempt: 2 })]])('is not written over (%s)', async (_, later) => {
    await posted(requestOf(later.run, 'later', { marker: later }));
    expect(await posted(requestOf(5, 'earlier'))).toBe('superseded');
    expect(texts()).toEqual(['later']);
    expect(writes()).toEqual(['POST 201']);
  });
});

describe('whose comment it is', () => {
  test('a marker that a stranger pasted makes it nobody else\'s', async () => {
    double.repository.issues.comment(pull, bodyOf(99, 'all is well'), 'mallory');
    expect(await posted(requestOf(1, 'slow'))).toBe('created');
    expect([texts(), texts('mallory')]).toEqual([['slow'], ['all is well']]);
    expect(await posted(requestOf(2, 'slower'))).toBe('updated');
    expect([texts(), texts('mallory')]).toEqual([['slower'], ['all is well']]);
  });

  test('a user who is called like the bot is not the bot', async () => {
    double.repository.issues.comment(pull, bodyOf(99, 'all is well'), 'github-actions');
    expect(await posted(requestOf(1, 'slow'))).toBe('created');
    expect(texts('github-actions')).toEqual(['all is well']);
  });

  test.each([['a person', 'ann'], ['an app', 'our-gate[bot]']])('%s finds its own by its own name, and not the workflow\'s', async (_, login) => {
    const other = await speaker({ login });
    await posted(requestOf(1, 'by the workflow'));
    expect(await posted(requestOf(2, 'mine'), other)).toBe('created');
    expect(await posted(requestOf(3, 'mine again'), other)).toBe('updated');
    expect([texts(), texts(login)]).toEqual([['by the workflow'], ['mine again']]);
  });

  test.each<[string, object]>([
    ['by refusing', { status: 403, body: { message: 'Resource not accessible by integration' } }], ['in an answer', { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no viewer' }] } }], ['by knowing nobody', { status: 200, body: { data: { viewer: null } } }],
  ])('where GitHub does not say who asks (%s) it is the workflow', async (_, answer) => {
    await posted(requestOf(1));
    double.fault({ path: /graphql/, times: Infinity, answer: answer as { status: number } });
    expect(await posted(requestOf(2))).toBe('updated');
    expect(texts()).toEqual(['run 2']);
  });

  test('while GitHub cannot say it nothing is written: it might be the second', async () => {
    await posted(requestOf(1));
    double.fault({ path: /graphql/, times: Infinity, answer: faults.badGateway });
    expect(await posted(requestOf(2))).toMatch(/^unavailable: /);
    expect(texts()).toEqual(['run 1']);
  });

  test('is asked once, and only where somebody has our marker', async () => {
    const asked = (): number => double.requests.filter(({ operation }) => operation === 'graphql').length;
    await posted(requestOf(1, 'x', { worthTelling: false }));
    expect(asked()).toBe(0);
    await posted(requestOf(1));
    expect(asked()).toBe(1);
  });
});

describe('an answer that is lost', () => {
  test('leaves one comment: it is looked for before it is written again', async () => {
    double.fault({ method: 'POST', path: /comments$/, answer: 'drop-after' });
    expect(await posted(requestOf(1))).toBe('created');
    expect(texts()).toEqual(['run 1']);
    expect(writes()).toEqual(['POST lost']);
  });

  test('with the comment is made up for', async () => {
    double.fault({ method: 'POST', path: /comments$/, answer: 'drop' });
    double.fault({ method: 'POST', path: /comments$/, answer: faults.badGateway });
    expect(await posted(requestOf(1))).toBe('created');
    expect(texts()).toEqual(['run 1']);
    expect(writes()).toEqual(['POST lost', 'POST 502', 'POST 201']);
  });

  test('time and again is told, and leaves at most one', async () => {
    double.fault({ method: 'POST', path: /comments$/, times: Infinity, answer: faults.badGateway });
    expect(await posted(requestOf(1))).toBe(`unavailable: GitHub failed (502) at POST /repos/acme/shop/issues/${pull}/comments: Server Error`);
    expect(writes()).toEqual(['POST 502', 'POST 502', 'POST 502']);
  });

  test('of an update changes nothing: it is sent again as it was', async () => {
    await posted(requestOf(1));
    double.fault({ method: 'PATCH', answer: 'drop-after' });
    expect(await posted(requestOf(2))).toBe('updated');
    expect(texts()).toEqual(['run 2']);
  });

  test('after the comment was made does not unmake it', async () => {
    double.fault({ path: /comments\?/, after: 1, times: Infinity, answer: faults.badGateway });
    expect(await posted(requestOf(1))).toBe('created');
  });
});

describe('jobs that run at once', () => {
  test('and both find nothing leave the older comment, with what the later one says', async () => {
    const issues = double.repository.issues;
    const racing = requestOf(2, 'late', { render: () => { if (issues.commentsOn(pull).length === 0) issues.comment(pull, bodyOf(1, 'early'), BOT); return 'late'; } });
    const result = await postComment(github, racing);
    expect(result).toMatchObject({ ok: true, value: { kind: 'updated', id: issues.commentsOn(pull)[0]?.id } });
    expect(texts()).toEqual(['late']);
    expect(writes()).toEqual(['POST 201', 'PATCH 200', 'DELETE 204']);
  });

  test('take their own back when they are the earlier, and leave the later one\'s alone', async () => {
    const issues = double.repository.issues;
    const racing = requestOf(1, 'early', { render: () => { if (issues.commentsOn(pull).length === 0) issues.comment(pull, bodyOf(2, 'late'), BOT); return 'early'; } });
    expect(await posted(racing)).toBe('superseded');
    expect(texts()).toEqual(['late']);
    expect(await posted(requestOf(3, 'next'))).toBe('updated');
    expect(texts()).toEqual(['next']);
  });

  test.each([2, 5])('leave one comment in the end: %d of them, really at once', async (count) => {
    const clients = await Promise.all(Array.from({ length: count }, () => client(double.token)));
    const kinds = await Promise.all(clients.map((by, at) => posted(requestOf(at + 1), by)));
    expect(kinds.every((kind) => ['created', 'updated', 'unchanged', 'superseded'].includes(kind))).toBe(true);
    await posted(requestOf(count + 1, 'settled'));
    expect(texts()).toEqual(['settled']);
  });

  test('and what cannot be removed costs nothing', async () => {
    for (const run of [1, 2, 3]) double.repository.issues.comment(pull, bodyOf(run, `run ${run}`), BOT);
    double.fault({ method: 'DELETE', answer: faults.readOnly });
    expect(await posted(requestOf(4))).toBe('updated');
    expect(texts()).toEqual(['run 4', 'run 2']);
  });
});

describe('a text that is too long', () => {
  test('is rendered shorter and shorter until GitHub takes it', async () => {
    const limits: number[] = [];
    double.fault({ method: 'POST', times: 2, answer: TOO_LONG });
    expect(await posted(requestOf(1, '', { render: (limit) => { limits.push(limit); return 'x'.repeat(limit); } }))).toBe('created');
    const line = markerLine('api', marked(1)).length + 1;
    expect(limits).toEqual([65_000 - line, 48_000 - line, 32_000 - line]);
    expect(double.repository.issues.commentsOn(pull)[0]?.body).toHaveLength(32_000);
  });

  test('is not sent twice when nothing more can be shed', async () => {
    double.fault({ method: 'POST', times: Infinity, answer: TOO_LONG });
    expect(await posted(requestOf(1, 'as short as it gets'))).toMatch(/^too-long: .*Body is too long/);
    expect(writes()).toEqual(['POST 422']);
  });

  test('is shed in an update as well, and then counts as what it said', async () => {
    await posted(requestOf(1));
    double.fault({ method: 'PATCH', answer: TOO_LONG });
    const long = requestOf(2, '', { render: (limit) => 'y'.repeat(Math.min(limit, 40_000)) });
    expect(await posted(long)).toBe('updated');
    expect(texts()[0]).toHaveLength(32_000 - markerLine('api', marked(2)).length - 1);
  });
});

describe('what GitHub refuses is said, and not thrown', () => {
  test('a token that only reads', async () => {
    const reader = await client(double.issueToken({ login: BOT, all: 'read' }));
    expect(await posted(requestOf(1), reader)).toBe('forbidden: the token may not write comments (the job needs `permissions: pull-requests: write`): Resource not accessible by integration');
    expect(writes()).toEqual(['POST 403']);
  });

  test('a pull request that is not there', async () => {
    expect(await posted(requestOf(1, 'x', { pullRequest: 999 }))).toMatch(/^missing: /);
  });

  test('a conversation that is locked: no permission would help', async () => {
    double.fault({ method: 'POST', answer: { status: 403, body: { message: 'Unable to create comment because issue is locked.' } } });
    expect(await posted(requestOf(1))).toBe(`forbidden: the token may not POST /repos/acme/shop/issues/${pull}/comments: Unable to create comment because issue is locked`);
  });
});

test('a bug in what renders is a bug', async () => {
  await expect(postComment(github, requestOf(1, '', { render: () => { throw new TypeError('oops'); } }))).rejects.toThrow('oops');
});
