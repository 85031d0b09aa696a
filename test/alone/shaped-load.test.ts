/** Loads with a shape keep their rates and find their limits: by themselves, because beside other tests a machine keeps no rate. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Load, SaturateLoad, Scenario, SpikeLoad } from '../../src/model.ts';
import { measureScenario, type LoadedSide, type ScenarioOptions } from '../../src/measure/load/scenario.ts';
import { get, httpService, later, type Service } from '../measure/load/services.ts';

const services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
});

async function started(service: Promise<Service>): Promise<Service> {
  const one = await service;
  services.push(one);
  return one;
}

/** One worker that takes exactly `each` ms for a request, by its own clock: its limit is 1000 / each, and a busy machine makes it no lower. */
function worker(each: number, refuse: (number: number) => boolean = () => false): Promise<Service> {
  let free = 0;
  return httpService((_, response, number) => {
    if (refuse(number)) response.statusCode = 503;
    const now = performance.now();
    free = Math.max(now, free) + each;
    later(response, 'hello', free - now);
  });
}

const any = { connections: 50, timeout: 5000 };
const saturation = (more: Partial<SaturateLoad> = {}): SaturateLoad =>
  ({ kind: 'saturate', from: 50, to: 800, keep: [{ metric: 'latency.p99', most: 200 }, { metric: 'errors', most: 0.01 }], each: 600, most: null, ...any, ...more });
const spike = (more: Partial<SpikeLoad> = {}): SpikeLoad =>
  ({ kind: 'spike', rate: 100, peak: 400, before: 1000, duration: 500, after: 3000, tolerance: 1, ...any, ...more });
const under = (load: Load): Scenario => ({ name: 'knee', requests: [get()], load });

type More = Partial<Omit<ScenarioOptions, 'sides' | 'scenario'>> & { readonly memory?: LoadedSide['memory']; readonly died?: () => boolean };

async function measured(load: Load, on: readonly Service[], { memory = () => null, died = () => false, ...more }: More = {}) {
  const names = on.length > 1 ? (['base', 'head'] as const) : (['head'] as const);
  const sides = names.map((side, i): LoadedSide => ({ ...anySide, side, address: on[i]?.address ?? missing(), memory, died }));
  return measureScenario({ measure: 300, warmUp: { shortest: 50, longest: 200 }, seed: 1, signal: new AbortController().signal, scenario: under(load), sides, ...more });
}

const anySide = { counters: () => null };
const missing = (): never => {
  throw new Error('no such service');
};

async function head(...args: Parameters<typeof measured>) {
  const outcome = await measured(...args);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const side = outcome.sides.get('head');
  if (side === undefined) throw new Error('head was not measured');
  return side;
}

async function failure(...args: Parameters<typeof measured>) {
  const outcome = await measured(...args);
  if (outcome.ok) throw new Error('it was measured');
  return outcome.failure;
}

/**
 * Above 200/s, request k of a worker of 5 ms ends 5 k ms after the beginning at best: with p99 within L after T, at most
 * 200 (1 + L / 0.99 T) a second were kept, and the middle of the last two rates is half a resolution above that.
 */
const mostKept = (limit: number, each: number): number => 200 * (1 + limit / (0.99 * each)) * 1.015;

