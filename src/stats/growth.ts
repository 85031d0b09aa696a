/** Readings of memory over the requests that were answered by then -> how fast it grows, and how sure that is. */
import { mean } from './mean.ts';
import { median, quantile, sorted } from './sample.ts';

export interface Reading {
  /** Answered since the launch began. */
  readonly requests: number;
  readonly bytes: number;
}

export interface Growth {
  /** bytes per 1,000 requests; negative where it shrinks. */
  readonly slope: number;
  /** What the readings themselves say of it. Half of its interval at 98 % is t times the standard error. */
  readonly within: { readonly standardError: number; readonly df: number; readonly slack: number };
}

/** How much a heap may be larger or smaller at the end than at the beginning though nothing was kept: bytes, or a share of what is held. */
export interface Slack {
  readonly bytes: number;
  readonly share: number;
}

/** Recorded (test/bench/growth): Node services that keep nothing grow by up to 4 MB in 20 s of load, because V8 collects late. */
export const UNCOLLECTED: Slack = { bytes: 4 * 2 ** 20, share: 0.1 };
/** After a collection: what allocators keep in reserve. */
export const COLLECTED: Slack = { bytes: 2 ** 20, share: 0.02 };

/** Fewer blocks leave Sen's interval without ends; more of them hang together more. */
const BLOCKS = 10;
/** A heap that settles after its warm-up is no leak: of the readings, the first quarter is not looked at. */
const SETTLING = 0.25;
/** Of a launch, the ones that are not looked at included. */
export const FEWEST_READINGS = 13;
/** Quantiles at 99 % of the normal distribution and of Student's t with two degrees of freedom less than blocks: an interval of 98 %. */
const Z = 2.3263478740408408;
const T = 2.8964594476;
/** A lag-1 correlation beyond it cannot be told from a walk without any trend. */
const MOST_CORRELATED = 0.8;
const PER = 1000;

/**
 * The readings are put into ten blocks of equal length, and each block stands as its mean: what a garbage collector lets go up
 * and down within a block is gone, and neighbouring blocks hang together less than neighbouring readings (batch means: Schmeiser,
 * Operations Research 30, 1982). The slope is the median of the slopes between all pairs of blocks (Theil 1950). Its interval is
 * Sen's (JASA 63, 1968) or, where that is wider, a t interval from what the blocks lie beside the line. The variance of the latter is
 * enlarged by (1 + r) / (1 - r), r the lag-1 correlation of what is left over, because ten blocks of a sawtooth are still not
 * independent (after Hamed and Rao, Journal of Hydrology 204, 1998). test/stats/growth.test.ts shows how often it covers the
 * truth; single readings that hang together would do so half of the time.
 *
 * `slack` is apart from it: it is the same in every launch, and no number of them makes it smaller.
 * null with fewer than 13 readings, or where no requests were answered between them.
 */
export function growthOf(readings: readonly Reading[], slack: Slack): Growth | null {
  const settled = readings.slice(Math.floor(SETTLING * readings.length));
  if (settled.length < BLOCKS) return null;
  const blocks = blocksOf(settled);
  const slopes = sorted(pairSlopes(blocks));
  if (slopes.length === 0) return null;
  const slope = median(slopes);
  const df = BLOCKS - 2;
  const held = Math.max(slack.bytes, slack.share * mean(blocks.map(({ bytes }) => bytes)));
  const requests = (settled.at(-1)?.requests ?? 0) - (settled[0]?.requests ?? 0);
  return { slope: slope * PER, within: { standardError: (halfWidth(blocks, slopes, slope) * PER) / T, df, slack: (held / requests) * PER } };
}

function blocksOf(readings: readonly Reading[]): readonly Reading[] {
  return Array.from({ length: BLOCKS }, (_, i) => {
    const block = readings.slice(Math.floor((i * readings.length) / BLOCKS), Math.floor(((i + 1) * readings.length) / BLOCKS));
    return { requests: mean(block.map(({ requests }) => requests)), bytes: mean(block.map(({ bytes }) => bytes)) };
  });
}

function pairSlopes(blocks: readonly Reading[]): readonly number[] {
  return blocks.flatMap((later, j) => blocks.slice(0, j).flatMap((earlier) => (later.requests > earlier.requests ? [(later.bytes - earlier.bytes) / (later.requests - earlier.requests)] : [])));
}

/** Half of an interval that covers on both sides: the larger of Sen's and of the one that the residuals make. */
function halfWidth(blocks: readonly Reading[], slopes: ReturnType<typeof sorted>, slope: number): number {
  const n = BLOCKS;
  const outside = Math.max(0, Math.floor((slopes.length - Z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)) / 2 - 1));
  const share = outside / (slopes.length - 1);
  return Math.max(quantile(slopes, 1 - share) - slope, slope - quantile(slopes, share), T * errorOf(blocks, slope));
}

/** Standard error of a slope from what its line leaves over, enlarged for how that hangs together. */
function errorOf(blocks: readonly Reading[], slope: number): number {
  const left = blocks.map(({ requests, bytes }) => bytes - slope * requests);
  const centre = mean(left);
  const middle = mean(blocks.map(({ requests }) => requests));
  const squares = left.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  const spread = blocks.reduce((sum, { requests }) => sum + (requests - middle) ** 2, 0);
  if (squares === 0) return 0;
  const products = left.slice(1).reduce((sum, one, i) => sum + (one - centre) * ((left[i] ?? centre) - centre), 0);
  const raw = products / squares;
  // The lag-1 correlation of a short series comes out too low (Marriott and Pope, Biometrika 41, 1954).
  const r = Math.max(0, Math.min(MOST_CORRELATED, raw + (1 + 4 * Math.max(0, raw)) / blocks.length));
  return Math.sqrt((squares / (blocks.length - 2) / spread) * ((1 + r) / (1 - r)));
}

/** In fifths: each has a lowest value above that of the one before, and the last one's is higher by a handful at least. */
const FIFTHS = 5;
const HANDFUL = 5;

/** Whether counts of something go up all the time, and never down again; null: they don't, or there are too few of them. */
export function keepsRising(counts: readonly number[]): { readonly from: number; readonly to: number } | null {
  if (counts.length < 2 * FIFTHS) return null;
  const lowest = Array.from({ length: FIFTHS }, (_, i) => Math.min(...counts.slice(Math.floor((i * counts.length) / FIFTHS), Math.floor(((i + 1) * counts.length) / FIFTHS))));
  const [from = 0, to = 0] = [lowest[0], lowest.at(-1)];
  const rises = lowest.every((low, i) => i === 0 || low > (lowest[i - 1] ?? low));
  return rises && to - from >= HANDFUL ? { from, to } : null;
}
