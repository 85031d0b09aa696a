import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEvent, type GithubEvent } from '../../src/github/event.ts';
import { fc } from '../support/properties.ts';

const HEAD = '34c5c7793cb3b279e22454cb6750c80560547b3a';
const BASE = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const HERE = { id: 526, name: 'shop', full_name: 'Codertocat/shop', private: false, default_branch: 'main', owner: { login: 'Codertocat', id: 21 } };
const FORK = { id: 901, name: 'shop', full_name: 'stranger/shop', private: false, fork: true, default_branch: 'main', owner: { login: 'stranger', id: 99 } };

/** The fields of GitHub's payloads that matter here, in their places, and some that do not. */
const aPull = (over: Record<string, unknown> = {}) => ({
  url: 'https://api.github.com/repos/Codertocat/shop/pulls/2', id: 279_147_437, number: 2, state: 'open', locked: false, title: 'Update the README', body: null, draft: false,
  user: { login: 'Codertocat', id: 21, type: 'User' }, labels: [], merge_commit_sha: null,
  head: { label: 'Codertocat:changes', ref: 'changes', sha: HEAD, user: { login: 'Codertocat' }, repo: HERE },
  base: { label: 'Codertocat:main', ref: 'main', sha: BASE, user: { login: 'Codertocat' }, repo: HERE },
  ...over,
});
const fromFork = { head: { label: 'stranger:changes', ref: 'changes', sha: HEAD, user: { login: 'stranger' }, repo: FORK }, user: { login: 'stranger', id: 99 } };
const rest = { repository: HERE, sender: { login: 'Codertocat', id: 21 } };
const anEndedRun = (over: Record<string, unknown> = {}) => ({
  id: 30_433_642, name: 'gate', node_id: 'MDEyOldvcmtmbG93IFJ1bjI2OTI4OQ==', head_branch: 'changes', head_sha: HEAD, path: '.github/workflows/gate.yml', run_number: 562, run_attempt: 3,
  event: 'pull_request', status: 'completed', conclusion: 'failure', workflow_id: 159_038, pull_requests: [], html_url: 'https://github.com/Codertocat/shop/actions/runs/30433642',
  head_commit: { id: HEAD, message: 'x' }, repository: HERE, head_repository: { id: 901, full_name: 'stranger/shop', owner: { login: 'stranger', id: 99 } }, ...over,
});

