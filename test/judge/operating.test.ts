/** What the gate does over many simulated runs: how often it accuses the innocent, and how often it catches the guilty. */
import { expect, test } from '@jest/globals';
import { natively } from '../stats/natively.ts';
import type { Shares, World } from './operating.ts';

const simulate = (world: World): Promise<Shares> => natively(new URL('./operating.js', import.meta.url), world);

test.each([
  ['ten entries', { entries: 10, noise: 1, shared: 0 }, 0.015],
  ['three entries', { entries: 3, noise: 1, shared: 0 }, 0.015],
  ['ten entries, a machine that moves everything together', { entries: 10, noise: 1, shared: 0.7 }, 0.015],
  ['twenty entries, twice the noise that was expected', { entries: 20, noise: 2, shared: 0.3 }, 0.025],
])('unchanged code is hardly ever accused of anything: twelve gated metrics, %s', async (_, world, atMost) => {
  expect((await simulate({ seed: 31, effect: 0, ...world })).accused).toBeLessThanOrEqual(atMost);
});

test('a change of +30 % is called in more than 95 % of runs with ten entries, although twelve metrics are gated', async () => {
  expect((await simulate({ seed: 37, entries: 10, noise: 0.75, shared: 0.3, effect: Math.log(1.3) })).caught).toBeGreaterThan(0.95);
});

test('a change just beyond the tolerance is passed off as within it in about 1 % of runs at most', async () => {
  expect((await simulate({ seed: 41, entries: 20, noise: 0.3, shared: 0, effect: Math.log(1.0501) })).passedOff).toBeLessThanOrEqual(0.015);
});
