import { describe, expect, test } from '@jest/globals';
import { sizeCauses, type SizeQuestion } from '../../src/explain/sizes.ts';
import type { Cause, PackageContents, Weighed } from '../../src/model.ts';
import { aFile, aPart, someContents } from './builders.ts';
import { fc } from '../support/properties.ts';

const unpacked: SizeQuestion = { metric: 'size.unpacked', difference: null, overBudget: false };
const told = (causes: readonly Cause[]): readonly string[] => causes.map((cause) => `${cause.kind === 'file' ? cause.path : cause.kind === 'part' || cause.kind === 'duplicate' ? cause.name : '?'} ${cause.changed}`);
const explainSize = (base: PackageContents | null, head: PackageContents, over: Partial<SizeQuestion> = {}): ReturnType<typeof sizeCauses> => sizeCauses(base, head, { ...unpacked, ...over });

test('a dependency that is new, gone, larger or smaller is told, the largest growth first', () => {
  const base = someContents([aPart('gone', 50_000), aPart('larger', 100_000), aPart('smaller', 80_000), aPart('same', 900_000)]);
  const head = someContents([aPart('new', 400_000), aPart('larger', 130_000, { version: '2.0.0' }), aPart('smaller', 60_000), aPart('same', 900_000)]);
  const { causes, rest } = explainSize(base, head);
  expect(told(causes)).toEqual(['new new', 'larger grown', 'gone gone', 'smaller shrunk']);
  expect(causes[1]).toEqual({
    kind: 'part', name: 'larger', path: 'node_modules/larger', layer: null, from: null, changed: 'grown',
    base: { packed: 25_000, unpacked: 100_000, files: 10, version: '1.0.0' }, head: { packed: 32_500, unpacked: 130_000, files: 13, version: '2.0.0' },
  });
  expect(rest).toEqual({ causes: 0, difference: 0 });
});

test('where the package became smaller, what became smaller comes first', () => {
  const { causes } = explainSize(someContents([aPart('a', 500_000), aPart('b', 100_000)]), someContents([aPart('a', 100_000), aPart('b', 150_000)]));
  expect(told(causes)).toEqual(['a shrunk', 'b grown']);
});

test('what is less than 1 kB or 1 % of the difference is in the rest', () => {
  const base = someContents([aPart('a', 1000), aPart('b', 1000), aPart('c', 1000)]);
  const head = someContents([aPart('a', 1_001_000), aPart('b', 9000), aPart('c', 1999)]);
  expect(explainSize(base, head)).toMatchObject({ causes: [{ name: 'a' }], rest: { causes: 2, difference: 8999 } });
});

test('at most ten are told, and the others counted', () => {
  const head = Array.from({ length: 15 }, (_, i) => aPart(`p${String(i).padStart(2, '0')}`, 100_000));
  const { causes, rest } = explainSize(someContents([]), someContents(head));
  expect(told(causes)).toEqual(head.slice(0, 10).map(({ name }) => `${name} new`));
  expect(rest).toEqual({ causes: 5, difference: 500_000 });
});

describe('a dependency in another place', () => {
  const layered = aPart('numpy', 4_000_000, { path: 'python/numpy', layer: 'layers/core' });
  test('went into a layer, and made the upload smaller', () => {
    const { causes } = explainSize(someContents([aPart('numpy', 4_000_000, { path: 'numpy' })]), someContents([layered]), { metric: 'size.packed' });
    expect(causes).toMatchObject([{ name: 'numpy', changed: 'shrunk', path: 'python/numpy', layer: 'layers/core', from: { path: 'numpy', layer: null }, base: { packed: 1_000_000 }, head: { packed: 0 } }]);
  });
  test('is nothing where all is counted', () => {
    expect(explainSize(someContents([aPart('numpy', 4_000_000, { path: 'numpy' })]), someContents([layered]))).toEqual({ causes: [], rest: { causes: 0, difference: 0 } });
  });
  test('is found by its version where there are several', () => {
    const base = someContents([aPart('a', 1000, { version: '1.0.0', path: 'node_modules/x/node_modules/a' }), aPart('a', 90_000, { version: '2.0.0', path: 'node_modules/y/node_modules/a' })]);
    const { causes } = explainSize(base, someContents([aPart('a', 90_000, { version: '2.0.0' })]));
    expect(causes).toMatchObject([{ name: 'a', changed: 'gone', path: 'node_modules/x/node_modules/a' }]);
  });
  test('and what grows in a layer is no part of the upload', () => {
    expect(explainSize(someContents([]), someContents([layered]), { metric: 'size.packed' }).causes).toEqual([]);
  });
});

