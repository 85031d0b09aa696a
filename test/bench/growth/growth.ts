/**
 * Are known leaks found? Loads services that keep 0, 1,000 or 10,000 bytes of every request, and writes what `memory.growth` says
 * of them into result.md, and what was read of the long launches into readings.json, on which the tests rest. Takes ten minutes.
 * Needs python3. `node build/test/bench/growth/growth.js`, in the repository's folder.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { estimateOf } from '../../../src/compare/estimate.ts';
import { runClosedLoop } from '../../../src/measure/load/autocannon.ts';
import { SideLoad } from '../../../src/measure/load/side-load.ts';
import { startTarget } from '../../../src/measure/target.ts';
import { metricNamed } from '../../../src/metrics.ts';
import type { Sample, Scenario, ServerTarget, Uncertainty } from '../../../src/model.ts';
import { COLLECTED, growthOf, UNCOLLECTED, type Growth, type Reading } from '../../../src/stats/growth.ts';

const FOLDER = 'test/bench/growth';
const LEAKS = [0, 1000, 10_000];
const SERVICES = [
  { name: 'Node', start: 'node service.mjs', collectGarbage: false },
  { name: 'Node, garbage collected', start: 'node service.mjs', collectGarbage: true },
  { name: 'Python', start: 'python3 service.py', collectGarbage: false },
] as const;
/** ms under load, after a warm-up of a second. */
const SHORT = 4000;
const LONG = 20_000;
const LAUNCHES = 5;
const SLICE = 100;

const scenario: Scenario = { name: 'leak', requests: [{ method: 'GET', path: '/', headers: {}, body: null, expect: { status: null, body: null } }], load: { kind: 'connections', connections: 4, pipelining: 1, timeout: 10_000 } };

function target(start: string, leak: number): ServerTarget {
  return {
    kind: 'server', name: 'leak', directory: FOLDER, setup: null, start, env: { LEAK: String(leak) }, listen: 'port', protocol: 'http', ready: { path: '/', status: null, timeout: 20_000 },
    stopTimeout: 2000, coldStart: null, package: null, instructions: null, metrics: null, resources: { collectGarbage: false }, attach: null, scenarios: [scenario],
  };
}

/** One launch, loaded for so long: what was read of its memory between the slices. */
async function launch(start: string, leak: number, collectGarbage: boolean, time: number): Promise<readonly Reading[]> {
  const logs = mkdtempSync(path.join(tmpdir(), 'tailgate-growth-'));
  const { signal } = new AbortController();
  const started = await startTarget({ target: target(start, leak), directory: '.', cpus: null, logFile: path.join(logs, 'log'), signal, collectGarbage });
  if (!started.ok) throw new Error(started.failure.message);
  const { running } = started;
  const readings: Reading[] = [];
  const memory = (): ReturnType<typeof running.memory> => {
    const read = running.memory();
    if (read !== null) readings.push({ requests: load.served, bytes: read.current });
    return read;
  };
  const load: SideLoad = new SideLoad({ side: 'head', address: running.address, counters: () => null, memory, died: () => running.exit() !== null, ...(running.collectGarbage === null ? {} : { collectGarbage: running.collectGarbage }) }, scenario, runClosedLoop, signal);
  for (let warm = 0; warm < 1000; warm += SLICE) await load.slice(SLICE);
  for (let loaded = 0; loaded < time; loaded += SLICE) {
    const sliced = await load.slice(SLICE);
    if (!sliced.ok) throw new Error(sliced.failure.message);
    await load.readMemory();
  }
  await running.stop();
  rmSync(logs, { recursive: true });
  return readings;
}

function told(growths: readonly Growth[], truth: number): readonly string[] {
  const values = growths.map(({ slope }) => slope);
  const within: readonly Uncertainty[] = growths.map((one) => one.within);
  const point = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sample: Sample = { target: 'leak', scenario: 'leak', side: 'head', metric: metricNamed('memory.growth'), workload: '', values, point, warnings: [], within };
  const { interval } = estimateOf(sample);
  if (interval.level === 0) return [kilobytes(point), 'no bounds', '-'];
  return [kilobytes(point), `${kilobytes(interval.lower)} to ${kilobytes(interval.upper)}`, interval.lower <= truth && truth <= interval.upper ? 'yes' : '**no**'];
}

function known(growth: Growth | null): Growth {
  if (growth === null) throw new Error('too few readings');
  return growth;
}

const kilobytes = (bytes: number): string => (bytes / 1e6).toFixed(3);

const rows: string[] = [];
const recorded: Record<string, { readonly truth: number; readonly readings: readonly (readonly [number, number])[] }> = {};
for (const { name, start, collectGarbage } of SERVICES) {
  for (const leak of LEAKS) {
    const truth = leak * 1000;
    const slack = collectGarbage ? COLLECTED : UNCOLLECTED;
    const short: Growth[] = [];
    for (let i = 0; i < LAUNCHES; i += 1) short.push(known(growthOf(await launch(start, leak, collectGarbage, SHORT), slack)));
    const readings = await launch(start, leak, collectGarbage, LONG);
    const long = known(growthOf(readings, slack));
    recorded[`${name}, ${leak}`] = { truth, readings: readings.map(({ requests, bytes }) => [requests, bytes / 1024] as const) };
    rows.push(`| ${[name, kilobytes(truth), ...told(short, truth), ...told([long], truth), readings.at(-1)?.requests ?? 0].join(' | ')} |`);
    process.stderr.write(`${rows.at(-1)}\n`);
  }
}

writeFileSync(path.join(FOLDER, 'readings.json'), `{\n${Object.entries(recorded).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`).join(',\n')}\n}\n`);
writeFileSync(path.join(FOLDER, 'result.md'), `# Known leaks, as \`memory.growth\` finds them

kB per request (MB per 1,000 requests). Five launches of ${SHORT / 1000} s with the t interval of their slopes, and one launch of ${LONG / 1000} s with the interval of its
own readings; both intervals are of 98 %. Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} processors, other work on the machine.

| service | kept | ${LAUNCHES} launches | interval | covers | one launch | interval | covers | requests |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`);
