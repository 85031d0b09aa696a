import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { jsonIn, weightIn } from '../../../src/measure/size/npm.ts';
import { weigh } from '../../../src/measure/size/weigh.ts';
import type { Weight } from '../../../src/measure/size/weight.ts';

const listed = { id: 'a@1.0.0', name: 'a', size: 183, unpackedSize: 68, entryCount: 2, files: [] };
let root = '';

beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'tailgate-npm-')); });
afterEach(() => rm(root, { recursive: true, force: true }));

const weighed = (): Promise<Weight> => weigh({ path: '.', format: 'npm', ignore: [] }, root, new AbortController().signal);

test('weighs what npm would publish, and runs none of its scripts', async () => {
  const scripts = Object.fromEntries(['prepack', 'prepare', 'postpack'].map((name) => [name, 'echo x > ran']));
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: '@my/package', version: '1.0.0', files: ['index.js'], scripts }));
  await writeFile(join(root, 'index.js'), 'export {};\n');
  await writeFile(join(root, 'left-out.js'), 'x'.repeat(1000));
  const found = await weighed();
  expect((await readdir(root)).sort()).toEqual(['index.js', 'left-out.js', 'package.json']);
  execFileSync('npm', ['pack', '--ignore-scripts', '--loglevel=silent'], { cwd: root });
  const archive = (await readdir(root)).find((name) => name.endsWith('.tgz')) ?? '';
  const { length } = await readFile(join(root, 'package.json'));
  expect(found).toMatchObject({ ok: true, packed: (await stat(join(root, archive))).size, unpacked: length + 11, files: 2 });
});

test('says why npm cannot pack', async () => {
  expect(await weighed()).toMatchObject({ ok: false, message: expect.stringMatching(/^npm cannot pack \.: .*package\.json/) });
  await writeFile(join(root, 'package.json'), '{ "name": ');
  expect(await weighed()).toMatchObject({ ok: false, message: expect.stringMatching(/^npm cannot pack \.: .*JSON/) });
});

test('says when there is no npm', async () => {
  await writeFile(join(root, 'package.json'), '{"name":"a","version":"1.0.0"}');
  const path = process.env['PATH'];
  process.env['PATH'] = root;
  try {
    expect(await weighed()).toEqual({ ok: false, message: 'npm is not installed, or not in PATH', hint: 'Install Node.js with npm, or write `format: directory`.' });
    await writeFile(join(root, 'npm'), `#!${process.execPath}\nconsole.log('[notice] hello');\nconsole.log(JSON.stringify({ a: ${JSON.stringify(listed)} }));\n`);
    await chmod(join(root, 'npm'), 0o755);
    expect(await weighed()).toMatchObject({ ok: true, packed: 183, unpacked: 68, files: 2 });
  } finally {
    process.env['PATH'] = path;
  }
});

test('understands the list of npm 7 to 11 and the object by name of npm 12', () => {
  const expected = { ok: true, packed: 183, unpacked: 68, files: 2 };
  expect(weightIn([listed], '.')).toMatchObject(expected);
  expect(weightIn({ a: listed }, '.')).toMatchObject(expected);
  expect(weightIn(listed, '.')).toMatchObject(expected);
});

test('refuses an answer that it does not understand, rather than guessing', () => {
  for (const answer of [null, [], {}, 'x', [{ size: 1 }], [{ ...listed, size: '183' }], [{ ...listed, entryCount: -1 }], [null]]) {
    expect(weightIn(answer, '.')).toMatchObject({ ok: false });
  }
  expect(weightIn([listed, listed], '.')).toMatchObject({ ok: false, message: 'npm packs 2 packages in .' });
});

test('finds the JSON after what scripts have printed', () => {
  expect(jsonIn('> a@1.0.0 prepack\nbuilding {x}\n[info] done\n[\n  {"size": 1}\n]\n')).toEqual([{ size: 1 }]);
  expect(jsonIn('nothing\n')).toBeNull();
});
