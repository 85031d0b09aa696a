/** What to do now: the steps after this report, each a sentence or a command. */
import type { Verdict } from '../model.ts';
import { duration, plural } from './format.ts';
import { wasInterrupted, type ReportInput } from './input.ts';
import { groupsOf } from './order.ts';
import type { Pen } from './pen.ts';
import { reproduceCommand } from './reproduce.ts';

export interface NextSteps {
  /** Sentences before the command. */
  readonly sentences: readonly string[];
  /** What to type; null when there is nothing to do. */
  readonly command: string | null;
}

export function nextSteps(input: ReportInput, pen: Pen): NextSteps {
  const { run, judgement } = input;
  const groups = groupsOf(judgement.verdicts);
  const command = reproduceCommand(input);
  const worst = groups.broken[0];
  if (worst !== undefined) return { sentences: [`Measure the worst of it on your machine:`, meant(worst, input, pen)], command };
  if (run.failures.some((failure) => failure.kind !== 'interrupted')) return { sentences: ['See it fail on your machine:'], command };
  if (wasInterrupted(run)) return { sentences: ['Run it again to get an answer:'], command };
  if (judgement.counts.compared === 0 && run.compare !== 'none') return { sentences: firstBaseline(judgement.verdicts), command: 'tailgate baseline update' };
  if (groups.inconclusive[0] !== undefined) return { sentences: [`Look longer at ${plural(groups.inconclusive.length, 'figure')} that ${groups.inconclusive.length === 1 ? 'is' : 'are'} undecided, with three times the ${duration(run.time.load)} of load that this run had:`], command: `${command} --time ${longer(run.time.load)}` };
  return { sentences: [], command: null };
}

/** Where the rule stands that decided, so that a change that is meant can be let through. */
function meant({ budget }: Verdict, { configFile }: ReportInput, pen: Pen): string {
  if (budget === null) return '';
  const rule = pen.code(`metric: ${budget.metric}`);
  return budget.origin === 'default'
    ? `If the change is meant: the rule is a default (${rule}); a budget of your own in the config replaces it.`
    : `If the change is meant: the rule is ${rule}${configFile == null ? '' : ` in ${pen.code(budget.line === null ? configFile : `${configFile}:${budget.line}`)}`}; say why in the commit that changes it.`;
}

function firstBaseline(verdicts: readonly Verdict[]): readonly string[] {
  const fresh = verdicts.some((verdict) => verdict.comparison.notCompared?.kind === 'no-baseline');
  return [fresh ? 'Store a baseline on the default branch, so that the next pull request is compared:' : 'Refresh the baseline on the default branch, so that the next pull request is compared:'];
}

const longer = (load: number): number => Math.max(1, Math.ceil((3 * load) / 1000));
