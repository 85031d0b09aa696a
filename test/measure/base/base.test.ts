import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync, chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { base, clone, commit, git, good, inside, read, repository, stateOf, temporary } from './a-repository.ts';

/** main: 1, 2, 3; topic leaves at 2. */
function branched(): { readonly folder: string; readonly parted: string; readonly main: string } {
  const folder = repository();
  commit(folder, { 'app.js': '1' });
  const parted = commit(folder, { 'app.js': '2' });
  git(folder, 'branch', 'topic');
  const main = commit(folder, { 'app.js': '3' });
  git(folder, 'switch', '-q', 'topic');
  commit(folder, { 'other.js': 'topic' });
  return { folder, parted, main };
}

/** Checks base out there and prints its folder, before `then` runs. */
function inAnotherProcess(root: string, ref: string, then: string, env: Readonly<Record<string, string>> = {}): string {
  const code = `import { writeSync } from 'node:fs'; import { checkOutBase } from ${JSON.stringify(new URL('../../../src/measure/base/base.js', import.meta.url).href)};
    const a = await checkOutBase({ root: ${JSON.stringify(root)}, ref: ${JSON.stringify(ref)}, event: null, signal: new AbortController().signal });
    writeSync(1, a.directory); ${then};`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { ...process.env, ...env } }).stdout;
}

describe('the commit', () => {
  test('is the one where HEAD and what is named parted', async () => {
    const { folder, parted } = branched();
    const answer = await good(folder, { ref: 'main' });
    expect(answer.commit).toEqual({ commit: parted, branch: 'main', dirty: false, time: null });
    expect(read(answer.directory, 'app.js')).toBe('2');
    await answer.remove();
  });

  test('is that of the default branch when nothing is named', async () => {
    const { folder, parted } = branched();
    const answer = await good(folder);
    expect(answer.commit).toMatchObject({ commit: parted, branch: 'main' });
    await answer.remove();
    const copy = clone(folder, 'copy-of-the-service-with-a-long-enough-name-for-temporary-files', '-b', 'topic');
    git(copy, 'remote', 'set-head', 'origin', 'main');
    const second = await good(copy);
    expect(second.commit).toMatchObject({ commit: parted, branch: 'origin/main' });
    await second.remove();
  });

  test('may be a tag, a short name or counted from another', async () => {
    const { folder, parted } = branched();
    git(folder, 'tag', '-a', '-m', 'one', 'v1', 'main~1');
    for (const ref of ['v1', parted.slice(0, 8), 'HEAD~1', 'HEAD^', 'main@{0}', 'refs/heads/main']) {
      const answer = await good(folder, { ref });
      expect(answer.commit.commit).toBe(parted);
      await answer.remove();
    }
  });

  test('is HEAD itself for a changed working tree on the default branch, and none for an unchanged one', async () => {
    const folder = repository();
    const head = commit(folder, { 'app.js': '1' });
    expect(await base(folder)).toMatchObject({ ok: false, kind: 'same-commit', message: expect.stringContaining('nothing is changed'), hint: expect.stringContaining('--base') });
    writeFileSync(path.join(folder, 'untracked.js'), '');
    expect(await base(folder)).toMatchObject({ ok: false, kind: 'same-commit' });
    writeFileSync(path.join(folder, 'app.js'), 'changed');
    const answer = await good(folder);
    expect(answer.commit).toEqual({ commit: head, branch: 'main', dirty: false, time: null });
    expect(read(answer.directory, 'app.js')).toBe('1');
    expect(read(folder, 'app.js')).toBe('changed');
    await answer.remove();
  });

  test('that is named is taken even if it is HEAD', async () => {
    const folder = repository();
    const head = commit(folder, { 'app.js': '1' });
    const answer = await good(folder, { ref: 'HEAD' });
    expect(answer.commit.commit).toBe(head);
    await answer.remove();
  });

  test('of a pull request is the first parent of its test merge, also when the branch has moved since the event', async () => {
    const { folder, parted, main } = branched();
    git(folder, 'switch', '-q', '--detach', 'main');
    git(folder, 'merge', '-q', '--no-ff', '-m', `Merge ${git(folder, 'rev-parse', 'topic')} into ${main}`, 'topic');
    for (const sha of [main, parted]) {
      const answer = await good(folder, { event: { sha, branch: 'main' } });
      expect(answer.commit).toEqual({ commit: main, branch: 'main', dirty: false, time: null });
      expect(read(answer.directory, 'app.js')).toBe('3');
      await answer.remove();
    }
  });
});

