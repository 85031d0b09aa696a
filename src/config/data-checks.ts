/** What a scenario's `data` says -> its files by name, and everything wrong with them. */
import type { Checked, Problem } from '../model.ts';
import { isDataFile, readData, type DataFile } from './data-file.ts';
import { insidePathFault } from './fields.ts';
import { entriesOf } from './loose.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { SOURCE_NAME } from './placeholders.ts';

/** Reads each file once, whoever names it. */
export class DataFiles {
  readonly #readFile: (file: string) => Checked<string>;
  readonly #tried = new Set<string>();
  readonly #read = new Map<string, DataFile>();
  /** What is wrong inside of the files, at their own lines. */
  readonly problems: Problem[] = [];

  constructor(readFile: (file: string) => Checked<string>) {
    this.#readFile = readFile;
  }

  /** null: it cannot be read, which is told. */
  get(file: string): DataFile | null {
    return this.#read.get(file) ?? null;
  }

  get read(): ReadonlyMap<string, DataFile> {
    return this.#read;
  }

  /** What is wrong with naming it at all. */
  open(file: string, path: Path): readonly Finding[] {
    if (this.#tried.has(file) || insidePathFault(file) !== null || !isDataFile(file)) return [];
    this.#tried.add(file);
    const text = this.#readFile(file);
    if (!text.ok) return text.problems.map((problem) => onValue(path, `\`${file}\`: ${problem.message}`, problem.hint));
    const read = readData(file, text.value);
    if (read.ok) this.#read.set(file, read.data);
    else this.problems.push(...read.problems);
    return [];
  }
}

/** A data set as the config names it. */
export interface NamedData {
  readonly name: string;
  readonly file: string;
  readonly path: Path;
}

/** `perf/users.csv` is called `users`. */
export function namedData(data: unknown, path: Path): readonly NamedData[] {
  const unnamed = (file: unknown, at: Path): readonly NamedData[] => (typeof file === 'string' ? [{ name: baseName(file), file, path: at }] : []);
  if (typeof data === 'string') return unnamed(data, path);
  if (Array.isArray(data)) return data.flatMap((file: unknown, i) => unnamed(file, [...path, i]));
  return entriesOf(data).flatMap(([name, file]) => (typeof file === 'string' ? [{ name, file, path: [...path, name] }] : []));
}

const baseName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');

/** Names that are none or are given twice, and files that cannot be read. */
export function dataFindings(sets: readonly NamedData[], files: DataFiles): readonly Finding[] {
  const seen = new Map<string, string>();
  return sets.flatMap(({ name, file, path }) => {
    const found = [...files.open(file, path)];
    const other = seen.get(name);
    const given = typeof path.at(-1) === 'string' && path.at(-1) !== 'data';
    if (!new RegExp(SOURCE_NAME, 'u').test(name) || name in Object.prototype) {
      const plain = name.replace(/[^A-Za-z0-9_-]+/gu, '_').replace(/^[^A-Za-z_]+/u, '') || 'row';
      found.push(given ? onKey(path, `\`${name.slice(0, 60)}\` cannot be the name of data`, `write letters, digits, \`-\` and \`_\`: \`${plain}\``) : onValue(path, `\`${name.slice(0, 60)}\` cannot be used as the name of its data`, `give it one: \`data: { ${plain}: ${file} }\``));
    } else if (other !== undefined) found.push(onValue(path, `\`${other}\` and \`${file}\` would both be called \`${name}\``, 'give them names: `data: { first: a.csv, second: b.csv }`'));
    seen.set(name, file);
    return found;
  });
}
