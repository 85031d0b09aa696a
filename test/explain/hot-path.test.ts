import { describe, expect, test } from '@jest/globals';
import { hotPathCauses } from '../../src/explain/hot-path.ts';
import type { Cause, HotFunction, HotPath } from '../../src/model.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';

/** One sample stands for 0.001 ms per request unless `self` is given. */
function aFunction(name: string, samples: number, over: Partial<HotFunction> = {}): HotFunction {
  return { name, file: 'app.js', line: 1, dependency: null, self: samples / 1000, samples, ...over };
}

function aPath(functions: readonly HotFunction[], over: Partial<HotPath> = {}): HotPath {
  return { target: 'api', scenario: 'list', side: 'head', language: 'node', requests: 1000, samples: functions.reduce((sum, { samples }) => sum + samples, 0), functions, ...over };
}

type FunctionCause = Cause & { readonly kind: 'function' };

function causesOf(base: readonly HotFunction[] | null, head: readonly HotFunction[]): readonly FunctionCause[] {
  return hotPathCauses(base === null ? null : aPath(base, { side: 'base' }), aPath(head)).filter((cause) => cause.kind === 'function');
}

const names = (causes: readonly FunctionCause[]): unknown => causes.map(({ name, changed }) => [name, changed]);
const quiet = [aFunction('parse', 2000), aFunction('render', 1500), aFunction('route', 1000), aFunction('log', 500)];

describe('functions of two profiles', () => {
  test('that take more time are named with both times and their part of the growth', () => {
    const causes = causesOf([aFunction('sha1', 1000, { line: 10 }), ...quiet], [aFunction('sha1', 2000, { line: 12 }), ...quiet]);
    expect(causes).toEqual([{ kind: 'function', name: 'sha1', file: 'app.js', line: 12, changed: 'grown', base: 1, head: 2, share: 1 }]);
  });

  test('that are new, gone, grown and shrunk are told apart, the largest difference first', () => {
    const base = [aFunction('old', 3000), aFunction('cooler', 2000), aFunction('hotter', 1000), aFunction('same', 9000)];
    const head = [aFunction('cooler', 1000), aFunction('hotter', 5000), aFunction('fresh', 2000), aFunction('same', 9000)];
    const causes = causesOf(base, head);
    expect(names(causes)).toEqual([['hotter', 'grown'], ['old', 'gone'], ['fresh', 'new'], ['cooler', 'shrunk']]);
    expect(causes.map(({ base: then, head: now, share }) => [then, now, share])).toEqual([[1, 5, 1], [3, null, null], [null, 2, 1], [2, 1, null]]);
  });

  test('share a growth by what each of them grew', () => {
    const causes = causesOf([aFunction('a', 1000), aFunction('b', 1000), ...quiet], [aFunction('a', 4000), aFunction('b', 2000), ...quiet]);
    expect(causes.map(({ name, share }) => [name, share])).toEqual([['a', 0.75], ['b', 0.25]]);
  });

  test('of which nothing stands out give no cause', () => {
    expect(causesOf(quiet, quiet)).toEqual([]);
  });

  test('are told without a base as the five hottest of head, those left out that nobody could look for', () => {
    const head = [aFunction('(program)', 9000, { file: '', line: null }), aFunction('(other)', 800, { file: '', line: null }), aFunction('main', 700, { file: 'tailgate:bootstrap.cjs' }), aFunction('a', 1), ...quiet, aFunction('(garbage collector)', 300, { file: '', line: null })];
    expect(names(causesOf(null, head))).toEqual([['parse', 'same'], ['render', 'same'], ['route', 'same'], ['log', 'same'], ['(garbage collector)', 'same']]);
  });

  test('of another language are not held against each other', () => {
    const causes = hotPathCauses(aPath(quiet, { side: 'base', language: 'python' }), aPath(quiet));
    expect(causes.every((cause) => cause.kind === 'function' && cause.changed === 'same')).toBe(true);
  });

  test('are at most ten', () => {
    const base = Array.from({ length: 15 }, (_, i) => aFunction(`f${i}`, 1000));
    expect(causesOf(base, base.map((one) => ({ ...one, self: 4 * one.self, samples: 4 * one.samples })))).toHaveLength(10);
  });

  test('that were left out of a list that was cut are not called new', () => {
    const rest = aFunction('(other)', 100, { file: '', line: null });
    expect(names(causesOf([...quiet, rest], [...quiet, aFunction('hot', 3000)]))).toEqual([['hot', 'grown']]);
  });
});

