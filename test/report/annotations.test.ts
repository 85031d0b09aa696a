import { expect, test } from '@jest/globals';
import { annotationsOf } from '../../src/report/annotations.ts';
import { aBudget, aFailure, aJudgement, aReport, aRun, aVerdict } from '../support/builders.ts';
import { reportCases } from '../support/report-cases.ts';

test('one for each figure beyond its budget, the worst first, on the line of the rule', () => {
  expect(annotationsOf(reportCases['regression']!()).map(({ level, title, line }) => [level, title, line])).toEqual([
    ['error', 'latency.p99 of api/list regressed', 31],
    ['warning', 'latency.p90 of api/list regressed', 32],
  ]);
});

test('says the figure, what is allowed and what to look at', () => {
  expect(annotationsOf(reportCases['over-budget']!())[0]?.message).toBe('errors of api/list: 0.35 % (0.1 % allowed). Of its requests: 10 wrong status, 2 timed out.');
});

test('a default rule stands on no line', () => {
  const verdict = aVerdict({ verdict: 'regressed', severity: 'fail', budget: aBudget({ origin: 'default', line: 3 }) });
  expect(annotationsOf(aReport({ judgement: aJudgement([verdict]) })).map(({ line }) => line)).toEqual([null]);
});

test('what could not be measured is an error of its own, before the figures', () => {
  const input = aReport({ run: aRun({ failures: [aFailure({ message: 'it ended with exit code 1', hint: 'install it' })] }), judgement: aJudgement([aVerdict({ verdict: 'regressed', severity: 'fail' })]) });
  expect(annotationsOf(input)[0]).toEqual({ level: 'error', title: 'api did not start', message: 'it ended with exit code 1. Install it.', line: null });
});

test('a pass has none', () => {
  expect(annotationsOf(reportCases['pass']!())).toEqual([]);
});
