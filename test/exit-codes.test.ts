import { describe, expect, test } from '@jest/globals';
import { exitCodeOf, FAIL, NOT_MEASURED, PASS, UNDECIDED, USAGE } from '../src/exit-codes.ts';
import type { Outcome, Policy } from '../src/model.ts';
import { aFailure, aRun } from './support/builders.ts';

const lenient: Policy = { onInconclusive: 'pass', onMissingBaseline: 'pass' };
const strict: Policy = { onInconclusive: 'fail', onMissingBaseline: 'fail' };
const outcomes: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];

test('the codes are those that scripts rely on', () => {
  expect({ PASS, FAIL, USAGE, NOT_MEASURED, UNDECIDED }).toEqual({ PASS: 0, FAIL: 1, USAGE: 2, NOT_MEASURED: 3, UNDECIDED: 4 });
});

describe('a run that measured everything', () => {
  test('ends with 0 unless a budget is exceeded', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), outcome, false, lenient))).toEqual([PASS, PASS, PASS, FAIL]);
  });

  test('ends with 4 when it cannot tell and the policy asks for a decision', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), outcome, false, { ...lenient, onInconclusive: 'fail' }))).toEqual([PASS, PASS, UNDECIDED, FAIL]);
  });

  test('ends with 4 when there is no baseline and the policy asks for one', () => {
    expect(outcomes.map((outcome) => exitCodeOf(aRun(), outcome, true, { ...lenient, onMissingBaseline: 'fail' }))).toEqual([UNDECIDED, UNDECIDED, UNDECIDED, FAIL]);
  });

  test('a first run, inconclusive only because there is no baseline, is a matter of the policy for missing baselines alone', () => {
    expect(exitCodeOf(aRun(), 'inconclusive', true, { onInconclusive: 'fail', onMissingBaseline: 'pass' })).toBe(PASS);
    expect(exitCodeOf(aRun(), 'inconclusive', true, { onInconclusive: 'pass', onMissingBaseline: 'fail' })).toBe(UNDECIDED);
  });
});

describe('a run that could not measure everything', () => {
  const runs = [aRun({ failures: [aFailure()] }), aRun({ complete: false })];

  test('ends with 3: a tool\'s failure is neither a pass nor a regression, whatever the policy', () => {
    for (const run of runs) for (const policy of [lenient, strict]) for (const missing of [true, false]) {
      expect(outcomes.map((outcome) => exitCodeOf(run, outcome, missing, policy))).toEqual([NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, FAIL]);
    }
  });
});
