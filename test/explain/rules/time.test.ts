import { describe, expect, test } from '@jest/globals';
import type { Warning } from '../../../src/model.ts';
import { aHotPath } from '../builders.ts';
import { foundBy, saysOf, SLOWER, type ScenarioOver } from './scenario.ts';

const SATURATED: readonly Warning[] = [{ kind: 'generator-saturated', busy: 0.97 }];
const BUSY_MACHINE: readonly Warning[] = [{ kind: 'machine-busy', what: 'steal', share: 0.2, limit: 0.05 }];
const one = (name: Parameters<typeof foundBy>[0], figures: ScenarioOver['figures'], over: Omit<ScenarioOver, 'figures'> = {}) => foundBy(name, { list: { figures, ...over } })[0]?.about;

describe('a tail', () => {
  const far = { 'latency.p50': { head: 4 }, 'latency.p99': { head: 212 } };
  test('is told with both figures and their ratio', () => {
    expect(one('tail', far)).toEqual({ kind: 'tail', p50: 4, p99: 212, ratio: 53, collector: null });
    expect(saysOf('tail', far)).toBe('notice');
    expect(saysOf('tail', { ...far, 'latency.p99': { base: 100, head: 212, is: 'regressed', severity: 'fail' } })).toBe('warning');
  });
  test('names the garbage collector only where a profile says so', () => {
    const profile = (samples: number): ScenarioOver['hotPath'] => aHotPath([{ name: '(garbage collector)', file: '', samples }], { samples: 1000 });
    expect(one('tail', far, { hotPath: profile(180)! })).toMatchObject({ collector: 0.18 });
    expect(one('tail', far, { hotPath: profile(99)! })).toMatchObject({ collector: null });
    expect(one('tail', far, { hotPath: aHotPath([{ name: '(garbage collector)', file: '', samples: 90 }], { samples: 100 }) })).toMatchObject({ collector: null });
  });
  test.each([
    ['under ten times', { 'latency.p50': { head: 4 }, 'latency.p99': { head: 40.5 } }],
    ['far in ratio but not to be felt', { 'latency.p50': { head: 0.2 }, 'latency.p99': { head: 9 } }],
    ['far by chance: the interval is wide', { 'latency.p50': { head: 4 }, 'latency.p99': { head: 212, spread: 0.9 } }],
    ['in doubt', { 'latency.p50': { head: 4 }, 'latency.p99': { base: 100, head: 212, is: 'inconclusive' as const } }],
    ['better than before', { 'latency.p50': { head: 4 }, 'latency.p99': { base: 400, head: 212, is: 'improved' as const } }],
    ['of a saturated generator', { ...far, throughput: { head: 100, warnings: SATURATED } }],
    ['of a busy machine', { 'latency.p50': { head: 4 }, 'latency.p99': { head: 212, warnings: BUSY_MACHINE } }],
  ])('is not told %s', (_, figures) => expect(saysOf('tail', figures)).toBeNull());
});

describe('processor time', () => {
  const over = { throughput: { base: 2310, head: 2310, limit: 3000, is: 'over-budget' as const, severity: 'fail' as const } };
  const cpu = (head: number) => ({ cpu: { base: head, head } });
  test('that is used up by one thread is told, with the processors that are left', () => {
    expect(one('cpu-bound', { ...over, ...cpu(0.412) })).toEqual({ kind: 'cpu-bound', cpu: 0.412, throughput: 2310, busy: (0.412 * 2310) / 1000, limit: 1, cores: 3 });
    expect(saysOf('cpu-bound', { ...over, ...cpu(0.412) })).toBe('warning');
  });
  test('that is used up on all processors is told', () => {
    expect(one('cpu-bound', { ...over, ...cpu(1.2) })).toMatchObject({ limit: 3, cores: null });
    expect(one('cpu-bound', { ...over, ...cpu(0.412) }, { asked: { cores: 1 } })).toMatchObject({ limit: 1, cores: null });
  });
  test('is why a request became slower where it grew as much', () => {
    const slower = { 'latency.p50': { base: 4, head: 4.4, is: 'regressed' as const }, throughput: { base: 2500, head: 2310, is: 'regressed' as const } };
    expect(saysOf('cpu-bound', { ...slower, cpu: { base: 0.38, head: 0.412, is: 'regressed' } })).toBe('notice');
    expect(saysOf('cpu-bound', { ...slower, cpu: { base: 0.41, head: 0.412 } })).toBeNull();
  });
  test.each([
    ['to spare', { ...over, ...cpu(0.36) }],
    ['on two of three processors', { ...over, ...cpu(0.87) }],
    ['used up by a service that keeps its limits and is no slower', { throughput: { base: 2310, head: 2310 }, ...cpu(0.412) }],
    ['of a throughput in doubt', { throughput: { ...over.throughput, is: 'inconclusive' as const, severity: 'none' as const }, ...cpu(0.412) }],
    ['with a saturated generator', { throughput: { ...over.throughput, warnings: SATURATED }, ...cpu(0.412) }],
  ])('is not told: %s', (_, figures) => expect(saysOf('cpu-bound', figures)).toBeNull());
});

