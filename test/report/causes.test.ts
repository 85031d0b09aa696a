import { describe, expect, test } from '@jest/globals';
import type { Cause, Weighed } from '../../src/model.ts';
import { causeText, restText, type About } from '../../src/report/causes.ts';
import { markdownPen, penFor, plainPen } from '../../src/report/pen.ts';
import { aRun } from '../support/builders.ts';

const ABOUT: About = { target: 'api', compared: true, unit: 'unpacked' };
const text = (cause: Cause, about: Partial<About> = {}): string => causeText(cause, { ...ABOUT, ...about }, plainPen);

describe('an import', () => {
  const pandas: Extract<Cause, { kind: 'import' }> = { kind: 'import', name: 'pandas', of: 'dependency', changed: 'new', base: null, head: 480, modules: 312, from: { file: 'lambda_function.py', line: 3 }, used: true };

  test('that is new says what it costs, what it brings and where it is written', () => {
    expect(text(pandas)).toBe('pandas is now imported at start: +480 ms with 312 modules, through lambda_function.py:3');
    expect(causeText(pandas, ABOUT, markdownPen)).toBe('`pandas` is now imported at start: +480 ms with 312 modules, through `lambda_function.py:3`');
  });

  test.each<[Partial<typeof pandas>, string]>([
    [{ changed: 'grown', base: 320, from: { file: 'a.py', line: null } }, 'pandas takes longer to import: 320 → 480 ms (+50 %) with 312 modules, through a.py'],
    [{ changed: 'shrunk', base: 960, modules: 1, from: null }, 'pandas takes less time to import: 960 → 480 ms (-50 %)'],
    [{ changed: 'gone', base: 480, head: null, modules: 1, used: false }, 'pandas is imported at start no more: -480 ms, through lambda_function.py:3'],
    [{ changed: 'same', base: 480, used: false }, 'pandas is imported at start: 480 ms with 312 modules, through lambda_function.py:3, and nothing of it ran before the first response'],
    [{ of: 'own', name: 'report', modules: 1, from: null }, 'its own report is now imported at start: +480 ms'],
    [{ of: 'built-in', name: 'ssl', head: null, base: null, modules: 1, from: null }, 'the built-in ssl is now imported at start'],
  ])('that is %j', (over, expected) => {
    expect(text({ ...pandas, ...over })).toBe(expected);
  });

  test('with nothing to hold it against is not called new', () => {
    expect(text(pandas, { compared: false })).toBe('pandas is imported at start: 480 ms with 312 modules, through lambda_function.py:3');
  });
});

describe('a part of the package', () => {
  const weighed = (packed: number, unpacked: number, version: string | null = '2.30', files = 12): Weighed => ({ packed, unpacked, files, version });
  const moment: Extract<Cause, { kind: 'part' }> = { kind: 'part', name: 'moment', path: 'node_modules/moment', layer: null, from: null, changed: 'new', base: null, head: weighed(1.2e6, 4.1e6) };
  const grown = { ...moment, changed: 'grown', base: weighed(1e6, 3.1e6, '2.29') } as const;

  test('is told in the unit of what moved, with the other one beside it', () => {
    expect([text(moment), text(moment, { unit: 'packed' }), text(moment, { unit: 'files' })]).toEqual([
      'moment 2.30 is new in the package: +4.10 MB (1.20 MB packed)', 'moment 2.30 is new in the package: +1.20 MB packed (4.10 MB unpacked)', 'moment 2.30 is new in the package: +12 files (4.10 MB)',
    ]);
    expect([text(grown), text(grown, { unit: 'packed' }), text(grown, { unit: 'files' })]).toEqual([
      'moment grew from 2.29 to 2.30: 3.10 → 4.10 MB (+32 %), packed 1.00 → 1.20 MB', 'moment grew from 2.29 to 2.30: packed 1.00 → 1.20 MB (+20 %), unpacked 3.10 → 4.10 MB', 'moment grew from 2.29 to 2.30: 12 files, 3.10 → 4.10 MB',
    ]);
  });

  test.each<[string, Cause, string]>([
    ['gone', { ...moment, changed: 'gone', base: moment.head, head: null }, 'moment 2.30 is gone from the package: -4.10 MB (1.20 MB packed)'],
    ['in a layer', { ...moment, layer: 'core', head: weighed(0, 4.1e6) }, 'moment 2.30 is new in the layer core: +4.10 MB'],
    ['of the same version', { ...grown, base: weighed(1e6, 3.1e6) }, 'moment grew (2.30): 3.10 → 4.10 MB (+32 %), packed 1.00 → 1.20 MB'],
    ['moved into a layer', { ...moment, layer: 'core', from: { path: 'node_modules/moment', layer: null }, changed: 'same', base: moment.head }, 'moment 2.30 moved from the package to the layer core: 4.10 MB'],
    ['moved up', { ...grown, from: { path: 'node_modules/a/node_modules/moment', layer: null } }, 'moment grew from 2.29 to 2.30 and moved from node_modules/a/node_modules/moment to node_modules/moment: 3.10 → 4.10 MB (+32 %), packed 1.00 → 1.20 MB'],
    ['too small before', { ...grown, base: null }, 'moment is new, or grew: 4.10 MB (1.20 MB packed); before, it was not among the largest'],
    ['below another one', { ...moment, path: 'node_modules/a/node_modules/moment' }, 'moment 2.30 (in node_modules/a/node_modules/moment) is new in the package: +4.10 MB (1.20 MB packed)'],
    ['of nobody', { ...grown, name: null, base: weighed(1e6, 3.1e6, null) }, 'what belongs to no dependency grew: 3.10 → 4.10 MB (+32 %), packed 1.00 → 1.20 MB'],
    ['a file', { kind: 'file', path: 'data/model.bin', layer: null, changed: 'new', base: null, head: weighed(12e6, 38e6, null, 1) }, 'data/model.bin is new in the package: +38.0 MB (12.0 MB packed)'],
  ])('that is %s', (_, cause, expected) => {
    expect(text(cause)).toBe(expected);
  });

  test('with nothing to hold it against is only as large as it is', () => {
    expect(text({ ...moment, changed: 'same' }, { compared: false })).toBe('moment 2.30 is in the package: 4.10 MB (1.20 MB packed)');
  });

  test('whose version is no version has it quoted as somebody\'s words', () => {
    expect(causeText({ ...moment, head: weighed(1, 2, 'fine; approved') }, ABOUT, markdownPen)).toContain('`moment` `fine; approved` is new');
  });
});

