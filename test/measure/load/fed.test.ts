import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { parseConfig } from '../../../src/config/parse.ts';
import type { Address } from '../../../src/measure/address.ts';
import { checkAnswers } from '../../../src/measure/load/check.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused, type LoadDriver, type SliceResult } from '../../../src/measure/load/driver.ts';
import { mixCycle } from '../../../src/measure/load/mix.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { requestStreams, type RequestStreams } from '../../../src/measure/load/request-stream.ts';
import type { Scenario } from '../../../src/model.ts';
import { serverIn } from '../../support/config.ts';

/** A scenario as a user writes it, with the files that it names. */
function scenario(text: string, files: Readonly<Record<string, string>> = {}): Scenario {
  const config = `version: 1\ntargets:\n  api:\n    start: x\n    scenarios:\n      list:\n${text.split('\n').map((line) => `        ${line}`).join('\n')}\n`;
  const read = parseConfig(config, 'tailgate.yml', (file) => ({ ok: true, value: files[file] ?? '' }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  const found = serverIn(read.value).scenarios[0];
  if (found === undefined) throw new Error('no scenario');
  return found;
}

interface Seen {
  readonly connection: number;
  /** Head and body, byte by byte. */
  readonly bytes: string;
  readonly line: string;
  readonly body: string;
}

interface Recorder {
  readonly address: Address;
  readonly seen: readonly Seen[];
  readonly stop: () => Promise<void>;
}

type Reply = (request: Seen, number: number) => string;

const answer = (body: string, headers = '', status = '200 OK'): string => `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

/** Takes requests apart by their own length, and keeps every byte. */
async function recorder(reply: Reply): Promise<Recorder> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (socket) => {
    const connection = sockets.size;
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const end = pending.indexOf('\r\n\r\n');
        if (end === -1) return;
        const head = pending.toString('latin1', 0, end);
        const whole = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (pending.length < whole) return;
        const request = { connection, bytes: pending.toString('utf8', 0, whole), line: head.split('\r\n')[0] ?? '', body: pending.toString('utf8', end + 4, whole) };
        pending = pending.subarray(whole);
        seen.push(request);
        const text = reply(request, seen.length);
        if (text === '') socket.destroy();
        else socket.write(text);
        if (/\r\nconnection: close/i.test(text)) socket.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: { kind: 'port', protocol: 'http', host: '127.0.0.1', port: (server.address() as AddressInfo).port }, seen,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

let service: Recorder | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

const signal = new AbortController().signal;

async function load(driver: LoadDriver, sent: Scenario, reply: Reply, streams?: (address: Address) => RequestStreams, duration = 150): Promise<{ readonly result: SliceResult; readonly seen: readonly Seen[] }> {
  service = await recorder(reply);
  const { address, seen } = service;
  const result = await driver({ address, scenario: sent, duration, signal, ...(streams === undefined ? {} : { streams: streams(address) }) });
  if (isRefused(result)) throw new Error(result.refused);
  return { result, seen };
}

function streamsOf(sent: Scenario, address: Address, seed = 1): RequestStreams {
  const streams = requestStreams(sent, address, sent.load.connections, seed);
  if (isRefused(streams)) throw new Error(streams.refused);
  return streams;
}

const drivers: readonly (readonly [string, LoadDriver, string])[] = [
  ['in a closed loop', runClosedLoop, 'load: { connections: 3 }'],
  ['at a rate', runPaced, 'load: { rate: 200/s, connections: 3 }'],
];

describe.each(drivers)('%s', (_, driver, loadLine) => {
  test('every row is sent as it is written, each request byte by byte, in the order of the file', async () => {
    const sent = scenario(`data: { u: u.csv, i: i.jsonl }
request:
  method: POST
  path: "/u/{{u.id}}?q={{u.name}}"
  headers: { x-name: "n {{u.name}}" }
  body: { name: "{{u.name}}", greeting: "Hello {{u.name}}!", qty: "{{i.qty}}", tags: "{{i.tags}}" }
${loadLine}`, { 'u.csv': 'id,name\na/b,"O""Neil & söns"\n2,x\n3,\n', 'i.jsonl': '{"qty":1,"tags":["a"]}\n{"qty":2.5,"tags":null}\n' });
    const { result, seen } = await load(driver, sent, () => answer('ok'));
    expect(result.errors).toEqual({ status: 0, timeout: 0, connection: 0, body: 0 });
    const port = service?.address.kind === 'port' ? service.address.port : 0;
    const expected = (row: number, item: number): string => {
      const id = ['a%2Fb', '2', '3'][row] ?? '';
      const name = ['O"Neil & söns', 'x', ''][row] ?? '';
      const body = JSON.stringify({ name, greeting: `Hello ${name}!`, qty: [1, 2.5][item], tags: [['a'], null][item] });
      return `POST /u/${id}?q=${encodeURIComponent(name)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nx-name: ${`n ${name}`.trim()}\r\ncontent-type: application/json\r\nConnection: keep-alive\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    const known = new Map([0, 1, 2].flatMap((row) => [0, 1].map((item) => [expected(row, item), { row, item }] as const)));
    const places = seen.map(({ bytes, connection }) => ({ connection, place: known.get(bytes) }));
    expect(places.every(({ place }) => place !== undefined)).toBe(true);
    // Of one connection, or of all at a rate, the next request is the next row.
    const order = driver === runPaced ? [places] : [0, 1, 2].map((one) => places.filter(({ connection }) => connection === one));
    for (const rows of order) for (const [i, { place }] of rows.entries()) {
      const before = rows[i - 1]?.place;
      if (before !== undefined) expect(place).toEqual({ row: (before.row + 1) % 3, item: (before.item + 1) % 2 });
    }
    expect(new Set(places.map(({ place }) => place?.row)).size).toBe(3);
  });

  test('what an answer says goes into the later requests of its pass', async () => {
    const sent = scenario(`requests:
  - { method: POST, path: /login, capture: { token: { json: "$.auth[0].token" }, sid: { header: Set-Cookie, regex: "sid=([^;]+)" } } }
  - { method: POST, path: /orders, headers: { authorization: "Bearer {{token}}", cookie: "sid={{sid}}" }, capture: { order: { header: location }, csrf: { regex: 'csrf="(\\w+)"' } } }
  - { path: "{{order}}", headers: { x-csrf: "{{csrf}}" } }
${loadLine}`);
    const { result, seen } = await load(driver, sent, ({ line }, number) => {
      if (line.startsWith('POST /login')) return answer(JSON.stringify({ auth: [{ token: `t"${number}` }] }), `set-cookie: a=1\r\nSet-Cookie: sid=s${number}; Path=/\r\n`);
      return line.startsWith('POST /orders') ? answer(`<input csrf="c${number}">`, `Location: http://127.0.0.1/orders/${number}?full=1\r\n`) : answer('ok');
    });
    expect(result).toMatchObject({ errors: { status: 0, timeout: 0, connection: 0, body: 0 }, skipped: { requests: 0, capture: null } });
    const logins = new Map<string, number>();
    const orders = new Map<string, number>();
    for (const [index, { line, bytes }] of seen.entries()) {
      if (line.startsWith('POST /login')) logins.set(`Bearer t"${index + 1}\r\ncookie: sid=s${index + 1}\r\n`, index);
      else if (line.startsWith('POST /orders')) {
        const login = [...logins.keys()].find((one) => bytes.includes(`authorization: ${one}`)) ?? '';
        expect(logins.delete(login)).toBe(true);
        orders.set(`GET /orders/${index + 1}?full=1 HTTP/1.1 c${index + 1}`, index);
      } else expect(orders.delete(`${line} ${/x-csrf: (\w+)/.exec(bytes)?.[1] ?? ''}`)).toBe(true);
    }
    // Only passes that the end of the slice cut off are left over.
    expect(logins.size + orders.size).toBeLessThanOrEqual(3);
    expect(seen.length).toBeGreaterThan(9);
  });

  test('an answer without what is captured is an error, and what needs it is not sent but counted', async () => {
    const sent = scenario(`requests:
  - { path: /login, capture: { token: { json: $.token } } }
  - { path: "/use/{{token}}" }
  - { path: /plain }
${loadLine}`);
    const { result, seen } = await load(driver, sent, ({ line }, number) => answer(line.startsWith('GET /login') && number % 2 === 0 ? '{"token":null}' : '{"token":"t"}'));
    const failed = seen.filter(({ line }, i) => line.startsWith('GET /login') && (i + 1) % 2 === 0).length;
    expect(failed).toBeGreaterThan(0);
    expect(result.errors).toEqual({ status: 0, timeout: 0, connection: 0, body: failed });
    // Of the last passes nobody has asked yet for what comes next.
    expect(result.skipped).toEqual({ requests: expect.any(Number), capture: 'token', reading: expect.any(Number) });
    expect(failed - (result.skipped?.requests ?? 0)).toBeGreaterThanOrEqual(0);
    expect(failed - (result.skipped?.requests ?? 0)).toBeLessThanOrEqual(3);
    expect(new Set(seen.map(({ line }) => line))).toEqual(new Set(['GET /login HTTP/1.1', 'GET /use/t HTTP/1.1', 'GET /plain HTTP/1.1']));
  });

  test('a value that would break out of a header is not sent', async () => {
    const sent = scenario(`requests:
  - { path: /login, capture: { token: { json: $.token } } }
  - { path: /use, headers: { authorization: "{{token}}" } }
${loadLine}`);
    const { result, seen } = await load(driver, sent, () => answer('{"token":"a\\r\\nx-evil: 1"}'));
    expect(result.skipped).toEqual({ requests: expect.any(Number), capture: 'token', reading: expect.any(Number) });
    expect(seen.some(({ bytes }) => bytes.includes('evil') || bytes.includes('/use'))).toBe(false);
  });

  test('a pass goes on over connections that the service closes', async () => {
    const sent = scenario(`requests:
  - { path: /login, capture: { token: { header: x-token } } }
  - { path: "/use/{{token}}" }
${loadLine}`);
    const { result, seen } = await load(driver, sent, (_, number) => answer('ok', `X-Token: ${number}\r\nConnection: close\r\n`));
    expect(result.errors).toEqual({ status: 0, timeout: 0, connection: 0, body: 0 });
    expect(seen.filter(({ line }) => line.startsWith('GET /use/')).length).toBeGreaterThan(1);
    for (const [i, { line }] of seen.entries()) {
      const [, token] = /^GET \/use\/(\d+)/.exec(line) ?? [];
      if (token !== undefined) expect(seen[Number(token) - 1]?.line).toBe('GET /login HTTP/1.1');
      expect(i).toBeLessThan(seen.length);
    }
  });

  test('a pass whose connection is lost begins anew, and its value is forgotten', async () => {
    const sent = scenario(`requests:
  - { path: /login, capture: { token: { header: x-token } } }
  - { path: "/use/{{token}}" }
${loadLine}`);
    let logins = 0;
    const { result, seen } = await load(driver, sent, ({ line }, number) => (line.startsWith('GET /login') && ++logins % 3 === 0 ? '' : answer('ok', `x-token: ${number}\r\n`)));
    expect(result.errors.connection).toBe(Math.floor(logins / 3));
    const used = seen.flatMap(({ line }) => /^GET \/use\/(\d+)/.exec(line)?.[1] ?? []);
    expect(new Set(used).size).toBe(used.length);
  });

  test('slices go on where the one before stopped, so that the shares of a mix are exact', async () => {
    const sent = scenario(`requests:\n  - { weight: 7, path: /a }\n  - { weight: 2, path: /b }\n  - { steps: [/c, /d] }\n${loadLine}`);
    service = await recorder(() => answer('ok'));
    const streams = streamsOf(sent, service.address);
    for (let slice = 0; slice < 4; slice += 1) await driver({ address: service.address, scenario: sent, duration: 40, signal, streams });
    const count = (path: string): number => service?.seen.filter(({ line }) => line.startsWith(`GET ${path} `)).length ?? 0;
    const [a, b, c, d] = ['/a', '/b', '/c', '/d'].map(count) as [number, number, number, number];
    const cycles = (a + b + c) / 10;
    // Each connection is somewhere within a cycle.
    for (const [share, sends] of [[7, a], [2, b], [1, c], [1, d]] as const) expect(Math.abs(sends - share * cycles)).toBeLessThan(3 * 3);
    expect(cycles).toBeGreaterThan(2);
    expect(Math.abs(c - d)).toBeLessThanOrEqual(3);
  });
});

