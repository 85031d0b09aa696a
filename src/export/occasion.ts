/** How a run ended, and whether the one before it failed -> what of it webhooks are told. */
import type { Occasion, Outcome } from '../model.ts';

/**
 * The first that a webhook wants to hear of is the one that it is told. `found`: what the report says of a run that `outcome` calls a fail
 * because it ended red. `failedBefore`: the last run of the same branch that could tell.
 */
export function occasionsOf({ outcome, found }: { readonly outcome: Outcome; readonly found: Outcome }, failedBefore: boolean): readonly Occasion[] {
  switch (outcome) {
    case 'fail': return found === 'pass' || found === 'fail' ? ['fail'] : ['fail', found];
    // What cannot tell is not over.
    case 'inconclusive': return ['inconclusive'];
    case 'warn': return failedBefore ? ['recovery', 'warn'] : ['warn'];
    case 'pass': return failedBefore ? ['recovery'] : [];
    default: throw new Error(`not a known outcome: ${JSON.stringify(outcome satisfies never)}`);
  }
}
