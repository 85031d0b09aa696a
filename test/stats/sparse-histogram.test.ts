import { describe, expect, test } from '@jest/globals';
import { LatencyRecorder, type Counted } from '../../src/stats/histogram.ts';
import { SparseHistogram } from '../../src/stats/sparse-histogram.ts';
import { fc } from '../support/properties.ts';

function of<Kind extends LatencyRecorder | SparseHistogram>(recorder: Kind, times: readonly number[]): Kind {
  for (const time of times) recorder.record(time);
  return recorder;
}

const told = (counted: Counted): readonly unknown[] => [counted.count, ...counted.buckets()];

/** ms: on the edges of the buckets' widths, and from a microsecond to an hour. */
const times = fc.array(fc.oneof(
  fc.constantFrom(0, 0.001, 2.047, 2.048, 4.095, 4.096, 8.191, 8.192, 131.071, 131.072, 134_217.727, 134_217.728),
  fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 3_599_000, noNaN: true }),
), { maxLength: 40 });

describe('a sparse histogram', () => {
  test('counts in the same buckets as one with all of them', () => {
    fc.assert(fc.property(times, (all) => expect(told(of(new SparseHistogram(), all))).toEqual(told(of(new LatencyRecorder(), all)))), { numRuns: 60 });
  });

  test('is what was merged into it, and without a part what the others are', () => {
    fc.assert(fc.property(fc.array(times, { minLength: 1, maxLength: 5 }), (parts) => {
      const whole = new SparseHistogram();
      const recorded = parts.map((part) => of(new SparseHistogram(), part));
      for (const part of recorded) whole.merge(part);
      expect(told(whole)).toEqual(told(of(new SparseHistogram(), parts.flat())));
      for (const [i, part] of recorded.entries()) expect(told(whole.without(part))).toEqual(told(of(new SparseHistogram(), parts.toSpliced(i, 1).flat())));
    }), { numRuns: 60 });
  });

  test('counts what comes after it was asked', () => {
    const histogram = of(new SparseHistogram(), [1, 3]);
    expect(told(histogram)).toEqual([2, { from: 1, to: 1.001, count: 1 }, { from: 3, to: 3.002, count: 1 }]);
    histogram.record(2);
    expect(told(histogram)).toEqual([3, { from: 1, to: 1.001, count: 1 }, { from: 2, to: 2.001, count: 1 }, { from: 3, to: 3.002, count: 1 }]);
  });
});
