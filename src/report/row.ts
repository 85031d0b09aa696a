/** One verdict -> its words: the cells of a table's row, and the sentence that says the same. */
import { fitsMetric, unitOfAmounts } from '../budget.ts';
import type { Comparison, Verdict } from '../model.ts';
import { clean } from './escape.ts';
import { changeSign, differenceRange, figureText, floorText, limitText, signed, valueText } from './figure.ts';
import { apart, between, change, noiseText, percent, range, written } from './format.ts';
import { allowedOf, tierOf } from './order.ts';
import type { Pen } from './pen.ts';
import { acceptedText, verdictText } from './phrases.ts';
import { replicationText } from './replication.ts';

/** Cells of text that is already quoted; '' where there is nothing to say. */
export interface Row {
  readonly what: string;
  readonly base: string;
  readonly head: string;
  readonly change: string;
  readonly interval: string;
  readonly allowed: string;
  readonly noiseFloor: string;
  readonly verdict: string;
}

export function rowOf(verdict: Verdict, pen: Pen): Row {
  const { comparison } = verdict;
  const { base } = comparison;
  return {
    what: subject(comparison, pen),
    base: base === null ? '' : valueText(base, 'base', comparison, pen),
    head: headText(verdict, pen),
    change: comparison.change === null && !comparison.difference && base === 0 && comparison.head.point !== 0 && changeSign(comparison) === '' ? `up from ${figureText(0, comparison, pen)}` : changeText(verdict, pen),
    interval: changeSign(comparison) !== '' ? '' : comparison.difference ? differenceRange(comparison.difference, comparison.metric.unit) : comparison.change === null || isPoint(comparison) ? '' : range(comparison.change.interval),
    allowed: allowedText(verdict, pen),
    noiseFloor: noiseFloorText(comparison),
    verdict: verdictText(verdict),
  };
}

