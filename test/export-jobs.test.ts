import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionJob, type ActionJob, type EndedJob, type JobEvent } from './support/action-job.ts';
import { pullRequestEvent, startGithub, workflowRunEvent, type Double, type Pull, type Repository } from './support/github/double.ts';
import { Receiver } from './publish/exporters/receiver.ts';

/** Jobs of the Action, as the runner starts them, whose config exports. */
const DATA = 'x'.repeat(500);
const MAIN = fileURLToPath(new URL('../src/main.js', import.meta.url));
/** What a file weighs decides: nothing is started, so that a job takes no time. */
const configOf = (limit: string, exports: string): string => `version: 1
targets:
  api: { package: { path: data.txt, format: file } }
budgets:
  - { metric: size.packed, fail: ${limit} }
export:
${exports}`;
const HOOK = '  csv: .tailgate/figures.csv\n  webhook:\n    url: ${HOOK}\n';
/** A service that no longer starts. */
const BROKEN = `version: 1
targets:
  api: { start: "node -e 'process.exit(7)'", scenarios: { health: GET /health } }
export:
${HOOK}`;
const [LOOSE, TIGHT] = [configOf('1 MB', HOOK), configOf('1 B', HOOK)];

const folders: string[] = [];
let double: Double;
let repository: Repository;
let hook: Receiver;
let stranger: Receiver;
let collector: Receiver;
let run = 0;

