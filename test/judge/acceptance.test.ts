import { describe, expect, test } from '@jest/globals';
import type { Acceptances } from '../../src/judge/acceptance.ts';
import { judge } from '../../src/judge/judge.ts';
import { outcomeRank } from '../../src/judge/outcome.ts';
import type { Acceptance, Budget, Comparison, Judgement } from '../../src/model.ts';
import { aBudget, tiers } from '../support/builders.ts';
import { changed, runOf } from './builders.ts';
import { fc } from '../support/properties.ts';

const anAcceptance = (over: Partial<Acceptance> = {}): Acceptance => ({ target: '*', scenario: '*', metric: 'latency.p99', reason: 'the new index', expires: '2026-12-31', origin: 'config', line: 40, ...over });
const byLabel = anAcceptance({ metric: '*', reason: 'label perf-accepted on pull request 12', expires: null, origin: 'label', line: null });

const worse = changed(0.2, 0.15, 0.25);
const slightly = changed(0.07, 0.055, 0.085, { metric: 'latency.p90' });
const unclear = changed(0.09, -0.1, 0.28, { metric: 'latency.p50' });
const start = changed(0.2, 0.15, 0.25, { scenario: null, metric: 'cold-start.p50' });
const budgets: readonly Budget[] = [aBudget({ tolerance: { ...tiers(0.1, 0.05), floor: 0 } })];

const judgedWith = (comparisons: readonly Comparison[], accept: readonly Acceptance[], { today = '2026-11-20', rules = budgets } = {}): Judgement =>
  judge(runOf(comparisons), comparisons, rules, null, { accept, today } satisfies Acceptances);
const told = ({ outcome, verdicts }: Judgement): readonly unknown[] => [outcome, ...verdicts.map(({ verdict, severity, accepted }) => [verdict, severity, accepted?.reason ?? null])];

describe('a regression that is accepted', () => {
  test('warns, says what accepts it, and stays a regression', () => {
    expect(told(judgedWith([worse], []))).toEqual(['fail', ['regressed', 'fail', null]]);
    expect(told(judgedWith([worse], [anAcceptance()]))).toEqual(['warn', ['regressed', 'warn', 'the new index']]);
    expect(judgedWith([worse], [anAcceptance()]).counts.regressed).toBe(1);
  });

  test('takes nothing from the others', () => {
    const other = changed(0.2, 0.15, 0.25, { scenario: 'health' });
    expect(told(judgedWith([worse, other], [anAcceptance({ scenario: 'list' })]))).toEqual(['fail', ['regressed', 'warn', 'the new index'], ['regressed', 'fail', null]]);
  });

  test('is accepted over an absolute limit too', () => {
    const rules = [aBudget({ limit: tiers(110), tolerance: null })];
    expect(told(judgedWith([worse], [], { rules }))).toEqual(['fail', ['over-budget', 'fail', null]]);
    expect(told(judgedWith([worse], [anAcceptance()], { rules }))).toEqual(['warn', ['over-budget', 'warn', 'the new index']]);
  });

  test('is accepted until the end of its last day', () => {
    expect(['2026-12-30', '2026-12-31', '2027-01-01'].map((today) => judgedWith([worse], [anAcceptance()], { today }).outcome)).toEqual(['warn', 'warn', 'fail']);
  });

  test.each([
    ['another metric', anAcceptance({ metric: 'latency.p90' })], ['another target', anAcceptance({ target: 'worker' })], ['another scenario', anAcceptance({ scenario: 'health' })],
  ])('is not accepted by what names %s', (_, acceptance) => {
    expect(judgedWith([worse], [acceptance]).outcome).toBe('fail');
  });

  test.each([anAcceptance({ metric: 'latency.*' }), anAcceptance({ metric: '*99' }), anAcceptance({ target: 'a*', scenario: 'l*t' })])('is accepted by patterns: %j', (acceptance) => {
    expect(judgedWith([worse], [acceptance]).outcome).toBe('warn');
  });

  test('of the target as a whole is accepted by the scenario `*` only', () => {
    const accept = (scenario: string): string => judgedWith([start], [anAcceptance({ metric: 'cold-start.*', scenario })]).outcome;
    expect([accept('*'), accept('list'), accept('**')]).toEqual(['warn', 'fail', 'fail']);
  });
});

describe('what is not a failure is never accepted', () => {
  test('a warning stays a plain one', () => {
    expect(told(judgedWith([slightly], [byLabel]))).toEqual(['warn', ['regressed', 'warn', null]]);
  });

  test('what cannot be told yet stays inconclusive, also beside what is accepted', () => {
    expect(told(judgedWith([unclear], [byLabel]))).toEqual(['inconclusive', ['inconclusive', 'none', null]]);
    expect(told(judgedWith([worse, unclear], [byLabel]))).toEqual(['inconclusive', ['regressed', 'warn', byLabel.reason], ['inconclusive', 'none', null]]);
  });

  test('a run that was cut short does not become a warning', () => {
    expect(judge(runOf([worse], { complete: false }), [worse], budgets, null, { accept: [byLabel], today: '2026-11-20' }).outcome).toBe('inconclusive');
  });
});

