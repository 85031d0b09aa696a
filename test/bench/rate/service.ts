/**
 * Services whose limits are known by their making: `node service.js pause|worker MS`, in a process of its own. Prints its port.
 *
 * Both answer by an ideal clock, so that a timer that fires late, or a busy machine, makes a single answer late and no limit lower.
 * - `pause 200`: answers after 2 ms, but stands still for the last 200 ms of every second.
 * - `worker 5`: one worker that takes exactly 5 ms for each request, one after the other: 200 a second.
 * GET /held: how many answers of each second it has held back by its pause, as JSON.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const QUICK = 2;
const [, , kind = 'worker', written = '5'] = process.argv;
const ms = Number(written);
const began = performance.now();
const held = new Map<number, number>();
let free = 0;

/** When a request that comes now is answered, ms. */
function answerAt(now: number): number {
  if (kind === 'worker') return (free = Math.max(now, free) + ms);
  const second = Math.floor((now - began) / 1000);
  const end = began + (second + 1) * 1000;
  if (now < end - ms) return now + QUICK;
  held.set(second, (held.get(second) ?? 0) + 1);
  return end + QUICK;
}

const server = createServer((request, response) => {
  if (request.url === '/held') return void response.end(JSON.stringify([...held.values()]));
  const now = performance.now();
  setTimeout(() => response.end('hello'), answerAt(now) - now);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
