/** Files written as text -> functions that are really run, and are gone after each test. */
import { afterAll, afterEach, expect } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFunction, type FunctionOptions, type RunningFunction } from '../../../src/measure/function/function.ts';
import { runtimeFolder } from '../../../src/measure/function/runtime-folder.ts';
import type { FunctionEvent, FunctionTarget } from '../../../src/model.ts';
import type { TargetFailure } from '../../../src/measure/target.ts';

const folders: string[] = [];
const running: RunningFunction[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Ours goes with the process, of whose end jest does not let its tests know. */
afterAll(() => rmSync(runtimeFolder().folder, { recursive: true, force: true }));

export const anEvent = (payload: unknown = {}, expected: FunctionEvent['expect'] = null): FunctionEvent => ({ name: 'order', payload: JSON.stringify(payload), expect: expected });

/** Makes a checkout with these files; a `bootstrap` is made executable. */
export function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-test-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (path.basename(name) === 'bootstrap') chmodSync(file, 0o755);
  }
  return folder;
}

export function aFunction(changes: Partial<FunctionTarget> = {}): FunctionTarget {
  return {
    kind: 'function', name: 'collector', directory: '.', setup: null, env: {}, package: null, instructions: null,
    runtime: 'python', interpreter: null, handler: 'app.handler', layers: [], memory: 256 * 1024 ** 2, timeout: 5000,
    events: [anEvent()], coldStart: { runs: 1 }, invocations: 10, price: { gbSecond: 0.0000166667, request: 0.0000002 }, ...changes,
  };
}

export const python = (code: string, changes: Partial<FunctionTarget> = {}): FunctionOptions => given({ 'app.py': code }, changes);
export const node = (code: string, changes: Partial<FunctionTarget> = {}, file = 'index.js'): FunctionOptions => given({ [file]: code }, { runtime: 'node', handler: 'index.handler', ...changes });
export const bootstrap = (code: string, changes: Partial<FunctionTarget> = {}): FunctionOptions => given({ bootstrap: code }, { runtime: 'bootstrap', handler: 'function.handler', ...changes });

export function given(files: Readonly<Record<string, string>>, changes: Partial<FunctionTarget> = {}): FunctionOptions {
  const directory = checkout(files);
  return { target: aFunction(changes), directory, cpus: null, logFile: path.join(directory, '.log', 'function.log'), signal: new AbortController().signal };
}

export async function start(options: FunctionOptions): Promise<RunningFunction> {
  const started = await startFunction(options);
  if (!started.ok) throw new Error(JSON.stringify(started.failure, null, 1));
  running.push(started.running);
  return started.running;
}

export async function startAndFail(options: FunctionOptions): Promise<TargetFailure> {
  const started = await startFunction(options);
  if (started.ok) {
    running.push(started.running);
    throw new Error('it started');
  }
  return started.failure;
}

/** The response, as JSON. */
export async function answer(one: RunningFunction, event: FunctionEvent = anEvent()): Promise<unknown> {
  const invoked = await one.invoke(event);
  if (!invoked.ok) throw new Error(JSON.stringify(invoked.failure, null, 1));
  expect(invoked.time).toBeGreaterThan(0);
  return JSON.parse(invoked.response.toString('utf8'));
}

export async function failure(one: RunningFunction, event: FunctionEvent = anEvent()): Promise<TargetFailure> {
  const invoked = await one.invoke(event);
  if (invoked.ok) throw new Error(`it answered ${invoked.response.toString()}`);
  return invoked.failure;
}

/** Pids of processes that have this text in their environment; the checkout's path is in every function's. */
export function processesOf({ directory }: FunctionOptions): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`LAMBDA_TASK_ROOT=${directory}`);
    } catch {
      return false;
    }
  });
}
