import { describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hotPathCauses } from '../../../src/explain/hot-path.ts';
import type { HotFunction, HotPath, Side, Target } from '../../../src/model.ts';
import { traceHotPath, type ProfiledPath } from '../../../src/measure/trace/profile.ts';
import { aTarget, folder, survivors } from '../a-target.ts';
import { aFunction, anEvent } from '../function/a-function.ts';

/** Each test starts services and loads them for some seconds. */
const SECONDS = 2;
const TIMEOUT = 120_000;

function written(files: Readonly<Record<string, string>>, below = 'checkout'): string {
  const directory = path.join(folder(), below);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
  return directory;
}

const aScenario = { name: 'work', requests: [{ method: 'GET', path: '/', headers: {}, body: null, expect: { status: null, body: null } }], load: { kind: 'connections' as const, connections: 4, pipelining: 1, timeout: 10_000 } };

function trace(directory: string, target: Target, scenario = 'work', seconds = SECONDS): Promise<ProfiledPath> {
  return traceHotPath({ target, directory, cpus: null, logFile: path.join(folder(), 'profiled.log'), signal: new AbortController().signal, runs: 1, scenario, seconds });
}

async function profileOf(directory: string, target: Target, side: Side = 'head', scenario = 'work'): Promise<HotPath> {
  const profiled = await trace(directory, target, scenario);
  if (!profiled.ok) throw new Error(profiled.reason);
  return { ...profiled.path, side };
}

const server = (start: string, changes: Parameters<typeof aTarget>[0] = {}): Target => aTarget({ start, scenarios: [aScenario], ...changes });
const total = (found: HotPath): number => found.functions.reduce((sum, { self }) => sum + self, 0);
const named = (found: HotPath, name: string): HotFunction | undefined => found.functions.find((one) => one.name === name);
const share = (found: HotPath, name: string): number => (named(found, name)?.self ?? 0) / total(found);

/** The same amount of work for the same number, and nothing that a compiler could leave out. */
const JS_WORK = '(n) { let s = n; for (let i = 0; i < n * 3000; i += 1) s = (s * 33 + i) % 1000003; return s; }';
const PY_WORK = (self: string, name: string): string => `def ${name}(${self}n):\n    s = n\n    for i in range(n * 100):\n        s = (s * 33 + i) % 1000003\n    return s\n`;
const indented = (code: string): string => code.replace(/^(?=.)/gm, '    ');

describe('a Node service', () => {
  const files = (hash: number): Record<string, string> => ({
    'app/server.js': `const http = require('node:http');
const { mix } = require('mixer');
const { hash } = require('./lib/hash.js');
class Store { list${JS_WORK} }
const down = (n) => (n === 0 ? work(5) : down(n - 1) + 1);
function work${JS_WORK}
const store = new Store();
http.createServer((request, response) => response.end(String(hash(${hash}) + store.list(20) + mix(20) + down(50)))).listen(process.env.PORT);
`,
    'app/lib/hash.js': `exports.hash = function hash${JS_WORK};\n`,
    'app/node_modules/mixer/index.js': `exports.mix = function mix${JS_WORK};\n`,
  });

  test('whose function does five times the work is told by that function, its file and its part of the growth', async () => {
    const target = server('node server.js', { directory: 'app' });
    const base = await profileOf(written(files(20), 'base'), target, 'base');
    const head = await profileOf(written(files(100), 'head'), target);
    expect(head).toMatchObject({ target: 'api', scenario: 'work', side: 'head', language: 'node' });
    const [first] = hotPathCauses(base, head);
    expect(first).toMatchObject({ kind: 'function', name: 'hash', file: 'lib/hash.js', line: 1, changed: 'grown' });
    if (first?.kind !== 'function' || first.base === null || first.head === null) throw new Error('no function');
    expect(first.head / first.base).toBeGreaterThan(2);
    expect(first.share).toBeGreaterThan(0.3);
    // A method and a dependency that do the same work as base's hash, a function below fifty calls of another.
    expect(named(base, 'list')).toMatchObject({ file: 'server.js', line: 4, dependency: null });
    expect(named(base, 'mix')).toMatchObject({ file: 'node_modules/mixer/index.js', dependency: 'mixer' });
    for (const name of ['list', 'mix', 'hash']) {
      expect(share(base, name)).toBeGreaterThan(0.05);
      expect(share(base, name)).toBeLessThan(0.8);
    }
    expect(named(base, 'work')).toMatchObject({ file: 'server.js', line: 6 });
    expect(base.functions.every(({ file }) => !file.includes('tailgate'))).toBe(true);
  }, TIMEOUT);

  test('of ES modules behind npm, with workers of a cluster and their threads, is profiled in all of its processes', async () => {
    const directory = written({
      'package.json': '{ "name": "app", "version": "1.0.0", "type": "module", "scripts": { "start": "node src/main.js" } }',
      'src/main.js': `import cluster from 'node:cluster';
import http from 'node:http';
import { Worker } from 'node:worker_threads';
import { hash } from './hash.js';
if (cluster.isPrimary) for (let i = 0; i < 2; i += 1) cluster.fork();
else {
  const thread = new Worker(new URL('./thread.js', import.meta.url));
  const waiting = [];
  thread.on('message', (sum) => waiting.shift().end(String(sum + hash(30))));
  http.createServer((request, response) => { waiting.push(response); thread.postMessage(30); }).listen(process.env.PORT);
}
`,
      'src/thread.js': `import { parentPort } from 'node:worker_threads';
function threaded${JS_WORK}
parentPort.on('message', (n) => parentPort.postMessage(threaded(n)));
`,
      'src/hash.js': `export function hash${JS_WORK}\n`,
    });
    const found = await profileOf(directory, server('npm start --silent'));
    for (const [name, file] of [['hash', 'src/hash.js'], ['threaded', 'src/thread.js']] as const) {
      expect(named(found, name)).toMatchObject({ file });
      expect(share(found, name)).toBeGreaterThan(0.1);
    }
  }, TIMEOUT);

  test('charges what Node does for a function to that function', async () => {
    const directory = written({ 'server.js': `const { createHash } = require('node:crypto');
const page = 'x'.repeat(20000);
function sha1(rounds) { let text = page; for (let i = 0; i < rounds; i += 1) text = createHash('sha1').update(text + page).digest('hex'); return text; }
require('node:http').createServer((request, response) => response.end(sha1(300))).listen(process.env.PORT);
` });
    const found = await profileOf(directory, server('node server.js', { env: { NODE_OPTIONS: '--no-warnings' } }));
    expect(share(found, 'sha1')).toBeGreaterThan(0.3);
    expect(found.functions[0]).toMatchObject({ name: 'sha1', file: 'server.js', line: 3 });
  }, TIMEOUT);
});

