import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isFree } from '../../src/measure/port.ts';
import { startTarget, stopAll } from '../../src/measure/target.ts';
import { aTarget, folder, get, hostile, options, portOf, start, startAndFail, survivors, until } from './a-target.ts';

describe('a target that starts', () => {
  test('answers on its address, is timed to its first response, and is gone with its port after stop', async () => {
    const running = await start(aTarget({ directory: 'node-http', start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 } }));
    const port = portOf(running);
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThanOrEqual(31_999);
    expect(running.startTime).toBeGreaterThan(0);
    expect(JSON.parse(await get(running, '/items?limit=2'))).toMatchObject({ items: [{ id: 200 }, { id: 199 }] });
    expect(running.exit()).toBeNull();
    expect(running.logTail(5)).toEqual([`items API listens on ${port}`]);
    await running.stop();
    expect(running.exit()).toEqual({ code: 0, signal: null });
    expect(survivors()).toEqual([]);
    expect(await isFree(port)).toBe(true);
    await running.stop();
  });

  test('is started without a shell in between when its command needs none, and with one when it does', async () => {
    const plain = await start(hostile('double-listener', { start: `node hostile/double-listener.mjs` }));
    expect(survivors()).toEqual([plain.pid]);
    await plain.stop();
    const shell = await start(hostile('double-listener', { start: 'echo on {port} && node hostile/double-listener.mjs' }));
    expect(shell.logTail(9)[0]).toBe(`on ${portOf(shell)}`);
    await shell.stop();
    expect(survivors()).toEqual([]);
  });

  test('listens on a Unix socket when it is asked to', async () => {
    const running = await start(aTarget({ directory: 'node-http', start: ['node', 'server.js'], listen: 'socket', ready: { path: '/health', status: [200], timeout: 20_000 } }));
    const { address } = running;
    if (address.kind !== 'socket') throw new Error('not a socket');
    expect(Buffer.byteLength(address.path)).toBeLessThan(100);
    const status = await new Promise((resolve, reject) => http.get({ socketPath: address.path, path: '/items', agent: false }, (r) => resolve(r.resume().statusCode)).on('error', reject));
    expect(status).toBe(200);
    await running.stop();
    expect(() => statSync(path.dirname(address.path))).toThrow('ENOENT');
    expect(survivors()).toEqual([]);
  });

  test('may answer wrongly for a while first', async () => {
    const running = await start(hostile('slow-start', { env: { DELAY: '200' } }));
    expect(running.startTime).toBeGreaterThanOrEqual(200);
    await running.stop();
  });

  test('may hang on its first request: another one is asked meanwhile', async () => {
    const running = await start(hostile('hangs-on-request', { env: { HANGS: '1' } }));
    expect(await get(running)).toBe('ok');
    await running.stop();
  });

  test('gets another port when somebody took the one it was given', async () => {
    const marks = path.join(folder(), 'ports');
    const running = await start(hostile('loses-its-port', { env: { MARK_FILE: marks } }));
    const ports = readFileSync(marks, 'utf8').match(/\d{5}/g);
    expect(ports).toHaveLength(2);
    expect(ports?.[1]).toBe(String(portOf(running)));
    await running.stop();
    expect(survivors()).toEqual([]);
  });

  test('may put itself into the background', async () => {
    const running = await start(hostile('goes-to-background', { stopTimeout: 50 }));
    await until(() => survivors().length === 1);
    expect(running.exit()).toBeNull();
    expect(await get(running)).toBe('ok');
    await running.stop();
    expect(running.exit()).toEqual({ code: 0, signal: null });
    expect(survivors()).toEqual([]);
  });

  test('is kept to the cores it is given', async () => {
    const running = await start(hostile('double-listener'), { cpus: '0' });
    expect(readFileSync(`/proc/${running.pid}/status`, 'utf8')).toMatch(/^Cpus_allowed_list:\t0$/m);
    await running.stop();
  });
});

