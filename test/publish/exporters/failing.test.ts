import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identOf, keepKnown, knownIn, type Known } from '../../../src/publish/exporters/failing.ts';
import type { WebhookExport } from '../../../src/model.ts';

let out = '';
beforeEach(async () => { out = path.join(await mkdtemp(path.join(tmpdir(), 'tailgate-failing-')), 'out'); });
afterEach(() => rm(path.dirname(out), { recursive: true, force: true }));

const known = (over: Partial<Known> = {}): Known => ({ webhook: 'w', branch: 'main', failing: true, commit: 'c1', said: 'fail', ...over });
const after = async (...now: readonly Known[]): Promise<readonly Known[]> => {
  await keepKnown(out, await knownIn(out), now);
  return knownIn(out);
};

test('what is known of a webhook and a branch is replaced, of others stays, and is forgotten once nothing fails', async () => {
  expect(await knownIn(out)).toEqual([]);
  expect(await after(known())).toEqual([known()]);
  const other = known({ branch: 'other' });
  expect(await after(other)).toEqual([other, known()]);
  const unsure = known({ commit: 'c2', said: 'inconclusive' });
  expect(await after(unsure)).toEqual([unsure, other]);
  const elsewhere = known({ webhook: 'v', branch: null });
  expect(await after(elsewhere)).toEqual([elsewhere, unsure, other]);
  expect(await after(known({ failing: false, said: 'pass' }))).toEqual([elsewhere, other]);
  expect(await after(known({ branch: 'other', failing: false, said: 'warn' }))).toEqual([known({ branch: 'other', failing: false, said: 'warn' }), elsewhere]);
});

test('it never grows without end, and can always be read again', async () => {
  await keepKnown(out, Array.from({ length: 100 }, (_, i) => known({ branch: `${i}${'\u0001'.repeat(250)}` })), [known({ branch: 'new' })]);
  const kept = await knownIn(out);
  expect(kept).toHaveLength(100);
  expect(kept[0]?.branch).toBe('new');
});

const written = (told: unknown, schema = 'tailgate.failing/1'): string => JSON.stringify({ schema, told });
test.each(['', 'no json', '[]', written([known()], 'tailgate.failing/2'), written('main'), written(undefined)])('what is damaged says nothing: %s', async (text) => {
  await after(known());
  await writeFile(path.join(out, 'failing.json'), text);
  expect(await knownIn(out)).toEqual([]);
});

test('what is no such thing is left out', async () => {
  await after(known());
  await writeFile(path.join(out, 'failing.json'), written([7, 'main', null, known(), { ...known(), said: 'well' }, { ...known(), branch: 7 }, { ...known(), failing: 'yes' }]));
  expect(await knownIn(out)).toEqual([known()]);
});

test('where nothing can be written, nothing is kept and nothing thrown', async () => {
  await keepKnown('/proc/tailgate', [], [known()]);
  await writeFile(out, 'a file');
  await keepKnown(out, [], [known()]);
  expect(await readFile(out, 'utf8')).toBe('a file');
});

test('a webhook is known by what stands in the config', () => {
  const hook = (over: Partial<WebhookExport> = {}): WebhookExport => ({ kind: 'webhook', url: '${HOOK}', headers: {}, on: ['fail'], branches: ['*'], allowHttp: false, ...over });
  expect(identOf(hook({ on: ['recovery'], place: 3 }))).toBe(identOf(hook()));
  expect(new Set([hook(), hook({ url: '${OTHER}' }), hook({ headers: { a: '${B}' } })].map(identOf)).size).toBe(3);
});
