import { describe, expect, test } from '@jest/globals';
import { ChangeDetector, type Change } from '../../src/stats/change-points.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { fc } from '../support/properties.ts';

const NOISE = 0.05;

function detect(values: readonly number[]): readonly Change[] {
  const detector = new ChangeDetector((before, after) => Math.abs(after - before) >= Math.log(1.02));
  for (const value of values) detector.append(value);
  return detector.changes();
}

/** `levels`: from which value on, how high in standard deviations. */
function noisy(seed: number, length: number, levels: readonly (readonly [from: number, height: number])[] = []): number[] {
  const random = randomFrom(seed);
  return Array.from({ length }, (_, i) => NOISE * (random.normal() + (levels.findLast(([from]) => i >= from)?.[1] ?? 0)));
}

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const places = (changes: readonly Change[]): readonly number[] => changes.map(({ index }) => index);

/** Any past: levels, noise, spikes, equal values. */
const past = fc.record({ seed: fc.integer(), length: fc.integer({ min: 0, max: 260 }), steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 260 }), fc.integer({ min: -6, max: 6 })), { maxLength: 5 }), spikes: fc.array(fc.integer({ min: 0, max: 260 }), { maxLength: 6 }), still: fc.boolean() })
  .map(({ seed, length, steps, spikes, still }) => {
    const sorted = steps.toSorted((a, b) => a[0] - b[0]);
    const own = still ? Array.from({ length }, (_, i) => NOISE * (sorted.findLast(([from]) => i >= from)?.[1] ?? 0)) : noisy(seed, length, sorted);
    return own.map((value, i) => (spikes.includes(i) ? value + 0.4 : value));
  });

