import { expect, test } from '@jest/globals';
import { survivors } from '../a-target.ts';
import { aFunction, aRequest, aScenario, aServer, count, counted, leftovers, python, refusal, SERVER, withValgrind } from './counted.ts';

const apart = (a: number, b: number): number => Math.abs(a / b - 1);

withValgrind('instructions of a server', () => {
  test('are the same again; 5 % more work at its start and 5 % more in a handler are each seen, and only there', async () => {
    const target = (env: Readonly<Record<string, string>>) => aServer({ scenarios: [aScenario('list', aRequest('/'))], env });
    const first = await counted(target({ START: '300000', WORK: '1000' }));
    const again = await counted(target({ START: '300000', WORK: '1000' }));
    expect(first.scenarios.size).toBe(1);
    const each = first.scenarios.get('list') ?? NaN;
    expect(apart(again.start, first.start)).toBeLessThan(0.005);
    expect(apart(again.scenarios.get('list') ?? NaN, each)).toBeLessThan(0.005);

    const dearer = await counted(target({ START: '340000', WORK: '1070' }));
    expect(dearer.start / first.start).toBeGreaterThan(1.03);
    expect(dearer.start / first.start).toBeLessThan(1.15);
    expect((dearer.scenarios.get('list') ?? NaN) / each).toBeGreaterThan(1.03);
    expect((dearer.scenarios.get('list') ?? NaN) / each).toBeLessThan(1.08);
    expect(survivors()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  test('are those of one request, also where a scenario has several and where the service closes each connection', async () => {
    const { scenarios } = await counted(aServer({
      scenarios: [aScenario('once', aRequest('/')), aScenario('both', aRequest('/'), aRequest('/twice')), aScenario('closes', aRequest('/closes'))], env: { WORK: '600' },
    }));
    const of = (name: string): number => scenarios.get(name) ?? NaN;
    expect(of('both') / of('once')).toBeGreaterThan(1.4);
    expect(of('both') / of('once')).toBeLessThan(1.6);
    expect(of('closes') / of('once')).toBeGreaterThan(0.99);
    expect(of('closes') / of('once')).toBeLessThan(1.3);
  });

  test('are summed over the tree: a shell that stays, a program that has ended, a worker that was forked', async () => {
    const env = { START: '300000' };
    const alone = await counted(aServer({ env }));
    const before = `${python} -S -E -c 'for i in range(300000): pass'`;
    const tree = await counted(aServer({ start: `${before}; ${python} -S -E server.py; true`, env }));
    expect(tree.start / alone.start).toBeGreaterThan(1.3);
    expect(tree.start / alone.start).toBeLessThan(2.2);

    // The worker does the rest of the work; what its parent did before the fork is not its own a second time.
    const forking = await counted(aServer({ env }, SERVER.replace('work = ', 'if os.fork(): os.wait()\nwork = ')));
    expect(apart(forking.start, alone.start)).toBeLessThan(0.05);
  });
});

withValgrind('instructions of a function', () => {
  test('are counted until its first response, and for each event', async () => {
    const bootstrap = `#!${python} -SE
import os, _socket
host, port = os.environ['AWS_LAMBDA_RUNTIME_API'].split(':')
api = _socket.socket()
api.connect((host, int(port)))
def call(text):
    api.sendall(text)
    data = b''
    while b'\\r\\n\\r\\n' not in data: data += api.recv(65536)
    head, body = data.split(b'\\r\\n\\r\\n', 1)
    fields = dict(line.lower().split(b': ', 1) for line in head.split(b'\\r\\n')[1:])
    while len(body) < int(fields.get(b'content-length', b'0')): body += api.recv(65536)
    return fields, body
while True:
    fields, body = call(b'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: api\\r\\n\\r\\n')
    for i in range(int(body)): pass
    call(b'POST /2018-06-01/runtime/invocation/' + fields[b'lambda-runtime-aws-request-id'] + b'/response HTTP/1.1\\r\\nHost: api\\r\\nContent-Length: 2\\r\\n\\r\\n{}')
`;
    const events = [{ name: 'short', payload: '1000', expect: null }, { name: 'long', payload: '4000', expect: null }, { name: 'longer', payload: '7000', expect: null }];
    const { start, scenarios } = await counted(aFunction({ bootstrap }, { events }));
    const [short = NaN, long = NaN, longer = NaN] = events.map(({ name }) => scenarios.get(name));
    expect([...scenarios.keys()]).toEqual(['short', 'long', 'longer']);
    expect(start).toBeGreaterThan(longer);
    // 3,000 further turns of the loop cost the same, wherever they are added.
    expect(long - short).toBeGreaterThan(30_000);
    expect(apart(longer - long, long - short)).toBeLessThan(0.005);
    expect(survivors()).toEqual([]);
  });

  test('are counted in Node with its compiler', async () => {
    const { start, scenarios } = await counted(aFunction({ 'index.js': 'exports.handler = async () => { let n = 0; for (let i = 0; i < 1000; i++) n += i; return n; };' }, {
      runtime: 'node', interpreter: process.execPath, memory: 512 * 1024 ** 2, events: [{ name: 'order', payload: '{}', expect: null }],
    }));
    expect(start).toBeGreaterThan(50e6);
    expect(scenarios.get('order')).toBeGreaterThan(10_000);
    expect(survivors()).toEqual([]);
  });
});

withValgrind('instructions cannot be counted', () => {
  test('of a target that does not start anyway: what is wrong is not valgrind', async () => {
    expect(await refusal(aServer({ start: ['/bin/sh', '-c', 'exit 3'] }))).toMatch(/^the target ended with exit code 3/);
    expect(await refusal(aServer({ start: null }))).toBe('the target has no start command');
  });

  test('of a program that does not run under valgrind: the sentence says so', async () => {
    const refuses = "if 'valgrind' in open('/proc/self/maps').read(): raise SystemExit(7)\n";
    expect(await refusal(aServer({}, refuses + SERVER))).toMatch(/^under valgrind the target ended with exit code 7/);
  });

  test('of a scenario that is not answered as expected', async () => {
    expect(await refusal(aServer({ scenarios: [aScenario('list', aRequest('/wrong'))] }))).toBe('under valgrind GET /wrong was answered with 500; 200-299 was expected');
  });

  test('of a function whose handler fails', async () => {
    const target = aFunction({ 'index.js': 'exports.handler = async () => { throw new Error("no"); };' }, { runtime: 'node', interpreter: process.execPath, memory: 512 * 1024 ** 2, events: [{ name: 'order', payload: '{}', expect: null }] });
    expect(await refusal(target)).toMatch(/^the handler failed on event order/);
  });

  test('once the run is interrupted; nothing is left behind', async () => {
    const controller = new AbortController();
    const counting = count(aServer({ scenarios: [aScenario('list', aRequest('/'))], env: { WORK: '3000000' } }), controller.signal);
    while (survivors().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    setTimeout(() => controller.abort(), 3000);
    expect(await counting).toEqual({ ok: false, reason: 'interrupted while instructions were counted' });
    expect(survivors()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });
});
