import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { execFileSync } from 'node:child_process';
import { faults, startGithub, type Double } from './double.ts';

type Octokit = ReturnType<typeof getOctokit>;
const WHERE = { owner: 'acme', repo: 'shop' };

let double: Double;
let octokit: Octokit;
const connect = (token: string, at: Double = double): Octokit => getOctokit(token, { baseUrl: at.url });
const statusOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'accepted', (error: { status?: number; message: string }) => [error.status, error.message.split(' - ')[0]]);
const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(double.url + path, { ...init, headers: { authorization: `Bearer ${double.token}`, ...init.headers } });

beforeEach(async () => {
  double = await startGithub();
  octokit = connect(double.token);
});
afterEach(() => double.close());

describe('holding against the description', () => {
  test('refuses and notes a body that the description does not allow', async () => {
    const answer = await ask('/repos/acme/shop/git/refs', { method: 'POST', body: JSON.stringify({ ref: 'refs/heads/x', sha: 7, colour: 'red' }) });
    expect(answer.status).toBe(422);
    expect(double.violations).toEqual(['POST /repos/acme/shop/git/refs: unknown property colour of the body', 'POST /repos/acme/shop/git/refs: body: /sha must be string']);
  });

  test('notes an operation that does not exist, an unknown query parameter and a number that is none', async () => {
    await ask('/repos/acme/shop/nothing');
    await ask('/repos/acme/shop/pulls?stat=open');
    await ask('/repos/acme/shop/pulls/first');
    expect(double.violations).toEqual([
      'GET /repos/acme/shop/nothing: no such operation', 'GET /repos/acme/shop/pulls?stat=open: unknown query parameter stat', 'GET /repos/acme/shop/pulls/first: pull_number: must be integer',
    ]);
  });

  test('takes at most 50 annotations at once', async () => {
    const annotations = Array.from({ length: 51 }, (_, at) => ({ path: 'a', start_line: at + 1, end_line: at + 1, annotation_level: 'failure' as const, message: 'slow' }));
    const head_sha = double.repository.tip('main') ?? '';
    expect(await statusOf(octokit.rest.checks.create({ ...WHERE, name: 'gate', head_sha, output: { title: 't', summary: 's', annotations } }))).toEqual([422, expect.stringContaining('must NOT have more than 50 items')]);
    expect(double.violations).toEqual(['POST /repos/acme/shop/check-runs: body: /output/annotations must NOT have more than 50 items']);
  });

  test('answers each operation it plays as described', async () => {
    const { repository } = double;
    const fork = double.fork();
    const feature = repository.commit('feature', { 'a/b.txt': 'one\ntwo\n' });
    fork.commit('idea', { 'README.md': '# Shop\nbetter\n' });
    const pull = repository.pulls.open({ head: 'feature', labels: ['perf-accepted'] });
    const foreign = repository.pulls.open({ head: 'idea', from: fork });
    const run = repository.actions.run({ headSha: feature, headBranch: 'feature' });
    const artifact = repository.actions.artifact({ run, name: 'tailgate', bytes: Buffer.from('zip') });
    const { rest } = octokit;
    const blob = await rest.git.createBlob({ ...WHERE, content: 'aGVsbG8=', encoding: 'base64' });
    await rest.git.getBlob({ ...WHERE, file_sha: blob.data.sha });
    const base_tree = (await rest.git.getCommit({ ...WHERE, commit_sha: feature })).data.tree.sha;
    const tree = await rest.git.createTree({ ...WHERE, base_tree, tree: [{ path: 'x/y', mode: '100644', type: 'blob', sha: blob.data.sha }] });
    await rest.git.getTree({ ...WHERE, tree_sha: tree.data.sha, recursive: '1' });
    const commit = await rest.git.createCommit({ ...WHERE, message: 'm', tree: tree.data.sha, parents: [feature] });
    await rest.git.getCommit({ ...WHERE, commit_sha: commit.data.sha });
    await rest.git.createRef({ ...WHERE, ref: 'refs/heads/new', sha: feature });
    await rest.git.updateRef({ ...WHERE, ref: 'heads/new', sha: commit.data.sha, force: false });
    await rest.git.getRef({ ...WHERE, ref: 'heads/new' });
    await rest.git.listMatchingRefs({ ...WHERE, ref: 'heads/' });
    await rest.git.deleteRef({ ...WHERE, ref: 'heads/new' });
    await rest.repos.get(WHERE);
    await rest.repos.getCommit({ ...WHERE, ref: 'feature' });
    await rest.repos.listCommits({ ...WHERE, sha: 'feature', path: 'a' });
    await rest.repos.compareCommitsWithBasehead({ ...WHERE, basehead: 'main...contributor:idea' });
    await rest.repos.getContent({ ...WHERE, path: 'a/b.txt', ref: 'feature' });
    await rest.repos.getContent({ ...WHERE, path: 'a', ref: 'feature' });
    await rest.repos.listPullRequestsAssociatedWithCommit({ ...WHERE, commit_sha: feature });
    await rest.pulls.list({ ...WHERE, state: 'open', head: 'contributor:idea' });
    await rest.pulls.get({ ...WHERE, pull_number: pull.number });
    await rest.pulls.listFiles({ ...WHERE, pull_number: foreign.number });
    const comment = await rest.issues.createComment({ ...WHERE, issue_number: pull.number, body: 'hello' });
    await rest.issues.updateComment({ ...WHERE, comment_id: comment.data.id, body: 'again' });
    await rest.issues.getComment({ ...WHERE, comment_id: comment.data.id });
    await rest.issues.listComments({ ...WHERE, issue_number: pull.number });
    await rest.issues.deleteComment({ ...WHERE, comment_id: comment.data.id });
    await rest.issues.addLabels({ ...WHERE, issue_number: pull.number, labels: ['slow'] });
    await rest.issues.listLabelsOnIssue({ ...WHERE, issue_number: pull.number });
    await rest.issues.removeLabel({ ...WHERE, issue_number: pull.number, name: 'slow' });
    const check = await rest.checks.create({ ...WHERE, name: 'gate', head_sha: feature, status: 'in_progress' });
    await rest.checks.update({ ...WHERE, check_run_id: check.data.id, conclusion: 'neutral', output: { title: 't', summary: 's' } });
    await rest.checks.get({ ...WHERE, check_run_id: check.data.id });
    await rest.checks.listForRef({ ...WHERE, ref: feature });
    await rest.actions.getWorkflowRun({ ...WHERE, run_id: run.id });
    await rest.actions.listWorkflowRunArtifacts({ ...WHERE, run_id: run.id });
    await rest.actions.listArtifactsForRepo({ ...WHERE, name: 'tailgate' });
    await rest.actions.getArtifact({ ...WHERE, artifact_id: artifact.id });
    const zip = await rest.actions.downloadArtifact({ ...WHERE, artifact_id: artifact.id, archive_format: 'zip' });
    await rest.rateLimit.get();
    expect(Buffer.from(zip.data as ArrayBuffer).toString()).toBe('zip');
    expect(await octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
    expect(double.violations).toEqual([]);
  });
});

describe('git data', () => {
  test('names objects as git does', () => {
    const { repository } = double;
    const git = (args: readonly string[], input: string): string => execFileSync('git', args, { input, encoding: 'utf8' }).trim();
    expect(repository.objects.putBlob('hello\n')).toBe(git(['hash-object', '-t', 'blob', '--stdin'], 'hello\n'));
    const sha = repository.commit('feature', { 'a.txt': 'a', 'a/b.txt': 'b', 'a0': 'c' }, { message: 'Say', author: 'ann', date: '2026-11-20T09:00:00Z' });
    const commit = repository.objects.commit(sha);
    const { email } = commit?.author ?? { email: '' };
    expect(sha).toBe(git(['hash-object', '-t', 'commit', '--stdin', '--literally'], [
      `tree ${commit?.tree ?? ''}`, `parent ${repository.tip('main') ?? ''}`, `author ann <${email}> 1795165200 +0000`, `committer ann <${email}> 1795165200 +0000`, '', 'Say',
    ].join('\n')));
    expect(repository.objects.tree(commit?.tree ?? '')?.map((entry) => entry.name)).toEqual(['README.md', 'a.txt', 'a', 'a0']);
  });

  test('refuses an update that is not a fast forward, and a reference that is there already', async () => {
    const { repository } = double;
    const [ours, theirs] = [repository.commit('one', { a: '1' }), repository.commit('two', { a: '2' })];
    expect(await statusOf(octokit.rest.git.updateRef({ ...WHERE, ref: 'heads/one', sha: theirs, force: false }))).toEqual([422, 'Update is not a fast forward']);
    expect(await statusOf(octokit.rest.git.createRef({ ...WHERE, ref: 'refs/heads/one', sha: theirs }))).toEqual([422, 'Reference already exists']);
    expect(repository.tip('one')).toBe(ours);
    expect(await statusOf(octokit.rest.git.updateRef({ ...WHERE, ref: 'heads/one', sha: repository.commit('one', { a: '3' }, { parents: [ours] }), force: false }))).toBe('accepted');
    expect(double.violations).toEqual([]);
  });

  test('keeps protected branches', async () => {
    double.repository.protect(/^main$/);
    double.repository.commit('next', { a: '1' });
    expect(await statusOf(octokit.rest.git.updateRef({ ...WHERE, ref: 'heads/main', sha: double.repository.tip('next') ?? '' }))).toMatchObject([422, expect.stringContaining('Repository rule violations found')]);
  });

  test('builds a tree on another: what is not named stays, null removes', async () => {
    const { objects } = double.repository;
    const commit = double.repository.commit('main', { 'd/keep': 'k', 'd/drop': 'x' });
    const base = objects.commit(commit)?.tree ?? '';
    const gone = { path: 'd/drop', mode: '100644', type: 'blob', sha: null } as const;
    const tree = await octokit.rest.git.createTree({ ...WHERE, base_tree: base, tree: [gone, { path: 'e/new', mode: '100644', type: 'blob', content: 'n' }] });
    expect([...objects.files(tree.data.sha).keys()].sort()).toEqual(['README.md', 'd/keep', 'e/new']);
    expect(await statusOf(octokit.rest.git.createTree({ ...WHERE, base_tree: tree.data.sha, tree: [gone] }))).toEqual([422, 'GitRPC::BadObjectState']);
    expect(await statusOf(octokit.rest.git.createTree({ ...WHERE, base_tree: commit, tree: [gone] }))).toEqual([422, 'base_tree is not a valid tree oid']);
  });

  test('answers with a conflict while the repository is empty', async () => {
    const empty = await startGithub({ files: null });
    expect(await statusOf(connect(empty.token, empty).rest.git.getRef({ ...WHERE, ref: 'heads/main' }))).toEqual([409, 'Git Repository is empty.']);
    expect(empty.violations).toEqual([]);
    await empty.close();
  });
});

describe('histories', () => {
  test('compares across a fork', async () => {
    const fork = double.fork();
    const start = double.repository.tip('main');
    fork.commit('idea', { a: '1' });
    fork.commit('idea', { a: '2' });
    double.repository.commit('main', { b: '1' });
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...WHERE, basehead: 'main...contributor:idea' });
    expect([data.status, data.ahead_by, data.behind_by, data.merge_base_commit.sha, data.files?.map((file) => file.filename)]).toEqual(['diverged', 2, 1, start, ['a']]);
  });

  test('lists commits newest first, never one before its children', async () => {
    const { repository } = double;
    const old = repository.commit('side', { s: '1' }, { date: '2020-01-01T00:00:00Z' });
    const [start, newer] = [repository.tip('main'), repository.commit('main', { m: '1' })];
    const merged = repository.merge('main', old);
    const { data } = await octokit.rest.repos.listCommits({ ...WHERE, per_page: 3 });
    expect(data.map((commit) => commit.sha)).toEqual([merged, newer, old]);
    expect(repository.objects.log(merged)).toEqual([merged, newer, old, start]);
  });

  test('gives no content of a file above 1 MB, but all of it raw', async () => {
    double.repository.commit('main', { big: 'x'.repeat(1_100_000) });
    const { data } = await octokit.rest.repos.getContent({ ...WHERE, path: 'big' });
    expect(data).toMatchObject({ size: 1_100_000, content: '', encoding: 'none' });
    expect(await (await ask('/repos/acme/shop/contents/big', { headers: { accept: 'application/vnd.github.raw+json' } })).text()).toHaveLength(1_100_000);
  });

  test("finds no pull request by a commit that only a fork has", async () => {
    const fork = double.fork();
    const sha = fork.commit('idea', { a: '1' });
    double.repository.pulls.open({ head: 'idea', from: fork });
    expect((await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...WHERE, commit_sha: sha })).data).toEqual([]);
    expect((await octokit.rest.pulls.list({ ...WHERE, head: 'contributor:idea' })).data).toHaveLength(1);
  });
});

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
  const client = connect(enterprise.token, enterprise);
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
    const first = await ask(`/repos/acme/shop/issues/${number}/comments`);
    expect([((await first.json()) as unknown[]).length, first.headers.get('link')]).toEqual([30, expect.stringMatching(/page=2>; rel="next", <.*page=3>; rel="last"/)]);
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...WHERE, issue_number: number });
    expect(new Set(all.map((comment) => comment.id)).size).toBe(75);
  });

  test('are refused above 65536 characters, and belong to whom the token says', async () => {
    const number = double.repository.issues.open();
    const fitting = await octokit.rest.issues.createComment({ ...WHERE, issue_number: number, body: 'x'.repeat(65_536) });
    expect([fitting.data.user?.login, fitting.data.user?.type]).toEqual(['github-actions[bot]', 'Bot']);
    expect(await statusOf(octokit.rest.issues.createComment({ ...WHERE, issue_number: number, body: 'x'.repeat(65_537) }))).toMatchObject([422, expect.stringContaining('Body is too long (maximum is 65536 characters)')]);
    const ann = await connect(double.issueToken({ login: 'ann', all: 'write' })).rest.issues.createComment({ ...WHERE, issue_number: number, body: 'hi' });
    expect([ann.data.user?.login, ann.data.user?.type]).toEqual(['ann', 'User']);
    expect(double.violations).toEqual([]);
  });
});

