import { describe, expect, test } from '@jest/globals';
import { zlibSync } from 'fflate';
import { LatencyRecorder, decodeLatencies, tailMean } from '../../src/stats/histogram.ts';
import { fc } from '../support/properties.ts';

function of(values: readonly number[]): LatencyRecorder {
  const histogram = new LatencyRecorder();
  for (const value of values) histogram.record(value);
  return histogram;
}

/** 10,000 values spread evenly (in rank) over a lognormal-like curve, so that the true quantiles are known. */
const curve = (q: number): number => 5 * Math.exp(2 * (q - 0.5) ** 3 + q);
const spread = Array.from({ length: 10_000 }, (_, i) => curve((i + 0.5) / 10_000));

describe('a histogram of response times', () => {
  test.each([0.1, 0.5, 0.9, 0.99])('knows the quantile %d to 0.1 %%', (q) => {
    expect(of(spread).quantile(q) / curve(q)).toBeCloseTo(1, 3);
  });

  test('interpolates inside its buckets, so that 50 µs are not rounded to whole microseconds', () => {
    const histogram = of(Array.from({ length: 1000 }, (_, i) => 0.05 + i / 1_000_000));
    expect(histogram.quantile(0.25)).toBeCloseTo(0.05025, 5);
    expect(histogram.quantile(0.75)).toBeCloseTo(0.05075, 5);
  });

  test('has the mean and the exact maximum', () => {
    const histogram = of([1, 2, 3, 4.0005]);
    expect(histogram.mean).toBeCloseTo(2.5, 2);
    expect(histogram.max).toBe(4.0005);
    expect(histogram.count).toBe(4);
  });

  test('never says a quantile above the maximum', () => {
    expect(of([7.0001]).quantile(1)).toBe(7.0001);
  });

  test('its tail is the mean of what lies between p95 and p99.5', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i < 950 ? 1 : i < 995 ? 10 : 5000));
    expect(tailMean(of(values))).toBeCloseTo(10, 2);
  });

  test('one request in a hundred that is ten times slower moves the tail', () => {
    const fast = of(Array.from({ length: 10_000 }, () => 2));
    const slow = of(Array.from({ length: 10_000 }, (_, i) => (i % 100 === 0 ? 20 : 2)));
    expect(tailMean(slow) / tailMean(fast)).toBeGreaterThan(1.9);
  });

  test('merging is the same as recording everything in one', () => {
    const merged = of(spread.slice(0, 3000));
    merged.merge(of(spread.slice(3000)));
    const whole = of(spread);
    expect([...merged.buckets()]).toEqual([...whole.buckets()]);
    expect(merged.max).toBe(whole.max);
  });

  test('is empty at first, and says 0', () => {
    const histogram = new LatencyRecorder();
    expect([histogram.count, histogram.quantile(0.5), histogram.mean, histogram.max, tailMean(histogram)]).toEqual([0, 0, 0, 0, 0]);
  });

  test('takes an hour and what is longer as an hour', () => {
    expect(of([7_200_000]).quantile(0.5) / 3_600_000).toBeCloseTo(1, 2);
  });

  test.each([-1, Number.NaN, Infinity])('refuses %d as a response time', (value) => {
    expect(() => of([value])).toThrow(/number of milliseconds/);
  });

  test('every recorded value comes back within 0.1 % or 1 µs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3_599_999, noNaN: true }), (value) => {
        expect(Math.abs(of([value]).quantile(0.5) - value)).toBeLessThanOrEqual(Math.max(value * 0.001, 0.001));
      }),
    );
  });
});

describe('an encoded histogram', () => {
  test('decodes to the same buckets', () => {
    const histogram = of([...spread, 0, 0.0004, 3_600_000]);
    expect([...decodeLatencies(histogram.encode()).buckets()]).toEqual([...histogram.buckets()]);
  });

  test('an empty one survives too', () => {
    expect(decodeLatencies(new LatencyRecorder().encode()).count).toBe(0);
  });

  test('10,000 responses take a few kilobytes', () => {
    expect(of(spread).encode().length).toBeLessThan(8000);
  });

  test('merges after decoding', () => {
    const histogram = decodeLatencies(of([1, 2]).encode());
    histogram.merge(of([3]));
    expect(histogram.count).toBe(3);
  });

  test.each([
    ['nothing', '', /base64/],
    ['text', 'not base64 at all!', /base64/],
    ['other base64', btoa('hello world, this is not one'), /begin/],
    ['half of one', cut(new LatencyRecorder().encode()), /cut off|inflate|base64/],
    ['a megabyte', 'A'.repeat(1_000_000), /characters/],
    ['a zip bomb', wrap(zlibSync(new Uint8Array(50_000_000))), /inflate/],
    ['a length that is not there', wrap(zlibSync(header({ length: 2_000_000_000 }))), /length/],
    ['another resolution', wrap(zlibSync(header({ digits: 5 }))), /resolution/],
  ])('is refused when it is %s', (_, encoded, message) => {
    expect(() => decodeLatencies(encoded)).toThrow(message);
  });

  test('random changes never crash it or hang it: it decodes or it refuses in our words', () => {
    const good = of(spread.slice(0, 50)).encode();
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(...'ABCxyz019+/'), (at, character) => {
        try {
          decodeLatencies(good.slice(0, at) + character + good.slice(at + 1));
        } catch (error) {
          expect(String(error)).toMatch(/^Error: not a histogram/);
        }
      }),
    );
  });
});

function cut(encoded: string): string {
  return encoded.slice(0, Math.floor(encoded.length / 8) * 4);
}

function header(changes: { length?: number; digits?: number }): Uint8Array {
  const bytes = new Uint8Array(40);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 0x1c849313);
  view.setInt32(4, changes.length ?? 0);
  view.setInt32(12, changes.digits ?? 3);
  view.setBigInt64(16, 1n);
  view.setBigInt64(24, 3_600_000_000n);
  return bytes;
}

function wrap(compressed: Uint8Array): string {
  const bytes = new Uint8Array(8 + compressed.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 0x1c849314);
  view.setInt32(4, compressed.length);
  bytes.set(compressed, 8);
  return btoa(String.fromCharCode(...bytes));
}
