import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Budget, Comparison, Estimate, Failure, Outcome, Run, Settle, Verdict, VerdictKind } from '../../src/model.ts';
import { aRun as aRunOf, aSample, historyOf } from '../compare/builders.ts';
import { aBudget, aComparison, aFailure, anEstimate, notCompared, tiers, type ComparisonOver } from '../support/builders.ts';
import { changed, few, judged, runOf, said, saturated, short } from './builders.ts';

describe('a tolerance of 10 %', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.1), floor: 0 } });
  test.each([
    ['the whole interval is worse and the estimate beyond it', changed(0.2, 0.12, 0.28), ['regressed', 'fail', 'fail']],
    ['the estimate is beyond it and significant, the interval reaches below it', changed(0.2, 0.05, 0.35), ['regressed', 'fail', 'fail']],
    ['the estimate is beyond it and not significant', changed(0.2, -0.05, 0.45), ['inconclusive', 'none', 'inconclusive']],
    ['the worst change is still within it', changed(0.02, -0.05, 0.09), ['unchanged', 'none', 'pass']],
    ['the change is significant and within it', changed(0.05, 0.02, 0.08), ['unchanged', 'none', 'pass']],
    ['the interval reaches beyond it', changed(0.02, -0.08, 0.12), ['inconclusive', 'none', 'inconclusive']],
    ['the whole interval is better', changed(-0.1, -0.15, -0.05), ['improved', 'none', 'pass']],
    ['better, but perhaps not', changed(-0.02, -0.06, 0.02), ['unchanged', 'none', 'pass']],
    ['the interval straddles it, narrower than half of it, the estimate milder', changed(0.09, 0.07, 0.11), ['unchanged', 'none', 'pass']],
    ['the interval straddles it, narrower than half of it, the estimate worse', changed(0.11, 0.09, 0.13), ['regressed', 'fail', 'fail']],
    ['throughput fell beyond it', changed(-0.2, -0.28, -0.12, { metric: 'throughput' }), ['regressed', 'fail', 'fail']],
    ['throughput rose', changed(0.2, 0.12, 0.28, { metric: 'throughput' }), ['improved', 'none', 'pass']],
    ['throughput fell a little', changed(-0.02, -0.09, 0.05, { metric: 'throughput' }), ['unchanged', 'none', 'pass']],
    ['a short history and a change of less than 25 %', changed(0.2, 0.12, 0.28, { warnings: [short] }), ['inconclusive', 'none', 'inconclusive']],
    ['a short history and a change of more than 25 %', changed(0.3, 0.12, 0.48, { warnings: [short] }), ['regressed', 'fail', 'fail']],
    ['few launches', changed(0.3, 0.2, 0.4, { warnings: [few] }), ['inconclusive', 'none', 'inconclusive']],
    ['a saturated generator', changed(0.3, 0.2, 0.4, { warnings: [saturated] }), ['inconclusive', 'none', 'inconclusive']],
    ['a saturated generator, but cpu does not go by its clock', changed(0.3, 0.2, 0.4, { metric: 'cpu', warnings: [saturated] }), ['regressed', 'fail', 'fail']],
    ['not compared', aComparison(notCompared({ kind: 'new-metric' })), ['not-compared', 'none', 'inconclusive']],
    ['exactly the same', changed(0, 0, 0, { p: 1 }), ['unchanged', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });
});

describe('two tiers, 5 % wanted and 10 % allowed', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.1, 0.05), floor: 0 } });
  test.each([
    ['beyond both', changed(0.2, 0.15, 0.25), ['regressed', 'fail', 'fail']],
    ['between them for certain', changed(0.07, 0.06, 0.09), ['regressed', 'warn', 'warn']],
    ['beyond the first, perhaps beyond the second', changed(0.08, 0.02, 0.16), ['inconclusive', 'none', 'inconclusive']],
    ['within the second, perhaps beyond the first: a perhaps about a warning is no news', changed(0.02, -0.03, 0.08), ['unchanged', 'none', 'pass']],
    ['within both', changed(0.01, -0.02, 0.04), ['unchanged', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });

  test('a rule that can only warn makes nothing worse than a warning', () => {
    const wanted = aBudget({ tolerance: { ...tiers(null, 0.05), floor: 0 } });
    expect(said(judged(changed(0.02, -0.08, 0.12), wanted))).toEqual(['inconclusive', 'none', 'warn']);
    expect(said(judged(changed(0.2, 0.15, 0.25), wanted))).toEqual(['regressed', 'warn', 'warn']);
    expect(said(judged(changed(0.2, 0.15, 0.25, { warnings: [few] }), wanted))).toEqual(['inconclusive', 'none', 'warn']);
  });
});

