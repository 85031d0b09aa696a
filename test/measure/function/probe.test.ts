import { describe, expect, test } from '@jest/globals';
import { probeFunction, type FunctionReading } from '../../../src/measure/function/probe.ts';
import { startFunction, type FunctionOptions } from '../../../src/measure/function/function.ts';
import { anEvent, bootstrap, given, node, processesOf, python } from './a-function.ts';

async function probe(options: FunctionOptions, warm: Readonly<Record<string, number>> = {}): Promise<FunctionReading> {
  const probed = await probeFunction({ ...options, warm: new Map(Object.entries(warm)) });
  if (!probed.ok) throw new Error(JSON.stringify(probed.failure, null, 1));
  return probed.reading;
}

describe('one start of a function', () => {
  test('is read: init, the cold invocation, then the warm ones of each event, event after event', async () => {
    const code = 'seen = []\ndef handler(event, context):\n    seen.append(event)\n    return "".join(seen)';
    const events = [{ ...anEvent('a'), name: 'first' }, { ...anEvent('b'), name: 'second', expect: { kind: 'contains', value: 'aaab' } as const }, { ...anEvent('c'), name: 'third' }];
    const options = python(code, { events });
    const reading = await probe(options, { first: 2, second: 3 });
    expect([...reading.events].map(([name, { durations }]) => [name, durations.length])).toEqual([['first', 2], ['second', 3]]);
    expect(reading.cold).toBeGreaterThanOrEqual(reading.init + reading.first);
    for (const value of [reading.init, reading.first, reading.cpu, reading.read, reading.reads, reading.faults, reading.memory]) expect(value).toBeGreaterThan(0);
    expect(reading.peak).toBeGreaterThanOrEqual(reading.memory ?? Number.NaN);
    expect(reading.events.get('second')?.cpu).toBeGreaterThan(0);
    expect(processesOf(options)).toEqual([]);
  });

  test('has the same quiet witnesses each time', async () => {
    const options = python('import json, decimal\ndef handler(event, context): return 1');
    await probe(options);
    const [one, two] = [await probe(options), await probe(options)];
    expect([one.read, one.reads]).toEqual([two.read, two.reads]);
    const more = given({ 'app.py': 'import json, decimal, email.mime.text\ndef handler(event, context): return 1' });
    await probe(more);
    expect((await probe(more)).reads).toBeGreaterThan((one.reads ?? Number.NaN) + 10);
  });

  test('that fails on the way says so and leaves nothing behind', async () => {
    const options = node('let calls = 0; exports.handler = async () => { calls += 1; if (calls === 3) throw new Error("third"); return calls }');
    const probed = await probeFunction({ ...options, warm: new Map([['order', 5]]) });
    expect(probed).toMatchObject({ ok: false, failure: { kind: 'handler-failed', message: 'the handler failed on event order: Error: third' } });
    expect(processesOf(options)).toEqual([]);
  });
});

test('what a handler does after its response is billed and not waited for', async () => {
  const options = node("exports.handler = (event, context, callback) => { callback(null, 1); setTimeout(() => undefined, 120); }");
  const reading = await probe(options, { order: 3 });
  const { durations = [], occupied = [] } = reading.events.get('order') ?? {};
  expect(occupied.length).toBe(3);
  // A timer is never early.
  for (const [i, time] of occupied.entries()) expect(time - (durations[i] ?? Infinity)).toBeGreaterThan(60);
  expect(reading.firstOccupied - reading.first).toBeGreaterThan(60);
});

test('processes that share their memory are not counted several times', async () => {
  const code = 'import os, time\nblock = bytearray(60_000_000)\nfor _ in range(4):\n    if os.fork() == 0:\n        time.sleep(60)\n        os._exit(0)\ndef handler(event, context): return 1';
  const reading = await probe(python(code, { memory: 512 * 2 ** 20 }), { order: 2 });
  expect(reading.peak).toBeGreaterThan(60_000_000);
  expect(reading.peak).toBeLessThan(150_000_000);
});

test('what the other side does not know is invoked last, after the peak of memory is read', async () => {
  const code = 'kept = []\ndef handler(event, context):\n    if event == "b": kept.append(bytearray(60_000_000))\n    return 1';
  const events = [anEvent('a'), { ...anEvent('b'), name: 'large' }, { ...anEvent('c'), name: 'small' }].map((event, i) => (i === 0 ? { ...event, name: 'first' } : event));
  const options = python(code, { events, memory: 2 ** 30 });
  const warm = new Map([['first', 1], ['large', 1], ['small', 1]]);
  const [plain, apart] = [await probeFunction({ ...options, warm }), await probeFunction({ ...options, warm, apart: new Set(['large']) })];
  if (!plain.ok || !apart.ok) throw new Error('it failed');
  expect([...apart.reading.events.keys()]).toEqual(['first', 'small', 'large']);
  expect((plain.reading.peak ?? 0) - (apart.reading.peak ?? 0)).toBeGreaterThan(50_000_000);
});

