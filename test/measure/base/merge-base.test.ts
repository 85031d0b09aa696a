import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { mistakenBase } from '../../../src/measure/base/base.ts';
import { based, checkOut, clone, commit, featureBranch, git, refused, repository, scratch, stateOf, write } from './repository.ts';

describe('what `--base` names', () => {
  test('is where head left it, not where it is now', async () => {
    const { where, left, main } = featureBranch();
    git(where, 'tag', 'v1', main);
    for (const ref of ['main', 'v1', main, main.slice(0, 9), 'refs/heads/main']) {
      const base = await based(where, { ref }, ({ directory }) => {
        expect(readFileSync(path.join(directory, 'app.js'), 'utf8')).toBe('one');
        expect(existsSync(path.join(directory, 'other.js'))).toBe(false);
      });
      expect(base.commit).toEqual({ commit: left, branch: ref, dirty: false, time: null });
      expect(base.notes).toEqual([]);
    }
  });

  test('may be counted from head, or be head itself', async () => {
    const { where, left, head } = featureBranch();
    expect((await based(where, { ref: 'HEAD~1' })).commit.commit).toBe(left);
    const same = await based(where, { ref: 'feature' });
    expect(same.commit.commit).toBe(head);
    expect(same.notes).toEqual(['HEAD is in feature already: both sides are the same commit']);
    write(where, { 'app.js': 'changed' });
    expect((await based(where, { ref: 'HEAD' })).notes).toEqual(['the working tree is compared with its own commit']);
  });

  test('may be known to origin alone, under either name, and a full clone stays one', async () => {
    const { where, left } = featureBranch();
    const full = clone(where, '--single-branch', '--branch', 'feature');
    for (const ref of ['main', 'origin/main']) {
      const base = await based(full, { ref });
      expect(base.commit).toMatchObject({ commit: left, branch: ref });
      expect(base.notes).toEqual([`${ref} was fetched from origin`]);
    }
  });

  test("moves none of the user's branches where origin's have moved on", async () => {
    const { where } = featureBranch();
    const full = clone(where, '--branch', 'feature');
    const stale = git(full, 'rev-parse', 'origin/feature');
    commit(where, { 'app.js': 'newer' });
    git(where, 'branch', 'fresh');
    await based(full, { ref: 'fresh' });
    expect(git(full, 'rev-parse', 'origin/feature')).toBe(stale);
  });

  test('may be a branch called like a file, with spaces in the path and letters of any kind', async () => {
    const where = repository({ 'app.js': 'one' }, path.join(scratch(), 'my répository 数'));
    git(where, 'branch', 'app.js');
    git(where, 'branch', 'größe-数据');
    const left = git(where, 'rev-parse', 'HEAD');
    git(where, 'checkout', '--quiet', '-b', 'feature');
    commit(where, { 'app.js': 'two', 'a file ü': 'x' });
    for (const ref of ['app.js', 'größe-数据']) {
      expect((await based(where, { ref }, ({ directory }) => expect(Buffer.byteLength(directory)).toBe(Buffer.byteLength(where)))).commit.commit).toBe(left);
    }
  });

  test('that nobody knows is refused with what was meant', async () => {
    const { where } = featureBranch();
    expect(await refused(where, { ref: 'mian' })).toEqual({ ok: false, kind: 'no-base', message: 'git knows no branch, tag or commit called `mian`', hint: 'did you mean `main`?' });
    expect(await refused(clone(where), { ref: 'origin/featrue' })).toMatchObject({ kind: 'no-base', hint: 'did you mean `origin/feature`?' });
    expect(await refused(where, { ref: 'something-else-entirely' })).toMatchObject({ kind: 'no-base', hint: 'write a branch, a tag or a commit that this clone has, or that origin has' });
  });

  test('is no mistake where origin cannot be asked for it: that is told', async () => {
    const { where } = featureBranch();
    const full = clone(where, '--single-branch', '--branch', 'feature');
    renameSync(where, `${where}-away`);
    expect(await refused(full, { ref: 'main' })).toMatchObject({ kind: 'failed', message: expect.stringMatching(/^main is not in this clone, and it could not be fetched: .*repository/), hint: expect.stringContaining('git fetch origin') });
  });

  test('is seen to be a mistake without asking origin only where origin cannot have it', async () => {
    const { where } = featureBranch();
    const mistaken = (root: string, ref: string | null) => mistakenBase({ root, ref, signal: new AbortController().signal });
    expect(await mistaken(where, 'mian')).toMatchObject({ kind: 'no-base', message: 'git knows no branch, tag or commit called `mian`', hint: 'did you mean `main`?' });
    for (const ref of ['main', 'HEAD~1', null]) expect(await mistaken(where, ref)).toBeNull();
    const [full, shallow] = [clone(where, '--single-branch', '--branch', 'feature'), clone(where, '--depth=1', '--branch', 'feature')];
    renameSync(where, `${where}-away`);
    for (const ref of ['main', 'origin/main', 'feature']) expect(await mistaken(full, ref)).toBeNull();
    expect(await mistaken(full, 'HEAD~99')).toMatchObject({ kind: 'no-base' });
    expect(await mistaken(shallow, 'HEAD~1')).toBeNull();
    expect(await mistaken(scratch(), 'main')).toBeNull();
  });

  test('that has no history in common with head is refused', async () => {
    const where = repository();
    git(where, 'checkout', '--quiet', '--orphan', 'other');
    commit(where, { 'app.js': 'other' });
    expect(await refused(where, { ref: 'main' })).toMatchObject({ kind: 'no-base', message: 'head and base have no commit in common' });
  });

  test('is neither an option nor a command', async () => {
    const full = clone(featureBranch().where, '--branch', 'feature');
    const hostile = ['--upload-pack=touch hacked', '-x', 'a:b', 'main:feature', 'main\n--upload-pack=touch hacked', '*', 'refs/heads/*', '+main', '^main', 'main..feature', '', ' ', 'nul\0nul', ':/', '--', '..', 'ext::touch hacked'];
    const before = stateOf(full);
    for (const ref of hostile) {
      expect(await checkOut(full, { ref })).toMatchObject({ ok: false, kind: 'no-base' });
      expect(await checkOut(full, { event: { sha: ref, branch: ref } })).toMatchObject({ ok: false, kind: 'shallow' });
    }
    expect(stateOf(full)).toEqual(before);
    for (const folder of [full, process.cwd()]) expect(readdirSync(folder)).not.toContain('hacked');
  });
});

