import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { encodeBaseline } from '../../src/baseline/codec.ts';
import { writeBaselines } from '../../src/baseline/directory.ts';
import { faults } from '../support/github/double.ts';
import { aBranch, fileOf, hints, messages, value, type Fixture } from './branch-fixture.ts';
import { aBaseline, anEntry, entryAt, manySamples } from './entries.ts';

let github: Fixture;
let seed = '';

beforeEach(async () => {
  github = await aBranch();
  seed = await mkdtemp(join(tmpdir(), 'tailgate-seed-'));
});
afterEach(async () => {
  await github.double.close();
  await rm(seed, { recursive: true, force: true });
  expect(github.double.violations).toEqual([]);
});

const operations = (): (string | null)[] => github.double.requests.map(({ operation }) => operation);

test('no branch is no baselines, and reading makes none', async () => {
  expect(await (await github.store()).read(['api'])).toEqual({ ok: true, value: new Map() });
  expect(github.double.repository.tip('tailgate-baselines')).toBeNull();
});

test('until the branch exists, those of the checkout count', async () => {
  await writeBaselines(seed, [aBaseline([entryAt(1)])]);
  const store = await github.store({ seed });
  expect(value(await store.read(['api', 'web']))).toEqual(new Map([['api', aBaseline([entryAt(1)])]]));
  github.put(fileOf(aBaseline([entryAt(2)], 'web')));
  expect(value(await store.read(['api', 'web']))).toEqual(new Map([['web', aBaseline([entryAt(2)], 'web')]]));
});

test('a damaged file of the checkout is a problem as long as it counts', async () => {
  await writeFile(join(seed, 'api.json'), '{');
  expect(messages(await (await github.store({ seed })).read(['api']))).toEqual([`${join(seed, 'api.json')}: this file ends in the middle, in line 1: the rest of it is missing`]);
});

test('another branch whose name begins alike does not pass for it', async () => {
  github.double.repository.commit('tailgate-baselines-old', fileOf(aBaseline([entryAt(1)])));
  expect(value(await (await github.store()).read(['api']))).toEqual(new Map());
});

test('reads the targets that are asked for and nothing else, whatever lies beside them', async () => {
  github.put({ ...fileOf(aBaseline([entryAt(1)])), ...fileOf(aBaseline([entryAt(2)], 'web/é')), 'baselines/video.json': Buffer.alloc(2_000_000, 1), 'baselines/notes/a.txt': 'a', 'README.md': 'x' });
  expect(value(await (await github.store()).read(['api', 'web/é', 'none']))).toEqual(new Map([['api', aBaseline([entryAt(1)])], ['web/é', aBaseline([entryAt(2)], 'web/é')]]));
  expect(operations().filter((operation) => operation === 'git/get-blob')).toHaveLength(2);
  expect(operations()).not.toContain('repos/get-content');
});

test('a baseline of more than the 1 MB that the Contents API gives is read whole', async () => {
  const large = aBaseline(Array.from({ length: 5 }, (_, index) => entryAt(index, manySamples(6, 1, 1, 80_000))));
  expect(encodeBaseline(large).length).toBeGreaterThan(2_000_000);
  github.put(fileOf(large));
  expect(value(await (await github.store()).read(['api'])).get('api')?.entries.map(({ histograms }) => histograms)).toEqual(large.entries.map(({ histograms }) => histograms));
});

test('what is too large to be a baseline is refused by its size, without being fetched', async () => {
  github.put({ 'baselines/api.json': Buffer.alloc(17 * 1024 * 1024, 0x20) });
  expect(messages(await (await github.store()).read(['api']))).toEqual(['tailgate-baselines:baselines/api.json: 18 MB is not a baseline: Tailgate keeps them under 0.5 MB']);
  expect(operations()).not.toContain('git/get-blob');
});

test('every file that cannot be read is named at once, with the way to restore it on the branch', async () => {
  const { objects } = github.double.repository;
  const tip = github.put({
    'baselines/empty.json': '', 'baselines/half.json': encodeBaseline(aBaseline([entryAt(1)], 'half')).slice(0, 90), 'baselines/latin.json': Buffer.of(0x7b, 0xe9),
    'baselines/newer.json': '{"schema":"tailgate.baseline/7","target":"newer","entries":[]}\n', 'baselines/copy.json': encodeBaseline(aBaseline([], 'api')), 'baselines/folder.json/a': 'a',
    'baselines/link.json': '../../etc/passwd',
  });
  const files = objects.files(objects.commit(tip)?.tree ?? '');
  files.set('baselines/link.json', { mode: '120000', sha: files.get('baselines/link.json')?.sha ?? '' });
  const person = { name: 'a', email: 'a@b', date: '2026-01-01T00:00:00Z' };
  github.double.repository.branch('tailgate-baselines', objects.put({ type: 'commit', tree: objects.putFiles(files), parents: [], author: person, committer: person, message: 'link' }));
  const read = await (await github.store()).read(['empty', 'half', 'latin', 'newer', 'copy', 'folder', 'link', 'missing']);
  expect(messages(read)).toEqual([
    'tailgate-baselines:baselines/empty.json: this file is empty, which is not the same as having no baseline',
    'tailgate-baselines:baselines/half.json: this file ends in the middle, in line 2: the rest of it is missing',
    'tailgate-baselines:baselines/latin.json: this file is not UTF-8 text',
    'tailgate-baselines:baselines/newer.json: this file was written by a newer Tailgate in the format tailgate.baseline/7; this Tailgate reads tailgate.baseline/1',
    'tailgate-baselines:baselines/copy.json: this is the baseline of target "api", but the file is that of "copy"',
    'tailgate-baselines:baselines/folder.json: this is a folder, not a baseline',
    'tailgate-baselines:baselines/link.json: this is not a plain file, not a baseline',
  ]);
  expect(hints(read)[1]).toBe('Restore it on that branch (`git log origin/tailgate-baselines -- baselines/half.json` has its earlier versions), or delete it there to start a new history on purpose.');
  expect(hints(read).filter((hint) => hint?.includes('git checkout') === true)).toEqual([]);
});

