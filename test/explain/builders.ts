/** Small pieces of evidence for tests: whole as they are, each field to be overridden. */
import type { FunctionFacts, HotFunction, HotPath, ImportedModule, ImportTree, PackageContents, PackageFile, PackagePart } from '../../src/model.ts';
import type { Evidences } from '../../src/explain/explain.ts';

export const NOTHING: Evidences = { contents: [], imports: [], hotPaths: [] };

/** `packed` is a quarter of `unpacked` unless given; one file for each 10 kB. */
export function aPart(name: string | null, unpacked: number, over: Partial<PackagePart> = {}): PackagePart {
  return { name, version: name === null ? null : '1.0.0', path: name === null ? '' : `node_modules/${name}`, layer: null, packed: Math.round(unpacked / 4), unpacked, files: Math.max(1, Math.round(unpacked / 10_000)), ...over };
}

export function aFile(path: string, unpacked: number, over: Partial<PackageFile> = {}): PackageFile {
  return { path, layer: null, packed: Math.round(unpacked / 4), unpacked, ...over };
}

export function someContents(parts: readonly PackagePart[], over: Partial<PackageContents> = {}): PackageContents {
  return { target: 'api', side: 'head', parts, files: [], left: { parts: 0, files: 0 }, ...over };
}

export function aModule(name: string, over: Partial<ImportedModule> = {}): ImportedModule {
  return { name, dependency: null, kind: 'own', parent: null, from: null, self: 1, total: 1, phase: 'init', used: null, ...over };
}

/** Of a dependency, imported by the module at `parent`. */
export function aDependency(dependency: string, parent: number | null, over: Partial<ImportedModule> = {}): ImportedModule {
  return aModule(`node_modules/${dependency}/index.js`, { dependency, kind: 'dependency', parent, ...over });
}

export function aTree(modules: readonly ImportedModule[], over: Partial<ImportTree> = {}): ImportTree {
  return { target: 'api', side: 'head', language: 'node', runs: 5, modules, left: 0, ...over };
}

export function aHotPath(functions: readonly Partial<HotFunction>[], over: Partial<HotPath> = {}): HotPath {
  return {
    target: 'api', scenario: 'list', side: 'head', language: 'node', requests: 10_000, samples: 3000,
    functions: functions.map((one) => ({ name: 'work', file: 'work.js', line: 1, dependency: null, self: 1, samples: 1000, ...one })), ...over,
  };
}

export function someFacts(over: Partial<FunctionFacts> = {}): FunctionFacts {
  return { target: 'api', memory: 512 * 2 ** 20, peak: null, connections: [], wrote: [], ...over };
}
