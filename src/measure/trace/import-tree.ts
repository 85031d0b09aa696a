/** Several traced starts of one side -> its import tree: medians of times, with parents, places and phases. */
import { median } from '../../stats/sample.ts';
import type { ImportedModule, ImportTree } from '../../model.ts';
import { usedWhileImporting } from './import-calls.ts';
import { isOurs, Owners } from './import-owner.ts';
import { ImportPlaces } from './import-place.ts';
import type { SeenImport, SeenProcess } from './import-records.ts';
import type { TracedStart } from './import-start.ts';
import type { Places } from './profile-path.ts';

/** Modules kept, largest first. */
const MOST_MODULES = 2000;

type Tree = Pick<ImportTree, 'language' | 'runs' | 'modules' | 'left'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The first start gives the tree; a module that fewer than half of the starts imported is left out. `counted` tells what was used, if it is there. */
export function importTree(starts: readonly [TracedStart, ...TracedStart[]], counted: SeenProcess | null, folders: Omit<Places, 'library'>): Tree {
  const [{ process, init, first }] = starts;
  const owners = new Owners(process, { ...folders, library: process.library });
  const times = timesOf(starts);
  const ofRuntime = importsOfRuntime(process, owners);
  const kept = process.imports.filter((one) => (times.get(one.key)?.length ?? 0) * 2 >= starts.length && !ofRuntime.has(one.key));
  const index = new Map(kept.map((one, i) => [one.key, i]));
  const places = new ImportPlaces();
  const uses = counted === null || !counted.counted ? null : usesOf(counted, new Owners(counted, { ...folders, library: counted.library }));
  const modules = kept.map((one, i): Mutable<ImportedModule> => {
    const owned = owners.of(one);
    const self = median(times.get(one.key) ?? []);
    const phase = one.began <= init ? 'init' : one.began <= first ? 'first' : 'later';
    const parent = parentOf(one, index, process.language);
    return { ...owned, parent: parent !== null && parent < i ? parent : null, from: placeOf(one, parent !== null, owners, places), self, total: self, phase, used: uses?.get(one.key) ?? null };
  });
  for (const one of [...modules].reverse()) {
    const above = one.parent === null ? undefined : modules[one.parent];
    if (above !== undefined && above.phase === one.phase) above.total += one.total;
  }
  return { language: process.language, runs: starts.length, ...cut(modules) };
}

/** Our own runtime for functions, and what of the language it needs itself: the target would be blamed for it. */
function importsOfRuntime({ imports, language }: SeenProcess, owners: Owners): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of imports) {
    const { name, kind } = owners.of(one);
    const importer = language === 'python' ? one.importer : one.importerFile;
    const asked = found.has(importer) || (one.importerFile !== '' && isOurs(owners.fileOf(one.importerFile)));
    if (isOurs(name) || (kind === 'built-in' && asked)) found.add(one.key);
  }
  return found;
}

function timesOf(starts: readonly TracedStart[]): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const { process } of starts) {
    for (const { key, own } of process.imports) {
      const of = times.get(key) ?? [];
      of.push(own);
      times.set(key, of);
    }
  }
  return times;
}

function parentOf({ importer, importerFile }: SeenImport, index: ReadonlyMap<string, number>, language: 'python' | 'node'): number | null {
  return index.get(language === 'python' ? importer : importerFile) ?? null;
}

function placeOf({ importerFile, line, specifier }: SeenImport, known: boolean, owners: Owners, places: ImportPlaces): ImportedModule['from'] {
  if (importerFile === '' || importerFile.startsWith('<')) return null;
  const file = owners.fileOf(importerFile);
  const written = line ?? places.lineOf(importerFile, specifier);
  // A `require` may be made for a file that there is not; whoever does that tells no line.
  return isOurs(file) || (written === null && !known) ? null : { file, line: written };
}

/**
 * true: a function of it was called after it was loaded and until the first response. false: it has functions and none was.
 * null: no functions (what it holds may be used unseen), or an extension in C that was not seen to be called: its operators are
 * called unseen.
 */
function usesOf(counted: SeenProcess, owners: Owners): ReadonlyMap<string, boolean | null> {
  const early = usedWhileImporting(counted, owners);
  return new Map(counted.imports.map(({ key, file, functions }) => {
    if (counted.used.has(key) || early.has(key)) return [key, true];
    const visible = counted.language === 'node' || /\.pyc?$/.test(file);
    return [key, functions && visible && !counted.perhaps.has(key) ? false : null];
  }));
}

/** The smallest go; a module stays when anything below it does. */
function cut(modules: readonly ImportedModule[]): Pick<Tree, 'modules' | 'left'> {
  if (modules.length <= MOST_MODULES) return { modules, left: 0 };
  const kept = new Set<number>();
  const byTotal = modules.map((_, i) => i).sort((a, b) => (modules[b]?.total ?? 0) - (modules[a]?.total ?? 0) || a - b);
  for (const i of byTotal) {
    const path: number[] = [];
    for (let at: number | null = i; at !== null && !kept.has(at); at = modules[at]?.parent ?? null) path.push(at);
    if (kept.size + path.length <= MOST_MODULES) path.forEach((one) => kept.add(one));
  }
  const order = [...kept].sort((a, b) => a - b);
  const place = new Map(order.map((old, now) => [old, now]));
  const left = order.flatMap((i) => modules[i] ?? []).map((one) => ({ ...one, parent: one.parent === null ? null : (place.get(one.parent) ?? null) }));
  return { modules: left, left: modules.length - kept.size };
}
