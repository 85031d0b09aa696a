import { describe, expect, test } from '@jest/globals';
import { recoveryOf, type Peak } from '../../../src/measure/load/recovery.ts';
import type { Dated } from '../../../src/measure/load/stage-tally.ts';

const peak: Peak = { begins: 2000, ends: 3000, over: 8000, rate: 100, tolerance: 1 };

/** 100 requests a second, each with the latency that `at` gives its time. */
const requests = (latencyAt: (at: number) => number): Dated[] => Array.from({ length: 800 }, (_, i) => ({ at: i * 10, latency: latencyAt(i * 10) }));

describe('recovery', () => {
  test('of a queue of 200 requests that drains by 100 a second takes the two seconds that arithmetic says, less the tolerance', () => {
    // 10 ms before; after the peak the wait falls from 1,010 to 10 ms in 2 s, and is 20 ms (what is tolerated) 20 ms before its end.
    const found = recoveryOf(requests((at) => (at < 3000 ? 10 : 10 + Math.max(0, 1000 - (at - 3000) / 2))), peak);
    expect(found).toMatchObject({ recovered: true, before: 10, most: 20 });
    expect(found?.time).toBe(1970);
  });

  test('is 0 where the peak left nothing behind', () => {
    expect(recoveryOf(requests(() => 10), peak)).toMatchObject({ recovered: true, time: 0 });
  });

  test('that never comes is told, with the time that was waited for it', () => {
    expect(recoveryOf(requests((at) => (at < 3000 ? 10 : 400)), peak)).toMatchObject({ recovered: false, time: 5000 });
  });

  test('is not a lull: three windows in a row must be as before', () => {
    const found = recoveryOf(requests((at) => (at < 3000 || (at >= 3500 && at < 4000) || at >= 5000 ? 10 : 400)), peak);
    expect(found).toMatchObject({ recovered: true, time: 1990 });
  });

  test('counts a failed request as slower than any', () => {
    expect(recoveryOf(requests((at) => (at === 3700 ? Infinity : 10)), peak)).toMatchObject({ recovered: true, time: 700 });
  });

  test('is measured against the usual windows before the peak, not against an odd one', () => {
    expect(recoveryOf(requests((at) => (at === 500 ? 900 : at < 3000 ? 10 : 100)), peak)).toMatchObject({ recovered: false, most: 20 });
  });

  test('of a fast service has 5 ms to spare: 0.5 ms doubles by itself', () => {
    expect(recoveryOf(requests((at) => (at < 3000 ? 0.5 : 4)), peak)).toMatchObject({ recovered: true, time: 0, most: 5.5 });
  });

  test('is unknown where nothing was answered before the peak', () => {
    expect(recoveryOf(requests((at) => (at < 2000 ? Infinity : 10)), peak)).toBeNull();
    expect(recoveryOf([], peak)).toBeNull();
  });
});
