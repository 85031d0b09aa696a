import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program, scratch } from './support/program.ts';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What GitHub hands a job: `git archive`, with the attributes of the working tree so that this change is what is tested. */
function archive(): string {
  const file = path.join(folder, 'archive.tar.gz');
  execFileSync('git', ['archive', '--worktree-attributes', '--format=tar.gz', '-o', file, 'HEAD']);
  return file;
}

test('a job downloads action.yml, dist and the licence, under 2 MB, and they run by themselves', async () => {
  const file = archive();
  expect(statSync(file).size).toBeLessThan(2_000_000);
  const unpacked = path.join(folder, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', file, '-C', unpacked]);
  const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n').filter((name) => name !== '' && !name.endsWith('/'));
  expect([...new Set(names.map((name) => name.split('/')[0]))].sort()).toEqual(['LICENSE', 'action.yml', 'dist']);

  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(path.join(empty, 'thing.txt'), 'x'.repeat(1000));
  const run = await program(path.join(unpacked, 'dist/cli/index.js'), ['run', '--package', 'thing.txt', '--json', '--quiet'], { cwd: empty });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'tailgate.report/1' });
});
