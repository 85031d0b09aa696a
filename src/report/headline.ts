/** A run and its judgement -> the reason for its outcome in one sentence: the first line of every report. */
import type { NotComparedReason, Settle, Verdict } from '../model.ts';
import { isShard } from '../part.ts';
import { isAddedByHead } from '../new-route.ts';
import { count, noiseText, plural } from './format.ts';
import { isGated, outcomeOf, wasInterrupted, type ReportInput } from './input.ts';
import { groupsOf, type Groups } from './order.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { missingHeadline } from './missing.ts';
import { notComparedText, outcomeWord, settleText } from './phrases.ts';
import { hadBy } from './replication.ts';
import { isAboutLimit, placeName, sentence } from './row.ts';
import { withdrawnText } from './screening.ts';
import { clearCause } from './why.ts';

/** `Fail: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed)` */
export function firstLine(input: ReportInput, pen: Pen = plainPen): string {
  return `${firstWord(input)}: ${headline(input, pen)}`;
}

/** What the reader sees first: the outcome; of a part of a run, which has none, which part it is. */
export function firstWord(input: ReportInput): string {
  const { shard } = input.run;
  return shard !== null && isShard(input.run) ? `Shard ${shard.index} of ${shard.of}` : outcomeWord[outcomeOf(input)];
}

/** The reason alone, the worst first, with what caused it where that is one thing. That nothing was compared is always part of it. */
export function headline(input: ReportInput, given: Pen = plainPen): string {
  const { run, judgement } = input;
  const pen = penFor(run, given);
  const groups = groupsOf(judgement.verdicts);
  const incomplete = incompleteText(input, pen);
  const parts = groups.broken[0]?.severity === 'fail' ? [failText(groups, pen), clearCause(groups.broken.filter(({ severity }) => severity === 'fail'), input.explanations, pen), incomplete] : [incomplete || quietText(input, groups, pen)];
  const nothing = nothingComparedText(input, groups, pen);
  const partly = nothing === '' && incomplete === '' ? partlyComparedText(judgement.verdicts, pen) : '';
  const found = [...parts, withdrawnText(judgement.verdicts, pen), nothing, baseMissingText(input, pen), partly].filter((part) => part !== '').join('; ');
  // A part says nothing of the whole.
  return isShard(run) ? `no verdict before it is joined with the others (${pen.code('tailgate merge')}); so far: ${found}` : found;
}

/** What was asked for and could not be done: the reason is git's or the target's. */
function baseMissingText({ run }: ReportInput, pen: Pen): string {
  if (run.baseMissing === null) return '';
  return `base was not measured (${pen.text(run.baseMissing)})${run.compare === 'stored' ? ': compared with the stored baselines only' : ''}`;
}

function failText({ broken }: Groups, pen: Pen): string {
  const failing = broken.filter(({ severity }) => severity === 'fail');
  const warned = broken.filter(({ severity, accepted }) => severity === 'warn' && accepted === null).length;
  return `${brokenText(failing, 'beyond what is allowed', pen)}${warned === 0 ? '' : `; ${count(warned)} more beyond what is wanted`}${acceptedCount(broken.length - failing.length - warned)}`;
}

/** Of a run that is whole and fails nothing: what its outcome is due to. */
function quietText({ run, judgement }: ReportInput, groups: Groups, pen: Pen): string {
  const beyond = warnedText(groups, pen);
  const undecided = undecidedText(groups, run, pen);
  const missing = missingHeadline(judgement, pen);
  switch (judgement.outcome) {
    case 'inconclusive': return undecided || missing || beyond;
    case 'warn': return beyond || undecided || missing;
    default: return passText(judgement.verdicts, groups.advised.length);
  }
}

/** What is accepted comes last: it is named where nothing else warns, and counted everywhere else. */
function warnedText({ broken }: Groups, pen: Pen): string {
  const warned = broken.filter(({ accepted }) => accepted === null);
  const [first] = broken;
  if (first === undefined || warned.length > 0) return `${brokenText(warned, 'beyond what is wanted', pen)}${acceptedCount(broken.length - warned.length)}`;
  return `${sentence(first, pen)}${broken.length === 1 ? '' : `; ${count(broken.length - 1)} more accepted`}`;
}

const acceptedCount = (verdicts: number): string => (verdicts === 0 ? '' : `; ${count(verdicts)} accepted`);

function brokenText(broken: readonly Verdict[], beyond: string, pen: Pen): string {
  const [worst] = broken;
  if (worst === undefined) return '';
  return `${sentence(worst, pen)}${broken.length === 1 ? '' : `, and ${count(broken.length - 1)} more ${beyond}`}`;
}

