import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveAddress } from '../../../src/measure/base/submodule.ts';
import { based, clone, commit, git, refused, repository, scratch, stateOf } from './repository.ts';

const made = scratch(false);
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** main has `lib` at its first commit, with `deep` in it; the feature branch has it at its second. */
beforeAll(() => {
  const [deep, lib, where] = ['deep', 'lib', 'main'].map((name) => repository({ [`${name}.js`]: `${name} one` }, path.join(made, name)));
  if (deep === undefined || lib === undefined || where === undefined) throw new Error('three were asked for');
  git(lib, 'submodule', '--quiet', 'add', `file://${deep}`, 'nested/deep');
  commit(lib, {});
  git(where, 'submodule', '--quiet', 'add', `file://${lib}`, 'vendor/lib');
  git(where, 'submodule', '--quiet', 'update', '--init', '--recursive');
  commit(where, {});
  git(where, 'checkout', '--quiet', '-b', 'feature');
  const newer = commit(lib, { 'lib.js': 'lib two' });
  git(path.join(where, 'vendor/lib'), 'fetch', '--quiet');
  git(path.join(where, 'vendor/lib'), 'checkout', '--quiet', newer);
  commit(where, {});
});

/** A copy of it. `away`: the submodules' origins cannot be reached any more. */
function withSubmodule() {
  const where = path.join(scratch(), 'main');
  cpSync(path.join(made, 'main'), where, { recursive: true });
  const away = (): void => ['modules/vendor/lib', 'modules/vendor/lib/modules/nested/deep'].forEach((clone) => git(where, 'config', '--file', `.git/${clone}/config`, 'remote.origin.url', 'file:///nowhere'));
  return { where, away };
}

const lib = (directory: string): string => readFileSync(path.join(directory, 'vendor/lib/lib.js'), 'utf8');

