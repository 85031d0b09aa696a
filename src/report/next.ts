/** What to do now: the steps after this report, each a sentence or a command. */
import { isOfCommand } from '../metrics.ts';
import type { Settle, Verdict } from '../model.ts';
import { isShard } from '../part.ts';
import { isAddedByHead } from '../new-route.ts';
import { longerBy, type LongerBy } from '../own-time.ts';
import { boundOf } from '../bound.ts';
import { duration, percent } from './format.ts';
import { assertNever, wasInterrupted, type ReportInput } from './input.ts';
import { groupsOf } from './order.ts';
import type { Pen } from './pen.ts';
import { settleText } from './phrases.ts';
import { hadBy, repeatOf, type Had } from './replication.ts';
import { reproduceCommand } from './reproduce.ts';
import { placeName } from './row.ts';

export interface NextSteps {
  /** The first one introduces the command; the others come after it. None: there is nothing to do. */
  readonly sentences: readonly string[];
  /** What to type, or null. */
  readonly command: string | null;
}

/** Where a report is read on GitHub: how its reader comes to measure anything at all. */
const isRemote = ({ call }: ReportInput): boolean => call != null;

export function nextSteps(input: ReportInput, pen: Pen): NextSteps {
  const { run, judgement } = input;
  const { broken, inconclusive } = groupsOf(judgement.verdicts);
  const command = reproduceCommand(input);
  const [worst] = broken;
  const [failed, shard] = [run.failures.some((failure) => failure.kind !== 'interrupted' && !isAddedByHead(failure)), isShard(run)];
  if (worst !== undefined && !shard) return { sentences: [`Measure the worst of it on your machine${inClone(input)}:`, ...meant(worst, input, pen)], command };
  if (failed) return { sentences: [`See it fail on your machine${inClone(input)}:`], command };
  if (wasInterrupted(run)) return isRemote(input) ? { sentences: ['Run the job again to get an answer.'], command: null } : { sentences: ['Run it again to get an answer:'], command };
  if (shard) return { sentences: [`For a verdict, join the ${pen.code('run.json')} of all ${run.shard?.of ?? ''} shards: ${isRemote(input) ? `a job with ${pen.code('mode: merge')} does` : pen.code('tailgate merge A/run.json B/run.json ...')}.`], command: null };
  if (judgement.counts.compared === 0 && run.compare === 'stored') return baselineSteps(input);
  const bounded = inconclusive.flatMap((verdict) => boundSteps(verdict, input, command, pen) ?? []);
  if (bounded[0] !== undefined && inconclusive.every(isBounded)) return bounded[0];
  const open = inconclusive.find(({ settle }) => settle?.kind === 'machine') ?? inconclusive.find(({ settle }) => settle === null || settle.kind === 'launches') ?? longestTime(inconclusive) ?? inconclusive[0];
  if (open === undefined) return { sentences: [], command: null };
  const longer = longerOf(open, input);
  if (longer !== null && (open.settle === null || open.settle.kind === 'launches')) return shapeSteps(open, longer, input, pen);
  const { name } = open.comparison.metric;
  if (isOfCommand(name) && open.settle === null) return repeatSteps(open, Math.max(FEWEST_RUNS, 2 * hadBy(open.comparison, run).launches), input, pen);
  return open.settle?.kind === 'launches' && repeatOf(open.comparison.metric) !== 'launch' ? repeatSteps(open, open.settle.launches, input, pen) : settleSteps(open.settle, input, command, pen);
}

/** The key that makes the load of a verdict's scenario longer; null: it shares the time of the run. */
function longerOf({ comparison: { target, scenario } }: Verdict, { run }: ReportInput): LongerBy | null {
  const applied = run.loads.find((one) => one.target === target && one.scenario === scenario);
  return applied === undefined ? null : longerBy(applied.load);
}

const isBounded = ({ comparison: { warnings } }: Verdict): boolean => boundOf(warnings, 'head') !== null || boundOf(warnings, 'base') !== null;

