/** A run that holds everything a picture is drawn of: made up, seeded, with a known change in it. */
import { catalogue } from '../../src/metrics.ts';
import type { ImportTree, Metric, PackageContents, PairedSample, Run, Sample, Side, SliceSeries } from '../../src/model.ts';
import { LatencyRecorder } from '../../src/stats/histogram.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { aRun } from './builders.ts';

const USUAL: Readonly<Record<string, number>> = {
  'latency.p10': 2.6, 'latency.p50': 3.1, 'latency.p90': 3.6, 'latency.p99': 6.12, 'latency.tail': 4.9, 'latency.max': 24.4, throughput: 2980, errors: 0, cpu: 0.412, 'memory.mean': 81_300_000, 'memory.peak': 88_100_000, 'memory.growth': 2100,
  'io.reads': 3.02, 'io.writes': 4, 'io.read': 812, 'io.write': 1420, faults: 0.61, 'response.size': 1311, fds: 31, threads: 11,
  'cold-start.p50': 231, 'cold-start.p90': 268, 'cold-start.min': 219, 'cold-start.cpu': 182, 'cold-start.read': 6_120_448, 'cold-start.reads': 214, 'cold-start.faults': 9120, 'cold-start.memory': 61_200_000,
  'size.packed': 1_204_330, 'size.unpacked': 4_880_112, 'size.files': 412,
};
const PAIRED = ['latency.p10', 'latency.p50', 'latency.p90', 'throughput', 'cpu'];

/** Scenarios with response times of their own: 4,000 of each side take a while to make up. The others have those of one of these. */
const DRAWN = 8;

export interface Pictured {
  readonly scenarios: number;
  readonly launches: number;
  /** head / base of the times of the first scenario. */
  readonly slower?: number;
  readonly seed?: number;
  /** Slices of a side in each launch. */
  readonly slices?: number;
  readonly alone?: boolean;
}

export const scenarioName = (index: number): string => `scenario-${String(index + 1).padStart(2, '0')}`;