describe('submodules', () => {
  test("come from head's own clones, nested ones too, without any network, and nothing of head's changes", async () => {
    const { where, away } = withSubmodule();
    away();
    const inside = path.join(where, 'vendor/lib');
    const before = stateOf(inside);
    await based(where, { ref: 'main' }, ({ directory }) => {
      expect(lib(directory)).toBe('lib one');
      expect(readFileSync(path.join(directory, 'vendor/lib/nested/deep/deep.js'), 'utf8')).toBe('deep one');
      expect(git(directory, 'status', '--porcelain')).toBe('');
    });
    expect(stateOf(inside)).toEqual(before);
    expect(lib(where)).toBe('lib two');
  });

  test('are fetched into a shallow clone of one with its origin, one commit deep', async () => {
    const { where } = withSubmodule();
    const whole = clone(where, '--branch', 'feature');
    git(whole, 'submodule', '--quiet', 'update', '--init', '--recursive', '--depth=1');
    const inside = path.join(whole, 'vendor/lib');
    const before = stateOf(inside);
    await based(whole, { ref: 'origin/main' }, ({ directory }) => expect(lib(directory)).toBe('lib one'));
    expect(stateOf(inside)).toEqual(before);
  });

  test('that head has and did not check out stay empty in base as well', async () => {
    const { where } = withSubmodule();
    const whole = clone(where, '--branch', 'feature');
    await based(whole, { ref: 'origin/main' }, ({ directory }) => expect(readdirSync(path.join(directory, 'vendor/lib'))).toEqual([]));
    expect(git(whole, 'config', '--get-regexp', '.*').includes('submodule')).toBe(false);
  });

  test('that base lacks are no matter', async () => {
    const { where } = withSubmodule();
    await based(where, { ref: git(where, 'rev-list', '--max-parents=0', 'HEAD') }, ({ directory }) => expect(existsSync(path.join(directory, 'vendor'))).toBe(false));
  });

  test('that head has removed come from the clone that git still keeps', async () => {
    const { where, away } = withSubmodule();
    git(where, 'rm', '--quiet', '-f', 'vendor/lib');
    commit(where, {}, 'without');
    expect(existsSync(path.join(where, 'vendor/lib'))).toBe(false);
    away();
    await based(where, { ref: 'main' }, ({ directory }) => expect(lib(directory)).toBe('lib one'));
  });

  test('that head has moved are found by their name', async () => {
    const { where, away } = withSubmodule();
    git(where, 'mv', 'vendor/lib', 'lib');
    commit(where, {}, 'moved');
    away();
    await based(where, { ref: 'main' }, ({ directory }) => expect(lib(directory)).toBe('lib one'));
  });

  test('whose commit is gone are a clear failure that leaves nothing', async () => {
    const { where, away } = withSubmodule();
    const gone = '0123456789abcdef0123456789abcdef01234567';
    git(where, 'checkout', '--quiet', 'main');
    git(where, 'update-index', '--cacheinfo', `160000,${gone},vendor/lib`);
    git(where, 'commit', '--quiet', '-m', 'names a commit that nobody has');
    git(where, 'checkout', '--quiet', '--force', '-B', 'feature');
    commit(where, { 'app.js': 'feature' });
    away();
    const before = readdirSync(path.dirname(where));
    expect(await refused(where, { ref: 'main' })).toEqual({
      ok: false, kind: 'failed', message: expect.stringMatching(new RegExp(`^the submodule vendor/lib of base cannot be checked out: its commit ${gone.slice(0, 12)} is not in head's clone of it and could not be fetched: `)),
      hint: expect.stringContaining('submodules: recursive'),
    });
    expect(readdirSync(path.dirname(where))).toEqual(before);
  });

  test('of an address that git allows only to users are not fetched for a repository', async () => {
    const { where } = withSubmodule();
    git(where, 'rm', '--quiet', '-f', 'vendor/lib');
    commit(where, {}, 'without');
    rmSync(path.join(where, '.git/modules'), { recursive: true });
    expect(await refused(where, { ref: 'main' })).toMatchObject({ kind: 'failed', message: expect.stringContaining("transport 'file' not allowed") });
    const before = process.env['GIT_CONFIG_COUNT'];
    Object.assign(process.env, { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.file.allow', GIT_CONFIG_VALUE_0: 'always' });
    try {
      await based(where, { ref: 'main' }, ({ directory }) => expect(lib(directory)).toBe('lib one'));
    } finally {
      if (before === undefined) delete process.env['GIT_CONFIG_COUNT'];
    }
  });

  test.each([
    ['../b.git', 'https://host/me/a.git', 'https://host/me/b.git'], ['../../you/b', 'https://host/me/a/', 'https://host/you/b'], ['./b', 'https://host/a', 'https://host/a/b'],
    ['../b.git', 'git@host:me/a.git', 'git@host:me/b.git'], ['../../you/b.git', 'git@host:me/a.git', 'git@host:you/b.git'], ['../b', '/srv/git/a', '/srv/git/b'], ['https://host/c', 'https://host/a', 'https://host/c'],
  ])('the address %s of one counts from %s', (url, origin, address) => {
    expect(resolveAddress(url, origin)).toBe(address);
  });
});

describe('files in Git LFS', () => {
  const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n';

  test('that are pointers on both sides are nothing to tell', async () => {
    const where = repository({ '.gitattributes': '*.bin filter=lfs\n', 'a.bin': POINTER });
    git(where, 'checkout', '--quiet', '-b', 'feature');
    commit(where, { 'app.js': 'x' });
    expect((await based(where, { ref: 'main' })).notes).toEqual([]);
  });

  test('that only one side has are told', async () => {
    const where = repository({ '.gitattributes': '*.bin filter=lfs\n', 'a.bin': POINTER });
    git(where, 'checkout', '--quiet', '-b', 'feature');
    commit(where, { 'a.bin': 'the real thing' });
    expect((await based(where, { ref: 'main' })).notes).toEqual(['base has files in Git LFS that could not be downloaded: they are pointers there']);
    git(where, 'checkout', '--quiet', '-b', 'other');
    commit(where, { 'a.bin': POINTER });
    expect((await based(where, { ref: 'feature' })).notes).toEqual(['base has files in Git LFS; in head they are pointers or absent']);
  });

  test('are downloaded for base only where head has them', async () => {
    const where = repository({ '.gitattributes': '*.bin filter=lfs\n', 'a.bin': POINTER });
    git(where, 'config', 'filter.lfs.smudge', 'test -n "$GIT_LFS_SKIP_SMUDGE" && cat || echo downloaded');
    git(where, 'checkout', '--quiet', '-b', 'feature');
    commit(where, { 'app.js': 'x' });
    await based(where, { ref: 'main' }, ({ directory }) => expect(readFileSync(path.join(directory, 'a.bin'), 'utf8')).toBe(POINTER));
    rmSync(path.join(where, 'a.bin'));
    git(where, 'checkout', '--quiet', 'a.bin');
    expect(readFileSync(path.join(where, 'a.bin'), 'utf8')).toBe('downloaded\n');
    // Stands for the installed program, which is asked for its version.
    const [bin, before] = [scratch(), process.env['PATH'] ?? ''];
    writeFileSync(path.join(bin, 'git-lfs'), '#!/bin/sh\n', { mode: 0o755 });
    process.env['PATH'] = `${bin}:${before}`;
    try {
      await based(where, { ref: 'main' }, ({ directory }) => expect(readFileSync(path.join(directory, 'a.bin'), 'utf8')).toBe('downloaded\n'));
    } finally {
      process.env['PATH'] = before;
    }
  });
});