describe('without `--base`', () => {
  test.each([
    ["what origin's HEAD points to", (full: string) => void full, 'origin/main'],
    ['origin/main', (full: string) => git(full, 'symbolic-ref', '--delete', 'refs/remotes/origin/HEAD'), 'origin/main'],
    ['the local main', (full: string) => { git(full, 'branch', 'main', 'origin/main'); git(full, 'remote', 'remove', 'origin'); }, 'main'],
    ['the local master', (full: string) => { git(full, 'branch', 'master', 'origin/main'); git(full, 'remote', 'remove', 'origin'); }, 'master'],
  ])('it is %s', async (_, prepare, name) => {
    const { where, left } = featureBranch();
    git(where, 'checkout', '--quiet', 'main');
    const full = clone(where);
    git(full, 'checkout', '--quiet', 'feature');
    git(full, 'branch', '--delete', '--force', 'main');
    prepare(full);
    expect((await based(full)).commit).toEqual({ commit: left, branch: name, dirty: false, time: null });
  });

  test("origin is asked for its default branch where nothing is known of it", async () => {
    const { where, left } = featureBranch();
    git(where, 'checkout', '--quiet', 'main');
    const single = clone(where, '--single-branch', '--branch', 'feature');
    expect(await based(single)).toMatchObject({ commit: { commit: left, branch: 'origin/HEAD' }, notes: ["origin's default branch was fetched"] });
  });

  test('a repository with neither is refused', async () => {
    const where = repository();
    git(where, 'branch', '-m', 'trunk');
    expect(await refused(where)).toMatchObject({ kind: 'no-base', hint: 'name the base: `--base BRANCH`' });
  });

  test('a clean main has nothing to be compared with, a changed one is compared with its own commit', async () => {
    const where = repository();
    expect(await refused(where)).toMatchObject({ kind: 'same-commit', hint: 'name a commit with `--base`, for example `--base HEAD~1`' });
    write(where, { untracked: 'does not count' });
    expect(await refused(where)).toMatchObject({ kind: 'same-commit' });
    write(where, { 'app.js': 'two' });
    const base = await based(where, {}, ({ directory }) => expect(readFileSync(path.join(directory, 'app.js'), 'utf8')).toBe('one'));
    expect(base.notes).toEqual(['the working tree is compared with its own commit']);
    git(where, 'add', 'app.js');
    await based(where);
  });

  test('a changed tree on a feature branch is compared with where the branch left main', async () => {
    const { where, left } = featureBranch();
    write(where, { 'app.js': 'changed', untracked: 'x' });
    git(where, 'stash');
    write(where, { 'app.js': 'changed again' });
    git(where, 'add', 'app.js');
    write(where, { 'app.js': 'and again' });
    expect((await based(where)).commit.commit).toBe(left);
  });

  test('a folder that is in no repository, an empty repository and a bare one are told apart from a wrong name', async () => {
    const nowhere = scratch();
    expect(await checkOut(nowhere)).toMatchObject({ ok: false, kind: 'no-repository' });
    expect(await checkOut(path.join(nowhere, 'missing'))).toMatchObject({ ok: false, kind: 'no-repository' });
    git(nowhere, 'init', '--quiet');
    expect(await checkOut(nowhere)).toMatchObject({ ok: false, kind: 'no-base', message: 'the repository has no commit yet' });
    const bare = path.join(scratch(), 'bare');
    git(path.dirname(bare), 'clone', '--quiet', '--bare', repository(), bare);
    expect(await checkOut(bare)).toMatchObject({ ok: false, kind: 'no-repository' });
  });
});

