import { describe, expect, test } from '@jest/globals';
import type { RuleName } from '../../../src/rule-names.ts';
import { foundBy, saysOf, SLOWER, type FigureOver, type ScenarioOver } from './scenario.ts';

const one = (name: RuleName, figures: ScenarioOver['figures']) => foundBy(name, { list: { figures } })[0]?.about;

describe('memory', () => {
  const leak = { 'memory.growth': { head: 1e6, spread: 0.1 }, throughput: { head: 1200 } };
  test('that grows is told with its interval, and with what that is in an hour', () => {
    expect(one('memory-growth', leak)).toMatchObject({ kind: 'memory-growth', growth: 1e6, lower: 0.9e6, upper: 1.1e6, rate: 1200, perHour: 4.32e9 });
    expect(saysOf('memory-growth', leak)).toBe('notice');
    expect(saysOf('memory-growth', { ...leak, 'memory.growth': { head: 1e6, spread: 0.1, limit: 1e5, is: 'over-budget', severity: 'fail' } })).toBe('warning');
  });
  test('has no hourly figure without a certain rate', () => expect(one('memory-growth', { 'memory.growth': { head: 1e6, spread: 0.1 } })).toMatchObject({ rate: null, perHour: null }));
  test.each([
    ['may not grow at all', { ...leak, 'memory.growth': { head: 1e6, spread: 1.01 } }],
    ['shrinks', { ...leak, 'memory.growth': { head: -1e6, spread: -0.1 } }],
    ['grows by less than 10 MB an hour', { ...leak, 'memory.growth': { head: 2.3e3, spread: 0.01 } }],
    ['cannot be told', { ...leak, 'memory.growth': { base: 0, head: 1e6, is: 'inconclusive' as const } }],
    ['grows less than before', { ...leak, 'memory.growth': { base: 2e6, head: 1e6, is: 'improved' as const } }],
  ])('is not told where it %s', (_, figures) => expect(saysOf('memory-growth', figures)).toBeNull());
});

describe('capacity', () => {
  const fell: FigureOver = { base: 900, head: 610, is: 'regressed', severity: 'fail' };
  test('that fell is told, with CPU time where that grew about as much', () => {
    expect(one('capacity', { capacity: fell })).toEqual({ kind: 'capacity', base: 900, head: 610, cpuBase: null, cpuHead: null });
    expect(one('capacity', { capacity: fell, cpu: { base: 0.4, head: 0.6, is: 'regressed' } })).toMatchObject({ cpuBase: 0.4, cpuHead: 0.6 });
    expect(one('capacity', { capacity: fell, cpu: { base: 0.4, head: 0.42, is: 'regressed' } })).toMatchObject({ cpuBase: null });
    expect(saysOf('capacity', { capacity: fell })).toBe('warning');
  });
  test.each([
    ['rose', { ...fell, head: 1200, is: 'improved' as const, severity: 'none' as const }],
    ['fell by less than can matter', { ...fell, head: 880 }],
    ['cannot be told', { ...fell, is: 'inconclusive' as const, severity: 'none' as const }],
    ['is low, and was', { ...fell, base: 610, is: 'over-budget' as const }],
  ])('is not told where it %s', (_, figure) => expect(saysOf('capacity', { capacity: figure })).toBeNull());
});

describe('recovery', () => {
  const recovery = (over: FigureOver) => ({ recovery: { unit: 'ms' as const, ...over } });
  test('that takes longer, or very long, is told', () => {
    expect(one('recovery', recovery({ base: 2100, head: 8200, is: 'regressed' }))).toEqual({ kind: 'recovery', base: 2100, head: 8200 });
    expect(one('recovery', recovery({ head: 12_000 }))).toEqual({ kind: 'recovery', base: null, head: 12_000 });
    expect(saysOf('recovery', recovery({ head: 3000, limit: 2000, is: 'over-budget', severity: 'warn' }))).toBe('warning');
  });
  test.each([
    ['is short', { head: 9900 }], ['is as it was', { base: 2100, head: 2100 }], ['grew by a moment', { base: 500, head: 700, is: 'regressed' as const }],
    ['cannot be told', { base: 2100, head: 12_000, is: 'inconclusive' as const }], ['is shorter than it was', { base: 60_000, head: 12_000, is: 'improved' as const }],
  ])('is not told where it %s', (_, figure) => expect(saysOf('recovery', recovery(figure))).toBeNull());
});

describe.each([
  ['response-size', 'response.size', [12_000, 48_000], [12_000, 13_100], [12_000, 12_900]],
  ['page-faults', 'faults', [3, 40], [10, 12.4], [0.5, 1.4]],
  ['descriptors', 'fds', [40, 90], [100, 119], [20, 29]],
  ['threads', 'threads', [11, 60], [100, 119], [5, 6]],
] as const)('%s', (name, metric, [base, head], slight, few) => {
  const grew = ([before, after]: readonly [number, number], over: Partial<FigureOver> = {}): ScenarioOver['figures'] => ({ [metric]: { base: before, head: after, is: 'regressed', ...over } });
  test('is told with both figures', () => {
    expect(one(name, grew([base, head]))).toEqual({ kind: name, base, head });
    expect(saysOf(name, grew([base, head]))).toBe('notice');
    expect(saysOf(name, grew([base, head], { severity: 'warn' }))).toBe('warning');
  });
  test('is silent just below', () => {
    expect(saysOf(name, grew(name === 'response-size' ? [12_000, 12_990] : slight))).toBeNull();
    expect(saysOf(name, grew(few))).toBeNull();
  });
  test('is silent in doubt, within what is allowed, and without a base', () => {
    expect(saysOf(name, grew([base, head], { is: 'inconclusive' }))).toBeNull();
    expect(saysOf(name, grew([base, head], { is: 'unchanged' }))).toBeNull();
    expect(saysOf(name, { [metric]: { head } })).toBeNull();
  });
});

test('page faults that are very many are told without a base, and never as a warning', () => {
  expect(one('page-faults', { faults: { head: 310 } })).toEqual({ kind: 'page-faults', base: null, head: 310 });
  expect(saysOf('page-faults', { ...SLOWER, faults: { head: 310 } })).toBe('notice');
  expect(saysOf('page-faults', { faults: { head: 255 } })).toBeNull();
});
