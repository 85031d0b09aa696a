import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { tellInComments, type Told } from '../../src/publish/commit-comments.ts';
import { bodyOf, historyLine, partsOf } from '../../src/publish/told.ts';
import { faults, startGithub, type Double } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const BOT = 'github-actions[bot]';
const FOOT = 'what to do';

let double: Double;
let github: GitHub;
let first: string;
let second: string;
beforeEach(async () => {
  double = await startGithub();
  first = double.repository.commit('main', { 'a.js': '1' });
  second = double.repository.commit('main', { 'a.js': '2' });
  github = await connected();
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const connected = (token = double.token): Promise<GitHub> => connect({ token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
const told = (ident: string, text = `${ident} got worse`, over: Partial<Told> = {}): Told => ({ ident, text, commits: [second, first], near: [], post: true, ...over });
const ours = (commit = second): readonly string[] => double.repository.commitComments.on(commit).filter(({ author }) => author === BOT).map(({ body }) => body);
const parts = (body: string | undefined): Readonly<Record<string, string>> => Object.fromEntries(partsOf(body ?? '').map(({ ident, text }) => [ident, text]));
const posts = (): number => double.requests.filter(({ method, operation }) => method === 'POST' && operation !== 'graphql').length;

async function tell(all: readonly Told[], by = github, foot: () => string | null = () => FOOT): Promise<readonly string[]> {
  const { comments, refused } = await tellInComments(by, { key: 'web', head: '### Head', told: all, foot });
  return [...comments.map(({ kind, commit }) => `${kind} on ${commit === second ? 'second' : 'first'}`), ...refused.map(({ kind }) => `refused: ${kind}`)];
}

describe('a change point', () => {
  test('is told once on the commit where its level begins, however often the job runs again', async () => {
    expect([await tell([told('p99')]), await tell([told('p99')]), await tell([told('p99')], await connected())]).toEqual([['created on second'], ['unchanged on second'], ['unchanged on second']]);
    expect(ours()).toEqual([`${historyLine('web')}\n### Head\n\n<!-- tailgate-part:p99 -->\np99 got worse\n\n<!-- tailgate-part:what-to-do -->\n${FOOT}\n\n<!-- tailgate-end -->`]);
    expect(posts()).toBe(1);
  });

  test('is kept up to date where it was told first, though its place has moved since', async () => {
    await tell([told('p99', 'by 14 %', { commits: [first] })]);
    expect(await tell([told('p99', 'by 15 %')])).toEqual(['updated on first']);
    expect([ours(), parts(ours(first)[0])]).toEqual([[], { p99: 'by 15 %', 'what-to-do': FOOT }]);
  });

  test('that was told with a commit near by is kept up to date there, though no history names that commit any more', async () => {
    await tell([told('p99', 'by 14 %', { commits: [first] })]);
    expect(await tell([told('p99', 'by 15 %', { commits: [second], near: [second, first] })])).toEqual(['updated on first']);
    expect(ours()).toEqual([]);
  });

  test('that is not to be posted is only looked for, and withdrawn where it stands', async () => {
    expect(await tell([told('p99', 'withdrawn', { post: false })])).toEqual([]);
    await tell([told('p99')]);
    expect(await tell([told('p99', 'withdrawn', { post: false })])).toEqual(['updated on second']);
    expect(parts(ours()[0])['p99']).toBe('withdrawn');
  });

  test('that is over takes what to do with it, unless another one stands there of which nothing is said now', async () => {
    await tell([told('p99'), told('cpu')]);
    const over = (...idents: readonly string[]) => tell(idents.map((ident) => told(ident, 'back', { post: false })), github, () => null);
    await over('p99');
    expect(parts(ours()[0])).toEqual({ p99: 'back', cpu: 'cpu got worse', 'what-to-do': FOOT });
    await over('p99', 'cpu');
    expect(parts(ours()[0])).toEqual({ p99: 'back', cpu: 'back' });
  });

  test('of the same commit as others is in one comment with them, and none of them is lost', async () => {
    await tell([told('p99'), told('cpu')]);
    expect(await tell([told('size')])).toEqual(['updated on second']);
    expect(ours()).toHaveLength(1);
    expect(Object.keys(parts(ours()[0]))).toEqual(['p99', 'cpu', 'size', 'what-to-do']);
  });

  test('is found behind more than a hundred comments of others', async () => {
    double.repository.commitComments.chatter(second, 120);
    await tell([told('p99')]);
    double.repository.commitComments.chatter(second, 90);
    expect(await tell([told('p99', 'by 15 %')])).toEqual(['updated on second']);
    expect(ours()).toHaveLength(1);
  });

  test('of another project has a comment of its own', async () => {
    await tell([told('p99')]);
    await tellInComments(github, { key: 'api', head: '### Head', told: [told('p99')], foot: () => null });
    expect(ours().map((body) => body.split('\n')[0])).toEqual([historyLine('web'), historyLine('api')]);
  });

  test('whose comment was written below by a person leaves that as it is', async () => {
    await tell([told('p99')]);
    const [comment] = double.repository.commitComments.on(second);
    if (comment !== undefined) comment.body += '\n\nWe know: see the plan.';
    expect(await tell([told('p99', 'by 15 %')])).toEqual(['updated on second']);
    expect(ours()[0]).toMatch(/by 15 %[\s\S]*<!-- tailgate-end -->\n\nWe know: see the plan\.$/);
  });
});

describe('many', () => {
  test('more than GitHub takes are shed from the end, and the next run keeps it so', async () => {
    const all = Array.from({ length: 200 }, (_, at) => told(`m${at}`, `${at} `.repeat(200)));
    expect([await tell(all), await tell(all)]).toEqual([['created on second'], ['unchanged on second']]);
    expect(Buffer.byteLength(ours()[0] ?? '')).toBeLessThanOrEqual(65_000);
    expect(parts(ours()[0])).toMatchObject({ m0: expect.anything(), left: expect.stringMatching(/^\d+ more figures changed with it: `tailgate history` shows them\.$/), 'what-to-do': FOOT });
  });

  test('on many commits are each told on their own', async () => {
    expect(await tell([told('p99'), told('cpu', 'x', { commits: [first] })])).toEqual(['created on second', 'created on first']);
  });
});

describe('a comment with our marker is left alone, and ours is written,', () => {
  test.each(['mallory', 'github-actions', 'dependabot[bot]'])('when it is by %s', async (author) => {
    const copied = bodyOf(historyLine('web'), '### Head', [{ ident: 'p99', text: 'all is well' }]);
    double.repository.commitComments.comment(second, copied, author);
    expect([await tell([told('p99')]), await tell([told('p99', 'by 15 %')])]).toEqual([['created on second'], ['updated on second']]);
    expect(double.repository.commitComments.on(second).map(({ body }) => body)[0]).toBe(copied);
  });

  test('when it only quotes it', async () => {
    double.repository.commitComments.comment(second, `> ${bodyOf(historyLine('web'), 'x', [{ ident: 'p99', text: 'x' }])}`, BOT);
    expect(await tell([told('p99')])).toEqual(['created on second']);
  });
});

describe('what GitHub refuses is a value,', () => {
  test('for a token that only reads: asked once, not once for each commit', async () => {
    const reader = await connected(double.issueToken({ scopes: { contents: 'read' } }));
    const { refused } = await tellInComments(reader, { key: 'web', head: 'x', told: [told('p99'), told('cpu', 'x', { commits: [first] })], foot: () => null });
    expect(refused.map(({ message }) => message)).toEqual(['the token may not write comments on commits (the job needs `permissions: contents: write`): Resource not accessible by integration']);
    expect(posts()).toBe(1);
  });

  test('for an archived repository, and where the owners of an organisation keep comments off', async () => {
    double.repository.archived = true;
    expect(await tell([told('p99')])).toEqual(['refused: forbidden']);
    double.repository.archived = false;
    double.repository.commitComments.refused = 'Commit comments are disabled for this organization.';
    expect(await tell([told('p99')])).toEqual(['refused: forbidden']);
  });

  test('for commits that are gone: the others are told all the same', async () => {
    expect(await tell([told('p99', 'x', { commits: ['f'.repeat(40)] }), told('cpu')])).toEqual(['created on second', 'refused: missing']);
    // Where its first place is gone, the next one has it.
    expect(await tell([told('p90', 'x', { commits: ['f'.repeat(40), first] })])).toEqual(['created on first', 'refused: missing']);
  });

  test('after a secondary limit was waited for, and when it does not end', async () => {
    double.fault({ method: 'POST', path: /comments/, answer: faults.secondaryLimit(1) });
    expect(await tell([told('p99')])).toEqual(['created on second']);
    double.fault({ method: 'PATCH', answer: faults.secondaryLimit(7200), times: Infinity });
    expect(await tell([told('p99', 'by 15 %'), told('cpu', 'x', { commits: [first] })])).toEqual(['refused: limited']);
  });
});

describe('nothing is posted twice', () => {
  test('when the answer to the first post is lost', async () => {
    double.fault({ method: 'POST', path: /comments/, answer: 'drop-after' });
    expect(await tell([told('p99')])).toEqual(['created on second']);
    expect(ours()).toHaveLength(1);
  });

  test('by two jobs at once, whichever is first, and both parts are kept', async () => {
    for (const delays of [[30, 0], [0, 30], [10, 10]] as const) {
      double.repository.commitComments.all = [];
      for (const delay of delays) double.fault({ method: 'POST', path: /comments/, answer: { delay } });
      await Promise.all([tell([told('p99')], await connected()), tell([told('cpu')], await connected())]);
      expect(ours()).toHaveLength(1);
      await tell([told('p99'), told('cpu')]);
      expect(Object.keys(parts(ours()[0])).sort()).toEqual(['cpu', 'p99', 'what-to-do']);
    }
  });

  test('when two comments are there: the older one gets all parts, the other goes', async () => {
    for (const ident of ['p99', 'cpu']) double.repository.commitComments.comment(second, bodyOf(historyLine('web'), '### Head', [{ ident, text: ident }]), BOT);
    expect(await tell([told('cpu', 'by 15 %')])).toEqual(['updated on second']);
    expect(ours().map(parts)).toEqual([{ p99: 'p99', cpu: 'by 15 %', 'what-to-do': FOOT }]);
  });

  test('and a comment that vanishes under the update is written anew', async () => {
    await tell([told('p99')]);
    github.octokit.hook.before('request', (options) => { if (options.method === 'PATCH') double.repository.commitComments.all = []; });
    expect(await tell([told('p99', 'by 15 %')])).toEqual(['created on second']);
  });
});
