/** Recordings -> what each peer's rule would have been given, and what it says: one trial at a time. */
import { metricNamed } from '../../../src/metrics.ts';
import type { Side } from '../../../src/model.ts';
import type { Random } from '../../../src/stats/random.ts';
import { latenciesOf, merged } from './histogram.ts';
import type { RecordedBlock, RecordedLaunch, RecordedSlice } from './recording.ts';
import { autoSample, beyondFence, beyondPrediction, materialInterval, rankTest, singleRun } from './rules/peers.ts';

/** What the peers gate here: all that one run of a load generator and a look at the process give. */
export const PEER_METRICS = ['cpu', 'latency.p50', 'latency.p90', 'latency.p99', 'throughput'] as const;
type PeerMetric = (typeof PEER_METRICS)[number];
type Values = Readonly<Record<PeerMetric, number>>;

/** Base alone, then head alone: a single run of each, and the same in ten parts as repeated runs. */
export interface SequentialPair {
  readonly whole: Readonly<Record<Side, Values>>;
  readonly parts: Readonly<Record<Side, readonly Values[]>>;
  /** ms of load */
  readonly measured: number;
}

/** Both sides interleaved: each launch's values, and those of its blocks. */
export interface InterleavedPair {
  readonly launch: Readonly<Record<Side, Values>>;
  readonly blocks: Readonly<Record<Side, readonly Values[]>>;
  readonly measured: number;
}

const PARTS = 10;

export function sequentialPair(launch: RecordedLaunch): SequentialPair {
  const of = (side: Side) => launch.slices.flatMap((slice) => (slice.side === side ? [{ slice, block: launch.blocks[slice.block] }] : []));
  const parts = (side: Side): readonly Values[] => {
    const all = of(side);
    const parts = Math.min(PARTS, all.length);
    const each = Math.floor(all.length / Math.max(1, parts));
    return Array.from({ length: parts }, (_, i) => valuesOf(side, all.slice(i * each, (i + 1) * each)));
  };
  return { whole: { base: valuesOf('base', of('base')), head: valuesOf('head', of('head')) }, parts: { base: parts('base'), head: parts('head') }, measured: launch.facts.spent.load };
}

export function interleavedPair(launch: RecordedLaunch): InterleavedPair {
  const of = (side: Side, block?: number) =>
    launch.slices.flatMap((slice) => (slice.side === side && (block === undefined || slice.block === block) ? [{ slice, block: undefined }] : []));
  const whole: RecordedBlock = { base: total(launch.blocks.map(({ base }) => base)), head: total(launch.blocks.map(({ head }) => head)) };
  const blocks = (side: Side): readonly Values[] => launch.blocks.map((block, i) => valuesOf(side, of(side, i), block));
  return { launch: { base: valuesOf('base', of('base'), whole), head: valuesOf('head', of('head'), whole) }, blocks: { base: blocks('base'), head: blocks('head') }, measured: launch.facts.spent.load };
}

/** `whole`: CPU time of all of them; else each slice's own. */
function valuesOf(side: Side, all: readonly { readonly slice: RecordedSlice; readonly block: RecordedBlock | undefined }[], whole?: RecordedBlock): Values {
  const recorder = new Quantiles(all.map(({ slice }) => slice));
  const sum = (of: (slice: RecordedSlice) => number): number => all.reduce((so, { slice }) => so + of(slice), 0);
  const cpu = whole === undefined ? total(all.map(({ block }) => block?.[side] ?? null)) : whole[side];
  return {
    cpu: (cpu ?? 0) / sum(({ answered }) => answered), throughput: (sum(({ completions }) => completions) / sum(({ window }) => window)) * 1000,
    'latency.p50': recorder.at(0.5), 'latency.p90': recorder.at(0.9), 'latency.p99': recorder.at(0.99),
  };
}

class Quantiles {
  readonly #latencies: readonly number[];

  constructor(slices: readonly RecordedSlice[]) {
    this.#latencies = latenciesOf(merged(slices.map(({ latencies }) => latencies)));
  }

  at(q: number): number {
    return this.#latencies[Math.min(this.#latencies.length - 1, Math.floor(q * this.#latencies.length))] ?? 0;
  }
}

const total = (times: readonly (number | null)[]): number | null => times.reduce<number | null>((sum, time) => (sum === null || time === null ? null : sum + time), 0);

