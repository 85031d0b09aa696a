import { describe, expect, test } from '@jest/globals';
import { SliceTally } from '../../../src/measure/load/slice-tally.ts';

const connections = 10;

/** Plays closed-loop slices: each connection sends until the deadline and waits for its last answer. */
function play(slices: number, duration: number, latency: () => number) {
  const sum = { completions: 0, window: 0, latencies: [] as number[], insideSlice: 0 };
  for (let slice = 0; slice < slices; slice++) {
    const tally = new SliceTally<number>(1);
    for (let connection = 0; connection < connections; connection++) {
      for (let time = 0; time < duration; ) {
        const took = latency();
        time += took;
        if (time <= duration) sum.insideSlice++;
        tally.exchange(connection, 'right', time, took);
      }
    }
    sum.completions += tally.latencies.length;
    sum.window += tally.window();
    sum.latencies.push(...tally.latencies);
  }
  return { ...sum, throughput: (sum.completions / sum.window) * 1000, naive: (sum.insideSlice / (slices * duration)) * 1000 };
}

/** A small linear congruential generator: the same numbers on every run. */
function seeded(): () => number {
  let state = 42;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

describe('what a slice adds up to', () => {
  test('is the exact throughput of constant response times, where counting inside the slice is 11 % off', () => {
    const { throughput, naive } = play(1, 90, () => 20);
    expect(throughput).toBeCloseTo(500, 9);
    expect(naive).toBeLessThan(450);
  });

  test('has no bias from the ends of slices: short slices of very unequal response times', () => {
    const random = seeded();
    const { throughput, naive, latencies } = play(5000, 60, () => (random() < 0.1 ? 100 : 5));
    const mean = 0.1 * 100 + 0.9 * 5;
    expect(Math.abs(throughput / ((connections / mean) * 1000) - 1)).toBeLessThan(0.02);
    expect(Math.abs(latencies.filter((latency) => latency === 100).length / latencies.length - 0.1)).toBeLessThan(0.002);
    expect(Math.abs(naive / ((connections / mean) * 1000) - 1)).toBeGreaterThan(0.05);
  });

  test('tells the kinds of failure apart and gives them time but no latency', () => {
    const tally = new SliceTally<string>(1);
    tally.exchange('a', 'right', 10, 10);
    tally.exchange('a', 'status', 20, 10);
    tally.exchange('a', 'body', 30, 10);
    tally.exchange('a', 'timeout', 130, 0);
    tally.exchange('a', 'connection', 140, 0, 3);
    tally.exchange('a', 'right', 160, 20);
    expect(tally.errors()).toEqual({ status: 1, body: 1, timeout: 1, connection: 3 });
    expect([tally.latencies, tally.answered, tally.dropped, tally.window()]).toEqual([[20], 4, 1, 150]);
  });

  test('drops as many first responses as are pipelined', () => {
    const tally = new SliceTally<string>(3);
    for (let i = 1; i <= 5; i++) tally.exchange('a', 'right', i * 10, i);
    expect([tally.latencies, tally.dropped, tally.window()]).toEqual([[4, 5], 3, 20]);
  });

  test('counts failures in a row over all connections until an answer comes', () => {
    const tally = new SliceTally<string>(1);
    tally.exchange('a', 'timeout', 1, 0);
    tally.exchange('b', 'connection', 1, 0);
    expect(tally.fruitless).toBe(2);
    tally.exchange('b', 'status', 2, 1);
    expect(tally.fruitless).toBe(0);
  });
});
