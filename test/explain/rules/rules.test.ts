import { describe, expect, test } from '@jest/globals';
import { rules } from '../../../src/explain/rules/rules.ts';
import { ruleNames } from '../../../src/rule-names.ts';
import { everyEvidence } from '../../support/explanation-cases.ts';
import { SLOWER, toldOf } from './scenario.ts';

test('every name has one rule, in the order of the names, and every rule an evidence of its name', () => {
  expect(rules.map(({ name }) => name)).toEqual(ruleNames);
  expect([...new Set(everyEvidence(() => 'x').map(({ kind }) => kind))].toSorted()).toEqual([...ruleNames].toSorted());
  expect(ruleNames.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});

const kinds = (...told: Parameters<typeof toldOf>): readonly string[] => toldOf(...told).map(({ severity, about }) => `${severity}: ${about.kind}`);
const queries = { ...SLOWER, 'metrics.db_queries': { base: 1, head: 21, spread: 0, is: 'regressed' as const } };

test('what another rule says more closely of the same scenario is not said again', () => {
  expect(kinds({ list: { figures: SLOWER } })).toEqual(['warning: waiting']);
  expect(kinds({ list: { figures: queries } })).toEqual(['warning: queries-per-request']);
  expect(kinds({ list: { figures: queries }, other: { figures: SLOWER } })).toEqual(['warning: queries-per-request', 'warning: waiting']);
});

describe('what the user wants', () => {
  test('off is not told, by name or by pattern, and nothing takes its place', () => {
    expect(kinds({ list: { figures: queries } }, { off: ['queries-per-request'], messages: {} })).toEqual([]);
    expect(kinds({ list: { figures: queries }, other: { figures: SLOWER } }, { off: ['quer*'], messages: {} })).toEqual(['warning: waiting']);
    expect(kinds({ list: { figures: queries } }, { off: ['*'], messages: {} })).toEqual([]);
  });
  test('said stands beside the advice of its rule, and nowhere else', () => {
    const messages = { 'queries-per-request': 'see docs/sql.md', constructor: 'x' };
    expect(toldOf({ list: { figures: queries }, other: { figures: SLOWER } }, { off: [], messages }).map(({ message }) => message)).toEqual(['see docs/sql.md', null]);
  });
});

test('a run in which nothing moved and nothing is over a limit gets no advice', () => {
  expect(toldOf({ list: { figures: {
    'latency.p50': { base: 4, head: 4 }, 'latency.p90': { base: 6, head: 6.1 }, 'latency.p99': { base: 12, head: 12.4 }, throughput: { base: 2400, head: 2390 }, cpu: { base: 0.4, head: 0.4 },
    errors: { base: 0, head: 0, spread: 0 }, 'io.reads': { base: 3, head: 3 }, 'io.writes': { base: 2, head: 2 }, faults: { base: 1, head: 1 }, 'response.size': { base: 900, head: 900 },
    'memory.growth': { base: 0, head: 0 }, fds: { base: 30, head: 30 }, threads: { base: 11, head: 11 }, capacity: { base: 900, head: 905 }, recovery: { base: 900, head: 950 },
  } } })).toEqual([]);
});

test('of thousands of scenarios eight pieces are told, in a moment', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`s${i}`, { figures: queries }]));
  expect(toldOf(many)).toHaveLength(3);
});
