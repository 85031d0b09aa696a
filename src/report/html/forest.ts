/** Verdicts -> a table in which each row has its change drawn: the interval against what its budget allows, on the one axis of the report. */
import { fitsMetric } from '../../budget.ts';
import type { Verdict } from '../../model.ts';
import { change } from '../format.ts';
import { label } from '../page/chart.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';
import { pairedRepeat } from '../replication.ts';
import { rowOf, type Row } from '../row.ts';
import { launchMarks, launchTable, NO_LAUNCHES, type Launches } from './launches.ts';
import { axisHead, ROW, type PercentAxis } from './percent-axis.ts';
import { markOf, toneOf, wordsOf } from './tone.ts';

export interface ForestRow {
  readonly verdict: Verdict;
  /** What the row is about; the metric's name where it is not given. */
  readonly what?: Child;
  /** Changes of the single launches. */
  readonly launches?: Launches;
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
const [MIDDLE, AREA] = [11, 26];

/** The change stands beside its picture, so that both are seen on a narrow page. The style sheet knows the columns with words by their place. */
export function forest({ caption, rows, axis, pen, short = false }: ForestOptions): Markup {
  if (rows.every(({ verdict }) => verdict.comparison.notCompared !== null)) return figuresAlone(caption, rows, pen);
  const gated = rows.some(({ verdict }) => verdict.budget !== null);
  const figures = [...(gated ? ['allowed'] : []), 'base', 'this', 'noise floor', ...(short ? [] : ['better'])];
  const first: readonly Child[] = axis === null ? ['metric', 'verdict', 'change'] : ['metric', axisHead(axis), 'change', 'verdict'];
  const made = table({
    caption, kind: axis === null ? 'words' : 'forest', columns: [...first, ...figures].map((heading) => ({ heading })),
    rows: rows.map(({ verdict, what, launches = NO_LAUNCHES }) => {
      const cells = rowOf(verdict, pen);
      return [
        what ?? metricName(verdict, pen), ...(axis === null ? [wordsOf(verdict), changeCell(cells)] : [rowPicture(verdict, axis, launches), changeCell(cells), wordsOf(verdict)]), ...(gated ? [perUnit(cells.allowed)] : []),
        perUnit(cells.base), perUnit(cells.head), cells.noiseFloor, ...(short ? [] : [verdict.comparison.metric.better]),
      ];
    }),
  });
  if (axis === null) return made;
  const drawn = rows.filter(({ verdict }) => isDrawn(verdict)).map(({ verdict, what, launches = NO_LAUNCHES }) => ({ ...launches, what: what ?? metricName(verdict, pen), repeat: pairedRepeat(verdict.comparison) }));
  return together(made, launchTable(`${caption}: in each launch or start`, drawn));
}

const metricName = ({ comparison }: Verdict, pen: Pen): Markup => phrase(pen.name(comparison.metric.name));

/** What has no ratio has words in its picture, and no mark. */
const isDrawn = ({ comparison }: Verdict): boolean => comparison.notCompared === null && comparison.change !== null;

/** Where nothing was compared there is nothing to draw. */
function figuresAlone(caption: string, rows: readonly ForestRow[], pen: Pen): Markup {
  return table({
    caption: caption.replace(/^Change of/, 'Figures of'), kind: 'words', columns: ['metric', 'verdict', 'this', 'allowed', 'better'].map((heading) => ({ heading })),
    rows: rows.map(({ verdict, what }) => {
      const cells = rowOf(verdict, pen);
      return [what ?? metricName(verdict, pen), wordsOf(verdict), perUnit(cells.head), perUnit(cells.allowed), verdict.comparison.metric.better];
    }),
  });
}

/** What a figure is for goes below it: `0.412 ms`, `/request`. */
export function perUnit(text: string): Child {
  const at = text.search(/\/(request|invocation|start|1,000 requests)$/);
  return at <= 0 ? phrase(text) : [phrase(text.slice(0, at)), element('small', {}, text.slice(at))];
}

/** The interval below the change. Where the page is narrow its lines are broken, but no number is parted from its sign. */
const changeCell = ({ change: moved, interval: range }: Row): Child => [perUnit(unparted(moved)), range === '' ? null : element('small', {}, phrase(unparted(range)))];

const unparted = (text: string): string => text.replaceAll(' %', '\u00a0%').replaceAll(' to ', '\u00a0to ');

/** Its figures stand in the same row: whoever hears the page needs no picture of them. */
function rowPicture(verdict: Verdict, axis: PercentAxis, launches: Launches): Markup {
  return element('svg', { viewBox: `0 0 ${ROW.width} ${ROW.height}`, class: `row ${toneOf(verdict)}`, 'aria-hidden': 'true' }, marksOf(verdict, axis, launches));
}

function marksOf(verdict: Verdict, axis: PercentAxis, launches: Launches): Child {
  const { comparison } = verdict;
  const estimate = comparison.change;
  if (comparison.notCompared !== null) return label(ROW.middle + 8, MIDDLE + 4, 'not compared', 'quiet');
  if (estimate === null) return label(ROW.middle + 8, MIDDLE + 4, comparison.base === comparison.head.point ? 'the same' : 'no ratio', 'quiet');
  const { lower, upper } = estimate.interval;
  const undecided = verdict.verdict === 'inconclusive';
  return [
    ...bands(verdict, axis),
    launchMarks(launches, axis),
    lower === upper ? null : interval(lower, upper, axis, undecided), point(verdict, estimate.point, axis),
  ];
}

/** What is still accepted, what is more than wanted, and what is more than allowed: on the side on which it gets worse. */
function bands({ budget, comparison: { base, metric } }: Verdict, axis: PercentAxis): readonly Child[] {
  if (budget?.tolerance == null || base === null || base === 0 || !fitsMetric(budget, metric)) return [];
  const { warn, fail, floor } = budget.tolerance;
  const worse = metric.better === 'lower' ? 1 : -1;
  const end = worse * axis.most;
  const threshold = (tier: number): number => worse * Math.max(tier, floor / Math.abs(base));
  const area = (tone: string, from: number, to: number): Child => {
    const [left, right] = [Math.round(Math.min(axis.of(from), axis.of(to))), Math.round(Math.max(axis.of(from), axis.of(to)))];
    return left === right ? null : element('path', { class: `a-${tone}`, d: `M${left},0H${right}V${AREA}H${left}` });
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