/** Everything the peers' rules may draw from; the history is of base's single runs, whatever head was then. */
export interface Pool {
  readonly sequential: readonly SequentialPair[];
  readonly history: readonly Values[];
  readonly interleaved: readonly InterleavedPair[];
}

export interface PeerOutcome {
  readonly accused: ReadonlySet<string>;
  /** ms of load */
  readonly measured: number;
  readonly launches: number;
}

export interface PeerRule {
  readonly name: string;
  /** Which recordings it needs; there is no trial without them. */
  readonly needs: 'sequential' | 'interleaved';
  readonly trial: (pool: Pool, random: Random) => PeerOutcome;
}

/** Entries of a history: what Bencher's documentation asks for at least, and the newest of rustc-perf. */
const HISTORY = 30;
/** ms: as much load as Tailgate may spend. */
const RUN = 60_000;

const draw = <T>(from: readonly T[], random: Random): T => {
  const drawn = from[random.integer(from.length)];
  if (drawn === undefined) throw new Error('there is nothing to draw from');
  return drawn;
};

function sequentialRule(name: string, accuses: (pair: SequentialPair, metric: PeerMetric, history: readonly Values[]) => boolean): PeerRule {
  return {
    name, needs: 'sequential',
    trial: (pool, random) => {
      const pair = draw(pool.sequential, random);
      const history = Array.from({ length: HISTORY }, () => draw(pool.history, random));
      return { accused: new Set(PEER_METRICS.filter((metric) => accuses(pair, metric, history))), measured: pair.measured, launches: 1 };
    },
  };
}

/** Launches until the time is over. */
function launchesOf(pool: Pool, random: Random): readonly InterleavedPair[] {
  const drawn: InterleavedPair[] = [];
  for (let measured = 0; measured < RUN; measured += drawn.at(-1)?.measured ?? RUN) drawn.push(draw(pool.interleaved, random));
  return drawn;
}

const betterOf = (metric: PeerMetric) => metricNamed(metric).better;

export const peerRules: readonly PeerRule[] = [
  ...[1.1, 2].map((threshold) => sequentialRule(`github-action-benchmark, ${Math.round(threshold * 100)} %`, ({ whole: { base, head } }, metric) => singleRun(base[metric], head[metric], betterOf(metric), threshold))),
  sequentialRule('benchstat (Mann-Whitney, 10 runs each)', ({ parts: { base, head } }, metric) => rankTest(base.map((v) => v[metric]), head.map((v) => v[metric]), betterOf(metric))),
  sequentialRule('Bencher (t-test, 30 in history)', ({ whole: { head } }, metric, history) => beyondPrediction(history.map((v) => v[metric]), head[metric], betterOf(metric))),
  sequentialRule('rustc-perf (Q3 + 3 IQR, 30 in history)', ({ whole: { base, head } }, metric, history) => beyondFence([...history.slice(1).map((v) => v[metric]), base[metric]], head[metric], betterOf(metric))),
  {
    name: 'tachometer (Welch until sure)', needs: 'interleaved',
    trial: (pool, random) => {
      const launches = launchesOf(pool, random);
      const samples = (side: Side, metric: PeerMetric): readonly number[] => launches.flatMap(({ blocks }) => blocks[side].map((v) => v[metric]));
      const found = PEER_METRICS.map((metric) => ({ metric, ...autoSample(samples('base', metric), samples('head', metric), betterOf(metric)) }));
      const share = Math.max(...found.map(({ samples: n }) => n)) / launches.flatMap(({ blocks }) => blocks.base).length;
      return { accused: new Set(found.filter(({ worse }) => worse).map(({ metric }) => metric)), measured: share * launches.reduce((sum, { measured }) => sum + measured, 0), launches: Math.ceil(share * launches.length) };
    },
  },
  {
    name: 'Datadog SMP (90 % interval and 5 %)', needs: 'interleaved',
    // Replicates of base and head are made apart from each other: the two sides are drawn from different launches.
    trial: (pool, random) => {
      const [ofBase, ofHead] = [launchesOf(pool, random), launchesOf(pool, random)];
      const accused = PEER_METRICS.filter((metric) => materialInterval(ofBase.map(({ launch }) => launch.base[metric]), ofHead.map(({ launch }) => launch.head[metric]), betterOf(metric)));
      return { accused: new Set(accused), measured: ofBase.reduce((sum, { measured }) => sum + measured, 0), launches: ofBase.length };
    },
  },
];
