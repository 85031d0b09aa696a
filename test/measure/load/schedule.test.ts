import { describe, expect, test } from '@jest/globals';
import { constant, requestsOf, scheduleOf } from '../../../src/measure/load/schedule.ts';
import { stretchesOf, warmUpRates } from '../../../src/measure/load/shapes.ts';
import { fc } from '../../support/properties.ts';

const all = { connections: 50, timeout: 10_000 };
const timesOf = (schedule: ReturnType<typeof scheduleOf>): number[] => Array.from({ length: schedule.count }, (_, index) => schedule.at(index));

describe('a schedule', () => {
  test('of a constant rate is evenly spaced, and as long as its last request has a successor', () => {
    const schedule = constant(200, 250);
    expect(schedule.count).toBe(50);
    expect(timesOf(schedule)).toEqual(Array.from({ length: 50 }, (_, index) => index * 5));
    expect(schedule.at(50)).toBe(250);
    expect(schedule.at(51)).toBe(255);
  });

  test('has a request however short it is', () => {
    expect(constant(0.1, 100).count).toBe(1);
  });

  test('of a ramp from 0.1/s to 100/s in 2 s has the 100 requests under its slope, the first half of them in the first 1.41 s', () => {
    const schedule = scheduleOf([{ from: 0.1, to: 100, duration: 2000 }]);
    expect(schedule.count).toBe(100);
    // n = 25 t² for a ramp from 0: request 50 at t = sqrt(2).
    expect(schedule.at(50)).toBeGreaterThan(1400);
    expect(schedule.at(50)).toBeLessThan(1416);
  });

  test('of a falling ramp is the mirror of the rising one', () => {
    const up = scheduleOf([{ from: 10, to: 50, duration: 1000 }]);
    const down = scheduleOf([{ from: 50, to: 10, duration: 1000 }]);
    expect(up.count).toBe(30);
    for (let k = 0; k <= 30; k += 1) expect(down.at(30 - k)).toBeCloseTo(1000 - up.at(k), 6);
  });

  test('carries the part of a request that a stretch leaves over into the next one', () => {
    // 0.5 requests in the first second, then 10/s: request 1 is due when the other half is.
    const schedule = scheduleOf([{ from: 0.5, to: 0.5, duration: 1000 }, { from: 10, to: 10, duration: 1000 }]);
    expect(schedule.at(0)).toBe(0);
    expect(schedule.at(1)).toBeCloseTo(1050, 9);
    expect(schedule.at(2)).toBeCloseTo(1150, 9);
  });

  test('tells the stretch of a time', () => {
    const schedule = scheduleOf([{ from: 1, to: 1, duration: 1000 }, { from: 2, to: 2, duration: 500 }]);
    expect([0, 999, 1000, 1499, 9999].map(schedule.stretchAt)).toEqual([0, 0, 1, 1, 1]);
  });

  test('never goes back, and sends in each stretch what its rates say, whatever the stretches', () => {
    const stretch = fc.record({ from: fc.double({ min: 0.1, max: 5000, noNaN: true }), to: fc.double({ min: 0.1, max: 5000, noNaN: true }), duration: fc.integer({ min: 100, max: 3000 }) });
    fc.assert(fc.property(fc.array(stretch, { minLength: 1, maxLength: 5 }), (stretches) => {
      const schedule = scheduleOf(stretches);
      const times = timesOf(schedule);
      expect(times.every((time, i) => time >= (times[i - 1] ?? 0))).toBe(true);
      expect(times.at(-1) ?? 0).toBeLessThanOrEqual(schedule.duration + 1e-6);
      let [start, before] = [0, 0];
      for (const one of stretches) {
        const due = times.filter((time) => time >= start - 1e-6 && time < start + one.duration - 1e-6).length;
        expect(Math.abs(due - requestsOf(one))).toBeLessThanOrEqual(1.5);
        start += one.duration;
        before += requestsOf(one);
      }
      expect(schedule.count).toBe(Math.max(1, Math.round(before)));
    }), { numRuns: 40 });
  });

  test('without a rate is a bug', () => {
    expect(() => scheduleOf([])).toThrow(RangeError);
  });
});

describe('the stretches of a shape', () => {
  test('of a ramp are five, each beginning where the one before ended', () => {
    const stretches = stretchesOf({ kind: 'ramp', from: 50, to: 100, duration: 5000, ...all });
    expect(stretches.map(({ from, to, duration }) => [from, to, duration])).toEqual([[50, 60, 1000], [60, 70, 1000], [70, 80, 1000], [80, 90, 1000], [90, 100, 1000]]);
  });

  test('of steps are the steps', () => {
    expect(stretchesOf({ kind: 'step', rates: [10, 40, 20], each: 500, ...all })).toEqual([10, 40, 20].map((rate) => ({ from: rate, to: rate, duration: 500 })));
  });

  test('of a spike are what is before, the peak, and what is after', () => {
    const stretches = stretchesOf({ kind: 'spike', rate: 10, peak: 90, before: 1000, duration: 200, after: 3000, tolerance: 1, ...all });
    expect(stretches.map(({ from, duration }) => [from, duration])).toEqual([[10, 1000], [90, 200], [10, 3000]]);
  });

  test('are warmed up over all their rates, but a spike finds what a spike finds', () => {
    expect(warmUpRates({ kind: 'ramp', from: 100, to: 20, duration: 1, ...all })).toEqual({ lowest: 20, highest: 100 });
    expect(warmUpRates({ kind: 'step', rates: [30, 10, 20], each: 1, ...all })).toEqual({ lowest: 10, highest: 30 });
    expect(warmUpRates({ kind: 'spike', rate: 10, peak: 90, before: 1, duration: 1, after: 1, tolerance: 1, ...all })).toEqual({ lowest: 10, highest: 10 });
  });
});
