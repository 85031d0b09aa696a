import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failingIn, keepFailing } from '../../../src/publish/exporters/failing.ts';
import type { Outcome } from '../../../src/model.ts';

let out = '';
beforeEach(async () => { out = path.join(await mkdtemp(path.join(tmpdir(), 'tailgate-failing-')), 'out'); });
afterEach(() => rm(path.dirname(out), { recursive: true, force: true }));

const after = async (branch: string, outcome: Outcome): Promise<readonly string[]> => {
  await keepFailing(out, await failingIn(out), branch, outcome);
  return failingIn(out);
};

test('a branch fails until it passes; what cannot tell changes nothing, and other branches stay', async () => {
  expect(await failingIn(out)).toEqual([]);
  expect(await after('main', 'fail')).toEqual(['main']);
  expect(await after('other', 'fail')).toEqual(['other', 'main']);
  expect(await after('main', 'inconclusive')).toEqual(['other', 'main']);
  expect(await after('main', 'fail')).toEqual(['main', 'other']);
  expect(await after('main', 'pass')).toEqual(['other']);
  expect(await after('other', 'warn')).toEqual([]);
});

test('it never grows without end', async () => {
  await keepFailing(out, Array.from({ length: 100 }, (_, i) => `b${i}`), 'new', 'fail');
  const kept = await failingIn(out);
  expect(kept).toHaveLength(100);
  expect(kept[0]).toBe('new');
});

test.each(['', 'no json', '[]', '{"schema":"tailgate.failing/2","branches":["main"]}', '{"schema":"tailgate.failing/1","branches":"main"}', '{"schema":"tailgate.failing/1"}'])('what is damaged says nothing: %s', async (text) => {
  await after('main', 'fail');
  await writeFile(path.join(out, 'failing.json'), text);
  expect(await failingIn(out)).toEqual([]);
});

test('what is no name of a branch is left out', async () => {
  await after('main', 'fail');
  await writeFile(path.join(out, 'failing.json'), JSON.stringify({ schema: 'tailgate.failing/1', branches: [7, 'main', null] }));
  expect(await failingIn(out)).toEqual(['main']);
});

test('where nothing can be written, nothing is kept and nothing thrown', async () => {
  await keepFailing('/proc/tailgate', [], 'main', 'fail');
  await writeFile(out, 'a file');
  await keepFailing(out, [], 'main', 'fail');
  expect(await readFile(out, 'utf8')).toBe('a file');
});
