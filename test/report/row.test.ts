import { describe, expect, test } from '@jest/globals';
import type { Side, Warning } from '../../src/model.ts';
import { budgetRows } from '../../src/report/budget-table.ts';
import { reportDocument } from '../../src/report/json.ts';
import { measuredTables } from '../../src/report/measured.ts';
import { plainPen } from '../../src/report/pen.ts';
import { fullSentence, placeName, rowOf, sentence } from '../../src/report/row.ts';
import { aBudget, aJudgement, anEstimate, aReport, aRun, aSample, aVerdict, notCompared, tiers, type VerdictOver } from '../support/builders.ts';

describe('a verdict in words', () => {
  test('says what this run could have seen', () => {
    expect(fullSentence(aVerdict({ verdict: 'regressed', severity: 'fail' }), plainPen)).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed; this run could have seen 4 %)');
  });

  test('never reads as if what is beyond were equal to what is allowed', () => {
    const just = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { base: 100, head: 110.04, spread: 0.01 } });
    expect(sentence(just, plainPen)).toBe('latency.p99 of api/list: +10.04 % (between +9 % and +11 %; 10 % allowed)');
    const over = aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { base: 199, head: 200.3 }, budget: aBudget({ limit: tiers(200), tolerance: null }) });
    expect(sentence(over, plainPen)).toBe('latency.p99 of api/list: 200.3 ms (200 ms allowed)');
  });

  test('of a metric that should be high says what is required', () => {
    const slow = aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { metric: 'throughput', base: 61, head: 42 }, budget: aBudget({ limit: tiers(50, 60), tolerance: null }) });
    expect([sentence(slow, plainPen), sentence({ ...slow, severity: 'warn' }, plainPen)]).toEqual(['throughput of api/list: 42/s (at least 50/s required)', 'throughput of api/list: 42/s (at least 60/s wanted)']);
  });

  test('names the absolute floor where that is what is allowed', () => {
    const small = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { base: 0.5, head: 0.9 }, budget: aBudget({ tolerance: { ...tiers(0.1), floor: 0.2 } }) });
    expect(sentence(small, plainPen)).toContain('; 0.2 ms allowed)');
  });

  test('of an exact metric has neither interval nor noise floor', () => {
    expect(fullSentence(aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric: 'size.packed', scenario: null, base: 1000, head: 1200 } }), plainPen)).toBe('size.packed of api: +20 % (10 % allowed)');
  });

  test('from nothing to something has no ratio', () => {
    const errors = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric: 'errors', base: 0, head: 0.01 } });
    expect(sentence(errors, plainPen)).toBe('errors of api/list: from 0 % to 1 % (10 % allowed)');
    expect(rowOf(errors, plainPen).change).toBe('up from 0 %');
  });

  test('near its limit shows the interval of the value', () => {
    const near = aVerdict({ verdict: 'inconclusive', comparison: { head: 99.3, base: 97 }, budget: aBudget({ limit: tiers(100), tolerance: null }), warnings: [{ kind: 'near-limit', limit: 100, lower: 96.2, upper: 102.4 }] });
    expect(fullSentence(near, plainPen)).toBe('latency.p99 of api/list: 99.3 ms (between 96.2 ms and 102 ms; 100 ms allowed)');
  });

  test('with too few launches says that its interval has no bounds', () => {
    const change = { ...anEstimate(0.06), interval: { level: 0.98, lower: -Infinity, upper: Infinity } };
    expect(sentence(aVerdict({ verdict: 'inconclusive', comparison: { change } }), plainPen)).toBe('latency.p99 of api/list: +6 % (the interval has no bounds; 10 % allowed)');
  });

  test('that was not compared is its value alone', () => {
    expect(sentence(aVerdict({ comparison: { head: 4.7, ...notCompared({ kind: 'no-baseline' }) } }), plainPen)).toBe('latency.p99 of api/list: 4.70 ms (10 % allowed)');
  });
});

describe('a value of which only a bound is known', () => {
  const of = (warnings: readonly Warning[], over: VerdictOver = {}) => aVerdict({ verdict: 'inconclusive', ...over, warnings, comparison: { metric: 'capacity', base: 1800, head: 2000, warnings, ...over.comparison } });
  const least = (side: Side): Warning => ({ kind: 'at-least', side, why: 'searched' });
  const most = (side: Side): Warning => ({ kind: 'at-most', side });

  test('is shown as one, and so is the change to it or from it', () => {
    const cells = (...warnings: readonly Warning[]): readonly string[] => {
      const { base, head, change, interval } = rowOf(of(warnings), plainPen);
      return [base, head, change, interval];
    };
    expect(cells(least('head'))).toEqual(['1,800/s', '≥ 2,000/s', '≥ +11 %', '']);
    expect(cells(most('head'))).toEqual(['1,800/s', '< 2,000/s', '< +11 %', '']);
    expect(cells(least('base'))).toEqual(['≥ 1,800/s', '2,000/s', '≤ +11 %', '']);
    expect(cells(most('base'))).toEqual(['< 1,800/s', '2,000/s', '> +11 %', '']);
    expect(cells(most('base'), least('head'))).toEqual(['< 1,800/s', '≥ 2,000/s', '> +11 %', '']);
    expect(cells(least('base'), least('head'))).toEqual(['≥ 1,800/s', '≥ 2,000/s', 'unknown', '']);
  });

  test('is said to be one in a sentence, beside its limit too', () => {
    expect(sentence(of([least('head')]), plainPen)).toBe('capacity of api/list: ≥ +11 % (10 % allowed)');
    expect(sentence(of([most('head')], { verdict: 'over-budget', budget: aBudget({ limit: tiers(2500), tolerance: null }), comparison: { ...notCompared({ kind: 'not-asked' }) } }), plainPen)).toBe('capacity of api/list: < 2,000/s (at least 2,500/s required)');
  });

  test('is one in the table of budgets, in that of all figures, and in report.json', () => {
    const verdict = of([least('head')]);
    const run = aRun({ samples: [aSample({ metric: 'capacity', values: [2000], warnings: [least('head')] })] });
    const input = aReport({ run, judgement: aJudgement([verdict]) });
    expect(budgetRows(input, plainPen)[0]?.nearest).toBe('capacity of api/list: ≥ 2,000/s, ≥ +11 %');
    expect(measuredTables(run, plainPen)[0]?.[1].rows).toEqual([{ place: 'api/list', cells: ['≥ 2,000/s'] }]);
    expect(reportDocument(input)).toMatchObject({ verdicts: [{ head: 2000, 'head-bound': 'at-least' }], budgets: [{ nearest: { value: 2000, bound: 'at-least' } }] });
  });
});

test('a row of a table has the same in cells', () => {
  expect(rowOf(aVerdict({ verdict: 'regressed', severity: 'fail', budget: aBudget({ limit: tiers(200) }) }), plainPen)).toEqual({
    what: 'latency.p99 of api/list', base: '4.12 ms', head: '4.70 ms', change: '+14 %', interval: '+11 % to +18 %', allowed: '10 %, 200 ms', noiseFloor: '4 %', verdict: 'regressed',
  });
});

test('a long target leaves room for the scenario', () => {
  expect(placeName('t'.repeat(300), 'list')).toMatch(/^t+…\/list$/);
});
