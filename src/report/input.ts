/** What every report is made from: the run, what the gate says of it, and the little that only the caller knows. */
import type { Advice, Explanation, Judgement, Outcome, Run, Verdict } from '../model.ts';
import { isShard } from '../part.ts';
import { isAddedByHead } from '../new-route.ts';
import type { Notice } from './notices.ts';
import type { Call } from './reproduce.ts';
import type { Stored } from './stored.ts';

export interface ReportInput {
  readonly run: Run;
  readonly judgement: Judgement;
  /** Why figures moved, and what could be done: from evidence, made after judging. */
  readonly explanations: readonly Explanation[];
  readonly advice: readonly Advice[];
  /** The config as the user named it: budgets' lines are in it. Absent or null when there is none. */
  readonly configFile?: string | null;
  /** The command that measures this again; absent or null: `reproduce.ts` composes one. */
  readonly reproduce?: string | null;
  /** How whoever reads it gets Tailgate and calls it; absent: `tailgate` is installed. */
  readonly call?: Call | null;
  /** Name of the gate where a repository has several. */
  readonly project?: string | null;
  /** What a reviewer must see besides what was measured. */
  readonly notices?: readonly Notice[];
  /** Where more can be read; only https addresses are shown. */
  readonly links?: { readonly run?: string; readonly artifact?: string };
  /** What earlier runs stored, for pictures; asked for when one is drawn. Absent: nothing. */
  readonly stored?: () => Stored;
}

/**
 * The outcome as it is told: a run with failures, or one that was cut short, is never a pass, since what was not measured
 * may be what got worse. A budget that is exceeded stays a fail. A part of a run cannot tell, whatever it found.
 */
export function outcomeOf({ run, judgement }: ReportInput): Outcome {
  if (isShard(run)) return 'inconclusive';
  const whole = run.complete && run.failures.every(isAddedByHead);
  return whole || judgement.outcome === 'fail' ? judgement.outcome : 'inconclusive';
}

/** Whether it was ended from outside before the last measurement was in. */
export function wasInterrupted(run: Run): boolean {
  return !run.complete || run.failures.some((failure) => failure.kind === 'interrupted');
}

/** Beyond what is wanted or allowed, accepted or not. */
export const isBroken = ({ severity }: Verdict): boolean => severity !== 'none';

export const isGated = (verdict: Verdict): boolean => verdict.budget !== null;

/** Closes a `switch` over a union: a new member is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`not a known kind: ${JSON.stringify(value)}`);
}
