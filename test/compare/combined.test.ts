import { describe, expect, test } from '@jest/globals';
import { baselinesCombined, combinationsIn, withCombined } from '../../src/compare/combined.ts';
import { judged } from '../../src/conclude.ts';
import type { Baseline, Budget, Run, Sample } from '../../src/model.ts';
import { aBudget, aFingerprint, aRun, aSample, tiers } from '../support/builders.ts';

const TAIL = 'latency.p99 / latency.p50';
const tail = (over: Partial<Budget> = {}): Budget => aBudget({ metric: TAIL, tolerance: null, limit: tiers(5), amounts: 'count', origin: 'config', line: 7, ...over });
const sides = (side: Sample['side'], p99: readonly number[], p50: readonly number[]): readonly Sample[] => [aSample({ side, metric: 'latency.p99', values: p99 }), aSample({ side, metric: 'latency.p50', values: p50 })];
const made = (samples: readonly Sample[], budgets: readonly Budget[] = [tail()]): Run => withCombined(aRun({ samples }), combinationsIn(budgets));
const combined = (run: Run): Sample | undefined => run.samples.find(({ metric }) => metric.name.includes(' '));

describe('metrics that a rule puts together', () => {
  test('are a sample of their own, launch by launch', () => {
    const sample = combined(made(sides('head', [12, 15, 18], [2, 3, 3])));
    expect(sample).toMatchObject({ target: 'api', scenario: 'list', side: 'head', values: [6, 5, 6], metric: { name: TAIL, unit: 'number', better: 'lower', statistic: 'mean-of-launches' } });
    expect(sample?.point).toBeCloseTo(180 ** (1 / 3), 12);
  });

  test('are told in per cent where the rule is, and better as it says', () => {
    expect(combined(made(sides('head', [12], [2]), [tail({ amounts: 'percentage', better: 'higher' })]))?.metric).toMatchObject({ unit: 'ratio', better: 'higher' });
  });

  test.each([
    ['other launches', sides('head', [1, 2, 3], [1, 2]), TAIL, 'latency.p99 and latency.p50 were not measured in the same number of launches'],
    ['a division by 0', sides('head', [1, 2], [1, 0]), TAIL, 'it would divide by 0'],
    ['different units', [aSample({ metric: 'latency.p99' }), aSample({ metric: 'memory.peak' })], 'latency.p99 + memory.peak', 'latency.p99 and memory.peak have different units, and cannot be added'],
    ['what is counted over the whole run', [aSample({ metric: 'errors', values: [0.0001] }), aSample({ metric: 'throughput' })], 'errors / throughput', 'errors and throughput are not measured in the same launches or starts'],
  ] as const)('are absent for %s, with the reason', (_, samples, metric, reason) => {
    const run = made(samples, [tail({ metric })]);
    expect([combined(run), run.absent]).toEqual([undefined, [{ metric, reason }]]);
    const judgement = judged(aRun({ compare: 'none', samples, budgets: [tail({ metric })] }), new Map());
    expect([judgement.outcome, judgement.budgets[0]?.missing]).toMatchObject(['inconclusive', { kind: 'no-figure', reason }]);
  });

  describe('that lie below 0', () => {
    const DIFFERENCE = 'latency.p99 - latency.p50';
    const samples = [...sides('head', [1, 2, 1, 2, 1.5], [2, 1, 2, 1, 1.6]), ...sides('base', [3, 3, 3.1, 3, 3], [1, 1, 1, 1.1, 1])];
    const of = (side: 'head' | 'base', run: Run) => run.samples.find((sample) => sample.side === side && sample.metric.name === DIFFERENCE);
    const within: Budget = tail({ metric: DIFFERENCE, limit: tiers(30), amounts: 'duration' });

    test('are told and compared in their own unit where only a limit holds for them, on both sides', () => {
      const run = made(samples, [within]);
      expect([run.absent, of('head', run)?.metric.statistic, of('base', run)?.metric.statistic, of('head', run)?.values.slice(0, 2)]).toEqual([[], 'slope', 'slope', [-1, 1]]);
      expect(of('head', run)?.point).toBeCloseTo(-0.02, 12);
      const verdict = judged(aRun({ compare: 'side-by-side', launches: 5, samples, budgets: [within] }), new Map()).verdicts.find(({ comparison }) => comparison.metric.name === DIFFERENCE);
      expect(verdict).toMatchObject({ severity: 'none', comparison: { change: null, difference: { point: expect.closeTo(-2.02, 6) } } });
      const over = judged(aRun({ compare: 'none', launches: 5, samples, budgets: [{ ...within, limit: tiers(-5) }] }), new Map()).verdicts.find(({ comparison }) => comparison.metric.name === DIFFERENCE);
      expect([over?.verdict, over?.settle]).toEqual(['over-budget', null]);
    });

    test('are absent where a tolerance holds for them', () => {
      const run = made(samples, [within, { ...within, scenario: 'list', tolerance: { ...tiers(0.1), floor: 0 } }]);
      expect([of('head', run), run.absent]).toEqual([undefined, [{ metric: DIFFERENCE, reason: 'it is below 0, for which there is no ratio' }]]);
    });
  });

  test('are judged by their limit with an interval of their own, which is narrower than those of their parts', () => {
    // p99 and p50 rise and fall together from launch to launch: their ratio does not.
    const speeds = [1, 1.3, 0.8, 1.5, 0.9, 1.2];
    const judgement = (limit: number) => judged(aRun({ compare: 'none', samples: [...sides('head', speeds.map((s) => 12 * s), speeds.map((s) => 3 * s))], budgets: [tail({ limit: tiers(limit) })] }), new Map());
    const of = (limit: number) => judgement(limit).verdicts.find(({ comparison }) => comparison.metric.name === TAIL);
    expect([of(4.1)?.severity, of(3.9)?.verdict, of(3.9)?.severity]).toEqual(['none', 'over-budget', 'fail']);
    expect(judgement(3.9).outcome).toBe('fail');
  });

  test('are compared side by side where both sides have their launches', () => {
    const launches = Array.from({ length: 12 }, (_, i) => 1 + (i % 4) / 10);
    const noisy = (factor: number): readonly number[] => launches.map((s, i) => factor * s * (1 + ((i * 7) % 5) / 200));
    const run = aRun({
      compare: 'side-by-side', launches: 12, samples: [...sides('head', noisy(18), launches.map((s) => 3 * s)), ...sides('base', noisy(12), launches.map((s) => 3 * s))],
      looks: [{ target: 'api', scenario: 'list', launches: 10, share: 1 }], budgets: [tail({ limit: null, amounts: null, tolerance: { ...tiers(0.1), floor: 0 } })],
    });
    const verdict = judged(run, new Map()).verdicts.find(({ comparison }) => comparison.metric.name === TAIL);
    expect([verdict?.verdict, verdict?.severity]).toEqual(['regressed', 'fail']);
    expect(verdict?.comparison.change?.point).toBeCloseTo(0.5, 6);
  });

  test('are compared with what is stored of their parts, thinned entries too', () => {
    const entry = (id: string, thinned: boolean): Baseline['entries'][number] => ({
      id, commit: null, time: '2026-11-01T00:00:00.000Z', committed: null, tool: '0.1.0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {},
      samples: [['latency.p99', 12], ['latency.p50', 3]].map(([metric, point]) => ({ scenario: 'list', metric: String(metric), workload: 'w1', point: Number(point), values: thinned ? [] : [Number(point), Number(point)] })),
    });
    const run = made(sides('head', [12, 12], [3, 3]));
    const baselines = baselinesCombined(run, new Map([['api', { target: 'api', entries: [entry('a', true), entry('b', false)] }]]), combinationsIn([tail()]));
    expect(baselines.get('api')?.entries.map(({ samples }) => samples.find(({ metric }) => metric === TAIL))).toMatchObject([{ point: 4, values: [4] }, { point: 4, values: [4, 4] }]);
  });

  test('have no direction where their first metric has none, until the rule gives them one', () => {
    const unknown = { name: 'command.a', unit: 'number', better: 'lower', statistic: 'steady', byNameOnly: true, directionUnknown: true } as const;
    const samples = [{ ...aSample({ values: [8, 8] }), metric: unknown }, { ...aSample({ values: [2, 2] }), metric: { ...unknown, name: 'command.b' } }];
    const of = (better: 'lower' | 'higher' | null) => {
      const budget = tail({ metric: 'command.a / command.b', amounts: 'count', limit: tiers(3), better });
      const judgement = judged(aRun({ compare: 'none', samples, budgets: [budget] }), new Map());
      return [judgement.outcome, judgement.verdicts.find(({ comparison }) => comparison.metric.name === budget.metric)?.settle?.kind];
    };
    expect([of(null), of('lower'), of('higher')]).toEqual([['inconclusive', 'no-direction'], ['fail', undefined], ['pass', undefined]]);
  });

  test('cost nothing where no rule has any', () => {
    const run = aRun({ samples: [aSample()] });
    expect(withCombined(run, combinationsIn([aBudget({ metric: 'latency.*' })]))).toBe(run);
  });
});
