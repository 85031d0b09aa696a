/** A metric -> the smallest change of its level that is worth a word. */
import type { MinimumChange, SeriesMetric } from '../model.ts';

/** Two per cent: less than most single changes cost, and what a level of some twenty runs can tell. */
export const MINIMUM = 0.02;

/** A tail is read from few requests: five per cent where others have two. */
const TAIL = 2.5;
const TAILS: ReadonlySet<string> = new Set(['latency.p99', 'latency.tail', 'latency.max', 'warm.p99', 'recovery', 'errors']);

/** Where a ratio says little, because unchanged code measures next to nothing: those of the default budgets. */
const FLOORS: Readonly<Record<string, number>> = { 'errors': 0.001, 'memory.growth': 2 ** 19 };

/** `ratio`: what the user calls the smallest change that counts. */
export function minimumOf({ name }: SeriesMetric, ratio = MINIMUM): MinimumChange {
  return { ratio: ratio * (TAILS.has(name) ? TAIL : 1), floor: FLOORS[name] ?? 0 };
}
