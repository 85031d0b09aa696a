import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { weigh } from '../../../src/measure/size/weigh.ts';
import type { Weight } from '../../../src/measure/size/weight.ts';
import { writeZip } from './zip-writer.ts';

let root = '';

beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'tailgate-zip-')); });
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, folder, name)), { recursive: true });
    await writeFile(join(root, folder, name), content);
  }
}

const weighed = (path: string, format: 'zip' | 'file' = 'zip'): Promise<Weight> => weigh({ path, format, ignore: [] }, root, new AbortController().signal);
const zipped = (folder: string, zip: string): Promise<number> => writeZip(join(root, folder), () => false, join(root, zip));
const text = (lines: number): string => Array.from({ length: lines }, (_, index) => `line ${index * index} of some text\n`).join('');

const files = {
  'index.js': text(1000), 'empty': '', 'sub/empty too': '', 'größe/日本語/🚀.txt': text(20), 'random.bin': randomBytes(100_000), 'a': 'a',
  'new\nline': 'x', 'quote".txt': 'y',
};
/** Read and deflated as a stream. */
const large = { 'larger than one piece.txt': randomBytes(3_400_000).toString('base64') };

test('the size that is computed is that of the zip, byte by byte, and other programs read it', async () => {
  await put('app', { ...files, ...large });
  await symlink('sub/empty too', join(root, 'app/link'));
  await symlink('/nowhere/ü', join(root, 'app/dangling'));
  await chmod(join(root, 'app/index.js'), 0o755);
  const length = await zipped('app', 'app.zip');
  const found = await weighed('app');
  expect((await stat(join(root, 'app.zip'))).size).toBe(length);
  expect(found).toMatchObject({ ok: true, packed: length, files: 11 });
  expect(execFileSync('unzip', ['-tq', join(root, 'app.zip')], { encoding: 'utf8' })).toContain('No errors detected');
  const totals = / (\d+)\s+(\d+) files\n$/.exec(execFileSync('unzip', ['-l', join(root, 'app.zip')], { encoding: 'utf8' }));
  expect(found).toMatchObject({ unpacked: Number(totals?.[1]), files: Number(totals?.[2]) });
  // `11 files, 4660000 bytes uncompressed, 3600000 bytes compressed`: without the headers.
  const compressed = /, (\d+) bytes compressed/.exec(execFileSync('zipinfo', ['-t', join(root, 'app.zip')], { encoding: 'utf8' }));
  const names = [...Object.keys({ ...files, ...large }), 'link', 'dangling'].reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  expect(Number(compressed?.[1]) + 11 * (30 + 46) + 2 * names + 22).toBe(length);
  // What the archive itself says of its entries is what the folder was found to hold.
  expect(await weighed('app.zip', 'file')).toEqual(found);
});

test('what comes out of it is what went in, links and permission to run included', async () => {
  await put('app', files);
  await symlink('index.js', join(root, 'app/link'));
  await chmod(join(root, 'app/index.js'), 0o755);
  await zipped('app', 'app.zip');
  execFileSync('unzip', ['-q', join(root, 'app.zip'), '-d', join(root, 'out')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  for (const [name, content] of Object.entries(files)) {
    if (name.includes('\n')) continue; // unzip writes another name
    expect((await readFile(join(root, 'out', name))).equals(Buffer.from(content))).toBe(true);
  }
  expect(await readlink(join(root, 'out/link'))).toBe('index.js');
  expect((await stat(join(root, 'out/index.js'))).mode & 0o111).toBe(0o111);
});

test('equal files give equal bytes, wherever they lie and whenever they were written', async () => {
  await put('app', files);
  await cp(join(root, 'app'), join(root, 'elsewhere/copy'), { recursive: true });
  await utimes(join(root, 'elsewhere/copy/index.js'), 1, 1);
  await chmod(join(root, 'elsewhere/copy/a'), 0o600);
  await zipped('app', 'one.zip');
  await zipped('elsewhere/copy', 'two.zip');
  expect((await readFile(join(root, 'one.zip'))).equals(await readFile(join(root, 'two.zip')))).toBe(true);
});

test('names that are not UTF-8 are kept, and counted in bytes', async () => {
  await mkdir(join(root, 'app'));
  await writeFile(Buffer.concat([Buffer.from(join(root, 'app/')), Buffer.of(0xff, 0xfe, 0x41)]), 'abc');
  const length = await zipped('app', 'app.zip');
  expect(await weighed('app')).toMatchObject({ packed: length, files: 1 });
  expect((await readFile(join(root, 'app.zip'))).includes(Buffer.of(0xff, 0xfe, 0x41))).toBe(true);
});
