import { describe, expect, test } from '@jest/globals';
import { launchMean, launchWeights } from '../../src/stats/launch-mean.ts';
import { mean, standardErrorOfMean } from '../../src/stats/mean.ts';
import { differByWeight, weighedMean, weighted, weightsOf } from '../../src/stats/weighed-mean.ts';
import { known } from './known.ts';
import { natively } from './natively.ts';
import type { Case, Coverage } from './weighed-mean-coverage.ts';

const coverage = (input: Case): Promise<Readonly<Record<'weighed' | 'trimmed', Coverage>> & { readonly alike: number }> => natively(new URL('./weighed-mean-coverage.js', import.meta.url), input);

describe('the mean of launches that know their own errors', () => {
  const values = [0.01, 0.03, 0.02, 0.05, 0.04, 0.02];

  test('is the plain one with s / sqrt(n) where these are equal, and where all are 0', () => {
    for (const error of [0, 0.01]) {
      expect(weighedMean(values, weightsOf(values.map(() => error)))).toEqual({ point: expect.closeTo(mean(values), 15), standardError: expect.closeTo(standardErrorOfMean(values), 15), df: expect.closeTo(5, 12) });
    }
  });

  test('hardly follows a launch that is twenty times as restless as the others', () => {
    const found = weighedMean([...values, 3], weightsOf([...values.map(() => 0.01), 0.2]));
    expect(found.point).toBeCloseTo(mean(values), 2);
    expect(found.standardError).toBeLessThan(1.2 * standardErrorOfMean(values));
    expect(found.df).toBeCloseTo(5, 1);
  });

  test('counts no launch more than three times a middle one, however quiet it says it is', () => {
    const [quiet = 0, middle = 0, restless = 0] = weightsOf([0, 1, 10]);
    expect(quiet / middle).toBeCloseTo(3, 12);
    expect(restless / middle).toBeCloseTo(3 / 201, 12);
    expect(weighted([1, 3], [3, 1])).toBe(1.5);
  });

  test('gives a weight to each, whatever they say', () => {
    expect(Math.min(...weightsOf([1e-300, 1e-300, 1e-300, 600]))).toBeGreaterThan(0);
    expect(weighedMean([1, 1, 1, 5], weightsOf([1e-300, 1e-300, 1e-300, 600])).point).toBeCloseTo(1, 6);
  });

  test('takes the others for the scale where half say that they are exact', () => {
    expect(weightsOf([0, 0, 0, 0.4])).toEqual([1, 1, 1, 1 / 33]);
    expect(weightsOf([0, 0])).toEqual([1, 1]);
  });

  test.each(known.launches)('is that of R: $values', ({ values: drawn, errors, weighed: [point, standardError, df] }) => {
    const found = weighedMean(drawn, weightsOf(errors));
    expect(found.point).toBeCloseTo(point, 14);
    expect(found.standardError / standardError).toBeCloseTo(1, 12);
    expect(found.df).toBeCloseTo(df, 11);
  });

  test('weighs from six launches on', () => {
    const [few, errors] = [values.slice(0, 5), [0.01, 0.01, 0.01, 0.01, 0.3]];
    expect(launchMean(few, errors)).toEqual(launchMean(few));
    expect(launchMean(values, [...errors, 0.01])).toEqual(weighedMean(values, weightsOf([...errors, 0.01])));
    expect(launchMean(values, null)).toEqual(launchMean(values));
  });

  test('has no standard error of one, nor of fewer weights than values', () => {
    expect(() => weighedMean([1], [1])).toThrow(RangeError);
    expect(() => weighedMean([1, 2], [1])).toThrow(RangeError);
  });
});

