/** A cause -> a line that names it and says what it costs. Names, paths and versions are the target's words. */
import type { Cause, Changed, Explanation, SourcePlace } from '../model.ts';
import { clean } from './escape.ts';
import { fromTo, signed } from './figure.ts';
import { amount, change, percent, plural } from './format.ts';
import { assertNever } from './input.ts';
import type { Pen } from './pen.ts';
import { copiesText, differenceText, duplicateVerb, partName, sizeUnitOf, weightVerb, weightsOf, type SizeUnit } from './weights.ts';

/** What is needed besides a cause to say it. */
export interface About {
  readonly target: string;
  /** Whether there was a base: without one nothing is new or grown, and its own figure is all there is. */
  readonly compared: boolean;
  /** What sizes are told in. */
  readonly unit: SizeUnit;
}

export const aboutOf = ({ target, against, metrics }: Explanation): About => ({ target, compared: against !== null, unit: sizeUnitOf(metrics[0] ?? '') });

/** `pandas is now imported at start: +480 ms with 312 modules, through lambda_function.py:3` */
export function causeText(cause: Cause, about: About, pen: Pen): string {
  const figures = figuresOf(cause, about, pen);
  return `${causeClause(cause, about, pen)}${figures === '' ? '' : `: ${figures}`}${asidesOf(cause, about, pen)}`;
}

/** The same without its figures: `pandas is now imported at start`. */
export function causeClause(cause: Cause, { compared }: About, pen: Pen): string {
  const changed = compared ? cause.changed : 'same';
  switch (cause.kind) {
    case 'import': return `${OWNERS[cause.of]}${pen.name(cause.name)} ${IMPORTED[changed]}`;
    case 'part': return `${partName(cause, pen)} ${weightVerb(cause, changed, pen)}`;
    case 'file': return `${pen.name(cause.path)} ${weightVerb(cause, changed, pen)}`;
    case 'duplicate': return `${pen.name(cause.name)} ${duplicateVerb(cause, changed)}`;
    case 'function': return `${pen.name(cause.name)}${sourceText(cause, ' in ', pen)} ${CALLED[changed]}`;
    default: return assertNever(cause);
  }
}

function figuresOf(cause: Cause, { target, compared, unit }: About, pen: Pen): string {
  switch (cause.kind) {
    case 'import': {
      const modules = cause.modules > 1 ? `with ${plural(cause.modules, 'module')}` : '';
      return [timesOf(cause, compared, ''), modules].filter((text) => text !== '').join(' ');
    }
    case 'part': case 'file': return weightsOf(cause, unit, compared);
    case 'duplicate': return copiesText(cause, pen);
    case 'function': return timesOf(cause, compared, ` per ${pen.each(target)}`);
    default: return assertNever(cause);
  }
}

function asidesOf(cause: Cause, { compared }: About, pen: Pen): string {
  switch (cause.kind) {
    case 'import': return `${cause.from === null ? '' : sourceText(cause.from, ', through ', pen)}${cause.used === false && cause.changed !== 'gone' ? ', and nothing of it ran before the first response' : ''}`;
    case 'function': return cause.share === null || !compared ? '' : `, ${percent(cause.share)} of the growth`;
    case 'part': case 'file': case 'duplicate': return '';
    default: return assertNever(cause);
  }
}

const OWNERS: Readonly<Record<Extract<Cause, { kind: 'import' }>['of'], string>> = { own: 'its own ', dependency: '', 'built-in': 'the built-in ' };
const IMPORTED: Readonly<Record<Changed, string>> = {
  new: 'is now imported at start', gone: 'is imported at start no more', grown: 'takes longer to import', shrunk: 'takes less time to import', same: 'is imported at start',
};
const CALLED: Readonly<Record<Changed, string>> = {
  new: 'was not seen before', gone: 'is not seen any more', grown: 'takes more CPU time', shrunk: 'takes less CPU time', same: 'takes CPU time',
};

/** A longer path keeps its line, and a file that is none is not told. */
const LONGEST_PATH = 110;

export function sourceText({ file, line }: SourcePlace, before: string, pen: Pen): string {
  const path = clean(file, LONGEST_PATH);
  return path === '' ? '' : `${before}${pen.name(line === null ? path : `${path}:${line}`)}`;
}

/** `+480 ms`, `0.310 → 0.430 ms per request (+39 %)`; '' where nothing is known. */
function timesOf({ base, head }: { readonly base: number | null; readonly head: number | null }, compared: boolean, per: string): string {
  if (head === null) return base === null ? '' : `${signed(-base, 'ms')}${per}`;
  if (!compared) return `${amount(head, 'ms')}${per}`;
  if (base === null || base === 0) return `${signed(head, 'ms')}${per}`;
  return base === head ? `${amount(head, 'ms')}${per}` : `${fromTo(base, head, 'ms')}${per} (${change(head / base - 1)})`;
}

/** What is said beside the causes; each '' where there is nothing to say. */
export function restText({ causes, rest, subject, metrics }: Explanation): string {
  if (causes.length === 0) return subject === 'hot-path' ? 'both sides were profiled, and no function differs beyond chance: many take a little longer, or there were too few samples to tell' : `both sides were looked at, and nothing differs in ${SUBJECT[subject]}: the reason lies elsewhere`;
  if (rest === null || rest.causes === 0 || rest.difference === 0) return '';
  const difference = subject === 'size' ? differenceText(rest.difference, sizeUnitOf(metrics[0] ?? '')) : signed(rest.difference, 'ms');
  return `${plural(rest.causes, 'smaller change')}${rest.causes === 1 ? '' : ' together'}: ${difference}`;
}

const SUBJECT: Readonly<Record<Explanation['subject'], string>> = { 'cold-start': 'what they import at start', size: 'what the package holds', 'hot-path': 'where their CPU time goes' };