describe('waiting', () => {
  test('is told where a latency grew and CPU time did not', () => {
    expect(one('waiting', SLOWER)).toEqual({ kind: 'waiting', metric: 'latency.p50', base: 10, head: 14, cpuBase: 0.2, cpuHead: 0.2, timing: null, timingBase: null, timingHead: null });
    expect(saysOf('waiting', SLOWER)).toBe('warning');
  });
  test('is told of an idle service whose CPU time grew by far too little to explain it', () => {
    expect(one('waiting', { ...SLOWER, cpu: { base: 0.2, head: 0.28, is: 'regressed' } })).toMatchObject({ cpuBase: 0.2, cpuHead: 0.28 });
  });
  test('names the part that the service itself says takes longer, if that is enough of it', () => {
    const timing = (head: number) => ({ ...SLOWER, 'timing.db': { base: 4, head, is: 'regressed' as const } });
    expect(one('waiting', timing(8))).toMatchObject({ timing: 'timing.db', timingBase: 4, timingHead: 8 });
    expect(one('waiting', timing(5.9))).toMatchObject({ timing: null });
  });
  test.each([
    ['CPU time grew as well', { ...SLOWER, cpu: { base: 0.2, head: 0.65, is: 'regressed' as const } }],
    ['CPU time grew, on a processor that is not idle', { ...SLOWER, cpu: { base: 0.7, head: 0.75, is: 'regressed' as const } }],
    ['CPU time may have grown, on a processor that is not idle', { ...SLOWER, cpu: { base: 0.75, head: 0.75, spread: 0.06 } }],
    ['CPU time cannot be told', { ...SLOWER, cpu: { base: 0.2, head: 0.2, is: 'inconclusive' as const, spread: 9 } }],
    ['CPU time is not known', { 'latency.p50': SLOWER['latency.p50']! }],
    ['there is no processor time left', { ...SLOWER, cpu: { base: 1.4, head: 1.4 } }],
    ['the latency grew by less than can be told from CPU time', { ...SLOWER, 'latency.p50': { base: 10, head: 10.6, is: 'regressed' as const }, cpu: { base: 0.75, head: 0.75, spread: 0.04 } }],
    ['the latency cannot be told', { ...SLOWER, 'latency.p50': { base: 10, head: 14, is: 'inconclusive' as const } }],
    ['the latency is within what is allowed', { ...SLOWER, 'latency.p50': { base: 10, head: 14 } }],
    ['so many requests fail that times say nothing', { ...SLOWER, 'latency.p50': { ...SLOWER['latency.p50']!, warnings: [{ kind: 'side-fails' as const, side: 'head' as const, share: 0.2, allowed: 0.001 }] } }],
  ])('is not told where %s', (_, figures) => expect(saysOf('waiting', figures)).toBeNull());
});

describe('a small pool', () => {
  const queue = {
    'latency.p10': { base: 4.6, head: 45, is: 'regressed' as const }, 'latency.p50': { base: 5.1, head: 46.3, is: 'regressed' as const, severity: 'fail' as const },
    throughput: { base: 1800, head: 214, is: 'regressed' as const }, cpu: { base: 0.1, head: 0.3, is: 'regressed' as const }, 'io.reads': { base: 1, head: 2.2, is: 'regressed' as const }, 'io.writes': { base: 1, head: 1.6, is: 'regressed' as const },
  };
  test('is told where what base did in that time is done for one at a time', () => {
    expect(one('small-pool', queue)).toEqual({ kind: 'small-pool', served: 1, few: null, many: 10, latencyBefore: 5.1, latency: 46.3, throughput: 214, busy: (0.3 * 214) / 1000 });
    expect(saysOf('small-pool', queue)).toBe('warning');
  });
  test.each([
    ['requests became four times slower, with ten at once', { ...queue, 'latency.p50': { base: 5.1, head: 20, is: 'regressed' as const }, throughput: { base: 1800, head: 490, is: 'regressed' as const } }],
    ['ten queries are made instead of one', { ...queue, 'io.reads': { base: 4, head: 13, is: 'regressed' as const } }],
    ['ten queries are made instead of one, as the service says', { ...queue, 'metrics.db_queries': { base: 1, head: 10, is: 'regressed' as const } }],
    ['nobody can say what is read', { ...queue, 'io.reads': { head: 2.2 } }],
    ['the connections do not wait for answers', { ...queue, 'latency.p50': { base: 5.1, head: 12, is: 'regressed' as const } }],
    ['the processor is busy', { ...queue, cpu: { base: 4, head: 4 } }],
    ['it cannot be told', { ...queue, 'latency.p50': { ...queue['latency.p50'], is: 'inconclusive' as const, severity: 'none' as const } }],
  ])('is not told where %s', (_, figures) => expect(saysOf('small-pool', figures)).toBeNull());
  test('is not told with few at once, where chance would do, nor at a rate', () => {
    expect(saysOf('small-pool', { ...queue, 'latency.p50': { base: 5, head: 20, is: 'regressed' }, throughput: { base: 800, head: 200, is: 'regressed' } }, { asked: { atOnce: 4 } })).toBeNull();
    expect(saysOf('small-pool', queue, { asked: { atOnce: null } })).toBeNull();
  });

  const at = (atOnce: number, p50: number, throughput: number, cpu = 0.4): ScenarioOver => ({ figures: { 'latency.p50': { head: p50 }, throughput: { head: throughput }, cpu: { head: cpu } }, asked: { atOnce, requests: 'same' } });
  test('is told where more at once have the same throughput and only wait longer', () => {
    expect(foundBy('small-pool', { two: at(2, 10, 199), many: at(20, 100, 201) })).toMatchObject([{ scenario: 'many', urgent: false, about: { served: 2, few: 2, many: 20, latencyBefore: 10, latency: 100, throughput: 201 } }]);
  });
  test.each([
    ['more at once have more throughput', { two: at(2, 10, 199), many: at(20, 10, 1990) }],
    ['a processor is busy', { two: at(2, 10, 199, 4), many: at(20, 100, 201, 4) }],
    ['other requests are sent', { two: at(2, 10, 199), many: { ...at(20, 100, 201), asked: { atOnce: 20, requests: 'other' } } }],
    ['nearly as many are sent at once', { two: at(2, 10, 199), many: at(3, 15, 201) }],
    ['the generator was saturated', { two: at(2, 10, 199), many: { ...at(20, 100, 201), figures: { ...at(20, 100, 201).figures, throughput: { head: 201, warnings: SATURATED } } } }],
  ])('of two loads is not told where %s', (_, scenarios) => expect(foundBy('small-pool', scenarios)).toEqual([]));
});

