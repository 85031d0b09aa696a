import { describe, expect, test } from '@jest/globals';
import { launchMean } from '../../src/stats/launch-mean.ts';
import { mean, standardErrorOfMean } from '../../src/stats/mean.ts';
import { weighedMean, weighted, weightsOf } from '../../src/stats/weighed-mean.ts';
import { known } from './known.ts';
import { natively } from './natively.ts';
import type { Case, Coverage } from './weighed-mean-coverage.ts';

const coverage = (input: Case): Promise<Readonly<Record<'weighed' | 'trimmed', Coverage>>> => natively(new URL('./weighed-mean-coverage.js', import.meta.url), input);

describe('the mean of launches that know their own errors', () => {
  const values = [0.01, 0.03, 0.02, 0.05, 0.04, 0.02];

  test('is the plain one with s / sqrt(n) where these are equal, and where all are 0', () => {
    for (const error of [0, 0.01]) {
      expect(weighedMean(values, values.map(() => error))).toEqual({ point: expect.closeTo(mean(values), 15), standardError: expect.closeTo(standardErrorOfMean(values), 15), df: expect.closeTo(5, 12) });
    }
  });

  test('hardly follows a launch that is twenty times as restless as the others', () => {
    const found = weighedMean([...values, 3], [...values.map(() => 0.01), 0.2]);
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
    expect(weighedMean([1, 1, 1, 5], [1e-300, 1e-300, 1e-300, 600]).point).toBeCloseTo(1, 6);
  });

  test('takes the others for the scale where half say that they are exact', () => {
    expect(weightsOf([0, 0, 0, 0.4])).toEqual([1, 1, 1, 1 / 33]);
    expect(weightsOf([0, 0])).toEqual([1, 1]);
  });

  test.each(known.launches)('is that of R: $values', ({ values: drawn, errors, weighed: [point, standardError, df] }) => {
    const found = weighedMean(drawn, errors);
    expect(found.point).toBeCloseTo(point, 14);
    expect(found.standardError / standardError).toBeCloseTo(1, 12);
    expect(found.df).toBeCloseTo(df, 11);
  });

  test('weighs from six launches on', () => {
    const [few, errors] = [values.slice(0, 5), [0.01, 0.01, 0.01, 0.01, 0.3]];
    expect(launchMean(few, errors)).toEqual(launchMean(few));
    expect(launchMean(values, [...errors, 0.01])).toEqual(weighedMean(values, [...errors, 0.01]));
    expect(launchMean(values, null)).toEqual(launchMean(values));
  });

  test('has no standard error of one, nor of fewer errors than values', () => {
    expect(() => weighedMean([1], [1])).toThrow(RangeError);
    expect(() => weighedMean([1, 2], [1])).toThrow(RangeError);
  });
});

describe('its 98 % interval', () => {
  test.each([6, 10, 20])('holds the truth in 97 to 99 %% of samples of %p calm launches', async (launches) => {
    const { weighed } = await coverage({ seed: launches, launches, stormy: 0, between: 0, honest: true });
    expect(weighed.covered).toBeGreaterThan(0.97);
    expect(weighed.covered).toBeLessThan(0.99);
  });

  test.each([[6, 0], [10, 0], [20, 0], [10, 1], [20, 1]])('holds it in 97 %% and more of %p launches of which three in ten are in a storm, which also differ by %p', async (launches, between) => {
    expect((await coverage({ seed: 30 + launches + between, launches, stormy: 0.3, between, honest: true })).weighed.covered).toBeGreaterThan(0.97);
  });

  test.each([10, 20])('holds it in 97 %% and more of %p launches whose errors have nothing to do with them', async (launches) => {
    expect((await coverage({ seed: 60 + launches, launches, stormy: 0.3, between: 1, honest: false })).weighed.covered).toBeGreaterThan(0.97);
  });

  test('is narrower by a quarter where some are in a storm, and hardly wider where none is', async () => {
    const [calm, stormy] = [await coverage({ seed: 91, launches: 20, stormy: 0, between: 0, honest: true }), await coverage({ seed: 92, launches: 20, stormy: 0.3, between: 0, honest: true })];
    expect(stormy.weighed.width).toBeLessThan(0.75 * stormy.trimmed.width);
    expect(calm.weighed.width).toBeLessThan(1.05 * calm.trimmed.width);
  });
});
