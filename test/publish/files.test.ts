import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeOut } from '../../src/publish/files.ts';

const module = JSON.stringify(new URL('../../src/publish/files.js', import.meta.url).href);
let root = '';
let out = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tailgate-out-'));
  out = join(root, 'a', 'out');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('creates the directory and writes every file, and nothing else', async () => {
  expect(await writeOut(out, { 'run.json': '{}\n', 'report.md': '# å\n' })).toEqual([]);
  expect((await readdir(out)).sort()).toEqual(['report.md', 'run.json']);
  expect(await readFile(join(out, 'report.md'), 'utf8')).toBe('# å\n');
});

test('replaces what an earlier run wrote, and leaves the files of others', async () => {
  await writeOut(out, { 'run.json': 'old' });
  await writeFile(join(out, 'mine.txt'), 'mine');
  expect(await writeOut(out, { 'run.json': 'new' })).toEqual([]);
  expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('new');
  expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('mine');
});

test('a directory that is a file gives one problem', async () => {
  await mkdir(join(root, 'a'));
  await writeFile(out, '');
  expect(await writeOut(out, { 'run.json': '1', 'report.json': '2', 'report.md': '3' })).toEqual([{
    file: out, line: null, column: null, path: '--out',
    message: `run.json, report.json and report.md cannot be written to ${out}: a file of that name is in the way (EEXIST)`,
    hint: 'Move it away, or name another directory.',
  }]);
});

test('a read-only place gives one problem', async () => {
  const found = await writeOut('/proc/tailgate-out', { 'run.json': '1', 'report.json': '2' });
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatch(/^run.json and report.json cannot be written to \/proc\/tailgate-out: .+ \((ENOENT|EACCES|EROFS|EPERM)\)$/);
});

test('a full disk costs only what does not fit, and what stood there before does not contradict the rest', async () => {
  await writeOut(out, { 'run.json': 'old', 'report.md': 'old' });
  const script = `import { writeOut } from ${module};
    console.log(JSON.stringify(await writeOut(${JSON.stringify(out)}, { 'run.json': 'n'.repeat(100_000), 'report.md': 'new' })));`;
  // The limit on the size of a file stands in for the end of the disk.
  const said: unknown = JSON.parse(execFileSync('/bin/sh', ['-c', 'ulimit -f 16; exec "$0" --input-type=module -e "$1"', process.execPath, script], { encoding: 'utf8' }));
  expect(said).toEqual([expect.objectContaining({ message: `run.json cannot be written to ${out}: the file is larger than this system allows (EFBIG)` })]);
  expect(await readFile(join(out, 'report.md'), 'utf8')).toBe('new');
  expect((await readdir(out)).sort()).toEqual(['report.md']);
});

test('a directory in place of a file costs only that file', async () => {
  await mkdir(join(out, 'run.json'), { recursive: true });
  const found = await writeOut(out, { 'run.json': '1', 'report.md': '2' });
  expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/^run.json cannot be written to .*: it is a directory, not a file \(EISDIR\)$/)]);
  expect((await readdir(out)).sort()).toEqual(['report.md', 'run.json']);
});

test('a name that leads elsewhere is a bug', async () => {
  await expect(writeOut(out, { '../run.json': '1' })).rejects.toThrow('not a plain file name');
});