describe('too few connections for a throughput', () => {
  const under = { throughput: { head: 300, limit: 1000, is: 'over-budget' as const, severity: 'fail' as const }, 'latency.p50': { head: 33 }, cpu: { head: 0.13 } };
  test('are told by Little\'s law, with how many it would take', () => {
    expect(one('few-connections', under)).toEqual({ kind: 'few-connections', connections: 10, latency: 33, throughput: 300, limit: 1000, needed: 34, busy: 0.13 * 0.3 });
    expect(saysOf('few-connections', under)).toBe('warning');
  });
  test.each([
    ['the limit is kept', { ...under, throughput: { head: 1100, limit: 1000 } }],
    ['a processor is busy', { ...under, cpu: { head: 2 } }],
    ['the connections do not wait for answers: something else takes the time', { ...under, 'latency.p50': { head: 10 } }],
    ['throughput only fell', { ...under, throughput: { base: 400, head: 300, is: 'regressed' as const } }],
    ['it cannot be told', { ...under, throughput: { ...under.throughput, is: 'inconclusive' as const, severity: 'none' as const } }],
    ['the generator was saturated', { ...under, throughput: { ...under.throughput, warnings: SATURATED } }],
  ])('are not told where %s', (_, figures) => expect(saysOf('few-connections', figures)).toBeNull());
  test('are not told of a rate', () => expect(saysOf('few-connections', under, { asked: { atOnce: null } })).toBeNull());
});

describe('errors', () => {
  const broken = { errors: { base: 0, head: 0.0039, is: 'over-budget' as const, severity: 'fail' as const } };
  test('are told with the way in which most of them failed', () => {
    expect(one('errors', broken, { errors: { answered: 9_965, timeout: 35, status: 4 } })).toEqual({ kind: 'errors', most: 'timeout', status: 4, timeout: 35, connection: 0, body: 0, requests: 10_000 });
    expect(saysOf('errors', broken, { errors: { body: 39 } })).toBe('warning');
    expect(saysOf('errors', { errors: { ...broken.errors, is: 'regressed', severity: 'none' } }, { errors: { body: 39 } })).toBe('notice');
  });
  test.each([
    ['within what is allowed', { errors: { base: 0, head: 0.0002 } }],
    ['that cannot be told yet', { errors: { ...broken.errors, is: 'inconclusive' as const } }],
    ['of a saturated generator', { ...broken, throughput: { head: 9, warnings: SATURATED } }],
  ])('are not told %s', (_, figures) => expect(saysOf('errors', figures, { errors: { timeout: 39 } })).toBeNull());
});

describe('a warm-up that does not settle', () => {
  const unsettled: readonly Warning[] = [{ kind: 'not-settled', seconds: 6 }];
  test('is only ever a notice', () => expect(saysOf('warm-up', { 'latency.p50': { base: 4, head: 9, is: 'regressed', severity: 'fail', warnings: unsettled } })).toBe('notice'));
  test('has other reasons on a busy machine, and with a saturated generator', () => {
    expect(saysOf('warm-up', { 'latency.p50': { head: 9, warnings: [...unsettled, ...BUSY_MACHINE] } })).toBeNull();
    expect(saysOf('warm-up', { 'latency.p50': { head: 9, warnings: [...unsettled, ...SATURATED] } })).toBeNull();
    expect(saysOf('warm-up', { 'latency.p50': { head: 9 } })).toBeNull();
  });
});