describe('the target\'s own files', () => {
  const contents = (files: Readonly<Record<string, number>>, over: Partial<PackageContents> = {}): PackageContents =>
    someContents([aPart(null, Object.values(files).reduce((sum, size) => sum + size, 0))], { files: Object.entries(files).map(([path, size]) => aFile(path, size)), ...over });
  test('are told one by one', () => {
    const { causes } = explainSize(contents({ 'a.js': 1000, 'data.json': 5000 }), contents({ 'a.js': 21_000, 'data.json': 5000, 'big.bin': 500_000 }));
    expect(causes).toMatchObject([{ kind: 'file', path: 'big.bin', changed: 'new', base: null }, { kind: 'file', path: 'a.js', changed: 'grown', base: { unpacked: 1000, version: null } }]);
  });
  test('are told together where the large ones do not stand for what they grew by', () => {
    const small = (unpackedBytes: number): PackageContents => someContents([aPart(null, unpackedBytes)], { files: [aFile('a.js', 9000)], left: { parts: 0, files: 500 } });
    expect(explainSize(small(1_000_000), small(2_000_000)).causes).toMatchObject([{ kind: 'part', name: null, changed: 'grown' }]);
  });
  test('are none of a dependency\'s, whatever lies beside them', () => {
    const head = someContents([aPart('a', 50_000), aPart('six', 30_000, { path: 'six' }), aPart(null, 20_000)], {
      files: [aFile('node_modules/a/x.js', 50_000), aFile('six.py', 29_000), aFile('six-1.16.0.dist-info/RECORD', 1000), aFile('node_modules/.package-lock.json', 4000), aFile('own.js', 20_000)],
    });
    expect(told(explainSize(someContents([]), head).causes)).toEqual(['a new', 'six new', 'own.js new']);
  });
  test('that a cut list of base may have held are not called new', () => {
    const cut = { left: { parts: 0, files: 70 } };
    const { causes } = explainSize(contents({ 'a.js': 50_000 }, cut), contents({ 'a.js': 50_000, 'huge.js': 900_000, 'b.js': 40_000 }));
    expect(causes).toMatchObject([{ kind: 'file', path: 'huge.js', changed: 'grown', base: null }]);
  });
});

test('a dependency that a cut list of head may still hold is not called gone', () => {
  const cut = { left: { parts: 1, files: 0 } };
  const base = someContents([aPart('a', 500_000), aPart('b', 10_000)]);
  expect(explainSize(base, someContents([aPart('c', 700_000), aPart('d', 20_000)], cut), { difference: 210_000 })).toMatchObject({
    causes: [{ name: 'c', changed: 'new' }, { name: 'd', changed: 'new' }, { name: 'a', changed: 'shrunk', head: null }], rest: { difference: -10_000 },
  });
});

test('sizes are told in the unit of the metric: files by their number', () => {
  const base = someContents([aPart('few', 1_000_000, { files: 1 }), aPart('many', 10_000, { files: 10 })]);
  const head = someContents([aPart('few', 9_000_000, { files: 1 }), aPart('many', 12_000, { files: 900 })]);
  expect(explainSize(base, head, { metric: 'size.files' })).toMatchObject({ causes: [{ name: 'many', base: { files: 10 }, head: { files: 900 } }], rest: { difference: 0 } });
});

describe('over a limit', () => {
  const parts = [aPart('large', 900_000), aPart('medium', 300_000), aPart('small', 1500)];
  test('the largest are named even where nothing changed', () => {
    expect(told(explainSize(someContents(parts), someContents(parts), { overBudget: true }).causes)).toEqual(['large same', 'medium same']);
  });
  test('they come after what changed, and nothing comes twice', () => {
    const { causes } = explainSize(someContents([...parts, aPart('new', 1)]), someContents([aPart('large', 950_000), ...parts.slice(1), aPart('new', 80_000)]), { overBudget: true });
    expect(told(causes)).toEqual(['new grown', 'large grown', 'medium same']);
  });
  test('own files are told one by one where some of them are what is large', () => {
    const side = (size: number): PackageContents => someContents([aPart(null, 900_000 + size), aPart('large', 400_000)], { files: [aFile('model.bin', 800_000), aFile('new.bin', size)] });
    expect(told(explainSize(side(10_000), side(90_000), { overBudget: true }).causes)).toEqual(['new.bin grown', 'model.bin same', 'large same']);
  });
  test('all own files together do not stand beside one of them', () => {
    const side = (size: number): PackageContents => someContents([aPart(null, 900_000 + size), aPart('large', 400_000)], { files: [aFile('new.bin', size)], left: { parts: 0, files: 400 } });
    expect(told(explainSize(side(10_000), side(90_000), { overBudget: true }).causes)).toEqual(['new.bin grown', 'large same']);
  });
});

test('without a base what is largest is told, and what is there twice', () => {
  const head = someContents([aPart('a', 500_000), aPart('a', 400_000, { path: 'node_modules/b/node_modules/a' }), aPart('b', 300)]);
  const { causes, rest } = explainSize(null, head);
  expect(told(causes)).toEqual(['a same', 'a same', 'a same']);
  expect(causes.map(({ kind }) => kind)).toEqual(['part', 'part', 'duplicate']);
  expect(causes[0]).toMatchObject({ base: null, head: { unpacked: 500_000 } });
  expect(rest).toBeNull();
});

