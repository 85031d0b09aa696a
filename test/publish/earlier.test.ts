import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { concludeCheck } from '../../src/publish/check.ts';
import { postComment } from '../../src/publish/comment.ts';
import { earlierInPullRequest, earlierOnBranch, type Earlier } from '../../src/publish/earlier.ts';
import { decides } from '../../src/publish/said.ts';
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

interface Ran { readonly name?: string; readonly branch?: string | null; readonly partial?: boolean; readonly id?: number }

/** What a run left at a commit; a red check for all of them, as they are where a policy asks for a decision. */
async function ran(sha: string, outcome: Outcome, { name = 'tailgate', branch = 'main', partial = false, id }: Ran = {}): Promise<void> {
  runs += 1;
  const run = { id: id ?? runs, attempt: 1 };
  const said = branch === null ? null : { branch, outcome, decides: decides({ outcome, partial }) };
  await concludeCheck(github, { name, sha, run, detailsUrl: null }, { conclusion: 'failure', title: 'x', summary: () => 'x', annotations: [], file: null, trace: { run, said } });
}

async function earlier(sha: string, before: string | null = null, run = { id: 9000, attempt: 1 }): Promise<Earlier | string> {
  const found = await earlierOnBranch(github, { name: 'tailgate', branch: 'main', sha, before, run });
  return found.ok ? found.value : found.refusal.kind;
}

async function failed(sha: string, before: string | null = null, run = { id: 9000, attempt: 1 }): Promise<boolean | string> {
  const found = await earlier(sha, before, run);
  return typeof found === 'string' ? found : found.late ? 'late' : found.failing;
}

