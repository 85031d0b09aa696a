import { describe, expect, test } from '@jest/globals';
import { exitCodeOf, FAIL, NOT_MEASURED, PASS, UNDECIDED, USAGE } from '../src/exit-codes.ts';
import type { Judgement, Outcome, Policy } from '../src/model.ts';
import { aFailure, aRun } from './support/builders.ts';

const lenient: Policy = { onInconclusive: 'pass', onMissingBaseline: 'pass' };
const strict: Policy = { onInconclusive: 'fail', onMissingBaseline: 'fail' };
const outcomes: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** What was judged: with 12 comparisons, or with none for want of a baseline. */
function judged(outcome: Outcome, compared: 0 | 12 = 12, inconclusive = 0): Judgement {
  const counts = { compared, improved: 0, unchanged: 0, regressed: 0, 'over-budget': 0, inconclusive, 'not-compared': 12 - compared };
  return { outcome, verdicts: [], counts, uncompared: compared === 0 ? ['api'] : [], expired: [], budgets: [], targets: [] };
}

test('the codes are those that scripts rely on', () => {
  expect({ PASS, FAIL, USAGE, NOT_MEASURED, UNDECIDED }).toEqual({ PASS: 0, FAIL: 1, USAGE: 2, NOT_MEASURED: 3, UNDECIDED: 4 });
});

describe('a run that measured everything', () => {
  test('ends with 0 unless a budget is exceeded', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), judged(outcome), lenient))).toEqual([PASS, PASS, PASS, FAIL]);
  });

  test('ends with 4 when it cannot tell and the policy asks for a decision', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), judged(outcome), { ...lenient, onInconclusive: 'fail' }))).toEqual([PASS, PASS, UNDECIDED, FAIL]);
  });

  test('ends with 4 when there is no baseline and the policy asks for one', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), judged(outcome, 0), { ...lenient, onMissingBaseline: 'fail' }))).toEqual([UNDECIDED, UNDECIDED, UNDECIDED, FAIL]);
  });

  test('a first run, inconclusive only because there is no baseline, is a matter of the policy for missing baselines alone', () => {
    expect(exitCodeOf(aRun(), judged('inconclusive', 0), { onInconclusive: 'fail', onMissingBaseline: 'pass' })).toBe(PASS);
    expect(exitCodeOf(aRun(), judged('inconclusive', 0), { onInconclusive: 'pass', onMissingBaseline: 'fail' })).toBe(UNDECIDED);
  });

  test('a first run whose absolute limit cannot be decided is inconclusive beyond the missing baseline', () => {
    expect(exitCodeOf(aRun(), judged('inconclusive', 0, 1), { onInconclusive: 'fail', onMissingBaseline: 'pass' })).toBe(UNDECIDED);
  });

  test('a run that was not asked to compare misses no baseline', () => {
    expect(exitCodeOf(aRun({ compare: 'none' }), judged('pass', 0), strict)).toBe(PASS);
  });
});

describe('a run that could not measure everything', () => {
  const runs = [aRun({ failures: [aFailure()] }), aRun({ complete: false })];

  test('ends with 3: a tool\'s failure is neither a pass nor a regression, whatever the policy', () => {
    for (const run of runs) for (const policy of [lenient, strict]) for (const missing of [0, 12] as const) {
      expect(outcomes.map((outcome) => exitCodeOf(run, judged(outcome, missing), policy))).toEqual([NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, FAIL]);
    }
  });
});
