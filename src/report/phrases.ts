/** Every sentence about doubt, refusals and failures, in one table: data -> words. Edit the words here and nowhere else. */
import { amountKindOf, isExpression } from '../budget.ts';
import { isOfCommand } from '../metrics.ts';
import type { Acceptance, AmountKind, Disturber, Failure, NotComparedReason, Outcome, Settle, Unit, Verdict, VerdictKind, Warning } from '../model.ts';
import { clean } from './escape.ts';
import { figureText, limitText, type Figure } from './figure.ts';
import { amount, apart, count, duration, percent, plural } from './format.ts';
import { assertNever } from './input.ts';
import { clockText } from './machine.ts';
import type { Pen } from './pen.ts';
import { repeatOf, repeatsText, type Had } from './replication.ts';

export const outcomeWord: Readonly<Record<Outcome, string>> = { pass: 'Pass', warn: 'Warning', inconclusive: 'Inconclusive', fail: 'Fail' };

export const verdictWord: Readonly<Record<VerdictKind, string>> = {
  improved: 'improved', unchanged: 'unchanged', regressed: 'regressed', 'over-budget': 'over budget', inconclusive: 'inconclusive', 'not-compared': 'not compared',
};

/** The word of a verdict with what makes a failure only a warning, or only advice. */
export const verdictText = ({ verdict, accepted, wouldBe }: Pick<Verdict, 'verdict' | 'accepted' | 'wouldBe'>): string =>
  `${verdictWord[verdict]}${accepted === null ? '' : ' (accepted)'}${wouldBe === 'none' ? '' : ` (would ${wouldBe})`}`;

/** Who takes the machine's time; reads on after "by". */
const disturberWord: Readonly<Record<Disturber, string>> = { steal: 'other virtual machines on the same host', pressure: 'more work than it has processors', 'other-load': 'other programs' };