describe('both sides', () => {
  test('are sent the same, connection by connection, as far as the slower one comes', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i}`).join('\n');
    const sent = scenario('data: { u: u.csv }\nrequests:\n  - { weight: 3, path: "/a/{{u.id}}" }\n  - { path: "/b/{{u.id}}" }\nload: { connections: 4 }', { 'u.csv': `id\n${rows}\n` });
    const address: Address = { kind: 'port', protocol: 'http', host: '127.0.0.1', port: 80 };
    const [base, head] = [streamsOf(sent, address, 7), streamsOf(sent, address, 7)];
    const first = [0, 1, 2, 3].map((connection) => Array.from({ length: 100 }, () => base.stream(connection).next().prepared.path));
    // Another order of asking, as another speed has it.
    const second = [3, 1, 0, 2].map((connection) => [connection, Array.from({ length: 60 }, () => head.stream(connection).next().prepared.path)] as const);
    for (const [connection, paths] of second) expect(paths).toEqual(first[connection]?.slice(0, 60));
    expect(new Set(first.map((paths) => paths[0])).size).toBe(4);
    expect(streamsOf(sent, address, 8).stream(0).next().prepared.path).not.toBe(first[0]?.[0]);
  });

  test('have rows to themselves until all of them were sent', () => {
    const sent = scenario('data: { u: u.csv }\nrequest: { path: "/{{u.id}}" }\nload: { connections: 4 }', { 'u.csv': `id\n${Array.from({ length: 40 }, (_, i) => i).join('\n')}\n` });
    const streams = streamsOf(sent, { kind: 'port', protocol: 'http', host: '127.0.0.1', port: 80 });
    const paths = [0, 1, 2, 3].flatMap((connection) => Array.from({ length: 10 }, () => streams.stream(connection).next().prepared.path));
    expect(new Set(paths).size).toBe(40);
  });
});

describe('before it is loaded', () => {
  test('each request of each flow is sent once, and what is missing in an answer is named', async () => {
    const sent = scenario(`requests:
  - { weight: 9, path: /a }
  - steps:
      - { path: /login, capture: { token: { json: $.token } } }
      - { path: "/use/{{token}}" }`);
    service = await recorder(() => answer('{"tokens":1}'));
    const wrong = await checkAnswers(service.address, sent, signal);
    expect(wrong).toEqual([expect.objectContaining({ kind: 'body', message: 'GET /login answered 200 without what is captured from it (token: $["token"] of its JSON), so what needs it cannot be sent; the body begins "{\\"tokens\\":1}"' })]);
    expect(service.seen.map(({ line }) => line)).toEqual(['GET /a HTTP/1.1', 'GET /login HTTP/1.1']);
  });

  test('a captured value that cannot stand where it is used is named', async () => {
    const sent = scenario('requests:\n  - { path: /orders, capture: { order: { header: location } } }\n  - { path: "{{order}}" }');
    service = await recorder(() => answer('ok', 'Location: orders/5\r\n'));
    expect(await checkAnswers(service.address, sent, signal)).toEqual([expect.objectContaining({ message: expect.stringContaining('a request was not sent, because what was captured for {{order}} cannot stand where it is used') })]);
  });

  test('rows that were checked with are not the first to be sent again', async () => {
    const sent = scenario('data: { u: u.csv }\nrequest: { path: "/{{u.id}}" }', { 'u.csv': 'id\n1\n2\n3\n' });
    service = await recorder(() => answer('ok'));
    const streams = streamsOf(sent, service.address);
    await checkAnswers(service.address, sent, signal, streams);
    expect(streams.stream(0).next().prepared.path).not.toBe(/GET (\S+)/.exec(service.seen[0]?.line ?? '')?.[1]);
  });
});

test.each([[[9, 1]], [[1, 1, 1]], [[5, 3, 2]], [[1]], [[400, 300, 299, 1]]])('the mix of %j has exact shares, evenly spread', (weights) => {
  const cycle = mixCycle(weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(weights.map((_, i) => cycle.filter((one) => one === i).length)).toEqual(weights);
  for (const [i, weight] of weights.entries()) {
    let sent = 0;
    cycle.forEach((one, at) => {
      if (one === i) sent += 1;
      expect(Math.abs(sent - ((at + 1) * weight) / total)).toBeLessThanOrEqual(weights.length);
    });
  }
});

test('a large integer in JSON that would be rounded is not captured', async () => {
  const sent = scenario('requests:\n  - { path: /a, capture: { id: { json: $.id } } }\n  - { path: "/{{id}}" }');
  service = await recorder(() => answer('{"id":12345678901234567890}'));
  expect(await checkAnswers(service.address, sent, signal)).toMatchObject([{ kind: 'body' }]);
  expect(service.seen.map(({ line }) => line)).toEqual(['GET /a HTTP/1.1']);
});