describe('a target that does not start', () => {
  test('because it ends at once is told with its exit code and its last words, fit to be shown', async () => {
    const failure = await startAndFail(hostile('exits-at-once'));
    expect(failure).toMatchObject({ target: 'api', scenario: null, kind: 'start-failed' });
    expect(failure.message).toMatch(/^the target ended with exit code 3, .+ after its start and before it answered GET \/$/);
    expect(failure.log).toEqual(['reading the configuration', 'fatal: DATABASE_URL is not set']);
    expect(survivors()).toEqual([]);
  });

  test('because its program is not there is told with the name and what to do', async () => {
    const failure = await startAndFail(aTarget({ start: 'no-such-program --serve' }));
    expect(failure).toMatchObject({ kind: 'start-failed', message: 'there is no program no-such-program on the PATH', hint: 'install it in an earlier step, or write its path' });
    const inShell = await startAndFail(aTarget({ start: 'no-such-program | cat; exit 127' }));
    expect(inShell.hint).toContain('the shell did not find a program');
    expect(inShell.log[0]).toContain('no-such-program');
    expect(await startAndFail(aTarget({ start: './node-http/server.js' }))).toMatchObject({ message: './node-http/server.js is not executable' });
    expect(await startAndFail(aTarget({ start: 'node x.js', directory: 'nowhere' }))).toMatchObject({ message: `the directory ${path.join(options(aTarget()).directory, 'nowhere')} does not exist` });
  });

  test('because a module is missing is told to install it', async () => {
    const failure = await startAndFail(aTarget({ start: ['node', '-e', 'require("express")'] }));
    expect(failure.hint).toBe('a module is missing: install it in `setup` (for example `setup: npm ci`)');
  });

  test('because the system does not take its command is told why', async () => {
    expect(await startAndFail(aTarget({ start: ['node', 'a\0b'] }))).toMatchObject({ kind: 'start-failed', message: expect.stringContaining('it cannot be started: ') });
  });

  test('because its log cannot be written says that', async () => {
    writeFileSync(path.join(folder(), 'a file'), '');
    const failure = await startAndFail(hostile('double-listener'), { logFile: path.join(folder(), 'a file', 'target.log') });
    expect(failure).toMatchObject({ kind: 'start-failed', message: expect.stringMatching(/^its log cannot be written: E(EXIST|NOTDIR)/) });
  });

  test('because it never listens is told where it should have', async () => {
    const failure = await startAndFail(hostile('never-listens', {}, 400));
    expect(failure.kind).toBe('not-ready');
    expect(failure.message).toMatch(/^nothing listened on 127\.0\.0\.1:\d{5} within 400 ms$/);
    expect(failure.log).toEqual(['waiting for something that does not come']);
    expect(survivors()).toEqual([]);
  });

  test('because it listens elsewhere is told on which port, and to read PORT', async () => {
    const failure = await startAndFail(hostile('ignores-port', {}, 1500));
    expect(failure.message).toMatch(/^nothing listened on 127\.0\.0\.1:\d{5} within 1\.5 s; the target listens on port \d+ instead$/);
    expect(failure.hint).toContain('the environment variable PORT');
  });

  test('because it answers 500 is told what it answered last', async () => {
    const failure = await startAndFail(hostile('answers-500', {}, 1500));
    expect(failure).toMatchObject({ kind: 'not-ready', message: 'GET / was answered with 500 until 1.5 s had passed; 200-399 was expected' });
    expect(failure.log).toEqual(['GET / was answered: database unreachable']);
    expect(survivors()).toEqual([]);
  });

  test('because it never answers is told that it took the connection', async () => {
    const failure = await startAndFail(hostile('hangs-on-request', {}, 1500));
    expect(failure).toMatchObject({ kind: 'not-ready', message: expect.stringMatching(/^127\.0\.0\.1:\d{5} takes connections but did not answer GET \/ within 1\.5 s$/) });
    expect(survivors()).toEqual([]);
  });

  test('because it speaks another protocol is told that', async () => {
    const plain = await startAndFail(hostile('double-listener', { protocol: 'https' }, 1500));
    expect(plain).toMatchObject({ kind: 'not-ready', message: expect.stringMatching(/did not answer in HTTPS within 1\.5 s \((EPROTO|ERR_SSL\w+)\)$/), hint: expect.stringContaining('plain HTTP') });
    const mail = await startAndFail(hostile('speaks-no-http', {}, 1500));
    expect(mail).toMatchObject({ kind: 'not-ready', message: expect.stringContaining('did not answer in HTTP within 1.5 s (HPE_') });
  });

  test('because another process answers on its port is never measured', async () => {
    const file = path.join(folder(), 'port');
    const started = startTarget(options(hostile('foreign', { env: { PORT_FILE: file } })));
    await until(() => statSync(file, { throwIfNoEntry: false }) !== undefined);
    const port = Number(readFileSync(file, 'utf8'));
    const server = http.createServer((_, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const answer = await started;
    await new Promise((resolve) => server.close(resolve));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'foreign-listener' } });
    if (answer.ok) return;
    expect(answer.failure.message).toContain(`127.0.0.1:${port} was answered by process ${process.pid} (`);
    expect(survivors()).toEqual([]);
  });
});

