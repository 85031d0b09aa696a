import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mergeCommand } from '../../src/commands/merge.ts';
import { changesIn } from '../../src/measure/changes.ts';
import { encodeRun } from '../../src/run-file.ts';
import { aRun, aSample } from '../support/builders.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tailgate-merge-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: readonly string[]): string => execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { stdio: 'pipe', encoding: 'utf8' }).trim();
function commit(text: string): string {
  writeFileSync(path.join(root, 'a'), text);
  git('add', 'a');
  git('commit', '-q', '-m', text);
  return git('rev-parse', 'HEAD');
}
async function merged(): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const sink = { write: (): void => undefined, isTTY: false, columns: 80 };
  const code = await mergeCommand({ flags: {}, operands: ['1.json', '2.json'] } as never, { env: {}, cwd: root, stdout: sink, stderr: { ...sink, write: (text: string) => void said.push(text) }, signal: new AbortController().signal, now: () => new Date(0) });
  return { code, said: said.join('') };
}
async function measured(head: string | null): Promise<void> {
  const whole = ['api', 'web'].map((target) => ({ target, scenario: null }));
  const changes = await changesIn(root);
  for (const [i, { target }] of whole.entries()) {
    const samples = (['base', 'head'] as const).map((side) => aSample({ target, scenario: null, side, metric: 'size.packed', values: [100] }));
    writeFileSync(path.join(root, `${i + 1}.json`), encodeRun(aRun({ id: `run-${i}`, head: { commit: head, branch: null, dirty: false, time: null }, samples, partial: true, shard: { index: i + 1, of: 2, whole, parts: [i], config: 'c', changes } })));
  }
}

test('shards of what is checked out are joined without a word', async () => {
  git('init', '-q');
  await measured(commit('first'));
  expect(await merged()).toEqual({ code: 0, said: '' });
});

test('shards of an earlier commit, or of files that were changed since, are joined, and it is said', async () => {
  git('init', '-q');
  const first = commit('first');
  await measured(first);
  writeFileSync(path.join(root, 'a'), 'changed');
  expect(await merged()).toEqual({ code: 0, said: 'tailgate: merge: joined, but the tracked files here are not as they were when the shards were measured\n    are the files of an earlier run? Measure every shard again\n' });
  const second = commit('second');
  expect(await merged()).toEqual({ code: 0, said: `tailgate: merge: joined, but the shards measured the commit ${first.slice(0, 12)}, and ${second.slice(0, 12)} is checked out here\n    are the files of an earlier run? Measure every shard again\n` });
});

test('shards of what was no repository are joined where there is none', async () => {
  await measured(null);
  expect(await merged()).toEqual({ code: 0, said: '' });
});
