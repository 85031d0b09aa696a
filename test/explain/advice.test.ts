import { describe, expect, test } from '@jest/globals';
import { advise as adviseFrom } from '../../src/explain/advice.ts';
import type { Evidences } from '../../src/explain/explain.ts';
import type { Advice, AdviceRules, FunctionFacts, Verdict } from '../../src/model.ts';
import { aVerdict, type VerdictOver } from '../support/builders.ts';
import { aDependency, aFile, aModule, aPart, aTree, NOTHING, someContents, someFacts } from './builders.ts';

const EVERYTHING: AdviceRules = { off: [], messages: {} };
const advise = (evidence: Evidences, verdicts: readonly Verdict[], functions: readonly FunctionFacts[], wanted = EVERYTHING): readonly Advice[] =>
  adviseFrom(evidence, verdicts, { functions, asked: [], requests: [] }, wanted);

const MIB = 2 ** 20;
const facts = [someFacts()];
const evidence = (over: Partial<Evidences>): Evidences => ({ ...NOTHING, ...over });
const size = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'size.unpacked', scenario: null, base: 1_000_000, head: 2_000_000, ...over.comparison } });
const inShort = (advice: readonly Advice[]): readonly string[] => advice.map(({ severity, about }) => `${severity}: ${about.kind}${'name' in about ? ` ${about.name}` : ''}`);

test('without evidence there is no advice', () => {
  expect(advise(NOTHING, [size()], facts)).toEqual([]);
  expect(advise(evidence({ contents: [someContents([aPart('a', 900_000)])] }), [size()], facts)).toEqual([]);
});

describe('a dependency that no start and no event loaded', () => {
  const head = someContents([aPart('used', 100_000), aPart('left-over', 900_000)]);
  const imports = [aTree([aModule('index.js'), aDependency('used', 0)])];
  test('is told with its weight and that of the package', () => {
    expect(advise(evidence({ contents: [head], imports }), [], facts)).toEqual([
      { target: 'api', scenario: null, severity: 'notice', about: { kind: 'never-loaded', name: 'left-over', unpacked: 900_000, of: 1_000_000 }, message: null },
    ]);
  });
  test('is not told of a service, which loads some things only for some requests', () => {
    expect(advise(evidence({ contents: [head], imports }), [], [])).toEqual([]);
  });
  test('is not also said to be heavy, or to fit a layer', () => {
    const contents = [someContents([aPart('used', 100_000), aPart('moment', 900_000, { packed: 50 * MIB })])];
    expect(inShort(advise(evidence({ contents, imports }), [], facts))).toEqual(['notice: never-loaded moment']);
  });
});

describe('what concerns something that a budget calls is a warning', () => {
  const duplicate = aPart('a', 300_000, { path: 'node_modules/b/node_modules/a' });
  const head = someContents([aPart('a', 400_000), duplicate, aPart('b', 300_000)]);
  const without = { ...someContents([aPart('a', 400_000), aPart('b', 300_000)]), side: 'base' as const };
  const of = (base: typeof without | null, verdicts: readonly Verdict[]): readonly string[] => inShort(advise(evidence({ contents: base === null ? [head] : [head, base] }), verdicts, facts));
  test('in a package that grew: what is new or larger', () => {
    expect(of(without, [size()])).toEqual(['warning: duplicate a']);
    expect(of({ ...head, side: 'base' }, [size()])).toEqual(['notice: duplicate a']);
    expect(of(null, [size()])).toEqual(['notice: duplicate a']);
  });
  test('in a package over its limit: everything', () => expect(of({ ...head, side: 'base' }, [size({ verdict: 'over-budget' })])).toEqual(['warning: duplicate a']));
  test('nothing where it is only shown, or became smaller', () => {
    expect(of(without, [size({ severity: 'none', budget: null })])).toEqual(['notice: duplicate a']);
    expect(of(without, [size({ verdict: 'improved', severity: 'none', comparison: { base: 3_000_000 } })])).toEqual(['notice: duplicate a']);
  });
  test('nothing where another target is called', () => expect(of(without, [size({ comparison: { target: 'web' } })])).toEqual(['notice: duplicate a']));
});

test('a duplicate that wastes less than 1 % of the package is not worth a word', () => {
  const contents = [someContents([aPart('a', 9000), aPart('a', 9000, { path: 'node_modules/b/node_modules/a' }), aPart('b', 1_000_000)])];
  expect(advise(evidence({ contents }), [], facts)).toEqual([]);
});

