import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type GitHub } from '../../src/github/client.ts';
import { readEvent } from '../../src/github/event.ts';
import { currentHead, pullRequestsOf, type Origin } from '../../src/publish/pull-request.ts';
import { startGithub, workflowRunEvent, type Double, type Repository } from '../support/github/double.ts';

const PACE = { timeout: 2000, second: 1 };

describe('which pull requests a run belongs to', () => {
  let double: Double;
  let github: GitHub;
  beforeEach(async () => {
    double = await startGithub();
    github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: PACE });
  });
  afterEach(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });

  const originOf = (from: Repository, branch: string): Origin => ({ headSha: from.tip(branch) ?? '', headBranch: branch, headRepository: from.fullName, headRepositoryId: from.id, headOwner: from.owner });
  const numbers = async (origin: Origin) => {
    const asked = await pullRequestsOf(github, origin);
    if (!asked.ok) throw new Error(asked.refusal.message);
    return asked.value.kind === 'found' ? asked.value.pullRequests.map(({ number }) => number) : asked.value;
  };

  test('one of a fork, with all that is needed to judge it', async () => {
    const fork = double.fork('stranger');
    fork.commit('change', { 'a.js': '1' });
    double.repository.pulls.open({ head: 'change', from: fork, labels: ['perf-accepted'] });
    expect(await pullRequestsOf(github, originOf(fork, 'change'))).toEqual({
      ok: true,
      value: {
        kind: 'found',
        pullRequests: [{
          number: 1, head: { sha: fork.tip('change'), branch: 'change', repository: 'stranger/shop', repositoryId: fork.id }, base: { branch: 'main', sha: double.repository.tip('main') },
          labels: ['perf-accepted'], fromFork: true, author: 'stranger',
        }],
      },
    });
  });

  test('one within the repository, by the event as the runner writes it', async () => {
    double.repository.commit('feature/x y'.replace(' ', '+'), { 'a.js': '1' });
    double.repository.pulls.open({ head: 'feature/x+y' });
    const run = double.repository.actions.run({ headSha: double.repository.tip('feature/x+y') ?? '', headBranch: 'feature/x+y' });
    const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-pull-request-'));
    try {
      writeFileSync(path.join(folder, 'event.json'), JSON.stringify(workflowRunEvent(double.repository, run)));
      const { workflowRun } = await readEvent({ GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: path.join(folder, 'event.json') });
      if (workflowRun === null) throw new Error('the event was not understood');
      expect(await pullRequestsOf(github, workflowRun)).toMatchObject({ ok: true, value: { kind: 'found', pullRequests: [{ number: 1, fromFork: false }] } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the same branch of another fork, and the same commit on another branch, are others', async () => {
    const [fork, twin] = [double.fork('stranger'), double.fork('twin')];
    const sha = fork.commit('change', { 'a.js': '1' });
    twin.branch('change', sha);
    fork.branch('copy', sha);
    for (const [from, head] of [[fork, 'change'], [twin, 'change'], [fork, 'copy']] as const) double.repository.pulls.open({ head, from });
    expect([await numbers(originOf(fork, 'change')), await numbers(originOf(twin, 'change')), await numbers(originOf(fork, 'copy'))]).toEqual([[1], [2], [3]]);
    // A repository that only says it is the other one.
    expect(await numbers({ ...originOf(fork, 'change'), headRepositoryId: twin.id })).toEqual({ kind: 'unknown' });
  });

  test('several, when one branch is offered to two bases; and one more than a few, to be refused', async () => {
    double.repository.branch('release');
    double.repository.commit('fix', { 'a.js': '1' });
    double.repository.pulls.open({ head: 'fix', base: 'release' });
    double.repository.pulls.open({ head: 'fix' });
    const asked = await pullRequestsOf(github, originOf(double.repository, 'fix'));
    expect(asked).toMatchObject({ value: { pullRequests: [{ number: 1, base: { branch: 'release' } }, { number: 2, base: { branch: 'main' } }] } });
    for (let i = 0; i < 8; i += 1) {
      double.repository.branch(`r${i}`);
      double.repository.pulls.open({ head: 'fix', base: `r${i}` });
    }
    expect(await numbers(originOf(double.repository, 'fix'))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('none any more, when the branch has moved on', async () => {
    const fork = double.fork();
    fork.commit('change', { 'a.js': '1' });
    double.repository.pulls.open({ head: 'change', from: fork });
    const old = originOf(fork, 'change');
    const now = fork.commit('change', { 'a.js': '2' });
    expect(await numbers(old)).toEqual({ kind: 'stale', number: 1, now });
  });

  test('none, when it is closed, merged, was never opened, or the fork is gone', async () => {
    const fork = double.fork();
    for (const branch of ['closed', 'merged', 'never', 'gone']) fork.commit(branch, { [branch]: '1' });
    for (const head of ['closed', 'merged', 'gone']) double.repository.pulls.open({ head, from: fork });
    double.repository.pulls.close(1);
    double.repository.pulls.merge(2);
    for (const branch of ['closed', 'merged', 'never']) expect(await numbers(originOf(fork, branch))).toEqual({ kind: 'unknown' });
    for (const missing of [{ headBranch: null }, { headOwner: null }, { headRepositoryId: null }]) expect(await numbers({ ...originOf(fork, 'gone'), ...missing })).toEqual({ kind: 'unknown' });
    fork.delete();
    expect(await numbers(originOf(fork, 'gone'))).toEqual({ kind: 'unknown' });
  });

  test('found on a later page, should GitHub list every open one', async () => {
    const fork = double.fork('stranger');
    fork.commit('change', { 'a.js': '1' });
    double.repository.pulls.open({ head: 'change', from: fork });
    for (let i = 0; i < 130; i += 1) double.repository.pulls.open({ head: double.repository.branch(`b${i}`) === '' ? '' : `b${i}` });
    // As for a filter that it does not understand.
    const everything: GitHub = { ...github, octokit: unfiltered(github) };
    const asked = await pullRequestsOf(everything, originOf(fork, 'change'));
    expect(asked).toMatchObject({ value: { kind: 'found', pullRequests: [{ number: 1 }] } });
    expect(double.requests.map(({ path: seen }) => seen.includes('head='))).toEqual([false, false]);
  });

  test('what GitHub refuses is said as a value', async () => {
    const hidden = await startGithub({ private: true });
    github = await connect({ token: hidden.issueToken({ all: 'none' }), repository: 'acme/shop', apiUrl: hidden.url, pace: PACE });
    const asked = await pullRequestsOf(github, originOf(hidden.repository, 'main'));
    expect(asked).toMatchObject({ ok: false, refusal: { kind: 'missing', status: 404 } });
    await hidden.close();
  });

  test('asked again just before writing: current, moved on, closed', async () => {
    const fork = double.fork();
    fork.commit('change', { 'a.js': '1' });
    double.repository.pulls.open({ head: 'change', from: fork });
    const asked = await pullRequestsOf(github, originOf(fork, 'change'));
    if (!asked.ok || asked.value.kind !== 'found') throw new Error('it was not found');
    const [pullRequest] = asked.value.pullRequests;
    expect(await currentHead(github, pullRequest)).toEqual({ ok: true, value: { kind: 'current' } });
    const now = fork.commit('change', { 'a.js': '2' });
    expect(await currentHead(github, pullRequest)).toEqual({ ok: true, value: { kind: 'stale', number: 1, now } });
    double.repository.pulls.close(1);
    expect(await currentHead(github, pullRequest)).toEqual({ ok: true, value: { kind: 'unknown' } });
    expect(await currentHead(github, { ...pullRequest, number: 77 })).toMatchObject({ ok: false, refusal: { status: 404 } });
  });
});

/** The same client, whose questions lose their `head`. */
function unfiltered({ octokit }: GitHub): GitHub['octokit'] {
  octokit.hook.before('request', (options) => { options.url = options.url.replace(/head=[^&]*&/, ''); });
  return octokit;
}
