import { afterEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { placeFor } from '../../../src/measure/base/place.ts';
import { until } from '../a-target.ts';
import { based, checkOut, clone, commit, featureBranch, git, refused, repository, scratch, stateOf, write } from './repository.ts';

const kept = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
});

describe("the user's checkout", () => {
  test('runs none of its hooks', async () => {
    const { where } = featureBranch();
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) {
      writeFileSync(path.join(where, '.git/hooks', hook), `#!/bin/sh\ntouch "${where}/hook-ran"\n`, { mode: 0o755 });
    }
    write(where, { '.git/info/exclude': 'hook-ran\n' });
    git(where, 'config', 'core.fsmonitor', `touch ${where}/hook-ran`);
    git(where, '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', 'status');
    rmSync(path.join(where, 'hook-ran'), { force: true });
    const base = await checkOut(where, { ref: 'main' });
    expect(existsSync(path.join(where, 'hook-ran'))).toBe(false);
    if (base.ok) await base.remove();
    expect(existsSync(path.join(where, 'hook-ran'))).toBe(false);
  });

  test('may be a worktree itself, and others stay', async () => {
    const { where, left } = featureBranch();
    const own = path.join(scratch(), 'own');
    git(where, 'worktree', 'add', '--quiet', '--lock', '--reason', 'tailgate 1', own, 'main');
    git(where, 'worktree', 'add', '--quiet', '-b', 'third', path.join(scratch(), 'third'), 'feature');
    expect((await based(path.join(git(own, 'rev-parse', '--show-toplevel')), { ref: 'feature' })).commit.commit).toBe(left);
    expect(git(where, 'worktree', 'list').split('\n')).toHaveLength(3);
  });

  test('may be where Tailgate is run from a hook', async () => {
    const { where, left } = featureBranch();
    const elsewhere = repository();
    Object.assign(process.env, { GIT_DIR: path.join(elsewhere, '.git'), GIT_WORK_TREE: elsewhere, GIT_INDEX_FILE: path.join(elsewhere, '.git/index'), GIT_PREFIX: 'x/' });
    const base = await checkOut(where, { ref: 'main' });
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']) delete process.env[name];
    expect(base).toMatchObject({ ok: true, commit: { commit: left } });
    expect(git(elsewhere, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  test('needs no HOME', async () => {
    const { where, left } = featureBranch();
    delete process.env['HOME'];
    delete process.env['XDG_CONFIG_HOME'];
    expect(await checkOut(where, { ref: 'main' })).toMatchObject({ ok: true, commit: { commit: left } });
  });

  test('without git on the PATH is told so', async () => {
    const { where } = featureBranch();
    process.env['PATH'] = scratch();
    const base = await checkOut(where, { ref: 'main' });
    process.env['PATH'] = kept['PATH'] ?? '';
    expect(base).toEqual({ ok: false, kind: 'no-repository', message: 'git is not installed', hint: 'install git to compare with another commit' });
  });

  test('that git does not trust is told how to make it', async () => {
    const { where } = featureBranch();
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    const base = await checkOut(where, { ref: 'main' });
    delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    expect(base).toMatchObject({ kind: 'failed', hint: `run \`git config --global --add safe.directory ${where}\`` });
  });

  test('that git does not trust is named by its top, as a shell takes it', async () => {
    const where = repository({ 'services/api/app.js': 'one' }, path.join(scratch(), "the owner's service"));
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    const base = await checkOut(path.join(where, 'services/api'), { ref: 'main' });
    delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    expect(base).toMatchObject({ kind: 'failed', hint: `run \`git config --global --add safe.directory '${where.replace("'", "'\\''")}'\`` });
  });

  test('is compared by a git of 2.25 too, which says so only where something must be fetched', async () => {
    const { where, left } = featureBranch();
    const full = clone(where, '--single-branch', '--branch', 'feature');
    const old = scratch();
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const refuses = ['--end-of-options) exit 1', "--no-write-fetch-head) echo \"error: unknown option \\`no-write-fetch-head'\" >&2; echo 'usage: git fetch' >&2; exit 129"];
    writeFileSync(path.join(old, 'git'), `#!/bin/sh\nfor word in "$@"; do case "$word" in ${refuses.map((one) => `${one};;`).join(' ')} esac; done\nexec ${real} "$@"\n`, { mode: 0o755 });
    process.env['PATH'] = `${old}:${kept['PATH']}`;
    expect(await checkOut(where, { ref: 'main' })).toMatchObject({ ok: true, commit: { commit: left } });
    expect(await checkOut(full, { ref: 'main' })).toMatchObject({ kind: 'failed', message: 'main is not in this clone, and it could not be fetched: this git does not know `--no-write-fetch-head`: 2.29 or newer is needed' });
  });
});

describe('the place of base', () => {
  test.each([['a', 'few'], ['x'.repeat(40), 'y'.repeat(120), 'z'.repeat(120)]])('is as long as that of head: %#', async (...parts) => {
    const { where } = featureBranch(repository({ 'app.js': 'one' }, path.join(scratch(), ...parts)));
    const base = await based(where, { ref: 'main' }, ({ directory }) => {
      expect(directory).toHaveLength(where.length);
      expect(directory).not.toBe(where);
    });
    expect(base.notes).toEqual([]);
  });

  test('counts from where head really is', async () => {
    const { where } = featureBranch(repository({ 'service/app.js': 'one' }));
    const link = path.join(scratch(), 'a-link-with-a-rather-long-name');
    symlinkSync(where, link);
    const base = await checkOut(path.join(link, 'service'), { ref: 'main' });
    expect(base.ok && realpathSync(base.directory)).toHaveLength(path.join(where, 'service').length);
  });

  test('lies beside a head whose path is too short for the folder of temporary files', async () => {
    const head = path.join(scratch(), 'head');
    const temporary = path.join(scratch(), 'a-much-longer-path-for-temporary-files');
    [head, temporary].forEach((folder) => mkdirSync(folder));
    const place = await placeFor(head, temporary);
    expect(place).toEqual({ folder: expect.stringMatching(new RegExp(`^${path.dirname(head)}/[a-z0-9]{4}$`)), equal: true });
    // An empty folder of nobody's is not taken for one that is free.
    expect((await placeFor(head, temporary))?.folder).not.toBe(place?.folder);
    expect(await placeFor(head, path.join(temporary, 'missing'))).toMatchObject({ equal: true });
  });

  test('of another length is told', async () => {
    const short = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => path.join(realpathSync(tmpdir()), letter)).find((folder) => !existsSync(folder)) ?? '';
    try {
      const { where } = featureBranch(repository({ 'app.js': 'one' }, short));
      expect((await based(where, { ref: 'main' })).notes).toEqual(['the two checkouts lie under paths of different length, which alone can shift a process by a per cent or so']);
    } finally {
      rmSync(short, { recursive: true });
    }
  });

  test('is open to other users where head is, and only there', async () => {
    const open = path.join(tmpdir(), `tailgate-test-open-${process.pid}`);
    mkdirSync(open);
    chmodSync(open, 0o755);
    const closed = scratch();
    try {
      const places = await Promise.all([open, closed].map((head) => placeFor(head)));
      expect(places.map((place) => statSync(place?.folder ?? '').mode & 0o777)).toEqual([0o755, 0o700]);
      for (const place of places) rmSync(place?.folder ?? '', { recursive: true });
    } finally {
      rmSync(open, { recursive: true });
    }
  });

  test('that cannot be made anywhere is none', async () => {
    // Where not even root can make a folder.
    expect(await placeFor(realpathSync('/proc/self'), '/proc')).toBeNull();
  });

  test('has the counterpart of a folder inside the repository', async () => {
    const { where } = featureBranch(repository({ 'services/api/server.js': 'one', 'app.js': 'one' }));
    await based(path.join(where, 'services/api'), { ref: 'main' }, ({ directory }) => {
      expect(readFileSync(path.join(directory, 'server.js'), 'utf8')).toBe('one');
      expect(directory.endsWith('/services/api')).toBe(true);
    });
  });

  test('is left as it was where base lacks that folder', async () => {
    const { where } = featureBranch();
    commit(where, { 'services/api/server.js': 'new' });
    expect(await refused(path.join(where, 'services/api'), { ref: 'main' })).toMatchObject({ kind: 'failed', message: 'base has no folder services/api' });
    expect(checkoutsOf(where)).toEqual([]);
  });
});

/** Folders of temporary files that are worktrees of it. */
function checkoutsOf(where: string): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => {
    const link = path.join(tmpdir(), name, '.git');
    return existsSync(link) && statSync(link).isFile() && readFileSync(link, 'utf8').includes(where);
  });
}

