import { expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { unbuilt } from '../../../src/measure/size/unbuilt.ts';
import type { Weight } from '../../../src/measure/size/weight.ts';
import { repository, write } from '../base/repository.ts';

const checkout = (): string => repository({ '.gitignore': 'built/\n', 'app/index.js': 'one' });

const weight = (files: Readonly<Record<string, number>>, left = 0): Extract<Weight, { ok: true }> => {
  const listed = Object.entries(files).map(([name, unpacked]) => ({ path: name, layer: null, packed: unpacked, unpacked }));
  return { ok: true, packed: 1, unpacked: 1, files: listed.length, compressed: null, contents: { parts: [], files: listed, left: { parts: 0, files: left } } };
};
const asked = (root: string, head: ReturnType<typeof weight>, base: ReturnType<typeof weight>) => unbuilt({ root, folder: 'app', head, base, signal: new AbortController().signal });

test('what git ignores and only head has is no growth: base was not built', async () => {
  const root = checkout();
  write(root, { 'app/built/bundle.js': 'x' });
  const refused = await asked(root, weight({ 'index.js': 3, 'built/bundle.js': 50_000, 'built/map.js': 20_000 }), weight({ 'index.js': 3 }));
  expect(refused?.message).toBe('base cannot be held against head: app/built/bundle.js and 1 more, 70 kB in all, are in head\'s folder only and ignored by git, so that a checkout of base has nothing of the kind');
  expect(refused?.hint).toMatch(/`setup`/);
});

test.each<[string, Readonly<Record<string, number>>, Readonly<Record<string, number>>]>([
  ['a new file that git does not ignore', { 'index.js': 3, 'new.js': 50_000 }, { 'index.js': 3 }],
  ['what both have', { 'built/bundle.js': 50_000 }, { 'built/bundle.js': 20_000 }],
  ['less than 10 kB', { 'built/bundle.js': 9_000 }, { 'index.js': 3 }],
])('%s can be compared', async (_, head, base) => {
  expect(await asked(checkout(), weight(head), weight(base))).toBeNull();
});

test('where base has more files than were listed nobody can say what is only head\'s', async () => {
  expect(await asked(checkout(), weight({ 'built/bundle.js': 50_000 }), weight({ 'index.js': 3 }, 7))).toBeNull();
});

test('without git there is nothing to tell it by', async () => {
  const root = checkout();
  rmSync(path.join(root, '.git'), { recursive: true });
  expect(await asked(root, weight({ 'built/bundle.js': 50_000 }), weight({ 'index.js': 3 }))).toBeNull();
});
