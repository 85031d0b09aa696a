/** A metric's value -> text in the words of what it was measured on: a request, an invocation or a start. */
import type { Bound, Comparison, Estimate, Side, Unit, Warning } from '../model.ts';
import { boundOf } from '../bound.ts';
import { clean } from './escape.ts';
import { amount, apart, millions, withoutPrecision, written, writtenAlone } from './format.ts';
import type { Pen } from './pen.ts';

/** Where a value belongs, as far as its words depend on it. */
export type Figure = Pick<Comparison, 'target' | 'scenario' | 'metric'>;

/** Of instructions, one more than of a time: they repeat within a thousandth. */
const DIGITS_OF_INSTRUCTIONS = 4;
/** As many as a person writes. */
const DIGITS_OF_LIMITS = 6;
const LONGEST_WORD = 30;

/** A value in its unit: `4.10 ms`, `0.412 ms/invocation`, `341.0 M/start`. */
export function figureText(value: number, figure: Figure, pen: Pen, extraDigits = 0): string {
  const { name, unit } = figure.metric;
  if (name === 'instructions') return `${millions(value, DIGITS_OF_INSTRUCTIONS + extraDigits)}/${onceOf(figure, pen)}`;
  const text = inWordsOf(figure, amount(value, unit, 3 + extraDigits), pen);
  // Whole milliseconds are billed.
  return name === 'billed' ? withoutPrecision(text) : text;
}

/** What stands in front of a value. */
export const boundSign = (bound: Bound | null | undefined): string => (bound == null ? '' : bound === 'at-least' ? '≥ ' : '< ');

/** The value of one side: `≥ 2,000/s` where only a bound of it is known. */
export function valueText(value: number, side: Side, figure: Figure & { readonly warnings: readonly Warning[] }, pen: Pen, extraDigits = 0): string {
  return `${boundSign(boundOf(figure.warnings, side))}${figureText(value, figure, pen, extraDigits)}`;
}

/** In front of a change between two such values; null: nothing can be said of it. */
export function changeSign({ warnings }: Pick<Comparison, 'warnings'>): string | null {
  const [base, head] = [boundOf(warnings, 'base'), boundOf(warnings, 'head')];
  if (base === null) return boundSign(head);
  const turned = base === 'at-least' ? '≤ ' : '> ';
  if (head === null) return turned;
  return head === base ? null : head === 'at-least' ? '> ' : '< ';
}

/** A limit that a person wrote, in the same words. */
export function limitText(value: number, figure: Figure, pen: Pen): string {
  return figure.metric.name === 'instructions'
    ? `${withoutPrecision(millions(value, DIGITS_OF_LIMITS))}/${onceOf(figure, pen)}`
    : inWordsOf(figure, written(value, figure.metric.unit), pen);
}

/** The smallest change that counts, which is held against no value. */
export function floorText(value: number, figure: Figure, pen: Pen): string {
  return figure.metric.name === 'instructions' ? limitText(value, figure, pen) : inWordsOf(figure, writtenAlone(value, figure.metric.unit), pen);
}

/** What a count of instructions is for: a start where it belongs to no scenario. */
const onceOf = ({ target, scenario }: Figure, pen: Pen): string => (scenario === null ? 'start' : pen.each(target));

/** With the unit's own word, where a service or a tool has one: `3 queries/request`. Its words are untrusted. */
function inWordsOf({ target, metric }: Figure, text: string, pen: Pen): string {
  const own = metric.word === undefined ? '' : ` ${pen.text(clean(metric.word, LONGEST_WORD))}`;
  return text.endsWith('/request') ? `${text.slice(0, -'/request'.length)}${own}/${pen.each(target)}` : `${text}${own}`;
}

/** A difference with its sign: `+480 ms`, `-4.10 MB`. */
export const signed = (value: number, unit: Unit): string => `${value < 0 ? '-' : '+'}${amount(Math.abs(value), unit)}`;

/** Of a difference in a metric's own unit, beside a figure that has the whole of it: `+1.20 kB to +3.40 kB`. */
export const differenceRange = ({ interval: { level, lower, upper } }: Estimate, unit: Unit): string =>
  level === 0 || lower === upper || !Number.isFinite(lower - upper) ? '' : `${signed(lower, unit)} to ${signed(upper, unit)}`.replaceAll('/1,000 requests', '');

/** `0.310 → 0.430 ms`; both with their units where these differ. */
export function fromTo(before: number, after: number, unit: Unit): string {
  const [from, to] = apart(before, after, (value, extra) => amount(value, unit, 3 + extra));
  const [number = '', ...rest] = from.split(' ');
  return `${to.endsWith(` ${rest.join(' ')}`) ? number : from} → ${to}`;
}

/** What a part is of a whole of memory, in the unit in which Lambda's memory is set: `58.4 of 512 MiB`. */
export function ofMemory(part: number, whole: number): string {
  const mebibytes = (bytes: number): string => amount(bytes / 2 ** 20, 'count');
  return `${mebibytes(part)} of ${mebibytes(whole)} MiB`;
}
