/** Outcomes of the parts -> the outcome of the whole. */
import type { Outcome } from '../model.ts';

/**
 *     fail            a budget is certainly exceeded: whatever else is open, this stands
 *      |
 *     inconclusive    a budget may be exceeded: worse than a warning, which is a known and accepted cost, and better than
 *      |              a failure, for nobody is accused on a perhaps
 *     warn            the wanted tier is exceeded, the allowed one is not
 *      |
 *     pass            nothing gated is exceeded; what was not compared adds nothing, the run as a whole answers for it
 *
 * A chain is a lattice, and its join is the worse of two: the order in which parts are joined cannot matter, and no part
 * can make another one's outcome better.
 */
const CHAIN: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** Place in the chain, 0 for `pass`. */
export function outcomeRank(outcome: Outcome): number {
  return CHAIN.indexOf(outcome);
}

/** The worse of two. */
export function join(a: Outcome, b: Outcome): Outcome {
  return outcomeRank(a) >= outcomeRank(b) ? a : b;
}

/** The worst of all; `pass` of none. */
export function joinAll(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(join, 'pass');
}
