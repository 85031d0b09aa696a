import { describe, expect, test } from '@jest/globals';
import { sliceLength } from '../../../src/measure/load/slice-length.ts';
import { warmUpState, warmUpWindow } from '../../../src/measure/load/warm-up.ts';

const bounds = { shortest: 1000, longest: 6000 };

describe('a warm-up', () => {
  test.each<[string, readonly number[], number, string]>([
    ['nothing seen yet', [], 0, 'going'],
    ['flat, but fewer than eight windows', [5, 5, 5, 5, 5, 5, 5], 1750, 'going'],
    ['flat for eight windows', [5, 5, 5, 5, 5, 5, 5, 5], 2000, 'settled'],
    ['flat, but before the shortest time', [5, 5, 5, 5, 5, 5, 5, 5], 900, 'going'],
    ['falling by 1 % a window', [5.4, 5.35, 5.3, 5.25, 5.2, 5.15, 5.1, 5.05], 2000, 'going'],
    ['falling by 0.1 % a window', [5.04, 5.035, 5.03, 5.025, 5.02, 5.015, 5.01, 5.005], 2000, 'settled'],
    ['a step of 3 % in the middle', [5.15, 5.15, 5.15, 5.15, 5, 5, 5, 5], 2000, 'going'],
    ['one wild window among flat ones', [5, 5, 50, 5, 5, 5, 5, 5], 2000, 'settled'],
    ['a fall that is eight windows ago', [20, 15, 10, 5, 5, 5, 5, 5, 5, 5, 5], 2750, 'settled'],
    ['windows without an answer', [0, 0, 0, 0, 0, 0, 0, 0], 2000, 'going'],
    ['falling all the time until the longest time', [12, 11, 10, 9, 8, 7, 6, 5], 6000, 'given-up'],
    ['getting slower, which is no warming up', [5, 6, 7, 8, 9, 10, 11, 12], 2000, 'settled'],
    ['noise of 10 % without a trend', [5.5, 4.6, 5.2, 4.8, 5.4, 4.7, 5.3, 4.9], 2000, 'settled'],
    ['a fall of 40 % through the same noise', [7.7, 6.3, 6.5, 5.7, 5.9, 4.9, 5.0, 4.4], 2000, 'going'],
    ['flat at the longest time', [5, 5, 5, 5, 5, 5, 5, 5], 6000, 'settled'],
  ])('%s', (_, means, elapsed, state) => {
    expect(warmUpState(means, elapsed, bounds)).toBe(state);
  });

  test('has windows of 250 ms, and shorter ones when eight must fit into the shortest time', () => {
    expect(warmUpWindow({ shortest: 2000, longest: 6000 })).toBe(250);
    expect(warmUpWindow({ shortest: 9000, longest: 9000 })).toBe(250);
    expect(warmUpWindow({ shortest: 1000, longest: 6000 })).toBe(125);
    expect(warmUpWindow({ shortest: 10, longest: 100 })).toBe(50);
  });
});

describe('a slice is', () => {
  test.each<[string, number, number, number]>([
    ['as long as 80 requests take', 800, 1, 100],
    ['not under 20 ms', 50_000, 0.1, 20],
    ['not over 250 ms', 100, 20, 250],
    ['but never under ten response times', 100, 100, 1000],
    ['250 ms as long as nothing is known', 0, 0, 250],
  ])('%s', (_, rate, p50, length) => {
    expect(sliceLength(rate, p50)).toBe(length);
  });
});