/** Both sides, side by side; `alone`: head only, to be held against baselines. */
export function aPicturedRun({ scenarios, launches, slower = 1.3, seed = 7, slices = 20, alone = false }: Pictured): Run {
  const random = randomFrom(seed);
  const sides: readonly Side[] = alone ? ['head'] : ['base', 'head'];
  const names = Array.from({ length: scenarios }, (_, i) => scenarioName(i));
  const factorOf = (scenario: string | null, side: Side, metric: Metric): number => (side === 'base' || !(scenario === null || scenario === names[0]) || !/latency|throughput|cpu|cold-start\.(p|min)/.test(metric.name) ? 1 : metric.better === 'lower' ? slower : 1 / slower);
  const sampleOf = (scenario: string | null, metric: Metric): readonly Sample[] => sides.map((side): Sample => {
    const usual = (USUAL[metric.name] ?? 1) * factorOf(scenario, side, metric);
    const exact = metric.statistic === 'exact' || metric.statistic === 'total';
    const values = exact ? [usual * (metric.name === 'size.unpacked' && side === 'head' ? 1.4 : 1)] : Array.from({ length: launches }, () => (metric.statistic === 'steady' ? usual : usual * (1 + 0.02 * random.normal())));
    return { target: 'api', scenario, side, metric, workload: 'w1', values, point: values.reduce((sum, value) => sum + value, 0) / values.length, warnings: [] };
  });
  const samples = [...names.flatMap((scenario) => [...catalogue.load, ...catalogue.resources].flatMap((metric) => sampleOf(scenario, metric))), ...[...catalogue['cold-start'], ...catalogue.size].flatMap((metric) => sampleOf(null, metric))];
  const pairs = alone ? [] : pairsOf(samples);
  const looks: Run['looks'] = alone ? [] : [...names, null].map((scenario) => ({ target: 'api', scenario, launches: launches - 2, share: 1 }));
  const drawn = names.slice(0, DRAWN).map((_, i) => sides.map((side) => latenciesOf(random, side === 'head' && i === 0 ? slower : 1)));
  // The first is the slower one: nobody else has its times.
  const latencies = (scenario: number, side: number) => drawn[scenario < DRAWN ? scenario : 1 + (scenario % (DRAWN - 1))]?.[side] ?? { encoded: '', requests: 0 };
  return aRun({
    samples, pairs, looks, launches, compare: alone ? 'stored' : 'side-by-side', seed, base: alone ? null : { commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432', branch: 'main', dirty: false, time: '2026-11-19T07:58:00.000Z' },
    histograms: names.flatMap((scenario, i) => sides.map((side, s) => ({ target: 'api', scenario, side, ...latencies(i, s) }))),
    requests: names.flatMap((scenario) => sides.map((side) => ({ target: 'api', scenario, side, answered: 20_000, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }))),
    slices: names.flatMap((scenario, i) => sides.map((side) => slicesOf(random, scenario, side, launches, slices, side === 'head' && i === 0 ? slower : 1))),
    loads: names.flatMap((scenario) => sides.map((side) => ({ target: 'api', scenario, side, load: { kind: 'connections' as const, connections: 8, pipelining: 1, timeout: 10_000 }, stages: [] }))),
    contents: sides.map((side) => contentsOf(side)), imports: sides.map((side) => importsOf(side)),
    machine: {
      steal: { mean: 0.001, worst: 0.012, limit: 0.05, above: 0 }, pressure: { mean: 0.12, worst: 0.31, limit: 0.8, above: 0 },
      otherLoad: { mean: 0.03, worst: 0.31, limit: 0.125, above: 0.05 }, frequency: { lowest: 2900, highest: 3400 }, clockSteps: 0, pauses: 0,
    },
  });
}

/** ln of the values' ratios; of cold starts one for each as well. */
function pairsOf(samples: readonly Sample[]): readonly PairedSample[] {
  const heads = new Map(samples.filter(({ side }) => side === 'head').map((sample) => [JSON.stringify([sample.scenario, sample.metric.name]), sample]));
  return samples.filter(({ side, scenario, metric }) => side === 'base' && (scenario === null ? metric.statistic.endsWith('of-starts') : PAIRED.includes(metric.name))).map(({ target, scenario, metric, values }) => {
    const head = heads.get(JSON.stringify([scenario, metric.name]));
    return { target, scenario, metric: metric.name, logRatios: values.map((value, i) => Math.log((head?.values[i] ?? value) / value)), blocks: values.map(() => 8) };
  });
}

function latenciesOf(random: Random, slower: number): { readonly encoded: string; readonly requests: number } {
  const recorder = new LatencyRecorder();
  for (let i = 0; i < 4000; i += 1) recorder.record(3 * slower * Math.exp(0.25 * random.normal()) + (i % 97 === 0 ? 9 * random.uniform() : 0));
  return { encoded: recorder.encode(), requests: recorder.count };
}

function slicesOf(random: Random, scenario: string, side: Side, launches: number, each: number, slower: number): SliceSeries {
  const rows = Array.from({ length: launches * each }, (_, i) => ({ launch: Math.floor(i / each), start: Math.floor(i / each) * 12_000 + (i % each) * 110 + (side === 'head' ? 55 : 0), p50: 3.1 * slower * (1 + 0.03 * random.normal()) * (i % 71 === 40 ? 6 : 1) }));
  const short = (value: number): number => Number(value.toPrecision(4));
  return { target: 'api', scenario, side, launch: rows.map(({ launch }) => launch), start: rows.map(({ start }) => start), requests: rows.map(() => 80), p50: rows.map(({ p50 }) => short(p50)), cpu: rows.map(() => short(0.412 * slower)) };
}

function contentsOf(side: Side): PackageContents {
  const part = (name: string | null, unpacked: number, version: string | null = '1.0.0') => ({ name, version, path: name === null ? '' : `node_modules/${name}`, layer: null, packed: Math.round(unpacked / 4), unpacked, files: 12 });
  const head = side === 'head';
  const parts = [part('react-dom', 4_500_000), part('lodash', head ? 1_910_000 : 1_410_000, head ? '4.17.21' : '4.17.20'), ...(head ? [part('moment', 2_300_000)] : [part('left-pad', 60_000)]), part('fastify', 900_000), part(null, 310_000, null), ...Array.from({ length: 40 }, (_, i) => part(`tiny-${i}`, 9000 + 300 * i))];
  return { target: 'api', side, parts: parts.toSorted((a, b) => b.unpacked - a.unpacked), files: [{ path: 'server.js', layer: null, packed: 4000, unpacked: 12_000 }], left: { parts: 0, files: 3 } };
}

function importsOf(side: Side): ImportTree {
  const module = (name: string, parent: number | null, self: number, total: number, dependency: string | null = null) =>
    ({ name, dependency, kind: dependency === null ? 'own' as const : 'dependency' as const, parent, from: parent === null ? null : { file: 'server.js', line: 3 }, self, total, phase: 'init' as const, used: dependency !== 'moment' });
  const common = [module('server.js', null, 4, side === 'head' ? 92 : 51), module('node_modules/fastify/fastify.js', 0, 12, 47, 'fastify'), module('node_modules/fastify/lib/route.js', 1, 35, 35, 'fastify')];
  return { target: 'api', side, language: 'node', runs: 5, left: 0, modules: side === 'head' ? [...common, module('node_modules/moment/moment.js', 0, 41, 41, 'moment')] : common };
}
