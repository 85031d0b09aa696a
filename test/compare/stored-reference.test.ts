import { describe, expect, test } from '@jest/globals';
import { indexHistory } from '../../src/compare/history.ts';
import { compareStored } from '../../src/compare/stored.ts';
import type { BaselineEntry, Comparison, Fingerprint, ReferenceSample, Sample } from '../../src/model.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { aSample, anEntry, machine } from './builders.ts';

/** ms of each kernel, in both timings, on a machine so many times as slow as the usual one. */
const kernels = (slow: number): Readonly<Record<string, number>> => ({ 'echo/1': 0.08 * slow, 'echo.cpu/1': 0.05 * slow, 'json.cpu/1': 0.05 * slow, 'json/1': 0.06 * slow });
const referenceOf = (record: Readonly<Record<string, number>>): readonly ReferenceSample[] => Object.entries(record).map(([kernel, point]) => ({ kernel, values: [point], point }));

interface Earlier { readonly point: number; readonly slow?: number | null; readonly fingerprint?: Fingerprint }

interface World {
  readonly metric?: string;
  readonly history: readonly Earlier[];
  readonly head: number;
  /** null: measured without a reference. */
  readonly slow?: number | null;
}

const sampleAt = (metric: string, point: number): Sample => aSample({ metric, values: [point, point, point, point, point], point });

function compared({ metric = 'cpu', history, head, slow = 1 }: World): Comparison {
  const entries = history.map(({ point, slow: then = 1, fingerprint = machine }): BaselineEntry =>
    anEntry([sampleAt(metric, point)], { fingerprint, reference: then === null ? {} : kernels(then) }));
  return compareStored(sampleAt(metric, head), indexHistory({ target: 'api', entries }, machine, slow === null ? [] : referenceOf(kernels(slow))));
}

const times = (n: number, one: Earlier): readonly Earlier[] => Array.from({ length: n }, (_, i) => ({ ...one, point: one.point * (1 + 0.002 * ((i % 3) - 1)) }));
const changeOf = (comparison: Comparison): number => comparison.change?.point ?? NaN;

describe('with a reference workload on both', () => {
  test('unchanged code on a machine 10 % slower is no change, and base is what the history would have measured on it', () => {
    const comparison = compared({ history: times(8, { point: 10 }), head: 11, slow: 1.1 });
    expect(comparison.base).toBeCloseTo(11, 10);
    expect(changeOf(comparison)).toBeCloseTo(0, 10);
    expect(comparison).toMatchObject({ entries: 8, notCompared: null, warnings: [{ kind: 'normalised', slower: expect.closeTo(0.1, 10) }] });
  });

  test.each([0.88, 1, 1.1])('a true +30 %% is seen on a machine %p times as slow', (slow) => {
    const comparison = compared({ history: times(12, { point: 10 }), head: 13 * slow, slow });
    expect(changeOf(comparison)).toBeCloseTo(0.3, 2);
    expect(comparison.change?.interval.lower).toBeGreaterThan(0);
    expect(comparison.p).toBeLessThan(0.01);
  });

  test('base, head and change agree', () => {
    const comparison = compared({ metric: 'latency.p50', history: [{ point: 10, slow: 1 }, { point: 10.4, slow: 1.05 }, { point: 9.8, slow: 0.97 }], head: 12, slow: 1.08 });
    expect(changeOf(comparison)).toBeCloseTo(12 / (comparison.base ?? NaN) - 1, 12);
  });

  test('throughput falls on a slower machine, by seven tenths of it', () => {
    const comparison = compared({ metric: 'throughput', history: times(8, { point: 1000 }), head: 1000 * 1.1 ** -0.7, slow: 1.1 });
    expect(changeOf(comparison)).toBeCloseTo(0, 10);
    expect(changeOf(compared({ metric: 'throughput', history: times(8, { point: 1000 }), head: 1000, slow: 1.1 }))).toBeCloseTo(1.1 ** 0.7 - 1, 10);
  });

  test('memory, counts and errors are compared as they are, on a machine of any speed', () => {
    for (const metric of ['memory.peak', 'io.reads', 'errors', 'cold-start.faults', 'queries']) {
      const comparison = compared({ metric, history: times(8, { point: 10 }), head: 10, slow: 2 });
      expect([metric, comparison.base, comparison.notCompared]).toEqual([metric, expect.closeTo(10, 10), null]);
    }
  });

  test('normalising far from where the history was is less certain', () => {
    const width = (slow: number): number => compared({ history: times(8, { point: 10 }), head: 10 * slow, slow }).change?.standardError ?? NaN;
    expect(width(1.12)).toBeGreaterThan(1.2 * width(1));
  });

  test('from ten entries on the history says itself how much the metric follows the machine', () => {
    const random = randomFrom(5);
    const history = Array.from({ length: 30 }, (): Earlier => {
      const slow = Math.exp(0.06 * random.normal());
      return { point: 10 * slow ** 0.3, slow };
    }).filter(({ slow }) => Math.abs(Math.log(slow ?? 1)) < 0.06);
    const one = (entries: readonly Earlier[]): number => compared({ history: entries, head: 10 * 1.06 ** 0.3, slow: 1.06 }).base ?? NaN;
    const truth = 10 * 1.06 ** 0.3;
    expect(Math.abs(one(history) - truth)).toBeLessThan(0.75 * Math.abs(one(history.slice(0, 9)) - truth));
  });
});

