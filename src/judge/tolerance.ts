/** A change and a tolerance -> improved, unchanged, regressed, or not yet to be told. */
import type { Budget, Comparison, Settle, Severity } from '../model.ts';
import { possibleChange } from '../stats/edges.ts';
import { ERROR_RATE } from '../stats/noise-floor.ts';
import { decided, undecided, type Finding } from './finding.ts';
import { obstacleTo } from './obstacle.ts';
import { settleChange } from './settle.ts';
import { worseningOf, worseningSinceNewest, type Worsening } from './worsening.ts';

/** 1050000 / 1000000 - 1 is a little more than 0.05 in binary: exactly what is allowed must not fail for that. */
const ROUNDING = 1e-9;

type Tolerance = NonNullable<Budget['tolerance']>;
/** `unconfirmed`: beyond by the looks, but fresh launches do not say so yet, or do not say so. `lost`: within it by the whole history, not by its newest level. */
type State = 'within' | 'beyond' | 'unconfirmed' | 'open' | 'lost';

/** How sure an accusation could be: the p value that stands for the whole run's accusations, and among how many. */
export interface Certainty {
  readonly p: number | null;
  readonly gated: number;
}

/**
 * The threshold of a tier is its ratio or the absolute floor, whichever is the larger change. Beyond it: significant over
 * the whole run, the estimate past the threshold, and the history long enough for so small a change. Within it: the
 * worst change the interval allows is still smaller, which proves it. That must hold since the newest level of a history, too:
 * what main has just won and head may have lost is neither allowed by a median of older runs nor accused by a few newer ones.
 * The warn tier speaks when it is certainly exceeded, or when it is the only one: with `fail` proven kept, a perhaps about
 * `warn` is no news.
 */
export function judgeTolerance(comparison: Comparison, tolerance: Tolerance, certainty: Certainty): Finding {
  const worst: Severity = tolerance.fail === null ? 'warn' : 'fail';
  const obstacle = obstacleTo(comparison);
  if (obstacle !== null) return undecided(worst, obstacle);
  const stateOf = (tier: number | null): State => (tier === null ? 'within' : stateOfTier(comparison, tier, tolerance.floor, certainty));
  const open = (tier: number | null): Finding => undecided(worst, settleOf(comparison, threshold(comparison, tier ?? 0, tolerance.floor), certainty.gated));
  const [fail, warn] = [stateOf(tolerance.fail), stateOf(tolerance.warn)];
  if (fail === 'unconfirmed' || (fail === 'within' && warn === 'unconfirmed')) return undecided(worst, { kind: 'confirmation', launches: comparison.confirmation?.launches ?? 0 });
  if (fail === 'beyond') return decided('regressed', 'fail');
  if (fail === 'open') return open(tolerance.fail);
  if (fail === 'lost') return undecided(worst, settleLost(comparison));
  if (warn === 'beyond') return decided('regressed', 'warn');
  if (warn === 'open' && tolerance.fail === null) return open(tolerance.warn);
  if (warn === 'lost' && tolerance.fail === null) return undecided(worst, settleLost(comparison));
  return decided(hasImproved(comparison, tolerance.floor) ? 'improved' : 'unchanged');
}

/** Where the buckets alone leave it open, no more measuring will do. */
function settleOf(comparison: Comparison, limit: number, gated: number): Settle | null {
  const bucket = comparison.warnings.find((warning) => warning.kind === 'bucketed');
  if (bucket?.base === undefined || comparison.base === null) return settleChange(comparison, limit, gated);
  const { lower, upper } = possibleChange(bucket, bucket.base, comparison.base);
  const [mildest, worst] = comparison.metric.better === 'lower' ? [lower, upper] : [-upper, -lower];
  return worst >= limit && mildest <= limit ? { kind: 'buckets' } : settleChange(comparison, limit, gated);
}

