/**
 * Rate mode against a service that pauses, and capacities against services whose limit is known:
 * `node build/test/bench/rate/rate.js [--seconds 10] [--launches 5]`. Prints Markdown.
 */
import { cpus, loadavg, release } from 'node:os';
import { parseArgs } from 'node:util';
import type { Load, Request, SaturateLoad, Scenario } from '../../../src/model.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { isRefused, type LoadDriver } from '../../../src/measure/load/driver.ts';
import { runPaced } from '../../../src/measure/load/paced.ts';
import { measureScenario } from '../../../src/measure/load/scenario.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { settle } from '../truth/quiet.ts';
import { limitOf, truthAt } from './arithmetic.ts';
import { start } from './start.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, launches: { type: 'string', default: '5' } } });
const [seconds, launches] = [Number(values.seconds), Number(values.launches)];
const signal = new AbortController().signal;
const request: Request = { method: 'GET', path: '/', headers: {}, body: null, expect: { status: null, body: null } };
const under = (load: Load): Scenario => ({ name: 'bench', requests: [request], load });
const PAUSE = 200;

const settled = settle(process.pid, 0);
console.log(`${cpus().length} cores, Linux ${release()}, Node ${process.version}, ${settled}, load average ${loadavg()[0]?.toFixed(1) ?? '?'}.\n`);
await pauses();
await capacities();

async function pauses(): Promise<void> {
  const ways: readonly (readonly [string, LoadDriver, Load])[] = [
    ['Tailgate, 100/s', runPaced, { kind: 'rate', rate: 100, connections: 50, timeout: 10_000 }],
    ['Tailgate, 500/s', runPaced, { kind: 'rate', rate: 500, connections: 200, timeout: 10_000 }],
    ['closed loop, 1 connection', runClosedLoop, { kind: 'connections', connections: 1, pipelining: 1, timeout: 10_000 }],
    ['closed loop, 10 connections', runClosedLoop, { kind: 'connections', connections: 10, pipelining: 1, timeout: 10_000 }],
  ];
  console.log(`A service that answers after 2 ms and stands still for ${PAUSE} ms of every second, ${seconds} s each.\n\n| | requests | p50, ms | p90, ms | p99, ms |\n| --- | --: | --: | --: | --: |`);
  console.log(`| **the truth, at any even rate** | | ${[0.5, 0.9, 0.99].map((q) => truthAt(q, PAUSE).toFixed(1)).join(' | ')} |`);
  for (const [name, driver, load] of ways) {
    const service = await start('pause', PAUSE, true);
    try {
      const result = await driver({ address: service.address, scenario: under(load), duration: seconds * 1000, signal });
      if (isRefused(result)) throw new Error(result.refused);
      const sample = sorted(result.latencies);
      console.log(`| ${name} | ${sample.length} | ${[0.5, 0.9, 0.99].map((q) => quantile(sample, q).toFixed(1)).join(' | ')} |`);
    } finally {
      await service.stop();
    }
  }
}

async function capacities(): Promise<void> {
  console.log(`\nThe search for the capacity, \`from: 20/s\`, \`to: 2000/s\`, \`keep: { latency.p99: 100 ms }\`, ${launches} launches.\n\n| one worker of | its limit | capacity of each launch | trials | time a launch |\n| --- | --: | --- | --: | --: |`);
  for (const ms of [2, 5, 20]) {
    const load: SaturateLoad = { kind: 'saturate', from: 20, to: 2000, keep: [{ metric: 'latency.p99', most: 100 }, { metric: 'errors', most: 0.01 }], each: 2000, most: null, connections: 50, timeout: 10_000 };
    const found: string[] = [];
    let [trials, spent] = [0, 0];
    for (let seed = 1; seed <= launches; seed += 1) {
      const service = await start('worker', ms, true);
      try {
        const sides = [{ side: 'head' as const, address: service.address, counters: () => null, memory: () => null, died: () => false }];
        const outcome = await measureScenario({ scenario: under(load), sides, measure: 0, warmUp: { shortest: 1000, longest: 6000 }, seed, signal });
        if (!outcome.ok) throw new Error(outcome.failure.message);
        const head = outcome.sides.get('head');
        const bound = head?.warnings.find(({ kind }) => kind === 'at-least' || kind === 'at-most')?.kind;
        found.push(`${bound === undefined ? '' : `${bound.replace('-', ' ')} `}${(head?.values['capacity'] ?? NaN).toFixed(0)}`);
        trials += head?.stages?.length ?? 0;
        spent += outcome.time.load;
      } finally {
        await service.stop();
      }
    }
    console.log(`| ${ms} ms | ${limitOf(ms)}/s | ${found.join(', ')} | ${(trials / launches).toFixed(1)} | ${(spent / launches / 1000).toFixed(0)} s |`);
  }
}
