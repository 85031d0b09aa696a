import { expect, test } from '@jest/globals';
import { amounts, MOST_INSTRUCTIONS } from '../../../src/measure/instructions/amounts.ts';

test('a request of the usual size gets all the warm-up there is, and twice as much is counted', () => {
  expect(amounts(1e6, 1)).toEqual({ warm: 200, counted: 400 });
});

test('dearer requests and more scenarios get fewer, and stay within what a target is given', () => {
  expect(amounts(10e6, 1)).toEqual({ warm: 100, counted: 200 });
  expect(amounts(10e6, 5)).toEqual({ warm: 20, counted: 40 });
  for (const each of [3e6, 20e6, 100e6]) {
    const { warm, counted } = amounts(each, 1);
    expect(each * (warm + counted)).toBeLessThanOrEqual(MOST_INSTRUCTIONS);
  }
});

test('a request that is 5 % dearer gets the same amount', () => {
  expect(amounts(2.1e6, 1)).toEqual(amounts(2e6, 1));
  expect(amounts(12.6e6, 1)).toEqual(amounts(12e6, 1));
});

test('the dearest request is still counted a few times', () => {
  expect(amounts(1e10, 20)).toEqual({ warm: 10, counted: 20 });
});
