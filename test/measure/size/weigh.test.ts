import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deflateSync, zipSync, type Zippable } from 'fflate';
import { weigh } from '../../../src/measure/size/weigh.ts';
import type { Weight } from '../../../src/measure/size/weight.ts';
import type { Package } from '../../../src/model.ts';

const never = new AbortController().signal;
let root = '';

beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'tailgate-size-')); });
afterEach(() => rm(root, { recursive: true, force: true }));

const pack = (path: string, format: Package['format'] = 'directory', ignore: readonly string[] = []): Package => ({ path, format, ignore });
const weighed = (path: string, format?: Package['format'], ignore?: readonly string[]): Promise<Weight> => weigh(pack(path, format, ignore), root, never);

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

const text = (lines: number): string => Array.from({ length: lines }, (_, index) => `line ${index * index} of some text\n`).join('');

/** A really built zip of everything in the root, by fflate; each file stored where deflate makes it larger. */
async function builtZip(folder: string): Promise<Uint8Array> {
  const zippable: Zippable = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = entry.isSymbolicLink() ? Buffer.from(await readlink(path)) : await readFile(path);
    zippable[path.slice(folder.length + 1)] = [content, { level: deflateSync(content, { level: 9 }).length < content.length ? 9 : 0 }];
  }
  return zipSync(zippable);
}

/** A zip whose end record counts five files more than there are. */
function miscounted(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 12) + 5, bytes.length - 12);
  return bytes;
}

