/** The words of the reports, one sentence each: the legend under a report and the glossary in CONTRIBUTING come from here. */
import type { Outcome, VerdictKind } from '../model.ts';

export const verdictMeaning: Readonly<Record<VerdictKind, string>> = {
  regressed: 'it got worse beyond doubt, and by more than its budget allows',
  'over-budget': 'its value is beyond its absolute limit, whatever it was before',
  inconclusive: 'the noise of this run is too large to say on which side of the budget it lies',
  improved: 'it got better beyond doubt',
  unchanged: 'a change for the worse larger than its budget allows is ruled out',
  'not-compared': 'there was nothing fitting to compare it with',
};

/** In the order in which a report tells them. */
export const verdictKinds: readonly VerdictKind[] = ['regressed', 'over-budget', 'inconclusive', 'improved', 'unchanged', 'not-compared'];

export const outcomeMeaning: Readonly<Record<Outcome, string>> = {
  pass: 'nothing is beyond what its budget allows',
  warn: 'something is beyond what is wanted, and within what is allowed',
  inconclusive: 'this run cannot tell, or could not measure everything',
  fail: 'something is beyond what its budget allows',
};

/** The headings of the reports' columns. */
export const columnMeaning = {
  base: 'what it is compared with: the stored baseline, or the base commit',
  this: 'what was measured now',
  change: 'from base to this, with the interval that holds the true change',
  allowed: 'the largest change for the worse, or the limit, that the budget accepts',
  'room left': 'how much of what a budget allows is still free: 100 % all of it, none: it is used up. Of a rule with a limit and a tolerance: of the one that is nearer',
  'noise floor': 'the smallest true change for the worse that this run would have caught nine times in ten',
} as const;
