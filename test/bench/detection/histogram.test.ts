import { expect, test } from '@jest/globals';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { bucketOf, countOf, histogramOf, latenciesOf, merged, rangeOf } from './histogram.ts';
import { fc } from '../../support/properties.ts';

test('a response time lies in the range of its bucket, which is narrower than 1 % or 1 µs', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 10 ** 6, noNaN: true }), (ms) => {
    const { from, to } = rangeOf(bucketOf(ms));
    expect(from).toBeLessThanOrEqual(ms);
    expect(to).toBeGreaterThan(ms - 1e-9);
    expect(to - from).toBeLessThanOrEqual(Math.max(0.001, from / 100) + 1e-12);
  }));
});

test('buckets follow each other without a gap', () => {
  for (let bucket = 0; bucket < 2000; bucket += 1) {
    expect(rangeOf(bucket).to).toBe(rangeOf(bucket + 1).from);
    expect(bucketOf(rangeOf(bucket).from + 1e-7)).toBe(bucket);
  }
});

test('quantiles of what is kept are those of the response times, to half a per cent', () => {
  const latencies = Array.from({ length: 80 }, (_, i) => 2 * Math.exp(0.3 * Math.sin(i * 12.9898) * 2));
  const kept = latenciesOf(histogramOf(latencies));
  for (const q of [0.1, 0.5, 0.9]) expect(Math.abs(quantile(sorted(kept), q) / quantile(sorted(latencies), q) - 1)).toBeLessThan(0.005);
});

test('histograms add up', () => {
  const [a, b] = [histogramOf([1, 2, 3]), histogramOf([3, 4])];
  expect(merged([a, b])).toEqual(histogramOf([1, 2, 3, 3, 4]));
  expect(countOf(merged([a, b]))).toBe(5);
});
