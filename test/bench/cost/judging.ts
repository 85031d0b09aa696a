/** What it costs to judge a large run: `node build/test/bench/cost/judging.js`. Stored, and side by side; each in a process of its own, so that its memory is its own. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { judged } from '../../../src/conclude.ts';
import type { Baseline, Judgement, Metric, PairedSample, Run, Sample, Side } from '../../../src/model.ts';
import { pointOf } from '../../../src/stats/point.ts';
import { randomFrom, type Random } from '../../../src/stats/random.ts';
import { aRun, machine } from '../../compare/builders.ts';
import { aMetric } from '../../support/builders.ts';

const SCENARIOS = 200;
const METRICS = ['cpu', 'throughput', 'latency.p10', 'latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'memory.mean', 'memory.peak', 'io.reads'].map(aMetric);
const STORED_LAUNCHES = 5;
/** The newest entries are stored with their launches' values. */
const WHOLE = 20;
const LOOKS = [5, 7, 10, 13, 16, 20];
const CONFIRMING = 2;
const TIMES = 5;

const PLACES = Array.from({ length: SCENARIOS }, (_, i) => METRICS.map((metric) => ({ scenario: `s${i}`, metric }))).flat();

const around = (random: Random, launches: number): number[] => Array.from({ length: launches }, () => 10 * Math.exp(0.02 * random.normal()));

function sampleOf(random: Random, scenario: string, metric: Metric, side: Side, launches: number): Sample {
  const values = around(random, launches);
  return { target: 'api', scenario, side, metric, workload: 'w', values, point: pointOf(metric.statistic, values), warnings: [] };
}

function history(random: Random, count: number): ReadonlyMap<string, Baseline> {
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`, commit: `c${i}`, time: new Date(Date.UTC(2026, 0, 1, i)).toISOString(), committed: null, accepted: [], evidence: null, tool: '0', fingerprint: machine, reference: {}, histograms: {},
    samples: PLACES.map(({ scenario, metric }) => {
      const values = around(random, STORED_LAUNCHES);
      return { scenario, metric: metric.name, workload: 'w', point: pointOf(metric.statistic, values), values: i < count - WHOLE ? [] : values };
    }),
  }));
  return new Map([['api', { target: 'api', entries }]]);
}

function stored(entries: number): () => Judgement {
  const random = randomFrom(1);
  const baselines = history(random, entries);
  const run = aRun(PLACES.map(({ scenario, metric }) => sampleOf(random, scenario, metric, 'head', STORED_LAUNCHES)), { compare: 'stored' });
  return () => judged(run, baselines);
}

const ways: Readonly<Record<string, () => () => Judgement>> = {
  // A baseline keeps 50 runs.
  ...Object.fromEntries([50, 500].map((entries) => [`against ${entries} stored entries`, () => stored(entries)])),
  [`side by side, ${(LOOKS.at(-1) ?? 0) + CONFIRMING} launches`]: () => {
    const random = randomFrom(1);
    const launches = (LOOKS.at(-1) ?? 0) + CONFIRMING;
    const samples = PLACES.flatMap(({ scenario, metric }) => (['base', 'head'] as const).map((side) => sampleOf(random, scenario, metric, side, launches)));
    const pairs = PLACES.map(({ scenario, metric }): PairedSample => ({
      target: 'api', scenario, metric: metric.name, blocks: Array.from({ length: launches }, () => 18), errors: Array.from({ length: launches }, () => 0.01 * (1 + random.uniform())),
      logRatios: Array.from({ length: launches }, () => 0.02 * random.normal()),
    }));
    // A sixth of the scenarios ends at each look.
    const looks = Array.from({ length: SCENARIOS }, (_, i) => LOOKS.slice(0, 1 + (i % LOOKS.length)).map((n) => ({ target: 'api', scenario: `s${i}`, launches: n, share: n / 20 }))).flat();
    const run: Run = aRun(samples, { compare: 'side-by-side', pairs, looks });
    return () => judged(run, new Map());
  },
};

const [, , way] = process.argv;
if (way === undefined) {
  const rows = Object.keys(ways).map((name) => spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout);
  process.stdout.write(`Printed by \`node build/test/bench/cost/judging.js\` on ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}; ${SCENARIOS} scenarios of ${METRICS.length} metrics, the first of ${TIMES} times and the slowest of the others; the ${WHOLE} newest entries with their launches; memory of the whole process, with all that it is to judge, and at most while it judged the first time.

| judging | first, s | later, s | memory before, MB | most, MB |
| --- | ---: | ---: | ---: | ---: |
${rows.join('')}`);
} else {
  const judgeIt = ways[way]?.() ?? (() => { throw new Error(`no way is called ${way}`); });
  const before = process.resourceUsage().maxRSS;
  const readings = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    if (judgeIt().verdicts.length !== PLACES.length) throw new Error('not all were judged');
    return { seconds: (performance.now() - began) / 1000, memory: process.resourceUsage().maxRSS };
  });
  const [first, ...later] = readings;
  process.stdout.write(`| ${way} | ${first?.seconds.toFixed(2)} | ${Math.max(...later.map(({ seconds }) => seconds)).toFixed(2)} | ${Math.round(before / 1024)} | ${Math.round((first?.memory ?? 0) / 1024)} |\n`);
}