describe('a search for the capacity', () => {
  test('of a worker that takes 5 ms for each request finds what arithmetic allows', async () => {
    const { values, stages = [], warnings } = await head(saturation(), [await started(worker(5))]);
    expect(Object.keys(values)).toEqual(['capacity']);
    expect(values['capacity']).toBeLessThanOrEqual(mostKept(200, 600));
    // On a machine with nothing to spare the search may end at what could be sent, and says so.
    if (!warnings.some(({ kind }) => kind === 'at-least')) expect(values['capacity']).toBeGreaterThan(100);
    expect(stages.every(({ from, kept }) => (from > mostKept(200, 600) ? kept !== 'kept' : true))).toBe(true);
  });

  test('says that not even the lowest rate was kept, and takes that for the most that it can be', async () => {
    const outcome = await measured(saturation({ from: 100 }), [await started(worker(50))]);
    // A machine with nothing to spare may not have sent even those on time, and says that instead.
    if (!outcome.ok) return expect(outcome.failure.message).toContain('could not send knee at 100/s on time');
    const { values, warnings, stages = [] } = outcome.sides.get('head') ?? missing();
    expect({ capacity: values['capacity'], warnings }).toEqual({ capacity: 100, warnings: [{ kind: 'at-most', side: 'head' }] });
    // It is tried twice; two trials of which the second could not be sent do not count, on such a machine.
    const counted = stages.filter((_, i) => stages[i - (i % 2) + 1]?.kept !== 'generator');
    expect(counted.length).toBe(2);
    expect(counted[1]?.kept).toBe('broken');
  });

  test('says that the highest rate was kept, and takes that for the least that it can be', async () => {
    const { values, warnings } = await head(saturation({ from: 20, to: 30, each: 300 }), [await started(worker(1))]);
    expect({ capacity: values['capacity'], warnings }).toEqual({ capacity: 30, warnings: [{ kind: 'at-least', side: 'head', why: 'searched' }] });
  });

  test('of a service that refuses all but its first requests is a failure with its figures, not with a rate', async () => {
    const failed = await failure(saturation({ from: 50, to: 100, each: 300 }), [await started(worker(1, (number) => number > 25))]);
    expect(failed.kind).toBe('wrong-answers');
    expect(failed.message).toMatch(/^knee failed (at 50\/s, the lowest rate of its search|under load): /);
  });

  test('of a service that ends says at which rate', async () => {
    let ended = false;
    const service = await started(httpService((request, response, number) => {
      if (number > 60) ended = true;
      if (ended) request.socket.destroy();
      else later(response, 'hello', 1);
    }));
    const failed = await failure(saturation(), [service], { died: () => ended });
    expect(failed).toMatchObject({ kind: 'died', side: 'head' });
    expect(failed.message).toMatch(/while its capacity was searched|under the load of knee/);
  });

  test('of both sides tries their rates in turn', async () => {
    const order: string[] = [];
    const noting = (name: string, each: number) => {
      let free = 0;
      return httpService((_, response) => {
        if (order.at(-1) !== name) order.push(name);
        const now = performance.now();
        free = Math.max(now, free) + each;
        later(response, 'hello', free - now);
      });
    };
    const outcome = await measured(saturation({ from: 40, to: 80, each: 300 }), [await started(noting('base', 20)), await started(noting('head', 1))]);
    if (!outcome.ok) throw new Error(outcome.failure.message);
    expect(outcome.sides.get('base')?.values['capacity']).toBeLessThanOrEqual((50 * (1 + 200 / (0.99 * 300))) * 1.015);
    expect(outcome.sides.get('head')?.values['capacity']).toBe(80);
    expect(order.length).toBeGreaterThan(8);
  });
});

describe('a spike', () => {
  test('to twice the capacity is recovered from when the queue is worked off, and no sooner than arithmetic allows', async () => {
    // 400/s for 0.5 s leave 100 requests in the queue of a worker of 200/s; at 100/s it has worked them off after 1 s. What is tolerated is seen earlier.
    const { values, stages = [], answered } = await head(spike(), [await started(worker(5))]);
    expect(answered).toBe(100 + 200 + 300);
    expect(stages.map(({ from, requests, failed }) => [from, requests, failed])).toEqual([[100, 100, 0], [400, 200, 0], [100, 300, 0]]);
    const before = stages[0]?.histogram.quantile(0.99) ?? 0;
    const most = Math.max(before * 2, before + 5);
    expect(values['recovery']).toBeGreaterThanOrEqual(Math.max(0, 1000 - 2 * most - 20));
    expect(values['recovery']).toBeLessThanOrEqual(3000);
  });

  test('that is never recovered from is told as that, with the time that there was', async () => {
    let slow = false;
    const { values, warnings } = await head(spike({ after: 1500 }), [await started(httpService((_, response, number) => {
      if (number > 300) slow = true;
      later(response, 'hello', slow ? 300 : 2);
    }))]);
    expect(values['recovery']).toBe(1500);
    expect(warnings).toContainEqual({ kind: 'at-least', side: 'head', why: 'load-ended' });
  });

  test('that ends the service is told with the time and the rate', async () => {
    let ended = false;
    const service = await started(httpService((request, response, number) => {
      if (number > 250) ended = true;
      if (ended) request.socket.destroy();
      else later(response, 'hello', 1);
    }));
    const failed = await failure(spike(), [service], { died: () => ended });
    expect(failed.kind).toBe('died');
    expect(failed.message).toMatch(/\(\d\.\d s into its spike, at \d+\/s\)$/);
  });
});