describe('the base of a pull request', () => {
  test('in a full clone is the newest of what the event names and what the base branch is by now', async () => {
    const { where, left, main, head } = featureBranch();
    git(where, 'checkout', '--quiet', '--detach', main);
    git(where, 'merge', '--quiet', '--no-ff', '-m', 'merge', head);
    git(where, 'update-ref', 'refs/pull/1/merge', 'HEAD');
    git(where, 'checkout', '--quiet', 'main');
    const full = clone(where);
    git(full, 'fetch', '--quiet', 'origin', 'refs/pull/1/merge');
    git(full, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    // The event was made when main was still where the branch left it.
    expect((await based(full, { event: { sha: left, branch: 'main' } })).commit).toEqual({ commit: main, branch: 'main', dirty: false, time: null });
    git(full, 'update-ref', '-d', 'refs/remotes/origin/main');
    git(full, 'branch', '-D', 'main');
    expect((await based(full, { event: { sha: left, branch: 'main' } })).commit.commit).toBe(main);
    git(full, 'checkout', '--quiet', '--detach', head);
    expect((await based(full, { event: { sha: main, branch: 'main' } })).commit.commit).toBe(left);
  });

  test('in a merge queue is what the queue had before it, not the branch', async () => {
    const where = repository();
    const main = git(where, 'rev-parse', 'HEAD');
    git(where, 'checkout', '--quiet', '-b', 'queue');
    const before = commit(where, { 'app.js': 'first in the queue' });
    commit(where, { 'app.js': 'second in the queue' });
    const full = clone(where);
    git(full, 'checkout', '--quiet', '--detach', 'origin/queue');
    expect(git(full, 'rev-parse', 'origin/main')).toBe(main);
    expect((await based(full, { event: { sha: before, branch: 'main' } })).commit.commit).toBe(before);
    expect(stateOf(full)['isShallow']).toBe('false');
  });
});
