import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { concludeCheck, type CheckConclusion } from '../../src/publish/check.ts';
import { postComment } from '../../src/publish/comment.ts';
import { failedInPullRequest, failedOnBranch } from '../../src/publish/earlier.ts';
import type { Outcome } from '../../src/model.ts';
import { startGithub, type Double, type Pull } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

let double: Double;
let github: GitHub;
beforeEach(async () => {
  double = await startGithub();
  github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

let runs = 0;
const commit = (message: string, parents?: readonly string[]): string => double.repository.commit('main', { 'a.js': message }, { message, ...(parents === undefined ? {} : { parents }) });

/** What a run left at a commit. */
async function ran(sha: string, conclusion: CheckConclusion, name = 'tailgate'): Promise<void> {
  runs += 1;
  await concludeCheck(github, { name, sha, run: { id: runs, attempt: 1 }, detailsUrl: null }, { conclusion, title: 'x', summary: () => 'x', annotations: [], file: null });
}

async function failed(sha: string, before: string | null = null, run = { id: 9000, attempt: 1 }): Promise<boolean | string> {
  const found = await failedOnBranch(github, { name: 'tailgate', sha, before, run });
  return found.ok ? found.value : found.refusal.kind;
}

describe('on a branch', () => {
  test('the commit before it failed, or it did not', async () => {
    const [first, second, third] = [commit('1'), commit('2'), commit('3')];
    expect(await failed(third)).toBe(false);
    await ran(first, 'failure');
    expect(await failed(second, first)).toBe(true);
    expect(await failed(second)).toBe(true);
    await ran(second, 'success');
    expect(await failed(third, second)).toBe(false);
  });

  test('what was cancelled, or could not tell, or was never measured, says nothing', async () => {
    const [first, second, third, , last] = [commit('1'), commit('2'), commit('3'), commit('4'), commit('5')];
    await ran(first, 'failure');
    await ran(second, 'neutral');
    await ran(third, 'cancelled');
    expect(await failed(last)).toBe(true);
  });

  test('the newest run of a commit counts, and never this one itself', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'failure');
    await ran(first, 'success');
    expect(await failed(second, first)).toBe(false);
    await ran(second, 'failure');
    expect(await failed(second, first)).toBe(true);
    expect(await failed(second, first, { id: runs, attempt: 1 })).toBe(false);
  });

  test('pull requests\' own commits are not of the branch', async () => {
    const main = commit('1');
    await ran(main, 'failure');
    const [change, merge] = (() => {
      const other = commit('2', [main]);
      return [other, commit('3', [main, other])];
    })();
    await ran(change, 'success');
    expect(await failed(merge)).toBe(true);
    const [again, next] = (() => {
      const other = commit('4', [merge]);
      return [other, commit('5', [merge, other])];
    })();
    await ran(merge, 'success');
    await ran(again, 'failure');
    expect(await failed(next)).toBe(false);
  });

  test('another gate of the repository is not this one', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'failure', 'tailgate (web)');
    expect(await failed(second)).toBe(false);
  });

  test('it is not looked for without end', async () => {
    const first = commit('0');
    await ran(first, 'failure');
    const later = Array.from({ length: 12 }, (_, i) => commit(String(i + 1)));
    const before = double.requests.length;
    expect(await failed(later.at(-1) ?? '')).toBe(false);
    expect(double.requests.length - before).toBeLessThanOrEqual(12);
  });

  test('a token that may not ask is told so', async () => {
    const hidden = await startGithub({ private: true });
    const blind = await connect({ token: hidden.issueToken({ scopes: { contents: 'read' } }), repository: 'acme/shop', apiUrl: hidden.url, pace: NO_PACE });
    const found = await failedOnBranch(blind, { name: 'tailgate', sha: hidden.repository.tip('main') ?? '', before: null, run: { id: 1, attempt: 1 } });
    expect(found).toMatchObject({ ok: false, refusal: { kind: expect.stringMatching(/forbidden|missing/) } });
    await hidden.close();
  });
});

describe('in a pull request', () => {
  let pull: Pull;
  beforeEach(() => {
    double.repository.commit('feature', { 'b.js': '1' });
    pull = double.repository.pulls.open({ head: 'feature' });
  });

  async function said(run: number, outcome: Outcome): Promise<void> {
    const posted = await postComment(github, { pullRequest: pull.number, key: 'default', worthTelling: true, marker: { run, attempt: 1, outcome, commit: 'a'.repeat(40) }, render: () => `said ${outcome}` });
    expect(posted.ok).toBe(true);
  }
  const failedBefore = async (run: number): Promise<boolean | string> => {
    const found = await failedInPullRequest(github, pull.number, 'default', { id: run, attempt: 1 });
    return found.ok ? found.value : found.refusal.kind;
  };

  test('without a comment nothing failed', async () => {
    expect(await failedBefore(1)).toBe(false);
  });

  test('its comment says so, through runs that could not tell', async () => {
    await said(1, 'fail');
    expect(await failedBefore(2)).toBe(true);
    expect(await failedBefore(1)).toBe(false);
    await said(2, 'inconclusive');
    expect(await failedBefore(3)).toBe(true);
    await said(3, 'pass');
    expect(await failedBefore(4)).toBe(false);
    await said(4, 'warn');
    expect(await failedBefore(5)).toBe(false);
  });
});