describe('a package that nears the limit of an upload', () => {
  const contents = (packed: number): Evidences => evidence({ contents: [someContents([aPart('numpy', 90 * MIB, { path: 'numpy', packed: packed - 2 * MIB }), aPart('six', 40_000, { path: 'six' }), aPart(null, 8 * MIB, { packed: 2 * MIB })])] });
  test('could have its largest dependencies in a layer, from 80 % on', () => {
    expect(advise(contents(45 * MIB), [], facts)).toEqual([
      { target: 'api', scenario: null, severity: 'notice', about: { kind: 'layer', name: 'numpy', packed: 43 * MIB, of: 45 * MIB + 10_000, limit: 52_428_800 }, message: null },
    ]);
    expect(advise(contents(39 * MIB), [], facts)).toEqual([]);
  });
  test('is taken as weighed: the archive as a whole', () => {
    const weighed = (head: number): Verdict => aVerdict({ comparison: { metric: 'size.packed', scenario: null, base: head, head } });
    expect(inShort(advise(contents(39 * MIB), [weighed(44 * MIB)], facts))).toEqual(['notice: layer numpy']);
  });
  test('of something that is no function has no such limit', () => expect(advise(contents(45 * MIB), [], [])).toEqual([]));
});

describe('of a function', () => {
  test('memory that is nearly used up is a notice, and a warning where its budget calls it or it did not suffice', () => {
    const of = (peak: number, verdicts: readonly Verdict[]): readonly string[] => inShort(advise(NOTHING, verdicts, [someFacts({ peak: peak * MIB })]));
    expect(of(490, [])).toEqual(['notice: memory']);
    expect(of(512, [])).toEqual(['warning: memory']);
    expect(of(490, [aVerdict({ verdict: 'regressed', severity: 'warn', comparison: { metric: 'memory.peak', scenario: null, base: 1, head: 2 } })])).toEqual(['warning: memory']);
  });
  test('less memory is only ever a notice, and none where the handler computes', () => {
    const little = [someFacts({ peak: 50 * MIB })];
    const slower = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric: 'warm.p50', scenario: 'list', base: 5, head: 10 } });
    expect(inShort(advise(NOTHING, [slower], little))).toEqual(['notice: memory']);
    expect(advise(NOTHING, [slower, aVerdict({ comparison: { metric: 'cpu', scenario: 'list', base: 9, head: 9 } })], little)).toEqual([]);
  });
  test('files written beside the code are a warning, whatever moved', () => {
    expect(advise(NOTHING, [], [someFacts({ wrote: ['cache.db'] })])).toEqual([{ target: 'api', scenario: null, severity: 'warning', about: { kind: 'writes-package', files: ['cache.db'] }, message: null }]);
  });
  test('connections that are opened anew are a warning where that event takes longer', () => {
    const opens = [someFacts({ connections: [{ event: 'list', perInvocation: 1 }] })];
    const slower = (scenario: string): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric: 'warm.p50', scenario, base: 5, head: 10 } });
    expect(advise(NOTHING, [slower('list')], opens)).toEqual([{ target: 'api', scenario: 'list', severity: 'warning', about: { kind: 'connections', perInvocation: 1, event: 'list' }, message: null }]);
    expect(inShort(advise(NOTHING, [slower('create')], opens))).toEqual(['notice: connections']);
  });
});

test('at most eight are told: warnings first, then the best of each kind before the second best of any', () => {
  const unused = Array.from({ length: 6 }, (_, i) => aPart(`unused-${i}`, 1_000_000 + i));
  const twice = Array.from({ length: 6 }, (_, i) => [aPart(`twice-${i}`, 500_000 + i), aPart(`twice-${i}`, 500_000 + i, { path: `node_modules/x/node_modules/twice-${i}` })]).flat();
  const used = Array.from({ length: 6 }, (_, i) => aDependency(`twice-${i}`, 0));
  const given = evidence({ contents: [someContents([...unused, ...twice], { files: [aFile('index.js', 100)] })], imports: [aTree([aModule('index.js'), ...used])] });
  const some = [someFacts({ peak: 600 * MIB, connections: [{ event: 'list', perInvocation: 2 }] })];
  expect(inShort(advise(given, [], some))).toEqual([
    'warning: memory', 'notice: connections', 'notice: never-loaded unused-5', 'notice: duplicate twice-5', 'notice: never-loaded unused-4', 'notice: duplicate twice-4', 'notice: never-loaded unused-3', 'notice: duplicate twice-3',
  ]);
});