function incompleteText({ run }: ReportInput, pen: Pen): string {
  const failures = run.failures.filter((failure) => failure.kind !== 'interrupted' && !isAddedByHead(failure));
  const [first] = failures;
  const interruption = run.failures.find((failure) => failure.kind === 'interrupted')?.message ?? 'the run was cut short; what was measured until then is kept';
  if (first === undefined) return wasInterrupted(run) ? pen.text(interruption) : '';
  const others = new Set(failures.map((f) => placeName(f.target, f.scenario))).size - 1;
  return `could not measure ${pen.name(placeName(first.target, first.scenario))}${first.side === 'base' ? ' on base' : ''}: ${pen.text(first.message)}${others === 0 ? '' : `, and ${count(others)} more could not be measured`}`;
}

function undecidedText({ inconclusive }: Groups, run: ReportInput['run'], pen: Pen): string {
  const [first] = inconclusive;
  if (first === undefined) return '';
  const rest = inconclusive.length === 1 ? '' : `, and ${count(inconclusive.length - 1)} more`;
  return `cannot tell yet: ${sentence(first, pen)}${rest}${whyUndecided(first, run)}`;
}

const SAID: ReadonlySet<Settle['kind']> = new Set(['machine', 'errors', 'confirmation', 'newer-level', 'other-unit', 'other-direction', 'no-direction']);

/** Where it is not the noise that stands in the way, what does; else the noise floor. */
function whyUndecided(verdict: Verdict, run: ReportInput['run']): string {
  const { settle, comparison } = verdict;
  if (settle !== null && SAID.has(settle.kind)) return `; ${settleText(settle, hadBy(comparison, run))}`;
  const floor = comparison.noiseFloor;
  return floor === null || !Number.isFinite(floor) || isAboutLimit(verdict) ? '' : `; the noise floor is ${noiseText(floor)}`;
}

function passText(verdicts: readonly Verdict[], advised: number): string {
  const compared = verdicts.filter((verdict) => isGated(verdict) && verdict.wouldBe === 'none' && verdict.comparison.notCompared === null);
  const advice = advised === 0 ? '' : `${count(advised)} beyond what is only advised`;
  if (compared.length === 0) return advice;
  const improved = compared.filter(({ verdict }) => verdict === 'improved').length;
  return `${count(compared.length)} compared, none worse than its budget allows${improved === 0 ? '' : `, ${count(improved)} improved`}${advice === '' ? '' : `; ${advice}`}`;
}

/** When there was nothing to hold the figures against, the report must not look like one that found nothing. */
function nothingComparedText({ run, judgement }: ReportInput, { broken }: Groups, pen: Pen): string {
  if (judgement.counts.compared > 0 || (judgement.verdicts.length === 0 && run.failures.length > 0)) return '';
  if (judgement.verdicts.length === 0) return 'nothing was measured, so nothing was compared';
  const reasons = reasonsOf(judgement.verdicts, pen).join(', ') || 'no comparison was asked for';
  const limited = judgement.verdicts.filter((verdict) => verdict.budget?.limit != null);
  const limits = limited.length;
  const open = limited.filter((verdict) => verdict.verdict === 'inconclusive').length;
  const over = broken.filter((verdict) => verdict.verdict === 'over-budget').length;
  const checked = limits === 0
    ? 'no absolute limits are set, so nothing was checked'
    : over > 0 ? 'absolute limits only'
    : open > 0 ? `absolute limits only (${count(limits - open)} of ${count(limits)} are certainly kept)` : `absolute limits only (${limits === 1 ? 'one, and it is kept' : limits === 2 ? 'both are kept' : `all ${count(limits)} are kept`})`;
  return `nothing was compared: ${reasons}; ${checked}`;
}

function partlyComparedText(verdicts: readonly Verdict[], pen: Pen): string {
  const missing = verdicts.filter((verdict) => verdict.comparison.notCompared !== null && isGated(verdict));
  if (missing.length === 0) return '';
  return `${count(missing.length)} not compared (${reasonsOf(missing, pen).join(', ')})`;
}

const MOST_REASONS = 2;

/** Each reason once for each target; the rest counted. */
function reasonsOf(verdicts: readonly Verdict[], pen: Pen): readonly string[] {
  const texts = new Map<string, string>();
  for (const { comparison } of verdicts) {
    if (comparison.notCompared === null) continue;
    texts.set(reasonKey(comparison.notCompared, comparison.target), notComparedText(comparison.notCompared, comparison.target, pen));
  }
  const all = [...new Set(texts.values())];
  return all.length <= MOST_REASONS ? all : [...all.slice(0, MOST_REASONS), `${plural(all.length - MOST_REASONS, 'more reason')}`];
}

const reasonKey = (reason: NotComparedReason, target: string): string => JSON.stringify([reason, target]);