describe('a ramp and steps', () => {
  test('send what their rates say, stage by stage, and time the whole', async () => {
    const service = await started(worker(1));
    const ramp = await head({ kind: 'ramp', from: 20, to: 120, duration: 1000, ...any }, [service]);
    expect(ramp.answered).toBe(70);
    expect(ramp.histogram.count).toBe(70);
    const due = (ramp.stages ?? []).map(({ requests }) => requests);
    expect(due.reduce((sum, n) => sum + n, 0)).toBe(70);
    // 30, 50, 70, 90 and 110/s on average, for 0.2 s each.
    for (const [i, n] of [6, 10, 14, 18, 22].entries()) expect(Math.abs((due[i] ?? 0) - n)).toBeLessThanOrEqual(1);
    const step = await head({ kind: 'step', rates: [50, 200], each: 500, ...any }, [service]);
    expect((step.stages ?? []).map(({ requests, failed }) => [requests, failed])).toEqual([[25, 0], [100, 0]]);
  });

  test('count failures where they were due', async () => {
    // The first step sends 50 requests, the second 25; ten more than the first are spared, for a busy machine may let them overtake each other.
    let sent = 0;
    const service = await started(httpService((_, response) => {
      sent += 1;
      response.statusCode = sent > 60 ? 503 : 200;
      later(response, 'hello', 1);
    }));
    const load: Load = { kind: 'step', rates: [100, 50], each: 500, ...any };
    const { stages = [] } = await head(load, [service], { watch: { begin: () => void (sent = 0), block: async () => undefined } });
    expect(stages.map(({ requests, failed }) => [requests, failed])).toEqual([[50, 0], [25, 15]]);
  });

  test('of both sides come one after the other, in the order of the launch, and are compared as a whole', async () => {
    const outcome = await measured({ kind: 'step', rates: [50, 100], each: 400, ...any }, [await started(worker(1)), await started(worker(8))]);
    if (!outcome.ok) throw new Error(outcome.failure.message);
    expect(Object.keys(outcome.ratios)).toEqual(expect.arrayContaining(['latency.p50', 'throughput']));
    expect(outcome.ratios['latency.p50']?.blocks).toBe(1);
    expect([...outcome.sides.values()].map(({ answered }) => answered)).toEqual([60, 60]);
  });
});

describe('a soak', () => {
  test.each<[string, Load]>([
    ['of connections', { kind: 'connections', connections: 2, pipelining: 1, timeout: 5000, soak: { duration: 4500 } }],
    ['at a rate', { kind: 'rate', rate: 100, ...any, soak: { duration: 4500 } }],
  ])('%s is read all along, not only at its end', async (_, load) => {
    let read = 0;
    let bytes = 1e6;
    const { answered } = await head(load, [await started(worker(2))], { measure: 4500, memory: () => ({ current: (bytes += ++read), peak: bytes }) });
    // Once a second: on a machine that has the time, five times.
    expect(read).toBeGreaterThanOrEqual(3);
    expect(answered).toBeGreaterThan(20);
  });
});
