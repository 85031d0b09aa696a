import { afterEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bursts, MEAN_OFF, MEAN_ON, startNeighbour, type Neighbour } from './neighbour.ts';

let neighbour: Neighbour | null = null;
afterEach(async () => {
  await neighbour?.stop();
  neighbour = null;
});

const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

/** Waits for it; throws instead of waiting for ever. */
async function until(condition: () => boolean): Promise<void> {
  for (let looks = 0; !condition(); looks += 1) {
    if (looks === 1500) throw new Error(`it never came: ${condition}`);
    await sleep(10);
  }
}

/** Ticks of CPU time. */
const workOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]);

test('its bursts come from the seed, and have the means that are documented', () => {
  const drawn = (seed: number, n: number) => {
    const all = bursts(seed);
    return Array.from({ length: n }, () => all.next().value);
  };
  expect(drawn(7, 5)).toEqual(drawn(7, 5));
  expect(drawn(7, 5)).not.toEqual(drawn(8, 5));
  const many = drawn(1, 20_000);
  const mean = (of: 'on' | 'off') => many.reduce((sum, one) => sum + (one?.[of] ?? 0), 0) / many.length;
  expect(Math.abs(mean('off') / MEAN_OFF - 1)).toBeLessThan(0.03);
  expect(Math.abs(mean('on') / MEAN_ON - 1)).toBeLessThan(0.03);
});

test('it works when it is on, and its processes are gone when it is stopped', async () => {
  neighbour = startNeighbour(1, 1);
  const [pid] = neighbour.pids;
  if (pid === undefined) throw new Error('it has no process');
  neighbour.set('on');
  const before = workOf(pid);
  await until(() => workOf(pid) > before + 20);
  await neighbour.stop();
  expect(isAlive(pid)).toBe(false);
});

test('it ends with the process that started it, even one that is killed', async () => {
  const script = `import { startNeighbour } from ${JSON.stringify(new URL('./neighbour.js', import.meta.url).href)}; const n = startNeighbour(1, 2); n.set('on'); console.log(n.pids.join(' ')); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('.', import.meta.url)) });
  const pids = await new Promise<readonly number[]>((resolve) => parent.stdout.once('data', (text: Buffer) => resolve(text.toString().trim().split(' ').map(Number))));
  expect(pids).toHaveLength(2);
  expect(pids.every(isAlive)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !pids.some(isAlive));
});
