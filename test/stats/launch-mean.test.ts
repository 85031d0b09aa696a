import { describe, expect, test } from '@jest/globals';
import type { Case, Coverage, Estimator } from './launch-mean-coverage.ts';
import { natively } from './natively.ts';

const coverage = (input: Case): Promise<Readonly<Record<Estimator, Coverage>>> => natively(new URL('./launch-mean-coverage.js', import.meta.url), input);

describe("the 98 % interval of a mean of launches", () => {
  test.each([5, 7, 10, 13, 16, 20])('holds the truth in 97 to 99 %% of samples of %p calm launches', async (launches) => {
    const { launchMean } = await coverage({ seed: launches, launches, odd: 0 });
    expect(launchMean.covered).toBeGreaterThan(0.97);
    expect(launchMean.covered).toBeLessThan(0.99);
  });

  test.each([7, 10, 20])('holds it in 97 %% and more where one in ten of %p is off', async (launches) => {
    expect((await coverage({ seed: 30 + launches, launches, odd: 0.1 })).launchMean.covered).toBeGreaterThan(0.97);
  });

  test('is narrower than that of the plain mean where some are off, and hardly wider where none is', async () => {
    const [calm, restless] = [await coverage({ seed: 51, launches: 20, odd: 0 }), await coverage({ seed: 52, launches: 20, odd: 0.1 })];
    expect(restless.launchMean.width).toBeLessThan(0.8 * restless.mean.width);
    expect(calm.launchMean.width).toBeLessThan(1.12 * calm.mean.width);
  });

  test('is narrower than with a fifth left out at each end, of seven and of ten calm launches', async () => {
    for (const [launches, share] of [[7, 0.75], [10, 0.95]] as const) {
      const { launchMean, trimmedMean } = await coverage({ seed: 60 + launches, launches, odd: 0 });
      expect(launchMean.width).toBeLessThan(share * trimmedMean.width);
    }
  });

  test('by signed ranks is exact for any symmetrical spread', async () => {
    for (const odd of [0, 0.1]) expect((await coverage({ seed: 71, launches: 10, odd })).hodgesLehmann.covered).toBeCloseTo(1 - 2 * 10 / 1024, 2);
  });
});
