/** The folders of a function's layers -> the search paths under which the platform would show them below /opt. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface LayerPaths {
  readonly bin: readonly string[];
  readonly lib: readonly string[];
  readonly python: readonly string[];
  readonly node: readonly string[];
}

/**
 * The platform unpacks all layers into /opt, each over the ones before it. /opt is not ours to write, so the folders are used
 * where they are, the last one first in every search path. What a function looks for by the literal path `/opt/...` is
 * therefore not found.
 *
 * @param folders absolute, in the order of the config
 * @param version of the interpreter: `3.11`, `20`
 */
export function layerPaths(folders: readonly string[], version: string | null): LayerPaths {
  const top = [...folders].reverse();
  const there = (...parts: readonly string[]): readonly string[] => top.map((folder) => path.join(folder, ...parts)).filter(isFolder);
  const nodeOfVersion = version === null ? [] : there('nodejs', `node${version}`, 'node_modules');
  return {
    bin: there('bin'),
    lib: there('lib'),
    python: [...top.flatMap((folder) => sitePackages(path.join(folder, 'python', 'lib'), version)), ...there('python')],
    node: [...nodeOfVersion, ...there('nodejs', 'node_modules')],
  };
}

function sitePackages(lib: string, version: string | null): readonly string[] {
  const wanted = version === null ? list(lib).filter((name) => /^python3\.\d+$/.test(name)) : [`python${version}`];
  return wanted.map((name) => path.join(lib, name, 'site-packages')).filter(isFolder);
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
