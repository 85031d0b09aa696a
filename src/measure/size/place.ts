/** The path of a package or layer as it is written -> the true path, or why it is not one that may be weighed. */
import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { hasCode } from '../../system-error.ts';
import { cannot, type Refusal } from './weight.ts';

export interface Written {
  readonly path: string;
  /** The absolute folder from which the path counts, and how it is called in a message. */
  readonly from: string;
  readonly fromCalled: string;
  /** How the path is called in a message. */
  readonly shown: string;
}

/** `checkout` is the folder that the path must not leave, by `..` or through a link. Throws system errors. */
export async function placeInside({ path, from, fromCalled, shown }: Written, checkout: string): Promise<string | Refusal> {
  const asked = resolve(from, path);
  if (path.includes('\0') || isAbsolute(path) || leaves(checkout, asked)) {
    return cannot(`${shown} is outside the checkout`, `Write a path relative to ${fromCalled}, inside the checkout.`);
  }
  try {
    const [real, root] = await Promise.all([realpath(asked), realpath(checkout)]);
    return leaves(root, real) ? cannot(`${shown} leads outside the checkout, through a symbolic link`, 'Put the files themselves there.') : real;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    const dangling = await lstat(asked).then((found) => found.isSymbolicLink(), () => false);
    return dangling
      ? cannot(`${shown} is a symbolic link to something that does not exist`, 'Check where it points, and that `setup` builds that.')
      : cannot(`${shown} does not exist`, 'Check how it is spelled, and that `setup` builds it.');
  }
}

function leaves(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
