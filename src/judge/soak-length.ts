/** A slope that could not be decided -> how long a launch must be that decides it: their number makes it hardly any surer. */
import { isExpression } from '../budget.ts';
import type { Budget, Comparison, Run, Settle } from '../model.ts';
import { threshold } from './tolerance.ts';

/** A little more than what is needed at the spread seen. */
const RESERVE = 1.1;
/** Seconds: a longer soak is no advice. */
const LONGEST = 12 * 3600;

/**
 * What a heap may grow by for reasons of its own is the same however long the launch is, and so counts for less the more requests it is spread
 * over: the interval narrows with the length at least. null where it is no slope of memory, where no limit lies in its interval, or where no soak would do.
 */
export function soakFor(comparison: Comparison, budget: Budget | null, run: Run): Settle | null {
  if (budget === null || comparison.metric.statistic !== 'slope' || isExpression(comparison.metric.name)) return null;
  const seconds = launchSeconds(comparison, run);
  const factors = openIn(comparison, budget).map(({ half, gap }) => (gap > 0 ? half / gap : Infinity));
  if (seconds === null || factors.length === 0) return null;
  const needed = seconds * Math.max(1, ...factors) * RESERVE;
  if (needed > LONGEST) return null;
  return { kind: 'soak', seconds: needed > 60 ? Math.ceil(needed / 60) * 60 : Math.ceil(needed / 10) * 10 };
}

/** Half of the interval, and how far its middle lies from a limit that it holds. */
function openIn(comparison: Comparison, { limit, tolerance }: Budget): readonly { readonly half: number; readonly gap: number }[] {
  const { head, difference } = comparison;
  const limits = [limit?.fail ?? null, limit?.warn ?? null].flatMap((tier) => (tier === null ? [] : [{ of: head, tier }]));
  const changes = difference == null || tolerance === null ? [] : [tolerance.fail, tolerance.warn].flatMap((tier) => (tier === null ? [] : [{ of: difference, tier: threshold(comparison, tier, tolerance.floor) }]));
  return [...limits, ...changes].flatMap(({ of: { point, interval: { level, lower, upper } }, tier }) =>
    (level > 0 && lower <= tier && tier < upper ? [{ half: Math.max(upper - point, point - lower), gap: Math.abs(tier - point) }] : []));
}

/** As long as head was loaded in each launch; null where it cannot be told. */
function launchSeconds({ target, scenario }: Comparison, { loads, requests, samples }: Run): number | null {
  const applied = loads.find((one) => one.target === target && one.scenario === scenario)?.load;
  if (applied !== undefined && (applied.kind === 'connections' || applied.kind === 'rate') && applied.soak !== undefined) return applied.soak.duration / 1000;
  const answered = requests.find((one) => one.target === target && one.scenario === scenario && one.side === 'head')?.answered ?? 0;
  const rate = samples.find((one) => one.target === target && one.scenario === scenario && one.side === 'head' && one.metric.name === 'throughput');
  return rate === undefined || rate.point <= 0 || answered === 0 ? null : answered / rate.point / Math.max(1, rate.values.length);
}