beforeAll(async () => {
  hook = await Receiver.start();
  stranger = await Receiver.start();
  collector = await Receiver.start();
  double = await startGithub({ files: { 'data.txt': DATA, 'tailgate.yml': LOOSE } });
  ({ repository } = double);
});
afterAll(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
  await hook.stop();
  await stranger.stop();
  await collector.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const checkout = (config: string): ActionJob => actionJob(process.execPath, { 'data.txt': DATA, 'tailgate.yml': config }, (folder) => folders.push(folder), MAIN);
const told = (): readonly string[] => hook.received.splice(0).map(({ body }) => (JSON.parse(body.toString('utf8')) as { text: string }).text);
const notices = ({ stdout }: EndedJob): readonly string[] => stdout.split('\n').filter((line) => line.startsWith('::notice') && line.includes('export'));

function start(job: ActionJob, event: JobEvent, env: Readonly<Record<string, string>> = { HOOK: hook.url }, inputs: Readonly<Record<string, string>> = {}): Promise<EndedJob> {
  run += 1;
  return job.run({ compare: 'none', time: '1', token: double.token, ...inputs }, event, { GITHUB_API_URL: double.url, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: repository.fullName, GITHUB_RUN_ID: String(8000 + run), GITHUB_RUN_ATTEMPT: '1', ...env });
}

const onPush = (sha: string, before: string): JobEvent => ({ name: 'push', ref: 'refs/heads/main', sha, payload: { ref: 'refs/heads/main', before, after: sha, repository: { full_name: repository.fullName, default_branch: 'main' } } });
const onPull = (pull: Pull): JobEvent => ({ name: 'pull_request', ref: `refs/pull/${pull.number}/merge`, sha: 'e'.repeat(40), payload: pullRequestEvent(repository, repository.pulls.numbered(pull.number) as Pull, 'synchronize') });

describe('pushes to main', () => {
  test('tell of a failure once, though it is measured again, of the recovery, and nothing of the passes after it', async () => {
    const tips = ['1', '2', '3'].map((text) => repository.commit('main', { 'a.txt': text }));
    const [first = '', second = '', third = ''] = tips;
    for (const _ of ['once', 'again']) expect((await start(checkout(TIGHT), onPush(first, '0'.repeat(40)))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(/^:x: Tailgate: Fail on acme\/shop `main`: size\.packed of api/)]);
    expect((await start(checkout(LOOSE), onPush(second, first))).code).toBe(0);
    expect(told()).toEqual([expect.stringMatching(/^:white_check_mark: Tailgate: Recovered on acme\/shop `main`/)]);
    const last = await start(checkout(LOOSE), onPush(third, second));
    expect([last.code, told(), notices(last)]).toEqual([0, [], []]);
  });

  test('of a service that no longer starts are a failure too, and over once it starts', async () => {
    const [first = '', second = ''] = ['5', '6'].map((text) => repository.commit('main', { 'a.txt': text }));
    for (const _ of ['once', 'again']) expect((await start(checkout(BROKEN), onPush(first, '0'.repeat(40)))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(/^:x: Tailgate: Fail on acme\/shop `main`: could not measure api/)]);
    expect((await start(checkout(LOOSE), onPush(second, first))).code).toBe(0);
    expect(told()).toEqual([expect.stringMatching(/^:white_check_mark: Tailgate: Recovered on acme\/shop `main`: nothing fails any more$/)]);
  });

  test('without a check say that nothing will remember the failure', async () => {
    const sha = repository.commit('main', { 'a.txt': 'no check' });
    const ended = await start(checkout(LOOSE), onPush(sha, '0'.repeat(40)), { HOOK: hook.url }, { check: 'false' });
    expect([ended.code, told()]).toEqual([0, []]);
    expect(ended.stdout).toContain('With `check: false` nothing remembers what failed: webhooks are told of no recovery.');
  });

  test('say in every figure that they are of the default branch, and others that they are not', async () => {
    const sha = repository.commit('main', { 'a.txt': 'source' });
    const config = configOf('1 MB', '  openmetrics: .tailgate/metrics.prom\n');
    const sourcesIn = ({ workspace }: ActionJob): readonly string[] => [...new Set([...readFileSync(path.join(workspace, '.tailgate/metrics.prom'), 'utf8').matchAll(/source="([^"]*)"/g)].map(([, source = '']) => source))];
    const [pushed, elsewhere, pulled] = [checkout(config), checkout(config), checkout(config)];
    repository.commit('sourced', { 's.txt': '1', 'tailgate.yml': config });
    const pull = repository.pulls.open({ head: 'sourced' });
    await Promise.all([start(pushed, onPush(sha, '0'.repeat(40))), start(elsewhere, { ...onPush(sha, '0'.repeat(40)), ref: 'refs/heads/next' }), start(pulled, onPull(pull))]);
    expect([pushed, elsewhere, pulled].map(sourcesIn)).toEqual([['default'], ['other'], ['pull-request']]);
  });

  test('write the files, and are as green or red as ever where nothing can be exported', async () => {
    const sha = repository.commit('main', { 'a.txt': '4' });
    const job = checkout(configOf('1 MB', '  openmetrics: /proc/tailgate.prom\n  csv: figures.csv\n  webhook:\n    url: ${HOOK}\n'));
    const ended = await start(job, onPush(sha, '0'.repeat(40)), {});
    expect(ended.code).toBe(0);
    expect(existsSync(path.join(job.workspace, 'figures.csv'))).toBe(true);
    expect(notices(ended)).toEqual([expect.stringMatching(/Not everything could be exported, which changes nothing else\. export\.openmetrics: .* cannot be written.*; export\.webhook: `HOOK` is not set/)]);
    expect(ended.summary).toMatch(/\n- Not exported: export\.openmetrics: .*\n- Not exported: export\.webhook: `HOOK` is not set/);
  });
});

describe('pull requests', () => {
  test('tell of a failure and of its end, by what the comment said before', async () => {
    repository.commit('feature', { 'b.txt': '1', 'tailgate.yml': TIGHT });
    const pull = repository.pulls.open({ head: 'feature' });
    expect((await start(checkout(TIGHT), onPull(pull))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`Fail on acme/shop #${pull.number} \`feature\``))]);
    repository.commit('feature', { 'b.txt': '2', 'tailgate.yml': LOOSE });
    expect((await start(checkout(LOOSE), onPull(pull))).code).toBe(0);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`Recovered on acme/shop #${pull.number} \`feature\``))]);
  });

  test('whose service no longer starts tell that once for each commit, and that it is over', async () => {
    repository.commit('broken', { 'b.txt': 'broken', 'tailgate.yml': BROKEN });
    const pull = repository.pulls.open({ head: 'broken' });
    for (const _ of ['once', 'again']) expect((await start(checkout(BROKEN), onPull(pull))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`Fail on acme/shop #${pull.number} \`broken\`: could not measure api`))]);
    repository.commit('broken', { 'b.txt': 'whole', 'tailgate.yml': LOOSE });
    expect((await start(checkout(LOOSE), onPull(pull))).code).toBe(0);
    expect(told()).toEqual([expect.stringContaining(`Recovered on acme/shop #${pull.number}`)]);
  });

  /** One that fails, kept as a workflow would keep it. */
  async function measured(branch: string, inputs: Readonly<Record<string, string>> = {}): Promise<{ readonly pull: Pull; readonly job: ActionJob }> {
    repository.commit('main', { 'tailgate.yml': TIGHT });
    repository.commit(branch, { 'label.txt': branch, 'tailgate.yml': TIGHT });
    const pull = repository.pulls.open({ head: branch });
    const job = checkout(TIGHT);
    expect((await start(job, onPull(pull), { HOOK: hook.url }, inputs)).code).toBe(1);
    uploaded(pull, branch, job);
    return { pull, job };
  }

  function uploaded(pull: Pull, branch: string, { workspace }: ActionJob): ReturnType<typeof repository.actions.run> {
    const made = repository.actions.run({ headSha: pull.headSha, headBranch: branch, from: repository });
    repository.actions.artifact({ run: made, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': readFileSync(path.join(workspace, '.tailgate/run.json')) })) });
    return made;
  }

  const labelled = (pull: Pull, action: 'labeled' | 'unlabeled', name: string): JobEvent => {
    const now = repository.pulls.numbered(pull.number) as Pull;
    return { ...onPull(pull), payload: { ...pullRequestEvent(repository, now, action) as object, label: { name } } };
  };

  test('that a label accepts have recovered, once; that it no longer accepts fail again', async () => {
    const { pull } = await measured('labelled');
    expect(told()).toEqual([expect.stringContaining(`Fail on acme/shop #${pull.number}`)]);
    // Another label changes nothing, and is nothing new.
    repository.issues.label(pull.number, 'docs');
    expect((await start(checkout(TIGHT), labelled(pull, 'labeled', 'docs'))).code).toBe(1);
    expect(told()).toEqual([]);
    repository.issues.label(pull.number, 'perf-accepted');
    expect((await start(checkout(TIGHT), labelled(pull, 'labeled', 'perf-accepted'))).code).toBe(0);
    expect(told()).toEqual([expect.stringContaining(`Recovered on acme/shop #${pull.number}`)]);
    repository.issues.relabel(pull.number, []);
    expect((await start(checkout(TIGHT), labelled(pull, 'unlabeled', 'perf-accepted'))).code).toBe(1);
    expect(told()).toEqual([expect.stringContaining(`Fail on acme/shop #${pull.number}`)]);
  });

  test('of the pair are told by the job that publishes, once; the one that measures writes files', async () => {
    const quiet = { comment: 'never', check: 'false' };
    const { pull, job } = await measured('paired', quiet);
    expect([told(), existsSync(path.join(job.workspace, '.tailgate/figures.csv'))]).toEqual([[], true]);
    const publish = (from: ActionJob): Promise<EndedJob> => start(checkout(LOOSE), { name: 'workflow_run', ref: 'refs/heads/main', payload: workflowRunEvent(repository, uploaded(pull, 'paired', from)) });
    for (const _ of ['once', 'again']) expect((await publish(job)).code).toBe(0);
    expect(told()).toEqual([expect.stringContaining(`Fail on acme/shop #${pull.number} \`paired\``)]);
    repository.issues.label(pull.number, 'perf-accepted');
    const again = checkout(TIGHT);
    expect((await start(again, labelled(pull, 'labeled', 'perf-accepted'), { HOOK: hook.url }, quiet)).code).toBe(0);
    expect(told()).toEqual([]);
    expect((await publish(again)).code).toBe(0);
    expect(told()).toEqual([expect.stringContaining(`Recovered on acme/shop #${pull.number} \`paired\``)]);
  });

  test('of a fork are on its own branch, whatever that is called', async () => {
    repository.commit('main', { 'tailgate.yml': TIGHT.replace('url: ${HOOK}', 'url: ${HOOK}\n    branches: [main]') });
    const fork = double.fork();
    fork.commit('main', { 'e.txt': '1' });
    const pull = repository.pulls.open({ head: 'main', from: fork });
    expect((await start(checkout(TIGHT), onPull(pull))).code).toBe(1);
    expect(told()).toEqual([]);
    repository.commit('main', { 'tailgate.yml': TIGHT });
    fork.commit('main', { 'e.txt': '2' });
    expect((await start(checkout(TIGHT), onPull(pull))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`Fail on acme/shop #${pull.number} \`${fork.fullName.split('/')[0]}:main\``))]);
  });

  /** Its own config would send to somebody else. */
  const evil = (): string => configOf('1 B', `  csv: stolen.csv\n  webhook:\n    url: ${stranger.url}/\${HOOK}\n`);

  test('of a fork send nothing on its own word, and say once that there are no secrets', async () => {
    repository.commit('main', { 'tailgate.yml': LOOSE });
    const fork = double.fork();
    fork.commit('theirs', { 'c.txt': '1', 'tailgate.yml': evil() });
    const pull = repository.pulls.open({ head: 'theirs', from: fork });
    const job = checkout(evil());
    const ended = await start(job, onPull(pull), { HOOK: '' });
    expect(ended.code).toBe(0);
    expect(notices(ended)).toEqual([expect.stringContaining('export.webhook: left out, for pull requests from forks and from Dependabot have no secrets')]);
    expect([stranger.received.length, told()]).toEqual([0, []]);
    expect(existsSync(path.join(job.workspace, 'stolen.csv'))).toBe(false);
    expect(existsSync(path.join(job.workspace, '.tailgate/figures.csv'))).toBe(true);
  });

  test('that are published are told as base says, whatever their own config says; the figures of a commit once', async () => {
    const base = `${TIGHT}  otlp: { endpoint: "${collector.url}" }\n`;
    for (const branch of ['main', 'stable']) repository.commit(branch, { 'data.txt': DATA, 'tailgate.yml': base });
    repository.commit('published', { 'd.txt': '1', 'tailgate.yml': evil() });
    const pull = repository.pulls.open({ head: 'published' });
    const backport = repository.pulls.open({ head: 'published', base: 'stable' });
    const measured = checkout(evil());
    await start(measured, onPull(pull), { HOOK: '' }, { comment: 'never', check: 'false' });
    stranger.received.splice(0);
    const artifact = repository.actions.run({ headSha: pull.headSha, headBranch: 'published', from: repository });
    repository.actions.artifact({ run: artifact, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': readFileSync(path.join(measured.workspace, '.tailgate/run.json')) })) });
    const publisher = checkout(LOOSE);
    const ended = await start(publisher, { name: 'workflow_run', ref: 'refs/heads/main', payload: workflowRunEvent(repository, artifact) });
    expect(ended.code).toBe(0);
    expect([...told()].sort()).toEqual([pull, backport].map(({ number }) => expect.stringMatching(new RegExp(`Fail on acme/shop #${number} \`published\``))));
    expect([stranger.received.length, collector.received.length]).toEqual([0, 1]);
    expect(existsSync(path.join(publisher.workspace, '.tailgate/figures.csv'))).toBe(true);
  });
});
