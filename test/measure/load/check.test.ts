import { afterEach, describe, expect, test } from '@jest/globals';
import type { Request } from '../../../src/model.ts';
import { answersInTime, checkAnswers } from '../../../src/measure/load/check.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { closedLoop, get, httpService, httpsService, paced, rawService, refusingAddress, socketService, type Service } from './services.ts';

let service: Service | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

const signal = new AbortController().signal;

async function check(on: Promise<Service>, requests: readonly Request[], timeout = 2000) {
  service = await on;
  return checkAnswers(service.address, closedLoop(requests, { timeout }), signal);
}

describe('the check before the load', () => {
  test.each<[string, () => Promise<Service>]>([
    ['a plain service', () => httpService((_, response) => response.end('ok'))],
    ['one on a Unix socket', () => socketService((response) => response.end('ok'))],
    ['one with a certificate nobody signed', () => httpsService((response) => response.end('ok'))],
  ])('finds nothing wrong with the right answers of %s', async (_, start) => {
    expect(await check(start(), [get('/', { body: { kind: 'text', value: 'ok' } })])).toEqual([]);
  });

  test('says the status that came, the one expected, and how the body begins', async () => {
    const wrong = await check(httpService((_, response) => response.writeHead(500).end('database\nis down')), [get('/items')]);
    expect(wrong).toEqual([{
      kind: 'status', request: 'GET /items', expected: '200-299', actual: '500',
      message: 'GET /items answered 500, expected 200-299; the body begins "database is down"',
    }]);
  });

  test('says what body was expected and how the one that came begins', async () => {
    const answer = httpService((_, response) => response.end(JSON.stringify({ ok: false, text: 'x'.repeat(500) })));
    const [wrong] = (await check(answer, [get('/', { body: { kind: 'json', value: { ok: true } } })])) as readonly { message: string }[];
    expect(wrong?.message).toMatch(/^GET \/ answered 200 with another body than expected \(JSON equal to \{"ok":true\}\); the body begins ".*…"$/);
    expect(wrong?.message.length).toBeLessThan(300);
  });

  test('keeps control characters of the service out of its message', async () => {
    const [wrong] = (await check(httpService((_, response) => response.writeHead(500).end('\u001b[31mred\u202e')), [get()])) as readonly { message: string }[];
    expect(wrong?.message).toBe('GET / answered 500, expected 200-299; the body begins "[31mred"');
  });

  test('goes through all requests and names each that is wrong', async () => {
    const wrong = await check(httpService((request, response) => response.writeHead(request.url === '/b' ? 200 : 404).end()), [get('/a'), get('/b'), get('/c', { status: [404] }), get('/d')]);
    expect(wrong).toMatchObject([{ request: 'GET /a' }, { request: 'GET /d' }]);
  });

  test('does not wait longer than the timeout', async () => {
    expect(await check(httpService(() => undefined), [get()], 50)).toMatchObject([{ kind: 'timeout', message: 'GET / was not answered in 50 ms, expected 200-299' }]);
  });

  test('does not wait for the end of a body that never ends', async () => {
    expect(await check(httpService((_, response) => response.write('x')), [get()], 50)).toMatchObject([{ kind: 'timeout' }]);
  });

  test.each([
    ['closes the connection', (): Promise<Service> => rawService((socket) => socket.destroy()), /the connection was closed/],
    ['does not speak HTTP', (): Promise<Service> => rawService((socket) => socket.write('+PONG\r\n')), /HPE_INVALID_CONSTANT/],
  ])('says so when the service %s', async (_, start, reason) => {
    expect(await check(start(), [get()])).toMatchObject([{ kind: 'connection', message: expect.stringMatching(reason) }]);
  });

  test('says so when nobody listens', async () => {
    expect(await checkAnswers(await refusingAddress(), closedLoop(), signal)).toMatchObject([{ kind: 'connection', actual: 'ECONNREFUSED' }]);
  });

  test('passes on why a request cannot be sent', async () => {
    expect(await checkAnswers(await refusingAddress(), closedLoop([{ ...get(), method: 'CONNECT' }]), signal)).toEqual({ refused: expect.stringContaining('tunnel') });
  });
});

describe('a service that fails now and then', () => {
  const every = (n: number): Promise<Service> => httpService((_, response, number) => response.writeHead(number % n === 0 ? 200 : 500).end());
  const asked = async (start: Promise<Service>, requests = [get()]): Promise<readonly [number, number]> => {
    service = await start;
    const wrong = await answersInTime(service.address, closedLoop(requests), signal);
    return [Array.isArray(wrong) ? wrong.length : -1, service.requests()];
  };

  test('is asked until each request was answered right once, and ten times at most', async () => {
    expect(await asked(every(1))).toEqual([0, 1]);
    expect(await asked(every(4))).toEqual([0, 4]);
    expect(await asked(every(11))).toEqual([1, 10]);
    // Two requests in turn: the second is right in the second pass, the first in the fourth.
    expect(await asked(httpService((request, response, number) => response.writeHead(number === 4 || (request.url === '/a' && number === 7) ? 200 : 500).end()), [get('/a'), get('/b')])).toEqual([0, 8]);
    expect(await asked(httpService((request, response) => response.writeHead(request.url === '/a' ? 200 : 500).end()), [get('/a'), get('/b')])).toEqual([1, 20]);
  });
});

test('the check and both drivers send the same request', async () => {
  const seen = new Set<string>();
  const start = httpService((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.add(JSON.stringify([request.method, request.url, request.rawHeaders, body]));
      response.end();
    });
  });
  service = await start;
  const request: Request = { ...get('/größe?a=b c'), method: 'PUT', headers: { 'X-Name': 'Jürgen €', 'content-type': 'text/plain' }, body: 'für' };
  const { address } = service;
  expect(await checkAnswers(address, closedLoop([request]), signal)).toEqual([]);
  await runClosedLoop({ address, scenario: closedLoop([request]), duration: 50, signal });
  await runPaced({ address, scenario: paced([request]), duration: 50, signal });
  expect([...seen]).toHaveLength(1);
  const host = address.kind === 'port' ? `127.0.0.1:${address.port}` : '';
  expect(JSON.parse([...seen][0] ?? '')).toEqual([
    'PUT', '/gr%C3%B6%C3%9Fe?a=b%20c',
    ['Host', host, 'X-Name', Buffer.from('Jürgen €').toString('latin1'), 'content-type', 'text/plain', 'Connection', 'keep-alive', 'Content-Length', '4'],
    'für',
  ]);
});