/** What makes a number doubtful, and what to do about it. */
export function warningText(warning: Warning, figure: Figure, pen: Pen): string {
  switch (warning.kind) {
    case 'few-launches':
      return `${repeatsText(repeatOf(figure.metric), warning.launches)} only: an honest interval needs ${count(warning.needed)}`;
    case 'few-requests':
      return `${plural(warning.requests, pen.each(figure.target))} a ${repeatOf(figure.metric)} only: this statistic needs ${count(warning.needed)}; ${warning.longerBy === undefined ? `give it more time (${pen.code('--time')})` : `give its load a longer ${pen.code(warning.longerBy)}`}`;
    case 'generator-saturated':
      return `the load generator was busy for ${percent(warning.busy)} of its core: the latencies contain its own queueing; use fewer connections or a lower rate`;
    case 'generator-late':
      return `${percent(warning.share)} of the requests were sent more than 1 ms late (${amount(warning.worst, 'ms')} at worst): the rate is more than this machine could send, with what else ran on it`;
    case 'reconnects':
      return `${percent(warning.share)} of the responses include making a new connection, because the service closes them; keep-alive would measure the service alone`;
    case 'requests-skipped':
      return `${plural(warning.requests, 'request')} (${percent(warning.share)}) ${warning.requests === 1 ? 'was' : 'were'} not sent, because an earlier answer had no ${pen.code(warning.capture)} for ${warning.requests === 1 ? 'it' : 'them'}: what was measured is not the whole workload`;
    case 'slow-captures':
      return `the load generator read answers for its captures ${percent(warning.share)} of the time, in which others waited: the latencies contain that; capture from a shorter answer, by a header, or by a pattern that begins with what stands in front of the value`;
    case 'not-settled':
      return `it was still changing speed when its warm-up ended after ${duration(warning.seconds * 1000)}`;
    case 'keeps-rising':
      return `it rose all the time, from ${count(warning.from)} to ${count(warning.to)} within ${plural(warning.requests, pen.each(figure.target))}: something is opened and never closed`;
    case 'bucketed': {
      const [lower, upper] = apart(warning.lower, warning.upper, (value, extra) => figureText(value, figure, pen, extra));
      const [from, to] = warning.base === undefined ? [lower, upper] : apart(warning.base.lower, warning.base.upper, (value, extra) => figureText(value, figure, pen, extra));
      const ofBase = warning.base === undefined ? '' : from === lower && to === upper ? ', on base as well' : `, that of base between ${from} and ${to}`;
      return `it was read from a histogram's buckets: the true value lies between ${lower} and ${upper}${ofBase}, and what changes within ${ofBase.includes('between') ? 'these' : 'them'} does not show`;
    }
    case 'ticks': {
      const each = amount(warning.perSecond, perSecondUnit(figure.metric.unit), 2);
      return `about ${each} a second come without any request, ${percent(warning.share)} of what was counted under load: something that runs by itself counts as well, or what a request counts is counted only a while after its answer; count it apart, or pick the series that are of requests by their labels`;
    }
    case 'unrest':
      return `in ${plural(warning.launches, 'launch', 'launches')} it was still growing ${duration(warning.seconds * 1000)} after the load, when it was read for the last time: what came later is missing in it`;
    case 'more-series': {
      const each = amount((warning.after - warning.before) / Math.max(1, warning.requests), 'number', 2);
      return `the service said ${count(warning.before)} series before the load and ${count(warning.after)} after it, ${each} more with each request, most of them of ${pen.code(clean(warning.name, LONGEST_FAULT))}: one of its labels takes ever new values (an id, a whole path), which costs memory here and wherever it is collected; above 50,000 it is not read at all`;
    }
    case 'only-grew': {
      const name = clean(warning.name, LONGEST_FAULT);
      return `${pen.code(name)} only ever grew while it was measured: if it is a running total, this figure is as large as the run is long; write ${pen.code(`growth(${name}) per request`)}`;
    }
    case 'no-durations':
      return `${count(warning.entries)} of ${plural(warning.of, 'entry', 'entries')} in ${pen.code('Server-Timing')} had a duration that is none, such as ${pen.code(clean(warning.example, LONGEST_FAULT))}, and do not count: ${pen.code('dur')} is a number of ms, 0 or more`;
    case 'unread':
      return `it could not be read in ${isOfCommand(figure.metric.name) ? plural(warning.launches, 'run') : plural(warning.launches, 'launch', 'launches')}, which do not count: ${pen.text(clean(warning.reason, LONGEST_FAULT))}`;
    case 'at-least':
      return `${warning.side === 'base' ? 'of base ' : ''}it is at least this, and may be more: ${atLeastReason[warning.why]}`;
    case 'at-most':
      return `${warning.side === 'base' ? 'of base ' : ''}it is less than this: not even ${pen.code('from')}, the lowest rate of the search, was kept; lower it to know how much less`;
    case 'unsteady-limit':
      return `the search ended after ${plural(warning.trials, 'trial')} without having seen both ends of it twice: the rate that it keeps changes from one moment to the next`;
    case 'short-history':
      return `the baseline has ${plural(warning.entries, 'entry', 'entries')} and needs ${count(warning.needed)}: until then only a change beyond ${percent(warning.beyond)} is called`;
    case 'near-limit': {
      const [lower, upper] = apart(warning.lower, warning.upper, (value, extra) => figureText(value, figure, pen, extra));
      return `its true value lies between ${lower} and ${upper}, and the limit of ${limitText(warning.limit, figure, pen)} is among them`;
    }
    case 'entries-left-out':
      return `${plural(warning.entries, 'baseline entry was', 'baseline entries were')} left out: ${warning.entries === 1 ? 'it is' : 'they are'} of another ${warning.reason}`;
    case 'machine-busy':
      return busyText(warning);
    case 'clock-stepped':
      return `${clockText(warning.steps, warning.pauses)} while it was measured: times taken meanwhile are not to be trusted`;
    case 'side-fails':
      return `${percent(warning.share)} of ${warning.side}'s requests failed (${percent(warning.allowed)} allowed): what was answered in which time says little of its speed`;
    case 'tests-disagree':
      return `two tests of the same launches disagree whether it changed (t test: p = ${warning.t.toPrecision(2)}, sign flips: p = ${warning.signFlip.toPrecision(2)}): a few odd launches decide`;
    case 'witnesses-agree':
      return `the clock alone could not decide; that as much is read, mapped and allocated at start as before (within ${percent(warning.largest)}) did`;
    case 'normalised':
      return `the reference workload took ${percent(Math.abs(warning.slower))} ${warning.slower > 0 ? 'longer' : 'less time'} than when the baseline was measured: the baseline is shown as this machine would have measured it now`;
    case 'other-class':
      return `nothing is stored of this model of processor yet: ${plural(warning.entries, 'entry', 'entries')} of others ${warning.entries === 1 ? 'stands' : 'stand'} in, and models are expected to differ by ${percent(warning.spread)}`;
    default: return assertNever(warning);
  }
}

