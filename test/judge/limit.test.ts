import { describe, expect, test } from '@jest/globals';
import type { Comparison, Estimate, Warning } from '../../src/model.ts';
import { aBudget, aComparison, anEstimate, notCompared, tiers, type ComparisonOver } from '../support/builders.ts';
import { changed, few, judged, said, saturated } from './builders.ts';

describe('an absolute limit, 100 ms wanted and 200 ms allowed', () => {
  const budget = aBudget({ limit: tiers(200, 100), tolerance: null });
  const at = (head: Estimate, over: ComparisonOver = {}): Comparison => changed(0, -0.01, 0.01, { head, p: 0.5, ...over });
  test.each([
    ['kept', at(anEstimate(80, 10)), ['unchanged', 'none', 'pass']],
    ['beyond what is allowed', at(anEstimate(250, 20)), ['over-budget', 'fail', 'fail']],
    ['beyond what is wanted', at(anEstimate(150, 20)), ['over-budget', 'warn', 'warn']],
    ['astride what is allowed', at(anEstimate(199, 20)), ['inconclusive', 'none', 'inconclusive']],
    ['astride what is wanted', at(anEstimate(99, 20)), ['unchanged', 'none', 'pass']],
    ['beyond it, and never compared', aComparison({ head: anEstimate(250, 20), ...notCompared({ kind: 'no-baseline' }) }), ['over-budget', 'fail', 'fail']],
    ['kept, and never compared', aComparison({ head: anEstimate(50, 20), ...notCompared({ kind: 'not-asked' }) }), ['not-compared', 'none', 'pass']],
    ['kept by a saturated generator, which only makes latency longer', at(anEstimate(80, 10), { warnings: [saturated] }), ['unchanged', 'none', 'pass']],
    ['broken by a saturated generator, perhaps by itself', at(anEstimate(250, 20), { warnings: [saturated] }), ['inconclusive', 'none', 'inconclusive']],
    ['one launch cannot accuse', at({ point: 250, standardError: 0, interval: { level: 0, lower: 250, upper: 250 } }, { warnings: [few] }), ['inconclusive', 'none', 'inconclusive']],
    ['a minimum has no interval and is judged as it stands', at({ point: 250, standardError: 0, interval: { level: 0, lower: 250, upper: 250 } }, { metric: 'cold-start.min' }), ['over-budget', 'fail', 'fail']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget, { compare: comparison.notCompared?.kind === 'not-asked' ? 'none' : 'stored' }))).toEqual(expected);
  });

  test('near it, the run says between what the value lies and how many launches would tell', () => {
    const verdict = judged(at(anEstimate(190, 20)), budget);
    expect(verdict.warnings).toContainEqual({ kind: 'near-limit', limit: 200, lower: 170, upper: 210 });
    // s / sqrt(5) = 20/3 at five launches; t(.99, n - 1) (20/3) sqrt(5 / n) < 10 first holds for n = 16.
    expect(verdict.settle).toEqual({ kind: 'launches', launches: 16 });
    expect(judged(at(anEstimate(200, 20)), budget).settle).toBeNull();
  });

  test('astride what is wanted it warns of being near', () => {
    expect(judged(at(anEstimate(99, 20)), budget).warnings).toEqual([{ kind: 'near-limit', limit: 100, lower: 79, upper: 119 }]);
  });

  test('of throughput is a lower one, and a saturated generator that keeps it has kept it', () => {
    const least = aBudget({ limit: tiers(50), tolerance: null });
    const throughput = (point: number, warnings: readonly Warning[] = []): Comparison => at(anEstimate(point, 2), { metric: 'throughput', warnings });
    expect(said(judged(throughput(60), least))).toEqual(['unchanged', 'none', 'pass']);
    expect(said(judged(throughput(40), least))).toEqual(['over-budget', 'fail', 'fail']);
    expect(said(judged(throughput(49), least))).toEqual(['inconclusive', 'none', 'inconclusive']);
    expect(said(judged(throughput(60, [saturated]), least))[2]).toBe('pass');
    expect(judged(throughput(40, [saturated]), least)).toMatchObject({ verdict: 'inconclusive', outcome: 'inconclusive', settle: { kind: 'load', busy: 0.97 } });
  });

  test('of errors is judged as it stands: 0.1 % is allowed, a request more is not', () => {
    const errors = (ratio: number): Comparison => aComparison({ metric: 'errors', base: 0, head: { point: ratio, standardError: 0, interval: { level: 1, lower: ratio, upper: ratio } }, change: null, p: 0.1 });
    const allowed = aBudget({ limit: tiers(0.001), tolerance: null });
    expect(said(judged(errors(0.001), allowed))).toEqual(['unchanged', 'none', 'pass']);
    expect(said(judged(errors(0.0011), allowed))).toEqual(['over-budget', 'fail', 'fail']);
  });
});

describe('limit and tolerance together', () => {
  const budget = aBudget({ limit: tiers(200, 100), tolerance: { ...tiers(0.1, 0.05), floor: 0 } });
  const over = (head: number, spread: number, change: readonly [number, number, number]): Comparison => changed(...change, { head: anEstimate(head, spread) });
  test.each([
    ['the limit is broken and nothing changed', over(250, 10, [0, -0.01, 0.01]), ['over-budget', 'fail', 'fail']],
    ['the limit is kept and the change is too large', over(50, 5, [0.3, 0.2, 0.4]), ['regressed', 'fail', 'fail']],
    ['the wanted limit is broken and the change is too large', over(150, 5, [0.3, 0.2, 0.4]), ['regressed', 'fail', 'fail']],
    ['the wanted limit is broken and the change is open', over(150, 5, [0.05, -0.2, 0.3]), ['inconclusive', 'none', 'inconclusive']],
    ['the limit is open and the change is too large', over(199, 20, [0.3, 0.2, 0.4]), ['regressed', 'fail', 'fail']],
    ['the limit is broken and the change is too large', over(250, 5, [0.3, 0.2, 0.4]), ['over-budget', 'fail', 'fail']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });
});
