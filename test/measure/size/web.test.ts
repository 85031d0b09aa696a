import { randomBytes } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { brotliCompressSync, gunzipSync, gzipSync as nodeGzip } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { gzipSync } from 'fflate';
import { Tree, weighed } from './tree.ts';

const tree = new Tree();
beforeEach(() => tree.make());
afterEach(() => tree.remove());

const text = (lines: number): string => Array.from({ length: lines }, (_, index) => `export const value${index} = ${index * index} % 97;\n`).join('');
const gzipped = (content: string): number => gzipSync(Buffer.from(content), { level: 9 }).length;
const brotlied = (content: string): number => brotliCompressSync(content).length;
const web = { format: 'web' } as const;

test('every file is compressed by itself, by gzip and by brotli, and summed', async () => {
  const [page, script] = [text(50), text(4000)];
  await tree.put({ 'dist/index.html': page, 'dist/assets/app.js': script });
  const found = weighed(await tree.weigh('dist', web));
  const gzip = gzipped(page) + gzipped(script);
  expect(found).toMatchObject({ packed: gzip, unpacked: page.length + script.length, files: 2, compressed: { gzip, brotli: brotlied(page) + brotlied(script) } });
  expect(found.contents.files).toEqual([{ path: 'assets/app.js', layer: null, packed: gzipped(script), unpacked: script.length }, { path: 'index.html', layer: null, packed: gzipped(page), unpacked: page.length }]);
  // What gzip -9 makes of it, as near as another program comes.
  expect(Math.abs(gzip / (nodeGzip(page, { level: 9 }).length + nodeGzip(script, { level: 9 }).length) - 1)).toBeLessThan(0.1);
  expect(gunzipSync(gzipSync(Buffer.from(page), { level: 9 })).toString()).toBe(page);
});

test('a file larger than what is held in memory is compressed as it is read', async () => {
  const large = Buffer.concat([randomBytes(20_000), Buffer.from(text(2000)), Buffer.alloc(4_300_000), randomBytes(20_000)]);
  await tree.put({ 'dist/large.bin': large });
  const found = weighed(await tree.weigh('dist', web));
  expect(found.compressed?.brotli).toBe(brotliCompressSync(large).length);
  expect(Math.abs(found.packed / gzipSync(large, { level: 9 }).length - 1)).toBeLessThan(0.05);
});

test('what is compressed already, what would only grow, and links count as they are', async () => {
  const names = ['logo.png', 'PHOTO.JPG', 'font.woff2', 'clip.mp4', 'paper.pdf', 'alone.js.gz', 'alone.css.br', 'archive.zip'];
  await tree.put(Object.fromEntries(names.map((name) => [`dist/${name}`, 'a'.repeat(1000)])));
  await tree.put({ 'dist/empty.txt': '', 'dist/tiny.txt': 'ab', 'dist/font.ttf': 'a'.repeat(1000) });
  await symlink('logo.png', tree.at('dist/link'));
  const found = weighed(await tree.weigh('dist', web));
  const plain = names.length * 1000 + 2 + 'logo.png'.length;
  expect(found).toMatchObject({ files: names.length + 4, unpacked: plain + 1000, compressed: { gzip: plain + gzipped('a'.repeat(1000)), brotli: plain + brotlied('a'.repeat(1000)) } });
});

test('what was compressed while it was built stands for the file it stands beside', async () => {
  const script = text(300);
  await tree.put({ 'dist/app.js': script, 'dist/app.js.gz': 'g'.repeat(700), 'dist/app.js.br': 'b'.repeat(600), 'dist/app.js.zst': 'z'.repeat(650), 'dist/app.js-folder/x.txt': '', 'dist/other.js': script, 'dist/other.js.br': 'b'.repeat(500) });
  expect(weighed(await tree.weigh('dist', web))).toMatchObject({ files: 3, unpacked: 2 * script.length, compressed: { gzip: 700 + gzipped(script), brotli: 600 + 500 } });
  // Left out, it stands for nothing; and what it stood for left out, it is a file like any other.
  expect(weighed(await tree.weigh('dist', { ...web, ignore: ['*.gz', '*.br', '*.zst'] })).compressed).toEqual({ gzip: 2 * gzipped(script), brotli: 2 * brotlied(script) });
  expect(weighed(await tree.weigh('dist', { ...web, ignore: ['*.js'] }))).toMatchObject({ files: 5, compressed: { gzip: 2450, brotli: 2450 } });
});

test('a folder called like a compressed file stands for nothing', async () => {
  await tree.put({ 'dist/app.js': text(100), 'dist/app.js.gz/x.txt': 'abc' });
  expect(weighed(await tree.weigh('dist', web))).toMatchObject({ files: 2, compressed: { gzip: gzipped(text(100)) + 3 } });
});

test('many files at a time weigh what they weigh one by one, in any order', async () => {
  const contents = Array.from({ length: 40 }, (_, index) => text(5 + (index * 37) % 100));
  await tree.put(Object.fromEntries(contents.map((content, index) => [`dist/${index}.js`, content])));
  const found = weighed(await tree.weigh('dist', web));
  expect(found.compressed).toEqual({ gzip: contents.reduce((sum, content) => sum + gzipped(content), 0), brotli: contents.reduce((sum, content) => sum + brotlied(content), 0) });
  expect(await tree.weigh('dist', web)).toEqual(found);
});

test('what cannot be weighed is refused', async () => {
  await tree.put({ 'index.html': 'x', 'empty/.git/HEAD': '' });
  expect(await tree.weigh('index.html', web)).toEqual({ ok: false, message: 'index.html is a file, not a folder', hint: 'Name the folder that is served; `ignore` leaves out the rest.' });
  expect(await tree.weigh('empty', web)).toMatchObject({ ok: false, message: 'empty holds no files to weigh' });
  expect(await tree.weigh('.', { ...web, ignore: ['!'] })).toMatchObject({ ok: false, message: 'the pattern "!" is not supported in `ignore`' });
});

test('brotli of a large file is given up as soon as it is interrupted', async () => {
  const interrupted = new AbortController();
  await tree.put({ 'dist/a.json': randomBytes(3_000_000).toString('hex'), 'dist/b.json': randomBytes(1_000_000).toString('hex') });
  setImmediate(() => interrupted.abort());
  expect(await tree.weigh('dist', { ...web, signal: interrupted.signal })).toEqual({ ok: false, message: 'weighing was interrupted', hint: null });
});