/** What is known only as a bound is known better after another search, or a longer look: more launches would say the same. */
function boundSteps({ comparison }: Verdict, input: ReportInput, command: string, pen: Pen): NextSteps | null {
  const bound = comparison.warnings.find((warning) => warning.kind === 'at-least' || warning.kind === 'at-most');
  if (bound === undefined) return null;
  const load = `in the load of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
  if (bound.kind === 'at-most') return afterChange(`Lower ${pen.code('from')} ${load}: not even that rate was kept`, input, command);
  switch (bound.why) {
    case 'searched': return afterChange(`Raise ${pen.code('to')} ${load}: the highest rate of the search was kept`, input, command);
    case 'load-ended': return afterChange(`Give it longer to recover (${pen.code('after')}) ${load}`, input, command);
    case 'generator': return { sentences: [`This machine could send no more to ${pen.name(placeName(comparison.target, comparison.scenario))}: measure when nothing else runs on it, use a larger one, or another tool on machines of its own, whose numbers Tailgate reads (${pen.code('type: command')}).`], command: null };
    default: return assertNever(bound.why);
  }
}

/** `--time` is shared by what has no time of its own: a shape gets more launches, or a longer load, in the config. */
function shapeSteps({ comparison: { target, scenario }, settle }: Verdict, longer: LongerBy, input: ReportInput, pen: Pen): NextSteps {
  const place = `in the load of ${pen.name(placeName(target, scenario))}${input.configFile == null ? '' : ` (${pen.code(input.configFile)})`}`;
  const launches = settle?.kind === 'launches' ? `: ${pen.code(`launches: ${settle.launches}`)}` : `, ${pen.code('launches')}, or a longer ${pen.code(longer)},`;
  return { sentences: [`Ask for more launches${launches} ${place}; ${pen.code('--time')} changes nothing there.`], command: null };
}

const inClone = (input: ReportInput): string => (isRemote(input) ? ', in a clone of this repository' : '');

/** With the time that the most undecided one needs, the others are decided as well. */
function longestTime(inconclusive: readonly Verdict[]): Verdict | undefined {
  const seconds = ({ settle }: Verdict): number => (settle?.kind === 'time' ? settle.seconds : 0);
  return inconclusive.filter((verdict) => seconds(verdict) > 0).toSorted((a, b) => seconds(b) - seconds(a))[0];
}

/** What is wrong with a rule does not hang on what was measured. */
const ANYTHING: Had = { launches: 0, entries: 0, repeat: 'launch' };
/** The least that an interval can be made of. */
const FEWEST_RUNS = 5;

function settleSteps(settle: Settle | null, input: ReportInput, command: string, pen: Pen): NextSteps {
  switch (settle?.kind) {
    case 'entries': return { sentences: ['Every run of the default branch adds an entry to the baseline: with those, this settles by itself.'], command: null };
    case 'time': return longer(`for ${duration(settle.seconds * 1000)} of measuring`, settle.seconds, input, command, pen);
    case 'machine': return { sentences: [...(settle.what === 'other-load' ? [helpersOfService(pen)] : []), isRemote(input) ? `Run the job again, or measure it on a machine of its own${inClone(input)}:` : 'Run it again when nothing else runs there, or on a machine of its own:'], command };
    case 'errors': return afterChange(`Mend the failing requests${settle.side === 'base' ? ' (those of base, if they matter)' : ''}`, input, command);
    case 'confirmation': return { sentences: [`Run ${isRemote(input) ? 'the job' : 'it'} again, with another seed: a true change is found again, a burst of noise is not.`], command: null };
    case 'beyond-stored': return { sentences: [`Stored numbers cannot decide this. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}), gate a quieter metric (${pen.code('cpu')}, ${pen.code('latency.p50')}) or allow more than ${percent(settle.noiseFloor)}.`], command: null };
    case 'newer-level': return { sentences: [`What the default branch has just won may be lost again, which a few entries cannot tell. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}).`], command: null };
    case 'soak': return { sentences: [`A slope shows with the length of a launch: load it with ${pen.code(`shape: soak, duration: ${settle.seconds}s`)}${input.configFile == null ? ' in a config' : ` in ${pen.code(input.configFile)}`}.`], command: null };
    case 'buckets': return afterChange('Give the histogram finer buckets where its values lie, or put the limit at the edge of one', input, command);
    case 'other-unit': case 'other-direction': case 'no-direction': return { sentences: [`Put the config right, for no measuring would tell: ${settleText(settle, ANYTHING)}.`], command: null };
    case 'load': return afterChange(`Lower the load of the scenario (fewer ${pen.code('connections')}, or a lower ${pen.code('rate')})`, input, command);
    default: return longer(`with three times the ${duration(sharedTime(input))} of load that this run had`, (3 * sharedTime(input)) / 1000, input, command, pen);
  }
}

/** What `--time` asks for, ms: loads with a time of their own come on top. */
const sharedTime = ({ run: { time } }: ReportInput): number => time.load - (time.shaped ?? 0);

/** Nobody can end the database that his service needs: it has to count as the service's own, or to be somewhere else. */
const helpersOfService = (pen: Pen): string =>
  `If that was the service's own database: started by the target's ${pen.code('start')} command, and not in a container, it counts as the service; on another machine it disturbs nobody. Side by side, changes are compared in spite of it, and limits stay open.`;

/** Starts, and what is counted, are as many as the config asks for: no time makes more of them. */
function repeatSteps({ comparison: { metric, target } }: Verdict, runs: number, { configFile }: ReportInput, pen: Pen): NextSteps {
  const repeat = repeatOf(metric);
  const written = repeat === 'run' ? `runs: ${runs}` : `${repeat === 'start' ? 'cold-start' : 'instructions'}: { runs: ${runs} }`;
  return { sentences: [`Ask for more ${repeat}s: ${pen.code(written)} of ${pen.name(target)}${configFile == null ? ' in a config' : ` in ${pen.code(configFile)}`}.`], command: null };
}

function longer(howLong: string, seconds: number, input: ReportInput, command: string, pen: Pen): NextSteps {
  const time = Math.max(1, Math.ceil(seconds));
  const where = isRemote(input) ? `: ${pen.code(`time: ${time}`)} in the workflow, or on your machine${inClone(input)}` : '';
  return { sentences: [`Look longer, ${howLong}${where}:`], command: `${command} --time ${time}` };
}

/** What was measured is to be changed first: on GitHub the next push measures it again. */
function afterChange(what: string, input: ReportInput, command: string): NextSteps {
  return isRemote(input) ? { sentences: [`${what}: the next push is measured again.`], command: null } : { sentences: [`${what}, and measure it again:`], command };
}

/** Where the rule stands that decided, and how a change that is meant is let through. */
function meant({ budget, severity }: Verdict, input: ReportInput, pen: Pen): readonly string[] {
  if (budget === null) return [];
  const { configFile } = input;
  const rule = pen.code(`metric: ${budget.metric}`);
  const place = configFile == null ? '' : ` in ${pen.code(budget.line === null ? configFile : `${configFile}:${budget.line}`)}`;
  const where = budget.origin === 'default' ? `is a default (${rule}); a budget of your own in the config replaces it.` : `is ${rule}${place}; say why in the commit that changes it.`;
  if (!isRemote(input) || severity !== 'fail') return [`If the change is meant: the rule ${where}`];
  return [`If the change is meant: label this pull request ${pen.code('perf-accepted')}, or accept it in the config with a reason and a last day (${pen.code('accept:')}). Or change the rule, which ${where}`];
}

/** Nobody types anything for the baselines of an Action: its runs on the default branch store them. */
function baselineSteps(input: ReportInput): NextSteps {
  const fresh = input.judgement.verdicts.some((verdict) => verdict.comparison.notCompared?.kind === 'no-baseline');
  if (isRemote(input)) return { sentences: [`Nothing to do in this pull request: the first run of this workflow on a push to the default branch ${fresh ? 'stores a' : 'refreshes the'} baseline, and from then on pull requests are compared.`], command: null };
  return { sentences: [`${fresh ? 'Store a' : 'Refresh the'} baseline on the default branch, so that the next pull request is compared:`], command: 'tailgate baseline update' };
}
