import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { based, checkOut, clone, commit, featureBranch, git, refused, repository, scratch, stateOf } from './repository.ts';

/** The repository of a pull request with `refs/pull/1/merge`; `left` is where the branch left main, `main` what it is merged with. */
function pullRequest(commitsBetween = 0) {
  const where = repository();
  git(where, 'reset', '--hard', '--quiet', chain(where, 'HEAD', commitsBetween));
  const { left, main, head } = featureBranch(where);
  git(where, 'checkout', '--quiet', '--detach', main);
  git(where, 'merge', '--quiet', '--no-ff', '-m', 'merge', head);
  git(where, 'update-ref', 'refs/pull/1/merge', 'HEAD');
  git(where, 'checkout', '--quiet', 'main');
  return { where, left, main, head };
}

/** So many commits on top of another, and the last one's name. */
function chain(where: string, from: string, commits: number): string {
  const start = git(where, 'rev-parse', from);
  if (commits === 0) return start;
  const stream = Array.from({ length: commits }, (_, n) => `commit refs/chain\nmark :${n + 1}\ncommitter A <a@example.org> ${1_700_000_000 + n} +0000\ndata 1\nx\nfrom ${n === 0 ? start : `:${n}`}\n`);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: where, input: stream.join('\n') });
  const tip = git(where, 'rev-parse', 'refs/chain');
  git(where, 'update-ref', '-d', 'refs/chain');
  return tip;
}

