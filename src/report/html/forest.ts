/** Verdicts -> a table in which each row has its change drawn: the interval against what its budget allows, on the one axis of the report. */
import { fitsMetric } from '../../budget.ts';
import type { PairedSample, Verdict } from '../../model.ts';
import { change } from '../format.ts';
import { dots, label } from '../page/chart.ts';
import { element, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';
import { rowOf, type Row } from '../row.ts';
import { axisHead, ROW, type PercentAxis } from './percent-axis.ts';
import { markOf, toneOf, wordsOf } from './tone.ts';

export interface ForestRow {
  readonly verdict: Verdict;
  /** What the row is about; the metric's name where it is not given. */
  readonly what?: Child;
  /** Changes of the single launches, as ratios. */
  readonly launches?: readonly number[];
}

export interface ForestOptions {
  readonly caption: string;
  readonly rows: readonly ForestRow[];
  /** null: the figures alone. */
  readonly axis: PercentAxis | null;
  readonly pen: Pen;
  /** In a page with very many of them. */
  readonly short?: boolean;
}

/** Where a row's interval lies; the areas reach down to its end, and the single launches stand below. */
const [MIDDLE, AREA, LAUNCHES] = [11, 26, 22];

/** The columns with words stand first: the style sheet knows them by their place. */
export function forest({ caption, rows, axis, pen, short = false }: ForestOptions): Markup {
  if (rows.every(({ verdict }) => verdict.comparison.notCompared !== null)) return figuresAlone(caption, rows, pen);
  const gated = rows.some(({ verdict }) => verdict.budget !== null);
  const figures = ['change', ...(gated ? ['allowed'] : []), 'base', 'this', 'noise floor', ...(short ? [] : ['better'])];
  return table({
    caption, kind: axis === null ? 'words' : 'forest', columns: [{ heading: 'metric' }, ...(axis === null ? [] : [{ heading: axisHead(axis) }]), { heading: 'verdict' }, ...figures.map((heading) => ({ heading }))],
    rows: rows.map(({ verdict, what, launches = [] }) => {
      const cells = rowOf(verdict, pen);
      return [
        what ?? phrase(pen.name(verdict.comparison.metric.name)), ...(axis === null ? [] : [rowPicture(verdict, axis, launches)]), wordsOf(verdict), changeCell(cells), ...(gated ? [perUnit(cells.allowed)] : []),
        perUnit(cells.base), perUnit(cells.head), cells.noiseFloor, ...(short ? [] : [verdict.comparison.metric.better]),
      ];
    }),
  });
}

/** Where nothing was compared there is nothing to draw. */
function figuresAlone(caption: string, rows: readonly ForestRow[], pen: Pen): Markup {
  return table({
    caption: caption.replace(/^Change of/, 'Figures of'), kind: 'words', columns: ['metric', 'verdict', 'this', 'allowed', 'better'].map((heading) => ({ heading })),
    rows: rows.map(({ verdict, what }) => {
      const cells = rowOf(verdict, pen);
      return [what ?? phrase(pen.name(verdict.comparison.metric.name)), wordsOf(verdict), perUnit(cells.head), perUnit(cells.allowed), verdict.comparison.metric.better];
    }),
  });
}

/** What a figure is for goes below it: `0.412 ms`, `/request`. */
export function perUnit(text: string): Child {
  const at = text.search(/\/(request|invocation|start|1,000 requests)$/);
  return at <= 0 ? phrase(text) : [phrase(text.slice(0, at)), element('small', {}, text.slice(at))];
}

/** The interval below the change. */
const changeCell = ({ change: moved, interval: range }: Row): Child => [perUnit(moved), range === '' ? null : element('small', {}, phrase(range))];

/** Its figures stand in the same row: whoever hears the page needs no picture of them. */
function rowPicture(verdict: Verdict, axis: PercentAxis, launches: readonly number[]): Markup {
  return element('svg', { viewBox: `0 0 ${ROW.width} ${ROW.height}`, class: `row ${toneOf(verdict)}`, 'aria-hidden': 'true' }, marksOf(verdict, axis, launches));
}

function marksOf(verdict: Verdict, axis: PercentAxis, launches: readonly number[]): Child {
  const { comparison } = verdict;
  const estimate = comparison.change;
  if (comparison.notCompared !== null) return label(ROW.middle + 8, MIDDLE + 4, 'not compared', 'quiet');
  if (estimate === null) return label(ROW.middle + 8, MIDDLE + 4, comparison.base === comparison.head.point ? 'the same' : 'no ratio', 'quiet');
  const { lower, upper } = estimate.interval;
  const undecided = verdict.verdict === 'inconclusive';
  return [
    ...bands(verdict, axis),
    ...launchMarks(launches, axis),
    lower === upper ? null : interval(lower, upper, axis, undecided), point(verdict, estimate.point, axis),
  ];
}

/** Those beyond the axis are one arrow at its end. */
function launchMarks(launches: readonly number[], axis: PercentAxis): readonly Child[] {
  const inside = launches.filter((ratio) => Math.abs(ratio) <= axis.most);
  const beyond = (out: 1 | -1): Child => {
    const x = axis.of(out * axis.most);
    return launches.some((ratio) => ratio * out > axis.most) ? element('path', { class: 'mark muted', d: `M${x - out * 4},${LAUNCHES - 3}l${out * 4},3l${out * -4},3z` }) : null;
  };
  return [inside.length === 0 ? null : dots(inside.map((ratio) => [Math.round(axis.of(ratio)), LAUNCHES] as const), 'tiny muted'), beyond(-1), beyond(1)];
}

/** What is still accepted, what is more than wanted, and what is more than allowed: on the side on which it gets worse. */
function bands({ budget, comparison: { base, metric } }: Verdict, axis: PercentAxis): readonly Child[] {
  if (budget?.tolerance == null || base === null || base === 0 || !fitsMetric(budget, metric)) return [];
  const { warn, fail, floor } = budget.tolerance;
  const worse = metric.better === 'lower' ? 1 : -1;
  const end = worse * axis.most;
  const threshold = (tier: number): number => worse * Math.max(tier, floor / Math.abs(base));
  const area = (tone: string, from: number, to: number): Child => {
    const [left, right] = [tenth(Math.min(axis.of(from), axis.of(to))), tenth(Math.max(axis.of(from), axis.of(to)))];
    return right - left < 0.5 ? null : element('path', { class: `a-${tone}`, d: `M${left},0H${right}V${AREA}H${left}z` });
  };
  const first = threshold(warn ?? fail ?? 0);
  const last = fail === null ? end : threshold(fail);
  return [area('good', 0, first), warn === null ? null : area('warn', first, last), fail === null ? null : area('bad', last, end)];
}

/** An arrow where it goes on beyond the axis. */
function interval(lower: number, upper: number, axis: PercentAxis, undecided: boolean): Child {
  const [from, to] = [axis.of(lower), axis.of(upper)];
  const left = lower < -axis.most ? `M${from + 6},${MIDDLE - 4}L${from},${MIDDLE}L${from + 6},${MIDDLE + 4}` : `M${tenth(from)},${MIDDLE - 4}v8`;
  const right = upper > axis.most ? `M${to - 6},${MIDDLE - 4}L${to},${MIDDLE}L${to - 6},${MIDDLE + 4}` : `M${tenth(to)},${MIDDLE - 4}v8`;
  const between = `M${tenth(from)},${MIDDLE}H${tenth(to)}`;
  return undecided ? [element('path', { class: 'line dash', d: between }), element('path', { class: 'line', d: left + right })] : element('path', { class: 'line', d: between + left + right });
}

/** Each verdict has a shape of its own: colour is not all that tells them apart. Off the axis its number stands beside an arrow. */
function point(verdict: Verdict, ratio: number, axis: PercentAxis): Child {
  const x = axis.of(ratio);
  if (Math.abs(ratio) > axis.most) {
    const out = ratio > 0 ? 1 : -1;
    return [element('path', { class: 'mark', d: `M${x - out * 9},${MIDDLE - 6}L${x},${MIDDLE}L${x - out * 9},${MIDDLE + 6}z` }), label(x - out * 14, MIDDLE + 4, change(ratio), out > 0 ? 'e halo' : 'halo')];
  }
  switch (markOf(verdict)) {
    case 'fail': case 'warn': return element('path', { class: 'mark', d: `M${tenth(x)},${MIDDLE - 6.5}l6.5,6.5l-6.5,6.5l-6.5,-6.5z` });
    case 'good': return element('path', { class: 'mark', d: `M${tenth(x)},${MIDDLE - 6}l6,11h-12z` });
    case 'inconclusive': return element('circle', { class: 'ring', cx: x, cy: MIDDLE, r: 5 });
    case 'within': return element('circle', { class: 'mark', cx: x, cy: MIDDLE, r: 5 });
    case 'none': return element('circle', { class: 'ring thin', cx: x, cy: MIDDLE, r: 3.5 });
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Points in a row. */
const MOST_LAUNCHES = 100;

/** Changes of the launches of one metric: in paired blocks where these were measured. */
export function launchChanges(metric: string, pairs: readonly PairedSample[]): readonly number[] {
  return pairs.find((pair) => pair.metric === metric)?.logRatios.slice(0, MOST_LAUNCHES).map((ratio) => Math.expm1(ratio)) ?? [];
}

