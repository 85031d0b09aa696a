/** One metric on both sides -> its difference in each launch, or in each block of cold starts. */
import type { PairedSample, Sample } from '../model.ts';
import { mean } from '../stats/mean.ts';

/** `log`: values are ln(head / base). `share`: (head - base) / mean base, where a 0 has no logarithm. `units`: head - base, of slopes. */
export interface Differences {
  readonly scale: 'log' | 'share' | 'units';
  readonly values: readonly number[];
  /** The standard error of each within its launch, on the same scale; null where it is not known. */
  readonly errors: readonly number[] | null;
  /** Blocks of slices (or of starts) behind each; 0 where it comes from all responses of the launch together. */
  readonly blocks: readonly number[];
}

/** The measured pairs where there are some, else launch by launch from both sides' values. null: base measured nothing but 0. */
export function launchDifferences(head: Sample, base: Sample, pair: PairedSample | undefined): Differences | null {
  if (pair !== undefined) return { scale: 'log', values: pair.logRatios, errors: pair.errors ?? null, blocks: pair.blocks };
  return differencesOf(head.values, base.values, 0);
}

/** Starts were made in blocks of four, two a side, and are kept in their order: a block's difference is that of its faster ones. */
export function startDifferences(head: Sample, base: Sample): Differences | null {
  return differencesOf(inTwos(head.values), inTwos(base.values), 1);
}

function differencesOf(head: readonly number[], base: readonly number[], each: number): Differences | null {
  const pairs = head.slice(0, base.length).map((value, i) => [base[i] ?? 0, value] as const);
  const blocks = pairs.map(() => each);
  if (pairs.every(([then, now]) => then > 0 && now > 0)) return { scale: 'log', values: pairs.map(([then, now]) => Math.log(now / then)), errors: null, blocks };
  const level = mean(pairs.map(([then]) => then));
  return level === 0 ? null : { scale: 'share', values: pairs.map(([then, now]) => (now - then) / level), errors: null, blocks };
}

/**
 * The lower ones of twos: a neighbour only makes a start slower, and seldom both of a block (Chen and Revels, arXiv:1608.04295, on the
 * minimum as an estimator of time). Beside a bursting neighbour that finds twice as many slower starts as their means do.
 */
function inTwos(values: readonly number[]): readonly number[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, i) => Math.min(...values.slice(2 * i, 2 * i + 2)));
}
