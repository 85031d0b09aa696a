/** Differences and the looks that were taken at them -> the change, how sure it is, and whether fresh launches confirm it. */
import type { Comparison, Look, Metric } from '../model.ts';
import { mean } from '../stats/mean.ts';
import { repeatedLevel, sequentialP } from '../stats/spending.ts';
import { studentQuantile, studentUpperTail } from '../stats/student.ts';
import type { Differences } from './differences.ts';
import { LEVEL } from './estimate.ts';

export type Change = Pick<Comparison, 'change' | 'p' | 'noiseFloor' | 'launches' | 'blocks' | 'confirmation'>;
export type Looked = readonly Pick<Look, 'launches' | 'share'>[];

/** Where a sample of differences lies, its standard error and the degrees of freedom of the t distribution around it. */
export interface Spread {
  readonly point: number;
  readonly standardError: number;
  readonly df: number;
}

/** The noise floor's chance to be caught. */
const POWER = 0.9;

/**
 * All launches together say how large the change is. How significant it is, is said by those that the last look saw: the ones
 * after it were made because it would accuse, and stand beside it as its confirmation. The interval is the repeated one
 * (Jennison and Turnbull, JRSS B 51, 1989): it covers with its level at every look together.
 */
export function sequentialChange({ scale, values, blocks }: Differences, metric: Metric, looks: Looked, spreadOf: (values: readonly number[]) => Spread): Change {
  const seen = looks.at(-1)?.launches ?? values.length;
  const fresh = values.slice(seen);
  const back = scale === 'log' ? Math.expm1 : (share: number): number => Math.max(-1, share);
  const counts = { launches: values.length, blocks: blocks.reduce((sum, n) => sum + n, 0), confirmation: fresh.length < 2 ? null : { launches: fresh.length, change: back(mean(fresh)) } };
  if (values.length < 2) {
    const point = back(values[0] ?? 0);
    return { ...counts, change: { point, standardError: 0, interval: { level: 0, lower: point, upper: point } }, p: null, noiseFloor: null };
  }
  return { ...counts, ...judgedChange(spreadOf(values), spreadOf(values.length > seen && seen > 1 ? values.slice(0, seen) : values), metric, asked(looks, values.length), back, scale) };
}

/** The same for a statistic that is not a mean of differences. `whole` is on the scale of logs. */
export function changeOfSpread(whole: Spread, metric: Metric, looks: Looked, launches: number): Change {
  return { launches, blocks: launches, confirmation: null, ...judgedChange(whole, whole, metric, asked(looks, launches), Math.expm1, 'log') };
}

/** A nominal p that was found at the last of these looks -> the one that counts them all. */
export const overLooks = (p: number, looks: Looked, launches: number): number => sequentialP(asked(looks, launches), p);

/** A run that was never looked at (it was cut short) is looked at now. */
const asked = (looks: Looked, launches: number): Looked => (looks.length === 0 ? [{ launches, share: 1 }] : looks);

function judgedChange(whole: Spread, seen: Spread, metric: Metric, looks: Looked, back: (x: number) => number, scale: 'log' | 'share'): Pick<Comparison, 'change' | 'p' | 'noiseFloor'> {
  const level = repeatedLevel(looks, (1 - LEVEL) / 2);
  const critical = -studentQuantile(level, whole.df);
  const half = critical * whole.standardError;
  const floor = (critical + studentQuantile(POWER, whole.df)) * whole.standardError;
  const point = back(whole.point);
  return {
    change: { point, standardError: (scale === 'log' ? 1 + point : 1) * whole.standardError, interval: { level: LEVEL, lower: back(whole.point - half), upper: back(whole.point + half) } },
    p: sequentialP(looks, pForWorse(seen, metric)),
    noiseFloor: metric.better === 'lower' ? back(floor) : -back(-floor),
  };
}

/** Identical launches (counts) leave no doubt: any difference is one. */
function pForWorse({ point, standardError, df }: Spread, { better }: Metric): number {
  const worse = better === 'lower' ? point : -point;
  if (standardError === 0) return worse > 0 ? 0 : 1;
  return studentUpperTail(worse / standardError, df);
}
