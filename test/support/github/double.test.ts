import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faults, pullRequestEvent, startGithub, workflowRunEvent, type Double } from './double.ts';
import { ask, connect, statusOf, WHERE, type Octokit } from './plain-client.ts';

let double: Double;
let octokit: Octokit;
beforeEach(async () => {
  double = await startGithub();
  octokit = connect(double);
});
afterEach(() => double.close());

test('shows a pull request and a run whose fork was deleted', async () => {
  const fork = double.fork();
  const headSha = fork.commit('idea', { a: '1' });
  const { number } = double.repository.pulls.open({ head: 'idea', from: fork });
  const run = double.repository.actions.run({ headSha, headBranch: 'idea', from: fork });
  fork.delete();
  const pull = await octokit.rest.pulls.get({ ...WHERE, pull_number: number });
  expect([pull.data.head.repo, pull.data.head.sha, pull.data.head.label]).toEqual([null, headSha, 'contributor:idea']);
  expect((await octokit.rest.actions.getWorkflowRun({ ...WHERE, run_id: run.id })).data.head_repository).toBeNull();
  expect(await statusOf(octokit.rest.repos.get({ owner: 'contributor', repo: 'shop' }))).toEqual([404, 'Not Found']);
  expect(double.violations).toEqual([]);
});

test('stands below a path like GitHub Enterprise Server', async () => {
  const enterprise = await startGithub({ prefix: '/api/v3' });
  const client = connect(enterprise);
  expect((await client.rest.repos.get(WHERE)).data.url).toBe(`${enterprise.url}/repos/acme/shop`);
  expect(await client.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
  expect(enterprise.violations).toEqual([]);
  await enterprise.close();
});

describe('comments', () => {
  test('come in pages that link to each other', async () => {
    double.repository.commit('feature', { a: '1' });
    const { number } = double.repository.pulls.open({ head: 'feature' });
    double.repository.issues.chatter(number, 75);
    const first = await ask(double, `/repos/acme/shop/issues/${number}/comments`);
    expect([((await first.json()) as unknown[]).length, first.headers.get('link')]).toEqual([30, expect.stringMatching(/page=2>; rel="next", <.*page=3>; rel="last"/)]);
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...WHERE, issue_number: number });
    expect(new Set(all.map((comment) => comment.id)).size).toBe(75);
  });

  test('are refused above 65536 characters, and belong to whom the token says', async () => {
    const number = double.repository.issues.open();
    const fitting = await octokit.rest.issues.createComment({ ...WHERE, issue_number: number, body: 'x'.repeat(65_536) });
    expect([fitting.data.user?.login, fitting.data.user?.type]).toEqual(['github-actions[bot]', 'Bot']);
    expect(await statusOf(octokit.rest.issues.createComment({ ...WHERE, issue_number: number, body: 'x'.repeat(65_537) }))).toMatchObject([422, expect.stringContaining('Body is too long (maximum is 65536 characters)')]);
    const ann = await connect(double, double.issueToken({ login: 'ann', all: 'write' })).rest.issues.createComment({ ...WHERE, issue_number: number, body: 'hi' });
    expect([ann.data.user?.login, ann.data.user?.type]).toEqual(['ann', 'User']);
    expect(double.violations).toEqual([]);
  });
});

describe('permissions', () => {
  test('refuses writes of a token that may only read, and tokens it does not know', async () => {
    const reader = connect(double, double.issueToken({ all: 'read' }));
    expect(await statusOf(reader.rest.git.createBlob({ ...WHERE, content: 'x' }))).toEqual([403, 'Resource not accessible by integration']);
    expect(await statusOf(reader.rest.repos.get(WHERE))).toBe('accepted');
    expect(await statusOf(connect(double, 'ghs_stolen').rest.repos.get(WHERE))).toEqual([401, 'Bad credentials']);
    expect((await fetch(`${double.url}/repos/acme/shop`)).status).toBe(401);
    expect(double.violations).toEqual([]);
  });

  test('hides a private repository from a token that may not read it', async () => {
    const hidden = await startGithub({ private: true });
    expect(await statusOf(connect(hidden, hidden.issueToken({ all: 'none' })).rest.repos.get(WHERE))).toEqual([404, 'Not Found']);
    expect(await statusOf(connect(hidden, hidden.issueToken({ scopes: { contents: 'read' } })).rest.pulls.list(WHERE))).toEqual([403, 'Resource not accessible by integration']);
    await hidden.close();
  });
});

describe('checks', () => {
  test('are concluded, and gather the annotations of each request', async () => {
    const head_sha = double.repository.tip('main') ?? '';
    const annotation = { path: 'tailgate.yml', start_line: 3, end_line: 3, annotation_level: 'failure' as const, message: 'slow' };
    const output = { title: 't', summary: 's', annotations: [annotation] };
    const { data: { id } } = await octokit.rest.checks.create({ ...WHERE, name: 'gate', head_sha, status: 'in_progress', output });
    const { data } = await octokit.rest.checks.update({ ...WHERE, check_run_id: id, conclusion: 'failure', output });
    expect([data.status, data.conclusion, data.completed_at !== null, data.output.annotations_count]).toEqual(['completed', 'failure', true, 2]);
    expect(double.repository.checks.on(head_sha)).toMatchObject([{ name: 'gate', conclusion: 'failure', annotations: [annotation, annotation] }]);
    expect(double.violations).toEqual([]);
  });

  test('are only for apps, and only on commits that exist', async () => {
    const person = connect(double, double.issueToken({ login: 'ann', all: 'write' }));
    expect(await statusOf(person.rest.checks.create({ ...WHERE, name: 'gate', head_sha: double.repository.tip('main') ?? '' }))).toEqual([403, 'You must authenticate via a GitHub App.']);
    expect(await statusOf(octokit.rest.checks.create({ ...WHERE, name: 'gate', head_sha: '0'.repeat(40) }))).toEqual([422, `No commit found for SHA: ${'0'.repeat(40)}`]);
  });
});