describe('for any two packages', () => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString', '@s/a', null);
  const part = fc.record({ name, layer: fc.constantFrom(null, 'layers/core'), place: fc.constantFrom('', 'x/', 'y/'), version: fc.constantFrom('1', '2'), unpacked: fc.integer({ min: 0, max: 3_000_000 }) })
    .map(({ name: of, layer, place, version, unpacked: bytes }) => aPart(of, bytes, { layer, version, path: of === null ? '' : `${place}node_modules/${of}` }));
  const file = fc.record({ path: fc.constantFrom('a.js', 'b/c.js', '__proto__', 'node_modules/a/x.js'), unpacked: fc.integer({ min: 0, max: 900_000 }) }).map(({ path, unpacked: bytes }) => aFile(path, bytes));
  const contents = fc.record({ parts: fc.array(part, { maxLength: 25 }), files: fc.uniqueArray(file, { maxLength: 4, selector: ({ path }) => path }) }).map(({ parts, files }) => someContents(parts, { files }));
  const metric = fc.constantFrom('size.packed', 'size.unpacked', 'size.files', 'size.gzip');
  const unitOf = (of: string): 'packed' | 'unpacked' | 'files' => (of === 'size.files' ? 'files' : of === 'size.unpacked' ? 'unpacked' : 'packed');
  const total = ({ parts }: PackageContents, unit: 'packed' | 'unpacked' | 'files'): number => parts.reduce((sum, one) => sum + (unit === 'packed' && one.layer !== null ? 0 : one[unit]), 0);
  const listed = (causes: readonly Cause[]): readonly Extract<Cause, { kind: 'part' | 'file' }>[] => causes.flatMap((cause) => (cause.kind === 'part' || cause.kind === 'file' ? [cause] : []));

  test('what is told and the rest add up to the difference', () => {
    fc.assert(fc.property(contents, contents, metric, fc.boolean(), (base, head, of, overBudget) => {
      const unit = unitOf(of);
      const { causes, rest } = explainSize(base, head, { metric: of, overBudget });
      const size = (weight: Weighed | null): number => weight?.[unit] ?? 0;
      const sum = listed(causes).reduce((all, cause) => all + size(cause.head) - size(cause.base), 0);
      expect(sum + (rest?.difference ?? NaN)).toBe(total(head, unit) - total(base, unit));
      expect(listed(causes).length).toBeLessThanOrEqual(10);
    }));
  });

  test('the other way round what is new is gone and what grew shrank', () => {
    const turned = { new: 'gone', gone: 'new', grown: 'shrunk', shrunk: 'grown', same: 'same' } as const;
    // Pairs of moved parts are made in the order of their places: each name once a side keeps it out of this.
    const once = contents.map((one) => ({ ...one, parts: one.parts.filter((a, i) => one.parts.findIndex((b) => b.name === a.name && b.layer === a.layer) === i).map((a) => ({ ...a, path: a.name ?? '' })) }));
    fc.assert(fc.property(once, once, metric, (base, head, of) => {
      const key = (cause: Extract<Cause, { kind: 'part' | 'file' }>, changed: Cause['changed']): string => JSON.stringify([cause.kind, cause.kind === 'part' ? cause.name : cause.path, changed]);
      const there = listed(explainSize(base, head, { metric: of }).causes);
      const back = listed(explainSize(head, base, { metric: of }).causes);
      if (total(base, unitOf(of)) === total(head, unitOf(of))) return;
      expect(back.map((cause) => key(cause, cause.changed)).sort()).toEqual(there.map((cause) => key(cause, turned[cause.changed])).sort());
    }));
  });

  test('the order in which parts and files stand does not matter', () => {
    fc.assert(fc.property(contents, contents, metric, (base, head, of) => {
      const turned = ({ parts, files, ...one }: PackageContents): PackageContents => ({ ...one, parts: parts.toReversed(), files: files.toReversed() });
      const versions = (causes: readonly Cause[]): unknown => JSON.parse(JSON.stringify(causes, (field, value: unknown) => (field === 'version' || field === 'copies' ? undefined : value)));
      expect(versions(explainSize(turned(base), turned(head), { metric: of }).causes)).toEqual(versions(explainSize(base, head, { metric: of }).causes));
    }));
  });
});

test('ten thousand dependencies with names that mean something to JavaScript, many of them twice, are told in a few lines', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'a"b', '|', '\n'];
  const parts = Array.from({ length: 10_000 }, (_, i) => aPart(names[i % names.length] ?? '', 2000 + i, { path: `node_modules/${i % 5000}` }));
  const { causes } = explainSize(someContents(parts.slice(0, 3000)), someContents(parts));
  expect(causes.filter(({ kind }) => kind === 'part')).toHaveLength(3);
  expect(causes.length).toBeLessThanOrEqual(6);
});