/** Of what is counted per request, without the requests. */
const perSecondUnit = (unit: Unit): Unit => (unit === 'ms/request' ? 'ms' : unit === 'bytes/request' ? 'bytes' : 'number');

/** Reads on after "it is at least this, and may be more". */
const atLeastReason: Readonly<Record<Extract<Warning, { kind: 'at-least' }>['why'], string>> = {
  searched: 'the highest rate of the search was kept; raise `to`',
  generator: 'this machine, with what else ran on it, could send no higher rate on time, so that what was slow was the load generator',
  'load-ended': 'it had not recovered when the load was over; give it longer (`after`)',
};

function busyText({ what, share, limit }: Extract<Warning, { kind: 'machine-busy' }>): string {
  if (what === 'pressure') return `something that could run had to wait for a processor for ${percent(share)} of the time (${percent(limit)} is what a measurement bears): times are longer for it`;
  return `${disturberWord[what]} took ${percent(share)} of this machine's processors (${percent(limit)} is what a measurement bears): times are longer for it`;
}

/** Why there is nothing to compare with; reads on after "not compared: ". */
export function notComparedText(reason: NotComparedReason, target: string, pen: Pen): string {
  switch (reason.kind) {
    case 'not-asked': return 'no comparison was asked for';
    case 'no-baseline': return `no baseline for ${pen.name(target)} yet`;
    case 'not-on-base': return 'it could not be measured on base';
    case 'new-metric': return `the baseline of ${pen.name(target)} does not have it yet`;
    case 'other-machine': return `the baseline of ${pen.name(target)} is from another machine${differences(reason.differs, pen)}`;
    case 'other-workload': return `the baseline of ${pen.name(target)} was measured with another workload (other requests, load or probe settings)`;
    default: return assertNever(reason);
  }
}

function differences(differs: Extract<NotComparedReason, { kind: 'other-machine' }>['differs'], pen: Pen): string {
  const fields = differs.map(({ field, then, now }) => `${pen.text(field)} was ${pen.name(then)} and is ${pen.name(now)}`);
  return fields.length === 0 ? '' : `: ${fields.join(', ')}`;
}

/** What to do so that it can be compared next time. */
export function notComparedAdvice(reason: NotComparedReason, pen: Pen): string | null {
  switch (reason.kind) {
    case 'not-asked': return null;
    case 'no-baseline': return `Store one from the default branch: ${pen.code('tailgate baseline update')}, or the Action on pushes to it.`;
    case 'not-on-base': return 'The failures of base say why. What this change adds has no base yet: it is compared from the next change on.';
    case 'new-metric': return 'It is compared as soon as the default branch has stored it.';
    case 'other-machine': return 'Numbers of different machines are not held against each other. It is compared again once the default branch has been measured on this kind of machine.';
    case 'other-workload': return 'It is compared again as soon as the default branch has been measured with this workload.';
    default: return assertNever(reason);
  }
}

