import { describe, expect, test } from '@jest/globals';
import { decodeBaseline } from '../../../src/baseline/codec/decode.ts';
import { encodeBaseline } from '../../../src/baseline/codec/encode.ts';
import { evidenceIn } from '../../../src/baseline/codec/evidence.ts';
import { thin } from '../../../src/baseline/codec/thin.ts';
import type { ImportedModule, ImportTree, PackageContents, StoredEvidence } from '../../../src/model.ts';
import { aRun } from '../../support/builders.ts';
import { aBaseline, entryAt } from '../entries.ts';

const module = (name: string, parent: number | null, total: number): ImportedModule => ({ name, dependency: null, kind: 'own', parent, from: { file: 'app.py', line: 3 }, self: 1, total, phase: 'init', used: null });
const tree = (modules: readonly ImportedModule[]): ImportTree => ({ target: 'api', side: 'head', language: 'python', runs: 5, modules, left: 2 });
const contents = (parts: number, files: number): PackageContents => ({
  target: 'api', side: 'head', left: { parts: 1, files: 0 },
  parts: Array.from({ length: parts }, (_, i) => ({ name: `p${i}`, version: '1.0.0', path: `node_modules/p${i}`, layer: null, packed: 10, unpacked: 20, files: 2 })),
  files: Array.from({ length: files }, (_, i) => ({ path: `f${i}`, layer: null, packed: 1, unpacked: 2 })),
});

describe('what a baseline keeps of the evidence', () => {
  test('is head of that target, or nothing', () => {
    const run = aRun({ contents: [{ ...contents(1, 0), side: 'base' }, contents(2, 1), { ...contents(3, 0), target: 'web' }] });
    expect(evidenceIn(run, 'api')).toEqual({ contents: { parts: contents(2, 1).parts, files: contents(2, 1).files, left: { parts: 1, files: 0 } }, imports: null });
    expect(evidenceIn(aRun(), 'api')).toBeNull();
  });

  test('counts what it leaves out', () => {
    expect(evidenceIn(aRun({ contents: [contents(120, 40)] }), 'api')?.contents).toMatchObject({ left: { parts: 21, files: 10 } });
    expect(evidenceIn(aRun({ contents: [contents(120, 40)] }), 'api')?.contents?.parts.length).toBe(100);
  });

  test('has the slowest modules, each with its importers, in their order', () => {
    const modules = [module('app', null, 500), ...Array.from({ length: 300 }, (_, i) => module(`small${i}`, 0, 0.1)), module('late', 300, 90), module('later', 301, 80)];
    const kept = evidenceIn(aRun({ imports: [tree(modules)] }), 'api')?.imports;
    expect(kept?.modules.length).toBe(150);
    expect(kept?.left).toBe(2 + 303 - 150);
    const names = kept?.modules.map(({ name }) => name) ?? [];
    expect(names[0]).toBe('app');
    expect(names.slice(-3)).toEqual(['small299', 'late', 'later']);
    const parents = kept?.modules.slice(-2).map(({ parent }) => names[parent ?? -1]);
    expect(parents).toEqual(['small299', 'late']);
  });

  test('comes back from the file, with the newest entry alone', () => {
    const evidence: StoredEvidence = { contents: { parts: contents(1, 1).parts, files: contents(1, 1).files, left: { parts: 0, files: 0 } }, imports: { language: 'node', runs: 3, left: 0, modules: [module('index.js', null, 4)] } };
    const thinned = thin(aBaseline([{ ...entryAt(0), evidence }, { ...entryAt(1), evidence }, entryAt(2)]));
    if (!thinned.ok) throw new Error('it was refused');
    const read = decodeBaseline(encodeBaseline(thinned.value), 'api.json');
    expect(read.ok && read.value.entries.map((entry) => entry.evidence)).toEqual([null, evidence, null]);
  });

  test('with a module that comes before its importer is refused', () => {
    const evidence: StoredEvidence = { contents: null, imports: { language: 'node', runs: 3, left: 0, modules: [module('a', 1, 1), module('b', 0, 1)] } };
    const read = decodeBaseline(encodeBaseline(aBaseline([{ ...entryAt(0), evidence }])), 'api.json');
    expect(read.ok ? null : read.problems[0]?.message).toMatch(/evidence\.imports\.modules\[0\]\.parent must be a module before it/);
  });
});
