/**
 * A neighbour as shared machines have them: processes that compute in bursts. Each is off and on in turn for times drawn from
 * exponential distributions with means of 1.5 s and 0.8 s, so one alone takes about a third of a core; two are what the
 * "noisy" recordings have. They run at ordinary priority and on all cores, and compute on 4 MiB of memory, so that they take
 * processor time and cache. The draws come from a seed. They end with the process that started them, however it ends.
 *
 * `node neighbour.js SEED` is one such process: it waits for `on` and `off` messages from its parent.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../../../src/stats/random.ts';

/** ms */
export const MEAN_OFF = 1500;
export const MEAN_ON = 800;
const PROCESSES = 2;
/** ms of computing between two looks at the clock and the messages. */
const CHUNK = 2;

export interface Neighbour {
  readonly pids: readonly number[];
  /** Bursts begin; or no more of them. */
  set(state: 'on' | 'off'): void;
  stop(): Promise<void>;
}

/** Starts the processes, silent at first. Start it before this process keeps itself to a core: children inherit that. */
export function startNeighbour(seed: number, processes = PROCESSES): Neighbour {
  const children = Array.from({ length: processes }, (_, i) => fork(fileURLToPath(import.meta.url), [String(seed + i)], { stdio: 'ignore' }));
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    set: (state) => children.forEach((child) => child.connected && child.send(state)),
    stop: async () => void (await Promise.all(children.map(end))),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Times off and on in turn, ms. */
export function* bursts(seed: number): Generator<{ readonly off: number; readonly on: number }> {
  const random = randomFrom(seed);
  const exponential = (mean: number): number => -mean * Math.log(1 - random.uniform());
  for (;;) yield { off: exponential(MEAN_OFF), on: exponential(MEAN_ON) };
}

async function live(seed: number): Promise<void> {
  let state = 'off';
  let wake = new AbortController();
  process.on('message', (message) => {
    state = String(message);
    wake.abort();
    wake = new AbortController();
  });
  process.on('disconnect', () => process.exit(0));
  const memory = new Float64Array(2 ** 19);
  const pause = (ms: number): Promise<unknown> => sleep(ms, undefined, { signal: wake.signal }).catch(() => undefined);
  for (const { off, on } of bursts(seed)) {
    while (state === 'off') await pause(60_000);
    await pause(off);
    const until = performance.now() + on;
    while (state === 'on' && performance.now() < until) {
      for (const start = performance.now(); performance.now() - start < CHUNK; ) for (let i = 0; i < memory.length; i += 64) memory[i] = (memory[i] ?? 0) * 0.5 + i;
      await new Promise(setImmediate);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await live(Number(process.argv[2] ?? 1));
