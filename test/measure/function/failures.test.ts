import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { startFunction } from '../../../src/measure/function/function.ts';
import { memoryIsEnforced } from '../../../src/measure/function/memory-watch.ts';
import { answer, anEvent, bootstrap, failure, given, node, processesOf, python, start, startAndFail } from './a-function.ts';

const OK = 'def handler(event, context): return 1';

describe('a start that fails says what to write instead:', () => {
  test('a folder that is not there', async () => {
    expect(await startAndFail(python(OK, { directory: 'absent' }))).toMatchObject({ kind: 'start-failed', message: 'the folder absent does not exist', hint: expect.stringContaining('`path`') });
  });

  test('a layer that is not there', async () => {
    expect(await startAndFail(python(OK, { layers: ['layers/core'] }))).toMatchObject({ kind: 'start-failed', message: 'the layer layers/core does not exist', hint: expect.stringContaining('`layers`') });
  });

  test('an interpreter that is not there', async () => {
    expect(await startAndFail(python(OK, { interpreter: 'python9' }))).toMatchObject({ kind: 'start-failed', message: 'there is no program python9 on the PATH', hint: expect.stringContaining('`interpreter`') });
  });

  test('no bootstrap, and one that cannot be run', async () => {
    expect(await startAndFail(given({}, { runtime: 'bootstrap' }))).toMatchObject({ kind: 'start-failed', message: 'there is no program called bootstrap in .' });
    const options = bootstrap('#!/bin/sh\n');
    chmodSync(path.join(options.directory, 'bootstrap'), 0o644);
    expect(await startAndFail(options)).toMatchObject({ message: expect.stringContaining('is not executable'), hint: expect.stringContaining('chmod +x') });
    expect(await startAndFail(bootstrap('echo no first line that names a program\n'))).toMatchObject({ kind: 'start-failed', message: expect.stringContaining('is no program'), hint: expect.stringContaining('#!/bin/sh') });
  });

  test('a handler without a dot', async () => {
    const message = expect.stringContaining('`handler` cannot be understood');
    expect(await startAndFail(python(OK, { handler: 'handler' }))).toMatchObject({ kind: 'init-failed', message, hint: expect.stringContaining('`module.function`') });
    expect(await startAndFail(node('', { handler: 'index' }))).toMatchObject({ kind: 'init-failed', message, hint: expect.stringContaining('`file.export`') });
  });

  test('a handler that the module does not have', async () => {
    expect(await startAndFail(python(OK, { handler: 'app.handle' }))).toMatchObject({ kind: 'init-failed', message: "the handler app.handle was not found: Handler 'handle' missing on module 'app'", hint: expect.stringContaining('correct `handler`') });
    expect(await startAndFail(python('handler = 5'))).toMatchObject({ message: "the handler app.handler was not found: Handler 'handler' is no function on module 'app'" });
    expect(await startAndFail(node('exports.other = 1'))).toMatchObject({ kind: 'init-failed', message: 'the handler index.handler was not found: index.handler is undefined or not exported', hint: expect.stringContaining('export') });
    expect(await startAndFail(node('exports.handler = 1'))).toMatchObject({ message: 'the handler index.handler was not found: index.handler is not a function' });
  });

  test('a module of the handler that is not there', async () => {
    const hint = expect.stringContaining('is it in the deployed folder? correct `path`');
    expect(await startAndFail(python(OK, { handler: 'main.handler' }))).toMatchObject({ kind: 'init-failed', message: "the handler's module cannot be loaded: Unable to import module 'main': No module named 'main'", hint });
    expect(await startAndFail(node('', { handler: 'main.handler' }))).toMatchObject({ kind: 'init-failed', message: "the handler's module cannot be loaded: Cannot find module 'main'", hint });
    expect(await startAndFail(node('', { handler: 'src/main.handler' }))).toMatchObject({ kind: 'init-failed', message: "the handler's module cannot be loaded: Cannot find module 'src/main'" });
  });

  test('an import that is not installed', async () => {
    const inPython = await startAndFail(python(`import nowhere.at_all\n${OK}`));
    expect(inPython).toMatchObject({ kind: 'init-failed', message: "the handler's module cannot be loaded: Unable to import module 'app': No module named 'nowhere'", hint: expect.stringContaining('pip install --target .') });
    expect(inPython.log.join('\n')).toContain('app.py", line 1');
    expect(await startAndFail(node('require("nowhere")'))).toMatchObject({ message: "the handler's module cannot be loaded: Cannot find module 'nowhere'", hint: expect.stringContaining('npm ci') });
    expect(await startAndFail(node('import "nowhere"', {}, 'index.mjs'))).toMatchObject({ kind: 'init-failed', message: expect.stringContaining("Cannot find package 'nowhere'"), hint: expect.stringContaining('npm ci') });
  });

  test('a syntax error', async () => {
    expect(await startAndFail(python('def handler(:'))).toMatchObject({ kind: 'init-failed', message: expect.stringMatching(/^the handler's module is not valid Python: Syntax error in module 'app': .*\(app\.py, line 1\)$/) });
    expect(await startAndFail(node('exports.handler = (('))).toMatchObject({ kind: 'init-failed', message: expect.stringMatching(/^the handler's module is not valid JavaScript: /) });
  });

  test('code outside of the handler that throws', async () => {
    const inPython = await startAndFail(python(`import os\nTABLE = os.environ['TABLE']\n${OK}`));
    expect(inPython).toMatchObject({ kind: 'init-failed', message: "the function failed while it was loaded: KeyError: 'TABLE'" });
    expect(inPython.log.join('\n')).toContain("app.py\", line 2, in <module>");
    expect(await startAndFail(node('throw new RangeError("too far")'))).toMatchObject({ kind: 'init-failed', message: 'the function failed while it was loaded: RangeError: too far' });
    expect(await startAndFail(node('setTimeout(() => { throw new RangeError("later") }, 1); await new Promise((r) => setTimeout(r, 5000))', {}, 'index.mjs'))).toMatchObject({ message: 'the function failed while it was loaded: RangeError: later' });
    expect(await startAndFail(node('await Promise.reject(new Error("refused"))', {}, 'index.mjs'))).toMatchObject({ message: 'the function failed while it was loaded: Error: refused' });
  });

  test('code that exits or is killed', async () => {
    expect(await startAndFail(python('import sys\nprint("bye")\nsys.exit(3)'))).toMatchObject({ kind: 'init-failed', message: expect.stringMatching(/^the function ended with exit code 3, \d+ m?s after its start and before it asked for its first event$/), log: ['bye'] });
    expect(await startAndFail(bootstrap('#!/bin/sh\nexit 0\n'))).toMatchObject({ kind: 'init-failed', message: expect.stringContaining('exit code 0'), hint: expect.stringContaining('asks the Runtime API') });
    expect(await startAndFail(bootstrap('#!/bin/sh\nkill -SEGV $$\n'))).toMatchObject({ message: expect.stringContaining('signal SIGSEGV') });
  });

  test('an init that never returns is ended after ten seconds', async () => {
    const options = bootstrap('#!/bin/sh\nexec sleep 60\n');
    expect(await startAndFail(options)).toMatchObject({ kind: 'init-failed', message: 'the function did not ask for its first event within 10 s' });
    expect(processesOf(options)).toEqual([]);
  });

  test('an init that is interrupted', async () => {
    const abort = new AbortController();
    const options = { ...python('import time\nprint("loading")\ntime.sleep(60)'), signal: abort.signal };
    const starting = startFunction(options);
    while (!existsSync(options.logFile) || statSync(options.logFile).size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort();
    expect(await starting).toMatchObject({ ok: false, failure: { kind: 'interrupted' } });
    expect(processesOf(options)).toEqual([]);
  });
});

describe('an invocation that fails is told apart:', () => {
  test('a handler that throws, with its type, message and where', async () => {
    const one = await start(python('def handler(event, context):\n    if event.get("bad"): raise ValueError("no \\x1b[31msuch\\nthing")\n    return 1'));
    const failed = await failure(one, anEvent({ bad: true }));
    expect(failed).toMatchObject({ target: 'collector', scenario: 'order', kind: 'handler-failed', message: 'the handler failed on event order: ValueError: no such thing' });
    expect(failed.log.join('\n')).toContain('app.py", line 2, in handler');
    expect(await answer(one)).toBe(1);
    const two = await start(node('exports.handler = async () => { throw new TypeError("no such thing") }'));
    expect(await failure(two)).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: TypeError: no such thing' });
    const three = await start(node('exports.handler = (event, context, callback) => callback("not today")'));
    expect(await failure(three)).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: string: not today' });
    const odd = await start(node('exports.handler = async () => { throw Object.create(null) }'));
    expect(await failure(odd)).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: object: a value that cannot be turned into text' });
    const lying = await start(node('exports.handler = async () => { throw Object.defineProperty(new Error("x"), "message", { get() { throw new Error("no") } }) }'));
    expect(await failure(lying)).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: Error: a value that cannot be turned into text' });
  });

  test('a response that is no JSON', async () => {
    const hint = expect.stringContaining('JSON');
    expect(await failure(await start(python('def handler(event, context): return {1, 2}')))).toMatchObject({ kind: 'handler-failed', message: expect.stringContaining('Runtime.MarshalError: Unable to marshal response: Object of type set is not JSON serializable'), hint });
    expect(await failure(await start(python('async def handler(event, context): return 1')))).toMatchObject({ kind: 'handler-failed', message: expect.stringContaining('Object of type coroutine'), hint });
    expect(await failure(await start(node('exports.handler = async () => { const a = {}; a.a = a; return a }')))).toMatchObject({ kind: 'handler-failed', message: expect.stringContaining('Unable to stringify response body'), hint });
  });

  test('a rejection and an exception that nobody handles', async () => {
    expect(await failure(await start(node('exports.handler = () => { Promise.reject(new Error("lost")); return new Promise((r) => setTimeout(r, 2000)) }')))).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: Runtime.UnhandledPromiseRejection: Error: lost' });
    expect(await failure(await start(node('exports.handler = () => new Promise(() => setTimeout(() => { throw new Error("loose") }, 1))')))).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: Error: loose' });
  });

  test('a function that exits in the middle, and one that did so after its last response', async () => {
    const during = await failure(await start(python('import os\ndef handler(event, context): os._exit(7)')));
    expect(during).toMatchObject({ kind: 'died', message: 'the function ended with exit code 7 while it handled event order', hint: expect.stringContaining('must not end its process') });
    const one = await start(node('exports.handler = async () => { setTimeout(() => process.exit(4), 20); return 1 }'));
    expect(await answer(one)).toBe(1);
    while (processExists(one.pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await failure(one)).toMatchObject({ kind: 'died', message: 'the function ended with exit code 4 before it took event order' });
    const killed = await start(python('import os\ndef handler(event, context): os.kill(os.getpid(), 9)'));
    expect(await failure(killed)).toMatchObject({ kind: 'died', message: 'the function ended with signal SIGKILL while it handled event order' });
  });

  test('a timeout', async () => {
    const options = python('import time\ndef handler(event, context): time.sleep(60)', { timeout: 300 });
    const one = await start(options);
    expect(await failure(one)).toMatchObject({ kind: 'timed-out', message: "event order was not answered within 300 ms, the function's timeout", hint: expect.stringContaining('`timeout`') });
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test('an answer after which no event is taken any more', async () => {
    const one = await start(node('exports.handler = (event, context, callback) => { setInterval(() => undefined, 1000); callback(null, 1) }', { timeout: 300 }));
    expect(await answer(one)).toBe(1);
    expect(await failure(one)).toMatchObject({ kind: 'timed-out', message: 'the function answered, but did not ask for the next event within 300 ms, its timeout', hint: expect.stringContaining('callbackWaitsForEmptyEventLoop') });
  });

  test('a response that is too large, with the figure', async () => {
    const largest = 6_291_556 - 2;
    const one = await start(python('def handler(event, context): return "x" * event'));
    expect(await answer(one, anEvent(largest))).toHaveLength(largest);
    expect(await failure(one, anEvent(largest + 1))).toMatchObject({ kind: 'wrong-answers', message: 'the response to event order is too large: at least 6,291,557 bytes, of which the platform takes 6,291,556' });
    const two = await start(node('exports.handler = async (event) => "x".repeat(event)'));
    expect(await failure(two, anEvent(20_000_000))).toMatchObject({ kind: 'wrong-answers', message: expect.stringContaining('20,000,002 bytes') });
  });

  test('a response that is not what is expected', async () => {
    const one = await start(python('def handler(event, context): return {"statusCode": event}'));
    const expected = { kind: 'json', value: { statusCode: 200 } } as const;
    expect(await answer(one, anEvent(200, expected))).toEqual({ statusCode: 200 });
    expect(await failure(one, anEvent(500, expected))).toMatchObject({ kind: 'wrong-answers', message: String.raw`the response to event order is not what is expected (JSON equal to {"statusCode":200}); it begins "{\"statusCode\": 500}"`, hint: expect.stringContaining('`expect`') });
    expect(await failure(one, anEvent(500, { kind: 'contains', value: 'ok' }))).toMatchObject({ message: expect.stringContaining('something containing "ok"') });
    expect(await failure(one, anEvent(500, { kind: 'text', value: 'ok' }))).toMatchObject({ message: expect.stringContaining('exactly "ok"') });
  });

  test('an interruption', async () => {
    const abort = new AbortController();
    const options = { ...python('import time\ndef handler(event, context): time.sleep(60)'), signal: abort.signal };
    const one = await start(options);
    const failing = failure(one);
    abort.abort();
    expect(await failing).toMatchObject({ kind: 'interrupted' });
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });
});

const ifWatched = memoryIsEnforced ? describe : describe.skip;

ifWatched('memory', () => {
  test('beyond the limit ends the function with the figures, during init and during an invocation', async () => {
    const grow = 'import time\nkept = bytearray(400 * 1024 * 1024)\nkept[::4096] = b"x" * len(kept[::4096])\ntime.sleep(30)\n';
    expect(await startAndFail(python(grow, { memory: 128 * 1024 ** 2 }))).toMatchObject({ kind: 'out-of-memory', message: expect.stringMatching(/^the function used \d{3}(\.\d)? MiB of memory before its first event; 128 MiB are allowed$/), hint: expect.stringContaining('`memory`') });
    const options = python(`def handler(event, context):\n${grow.replace(/^/gm, '    ')}`, { memory: 128 * 1024 ** 2, timeout: 20_000 });
    const one = await start(options);
    expect(await failure(one)).toMatchObject({ kind: 'out-of-memory', message: expect.stringMatching(/MiB of memory by event order; 128 MiB are allowed$/) });
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test('of all its processes counts together', async () => {
    const code = 'import os, time\ndef handler(event, context):\n    for i in range(3):\n        if os.fork() == 0:\n            kept = bytearray(os.urandom(1) * (60 * 1024 * 1024))\n            time.sleep(30)\n    time.sleep(30)\n';
    const options = python(code, { memory: 128 * 1024 ** 2, timeout: 20_000 });
    const one = await start(options);
    expect(await failure(one)).toMatchObject({ kind: 'out-of-memory' });
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test('that a short invocation took and gave back is seen before the next one', async () => {
    const one = await start(python('def handler(event, context):\n    if event: kept = bytearray(300 * 1024 * 1024); kept[::4096] = b"x" * len(kept[::4096])\n    return 1', { memory: 128 * 1024 ** 2 }));
    const invoked = await one.invoke(anEvent(true));
    if (invoked.ok) await new Promise((resolve) => setTimeout(resolve, 300));
    const after = invoked.ok ? await failure(one, anEvent(false)) : invoked.failure;
    expect(after).toMatchObject({ kind: 'out-of-memory' });
  });

  test('of the JavaScript heap ends Node by itself, and is told as that', async () => {
    const one = await start(node('exports.handler = async () => { const all = []; for (;;) all.push({ a: [all.length] }) }', { memory: 64 * 1024 ** 2, timeout: 30_000 }));
    expect(await failure(one)).toMatchObject({ kind: 'out-of-memory' });
  });
});

describe('a client that does not keep to the API', () => {
  const client = (middle: string): string => `#!/bin/sh
API="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  ID=$(curl -sS -D - -o /dev/null "$API/next" | grep -i request-id | tr -d "[:space:]" | cut -d: -f2) || exit 0
  ${middle}
done
`;
  const send = (id: string): string => `curl -sS -o /dev/null "$API/${id}/response" -d 1`;

  test('is told when its answers have a wrong id, or none', async () => {
    const wrong = await start(bootstrap(client(`${send('wrong')}; sleep 5`), { timeout: 400 }));
    expect(await failure(wrong)).toMatchObject({ kind: 'timed-out', hint: 'its client: it sent a response for the request id wrong, which is not the one of the event' });
    const silent = await start(bootstrap(client('sleep 0.01'), { timeout: 400 }));
    expect(await failure(silent)).toMatchObject({ kind: 'timed-out', hint: 'its client: it asked for the next event before it had answered the last one' });
  });

  test('may answer twice: the first answer counts', async () => {
    const twice = await start(bootstrap(client(`${send('$ID')}; ${send('$ID')}`)));
    expect([await answer(twice), await answer(twice), await answer(twice)]).toEqual([1, 1, 1]);
    const inNode = await start(node('let n = 0; exports.handler = (event, context, callback) => { n += 1; callback(null, n); callback(null, "again") }'));
    expect([await answer(inNode), await answer(inNode)]).toEqual([1, 2]);
    expect(inNode.logTail(1)).toEqual(['The invocation was answered already: what came after that is left out.']);
  });
});

describe('a hostile function', () => {
  test('that prints without end fills no disk', async () => {
    const options = python('import threading\ndef handler(event, context):\n    def shout():\n        while True: print("x" * 1000)\n    threading.Thread(target=shout, daemon=True).start()\n    import time\n    time.sleep(1)\n    return 1');
    const one = await start(options);
    expect(await answer(one)).toBe(1);
    await one.stop();
    expect(statSync(options.logFile).size).toBeLessThan(16 * 1024 ** 2);
    expect(readFileSync(options.logFile, 'utf8').startsWith('xxx')).toBe(true);
  });

  test('that forks, also into sessions of their own, leaves nothing behind', async () => {
    const options = python('import os, time\ndef handler(event, context):\n    for i in range(3):\n        if os.fork() == 0:\n            os.setsid()\n            if os.fork() == 0: time.sleep(60)\n            os._exit(0)\n    return 1');
    const one = await start(options);
    expect(await answer(one)).toBe(1);
    expect(processesOf(options).length).toBeGreaterThan(1);
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test('that writes into its deployed folder is found out', async () => {
    const options = given({ 'code/app.py': 'def handler(event, context):\n    open("cache.db", "w").write("x")\n    return 1', 'code/data/old': '' }, { directory: 'code' });
    const one = await start(options);
    expect(await answer(one)).toBe(1);
    await one.stop();
    expect(one.wrote()).toEqual(['cache.db']);
  });

  test('in a folder with what cannot be looked at is looked at all the same', async () => {
    const options = given({ 'code/app.py': 'def handler(event, context):\n    open("cache.db", "w").write("x")\n    return 1' }, { directory: 'code' });
    // Longer than any path may be: it can only be made, and removed, step by step.
    execFileSync('python3', ['-c', 'import os\nfor _ in range(25):\n    os.mkdir("d" * 200)\n    os.chdir("d" * 200)\nopen("file", "w")'], { cwd: path.join(options.directory, 'code') });
    const one = await start(options);
    expect(await answer(one)).toBe(1);
    await one.stop();
    expect(one.wrote()).toEqual(['cache.db']);
    execFileSync('rm', ['-rf', path.join(options.directory, 'code', 'd'.repeat(200))]);
  });
});

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