test('a dependency that is there more than once is told with its places', () => {
  const copies = ['node_modules/lodash', 'node_modules/a/node_modules/lodash', 'c', 'd', 'e'].map((path, i) => ({ path, version: i === 0 ? '4.17.21' : '3.10.1', unpacked: 1.41e6 }));
  const cause = (n: number): Cause => ({ kind: 'duplicate', name: 'lodash', changed: n === 5 ? 'same' : 'new', copies: copies.slice(0, n) });
  expect(text(cause(2))).toBe('lodash is now there twice: 4.17.21 in node_modules/lodash (1.41 MB) and 3.10.1 in node_modules/a/node_modules/lodash (1.41 MB)');
  expect(text(cause(5))).toMatch(/^lodash is there 5 times: .* and 2 more$/);
});

describe('a function', () => {
  const sha1: Extract<Cause, { kind: 'function' }> = { kind: 'function', name: 'sha1', file: 'hash.js', line: 12, changed: 'grown', base: 0.31, head: 0.43, share: 0.71 };

  test('says how much hotter it got, and what part of the growth it is', () => {
    expect(text(sha1)).toBe('sha1 in hash.js:12 takes more CPU time: 0.310 → 0.430 ms per request (+39 %), 71 % of the growth');
    expect(text({ ...sha1, changed: 'new', base: null, share: null, name: '(garbage collector)', file: '', line: null })).toBe('(garbage collector) was not seen before: +0.430 ms per request');
    expect(text({ ...sha1, changed: 'gone', head: null, share: null })).toBe('sha1 in hash.js:12 is not seen any more: -0.310 ms per request');
  });

  test('of a target that is invoked says so', () => {
    const pen = penFor(aRun({ functions: [{ target: 'collector', memory: 1, peak: null, connections: [], wrote: [] }] }), plainPen);
    expect(causeText(sha1, { ...ABOUT, target: 'collector' }, pen)).toContain('ms per invocation (+39 %)');
    expect(causeText(sha1, ABOUT, pen)).toContain('ms per request (+39 %)');
  });

  test('keeps the line of a long path', () => {
    expect(text({ ...sha1, file: 'a/'.repeat(200) })).toMatch(/…:12 takes more/);
  });
});

test('what is left of a difference is told, and that nothing differs at all', () => {
  const explanation = { target: 'api', scenario: null, metrics: ['size.packed'], subject: 'size', against: 'side-by-side', causes: [{ kind: 'duplicate', name: 'a', changed: 'same', copies: [] }], rest: { causes: 12, difference: 41_000 } } as const;
  expect(restText(explanation)).toBe('12 smaller changes together: +41.0 kB packed');
  expect(restText({ ...explanation, metrics: ['size.files'], rest: { causes: 1, difference: -3 } })).toBe('1 smaller change: -3 files');
  expect(restText({ ...explanation, subject: 'cold-start', metrics: ['init'], rest: { causes: 2, difference: 4.2 } })).toBe('2 smaller changes together: +4.20 ms');
  expect([restText({ ...explanation, rest: null }), restText({ ...explanation, rest: { causes: 0, difference: 0 } })]).toEqual(['', '']);
  expect(restText({ ...explanation, subject: 'cold-start', causes: [], rest: null })).toBe('both sides were looked at, and nothing differs in what they import at start: the reason lies elsewhere');
});
