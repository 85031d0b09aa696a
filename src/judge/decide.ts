/** The judgement of a side-by-side run so far -> for each part of it, whether enough is known, more is needed, or an accusation is to be confirmed. */
import { isBinding } from '../budget.ts';
import type { Decision, Judgement, Settle, Verdict } from '../model.ts';

/**
 * Only what a budget gates keeps a part going. What more launches cannot decide (a saturated generator, failing requests, a
 * restless machine) does not. An accusation waits for its confirmation; once that is in and does not agree, it is as
 * open as any other. What is only advised, and what counts only when it is certain, buys nothing but that confirmation.
 */
export function decisionsOf({ verdicts }: Judgement): (target: string, scenario: string | null) => Decision {
  return (target, scenario) => {
    const open = verdicts.filter(({ comparison, budget, verdict }) => comparison.target === target && comparison.scenario === scenario && budget !== null && verdict === 'inconclusive');
    if (open.some(awaitsConfirmation)) return 'confirm';
    return open.some(({ settle, budget }) => isBinding(budget) && mayBeSettled(settle)) ? 'more' : 'enough';
  };
}

function awaitsConfirmation({ settle, comparison }: Verdict): boolean {
  return settle?.kind === 'confirmation' && comparison.confirmation === null;
}

function mayBeSettled(settle: Settle | null): boolean {
  switch (settle?.kind) {
    case 'load': case 'errors': case 'beyond-stored': case 'newer-level': case 'entries': case 'buckets': case 'other-unit': case 'other-direction': case 'no-direction': return false;
    // A neighbour may leave before the time is over; a clock that was set stays wrong for all that was measured before.
    case 'machine': return settle.what !== 'clock';
    default: return true;
  }
}
