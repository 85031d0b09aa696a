import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { tellInIssues, type Over, type Trouble } from '../../src/publish/issues.ts';
import { issueLine, type IssueMarker } from '../../src/publish/told.ts';
import { faults, startGithub, type Double, type Issue } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const BOT = 'github-actions[bot]';
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];

let double: Double;
let github: GitHub;
beforeEach(async () => {
  double = await startGithub();
  github = await connected();
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const connected = (token = double.token): Promise<GitHub> => connect({ token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
const trouble = (over: Partial<Trouble> = {}): Trouble =>
  ({ ident: 'api/list/p99', what: 'change-point', commits: [A], near: [], levels: { before: 10, after: 11.4, machine: 'ab12-1' }, state: 'open', recent: true, title: 'p99 got worse', text: 'by 14 %', again: 'worse again', closing: null, ...over });
const closed = (state: 'back' | 'accepted' | 'withdrawn', over: Partial<Trouble> = {}): Trouble => trouble({ state, text: `it is ${state}`, closing: `closed: ${state}`, ...over });
const issues = (): readonly Issue[] => double.repository.issues.opened.filter(({ author }) => author === BOT);
const [only, notes] = [(): Issue | undefined => issues()[0], (): readonly string[] => double.repository.issues.commentsOn(issues()[0]?.number ?? 0).map(({ body }) => body)];
const writes = (): readonly string[] => double.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql').map(({ method, operation }) => `${method} ${operation}`);

async function tell(troubles: readonly Trouble[], by = github, over: (marker: IssueMarker) => Over | null = () => null): Promise<readonly string[]> {
  const told = await tellInIssues(by, 'web', troubles, over);
  return told.ok ? told.value.map(({ kind, number }) => `${kind} ${number}`) : [`refused: ${told.refusal.kind}`];
}

describe('what got worse', () => {
  test('is one issue with a label, opened once however often the job runs again', async () => {
    expect([await tell([trouble()]), await tell([trouble()]), await tell([trouble()], await connected())]).toEqual([['opened 1'], [], []]);
    expect(only()).toMatchObject({ title: 'p99 got worse', state: 'open', body: `${issueLine('web', { ident: 'api/list/p99', what: 'change-point', commit: A, state: 'open', levels: { before: 10, after: 11.4, machine: 'ab12-1' } })}\nby 14 %\n\n<!-- tailgate-end -->` });
    expect(double.repository.issues.labelsOf(1)).toEqual(['performance']);
    expect(writes()).toEqual(['POST issues/create']);
  });

  test('keeps the title that somebody gave it, and is left alone where nothing is new', async () => {
    await tell([trouble()]);
    const [issue] = issues();
    if (issue !== undefined) issue.title = 'The search is slow';
    const before = writes().length;
    expect([await tell([trouble()]), writes().length - before]).toEqual([[], 0]);
    await tell([trouble({ text: 'by 15 %' })]);
    expect(only()).toMatchObject({ title: 'The search is slow', body: expect.stringContaining('by 15 %') });
  });

  test('is an issue for each figure', async () => expect(await tell([trouble(), trouble({ ident: 'api/list/cpu' })])).toEqual(['opened 1', 'opened 2']));

  test('long ago, or accepted, or back already, opens none', async () => {
    expect(await tell([trouble({ recent: false }), closed('accepted'), closed('back', { ident: 'x' })])).toEqual([]);
    expect(writes()).toEqual([]);
  });

  test('is known better by now: the issue is edited without a note, and what people wrote below stays', async () => {
    await tell([trouble()]);
    const issue = only();
    if (issue !== undefined) issue.body += '\n\n- [ ] ask Ann';
    expect(await tell([trouble({ text: 'by 15 %', commits: [B, A], recent: false })])).toEqual(['updated 1']);
    expect([only()?.body?.split('\n').slice(1), notes()]).toEqual([['by 15 %', '', '<!-- tailgate-end -->', '', '- [ ] ask Ann'], []]);
    expect(only()?.body).toContain(` commit=${B} `);
  });

  test('once more, by another change, is told in the same issue with a note', async () => {
    await tell([trouble()]);
    expect(await tell([trouble({ commits: [B], text: 'by 30 %' }), trouble({ recent: false })])).toEqual(['updated 1']);
    expect([issues().length, notes(), only()?.body?.includes('by 30 %')]).toEqual([1, ['worse again'], true]);
    // From now on it is about that one.
    expect(await tell([trouble({ commits: [B], text: 'by 30 %' }), trouble()])).toEqual([]);
  });

  test('by one change and by many small ones is told once, as the change', async () => {
    const creep = trouble({ what: 'creep', text: 'step by step' });
    await tell([creep]);
    expect(await tell([creep, trouble()])).toEqual(['updated 1']);
    expect([await tell([creep, trouble()]), await tell([trouble(), creep])]).toEqual([[], []]);
    expect(notes()).toEqual(['worse again']);
  });

  test('step by step has one open issue, though its newest level begins elsewhere with every run', async () => {
    await tell([trouble({ what: 'creep' })]);
    expect(await tell([trouble({ what: 'creep', commits: [B] })])).toEqual(['updated 1']);
    expect(issues()).toHaveLength(1);
  });
});

describe('an issue', () => {
  test.each([['back', 'completed'], ['accepted', 'not_planned'], ['withdrawn', 'not_planned']] as const)('is closed with a note when it is %s', async (state, reason) => {
    await tell([trouble()]);
    expect(await tell([closed(state, { recent: false })])).toEqual(['closed 1']);
    expect([only(), notes()]).toEqual([expect.objectContaining({ state: 'closed', reason, body: expect.stringContaining(`it is ${state}`) }), [`closed: ${state}`]]);
    expect(await tell([closed(state)])).toEqual([]);
  });

  test('that was closed because it came back is opened again by the next change', async () => {
    await tell([trouble()]);
    await tell([closed('back')]);
    expect(await tell([trouble({ commits: [B] }), closed('back')])).toEqual(['reopened 1']);
    expect([only()?.state, notes()]).toEqual(['open', ['closed: back', 'worse again']]);
  });

  test('that a person closed stays closed for that change, and is opened again for another', async () => {
    await tell([trouble()]);
    const issue = only();
    if (issue !== undefined) issue.state = 'closed';
    expect(await tell([trouble({ text: 'by 15 %' })])).toEqual([]);
    expect(await tell([trouble({ commits: [B] })])).toEqual(['reopened 1']);
  });

  test('is left alone when nothing is known any more of what it tells', async () => {
    await tell([trouble()]);
    expect(await tell([trouble({ commits: [B], recent: false })])).toEqual([]);
    expect(only()?.state).toBe('open');
  });

  test('is found without its label as long as it is open, and among more than a hundred others', async () => {
    for (let at = 0; at < 120; at += 1) double.repository.issues.open({ author: BOT, labels: ['performance'] });
    expect(await tell([trouble()])).toEqual(['opened 121']);
    for (let at = 0; at < 120; at += 1) double.repository.issues.open({ author: BOT, labels: ['performance'] });
    expect(await tell([trouble()])).toEqual([]);
    double.repository.issues.relabel(121, ['triaged']);
    expect(await tell([trouble()])).toEqual([]);
  });

  test('of a stranger with our marker, a pull request with it and another project\'s are left alone', async () => {
    const body = `${issueLine('web', { ident: 'api/list/p99', what: 'change-point', commit: A, state: 'open', levels: null })}\nall is well`;
    for (const author of ['mallory', 'github-actions']) double.repository.issues.open({ body, author, labels: ['performance'] });
    double.repository.commit('feature', { a: '1' });
    double.repository.pulls.open({ head: 'feature', author: BOT, body });
    double.repository.issues.open({ body: body.replace(':web', ':api'), author: BOT, labels: ['performance'] });
    double.repository.issues.open({ body: `> ${body}`, author: BOT, labels: ['performance'] });
    expect(await tell([trouble()])).toEqual(['opened 6']);
    expect(double.repository.issues.opened.filter(({ body: text }) => text === body)).toHaveLength(2);
  });
});

describe('what GitHub refuses is a value,', () => {
  test('where issues are switched off, the repository is archived, or the token may not', async () => {
    double.repository.hasIssues = false;
    const off = await tellInIssues(github, 'web', [trouble()]);
    expect(off).toMatchObject({ ok: false, refusal: { kind: 'missing', status: 410 } });
    double.repository.hasIssues = true;
    double.repository.archived = true;
    expect(await tell([trouble()])).toEqual(['refused: forbidden']);
    double.repository.archived = false;
    const reader = await tellInIssues(await connected(double.issueToken({ scopes: { contents: 'write', issues: 'read' } })), 'web', [trouble()]);
    expect(reader.ok ? '' : reader.refusal.message).toBe('the token may not write issues (the job needs `permissions: issues: write`): Resource not accessible by integration');
  });

  test('and secondary limits are waited for', async () => {
    double.fault({ method: 'POST', path: /issues$/, answer: faults.secondaryLimit(1) });
    expect(await tell([trouble()])).toEqual(['opened 1']);
  });
});

describe('nothing is opened twice', () => {
  test('when the answer is lost', async () => {
    double.fault({ method: 'POST', path: /issues$/, answer: 'drop-after' });
    expect(await tell([trouble()])).toEqual(['opened 1']);
    expect([issues().length, await tell([trouble()])]).toEqual([1, []]);
  });

  test('by two jobs at once: one issue stays open, the other says where it is told and counts for nothing', async () => {
    double.fault({ method: 'GET', path: /issues\?/, answer: { delay: 40 }, times: 4 });
    await Promise.all([tell([trouble()], await connected()), tell([trouble()], await connected())]);
    expect(issues().filter(({ state }) => state === 'open')).toHaveLength(1);
    for (const { body } of issues().filter(({ state }) => state === 'closed')) expect(body).toMatch(/state=duplicate before=10 after=11.4 on=ab12-1 -->\nTwo runs found this at once: it is told in #1\.$/);
    expect(issues()).toHaveLength(2);
    expect(await tell([trouble()])).toEqual([]);
    await tell([closed('back')]);
    expect(await tell([trouble({ commits: [B] })])).toEqual(['reopened 1']);
  });

  test('and no note either, by two jobs that both find it over', async () => {
    await tell([trouble()]);
    // The second has looked already when the first closes it.
    const late = await connected();
    let held: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => { held = resolve; });
    late.octokit.hook.before('request', async ({ url }) => { if (url.endsWith('/issues/{issue_number}')) await gate; });
    const second = tell([closed('back')], late);
    const first = await tell([closed('back')]);
    held();
    expect([first, await second, notes()]).toEqual([['closed 1'], [], ['closed: back']]);
  });
});

describe('an issue whose commit no history names any more', () => {
  test('is about what lies near it: it is kept up to date and closed, and nothing is opened beside it', async () => {
    await tell([trouble()]);
    expect(await tell([trouble({ commits: [B], near: [B, A], text: 'by 13 %', recent: false })])).toEqual(['updated 1']);
    expect(await tell([closed('back', { commits: [B], near: [A] })])).toEqual(['closed 1']);
    expect(issues()).toHaveLength(1);
  });

  test('is closed once it is seen to be over, with what it said, a note, and what people wrote; and only then', async () => {
    await tell([trouble()]);
    const asked: IssueMarker[] = [];
    const over = (state: 'back' | 'withdrawn' | null) => (marker: IssueMarker): Over | null => {
      asked.push(marker);
      return state === null ? null : { state, note: 'over' };
    };
    expect(await tell([], github, over(null))).toEqual([]);
    expect(await tell([], github, over('back'))).toEqual(['closed 1']);
    expect(asked[1]).toEqual({ ident: 'api/list/p99', what: 'change-point', commit: A, state: 'open', levels: { before: 10, after: 11.4, machine: 'ab12-1' } });
    expect(only()).toMatchObject({ state: 'closed', body: expect.stringMatching(/^<!-- [^\n]* state=back [^\n]*-->\nby 14 %\n/) });
    expect([notes(), await tell([], github, over('back'))]).toEqual([['over'], []]);
  });

  test('is not asked about as long as a trouble is what it tells of', async () => {
    await tell([trouble()]);
    expect(await tell([trouble()], github, () => ({ state: 'back', note: 'over' }))).toEqual([]);
  });
});
