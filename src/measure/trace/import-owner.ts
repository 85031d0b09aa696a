/** A module as its process saw it -> whose it is: the target's own, a dependency's, the language's; and what it is called. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedModule } from '../../model.ts';
import type { SeenImport, SeenProcess } from './import-records.ts';
import { dependencyOf, filePath, type Places } from './profile-path.ts';

export type Owned = Pick<ImportedModule, 'name' | 'dependency' | 'kind'>;

/** A file of ours inside of the target's process: the runtime of a function. */
export const isOurs = (name: string): boolean => name.startsWith('tailgate:');

const LONGEST = 300;

/** Keeps what it found out about folders; for the modules of one process. */
export class Owners {
  readonly #places: Places;
  readonly #process: SeenProcess;
  readonly #namespaces: ReadonlySet<string>;
  readonly #installed = new Map<string, ReadonlySet<string>>();
  readonly #packages = new Map<string, string | null>();
  readonly #known = new Map<string, Owned>();

  constructor(process: SeenProcess, places: Places) {
    this.#places = { ...places, library: places.library === '' ? '' : `${places.library.replace(/\/$/, '')}/` };
    this.#process = process;
    this.#namespaces = new Set(process.language === 'python' ? process.imports.filter(({ file }) => file === '<namespace>').map(({ key }) => key) : []);
  }

  of(seen: SeenImport): Owned {
    const known = this.#known.get(seen.key) ?? this.#find(seen);
    this.#known.set(seen.key, known);
    return known;
  }

  /** Below the target's folder where it lies there; see `filePath`. */
  fileOf(file: string): string {
    return filePath(file, this.#places).slice(0, LONGEST);
  }

  #find(seen: SeenImport): Owned {
    return this.#process.language === 'python' ? this.#findPython(seen) : this.#findNode(seen);
  }

  #findNode({ key }: SeenImport): Owned {
    const name = this.fileOf(key);
    if (name.startsWith('node:')) return { name, dependency: null, kind: 'built-in' };
    const dependency = dependencyOf(name) ?? (path.isAbsolute(name) ? this.#packageAbove(path.dirname(name)) : null);
    return dependency === null ? { name, dependency, kind: 'own' } : { name, dependency, kind: 'dependency' };
  }

  #findPython({ key, file }: SeenImport): Owned {
    const name = key.slice(0, LONGEST);
    if (file === '<built-in>') return { name, dependency: null, kind: 'built-in' };
    if (file === '<namespace>' || file === '') {
      const part = this.#process.imports.find((one) => one.key.startsWith(`${key}.`) && one.file !== '' && !one.file.startsWith('<'));
      return part === undefined ? { name, dependency: null, kind: file === '' ? 'built-in' : 'own' } : { ...this.of(part), name };
    }
    const shown = this.fileOf(file);
    if (shown.startsWith('python:')) return { name, dependency: null, kind: 'built-in' };
    const foreign = path.isAbsolute(shown) || dependencyOf(shown) !== null || this.#isInstalled(key, file);
    return foreign ? { name, dependency: this.#topOf(key), kind: 'dependency' } : { name, dependency: null, kind: 'own' };
  }

  /** `pandas` of `pandas.core.api`; of a package without a file of its own (`google`) the first part that has one. */
  #topOf(key: string): string {
    const parts = key.split('.');
    const depth = parts.findIndex((_, i) => !this.#namespaces.has(parts.slice(0, i + 1).join('.')));
    return parts.slice(0, Math.max(1, depth + 1)).join('.').slice(0, LONGEST);
  }

  /** Whether it was put beside the target's own files by an installer (`pip install -t`), which leaves a list of what it installed. */
  #isInstalled(key: string, file: string): boolean {
    const [top = '', ...rest] = key.split('.');
    let root = path.dirname(file);
    for (let i = path.basename(file).startsWith('__init__.') ? -1 : 0; i < rest.length; i += 1) root = path.dirname(root);
    const installed = this.#installed.get(root) ?? topLevelNames(root);
    this.#installed.set(root, installed);
    return installed.has(top);
  }

  #packageAbove(folder: string): string | null {
    const known = this.#packages.get(folder);
    if (known !== undefined) return known;
    const name = packageName(path.join(folder, 'package.json')) ?? (path.dirname(folder) === folder ? null : this.#packageAbove(path.dirname(folder)));
    this.#packages.set(folder, name);
    return name;
  }
}

function packageName(file: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const name = typeof manifest === 'object' && manifest !== null && 'name' in manifest ? manifest.name : null;
    return typeof name === 'string' && name !== '' ? name.slice(0, LONGEST) : null;
  } catch {
    return null;
  }
}

/** What the `*.dist-info` and `*.egg-info` of a folder say they installed there. */
function topLevelNames(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const info of list(folder).filter((name) => /\.(dist|egg)-info$/.test(name)).slice(0, 2000)) {
    const record = read(path.join(folder, info, 'RECORD'));
    const files = record === '' ? read(path.join(folder, info, 'top_level.txt')) : record;
    for (const line of files.split('\n')) {
      const first = /^"?([^/,"]+)/.exec(line.trim())?.[1];
      if (first !== undefined && !/\.(dist|egg)-info$|^\.\.?$/.test(first)) names.add(first.replace(/\..*$/, ''));
    }
  }
  return names;
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