describe('a Python service', () => {
  const files = (count: number): Record<string, string> => ({
    'server.py': `import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
${PY_WORK('', 'count')}
class Store:
${indented(PY_WORK('self, ', 'list'))}
class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def do_GET(self):
        body = str(count(${count}) + Store().list(20)).encode()
        self.wfile.write(b'HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n' % len(body) + body)
    def log_message(self, *_):
        pass
ThreadingHTTPServer(('127.0.0.1', int(os.environ['PORT'])), Handler).serve_forever()
`,
  });

  test('whose function does five times the work in threads is told by that function', async () => {
    const target = server('python3 server.py');
    const base = await profileOf(written(files(20), 'base'), target, 'base');
    const head = await profileOf(written(files(100), 'head'), target);
    expect(head.language).toBe('python');
    const [first] = hotPathCauses(base, head);
    expect(first).toMatchObject({ kind: 'function', name: 'count', file: 'server.py', line: 3, changed: 'grown' });
    // What reads and writes is where a thread hands on the interpreter's lock, and must not be told for that.
    const selfOf = (of: HotPath, name: string): number => of.functions.find((one) => one.name.endsWith(name))?.self ?? 0;
    const grown = (name: string): number => selfOf(head, name) - selfOf(base, name);
    expect(selfOf(head, 'do_GET')).toBeGreaterThan(0);
    expect(grown('count')).toBeGreaterThan(2 * grown('do_GET'));
    const method = base.functions.find(({ line }) => line === 10);
    expect(method?.name).toMatch(/^(Store\.)?list$/);
    expect((method?.self ?? 0) / total(base)).toBeGreaterThan(0.1);
  }, TIMEOUT);

  test('charges what C does for a function to that function, for as long as it keeps all others out', async () => {
    const until = (ms: number, work: string): string => `    end = time.thread_time() + ${ms / 1000}\n    while time.thread_time() < end:\n        ${work}\n`;
    const directory = written({ 'server.py': `import os, time, random
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
numbers = [random.random() for _ in range(60000)]
def in_c():
${until(20, 'sorted(numbers)')}
def in_python():
${until(20, 'sum(i * i for i in range(500))')}
class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def do_GET(self):
        in_c()
        in_python()
        self.wfile.write(b'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok')
    def log_message(self, *_):
        pass
ThreadingHTTPServer(('127.0.0.1', int(os.environ['PORT'])), Handler).serve_forever()
` });
    const found = await profileOf(directory, server('python3 server.py'));
    expect(share(found, 'in_c')).toBeGreaterThan(0.35);
    expect(share(found, 'in_c')).toBeLessThan(0.75);
  }, TIMEOUT);

  test('of forked workers with a sitecustomize of its own runs that as well, and is profiled in all workers', async () => {
    const directory = written({
      'site/sitecustomize.py': `import builtins\nbuiltins.customized = 'yes'\n`,
      'vendor/site-packages/mixer/__init__.py': PY_WORK('', 'mix'),
      'server.py': `import os, socket, sys, builtins
sys.path.insert(0, 'vendor/site-packages')
from mixer import mix
listening = socket.create_server(('127.0.0.1', int(os.environ['PORT'])))
for _ in range(2):
    if os.fork() == 0:
        break
def serve():
    while True:
        connection, _ = listening.accept()
        with connection:
            while connection.recv(65536):
                body = (getattr(builtins, 'customized', 'no') + str(mix(50))).encode()
                connection.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n' % len(body) + body)
serve()
`,
    });
    const scenario = { ...aScenario, load: { ...aScenario.load, connections: 2 }, requests: aScenario.requests.map((request) => ({ ...request, expect: { status: null, body: { kind: 'contains' as const, value: 'yes' } } })) };
    const found = await profileOf(directory, server('python3 server.py', { env: { PYTHONPATH: path.join(directory, 'site') }, scenarios: [scenario] }));
    expect(found.functions[0]).toMatchObject({ name: 'mix', file: 'vendor/site-packages/mixer/__init__.py', dependency: 'mixer', line: 1 });
    expect(share(found, 'mix')).toBeGreaterThan(0.3);
  }, TIMEOUT);
});