describe('the checkout', () => {
  test('has a path as long as head, in bytes, and is a real one', async () => {
    for (const name of ['a-service-with-a-long-enough-name-for-the-folder-of-temporary-files', 'dienst mit Leerzeichen und Ümläuten, lang genug für den Ordner ✓', `${'deep/'.repeat(60)}down`]) {
      const folder = repository(name);
      commit(folder, { 'packages/api/app.js': '1' });
      writeFileSync(path.join(folder, 'packages/api/app.js'), '2');
      const answer = await good(path.join(folder, 'packages', 'api'));
      expect(Buffer.byteLength(answer.directory)).toBe(Buffer.byteLength(path.join(folder, 'packages', 'api')));
      expect(realpathSync(answer.directory)).toBe(answer.directory);
      expect(read(answer.directory, 'app.js')).toBe('1');
      await answer.remove();
      expect(temporary()).toEqual([]);
      expect(existsSync(answer.directory)).toBe(false);
      rmSync(folder, { recursive: true });
    }
  });

  test('lies beside head when the folder for temporary files is too far away', async () => {
    const far = inside('tmp', 'far'.repeat(60));
    mkdirSync(far, { recursive: true });
    const folder = repository('short');
    commit(folder, { a: '1' });
    // In a process of its own: os.tmpdir() reads the environment of the process, of which a test has a copy.
    const directory = inAnotherProcess(folder, 'HEAD', 'await a.remove()', { TMPDIR: far });
    expect(path.dirname(directory)).toBe(path.dirname(folder));
    expect(directory).toHaveLength(folder.length);
    expect(existsSync(directory)).toBe(false);
  });

  test('works for a folder that was named by a link', async () => {
    const folder = repository();
    commit(folder, { 'app.js': '1' });
    symlinkSync(folder, inside('link'));
    const answer = await good(inside('link'), { ref: 'HEAD' });
    expect(answer.directory).toHaveLength(folder.length);
    expect(read(answer.directory, 'app.js')).toBe('1');
    await answer.remove();
  });

  test('changes nothing in the checkout of the user, and leaves nothing', async () => {
    const { folder } = branched();
    commit(folder, { 'stashed.js': '1', 'line\nend ü.js': 'odd' });
    writeFileSync(path.join(folder, 'stashed.js'), '2');
    git(folder, 'stash');
    writeFileSync(path.join(folder, 'other.js'), 'staged');
    git(folder, 'add', 'other.js');
    writeFileSync(path.join(folder, 'other.js'), 'changed after');
    writeFileSync(path.join(folder, 'untracked.js'), '');
    const before = stateOf(folder);
    const answer = await good(folder, { ref: 'HEAD' });
    expect(read(answer.directory, 'line\nend ü.js')).toBe('odd');
    await answer.remove();
    await answer.remove();
    expect(stateOf(folder)).toEqual(before);
    expect(temporary()).toEqual([]);
  });

  test('is removed even when the target broke it or locked its folders', async () => {
    const { folder } = branched();
    const before = stateOf(folder);
    const answer = await good(folder, { ref: 'main' });
    rmSync(path.join(answer.directory, '.git'));
    mkdirSync(path.join(answer.directory, 'cache', 'deep'), { recursive: true });
    chmodSync(path.join(answer.directory, 'cache'), 0o555);
    await answer.remove();
    expect(existsSync(answer.directory)).toBe(false);
    expect(stateOf(folder)).toEqual(before);
  });

  test('runs no hook and no file watcher of the repository', async () => {
    const { folder } = branched();
    const trap = inside('trap');
    writeFileSync(trap, `#!/bin/sh\ntouch '${inside('sprung')}'\n`);
    chmodSync(trap, 0o755);
    const hooks = path.join(folder, '.git', 'hooks');
    mkdirSync(hooks, { recursive: true });
    for (const name of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) writeFileSync(path.join(hooks, name), readFileSync(trap), { mode: 0o755 });
    git(folder, 'config', 'core.fsmonitor', trap);
    rmSync(inside('sprung'), { force: true });
    const answer = await good(folder, { ref: 'main' });
    await answer.remove();
    expect(existsSync(inside('sprung'))).toBe(false);
  });

  test('has no folder for what is new in head, and says so', async () => {
    const { folder } = branched();
    commit(folder, { 'packages/api/app.js': '1' });
    const before = stateOf(folder);
    expect(await base(path.join(folder, 'packages', 'api'), { ref: 'main' })).toMatchObject({ ok: false, kind: 'failed', message: expect.stringContaining('packages/api') });
    expect(stateOf(folder)).toEqual(before);
    expect(temporary()).toEqual([]);
  });

  test('is refused where base has a link in place of the folder', async () => {
    const folder = repository();
    mkdirSync(path.join(folder, 'real'));
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'api'));
    commit(folder, { 'real/app.js': '1' });
    git(folder, 'switch', '-q', '-c', 'topic');
    rmSync(path.join(folder, 'api'));
    commit(folder, { 'api/app.js': '2' });
    expect(await base(path.join(folder, 'api'), { ref: 'main' })).toMatchObject({ ok: false, kind: 'failed', message: expect.stringContaining('symbolic link') });
    expect(temporary()).toEqual([]);
  });

  test('works twice at the same time, and without a home', async () => {
    delete process.env['HOME'];
    delete process.env['GIT_CONFIG_GLOBAL'];
    const { folder } = branched();
    const before = stateOf(folder);
    const answers = await Promise.all([good(folder, { ref: 'main' }), good(folder, { ref: 'main' }), good(folder, { ref: 'main' })]);
    expect(new Set(answers.map((each) => each.directory)).size).toBe(3);
    await Promise.all(answers.map((each) => each.remove()));
    expect(stateOf(folder)).toEqual(before);
  });
});

