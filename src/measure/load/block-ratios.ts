/** The blocks of one launch -> how much slower or faster head was than base in them, one robust number for each metric. */
import { trimmedMean, trimmedPoint } from '../../stats/mean.ts';
import { quantile, sorted } from '../../stats/sample.ts';
import type { SliceResult } from './driver.ts';

/** What one slice says for itself; without a timed response it says nothing. Latencies in ms, throughput in requests/s. */
export type SliceFigures = Readonly<Record<'latency.p10' | 'latency.p50' | 'latency.p90' | 'throughput', number>>;

/** One side's half of a block. */
export interface HalfBlock {
  /** Its two slices; null for one that says nothing. */
  readonly slices: readonly (SliceFigures | null)[];
  /** ms of CPU time per request over the whole block; null where it cannot be read. */
  readonly cpu: number | null;
}

export interface Block {
  readonly base: HalfBlock;
  readonly head: HalfBlock;
}

/** Change of one metric over a launch. */
export interface LaunchRatio {
  /** ln(head / base): trimmed mean over the pairs of neighbouring slices (CPU time: over the blocks). */
  readonly logRatio: number;
  /** Its standard error within the launch; null where there is too little of it to tell. */
  readonly error: number | null;
  /** 0 where it comes from all responses of the launch together. */
  readonly blocks: number;
}

/** Pairs, blocks or parts of a launch below which their spread says nothing. */
export const FEWEST_FOR_ERROR = 8;

/**
 * Shares cut off at each end. A burst of noise that falls into one slice makes its pair an outlier, and beside a busy neighbour
 * half of the pairs are; CPU time hardly notices.
 */
const TRIM = { pairs: 0.3, blocks: 0.2 };

const QUANTILES = { 'latency.p10': 0.1, 'latency.p50': 0.5, 'latency.p90': 0.9 } as const;

export function figuresOf({ latencies, completions, window }: Pick<SliceResult, 'latencies' | 'completions' | 'window'>): SliceFigures | null {
  if (latencies.length === 0 || !(window > 0) || completions === 0) return null;
  const sample = sorted(latencies);
  return {
    'latency.p10': quantile(sample, QUANTILES['latency.p10']), 'latency.p50': quantile(sample, QUANTILES['latency.p50']), 'latency.p90': quantile(sample, QUANTILES['latency.p90']),
    throughput: (completions / window) * 1000,
  };
}

/**
 * In a block's balanced order (B H H B or H B B H) the first slices of both sides are neighbours, and so are the second ones: each
 * such pair gives a log ratio. What drifts evenly through the block adds to one of them what it takes from the other, and pairs
 * are shorter than blocks: fewer of them meet a burst. On the tuning half of the recorded launches their 30 % trimmed mean has,
 * beside a bursting neighbour and without it, 0.5 and 0.8 times the standard error for p50 of the 20 % trimmed mean of whole blocks,
 * 0.8 and 0.7 times for p90, and 0.95 and 0.6 times for throughput. A pair with a slice that says nothing is left out; a metric without pairs is left out.
 */
export function launchRatios(blocks: readonly Block[]): Readonly<Record<string, LaunchRatio>> {
  const sliced = (['latency.p10', 'latency.p50', 'latency.p90', 'throughput'] as const).map((metric) => [metric, overPairs(blocks, metric)] as const);
  const cpu = blocks.map(({ base, head }) => Math.log(head.cpu ?? 0) - Math.log(base.cpu ?? 0)).filter(Number.isFinite);
  const ofCpu = cpu.length === 0 ? null : ratioOf(cpu, TRIM.blocks, cpu.length);
  return Object.fromEntries([...sliced, ['cpu', ofCpu] as const].flatMap(([metric, ratio]): [string, LaunchRatio][] => (ratio === null ? [] : [[metric, ratio]])));
}

function overPairs(blocks: readonly Block[], metric: keyof SliceFigures): LaunchRatio | null {
  const ratios = blocks.map(({ base, head }) => head.slices.map((slice, i) => Math.log(slice?.[metric] ?? 0) - Math.log(base.slices[i]?.[metric] ?? 0)).filter(Number.isFinite)).filter((pairs) => pairs.length > 0);
  return ratios.length === 0 ? null : ratioOf(ratios.flat(), TRIM.pairs, ratios.length);
}

const ratioOf = (values: readonly number[], trim: number, blocks: number): LaunchRatio =>
  ({ logRatio: trimmedPoint(values, trim), error: values.length < FEWEST_FOR_ERROR ? null : trimmedMean(values, trim).standardError, blocks });