describe('a machine whose speed is more than 15 % off', () => {
  test('is another machine, and how fast it was and is is told', () => {
    const comparison = compared({ history: times(8, { point: 10, slow: 1.22 }), head: 8 });
    expect(comparison).toMatchObject({ base: null, change: null, method: 'none', entries: 0 });
    expect(comparison.notCompared).toEqual({ kind: 'other-machine', differs: [{ field: 'speed by the reference workload', then: '1.00', now: '1.22' }] });
  });

  test('on either side; up to it is the same', () => {
    const kind = (slow: number): string | undefined => compared({ history: [{ point: 10 }], head: 10, slow }).notCompared?.kind;
    expect([kind(0.86), kind(0.88), kind(1.14), kind(1.16)]).toEqual(['other-machine', undefined, undefined, 'other-machine']);
  });

  test('leaves single entries out, which is told', () => {
    const comparison = compared({ history: [...times(6, { point: 10 }), { point: 15, slow: 1.5 }], head: 10 });
    expect(comparison.entries).toBe(6);
    expect(comparison.warnings).toEqual([{ kind: 'entries-left-out', entries: 1, reason: 'machine' }]);
  });
});

describe('without a reference on one of both', () => {
  const points = [9.6, 10, 10.3, 9.9, 10.1, 10.4];

  test('nothing is normalised, and the comparison is the same as ever', () => {
    const plain = compared({ history: points.map((point) => ({ point, slow: null })), head: 12, slow: null });
    expect(compared({ history: points.map((point) => ({ point, slow: null })), head: 12, slow: 1.3 })).toEqual(plain);
    expect(compared({ history: points.map((point, i) => ({ point, slow: 1 + i })), head: 12, slow: null })).toEqual(plain);
    expect(plain.base).toBeCloseTo(Math.sqrt(10 * 10.1), 10);
  });

  test('an entry counts as one of average speed among those that have one', () => {
    const comparison = compared({ history: [{ point: 10, slow: null }, { point: 10 }, { point: 10 }], head: 11, slow: 1.1 });
    expect(comparison.base).toBeCloseTo(11, 10);
    expect(comparison.entries).toBe(3);
  });

  test('another processor is another machine', () => {
    for (const [then, now] of [[null, 1], [1, null]] as const) {
      const comparison = compared({ history: [{ point: 10, slow: then, fingerprint: { ...machine, cpu: 'other' } }], head: 10, slow: now });
      expect(comparison.notCompared).toMatchObject({ kind: 'other-machine', differs: [{ field: 'cpu', then: 'other' }] });
    }
  });
});

describe('runs on other models of processor', () => {
  const other: Fingerprint = { ...machine, cpu: 'Intel(R) Xeon(R) Platinum 8370C' };

  test('stand in where there is none on this one: a doubling is called, 20 % is not', () => {
    const comparison = compared({ history: times(10, { point: 10, fingerprint: other, slow: 1.05 }), head: 20 });
    expect(comparison).toMatchObject({ entries: 10, notCompared: null });
    expect(comparison.base).toBeCloseTo(10 / 1.05, 1);
    expect(comparison.change?.interval.lower).toBeGreaterThan(0.25);
    expect(compared({ history: times(10, { point: 10, fingerprint: other }), head: 12 }).change?.interval.lower).toBeLessThan(0);
  });

  test('are left out as soon as there is one run on this model, which is told', () => {
    const comparison = compared({ history: [...times(10, { point: 14, fingerprint: other }), { point: 10 }], head: 10 });
    expect(comparison).toMatchObject({ entries: 1, base: expect.closeTo(10, 10) });
    expect(comparison.warnings).toContainEqual({ kind: 'entries-left-out', entries: 10, reason: 'machine' });
  });

  test('never stand in when more than the model is another', () => {
    for (const over of [{ cores: 8 }, { arch: 'arm64' }, { os: 'Ubuntu 22.04' }, { image: 'ubuntu22' }, { runtime: 'node 20' }, { pinned: false }, { protocol: 0 }]) {
      const fields = ['cpu', ...Object.keys(over)];
      const { notCompared } = compared({ history: times(10, { point: 10, fingerprint: { ...other, ...over } }), head: 10 });
      expect(notCompared?.kind === 'other-machine' ? notCompared.differs.map(({ field }) => field) : null).toEqual(fields);
    }
  });

  test('nor when they are more than 15 % faster or slower', () => {
    const { notCompared } = compared({ history: times(10, { point: 10, fingerprint: other, slow: 0.8 }), head: 10 });
    expect(notCompared?.kind === 'other-machine' ? notCompared.differs.map(({ field, now }) => [field, now]) : null)
      .toEqual([['cpu', machine.cpu], ['speed by the reference workload', '0.80']]);
  });
});
