/** What to do now: the steps after this report, each a sentence or a command. */
import type { Run, Settle, Verdict } from '../model.ts';
import { isAddedByHead } from '../new-route.ts';
import { duration, percent } from './format.ts';
import { wasInterrupted, type ReportInput } from './input.ts';
import { groupsOf } from './order.ts';
import type { Pen } from './pen.ts';
import { reproduceCommand } from './reproduce.ts';

export interface NextSteps {
  /** The first one introduces the command; the others come after it. None: there is nothing to do. */
  readonly sentences: readonly string[];
  /** What to type, or null. */
  readonly command: string | null;
}

export function nextSteps(input: ReportInput, pen: Pen): NextSteps {
  const { run, judgement } = input;
  const { broken, inconclusive } = groupsOf(judgement.verdicts);
  const command = reproduceCommand(input);
  const [worst] = broken;
  if (worst !== undefined) return { sentences: ['Measure the worst of it on your machine:', ...meant(worst, input, pen)], command };
  if (run.failures.some((failure) => failure.kind !== 'interrupted' && !isAddedByHead(failure))) return { sentences: ['See it fail on your machine:'], command };
  if (wasInterrupted(run)) return { sentences: ['Run it again to get an answer:'], command };
  if (judgement.counts.compared === 0 && run.compare === 'stored') return { sentences: [baselineAdvice(judgement.verdicts)], command: 'tailgate baseline update' };
  const open = inconclusive.find(({ settle }) => settle === null || settle.kind === 'launches') ?? longestTime(inconclusive) ?? inconclusive[0];
  return open === undefined ? { sentences: [], command: null } : settleSteps(open.settle, run, command, pen);
}

/** With the time that the most undecided one needs, the others are decided as well. */
function longestTime(inconclusive: readonly Verdict[]): Verdict | undefined {
  const seconds = ({ settle }: Verdict): number => (settle?.kind === 'time' ? settle.seconds : 0);
  return inconclusive.filter((verdict) => seconds(verdict) > 0).toSorted((a, b) => seconds(b) - seconds(a))[0];
}

function settleSteps(settle: Settle | null, { time }: Run, command: string, pen: Pen): NextSteps {
  switch (settle?.kind) {
    case 'entries': return { sentences: ['Every run of the default branch adds an entry to the baseline: with those, this settles by itself.'], command: null };
    case 'time': return { sentences: [`Look longer, for ${duration(settle.seconds * 1000)} of measuring:`], command: `${command} --time ${Math.max(1, Math.ceil(settle.seconds))}` };
    case 'machine': return { sentences: ['Run it again when nothing else runs there, or on a machine of its own:'], command };
    case 'errors': return { sentences: [`Mend the failing requests${settle.side === 'base' ? ' (those of base, if they matter)' : ''}, and measure it again:`], command };
    case 'confirmation': return { sentences: ['Run it again, with another seed: a true change is found again, a burst of noise is not.'], command: null };
    case 'beyond-stored': return { sentences: [`Stored numbers cannot decide this. Measure both builds side by side (${pen.code('--compare side-by-side --base REF')}), gate a quieter metric (${pen.code('cpu')}, ${pen.code('latency.p50')}) or allow more than ${percent(settle.noiseFloor)}.`], command: null };
    case 'load': return { sentences: [`Lower the load of the scenario (fewer ${pen.code('connections')}, or a lower ${pen.code('rate')}), and measure it again:`], command };
    default: return { sentences: [`Look longer, with three times the ${duration(time.load)} of load that this run had:`], command: `${command} --time ${longer(time.load)}` };
  }
}

/** Where the rule stands that decided, so that a change that is meant can be let through. */
function meant({ budget }: Verdict, { configFile }: ReportInput, pen: Pen): readonly string[] {
  if (budget === null) return [];
  const rule = pen.code(`metric: ${budget.metric}`);
  return [budget.origin === 'default'
    ? `If the change is meant: the rule is a default (${rule}); a budget of your own in the config replaces it.`
    : `If the change is meant: the rule is ${rule}${configFile == null ? '' : ` in ${pen.code(budget.line === null ? configFile : `${configFile}:${budget.line}`)}`}; say why in the commit that changes it.`];
}

function baselineAdvice(verdicts: readonly Verdict[]): string {
  const fresh = verdicts.some((verdict) => verdict.comparison.notCompared?.kind === 'no-baseline');
  return `${fresh ? 'Store a' : 'Refresh the'} baseline on the default branch, so that the next pull request is compared:`;
}

const longer = (load: number): number => Math.max(1, Math.ceil((3 * load) / 1000));
