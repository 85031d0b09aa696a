/** What Tailgate itself costs: start-up beside bare Node, and the time of a default run that is not spent measuring. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';

const STARTS = 40;
const cli = path.resolve('dist/cli/index.js');

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function timed(args: readonly string[]): number {
  const began = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - began;
}

/** Alternating, so that both see the same machine. */
function startUp(): { readonly bare: number; readonly help: number; readonly version: number } {
  const empty = path.join(mkdtempSync(path.join(tmpdir(), 'tailgate-cost-')), 'empty.js');
  writeFileSync(empty, '');
  const readings = { bare: [] as number[], help: [] as number[], version: [] as number[] };
  for (let i = 0; i < STARTS; i += 1) {
    readings.bare.push(timed([empty]));
    readings.help.push(timed([cli, '--help']));
    readings.version.push(timed([cli, '--version']));
  }
  rmSync(path.dirname(empty), { recursive: true });
  return { bare: median(readings.bare), help: median(readings.help), version: median(readings.version) };
}

interface Shares { readonly wall: number; readonly load: number; readonly warmUp: number; readonly coldStarts: number; readonly startAndStop: number; readonly rest: number }

/** One default run (60 s of measuring) of the Node example. */
function defaultRun(): Shares {
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-cost-'));
  cpSync('test/examples/node-http', folder, { recursive: true });
  const began = performance.now();
  execFileSync(process.execPath, [cli, 'run', '--start', 'node server.js', '--url', '/health', '--compare', 'none', '--quiet'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const wall = performance.now() - began;
  const { time } = JSON.parse(readFileSync(path.join(folder, '.tailgate/run.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  return { wall, ...time, rest: wall - time.load - time.warmUp - time.coldStarts - time.startAndStop };
}

const start = startUp();
const run = defaultRun();
const percent = (ms: number): string => `${((100 * ms) / run.wall).toFixed(1)} %`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

process.stdout.write(`Printed by \`node build/test/bench/cost/cost.js\` on ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}; start-up is the median of ${STARTS} alternating starts.

| | |
| --- | ---: |
| bare Node | ${start.bare.toFixed(0)} ms |
| \`--help\` | ${start.help.toFixed(0)} ms (+${(start.help - start.bare).toFixed(0)} ms) |
| \`--version\` | ${start.version.toFixed(0)} ms (+${(start.version - start.bare).toFixed(0)} ms) |
| a default run, wall time | ${seconds(run.wall)} |
| load that is measured | ${seconds(run.load)} (${percent(run.load)}) |
| cold starts that are measured | ${seconds(run.coldStarts)} (${percent(run.coldStarts)}) |
| warm-up | ${seconds(run.warmUp)} (${percent(run.warmUp)}) |
| starting and stopping the launches | ${seconds(run.startAndStop)} (${percent(run.startAndStop)}) |
| Tailgate itself | ${seconds(run.rest)} (${percent(run.rest)}) |
`);
