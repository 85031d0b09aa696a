/** A comparison and its budget -> how much of what is allowed is left. */
import type { Budget, Comparison } from '../model.ts';
import { misfitOf } from './fit.ts';
import { threshold } from './tolerance.ts';
import { worseningOf } from './worsening.ts';

/**
 * A share of what is allowed. 1: all of it; 0: nothing; -0.2: beyond it by a fifth of it. Of a limit: how far the value is from it, as a share of
 * it (of the value, where more is better and there is enough of it). Of a tolerance: how far the worst change that the interval allows is from the
 * largest accepted one: nothing, where that lies beyond it; beyond it, the change itself. Of both that of the nearer, which is the smaller; of two
 * tiers that of `fail`. null where there is no share: a limit of 0 that is broken, no change, no bound. There is no least: 50 % worse where 0.1 % is
 * allowed is beyond it by 499 times of it, for which a report has words.
 */
export function roomOf(comparison: Comparison, budget: Budget): number | null {
  if (misfitOf(budget, comparison.metric) !== null) return null;
  const rooms = [ofLimit(comparison, budget), ofTolerance(comparison, budget)].filter((room) => room !== null);
  return rooms.length === 0 ? null : Math.min(1, ...rooms);
}

function ofLimit({ head: { point }, metric }: Comparison, { limit }: Budget): number | null {
  const tier = limit?.fail ?? limit?.warn ?? null;
  if (tier === null) return null;
  // Too little of what is better when it is more lacks a share of what is required: all of it at most.
  if (metric.better === 'higher' && point < tier) return tier > 0 ? finite(point / tier - 1) : null;
  const [used, allowed] = metric.better === 'lower' ? [point, tier] : [tier, point];
  return allowed === 0 ? (used <= 0 ? 0 : null) : finite(1 - used / allowed);
}

function ofTolerance(comparison: Comparison, { tolerance }: Budget): number | null {
  const tier = tolerance?.fail ?? tolerance?.warn ?? null;
  const worsening = comparison.notCompared === null ? worseningOf(comparison) : null;
  if (tolerance === null || tier === null || worsening === null) return null;
  const allowed = threshold(comparison, tier, tolerance.floor);
  if (allowed === 0) return worsening.upper <= 0 ? 0 : null;
  return finite(worsening.point > allowed ? 1 - worsening.point / allowed : Math.max(0, 1 - worsening.upper / allowed));
}

const finite = (room: number): number | null => (Number.isFinite(room) ? room : null);