/** What an inconclusive verdict is waiting for, as a clause; `had`: what it could draw on. */
export function settleText(settle: Settle, had: Had): string {
  switch (settle.kind) {
    case 'launches': return `about ${repeatsText(had.repeat, settle.launches)} would settle it; this run had ${count(had.launches)}`;
    case 'entries': if (settle.unknownSpread === true) return `how much it varies from run to run of the default branch is not known from ${plural(had.entries, 'entry', 'entries')}: ${count(settle.entries)} and more can tell`;
      return `a baseline of ${plural(settle.entries, 'entry', 'entries')} would settle it; there ${had.entries === 1 ? 'is' : 'are'} ${count(had.entries)}`;
    case 'beyond-stored': return `the default branch itself varies so much from run to run that stored numbers see nothing below ${percent(settle.noiseFloor)}: only both builds, measured side by side on one machine, can settle it`;
    case 'newer-level': return `the newest ${settle.entries === 1 ? 'entry of the baseline is' : `${count(settle.entries)} entries of the baseline are`} better than those before, and against ${settle.entries === 1 ? 'it' : 'these'} alone it may be ${settle.worst === null ? 'worse than is allowed' : `as much as ${percent(settle.worst)} worse`}: only both builds, measured side by side on one machine, can settle it`;
    case 'time': return `about ${duration(Math.ceil(settle.seconds) * 1000)} of measuring would settle it (\`--time ${Math.ceil(settle.seconds)}\`)`;
    case 'machine': return settle.what === 'clock'
      ? 'the clock was set or the machine stood still meanwhile, so that no time can be trusted: run it again'
      : `this machine was taken by ${disturberWord[settle.what]} for most of the time${settle.what === 'other-load' ? ' (a database of the service on this machine counts as one)' : ''}, so that nobody is accused and nobody acquitted: run it again when it is quiet`;
    case 'errors': return `${percent(settle.share)} of ${settle.side}'s requests failed: its speed can be compared once they are answered`;
    case 'confirmation': return settle.launches === 0
      ? 'it looks worse than is allowed, and fresh launches had still to confirm it when the time was over'
      : `it looked worse than is allowed, but ${plural(settle.launches, 'fresh launch', 'fresh launches')} did not confirm it`;
    case 'soak': return `a launch of about ${duration(settle.seconds * 1000)} would settle it (\`shape: soak\`, \`duration: ${settle.seconds}s\`): what a heap grows by for reasons of its own counts for less the longer it is loaded, and no number of short launches makes up for that`;
    case 'buckets': return 'the buckets of its histogram are too coarse to tell, however long is measured: finer ones where its values lie would settle it, and so would a limit at one of their edges';
    case 'load': return `the load generator was busy for ${percent(settle.busy)} of its core: a lighter load (fewer connections, or a lower rate) would settle it`;
    case 'other-unit': return `the budget's amount is ${amountWord[settle.amounts]}, and this metric is measured ${measuredWord(settle)}: write an amount of that kind in the config`;
    case 'other-direction': return `the budget wants ${settle.better === 'lower' ? 'more' : 'less'} of it than it allows, and of this metric ${settle.better === 'lower' ? 'less' : 'more'} is better: turn \`warn\` and \`fail\` round, or say \`better: ${settle.better === 'lower' ? 'higher' : 'lower'}\` where the metric is named`;
    case 'no-direction': return `nothing says whether more or less of it is better, so that it is held to no budget: ${directionHint(settle)}`;
    default: return assertNever(settle);
  }
}

const amountWord: Readonly<Record<AmountKind, string>> = { duration: 'a time', size: 'a size', rate: 'a rate', percentage: 'a percentage', count: 'a plain number' };

/** Where the direction is to be written. A tool's name for its number is untrusted; only what looks like one is told. */
function directionHint({ metric, likely }: Extract<Settle, { kind: 'no-direction' }>): string {
  const one = likely ?? 'lower';
  const or = likely === null ? ' (or `higher`)' : '';
  const why = likely === null ? '' : ', which is how `warn` and `fail` read';
  if (isExpression(metric)) return `write \`better: ${one}\`${or} in the budget${why}`;
  const name = /^[\p{L}\p{N}._:%=-]{1,80}$/u.test(metric) ? metric : 'command.*';
  return `write \`metrics: { "${name}": { better: ${one} } }\`${or} at its target${why}`;
}

