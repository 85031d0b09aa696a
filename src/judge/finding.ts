/** What one rule says of one comparison, before limit and tolerance are put together. */
import type { Budget, Outcome, Settle, Severity, VerdictKind, Warning } from '../model.ts';
import { outcomeRank } from './outcome.ts';

export interface Finding {
  readonly verdict: VerdictKind;
  /** The tier that is certainly exceeded; `none` unless regressed or over budget. */
  readonly severity: Severity;
  /** What this finding makes of the whole run at least. */
  readonly outcome: Outcome;
  readonly settle: Settle | null;
  readonly warnings: readonly Warning[];
}

/** What a budget could come to at worst. */
export const worstTier = ({ limit, tolerance }: Pick<Budget, 'limit' | 'tolerance'>): Severity => (limit?.fail != null || tolerance?.fail != null ? 'fail' : 'warn');

const OF_SEVERITY: Readonly<Record<Severity, Outcome>> = { none: 'pass', warn: 'warn', fail: 'fail' };

/** A verdict that is sure of itself: the tier it exceeds is what it makes of the run. */
export function decided(verdict: VerdictKind, severity: Severity = 'none'): Finding {
  return { verdict, severity, outcome: OF_SEVERITY[severity], settle: null, warnings: [] };
}

/**
 * A verdict that cannot be given. `atStake` is the worst tier still open: an open `fail` makes the run inconclusive, an open
 * `warn` can be no worse than a warning, and what is not gated changes nothing.
 */
export function undecided(atStake: Severity, settle: Settle | null, warnings: readonly Warning[] = []): Finding {
  return { verdict: 'inconclusive', severity: 'none', outcome: atStake === 'fail' ? 'inconclusive' : OF_SEVERITY[atStake], settle, warnings };
}

/** The graver of what limit and tolerance say; of equals, the limit's, which needs no baseline to be believed. */
export function graver(limit: Finding, relative: Finding): Finding {
  const chosen = outcomeRank(relative.outcome) > outcomeRank(limit.outcome) ? relative : limit;
  return { ...chosen, warnings: [...limit.warnings, ...relative.warnings] };
}
