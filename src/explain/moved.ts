/** Verdicts -> those that are worth a reason, the gravest first, each with what could explain it. */
import type { Comparison, Explanation, Severity, Tiers, Verdict } from '../model.ts';

export type Subject = Explanation['subject'];

export interface Moved {
  readonly verdict: Verdict;
  readonly subject: Subject;
  /** `open`: cannot be told yet, and that is what the whole run is inconclusive for. */
  readonly why: 'over-budget' | 'worse' | 'open' | 'better';
  /** Whether its budget calls it: it fails, or it warns. */
  readonly called: boolean;
}

/**
 * Without a budget that calls it, a change for the worse needs a reason only from here on (ratio): a byte more is a significant change of
 * an exact figure, and tracing takes time.
 */
const WORTH_A_REASON = 0.05;
/** A start is said to have become faster from here on: as a ratio, and in ms. */
const MARKED = { ratio: 0.1, ms: 20 } as const;

/** The gravest first: what fails, what warns, what is accepted, what is open, what is only shown, what got better; the furthest beyond what is allowed first. */
export function movedFrom(verdicts: readonly Verdict[]): readonly Moved[] {
  const failed = verdicts.some(({ severity }) => severity === 'fail');
  const steady = steadyPlaces(verdicts);
  const moved = verdicts.flatMap((verdict): readonly Moved[] => {
    const subject = subjectOf(verdict.comparison);
    const why = subject === null ? null : reasonFor(verdict, subject, failed);
    if (subject === null || why === null) return [];
    if (why !== 'over-budget' && isWaiting(verdict.comparison) && steady.has(placeOf(verdict.comparison))) return [];
    return [{ verdict, subject, why, called: verdict.severity !== 'none' }];
  });
  return moved.map((one) => ({ one, rank: rankOf(one), far: excessOf(one.verdict) })).sort((a, b) => a.rank - b.rank || descending(a.far, b.far)).map(({ one }) => one);
}

/** What kind of evidence could say why a metric is what it is; null: none that there is. */
export function subjectOf({ metric: { name }, scenario }: Pick<Comparison, 'metric' | 'scenario'>): Subject | null {
  if (name.startsWith('size.')) return 'size';
  if (scenario === null) return /^(cold-start\.|(init|cold)(\.|$)|(instructions|billed)$)/.test(name) ? 'cold-start' : null;
  return /^(latency\.|warm\.|(cpu|throughput|instructions|billed|cost)$)/.test(name) ? 'hot-path' : null;
}

function reasonFor(verdict: Verdict, subject: Subject, failed: boolean): Moved['why'] | null {
  switch (verdict.verdict) {
    case 'over-budget': return 'over-budget';
    case 'regressed': return verdict.severity !== 'none' || worseningOf(verdict.comparison).point >= WORTH_A_REASON ? 'worse' : null;
    case 'inconclusive': return !failed && isOpen(verdict) ? 'open' : null;
    case 'improved': return isMarked(verdict, subject) ? 'better' : null;
    case 'unchanged':
    case 'not-compared': return null;
  }
}

/**
 * Whether an inconclusive verdict is what makes the run inconclusive, with an estimate for the worse: what is not gated or could at most warn
 * decides nothing, and where the machine, the errors or the load are in the way there is no estimate to explain.
 */
function isOpen({ comparison, budget, settle }: Verdict): boolean {
  if (budget === null || settle?.kind === 'machine' || settle?.kind === 'errors' || settle?.kind === 'load') return false;
  const { head, base, metric } = comparison;
  const limit = budget.limit?.fail ?? null;
  if (limit !== null && (metric.better === 'lower' ? head.interval.upper > limit : head.interval.lower < limit)) return true;
  const tolerance = budget.tolerance?.fail ?? null;
  const { point, upper } = worseningOf(comparison);
  const allowed = tolerance === null ? Infinity : Math.max(tolerance, (budget.tolerance?.floor ?? 0) / (base ?? Infinity));
  return point > 0 && upper > allowed;
}

/** Starts that became much faster, and packages that became smaller by more than what their budget calls nothing. */
function isMarked({ comparison, budget }: Verdict, subject: Subject): boolean {
  const { change, base, head, metric } = comparison;
  if (subject === 'size') return (budget?.tolerance ?? null) !== null;
  return subject === 'cold-start' && metric.unit === 'ms' && change !== null && change.point <= -MARKED.ratio && (base ?? 0) - head.point >= MARKED.ms;
}

/** Times that also hold waiting, of which a profile of the processor knows nothing. */
const isWaiting = ({ metric: { name }, scenario }: Comparison): boolean => scenario !== null && /^(latency\.|warm\.|(throughput|billed|cost)$)/.test(name);

/** Where CPU time per request is known not to have grown: what takes longer there waits. */
function steadyPlaces(verdicts: readonly Verdict[]): ReadonlySet<string> {
  const steady = verdicts.filter(({ comparison: { metric }, verdict, budget }) => metric.name === 'cpu' && (verdict === 'improved' || (verdict === 'unchanged' && (budget?.tolerance ?? null) !== null)));
  return new Set(steady.map(({ comparison }) => placeOf(comparison)));
}

const placeOf = ({ target, scenario }: Comparison): string => JSON.stringify([target, scenario]);

function rankOf({ verdict: { severity, accepted, budget }, why }: Moved): number {
  if (why === 'better') return 6;
  if (why === 'open') return 3;
  if (severity === 'none') return budget === null ? 5 : 4;
  return severity === 'fail' ? 0 : accepted === null ? 1 : 2;
}

/** How many times what is allowed, or (without a rule) how much worse; for the order alone. */
function excessOf({ verdict, severity, accepted, budget, comparison }: Verdict): number {
  const { head, metric } = comparison;
  const tier: Severity = accepted === null ? severity : 'fail';
  const limit = allowed(budget?.limit ?? null, tier);
  if (verdict === 'over-budget' && limit !== null) return metric.better === 'lower' ? head.point / limit : limit / head.point;
  const tolerance = allowed(budget?.tolerance ?? null, tier);
  const { point } = worseningOf(comparison);
  return tolerance === null || tolerance === 0 ? Math.abs(point) : Math.abs(point) / tolerance;
}

const allowed = (tiers: Tiers | null, tier: Severity): number | null => (tier === 'warn' ? (tiers?.warn ?? tiers?.fail) : (tiers?.fail ?? tiers?.warn)) ?? null;

/** Positive is worse, as ratios; from 0 anything more is as much worse as can be. */
function worseningOf({ change, base, head, metric }: Comparison): { readonly point: number; readonly upper: number } {
  if (change === null) {
    const point = base === null || head.point === base ? 0 : metric.better === 'lower' ? Infinity : -Infinity;
    return { point, upper: point };
  }
  return metric.better === 'lower' ? { point: change.point, upper: change.interval.upper } : { point: -change.point, upper: -change.interval.lower };
}

/** Infinity beside Infinity is equal, and what is no number (0 of 0) comes last. */
function descending(a: number, b: number): number {
  const [x, y] = [Number.isNaN(a) ? -1 : a, Number.isNaN(b) ? -1 : b];
  return x === y ? 0 : x < y ? 1 : -1;
}