/** Somebody else's word for a unit is untrusted; only what looks like one is told. */
function measuredWord({ unit, word }: Extract<Settle, { kind: 'other-unit' }>): string {
  const kind = amountKindOf[unit];
  if (kind !== 'count') return `as ${amountWord[kind]}`;
  return word !== null && /^[\p{L}\p{N}/%µ.\- ]{1,30}$/u.test(word) ? `as a plain number (its tool says \`${word}\`)` : 'as a plain number';
}

/** A reason is a sentence, not a page: the config has it whole. */
const LONGEST_REASON = 120;
/** A sentence of Tailgate's own, with a name in it that is not. */
const LONGEST_FAULT = 300;

/** `accepted until 2026-12-31: the new index`, as a clause without a full stop. */
export function acceptedText(acceptance: Acceptance, pen: Pen): string {
  return `accepted${acceptance.expires === null ? '' : ` until ${pen.text(acceptance.expires)}`}: ${reasonText(acceptance, pen)}`;
}

/** Somebody else's words, on one line, cut, without the full stop at their end. */
export function reasonText({ reason }: Acceptance, pen: Pen): string {
  return pen.text(clean(reason, LONGEST_REASON).replace(/[.\s]+$/, '') || 'no reason given');
}

/** A clause that somebody else wrote -> a sentence: a capital in front, a full stop behind. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?…`]$/.test(clause) ? '' : '.'}`;
}

/** `a, b and c` */
export function enumerate(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** What happened, in three words, for titles. */
export const failureTitle: Readonly<Record<Failure['kind'], string>> = {
  'setup-failed': 'setup failed',
  'start-failed': 'did not start',
  'not-ready': 'was never ready',
  'foreign-listener': 'its port belongs to another process',
  died: 'ended while it was measured',
  'wrong-answers': 'answered wrongly',
  'no-answers': 'did not answer',
  'init-failed': 'failed before its first event',
  'handler-failed': 'failed in its handler',
  'timed-out': 'did not end in time',
  'out-of-memory': 'ran out of memory',
  'not-measurable': 'cannot be measured',
  package: 'could not be weighed',
  interrupted: 'was interrupted',
  'command-failed': 'ended with an error',
  'unreadable-output': 'printed no numbers that can be read',
};

/** What to try when whoever measured had no better hint. */
export const failureAdvice: Readonly<Record<Failure['kind'], string>> = {
  'setup-failed': 'Run the setup command in a fresh clone: it must work without what is only on your machine.',
  'start-failed': 'Run the start command by hand with PORT set: it must stay in the foreground.',
  'not-ready': 'Check that it listens on the port in PORT and that the ready path answers; raise the ready timeout if it only needs longer.',
  'foreign-listener': 'The service must listen itself, on the port in PORT: a fixed port may belong to something else.',
  died: 'Its last lines say why. A service that dies under load is measured again once it survives.',
  'wrong-answers': 'Fast errors are no result. Correct the request, or what the scenario expects.',
  'no-answers': 'Raise the timeout of the load, or lower the load, if the service is only slow.',
  'init-failed': 'What the handler imports must lie in the folder that is deployed, or in a layer of it: `setup` has to put it there.',
  'handler-failed': 'An error is no result. Correct the handler, or the event that it is invoked with.',
  'timed-out': 'Raise the timeout of the function if it only needs longer; one that never ends mostly waits for something that this machine cannot reach.',
  'out-of-memory': 'Give the function more memory, or find out what takes so much of it.',
  'not-measurable': 'The message says what stands in the way.',
  package: 'Check the path of the package and what its ignore patterns leave.',
  interrupted: 'Run it again to get an answer.',
  'command-failed': 'Run the command by hand in a fresh clone: it must end with exit code 0.',
  'unreadable-output': 'Run the command by hand and look at what it writes: one report, in a format that is known.',
};
