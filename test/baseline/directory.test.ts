import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { encodeBaseline } from '../../src/baseline/codec.ts';
import { listBaselines, pruneBaselines, readBaselines, updateBaselines, writeBaselines } from '../../src/baseline/directory.ts';
import { fileNameOf } from '../../src/baseline/file.ts';
import { acquireLock } from '../../src/baseline/lock.ts';
import type { Baseline, Checked } from '../../src/model.ts';
import { aBaseline, entryAt, manySamples } from './entries.ts';

const writer = fileURLToPath(new URL('writer.js', import.meta.url));
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
let root = '';
let directory = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tailgate-baselines-'));
  directory = join(root, 'baselines');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function value<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function messages(checked: Checked<unknown>): string[] {
  return checked.ok ? [] : checked.problems.map(({ file, message }) => `${String(file).replace(root, '')}: ${message}`);
}

const add = (target: string, ...indices: readonly number[]): Promise<Checked<readonly string[]>> =>
  updateBaselines(directory, new Map([[target, indices.map((index) => entryAt(index))]]));

async function ids(target: string): Promise<string[]> {
  return (value(await readBaselines(directory, [target])).get(target)?.entries ?? []).map(({ id }) => id);
}

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('reading', () => {
  test('no directory, or no file in it, is no baseline', async () => {
    expect(await readBaselines(directory, ['api'])).toEqual({ ok: true, value: new Map() });
    await add('api', 1);
    expect([...value(await readBaselines(directory, ['api', 'web'])).keys()]).toEqual(['api']);
  });

  test('gives back what was added', async () => {
    await add('api', 2, 1);
    expect(value(await readBaselines(directory, ['api'])).get('api')).toEqual(aBaseline([entryAt(1), entryAt(2)]));
  });

  test('all files that cannot be read are named at once, each with one problem', async () => {
    await mkdir(join(directory, 'folder.json'), { recursive: true });
    await writeFile(join(directory, 'empty.json'), '');
    await writeFile(join(directory, 'large.json'), '');
    await truncate(join(directory, 'large.json'), 50_000_000);
    await writeFile(join(directory, 'latin.json'), Buffer.of(0x7b, 0xe9, 0x7d));
    await symlink('/etc/passwd', join(directory, 'outside.json'));
    await symlink('nowhere', join(directory, 'dangling.json'));
    await symlink('loop.json', join(directory, 'loop.json'));
    execFileSync('mkfifo', [join(directory, 'pipe.json')]);
    expect(messages(await readBaselines(directory, ['folder', 'empty', 'large', 'latin', 'outside', 'dangling', 'loop', 'pipe', 'missing']))).toEqual([
      '/baselines/folder.json: this is a directory, not a baseline',
      '/baselines/empty.json: this file is empty, which is not the same as having no baseline',
      '/baselines/large.json: 50 MB is not a baseline: Tailgate keeps them under 0.5 MB',
      '/baselines/latin.json: this file is not UTF-8 text',
      '/baselines/outside.json: this baseline cannot be read: it is a symbolic link that is not followed (ELOOP)',
      '/baselines/dangling.json: this baseline cannot be read: it is a symbolic link that is not followed (ELOOP)',
      '/baselines/loop.json: this baseline cannot be read: it is a symbolic link that is not followed (ELOOP)',
      '/baselines/pipe.json: this is not a plain file, not a baseline',
    ]);
  });

  test('a file without permission is refused, never taken for a missing one', async () => {
    await add('api', 1);
    await chmod(join(directory, 'api.json'), 0o000);
    if (process.getuid?.() === 0) {
      // Root may read anything, so another user has to ask.
      await chmod(root, 0o755);
      const script = `import { readBaselines } from ${JSON.stringify(new URL('../../src/baseline/directory.js', import.meta.url).href)};
        process.setuid(65534); console.log(JSON.stringify(await readBaselines(${JSON.stringify(directory)}, ['api'])));`;
      const said: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
      expect(said).toMatchObject({ ok: false, problems: [{ message: 'this baseline cannot be read: permission denied (EACCES)' }] });
    } else {
      expect(messages(await readBaselines(directory, ['api']))).toEqual(['/baselines/api.json: this baseline cannot be read: permission denied (EACCES)']);
    }
  });

  test('a directory that is a file is refused', async () => {
    await writeFile(directory, '');
    expect(messages(await readBaselines(directory, ['api']))).toEqual([expect.stringMatching(/a part of the path is a file/)]);
    expect(messages(await listBaselines(directory))).toEqual([expect.stringMatching(/a part of the path is a file/)]);
    expect(messages(await add('api', 1))).toEqual([expect.stringMatching(/^\/baselines: the baselines cannot be written: a file of that name is in the way/)]);
  });
});

