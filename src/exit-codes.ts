/** What the process says with its exit code: the only place that names them. */
import type { Judgement, Policy, Run } from './model.ts';
import { isShard } from './part.ts';
import { failuresOf } from './new-route.ts';

/** Pass or warn: nothing is beyond what is allowed. */
export const PASS = 0;
/** A budget is exceeded. */
export const FAIL = 1;
/** Wrong use or wrong config: nothing was measured. */
export const USAGE = 2;
/** Could not measure: the target died, was never ready, answered wrongly, or the run was interrupted. */
export const NOT_MEASURED = 3;
/** Inconclusive or without a baseline, where the policy asks for a failure. */
export const UNDECIDED = 4;

/**
 * A budget that is exceeded wins over everything: it is what was measured. Then what could not be measured, so that a tool's
 * failure is never a pass and never a regression. Then the policy: where nothing at all was compared that is a matter of the
 * missing baseline, and of being inconclusive only if an absolute limit could not be decided either.
 */
export function exitCodeOf(run: Run, { outcome, counts, uncompared, budgets }: Judgement, policy: Policy): number {
  // A part of a run is no verdict: whoever joins the shards judges.
  if (isShard(run)) return failuresOf(run).length > 0 || !run.complete ? NOT_MEASURED : PASS;
  if (outcome === 'fail') return FAIL;
  if (failuresOf(run).length > 0 || !run.complete) return NOT_MEASURED;
  const nothingCompared = run.compare !== 'none' && (counts.compared === 0 || uncompared.length > 0);
  if (nothingCompared && policy.onMissingBaseline === 'fail') return UNDECIDED;
  const undecided = outcome === 'inconclusive' && (!nothingCompared || counts.inconclusive > 0 || budgets.some(({ missing }) => missing?.kind === 'no-figure' && missing.open));
  if (undecided && policy.onInconclusive === 'fail') return UNDECIDED;
  return PASS;
}