describe('the same function', () => {
  test('is known by its name and file when its line moves', () => {
    expect(causesOf([aFunction('f', 1000, { line: 5 }), ...quiet], [aFunction('f', 1000, { line: 500 }), ...quiet])).toEqual([]);
  });

  test('without a name is known by its order in the file, and one more that was hardly seen shifts nothing', () => {
    const anonymous = (line: number, samples: number): HotFunction => aFunction('(anonymous)', samples, { line });
    const base = [anonymous(5, 3000), anonymous(20, 400), anonymous(30, 2000)];
    const head = [anonymous(2, 3), anonymous(8, 3000), anonymous(23, 400), anonymous(33, 6000)];
    expect(causesOf(base, head)).toEqual([expect.objectContaining({ line: 33, changed: 'grown', base: 2, head: 6 })]);
  });

  test('is known in another file when nothing else has its name', () => {
    expect(causesOf([aFunction('load', 3000, { file: 'old.js' }), ...quiet], [aFunction('load', 3000, { file: 'new.js' }), ...quiet])).toEqual([]);
  });

  test('of the same name in two files is kept apart', () => {
    const base = [aFunction('get', 2000, { file: 'a.js' }), aFunction('get', 2000, { file: 'b.js' }), ...quiet];
    const head = [aFunction('get', 2000, { file: 'a.js' }), aFunction('get', 6000, { file: 'b.js' }), ...quiet];
    expect(causesOf(base, head)).toEqual([expect.objectContaining({ file: 'b.js', changed: 'grown' })]);
  });

  test('of a dependency is known wherever it is installed', () => {
    const of = (version: string, samples: number): HotFunction => aFunction('clone', samples, { dependency: 'lodash', file: `node_modules/.pnpm/lodash@${version}/node_modules/lodash/clone.js` });
    expect(causesOf([of('4.17.20', 2000), ...quiet], [of('4.17.21', 6000), ...quiet])).toEqual([expect.objectContaining({ changed: 'grown', base: 2, head: 6 })]);
  });
});

describe('the machine', () => {
  test('that was slower for one profile accuses no function', () => {
    const slower = (factor: number): readonly HotFunction[] => [...quiet, aFunction('sort', 1800)].map((one) => ({ ...one, self: one.self * factor }));
    expect(causesOf(slower(1), slower(1.15))).toEqual([]);
    expect(causesOf(slower(1.15), slower(1))).toEqual([]);
  });

  test('that was slower hides no function that got much hotter', () => {
    const base = [...quiet, aFunction('sort', 1800), aFunction('sha1', 1500)];
    const head = base.map((one) => ({ ...one, self: one.self * (one.name === 'sha1' ? 2.3 : 1.15), samples: one.samples * (one.name === 'sha1' ? 2 : 1) }));
    expect(names(causesOf(base, head))).toEqual([['sha1', 'grown']]);
  });
});

describe('two profiles of 3,000 samples, drawn again and again', () => {
  /** By inversion: the chance of each count and all below it, worked out once for each mean. */
  const tables = new Map<number, readonly number[]>();
  const tableOf = (mean: number): readonly number[] => {
    const known = tables.get(mean);
    if (known !== undefined) return known;
    const table: number[] = [];
    for (let count = 0, log = -mean, sum = 0; count < mean + 10 * Math.sqrt(mean) + 20; count += 1, log += Math.log(mean / count)) table.push((sum += Math.exp(log)));
    tables.set(mean, table);
    return table;
  };
  const poisson = (random: Random, mean: number): number => {
    const table = tableOf(mean);
    const drawn = random.uniform();
    let [low, high] = [0, table.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((table[middle] ?? 1) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  /** Shares fall off as they do in real services: one of 20 %, then 30 of 10 % and less. */
  const means = [600, ...Array.from({ length: 30 }, (_, i) => 300 * 0.885 ** i)];
  const cpu = 2;
  const drawn = (random: Random, factor: number): readonly HotFunction[] => {
    const functions = means.map((mean, i) => aFunction(`f${i}`, poisson(random, i === 0 ? mean * factor : mean))).filter(({ samples }) => samples > 0);
    const whole = functions.reduce((sum, { samples }) => sum + samples, 0);
    const perRequest = cpu * (1 + 0.2 * (factor - 1));
    return functions.map((one) => ({ ...one, self: (one.samples / whole) * perRequest }));
  };
  test('of the same code accuse in at most 1 % of runs', () => {
    const random = randomFrom(20);
    const runs = 2000;
    let accused = 0;
    for (let run = 0; run < runs; run += 1) if (causesOf(drawn(random, 1), drawn(random, 1)).length > 0) accused += 1;
    expect(accused / runs).toBeLessThanOrEqual(0.01);
  });

  test('find a function with a fifth of the samples that got 40 % hotter in nearly all runs, and first', () => {
    const random = randomFrom(21);
    const runs = 500;
    let found = 0;
    let others = 0;
    for (let run = 0; run < runs; run += 1) {
      const causes = causesOf(drawn(random, 1), drawn(random, 1.4));
      if (causes[0]?.name === 'f0' && causes[0].changed === 'grown') found += 1;
      if (causes.some(({ name }) => name !== 'f0')) others += 1;
    }
    expect(found / runs).toBeGreaterThan(0.9);
    expect(others / runs).toBeLessThanOrEqual(0.01);
  });
});
