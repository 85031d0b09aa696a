import { describe, expect, test } from '@jest/globals';
import { natively } from '../stats/natively.ts';
import type { Case, Work } from './side-by-side-work.ts';

const work = (input: Case): Promise<Work> => natively(new URL('./side-by-side-work.js', import.meta.url), input);

describe('judging what was measured side by side', () => {
  test.each([1, 2, 3])('says the same again, and whatever the order of the samples, seed %p', async (seed) => {
    expect(await work({ seed, scenarios: 12 })).toMatchObject({ comparisons: 120, again: true, shuffled: true });
  });

  test('of 200 scenarios looks ten times as often at launches, samples and looks as of 20', async () => {
    const [few, many] = await Promise.all([work({ seed: 4, scenarios: 20 }), work({ seed: 4, scenarios: 200 })]);
    expect([few.comparisons, many.comparisons]).toEqual([200, 2000]);
    expect(many.placesRead).toBe(10 * few.placesRead);
    expect(many.launchesRead).toBe(10 * few.launchesRead);
    // 22 launches each: a fixed number of walks through them, however many others there are.
    expect(many.launchesRead / (2000 * 22)).toBeLessThan(12);
    expect(many.placesRead / 2000).toBeLessThan(20);
    expect(many).toMatchObject({ again: true, shuffled: true });
  });
});
