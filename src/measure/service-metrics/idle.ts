/** What a service said while nothing was asked of it but that -> what its counters count by themselves, without any request. */
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Exposition } from './exposition.ts';
import { growthsOf, overAll, type Readings } from './growth.ts';
import { WATCH } from './watch.ts';

/** Of one launch, in the metric's unit. */
export interface Idle {
  /** Counted in `seconds` in which nothing but the readings themselves was asked. */
  readonly counted: number;
  readonly seconds: number;
  /** Between how many of the readings it counted anything. */
  readonly times: number;
  /** Counted under load, which lasted for `loaded` seconds. */
  readonly total: number;
  readonly loaded: number;
}

/** Above this share of what was counted under load it is told. */
const TOLD = 0.01;
/** How often it must have counted by itself: once is chance, or something that the warm-up left to be done. */
const OFTEN = 2;

/**
 * The readings before the load that waited for each other, with nothing in flight, and the last two after it, after what came late has come. In
 * the first launch of a side they take a second and more, in others some hundredths. null for what is not plainly counted per request.
 */
export function idleOf(expression: Expression, scale: number, readings: Readings, value: number, requests: number): Idle | null {
  const { opening, closing, at, comesLate = false } = readings;
  if (at === undefined || expression.kind !== 'per-request' || !isSum(expression.of)) return null;
  const seconds = (from: Exposition | undefined, to: Exposition | undefined): number => (from === undefined || to === undefined ? 0 : ((at.get(to) ?? 0) - (at.get(from) ?? 0)) / 1000);
  const first = opening[0];
  const second = opening[1];
  if (first === undefined || second === undefined) return null;
  const price = countedIn(expression, first, second);
  if (price === null) return null;
  // What asking adds, where nothing else had the time to: the first two readings follow each other at once.
  const gapsOf = (of: readonly Exposition[]): readonly Gap[] => of.slice(1).flatMap((to, i) => {
    const from = of[i];
    const counted = from === undefined ? null : countedIn(expression, from, to);
    return counted === null ? [] : [{ more: Math.max(0, counted - price), seconds: seconds(from, to) }];
  });
  const known = [...atRest(gapsOf(opening.slice(1)), comesLate), ...gapsOf(closing.slice(-2))];
  const loaded = seconds(opening.at(-1), closing[0]);
  if (known.length === 0 || loaded <= 0) return null;
  return { counted: known.reduce((sum, { more }) => sum + more, 0) * scale, seconds: known.reduce((sum, gap) => sum + gap.seconds, 0), times: known.filter(({ more }) => more > 0).length, total: value * requests, loaded };
}

/** Between two readings: what was counted beyond the price of asking. */
interface Gap {
  readonly more: number;
  readonly seconds: number;
}

/** What was followed by a long rest had been left by the warm-up, and only came late. */
function atRest(gaps: readonly Gap[], comesLate: boolean): readonly Gap[] {
  const quiet = gaps.slice(gaps.findLastIndex(({ more }) => more > 0) + 1);
  return comesLate || quiet.reduce((sum, gap) => sum + gap.seconds, 0) * 1000 >= WATCH.quiet ? quiet : gaps;
}

/** Counts per second that come without any request, and their share of all that was counted under load; null where it is not worth telling. */
export function ticksOf(launches: readonly Idle[]): { readonly perSecond: number; readonly share: number } | null {
  const sum = (of: (one: Idle) => number): number => launches.reduce((total, one) => total + of(one), 0);
  const [seconds, total] = [sum((one) => one.seconds), sum((one) => one.total)];
  if (seconds <= 0 || total <= 0 || sum(({ times }) => times) < OFTEN) return null;
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
