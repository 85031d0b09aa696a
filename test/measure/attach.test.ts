import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attachTo } from '../../src/measure/attach.ts';
import { readStat } from '../../src/measure/proc-files.ts';
import type { RunningTarget, TargetFailure } from '../../src/measure/target.ts';
import { difference } from '../../src/measure/witnesses.ts';
import type { Watched } from '../../src/model.ts';
import { aTarget, folder, get, until } from './a-target.ts';

const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'));
  }
});

/** A service that works 50 ms for `/work`, keeps 8 MB for `/keep` and opens ten files for `/open`, started by us in the place of a user. */
async function service(): Promise<{ readonly port: number; readonly pid: number; readonly child: ChildProcess }> {
  const code = `const fs = require('fs'); const kept = [];
    require('http').createServer((q, r) => {
      if (q.url === '/work') { const end = process.cpuUsage().user + 50000; while (process.cpuUsage().user < end); }
      if (q.url === '/keep') kept.push(Buffer.alloc(8 * 2 ** 20, 1));
      if (q.url === '/open') for (let i = 0; i < 10; i += 1) fs.openSync('/dev/null');
      r.end('fine');
    }).listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  return { port, pid: child.pid ?? 0, child };
}

const attach = (port: number, watched: Watched, timeout = 20_000) =>
  attachTo({ target: aTarget({ ready: { path: '/', status: null, timeout } }), attach: { port, watched }, directory: folder(), signal: new AbortController().signal });

async function attached(port: number, watched: Watched): Promise<RunningTarget> {
  const one = await attach(port, watched);
  if (!one.ok) throw new Error(one.failure.message);
  return one.running;
}

async function refusal(port: number, watched: Watched, timeout?: number): Promise<TargetFailure> {
  const one = await attach(port, watched, timeout);
  if (one.ok) throw new Error('it was attached to');
  return one.failure;
}

describe('a service that runs already', () => {
  test('is watched by its pid, and goes on when the target is stopped', async () => {
    const { port, pid } = await service();
    const running = await attached(port, { kind: 'pid', pid });
    const before = running.counters();
    await get(running, '/work');
    const after = running.counters();
    if (before === null || after === null) throw new Error('no counters');
    expect(difference(after, before).cpu).toBeGreaterThanOrEqual(50);
    await running.stop();
    expect(await get(running)).toBe('fine');
    expect(running.notes?.()).toEqual([expect.stringContaining(`process ${pid}`)]);
    expect(running.exit()).toBeNull();
  });

  test('has a peak of memory of its own, that is not of the time before, and files that are counted', async () => {
    const { port, pid } = await service();
    const running = await attached(port, { kind: 'pid', pid });
    for (let i = 0; i < 4; i += 1) await get(running, '/keep');
    const kept = running.memory();
    running.resetPeak();
    const again = running.memory();
    expect(again?.peak).toBeLessThanOrEqual((kept?.peak ?? 0) + 2 ** 20);
    const [files] = [running.handles()?.fds ?? 0];
    await get(running, '/open');
    expect((running.handles()?.fds ?? 0) - files).toBeGreaterThanOrEqual(10);
    expect(running.handles()?.threads).toBeGreaterThan(1);
  });

  test('is not the tree it was started from: neither the shell above it nor this program', async () => {
    const { port, pid } = await service();
    expect(readStat(pid)?.session).toBe(readStat(process.pid)?.session);
    const running = await attached(port, { kind: 'pid', pid });
    expect(running.handles()?.threads).toBeLessThan(30);
    expect((await refusal(port, { kind: 'pid', pid: process.pid })).message).toContain('has started Tailgate');
  });

  test('is told to have ended when it has, also where another process has its number by now', async () => {
    const { port, pid, child } = await service();
    const running = await attached(port, { kind: 'pid', pid });
    child.kill('SIGKILL');
    await until(() => child.signalCode !== null);
    expect(running.exit()).toEqual({ code: null, signal: null });
    expect(running.memory()).toBeNull();
  });

  test('is found by a pid file, whose text must be a number', async () => {
    const { port, pid } = await service();
    writeFileSync(path.join(folder(), 'api.pid'), `${pid}\n`);
    expect((await attached(port, { kind: 'pid-file', path: 'api.pid' })).pid).toBe(pid);
    writeFileSync(path.join(folder(), 'api.pid'), 'soon');
    expect((await refusal(port, { kind: 'pid-file', path: 'api.pid' })).message).toContain('does not hold the number of a process');
    expect((await refusal(port, { kind: 'pid-file', path: 'gone.pid' })).message).toContain('cannot be read');
  });

  test('is loaded without being watched where nothing is named, and says so of every metric', async () => {
    const { port } = await service();
    const running = await attached(port, { kind: 'nothing' });
    expect([running.counters(), running.memory(), running.handles()]).toEqual([null, null, null]);
    expect(running.absent().map(({ metric }) => metric)).toEqual(expect.arrayContaining(['cpu', 'memory.growth', 'io.reads', 'fds']));
  });
});

describe('what cannot be attached to', () => {
  test('a process that does not run', async () => {
    const { port, pid, child } = await service();
    child.kill('SIGKILL');
    await until(() => child.signalCode !== null);
    expect((await refusal(port, { kind: 'pid', pid })).message).toContain('does not run, or is hidden from this user');
  });

  test('a port on which nobody listens', async () => {
    const { pid } = await service();
    const failure = await refusal(1, { kind: 'pid', pid }, 200);
    expect(failure.message).toBe('nothing listens on 127.0.0.1:1');
    expect(failure.hint).toContain('ready: { timeout: 60s }');
  });

  test('a port on which nobody listens, long before the time of a start is over', async () => {
    const target = aTarget({ ready: { path: '/', status: null, timeout: 3_600_000, refused: 150 } });
    const one = await attachTo({ target, attach: { port: 1, watched: { kind: 'nothing' } }, directory: folder(), signal: new AbortController().signal });
    expect(one).toMatchObject({ ok: false, failure: { message: 'nothing listens on 127.0.0.1:1' } });
  });

  test('is not given up for having been refused at first', async () => {
    const { port } = await service();
    const target = aTarget({ ready: { path: '/', status: [503], timeout: 600, refused: 50 } });
    const one = await attachTo({ target, attach: { port, watched: { kind: 'nothing' } }, directory: folder(), signal: new AbortController().signal });
    expect(one).toMatchObject({ ok: false, failure: { message: expect.not.stringContaining('nothing listens') } });
  });

  test('a port that another process answers', async () => {
    const [one, other] = [await service(), await service()];
    const failure = await refusal(one.port, { kind: 'pid', pid: other.pid });
    expect(failure.kind).toBe('foreign-listener');
    expect(failure.message).toContain(`process ${one.pid}`);
  });

  test('a control group that is not there, or is the whole machine', async () => {
    const { port } = await service();
    expect((await refusal(port, { kind: 'cgroup', path: '/sys/fs/cgroup/nobody.slice/here' })).message).toContain('no control group');
  });
});

/** A real one, of version 1, where this machine lets us make it. */
function makeGroup(): string | null {
  const name = `tailgate-test-${process.pid}`;
  try {
    if (!existsSync('/sys/fs/cgroup/memory/cgroup.procs')) return null;
    for (const controller of ['memory', 'cpuacct']) mkdirSync(`/sys/fs/cgroup/${controller}/${name}`);
    return name;
  } catch {
    return null;
  }
}

const group = makeGroup();

(group === null ? test.skip : test)('a control group says what its processes use, those that have ended included', async () => {
  const { port, pid, child } = await service();
  for (const controller of ['memory', 'cpuacct']) writeFileSync(`/sys/fs/cgroup/${controller}/${group}/cgroup.procs`, String(pid));
  const running = await attached(port, { kind: 'cgroup', path: `/sys/fs/cgroup/memory/${group}` });
  const before = running.counters();
  const memory = running.memory();
  await get(running, '/work');
  await get(running, '/keep');
  const after = running.counters();
  if (before === null || after === null) throw new Error('no counters');
  expect(difference(after, before).cpu).toBeGreaterThanOrEqual(50);
  expect((running.memory()?.current ?? 0) - (memory?.current ?? 0)).toBeGreaterThan(6 * 2 ** 20);
  expect(running.notes?.()).toEqual([expect.stringContaining('control group')]);
  child.kill('SIGKILL');
  await until(() => child.signalCode !== null);
  for (const controller of ['memory', 'cpuacct']) rmdirSync(`/sys/fs/cgroup/${controller}/${group}`);
  expect(running.exit()).not.toBeNull();
});