test('writes the events of pull requests and of workflow runs, which name no pull request of a fork', () => {
  const fork = double.fork();
  const { repository } = double;
  const [ours, theirs] = [repository.commit('feature', { a: '1' }), fork.commit('idea', { a: '2' })];
  const pull = repository.pulls.open({ head: 'feature' });
  repository.pulls.open({ head: 'idea', from: fork });
  const numbers = (headSha: string, from = repository): unknown => workflowRunEvent(repository, repository.actions.run({ headSha, from }));
  expect(numbers(ours)).toMatchObject({ workflow_run: { head_sha: ours, pull_requests: [{ number: pull.number }] } });
  expect(numbers(theirs, fork)).toMatchObject({ workflow_run: { head_repository: { full_name: 'contributor/shop' }, pull_requests: [] } });
  expect(pullRequestEvent(repository, pull, 'labeled', 'perf-accepted')).toMatchObject({ action: 'labeled', label: { name: 'perf-accepted' }, pull_request: { head: { sha: ours } } });
});

describe('artifacts', () => {
  const anArtifact = (storage = {}) => double.repository.actions.artifact({ run: double.repository.actions.run({ headSha: double.repository.tip('main') ?? '' }), name: 'tailgate', bytes: Buffer.alloc(200_000, 'z'), storage });

  test('notices a token that is sent along to the storage', async () => {
    const redirect = await ask(double, `/repos/acme/shop/actions/artifacts/${anArtifact().id}/zip`, { redirect: 'manual' });
    const location = redirect.headers.get('location') ?? '';
    expect([redirect.status, new URL(location).origin === new URL(double.url).origin]).toEqual([302, false]);
    expect((await (await fetch(location)).arrayBuffer()).byteLength).toBe(200_000);
    expect(double.violations).toEqual([]);
    await (await fetch(location, { headers: { authorization: `Bearer ${double.token}` } })).arrayBuffer();
    expect(double.violations).toEqual([expect.stringContaining('the token was sent to the storage of artifacts')]);
  });

  test('are as long as ordered, and count their downloads', async () => {
    const artifact = anArtifact({ repeat: 3, contentLength: null });
    const answer = await ask(double, `/repos/acme/shop/actions/artifacts/${artifact.id}/zip`);
    expect([answer.headers.get('content-length'), (await answer.arrayBuffer()).byteLength, artifact.downloads]).toEqual([null, 600_000, 1]);
    const expired = double.repository.actions.artifact({ ...artifact, expired: true });
    expect((await ask(double, `/repos/acme/shop/actions/artifacts/${expired.id}/zip`)).status).toBe(410);
    expect(double.violations).toEqual([]);
  });

  test.each([{ dropAfter: 70_000 }, { contentLength: 300_000, dropAfter: 200_000 }])('cuts a download off: %j', async (storage) => {
    await expect(ask(double, `/repos/acme/shop/actions/artifacts/${anArtifact(storage).id}/zip`).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });
});

describe('faults', () => {
  test('strike as often as ordered, after as many as are let through', async () => {
    double.fault({ method: 'GET', path: /\/git\/ref\//, after: 1, times: 2, answer: faults.unavailable });
    const outcomes: unknown[] = [];
    for (let at = 0; at < 4; at += 1) outcomes.push((await ask(double, '/repos/acme/shop/git/ref/heads/main')).status);
    expect(outcomes).toEqual([200, 503, 503, 200]);
  });

  test('cut the connection before or after the change', async () => {
    const number = double.repository.issues.open();
    const post = (): Promise<Response> => ask(double, `/repos/acme/shop/issues/${number}/comments`, { method: 'POST', body: '{"body":"hello"}' });
    double.fault({ answer: 'drop' });
    await expect(post()).rejects.toThrow();
    expect(double.repository.issues.comments).toHaveLength(0);
    double.fault({ answer: 'drop-after' });
    await expect(post()).rejects.toThrow();
    expect(double.repository.issues.comments).toHaveLength(1);
    expect(double.requests.map((seen) => seen.status)).toEqual([null, null]);
  });

  test('answer with limits, broken JSON, late or never', async () => {
    double.fault({ answer: faults.rateLimited(1_795_165_200) });
    const limited = await ask(double, '/repos/acme/shop');
    expect([limited.status, limited.headers.get('x-ratelimit-remaining'), limited.headers.get('x-ratelimit-reset')]).toEqual([403, '0', '1795165200']);
    double.fault({ answer: 'malformed' });
    await expect((await ask(double, '/repos/acme/shop')).json()).rejects.toThrow('JSON');
    double.fault({ answer: { delay: 20 } });
    expect((await ask(double, '/repos/acme/shop')).status).toBe(200);
    double.fault({ answer: 'hang' });
    await expect(ask(double, '/repos/acme/shop', { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});