describe('the event', () => {
  let folder = '';
  let written = 0;
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'tailgate-event-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (text: string): string => {
    const name = path.join(folder, `${(written += 1)}.json`);
    writeFileSync(name, text);
    return name;
  };
  const runner = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'Codertocat/shop', GITHUB_RUN_ID: '1658821493', GITHUB_RUN_ATTEMPT: '2', GITHUB_SHA: HEAD, GITHUB_ACTOR: 'Codertocat' };
  const read = (name: string, payload: unknown, env: Record<string, string> = {}): Promise<GithubEvent> =>
    readEvent({ ...runner, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file(JSON.stringify(payload)), ...env });

  const NOTHING: GithubEvent = {
    name: '', action: null, onDefaultBranch: false, defaultBranch: null, ref: null, sha: null, repository: null, run: null, pullRequest: null, mergeGroup: null, before: null, label: null, workflowRun: null, readOnly: false,
  };

  test('a push to the default branch is told from one to another branch, and from a tag of its name', async () => {
    const payload = { ref: 'refs/heads/main', before: BASE, after: HEAD, ...rest, pusher: { name: 'Codertocat' }, commits: [] };
    expect(await read('push', payload, { GITHUB_REF: 'refs/heads/main' })).toEqual({
      ...NOTHING, name: 'push', onDefaultBranch: true, defaultBranch: 'main', ref: 'refs/heads/main', sha: HEAD, before: BASE, repository: 'Codertocat/shop',
      run: { id: 1_658_821_493, attempt: 2, url: 'https://github.com/Codertocat/shop/actions/runs/1658821493/attempts/2' },
    });
    for (const ref of ['refs/heads/maintenance', 'refs/tags/main', 'refs/heads/x/main', 'main']) expect(await read('push', payload, { GITHUB_REF: ref })).toMatchObject({ onDefaultBranch: false });
    expect(await read('pull_request', payload, { GITHUB_REF: 'refs/heads/main' })).toMatchObject({ onDefaultBranch: false });
  });

  test('a pull request within the repository', async () => {
    const payload = { action: 'opened', number: 2, pull_request: aPull({ labels: [{ id: 1, name: 'perf-accepted', color: 'fff' }, { id: 2, name: 'größer: ja' }] }), ...rest };
    expect(await read('pull_request', payload, { GITHUB_REF: 'refs/pull/2/merge' })).toMatchObject({
      action: 'opened', ref: 'refs/pull/2/merge', label: null, readOnly: false, onDefaultBranch: false,
      pullRequest: {
        number: 2, head: { sha: HEAD, branch: 'changes', repository: 'Codertocat/shop', repositoryId: 526 }, base: { sha: BASE, branch: 'main' },
        labels: ['perf-accepted', 'größer: ja'], fromFork: false, author: 'Codertocat',
      },
    });
  });

  test('the label that was put on or taken off, and of no other action', async () => {
    const label = { id: 1, name: 'perf-accepted', color: 'fff' };
    for (const action of ['labeled', 'unlabeled']) expect(await read('pull_request', { action, label, pull_request: aPull(), ...rest })).toMatchObject({ action, label: 'perf-accepted' });
    expect(await read('pull_request', { action: 'synchronize', label, pull_request: aPull(), ...rest })).toMatchObject({ label: null });
  });

  test('a fork is known by the number of its repository, also when it is gone; its token reads only under pull_request', async () => {
    expect(await read('pull_request', { action: 'synchronize', pull_request: aPull(fromFork), ...rest })).toMatchObject({ readOnly: true, pullRequest: { fromFork: true, author: 'stranger', head: { repository: 'stranger/shop', repositoryId: 901 } } });
    const gone = { head: { label: 'unknown repository', ref: 'changes', sha: HEAD, user: null, repo: null } };
    expect(await read('pull_request', { action: 'synchronize', pull_request: aPull(gone), ...rest })).toMatchObject({ readOnly: true, pullRequest: { fromFork: true, head: { repository: null, repositoryId: null } } });
    expect(await read('pull_request_target', { action: 'opened', pull_request: aPull(fromFork), ...rest })).toMatchObject({ readOnly: false, pullRequest: { fromFork: true } });
  });

  test('Dependabot has a token that only reads, on a branch of this repository', async () => {
    const bot = { user: { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' }, head: { ref: 'dependabot/npm_and_yarn/zod-4.6.7', sha: HEAD, repo: HERE } };
    const payload = { action: 'opened', pull_request: aPull(bot), ...rest };
    expect(await read('pull_request', payload, { GITHUB_ACTOR: 'dependabot[bot]' })).toMatchObject({ readOnly: true, pullRequest: { fromFork: false, author: 'dependabot[bot]', head: { branch: 'dependabot/npm_and_yarn/zod-4.6.7' } } });
    expect(await read('push', rest, { GITHUB_ACTOR: 'dependabot[bot]' })).toMatchObject({ readOnly: true });
    expect(await read('workflow_run', rest, { GITHUB_ACTOR: 'dependabot[bot]' })).toMatchObject({ readOnly: false });
  });

  test('the merge queue', async () => {
    const merge_group = { head_sha: HEAD, head_ref: `refs/heads/gh-readonly-queue/main/pr-2-${BASE}`, base_sha: BASE, base_ref: 'refs/heads/release/2.x', head_commit: { id: HEAD } };
    expect(await read('merge_group', { action: 'checks_requested', merge_group, ...rest }, { GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-2-${BASE}` })).toMatchObject({
      action: 'checks_requested', mergeGroup: { headSha: HEAD, baseSha: BASE, baseBranch: 'release/2.x' }, pullRequest: null, onDefaultBranch: false, readOnly: false,
    });
  });

  test('a run that has ended: its commit and repository, and an address that is made here', async () => {
    const payload = { action: 'completed', workflow: { id: 159_038, name: 'gate' }, workflow_run: anEndedRun({ html_url: 'https://evil.example/' }), ...rest };
    expect(await read('workflow_run', payload, { GITHUB_REF: 'refs/heads/main' })).toMatchObject({
      action: 'completed', pullRequest: null, onDefaultBranch: false,
      workflowRun: {
        id: 30_433_642, attempt: 3, event: 'pull_request', conclusion: 'failure', headSha: HEAD, headBranch: 'changes', headRepository: 'stranger/shop', headRepositoryId: 901, headOwner: 'stranger',
        url: 'https://github.com/Codertocat/shop/actions/runs/30433642/attempts/3', name: 'gate',
      },
    });
    const gone = anEndedRun({ head_repository: null, head_branch: null, conclusion: null, name: null });
    expect(await read('workflow_run', { workflow_run: gone, ...rest })).toMatchObject({ workflowRun: { headRepository: null, headRepositoryId: null, headOwner: null, headBranch: null, conclusion: null, name: null } });
    expect(await read('push', payload)).toMatchObject({ workflowRun: null });
  });

  test('a dispatch by hand and a schedule are of no pull request', async () => {
    const dispatch = await read('workflow_dispatch', { inputs: { time: '30' }, ref: 'refs/heads/main', workflow: '.github/workflows/gate.yml', ...rest }, { GITHUB_REF: 'refs/heads/main' });
    expect(dispatch).toMatchObject({ name: 'workflow_dispatch', onDefaultBranch: false, defaultBranch: 'main', pullRequest: null, mergeGroup: null, workflowRun: null, readOnly: false });
    expect(await read('schedule', { schedule: '30 5 * * 1', ...rest })).toMatchObject({ name: 'schedule', pullRequest: null, defaultBranch: 'main' });
  });

  test('outside of a workflow there is nothing', async () => {
    expect(await readEvent({})).toEqual(NOTHING);
  });

  test('a payload that is missing, damaged, a folder, a pipe or far too large leaves only what the environment tells', async () => {
    const large = file('{');
    truncateSync(large, 33 * 1024 * 1024);
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const where of [path.join(folder, 'absent.json'), folder, pipe, large, file(''), file('{"repository":'), file('null'), file('[]'), file('7')]) {
      expect(await readEvent({ ...runner, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_PATH: where })).toMatchObject({ name: 'push', onDefaultBranch: false, defaultBranch: null, repository: 'Codertocat/shop' });
    }
  });

  test('an environment that says nonsense is not believed', async () => {
    expect(await readEvent({ GITHUB_EVENT_NAME: '../push', GITHUB_REF: 'refs/heads/a..b', GITHUB_SHA: 'main', GITHUB_REPOSITORY: '../..', GITHUB_RUN_ID: '1e999', GITHUB_SERVER_URL: 'https://github.com' })).toEqual(NOTHING);
    const odd = await read('push', rest, { GITHUB_SERVER_URL: 'https://github.com/?x=](https://evil.example)' });
    expect(odd.run).toEqual({ id: 1_658_821_493, attempt: 2, url: null });
    expect((await read('push', rest, { GITHUB_SERVER_URL: 'https://ghe.example.com:8443/' })).run?.url).toBe('https://ghe.example.com:8443/Codertocat/shop/actions/runs/1658821493/attempts/2');
  });

  test('a branch or a commit that would be an option or a path on a command line makes it no pull request', async () => {
    for (const ref of ['--upload-pack=touch /tmp/x', '-b', '', 'a b', 'a..b', 'x\ny', '/etc/passwd', 'a/.git', 'a.lock', 'x'.repeat(300), 7, null, ['main']]) {
      expect((await read('pull_request', { pull_request: aPull({ base: { ref, sha: BASE, repo: HERE } }), ...rest })).pullRequest).toBeNull();
    }
    for (const sha of ['HEAD', '--all', HEAD.slice(1), HEAD.toUpperCase(), `${HEAD}\n`, null]) {
      expect((await read('pull_request', { pull_request: aPull({ head: { ref: 'changes', sha, repo: HERE } }), ...rest })).pullRequest).toBeNull();
    }
    for (const number of [0, -1, 1.5, '2', 2 ** 60, null]) expect((await read('pull_request', { pull_request: aPull({ number }), ...rest })).pullRequest).toBeNull();
  });

  test('labels that are none are left out, and never more than GitHub allows are read', async () => {
    const labels = [{ name: 'fine' }, { name: '' }, { name: 7 }, null, 'text', { name: 'x'.repeat(10_000) }, { other: 1 }];
    expect((await read('pull_request', { pull_request: aPull({ labels }), ...rest })).pullRequest?.labels).toEqual(['fine']);
    const many = Array.from({ length: 5000 }, (_, i) => ({ name: `l${i}` }));
    expect((await read('pull_request', { pull_request: aPull({ labels: many }), ...rest })).pullRequest?.labels).toHaveLength(100);
  });

  test('what a payload inherits is not in it', async () => {
    const name = file('{"__proto__":{"repository":{"default_branch":"main"}},"constructor":{"name":"x"}}');
    expect(await readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_PATH: name })).toMatchObject({ onDefaultBranch: false, defaultBranch: null });
  });

  test('no payload whatever makes it throw, and every text in the answer is of a safe form', async () => {
    const whole = { action: 'labeled', label: { name: 'a' }, pull_request: aPull(fromFork), merge_group: { head_sha: HEAD, base_sha: BASE, base_ref: 'refs/heads/main' }, workflow_run: anEndedRun(), ...rest };
    const paths = pathsOf(whole);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom('<img src=x>', '::error::x', '$(id)')), async (place, value) => {
      const event = await read('workflow_run', replaced(whole, place, value));
      for (const branch of [event.pullRequest?.head.branch, event.pullRequest?.base.branch, event.mergeGroup?.baseBranch, event.workflowRun?.headBranch]) expect(branch ?? 'none').toMatch(/^[^-\s\u0000-\u001f][^\s\u0000-\u001f]*$/);
      for (const sha of [event.pullRequest?.head.sha, event.workflowRun?.headSha]) expect(sha ?? HEAD).toMatch(/^[0-9a-f]{40,64}$/);
      for (const repository of [event.workflowRun?.headRepository, event.pullRequest?.head.repository]) expect(repository ?? 'a/b').toMatch(/^[\w.-]+\/[\w.-]+$/);
      expect(event.workflowRun?.name ?? '').not.toMatch(/[\n\r\u001b]/);
    }), { numRuns: 300, seed: 4 });
  });
});

function pathsOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, of]) => pathsOf(of, [...at, key]))];
}

function replaced(value: unknown, [key, ...others]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  return { ...(value as Record<string, unknown>), [key]: replaced((value as Record<string, unknown>)[key], others, by) };
}
