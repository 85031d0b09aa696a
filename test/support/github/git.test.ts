import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { startGithub, type Double } from './double.ts';
import { ask, connect, statusOf, WHERE, type Octokit } from './plain-client.ts';

let double: Double;
let octokit: Octokit;
beforeEach(async () => {
  double = await startGithub();
  octokit = connect(double);
});
afterEach(() => double.close());

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
    expect(await statusOf(connect(empty).rest.git.getRef({ ...WHERE, ref: 'heads/main' }))).toEqual([409, 'Git Repository is empty.']);
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
    expect(await (await ask(double, '/repos/acme/shop/contents/big', { headers: { accept: 'application/vnd.github.raw+json' } })).text()).toHaveLength(1_100_000);
  });

  test("finds no pull request by a commit that only a fork has", async () => {
    const fork = double.fork();
    const sha = fork.commit('idea', { a: '1' });
    double.repository.pulls.open({ head: 'idea', from: fork });
    expect((await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...WHERE, commit_sha: sha })).data).toEqual([]);
    expect((await octokit.rest.pulls.list({ ...WHERE, head: 'contributor:idea' })).data).toHaveLength(1);
  });
});