/** `latency.p99 of api/list` */
export function subject(comparison: Comparison, pen: Pen): string {
  return `${pen.name(comparison.metric.name)} of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
}

/** `api/list`, or `api` for what belongs to the whole target; not quoted yet. Both halves stay readable when one is long. */
export function placeName(target: string, scenario: string | null): string {
  return scenario === null ? clean(target) : `${clean(target, 59)}/${clean(scenario, 60)}`;
}

/** What is said of a verdict in one sentence: `latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed), accepted until 2026-12-31: the new index`. */
export function sentence(verdict: Verdict, pen: Pen): string {
  return `${sentenceWith(verdict, pen, [])}${verdict.accepted === null ? '' : `, ${acceptedText(verdict.accepted, pen)}`}`;
}

/**
 * The figures, what this run could have seen, and how often both builds were measured: for those who decide whether to
 * believe it. That it is accepted is told apart from it.
 */
export function fullSentence(verdict: Verdict, pen: Pen): string {
  const floor = noiseFloorText(verdict.comparison);
  if (isAboutLimit(verdict)) return sentenceWith(verdict, pen, []);
  return sentenceWith(verdict, pen, [floor === '' || floor === 'exact' ? '' : `this run could have seen ${floor}`, replicationText(verdict.comparison)]);
}

function sentenceWith(verdict: Verdict, pen: Pen, more: readonly string[]): string {
  const asides = [intervalText(verdict, pen), allowedWords(verdict, pen), ...more].filter((text) => text !== '');
  return `${subject(verdict.comparison, pen)}: ${pen.strong(figure(verdict, pen))}${asides.length === 0 ? '' : ` (${asides.join('; ')})`}`;
}

/** By its value, when the limit is what it is about; else by its change. */
function figure(verdict: Verdict, pen: Pen): string {
  return isAboutLimit(verdict) ? headText(verdict, pen) : changeText(verdict, pen) || headText(verdict, pen);
}

/** A verdict is about its limit when it is over it, or undecided without a tolerance that could be what is undecided. */
export function isAboutLimit(verdict: Verdict): boolean {
  if (verdict.verdict === 'over-budget') return true;
  return verdict.verdict === 'inconclusive' && ((verdict.comparison.change === null && !verdict.comparison.difference) || allowedOf(verdict).tolerance === null || verdict.warnings.some((w) => w.kind === 'near-limit'));
}

function headText(verdict: Verdict, pen: Pen): string {
  const { comparison } = verdict;
  const { limit } = allowedOf(verdict);
  const { point } = comparison.head;
  if (limit === null) return valueText(point, 'head', comparison, pen);
  // Of a value that is only known to be more, or less, the same words as the limit's are no contradiction.
  return changeSign(comparison) === '' ? apart(point, limit, (value, extra) => figureText(value, comparison, pen, extra))[0] : valueText(point, 'head', comparison, pen);
}

function changeText(verdict: Verdict, pen: Pen): string {
  const sign = changeSign(verdict.comparison);
  if (sign === null) return verdict.comparison.base === null ? '' : 'unknown';
  const text = changeFigure(verdict, pen);
  return text === '' || text.startsWith('from ') ? text : `${sign}${text}`;
}

function changeFigure(verdict: Verdict, pen: Pen): string {
  const { comparison } = verdict;
  if (comparison.difference) return signed(comparison.difference.point, comparison.metric.unit);
  if (comparison.change !== null) {
    const { tolerance } = allowedOf(verdict);
    const { point } = comparison.change;
    if (tolerance === null || verdict.verdict !== 'regressed') return change(point);
    const sign = point < 0 ? -1 : 1;
    return apart(point, sign * tolerance, change)[0];
  }
  // From or to 0 there is no ratio.
  if (comparison.base === null || comparison.base === comparison.head.point) return comparison.base === null ? '' : change(0);
  return `from ${valueText(comparison.base, 'base', comparison, pen)} to ${valueText(comparison.head.point, 'head', comparison, pen)}`;
}

function intervalText(verdict: Verdict, pen: Pen): string {
  const { comparison } = verdict;
  if (changeSign(comparison) !== '') return '';
  if (!isAboutLimit(verdict) && comparison.difference) return differenceRange(comparison.difference, comparison.metric.unit);
  if (!isAboutLimit(verdict)) return comparison.change === null || isPoint(comparison) ? '' : between(comparison.change.interval);
  const near = verdict.warnings.find((warning) => warning.kind === 'near-limit');
  if (near === undefined) return '';
  const [lower, upper] = apart(near.lower, near.upper, (value, extra) => figureText(value, comparison, pen, extra));
  return `between ${lower} and ${upper}`;
}

function allowedWords(verdict: Verdict, pen: Pen): string {
  const { limit } = allowedOf(verdict);
  if (isAboutLimit(verdict) && limit !== null) {
    const wanted = tierOf(verdict) === 'warn' ? 'wanted' : verdict.comparison.metric.better === 'lower' ? 'allowed' : 'required';
    return `${boundText(verdict, limit, pen)} ${wanted}`;
  }
  const text = toleranceText(verdict, pen);
  return text === '' ? '' : `${text} ${tierOf(verdict) === 'warn' ? 'wanted' : 'allowed'}`;
}

function allowedText(verdict: Verdict, pen: Pen): string {
  const { limit } = allowedOf(verdict);
  return [toleranceText(verdict, pen), limit === null ? '' : boundText(verdict, limit, pen)].filter((text) => text !== '').join(', ');
}

const boundText = ({ comparison, budget }: Verdict, limit: number, pen: Pen): string =>
  `${comparison.metric.better === 'lower' ? '' : 'at least '}${budget === null || fitsMetric(budget, comparison.metric) ? limitText(limit, comparison, pen) : written(limit, unitOfAmounts(budget))}`;

/** The larger of the relative change and the absolute floor: that is what is allowed. */
function toleranceText(verdict: Verdict, pen: Pen): string {
  const { tolerance, floor } = allowedOf(verdict);
  if (tolerance === null) return '';
  const { comparison } = verdict;
  const share = Math.abs(comparison.base ?? 0) * tolerance;
  if (comparison.difference) return share > floor ? figureText(share, comparison, pen) : floorText(floor, comparison, pen);
  return comparison.base !== null && floor > share ? floorText(floor, comparison, pen) : percent(tolerance);
}

function noiseFloorText({ method, noiseFloor }: Comparison): string {
  if (method === 'exact') return 'exact';
  return noiseFloor === null || !Number.isFinite(noiseFloor) ? '' : noiseText(noiseFloor);
}

/** An exact comparison has no interval worth showing. */
const isPoint = ({ method, change: estimate }: Comparison): boolean => method === 'exact' || (estimate !== null && estimate.interval.lower === estimate.interval.upper);
