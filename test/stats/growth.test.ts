import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { COLLECTED, growthOf, keepsRising, UNCOLLECTED, type Growth, type Reading } from '../../src/stats/growth.ts';
import { studentQuantile } from '../../src/stats/student.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';

/** Ten requests between two readings. */
const over = (bytes: readonly number[]): readonly Reading[] => bytes.map((one, i) => ({ requests: i * 10, bytes: one }));

const normal = (random: Random): number => random.normal();
/** What a heap does for itself is no part of these. */
const NONE = { bytes: 0, share: 0 };
const slopeOf = (bytes: readonly number[]): Growth | null => growthOf(over(bytes), NONE);
/** Half of the 98 % interval. */
const halfOf = (growth: Growth | null): number => (growth === null ? Infinity : 2.8964594476 * growth.within.standardError);

/** What stands beside the trend, in units of 1: of which garbage collection, allocators and neighbours are made. */
const NOISES: Readonly<Record<string, (n: number, random: Random) => readonly number[]>> = {
  'independent readings': (n, random) => Array.from({ length: n }, () => normal(random)),
  'readings that hang together': (n, random) => walk(n, random, 0.8),
  'a sawtooth of garbage': (n, random) => {
    const start = random.uniform();
    return Array.from({ length: n }, (_, i) => 3.4 * (((12.3 * i) / n + start) % 1) + 0.1 * normal(random));
  },
  'now and then a spike': (n, random) => Array.from({ length: n }, () => (random.uniform() < 0.05 ? 20 * Math.abs(normal(random)) : normal(random))),
};

function walk(n: number, random: Random, r: number): readonly number[] {
  let last = normal(random);
  return Array.from({ length: n }, () => (last = r * last + Math.sqrt(1 - r * r) * normal(random)));
}

/** Share of `trials` in which the 98 % interval holds the true slope. */
function coverage(noise: keyof typeof NOISES, n: number, slope: number, trials = 400): number {
  const random = randomFrom(7);
  let covered = 0;
  for (let i = 0; i < trials; i += 1) {
    const growth = slopeOf((NOISES[noise]?.(n, random) ?? []).map((one, place) => one + (slope * place) / 100));
    if (growth === null) throw new Error('no slope');
    if (Math.abs(growth.slope - slope) <= halfOf(growth)) covered += 1;
  }
  return covered / trials;
}

describe('the slope of memory over requests', () => {
  test('is exact on a straight line, per 1,000 requests, and may be negative', () => {
    expect(slopeOf(Array.from({ length: 40 }, (_, i) => 5e6 + 30 * i))?.slope).toBeCloseTo(3000, 6);
    expect(slopeOf(Array.from({ length: 40 }, (_, i) => 5e6 - 30 * i))?.slope).toBeCloseTo(-3000, 6);
  });

  test('is not known from 12 readings, nor where nothing was answered between them', () => {
    const line = over(Array.from({ length: 13 }, (_, i) => i));
    expect(growthOf(line, NONE)).not.toBeNull();
    expect(growthOf(line.slice(1), NONE)).toBeNull();
    expect(growthOf(line.map(({ bytes }) => ({ bytes, requests: 5 })), NONE)).toBeNull();
  });

  test('is not moved by a heap that only settles after its warm-up', () => {
    expect(slopeOf(Array.from({ length: 80 }, (_, i) => (i < 20 ? 1e6 * i : 2e7)))?.slope).toBe(0);
  });

  test('is not moved by two wild blocks of ten', () => {
    const wild = Array.from({ length: 100 }, (_, i) => 10 * i + (i > 40 && i < 55 ? 1e9 : 0));
    expect(Math.abs((slopeOf(wild)?.slope ?? 0) / 1000 - 1)).toBeLessThan(0.01);
  });

  test.each(Object.keys(NOISES))('has an interval that covers the truth where there are %s', (noise) => {
    for (const slope of [0, 4]) expect(coverage(noise, 80, slope)).toBeGreaterThanOrEqual(noise === 'readings that hang together' ? 0.94 : 0.97);
  });

  test('is seldom taken for certain where memory walks without a trend', () => {
    // A random walk has no slope that ten blocks could tell from chance.
    const random = randomFrom(3);
    let sure = 0;
    for (let i = 0; i < 200; i += 1) {
      let place = 0;
      const growth = slopeOf(Array.from({ length: 80 }, () => (place += normal(random))));
      if (Math.abs(growth?.slope ?? 0) > halfOf(growth)) sure += 1;
    }
    expect(sure).toBeLessThan(60);
  });
});

interface Recorded {
  readonly truth: number;
  /** Requests, and kB. */
  readonly readings: readonly (readonly [number, number])[];
}

/** Of real services with known leaks, by test/bench/growth. */
const recorded: Readonly<Record<string, Recorded>> = JSON.parse(readFileSync('test/bench/growth/readings.json', 'utf8'));

describe('readings of real services', () => {
  test.each(Object.entries(recorded))('%s bytes a request are found, and the interval holds them', (name, { truth, readings }) => {
    const growth = growthOf(readings.map(([requests, kilobytes]) => ({ requests, bytes: 1024 * kilobytes })), name.includes('collected') ? COLLECTED : UNCOLLECTED);
    const half = halfOf(growth) + (growth?.within.slack ?? Infinity);
    expect(Math.abs((growth?.slope ?? Infinity) - truth)).toBeLessThanOrEqual(half);
    expect((growth?.slope ?? 0) - half > 0).toBe(truth >= (name.startsWith('Python') ? 10e6 : 1e6));
  });

  test('would be wrong about a service that keeps nothing without room for what its heap does', () => {
    const { readings } = recorded['Node, 0'] ?? { readings: [] };
    expect(growthOf(readings.map(([requests, kilobytes]) => ({ requests, bytes: 1024 * kilobytes })), NONE)?.slope).toBeGreaterThan(0);
  });
});

test('the t quantile that makes its standard error is that of its degrees of freedom', () => {
  const within = slopeOf([...Array.from({ length: 40 }, (_, i) => i + (i % 3))])?.within;
  expect(-studentQuantile(0.01, within?.df ?? 1)).toBeCloseTo(2.8964594476, 8);
});

describe('counts that rise all the time', () => {
  test('are told with their first and last', () => {
    expect(keepsRising(Array.from({ length: 20 }, (_, i) => 20 + i))).toEqual({ from: 20, to: 36 });
  });

  test('are not those that come back down, that rise once, by a handful, or that are too few', () => {
    expect(keepsRising(Array.from({ length: 20 }, (_, i) => 20 + (i % 7)))).toBeNull();
    expect(keepsRising(Array.from({ length: 20 }, (_, i) => (i < 5 ? 20 : 60)))).toBeNull();
    expect(keepsRising(Array.from({ length: 20 }, (_, i) => 20 + Math.floor(i / 5)))).toBeNull();
    expect(keepsRising([1, 100, 200, 300, 400])).toBeNull();
  });
});