describe('what is left over', () => {
  const module = pathToFileURL(fileURLToPath(new URL('../../../src/measure/base/base.js', import.meta.url))).href;

  /** Another run, which is held up in `stage`; killed by the test. */
  async function anotherRun(where: string): Promise<{ readonly folder: string; readonly kill: () => Promise<void> }> {
    const script = `import { checkOutBase } from ${JSON.stringify(module)};
      const base = await checkOutBase({ root: ${JSON.stringify(where)}, ref: 'main', event: null, signal: new AbortController().signal });
      console.log(base.directory); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    await until(() => said.includes('\n'));
    return { folder: said.trim(), kill: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGKILL'); }) };
  }

  test('of a run that was killed is removed by the next, and that of one that lives is not', async () => {
    const { where } = featureBranch();
    const before = stateOf(where);
    const killed = await anotherRun(where);
    const alive = await anotherRun(where);
    await killed.kill();
    git(where, 'update-ref', `refs/tailgate/${readFileSync(path.join(where, '.git/worktrees', path.basename(killed.folder), 'locked'), 'utf8').trim().split(' ')[1]}/x`, 'HEAD');
    expect(existsSync(killed.folder)).toBe(true);
    const base = await checkOut(where, { ref: 'main' });
    expect(existsSync(killed.folder)).toBe(false);
    expect(existsSync(alive.folder)).toBe(true);
    if (base.ok) await base.remove();
    expect(git(where, 'worktree', 'list')).not.toContain(killed.folder);
    expect(git(where, 'for-each-ref', 'refs/tailgate')).toBe('');
    await alive.kill();
    await based(where, { ref: 'main' }).catch(() => undefined);
    expect(existsSync(alive.folder)).toBe(false);
    expect(stateOf(where)).toEqual({ ...before, worktrees: 'none' });
  });

  test("of others is never touched, whatever it is locked with, and neither is a folder that is somebody's by now", async () => {
    const { where } = featureBranch();
    const theirs = ['tailgate', 'tailgate 99999999', 'tailgate 1-1-1-1 x', 'mine, not a 99999999-1-1-1'].map((reason) => {
      const folder = path.join(scratch(), 'theirs');
      git(where, 'worktree', 'add', '--quiet', '--detach', '--lock', '--reason', reason, folder);
      return folder;
    });
    const killed = await anotherRun(where);
    await killed.kill();
    rmSync(killed.folder, { recursive: true });
    write(killed.folder, { 'new.txt': 'somebody else' });
    const base = await checkOut(where, { ref: 'main' });
    expect(base.ok).toBe(true);
    for (const folder of theirs) expect(existsSync(path.join(folder, 'app.js'))).toBe(true);
    expect(readdirSync(killed.folder)).toEqual(['new.txt']);
    expect(git(where, 'worktree', 'list')).not.toContain(killed.folder);
    rmSync(killed.folder, { recursive: true });
  });

  test('of another container is left for a day', async () => {
    const { where } = featureBranch();
    const day = 24 * 60 * 60 * 1000;
    const names = [Date.now() - 2 * day, Date.now()].map((time) => {
      const folder = path.join(scratch(), `other-${time}`);
      git(where, 'worktree', 'add', '--quiet', '--detach', '--lock', '--reason', `tailgate 7-100-42-${time}`, folder);
      return folder;
    });
    await checkOut(where, { ref: 'main' });
    expect(names.map((folder) => existsSync(folder))).toEqual([false, true]);
  });

  test('is nothing when it is aborted, whenever that is', async () => {
    const { where } = featureBranch();
    const slow = clone(where, '--branch', 'feature');
    git(slow, 'config', 'filter.slow.smudge', `touch ${slow}/.git/smudging; sleep 30; cat`);
    write(slow, { '.git/info/attributes': '*.js filter=slow\n' });
    const before = stateOf(slow);
    const abort = new AbortController();
    const base = checkOut(slow, { ref: 'origin/main', signal: abort.signal });
    await until(() => existsSync(path.join(slow, '.git/smudging')));
    abort.abort();
    expect(await base).toMatchObject({ ok: false, kind: 'failed', message: 'the run was interrupted while base was checked out' });
    expect(stateOf(slow)).toEqual(before);
    expect(checkoutsOf(slow)).toEqual([]);
    expect(await checkOut(slow, { ref: 'nobody knows', signal: abort.signal })).toMatchObject({ kind: 'failed', message: expect.stringContaining('interrupted') });
  });
});
