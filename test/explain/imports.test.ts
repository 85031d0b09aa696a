import { describe, expect, test } from '@jest/globals';
import type { ImportedModule, ImportTree } from '../../src/model.ts';
import { importCauses, lazyImports } from '../../src/explain/imports.ts';

type Brief = Partial<Omit<ImportedModule, 'parent'>> & { readonly name: string; readonly self: number; readonly by?: string; readonly at?: string };

/** Modules in order; `by` names the importer, `at` is `file:line`. What is called `a/b` or `a` in a dependency named `a` says so by `dependency`. */
function aTree(modules: readonly Brief[], language: 'python' | 'node' = 'python'): ImportTree {
  const full = modules.map(({ by, at, ...one }): ImportedModule => {
    const parent = modules.findIndex(({ name }) => name === by);
    const [file = '', line] = at?.split(':') ?? [];
    const dependency = one.dependency ?? null;
    return {
      dependency, kind: dependency === null ? 'own' : 'dependency', parent: parent < 0 ? null : parent, total: one.self, phase: 'init', used: null, ...one,
      from: at === undefined ? null : { file, line: line === undefined ? null : Number(line) },
    };
  });
  return { target: 'api', side: 'head', language, runs: 5, modules: full, left: 0 };
}

const app: Brief = { name: 'app', self: 4, at: 'main.py:1', used: true };
const pandas: readonly Brief[] = [
  { name: 'pandas', dependency: 'pandas', self: 100, by: 'app', at: 'app.py:3', used: false },
  { name: 'numpy', dependency: 'numpy', self: 60, by: 'pandas', at: 'site-packages/pandas/__init__.py:9', used: false },
  { name: 'numpy.core', dependency: 'numpy', self: 40, by: 'numpy', used: null },
  { name: 'decimal', kind: 'built-in', self: 5, by: 'numpy', used: null },
  { name: 'pandas.core', dependency: 'pandas', self: 200, by: 'pandas', used: false },
];
const names = (causes: ReturnType<typeof importCauses>): readonly string[] => causes.map((one) => (one.kind === 'import' ? `${one.changed} ${one.name}` : one.kind));

describe('the causes of a slower start', () => {
  test('tell a new dependency once, with all that it alone brings in and the line of the target that imports it', () => {
    expect(importCauses(aTree([app]), aTree([app, ...pandas]))).toEqual([
      { kind: 'import', name: 'pandas', of: 'dependency', changed: 'new', base: null, head: 405, modules: 5, from: { file: 'app.py', line: 3 }, used: false },
    ]);
  });

  test('count what both sides import for neither', () => {
    const numpy: readonly Brief[] = [{ name: 'numpy', dependency: 'numpy', self: 60, by: 'app', at: 'app.py:2' }, { name: 'numpy.core', dependency: 'numpy', self: 40, by: 'numpy' }];
    const [cause, ...others] = importCauses(aTree([app, ...numpy]), aTree([app, ...pandas]));
    expect(cause).toMatchObject({ name: 'pandas', changed: 'new', head: 300, modules: 2 });
    expect(names(others)).toEqual(['new decimal']);
  });

  test('tell a dependency that an older one newly brings in through the line of the target above both', () => {
    const sdk: Brief = { name: 'sdk', dependency: 'sdk', self: 10, by: 'app', at: 'app.py:7' };
    const added: readonly Brief[] = [{ name: 'sdk.net', dependency: 'sdk', self: 1, by: 'sdk', at: 'site-packages/sdk/__init__.py:1' }, { name: 'http3', dependency: 'http3', self: 30, by: 'sdk.net', at: 'site-packages/sdk/net.py:2' }];
    expect(importCauses(aTree([app, sdk]), aTree([app, sdk, ...added]))).toEqual([
      { kind: 'import', name: 'http3', of: 'dependency', changed: 'new', base: null, head: 30, modules: 1, from: { file: 'app.py', line: 7 }, used: null },
    ]);
  });

  test('tell a new module of the target apart from the new dependency that it imports', () => {
    const report: readonly Brief[] = [{ name: 'report', self: 8, by: 'app', at: 'app.py:4' }, { name: 'charts', dependency: 'charts', self: 90, by: 'report', at: 'report.py:1' }];
    expect(importCauses(aTree([app]), aTree([app, ...report]))).toMatchObject([
      { name: 'charts', of: 'dependency', head: 90, from: { file: 'report.py', line: 1 } }, { name: 'report', of: 'own', head: 8, from: { file: 'app.py', line: 4 } },
    ]);
  });

  test('name what grew or shrank beyond what medians vary by, and nothing below', () => {
    const before = aTree([app, { name: 'a', dependency: 'a', self: 10 }, { name: 'b', dependency: 'b', self: 100 }, { name: 'c', dependency: 'c', self: 1 }, { name: 'd', dependency: 'd', self: 30 }]);
    const after = aTree([app, { name: 'a', dependency: 'a', self: 12 }, { name: 'a.more', dependency: 'a', self: 8 }, { name: 'b', dependency: 'b', self: 110 }, { name: 'c', dependency: 'c', self: 2.5 }, { name: 'd', dependency: 'd', self: 10 }]);
    expect(importCauses(before, after)).toMatchObject([
      { name: 'a', changed: 'grown', base: 10, head: 20, modules: 2 }, { name: 'd', changed: 'shrunk', base: 30, head: 10 },
    ].sort((x, y) => Math.abs(y.head - y.base) - Math.abs(x.head - x.base)));
  });

  test('name what is gone, and what is imported later than the first response no more than before', () => {
    const later: Brief = { name: 'admin', dependency: 'admin', self: 50, by: 'app', phase: 'later' };
    expect(names(importCauses(aTree([app, ...pandas]), aTree([app, later])))).toEqual(['gone pandas']);
    expect(names(importCauses(aTree([app, later]), aTree([app, { ...later, phase: 'first' }])))).toEqual(['new admin']);
  });

  test('name after all others what the first request imported before and the start does now: together it is the same', () => {
    const lazy = pandas.map((one) => ({ ...one, phase: 'first' as const }));
    const other: Brief = { name: 'other', dependency: 'other', self: 9 };
    expect(names(importCauses(aTree([app, ...lazy]), aTree([app, ...pandas, other])))).toEqual(['new other', 'new pandas']);
  });

  test('are, without a base, what takes most of the start; ten at most', () => {
    const many = Array.from({ length: 30 }, (_, i): Brief => ({ name: `m${i}`, dependency: `m${i}`, self: i, by: 'app' }));
    const causes = importCauses(null, aTree([app, ...many, ...pandas]));
    expect(names(causes)).toEqual(['same pandas', ...Array.from({ length: 9 }, (_, i) => `same m${29 - i}`)]);
    expect(importCauses(aTree([app]), aTree([app, ...many]))).toHaveLength(10);
  });

  test('say nothing where both sides import the same', () => {
    expect(importCauses(aTree([app, ...pandas]), aTree([app, ...pandas.map((one) => ({ ...one, self: one.self * 1.1 }))]))).toEqual([]);
  });
});

