import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cpuLayout } from '../../../src/measure/cpus.ts';
import { startProcess, type ReferenceProcess } from '../../../src/measure/reference/process.ts';
import { startReference, type Reference, type ReferenceOptions } from '../../../src/measure/reference/reference.ts';

const NAMES = ['echo.cpu/1', 'echo/1', 'json.cpu/1', 'json/1', 'memory.cpu/1', 'memory/1'];
const never = new AbortController().signal;
let folder = '';
const opened: { stop: () => Promise<void> }[] = [];

beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'tailgate-test-')); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const logFile = (): string => path.join(folder, 'reference.log');

async function started(changes: Partial<ReferenceOptions> = {}): Promise<Reference> {
  const reference = await startReference({ layout: null, logFile: logFile(), signal: never, ...changes });
  if ('reason' in reference) throw new Error(reference.reason);
  opened.push(reference);
  return reference;
}

async function startedProcess(): Promise<ReferenceProcess> {
  const process_ = await startProcess({ cpus: null, logFile: logFile(), signal: never });
  if (typeof process_ === 'string') throw new Error(process_);
  opened.push(process_);
  return process_;
}

async function slices(reference: Reference, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await reference.slice();
}

/** Neither running nor waiting to be collected. */
function isGone(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
  } catch {
    return true;
  }
}

async function untilGone(pid: number): Promise<void> {
  for (let looks = 0; !isGone(pid); looks += 1) {
    if (looks === 1500) throw new Error(`${pid} does not end`);
    await sleep(10);
  }
}

/** How often its main thread began or went on to run. */
function wakeUps(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return [...status.matchAll(/ctxt_switches:\s*(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

describe('the reference workload', () => {
  test('gives one positive value of each kernel a launch, by the clock and in CPU time', async () => {
    const reference = await started();
    for (const launch of [1, 2]) {
      await slices(reference, 3);
      reference.endLaunch();
      const samples = reference.samples();
      expect(samples.map(({ kernel }) => kernel).sort()).toEqual(NAMES);
      for (const { values, point } of samples) {
        expect(values).toHaveLength(launch);
        for (const value of [...values, point]) expect(Number.isFinite(value) && value > 0).toBe(true);
      }
    }
    expect(readFileSync(logFile(), 'utf8')).toBe('');
  });

  test('counts nothing of its warm-up, and nothing of a launch without a slice', async () => {
    const reference = await started();
    reference.endLaunch();
    expect(reference.samples()).toEqual([]);
    await slices(reference, 1);
    expect(reference.samples()).toEqual([]);
    reference.endLaunch();
    reference.endLaunch();
    expect(reference.samples().map(({ kernel, values }) => [kernel, values.length])).toEqual([['echo/1', 1], ['echo.cpu/1', 1]]);
  });

  test('runs on the cores of the target', async () => {
    const layout = cpuLayout();
    if ('reason' in layout) return;
    const process_ = await startProcess({ cpus: layout.target, logFile: logFile(), signal: never });
    if (typeof process_ === 'string') throw new Error(process_);
    opened.push(process_);
    expect(/^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync(`/proc/${process_.pid}/status`, 'utf8'))?.[1]).toBe(layout.target);
  });

  test('uses no processor between its slices', async () => {
    const process_ = await startedProcess();
    await process_.ask('json 50');
    // What garbage collectors and compilers still have to do after it.
    await sleep(300);
    const before = wakeUps(process_.pid);
    await sleep(300);
    // One that polled ten times a second would have woken up three times.
    expect(wakeUps(process_.pid) - before).toBeLessThan(3);
  });

  test('says how much CPU time it used, which only grows', async () => {
    const reference = await started();
    const before = reference.cpuTime();
    expect(before).toBeGreaterThan(0);
    await slices(reference, 3);
    expect(reference.cpuTime()).toBeGreaterThan(before);
  });

  test('sees nothing of our environment but where programs are', async () => {
    const [options, own] = [process.env['NODE_OPTIONS'], process.env['NODE_ENV']];
    process.env['NODE_OPTIONS'] = '--require=/there/is/no/such/file.js';
    process.env['NODE_ENV'] = 'production';
    try {
      const { pid } = await startedProcess();
      const names = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').map((line) => line.split('=')[0]).filter((name) => name !== '');
      const allowed = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TAILGATE_COOKIE', 'TAILGATE_REFERENCE'];
      expect(names.filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
    } finally {
      for (const [name, value] of [['NODE_OPTIONS', options], ['NODE_ENV', own]] as const) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});

describe('its process ends', () => {
  test('when it is stopped, however often, and slices then do nothing', async () => {
    const reference = await started();
    await slices(reference, 3);
    reference.endLaunch();
    const known = reference.samples();
    await Promise.all([reference.stop(), reference.stop()]);
    await slices(reference, 3);
    reference.endLaunch();
    expect(reference.samples()).toEqual(known);
  });

  test('when it is killed under us, and slices then do nothing', async () => {
    const process_ = await startedProcess();
    const asked = process_.ask('json 5000');
    process.kill(process_.pid, 'SIGKILL');
    expect(await asked).toBeNull();
    expect(await process_.ask('cpu')).toBeNull();
  });

  test('at an abort', async () => {
    const stop = new AbortController();
    const reference = await started({ signal: stop.signal });
    stop.abort();
    await slices(reference, 3);
    reference.endLaunch();
    expect(reference.samples()).toEqual([]);
    await reference.stop();
    expect(await startReference({ layout: null, logFile: logFile(), signal: stop.signal })).toEqual({ reason: 'the run was interrupted' });
  });

  test('when its parent is killed without warning, also in the middle of a slice', async () => {
    const parent = spawn(process.execPath, [fileURLToPath(new URL('parent.js', import.meta.url)), logFile()], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(parent.stdout, 'data');
    const pids = String(said).trim().split(' ').map(Number);
    expect(pids).toHaveLength(1);
    expect(pids.some(isGone)).toBe(false);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (const pid of pids) await untilGone(pid);
  });

  test('only at our word: whoever else talks to it gets no work done', async () => {
    // The echo service answers anybody; lines are obeyed on the connection it made itself only.
    const { port } = await startedProcess();
    const stranger = connect(port, '127.0.0.1');
    stranger.write('json 1000\n\n');
    const [answer] = await once(stranger, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400/);
    stranger.destroy();
  });

  test('or never began, and the reason is told: a log that cannot be written', async () => {
    const reference = await startReference({ layout: null, logFile: path.join(folder, 'no\0file'), signal: never });
    expect(reference).toEqual({ reason: expect.stringContaining('its log cannot be written') });
  });
});
