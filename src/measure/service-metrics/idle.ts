/** What a service said while nothing was asked of it but that -> what its counters count by themselves, without any request. */
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Exposition } from './exposition.ts';
import { growthsOf, overAll, type Readings } from './growth.ts';

/** Of one launch, in the metric's unit. */
export interface Idle {
  /** Counted in `seconds` in which nothing but the readings themselves was asked. */
  readonly counted: number;
  readonly seconds: number;
  /** Counted under load, which lasted for `loaded` seconds. */
  readonly total: number;
  readonly loaded: number;
}

/** Above this share of what was counted under load it is told. */
const TOLD = 0.01;
/** Launches in which it counted by itself: once is chance, or something that the warm-up left to be done. */
const OFTEN = 2;

/**
 * The last two readings before the load and the last two after it: they wait for each other, with nothing in flight, after what came late has
 * come. Nothing is measured longer for it. null for what is not plainly counted per request.
 */
export function idleOf(expression: Expression, scale: number, readings: Readings, value: number, requests: number): Idle | null {
  const { opening, closing, at } = readings;
  if (at === undefined || expression.kind !== 'per-request' || !isSum(expression.of)) return null;
  const seconds = (from: Exposition | undefined, to: Exposition | undefined): number => (from === undefined || to === undefined ? 0 : ((at.get(to) ?? 0) - (at.get(from) ?? 0)) / 1000);
  const first = opening[0];
  const second = opening[1];
  if (first === undefined || second === undefined) return null;
  const gaps = [opening.slice(-2), closing.slice(-2)].filter((gap) => gap.length === 2);
  const price = countedIn(expression, first, second);
  if (price === null) return null;
  // What asking adds, where nothing else had the time to: the first two readings follow each other at once.
  const counted = gaps.map(([from, to]) => (from === undefined || to === undefined || to === second ? null : countedIn(expression, from, to)));
  const known = counted.flatMap((one, i) => (one === null ? [] : [{ more: Math.max(0, one - price), seconds: seconds(gaps[i]?.[0], gaps[i]?.[1]) }]));
  const loaded = seconds(opening.at(-1), closing[0]);
  if (known.length === 0 || loaded <= 0) return null;
  return { counted: known.reduce((sum, { more }) => sum + more, 0) * scale, seconds: known.reduce((sum, gap) => sum + gap.seconds, 0), total: value * requests, loaded };
}

/** Counts per second that come without any request, and their share of all that was counted under load; null where it is not worth telling. */
export function ticksOf(launches: readonly Idle[]): { readonly perSecond: number; readonly share: number } | null {
  const sum = (of: (one: Idle) => number): number => launches.reduce((total, one) => total + of(one), 0);
  const [seconds, total] = [sum((one) => one.seconds), sum((one) => one.total)];
  if (seconds <= 0 || total <= 0 || launches.filter(({ counted }) => counted > 0).length < OFTEN) return null;
  const perSecond = sum(({ counted }) => counted) / seconds;
  const share = Math.min(1, (perSecond * sum(({ loaded }) => loaded)) / total);
  return share > TOLD ? { perSecond, share } : null;
}

/** Only what is added up can be told apart into what came of the load and what came by itself. */
function isSum(of: Expression): boolean {
  switch (of.kind) {
    case 'number': case 'quantile': case 'per-request': return false;
    case 'series': return true;
    case 'arithmetic': return of.operator === '+' && isSum(of.left) && isSum(of.right);
  }
}

/** Between two readings, the price of asking included; null where it cannot be told. */
function countedIn(expression: Expression, from: Exposition, to: Exposition): number | null {
  const found = evaluate(expression, {
    requests: 1,
    quantile: () => ({ ok: false, reason: '' }),
    series: ({ select, over }) => {
      const grown = growthsOf({ opening: [from], between: [], closing: [to] }, select);
      return grown.ok ? { ok: true, value: overAll(over, grown.growths.map(({ by }) => by)), extent: 1 } : grown;
    },
  });
  return found.ok ? found.value : null;
}