describe('writing', () => {
  test('names the files that changed, and leaves the others alone', async () => {
    expect(value(await add('api', 1))).toEqual([join(directory, 'api.json')]);
    const before = await stat(join(directory, 'api.json'));
    expect(value(await updateBaselines(directory, new Map([['api', [entryAt(1)]], ['web', [entryAt(1)]]])))).toEqual([join(directory, 'web.json')]);
    expect((await stat(join(directory, 'api.json'))).ino).toBe(before.ino);
  });

  test('leaves nothing but baselines in the directory', async () => {
    await add('api', 1);
    expect(await readdir(directory)).toEqual(['api.json']);
  });

  test('joins with what is stored, and never replaces it', async () => {
    await add('api', 1);
    await writeBaselines(directory, [aBaseline([entryAt(3)]), aBaseline([entryAt(2)])]);
    expect(await ids('api')).toEqual(['r1', 'r2', 'r3']);
  });

  test('keeps a file below 512 KiB and 50 entries', async () => {
    await updateBaselines(directory, new Map([['api', Array.from({ length: 60 }, (_, index) => entryAt(index, manySamples(5, 10, 10, 4000)))]]));
    expect((await stat(join(directory, 'api.json'))).size).toBeLessThan(512 * 1024);
    expect((await ids('api')).length).toBeLessThanOrEqual(50);
  });

  test.each([['a conflict', '<<<<<<< HEAD\n'], ['half a file', encodeBaseline(aBaseline([entryAt(1)])).slice(0, 200)], ['a newer format', '{"schema":"tailgate.baseline/2","target":"api"}']])(
    'never replaces %s', async (_name, text) => {
      await mkdir(directory);
      await writeFile(join(directory, 'api.json'), text);
      expect(messages(await add('api', 1))).toHaveLength(1);
      expect(await readFile(join(directory, 'api.json'), 'utf8')).toBe(text);
    });

  test('one damaged file keeps all of them as they are', async () => {
    await add('api', 1);
    await writeFile(join(directory, 'web.json'), 'half');
    expect(messages(await updateBaselines(directory, new Map([['api', [entryAt(2)]], ['web', [entryAt(2)]]])))).toHaveLength(1);
    expect(await ids('api')).toEqual(['r1']);
  });

  test('refuses what it could not read again', async () => {
    await add('api', 1);
    const broken = entryAt(2, { samples: [{ scenario: 'list', metric: 'cpu', workload: 'w', point: Number.NaN, values: [] }] });
    expect(messages(await updateBaselines(directory, new Map([['api', [broken]]])))).toEqual([
      '/baselines/api.json: these measurements cannot be stored: entries[1].samples[0].metrics.cpu.point must be a finite number that is not negative, not null',
    ]);
    expect(await ids('api')).toEqual(['r1']);
  });

  test('a full disk gives one problem and leaves the old files', async () => {
    await add('api', 1);
    await add('web', 1);
    // The limit on the size of a file stands in for the end of the disk: the first file still fits, the second does not.
    const script = `import { updateBaselines } from ${JSON.stringify(new URL('../../src/baseline/directory.js', import.meta.url).href)};
      import { entryAt } from ${JSON.stringify(new URL('entries.js', import.meta.url).href)};
      console.log(JSON.stringify(await updateBaselines(${JSON.stringify(directory)}, new Map([
        ['api', [entryAt(2)]], ['web', [entryAt(2, { histograms: { list: 'A'.repeat(100_000) } })]]]))));`;
    const said: unknown = JSON.parse(execFileSync('/bin/sh', ['-c', 'ulimit -f 16; exec "$0" --input-type=module -e "$1"', process.execPath, script], { encoding: 'utf8' }));
    expect(said).toMatchObject({ ok: false, problems: [{ file: directory, message: 'the baselines cannot be written: the file is larger than this system allows (EFBIG); no file of them is half written' }] });
    expect([await ids('api'), await ids('web')]).toEqual([['r1'], ['r1']]);
    expect(await readdir(directory)).toEqual(['api.json', 'web.json']);
  });

  test('names of targets that a file name cannot hold are escaped', async () => {
    expect(['api', 'a/b', '../x', '.x', 'é', 'a b', '%2F'].map(fileNameOf)).toEqual(
      ['api.json', 'a%2Fb.json', '%2E.%2Fx.json', '%2Ex.json', '%C3%A9.json', 'a%20b.json', '%252F.json']);
    await add('../x', 1);
    expect(await ids('../x')).toEqual(['r1']);
    expect(await readdir(root)).toEqual(['baselines']);
  });
});

