/** The load generators of the truth bench: Tailgate's drivers, autocannon's own report, wrk and ab, each as figures in ms. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import type { Scenario } from '../../../src/model.ts';
import type { Address } from '../../../src/measure/address.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused, type LoadDriver } from '../../../src/measure/load/driver.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { LatencyRecorder } from '../../../src/stats/histogram.ts';

export interface Figures {
  readonly p10: number | null;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** requests/s */
  readonly throughput: number;
  readonly answered: number;
  readonly errors: number;
}

export interface Tool {
  readonly name: string;
  /** Its connections are made anew every 250 ms. */
  readonly sliced?: boolean;
  /** null where it cannot load such an address, or is not installed. */
  readonly run: (address: Address, seconds: number) => Promise<Figures | null>;
}

export const connections = 10;
const run = promisify(execFile);
const request = { method: 'GET', path: '/', headers: {}, body: null, expect: { status: null, body: { kind: 'text', value: 'hello' } } } as const;

export const closedTools: readonly Tool[] = [
  { name: 'Tailgate', run: (address, seconds) => drive(runClosedLoop, address, { kind: 'connections', connections, pipelining: 1, timeout: 5000 }, seconds, seconds) },
  { name: 'Tailgate, slices of 250 ms', sliced: true, run: (address, seconds) => drive(runClosedLoop, address, { kind: 'connections', connections, pipelining: 1, timeout: 5000 }, seconds, 0.25) },
  { name: 'autocannon', run: (address, seconds) => stock(address, seconds, {}) },
  { name: 'wrk', run: wrk },
  { name: 'ab', run: ab },
];

export const rate = 500;
/** So many that no request waits for one while the service pauses. */
const enough = 150;
export const rateTools: readonly Tool[] = [
  { name: 'Tailgate', run: (address, seconds) => drive(runPaced, address, { kind: 'rate', rate, connections: enough, timeout: 5000 }, seconds, seconds) },
  { name: 'autocannon, overallRate', run: (address, seconds) => stock(address, seconds, { overallRate: rate, connections: enough }) },
];

async function drive(driver: LoadDriver, address: Address, load: Scenario['load'], seconds: number, slice: number): Promise<Figures | null> {
  const histogram = new LatencyRecorder();
  const sum = { completions: 0, window: 0, answered: 0, errors: 0 };
  const scenario: Scenario = { name: 'truth', requests: [request], load };
  for (let done = 0; done < seconds; done += slice) {
    const result = await driver({ address, scenario, duration: slice * 1000, signal: new AbortController().signal });
    if (isRefused(result)) return null;
    for (const latency of result.latencies) histogram.record(latency);
    sum.completions += result.completions;
    sum.window += result.window;
    sum.answered += result.answered;
    sum.errors += Object.values(result.errors).reduce((all, count: number) => all + count, 0);
  }
  return {
    p10: histogram.quantile(0.1), p50: histogram.quantile(0.5), p90: histogram.quantile(0.9), p99: histogram.quantile(0.99),
    throughput: (sum.completions / sum.window) * 1000, answered: sum.answered, errors: sum.errors,
  };
}

async function stock(address: Address, seconds: number, more: Partial<autocannon.Options>): Promise<Figures> {
  const result = await autocannon({ url: url(address), ...(address.kind === 'socket' ? { socketPath: address.path } : {}), connections, duration: seconds, ...more });
  const { latency } = result;
  return { p10: latency.p10, p50: latency.p50, p90: latency.p90, p99: latency.p99, throughput: result.requests.average, answered: result.requests.total, errors: result.errors + result.non2xx };
}

async function wrk(address: Address, seconds: number): Promise<Figures | null> {
  if (address.kind === 'socket') return null;
  const text = await output('wrk', ['-t1', `-c${connections}`, `-d${Math.ceil(seconds)}s`, '--latency', url(address)]);
  if (text === null) return null;
  const at = (share: number) => duration(new RegExp(`^\\s+${share}%\\s+(\\S+)`, 'm').exec(text)?.[1]);
  const socketErrors = [...(/Socket errors: (.*)/.exec(text)?.[1] ?? '').matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  return {
    p10: null, p50: at(50), p90: at(90), p99: at(99), throughput: Number(/Requests\/sec:\s+(\S+)/.exec(text)?.[1]),
    answered: Number(/(\d+) requests in/.exec(text)?.[1]), errors: socketErrors + Number(/Non-2xx.*: (\d+)/.exec(text)?.[1] ?? 0),
  };
}

async function ab(address: Address, seconds: number): Promise<Figures | null> {
  if (address.kind === 'socket') return null;
  const directory = mkdtempSync(join(tmpdir(), 'tailgate-ab-'));
  try {
    const file = join(directory, 'percentiles.csv');
    const text = await output('ab', ['-k', '-q', '-r', '-c', String(connections), '-t', String(Math.ceil(seconds)), '-n', '10000000', '-e', file, `${url(address)}/`]);
    if (text === null) return null;
    const lines = new Map(readFileSync(file, 'utf8').split('\n').slice(1).map((line) => line.split(',').map(Number) as [number, number]));
    const at = (share: number) => lines.get(share) ?? Number.NaN;
    return {
      p10: at(10), p50: at(50), p90: at(90), p99: at(99), throughput: Number(/Requests per second:\s+(\S+)/.exec(text)?.[1]),
      answered: Number(/Complete requests:\s+(\d+)/.exec(text)?.[1]), errors: Number(/Failed requests:\s+(\d+)/.exec(text)?.[1]),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** null when the tool is not installed or gave up. */
async function output(command: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await run(command, args, { timeout: 60_000 })).stdout;
  } catch {
    return null;
  }
}

function url(address: Address): string {
  return address.kind === 'port' ? `${address.protocol}://${address.host}:${address.port}` : `${address.protocol}://localhost`;
}

/** `940.00us`, `5.13ms`, `1.20s` -> ms */
function duration(text: string | undefined): number {
  const match = /^([\d.]+)(us|ms|s)$/.exec(text ?? '');
  return match === null ? Number.NaN : Number(match[1]) * { us: 0.001, ms: 1, s: 1000 }[match[2] as 'us' | 'ms' | 's'];
}