describe('a folder', () => {
  test.each(['directory', 'zip'] as const)('as `%s` weighs what a really built zip of it weighs', async (format) => {
    await put({ 'app/index.js': text(2000), 'app/empty': '', 'app/lib/ä.js': text(10), 'app/lib/random.bin': randomBytes(70_000), 'app/a': 'a' });
    await symlink('lib/random.bin', join(root, 'app/link'));
    const zip = await builtZip(join(root, 'app'));
    const found = await weighed('app', format);
    await writeFile(join(root, 'built.zip'), zip);
    // `unzip -l` ends with the total size and the number of files.
    const totals = /(\d+)\s+(\d+) files/.exec(execFileSync('unzip', ['-l', join(root, 'built.zip')], { encoding: 'utf8' }));
    expect(found).toMatchObject({ ok: true, packed: zip.length, unpacked: Number(totals?.[1]), files: Number(totals?.[2]) });
    expect(await weighed('built.zip', 'file')).toEqual(found);
  });

  test('weighs bytes of content, and a link the text it holds', async () => {
    await put({ 'app/one': '12345', 'app/sub/two': '123' });
    await symlink('/etc/passwd', join(root, 'app/outside'));
    await symlink('.', join(root, 'app/loop'));
    expect(await weighed('app')).toMatchObject({ ok: true, unpacked: 5 + 3 + '/etc/passwd'.length + 1, files: 4 });
  });

  test('weighs the same wherever and whenever it is', async () => {
    await put({ 'a/x': text(50), 'a/y/z': text(20) });
    await put({ 'b/y/z': text(20), 'b/x': text(50) });
    await chmod(join(root, 'b/x'), 0o755);
    expect(await weighed('b')).toEqual(await weighed('a'));
  });

  test('weighs a file larger than what is held in memory as a stream', async () => {
    const large = Buffer.alloc(9_500_000, text(5000));
    await put({ 'app/large.txt': large });
    const found = await weighed('app');
    expect(found).toMatchObject({ ok: true, unpacked: 9_500_000, files: 1 });
    const whole = 30 + 46 + 2 * 'large.txt'.length + deflateSync(large, { level: 9 }).length + 22;
    if (found.ok) expect(Math.abs(found.packed / whole - 1)).toBeLessThan(0.05);
  });

  test('weighs 20,000 small files', async () => {
    await mkdir(join(root, 'app'));
    for (let folder = 0; folder < 20; folder += 1) {
      await mkdir(join(root, 'app', String(folder)));
      await Promise.all(Array.from({ length: 1000 }, (_, index) => writeFile(join(root, 'app', String(folder), `${index}.js`), `export const x = ${index};`)));
    }
    expect(await weighed('app')).toMatchObject({ ok: true, files: 20_000 });
  });

  test('weighs names that are not UTF-8 and names with newlines', async () => {
    await mkdir(join(root, 'app'));
    await writeFile(Buffer.concat([Buffer.from(join(root, 'app/')), Buffer.of(0xff, 0xfe)]), 'ab');
    await writeFile(join(root, 'app/new\nline'), 'abc');
    expect(await weighed('app')).toMatchObject({ ok: true, files: 2, unpacked: 5, packed: 22 + 2 * 76 + 2 * (2 + 8) + 5 });
  });

  test('passes over sockets, pipes and devices', async () => {
    await put({ 'app/a': 'a' });
    execFileSync('mkfifo', [join(root, 'app/pipe')]);
    expect(await weighed('app')).toMatchObject({ ok: true, files: 1 });
  });

  test("leaves out git's files, our own output and our own baselines", async () => {
    await put({
      'app/a': 'a', 'app/.git/HEAD': 'x', 'app/sub/.git': 'gitdir: x', 'app/.tailgate/run.json': '{}', 'app/baselines/api.json': '{"schema":"tailgate.baseline/1","target":"api","entries":[\n]}\n',
      'app/baselines/other.json': '{}', 'app/sub/.tailgate/kept': 'k', 'app/.gitignore': '',
    });
    expect(await weighed('app')).toMatchObject({ ok: true, files: 4, unpacked: 4 });
  });

  test('leaves out what is to be ignored, without entering it', async () => {
    await put({ 'app/a.js': 'a', 'app/a.js.map': 'map', 'app/test/deep/b.js': 'test', 'app/lib/test/c.js': 'cc' });
    expect(await weighed('app', 'directory', ['*.map', '/test'])).toMatchObject({ ok: true, files: 2, unpacked: 3 });
    expect(await weighed('app', 'zip', ['*.map', 'test/'])).toMatchObject({ ok: true, files: 1, unpacked: 1 });
  });

  test('is not weighed when nothing is in it, or nothing is left of it', async () => {
    await put({ 'app/a.js': 'a' });
    await mkdir(join(root, 'empty/sub'), { recursive: true });
    const refusal = { ok: false, message: 'empty holds no files to weigh', hint: 'Check that `setup` builds it, and that `ignore` does not leave out everything.' };
    expect(await weighed('empty')).toEqual(refusal);
    expect(await weighed('app', 'zip', ['**'])).toEqual({ ...refusal, message: 'app holds no files to weigh' });
  });

  test('is not weighed when a file of it cannot be read', async () => {
    await put({ 'app/a.js': 'a', 'app/secret': 's' });
    await chmod(join(root, 'app/secret'), 0o000);
    const expected = { ok: false, message: 'app cannot be weighed: secret: permission denied (EACCES)', hint: 'Make the file readable, or leave it out with `ignore`.' };
    if (process.getuid?.() !== 0) return expect(await weighed('app')).toEqual(expected);
    // Root may read anything, so another user has to ask.
    await chmod(root, 0o755);
    const script = `import { weigh } from ${JSON.stringify(new URL('../../../src/measure/size/weigh.js', import.meta.url).href)};
      process.setuid(65534);
      console.log(JSON.stringify(await weigh(${JSON.stringify(pack('app'))}, ${JSON.stringify(root)}, new AbortController().signal)));`;
    return expect(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))).toEqual(expected);
  });

  test('says when a pattern cannot be followed', async () => {
    await put({ 'app/a.js': 'a' });
    for (const pattern of ['!', 'tests\\a', 'a\\', '[z-a]', '!!a']) {
      expect(await weighed('app', 'directory', ['*', pattern])).toMatchObject({ ok: false, message: `the pattern ${JSON.stringify(pattern)} is not supported in \`ignore\`` });
    }
  });

  test('stops when it is interrupted', async () => {
    await put({ 'app/a.js': 'a' });
    const interrupted = AbortSignal.abort();
    for (const format of ['directory', 'file', 'npm'] as const) {
      expect(await weigh(pack('app', format), root, interrupted)).toEqual({ ok: false, message: 'weighing was interrupted', hint: null });
    }
  });
});