describe('an absolute floor', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.05), floor: 0.2 } });
  test.each([
    ['nobody feels 0.1 ms, even if it is 20 %', changed(0.2, 0.15, 0.25, { base: 0.5, head: 0.6 }), ['unchanged', 'none', 'pass']],
    ['0.4 ms of 0.5 is beyond both', changed(0.8, 0.7, 0.9, { base: 0.5, head: 0.9 }), ['regressed', 'fail', 'fail']],
    ['a wide interval that ends below the floor is decided', changed(0.1, -0.1, 0.3, { base: 0.5, head: 0.55 }), ['unchanged', 'none', 'pass']],
    ['a wide interval that ends above the floor is not', changed(0.1, -0.3, 0.5, { base: 0.5, head: 0.55 }), ['inconclusive', 'none', 'inconclusive']],
    ['an improvement below the floor is none', changed(-0.2, -0.25, -0.15, { base: 0.5, head: 0.4 }), ['unchanged', 'none', 'pass']],
    ['an improvement beyond it is one', changed(-0.6, -0.7, -0.5, { base: 0.5, head: 0.2 }), ['improved', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });
});

describe('exact metrics, 5 % and 10 kB', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.05), floor: 10_000 } });
  const size = (base: number, head: number): Comparison => aComparison({ metric: 'size.packed', base, head, entries: 1 });
  test.each([
    ['grown beyond both', size(1_000_000, 1_060_000), ['regressed', 'fail', 'fail']],
    ['grown by exactly what is allowed', size(1_000_000, 1_050_000), ['unchanged', 'none', 'pass']],
    ['grown by a lot of little', size(20_000, 29_000), ['unchanged', 'none', 'pass']],
    ['grown by a byte', size(1_000_000, 1_000_001), ['unchanged', 'none', 'pass']],
    ['shrunk', size(1_000_000, 900_000), ['improved', 'none', 'pass']],
    ['from nothing to more than the floor', aComparison({ metric: 'size.packed', base: 0, head: 20_000, change: null }), ['regressed', 'fail', 'fail']],
    ['from nothing to less than the floor', aComparison({ metric: 'size.packed', base: 0, head: 9_000, change: null }), ['unchanged', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });
});

describe('from 0 there is no ratio, so that the floor decides', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.05), floor: 2 } });
  const fromZero = (head: Estimate, over: ComparisonOver = {}): Comparison => aComparison({ metric: 'io.read', base: 0, head, change: null, p: null, entries: 10, ...over });
  test.each([
    ['all launches above the floor', fromZero(anEstimate(5, 1)), ['regressed', 'fail', 'fail']],
    ['all below', fromZero(anEstimate(1, 0.5)), ['unchanged', 'none', 'pass']],
    ['across it', fromZero(anEstimate(3, 2)), ['inconclusive', 'none', 'inconclusive']],
    ['above it, but earlier runs were above 0 now and then', fromZero(anEstimate(5, 1), { p: 0.1 }), ['inconclusive', 'none', 'inconclusive']],
    ['above it, but a few zeros are no history', fromZero(anEstimate(5, 1), { warnings: [short] }), ['inconclusive', 'none', 'inconclusive']],
    ['throughput from 0 can only be better', fromZero(anEstimate(50, 1), { metric: 'throughput' }), ['improved', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, budget))).toEqual(expected);
  });
});