describe('several writers', () => {
  test('processes that add at once lose nothing', async () => {
    const lives = [0, 1, 2, 3].map((index) => spawn(process.execPath, [writer, directory, String(index * 10), '10', 'api', 'web'], { stdio: ['ignore', 'pipe', 'inherit'] }));
    await Promise.all(lives.map((child) => once(child, 'exit')));
    const all = Array.from({ length: 40 }, (_, index) => `r${index}`);
    expect([await ids('api'), await ids('web')]).toEqual([all, all]);
    expect((await readdir(directory)).sort()).toEqual(['api.json', 'web.json']);
  });

  test('calls at once in one process lose nothing', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => add('api', index)));
    expect(await ids('api')).toHaveLength(10);
  });

  test('a lock that is a link to nothing is told, and not waited for for ever', async () => {
    await mkdir(directory);
    await symlink('nowhere', join(directory, '.tailgate.lock'));
    expect(await acquireLock(directory, 50)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('leads nowhere') }] });
  });

  test("a dead writer's lock and half-written file are cleared away", async () => {
    const pid = await deadPid();
    await mkdir(directory);
    await writeFile(join(directory, '.tailgate.lock'), JSON.stringify({ host, pid, token: 'x' }));
    await writeFile(join(directory, `.tailgate-${host}-${pid}-0123456789ab.tmp`), 'half');
    value(await add('api', 1));
    expect(await readdir(directory)).toEqual(['api.json']);
  });

  test("a living writer's half-written file stays, and so does a stranger's", async () => {
    await mkdir(directory);
    const names = [`.tailgate-${host}-${process.ppid}-0123456789ab.tmp`, '.tailgate-01234567-1-0123456789ab.tmp', 'mine.tmp'];
    for (const name of names) await writeFile(join(directory, name), 'half');
    value(await add('api', 1));
    expect((await readdir(directory)).sort()).toEqual([...names, 'api.json'].sort());
  });

  test('a lock of another host, or that names nobody, is cleared away once it is old', async () => {
    await mkdir(directory);
    for (const text of ['{"host":"01234567","pid":1,"token":"x"}', '']) {
      await writeFile(join(directory, '.tailgate.lock'), text);
      await utimes(join(directory, '.tailgate.lock'), new Date(), Date.now() / 1000 - 120);
      value(await add('api', 1));
      expect(await readdir(directory)).toEqual(['api.json']);
    }
  });

  test('a living writer is waited for, and named when it does not finish', async () => {
    await mkdir(directory);
    const text = JSON.stringify({ host, pid: process.ppid, token: 'x' });
    await writeFile(join(directory, '.tailgate.lock'), text);
    const refused = await acquireLock(directory, 50);
    expect(refused).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(new RegExp(`^process ${process.ppid} has been writing the baselines for \\d+ s$`)) }] });
    expect(await readFile(join(directory, '.tailgate.lock'), 'utf8')).toBe(text);
    expect(await readdir(directory)).toEqual(['.tailgate.lock']);
  });

  test('a lock that was taken away is noticed, and not removed by who held it before', async () => {
    await mkdir(directory);
    const lock = value(await acquireLock(directory));
    expect(await lock.stillHeld()).toBe(true);
    await writeFile(join(directory, '.tailgate.lock'), 'another');
    expect(await lock.stillHeld()).toBe(false);
    await lock.release();
    expect(await readdir(directory)).toEqual(['.tailgate.lock']);
  });
});

