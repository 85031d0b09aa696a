import { afterEach, describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../../src/model.ts';
import { knownClient } from '../../../src/measure/load/autocannon-client.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused, type SliceResult } from '../../../src/measure/load/driver.ts';
import { closedLoop, delay, get, httpService, httpsService, later, quantile, rawService, refusingAddress, socketService, type Service } from './services.ts';

let service: Service | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

async function load(on: Promise<Service>, scenario: Scenario = closedLoop(), duration = 250): Promise<SliceResult> {
  service = await on;
  return at(service.address, scenario, duration);
}

async function at(address: Service['address'], scenario: Scenario, duration = 250): Promise<SliceResult> {
  const result = await runClosedLoop({ address, scenario, duration, signal: new AbortController().signal });
  if (isRefused(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

const none = { status: 0, timeout: 0, connection: 0, body: 0 };
/** A timer of Node's may fire up to 1 ms before its time. */
const earliest = delay - 1;

/** Held against the service's own clock, so that a busy machine changes both. Stock autocannon says 20 to 750 ms below. */
function expectItsDelay(result: SliceResult): void {
  const p50 = quantile(result.latencies, 0.5);
  expect(p50).toBeGreaterThanOrEqual(earliest);
  expect(p50).toBeLessThan(quantile(service?.took ?? [], 0.5) * 2 + delay);
}

/** Nothing is lost and nothing is made up: each request that the service saw is answered or counted as failed. */
function expectAllAccountedFor(result: SliceResult): void {
  expect(result.answered + result.errors.timeout + result.errors.connection).toBe(service?.requests());
  expect(result.latencies.length + result.dropped + result.errors.status + result.errors.body).toBe(result.answered);
}

const ok = 'HTTP/1.1 200 OK\r\n';

describe.each<[string, () => Promise<Service>]>([
  ['keeps its connections', () => httpService((_, response) => later(response))],
  ['answers Connection: close', () => httpService((_, response) => later(response.setHeader('connection', 'close')))],
  ['takes 20 requests a connection', () => httpService((_, response) => later(response), (server) => (server.maxRequestsPerSocket = 20))],
  ['ends a body without length by closing', () => rawService((socket) => socket.end(`${ok}\r\nhello`))],
  ['ends a body without length later', () => rawService((socket) => {
    socket.write(`${ok}\r\nhel`);
    setImmediate(() => socket.end('lo'));
  })],
  ['speaks HTTP/1.0', () => rawService((socket) => socket.end('HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello'))],
  ['speaks HTTP/1.0 and keeps its connections', () => rawService((socket) => socket.write('HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 5\r\n\r\nhello'))],
  ['sends chunks and trailers', () => rawService((socket) => {
    socket.write(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n`);
    setImmediate(() => socket.write('2;x=y\r\nlo\r\n0\r\nX-Trailer: 1\r\n\r\n'));
  })],
  ['says 100 and 103 first', () => rawService((socket) => socket.write(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${ok}Content-Length: 5\r\n\r\nhello`))],
  ['listens on a Unix socket', () => socketService(later)],
  ['has a certificate nobody signed', () => httpsService(later)],
  ['has one on a Unix socket', () => socketService(later, true)],
])('a service that %s', (_, start) => {
  test('is measured at its delay, with every answer right and none lost', async () => {
    const result = await load(start(), closedLoop([get('/', { body: { kind: 'text', value: 'hello' } })]));
    expect(result.errors).toEqual(none);
    expect(result.latencies.length).toBeGreaterThan(20);
    expectItsDelay(result);
    expectAllAccountedFor(result);
  });
});

describe('connections that the service closes', () => {
  test('are made again, and each time is counted', async () => {
    const result = await load(httpService((_, response) => later(response.setHeader('connection', 'close'))));
    expect(result.reconnects).toBeGreaterThan(result.latencies.length / 2);
  });

  test.each<[string, (socket: import('node:net').Socket) => void]>([
    ['FIN', (socket) => socket.destroy()],
    ['RST', (socket) => socket.resetAndDestroy()],
  ])('without an answer (%s) are failures, one each, and move no latency', async (_, drop) => {
    let drops = 0;
    const result = await load(httpService((request, response, number) => {
      if (number % 20 !== 0) return later(response);
      drops++;
      drop(request.socket);
    }));
    expect(drops).toBeGreaterThan(0);
    expect(result.errors).toEqual({ ...none, connection: drops });
    expectItsDelay(result);
    expectAllAccountedFor(result);
  });

  test('in the middle of a body are failures', async () => {
    const result = await load(rawService((socket) => socket.end(`${ok}Content-Length: 50\r\n\r\nhello`)));
    expect(result).toMatchObject({ answered: 0, errors: { ...none, connection: 40 } });
  });

  test.each<[string, () => Promise<Service>]>([
    ['as it announces', () => httpService((_, response) => later(response.setHeader('connection', 'close')))],
    ['to end a body', () => rawService((socket) => socket.end(`${ok}\r\nhello`))],
  ])('behind a pipelined request (%s) are a reason to refuse', async (_, start) => {
    service = await start();
    const result = await runClosedLoop({ address: service.address, scenario: closedLoop([get()], { pipelining: 4 }), duration: 100, signal: new AbortController().signal });
    expect(result).toEqual({ refused: expect.stringContaining('pipelining') });
  });
});

describe('answers', () => {
  test('with a wrong status are counted and have no latency', async () => {
    let wrong = 0;
    const result = await load(httpService((_, response, number) => {
      if (number % 10 === 0) wrong++;
      response.statusCode = number % 10 === 0 ? 500 : 200;
      later(response);
    }));
    expect(result.errors).toEqual({ ...none, status: wrong });
    expectAllAccountedFor(result);
  });

  test('with a wrong body are counted and have no latency', async () => {
    let wrong = 0;
    const result = await load(
      httpService((_, response, number) => {
        if (number % 10 === 0) wrong++;
        later(response, JSON.stringify(number % 10 === 0 ? { items: [] } : { items: ['ä', 1], ok: true }));
      }),
      closedLoop([get('/', { body: { kind: 'json', value: { ok: true, items: ['ä', 1] } } })]),
    );
    expect(result.errors).toEqual({ ...none, body: wrong });
    expectAllAccountedFor(result);
  });

  test('are compared as bytes, however the network cut a letter', async () => {
    const body = Buffer.from('größer');
    const result = await load(
      rawService((socket) => {
        socket.write(Buffer.concat([Buffer.from(`${ok}Content-Length: ${body.length}\r\n\r\n`), body.subarray(0, 3)]));
        setImmediate(() => socket.write(body.subarray(3)));
      }),
      closedLoop([get('/', { body: { kind: 'text', value: 'größer' } })]),
    );
    expect(result.errors).toEqual(none);
    expect(result.latencies.length).toBeGreaterThan(20);
  });

  test('of several requests are each held against their own expectation', async () => {
    const requests = ['a', 'b', 'c'].map((name) => get(`/${name}`, { status: name === 'c' ? [201] : null, body: { kind: 'text', value: `/${name}` } }));
    const result = await load(httpService((request, response) => {
      response.statusCode = request.url === '/c' ? 201 : 200;
      later(response, request.url);
    }), closedLoop(requests));
    expect(result.errors).toEqual(none);
    expectAllAccountedFor(result);
  });

  test.each([
    ['HEAD with the length of what GET would answer', 'HEAD', `${ok}Content-Length: 5000\r\n\r\n`, null],
    ['204 with a length', 'GET', 'HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n', null],
    ['304 with a length', 'GET', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5000\r\n\r\n', [304]],
  ])('without a body (%s) do not wait for one', async (_, method, answer, status) => {
    const result = await load(rawService((socket) => socket.write(answer)), closedLoop([{ ...get('/', { status }), method }]));
    expect(result.errors).toEqual(none);
    expectItsDelay(result);
  });

  test('that are not HTTP are failures', async () => {
    const result = await load(rawService((socket) => socket.write('+PONG\r\n')));
    expect(result.answered).toBe(0);
    expect(result.errors.connection).toBeGreaterThan(0);
  });

  test('that nobody asked for are not taken for the next one', async () => {
    const once = `${ok}Content-Length: 5\r\n\r\nhello`;
    const result = await load(rawService((socket) => socket.write(once + once)));
    expect(Math.min(...result.latencies)).toBeGreaterThanOrEqual(earliest);
    expect(result.errors.connection).toBeGreaterThan(0);
  });

  test('that never come are timeouts', async () => {
    let hung = 0;
    const result = await load(
      httpService((_, response, number) => (number % 15 === 0 ? void hung++ : later(response))),
      closedLoop([get()], { timeout: 1000 }),
    );
    expect(hung).toBeGreaterThan(0);
    expect(result.errors).toEqual({ ...none, timeout: hung });
    expectItsDelay(result);
    expectAllAccountedFor(result);
  });
});

describe('the end of a slice', () => {
  test('waits for long answers: a request in twenty that takes twice the slice is in the latencies', async () => {
    let slow = 0;
    const result = await load(httpService((_, response, number) => {
      const long = number > 20 && number % 20 === 0;
      if (long) slow++;
      later(response, 'hello', long ? 400 : delay);
    }), closedLoop(), 200);
    expect(slow).toBeGreaterThan(0);
    expect(result.latencies.filter((latency) => latency > 350)).toHaveLength(slow);
    expectAllAccountedFor(result);
  });

  test('leaves no connection behind', async () => {
    await load(httpService((_, response) => later(response)));
    while ((await service?.connections()) !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('comes at once when it is interrupted', async () => {
    service = await httpService(() => undefined);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const result = await runClosedLoop({ address: service.address, scenario: closedLoop(), duration: 600_000, signal: abort.signal });
    expect(result).toMatchObject({ answered: 0, endedEarly: false });
  });

  test('comes early when nobody listens, after a few attempts and not thousands', async () => {
    const result = await at(await refusingAddress(), closedLoop(), 600_000);
    expect(result).toMatchObject({ answered: 0, endedEarly: true, latencies: [] });
    expect(result.errors.connection).toBe(40);
  });

  test('comes early when every connection is closed', async () => {
    const result = await load(rawService((socket) => socket.destroy()), closedLoop(), 600_000);
    expect(result).toMatchObject({ answered: 0, endedEarly: true, errors: { ...none, connection: 40 } });
  });
});

describe('a slice', () => {
  test('drops the first response of each connection, which pays for connecting', async () => {
    const result = await load(httpService((_, response) => later(response)), closedLoop([get()], { connections: 7 }));
    expect(result.dropped).toBe(7);
  });

  test('counts the bytes of the responses', async () => {
    const answer = `${ok}Content-Length: 5\r\n\r\nhello`;
    const result = await load(rawService((socket) => socket.write(answer)));
    expect(result.bytes).toBe(result.answered * answer.length);
  });

  test('pipelines as asked', async () => {
    let most = 0;
    const result = await load(rawService((socket, _, head) => {
      const requests = head.split('GET / HTTP/1.1').length - 1;
      most = Math.max(most, requests);
      socket.write(`${ok}Content-Length: 5\r\n\r\nhello`.repeat(requests));
    }), closedLoop([get()], { pipelining: 4, connections: 2 }));
    expect(result.errors).toEqual(none);
    expect(result.dropped).toBe(8);
    expect(result.latencies.length).toBeGreaterThan(20);
    expect(most).toBeGreaterThan(1);
  });

  test('says how busy the generator was', async () => {
    const { generatorBusy } = await load(httpService((_, response) => later(response)));
    expect(generatorBusy).toBeGreaterThan(0);
    expect(generatorBusy).toBeLessThanOrEqual(1);
  });

  test('refuses another build of autocannon than the one it repairs', () => {
    expect(() => knownClient({ _connect: () => undefined })).toThrow(/install autocannon 9\.0\.0 exactly/);
  });
});
