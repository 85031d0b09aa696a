/** Differences and the looks that were taken at them -> the change, how sure it is, and whether fresh launches confirm it. */
import type { Comparison, Look, Metric, Warning } from '../model.ts';
import { launchWeights } from '../stats/launch-mean.ts';
import { noiseFloor } from '../stats/noise-floor.ts';
import { signFlipP } from '../stats/sign-flip.ts';
import { repeatedLevel, sequentialP } from '../stats/spending.ts';
import { studentQuantile, studentUpperTail } from '../stats/student.ts';
import { weighted } from '../stats/weighed-mean.ts';
import type { Differences } from './differences.ts';
import { LEVEL } from './estimate.ts';

export type Change = Pick<Comparison, 'change' | 'difference' | 'p' | 'noiseFloor' | 'resolution' | 'launches' | 'blocks' | 'confirmation'>;
export type Looked = readonly Pick<Look, 'launches' | 'share'>[];

/** Where a sample of differences lies, its standard error and the degrees of freedom of the t distribution around it. */
export interface Spread {
  readonly point: number;
  readonly standardError: number;
  readonly df: number;
}

/** Differences, and the standard error of each within its launch where it is known -> where they lie. */
export type SpreadOf = (values: readonly number[], errors: readonly number[] | null) => Spread;

/**
 * Where the p of one test lies below the first and that of the other above the second, they disagree. Fewer than eight
 * launches have no such sign flips; of more than a hundred the flips say what the t test does.
 */
const SURE = 0.005;
const BLIND = 0.05;
const FLIPPED = { fewest: 8, most: 100 };

/**
 * All launches together say how large the change is. How significant it is, is said by those that the last look saw: the ones
 * after it were made because it would accuse, and stand beside it as its confirmation. The interval is the repeated one
 * (Jennison and Turnbull, JRSS B 51, 1989): it covers with its level at every look together.
 */
export function sequentialChange({ scale, values, errors, blocks }: Differences, metric: Metric, looks: Looked, spreadOf: SpreadOf): Change {
  const seen = looks.at(-1)?.launches ?? values.length;
  const fresh = values.slice(seen);
  const back = scale === 'log' ? Math.expm1 : scale === 'units' ? (units: number): number => units : (share: number): number => Math.max(-1, share);
  const counts = { launches: values.length, blocks: blocks.reduce((sum, n) => sum + n, 0), confirmation: fresh.length < 2 ? null : { launches: fresh.length, change: back(weighted(fresh, heardEach(launchWeights(values, errors).slice(seen)))) } };
  if (values.length < 2) {
    const point = back(values[0] ?? 0);
    return { ...counts, change: { point, standardError: 0, interval: { level: 0, lower: point, upper: point } }, p: null, noiseFloor: null };
  }
  return { ...counts, ...judgedChange(spreadOf(values, errors), values.length > seen && seen > 1 ? spreadOf(values.slice(0, seen), errors?.slice(0, seen) ?? null) : spreadOf(values, errors), metric, asked(looks, values.length), back, scale) };
}

/** The same for a statistic that is not a mean of differences. `whole` is on the scale of logs. */
export function changeOfSpread(whole: Spread, metric: Metric, looks: Looked, launches: number): Change {
  return { launches, blocks: launches, confirmation: null, ...judgedChange(whole, whole, metric, asked(looks, launches), Math.expm1, 'log') };
}

/** A nominal p that was found at the last of these looks -> the one that counts them all. */
export const overLooks = (p: number, looks: Looked, launches: number): number => sequentialP(asked(looks, launches), p);

/** A run that was never looked at (it was cut short) is looked at now. */
const asked = (looks: Looked, launches: number): Looked => (looks.length === 0 ? [{ launches, share: 1 }] : looks);

/**
 * The t test and the sign flips of the launches that the last look saw, where they disagree on a change in either direction:
 * then a few odd launches decide, or the trimming of them. Both p are one-sided, in that direction, and count no looks. The flips are
 * only made where they could disagree.
 */
export function disagreement({ values, errors }: Pick<Differences, 'values' | 'errors'>, looks: Looked, spreadOf: SpreadOf): readonly Warning[] {
  const launches = looks.at(-1)?.launches ?? values.length;
  const [seen, within] = [values.slice(0, launches), errors?.slice(0, launches) ?? null];
  if (seen.length < FLIPPED.fewest || seen.length > FLIPPED.most) return [];
  const spread = spreadOf(seen, within);
  const weights = launchWeights(seen, within);
  return ([1, -1] as const).flatMap((sign): Warning[] => {
    const t = pTowards(sign, spread);
    const towards = seen.map((value, i) => sign * value * (weights[i] ?? 1));
    if (t >= SURE && (t <= BLIND || !mayBeSure(towards))) return [];
    const signFlip = signFlipP(towards);
    return Math.min(t, signFlip) < SURE && Math.max(t, signFlip) > BLIND ? [{ kind: 'tests-disagree', t, signFlip }] : [];
  });
}

/** Of launches that are to confirm each other none counts less than a third of another: it would be that one's word alone. */
function heardEach(weights: readonly number[]): readonly number[] {
  const least = Math.max(...weights) / 3;
  return weights.map((weight) => Math.max(weight, least));
}

/** Sign flips below 3/32 take a sum that is the root of the sum of squares at least: 3 of 32 sums of signed numbers reach that far (Dvořák and Klein, arXiv 2104.10005). */
function mayBeSure(values: readonly number[]): boolean {
  return values.reduce((sum, value) => sum + value, 0) >= Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function judgedChange(whole: Spread, seen: Spread, metric: Metric, looks: Looked, back: (x: number) => number, scale: Differences['scale']): Pick<Comparison, 'change' | 'p' | 'noiseFloor' | 'resolution'> {
  const { point: centre, standardError, df } = whole;
  const half = -studentQuantile(repeatedLevel(looks, (1 - LEVEL) / 2), df) * standardError;
  const point = back(centre);
  // A slope has no ratio, and no floor as one.
  const resolution = scale === 'units' ? null : { scale, standardError, df, looks, least: 0 };
  return {
    change: { point, standardError: (scale === 'log' ? 1 + point : 1) * standardError, interval: { level: LEVEL, lower: back(centre - half), upper: back(centre + half) } },
    p: sequentialP(looks, pForWorse(seen, metric)),
    noiseFloor: resolution === null ? null : noiseFloor(resolution, metric.better, 1),
    resolution,
  };
}

const pForWorse = (spread: Spread, { better }: Metric): number => pTowards(better === 'lower' ? 1 : -1, spread);

/** One-sided p of a change upwards (1) or downwards (-1). Identical launches (counts) leave no doubt: any difference is one. */
function pTowards(sign: 1 | -1, { point, standardError, df }: Spread): number {
  if (standardError === 0) return sign * point > 0 ? 0 : 1;
  return studentUpperTail((sign * point) / standardError, df);
}
