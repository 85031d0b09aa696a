import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import type { Warning } from '../../src/model.ts';
import { aRun, aSample } from './builders.ts';

type Disagreement = Extract<Warning, { readonly kind: 'tests-disagree' }>;

/** What the comparison of these launches warns of, when the last look saw the first `seen` of them. */
function disagreements(logRatios: readonly number[], seen = logRatios.length, metric = 'latency.p50', errors?: readonly number[]): readonly Disagreement[] {
  const values = logRatios.map(() => 10);
  const [comparison] = compare(aRun([{ ...aSample({ metric, values }), side: 'base' }, aSample({ metric, values })], {
    compare: 'side-by-side',
    pairs: [{ target: 'api', scenario: 'list', metric, logRatios, ...(errors === undefined ? {} : { errors }), blocks: values.map(() => 18) }],
    looks: [{ target: 'api', scenario: 'list', launches: seen, share: 1 }],
  }), new Map());
  return comparison?.warnings.filter((warning) => warning.kind === 'tests-disagree') ?? [];
}

const calm = (n: number, centre: number): number[] => Array.from({ length: n }, (_, i) => centre + 0.002 * ((i % 5) - 2));
const odd = [...calm(9, 0.03), -0.5];

describe('two tests of the same launches', () => {
  test('disagree where the trimmed mean is sure and one launch speaks loudly against it', () => {
    const [warning, ...more] = disagreements(odd);
    expect(more).toEqual([]);
    expect(warning?.t).toBeLessThan(0.005);
    expect(warning?.signFlip).toBeGreaterThan(0.05);
  });

  test('disagree in the same way on a change for the better', () => {
    expect(disagreements(odd.map((value) => -value))).toEqual(disagreements(odd));
    expect(disagreements(odd, odd.length, 'throughput')).toEqual(disagreements(odd));
  });

  test('disagree where all launches went one way, and so unevenly that the t test sees nothing', () => {
    const [warning] = disagreements([0.001, 0.001, 0.002, 0.001, 0.4, 0.9, 0.001, 0.001]);
    expect(warning).toMatchObject({ signFlip: 1 / 256 });
    expect(warning?.t).toBeGreaterThan(0.05);
  });

  test('agree on calm launches, whether they changed or not', () => {
    for (const centre of [0, 0.001, 0.01, 0.05, -0.05]) expect(disagreements(calm(10, centre))).toEqual([]);
    expect(disagreements(calm(10, 0).map(() => 0))).toEqual([]);
    expect(disagreements(calm(10, 0).map(() => 0.02))).toEqual([]);
  });

  test('weigh the launches alike: one that knows that it is restless is no reason for them to disagree', () => {
    expect(disagreements(odd, odd.length, 'latency.p50', odd.map((value) => (value < 0 ? 0.3 : 0.002)))).toEqual([]);
  });

  test('are only asked of eight launches and more, and of those that the last look saw', () => {
    expect(disagreements(odd.slice(3))).toEqual([]);
    expect(disagreements([...odd, 0.03, 0.03], 10)).toEqual(disagreements(odd));
    expect(disagreements(odd, 9)).toEqual([]);
  });

  test('are both made of more launches than have sign flips to be counted, as ranks', () => {
    // Beside thirty others one launch is one rank, however far it is off.
    expect(disagreements([...calm(30, 0.03), -5])).toEqual([]);
    const some = [...calm(26, 0.03), ...Array.from({ length: 8 }, () => -0.5)];
    expect(disagreements(some)).toHaveLength(0);
    expect(disagreements([...calm(19, 0.03), ...Array.from({ length: 6 }, () => -0.5)])).toHaveLength(0);
  });
});

test('cold starts are not asked: some of them are always odd', () => {
  const starts = Array.from({ length: 24 }, (_, i) => 100 + (i % 3));
  const head = starts.map((value, i) => (i === 4 || i === 9 ? 5000 : 0.9 * value));
  const metric = 'cold-start.p50';
  const [comparison] = compare(aRun([{ ...aSample({ metric, values: starts }), side: 'base' }, aSample({ metric, values: head })], { compare: 'side-by-side', looks: [{ target: 'api', scenario: null, launches: 12, share: 1 }] }), new Map());
  expect(comparison?.p).toBeGreaterThan(0.9);
  expect(comparison?.warnings).toEqual([]);
});