describe('on a branch', () => {
  test('the commit before it failed, or it did not', async () => {
    const [first, second, third] = [commit('1'), commit('2'), commit('3')];
    expect(await failed(third)).toBe(false);
    await ran(first, 'fail');
    expect(await failed(second, first)).toBe(true);
    expect(await failed(second)).toBe(true);
    await ran(second, 'pass');
    expect(await failed(third, second)).toBe(false);
  });

  test('what could not tell, however red, or passed in part, or was never measured, says nothing', async () => {
    const [first, second, third, , last] = [commit('1'), commit('2'), commit('3'), commit('4'), commit('5')];
    await ran(first, 'pass');
    await ran(second, 'inconclusive');
    expect(await failed(last)).toBe(false);
    await ran(second, 'fail');
    await ran(third, 'inconclusive');
    await ran(third, 'pass', { partial: true });
    expect(await failed(last)).toBe(true);
  });

  test('a red check of the merge queue, of another branch, or of somebody else is no failure of this one', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'fail', { branch: null });
    await ran(first, 'fail', { branch: 'release/1' });
    await concludeCheck(github, { name: 'tailgate', sha: first, run: { id: 77, attempt: 1 }, detailsUrl: null }, { conclusion: 'failure', title: 'No result', summary: () => 'x', annotations: [], file: null });
    expect(await failed(second, first)).toBe(false);
  });

  test('what was said of the commit itself is known, and not held for news', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'fail');
    expect(await earlier(second, first)).toEqual({ failing: true, said: null, late: false });
    await ran(second, 'fail');
    expect(await earlier(second, first)).toEqual({ failing: true, said: 'fail', late: false });
    await ran(second, 'inconclusive');
    expect(await earlier(second, first)).toEqual({ failing: true, said: 'inconclusive', late: false });
  });

  test('a later run of the commit, or of a newer one, has the word', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'fail', { id: 100 });
    const third = commit('3');
    expect(await failed(second, first, { id: 200, attempt: 1 })).toBe(true);
    await ran(third, 'inconclusive', { id: 300 });
    expect(await failed(second, first, { id: 200, attempt: 1 })).toBe(true);
    await ran(third, 'pass', { id: 301 });
    expect(await failed(second, first, { id: 200, attempt: 1 })).toBe('late');
    await ran(second, 'pass', { id: 250 });
    expect(await failed(second, first, { id: 200, attempt: 1 })).toBe('late');
  });

  test('the newest run of a commit counts, and never this one itself', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'fail');
    await ran(first, 'pass');
    expect(await failed(second, first)).toBe(false);
    await ran(second, 'fail');
    expect(await failed(second, first)).toBe(true);
    expect(await failed(second, first, { id: runs, attempt: 1 })).toBe(false);
  });

  test('pull requests\' own commits are not of the branch', async () => {
    const main = commit('1');
    await ran(main, 'fail');
    const [change, merge] = (() => {
      const other = commit('2', [main]);
      return [other, commit('3', [main, other])];
    })();
    await ran(change, 'pass');
    expect(await failed(merge)).toBe(true);
    const [again, next] = (() => {
      const other = commit('4', [merge]);
      return [other, commit('5', [merge, other])];
    })();
    await ran(merge, 'pass');
    await ran(again, 'fail');
    expect(await failed(next)).toBe(false);
  });

  test('another gate of the repository is not this one', async () => {
    const [first, second] = [commit('1'), commit('2')];
    await ran(first, 'fail', { name: 'tailgate (web)' });
    expect(await failed(second)).toBe(false);
  });

  test('it is not looked for without end', async () => {
    const first = commit('0');
    await ran(first, 'fail');
    const later = Array.from({ length: 12 }, (_, i) => commit(String(i + 1)));
    const before = double.requests.length;
    expect(await failed(later.at(-1) ?? '')).toBe(false);
    expect(double.requests.length - before).toBeLessThanOrEqual(12);
  });

  test('a token that may not ask is told so', async () => {
    const hidden = await startGithub({ private: true });
    const blind = await connect({ token: hidden.issueToken({ scopes: { contents: 'read' } }), repository: 'acme/shop', apiUrl: hidden.url, pace: NO_PACE });
    const found = await earlierOnBranch(blind, { name: 'tailgate', branch: 'main', sha: hidden.repository.tip('main') ?? '', before: null, run: { id: 1, attempt: 1 } });
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

  async function said(run: number, outcome: Outcome, { partial = false, commit: of = 'a'.repeat(40) } = {}): Promise<void> {
    const posted = await postComment(github, { pullRequest: pull.number, key: 'default', worthTelling: true, partial, marker: { run, attempt: 1, outcome, commit: of }, render: () => `said ${outcome}` });
    expect(posted.ok).toBe(true);
  }
  const known = async (run: number): Promise<Earlier | string> => {
    const found = await earlierInPullRequest(github, { pullRequest: pull.number, key: 'default', sha: 'a'.repeat(40), run: { id: run, attempt: 1 } });
    return found.ok ? found.value : found.refusal.kind;
  };
  const failedBefore = async (run: number): Promise<boolean | string> => {
    const found = await known(run);
    return typeof found === 'string' ? found : found.late ? 'late' : found.failing;
  };

  test('without a comment nothing failed', async () => {
    expect(await known(1)).toEqual({ failing: false, said: null, late: false });
  });

  test('its comment says so, through runs that could not tell, or measured a part', async () => {
    await said(1, 'fail');
    expect(await failedBefore(2)).toBe(true);
    await said(2, 'inconclusive');
    expect(await failedBefore(3)).toBe(true);
    await said(3, 'pass', { partial: true });
    expect(await failedBefore(4)).toBe(true);
    await said(4, 'pass');
    expect(await failedBefore(5)).toBe(false);
    await said(5, 'warn');
    expect(await failedBefore(6)).toBe(false);
  });

  test('what warned, and then could not tell, never failed', async () => {
    await said(1, 'warn');
    await said(2, 'inconclusive');
    expect(await failedBefore(3)).toBe(false);
  });

  test('what was said of this commit is known, and a later run has the word', async () => {
    await said(5, 'fail');
    expect(await known(6)).toEqual({ failing: true, said: 'fail', late: false });
    expect(await known(5)).toEqual({ failing: true, said: 'fail', late: false });
    expect(await known(4)).toEqual({ failing: false, said: null, late: true });
    await said(6, 'fail', { commit: 'b'.repeat(40) });
    expect(await known(7)).toEqual({ failing: true, said: null, late: false });
  });
});
