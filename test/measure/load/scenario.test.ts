import { afterEach, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../src/metrics.ts';
import type { Scenario } from '../../../src/model.ts';
import type { Address } from '../../../src/measure/address.ts';
import { measureScenario, type LoadedSide, type ScenarioOptions } from '../../../src/measure/load/scenario.ts';
import { closedLoop, delay, get, httpService, later, paced, rawService, refusingAddress, type Service } from './services.ts';

let service: Service | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

type More = Partial<Omit<ScenarioOptions, 'sides'>> & Partial<Omit<LoadedSide, 'side' | 'address'>>;

async function measured(on: Promise<Service>, scenario: Scenario = closedLoop(), more: More = {}) {
  service = await on;
  return measureAt(service.address, scenario, more);
}

function measureAt(address: Address, scenario: Scenario, { counters = () => null, memory = () => null, handles = () => null, died = () => false, ...more }: More = {}) {
  const sides: readonly LoadedSide[] = [{ side: 'head', address, counters, memory, handles, died }];
  return measureScenario({ measure: 300, warmUp: { shortest: 50, longest: 100 }, seed: 1, signal: new AbortController().signal, scenario, sides, ...more });
}

async function good(...args: Parameters<typeof measured>) {
  const outcome = await measured(...args);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const head = outcome.sides.get('head');
  if (head === undefined) throw new Error('head was not measured');
  return { ...head, time: outcome.time };
}

async function bad(...args: Parameters<typeof measured>) {
  const outcome = await measured(...args);
  if (outcome.ok) throw new Error('it was measured');
  return outcome.failure;
}

describe('a measured scenario', () => {
  test('has a value for every metric of load and resources', async () => {
    let count = 0;
    const counters = () => ({ cpu: ++count, reads: count, writes: count, read: count, write: count, faults: count });
    const outcome = await good(httpService((_, response) => later(response)), closedLoop(), { counters, memory: () => ({ current: 1000 * ++count, peak: 5000 }), handles: () => ({ fds: 20, threads: 11 }) });
    // So short a launch has too few readings for a slope.
    expect(Object.keys(outcome.values).toSorted()).toEqual([...catalogue.load, ...catalogue.resources].map(({ name }) => name).filter((name) => name !== 'memory.growth').toSorted());
    for (const value of Object.values(outcome.values)) expect(value).toBeGreaterThanOrEqual(0);
    expect(outcome.values['memory.peak']).toBe(5000);
  });

  test('has the quantiles of its histogram, and a throughput to match', async () => {
    const { values, histogram, answered } = await good(httpService((_, response) => later(response)));
    expect(histogram.count).toBeLessThanOrEqual(answered);
    expect(values['latency.p50']).toBe(histogram.quantile(0.5));
    expect(values['latency.p50']).toBeGreaterThan(delay - 1);
    expect(values['latency.p99']).toBeGreaterThanOrEqual(values['latency.p90'] ?? Infinity);
    expect((values['throughput'] ?? 0) / ((10 / histogram.mean) * 1000)).toBeGreaterThan(0.5);
    expect((values['throughput'] ?? 0) / ((10 / histogram.mean) * 1000)).toBeLessThan(1.02);
  });

  test('may take longer for an answer than a slice is long', async () => {
    const wait = 400;
    const outcome = await good(httpService((_, response) => void setTimeout(() => response.end('late'), wait)), closedLoop(), { measure: 250 });
    expect(outcome.histogram.count).toBeGreaterThanOrEqual(10);
    expect(outcome.values['latency.p50']).toBeGreaterThanOrEqual(wait - 1);
  });

  test('counts the counters between the slices for nobody', async () => {
    // The counter rises by 1 with each request, and by a million whenever nobody is looking.
    let between = 0;
    let calls = 0;
    const counters = () => {
      if (calls++ % 2 === 0) between += 1_000_000;
      const cpu = (service?.requests() ?? 0) + between;
      return { cpu, reads: 0, writes: 0, read: 0, write: 0, faults: 0 };
    };
    const { values } = await good(httpService((_, response) => later(response)), closedLoop(), { counters });
    expect(values['cpu']).toBeCloseTo(1, 5);
  });

  test('leaves out what cannot be read here', async () => {
    const { values } = await good(httpService((_, response) => later(response)));
    expect(values).not.toHaveProperty(['cpu']);
    expect(values).not.toHaveProperty(['memory.mean']);
    expect(values).toHaveProperty(['response.size']);
  });

  test('says where the time went', async () => {
    const { time } = await good(httpService((_, response) => later(response)));
    expect(time.load).toBeGreaterThanOrEqual(300);
    expect(time.warmUp).toBeGreaterThanOrEqual(100);
  });

  test('keeps a few failures as errors', async () => {
    const { values, errors, answered } = await good(httpService((_, response, number) => later(response.writeHead(number % 4 === 0 ? 500 : 200))));
    expect(errors.status).toBeGreaterThan(0);
    expect(values['errors']).toBe(errors.status / answered);
  });

  test('at a constant rate has the rate as throughput', async () => {
    const { values, answered } = await good(httpService((_, response) => later(response)), paced([get()], { rate: 100 }));
    expect(answered).toBe(30);
    expect(values['throughput']).toBeGreaterThan(0);
    expect(values['throughput']).toBeLessThanOrEqual(100.001);
  });
});

describe('its doubts', () => {
  test('are too few requests for a p99, and a warm-up that never settled', async () => {
    const getsFaster = httpService((_, response, n) => void setTimeout(() => response.end('ok'), 60 - n / 16));
    const { warnings, histogram } = await good(getsFaster, closedLoop(), { warmUp: { shortest: 400, longest: 1500 } });
    expect(warnings).toContainEqual({ kind: 'few-requests', requests: histogram.count, needed: 2000 });
    expect(warnings).toContainEqual({ kind: 'not-settled', seconds: expect.any(Number) });
  });

  test('are connections that the service closes', async () => {
    const { warnings } = await good(httpService((_, response) => later(response.setHeader('connection', 'close'))));
    expect(warnings).toContainEqual({ kind: 'reconnects', share: expect.any(Number) });
  });
});

describe('a scenario fails', () => {
  test('before any load when an answer is wrong', async () => {
    const failure = await bad(httpService((_, response) => response.writeHead(500).end('down')));
    expect(failure).toMatchObject({ kind: 'wrong-answers', message: 'GET / answered 500, expected 200-299; the body begins "down"' });
    // It might fail now and then only.
    expect(service?.requests()).toBe(10);
  });

  test('when most answers are wrong under load', async () => {
    const failure = await bad(httpService((_, response, number) => later(response.writeHead(number > 5 ? 429 : 200))));
    expect(failure).toMatchObject({ kind: 'wrong-answers', message: expect.stringMatching(/of \d+ requests \d+ had a wrong status, 0 a wrong body.*less than 50 %/), counted: { answered: expect.any(Number), errors: { body: 0 } } });
  });

  test('when there is no answer, to one request or under load', async () => {
    expect(await measureAt(await refusingAddress(), closedLoop())).toMatchObject({ ok: false, failure: { kind: 'no-answers' } });
    const failure = await bad(rawService((socket, number) => (number === 1 ? socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n') : socket.destroy())));
    expect(failure.kind).toBe('no-answers');
  });

  test('as dead when the target has ended', async () => {
    let dead = false;
    const failure = await bad(httpService((request, response, number) => {
      if (number < 100) return later(response);
      dead = true;
      request.socket.destroy();
    }), closedLoop(), { died: () => dead });
    expect(failure.kind).toBe('died');
  });

  test('as not measurable when pipelined requests would be lost', async () => {
    const failure = await bad(httpService((_, response) => later(response.setHeader('connection', 'close'))), closedLoop([get()], { pipelining: 2 }));
    expect(failure).toMatchObject({ kind: 'not-measurable', message: expect.stringContaining('set pipelining to 1') });
  });

  test('as interrupted when it is', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const failure = await bad(httpService((_, response) => later(response)), closedLoop(), { measure: 600_000, signal: abort.signal });
    expect(failure.kind).toBe('interrupted');
  });
});
