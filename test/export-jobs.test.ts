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
const [LOOSE, TIGHT] = [configOf('1 MB', HOOK), configOf('1 B', HOOK)];

const folders: string[] = [];
let double: Double;
let repository: Repository;
let hook: Receiver;
let stranger: Receiver;
let run = 0;

beforeAll(async () => {
  hook = await Receiver.start();
  stranger = await Receiver.start();
  double = await startGithub({ files: { 'data.txt': DATA, 'tailgate.yml': LOOSE } });
  ({ repository } = double);
});
afterAll(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
  await hook.stop();
  await stranger.stop();
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
  test('tell of a failure, of the recovery, and nothing of the passes after it', async () => {
    const tips = ['1', '2', '3'].map((text) => repository.commit('main', { 'a.txt': text }));
    const [first = '', second = '', third = ''] = tips;
    expect((await start(checkout(TIGHT), onPush(first, '0'.repeat(40)))).code).toBe(1);
    expect(told()).toEqual([expect.stringMatching(/^:x: Tailgate: Fail on acme\/shop `main`: size\.packed of api/)]);
    expect((await start(checkout(LOOSE), onPush(second, first))).code).toBe(0);
    expect(told()).toEqual([expect.stringMatching(/^:white_check_mark: Tailgate: Recovered on acme\/shop `main`/)]);
    const last = await start(checkout(LOOSE), onPush(third, second));
    expect([last.code, told(), notices(last)]).toEqual([0, [], []]);
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

  test('that are published are told as base says, whatever their own config says', async () => {
    repository.commit('main', { 'tailgate.yml': TIGHT });
    repository.commit('published', { 'd.txt': '1', 'tailgate.yml': evil() });
    const pull = repository.pulls.open({ head: 'published' });
    const measured = checkout(evil());
    await start(measured, onPull(pull), { HOOK: '' }, { comment: 'never', check: 'false' });
    stranger.received.splice(0);
    const artifact = repository.actions.run({ headSha: pull.headSha, headBranch: 'published', from: repository });
    repository.actions.artifact({ run: artifact, name: 'tailgate', bytes: Buffer.from(zipSync({ 'run.json': readFileSync(path.join(measured.workspace, '.tailgate/run.json')) })) });
    const publisher = checkout(LOOSE);
    const ended = await start(publisher, { name: 'workflow_run', ref: 'refs/heads/main', payload: workflowRunEvent(repository, artifact) });
    expect(ended.code).toBe(0);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`Fail on acme/shop #${pull.number} \`published\``))]);
    expect(stranger.received).toEqual([]);
    expect(existsSync(path.join(publisher.workspace, '.tailgate/figures.csv'))).toBe(true);
  });
});