describe('launches that are restless', () => {
  const calm = [0.001, -0.002, 0, 0.002, -0.001, 0.001, 0, -0.001, 0.002, -0.002, 0.001, -0.001];
  const errors = [...calm.map(() => 0.01), ...Array.from({ length: 8 }, () => 0.05)];
  const changed = [...calm, 0.15, 0.14, 0.16, 0.15, 0.13, 0.17, 0.15, 0.15];

  test('count as much as the others where they say something else: the change is what makes them so', () => {
    expect(differByWeight(changed, errors)).toBe(true);
    expect(launchWeights(changed, errors)).toEqual(changed.map(() => 1));
    expect(launchMean(changed, errors)).toEqual({ point: expect.closeTo(mean(changed), 15), standardError: expect.closeTo(standardErrorOfMean(changed), 15), df: expect.closeTo(19, 10) });
    expect(weighedMean(changed, weightsOf(errors)).point).toBeLessThan(0.01);
  });

  test('count less where they lie around the same', () => {
    const around = [...calm, 0.06, -0.05, 0.02, -0.07, 0.05, -0.03, 0.04, -0.02];
    expect(differByWeight(around, errors)).toBe(false);
    expect(launchWeights(around, errors)).toEqual(weightsOf(errors));
  });

  test('count less though one alone of them lies elsewhere, where it says that it may', () => {
    const [one, may] = [[...calm, 0.06], [...calm.map(() => 0.01), 0.05]];
    expect(differByWeight(one, may)).toBe(false);
    expect(differByWeight([...calm, 0.3], may)).toBe(true);
  });

  test('are no question where all weigh alike, and not asked of few', () => {
    expect(differByWeight(changed, changed.map(() => 2))).toBe(false);
    expect(launchWeights([0, 0.1, 0.2, 0.3, 5], [1, 1, 1, 1, 9])).toEqual([1, 1, 1, 1, 1]);
    expect(launchWeights(changed, null)).toEqual(changed.map(() => 1));
  });
});

describe('its 98 % interval', () => {
  test.each([6, 10, 20])('holds the truth in 97 to 99 %% of samples of %p calm launches', async (launches) => {
    const { weighed } = await coverage({ seed: launches, launches, stormy: 0, between: 0, honest: true, change: 0 });
    expect(weighed.covered).toBeGreaterThan(0.97);
    expect(weighed.covered).toBeLessThan(0.99);
  });

  test.each([[6, 0], [10, 0], [20, 0], [10, 1], [20, 1]])('holds it in 97 %% and more of %p launches of which three in ten are in a storm, which also differ by %p', async (launches, between) => {
    expect((await coverage({ seed: 30 + launches + between, launches, stormy: 0.3, between, honest: true, change: 0 })).weighed.covered).toBeGreaterThan(0.97);
  });

  test.each([10, 20])('holds it in 97 %% and more of %p launches whose errors have nothing to do with them', async (launches) => {
    expect((await coverage({ seed: 60 + launches, launches, stormy: 0.3, between: 1, honest: false, change: 0 })).weighed.covered).toBeGreaterThan(0.97);
  });

  // The mean with the odd ones left out holds it in 87 %, since it leaves these out.
  test('holds it in 95 % and more of 20 launches of which two in five are restless because they are slower', async () => {
    const { weighed, trimmed, alike } = await coverage({ seed: 77, launches: 20, stormy: 0.4, between: 0.5, honest: true, change: 10 });
    expect(weighed.covered).toBeGreaterThan(0.95);
    expect(trimmed.covered).toBeLessThan(0.9);
    expect(alike).toBeGreaterThan(0.9);
  });

  test('is narrower by a fifth where some are in a storm, and hardly wider where none is', async () => {
    const [calm, stormy] = [await coverage({ seed: 91, launches: 20, stormy: 0, between: 0, honest: true, change: 0 }), await coverage({ seed: 92, launches: 20, stormy: 0.3, between: 0, honest: true, change: 0 })];
    expect(stormy.weighed.width).toBeLessThan(0.8 * stormy.trimmed.width);
    expect(calm.weighed.width).toBeLessThan(1.05 * calm.trimmed.width);
    expect(Math.max(calm.alike, stormy.alike)).toBeLessThan(0.15);
  });
});
