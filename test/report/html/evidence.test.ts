import { describe, expect, test } from '@jest/globals';
import type { ImportedModule, ImportTree, PackageContents, PackagePart } from '../../../src/model.ts';
import { importFigure } from '../../../src/report/html/imports.ts';
import { packageFigure } from '../../../src/report/html/package.ts';
import { pagePen } from '../../../src/report/page/pen.ts';
import { together } from '../../../src/report/page/markup.ts';
import { wordsOf } from './markup-check.ts';

/** What an area's title, a row or the caption says of a part. */
const movesIn = (text: string): readonly (string | undefined)[] => [...text.matchAll(/(?:, |<td class="l">)(grew|new|shrank|gone)(?=<)|(Gone):/g)].map(([, word, gone]) => word ?? gone);

describe('against what the baseline keeps of a package, which are its largest parts', () => {
  const parts = Array.from({ length: 250 }, (_, i): PackagePart => ({ name: `dep${i}`, version: '1.0.0', path: `node_modules/dep${i}`, layer: null, packed: 1000, unpacked: 1e6 - i * 3000, files: 3 }));
  const of = (some: readonly PackagePart[], side: 'base' | 'head', left = 0): PackageContents => ({ target: 'api', side, parts: some, files: [], left: { parts: left, files: 0 } });
  const draw = (head: PackageContents, base: PackageContents, whole: number | null = null): string => together(packageFigure([head], [base], { target: 'api', whole }, 'api', pagePen)).text;

  test('an unchanged package has nothing that grew, is new or is gone', () => {
    const text = draw(of(parts, 'head'), of(parts.slice(0, 100), 'base', 150));
    expect(movesIn(text)).toEqual([]);
  });

  test('what is larger than the smallest that was kept has grown, and what is smaller may have been there', () => {
    const large = { ...parts[200]!, unpacked: 2e6 };
    const text = draw(of([large, ...parts.filter((_, i) => i !== 200)], 'head'), of(parts.slice(0, 100), 'base', 150));
    expect(text).toContain('<title>dep200: 2.00 MB, grew</title>');
    expect(movesIn(text)).toEqual(['grew', 'grew']);
  });

  test('of a head that was cut, nothing is gone that may have been left out', () => {
    const text = draw(of(parts.slice(0, 100), 'head', 150), of(parts, 'base'));
    expect(movesIn(text)).toEqual([]);
    expect(text).not.toContain('dep150');
  });

  test('a dependency that was moved is neither new nor gone', () => {
    const [first, ...rest] = parts.slice(0, 3);
    const text = draw(of([{ ...first!, path: 'vendor/dep0' }, ...rest], 'head'), of(parts.slice(0, 3), 'base'));
    expect(movesIn(text)).toEqual([]);
    expect(wordsOf(text)).toContain('node_modules/dep0 → vendor/dep0');
  });

  test('the whole is what was weighed, with an area for what is not listed; else it says that it is of the listed ones', () => {
    const head = of(parts.slice(0, 100), 'head', 150);
    expect(draw(head, head, 1e9)).toContain('1.00 GB in all');
    expect(draw(head, head, 1e9)).toMatch(/<title>190 smaller parts: /);
    expect(draw(head, head)).toContain('in the 100 largest parts');
  });
});

describe('against what the baseline keeps of a start, which are its longest imports', () => {
  const modules = Array.from({ length: 400 }, (_, i): ImportedModule => ({ name: `m${i}`, dependency: null, kind: 'own', parent: null, from: null, self: 10 - i * 0.02, total: 10 - i * 0.02, phase: 'init', used: true }));
  const of = (some: readonly ImportedModule[], side: 'base' | 'head', left = 0): ImportTree => ({ target: 'api', side, language: 'node', runs: 5, left, modules: some });
  const draw = (head: ImportTree, base: ImportTree): string => together(importFigure([head], [base], 'api', 'api', pagePen)).text;

  test('unchanged imports have none that is new or gone', () => {
    for (const text of [draw(of(modules, 'head'), of(modules.slice(0, 150), 'base', 250)), draw(of(modules.slice(0, 150), 'head', 250), of(modules, 'base'))]) expect(text).not.toMatch(/New:|Gone:| new</);
  });

  test('one that takes longer than what was left out can have taken is new', () => {
    const slow = { ...modules[300]!, name: 'slow', self: 40, total: 40 };
    const text = draw(of([slow, ...modules], 'head'), of(modules.slice(0, 150), 'base', 250));
    expect(text).toContain('New: 1 module');
    expect(text).toContain('<code>slow</code><b class="bad"> new</b>');
    expect(text).toContain('Base is what an earlier run traced');
  });
});
