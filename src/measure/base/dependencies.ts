/** Head's installed packages -> a copy for base, where both need the same: a base without `setup` then starts as after an install. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { remove } from './removal.ts';

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/**
 * `head` and `base` are the two roots, `directory` the target's folder in them. For that folder and each one above it up to the
 * root: where head has a `node_modules` that base lacks, it is copied when both name the same dependencies. Never as a link:
 * modules would be loaded from paths in head, and what base writes would be head's. Returns what was copied, in sentences.
 */
export async function inheritDependencies(head: string, base: string, directory: string, signal?: AbortSignal): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { folder, from, to, where } of lacking(head, base, directory)) {
    if (sameDependencies(head, base, folder) && (await copy(from, to, signal))) notes.push(`base has no \`setup\`: head's node_modules${where} was copied, since both name the same dependencies`);
  }
  return notes;
}

/** What base lacks all the same, in sentences: asked when all of its `setup` has been run, since another target's may install it. */
export function lackingDependencies(head: string, base: string, directory: string): readonly string[] {
  return lacking(head, base, directory).map(({ folder, where }) =>
    (sameDependencies(head, base, folder) ? `head's node_modules${where} could not be copied to base` : `the dependencies of base${where} are others than head's`) + ': give the target a `setup` that installs them');
}

/** From the inside out. */
function lacking(head: string, base: string, directory: string): readonly { readonly folder: string; readonly from: string; readonly to: string; readonly where: string }[] {
  return upwards(directory)
    .map((folder) => ({ folder, from: path.join(head, folder, 'node_modules'), to: path.join(base, folder, 'node_modules'), where: folder === '.' ? '' : ` in ${folder}` }))
    .filter(({ folder, from, to }) => existsSync(from) && !existsSync(to) && existsSync(path.join(base, folder)));
}

/** `a/b` -> `a/b`, `a`, `.`; nothing for a folder outside. */
function upwards(directory: string): readonly string[] {
  const parts = path.normalize(directory).split(path.sep).filter((part) => part !== '.' && part !== '');
  if (parts.includes('..') || path.isAbsolute(directory)) return [];
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join(path.sep)), '.'];
}

/** By the lockfiles that say what is installed there: a workspace's stands above its packages. Without one, by what package.json asks for. */
function sameDependencies(head: string, base: string, folder: string): boolean {
  const lock = lockFor(head, folder);
  if (lock !== lockFor(base, folder)) return false;
  if (lock !== null) return read(head, lock) === read(base, lock);
  const wanted = named(path.join(head, folder));
  return wanted !== null && wanted === named(path.join(base, folder));
}

/** Relative to the root; null when there is none. */
function lockFor(root: string, folder: string): string | null {
  return upwards(folder).flatMap((above) => LOCKS.map((name) => path.join(above, name))).find((file) => existsSync(path.join(root, file))) ?? null;
}

function named(folder: string): string | null {
  try {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {}, peerDependencies = {} } = JSON.parse(read(folder, 'package.json') ?? '');
    return JSON.stringify([dependencies, devDependencies, optionalDependencies, peerDependencies].map(sorted));
  } catch {
    return null;
  }
}

const sorted = (versions: object): readonly (readonly [string, unknown])[] => Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));

function read(folder: string, file: string): string | null {
  try {
    return readFileSync(path.join(folder, file), 'latin1');
  } catch {
    return null;
  }
}

/**
 * Whole files, or clones of them where the file system has such; no hard links: `prisma generate` and the caches that tools
 * keep in node_modules write into files that are there.
 */
async function copy(from: string, to: string, signal: AbortSignal | undefined): Promise<boolean> {
  for (const how of [['-a', '--reflink=auto'], ['-a']]) {
    // What lies behind `node_modules`, should that be a link itself.
    if (await cp([...how, '--', await realpath(from), to], signal)) return true;
    // A second attempt would copy into what the first one left.
    await remove(to);
  }
  return false;
}

function cp(args: readonly string[], signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const options = signal === undefined ? {} : { signal };
    const child = execFile('cp', args, options, () => undefined);
    child.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0));
  });
}
