/**
 * How much of the spread from run to run the reference workload explains: short runs of the Node example, every other one
 * with a busy neighbour. Each kernel and timing is held against each metric; `together` is what comparisons use.
 * `node build/test/bench/reference/reference.js [RUNS] [SECONDS] [OUT.json]`
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Scenario, ServerTarget } from '../../../src/model.ts';
import { keepApart, type CpuLayout } from '../../../src/measure/cpus.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused } from '../../../src/measure/load/driver.ts';
import { KERNELS, nameOf, warmUp } from '../../../src/measure/reference/kernels.ts';
import { startProcess } from '../../../src/measure/reference/process.ts';
import { SLICE as REFERENCE_SLICE } from '../../../src/measure/reference/reference.ts';
import { startTarget } from '../../../src/measure/target.ts';
import { mean, trimmedPoint, variance } from '../../../src/stats/mean.ts';
import { slowerBy, type Timing } from '../../../src/stats/normalise.ts';
import { median, quantile, sorted } from '../../../src/stats/sample.ts';

/** ms; and how many of the target's slices there are to one of the reference. */
const SLICE = 50;
const EVERY = 6;

const signal = new AbortController().signal;
const scenario: Scenario = {
  name: 'list', requests: [{ method: 'GET', path: '/items?limit=20', headers: {}, body: null, expect: { status: [200], body: null } }],
  load: { kind: 'connections', connections: 8, pipelining: 1, timeout: 5000 },
};
const target: ServerTarget = {
  kind: 'server', name: 'api', directory: '.', setup: null, start: [process.execPath, 'server.js'], env: {}, listen: 'port', protocol: 'http',
  ready: { path: '/health', status: null, timeout: 20_000 }, stopTimeout: 2000, coldStart: null, package: null, metrics: null, resources: { collectGarbage: false }, attach: null, instructions: null, scenarios: [],
};

/** Logs of one run: of the target's figures, and of each kernel by the clock and in CPU time. */
type Reading = Readonly<Record<string, number>>;

async function oneRun(layout: CpuLayout | null, folder: string, seconds: number): Promise<Reading> {
  const reference = await startProcess({ cpus: layout?.target ?? null, logFile: path.join(folder, 'reference.log'), signal });
  if (typeof reference === 'string') throw new Error(reference);
  const started = await startTarget({ target, directory: path.resolve('test/examples/node-http'), cpus: layout?.target ?? null, logFile: path.join(folder, 'target.log'), signal });
  if (!started.ok) throw new Error(started.failure.message);
  const { running } = started;
  const slice = (duration: number) => runClosedLoop({ address: running.address, scenario, duration, signal });
  const slices: { readonly cpu: number; readonly p50: number; readonly p90: number; readonly p99: number; readonly rate: number }[] = [];
  const kernels = new Map<string, number[]>();
  try {
    await warmUp(reference, signal);
    await slice(800);
    const ends = performance.now() + 1000 * seconds;
    for (let count = 0; performance.now() < ends; count += 1) {
      if (count % EVERY === 0) {
        const kernel = KERNELS[(count / EVERY) % KERNELS.length];
        const reading = (await kernel?.run(reference, REFERENCE_SLICE, signal)) ?? null;
        if (kernel !== undefined && reading !== null) {
          for (const timing of ['wall', 'cpu'] as const) {
            const name = nameOf(kernel, timing);
            kernels.set(name, [...(kernels.get(name) ?? []), reading[timing]]);
          }
        }
      }
      const before = running.counters()?.cpu ?? NaN;
      const result = await slice(SLICE);
      const after = running.counters()?.cpu ?? NaN;
      if (!isRefused(result) && result.completions > 0) slices.push({ cpu: (after - before) / result.answered, p50: median(result.latencies), p90: quantile(sorted(result.latencies), 0.9), p99: quantile(sorted(result.latencies), 0.99), rate: result.completions / result.window });
    }
  } finally {
    await Promise.all([running.stop(), reference.stop()]);
  }
  const figure = (of: (one: (typeof slices)[number]) => number): number => trimmedPoint(slices.map((one) => Math.log(of(one))), 0.2);
  return {
    cpu: figure(({ cpu }) => cpu), 'latency.p50': figure(({ p50 }) => p50), 'latency.p90': figure(({ p90 }) => p90), 'latency.p99': figure(({ p99 }) => p99), throughput: figure(({ rate }) => rate),
    ...Object.fromEntries([...kernels].map(([name, values]) => [name, Math.log(median(values))])),
  };
}

