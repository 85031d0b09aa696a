/** An outcome, and whether the run before it failed -> what of it webhooks are told. */
import type { Occasion, Outcome } from '../model.ts';

/** The first that a webhook wants to hear of is the one that it is told. `failedBefore`: the last run of the same branch that could tell. */
export function occasionsOf(outcome: Outcome, failedBefore: boolean): readonly Occasion[] {
  switch (outcome) {
    case 'fail': return ['fail'];
    // What cannot tell is not over.
    case 'inconclusive': return ['inconclusive'];
    case 'warn': return failedBefore ? ['recovery', 'warn'] : ['warn'];
    case 'pass': return failedBefore ? ['recovery'] : [];
    default: throw new Error(`not a known outcome: ${JSON.stringify(outcome satisfies never)}`);
  }
}