/** What actions/checkout does on `pull_request`. */
function checkedOut(origin: string, what = 'refs/pull/1/merge', into = 'refs/remotes/pull/1/merge'): string {
  const where = path.join(scratch(), 'checkout');
  git(path.dirname(where), 'init', '--quiet', where);
  git(where, 'remote', 'add', 'origin', `file://${origin}`);
  git(where, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${what}:${into}`);
  git(where, 'checkout', '--quiet', '--detach', into);
  return where;
}

const commitsIn = (where: string): number => git(where, 'cat-file', '--batch-all-objects', '--batch-check').split('\n').filter((line) => line.includes(' commit ')).length;

describe("GitHub's checkout of a pull request, one commit deep", () => {
  test('gets the one commit that the event names when it is what the branch was merged with', async () => {
    const { where, main } = pullRequest();
    const shallow = checkedOut(where);
    const base = await based(shallow, { event: { sha: main, branch: 'main' } });
    expect(base.commit).toEqual({ commit: main, branch: 'main', dirty: false, time: null });
    expect(base.notes).toEqual(['the base commit was fetched from origin']);
    expect(commitsIn(shallow)).toBe(2);
    // By now it is there, and origin is not asked again.
    renameSync(where, `${where}-away`);
    expect((await based(shallow, { event: { sha: main, branch: 'main' } })).notes).toEqual([]);
  });

  test('compares with what it is merged with when the event names an older commit of the branch', async () => {
    const { where, left, main } = pullRequest();
    const shallow = checkedOut(where);
    const base = await based(shallow, { event: { sha: left, branch: 'main' } });
    expect(base.commit.commit).toBe(main);
    expect(commitsIn(shallow)).toBe(2);
  });

  test('finds where histories meet when the branch has moved on since', async () => {
    const { where, left, main } = pullRequest();
    commit(where, { 'later.js': 'later' });
    commit(where, { 'later.js': 'latest' });
    for (const sha of [left, main]) expect((await based(checkedOut(where), { event: { sha, branch: 'main' } })).commit.commit).toBe(main);
  });

  test('finds it where the event names a commit that origin has lost', async () => {
    const { where, main } = pullRequest();
    const shallow = checkedOut(where);
    expect((await based(shallow, { event: { sha: '0123456789'.repeat(4), branch: 'main' } })).commit.commit).toBe(main);
  });

  test("of the branch's own commit, deepens until both meet", async () => {
    const { where, left, head } = pullRequest();
    for (const sha of [left, git(where, 'rev-parse', 'main')]) {
      expect((await based(checkedOut(where, head), { event: { sha, branch: 'main' } })).commit.commit).toBe(left);
    }
  });

  test('deepens again where fifty commits are not enough, and not to the end of all history', async () => {
    const { where, left, head } = pullRequest(300);
    const tip = chain(where, 'main', 60);
    git(where, 'update-ref', 'refs/heads/main', tip);
    const shallow = checkedOut(where, head);
    expect((await based(shallow, { event: { sha: tip, branch: 'main' } })).commit.commit).toBe(left);
    expect(commitsIn(shallow)).toBeLessThan(340);
  });

  test('says which line the workflow needs when origin cannot be reached', async () => {
    const { where, left, main } = pullRequest();
    const shallow = checkedOut(where);
    renameSync(where, `${where}-away`);
    for (const sha of [left, main]) {
      expect(await refused(shallow, { event: { sha, branch: 'main' } })).toEqual({
        ok: false, kind: 'shallow', message: expect.stringMatching(/^the base commit of main is not in this clone, and it could not be fetched: /), hint: expect.stringContaining('fetch-depth: 0'),
      });
    }
    renameSync(`${where}-away`, where);
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'main', left);
    renameSync(where, `${where}-away`);
    expect(await refused(checkedOut(`${where}-away`, 'refs/heads/feature'), { ref: 'mian' })).toMatchObject({ kind: 'no-base' });
  });

  test('says so too when it could fetch but then not deepen', async () => {
    const { where, head, main } = pullRequest();
    const shallow = checkedOut(where, head);
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', main);
    renameSync(where, `${where}-away`);
    expect(await refused(shallow, { event: { sha: main, branch: 'main' } })).toMatchObject({ kind: 'shallow', message: expect.stringMatching(/too shallow to know where head left base/), hint: expect.stringContaining('fetch-depth: 0') });
  });
});

describe('a shallow clone', () => {
  test('of a branch is compared with a branch that it does not have', async () => {
    const { where, left } = pullRequest();
    for (const ref of ['main', 'origin/main']) expect((await based(clone(where, '--depth=1', '--branch', 'feature'), { ref })).commit.commit).toBe(left);
    expect((await based(clone(where, '--depth=1', '--branch', 'feature'))).commit.commit).toBe(left);
  });

  test('is deepened for a commit counted from head, or named by its first letters', async () => {
    const { where, left } = pullRequest();
    for (const ref of ['HEAD~1', 'HEAD^', left.slice(0, 10)]) expect((await based(clone(where, '--depth=1', '--branch', 'feature'), { ref })).commit.commit).toBe(left);
    expect(await refused(clone(where, '--depth=1', '--branch', 'feature'), { ref: 'HEAD~1000' })).toMatchObject({ kind: 'no-base' });
  });

  test('with a commit that only the user has is deepened from what came from origin', async () => {
    const { where, left } = pullRequest();
    const shallow = clone(where, '--depth=1', '--branch', 'feature');
    commit(shallow, { 'app.js': 'local' });
    expect((await based(shallow, { ref: 'main' })).commit.commit).toBe(left);
  });

  test('that cannot be deepened says so', async () => {
    const { where } = pullRequest();
    const shallow = clone(where, '--depth=1', '--branch', 'feature');
    renameSync(where, `${where}-away`);
    for (const ref of ['main', 'HEAD~1', 'abcdef0']) expect(await refused(shallow, { ref })).toMatchObject({ kind: 'shallow', hint: expect.stringContaining('fetch-depth: 0') });
  });

  test('serves two runs at the same time', async () => {
    const { where, left } = pullRequest();
    const shallow = clone(where, '--depth=1', '--branch', 'feature');
    const before = stateOf(shallow);
    const bases = await Promise.all([1, 2, 3].map(() => checkOut(shallow, { ref: 'main' })));
    expect(bases.map((base) => (base.ok ? base.commit.commit : base))).toEqual([left, left, left]);
    expect(new Set(bases.map((base) => base.ok && base.directory)).size).toBe(3);
    for (const base of bases) if (base.ok) await base.remove();
    expect(stateOf(shallow)).toEqual(before);
  });

  test('where histories have nothing in common is no base, however deep', async () => {
    const where = repository();
    git(where, 'checkout', '--quiet', '--orphan', 'other');
    commit(where, { 'app.js': 'other' });
    commit(where, { 'app.js': 'another' });
    expect(await checkOut(clone(where, '--depth=1', '--branch', 'other'), { ref: 'main' })).toMatchObject({ kind: 'no-base', message: 'head and base have no commit in common' });
  });
});
