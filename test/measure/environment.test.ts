import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readCheckout, readEnvironment, readRuntime } from '../../src/measure/environment.ts';
import { aTarget, folder } from './a-target.ts';

// The Node that runs this test comes first.
const env = { PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}` };
const here = os.tmpdir();
const major = process.versions.node.split('.')[0];

describe('the environment', () => {
  test('describes the machine, and each target\'s runtime', async () => {
    const targets = [aTarget({ name: 'a', start: 'node server.js' }), aTarget({ name: 'b', start: null })];
    const { fingerprints, ...machine } = await readEnvironment({ tool: '0.1.0', targets, pinned: true, env: { ...env, ImageOS: 'ubuntu24' }, directory: here });
    expect(machine).toMatchObject({ tool: '0.1.0', node: process.versions.node, kernel: `${os.type()} ${os.release()}`, memory: os.totalmem() });
    expect(fingerprints['a']).toMatchObject({ cores: os.availableParallelism(), arch: process.arch, image: 'ubuntu24', runtime: `node ${major}`, pinned: true, protocol: 1 });
    expect(fingerprints['a']?.cpu).not.toBe('');
    expect(fingerprints['b']).toEqual({ ...fingerprints['a'], runtime: null });
  });

  test('takes the runtime from the program that the command starts with', async () => {
    expect(await readRuntime(['node', 'x'], here, env)).toBe(`node ${major}`);
    expect(await readRuntime(`${process.execPath} x`, here, env)).toBe(`node ${major}`);
    expect(await readRuntime('NODE_ENV=production exec node x', here, env)).toBe(`node ${major}`);
    expect(await readRuntime('npm start', here, env)).toBe(`node ${major}`);
    expect(await readRuntime('python3 server.py', here, env)).toMatch(/^python 3\.\d+$/);
    expect(await readRuntime('./server', here, env)).toBeNull();
    expect(await readRuntime('', here, env)).toBeNull();
  });

  test('reads the version out of whatever a runtime prints', async () => {
    const bin = path.join(folder(), 'bin');
    mkdirSync(bin);
    const says = (name: string, text: string): void => writeFileSync(path.join(bin, name), `#!/bin/sh\ncat >&2 <<'END'\n${text}\nEND\n`, { mode: 0o755 });
    says('java', 'openjdk version "21" 2023-09-19');
    says('ruby', 'ruby 3.3.0 (2023-12-25 revision 5124f9ac75) [x86_64-linux]');
    says('php', 'PHP 8.3.1 (cli) (built: Dec 20 2023)');
    says('go', 'go version go1.22.1 linux/amd64');
    says('deno', 'nothing of the kind');
    const fake = { PATH: `${bin}:${env.PATH}` };
    const answers = await Promise.all(['java -jar x', 'ruby x', 'php -S x', 'go run .', 'deno run x', 'bun x'].map((start) => readRuntime(start, here, fake)));
    expect(answers.slice(0, 5)).toEqual(['java 21', 'ruby 3.3', 'php 8.3', 'go 1.22', 'deno']);
    says('java', 'java version "1.8.0_392"');
    expect(await readRuntime('java -jar x', here, fake)).toBe('java 8');
  });
});

describe('a checkout', () => {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', folder(), '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { encoding: 'utf8' }).trim();

  test('has a commit and a branch, and is dirty when a tracked file was changed', async () => {
    git('init', '-q', '-b', 'topic');
    expect(await readCheckout(folder())).toEqual({ commit: null, branch: null, dirty: false, time: null });
    writeFileSync(path.join(folder(), 'a'), '1');
    git('add', 'a');
    git('commit', '-q', '-m', 'one');
    const commit = git('rev-parse', 'HEAD');
    const time = new Date(git('show', '--no-patch', '--format=%cI', 'HEAD')).toISOString();
    writeFileSync(path.join(folder(), 'untracked'), '1');
    expect(await readCheckout(folder())).toEqual({ commit, time, branch: 'topic', dirty: false });
    writeFileSync(path.join(folder(), 'a'), '22');
    expect(await readCheckout(folder())).toEqual({ commit, time, branch: 'topic', dirty: true });
    git('checkout', '-q', '--force', '--detach');
    expect(await readCheckout(folder())).toEqual({ commit, time, branch: null, dirty: false });
  });

  test('without a repository, or without a folder, is unknown', async () => {
    expect(await readCheckout(folder())).toEqual({ commit: null, branch: null, dirty: false, time: null });
    expect(await readCheckout(path.join(folder(), 'nowhere'))).toEqual({ commit: null, branch: null, dirty: false, time: null });
  });
});
