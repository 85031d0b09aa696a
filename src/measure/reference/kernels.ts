/** The kernels of the reference workload: a fixed piece of work each -> what it took in one slice. */
import type { Scenario } from '../../model.ts';
import { runClosedLoop } from '../load/autocannon.ts';
import { isRefused, type SliceResult } from '../load/driver.ts';
import type { ReferenceProcess } from './process.ts';

/** One slice's reading: ms for one piece of work by the clock, and in CPU time of the process. */
export interface Reading {
  readonly wall: number;
  readonly cpu: number;
}

export interface Kernel {
  readonly word: 'echo' | 'json' | 'memory';
  /** Goes up whenever the work changes, and values of two versions are never compared. */
  readonly version: number;
  /** One slice of about so many ms; null when it did not work out. */
  readonly run: (process_: ReferenceProcess, ms: number, signal: AbortSignal) => Promise<Reading | null>;
}

/** As it is stored, for each of its two timings: `json/1` by the clock, `json.cpu/1` in CPU time. */
export const nameOf = ({ word, version }: Kernel, timing: keyof Reading): string => `${word}${timing === 'cpu' ? '.cpu' : ''}/${version}`;

/** Few connections: enough that the service is never idle. The body goes there and back. */
const ECHO: Scenario = {
  name: 'reference',
  requests: [{
    method: 'POST', path: '/echo', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'x'.repeat(240) }),
    expect: { status: [200], body: null },
  }],
  load: { kind: 'connections', connections: 4, pipelining: 1, timeout: 2000 },
};

export const KERNELS: readonly Kernel[] = [
  { word: 'echo', version: 1, run: echo },
  { word: 'json', version: 1, run: (process_, ms) => inside(process_, 'json', ms) },
  { word: 'memory', version: 1, run: (process_, ms) => inside(process_, 'memory', ms) },
];

/**
 * The echo service takes some 10,000 requests to become what it stays: 0.06 ms of CPU time a request at first, 0.020 in the end
 * [measured]; stopped at 4,000, it differed by 17 % from run to run of an idle machine. On a crowded one it gets no longer, ms.
 */
const WARM_REQUESTS = 12_000;
const WARM_WITHIN = 900;
/** ms. json: its heap has grown, and been cleared, by then. */
const WARM = { json: 200, memory: 60 };

/** Until compilers, caches and page tables are as they will be: about 0.8 s, 1.3 s where the machine is crowded. Once a run. */
export async function warmUp(process_: ReferenceProcess, signal: AbortSignal): Promise<void> {
  for (const word of ['json', 'memory'] as const) await inside(process_, word, WARM[word]);
  const began = performance.now();
  for (let answered = 0; performance.now() - began < WARM_WITHIN && answered < WARM_REQUESTS; ) {
    const result = await load(process_, 100, signal);
    if (result === null) return;
    answered += result.answered;
  }
}

/** A piece is one request, under load of four connections by the same driver that loads the target. */
async function echo(process_: ReferenceProcess, duration: number, signal: AbortSignal): Promise<Reading | null> {
  const before = await process_.ask('cpu');
  const result = before === null ? null : await load(process_, duration, signal);
  const after = await process_.ask('cpu');
  if (before === null || after === null || result === null) return null;
  return { wall: result.window / result.completions, cpu: (after.total - before.total) / result.answered };
}

async function load(process_: ReferenceProcess, duration: number, signal: AbortSignal): Promise<SliceResult | null> {
  if (signal.aborted) return null;
  const result = await runClosedLoop({ address: { kind: 'port', protocol: 'http', host: '127.0.0.1', port: process_.port }, scenario: ECHO, duration, signal });
  return isRefused(result) || result.endedEarly || result.completions === 0 ? null : result;
}

async function inside(process_: ReferenceProcess, word: 'json' | 'memory', ms: number): Promise<Reading | null> {
  const reply = await process_.ask(`${word} ${ms}`);
  return reply === null || reply.pieces === 0 ? null : { wall: reply.wall / reply.pieces, cpu: reply.cpu / reply.pieces };
}
