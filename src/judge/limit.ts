/** A head estimate and an absolute limit -> whether the value certainly lies beyond it. */
import type { Comparison, Estimate, Settle, Tiers, Warning } from '../model.ts';
import { studentQuantile } from '../stats/student.ts';
import { fewest } from './fewest.ts';
import { decided, undecided, type Finding } from './finding.ts';
import { disturbanceOf } from './obstacle.ts';

type Position = 'kept' | 'beyond' | 'open';

/** More launches than this are no advice. */
const MOST_LAUNCHES = 200;

/**
 * null when the limit is certainly kept (or there is none): then the tolerance has the word. `values` is how many launches
 * or starts stand behind the estimate. The warn tier speaks when it is certainly exceeded, or when it is the only one.
 */
export function judgeLimit({ head, metric, warnings }: Comparison, limit: Tiers | null, values: number): Finding | null {
  if (limit === null) return null;
  const unknownSpread = head.interval.level === 0 && metric.statistic !== 'min-of-starts';
  const positionOf = (tier: number | null): Position => {
    if (tier === null) return 'kept';
    // Counted failures keep a limit by their count; to break it the chance behind them must lie beyond it.
    if (metric.statistic === 'total' && head.point <= tier) return 'kept';
    const position = metric.better === 'lower' ? place(head.interval.lower, head.interval.upper, tier) : place(-head.interval.upper, -head.interval.lower, -tier);
    return unknownSpread ? 'open' : position;
  };
  const [fail, warn] = [positionOf(limit.fail), positionOf(limit.warn)];
  if (fail === 'kept' && warn === 'kept') return null;
  // A busy generator, a busy machine and requests that time out make latency look longer and throughput lower: enough to
  // acquit, not to accuse. Measuring the other build in turn is no help here: a limit is held against head alone.
  const disturbed = disturbanceOf(metric, warnings.filter((warning) => warning.kind !== 'side-fails' || warning.side === 'head'));
  if (disturbed !== null) return undecided(fail === 'kept' ? 'warn' : 'fail', disturbed);
  if (fail === 'beyond') return decided('over-budget', 'fail');
  const bucket = warnings.find((warning) => warning.kind === 'bucketed');
  const settleOf = (tier: number): Settle | null => (bucket !== undefined && bucket.lower < tier && tier < bucket.upper ? { kind: 'buckets' } : launchesFor(head, tier, values));
  if (fail === 'open' && limit.fail !== null) return undecided('fail', settleOf(limit.fail), nearLimit(head, limit.fail));
  if (warn === 'beyond') return decided('over-budget', 'warn');
  if (limit.warn === null) return null;
  const near = nearLimit(head, limit.warn);
  return limit.fail === null ? undecided('warn', settleOf(limit.warn), near) : { ...decided('unchanged'), warnings: near };
}

function place(lower: number, upper: number, limit: number): Position {
  return upper <= limit ? 'kept' : lower > limit ? 'beyond' : 'open';
}

/** Without an interval (a single launch) nothing is near; `few-launches` says so already. */
function nearLimit({ interval }: Estimate, limit: number): readonly Warning[] {
  return interval.level === 0 ? [] : [{ kind: 'near-limit', limit, lower: interval.lower, upper: interval.upper }];
}

/** The fewest launches whose interval, at the spread seen, would no longer reach the limit; null when that is out of reach. */
function launchesFor({ point, standardError, interval }: Estimate, limit: number, values: number): Settle | null {
  if (values < 2 && standardError > 0) return null;
  if (interval.level === 0) return { kind: 'launches', launches: 5 };
  const spread = standardError * Math.sqrt(values);
  const side = (1 - interval.level) / 2;
  const found = fewest(values + 1, MOST_LAUNCHES, (launches) => (-studentQuantile(side, launches - 1) * spread) / Math.sqrt(launches) < Math.abs(limit - point));
  return found === null ? null : { kind: 'launches', launches: found };
}
