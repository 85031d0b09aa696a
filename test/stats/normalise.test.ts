import { describe, expect, test } from '@jest/globals';
import { metricNames } from '../../src/metrics.ts';
import { normalise, sensitivity, slowerBy, type EarlierRun } from '../../src/stats/normalise.ts';
import { natively } from './natively.ts';
import type { Case, Coverage } from './normalise-coverage.ts';

const coverage = (input: Case): Promise<Coverage> => natively(new URL('./normalise-coverage.js', import.meta.url), input);

describe('how slow the machine was', () => {
  test('is the median log ratio over the kernels that both have, of one timing', () => {
    const now = new Map([['echo/1', 2], ['json/1', 1], ['json.cpu/1', 1]]);
    expect(slowerBy({ 'echo/1': 4, 'json/1': 1, 'memory/1': 9, 'json.cpu/1': 3 }, now, 'wall')).toBeCloseTo(Math.log(2) / 2, 14);
    expect(slowerBy({ 'echo/1': 4, 'json/1': 1, 'memory/1': 9, 'json.cpu/1': 3 }, now, 'cpu')).toBeCloseTo(Math.log(3), 14);
  });

  test('is not led astray by one kernel of three', () => {
    expect(slowerBy({ 'memory/1': 9, 'json/1': 1.1, 'echo/1': 1 }, new Map([['memory/1', 1], ['json/1', 1], ['echo/1', 1]]), 'wall')).toBeCloseTo(Math.log(1.1), 14);
  });

  test('is read in CPU time for what is CPU time or the ordinary request, by the clock for tails and throughput', () => {
    const timings = ['cpu', 'latency.p50', 'cold-start.min', 'latency.p90', 'latency.p99', 'latency.tail', 'throughput'].map((name) => sensitivity(name)?.timing);
    expect(timings).toEqual(['cpu', 'cpu', 'cpu', 'wall', 'wall', 'wall', 'wall']);
  });

  test('is not known without a kernel in common, nor by one of another version or without a time', () => {
    expect(slowerBy({ 'json/1': 1 }, new Map([['json/2', 1]]), 'wall')).toBeNull();
    expect(slowerBy({ 'json/1': 0 }, new Map([['json/1', 1]]), 'wall')).toBeNull();
    expect(slowerBy({}, new Map([['json/1', 1]]), 'wall')).toBeNull();
  });

  test('matters one to one to CPU time, less to response times, the other way round to throughput, and to nothing that is counted', () => {
    const betas = Object.fromEntries(metricNames.map((name) => [name, sensitivity(name)?.beta ?? 0]));
    expect(betas).toEqual({
      ...Object.fromEntries(metricNames.map((name) => [name, 0])), cpu: 1, 'cold-start.cpu': 1, throughput: -0.7,
      ...Object.fromEntries(['latency.p10', 'latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'latency.max', 'cold-start.p50', 'cold-start.p90', 'cold-start.min', 'init', 'init.min', 'cold', 'cold.min', 'warm.p50', 'warm.p90', 'warm.p99'].map((name) => [name, 0.7])),
    });
    expect(sensitivity('db_queries_total')).toBeNull();
  });
});

describe('what earlier runs would have measured now', () => {
  const run = (log: number, slower: number | null): EarlierRun => ({ log, slower });

  test('is less than they did where the machine was slower, by beta', () => {
    const { points, beta, fitted, leverage } = normalise([run(1, 0.1), run(0.9, 0)], 0.7);
    expect(points).toEqual([expect.closeTo(0.93, 14), 0.9]);
    expect([beta, fitted]).toEqual([0.7, 0]);
    expect(leverage).toBeCloseTo(0.05 ** 2 / 0.0125, 14);
  });

  test('takes a run that does not know how fast its machine was for one of average speed', () => {
    expect(normalise([run(1, 0.1), run(1, 0.06), run(1, null)], 1).points).toEqual([expect.closeTo(0.9, 14), expect.closeTo(0.94, 14), expect.closeTo(0.92, 14)]);
  });

  test('is what they measured when no run knows, or when speed does not matter', () => {
    const as = { points: [1, 2], beta: 0, fitted: 0, leverage: 0 };
    expect(normalise([run(1, null), run(2, null)], 1)).toEqual(as);
    expect(normalise([run(1, 0.1), run(2, 0.2)], 0)).toEqual(as);
  });

  const line = (slope: number, deviation: number, n: number): EarlierRun[] =>
    Array.from({ length: n }, (_, i) => run(3 + slope * deviation * (i % 2 === 0 ? 1 : -1), deviation * (i % 2 === 0 ? 1 : -1)));

  test('keeps to the prior below ten runs with a reference, and lets twenty that vary outvote it', () => {
    expect(normalise([...line(0.2, 0.1, 9), run(3, null)], 1).beta).toBe(1);
    // Squares: 10 x 0.01 against 5 x 0.0025 of the prior.
    expect(normalise(line(0.2, 0.1, 10), 1).beta).toBeCloseTo((0.0125 + 0.1 * 0.2) / 0.1125, 12);
    expect(normalise(line(0.2, 0.1, 20), 1).beta).toBeCloseTo(0.247, 3);
    expect(normalise(line(-0.3, 0.1, 20), -0.7).beta).toBeCloseTo((-0.7 * 0.0125 - 0.3 * 0.2) / 0.2125, 12);
  });

  test('keeps to the prior however many runs there are, while the machine hardly varies', () => {
    expect(normalise(line(5, 0.001, 40), 1).beta).toBeCloseTo(1, 1);
  });

  test('never turns the sign, nor takes more than one and a half times the machine\'s change', () => {
    expect(normalise(line(-2, 0.1, 40), 1).beta).toBeCloseTo(0, 14);
    expect(normalise(line(9, 0.1, 40), 1).beta).toBe(1.5);
    expect(normalise(line(-9, 0.1, 40), -0.7).beta).toBe(-1.5);
  });
});

/** Beta is known to s / sqrt(0.0125) before there are runs: that is what the prior says when runs vary by s. */
describe('the 98 % interval for a new run of unchanged code, normalised, holds no change', () => {
  test.each([1, 3, 5, 9, 10, 12, 20, 40])('in 97 %% or more where beta and the spread come from their priors, %p entries', async (entries) => {
    const { covered } = await coverage({ seed: 700 + entries, entries, run: 'prior', machine: 0.05, now: null, beta: 'prior', noise: 0 });
    expect(covered).toBeGreaterThan(0.97);
    // Below ten entries a wrong beta widens both the spread that is seen and the leverage.
    expect(covered).toBeLessThan(0.996);
  });

  test.each([5, 9, 10, 20])('in 96.5 %% or more when the machine is 12 %% slower than it ever was, %p entries', async (entries) => {
    expect((await coverage({ seed: 800 + entries, entries, run: 0.05, machine: 0.03, now: 0.12, beta: 'prior', noise: 0 })).covered).toBeGreaterThan(0.965);
  });

  test.each([5, 10, 20])('in 97 %% or more when the kernels themselves are read with 2 %% noise, %p entries', async (entries) => {
    expect((await coverage({ seed: 900 + entries, entries, run: 0.03, machine: 0.05, now: null, beta: 1, noise: 0.02 })).covered).toBeGreaterThan(0.97);
  });

  test.each([1, 5, 20])('in 97 to 99.6 %% on a class of machine that the history has never seen, %p entries', async (entries) => {
    const { covered } = await coverage({ seed: 600 + entries, entries, run: 'prior', machine: 0, now: null, beta: 1, noise: 0, otherClass: true });
    expect(covered).toBeGreaterThan(0.97);
    expect(covered).toBeLessThan(0.996);
  });

  test('and it is much narrower than without normalising, where the machine is what varies', async () => {
    const world: Case = { seed: 77, entries: 20, run: 0.02, machine: 0.08, now: null, beta: 1, noise: 0 };
    const [with_, without] = [await coverage(world), await coverage({ ...world, ignored: true })];
    expect(with_.covered).toBeGreaterThan(0.97);
    expect(with_.half).toBeLessThan(0.6 * without.half);
  });
});