describe('what would settle it', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.1), floor: 0 } });
  const settle = (comparison: Comparison): Settle | null => judged(comparison, budget).settle;

  test('few launches: as many as are needed; a saturated generator: less load', () => {
    expect(settle(changed(0.3, 0.2, 0.4, { warnings: [few] }))).toEqual({ kind: 'launches', launches: 5 });
    expect(settle(changed(0.3, 0.2, 0.4, { warnings: [saturated] }))).toEqual({ kind: 'load', busy: 0.97 });
  });

  test('a short history: at least the five entries that a small accusation needs', () => {
    expect(settle(changed(0.2, 0.15, 0.25, { metric: 'memory.peak', warnings: [short], entries: 3 }))).toEqual({ kind: 'entries', entries: 5 });
  });

  test('an interval a little too wide: some more entries; far too wide: no number of them', () => {
    const wide = settle(changed(0.01, -0.1, 0.12, { metric: 'latency.p50', entries: 5 }));
    expect(wide).toMatchObject({ kind: 'entries' });
    expect(wide?.kind === 'entries' ? wide.entries : NaN).toBeGreaterThan(5);
    expect(settle(changed(0.01, -0.4, 0.4, { entries: 30, noiseFloor: 0.5 }))).toEqual({ kind: 'beyond-stored', noiseFloor: 0.5 });
  });

  test('from one entry nothing is known of the spread that could hide it', () => {
    expect(settle(changed(0.01, -0.4, 0.9, { entries: 1, noiseFloor: 1.4 }))).toEqual({ kind: 'entries', entries: 5, unknownSpread: true });
    expect(settle(changed(0.01, -0.4, 0.4, { entries: 5, noiseFloor: 0.5 }))).toMatchObject({ kind: 'beyond-stored' });
  });

  test('a baseline that is as long as one gets is never too short', () => {
    const settles = Array.from({ length: 60 }, (_, i) => settle(changed(0.03, -0.04 - i / 1000, 0.1 + i / 1000, { metric: 'latency.p50', entries: 91, noiseFloor: 0.1 })));
    expect(new Set(settles.map((one) => one?.kind))).toEqual(new Set(['beyond-stored']));
  });

  test('one sentence for one run: on a machine that others had, it is made again, and no longer baseline is asked for', () => {
    const machine = { steal: { mean: 0.4, worst: 1, limit: 0.05, above: 0.9 }, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 };
    const open = [changed(0.03, -0.06, 0.12, { metric: 'latency.p50', entries: 20 }), changed(0.03, -0.06, 0.12, { metric: 'memory.peak', entries: 20 }), changed(0.2, 0.15, 0.25, { metric: 'io.reads', warnings: [short], entries: 3 })];
    const settles = (over: Partial<Run>) => judge(runOf(open, over), open, [budget]).verdicts.map((one) => one.settle?.kind ?? null);
    expect(settles({ compare: 'stored', machine })).toEqual(['machine', null, 'entries']);
    expect(settles({ compare: 'stored' })).toEqual(['beyond-stored', 'beyond-stored', 'entries']);
  });

  test('nothing more is asked for of a target that ended', () => {
    const open = [changed(0.03, -0.06, 0.12, { metric: 'latency.p50', entries: 20 }), changed(0.03, -0.06, 0.12, { metric: 'latency.p50', entries: 20, scenario: 'other' })];
    const settles = (failure: Failure) => judge(runOf(open, { compare: 'stored', failures: [failure] }), open, [budget]).verdicts.map((one) => one.settle?.kind ?? null);
    expect(settles(aFailure({ kind: 'died', scenario: 'third' }))).toEqual([null, null]);
    expect(settles(aFailure({ kind: 'wrong-answers', scenario: 'list' }))).toEqual([null, 'beyond-stored']);
    expect(settles(aFailure({ kind: 'died', target: 'web' }))).toEqual(['beyond-stored', 'beyond-stored']);
  });

  test('a drop of throughput is looked ahead for like a rise of latency', () => {
    const latency = settle(changed(0.01, -0.09, 0.12, { metric: 'latency.p50', entries: 5 }));
    const throughput = settle(changed(1 / 1.01 - 1, 1 / 1.12 - 1, 1 / 0.91 - 1, { metric: 'throughput', entries: 5 }));
    expect(latency).toMatchObject({ kind: 'entries' });
    expect(throughput).toMatchObject({ kind: 'entries' });
  });

  test('advice that is followed decides: with so many equal entries more, the same run is within its tolerance', () => {
    const noisy = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => 100 * Math.exp(0.012 * Math.cos(2.4 * i)));
    const verdictWith = (count: number): Verdict => {
      const run = aRunOf([aSample({ values: [100, 100.2, 99.8, 100, 100] })]);
      const [verdict] = judge(run, compare(run, historyOf(noisy(count))), [budget]).verdicts;
      if (verdict === undefined) throw new Error('no verdict');
      return verdict;
    };
    const now = verdictWith(6);
    expect(now.verdict).toBe('inconclusive');
    const entries = now.settle?.kind === 'entries' ? now.settle.entries : NaN;
    expect(entries).toBeGreaterThan(6);
    expect(verdictWith(entries + 2).verdict).toBe('unchanged');
    expect(verdictWith(Math.max(6, entries - 4)).verdict).toBe('inconclusive');
  });

  test('decided verdicts need nothing', () => {
    expect(settle(changed(0.3, 0.2, 0.4))).toBeNull();
  });
});

