import { describe, expect, test } from '@jest/globals';
import { defaultBudgets, defaultTable, withDefaults } from '../../src/judge/defaults.ts';
import { matchesGlob } from '../../src/glob.ts';
import { budgetFor } from '../../src/judge/match.ts';
import { metricNames } from '../../src/metrics.ts';
import { aBudget, aMetric } from '../support/builders.ts';
import { fc } from '../support/properties.ts';

describe('a pattern', () => {
  test.each([
    ['*', '', true], ['*', 'anything', true], ['latency.*', 'latency.p99', true], ['latency.*', 'latency', false], ['latency.*', 'cold.latency.p99', false],
    ['*.p99', 'latency.p99', true], ['*.p99', 'latency.p99x', false], ['latency.p50', 'latency.p50', true], ['latency.p50', 'latencyxp50', false],
    ['a*a', 'a', false], ['a*a', 'aa', true], ['a*b*c', 'a--b--c', true], ['a*b*c', 'a--c--b', false], ['*a*', 'bab', true], ['a**b', 'ab', true],
    ['ab*bc', 'abc', false], ['(.+)+', '(.+)+', true], ['[ab]', 'a', false], ['', '', true], ['', 'a', false],
  ])('%p on %p: %p', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  test('means what the regular expression of it means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), (pattern, text) => {
      expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
    }), { seed: 1, numRuns: 3000 });
  });
});

describe('the rule for a comparison', () => {
  const of = (metric: string, scenario: string | null = 'list', target = 'api') => ({ target, scenario, metric: aMetric(metric) });

  test('is the first that matches target, scenario and metric, and no other', () => {
    const rules = [
      aBudget({ target: 'web', metric: 'latency.*' }), aBudget({ scenario: 'create', metric: 'latency.*' }), aBudget({ metric: 'latency.p99', line: 3 }), aBudget({ metric: '*', line: 4 }),
    ];
    expect(budgetFor(rules, of('latency.p99'))?.line).toBe(3);
    expect(budgetFor(rules, of('latency.p50'))?.line).toBe(4);
    expect(budgetFor(rules, of('latency.p99', 'create'))).toBe(rules[1]);
    expect(budgetFor(rules, of('latency.p99', 'create', 'web'))).toBe(rules[0]);
  });

  test('gates the largest latency and the tenth percentile by their names only', () => {
    for (const metric of ['latency.max', 'latency.p10']) {
      expect(budgetFor([aBudget({ metric: 'latency.*' }), aBudget({ metric: '*' })], of(metric))).toBeNull();
      expect(budgetFor([aBudget({ metric: 'latency.*' }), aBudget({ metric, line: 2 })], of(metric))?.line).toBe(2);
    }
  });

  test('for what has no scenario stands under the scenario pattern * only', () => {
    expect(budgetFor([aBudget({ scenario: 'l*' })], of('size.packed', null))).toBeNull();
    expect(budgetFor([aBudget({ scenario: '**' })], of('size.packed', null))).toBeNull();
    expect(budgetFor([aBudget()], of('size.packed', null))).not.toBeNull();
  });

  test('comes from the user before it comes from the defaults', () => {
    const own = aBudget({ metric: 'latency.*', origin: 'config', line: 9 });
    expect(budgetFor(withDefaults([own]), of('latency.p99'))).toBe(own);
    expect(budgetFor(withDefaults([own]), of('cpu'))?.origin).toBe('default');
  });
});

describe('the defaults', () => {
  test('hold a function to what Lambda takes, and nothing else to it', () => {
    const functionRun = { functions: [{ target: 'collector', memory: 1, peak: null, connections: [], wrote: [] }], samples: [] };
    const budgets = withDefaults([], functionRun);
    const of = (target: string, metric: string) => budgetFor(budgets, { target, scenario: null, metric: aMetric(metric) });
    expect([of('collector', 'size.packed')?.limit, of('collector', 'size.unpacked')?.limit]).toEqual([{ warn: null, fail: 52_428_800 }, { warn: null, fail: 262_144_000 }]);
    expect([of('api', 'size.packed')?.limit, of('api', 'size.unpacked')?.limit]).toEqual([null, null]);
    expect(of('collector', 'size.packed')?.tolerance).toEqual(of('api', 'size.packed')?.tolerance);
    const own = { ...(budgets[0] ?? aBudget()), metric: 'size.packed', target: '*' };
    expect(budgetFor(withDefaults([own], functionRun), { target: 'collector', scenario: null, metric: aMetric('size.packed') })).toBe(own);
  });

  test('gate these metrics and show the others', () => {
    const gated = metricNames.filter((name) => budgetFor(defaultBudgets, { target: 'api', scenario: null, metric: aMetric(name) }) !== null);
    expect(gated).toEqual([
      'latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'throughput', 'errors', 'capacity', 'recovery', 'cpu', 'memory.peak', 'memory.growth', 'cold-start.p50',
      'init', 'cold', 'warm.p50', 'warm.p90', 'warm.p99', 'instructions', 'size.packed', 'size.unpacked',
    ]);
  });

  test('name a metric of the catalogue in each row, once, with a reason', () => {
    const named = defaultTable.map(({ budget }) => budget.metric);
    expect(new Set(named).size).toBe(named.length);
    for (const { budget, reason } of defaultTable) {
      expect([...metricNames, 'metrics.*', 'timing.*', 'command.*']).toContain(budget.metric);
      expect(reason).not.toBe('');
    }
  });
});
