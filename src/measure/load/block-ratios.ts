/** The blocks of one launch -> how much slower or faster head was than base in them, one robust number for each metric. */
import { trimmedPoint } from '../../stats/mean.ts';
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
  /** ln(head / base): 20 % trimmed mean over the blocks. */
  readonly logRatio: number;
  readonly blocks: number;
}

/** Share of the blocks cut off at each end: a burst of noise that falls into one slice makes its block an outlier. */
const TRIM = 0.2;

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
 * In a block's balanced order (A B B A) whatever drifts evenly meets both sides alike, so a block's own log ratio is free of
 * it: the mean log of head's slices less that of base's. The blocks' 20 % trimmed mean is the launch's. A block in which
 * a side has a slice without figures is left out of that metric; a metric without blocks is left out.
 */
export function launchRatios(blocks: readonly Block[]): Readonly<Record<string, LaunchRatio>> {
  const sliced = (['latency.p10', 'latency.p50', 'latency.p90', 'throughput'] as const).map((metric) =>
    [metric, blocks.map(({ base, head }) => meanLog(head.slices.map((s) => s?.[metric] ?? 0)) - meanLog(base.slices.map((s) => s?.[metric] ?? 0)))] as const);
  const cpu = blocks.map(({ base, head }) => Math.log(head.cpu ?? 0) - Math.log(base.cpu ?? 0));
  return Object.fromEntries([...sliced, ['cpu', cpu] as const].flatMap(([metric, all]): [string, LaunchRatio][] => {
    const ratios = all.filter(Number.isFinite);
    return ratios.length === 0 ? [] : [[metric, { logRatio: trimmedPoint(ratios, TRIM), blocks: ratios.length }]];
  }));
}

/** Not finite when one of them is 0 or there is none. */
function meanLog(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.log(value), 0) / values.length;
}