describe('error control', () => {
  const budget = aBudget({ tolerance: { ...tiers(0.1), floor: 0 } });
  const one = (p: number, scenario: string): Comparison => changed(0.2, 0.05, 0.35, { p, scenario });

  test('an accusation stands for all gated changes of the run (Holm)', () => {
    const verdicts = (ps: readonly number[]): readonly VerdictKind[] => {
      const comparisons = ps.map((p, i) => one(p, `s${i}`));
      return judge(runOf(comparisons), comparisons, [budget]).verdicts.map(({ verdict }) => verdict);
    };
    expect(verdicts([0.009])).toEqual(['regressed']);
    expect(verdicts([0.009, 0.5])).toEqual(['inconclusive', 'inconclusive']);
    expect(verdicts([0.009, 0.004])).toEqual(['regressed', 'regressed']);
  });

  test('what is only shown takes no share of it, nor what stands under an obstacle', () => {
    const comparisons = [one(0.009, 'a'), changed(0.2, 0.1, 0.3, { metric: 'latency.max' }), { ...one(0.5, 'b'), warnings: [few] }];
    const rules = [aBudget({ ...budget, metric: 'latency.p99' })];
    expect(judge(runOf(comparisons), comparisons, rules).verdicts.map(({ verdict }) => verdict)).toEqual(['regressed', 'regressed', 'inconclusive']);
  });
});

describe('without a budget a change is shown and changes nothing', () => {
  test('and is none while its interval holds no change, or where it is nothing to be seen', () => {
    expect(judged(changed(-0.22, -0.85, 2.93, { metric: 'faults', p: 0.9999 }), null).verdict).toBe('unchanged');
    expect(judged(changed(0.0001, 0.00005, 0.00015, { metric: 'io.write', p: 0.0001 }), null).verdict).toBe('unchanged');
    expect(judged(changed(0.01, 0.008, 0.012, { metric: 'io.write', p: 0.0001 }), null).verdict).toBe('regressed');
  });

  test.each([
    ['significantly worse', changed(0.2, 0.1, 0.3), ['regressed', 'none', 'pass']],
    ['significantly better', changed(-0.2, -0.3, -0.1), ['improved', 'none', 'pass']],
    ['not significant', changed(0.2, -0.1, 0.5), ['unchanged', 'none', 'pass']],
    ['few launches', changed(0.2, 0.1, 0.3, { warnings: [few] }), ['inconclusive', 'none', 'pass']],
    ['exact, and one file more', aComparison({ metric: 'size.files', base: 10, head: 11 }), ['regressed', 'none', 'pass']],
    ['exact, and equal', aComparison({ metric: 'size.files', base: 10, head: 10 }), ['unchanged', 'none', 'pass']],
    ['errors still 0', changed(0, 0, 0, { metric: 'errors', base: 0, head: anEstimate(0), p: 1 }), ['unchanged', 'none', 'pass']],
    ['one failed request after runs without', aComparison({ metric: 'errors', base: 0, head: anEstimate(1e-5), change: null, p: 0.2 }), ['unchanged', 'none', 'pass']],
    ['reads where there were none', aComparison({ metric: 'io.read', base: 0, head: anEstimate(50, 10), change: null, p: null }), ['regressed', 'none', 'pass']],
  ] as const)('%s', (_, comparison, expected) => {
    expect(said(judged(comparison, null))).toEqual(expected);
  });

  test('among nineteen others, one at 2 % is not called and one at 0.1 % is (Benjamini-Hochberg)', () => {
    const called = (p: number): number => {
      const comparisons = Array.from({ length: 20 }, (_, i) => changed(0.2, 0.1, 0.3, { scenario: `s${i}`, p: i === 0 ? p : 0.3 }));
      return judge(runOf(comparisons), comparisons, []).counts.regressed;
    };
    expect(called(0.02)).toBe(0);
    expect(called(0.001)).toBe(1);
  });
});

