/** A verdict -> what a rule may take from it: a certain growth, a certain value, or nothing where the figure is in doubt. */
import type { Interval, Verdict, Warning } from '../../model.ts';
import type { Place } from './rule.ts';

/** What makes a figure itself untrue, whatever it is held against. */
const UNTRUE: ReadonlySet<Warning['kind']> = new Set(['generator-saturated', 'generator-late', 'side-fails', 'clock-stepped']);

const has = ({ warnings, comparison }: Verdict, kinds: ReadonlySet<Warning['kind']>): boolean => [...warnings, ...comparison.warnings].some(({ kind }) => kinds.has(kind));

/** Whether a budget that counts calls it, and nobody has accepted that. */
export const isCalled = ({ severity, accepted, budget }: Verdict): boolean => severity !== 'none' && accepted === null && budget?.advisory !== true;

/** Whether a budget calls a metric of this scenario whose name matches. */
export function callsAny({ figures }: Place, names: RegExp): boolean {
  return [...figures.values()].some((verdict) => names.test(verdict.comparison.metric.name) && isCalled(verdict));
}

export interface Growth {
  readonly base: number;
  readonly head: number;
  /** How much worse, as a ratio of base; Infinity from 0. */
  readonly ratio: number;
}

/**
 * By how much a figure certainly got worse; null where its verdict does not say so, where it is in doubt, or where it is
 * less than `ratio` of base or less than `by` in its own unit.
 */
export function worsened(verdict: Verdict | undefined, { ratio, by }: { readonly ratio: number; readonly by: number }): Growth | null {
  if (verdict === undefined || (verdict.verdict !== 'regressed' && verdict.verdict !== 'over-budget') || has(verdict, UNTRUE)) return null;
  const { base, head, change, metric } = verdict.comparison;
  if (base === null) return null;
  const sign = metric.better === 'lower' ? 1 : -1;
  const worse = change === null ? sign * (head.point - base) > 0 : sign * (sign > 0 ? change.interval.lower : change.interval.upper) > 0;
  // A changed ratio of two launches' values may be another one than that of their means.
  const grown = change === null ? (base === 0 ? Infinity : Math.abs(head.point / base - 1)) : Math.abs(change.point);
  return worse && grown >= ratio && sign * (head.point - base) >= by ? { base, head: head.point, ratio: grown } : null;
}

/** Counted and the same each time: sure without an interval. */
const COUNTED: ReadonlySet<string> = new Set(['exact', 'steady', 'total']);

/**
 * Between which values head's figure certainly lies, whatever base's was; null where it is in doubt, where it cannot be told
 * yet, or where it is better than it was: nobody wants to hear of that.
 */
export function valueOf(verdict: Verdict | undefined): (Pick<Interval, 'lower' | 'upper'> & { readonly point: number }) | null {
  if (verdict === undefined || verdict.verdict === 'inconclusive' || verdict.verdict === 'improved') return null;
  const { head: { point, interval }, metric } = verdict.comparison;
  const known = interval.level > 0 || COUNTED.has(metric.statistic);
  const { lower, upper } = interval;
  return known && Number.isFinite(lower) && Number.isFinite(upper) && isUndisturbed(verdict) ? { lower, point, upper } : null;
}

/** A machine that others keep busy makes every single figure worse; only between builds that take turns it does not matter. */
const isUndisturbed = (verdict: Verdict): boolean => !has(verdict, UNTRUE) && !has(verdict, new Set(['machine-busy']));

/** The largest change for the worse that the interval allows, ratio; null where the figure was not compared or is in doubt. */
export function worstOf(verdict: Verdict | undefined): number | null {
  if (verdict === undefined || has(verdict, UNTRUE) || verdict.comparison.change === null) return null;
  const { change: { interval }, metric } = verdict.comparison;
  return metric.better === 'lower' ? interval.upper : -interval.lower;
}

/** Processors that the target keeps busy: CPU time per request times requests per second; null where one of the two is in doubt. */
export function busyProcessors({ figures }: Place): { readonly point: number; readonly cpu: number; readonly throughput: number } | null {
  const [cpu, throughput] = [figures.get('cpu'), figures.get('throughput')];
  if (cpu === undefined || throughput === undefined || ![cpu, throughput].every((one) => one.verdict !== 'inconclusive' && isUndisturbed(one))) return null;
  const [a, b] = [cpu.comparison.head.point, throughput.comparison.head.point];
  return a > 0 && b > 0 ? { point: (a * b) / 1000, cpu: a, throughput: b } : null;
}

/** The times that the users of a service feel, and what they add up to. */
export const TIMES = /^(latency\.(p50|p90|p99|tail)|throughput|warm\.)/;
