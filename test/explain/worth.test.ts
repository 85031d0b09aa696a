import { describe, expect, test } from '@jest/globals';
import { worthTracing } from '../../src/explain/worth.ts';
import type { Verdict } from '../../src/model.ts';
import { aBudget, anEstimate, aVerdict, tiers, type VerdictOver } from '../support/builders.ts';

const start = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'cold-start.p50', scenario: null, base: 200, head: 260, ...over.comparison } });
const load = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { metric: 'latency.p50', base: 4, head: 5, ...over.comparison } });
const none = { imports: [], hotPaths: [] };

test('a start that takes longer is traced, and a scenario that does is profiled', () => {
  expect(worthTracing([start(), load()])).toEqual({ imports: ['api'], hotPaths: [{ target: 'api', scenario: 'list' }] });
});

test('where nothing moved nothing is traced', () => {
  expect(worthTracing([start({ verdict: 'unchanged', severity: 'none' }), load({ verdict: 'unchanged', severity: 'none' })])).toEqual(none);
  expect(worthTracing([])).toEqual(none);
});

test.each(['init', 'init.min', 'cold', 'cold.min', 'cold-start.p90', 'cold-start.read', 'instructions', 'billed'])('%s of a target is explained by what its start imports', (metric) => {
  expect(worthTracing([start({ comparison: { metric } })])).toEqual({ imports: ['api'], hotPaths: [] });
});

test.each(['cpu', 'latency.p99', 'latency.tail', 'warm.p90', 'instructions', 'billed', 'cost'])('%s of a scenario is explained by where its CPU time goes', (metric) => {
  expect(worthTracing([load({ comparison: { metric } })])).toEqual({ imports: [], hotPaths: [{ target: 'api', scenario: 'list' }] });
});

test('throughput that fell is a change for the worse', () => {
  expect(worthTracing([load({ comparison: { metric: 'throughput', base: 1000, head: 800 } })]).hotPaths).toHaveLength(1);
});

test.each(['memory.peak', 'errors', 'io.reads', 'size.packed', 'response.size'])('%s is nothing that tracing explains', (metric) => {
  expect(worthTracing([load({ comparison: { metric } })])).toEqual(none);
});

describe('time that is spent waiting', () => {
  const steady = aVerdict({ verdict: 'unchanged', comparison: { metric: 'cpu', base: 1, head: 1 } });
  test('is not profiled where CPU time is known to be as before', () => expect(worthTracing([load(), steady])).toEqual(none));
  test('is profiled beyond an absolute limit all the same', () => expect(worthTracing([load({ verdict: 'over-budget' }), steady]).hotPaths).toHaveLength(1));
  test('is not taken for known where CPU time is only shown', () => expect(worthTracing([load(), { ...steady, budget: null }]).hotPaths).toHaveLength(1));
  test('is not known from another scenario', () => expect(worthTracing([load(), aVerdict({ verdict: 'unchanged', comparison: { metric: 'cpu', scenario: 'create', base: 1, head: 1 } })]).hotPaths).toHaveLength(1));
});

describe('without a budget that calls it', () => {
  const shown = (head: number): Verdict => start({ severity: 'none', budget: null, comparison: { metric: 'cold-start.min', base: 100, head } });
  test('a change for the worse is traced from 5 % on', () => expect(worthTracing([shown(105)]).imports).toEqual(['api']));
  test('a smaller one is not', () => expect(worthTracing([shown(104)])).toEqual(none));
  test('what was nothing before is', () => expect(worthTracing([start({ severity: 'none', budget: null, comparison: { metric: 'cold-start.read', base: 0, head: 100 } })]).imports).toEqual(['api']));
});

describe('an inconclusive verdict', () => {
  const open = (over: VerdictOver = {}): Verdict => start({ verdict: 'inconclusive', severity: 'none', comparison: { base: 200, head: 215, spread: 0.1 }, ...over });
  test('is looked into where it makes the run inconclusive', () => expect(worthTracing([open()]).imports).toEqual(['api']));
  test('is left alone where something else fails', () => expect(worthTracing([open(), load()]).imports).toEqual([]));
  test('is left alone where the estimate is for the better', () => expect(worthTracing([open({ comparison: { base: 200, head: 195, spread: 0.2 } })])).toEqual(none));
  test('is left alone where what is allowed is not in reach', () => expect(worthTracing([open({ comparison: { base: 200, head: 201, spread: 0.01 } })])).toEqual(none));
  test('is left alone where it could at most warn', () => expect(worthTracing([open({ budget: aBudget({ tolerance: { ...tiers(null, 0.05), floor: 0 } }) })])).toEqual(none));
  test('is left alone where it is not gated', () => expect(worthTracing([open({ budget: null })])).toEqual(none));
  test('is left alone where the machine was in the way', () => expect(worthTracing([open({ settle: { kind: 'machine', what: 'steal' } })])).toEqual(none));
  test('comes before what is only shown, however much worse that is', () => {
    const shown = start({ severity: 'none', budget: null, comparison: { target: 'shown', base: 100, head: 900 } });
    expect(worthTracing([shown, open()]).imports).toEqual(['api', 'shown']);
  });
  test('is looked into where a limit is in its interval', () => {
    const near = open({ budget: aBudget({ tolerance: null, limit: tiers(220) }), comparison: { head: anEstimate(215, 10), base: 215 } });
    expect(worthTracing([near]).imports).toEqual(['api']);
  });
});

describe('an improvement', () => {
  const better = (over: VerdictOver): Verdict => start({ verdict: 'improved', severity: 'none', ...over });
  test('of a start is traced when it is marked', () => expect(worthTracing([better({ comparison: { base: 300, head: 200 } })]).imports).toEqual(['api']));
  test('of less than 20 ms is not', () => expect(worthTracing([better({ comparison: { base: 60, head: 45 } })])).toEqual(none));
  test('of less than 10 % is not', () => expect(worthTracing([better({ comparison: { base: 1000, head: 920 } })])).toEqual(none));
  test('under load is not worth a profile', () => expect(worthTracing([load({ verdict: 'improved', severity: 'none', comparison: { base: 8, head: 4 } })])).toEqual(none));
});

test('at most three starts and five scenarios are traced: what fails before what warns, what is accepted and what is only shown, and the furthest beyond first', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const starts = [
    start({ severity: 'none', budget: null, comparison: { target: 'shown' } }),
    start({ severity: 'warn', accepted: { target: '*', scenario: '*', metric: '*', reason: '', expires: null, origin: 'config', line: null }, comparison: { target: 'accepted' } }),
    start({ severity: 'warn', comparison: { target: 'warns' } }),
    start({ comparison: { target: 'fails', head: 240 } }),
    start({ comparison: { target: 'fails most', head: 400 } }),
  ];
  const loads = names.map((scenario, i) => load({ comparison: { scenario, head: 5 + i } }));
  expect(worthTracing([...starts, ...loads])).toEqual({
    imports: ['fails most', 'fails', 'warns'],
    hotPaths: ['g', 'f', 'e', 'd', 'c'].map((scenario) => ({ target: 'api', scenario })),
  });
});

test('names that JavaScript gives a meaning are names', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => ['__proto__', 'constructor', '"],["', `t${i}`][i % 4] ?? '');
  expect(worthTracing(names.map((target) => start({ comparison: { target } }))).imports).toEqual(['__proto__', 'constructor', '"],["']);
});