describe('permissions', () => {
  test('refuses writes of a token that may only read, and tokens it does not know', async () => {
    const reader = connect(double.issueToken({ all: 'read' }));
    expect(await statusOf(reader.rest.git.createBlob({ ...WHERE, content: 'x' }))).toEqual([403, 'Resource not accessible by integration']);
    expect(await statusOf(reader.rest.repos.get(WHERE))).toBe('accepted');
    expect(await statusOf(connect('ghs_stolen').rest.repos.get(WHERE))).toEqual([401, 'Bad credentials']);
    expect((await fetch(`${double.url}/repos/acme/shop`)).status).toBe(401);
    expect(double.violations).toEqual([]);
  });

  test('hides a private repository from a token that may not read it', async () => {
    const hidden = await startGithub({ private: true });
    expect(await statusOf(connect(hidden.issueToken({ all: 'none' }), hidden).rest.repos.get(WHERE))).toEqual([404, 'Not Found']);
    expect(await statusOf(connect(hidden.issueToken({ scopes: { contents: 'read' } }), hidden).rest.pulls.list(WHERE))).toEqual([403, 'Resource not accessible by integration']);
    await hidden.close();
  });
});

describe('artifacts', () => {
  const anArtifact = (storage = {}) => double.repository.actions.artifact({ run: double.repository.actions.run({ headSha: double.repository.tip('main') ?? '' }), name: 'tailgate', bytes: Buffer.alloc(200_000, 'z'), storage });

  test('notices a token that is sent along to the storage', async () => {
    const redirect = await ask(`/repos/acme/shop/actions/artifacts/${anArtifact().id}/zip`, { redirect: 'manual' });
    const location = redirect.headers.get('location') ?? '';
    expect([redirect.status, new URL(location).origin === new URL(double.url).origin]).toEqual([302, false]);
    expect((await (await fetch(location)).arrayBuffer()).byteLength).toBe(200_000);
    expect(double.violations).toEqual([]);
    await (await fetch(location, { headers: { authorization: `Bearer ${double.token}` } })).arrayBuffer();
    expect(double.violations).toEqual([expect.stringContaining('the token was sent to the storage of artifacts')]);
  });

  test.each([{ dropAfter: 70_000 }, { contentLength: 300_000, dropAfter: 200_000 }])('cuts a download off: %j', async (storage) => {
    await expect(ask(`/repos/acme/shop/actions/artifacts/${anArtifact(storage).id}/zip`).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });
});

describe('faults', () => {
  test('strike as often as ordered, after as many as are let through', async () => {
    double.fault({ method: 'GET', path: /\/git\/ref\//, after: 1, times: 2, answer: faults.unavailable });
    const outcomes: unknown[] = [];
    for (let at = 0; at < 4; at += 1) outcomes.push((await ask('/repos/acme/shop/git/ref/heads/main')).status);
    expect(outcomes).toEqual([200, 503, 503, 200]);
  });

  test('cut the connection before or after the change', async () => {
    const number = double.repository.issues.open();
    const post = (): Promise<Response> => ask(`/repos/acme/shop/issues/${number}/comments`, { method: 'POST', body: '{"body":"hello"}' });
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
    const limited = await ask('/repos/acme/shop');
    expect([limited.status, limited.headers.get('x-ratelimit-remaining'), limited.headers.get('x-ratelimit-reset')]).toEqual([403, '0', '1795165200']);
    double.fault({ answer: 'malformed' });
    await expect((await ask('/repos/acme/shop')).json()).rejects.toThrow('JSON');
    double.fault({ answer: { delay: 20 } });
    expect((await ask('/repos/acme/shop')).status).toBe(200);
    double.fault({ answer: 'hang' });
    await expect(ask('/repos/acme/shop', { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});
