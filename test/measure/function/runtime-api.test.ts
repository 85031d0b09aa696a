import { afterEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { MOST_RESPONSE, RuntimeApi, type Told } from '../../../src/measure/function/runtime-api.ts';

const open: RuntimeApi[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((api) => api.close()));
});

async function anApi(): Promise<{ readonly api: RuntimeApi; readonly told: Told[] }> {
  const api = await RuntimeApi.open('arn:aws:lambda:us-east-1:123456789012:function:f');
  if (typeof api === 'string') throw new Error(api);
  open.push(api);
  const told: Told[] = [];
  api.onTold = (one) => told.push(one);
  return { api, told };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(api: RuntimeApi, method: string, path: string, body: string | Buffer = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(`http://${api.address}${path.startsWith('/') ? path : `/2018-06-01/runtime/${path}`}`, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Hands out an event to a client that asks for one; its request id. */
async function invoke(api: RuntimeApi, payload = '{"a":1}'): Promise<{ readonly id: string; readonly next: Answer }> {
  const asking = ask(api, 'GET', 'invocation/next');
  await until(() => api.waiting);
  api.hand({ payload, deadline: 1_700_000_000_000 });
  const next = await asking;
  return { next, id: String(next.headers['lambda-runtime-aws-request-id']) };
}

describe('an event', () => {
  test('is handed out with the documented headers when it is asked for, and answered with 202', async () => {
    const { api, told } = await anApi();
    const { next, id } = await invoke(api, '{"name":"Zoë"}');
    expect(next).toMatchObject({ status: 200, body: '{"name":"Zoë"}', headers: { 'content-type': 'application/json', 'lambda-runtime-deadline-ms': '1700000000000', 'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:f' } });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(next.headers['lambda-runtime-trace-id']).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/);
    expect(await ask(api, 'POST', `invocation/${id}/response`, '{"ok":true}')).toMatchObject({ status: 202, body: '{"status":"OK"}' });
    expect(told).toEqual([{ kind: 'next' }, { kind: 'answer', at: expect.any(Number), body: Buffer.from('{"ok":true}') }]);
    expect(api.refused).toBeNull();
  });

  test('may be answered with an error, in several clients\' words', async () => {
    const { api, told } = await anApi();
    const bodies: readonly (readonly [string, Readonly<Record<string, string>>, unknown])[] = [
      ['{"errorMessage":"no","errorType":"ValueError","stackTrace":["  File 1\\n    a()\\n","  File 2"]}', {}, { type: 'ValueError', message: 'no', stack: ['  File 1', '    a()', '  File 2'] }],
      ['{"errorMessage":"no","errorType":"TypeError","trace":["TypeError: no","    at a","    at node:internal/b"]}', {}, { type: 'TypeError', message: 'no', stack: ['TypeError: no', '    at a'] }],
      ['', { 'Lambda-Runtime-Function-Error-Type': 'Go.Panic' }, { type: 'Go.Panic', message: '', stack: [] }],
      ['plain words', {}, { type: 'Error', message: 'plain words', stack: [] }],
      ['{"errorMessage":{"toString":1},"errorType":[],"stackTrace":{"length":-1}}', {}, { type: 'Error', message: '', stack: [] }],
    ];
    for (const [body, headers, error] of bodies) {
      const { id } = await invoke(api);
      expect(await ask(api, 'POST', `invocation/${id}/error`, body, headers)).toMatchObject({ status: 202, body: '{"status":"OK"}' });
      expect(told.at(-1)).toEqual({ kind: 'error', at: expect.any(Number), error });
    }
  });

  test('may be answered in chunks, and broken off by a trailer', async () => {
    const { api, told } = await anApi();
    const first = await invoke(api);
    await raw(api, `POST /2018-06-01/runtime/invocation/${first.id}/response HTTP/1.1\r\nHost: x\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n`);
    expect(told.at(-1)).toMatchObject({ kind: 'answer', body: Buffer.from('[1,2]') });
    const second = await invoke(api);
    const body = Buffer.from('{"errorMessage":"half way","errorType":"RangeError"}').toString('base64');
    await raw(api, `POST /2018-06-01/runtime/invocation/${second.id}/response HTTP/1.1\r\nHost: x\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\nTrailer: Lambda-Runtime-Function-Error-Type\r\n\r\n1\r\n[\r\n0\r\nLambda-Runtime-Function-Error-Type: RangeError\r\nLambda-Runtime-Function-Error-Body: ${body}\r\n\r\n`);
    expect(told.at(-1)).toMatchObject({ kind: 'error', error: { type: 'RangeError', message: 'half way' } });
  });

  test('may be streamed beyond the limit of a plain response', async () => {
    const { api, told } = await anApi();
    const { id } = await invoke(api);
    const body = Buffer.alloc(MOST_RESPONSE + 1, 120);
    expect(await ask(api, 'POST', `invocation/${id}/response`, body, { 'Lambda-Runtime-Function-Response-Mode': 'streaming' })).toMatchObject({ status: 202 });
    expect(told.at(-1)).toMatchObject({ kind: 'answer' });
  });
});

describe('what the API does not allow is refused as documented, and remembered:', () => {
  const refusal = (status: number, errorType: string): object => ({ status, body: expect.stringContaining(`"errorType":"${errorType}"`) });

  test('a wrong request id', async () => {
    const { api, told } = await anApi();
    const { id } = await invoke(api);
    expect(await ask(api, 'POST', 'invocation/another/response', '1')).toEqual(expect.objectContaining(refusal(400, 'InvalidRequestID')));
    expect(api.refused).toBe('it sent a response for the request id another, which is not the one of the event');
    expect(await ask(api, 'POST', `invocation/${id}/response`, '1')).toMatchObject({ status: 202 });
    expect(told.map(({ kind }) => kind)).toEqual(['next', 'answer']);
  });

  test('a second answer, and one that nobody waits for', async () => {
    const { api, told } = await anApi();
    expect(await ask(api, 'POST', 'invocation/any/response', '1')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    const { id } = await invoke(api);
    expect(await ask(api, 'POST', `invocation/${id}/response`, '1')).toMatchObject({ status: 202 });
    expect(await ask(api, 'POST', `invocation/${id}/response`, '2')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    expect(await ask(api, 'POST', `invocation/${id}/error`, '{}')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    expect(api.refused).toContain('it had answered that event already');
    expect(told.map(({ kind }) => kind)).toEqual(['next', 'answer']);
  });

  test('asking for the next event without answering, or twice', async () => {
    const { api } = await anApi();
    await invoke(api);
    expect(await ask(api, 'GET', 'invocation/next')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    const other = (await anApi()).api;
    void ask(other, 'GET', 'invocation/next').catch(() => undefined);
    await until(() => other.waiting);
    expect(await ask(other, 'GET', 'invocation/next')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    expect(other.refused).toBe('it asked for the next event twice at the same time');
  });

  test('an error of init after init', async () => {
    const { api, told } = await anApi();
    expect(await ask(api, 'POST', 'init/error', '{"errorMessage":"no module","errorType":"Runtime.ImportModuleError"}')).toMatchObject({ status: 202, body: '{"status":"OK"}' });
    expect(told).toEqual([{ kind: 'init-error', error: { type: 'Runtime.ImportModuleError', message: 'no module', stack: [] } }]);
    await invoke(api);
    expect(await ask(api, 'POST', 'init/error', '{}')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
  });

  test('a response over 6,291,556 bytes, told at once', async () => {
    const { api, told } = await anApi();
    const { id } = await invoke(api);
    expect(await ask(api, 'POST', `invocation/${id}/response`, Buffer.alloc(MOST_RESPONSE + 1))).toMatchObject({ status: 413, body: '{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}' });
    expect(told.at(-1)).toEqual({ kind: 'too-large', size: MOST_RESPONSE + 1, most: MOST_RESPONSE });
    expect(MOST_RESPONSE).toBe(6_291_556);
    const next = await invoke(api);
    expect(await ask(api, 'POST', `invocation/${next.id}/response`, Buffer.alloc(MOST_RESPONSE))).toMatchObject({ status: 202 });
  });

  test('paths and methods that there are not', async () => {
    const { api } = await anApi();
    expect(await ask(api, 'GET', '/2018-06-01/runtime')).toMatchObject({ status: 404 });
    expect(await ask(api, 'GET', '/2020-01-01/extension/event/next')).toMatchObject({ status: 404 });
    expect(await ask(api, 'POST', 'invocation/next')).toMatchObject({ status: 405 });
    expect(await ask(api, 'GET', 'init/error')).toMatchObject({ status: 405 });
  });

  test('what is no HTTP, and a response that breaks off: the API goes on', async () => {
    const { api, told } = await anApi();
    expect(await raw(api, '\u0000\u0001\u0002 what?\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(api.refused).toMatch(/^it sent what is no HTTP/);
    const { id } = await invoke(api);
    const socket = connected(api);
    socket.write(`POST /2018-06-01/runtime/invocation/${id}/response HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await ask(api, 'POST', `invocation/${id}/response`, '1')).toEqual(expect.objectContaining(refusal(403, 'InvalidStateTransition')));
    socket.destroy();
    await until(() => api.refused === 'it broke off a response after 4 bytes');
    expect(await ask(api, 'POST', `invocation/${id}/response`, '1')).toMatchObject({ status: 202 });
    expect(told.map(({ kind }) => kind)).toEqual(['next', 'answer']);
  });
});

test('a client that goes away while it waits does not get the event', async () => {
  const { api } = await anApi();
  const socket = connected(api);
  socket.write('GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n');
  await until(() => api.waiting);
  socket.destroy();
  await until(() => !api.waiting);
  expect((await invoke(api)).next.status).toBe(200);
});

/** Recorded from AWS's own client for Node, as its file says: every request it made, in order, ids and addresses left open. */
interface Recorded {
  readonly sessions: Readonly<Record<string, { readonly events: readonly string[]; readonly requests: readonly { readonly method: string; readonly path: string; readonly headers: readonly (readonly [string, string])[]; readonly body: string }[] }>>;
}

describe('the exchange that AWS\'s own client was recorded with', () => {
  const recorded = JSON.parse(readFileSync(fileURLToPath(new URL('../../../../test/measure/function/recorded-ric.json', import.meta.url)), 'utf8')) as Recorded;
  const expected: Readonly<Record<string, readonly unknown[]>> = {
    'answers': [{ kind: 'next' }, { kind: 'answer', body: Buffer.from('{"echoed":{"a":1},"text":"naïve"}') }, { kind: 'next' }, { kind: 'answer', body: Buffer.from('{"echoed":{"a":"é"},"text":"naïve"}') }, { kind: 'next' }],
    'fails': [{ kind: 'next' }, { kind: 'error', error: { type: 'TypeError', message: 'no such customer', stack: expect.arrayContaining([expect.stringContaining('exports.handler')]) } }, { kind: 'next' }],
    'has no handler': [{ kind: 'init-error', error: { type: 'Runtime.HandlerNotFound', message: 'index.absent is undefined or not exported' } }],
    'has no module': [{ kind: 'init-error', error: { type: 'Runtime.ImportModuleError', message: expect.stringContaining("Cannot find module 'absent'") } }],
  };

  test.each(Object.keys(expected))('is understood: a function that %s', async (name) => {
    const { api, told } = await anApi();
    const { requests = [], events = [] } = recorded.sessions[name] ?? {};
    expect(requests.length).toBeGreaterThan(0);
    const socket = connected(api);
    const left = [...events];
    let id = '';
    for (const { method, path, headers, body } of requests) {
      const filled = headers.map(([header, value]) => `${header}: ${value === '{api}' ? api.address : value === '{length}' ? Buffer.byteLength(body) : value}\r\n`).join('');
      const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString('utf8'))));
      socket.write(`${method} ${path.replace('{id}', id)} HTTP/1.1\r\n${filled}\r\n${body}`);
      if (path.endsWith('/next')) {
        await until(() => api.waiting);
        const payload = left.shift();
        if (payload === undefined) continue;
        api.hand({ payload, deadline: Date.now() + 1000 });
        id = /Lambda-Runtime-Aws-Request-Id: (\S+)/.exec(await answered)?.[1] ?? '';
      } else {
        expect(await answered).toMatch(/^HTTP\/1\.1 202 Accepted\r\n[\s\S]*\{"status":"OK"\}$/);
      }
    }
    socket.destroy();
    expect(told).toMatchObject(expected[name] ?? []);
    expect(told).toHaveLength(requests.length);
    expect(api.opened).toBeNull();
    expect(api.refused).toBeNull();
  });
});

function connected(api: RuntimeApi): net.Socket {
  return net.connect(Number(api.address.split(':')[1]), '127.0.0.1').on('error', () => undefined);
}

/** Sends this, and gives what came first. */
function raw(api: RuntimeApi, text: string): Promise<string> {
  const socket = connected(api);
  return new Promise((resolve) => {
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString('utf8'));
    });
    socket.write(text);
  });
}
