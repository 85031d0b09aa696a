import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseConfig } from '../src/config/parse.ts';
import type { Config } from '../src/model.ts';
import { workOf } from '../src/shard-work.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tailgate-work-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);
const git = (...args: readonly string[]): void => void execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { stdio: 'pipe' });
function config(text: string): Config {
  const parsed = parseConfig(text, 'tailgate.yml', () => ({ ok: true, value: '' }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
const of = (run: string, more = ''): Config => config(`version: 1\ntargets:\n  a: { type: command, command: ${run} }\n${more}`);

describe('what a shard is a part of', () => {
  test('is another work with another command, and the same with other spaces and comments', async () => {
    const hash = async (one: Config): Promise<string | null> => (await workOf(one, root)).config;
    const own = await hash(of('k6 run a.js'));
    expect(own).toMatch(/^[0-9a-f]{64}$/u);
    expect(await hash(of('k6 run b.js'))).not.toBe(own);
    expect(await hash(of('k6 run a.js', '# a comment\n'))).toBe(own);
    expect(await hash({ ...of('k6 run a.js'), exports: [] })).toBe(own);
  });

  test('is not known by its changes where there is no repository', async () => {
    expect((await workOf(of('x'), root)).changes).toBeNull();
  });

  test('is told by what was changed in files that git knows, and how', async () => {
    const changes = async (): Promise<string | null> => (await workOf(of('x'), root)).changes;
    git('init', '-q');
    for (const name of ['a', 'b', ' c']) write(name, 'first');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    const clean = await changes();
    expect(clean).toMatch(/^[0-9a-f]{64}$/u);
    write('left-behind', 'x');
    utimesSync(path.join(root, 'a'), 1, 1);
    expect(await changes()).toBe(clean);
    const seen = [clean];
    const next = async (change: () => void): Promise<void> => {
      change();
      seen.push(await changes());
    };
    await next(() => write('a', 'second'));
    await next(() => write('a', 'third'));
    await next(() => chmodSync(path.join(root, 'a'), 0o755));
    await next(() => renameSync(path.join(root, 'b'), path.join(root, 'd')));
    await next(() => symlinkSync('a', path.join(root, 'b')));
    await next(() => write(' c', 'second'));
    expect(new Set(seen).size).toBe(seen.length);
    git('add', '-u');
    expect(await changes()).toBe(seen.at(-1));
    git('reset', '-q', '--hard');
    expect(await changes()).toBe(clean);
  });
});
