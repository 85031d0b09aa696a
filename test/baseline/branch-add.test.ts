import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { encodeBaseline } from '../../src/baseline/codec.ts';
import { writeBaselines } from '../../src/baseline/directory.ts';
import type { CommitObject } from '../support/github/git-objects.ts';
import { faults } from '../support/github/double.ts';
import { aBranch, BRANCH, fileOf, hints, messages, of, value, type Fixture } from './branch-fixture.ts';
import { aBaseline, anEntry, entryAt } from './entries.ts';

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

const FILE = 'tailgate-baselines:baselines/api.json';
const operations = (name: string): number => github.double.requests.filter(({ operation }) => operation === name).length;
const writes = (): number => github.double.requests.filter(({ method }) => method !== 'GET').length;

function tip(): CommitObject {
  const { repository } = github.double;
  const commit = repository.objects.commit(repository.tip(BRANCH) ?? '');
  if (commit === undefined) throw new Error('there is no branch');
  return commit;
}

describe('adding', () => {
  test('makes the branch when it is missing: a history of its own that says what it is', async () => {
    const main = github.double.repository.tip('main');
    expect(value(await (await github.store()).add(of('api', entryAt(1, { commit: '4c1d9f0aaaaaaaaa' }))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1']);
    expect(tip()).toMatchObject({ parents: [], message: 'Add measurements of 4c1d9f0 to api\n\n[skip ci]\n' });
    expect(github.double.repository.files(BRANCH)).toEqual(['README.md', 'baselines/api.json']);
    expect(github.double.repository.read(BRANCH, 'README.md')).toContain('baselines/TARGET.json');
    expect(github.double.repository.tip('main')).toBe(main);
  });

  test('commits on top of what is there and leaves every other file as it is', async () => {
    const before = github.put({ ...fileOf(aBaseline([entryAt(1)])), ...fileOf(aBaseline([entryAt(1)], 'web')), 'baselines/video.bin': Buffer.alloc(2_000_000, 7), 'README.md': 'mine' });
    expect(value(await (await github.store()).add(of('api', entryAt(2))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1', 'r2']);
    expect(github.ids('web')).toEqual(['r1']);
    expect(tip().parents).toEqual([before]);
    const { objects } = github.double.repository;
    const [old, now] = [before, github.double.repository.tip(BRANCH) ?? ''].map((commit) => objects.files(objects.commit(commit)?.tree ?? ''));
    old?.delete('baselines/api.json');
    now?.delete('baselines/api.json');
    expect(now).toEqual(old);
  });

  test('names no author, and never forces', async () => {
    github.put({});
    await (await github.store()).add(of('api', entryAt(1)));
    const bodies = github.double.requests.map(({ operation, body }) => ({ operation, body }));
    expect(Object.keys(bodies.find(({ operation }) => operation === 'git/create-commit')?.body ?? {}).sort()).toEqual(['message', 'parents', 'tree']);
    expect(bodies.find(({ operation }) => operation === 'git/update-ref')?.body).toMatchObject({ force: false });
  });

  test('several targets are one commit', async () => {
    github.put({});
    const entries = new Map(['api', 'collector', 'a/b', 'd', 'e', 'f\ng'].map((target) => [target, [entryAt(1, { commit: null })]]));
    expect(value(await (await github.store()).add(entries))).toHaveLength(6);
    expect(tip().message).toBe('Add measurements to api, collector, a/b, d, e and 1 more\n\n[skip ci]\n');
    expect(github.ids('a/b')).toEqual(['r1']);
    expect(operations('git/create-commit')).toBe(1);
  });

  test('what is there already is not committed again', async () => {
    const store = await github.store();
    await store.add(of('api', entryAt(1)));
    const before = writes();
    expect(value(await store.add(of('api', entryAt(1))))).toEqual([]);
    expect(value(await store.add(new Map()))).toEqual([]);
    expect(writes()).toBe(before);
  });

  test('an old commit that is measured again does not become the newest', async () => {
    const store = await github.store();
    await store.add(of('api', entryAt(1, { committed: '2026-01-01T00:01:00Z' }), entryAt(2, { committed: '2026-01-01T00:02:00Z' })));
    await store.add(of('api', entryAt(9, { committed: '2026-01-01T00:01:00Z' })));
    expect(github.ids()).toEqual(['r1', 'r9', 'r2']);
  });

  test('what could not be read again is refused and not written', async () => {
    expect(messages(await (await github.store()).add(of('api', anEntry(''))))).toEqual([`${FILE}: these measurements cannot be stored: entries[0].id must be a text of 1 to 1000 characters, not ""`]);
    expect(writes()).toBe(0);
  });
});

describe('the first writing', () => {
  test('takes along all of the checkout, of other targets too', async () => {
    await writeBaselines(seed, [aBaseline([entryAt(1)]), aBaseline([entryAt(1), entryAt(2)], 'web')]);
    const files = await readdir(seed);
    expect(value(await (await github.store({ seed })).add(of('api', entryAt(3))))).toEqual([FILE, 'tailgate-baselines:baselines/web.json']);
    expect(github.ids()).toEqual(['r1', 'r3']);
    expect(github.ids('web')).toEqual(['r1', 'r2']);
    expect(await readdir(seed)).toEqual(files);
  });

  test('is refused when the checkout has a damaged one: it would be lost for good', async () => {
    await writeBaselines(seed, [aBaseline([entryAt(1)])]);
    await writeFile(join(seed, 'web.json'), '{"schema"');
    expect(messages(await (await github.store({ seed })).add(of('api', entryAt(3))))).toEqual([`${join(seed, 'web.json')}: this file ends in the middle, in line 1: the rest of it is missing`]);
    expect(github.double.repository.tip(BRANCH)).toBeNull();
  });

  test('later ones take nothing from the checkout', async () => {
    github.put({});
    await writeBaselines(seed, [aBaseline([entryAt(1)])]);
    await (await github.store({ seed })).add(of('api', entryAt(3)));
    expect(github.ids()).toEqual(['r3']);
  });
});

describe('what is there and cannot be read', () => {
  const half = encodeBaseline(aBaseline([entryAt(1), entryAt(2)])).slice(0, -40);
  test.each([
    ['damaged', half, 'ends in the middle'],
    ['of a newer Tailgate', '{"schema":"tailgate.baseline/2","target":"api","entries":[]}', 'in the format tailgate.baseline/2'],
    ['empty', '', 'this file is empty'],
    ['too large', ' '.repeat(17 * 1024 * 1024), '18 MB is not a baseline'],
    ['that of another target', encodeBaseline(aBaseline([], 'web')), 'this is the baseline of target "web"'],
  ])('is never overwritten: %s', async (_name, text, words) => {
    const before = github.put({ 'baselines/api.json': text });
    const added = messages(await (await github.store({ seed })).add(of('api', entryAt(3))));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain(`${FILE}: `);
    expect(added[0]).toContain(words);
    expect(github.double.repository.tip(BRANCH)).toBe(before);
    expect(writes()).toBe(0);
  });
});

describe('a repository that cannot be written to', () => {
  const advice = 'Give the job `permissions: contents: write`, exempt the branch `tailgate-baselines` from rulesets and branch protection, or keep the run as an artifact.';

  test('a token that only reads: one line that says what to do, and one try', async () => {
    const token = github.double.issueToken({ all: 'read' });
    const added = await (await github.store({ token })).add(of('api', entryAt(1)));
    expect(messages(added)).toHaveLength(1);
    expect(messages(added)[0]).toMatch(/^tailgate-baselines:baselines: these measurements could not be added to the baselines on this branch: .*Resource not accessible by integration/);
    expect(messages(added)[0]).not.toContain('\n');
    expect(hints(added)).toEqual([advice]);
    expect(writes()).toBe(1);
    expect(github.waits).toEqual([]);
  });

  test.each([['ruleset', true], ['ruleset', false], ['restricted', false]] as const)('a branch under a %s (there already: %s) is told once and not tried again', async (how, exists) => {
    if (exists) github.put({});
    github.double.repository.protect(/tailgate/, how);
    const before = github.double.repository.tip(BRANCH);
    const added = await (await github.store()).add(of('api', entryAt(1)));
    expect(messages(added)).toHaveLength(1);
    expect(messages(added)[0]).toContain(how === 'ruleset' ? 'Repository rule violations found' : 'Reference update failed');
    expect(hints(added)).toEqual([advice]);
    expect(github.double.repository.tip(BRANCH)).toBe(before);
    expect(github.waits).toHaveLength(how === 'ruleset' ? 0 : 3);
  });

  test('a branch that only some may push to is told once', async () => {
    github.put({});
    github.double.repository.protect(/tailgate/, 'restricted');
    const added = await (await github.store()).add(of('api', entryAt(1)));
    expect(messages(added)[0]).toContain('not authorized to push');
    expect(github.waits).toEqual([]);
  });

  test('a repository that the token cannot see is not written to', async () => {
    expect(messages(await (await github.store({ repository: 'acme/elsewhere' })).add(of('api', entryAt(1))))[0]).toContain('cannot be read');
    expect(writes()).toBe(0);
  });
});

describe('other writers', () => {
  const refused = (message: string) => ({ status: 422, body: { message, documentation_url: '', status: '422' } });

  test.each([['409', faults.conflict], ['not a fast forward', refused('Update is not a fast forward')], ['the branch is gone', refused('Reference does not exist')], ['a lock', refused('Reference cannot be updated')]])(
    'are given way, and it is tried again: %s', async (_name, answer) => {
      github.put({});
      github.double.fault({ method: 'PATCH', answer });
      expect(value(await (await github.store()).add(of('api', entryAt(1))))).toEqual([FILE]);
      expect(github.ids()).toEqual(['r1']);
      expect(github.waits).toHaveLength(1);
    });

  test('who made the branch meanwhile is joined', async () => {
    const [one, two] = await Promise.all([github.store(), github.store()]);
    expect((await Promise.all([one.add(of('api', entryAt(1))), two.add(of('api', entryAt(2)))])).map(value)).toEqual([[FILE], [FILE]]);
    expect(github.ids()).toEqual(['r1', 'r2']);
    expect(operations('git/create-ref')).toBe(2);
    expect(github.double.repository.files(BRANCH)).toEqual(['README.md', 'baselines/api.json']);
  });

  test('a damaged file that another writer leaves meanwhile is left alone', async () => {
    github.put({});
    const store = await github.store();
    github.double.fault({ method: 'PATCH', answer: faults.conflict });
    github.double.fault({ path: /git\/blobs\//, answer: { status: 200, body: { sha: '0', size: 1, content: 'ew==', encoding: 'base64' } } });
    github.put(fileOf(aBaseline([entryAt(7)])));
    expect(messages(await store.add(of('api', entryAt(1))))[0]).toContain('ends in the middle');
    expect(github.ids()).toEqual(['r7']);
  });

  test('that are always faster end it after thirty tries, with waits that grow, stay below ten seconds and five minutes in all', async () => {
    github.put({});
    github.double.fault({ method: 'PATCH', times: Infinity, answer: faults.conflict });
    const added = await (await github.store({ random: 0.999 })).add(of('api', entryAt(1)));
    expect(messages(added)).toEqual(['tailgate-baselines:baselines: these measurements could not be added to the baselines on this branch: in 30 tries other writers were always faster']);
    expect(operations('git/update-ref')).toBe(30);
    expect(github.waits.slice(0, 4).map(Math.round)).toEqual([250, 500, 999, 1998]);
    expect(Math.max(...github.waits)).toBeLessThan(10_000);
    expect(github.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(300_000);
  });

  test('waits are drawn anew between nothing and the longest', async () => {
    github.put({});
    github.double.fault({ method: 'PATCH', times: 3, answer: faults.conflict });
    await (await github.store({ random: 0 })).add(of('api', entryAt(1)));
    expect(github.waits).toEqual([0, 0, 0]);
  });
});

describe('a bad connection', () => {
  test.each([['PATCH', true], ['POST', false]] as const)('an answer to %s that is lost after it was done adds nothing twice', async (method, exists) => {
    if (exists) github.put({});
    github.double.fault({ method, path: /git\/refs/, answer: 'drop-after' });
    expect(value(await (await github.store()).add(of('api', entryAt(1))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1']);
    expect(github.double.repository.objects.ancestors(github.double.repository.tip(BRANCH) ?? '').size).toBe(exists ? 2 : 1);
  });

  test('nor when it stays lost however often it is asked: a look at the branch tells', async () => {
    github.put({});
    github.double.fault({ method: 'PATCH', answer: 'drop-after' });
    github.double.fault({ method: 'PATCH', times: 3, answer: 'drop' });
    expect(value(await (await github.store()).add(of('api', entryAt(1))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1']);
  });

  test('nor when it was the last of many tries that arrived without an answer', async () => {
    github.put({});
    github.double.fault({ method: 'PATCH', times: 8, answer: faults.badGateway });
    github.double.fault({ method: 'PATCH', answer: 'drop-after' });
    github.double.fault({ method: 'PATCH', times: Infinity, answer: 'drop' });
    expect(value(await (await github.store()).add(of('api', entryAt(1))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1']);
  });

  test.each(Array.from({ length: 9 }, (_, index) => index))('dropped at request %i, it goes on', async (after) => {
    github.put(fileOf(aBaseline([entryAt(1)])));
    github.double.fault({ after, answer: 'drop' });
    expect(value(await (await github.store()).add(of('api', entryAt(2))))).toEqual([FILE]);
    expect(github.ids()).toEqual(['r1', 'r2']);
  });

  test.each(Array.from({ length: 9 }, (_, index) => index))('an answer that breaks off at request %i does no harm', async (after) => {
    github.put(fileOf(aBaseline([entryAt(1)])));
    github.double.fault({ after, answer: 'malformed' });
    const added = await (await github.store()).add(of('api', entryAt(2)));
    expect(github.ids()).toEqual(added.ok ? ['r1', 'r2'] : ['r1']);
    expect(hints(added)).toEqual(added.ok ? [] : ['Run the job again later.']);
  });

  test('that stays bad is a problem to come back to, and changes nothing', async () => {
    const before = github.put({});
    github.double.fault({ method: 'PATCH', times: Infinity, answer: faults.badGateway });
    const added = await (await github.store()).add(of('api', entryAt(1)));
    expect(messages(added)).toHaveLength(1);
    expect(hints(added)).toEqual(['Run the job again later.']);
    expect(github.waits).toHaveLength(3);
    expect(github.double.repository.tip(BRANCH)).toBe(before);
  });
});

test('an entry stays once, however often it is added by whom', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => github.store()));
  await Promise.all(stores.map((store) => store.add(of('api', anEntry('same')))));
  expect(github.ids()).toEqual(['same']);
});
