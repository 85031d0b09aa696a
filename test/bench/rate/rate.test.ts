import { afterEach, describe, expect, test } from '@jest/globals';
import type { Load, Scenario } from '../../../src/model.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused, type LoadDriver, type SliceResult } from '../../../src/measure/load/driver.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { truthAt } from './arithmetic.ts';
import { start, type Running } from './start.ts';

let service: Running | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

const PAUSE = 200;
const SECONDS = 3;

async function load(driver: LoadDriver, load: Load): Promise<{ readonly result: SliceResult; readonly held: readonly number[] }> {
  service = await start('pause', PAUSE);
  const scenario: Scenario = { name: 'list', requests: [{ method: 'GET', path: '/', headers: {}, body: null, expect: { status: null, body: null } }], load };
  const result = await driver({ address: service.address, scenario, duration: SECONDS * 1000, signal: new AbortController().signal });
  if (isRefused(result)) throw new Error(result.refused);
  return { result, held: await service.held() };
}

describe('a service that stands still for 200 ms of every second', () => {
  test('has at an even rate the latencies that arithmetic says, and never less', async () => {
    const { result } = await load(runPaced, { kind: 'rate', rate: 200, connections: 100, timeout: 10_000 });
    expect(result.answered).toBe(600);
    // In each whole second 200 requests are due, 40 of them in the pause: whenever they are sent, they wait for its end. One is lost to each edge.
    const longerThan = (ms: number): number => result.latencies.filter((latency) => latency > ms).length;
    for (const ms of [50, 100, 150, 190]) expect(longerThan(ms)).toBeGreaterThanOrEqual(SECONDS * ((PAUSE - ms) / 5 - 1) - 2);
    const atQuantile = (q: number): number => result.latencies.toSorted((a, b) => a - b)[Math.floor(result.latencies.length * q)] ?? 0;
    for (const q of [0.9, 0.95, 0.98]) expect(atQuantile(q)).toBeGreaterThan(truthAt(q, PAUSE) - 15);
  });

  test('hides its pauses from a closed loop: each connection waits once in each, whatever would have come meanwhile', async () => {
    const closed = await load(runClosedLoop, { kind: 'connections', connections: 4, pipelining: 1, timeout: 10_000 });
    for (const held of closed.held) expect(held).toBeLessThanOrEqual(4);
    await service?.stop();
    const paced = await load(runPaced, { kind: 'rate', rate: 200, connections: 100, timeout: 10_000 });
    // What is late itself may be bunched in one pause or another; of three pauses at least two lie whole within the load.
    expect(paced.held.reduce((sum, held) => sum + held, 0)).toBeGreaterThan(60);
  });
});

test('by arithmetic a pause of a fifth of the time is in p90 and p99, and not in p50', () => {
  expect([0.5, 0.8, 0.9, 0.99].map((q) => Number(truthAt(q, 200).toFixed(6)))).toEqual([2, 2, 102, 192]);
});
