import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/model.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { firstLine, headline } from '../../src/report/headline.ts';
import { reportDocument } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { plainPen } from '../../src/report/pen.ts';
import { fateOf, screeningLines, screeningText } from '../../src/report/screening.ts';
import { aBudget, aJudgement, anEstimate, aReport, aRun, aVerdict, notCompared, tiers, type VerdictOver } from '../support/builders.ts';

const accused = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { base: 4, head: 4.48, spread: 0.05 } });
const undecided = aVerdict({ verdict: 'inconclusive', comparison: { base: 4, head: 4.2, spread: 0.09 } });
const quiet = aVerdict({ comparison: { base: 4, head: 4.04, spread: 0.04 } });

const again = (screening: Verdict | null, over: VerdictOver = {}): Verdict =>
  aVerdict({ screening, ...over, comparison: { base: 4, head: 4.012, spread: 0.02, method: 'side-by-side', launches: 20, blocks: 312, ...over.comparison } });
const regressed: VerdictOver = { verdict: 'regressed', severity: 'fail', comparison: { head: 4.56, confirmation: { launches: 2, change: 0.13 } } };

describe('what the stored baseline had said', () => {
  test('is withdrawn when side by side does not bear it out', () => {
    expect(screeningText(again(accused), plainPen)).toBe('the stored baseline had said +12 %; measured side by side it is +0.3 % (between -1.7 % and +2.3 %): withdrawn');
    expect([fateOf(again(accused)), fateOf(again(accused, { verdict: 'improved' }))]).toEqual(['withdrawn', 'withdrawn']);
  });

  test('is confirmed when it does, whatever the exact size', () => {
    expect(screeningText(again(accused, regressed), plainPen)).toBe('the stored baseline had said +12 %; measured side by side it is +14 % (between +12 % and +16 %): confirmed');
  });

  test('stays open when side by side cannot tell either', () => {
    expect(screeningText(again(accused, { verdict: 'inconclusive', comparison: { spread: 0.2 } }), plainPen)).toBe('the stored baseline had said +12 %; measured side by side it is +0.3 % (between -20 % and +20 %): neither confirmed nor withdrawn');
    expect(screeningText(again(accused, { comparison: notCompared({ kind: 'not-on-base' }) }), plainPen)).toBe('the stored baseline had said +12 %; side by side it could not be compared: neither confirmed nor withdrawn');
  });

  test('of a limit was the value of the first measurement', () => {
    const budget = aBudget({ limit: tiers(4.3), tolerance: null });
    const over = aVerdict({ verdict: 'over-budget', severity: 'fail', budget, comparison: { base: 4, head: 4.48 } });
    expect(screeningText(again(over, { budget }), plainPen)).toBe('the first measurement had said 4.48 ms; measured again it is 4.01 ms: withdrawn');
  });

  test('that could not tell is told, too', () => {
    expect(screeningText(again(undecided), plainPen)).toBe('the stored baseline could not tell (+5 %, between -4 % and +14 %)');
    expect(screeningText(again(undecided, { verdict: 'inconclusive' }), plainPen)).toBe('the stored baseline could not tell (+5 %, between -4 % and +14 %); side by side it cannot be told yet either');
  });

  test('that had nothing against it is told only where side by side has', () => {
    expect(screeningText(again(quiet), plainPen)).toBeNull();
    expect(screeningText(again(quiet, regressed), plainPen)).toBe('the stored baseline had seen nothing beyond what is allowed (+1 %, between -3 % and +5 %)');
  });

  test('is nothing where there was none, or nothing to compare with', () => {
    expect([screeningText(again(null), plainPen), screeningText(again(aVerdict({ comparison: notCompared({ kind: 'no-baseline' }) })), plainPen)]).toEqual([null, null]);
  });

  test('from 0 has no ratio', () => {
    const zero = { metric: 'errors', base: 0 };
    const first = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { ...zero, head: 0.02 } });
    expect(screeningText(again(first, { comparison: { ...zero, head: 0, change: anEstimate(0) } }), plainPen)).toContain('the stored baseline had said from 0 % to 2 %; ');
  });
});

test('the withdrawn ones come first, and what is not gated is not told', () => {
  const verdicts = [again(undecided), again(accused, { budget: null }), again(accused, { comparison: { metric: 'cpu' } })];
  expect(screeningLines(verdicts, plainPen).map((line) => line.split(':')[0])).toEqual(['cpu of api/list', 'latency.p99 of api/list']);
});

describe('every report says it', () => {
  const inputOf = (...verdicts: readonly Verdict[]) => aReport({ run: aRun({ compare: 'side-by-side' }), judgement: aJudgement(verdicts) });

  test('the first line clears whoever was accused', () => {
    expect(firstLine(inputOf(again(accused), again(null, { comparison: { metric: 'cpu' } })))).toBe(
      'Pass: 2 compared, none worse than its budget allows; latency.p99 of api/list: the stored baseline had said +12 %; measured side by side it is +0.3 % (between -1.7 % and +2.3 %): withdrawn');
    expect(headline(inputOf(again(accused), again(accused, { comparison: { metric: 'cpu' } })))).toContain('; 2 accusations of the stored baseline are withdrawn after measuring side by side');
    expect(headline(inputOf(again(accused, regressed)))).not.toContain('withdrawn');
  });

  test('JUnit and annotations beside the figure, report.json as data', () => {
    expect(junit(inputOf(again(accused)))).toContain('The stored baseline had said +12 %; measured side by side it is +0.3 % (between -1.7 % and +2.3 %): withdrawn.');
    const [annotation] = annotationsOf(inputOf(again(accused, regressed)));
    expect(annotation?.message).toBe('latency.p99 of api/list: +14 % (between +12 % and +16 %; 10 % allowed; this run could have seen 4 %; 20 launches of both builds, 312 blocks of slices; the 2 launches made to confirm it said +13 %). The stored baseline had said +12 %; measured side by side it is +14 % (between +12 % and +16 %): confirmed');
    const [verdict] = reportDocument(inputOf(again(accused))).verdicts;
    expect(verdict).toMatchObject({ launches: 20, blocks: 312, confirmation: null, screening: { verdict: 'regressed', severity: 'fail', accusation: 'withdrawn', entries: 12, change: { point: 0.12 }, text: expect.stringContaining('withdrawn') } });
  });
});
