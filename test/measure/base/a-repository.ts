/** Real repositories for the tests of base: each with its own folder, and nothing of the machine's git settings. */
import { afterEach, beforeEach } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutBase, type BaseCheckout, type BaseRequest } from '../../../src/measure/base/base.ts';

let made = '';
let before: NodeJS.ProcessEnv = {};

beforeEach(() => {
  made = realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-base-')));
  before = { ...process.env };
  // Only what a test sets itself: no user's name, no user's settings; submodules may come from files.
  Object.assign(process.env, { HOME: inside('home'), GIT_CONFIG_GLOBAL: inside('gitconfig'), GIT_CONFIG_NOSYSTEM: '1' });
  mkdirSync(inside('home'));
  writeFileSync(inside('gitconfig'), '[protocol "file"]\n\tallow = always\n[init]\n\tdefaultBranch = main\n');
});

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  rmSync(made, { recursive: true, force: true });
});

export const inside = (...parts: readonly string[]): string => path.join(made, ...parts);

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...AUTHOR, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: process.env }).trim();
}

export function repository(name = 'a-service-with-a-long-enough-name-for-the-folder-of-temporary-files'): string {
  const folder = inside(name);
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  return folder;
}

/** Writes the files and commits them; the commit's name. */
export function commit(folder: string, files: Readonly<Record<string, string>>, message = 'change'): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

export const clone = (from: string, name: string, ...args: readonly string[]): string => {
  git(made, 'clone', '-q', ...args, `file://${from}`, name);
  return inside(name);
};

export const base = (root: string, changes: Partial<BaseRequest> = {}): Promise<BaseCheckout> =>
  checkOutBase({ root, ref: null, event: null, signal: new AbortController().signal, ...changes });

export type Good = Extract<BaseCheckout, { ok: true }>;

export async function good(root: string, changes: Partial<BaseRequest> = {}): Promise<Good> {
  const answer = await base(root, changes);
  if (!answer.ok) throw new Error(`${answer.kind}: ${answer.message} (${answer.hint})`);
  return answer;
}

/** Everything in a checkout that must be as it was: files, index, references, config, worktrees. */
export function stateOf(folder: string): unknown {
  const gitFolder = git(folder, 'rev-parse', '--absolute-git-dir');
  return {
    status: git(folder, 'status', '--porcelain=v2', '--branch', '--ignored'), references: git(folder, 'for-each-ref'), worktrees: git(folder, 'worktree', 'list'),
    stash: git(folder, 'stash', 'list'), config: readFileSync(path.join(gitFolder, 'config'), 'utf8'), index: git(folder, 'ls-files', '--stage', '--debug'),
    kept: readdirSync(gitFolder).filter((name) => !['shallow', 'objects'].includes(name)).sort(),
  };
}

/** Worktrees of this test's repositories that are left among the temporary files. */
export const temporary = (): readonly string[] => readdirSync(tmpdir()).filter((name) => {
  try {
    return readFileSync(path.join(tmpdir(), name, '.git'), 'utf8').includes(made);
  } catch {
    return false;
  }
});

export const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8');
