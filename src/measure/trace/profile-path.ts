/** A function's file as its runtime names it -> as it is told: below the target's folder, or a name that does not depend on the machine. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Places {
  /** The target's folder and the root of its checkout, as they are and with their links resolved. */
  readonly folders: readonly string[];
  readonly roots: readonly string[];
  /** Folder of the language's standard library, with a slash at its end; empty where there is none. */
  readonly library: string;
}

const INSTALLED = /^.*?\/((?:node_modules|site-packages|dist-packages)\/)/;
const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/g;
const PYTHON_PACKAGE = /(?:^|\/)(?:site-packages|dist-packages)\/([^/]+)/g;
/** A program of Tailgate's own in the target's process, such as the runtime of a function: its folder has another name each time. */
const OURS = /\/tailgate-[^/]+\/(?:.*\/)?([^/]+)$/;
/** What a Python hook puts in front of a module of the standard library that it has told already. */
const LIBRARY = '<library>';

/**
 * Below the target's folder: relative to it. Elsewhere in the checkout: relative to it as well (`../common/a.js`), so that base
 * and head agree. Installed elsewhere: from `node_modules` or `site-packages` on. Python's own: `python:json/encoder.py`.
 * Tailgate's own (the runtime of a function): `tailgate:runtime.py`.
 * Anything else stays as it is.
 */
export function filePath(file: string, places: Places): string {
  const plain = fromUrl(file);
  if (plain.startsWith(LIBRARY)) return `python:${plain.slice(LIBRARY.length)}`;
  if (!path.isAbsolute(plain)) return plain;
  const clean = path.normalize(plain);
  for (const folder of places.folders) if (within(clean, folder)) return path.relative(folder, clean);
  for (const [i, root] of places.roots.entries()) if (within(clean, root)) return path.relative(places.folders[i] ?? root, clean);
  const installed = clean.replace(INSTALLED, '$1');
  if (installed !== clean) return installed;
  const ours = OURS.exec(clean)?.[1];
  if (ours !== undefined) return `tailgate:${ours}`;
  if (places.library !== '' && clean.startsWith(places.library)) return `python:${clean.slice(places.library.length)}`;
  return clean;
}

/** The innermost package that a path of `filePath` lies in: `lodash`, `@aws-sdk/core`, `requests`; null for the target's own and the language's. */
export function dependencyOf(file: string): string | null {
  const node = [...file.matchAll(PACKAGE)].at(-1)?.[1];
  return node ?? [...file.matchAll(PYTHON_PACKAGE)].at(-1)?.[1]?.replace(/\.py$/, '') ?? null;
}

function fromUrl(file: string): string {
  if (!file.startsWith('file:')) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return file;
  }
}

const within = (file: string, folder: string): boolean => file.startsWith(folder === '/' ? '/' : `${folder}/`);