describe('pruning and listing', () => {
  const stored = (target: string, count: number): Baseline => aBaseline(Array.from({ length: count }, (_, index) => entryAt(index)), target);

  test('lists every baseline with its size', async () => {
    await writeBaselines(directory, [stored('web', 2), stored('api', 3)]);
    await writeFile(join(directory, 'README.md'), 'not a baseline');
    const listed = value(await listBaselines(directory));
    expect(listed.map(({ file, baseline }) => [file, baseline.target, baseline.entries.length])).toEqual([
      [join(directory, 'api.json'), 'api', 3], [join(directory, 'web.json'), 'web', 2],
    ]);
    expect(listed[0]?.bytes).toBe((await stat(join(directory, 'api.json'))).size);
  });

  test('lists nothing where there is no directory', async () => {
    expect(await listBaselines(directory)).toEqual({ ok: true, value: [] });
    expect(await pruneBaselines(directory, { kind: 'newest', entries: 1 })).toEqual({ ok: true, value: [] });
    expect(await readdir(root)).toEqual([]);
  });

  test("a file under another target's name is named, and pruning does not start a new one", async () => {
    await writeBaselines(directory, [stored('web', 2)]);
    await rename(join(directory, 'web.json'), join(directory, 'old.json'));
    const expected = ['/baselines/old.json: this is the baseline of target "web", whose file is web.json'];
    expect(messages(await listBaselines(directory))).toEqual(expected);
    expect(messages(await pruneBaselines(directory, { kind: 'newest', entries: 1 }))).toEqual(expected);
    expect(await readdir(directory)).toEqual(['old.json']);
  });

  test('a damaged file is named when listing and pruning', async () => {
    await writeBaselines(directory, [stored('web', 2)]);
    await writeFile(join(directory, 'api.json'), '{');
    expect(messages(await listBaselines(directory))).toEqual([expect.stringMatching(/^\/baselines\/api.json: this file ends in the middle/)]);
    expect(messages(await pruneBaselines(directory, { kind: 'newest', entries: 1 }))).toHaveLength(1);
    expect(await ids('web')).toHaveLength(2);
  });

  test('keeps the newest', async () => {
    await writeBaselines(directory, [stored('api', 5), stored('web', 2)]);
    expect(value(await pruneBaselines(directory, { kind: 'newest', entries: 3 }))).toEqual([
      { target: 'api', file: join(directory, 'api.json'), removed: 2, kept: 3 }, { target: 'web', file: join(directory, 'web.json'), removed: 0, kept: 2 },
    ]);
    expect(await ids('api')).toEqual(['r2', 'r3', 'r4']);
  });

  test('keeps those since a time', async () => {
    await writeBaselines(directory, [stored('api', 5)]);
    await pruneBaselines(directory, { kind: 'since', time: '2026-01-01T00:03:00Z' });
    expect(await ids('api')).toEqual(['r3', 'r4']);
  });

  test('an old commit that was measured again lately is old', async () => {
    const again = entryAt(60, { committed: '2026-01-01T00:01:00Z' });
    await writeBaselines(directory, [aBaseline([...stored('api', 5).entries, again])]);
    expect(await ids('api')).toEqual(['r0', 'r1', 'r60', 'r2', 'r3', 'r4']);
    await pruneBaselines(directory, { kind: 'since', time: '2026-01-01T00:03:00Z' });
    expect(await ids('api')).toEqual(['r3', 'r4']);
  });
});
