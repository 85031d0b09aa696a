import { expect, test } from '@jest/globals';
import type { Acceptance } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { worthTelling } from '../../src/report/worth-telling.ts';
import { aJudgement, aReport, aVerdict, notCompared } from '../support/builders.ts';
import { reportCases } from '../support/report-cases.ts';

const ACCEPTANCE: Acceptance = { target: '*', scenario: '*', metric: '*', reason: 'meant', expires: null, origin: 'label', line: null };
const unmoved = (): ReportInput => aReport({ judgement: aJudgement([aVerdict()]) });

test.each(['pass', 'side-by-side'])('a plain pass is not worth a comment: %s', (name) => {
  expect(worthTelling(reportCases[name]!())).toBe(false);
});

test('chance moves figures without a budget: they are not worth one either', () => {
  expect(worthTelling(aReport({ judgement: aJudgement([aVerdict(), aVerdict({ budget: null, verdict: 'regressed' })]) }))).toBe(false);
});

test.each(['regression', 'over-budget', 'inconclusive', 'first-run', 'other-machine', 'failure', 'interrupted', 'accusation-withdrawn', 'base-missing'])('worth one: %s', (name) => {
  expect(worthTelling(reportCases[name]!())).toBe(true);
});

const cases: readonly (readonly [what: string, input: ReportInput])[] = [
  ['something got better', aReport({ judgement: aJudgement([aVerdict({ verdict: 'improved' })]) })],
  ['something got worse within what is allowed', aReport({ judgement: aJudgement([aVerdict({ verdict: 'regressed' })]) })],
  ['an acceptance is used', aReport({ judgement: aJudgement([aVerdict({ accepted: ACCEPTANCE })]) })],
  ['an acceptance is over', { ...unmoved(), judgement: { ...unmoved().judgement, expired: [ACCEPTANCE] } }],
  ['a target has nothing to be compared with', { ...unmoved(), judgement: { ...unmoved().judgement, uncompared: ['api'] } }],
  ['nothing was compared, though all limits are kept', aReport({ judgement: aJudgement([aVerdict({ comparison: notCompared({ kind: 'not-asked' }) })], 'pass') })],
  ['the rules change', { ...unmoved(), notices: [{ kind: 'rules-changed', file: 'tailgate.yml', changes: [], judgedBy: 'base' }] }],
  ['it is resolved', { ...unmoved(), notices: [{ kind: 'resolved', commit: null }] }],
];

test.each(cases)('worth one: %s', (_, input) => {
  expect(worthTelling(input)).toBe(true);
});

test('where it was judged is no news', () => {
  expect(worthTelling({ ...unmoved(), notices: [{ kind: 'judged-elsewhere', branch: 'main' }] })).toBe(false);
});
