import { describe, expect, test } from '@jest/globals';
import { amountText } from '../../src/config/amount-text.ts';
import { ruleChanges } from '../../src/config/rule-changes.ts';
import type { Rules } from '../../src/config/rules.ts';
import { parseAmount } from '../../src/config/units.ts';
import { budgetFor } from '../../src/judge/match.ts';
import { metricNamed } from '../../src/metrics.ts';
import type { Acceptance, Budget, Unit } from '../../src/model.ts';
import { aBudget, tiers } from '../support/builders.ts';
import { fc } from '../support/properties.ts';

const rules = (over: Partial<Rules> = {}): Rules => ({ budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, ...over });
const budgeted = (...budgets: readonly Partial<Budget>[]): Rules => rules({ budgets: budgets.map((budget, i) => aBudget({ origin: 'config', line: 10 + i, ...budget })) });
const accepting = (...accept: readonly Partial<Acceptance>[]): Rules =>
  rules({ accept: accept.map((one) => ({ target: '*', scenario: '*', metric: 'cpu', reason: 'x', expires: '2026-12-31', origin: 'config', line: 3, ...one })) });
const tolerating = (fail: number, over: Partial<Budget> = {}): Partial<Budget> => ({ tolerance: { warn: null, fail, floor: 0 }, ...over });

describe('a changed budget', () => {
  test('is told by what changes in it', () => {
    const place = { metric: 'latency.p99', scenario: 'list' };
    expect(ruleChanges(budgeted(tolerating(0.1, place)), budgeted(tolerating(0.25, place)))).toEqual(['`metric: latency.p99` (scenario `list`): tolerance fail 10 % → 25 %']);
  });

  test('is told by all that changes in it, in the unit of its metric', () => {
    const [before, after] = [{ metric: 'size.*', target: 'api', limit: tiers(50e6), tolerance: null }, { metric: 'size.packed', limit: tiers(1) }];
    expect(ruleChanges(budgeted(before), budgeted({ ...before, limit: tiers(60e6, 512 * 2 ** 20), tolerance: { ...tiers(0.07, 0.005), floor: 10_000 } }))).toEqual([
      '`metric: size.*` (target `api`): warn none → 512 MiB, fail 50 MB → 60 MB, tolerance warn none → 0.5 %, tolerance fail none → 7 %, floor none → 10 kB',
    ]);
    expect(ruleChanges(budgeted(before), budgeted(after))).toEqual(['budget added: `metric: size.packed`: fail 1 B, tolerance fail 10 %', 'budget removed: `metric: size.*` (target `api`): fail 50 MB']);
  });

  test('of a metric that nobody knows is told without a unit', () => {
    expect(ruleChanges(budgeted(), budgeted({ metric: 'nothing', limit: tiers(3), tolerance: null }))).toEqual(['budget added: `metric: nothing`: fail 3']);
  });
});

describe('what makes no difference', () => {
  test('lines, reasons, and where the rules come from', () => {
    expect(ruleChanges(budgeted({ metric: 'cpu', line: 3 }), budgeted({ metric: 'cpu', line: 30, origin: 'default' }))).toEqual([]);
    expect(ruleChanges(accepting({ reason: 'one', line: 3 }), accepting({ reason: 'other', line: 7 }))).toEqual([]);
  });

  test('a second rule for the same figures, and an acceptance that ends before another', () => {
    expect(ruleChanges(budgeted({ metric: 'cpu' }), budgeted({ metric: 'cpu' }, tolerating(9, { metric: 'cpu' })))).toEqual([]);
    expect(ruleChanges(accepting({}), accepting({ expires: '2026-01-01' }, {}, { expires: '2025-01-01' }))).toEqual([]);
  });

  test('the order of rules that no figure matches both of', () => {
    const [p50, cpu, api, tail] = [{ metric: 'latency.p50' }, { metric: 'cpu' }, { metric: 'latency.*', target: 'api-*' }, { metric: 'latency.*', target: 'worker*' }];
    expect(ruleChanges(budgeted(p50, cpu, api, tail), budgeted(tail, api, cpu, p50))).not.toEqual([]);
    expect(ruleChanges(budgeted(p50, cpu), budgeted(cpu, p50))).toEqual([]);
    expect(ruleChanges(budgeted(api, tail), budgeted(tail, api))).toEqual([]);
    expect(ruleChanges(budgeted({ metric: '*.p50' }, { metric: '*.p90' }), budgeted({ metric: '*.p90' }, { metric: '*.p50' }))).toEqual([]);
  });

  test('what a label accepts: it is no rule', () => {
    expect(ruleChanges(rules(), accepting({ origin: 'label', metric: '*', expires: null, line: null }))).toEqual([]);
  });
});