/** Busy for 0.8 s and idle for 1.5 s on average, both exponential, on any core: a neighbour in bursts, from the first moment. */
function neighbour(): ChildProcess {
  const code = `const e = (m) => -m * Math.log(1 - Math.random()); const go = () => { const until = performance.now() + e(800); while (performance.now() < until) JSON.parse(JSON.stringify({ a: [1, 2, 3], b: 'x'.repeat(200) })); setTimeout(go, e(1500)); }; go();`;
  return spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
}

const sd = (values: readonly number[]): number => Math.sqrt(variance(values));
const percent = (value: number): string => `${(100 * value).toFixed(1).padStart(6)} %`;

/** As a comparison reads it, against a machine on which every kernel takes as long as it did in the median run. */
function together(reading: Reading, timing: Timing, readings: readonly Reading[]): number {
  const names = KERNELS.map((kernel) => nameOf(kernel, timing));
  return slowerBy(Object.fromEntries(names.map((name) => [name, Math.exp(reading[name] ?? NaN)])), new Map(names.map((name) => [name, Math.exp(median(readings.map((one) => one[name] ?? NaN)))])), timing) ?? NaN;
}

function table(title: string, readings: readonly Reading[]): string {
  const column = (name: string): readonly number[] => readings.map((reading) => reading[name] ?? NaN);
  const kernels = Object.keys(readings[0] ?? {}).filter((name) => name.includes('/'));
  const predictors: readonly (readonly [string, readonly number[]])[] = [
    ...kernels.map((name) => [name, column(name)] as const),
    ...(['wall', 'cpu'] as const).map((timing) => [`together, ${timing}`, readings.map((reading) => together(reading, timing, readings))] as const),
  ];
  const lines = ['cpu', 'latency.p50', 'latency.p90', 'latency.p99', 'throughput'].flatMap((metric) => {
    const x = column(metric);
    const sign = metric === 'throughput' ? -1 : 1;
    return [`${metric.padEnd(20)} SD of its log ${percent(sd(x))}`, ...predictors.map(([name, k]) => {
      const slope = mean(x.map((value, i) => (value - mean(x)) * ((k[i] ?? NaN) - mean(k)))) / mean(k.map((value) => (value - mean(k)) ** 2));
      const left = (beta: number): string => percent(sd(x.map((value, i) => value - sign * beta * (k[i] ?? NaN))));
      return `    ${name.padEnd(20)} its SD ${percent(sd(k))}   fitted beta ${slope.toFixed(2).padStart(6)}   left with beta 1 ${left(1)}, 0.7 ${left(0.7)}, 0.4 ${left(0.4)}`;
    })];
  });
  return [`## ${title}: ${readings.length} runs`, ...lines, ''].join('\n');
}

const [runs = 10, seconds = 2.5] = process.argv.slice(2, 4).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-bench-'));
const { layout, release } = await keepApart();
const recorded: { readonly busy: boolean; readonly reading: Reading }[] = [];
try {
  for (let run = 0; run < runs; run += 1) {
    const busy = run % 2 === 1;
    const beside = busy ? neighbour() : null;
    recorded.push({ busy, reading: await oneRun(layout, folder, seconds) });
    beside?.kill('SIGKILL');
  }
} finally {
  await release();
  rmSync(folder, { recursive: true, force: true });
}
const [, , , , out] = process.argv;
if (out !== undefined) writeFileSync(out, `${JSON.stringify(recorded)}\n`);
for (const [title, of] of [['quiet', recorded.filter(({ busy }) => !busy)], ['with a busy neighbour', recorded.filter(({ busy }) => busy)], ['both', recorded]] as const) {
  process.stdout.write(`${table(title, of.map(({ reading }) => reading))}\n`);
}
