import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/model.ts';
import { firstLine, headline } from '../../src/report/headline.ts';
import { outcomeOf, type ReportInput } from '../../src/report/input.ts';
import { aBudget, aFailure, aJudgement, aReport, aRun, aVerdict, notCompared, tiers } from '../support/builders.ts';

const inputOf = (verdicts: readonly Verdict[], run = aRun()): ReportInput => aReport({ run, judgement: aJudgement(verdicts) });
const regressed = aVerdict({ verdict: 'regressed', severity: 'fail' });
const over = aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { scenario: 'health', head: 231 }, budget: aBudget({ limit: tiers(200), tolerance: null }) });
const warned = aVerdict({ verdict: 'regressed', severity: 'warn', budget: aBudget({ tolerance: { ...tiers(0.2, 0.1), floor: 0 } }) });
const undecided = aVerdict({ verdict: 'inconclusive', comparison: { head: 4.37, spread: 0.1, noiseFloor: 0.09 } });
const fresh = aVerdict({ comparison: notCompared({ kind: 'no-baseline' }) });

describe('the reason for an outcome', () => {
  test('is the worst figure, with its interval and what is allowed', () => {
    expect(headline(inputOf([aVerdict(), regressed]))).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed)');
  });

  test('names a value, not a change, when a limit is what it breaks', () => {
    expect(headline(inputOf([over]))).toBe('latency.p99 of api/health: 231 ms (200 ms allowed)');
  });

  test('puts what fails before what warns, and counts the others', () => {
    const text = headline(inputOf([warned, regressed, over, undecided]));
    expect(text).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed), and 1 more beyond what is allowed; 1 more beyond what is wanted');
  });

  test('says what was wanted when only the wanted tier is exceeded', () => {
    expect(firstLine(inputOf([warned]))).toBe('Warning: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % wanted)');
  });

  test('says that it cannot tell, how far it is off, and the noise floor', () => {
    expect(firstLine(inputOf([aVerdict(), undecided]))).toBe('Inconclusive: cannot tell yet: latency.p99 of api/list: +6.1 % (between -3.9 % and +16 %; 10 % allowed); the noise floor is 9 %');
  });

  test('of a pass counts what was compared and gated, and what improved', () => {
    const shown = aVerdict({ budget: null });
    expect(firstLine(inputOf([aVerdict(), aVerdict({ verdict: 'improved' }), shown]))).toBe('Pass: 2 compared, none worse than its budget allows, 1 improved');
  });

  test('tells what a passing run did not compare', () => {
    expect(headline(inputOf([aVerdict(), aVerdict({ comparison: { target: 'worker', ...notCompared({ kind: 'no-baseline' }) } })]))).toBe('1 compared, none worse than its budget allows; 1 not compared (no baseline for worker yet)');
  });
});

describe('a run that compared nothing says so in its first line', () => {
  test('without a baseline', () => {
    expect(firstLine(inputOf([fresh]))).toBe('Inconclusive: nothing was compared: no baseline for api yet; no absolute limits are set, so nothing was checked');
  });

  test('with limits that are kept', () => {
    const limited = aVerdict({ comparison: notCompared({ kind: 'no-baseline' }), budget: aBudget({ limit: tiers(100) }) });
    expect(headline(inputOf([fresh, limited, limited, limited]))).toBe('nothing was compared: no baseline for api yet; absolute limits only (all 3 are kept)');
  });

  test('with a limit that is broken: after the limit', () => {
    const broken = aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { head: 231, ...notCompared({ kind: 'no-baseline' }) }, budget: aBudget({ limit: tiers(200) }) });
    expect(firstLine(inputOf([broken]))).toBe('Fail: latency.p99 of api/list: 231 ms (200 ms allowed); nothing was compared: no baseline for api yet; absolute limits only');
  });

  test('on another machine: which field differs, then and now', () => {
    const other = aVerdict({ comparison: notCompared({ kind: 'other-machine', differs: [{ field: 'cores', then: '4', now: '2' }] }) });
    expect(headline(inputOf([other]))).toContain('the baseline of api is from another machine: cores was 4 and is 2');
  });

  test('when it was not asked to', () => {
    const input = aReport({ run: aRun({ compare: 'none' }), judgement: aJudgement([aVerdict({ comparison: notCompared({ kind: 'not-asked' }) })], 'pass') });
    expect(firstLine(input)).toBe('Pass: nothing was compared: no comparison was asked for; no absolute limits are set, so nothing was checked');
  });

  test('when nothing was measured at all', () => {
    expect(headline(aReport({ judgement: aJudgement([], 'inconclusive') }))).toBe('nothing was measured, so nothing was compared');
  });
});

describe('what could not be measured', () => {
  const failures = [aFailure({ message: 'it ended with exit code 1' }), aFailure({ target: 'worker' })];

  test('is the reason of a run that fails nothing else, and never a pass', () => {
    const input = aReport({ run: aRun({ failures }), judgement: aJudgement([aVerdict()], 'pass') });
    expect(outcomeOf(input)).toBe('inconclusive');
    expect(firstLine(input)).toBe('Inconclusive: could not measure api: it ended with exit code 1, and 1 more could not be measured');
  });

  test('stands after a budget that is exceeded, which stays a fail', () => {
    const input = inputOf([regressed], aRun({ failures: [aFailure({ message: 'it ended' })] }));
    expect(firstLine(input)).toMatch(/^Fail: latency\.p99 of .*; could not measure api: it ended$/);
  });

  test('an interruption is told', () => {
    const run = aRun({ complete: false, failures: [aFailure({ kind: 'interrupted', message: 'the run was interrupted after 3 of 20 steps' })] });
    expect(firstLine(inputOf([aVerdict()], run))).toBe('Inconclusive: the run was interrupted after 3 of 20 steps');
    expect(headline(inputOf([aVerdict()], aRun({ complete: false })))).toBe('the run was cut short; what was measured until then is kept');
  });
});

test('the order of the verdicts does not change what is told first', () => {
  const verdicts = [warned, over, regressed, undecided, aVerdict()];
  expect(headline(inputOf(verdicts.toReversed()))).toBe(headline(inputOf(verdicts)));
});
