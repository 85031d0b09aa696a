import { afterEach, describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../../src/model.ts';
import { isRefused, type SliceResult } from '../../../src/measure/load/driver.ts';
import { Pacer } from '../../../src/measure/load/pacer.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { delay, get, httpService, httpsService, later, paced, quantile, rawService, refusingAddress, socketService, type Service } from './services.ts';

let service: Service | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

async function load(on: Promise<Service>, scenario: Scenario = paced(), duration = 250): Promise<SliceResult> {
  service = await on;
  return at(service.address, scenario, duration);
}

async function at(address: Service['address'], scenario: Scenario, duration = 250): Promise<SliceResult> {
  const result = await runPaced({ address, scenario, duration, signal: new AbortController().signal });
  if (isRefused(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

const none = { status: 0, timeout: 0, connection: 0, body: 0 };
const ok = 'HTTP/1.1 200 OK\r\n';

describe.each<[string, () => Promise<Service>]>([
  ['keeps its connections', () => httpService((_, response) => later(response))],
  ['answers Connection: close', () => httpService((_, response) => later(response.setHeader('connection', 'close')))],
  ['takes 5 requests a connection', () => httpService((_, response) => later(response), (server) => (server.maxRequestsPerSocket = 5))],
  ['ends a body without length by closing', () => rawService((socket) => socket.end(`${ok}\r\nhello`))],
  ['sends chunks', () => rawService((socket) => socket.write(`${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`))],
  ['says 103 first', () => rawService((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${ok}Content-Length: 5\r\n\r\nhello`))],
  ['listens on a Unix socket', () => socketService(later)],
  ['has a certificate nobody signed', () => httpsService(later)],
])('at a constant rate, a service that %s', (_, start) => {
  test('gets every request of the schedule, once, and is measured at its delay', async () => {
    const result = await load(start(), paced([get('/', { body: { kind: 'text', value: 'hello' } })]));
    expect(result).toMatchObject({ answered: 50, completions: 50, errors: none });
    expect(service?.requests()).toBe(50);
    const p50 = quantile(result.latencies, 0.5);
    expect(p50).toBeGreaterThanOrEqual(delay - 1);
    // Held against the service's own clock and the generator's, so that a busy machine changes both sides.
    expect(p50).toBeLessThan(quantile(service?.took ?? [], 0.5) * 2 + delay + (result.lateness?.worst ?? 0));
  });
});

describe('latency at a constant rate', () => {
  test('counts from the intended time: a pause of 200 ms is in the tail as arithmetic says', async () => {
    // 300 requests in 1 s; a pause from 0.4 to 0.6 s meets 60 of them, with waits spread evenly from 200 to 0 ms.
    const start = performance.now();
    const result = await load(httpService((_, response) => {
      const at = performance.now() - start;
      later(response, 'hello', at > 400 && at < 600 ? 600 - at : 0);
    }), paced([get()], { rate: 300, connections: 5 }), 1000);
    expect(result.answered).toBe(300);
    expect(result.latencies.filter((latency) => latency > 100).length).toBeGreaterThan(25);
    expect(Math.max(...result.latencies)).toBeGreaterThan(180);
    expect(quantile(result.latencies, 0.98)).toBeGreaterThan(150);
  });

  test('contains the wait for a free connection', async () => {
    const result = await load(httpService((_, response) => later(response, 'hello', 20)), paced([get()], { rate: 100, connections: 1 }), 200);
    // One at a time, every 20 ms, but due every 10 ms: the last of 20 waits for about 20 x 10 ms.
    expect(Math.max(...result.latencies)).toBeGreaterThan(150);
    expect(result.answered).toBe(20);
  });
});

describe('throughput at a constant rate', () => {
  test('is the rate while the service keeps up, however long its answers take', async () => {
    const result = await load(httpService((_, response) => later(response, 'hello', 150)), paced([get()], { rate: 100, connections: 50 }), 200);
    expect(result.completions).toBe(20);
    expect(result.window).toBeGreaterThan(199.999);
    expect(result.window).toBeLessThan(201 + (result.lateness?.worst ?? 0));
  });

  test('is what the service can do when it cannot keep up', async () => {
    const result = await load(httpService((_, response) => later(response, 'hello', 20)), paced([get()], { rate: 400, connections: 1 }), 200);
    expect((result.completions / result.window) * 1000).toBeLessThan(60);
  });
});

describe('failures at a constant rate', () => {
  test('of status and body are counted and have no latency', async () => {
    const result = await load(httpService((_, response, number) => {
      response.statusCode = number % 5 === 0 ? 503 : 200;
      later(response, number % 5 === 1 ? 'other' : 'hello');
    }), paced([get('/', { body: { kind: 'contains', value: 'hell' } })]));
    expect(result).toMatchObject({ answered: 50, errors: { ...none, status: 10, body: 10 } });
    expect(result.latencies).toHaveLength(30);
  });

  test('by dropped connections are counted, one each', async () => {
    const result = await load(httpService((request, response, number) => (number % 10 === 0 ? request.socket.resetAndDestroy() : later(response))));
    expect(result).toMatchObject({ answered: 45, errors: { ...none, connection: 5 } });
  });

  test('to answer in time are timeouts', async () => {
    const result = await load(httpService((_, response, number) => (number % 10 === 0 ? undefined : later(response))), paced([get()], { timeout: 1000 }));
    expect(result).toMatchObject({ answered: 45, errors: { ...none, timeout: 5 } });
  });

  test('to listen end the slice early', async () => {
    const result = await at(await refusingAddress(), paced(), 600_000);
    expect(result).toMatchObject({ answered: 0, endedEarly: true, errors: { ...none, connection: 40 } });
  });

  test('to speak HTTP are failures', async () => {
    const result = await load(rawService((socket) => socket.write('+PONG\r\n')), paced(), 100);
    expect(result).toMatchObject({ answered: 0, errors: { ...none, connection: 20 } });
  });
});

test('several requests take turns, each held against its own expectation', async () => {
  const requests = ['/a', '/b'].map((path) => get(path, { body: { kind: 'text', value: path } }));
  const result = await load(httpService((request, response) => later(response, request.url)), paced(requests));
  expect(result).toMatchObject({ answered: 50, errors: none });
});

test('an interruption ends it at once', async () => {
  service = await httpService(() => undefined);
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 50);
  const result = await runPaced({ address: service.address, scenario: paced(), duration: 600_000, signal: abort.signal });
  expect(result).toMatchObject({ answered: 0 });
});

describe('the pacer', () => {
  test('says how late it was when the event loop was held up, and moves no later call', async () => {
    const intended: number[] = [];
    const pacer = await new Promise<Pacer>((resolve) => {
      const made: Pacer = new Pacer({
        at: (index) => index * 10, calls: 20,
        call: (index, time) => {
          intended.push(time);
          if (index === 4) for (const end = performance.now() + 60; performance.now() < end; );
        },
        done: () => resolve(made),
      });
    });
    expect(intended.map((time, index) => Math.round(time - (intended[0] ?? 0) - index * 10))).toEqual(Array(20).fill(0));
    expect(pacer.lateness().worst).toBeGreaterThan(40);
    expect(pacer.lateness().share).toBeGreaterThanOrEqual(5 / 20);
  });

  test('makes no further call once stopped', async () => {
    let calls = 0;
    const pacer = new Pacer({ at: (index) => index * 5, calls: 100, call: () => void calls++, done: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 40));
    pacer.stop();
    const then = calls;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(calls).toBe(then);
  });
});
