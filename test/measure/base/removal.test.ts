import { describe, expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../a-target.ts';
import { featureBranch, scratch, write } from './repository.ts';

/** Nothing is locked for root: the tests then act as a user that owns nothing else. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const handOver = (...folders: readonly string[]): void => (isRoot ? void execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, ...folders]) : undefined);
const source = (name: string): string => new URL(`../../../src/measure/base/${name}.js`, import.meta.url).href;

/** A process of that user's that runs the code, answers with what it prints, and goes on when it is told to. */
function anotherUser(code: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { ...as, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: '/nonexistent', TMPDIR: scratchOf() } });
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complained += text; });
  // It may have ended before it is told to go on.
  child.stdin.on('error', () => undefined);
  let isOver = false;
  const ended = new Promise<void>((resolve) => { child.once('close', () => { isOver = true; resolve(); }); });
  return {
    lines: async (count: number): Promise<readonly string[]> => {
      await until(() => said.split('\n').length > count || isOver);
      if (said.split('\n').length <= count) throw new Error(complained);
      return said.split('\n').slice(0, count);
    },
    goOn: async (): Promise<void> => { child.stdin.end('\n'); await ended; },
  };
}

function scratchOf(): string {
  const folder = scratch();
  handOver(folder);
  return folder;
}

describe('removing what was made for base', () => {
  test('opens the folders that are locked, and follows no link out of it', async () => {
    const folder = scratch();
    write(folder, { 'base/.git': 'gitdir: elsewhere', 'base/cache/deep/er/file.go': 'x', 'base/cache/other.go': 'y', 'outside/kept.txt': 'z' });
    symlinkSync(path.join(folder, 'outside'), path.join(folder, 'base/cache/link'));
    symlinkSync(path.join(folder, 'outside'), path.join(folder, 'only-a-link'));
    handOver(folder);
    for (const locked of ['base/cache/deep/er', 'base/cache/deep', 'base/cache', 'outside']) chmodSync(path.join(folder, locked), locked === 'base/cache/deep' ? 0o000 : 0o555);
    const user = anotherUser(`import { remove } from ${JSON.stringify(source('removal'))};
      for (const name of ['base', 'only-a-link', 'never-there']) console.log(await remove(${JSON.stringify(`${folder}/`)} + name));`);
    expect(await user.lines(3)).toEqual(['null', 'null', 'null']);
    await user.goOn();
    expect(readdirSync(folder)).toEqual(['outside']);
    expect(readFileSync(path.join(folder, 'outside/kept.txt'), 'utf8')).toBe('z');
    expect(statSync(path.join(folder, 'outside')).mode & 0o777).toBe(0o555);
    chmodSync(path.join(folder, 'outside'), 0o755);
  });

  // Only root can make what its owner cannot remove.
  (isRoot ? test : test.skip)('that is not possible is told, and tried again by the next run', async () => {
    const { where } = featureBranch();
    handOver(path.dirname(where));
    const user = anotherUser(`import { once } from 'node:events'; import { checkOutBase } from ${JSON.stringify(source('base'))};
      const base = await checkOutBase({ root: ${JSON.stringify(where)}, ref: 'main', event: null, signal: new AbortController().signal });
      console.log(base.directory ?? JSON.stringify(base)); await once(process.stdin, 'data'); console.log(await base.remove());`);
    const [directory = ''] = await user.lines(1);
    mkdirSync(path.join(directory, 'of-a-container'));
    writeFileSync(path.join(directory, 'of-a-container/data'), '');
    await user.goOn();
    expect((await user.lines(2))[1]).toBe(`the checkout of base could not be removed: permission denied (EACCES); the next run will try again, and \`${directory}\` may be deleted`);
    expect(readdirSync(directory).toSorted()).toEqual(['.git', 'of-a-container']);
    const [name = ''] = readdirSync(path.join(where, '.git/worktrees'));
    expect(readFileSync(path.join(where, '.git/worktrees', name, 'locked'), 'utf8')).toMatch(/^tailgate /);
    const anotherRun = async (): Promise<void> => {
      const next = anotherUser(`import { checkOutBase } from ${JSON.stringify(source('base'))};
        const base = await checkOutBase({ root: ${JSON.stringify(where)}, ref: 'main', event: null, signal: new AbortController().signal });
        console.log(await base.remove());`);
      expect(await next.lines(1)).toEqual(['null']);
      await next.goOn();
    };
    await anotherRun();
    expect(readdirSync(path.join(where, '.git/worktrees'))).toEqual([name]);
    for (const file of ['of-a-container', 'of-a-container/data']) chownSync(path.join(directory, file), NOBODY, NOBODY);
    await anotherRun();
    expect(existsSync(directory)).toBe(false);
    expect(existsSync(path.join(where, '.git/worktrees'))).toBe(false);
  });
});
