import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGithub, type Double } from './double.ts';
import { connect, statusOf, WHERE, type Octokit } from './plain-client.ts';

let double: Double;
let octokit: Octokit;
let sha: string;
beforeEach(async () => {
  double = await startGithub();
  octokit = connect(double);
  sha = double.repository.tip('main') ?? '';
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

describe('comments on commits', () => {
  test('are written, read, changed and removed, each answer as described', async () => {
    const { data } = await octokit.rest.repos.createCommitComment({ ...WHERE, commit_sha: sha, body: 'one' });
    expect(data).toMatchObject({ commit_id: sha, body: 'one', user: { login: 'github-actions[bot]' }, html_url: `https://github.com/acme/shop/commit/${sha}#commitcomment-${data.id}` });
    await octokit.rest.repos.updateCommitComment({ ...WHERE, comment_id: data.id, body: 'two' });
    expect((await octokit.rest.repos.getCommitComment({ ...WHERE, comment_id: data.id })).data.body).toBe('two');
    expect((await octokit.rest.repos.listCommentsForCommit({ ...WHERE, commit_sha: sha })).data).toHaveLength(1);
    await octokit.rest.repos.deleteCommitComment({ ...WHERE, comment_id: data.id });
    expect(await statusOf(octokit.rest.repos.getCommitComment({ ...WHERE, comment_id: data.id }))).toEqual([404, 'Not Found']);
  });

  test('come in pages', async () => {
    double.repository.commitComments.chatter(sha, 130);
    expect(await octokit.paginate(octokit.rest.repos.listCommentsForCommit, { ...WHERE, commit_sha: sha, per_page: 100 })).toHaveLength(130);
  });

  test('are refused on what is no commit, when they are too long, and where the owners keep them', async () => {
    expect(await statusOf(octokit.rest.repos.createCommitComment({ ...WHERE, commit_sha: 'a'.repeat(40), body: 'x' }))).toEqual([422, `No commit found for SHA: ${'a'.repeat(40)}`]);
    expect(await statusOf(octokit.rest.repos.createCommitComment({ ...WHERE, commit_sha: sha, body: 'x'.repeat(65_537) }))).toEqual([422, expect.stringContaining('Body is too long')]);
    double.repository.commitComments.refused = 'Commit comments are disabled.';
    expect(await statusOf(octokit.rest.repos.createCommitComment({ ...WHERE, commit_sha: sha, body: 'x' }))).toEqual([403, 'Commit comments are disabled.']);
  });

  test('need contents: write, and no permission for pull requests', async () => {
    const token = double.issueToken({ scopes: { contents: 'read', 'pull-requests': 'write', issues: 'write' } });
    expect(await statusOf(connect(double, token).rest.repos.createCommitComment({ ...WHERE, commit_sha: sha, body: 'x' }))).toEqual([403, 'Resource not accessible by integration']);
    const writer = double.issueToken({ scopes: { contents: 'write' } });
    expect(await statusOf(connect(double, writer).rest.repos.createCommitComment({ ...WHERE, commit_sha: sha, body: 'x' }))).toBe('accepted');
  });
});

describe('issues', () => {
  test('are opened, edited, closed and opened again, each answer as described', async () => {
    const { data } = await octokit.rest.issues.create({ ...WHERE, title: 'Slow', body: 'since yesterday', labels: ['performance'] });
    expect(data).toMatchObject({ number: 1, state: 'open', title: 'Slow', labels: [{ name: 'performance' }], user: { login: 'github-actions[bot]' } });
    await octokit.rest.issues.createComment({ ...WHERE, issue_number: 1, body: 'still' });
    expect((await octokit.rest.issues.update({ ...WHERE, issue_number: 1, state: 'closed', state_reason: 'not_planned' })).data).toMatchObject({ state: 'closed', state_reason: 'not_planned', comments: 1 });
    expect((await octokit.rest.issues.update({ ...WHERE, issue_number: 1, state: 'open', body: 'again' })).data).toMatchObject({ state: 'open', state_reason: 'reopened', body: 'again', title: 'Slow' });
    expect((await octokit.rest.issues.get({ ...WHERE, issue_number: 1 })).data.closed_at).toBeNull();
  });

  test('are listed by state, creator and labels, newest first, and pull requests among them', async () => {
    const { issues } = double.repository;
    issues.open({ title: 'one', labels: ['Performance'] });
    issues.open({ title: 'two', state: 'closed', author: 'ann' });
    double.repository.commit('feature', { a: '1' });
    double.repository.pulls.open({ head: 'feature', title: 'three' });
    const titles = async (query: object): Promise<readonly string[]> => (await octokit.rest.issues.listForRepo({ ...WHERE, ...query })).data.map(({ title }) => title);
    expect(await titles({})).toEqual(['three', 'one']);
    expect(await titles({ state: 'all' })).toEqual(['three', 'two', 'one']);
    expect(await titles({ state: 'all', creator: 'ann' })).toEqual(['two']);
    expect(await titles({ labels: 'performance' })).toEqual(['one']);
    for (let at = 0; at < 120; at += 1) issues.open();
    expect(await octokit.paginate(octokit.rest.issues.listForRepo, { ...WHERE, state: 'open', per_page: 100 })).toHaveLength(122);
  });

  test('are gone where they are disabled, and nothing is written where the repository is archived', async () => {
    const number = double.repository.issues.open();
    double.repository.hasIssues = false;
    expect(await statusOf(octokit.rest.issues.create({ ...WHERE, title: 'x' }))).toEqual([410, 'Issues has been disabled in this repository.']);
    double.repository.hasIssues = true;
    double.repository.archived = true;
    expect(await statusOf(octokit.rest.issues.update({ ...WHERE, issue_number: number, title: 'x' }))).toEqual([403, 'Repository was archived so is read-only.']);
    expect((await octokit.rest.issues.get({ ...WHERE, issue_number: number })).data.title).toBe('Something is wrong');
  });

  test('need issues: write; permission for pull requests is not enough', async () => {
    const token = double.issueToken({ scopes: { 'pull-requests': 'write', contents: 'write' } });
    expect(await statusOf(connect(double, token).rest.issues.create({ ...WHERE, title: 'x' }))).toEqual([403, 'Resource not accessible by integration']);
  });
});
