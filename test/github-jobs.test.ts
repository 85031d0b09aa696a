import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { actionJob, CURIOUS_SERVER, curiousConfig, type ActionJob, type EndedJob, type JobEvent } from './support/action-job.ts';
import { pullRequestEvent, startGithub, workflowRunEvent, type Double, type Pull, type Repository } from './support/github/double.ts';

/** The Action's bundle as the runner starts it, against a GitHub that keeps state and refuses what the real one would refuse. */
const LOOSE = curiousConfig('5 MB', 'false');
const TIGHT = curiousConfig('1 B', 'false');
const BOT = 'github-actions[bot]';

const folders: string[] = [];
let double: Double;
let repository: Repository;
let attempt = 0;

beforeAll(async () => {
  double = await startGithub({ files: { 'server.mjs': CURIOUS_SERVER, 'tailgate.yml': LOOSE } });
  ({ repository } = double);
});
afterAll(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const checkout = (config = LOOSE): ActionJob => actionJob(process.execPath, { 'server.mjs': CURIOUS_SERVER, 'tailgate.yml': config }, (folder) => folders.push(folder));

/** Each call is a run of its own, later than those before. */
function start(job: ActionJob, event: JobEvent, inputs: Readonly<Record<string, string>> = {}, token = double.token): Promise<EndedJob> {
  attempt += 1;
  const env = { GITHUB_API_URL: double.url, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: repository.fullName, GITHUB_RUN_ID: String(7000 + attempt), GITHUB_RUN_ATTEMPT: '1' };
  return job.run({ compare: 'stored', time: '1', token, ...inputs }, event, env);
}

const onPush = (sha: string): JobEvent => ({ name: 'push', ref: 'refs/heads/main', sha, payload: { ref: 'refs/heads/main', after: sha, repository: { full_name: repository.fullName, default_branch: 'main' } } });
const onPull = (pull: Pull, action = 'synchronize', label?: string): JobEvent => ({ name: 'pull_request', ref: `refs/pull/${pull.number}/merge`, sha: 'e'.repeat(40), payload: pullRequestEvent(repository, asPushed(pull), action, label) });
/** A pull request's head follows its branch when it is next looked at. */
const asPushed = ({ number }: Pull): Pull => repository.pulls.all.find((pull) => pull.number === number) ?? repository.pulls.numbered(number) as Pull;
const commentsBy = (pull: Pull, author = BOT): readonly string[] => repository.issues.commentsOn(pull.number).filter((comment) => comment.author === author).map(({ body }) => body);
const checkOn = (sha: string): readonly string[] => repository.checks.on(sha).map(({ name, status, conclusion }) => `${name}: ${status}, ${conclusion ?? 'open'}`);
const runOf = ({ workspace }: ActionJob): Uint8Array => readFileSync(path.join(workspace, '.tailgate/run.json'));
const notices = ({ stdout }: EndedJob): readonly string[] => stdout.split('\n').filter((line) => line.startsWith('::notice'));

/** What actions/upload-artifact would have kept of a run. */
function upload(headSha: string, branch: string, from: Repository, bytes: Uint8Array) {
  const run = repository.actions.run({ headSha, headBranch: branch, from });
  repository.actions.artifact({ run, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': bytes, 'logs/head-1.log': new Uint8Array(9) })) });
  return run;
}

describe('pushes to main', () => {
  let first: EndedJob;
  beforeAll(async () => {
    first = await start(checkout(), onPush(repository.tip('main') ?? ''));
  });

  test('write the baselines onto their own branch, and leave main as it is', () => {
    expect(first.code).toBe(0);
    expect(repository.files('tailgate-baselines')).toContain('baselines/api.json');
    expect(repository.files('main')).toEqual(['server.mjs', 'tailgate.yml']);
  });

  test('conclude a check as neutral where nothing could be compared yet', () => {
    expect(checkOn(repository.tip('main') ?? '')).toEqual(['tailgate: completed, neutral']);
  });

  test('are green with one clear line where the token may not write, and keep the result', async () => {
    const before = repository.tip('tailgate-baselines');
    const job = checkout();
    const ended = await start(job, onPush(repository.commit('main', { 'a.txt': '1' })), {}, double.issueToken({ login: BOT, scopes: { contents: 'read' } }));
    expect(ended.code).toBe(0);
    expect(ended.stdout.split('\n').filter((line) => line.startsWith('::warning')).join('\n')).toMatch(/contents: write/);
    expect(repository.tip('tailgate-baselines')).toBe(before);
    expect(existsSync(path.join(job.workspace, '.tailgate/run.json'))).toBe(true);
  });

  test('by hand compare and write nothing', async () => {
    const before = repository.tip('tailgate-baselines');
    const ended = await start(checkout(), { ...onPush(repository.tip('main') ?? ''), name: 'workflow_dispatch' });
    expect(Number(ended.outputs['compared'])).toBeGreaterThan(5);
    expect(repository.tip('tailgate-baselines')).toBe(before);
  });
});

describe('a pull request of the repository itself', () => {
  let pull: Pull;
  let failed: EndedJob;
  let job: ActionJob;
  beforeAll(async () => {
    repository.branch('tighter');
    repository.commit('tighter', { 'tailgate.yml': TIGHT });
    pull = repository.pulls.open({ head: 'tighter' });
    repository.issues.chatter(pull.number, 120);
    job = checkout(TIGHT);
    failed = await start(job, onPull(pull, 'opened'), { compare: 'none' });
  });

  test('that breaks a budget fails its job, its check, and says why in one comment', () => {
    expect(failed.code).toBe(1);
    expect(failed.outputs).toMatchObject({ outcome: 'fail', regressions: '1' });
    expect(checkOn(pull.headSha)).toEqual(['tailgate: completed, failure']);
    expect(commentsBy(pull)).toHaveLength(1);
    expect(commentsBy(pull)[0]).toMatch(/^<!-- tailgate:default run=\d+ attempt=1 outcome=fail commit=[0-9a-f]{40} -->\n### ❌ Fail.*`response\.size` of `api\/root`/);
    expect(failed.outputs['comment-id']).toBe(String(repository.issues.commentsOn(pull.number).find(({ author }) => author === BOT)?.id));
  });

  test('is told that it changes the rules it is judged by', () => {
    expect(commentsBy(pull)[0]).toMatch(/changes the rules it is judged by.*`tailgate\.yml`/);
  });

  test('with the label is judged again from what was kept, without measuring, and warns', async () => {
    upload(pull.headSha, 'tighter', repository, runOf(job));
    repository.issues.label(pull.number, 'perf-accepted');
    const again = await start(checkout(TIGHT), onPull(pull, 'labeled', 'perf-accepted'));
    expect(again.stdout).not.toMatch(/Tailgate: measuring/);
    expect({ code: again.code, outcome: again.outputs['outcome'] }).toEqual({ code: 0, outcome: 'warn' });
    expect(commentsBy(pull)).toHaveLength(1);
    expect(commentsBy(pull)[0]).toMatch(/outcome=warn[^\n]*\n### ⚠️ Warn.*accepted/);
    expect(repository.checks.on(pull.headSha).map(({ conclusion }) => conclusion)).toContain('success');
  });

  test('without it fails again', async () => {
    repository.issues.unlabel(pull.number, 'perf-accepted');
    const again = await start(checkout(TIGHT), onPull(pull, 'unlabeled', 'perf-accepted'));
    expect({ code: again.code, outcome: again.outputs['outcome'] }).toEqual({ code: 1, outcome: 'fail' });
  });

  test('that is mended says in the same comment that it is resolved', async () => {
    repository.commit('tighter', { 'tailgate.yml': LOOSE });
    await start(checkout(), onPull(pull), { compare: 'none' });
    expect(commentsBy(pull)).toHaveLength(1);
    expect(commentsBy(pull)[0]).toMatch(/resolved/i);
    expect(checkOn(pull.headSha)).toEqual(['tailgate: completed, success']);
  });

  test('whose config cannot be read any more says so in the summary, the check and the comment that is there', async () => {
    repository.commit('tighter', { 'tailgate.yml': 'version: 2' });
    const broken = await start(checkout('version: 2'), onPull(pull));
    expect(broken.code).toBe(1);
    expect(broken.summary).toMatch(/Nothing was measured/);
    expect(checkOn(asPushed(pull).headSha)).toEqual(['tailgate: completed, failure']);
    expect(commentsBy(pull)).toEqual([expect.stringMatching(/outcome=inconclusive[^\n]*\n### ❓ Could not measure/)]);
    repository.commit('tighter', { 'tailgate.yml': LOOSE });
    await start(checkout(), onPull(pull), { compare: 'none' });
  });

  test('is not set back by an older run that ends late', async () => {
    const before = commentsBy(pull);
    attempt -= 4;
    const late = await start(checkout(), onPull(pull), { compare: 'none' });
    attempt += 3;
    expect(commentsBy(pull)).toEqual(before);
    expect(notices(late).join()).toMatch(/later run/);
  });
});

describe('a pull request from a fork', () => {
  let pull: Pull;
  let job: ActionJob;
  let measured: EndedJob;
  let fork: Repository;
  beforeAll(async () => {
    fork = double.fork('stranger');
    fork.branch('idea');
    // It raises the limit that its service would break.
    repository.commit('main', { 'tailgate.yml': TIGHT });
    fork.commit('idea', { 'server.mjs': `${CURIOUS_SERVER}// more` });
    pull = repository.pulls.open({ head: 'idea', from: fork });
    job = checkout(LOOSE);
    measured = await start(job, onPull(pull, 'opened'), {}, double.issueToken({ login: BOT, all: 'read' }));
  });

  test('is measured with a token that only reads: judged by the rules of base, told once that nothing could be posted', () => {
    expect(measured.outputs['outcome']).toBe('fail');
    expect(notices(measured)).toHaveLength(1);
    expect(notices(measured)[0]).toMatch(/forks.*mode: publish/);
    expect(commentsBy(pull)).toEqual([]);
    expect(checkOn(pull.headSha)).toEqual([]);
    expect(measured.summary).toMatch(/response\.size/);
  });

  test('is published by the workflow that runs afterwards: comment and check on its own commit', async () => {
    const run = upload(pull.headSha, 'idea', fork, runOf(job));
    const published = await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    expect(published.code).toBe(0);
    expect(published.stdout).not.toMatch(/Tailgate: measuring/);
    expect(commentsBy(pull)).toHaveLength(1);
    expect(commentsBy(pull)[0]).toMatch(new RegExp(`run=${run.id} attempt=1 outcome=fail commit=${pull.headSha}[\\s\\S]*judged apart from it`));
    expect(repository.checks.on(pull.headSha).map(({ conclusion, annotations }) => ({ conclusion, lines: annotations.map((one) => one['start_line']) }))).toEqual([{ conclusion: 'failure', lines: [9] }]);
  });

  test('cannot bring its own verdict: an artifact with other rules and a forged number is judged by the rules of base', async () => {
    const forged = JSON.parse(Buffer.from(runOf(job)).toString('utf8'));
    const run = upload(pull.headSha, 'idea', fork, Buffer.from(JSON.stringify({ ...forged, budgets: [], accept: [{ target: '*', scenario: '*', metric: '*', reason: 'mine', expires: null, origin: 'label', line: null }], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' } })));
    const published = await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    expect(published.outputs['outcome']).toBe('fail');
    expect(commentsBy(pull)[0]).toMatch(/outcome=fail/);
  });

  test.each<readonly [string, Uint8Array, RegExp]>([
    ['that is no archive', Buffer.from('hello'), /archive|zip/i],
    ['without a run', zipSync({ 'other.json': Buffer.from('{}') }), /run\.json/],
    ['whose run is no run', zipSync({ 'run.json': Buffer.from('{"schema":"tailgate.run/1"}') }), /run\.json/],
    ['that climbs out of its folder', zipSync({ '../run.json': Buffer.from('{}') }), /run\.json|path|folder/],
  ])('with an artifact %s gets its refusal in the check, and no comment is touched', async (_, bytes, says) => {
    const before = commentsBy(pull);
    const run = repository.actions.run({ headSha: pull.headSha, headBranch: 'idea', from: fork });
    repository.actions.artifact({ run, name: 'tailgate', bytes: Buffer.from(bytes) });
    const published = await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    expect(published.code).toBe(1);
    expect(published.stdout).toMatch(says);
    expect(commentsBy(pull)).toEqual(before);
  });

  test('cannot turn red green by a second pull request into a lax branch, by comparing with nothing, or by a tangled config', async () => {
    repository.branch('lax');
    repository.commit('lax', { 'tailgate.yml': LOOSE });
    const second = repository.pulls.open({ head: 'idea', from: fork, base: 'lax' });
    const other = JSON.parse(Buffer.from(runOf(job)).toString('utf8'));
    const run = upload(pull.headSha, 'idea', fork, Buffer.from(JSON.stringify({ ...other, compare: 'none' })));
    await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    const made = repository.checks.on(pull.headSha).filter(({ externalId }) => externalId.startsWith(`${run.id}/`));
    expect(made.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(commentsBy(pull)[0]).toMatch(/outcome=fail/);
    repository.pulls.close(second.number);

    fork.commit('idea', { 'tailgate.yml': `version: 1\nx: &x [${'*x, '.repeat(4000)}]` });
    const tangled = upload(asPushed(pull).headSha, 'idea', fork, runOf(job));
    await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, tangled) });
    expect(commentsBy(pull)[0]).toMatch(/outcome=fail[\s\S]*cannot be read in it/);
  });

  test('that a later run has answered is not answered again by an older one', async () => {
    const head = asPushed(pull).headSha;
    const [older, later] = [upload(head, 'idea', fork, runOf(job)), upload(head, 'idea', fork, runOf(job))];
    for (const run of [later, older]) await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    expect(repository.checks.on(head).map(({ externalId }) => externalId.split('/')[0])).not.toContain(String(older.id));
  });

  test('that moved on meanwhile is left alone', async () => {
    const old = pull.headSha;
    const run = upload(old, 'idea', fork, runOf(job));
    fork.commit('idea', { 'a.txt': 'newer' });
    const [before, checks] = [commentsBy(pull), repository.checks.all.length];
    const published = await start(actionJob(process.execPath, {}, (folder) => folders.push(folder)), { name: 'workflow_run', payload: workflowRunEvent(repository, run) });
    expect(published.code).toBe(0);
    expect(notices(published).join()).toMatch(/moved on/);
    expect([commentsBy(pull), repository.checks.all.length]).toEqual([before, checks]);
  });
});

describe('a merge queue', () => {
  test('gets its answer as a check on its own commit, and no comment', async () => {
    const sha = repository.commit('gh-readonly-queue/main/pr-1', { 'tailgate.yml': LOOSE });
    const payload = { action: 'checks_requested', merge_group: { head_sha: sha, head_ref: 'refs/heads/gh-readonly-queue/main/pr-1', base_sha: repository.tip('main'), base_ref: 'refs/heads/main' }, repository: { full_name: repository.fullName, default_branch: 'main' } };
    const before = repository.issues.comments.length;
    const ended = await start(checkout(), { name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1', sha, payload });
    expect(ended.code).toBe(0);
    expect(repository.checks.on(sha)).toHaveLength(1);
    expect(repository.issues.comments.length).toBe(before);
  });

  test('gets it from the publisher as well, where the measuring job may only read', async () => {
    const sha = repository.commit('gh-readonly-queue/main/pr-2', { 'tailgate.yml': TIGHT });
    const job = checkout(TIGHT);
    await start(job, { name: 'merge_group', sha, payload: {} }, { check: 'false', compare: 'none' });
    const run = repository.actions.run({ headSha: sha, headBranch: 'gh-readonly-queue/main/pr-2', event: 'merge_group' });
    repository.actions.artifact({ run, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': runOf(job) })) });
    expect((await start(checkout(), { name: 'workflow_run', payload: workflowRunEvent(repository, run) })).code).toBe(0);
    expect(checkOn(sha)).toEqual(['tailgate: completed, failure']);

    // The same, of a pull request whose regression is accepted.
    repository.branch('queued');
    repository.commit('queued', { 'q.txt': '1' });
    const pull = repository.pulls.open({ head: 'queued', labels: ['perf-accepted'] });
    const headBranch = `gh-readonly-queue/main/pr-${pull.number}-${'a'.repeat(40)}`;
    const accepted = repository.commit(headBranch, { 'tailgate.yml': TIGHT });
    const again = repository.actions.run({ headSha: accepted, headBranch, event: 'merge_group' });
    repository.actions.artifact({ run: again, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': runOf(job) })) });
    await start(checkout(), { name: 'workflow_run', payload: workflowRunEvent(repository, again) });
    expect(checkOn(accepted)).toEqual(['tailgate: completed, success']);
  });
});

test('GitHub that cannot be reached for publishing costs no verdict', async () => {
  repository.branch('calm');
  repository.commit('calm', { 'b.txt': '1' });
  const pull = repository.pulls.open({ head: 'calm' });
  double.fault({ method: 'POST', path: /comments$/, times: 20, answer: { status: 422, body: { message: 'Validation Failed' } } });
  double.fault({ method: 'POST', path: /check-runs$/, times: 20, answer: { status: 403, body: { message: 'Resource not accessible by integration' } } });
  const ended = await start(checkout(), onPull(pull, 'opened'), { comment: 'always' });
  expect(ended.code).toBe(0);
  expect(notices(ended)).toHaveLength(1);
});

test('the token is masked before anything else is said', async () => {
  const ended = await start(checkout('version: 2'), onPush(repository.tip('main') ?? ''));
  expect(ended.stdout.indexOf(`::add-mask::${double.token}`)).toBeGreaterThanOrEqual(0);
  expect(ended.stdout.split(double.token)).toHaveLength(2);
});
