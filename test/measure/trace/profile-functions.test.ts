import { describe, expect, test } from '@jest/globals';
import { shareOut } from '../../../src/measure/trace/profile-functions.ts';
import { dependencyOf, filePath } from '../../../src/measure/trace/profile-path.ts';
import type { ProcessRecord } from '../../../src/measure/trace/profile-place.ts';

const places = { folders: ['/work/app', '/real/app'], roots: ['/work', '/real'] };
const aRecord = (pid: number, cpu: number, functions: readonly (readonly [string, number])[]): ProcessRecord => ({
  pid, language: 'node', library: '', cpu, functions: functions.map(([name, samples]) => ({ name, file: 'file:///work/app/a.js', line: 1, weight: samples, samples })),
});
const selves = (of: ReturnType<typeof shareOut>): unknown => Object.fromEntries(of.functions.map(({ name, self }) => [name, self]));

describe('CPU time', () => {
  test('of each process is shared out by its own samples, and adds up to that of the tree per request', () => {
    const shared = shareOut([aRecord(1, 300, [['f', 30], ['g', 10]]), aRecord(2, 90, [['f', 1], ['h', 2]])], 390, 10, places);
    expect(selves(shared)).toEqual({ f: 25.5, g: 7.5, h: 6 });
    expect(shared).toMatchObject({ samples: 43, elsewhere: 0 });
  });

  test('of threads of one process is told by each of them, and counted once', () => {
    expect(selves(shareOut([aRecord(1, 100, [['f', 10]]), aRecord(1, 100, [['g', 30]])], 100, 1, places))).toEqual({ f: 25, g: 75 });
  });

  test('that no profiler has seen stands by itself when it is much, and is shared out when it is rounding', () => {
    const much = shareOut([aRecord(1, 60, [['f', 60]])], 100, 1, places);
    expect(much.functions).toEqual([expect.objectContaining({ name: 'f', self: 60, samples: 60 }), { name: '(other processes)', file: '', line: null, dependency: null, self: 40, samples: 40 }]);
    expect(much.elsewhere).toBeCloseTo(0.4);
    expect(selves(shareOut([aRecord(1, 98, [['f', 60]])], 100, 1, places))).toEqual({ f: 100 });
  });

  test('is never more than the tree used, whatever a process claims', () => {
    expect(selves(shareOut([aRecord(1, 1e15, [['f', 60]])], 100, 1, places))).toEqual({ f: 100 });
  });

  test('is what the processes say where the tree cannot be read', () => {
    expect(selves(shareOut([aRecord(1, 98, [['f', 60]])], null, 7, places))).toEqual({ f: 14 });
  });

  test('of more than 200 functions is summed up in one for the rest', () => {
    const shared = shareOut([aRecord(1, 1000, Array.from({ length: 250 }, (_, i) => [`f${i}`, 250 - i] as const))], 1000, 1, places);
    expect(shared.functions).toHaveLength(201);
    expect(shared.functions.at(-1)).toMatchObject({ name: '(other)', file: '', samples: (50 * 51) / 2 });
    expect(shared.functions.reduce((sum, { self }) => sum + self, 0)).toBeCloseTo(1000);
  });

  test('has names and paths fit to be shown', () => {
    const record = { ...aRecord(1, 10, []), functions: [{ name: `a\nb\u001b[31m${'x'.repeat(300)}`, file: `/work/app/${'y'.repeat(300)}.js`, line: 1, weight: 1, samples: 1 }, { name: ' ', file: '', line: null, weight: 1, samples: 1 }] };
    const [first, second] = shareOut([record], 10, 1, places).functions;
    expect(first?.name).toMatch(/^a b \[31mx+…$/);
    expect([first?.name.length, first?.file.length]).toEqual([200, 200]);
    expect(first?.file).toMatch(/^…y+\.js$/);
    expect(second?.name).toBe('(anonymous)');
  });
});

describe("a function's file", () => {
  const told = (file: string): string => filePath(file, { ...places, library: '/usr/lib/python3.11/' });

  test.each([
    ['file:///work/app/src/a%20b.js', 'src/a b.js'],
    ['/real/app/x.py', 'x.py'],
    ['/work/common/x.js', '../common/x.js'],
    ['/work/app/node_modules/a/i.js', 'node_modules/a/i.js'],
    ['/usr/lib/node_modules/npm/lib/cli.js', 'node_modules/npm/lib/cli.js'],
    ['/usr/lib/python3.11/site-packages/flask/app.py', 'site-packages/flask/app.py'],
    ['/usr/lib/python3.11/json/encoder.py', 'python:json/encoder.py'],
    ['<library>asyncio/events.py', 'python:asyncio/events.py'],
    ['<frozen importlib._bootstrap>', '<frozen importlib._bootstrap>'],
    ['node:internal/streams/readable', 'node:internal/streams/readable'],
    ['/tmp/tailgate-runtime-Xy12/bootstrap.cjs', 'tailgate:bootstrap.cjs'],
    ['/elsewhere/x.js', '/elsewhere/x.js'],
    ['file://host/odd', 'file://host/odd'],
    ['evalmachine.<anonymous>', 'evalmachine.<anonymous>'],
    ['', ''],
  ])('%s is told as %s', (file, expected) => {
    expect(told(file)).toBe(expected);
  });

  test.each([
    ['node_modules/lodash/lodash.js', 'lodash'],
    ['node_modules/.pnpm/@aws-sdk+core@3/node_modules/@aws-sdk/core/i.js', '@aws-sdk/core'],
    ['node_modules/a/node_modules/b/i.js', 'b'],
    ['venv/lib/python3.11/site-packages/flask/app.py', 'flask'],
    ['site-packages/six.py', 'six'],
    ['src/a.js', null],
    ['python:json/encoder.py', null],
  ])('%s belongs to %s', (file, expected) => {
    expect(dependencyOf(file)).toBe(expected);
  });
});