describe('a path', () => {
  test.each([
    ['that does not exist', 'nowhere', 'directory', 'nowhere does not exist'],
    ['below a file', 'file/x', 'file', 'file/x cannot be weighed: a part of the path is a file, not a directory (ENOTDIR)'],
    ['that leads up', '../x', 'directory', '../x is outside the checkout'],
    ['that leads up and back', 'app/../../x', 'directory', 'app/../../x is outside the checkout'],
    ['that is absolute', '/etc', 'directory', '/etc is outside the checkout'],
    ['with a NUL', 'a\0b', 'directory', 'a\ufffdb is outside the checkout'],
    ['that is a link outside', 'outside', 'directory', 'outside leads outside the checkout, through a symbolic link'],
    ['that is a link to itself', 'loop', 'directory', 'loop cannot be weighed: it is a symbolic link that is not followed (ELOOP)'],
    ['of a file where a folder is asked for', 'file', 'directory', 'file is a file, not a folder'],
    ['of a file where an npm package is asked for', 'file', 'npm', 'file is a file, not the folder of an npm package'],
    ['of a folder where a file is asked for', 'app', 'file', 'app is a folder'],
    ['of a pipe', 'pipe', 'file', 'pipe is not a plain file'],
  ] as const)('%s is refused', async (_name, path, format, message) => {
    await put({ 'file': 'x', 'app/a': 'a' });
    await symlink('/etc', join(root, 'outside'));
    await symlink('loop', join(root, 'loop'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await weighed(path, format)).toMatchObject({ ok: false, message });
  });

  test('may leave the folder of the target when it stays in the checkout', async () => {
    await put({ 'dist/a': 'a', 'services/api/x': 'x' });
    const directory = join(root, 'services/api');
    expect(await weigh(pack('../../dist'), directory, never, root)).toMatchObject({ ok: true, files: 1 });
    expect(await weigh(pack('../../..'), directory, never, root)).toMatchObject({ ok: false });
    expect(await weigh(pack('../../dist'), directory, never)).toMatchObject({ ok: false });
  });

  test('`.` is the folder itself, and a link inside the checkout is followed', async () => {
    await put({ 'v1/a': 'abc' });
    await symlink('v1', join(root, 'current'));
    expect(await weighed('current')).toMatchObject({ ok: true, unpacked: 3 });
    expect(await weighed('.')).toMatchObject({ ok: true, unpacked: 3 + 'v1'.length, files: 2 });
  });
});

describe('a file', () => {
  test('that is no archive weighs what it weighs', async () => {
    await put({ 'server': randomBytes(1000), 'nothing': '' });
    expect(await weighed('server', 'file')).toMatchObject({ ok: true, packed: 1000, unpacked: 1000, files: 1 });
    expect(await weighed('nothing', 'file')).toMatchObject({ ok: true, packed: 0, unpacked: 0, files: 1 });
  });

  test.each(['zip', 'whl', 'jar', 'unknown'])('that is a zip called .%s is looked into', async (ending) => {
    await put({ 'src/a.js': text(500), 'src/b/c.txt': 'hello' });
    execFileSync('zip', ['-qr', join(root, `package.${ending === 'unknown' ? 'zip' : ending}`), '.'], { cwd: join(root, 'src') });
    const path = `package.${ending}`;
    if (ending === 'unknown') execFileSync('mv', [join(root, 'package.zip'), join(root, path)]);
    expect(await weighed(path, 'file')).toMatchObject({ ok: true, packed: (await readFile(join(root, path))).length, unpacked: text(500).length + 5, files: 2 });
  });

  test('that is a zip with a program before it and a comment after it is looked into', async () => {
    const zip = Buffer.from(zipSync({ a: Buffer.from('abc') }));
    zip.writeUInt16LE(5, zip.length - 2);
    await put({ 'run.jar': Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar "$0"\n'), zip, Buffer.from('hello')]) });
    expect(await weighed('run.jar', 'file')).toMatchObject({ ok: true, unpacked: 3, files: 1 });
  });

  test('that is a zip with more files than 16 bits count is looked into', async () => {
    const many: Zippable = {};
    for (let index = 0; index < 100; index += 1) many[`f${index}`] = [Buffer.from('x'), { level: 0 }];
    await put({ 'a.zip': zipSync(many) });
    expect(await weighed('a.zip', 'file')).toMatchObject({ ok: true, files: 100, unpacked: 100 });
    // Written by another program, with the zip64 records.
    execFileSync('python3', ['-c', `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for i in range(66000): z.writestr(str(i), b'ab')`, join(root, 'many.zip')]);
    const { length } = await readFile(join(root, 'many.zip'));
    expect(await weighed('many.zip', 'file')).toMatchObject({ ok: true, packed: length, unpacked: 132_000, files: 66_000 });
  });

  test.each([['.tar', []], ['.tar.gz', ['-z']], ['.tgz', ['-z']]] as const)('that is a tar called %s is looked into', async (ending, options) => {
    const long = `${'d'.repeat(90)}/${'e'.repeat(90)}/f.txt`;
    await put({ 'src/a.js': text(500), [`src/${long}`]: 'hello', 'src/empty': '' });
    await symlink('a.js', join(root, 'src/link'));
    await symlink('x'.repeat(150), join(root, 'src/long-link'));
    const unpacked = text(500).length + 5 + 4 + 150;
    for (const format of ['gnu', 'pax', 'ustar']) {
      if (format === 'ustar') await rm(join(root, 'src/long-link'));
      execFileSync('tar', [`--format=${format}`, ...options, '-cf', join(root, `package${ending}`), '-C', join(root, 'src'), '.']);
      expect(await weighed(`package${ending}`, 'file')).toMatchObject({ ok: true, unpacked: unpacked - (format === 'ustar' ? 150 : 0), files: format === 'ustar' ? 4 : 5 });
    }
  });

  test('that is gzipped weighs its content', async () => {
    await put({ 'data.json.gz': gzipSync(text(100)) });
    expect(await weighed('data.json.gz', 'file')).toMatchObject({ ok: true, unpacked: text(100).length, files: 1 });
  });

  test.each([
    ['a zip that is text', 'a.zip', Buffer.from('hello')],
    ['half a zip', 'a.zip', Buffer.from(zipSync({ a: randomBytes(500) })).subarray(0, 300)],
    ['a zip that counts wrong', 'a.zip', miscounted(zipSync({ a: Buffer.from('a'), b: Buffer.from('b') }))],
    ['half a gzip', 'a.tgz', gzipSync(randomBytes(5000)).subarray(0, 2500)],
    ['a tgz that is text', 'a.tgz', Buffer.from('hello')],
    ['a tgz without a tar in it', 'a.tgz', gzipSync('hello')],
    ['an empty zip file', 'a.zip', Buffer.alloc(0)],
  ])('is refused: %s', async (_name, path, content) => {
    await put({ [path]: content });
    expect(await weighed(path, 'file')).toMatchObject({ ok: false, message: `${path} is damaged, or not what its name says` });
  });

  test('that breaks off in the middle of a tar is refused', async () => {
    await put({ 'src/a.bin': randomBytes(3000) });
    execFileSync('tar', ['-cf', join(root, 'a.tar'), '-C', join(root, 'src'), '.']);
    await truncate(join(root, 'a.tar'), 2600);
    expect(await weighed('a.tar', 'file')).toMatchObject({ ok: false });
  });
});
