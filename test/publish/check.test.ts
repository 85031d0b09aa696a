import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { concludeCheck, openCheck, type CheckAnswer, type CheckRequest } from '../../src/publish/check.ts';
import { faults, startGithub, type CheckRun, type Double } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const TOO_LONG = { status: 422, body: { message: 'Invalid request.\n\nOnly 65535 characters are allowed; 65900 were supplied.' } };

let double: Double;
let github: GitHub;
let sha: string;
beforeEach(async () => {
  double = await startGithub();
  sha = double.repository.commit('change', { 'a.js': '1' });
  github = await client(double.token);
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const client = (token: string): Promise<GitHub> => connect({ token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
const requestOf = (attempt = 1, over: Partial<CheckRequest> = {}): CheckRequest => ({ name: 'tailgate', sha, run: { id: 123, attempt }, detailsUrl: `https://github.com/acme/shop/actions/runs/123/attempts/${attempt}`, ...over });
const ANSWER: CheckAnswer = { conclusion: 'failure', title: 'p99 of api: +14 %', summary: () => 'All of it', annotations: [], file: 'tailgate.yml' };
const answerOf = (over: Partial<CheckAnswer> = {}): CheckAnswer => ({ ...ANSWER, ...over });
async function opened(request = requestOf(), by = github): Promise<number> {
  const check = await openCheck(by, request);
  if (!check.ok) throw new Error(check.refusal.message);
  return check.value.id;
}
const concluded = async (where: Parameters<typeof concludeCheck>[1], answer = ANSWER): Promise<string> => {
  const result = await concludeCheck(github, where, answer);
  return result.ok ? 'concluded' : `${result.refusal.kind}: ${result.refusal.message}`;
};
const checks = (): string[] => double.repository.checks.on(sha).map(({ name, status, conclusion }) => `${name}: ${conclusion ?? status}`);
const only = (): CheckRun => {
  const [check, ...others] = double.repository.checks.on(sha);
  if (check === undefined || others.length > 0) throw new Error(`there are ${others.length} others`);
  return check;
};
const writes = (): string[] => double.requests.filter(({ method }) => method !== 'GET').map(({ method, status }) => `${method} ${status ?? 'lost'}`);

describe('a check', () => {
  test('is in progress while it is measured, and then has the outcome', async () => {
    const id = await opened();
    expect(only()).toMatchObject({ id, name: 'tailgate', status: 'in_progress', detailsUrl: 'https://github.com/acme/shop/actions/runs/123/attempts/1', externalId: expect.stringMatching(/^123\/1\//) });
    expect(await concluded({ id })).toBe('concluded');
    expect(only()).toMatchObject({ status: 'completed', conclusion: 'failure', output: { title: 'p99 of api: +14 %', summary: 'All of it' } });
    expect(double.requests).toHaveLength(2);
  });

  test('that was never opened is made and concluded in one go', async () => {
    expect(await concluded(requestOf(), answerOf({ conclusion: 'neutral' }))).toBe('concluded');
    expect(checks()).toEqual(['tailgate: neutral']);
    expect(writes()).toEqual(['POST 201']);
  });

  test('shows annotations on the config\'s lines, on the first where there is none', async () => {
    const annotations = [{ level: 'error' as const, title: 'p99', message: 'over budget', line: 7 }, { level: 'warning' as const, title: 'size', message: 'grew', line: null }];
    await concluded({ id: await opened() }, answerOf({ annotations, file: './ci/tailgate.yml' }));
    expect(only().annotations).toEqual([
      { path: 'ci/tailgate.yml', start_line: 7, end_line: 7, annotation_level: 'failure', title: 'p99', message: 'over budget' },
      { path: 'ci/tailgate.yml', start_line: 1, end_line: 1, annotation_level: 'warning', title: 'size', message: 'grew' },
    ]);
  });

  test('shows at most 50 of them, each cut to what GitHub takes, through no character', async () => {
    const annotations = Array.from({ length: 80 }, () => ({ level: 'error' as const, title: '🐢'.repeat(300), message: `x${'🐢'.repeat(3000)}`, line: 1 }));
    await concluded({ id: await opened() }, answerOf({ annotations, title: `y${'🐢'.repeat(200)}` }));
    const { annotations: shown, output } = only();
    expect(shown).toHaveLength(50);
    for (const text of [shown[0]?.['title'], shown[0]?.['message'], output.title].map(String)) {
      expect(text.endsWith('🐢…')).toBe(true);
      expect(text.length).toBeLessThanOrEqual(4000);
    }
  });

  test.each([null, '/etc/passwd', '../tailgate.yml', 'a/../../b', 'C:\\tailgate.yml', ''])('shows none for a file outside of the repository: %j', async (file) => {
    await concluded({ id: await opened() }, answerOf({ file, annotations: [{ level: 'error', title: 'a', message: 'b', line: 1 }] }));
    expect(only()).toMatchObject({ conclusion: 'failure', annotations: [] });
  });

  test('has a title, whatever it is given', async () => {
    await concluded({ id: await opened() }, answerOf({ title: ' ' }));
    expect(only().output.title).toBe('failure');
  });

  test('is told shorter when GitHub says that it is too long', async () => {
    const id = await opened();
    double.fault({ method: 'PATCH', answer: TOO_LONG });
    expect(await concluded({ id }, answerOf({ summary: (limit) => 'z'.repeat(limit) }))).toBe('concluded');
    expect(only().output.summary).toHaveLength(48_000);
  });
});

describe('a check that was left open', () => {
  test('by an attempt that was killed is taken up by the next one', async () => {
    const id = await opened(requestOf(1));
    expect(await opened(requestOf(2))).toBe(id);
    expect(only()).toMatchObject({ externalId: expect.stringMatching(/^123\/2\//), detailsUrl: expect.stringMatching(/attempts\/2$/), status: 'in_progress' });
    expect(await opened(requestOf(3))).toBe(id);
    await concluded({ id });
    expect(checks()).toEqual(['tailgate: failure']);
  });

  test('by another job of the same attempt is that job\'s: a pass must not take the place of its fail', async () => {
    const first = await opened();
    const second = await opened();
    await concluded({ id: first });
    await concluded({ id: second }, answerOf({ conclusion: 'success' }));
    expect(checks()).toEqual(['tailgate: failure', 'tailgate: success']);
  });

  test('by the same attempt is taken up where no other job can have opened it', async () => {
    const id = await opened(requestOf(1, { sole: true }));
    expect(await opened(requestOf(1, { sole: true }))).toBe(id);
  });

  test('by another run, or under another name, or when it is concluded, is none of ours', async () => {
    await opened(requestOf(1, { run: { id: 12, attempt: 1 } }));
    await opened(requestOf(1, { run: { id: 1234, attempt: 1 } }));
    await opened(requestOf(1, { name: 'tailgate (web)' }));
    await concluded({ id: await opened(requestOf(1)) });
    await opened(requestOf(2));
    expect(checks()).toEqual(['tailgate: in_progress', 'tailgate: in_progress', 'tailgate (web): in_progress', 'tailgate: failure', 'tailgate: in_progress']);
  });
});

describe('an answer that is lost', () => {
  test.each(['drop', 'drop-after', faults.badGateway] as const)('at its opening leaves one check that can be concluded: %j', async (answer) => {
    double.fault({ method: 'POST', answer });
    await concluded({ id: await opened() });
    expect(checks()).toEqual(['tailgate: failure']);
  });

  test.each(['drop', 'drop-after'] as const)('at its making in one go leaves one: %j', async (answer) => {
    double.fault({ method: 'POST', answer });
    expect(await concluded(requestOf())).toBe('concluded');
    expect(checks()).toEqual(['tailgate: failure']);
  });

  test.each(['drop', 'drop-after'] as const)('at its conclusion repeats no annotation: %j', async (answer) => {
    const id = await opened();
    double.fault({ method: 'PATCH', answer });
    expect(await concluded({ id }, answerOf({ annotations: [{ level: 'error', title: 'a', message: 'b', line: 1 }] }))).toBe('concluded');
    expect(only().conclusion).toBe('failure');
    expect(only().annotations).toHaveLength(answer === 'drop' ? 0 : 1);
  });

  test('three times is said', async () => {
    double.fault({ method: 'POST', times: Infinity, answer: faults.badGateway });
    expect(await openCheck(github, requestOf())).toMatchObject({ ok: false, refusal: { kind: 'unavailable', status: 502 } });
    expect(writes()).toEqual(['POST 502', 'POST 502', 'POST 502']);
  });
});

describe('what GitHub refuses is said, and not thrown', () => {
  test('a token that only reads', async () => {
    const reader = await client(double.issueToken({ login: 'github-actions[bot]', all: 'read' }));
    const message = 'the token may not write checks (the job needs `permissions: checks: write`): Resource not accessible by integration';
    expect(await openCheck(reader, requestOf())).toEqual({ ok: false, refusal: { kind: 'forbidden', status: 403, message } });
    expect(await concludeCheck(reader, requestOf(), ANSWER)).toEqual({ ok: false, refusal: { kind: 'forbidden', status: 403, message } });
    expect(writes()).toEqual(['POST 403', 'POST 403']);
  });

  test('a token of a person: checks are for apps', async () => {
    const person = await client(double.issueToken({ login: 'ann', all: 'write' }));
    expect(await openCheck(person, requestOf())).toMatchObject({ ok: false, refusal: { kind: 'forbidden', message: expect.stringMatching(/You must authenticate via a GitHub App$/) } });
  });

  test('a commit that it does not know', async () => {
    expect(await openCheck(github, requestOf(1, { sha: '0'.repeat(40) }))).toMatchObject({ ok: false, refusal: { kind: 'invalid', message: expect.stringMatching(/No commit found for SHA/) } });
  });

  test('annotations that it does not take cost the annotations alone', async () => {
    const id = await opened();
    double.fault({ method: 'PATCH', answer: { status: 422, body: { message: 'Invalid request.' } } });
    expect(await concluded({ id }, answerOf({ annotations: [{ level: 'error', title: 'a', message: 'b', line: 1 }] }))).toBe('concluded');
    expect(only()).toMatchObject({ conclusion: 'failure', annotations: [] });
  });
});