describe('a target that is hard to stop', () => {
  test('leaves neither children nor daemons behind', async () => {
    const running = await start(hostile('forks-children'));
    await until(() => survivors().length === 3);
    const port = portOf(running);
    await running.stop();
    expect(survivors()).toEqual([]);
    expect(await isFree(port)).toBe(true);
  });

  test('is killed when it ignores SIGTERM for its stop timeout', async () => {
    const running = await start(hostile('ignores-sigterm', { stopTimeout: 100 }));
    await running.stop();
    expect(running.exit()).toEqual({ code: null, signal: 'SIGKILL' });
    expect(running.logTail(1)).toEqual(['SIGTERM? no']);
    expect(survivors()).toEqual([]);
  });

  test('leaves nothing behind when its first process dies by itself', async () => {
    const running = await start(hostile('forks-children'));
    await until(() => survivors().length === 3);
    const exit = new Promise((resolve) => running.onExit(resolve));
    process.kill(running.pid, 'SIGSEGV');
    expect(await exit).toEqual({ code: null, signal: 'SIGSEGV' });
    await running.stop();
    expect(survivors()).toEqual([]);
  });

  test('tells its end and its last words when it dies under load', async () => {
    const running = await start(hostile('dies-under-load', { env: { REQUESTS: '20' } }));
    const exit = new Promise((resolve) => running.onExit(resolve));
    let answered = 1;
    while (await get(running).then(() => true, () => false)) answered += 1;
    expect(answered).toBe(20);
    expect(await exit).toEqual({ code: 7, signal: null });
    expect(running.exit()).toEqual({ code: 7, signal: null });
    expect(running.logTail(20)).toEqual(['panic: out of descriptors']);
    await running.stop();
    expect(running.logTail(20)).toEqual(['panic: out of descriptors']);
  });

  test('does not fill the disk by printing 100 MB, and keeps its first and its last line', async () => {
    const running = await start(hostile('prints-without-end'));
    await running.stop();
    const log = path.join(folder(), 'target.log');
    expect(statSync(log).size).toBeLessThan(9 * 1024 * 1024);
    expect(readFileSync(log, 'utf8')).toMatch(/^the first line\n/);
    expect(running.logTail(1)).toEqual(['the last line']);
  });
});

describe('the end of this program', () => {
  const targetModule = fileURLToPath(new URL('../../src/measure/target.js', import.meta.url));
  const ends: readonly (readonly [string, string])[] = [['by process.exit', 'process.exit(0)'], ['by an error that nobody catches', "setTimeout(() => { throw new Error('bug'); })"]];

  test.each(ends)('%s takes its targets with it', async (_, code) => {
    const file = path.join(folder(), 'options.json');
    writeFileSync(file, JSON.stringify(options(hostile('forks-children', { stopTimeout: 600_000 }))));
    const script = `
      import { readFileSync } from 'node:fs';
      import { startTarget } from ${JSON.stringify(targetModule)};
      const started = await startTarget({ ...JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8')), signal: new AbortController().signal });
      setTimeout(() => { console.log(started.ok); ${code}; }, 200);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('true\n');
    await until(() => survivors().length === 0);
  });
});

describe('an abort', () => {
  test('while the target is starting ends the start and leaves nothing behind', async () => {
    const abort = new AbortController();
    const started = startTarget(options(hostile('never-listens'), { signal: abort.signal }));
    await until(() => survivors().length === 1);
    abort.abort();
    expect(await started).toMatchObject({ ok: false, failure: { kind: 'interrupted', message: 'the run was interrupted while the target was starting' } });
    expect(survivors()).toEqual([]);
  });

  test('before it started starts nothing', async () => {
    expect(await startAndFail(hostile('never-listens'), { signal: AbortSignal.abort() })).toMatchObject({ kind: 'interrupted' });
  });

  test('stops a running target without being asked, however long it may take to end', async () => {
    const abort = new AbortController();
    const running = await start(hostile('ignores-sigterm', { stopTimeout: 600_000 }), { signal: abort.signal });
    const stopping = running.stop();
    abort.abort();
    await stopping;
    expect(survivors()).toEqual([]);
  });

  test('of everything at once leaves nothing', async () => {
    await Promise.all([start(hostile('forks-children')), start(hostile('ignores-sigterm', { stopTimeout: 600_000 }), { logFile: path.join(folder(), 'other.log') })]);
    await stopAll();
    expect(survivors()).toEqual([]);
  });
});
