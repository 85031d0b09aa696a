/** A finding on a value that is only known to be at least or at most so much -> the same, where that is enough to say it. */
import type { Comparison, Severity, Tiers, Warning } from '../model.ts';
import { decided, undecided, type Finding } from './finding.ts';

/** Whether a side is worse than its value says, or better. */
type Beyond = 'worse' | 'better' | null;
type Bound = Extract<Warning, { readonly kind: 'at-least' | 'at-most' }>;

/** Of a change: head that is worse than shown can be accused and not acquitted, head that is better acquitted and not accused; of base it is the other way round. */
export function changeWithinBounds(finding: Finding, comparison: Comparison, atStake: Severity): Finding {
  if (comparison.notCompared !== null) return finding;
  const [head, base] = [beyond(comparison, 'head'), beyond(comparison, 'base')];
  return forbidden(finding, head === 'worse' || base === 'better', head === 'better' || base === 'worse') ? undecided(atStake, null, finding.warnings) : finding;
}

/** Of a limit, which is held against head alone; null: it is kept. */
export function limitWithinBounds(finding: Finding | null, comparison: Comparison, limit: Tiers | null): Finding | null {
  const head = beyond(comparison, 'head');
  if (limit === null || !forbidden(finding ?? decided('unchanged'), head === 'worse', head === 'better')) return finding;
  return undecided(limit.fail === null ? 'warn' : 'fail', null, finding?.warnings);
}

/** Worse than shown cannot be acquitted, better than shown not accused. */
function forbidden({ verdict }: Finding, worse: boolean, better: boolean): boolean {
  return (worse && (verdict === 'unchanged' || verdict === 'improved')) || (better && (verdict === 'regressed' || verdict === 'over-budget'));
}

function beyond({ warnings, metric }: Comparison, side: 'base' | 'head'): Beyond {
  const bound = warnings.find((warning): warning is Bound => (warning.kind === 'at-least' || warning.kind === 'at-most') && warning.side === side);
  if (bound === undefined) return null;
  return (bound.kind === 'at-least') === (metric.better === 'lower') ? 'worse' : 'better';
}
