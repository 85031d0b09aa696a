import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { readRules, type Rules } from '../../src/config/rules.ts';
import { fc } from '../support/properties.ts';

const FILE = 'tailgate.yml';
const TARGETS = 'targets: { api: { start: node server.js, scenarios: { list: /items } } }';
const RULES = `budgets:
  - { metric: latency.p99, scenario: list, fail: 200 ms, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }
  - { metric: cpu, target: a*, tolerance: 5% }
accept:
  - { metric: "latency.*", reason: the new index, expires: 2026-12-31 }
on-inconclusive: fail
on-missing-baseline: fail
`;
const rules = (text: string): Rules => {
  const read = readRules(text, FILE);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const lines = (text: string): readonly string[] => {
  const read = readRules(text, FILE);
  return read.ok ? [] : read.problems.map((p) => `${p.line} ${p.path}: ${p.message}`);
};

describe('the rules of a config', () => {
  test('are those of the whole config, with their lines', () => {
    const text = `version: 1\n${TARGETS}\n${RULES}`;
    const whole = parseConfig(text, FILE, () => ({ ok: true, value: '' }));
    if (!whole.ok) throw new Error('refused');
    const { budgets, accept, policy, advice } = whole.value;
    expect(rules(text)).toEqual({ budgets, accept, policy, advice });
    expect([budgets.length, accept[0]?.line, policy.onInconclusive]).toEqual([2, 7, 'fail']);
  });

  test('are read without the body files that its requests name', () => {
    const text = `version: 1\ntargets: { api: { start: x, scenarios: { list: { request: { path: /, body-file: perf/order.json } } } } }\n${RULES}`;
    expect(rules(text).budgets).toHaveLength(2);
  });

  test.each([
    'targets: { api: { strat: x, scenarios: { list: { request: { path: items } } } } }', 'targets: { api: { type: function, runtime: 5, events: [list.json] } }',
    'targets: { api: { start: 5, cold-start: { runs: 0 }, scenarios: { list: { load: { shape: spike } } } } }', 'targets: { api: { start: x, metrics: { path: /m }, scenarios: { list: / } } }',
  ])('are read in spite of what is wrong with its targets: %s', (targets) => {
    expect(rules(`version: 1\n${targets}\n${RULES}`).budgets).toHaveLength(2);
    expect(parseConfig(`version: 1\n${targets}\n${RULES}`, FILE, () => ({ ok: true, value: '' })).ok).toBe(false);
  });

  test.each(['', 'targets: 5\n', 'targets:\n', 'targets: []\n'])('are read without any target: %j', (targets) => {
    expect(rules(`version: 1\n${targets}${RULES}`).accept).toHaveLength(1);
  });

  test('of a config without any are none', () => {
    expect(rules(`version: 1\n${TARGETS}`)).toEqual({ budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} } });
  });

  test.each([
    ['budgets: [{ metric: latency.p98, fail: 1 ms }]', '3 budgets[0].metric: no metric is called `latency.p98`'],
    ['budgets: [{ metric: cpu, target: b, fail: 1 ms }]', '3 budgets[0].target: no target is called `b`'],
    ['budgets: [{ metric: cpu, fail: 1 s, warn: 2 s }]', '3 budgets[0].warn: lies above `fail`: it would never be seen'],
    ['accept: [{ metric: cpu, scenario: lost, reason: x, expires: 2026-12-31 }]', '3 accept[0].scenario: no scenario is called `lost`'],
    ['accept: [{ metric: cpu, reason: x, expires: 2026-02-30 }]', '3 accept[0].expires: `2026-02-30` is no day of the calendar'],
    ['on-inconclusive: maybe', '3 on-inconclusive: `maybe` is not one of its values'],
    ['budget: []', '3 budget: `budget` is not a key that is known here'],
  ])('are refused for a mistake in themselves: %s', (rule, expected) => {
    expect(lines(`version: 1\n${TARGETS}\n${rule}`)).toEqual([expected]);
  });

  test('are never guessed from what is no YAML, no map, or of another version', () => {
    expect(lines(`version: 1\n${TARGETS}\nbudgets: [\n`)).toHaveLength(1);
    expect(lines('')).toEqual(['1 : is empty']);
    expect(lines('version: 2\nbudgets: []')).toEqual(['1 version: is 2, but this Tailgate reads version 1']);
  });

  test('are read or refused with a place, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.jsonValue().map((value) => `version: 1\nbudgets: [${JSON.stringify(value)}]\naccept: ${JSON.stringify(value)}\ntargets: ${JSON.stringify(value)}\n`)), (text) => {
      const read = readRules(text, FILE);
      if (!read.ok) expect(read.problems.every(({ line, message }) => line !== null && line >= 1 && message !== '')).toBe(true);
    }), { numRuns: 300 });
  });
});