describe('what could be imported later', () => {
  test('is what nothing called before the first response, once for the outermost, with the line of the target', () => {
    expect(lazyImports(aTree([app, ...pandas]))).toEqual([
      { target: 'api', scenario: null, severity: 'notice', about: { kind: 'lazy-import', name: 'pandas', time: 405, of: 409, from: { file: 'app.py', line: 3 } } },
    ]);
  });

  test('does not save what is needed anyway', () => {
    const used = pandas.map((one) => (one.name === 'numpy.core' ? { ...one, used: true } : one));
    expect(lazyImports(aTree([app, ...used]))).toMatchObject([{ about: { name: 'pandas', time: 300 } }]);
  });

  test('is nothing of which anything was called, of which nobody can tell, that is small, or that comes later anyway', () => {
    const one = (changes: Partial<Brief>): ImportTree => aTree([app, { name: 'x', dependency: 'x', self: 50, by: 'app', used: false }, { name: 'x.y', dependency: 'x', self: 1, by: 'x', ...changes }]);
    expect(lazyImports(one({}))).toHaveLength(1);
    expect(lazyImports(one({ used: true }))).toEqual([]);
    expect(lazyImports(aTree([app, { name: 'x', dependency: 'x', self: 50, by: 'app', used: null }]))).toEqual([]);
    expect(lazyImports(aTree([app, { name: 'x', dependency: 'x', self: 4.9, by: 'app', used: false }]))).toEqual([]);
    expect(lazyImports(aTree([{ ...app, self: 400 }, { name: 'x', dependency: 'x', self: 6, by: 'app', used: false }]))).toEqual([]);
    expect(lazyImports(aTree([app, { name: 'x', dependency: 'x', self: 50, by: 'app', used: false, phase: 'first' }]))).toEqual([]);
  });

  test('is never what a dependency imports that is needed itself: nobody here could change that', () => {
    const sdk: Brief = { name: 'sdk', dependency: 'sdk', self: 10, by: 'app', used: true };
    expect(lazyImports(aTree([app, sdk, { name: 'inner', dependency: 'inner', self: 50, by: 'sdk', used: false }]))).toEqual([]);
  });

  test('may be a module of the target itself, but not one that is there for what it imports', () => {
    const report: Brief = { name: 'report', self: 1, by: 'app', at: 'app.py:4', used: false };
    const charts: Brief = { name: 'charts', dependency: 'charts', self: 90, by: 'report', at: 'report.py:1', used: false };
    const about = (...modules: readonly Brief[]): unknown => lazyImports(aTree([app, ...modules])).map((advice) => advice.about);
    expect(about(report, charts)).toMatchObject([{ name: 'report', time: 91, from: { file: 'app.py', line: 4 } }]);
    const models: Brief = { name: 'models', dependency: 'models', self: 20, by: 'report', used: true };
    expect(about(report, models, charts)).toMatchObject([{ name: 'charts', time: 90, from: { file: 'report.py', line: 1 } }]);
  });
});
