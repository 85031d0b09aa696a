import { expect, test } from '@jest/globals';
import { compare } from '../../src/compare/compare.ts';
import { estimateOf } from '../../src/compare/estimate.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Budget, Comparison, Sample, Verdict } from '../../src/model.ts';
import { aBudget, aRun, aSample } from '../support/builders.ts';

const growth = (values: readonly number[], over: Partial<Sample> = {}): Sample => ({ ...aSample({ metric: 'memory.growth', values }), ...over });
const looks = [{ target: 'api', scenario: 'list', launches: 5, share: 1 }];
const LEVEL = [400, -300, 250, -100, 50, 20, -40];

function sideBySide(head: readonly number[], base: readonly number[]): Comparison {
  const [found] = compare(aRun({ compare: 'side-by-side', looks, samples: [growth(head), growth(base, { side: 'base' })] }), new Map());
  if (found === undefined) throw new Error('nothing was compared');
  return found;
}

function verdictOn(head: readonly number[], base: readonly number[], budget: Partial<Budget>): Verdict {
  const run = aRun({ compare: 'side-by-side', looks, samples: [growth(head), growth(base, { side: 'base' })] });
  const [verdict] = judge(run, compare(run, new Map()), [aBudget({ metric: 'memory.growth', ...budget })]).verdicts;
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

const byFloor = { tolerance: { warn: null, fail: 0, floor: 1000 } };

test('two slopes are compared by their difference in bytes, and have no ratio', () => {
  const { change, difference, noiseFloor, head, base } = sideBySide(LEVEL.map((one) => one + 5000), LEVEL);
  expect(change).toBeNull();
  expect(noiseFloor).toBeNull();
  expect(difference?.point).toBeCloseTo(5000, 6);
  expect(head.point - (base ?? 0)).toBeCloseTo(5000, 6);
});

test('a negative slope is as good a value as any: its interval may lie below 0', () => {
  const { point, interval } = estimateOf(growth([-5000, -5100, -4900, -5050, -4950]));
  expect(point).toBeCloseTo(-5000, 6);
  expect(interval.upper).toBeLessThan(0);
  expect(interval.lower).toBeLessThan(interval.upper);
});

test('a single long launch stands with the interval of its own readings, and without a doubt about their number', () => {
  const alone = growth([2000], { within: [{ standardError: 100, df: 8, slack: 0 }] });
  const { interval } = estimateOf(alone);
  expect(interval.lower).toBeCloseTo(2000 - 289.6, 0);
  expect(interval.upper).toBeCloseTo(2000 + 289.6, 0);
  const run = aRun({ compare: 'none', samples: [alone] });
  const [over] = judge(run, compare(run, new Map()), [aBudget({ metric: 'memory.growth', limit: { warn: null, fail: 1000 }, tolerance: null })]).verdicts;
  expect([over?.verdict, over?.severity, over?.warnings]).toEqual(['over-budget', 'fail', []]);
});

test('a single launch that cannot say how sure it is accuses nobody', () => {
  const run = aRun({ compare: 'none', samples: [growth([2000])] });
  const [verdict] = judge(run, compare(run, new Map()), [aBudget({ metric: 'memory.growth', limit: { warn: null, fail: 1000 }, tolerance: null })]).verdicts;
  expect(verdict?.verdict).toBe('inconclusive');
});

test('a leak beyond the floor is a regression, confirmed by fresh launches', () => {
  expect(verdictOn(LEVEL.map((one) => one + 5000), LEVEL, byFloor)).toMatchObject({ verdict: 'regressed', severity: 'fail' });
});

test('slopes that differ by less than the floor are unchanged, however many times larger one is', () => {
  expect(verdictOn([60, 50, 55, 52, 58, 54, 56], [1, 2, 1, 2, 1, 2, 1], byFloor)).toMatchObject({ verdict: 'unchanged', severity: 'none' });
});

test('a leak that is mended is an improvement', () => {
  expect(verdictOn(LEVEL, LEVEL.map((one) => one + 5000), byFloor)).toMatchObject({ verdict: 'improved' });
});

test('what is too noisy to tell from the floor is inconclusive', () => {
  expect(verdictOn([9000, -7000, 8000, -9000, 7000], [0, 100, -100, 50, -50], byFloor)).toMatchObject({ verdict: 'inconclusive' });
});

test('equal values and a gate that was passed by a steady leak: the difference sees nothing, the absolute budget does', () => {
  const leak = LEVEL.map((one) => one + 1e6);
  expect(verdictOn(leak, leak, { limit: { warn: null, fail: 1000 }, ...byFloor })).toMatchObject({ verdict: 'over-budget', severity: 'fail' });
});

test('what a heap does for itself widens the interval, however many launches agree', () => {
  const steady = [2000, 2001, 1999, 2000, 2000];
  const { interval } = estimateOf(growth(steady, { within: steady.map(() => ({ standardError: 9, df: 8, slack: 1500 })) }));
  expect(interval.lower).toBeCloseTo(500, -1);
  expect(interval.upper).toBeCloseTo(3500, -1);
});