test('a file where the folder should be is not an empty history', async () => {
  github.put({ baselines: 'a file' });
  expect(messages(await (await github.store()).read(['api']))).toEqual(['tailgate-baselines:baselines: this is not a folder, but the baselines should be in it']);
});

test('a listing that GitHub cut short is no proof that a file is missing', async () => {
  github.put(fileOf(aBaseline([entryAt(1)])));
  const cut = { status: 200, body: { tree: [], truncated: true } };
  github.double.fault({ path: /git\/trees/, answer: cut });
  expect(messages(await (await github.store()).read(['api']))[0]).toContain('tailgate-baselines:baselines: the branch has so many files');
  github.double.fault({ path: /git\/trees/, after: 1, answer: cut });
  expect(messages(await (await github.store()).read(['api']))[0]).toContain('tailgate-baselines:baselines/api.json: the branch has so many files');
});

test('a blob that arrives incomplete is no baseline', async () => {
  github.put(fileOf(aBaseline([entryAt(1)])));
  github.double.fault({ path: /git\/blobs/, answer: { status: 200, body: { sha: '0', size: 900, content: 'e30=', encoding: 'base64' } } });
  expect(messages(await (await github.store()).read(['api']))).toEqual(['tailgate-baselines:baselines/api.json: GitHub gave 2 of its 900 bytes']);
});

test('folders within folders, the top of the branch and names with slashes are found; the way out is not taken', async () => {
  const { repository } = github.double;
  const text = encodeBaseline(aBaseline([entryAt(1)]));
  repository.commit('perf/baselines', { 'deep/er/api.json': text, 'api.json': text });
  for (const folder of ['deep/er', './deep//er/', 'deep\\er', '.', '']) {
    expect(value(await (await github.store({ branch: 'perf/baselines', folder })).read(['api'])).size).toBe(1);
  }
  expect(value(await (await github.store({ branch: 'perf/baselines', folder: 'deep/none' })).read(['api'])).size).toBe(0);
  const outside = await github.store({ folder: '../other' });
  expect(messages(await outside.read(['api']))).toEqual(['../other: this folder leads out of the branch that baselines are kept on']);
  expect(messages(await outside.add(new Map([['api', [anEntry('a')]]])))).toEqual(['../other: this folder leads out of the branch that baselines are kept on']);
});

test('a repository that the token cannot see is not one without baselines', async () => {
  const hidden = await (await github.store({ repository: 'acme/elsewhere', seed })).read(['api']);
  expect(messages(hidden)).toHaveLength(1);
  expect(messages(hidden)[0]).toContain('tailgate-baselines:baselines: the baselines on this branch of acme/elsewhere cannot be read: ');
  expect(hints(hidden)[0]).toContain('contents: read');
});

test('nor is one whose contents it may not read', async () => {
  const locked = await aBranch({ private: true });
  try {
    const token = locked.double.issueToken({ scopes: { 'pull-requests': 'write' } });
    expect(messages(await (await locked.store({ token, seed })).read(['api']))[0]).toContain('cannot be read: ');
  } finally {
    await locked.double.close();
  }
});

test('a 404 of the branch is believed only when the listing of branches is not refused as well', async () => {
  github.double.fault({ path: /matching-refs/, answer: faults.missing });
  expect(messages(await (await github.store()).read(['api']))[0]).toContain('cannot be read');
});

test('a branch that the first look missed is found in the listing', async () => {
  github.put(fileOf(aBaseline([entryAt(1)])));
  github.double.fault({ path: /git\/ref\//, answer: faults.missing });
  expect(value(await (await github.store()).read(['api'])).size).toBe(1);
});

test.each([['a server that fails', faults.serverError], ['a server that hangs up', 'drop'], ['an answer that breaks off', 'malformed']] as const)('%s is no empty history', async (_name, answer) => {
  github.put(fileOf(aBaseline([entryAt(1)])));
  github.double.fault({ times: Infinity, answer });
  const read = await (await github.store({ seed })).read(['api']);
  expect(messages(read)[0]).toContain('cannot be read: ');
  expect(hints(read)).toEqual(['Run the job again later.']);
});