describe('a leftover', () => {
  test('of a killed run is removed by the next one, and a worktree of the user is not', async () => {
    const { folder } = branched();
    git(folder, 'worktree', 'add', '-q', '--detach', inside('mine'), 'main');
    git(folder, 'worktree', 'lock', '--reason', 'tailgate on a stick', inside('mine'));
    const before = stateOf(folder);
    const left = inAnotherProcess(folder, 'main', "process.kill(process.pid, 'SIGKILL')");
    expect(existsSync(path.join(left, 'app.js'))).toBe(true);
    const answer = await good(folder, { ref: 'main' });
    expect(existsSync(left)).toBe(false);
    await answer.remove();
    expect(stateOf(folder)).toEqual(before);
    expect(existsSync(inside('mine', 'app.js'))).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['mian', 'did you mean `main`?'], ['-rf', ''], ['--upload-pack=touch x', ''], ['', ''], ['main..topic', ''], ['a\nb', ''], ['a\0b', ''], ['@{u}', ''],
  ])('the name %j', async (ref, hint) => {
    const { folder } = branched();
    const answer = await base(folder, { ref });
    expect(answer).toMatchObject({ ok: false, kind: 'no-base' });
    expect(!answer.ok && answer.hint).toContain(hint);
    expect(temporary()).toEqual([]);
  });

  test('a folder without a repository, a bare one, one without commits, and histories that never met', async () => {
    mkdirSync(inside('none'));
    process.env['GIT_CEILING_DIRECTORIES'] = inside();
    expect(await base(inside('none'))).toMatchObject({ ok: false, kind: 'no-repository', message: expect.stringContaining('in no git repository') });
    git(inside(), 'init', '-q', '--bare', 'bare');
    expect(await base(inside('bare'))).toMatchObject({ ok: false, kind: 'no-repository', message: expect.stringContaining('is a bare repository') });
    const folder = repository();
    expect(await base(folder)).toMatchObject({ ok: false, kind: 'no-base', message: expect.stringContaining('no commit') });
    commit(folder, { a: '1' });
    git(folder, 'switch', '-q', '--orphan', 'lonely');
    commit(folder, { b: '1' });
    expect(await base(folder, { ref: 'main' })).toMatchObject({ ok: false, kind: 'no-base', message: expect.stringContaining('no commit in common') });
    expect(await base(inside('not-there'))).toMatchObject({ ok: false });
  });

  test('the repository of another user, with the command that allows it', async () => {
    const { folder } = branched();
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    expect(await base(folder, { ref: 'main' })).toMatchObject({ ok: false, kind: 'failed', message: expect.stringContaining('another user'), hint: expect.stringContaining('safe.directory') });
  });

  test('a run without git', async () => {
    const { folder } = branched();
    process.env['PATH'] = inside('nowhere');
    expect(await base(folder)).toMatchObject({ ok: false, message: expect.stringContaining('git is not installed') });
  });
});

describe('an interruption', () => {
  test('ends git and what it started, and removes what there is', async () => {
    const { folder } = branched();
    git(folder, 'switch', '-q', 'main');
    commit(folder, { '.gitattributes': '*.slow filter=slow\n', 'a.slow': '1' });
    git(folder, 'switch', '-q', '-c', 'later');
    commit(folder, { b: '1' });
    git(folder, 'config', 'filter.slow.smudge', `touch '${inside('began')}'; sleep 1234.5`);
    const before = stateOf(folder);
    const abort = new AbortController();
    const answer = base(folder, { ref: 'main', signal: abort.signal });
    while (!existsSync(inside('began'))) await sleep(10);
    abort.abort();
    expect(await answer).toMatchObject({ ok: false, kind: 'failed', message: expect.stringContaining('interrupted') });
    expect(stateOf(folder)).toEqual(before);
    expect(temporary()).toEqual([]);
    const sleeping = (): readonly string[] => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => { try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('1234.5'); } catch { return false; } });
    for (let i = 0; i < 100 && sleeping().length > 0; i += 1) await sleep(20);
    expect(sleeping()).toEqual([]);
  });

  test('before the start is told at once', async () => {
    const { folder } = branched();
    expect(await base(folder, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, kind: 'failed', message: expect.stringContaining('interrupted') });
  });
});
