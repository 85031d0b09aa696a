/** Weighs the package of a target, in whichever of its formats, or says why it cannot. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Package } from '../../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../../system-error.ts';
import { Unreadable, weighDirectory } from './directory.ts';
import { weighFile } from './file.ts';
import { weighNpm } from './npm.ts';
import { cannot, shownPath, type Weight } from './weight.ts';

/**
 * `directory` is the target's folder, from which the package's path counts; `checkout` is the folder that the path must not leave,
 * by `..` or through a link. Never throws for what it finds there.
 */
export async function weigh(pack: Package, directory: string, signal: AbortSignal, checkout: string = directory): Promise<Weight> {
  const shown = shownPath(pack.path);
  try {
    const path = await pathInside(pack.path, directory, checkout, shown);
    return typeof path === 'string' ? await weighAs(pack, path, shown, signal) : path;
  } catch (error) {
    if (signal.aborted) return cannot('weighing was interrupted');
    if (error instanceof Unreadable) return cannot(`${shown} cannot be weighed: ${error.message}`, 'Make the file readable, or leave it out with `ignore`.');
    if (isSystemError(error)) return cannot(`${shown} cannot be weighed: ${inWords(error)}`, advice(error));
    throw error;
  }
}

async function weighAs(pack: Package, path: string, shown: string, signal: AbortSignal): Promise<Weight> {
  signal.throwIfAborted();
  switch (pack.format) {
    case 'directory':
    case 'zip': return weighDirectory(path, shown, pack.ignore, signal);
    case 'file': return weighFile(path, shown, signal);
    case 'npm': return weighNpm(path, shown, signal);
  }
}

/** The true path of the package, or why it is not one that may be weighed. */
async function pathInside(path: string, directory: string, checkout: string, shown: string): Promise<string | Weight> {
  const asked = resolve(directory, path);
  if (path.includes('\0') || isAbsolute(path) || leaves(checkout, asked)) {
    return cannot(`${shown} is outside the checkout`, 'Write a path relative to the target\'s folder, inside the checkout.');
  }
  try {
    const [real, root] = await Promise.all([realpath(asked), realpath(checkout)]);
    return leaves(root, real) ? cannot(`${shown} leads outside the checkout, through a symbolic link`, 'Put the files themselves there.') : real;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return cannot(`${shown} does not exist`, 'Check how it is spelled, and that `setup` builds it.');
  }
}

function leaves(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
