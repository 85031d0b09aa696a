import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gate, type GateResult } from '../src/gate.ts';
import type { AppliedLoad, Run } from '../src/model.ts';
import { readOptions } from '../src/options.ts';
import { decodeRun } from '../src/run-file.ts';
import type { World } from '../src/world.ts';

/** One worker that takes 5 ms for each request on an ideal clock: 200 a second, however late a timer fires. With DIE it ends at its so manieth. */
const SERVER = `
const { createServer } = require('node:http');
let [free, count] = [0, 0];
createServer((request, response) => {
  if (request.url === '/health') return response.end('ok');
  if (++count === Number(process.env.DIE)) process.exit(3);
  const now = performance.now();
  free = Math.max(now, free) + 5;
  setTimeout(() => response.end('hello'), free - now);
}).listen(process.env.PORT, '127.0.0.1');
`;

const CONFIG = `version: 1
targets:
  api:
    start: node server.js
    ready: /health
    cold-start: false
    scenarios:
      knee: { request: GET /, load: { shape: saturate, from: 40/s, to: 400/s, each: 500 ms, keep: { latency.p99: 200 ms }, launches: 1 } }
      ramp: { request: GET /, load: { shape: ramp, from: 20/s, to: 120/s, duration: 1s, launches: 2 } }
      step: { request: GET /, load: { shape: step, rates: [20/s, 100/s], each: 500 ms, launches: 2 } }
      spike: { request: GET /, load: { shape: spike, rate: 50/s, peak: 400/s, before: 1s, duration: 500 ms, after: 3s, launches: 1 } }
      leak: { request: GET /, load: { shape: soak, rate: 50/s, duration: 10s } }
budgets:
  - { metric: capacity, fail: 20/s }
  - { metric: recovery, fail: 1m }
  - { metric: "*", scenario: "*", tolerance: { fail: 1000% } }
`;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function gated(config: string): Promise<{ readonly result: GateResult; readonly said: readonly string[]; readonly read: (file: string) => string }> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-')));
  folders.push(folder);
  writeFileSync(path.join(folder, 'server.js'), SERVER);
  writeFileSync(path.join(folder, 'tailgate.yml'), config);
  const options = readOptions({ time: '1', seed: '1', compare: 'none' }, (name) => `--${name}`);
  if (!options.ok) throw new Error('the options are wrong');
  const sink = { write: () => undefined, isTTY: false, columns: 80 };
  const world: World = { env: process.env, cwd: folder, stdout: sink, stderr: sink, signal: new AbortController().signal, now: () => new Date('2026-11-21T12:00:00Z') };
  const said: string[] = [];
  const result = await gate(options.value, world, { progress: ({ text }) => void said.push(text) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { result: result.value, said, read: (file) => readFileSync(path.join(folder, '.tailgate', file), 'utf8') };
}

describe('a config with every shape', () => {
  let run: Run;
  let said: readonly string[] = [];
  let read: (file: string) => string = () => '';
  beforeAll(async () => {
    const done = await gated(CONFIG);
    run = done.result.run;
    said = done.said;
    read = done.read;
  }, 180_000);

  const sampleOf = (scenario: string, metric: string) => run.samples.find((sample) => sample.scenario === scenario && sample.metric.name === metric);
  const loadOf = (scenario: string): AppliedLoad | undefined => run.loads.find((load) => load.scenario === scenario);

  test('is measured whole, and says before it begins how long that takes', () => {
    expect(run.failures).toEqual([]);
    expect(run.complete).toBe(true);
    // The search: ln 10 in steps of 3 % is seven halvings, and six trials more.
    expect(said.slice(0, 1)).toEqual(['about 25 s of load, besides warm-up and starts: 25 s for what has a time of its own']);
    expect(said).toContain('api/leak: 10 s for a soak, 1 launch');
    expect(run.time.shaped).toBe(run.time.load);
  });

  test('has a capacity and no latency for a search, since what failed in it was meant to', () => {
    expect(run.samples.filter(({ scenario }) => scenario === 'knee').map(({ metric }) => metric.name)).toEqual(['capacity']);
    // 200/s, and what a queue of 200 ms hides in half a second.
    expect(sampleOf('knee', 'capacity')?.point).toBeLessThanOrEqual(200 * (1 + 200 / (0.99 * 500)) * 1.015);
    expect(run.requests.some(({ scenario }) => scenario === 'knee')).toBe(false);
    expect(loadOf('knee')?.stages.every(({ kept }) => kept !== undefined)).toBe(true);
  });

  test('has the figures of the whole for the others, and those of each stage beside them', () => {
    expect(sampleOf('ramp', 'latency.p99')?.values).toHaveLength(2);
    expect(loadOf('ramp')?.stages.reduce((sum, { requests }) => sum + requests, 0)).toBe(2 * 70);
    expect(loadOf('step')?.stages.map(({ from, requests }) => [from, requests])).toEqual([[20, 20], [100, 100]]);
    expect(loadOf('spike')?.stages.map(({ requests }) => requests)).toEqual([50, 200, 150]);
    expect(sampleOf('spike', 'recovery')?.point).toBeGreaterThan(0);
    // Whole slices, of a second or, where the service was slow at first, a little longer.
    const answered = run.requests.find(({ scenario }) => scenario === 'leak')?.answered ?? 0;
    const slices = run.slices.find(({ scenario }) => scenario === 'leak')?.requests ?? [];
    expect(Math.max(...slices) - Math.min(...slices)).toBeLessThanOrEqual(1);
    expect([slices.reduce((sum, requests) => sum + requests, 0), answered >= 400]).toEqual([answered, true]);
  });

  test('is told in every report, in words and by stage', () => {
    const report = read('report.md');
    expect(report).toContain('a ramp from 20/s to 120/s over');
    expect(report).toContain('The load by stage: 4 tables');
    expect(report).toContain('capacity');
    const document = JSON.parse(read('report.json')) as { loads: readonly { scenario: string; text: string }[] };
    expect(document.loads.find(({ scenario }) => scenario === 'leak')?.text).toMatch(/^a constant 50\/s, for 10/);
  });

  test('can be read again from its file', () => {
    const again = decodeRun(read('run.json'), 'run.json');
    expect(again.ok && again.value.loads).toEqual(run.loads);
  });
});

test('a service that dies at the peak of a spike is a failure that says when, and at which rate', async () => {
  const config = CONFIG.slice(0, CONFIG.indexOf('      knee:')) + '      spike: { request: GET /, load: { shape: spike, rate: 50/s, peak: 400/s, before: 1s, duration: 1s, after: 1s, launches: 1 } }\n';
  const { result } = await gated(config.replace('ready: /health', 'ready: /health\n    env: { DIE: "250" }'));
  const [failure] = result.run.failures;
  expect(failure?.kind).toBe('died');
  expect(failure?.message).toMatch(/^the target ended under the load of spike \(\d\.\d s into its spike, at \d+\/s\)$/);
});
