/** Builders and observations for the tests of processes: a target of the examples, and what is left of it on the machine. */
import { afterEach, beforeEach } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ServerTarget } from '../../src/model.ts';
import { startTarget, type RunningTarget, type StartOptions, type TargetFailure } from '../../src/measure/target.ts';

/** The folder `test/examples`, seen from the compiled tests. */
export const examples = fileURLToPath(new URL('../../../test/examples/', import.meta.url));

/** Goes into the environment of every target below: how this test file finds what is left of its processes. */
export const mark = randomBytes(8).toString('hex');

export function aTarget(changes: Partial<ServerTarget> = {}): ServerTarget {
  return {
    kind: 'server', name: 'api', directory: '.', setup: null, start: null, listen: 'port', protocol: 'http', stopTimeout: 2000,
    ready: { path: '/', status: null, timeout: 20_000 }, coldStart: null, package: null, metrics: null, resources: { collectGarbage: false }, attach: null, instructions: null, scenarios: [], ...changes,
    env: { TEST_MARK: mark, ...changes.env },
  };
}

/** One of the programs in `test/examples/hostile`. `timeout`: ms until it counts as not ready. */
export function hostile(name: string, changes: Partial<ServerTarget> = {}, timeout = 20_000): ServerTarget {
  return aTarget({ start: [process.execPath, path.join('hostile', `${name}.mjs`)], ready: { path: '/', status: null, timeout }, ...changes });
}

export async function start(target: ServerTarget, changes: Partial<StartOptions> = {}): Promise<RunningTarget> {
  const started = await startTarget(options(target, changes));
  if (!started.ok) throw new Error(`${started.failure.message}\n${started.failure.log.join('\n')}`);
  return started.running;
}

export async function startAndFail(target: ServerTarget, changes: Partial<StartOptions> = {}): Promise<TargetFailure> {
  const started = await startTarget(options(target, changes));
  if (!started.ok) return started.failure;
  await started.running.stop();
  throw new Error('it started');
}

export function options(target: ServerTarget, changes: Partial<StartOptions> = {}): StartOptions {
  return { target, directory: examples, cpus: null, logFile: path.join(folder(), 'target.log'), signal: new AbortController().signal, ...changes };
}

/** The pids of everything that a target of this test file has started and that still runs. */
export function survivors(): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const zombie = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      return pid !== process.pid && !zombie && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`TEST_MARK=${mark}`);
    } catch {
      return false;
    }
  });
}

/** Waits for it; throws instead of waiting for ever. */
export async function until(condition: () => boolean): Promise<void> {
  for (let looks = 0; !condition(); looks += 1) {
    if (looks === 1500) throw new Error(`it never came: ${condition}`);
    await sleep(10);
  }
}

export function portOf(running: RunningTarget): number {
  if (running.address.kind !== 'port') throw new Error('it listens on a socket');
  return running.address.port;
}

export async function get(running: RunningTarget, where = '/'): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${portOf(running)}${where}`, { headers: { connection: 'close' } });
  return response.text();
}

let current = '';
/** A folder of the running test's own. */
export const folder = (): string => current;

beforeEach(() => {
  current = mkdtempSync(path.join(tmpdir(), 'tailgate-test-'));
});

afterEach(() => {
  rmSync(current, { recursive: true, force: true });
});