describe('also told', () => {
  test('another order where the first that matches is another one', () => {
    const [all, one] = [{ metric: 'latency.*' }, { metric: 'latency.p99', scenario: 'list' }];
    expect(ruleChanges(budgeted(one, all), budgeted(all, one))).toEqual(['order of the budgets changed: `metric: latency.*` now comes before `metric: latency.p99` (scenario `list`)']);
  });

  test('what is accepted, until when, and no more', () => {
    const p99 = { metric: 'latency.p99', target: 'api', scenario: 'list' };
    expect(ruleChanges(rules(), accepting(p99))).toEqual(['accept added: `metric: latency.p99` (target `api`, scenario `list`), until 2026-12-31']);
    expect(ruleChanges(accepting(p99), accepting({ ...p99, expires: '2027-06-30' }))).toEqual(['accept `metric: latency.p99` (target `api`, scenario `list`): until 2026-12-31 → until 2027-06-30']);
    expect(ruleChanges(accepting(p99), rules())).toEqual(['accept removed: `metric: latency.p99` (target `api`, scenario `list`), until 2026-12-31']);
  });

  test('the policy, before everything else', () => {
    const head: Rules = { ...budgeted({ metric: 'cpu' }), policy: { onInconclusive: 'pass', onMissingBaseline: 'fail' } };
    expect(ruleChanges(rules({ policy: { onInconclusive: 'fail', onMissingBaseline: 'pass' } }), head)).toEqual([
      '`on-inconclusive`: fail → pass', '`on-missing-baseline`: pass → fail', 'budget added: `metric: cpu`: tolerance fail 10 %',
    ]);
  });
});

describe('the sentences', () => {
  test('are twenty at most, and then how many more', () => {
    const many = (n: number): Rules => budgeted(...Array.from({ length: n }, (_, i) => ({ metric: 'cpu', target: `t${i}` })));
    expect(ruleChanges(rules(), many(20))).toHaveLength(20);
    expect(ruleChanges(rules(), many(21))).toHaveLength(21);
    expect(ruleChanges(rules(), many(10_000)).at(-1)).toBe('and 9980 more');
  });

  test('stay short and on one line, whatever a name is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), fc.string({ maxLength: 300 }), (target, metric, expires) => {
      const changes = ruleChanges(accepting({ expires }), { ...budgeted({ target, metric }), accept: accepting({ target, metric, expires: `${expires}x` }).accept });
      for (const change of changes) {
        expect(change.length).toBeLessThan(600);
        expect(change).not.toMatch(/[\n\r]/);
        expect((change.match(/`/g) ?? []).length % 2).toBe(0);
      }
    }), { numRuns: 50 });
  });

  test('of a thousand rules in reverse are told in one', () => {
    const all = Array.from({ length: 1000 }, (_, i) => ({ metric: '*', target: `*${i}*` }));
    expect(ruleChanges(budgeted(...all), budgeted(...all.toReversed()))).toEqual(['order of the budgets changed']);
  });
});

const glob = fc.constantFrom('*', 'api', 'a*', '*i', 'list', 'l*t', '*s*');
const metric = fc.constantFrom('*', 'cpu', 'latency.*', 'latency.p99', '*.p99', 'size.packed');
const budget = fc.record({ target: glob, scenario: glob, metric, fail: fc.constantFrom(0.05, 0.1) }).map(({ fail, ...globs }) => aBudget({ ...globs, tolerance: { warn: null, fail, floor: 0 } }));

test('rules without a difference choose the same budget for every figure', () => {
  const list = fc.array(budget, { maxLength: 4 });
  const figures = ['api', 'worker'].flatMap((target) => ['list', 'least', null].flatMap((scenario) => ['cpu', 'latency.p99', 'latency.p50', 'size.packed'].map((name) => ({ target, scenario, metric: metricNamed(name) }))));
  const shuffled = list.chain((budgets) => fc.tuple(fc.constant(budgets), fc.oneof(fc.shuffledSubarray(budgets, { minLength: budgets.length }), fc.shuffledSubarray(budgets), list)));
  fc.assert(fc.property(shuffled, ([base, head]) => {
    if (ruleChanges(rules({ budgets: base }), rules({ budgets: head })).length > 0) return;
    for (const figure of figures) expect(budgetFor(head, figure)?.tolerance).toEqual(budgetFor(base, figure)?.tolerance);
  }), { numRuns: 1000 });
});

test('nothing changes between rules and themselves', () => {
  fc.assert(fc.property(fc.array(budget, { maxLength: 6 }), (budgets) => {
    expect(ruleChanges(rules({ budgets }), rules({ budgets: budgets.map((one) => ({ ...one, line: 99 })) }))).toEqual([]);
  }), { numRuns: 100 });
});

test('an amount is written as a config would have it, and read back as itself', () => {
  const units: readonly Unit[] = ['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests'];
  expect([amountText(0.2, 'ms'), amountText(0.005, 'ratio'), amountText(0.07, 'ratio'), amountText(50, 'requests/s'), amountText(2 ** 20, 'bytes'), amountText(0, 'bytes'), amountText(1e-7, 'ms')])
    .toEqual(['0.2 ms', '0.5 %', '7 %', '50/s', '1 MiB', '0 B', '0.0000001 ms']);
  fc.assert(fc.property(fc.constantFrom(...units), fc.oneof(fc.nat(), fc.double({ min: 1e-6, max: 1e12, noNaN: true })), (unit, value) => {
    const read = parseAmount(amountText(value, unit), unit);
    expect(read.ok && Math.abs(read.value - value) <= 1e-11 * value).toBe(true);
  }), { numRuns: 500 });
});
