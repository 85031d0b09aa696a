import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ancestorsOf } from '../../src/baseline/ancestors.ts';
import { faults } from '../support/github/double.ts';
import { aBranch, type Fixture } from './branch-fixture.ts';

let github: Fixture;
/** On main, oldest first, the first of the double included. */
let main: string[] = [];

beforeEach(async () => {
  github = await aBranch();
  const { repository } = github.double;
  main = [repository.tip('main') ?? '', ...[1, 2, 3].map((index) => repository.commit('main', { 'a.txt': `${index}` }, { date: `2026-11-2${index}T08:00:00Z` }))];
});
afterEach(async () => {
  await github.double.close();
  expect(github.double.violations).toEqual([]);
});

test('the merge base and what led to it, newest first; nothing of what came after or of the pull request', async () => {
  const { repository } = github.double;
  repository.branch('topic', main[2]);
  const head = repository.commit('topic', { 'b.txt': 'b' });
  expect(await ancestorsOf(await github.connection(), 'main', head)).toEqual([main[2], main[1], main[0]]);
});

test("a pull request's test merge knows all of main that was merged into it", async () => {
  const { repository } = github.double;
  repository.branch('topic', main[1]);
  const topic = repository.commit('topic', { 'b.txt': 'b' });
  repository.branch('merged', main[3]);
  const merged = repository.merge('merged', topic);
  expect(await ancestorsOf(await github.connection(), 'main', merged)).toEqual([main[3], main[2], main[1], main[0]]);
});

test('a commit of a fork is found by its id', async () => {
  const fork = github.double.fork();
  const head = fork.commit('topic', { 'b.txt': 'b' });
  expect((await ancestorsOf(await github.connection(), 'main', head))?.[0]).toBe(main[3]);
});

test('at most a hundred are asked for', async () => {
  const { repository } = github.double;
  for (let index = 0; index < 120; index += 1) repository.commit('main', { 'a.txt': `more ${index}` });
  const found = await ancestorsOf(await github.connection(), 'main', 'main');
  expect(found).toHaveLength(100);
  expect(found?.[0]).toBe(repository.tip('main'));
});

test('no answer is no reason to fail', async () => {
  const { repository } = github.double;
  repository.commit('apart', { 'c.txt': 'c' }, { parents: [] });
  const connection = await github.connection();
  expect(await ancestorsOf(connection, 'main', 'apart')).toBeNull();
  expect(await ancestorsOf(connection, 'main', 'nowhere')).toBeNull();
  github.double.fault({ path: /compare/, answer: faults.readOnly });
  expect(await ancestorsOf(connection, 'main', 'main')).toBeNull();
  github.double.fault({ path: /compare/, times: 4, answer: 'malformed' });
  expect(await ancestorsOf(connection, 'main', 'main')).toBeNull();
  github.double.fault({ path: /\/commits\?/, times: Infinity, answer: 'drop' });
  expect(await ancestorsOf(connection, 'main', 'main')).toBeNull();
});
