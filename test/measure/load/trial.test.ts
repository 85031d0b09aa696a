import { describe, expect, test } from '@jest/globals';
import { TrialWatch } from '../../../src/measure/load/trial.ts';
import { now } from '../../../src/measure/load/clock.ts';
import type { KeptLimit } from '../../../src/model.ts';

const quick = { generatorBusy: 0.1, endedEarly: false };
const limits = (most: number, errors = 0.01): KeptLimit[] => [{ metric: 'latency.p99', most }, { metric: 'errors', most: errors }];

interface Request { readonly latency?: number; readonly late?: number; readonly fails?: boolean; readonly open?: boolean }

/** 200 requests of a trial of 2 s at 100/s, as `of` makes each. */
function watched(of: (index: number) => Request, { keep = limits(100), rate = 100, most = null as number | null } = {}): TrialWatch {
  const watch = new TrialWatch({ rate, each: 2000, keep, most });
  for (let index = 0; index < (rate * 2000) / 1000; index += 1) {
    const { latency = 10, late = 0, fails = false, open = false } = of(index);
    watch.due(index, (index * 1000) / rate, late);
    if (!open) watch.done(index, fails ? 'status' : 'right', latency);
  }
  return watch;
}

describe('a trial', () => {
  test('is kept with as many slow requests as the quantile allows, and broken with one more', () => {
    expect(watched((i) => ({ latency: i < 2 ? 500 : 10 })).found(quick).verdict).toBe('kept');
    expect(watched((i) => ({ latency: i < 3 ? 500 : 10 })).found(quick).verdict).toBe('broken');
    expect(watched((i) => ({ latency: i % 2 === 0 ? 500 : 10 }), { keep: [{ metric: 'latency.p50', most: 100 }] }).found(quick).verdict).toBe('kept');
  });

  test('is broken by more failures than are allowed, however quick they are', () => {
    expect(watched((i) => ({ fails: i < 2, latency: 1 })).found(quick).verdict).toBe('kept');
    expect(watched((i) => ({ fails: i < 3, latency: 1 })).found(quick).verdict).toBe('broken');
    expect(watched((i) => ({ fails: i < 1, latency: 1 }), { keep: limits(100, 0) }).found(quick).verdict).toBe('broken');
    // A wrong answer is the service's, however late the generator was.
    expect(watched((i) => ({ fails: i < 3, late: 60 })).found(quick).verdict).toBe('broken');
  });

  test('is broken when answers come later and later, though none is too late yet', () => {
    // 5 % above its capacity: 100 ms later after 2 s, all of it below the limit.
    expect(watched((i) => ({ latency: 10 + i * 0.5 }), { keep: limits(1000) }).found(quick).verdict).toBe('broken');
    expect(watched((i) => ({ latency: 10 + i * 0.05 }), { keep: limits(1000) }).found(quick).verdict).toBe('kept');
  });

  test('is over as soon as enough requests wait for too long, answered or not', () => {
    const watch = watched(() => ({ open: true }));
    expect(watch.isBroken(now())).toBe(false);
    expect(watch.isBroken(now() + 101)).toBe(true);
    expect(watched((i) => ({ open: i < 2 })).isBroken(now() + 101)).toBe(false);
  });

  test('says nothing of the service when the generator was at its limit', () => {
    const slow = watched(() => ({ latency: 500 }));
    expect(slow.found({ generatorBusy: 0.95, endedEarly: false }).verdict).toBe('generator');
    // 60 ms late, of 100 allowed: what they make longer is not the service's.
    expect(watched(() => ({ latency: 110, late: 60 })).found(quick).verdict).toBe('generator');
  });

  test('is kept however late the generator was, when even so the limits were', () => {
    expect(watched(() => ({ latency: 90, late: 60 })).found({ generatorBusy: 0.99, endedEarly: false }).verdict).toBe('kept');
  });

  test('is the service\'s own fault when it is too slow from the moment of sending too, and the generator was only a little late', () => {
    expect(watched(() => ({ latency: 300, late: 15 })).found(quick).verdict).toBe('broken');
    expect(watched((i) => ({ latency: 300, late: i === 7 ? 51 : 15 })).found(quick).verdict).toBe('generator');
  });

  test('opens as many connections as a service within its limits can use, and blames nobody else when that is more than it opens', () => {
    expect(watched(() => ({})).connections).toBe(15);
    expect(watched(() => ({}), { keep: limits(1) }).connections).toBe(8);
    expect(watched(() => ({}), { most: 3 }).connections).toBe(3);
    const crowded = watched(() => ({ latency: 20_000 }), { keep: limits(10_000), rate: 100 });
    expect(crowded.connections).toBe(1000);
    expect(crowded.found(quick).verdict).toBe('generator');
  });

  test('says why it was not kept', () => {
    const why = (of: (index: number) => Request, over: Parameters<typeof watched>[1] = {}, slice = quick) => watched(of, over).found(slice).why;
    expect(why(() => ({}))).toBeNull();
    expect(why((i) => ({ latency: i < 3 ? 500 : 10 }))).toBe('latency.p99');
    expect(why((i) => ({ fails: i < 3 }))).toBe('errors');
    expect(why((i) => ({ latency: 10 + i * 0.5 }), { keep: limits(1000) })).toBe('queue');
    expect(why(() => ({}), {}, { generatorBusy: 0.1, endedEarly: true })).toBe('ended');
    expect(why(() => ({ latency: 500 }), {}, { generatorBusy: 0.95, endedEarly: false })).toBe('generator-busy');
    expect(why(() => ({ latency: 110, late: 60 }))).toBe('generator-late');
    expect(why(() => ({ latency: 20_000 }), { keep: limits(10_000) })).toBe('connections');
  });

  test('ended by nothing but failures is broken', () => {
    expect(watched(() => ({})).found({ generatorBusy: 0.1, endedEarly: true }).verdict).toBe('broken');
  });
});
