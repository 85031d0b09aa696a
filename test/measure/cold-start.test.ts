import { describe, expect, test } from '@jest/globals';
import { probeStart } from '../../src/measure/cold-start.ts';
import { aTarget, hostile, options, survivors } from './a-target.ts';

describe('a cold start', () => {
  test('gives its time and what was done until the first response, the same again and again', async () => {
    const target = aTarget({ directory: 'node-http', start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 } });
    const readings = [];
    for (let i = 0; i < 3; i += 1) {
      const start = await probeStart(options(target));
      if (!start.ok) throw new Error(start.failure.message);
      readings.push(start.reading);
    }
    expect(survivors()).toEqual([]);
    const [, second, third] = readings;
    for (const { time, cpu, faults, memory } of readings) for (const value of [time, cpu, faults, memory]) expect(value).toBeGreaterThan(0);
    // The quiet witnesses: what is read does not depend on how fast the machine is.
    const apart = (a = NaN, b = NaN): number => Math.abs(a / b - 1);
    expect(apart(second?.read ?? NaN, third?.read ?? NaN)).toBeLessThan(0.02);
    expect(apart(second?.faults ?? NaN, third?.faults ?? NaN)).toBeLessThan(0.1);
    expect(apart(second?.memory ?? NaN, third?.memory ?? NaN)).toBeLessThan(0.1);
  });

  test('waits as long as the service makes it wait', async () => {
    const start = await probeStart(options(hostile('slow-start', { env: { DELAY: '300' } })));
    expect(start.ok && start.reading.time >= 300).toBe(true);
  });

  test('that fails gives the failure', async () => {
    expect(await probeStart(options(hostile('exits-at-once')))).toMatchObject({ ok: false, failure: { kind: 'start-failed' } });
  });
});