describe('connections', () => {
  const server = `
const net = require('node:net');
let open = null;
const connect = (port) => new Promise((resolve) => { const socket = net.connect(port, '127.0.0.1', () => resolve(socket)); });
const service = net.createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
service.unref();
`;

  test('that each invocation opens are counted, those of a client that is kept are not', async () => {
    const each = node(`${server}exports.handler = async () => { for (let i = 0; i < 2; i += 1) { const socket = await connect(service.address().port); socket.destroy(); } return 1 }`);
    expect((await probe(each, { order: 12 })).events.get('order')?.connections).toBe(2);
    const kept = node(`${server}exports.handler = async () => { open ??= (await connect(service.address().port)).unref(); return 1 }`);
    expect((await probe(kept, { order: 12 })).events.get('order')?.connections).toBe(0);
  });

  test('that an event makes the first time it is seen do not belong to its warm invocations', async () => {
    const events = [{ ...anEvent('a'), name: 'first' }, { ...anEvent('b'), name: 'second' }];
    const lazy = node(`${server}exports.handler = async (event) => { if (event === 'b') open ??= (await connect(service.address().port)).unref(); return 1 }`, { events });
    const { events: read } = await probe(lazy, { first: 3, second: 3 });
    expect([...read.values()].map(({ connections, durations }) => [connections, durations.length])).toEqual([[0, 3], [0, 3]]);
  });

  test('of Python are counted alike, with sockets of its own and with http.client', async () => {
    const service = `
import socket, threading, http.client
listener = socket.create_server(('127.0.0.1', 0))
port = listener.getsockname()[1]
def serve():
    while True:
        one, _ = listener.accept()
        one.recv(1000)
        one.sendall(b'HTTP/1.0 204 No Content\\r\\n\\r\\n')
        one.close()
threading.Thread(target=serve, daemon=True).start()
kept = []
`;
    const each = python(`${service}def handler(event, context):
    client = http.client.HTTPConnection('127.0.0.1', port)
    client.request('GET', '/')
    return client.getresponse().status
`);
    expect((await probe(each, { order: 4 })).events.get('order')?.connections).toBe(1);
    const once = python(`${service}def handler(event, context):
    if not kept: kept.append(socket.create_connection(('127.0.0.1', port)))
    return 1
`);
    expect((await probe(once, { order: 4 })).events.get('order')?.connections).toBe(0);
    expect((await probe(python('def handler(event, context): return 1'), { order: 4 })).events.get('order')?.connections).toBe(0);
  });

  test('of a bootstrap cannot be told', async () => {
    const code = '#!/bin/sh\nAPI="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"\nwhile true; do\n  ID=$(curl -sS -D - -o /dev/null "$API/next" | grep -i request-id | tr -d "[:space:]" | cut -d: -f2) || exit 0\n  curl -sS -o /dev/null "$API/$ID/response" -d 1\ndone\n';
    expect((await probe(bootstrap(code), { order: 3 })).events.get('order')?.connections).toBeNull();
  });
});

describe('a traced start', () => {
  test('gets the tracer\'s environment and may end by itself, so that it can write its result', async () => {
    const options = python('import atexit\natexit.register(lambda: print("traced"))\nimport os\ndef handler(event, context): return os.environ["TRACE"]', { env: { TRACE: 'the user\'s' } });
    const started = await startFunction({ ...options, env: { TRACE: 'ours' } });
    if (!started.ok) throw new Error(started.failure.message);
    const invoked = await started.running.invoke(anEvent());
    expect(invoked).toMatchObject({ ok: true, response: Buffer.from('"ours"') });
    await started.running.stop();
    expect(started.running.logTail(1)).toEqual(['traced']);
  });

  test('may have a command in front of it', async () => {
    const started = await startFunction({ ...node('process.on("exit", () => console.log("left")); exports.handler = async () => process.env.WRAPPED'), wrap: ['env', 'WRAPPED=yes'] });
    if (!started.ok) throw new Error(started.failure.message);
    expect(await started.running.invoke(anEvent())).toMatchObject({ ok: true, response: Buffer.from('"yes"') });
    await started.running.stop();
    expect(started.running.logTail(1)).toEqual(['left']);
  });
});