describe('of several that match', () => {
  test('the label accepts everything that fails, for as long as it is there', () => {
    expect(judgedWith([worse, start], [byLabel], { today: '2999-01-01' }).outcome).toBe('warn');
  });

  test('the config has the more specific reason, wherever it stands', () => {
    expect(told(judgedWith([worse, start], [byLabel, anAcceptance()]))).toEqual(['warn', ['regressed', 'warn', 'the new index'], ['regressed', 'warn', byLabel.reason]]);
  });

  test('the first of the config counts, and one that is over counts not at all', () => {
    const [first, second] = [anAcceptance({ reason: 'first', expires: '2026-11-30' }), anAcceptance({ reason: 'second' })];
    expect(told(judgedWith([worse], [first, second]))).toEqual(['warn', ['regressed', 'warn', 'first']]);
    expect(told(judgedWith([worse], [first, second], { today: '2026-12-01' }))).toEqual(['warn', ['regressed', 'warn', 'second']]);
  });
});

describe('what is over', () => {
  test('is listed, whether it would match or not, and what still counts is not', () => {
    const [over, elsewhere, live] = [anAcceptance({ expires: '2026-10-31' }), anAcceptance({ metric: 'cpu', expires: '2025-01-01' }), anAcceptance({ metric: 'cpu' })];
    expect(judgedWith([worse], [over, live, elsewhere]).expired).toEqual([over, elsewhere]);
    expect(judgedWith([slightly], [live, byLabel]).expired).toEqual([]);
  });

  test('without acceptances nothing is accepted and nothing is over', () => {
    const judgement = judge(runOf([worse]), [worse], budgets);
    expect([judgement.outcome, judgement.expired]).toEqual(['fail', []]);
  });
});

describe('what was measured again side by side', () => {
  const again = changed(0.2, 0.15, 0.25, { method: 'side-by-side', launches: 10, confirmation: { launches: 2, change: 0.2 } });
  const both = (accept: readonly Acceptance[]): Judgement =>
    judge(runOf([again], { compare: 'side-by-side' }), [again], budgets, { run: runOf([worse, start]), comparisons: [worse, start] }, { accept, today: '2026-11-20' });

  test('is accepted in both comparisons alike', () => {
    const [confirmed, alone] = both([byLabel]).verdicts;
    expect([confirmed?.severity, confirmed?.accepted, confirmed?.screening?.severity, confirmed?.screening?.accepted]).toEqual(['warn', byLabel, 'warn', byLabel]);
    expect([alone?.severity, alone?.accepted]).toEqual(['warn', byLabel]);
    expect([both([]).outcome, both([byLabel]).outcome]).toEqual(['fail', 'warn']);
  });
});

test('accepting never makes anything worse, never hides a verdict, and everything accepted leaves no failure', () => {
  const figure = fc.record({ metric: fc.constantFrom('latency.p50', 'latency.p90', 'latency.p99', 'cpu', 'cold-start.p50'), point: fc.double({ min: -0.3, max: 0.4, noNaN: true }), spread: fc.double({ min: 0.001, max: 0.3, noNaN: true }) });
  const pattern = fc.record({ metric: fc.constantFrom('*', 'latency.*', 'cpu', 'cold-start.p50'), scenario: fc.constantFrom('*', 'list', 'health'), expires: fc.constantFrom('2026-01-01', '2026-12-31') });
  fc.assert(fc.property(fc.uniqueArray(figure, { selector: ({ metric }) => metric, minLength: 1 }), fc.array(pattern, { maxLength: 4 }), (figures, patterns) => {
    const comparisons = figures.map(({ metric, point, spread }) => changed(point, point - spread, point + spread, { metric, scenario: metric === 'cold-start.p50' ? null : 'list' }));
    const [without, some, all] = [[], patterns.map(anAcceptance), [byLabel]].map((accept) => judgedWith(comparisons, accept));
    if (without === undefined || some === undefined || all === undefined) throw new Error('three');
    expect(outcomeRank(some.outcome)).toBeLessThanOrEqual(outcomeRank(without.outcome));
    expect(all.verdicts.some(({ severity }) => severity === 'fail')).toBe(false);
    for (const accepting of [some, all]) {
      expect(accepting.counts).toEqual(without.counts);
      accepting.verdicts.forEach((verdict, i) => {
        const plain = without.verdicts[i];
        expect(verdict.accepted === null ? verdict : { ...verdict, severity: 'fail', accepted: null }).toEqual(plain);
        if (verdict.accepted !== null) expect([plain?.severity, verdict.severity, verdict.accepted.expires === '2026-01-01']).toEqual(['fail', 'warn', false]);
      });
    }
    if (without.outcome === 'fail') expect(all.outcome).not.toBe('pass');
  }), { numRuns: 150 });
});