describe('finds', () => {
  test('a step of four standard deviations in its place, and never from two values after it', () => {
    for (const seed of seeds) {
      const values = noisy(seed, 60, [[40, 4]]);
      expect(detect(values.slice(0, 41))).toEqual([]);
      expect(places(detect(values)).map((index) => Math.abs(index - 40) <= 1)).toEqual([true]);
    }
  });

  test('a step of one standard deviation, once there are enough values', () => {
    const found = seeds.filter((seed) => detect(noisy(seed, 160, [[80, 1]])).length === 1);
    expect(found.length).toBeGreaterThanOrEqual(18);
  });

  test('a step of half of one over hundreds of values, which no window of 50 sees', () => {
    const found = seeds.filter((seed) => detect(noisy(seed, 600, [[300, 0.6]])).length === 1);
    expect(found.length).toBeGreaterThanOrEqual(15);
  });

  test('a level and the way back', () => {
    for (const seed of seeds) expect(detect(noisy(seed, 90, [[40, 4], [55, 0]])).map(({ difference }) => Math.sign(difference))).toEqual([1, -1]);
  });

  test.each([15, 20, 25, 30])('a short level for good, when %i values came before it, however many come after', (before) => {
    for (const seed of seeds) {
      for (const lasts of [8, 10, 12]) {
        const signs = (after: number): readonly number[] => detect(noisy(seed, before + lasts + after, [[before, 8], [before + lasts, 0]])).map(({ difference }) => Math.sign(difference));
        expect([before, lasts, seed, signs(12), signs(120)]).toEqual([before, lasts, seed, [1, -1], [1, -1]]);
      }
    }
  });

  test('the step of a count that never varies, exactly', () => {
    expect(detect([...Array.from({ length: 20 }, () => 2), 3, 3, 3]).map(({ index, difference, from, to }) => ({ index, difference, from, to }))).toEqual([{ index: 20, difference: 1, from: 20, to: 20 }]);
  });

  test('the true place within the range that it gives, in at least 90 % of steps of any size', () => {
    const ranges = [1, 1.5, 2, 3].flatMap((size) => seeds.flatMap((seed) => detect(noisy(seed + 100, 160, [[80, size]])).slice(0, 1)));
    expect(ranges.length).toBeGreaterThan(70);
    expect(ranges.filter(({ from, to }) => from <= 80 && to >= 80).length / ranges.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('is not deceived', () => {
  test('by noise: less than one change is told in 10,000 values of it', () => {
    expect(seeds.flatMap((seed) => detect(noisy(seed, 500)))).toEqual([]);
  });

  test.each([1, 2])('by %i runs that stand far out: they make no change, wherever they are', (spikes) => {
    for (const seed of seeds) {
      const values = noisy(seed, 60);
      for (let i = 0; i < spikes; i += 1) values[20 + seed + i] = 0.8;
      expect(detect(values)).toEqual([]);
      expect(detect(values.slice(0, 20 + seed + spikes))).toEqual([]);
    }
  });

  test('by a run that stands far out beside a true step, which is found as without it', () => {
    for (const seed of seeds) {
      for (const at of [37, 39, 40, 42]) {
        const values = noisy(seed, 60, [[40, 4]]);
        values[at] = 0.9;
        const [change, ...others] = detect(values);
        expect(others).toEqual([]);
        expect(Math.abs((change?.index ?? 0) - 40)).toBeLessThanOrEqual(3);
        expect(change?.difference).toBeGreaterThan(3 * NOISE);
        expect(change?.difference).toBeLessThan(5 * NOISE);
      }
    }
  });

  test('by machines that are slow for a few days', () => {
    const told = seeds.flatMap((seed) => {
      const random = randomFrom(seed);
      let last = 0;
      return detect(Array.from({ length: 400 }, () => (last = 0.5 * last + NOISE * Math.sqrt(0.75) * random.normal())));
    });
    expect(told.length).toBeLessThanOrEqual(12);
  });

  test('by values that are all the same', () => {
    expect(detect(Array.from({ length: 300 }, () => Math.log(7.3)))).toEqual([]);
  });

  test('by a change that is too small to matter, however certain', () => {
    expect(detect([...Array.from({ length: 30 }, () => 0), ...Array.from({ length: 30 }, () => 0.015)])).toEqual([]);
  });
});

describe('whatever the values', () => {
  test('one after the other, looked at after each, they give what all at once give', () => {
    fc.assert(fc.property(past, (values) => {
      const watched = new ChangeDetector();
      for (const value of values) {
        watched.append(value);
        watched.changes();
      }
      const whole = new ChangeDetector();
      for (const value of values) whole.append(value);
      expect(watched.changes()).toEqual(whole.changes());
      expect(whole.changes()).toEqual(whole.changes());
    }), { numRuns: 30 });
  });

  test('they may be moved and stretched: the places stay', () => {
    fc.assert(fc.property(past, fc.double({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0.25, 2, 64), (values, by, times) => {
      const of = (some: readonly number[]): readonly number[] => {
        const detector = new ChangeDetector();
        for (const value of some) detector.append(value);
        return places(detector.changes());
      };
      // Moved by whole 256ths, and stretched by powers of two: nothing is rounded differently.
      const grid = values.map((value) => Math.round(value * 2 ** 20) / 2 ** 20);
      expect(of(grid.map((value) => times * value + Math.round(by) / 4))).toEqual(of(grid));
    }), { numRuns: 30 });
  });

  test('upside down they give the same changes the other way', () => {
    fc.assert(fc.property(past, (values) => {
      const of = (some: readonly number[]): readonly (readonly [number, number])[] => detect(some).map(({ index, difference }) => [index, Math.round(difference * 1e9)]);
      expect(of(values.map((value) => -value))).toEqual(of(values).map(([index, difference]) => [index, -difference]));
    }), { numRuns: 30 });
  });

  test('changes are in order, far enough apart, and beyond doubt', () => {
    fc.assert(fc.property(past, (values) => {
      const found = detect(values);
      const bounds = [0, ...places(found), values.length];
      expect(bounds.slice(1).every((end, i) => end - (bounds[i] ?? 0) >= 3 || found.length === 0)).toBe(true);
      for (const { from, index, to, scanned } of found) expect([from <= index && index <= to, scanned < 0.001]).toEqual([true, true]);
    }), { numRuns: 30 });
  });
});

test('one value more searches as many windows after 2,000 values as after 200, and looking costs the same', () => {
  const costs = (length: number): { readonly appended: number; readonly looked: number } => {
    const detector = new ChangeDetector();
    const values = noisy(4, length + 100, Array.from({ length: length / 50 }, (_, i) => [50 * i, i % 2 === 0 ? 0 : 4] as const));
    for (const value of values.slice(0, length)) detector.append(value);
    detector.changes();
    const before = detector.windows;
    for (const value of values.slice(length)) detector.append(value);
    const appended = detector.windows - before;
    let most = 0;
    for (const value of values) {
      const own = detector.windows;
      detector.append(value);
      detector.changes();
      most = Math.max(most, detector.windows - own);
    }
    return { appended, looked: most };
  };
  const [few, many] = [costs(200), costs(2000)];
  expect(many.appended).toBeLessThanOrEqual(few.appended + 4);
  expect(many.looked).toBeLessThanOrEqual(few.looked + 8);
  expect(many.looked).toBeLessThan(40);
});
