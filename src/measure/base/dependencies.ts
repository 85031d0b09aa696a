/** Head's installed packages -> a copy for base, where both need the same: a base without `setup` then starts as after an install. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/**
 * `head` and `base` are the two roots, `directory` the target's folder in them. For that folder and each one above it up to the
 * root: where head has a `node_modules` that base lacks, it is copied when both name the same dependencies. Never as a link:
 * modules would be loaded from paths in head. Returns what was done, or why not, in sentences.
 */
export async function inheritDependencies(head: string, base: string, directory: string): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const folder of upwards(directory)) {
    const [from, to] = [path.join(head, folder, 'node_modules'), path.join(base, folder, 'node_modules')];
    if (!existsSync(from) || existsSync(to) || !existsSync(path.join(base, folder))) continue;
    const where = folder === '.' ? '' : ` in ${folder}`;
    if (!sameDependencies(path.join(head, folder), path.join(base, folder))) notes.push(`the dependencies of base${where} are others than head's: give the target a \`setup\` that installs them`);
    else if (await copy(from, to)) notes.push(`base has no \`setup\`: head's node_modules${where} was copied, since both name the same dependencies`);
    else notes.push(`head's node_modules${where} could not be copied to base: give the target a \`setup\` that installs them`);
  }
  return notes;
}

/** `a/b` -> `a/b`, `a`, `.` */
function upwards(directory: string): readonly string[] {
  const parts = path.normalize(directory).split(path.sep).filter((part) => part !== '.' && part !== '');
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join(path.sep)), '.'];
}

function sameDependencies(head: string, base: string): boolean {
  const lock = LOCKS.find((name) => existsSync(path.join(head, name)));
  if (lock !== undefined) return read(head, lock) === read(base, lock);
  return LOCKS.every((name) => !existsSync(path.join(base, name))) && named(head) !== null && named(head) === named(base);
}

function named(folder: string): string | null {
  try {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = JSON.parse(read(folder, 'package.json') ?? '');
    return JSON.stringify([dependencies, devDependencies, optionalDependencies, peerDependencies]);
  } catch {
    return null;
  }
}

function read(folder: string, file: string): string | null {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch {
    return null;
  }
}

/** Hard links where the file system has them (package managers replace files, they do not write into them), else whole files. */
async function copy(from: string, to: string): Promise<boolean> {
  return (await cp('-al', from, to)) || (await cp('-a', from, to));
}

function cp(how: string, from: string, to: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('cp', [how, '--', from, to], (error) => resolve(error === null));
  });
}
