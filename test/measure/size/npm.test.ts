import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

describe('what is published is what `npm pack` puts into the tarball', () => {
  /** Files in the tarball that npm really makes, as `tar` lists them, and their bytes. */
  function packed(folder: string): { readonly names: readonly string[]; readonly unpacked: number; readonly size: number } {
    const [{ filename, size }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=silent', '--pack-destination', root], { cwd: folder, encoding: 'utf8' }));
    const lines = execFileSync('tar', ['-tvzf', join(root, filename)], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split(/\s+/));
    return { names: lines.map((fields) => fields.slice(5).join(' ').replace('package/', '')).sort(), unpacked: lines.reduce((sum, fields) => sum + Number(fields[2]), 0), size };
  }
  async function put(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, 'app', name)), { recursive: true });
      await writeFile(join(root, 'app', name), content);
    }
  }
  const weighed = async (path = 'app'): Promise<Extract<Weight, { ok: true }>> => {
    const weight = await weigh({ path, format: 'npm', ignore: [] }, root, new AbortController().signal);
    if (!weight.ok) throw new Error(weight.message);
    return weight;
  };
  const manifest = (more: object): string => JSON.stringify({ name: 'app', version: '1.0.0', ...more });

  test.each([
    ['`files`', { 'package.json': manifest({ files: ['dist', '!dist/**/*.map', 'src/*.js'] }), 'dist/a.js': 'a', 'dist/x/a.js.map': 'm', 'src/b.js': 'b', 'src/c.ts': 'c', 'README.md': 'r', 'LICENSE': 'l', 'other.js': 'o' }],
    ['`.npmignore`, the one of a folder included', { 'package.json': manifest({}), '.npmignore': '*.map\ntests/\n', '.gitignore': 'a.js\n', 'a.js': 'a', 'a.js.map': 'm', 'tests/t.js': 't', 'lib/.npmignore': 'secret\n', 'lib/secret': 's', 'lib/b.js': 'b', 'node_modules/x/index.js': 'x' }],
    ['`.gitignore`, where there is no other', { 'package.json': manifest({}), '.gitignore': 'dist\n', 'dist/a.js': 'a', 'b.js': 'b' }],
    ['manifests further in, whose `files` say nothing here', { 'package.json': manifest({ files: ['lib'] }), 'lib/package.json': manifest({ name: 'lib', files: ['only.js'] }), 'lib/only.js': 'o', 'lib/other.js': 'oo' }],
    ['a `main` and a `bin` outside of `files`', { 'package.json': manifest({ files: ['lib'], main: 'main.js', bin: { app: 'bin/app.js' } }), 'main.js': 'm', 'bin/app.js': '#!/usr/bin/env node\n', 'lib/a.js': 'a', 'x.js': 'x' }],
    ['workspaces', { 'package.json': manifest({ private: true, workspaces: ['packages/*'] }), 'index.js': 'i', 'packages/a/package.json': '{"name":"a","version":"1.0.0"}', 'packages/a/x.js': 'x' }],
  ])('%s', async (_name, files) => {
    await put(files);
    const found = await weighed();
    const { names, unpacked, size } = packed(join(root, 'app'));
    expect([found.contents.files.map(({ path }) => path).sort(), found.files, found.unpacked, found.packed]).toEqual([names, names.length, unpacked, size]);
  });

  test('a workspace by itself', async () => {
    await put({ 'package.json': manifest({ private: true, workspaces: ['packages/*'] }), 'packages/a/package.json': '{"name":"a","version":"2.0.0","files":["x.js"]}', 'packages/a/x.js': 'x', 'packages/a/y.js': 'y' });
    const found = await weighed('app/packages/a');
    expect([found.contents.files.map(({ path }) => path).sort(), found.unpacked]).toEqual([['package.json', 'x.js'], packed(join(root, 'app/packages/a')).unpacked]);
  });

  test('bundled dependencies, each with its version', async () => {
    await put({
      'package.json': manifest({ dependencies: { a: '1.0.0', b: '1.0.0' }, bundledDependencies: ['a'] }), 'index.js': 'i', 'node_modules/a/package.json': '{"name":"a","version":"1.2.3","files":["x.js"],"dependencies":{"c":"*"}}', 'node_modules/a/x.js': 'xyz',
      'node_modules/b/package.json': '{"name":"b","version":"1.0.0"}', 'node_modules/c/package.json': '{"name":"c","version":"3.0.0"}', 'node_modules/c/c.js': 'cc',
    });
    const found = await weighed();
    expect(found.contents.parts.map(({ name, version, packed: none, files }) => [name, version, none, files]).sort()).toEqual([[null, null, 0, 2], ['a', '1.2.3', 0, 2], ['c', '3.0.0', 0, 2]]);
    expect([found.files, found.unpacked]).toEqual([6, packed(join(root, 'app')).unpacked]);
  });

  test.each([
    ['no name', '{"version":"1.0.0"}'], ['no version', '{"name":"app"}'],
  ])('%s is what npm says of it', async (_name, text) => {
    await put({ 'package.json': text, 'index.js': 'i' });
    expect(await weigh({ path: 'app', format: 'npm', ignore: [] }, root, new AbortController().signal)).toMatchObject({ ok: false, message: expect.stringMatching(/^npm cannot pack app: .*([Ii]nvalid|must have)/) });
  });
});