describe('a function', () => {
  test.each([
    ['node', 'index.mjs', `const hot = ${JS_WORK.replace(')', ') =>')};\nconst cool = ${JS_WORK.replace(')', ') =>')};\nexport const handler = async () => hot(50) + cool(10);\n`],
    ['python', 'index.py', `${PY_WORK('', 'hot')}${PY_WORK('', 'cool')}def handler(event, context):\n    return hot(50) + cool(10)\n`],
  ] as const)('in %s is profiled by its invocations', async (runtime, file, code) => {
    const directory = written({ [`functions/${file}`]: code });
    const target = aFunction({ runtime, directory: 'functions', handler: 'index.handler', events: [anEvent()] });
    const found = await profileOf(directory, target, 'head', 'order');
    expect(found).toMatchObject({ scenario: 'order', language: runtime });
    expect(hotPathCauses(null, found)[0]).toMatchObject({ name: 'hot', file, line: 1, changed: 'same' });
    expect(share(found, 'hot')).toBeGreaterThan(share(found, 'cool'));
  }, TIMEOUT);
});

describe('a target that cannot be profiled', () => {
  const reasonOf = async (profiled: Promise<ProfiledPath>): Promise<string> => {
    const result = await profiled;
    if (result.ok) throw new Error('it was profiled');
    expect(survivors()).toEqual([]);
    return result.reason;
  };

  test('is told by the program that does its work', async () => {
    const directory = written({ 'server.pl': `use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => "127.0.0.1:$ENV{PORT}", Listen => 50, ReuseAddr => 1) or die; $SIG{CHLD} = 'IGNORE';
while (my $c = $s->accept) { next if fork; while (<$c>) { if (/^\\r?$/) { print $c "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok"; $c->flush } } exit }
` });
    expect(await reasonOf(trace(directory, server('perl server.pl'), 'work', 1))).toBe('most of its work is done by perl: only Node and Python can be profiled');
  }, TIMEOUT);

  test('because its Python ignores the environment is told so', async () => {
    const directory = written({ 'server.py': `import os\nfrom http.server import BaseHTTPRequestHandler, ThreadingHTTPServer\nclass H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(200)\n        self.send_header('Content-Length', '0')\n        self.end_headers()\n    def log_message(self, *_):\n        pass\nThreadingHTTPServer(('127.0.0.1', int(os.environ['PORT'])), H).serve_forever()\n` });
    expect(await reasonOf(trace(directory, server('python3 -I server.py'), 'work', 1))).toBe('its Python did not load the profiler: is it started with -I, -E or -S, or without PYTHONPATH?');
  }, TIMEOUT);

  test('because it ends as soon as it is profiled is told so', async () => {
    const directory = written({ 'server.js': `const fs = require('node:fs'), path = require('node:path');
const hook = /"(.*)"/.exec(process.env.NODE_OPTIONS)[1];
setInterval(() => { if (fs.existsSync(path.join(path.dirname(hook), 'begin'))) process.kill(process.pid, 'SIGKILL'); }, 1);
require('node:http').createServer((request, response) => response.end('ok')).listen(process.env.PORT);
` });
    expect(await reasonOf(trace(directory, server('node server.js')))).toMatch(/^(the target ended under the load of work|its Node did not load the profiler|it runs neither)/);
  }, TIMEOUT);

  test('because it puts something else into the place of its profile is told so', async () => {
    const directory = written({ 'server.js': `const fs = require('node:fs'), path = require('node:path');
const place = path.dirname(/"(.*)"/.exec(process.env.NODE_OPTIONS)[1]);
const rename = fs.renameSync;
fs.renameSync = (from, to) => { rename(from, to); if (to.endsWith('.json')) fs.truncateSync(to, 500 * 1024 * 1024); };
require('node:http').createServer((request, response) => response.end('ok')).listen(process.env.PORT);
` });
    expect(await reasonOf(trace(directory, server('node server.js'), 'work', 1))).toMatch(/^the profiler in it saw nothing/);
  }, TIMEOUT);

  test('because it does not start is told so', async () => {
    expect(await reasonOf(trace(written({ 'server.js': 'throw new Error("no");' }), server('node server.js')))).toMatch(/^with a profiler in it the target ended with exit code 1/);
  }, TIMEOUT);
});
