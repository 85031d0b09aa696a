/** Real git repositories for tests, and everything of one that a checkout of base must leave as it is. */
import { afterEach, expect } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutBase, type BaseCheckout, type BaseRequest, type CheckedOut } from '../../../src/measure/base/base.ts';
import type { NoBase } from '../../../src/measure/base/refused.ts';

const folders: string[] = [];
const open: CheckedOut[] = [];

afterEach(async () => {
  for (const base of open.splice(0)) await base.remove();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Removed after the running test, unless `forTest` is false. */
export function scratch(forTest = true): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-')));
  if (forTest) folders.push(folder);
  return folder;
}

export function git(cwd: string, ...args: readonly string[]): string {
  const always = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...always, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } }).trimEnd();
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** A commit of these files on top of what is checked out; its name. */
export function commit(repository: string, files: Readonly<Record<string, string>>, message = 'change'): string {
  write(repository, files);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(repository, 'rev-parse', 'HEAD');
}

export function repository(files: Readonly<Record<string, string>> = { 'app.js': 'one' }, where = path.join(scratch(), 'repository')): string {
  mkdirSync(where, { recursive: true });
  git(where, 'init', '--quiet', '--initial-branch=main');
  commit(where, files, 'first');
  return where;
}

/** On a branch of its own since `left`; main has moved on since. */
export function featureBranch(where = repository()): { readonly where: string; readonly left: string; readonly main: string; readonly head: string } {
  const left = git(where, 'rev-parse', 'HEAD');
  git(where, 'checkout', '--quiet', '-b', 'feature');
  const head = commit(where, { 'app.js': 'feature' });
  git(where, 'checkout', '--quiet', 'main');
  const main = commit(where, { 'other.js': 'main moved on' });
  git(where, 'checkout', '--quiet', 'feature');
  return { where, left, main, head };
}

/** As actions/checkout leaves it, with a depth or whole. */
export function clone(origin: string, ...args: readonly string[]): string {
  const where = path.join(scratch(), 'clone');
  git(path.dirname(where), 'clone', '--quiet', ...args, `file://${origin}`, where);
  return where;
}

export async function checkOut(root: string, request: Partial<BaseRequest> = {}): Promise<BaseCheckout> {
  const base = await checkOutBase({ root, ref: null, event: null, signal: new AbortController().signal, ...request });
  if (base.ok) open.push(base);
  return base;
}

/** What the user has of it: everything but objects. A shallow clone may get deeper, a full one must stay full. */
export function stateOf(repository: string): Readonly<Record<string, string>> {
  const [own = '', common = ''] = git(repository, 'rev-parse', '--git-dir', '--git-common-dir').split('\n').map((folder) => path.resolve(repository, folder));
  const text = (file: string): string => (existsSync(file) ? readFileSync(file).toString('base64') : 'none');
  const wasShallow = existsSync(path.join(common, 'shallow')) || everShallow.has(repository);
  if (wasShallow) everShallow.add(repository);
  return {
    references: git(repository, 'for-each-ref'), status: git(repository, 'status', '--porcelain'), stash: text(path.join(common, 'logs', 'refs', 'stash')),
    head: text(path.join(own, 'HEAD')), index: createHash('sha256').update(text(path.join(own, 'index'))).digest('hex'), config: text(path.join(common, 'config')),
    fetched: text(path.join(own, 'FETCH_HEAD')), isShallow: String(wasShallow), log: text(path.join(own, 'logs', 'HEAD')),
    locks: readdirSync(common, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lock')).join(),
    worktrees: existsSync(path.join(common, 'worktrees')) ? readdirSync(path.join(common, 'worktrees')).join() : 'none',
  };
}

const everShallow = new Set<string>();

/** Checks out base, looks, removes it; the repository is as it was afterwards, and nothing is left. */
export async function based(root: string, request: Partial<BaseRequest> = {}, look: (base: CheckedOut) => void | Promise<void> = () => undefined): Promise<CheckedOut> {
  const before = stateOf(root);
  const base = await checkOut(root, request);
  if (!base.ok) throw new Error(`${base.kind}: ${base.message} (${base.hint})`);
  const { worktrees: _, locks: __, ...during } = stateOf(root);
  expect(before).toMatchObject(during);
  await look(base);
  await base.remove();
  await base.remove();
  expect(existsSync(base.directory)).toBe(false);
  expect(stateOf(root)).toEqual(before);
  return base;
}

/** Nothing of it is left either. */
export async function refused(root: string, request: Partial<BaseRequest> = {}): Promise<NoBase> {
  const before = stateOf(root);
  const base = await checkOut(root, request);
  if (base.ok) throw new Error(`there is a base: ${base.commit.commit}`);
  expect(stateOf(root)).toEqual(before);
  return base;
}