describe('the run', () => {
  const fine = changed(0, -0.01, 0.01);
  const gone = aComparison(notCompared({ kind: 'no-baseline' }));
  const outcome = (comparisons: readonly Comparison[], over: Partial<Run> = {}, rules: readonly Budget[] = [aBudget()]): Outcome => judge(runOf(comparisons, over), comparisons, rules).outcome;

  test('passes when all is within its budget', () => {
    expect(outcome([fine])).toBe('pass');
  });

  test('that could not measure something is inconclusive at least, and a failure stands', () => {
    expect(outcome([fine], { failures: [aFailure()] })).toBe('inconclusive');
    expect(outcome([fine], { complete: false })).toBe('inconclusive');
    expect(outcome([changed(0.3, 0.2, 0.4)], { complete: false })).toBe('fail');
    expect(outcome([])).toBe('inconclusive');
  });

  test('that was to compare and compared nothing is inconclusive, also when absolute limits were kept', () => {
    expect(outcome([gone])).toBe('inconclusive');
    expect(outcome([gone], {}, [aBudget({ limit: tiers(1000), tolerance: null })])).toBe('inconclusive');
    expect(outcome([gone, { ...fine, scenario: 'other' }])).toBe('pass');
  });

  test('that was not to compare passes on its absolute limits alone', () => {
    const unasked = aComparison(notCompared({ kind: 'not-asked' }));
    expect(outcome([unasked], { compare: 'none' })).toBe('pass');
    expect(outcome([unasked], { compare: 'none' }, [aBudget({ limit: tiers(1), tolerance: null })])).toBe('fail');
  });

  test('counts every kind, the compared ones among them', () => {
    const comparisons = [fine, gone, changed(0.3, 0.2, 0.4, { scenario: 'a' }), changed(-0.3, -0.4, -0.2, { scenario: 'b' }), changed(0, -0.3, 0.3, { scenario: 'c' })];
    expect(judge(runOf(comparisons), comparisons, [aBudget()]).counts).toEqual({
      compared: 4, improved: 1, unchanged: 1, regressed: 1, 'over-budget': 0, inconclusive: 1, 'not-compared': 1,
    });
  });

  test('keeps the order of the comparisons and the doubts beside them', () => {
    const comparisons = [changed(0.3, 0.2, 0.4, { scenario: 'z', warnings: [short] }), { ...fine, scenario: 'a' }];
    const { verdicts } = judge(runOf(comparisons), comparisons, [aBudget()]);
    expect(verdicts.map(({ comparison }) => comparison)).toEqual(comparisons);
    expect(verdicts[0]?.warnings).toEqual([short]);
  });
});

describe('the noise floor', () => {
  const comparison = (metric: string) => changed(0.02, -0.02, 0.06, { metric, noiseFloor: 0.04, resolution: { scale: 'log', standardError: 0.01, df: 18, looks: [{ launches: 20, share: 1 }], least: 0 } });
  const floors = (...metrics: readonly string[]): readonly (number | null)[] =>
    judge(aRunOf([]), metrics.map(comparison), [aBudget({ metric: 'latency.*', tolerance: { ...tiers(0.1), floor: 0 } })]).verdicts.map((verdict) => verdict.comparison.noiseFloor);

  test('counts how many share the error rate, and what is only shown not at all', () => {
    const [alone] = floors('latency.p50');
    const [among, other, shown] = floors('latency.p50', 'latency.p90', 'cpu');
    expect(alone).toBeCloseTo(Math.expm1(0.01 * (2.6242120986581847 + 1.3303909435699048)), 9);
    expect(among).toBeGreaterThan((alone ?? 0) * 1.04);
    expect(other).toBe(among);
    expect(shown).toBe(0.04);
  });
});
