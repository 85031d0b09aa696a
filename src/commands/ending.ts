/** A concluded run, and what ends it red besides -> how it ended: the one word that figures, webhooks and memories have for it. */
import type { Conclusion } from '../conclude.ts';
import { PASS, UNDECIDED } from '../exit-codes.ts';
import type { Outcome } from '../model.ts';
import { decides } from '../publish/said.ts';
import { outcomeOf } from '../report/input.ts';

export interface Ending {
  /** `fail` of whatever ends red, whichever exit code says so; else what the report says. */
  readonly outcome: Outcome;
  /** What the report says: a service that no longer starts is `inconclusive` there, for nothing is known of its figures. */
  readonly found: Outcome;
  readonly reason: string;
  /** Whether the runs after it are to know that something fails, or that it is over. */
  readonly decides: boolean;
}

/**
 * `worse`: why it ends red though the run itself does not, or null. That is told and no more: what main's history found once stays true of
 * runs after it that pass, and nobody is to hear that it was over.
 */
export function endingOf(conclusion: Conclusion, worse: string | null = null): Ending {
  const { run, exitCode } = conclusion;
  const found = reportedOf(conclusion);
  const red = exitCode !== PASS;
  const outcome = red || worse !== null ? 'fail' : found;
  return { outcome, found, reason: red || worse === null ? reasonOf(conclusion) : worse, decides: (red || worse === null) && decides({ outcome, partial: run.partial }) };
}

export const reportedOf = ({ run, judgement }: Conclusion): Outcome => outcomeOf({ run, judgement, explanations: [], advice: [] });

const reasonOf = ({ exitCode, reason }: Conclusion): string => (exitCode === UNDECIDED ? `not decided, and the policy asks for a decision: ${reason}` : reason);