function stateOfTier(comparison: Comparison, tier: number, floor: number, certainty: Certainty): State {
  const worsening = worseningOf(comparison);
  if (worsening === null) return stateFromZero(comparison, floor, certainty);
  const limit = threshold(comparison, tier, floor);
  const past = worsening.point > limit * (1 + ROUNDING);
  if (past && mayAccuse(comparison, worsening.point, certainty)) return isConfirmed(comparison, limit) ? 'beyond' : 'unconfirmed';
  if (!isWithin(worsening, limit) && (comparison.method !== 'exact' || past)) return 'open';
  const since = worseningSinceNewest(comparison);
  return since === null || isWithin(since, Math.max(tier * Math.abs(comparison.newest?.base ?? 0), floor)) ? 'within' : 'lost';
}

const isWithin = (worsening: Worsening, limit: number): boolean => worsening.upper < limit || (worsening.point <= limit * (1 + ROUNDING) && isNarrow(worsening, limit));

function settleLost(comparison: Comparison): Settle | null {
  const { newest } = comparison;
  if (newest == null) return null;
  const worst = worseningSinceNewest(comparison)?.upper ?? 0;
  return { kind: 'newer-level', entries: newest.entries, worst: newest.base === 0 ? null : worst / Math.abs(newest.base) };
}

/**
 * An interval that holds the threshold but is narrower than half of it lies so near that more measuring would only move
 * the line between 4.9 % and 5.1 %: the estimate decides. Past the threshold it is significant already (the whole interval
 * is beyond half the threshold), so that only the milder side needs the rule.
 */
function isNarrow({ lower, upper }: Worsening, limit: number): boolean {
  return upper - lower < limit / 2;
}

/** Exact differences need no significance; a short history accuses of large changes only. */
function mayAccuse({ method, warnings, difference }: Comparison, worsening: number, { p }: Certainty): boolean {
  if (method === 'exact') return true;
  const short = warnings.find((warning) => warning.kind === 'short-history');
  return p !== null && p <= ERROR_RATE && (short === undefined || (!difference && worsening > short.beyond));
}

/**
 * Side by side nobody is accused before two fresh launches agree: in sign, and with at least half of what is allowed. That
 * is what a burst of noise in the launches looked at does not survive, and what a true change does.
 */
function isConfirmed(comparison: Comparison, limit: number): boolean {
  const { method, confirmation, metric } = comparison;
  // Counted runs have no bursts, and all of them are made.
  if (method !== 'side-by-side' || metric.statistic === 'counted') return true;
  return confirmation !== null && (metric.better === 'lower' ? confirmation.change : -confirmation.change) >= limit / 2;
}

/**
 * Nothing is a ratio of 0: every tier is exceeded as soon as head's interval lies above the floor. With an earlier run
 * above 0 that must be significant too, and a short history of zeros proves nothing.
 */
function stateFromZero({ head, metric, method, warnings }: Comparison, floor: number, { p }: Certainty): State {
  if (metric.better === 'higher' || head.interval.upper <= floor) return 'within';
  const sure = method === 'exact' || (head.interval.lower > floor && (p === null || p <= ERROR_RATE) && !warnings.some(({ kind }) => kind === 'short-history'));
  return sure ? 'beyond' : 'open';
}

/** As a ratio; of slopes in their unit, for a share of next to nothing is nothing. */
export function threshold({ base, difference }: Comparison, tier: number, floor: number): number {
  if (difference) return Math.max(tier * Math.abs(base ?? 0), floor);
  return base === null || base === 0 ? tier : Math.max(tier, floor / base);
}

/** The whole interval is on the better side of no change, and the improvement is more than the floor. */
function hasImproved(comparison: Comparison, floor: number): boolean {
  const worsening = worseningOf(comparison);
  if (worsening === null) return comparison.metric.better === 'higher' && comparison.head.interval.lower > floor;
  return worsening.upper < 0 && -worsening.point > threshold(comparison, 0, floor);
}
