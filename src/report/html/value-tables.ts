/** The values that pictures show -> tables with all of them: in words and beside each other where they are few, else one after the other. */
import type { Metric } from '../../model.ts';
import { figureText, type Figure } from '../figure.ts';
import { change } from '../format.ts';
import { together, type Child, type Markup } from '../page/markup.ts';
import { phrase, spoken } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';
import { repeatsText, type Repeat } from '../replication.ts';
import type { StoredPoint } from '../stored.ts';
import { SIDE_NAMES } from './sides.ts';

/** What one picture shows. */
export interface Series {
  readonly metric: Metric;
  readonly figure: Figure;
  readonly repeat: Repeat;
  /** Of each side as many as there is room for. */
  readonly base: readonly number[];
  readonly head: readonly number[];
  /** How many the longer side has in all. */
  readonly all: number;
  readonly stored: readonly StoredPoint[];
}

/** More than these have no row each. */
const MOST_ROWS = 60;

/** `20 launches`, `the first 300 of 412 starts`. */
export function countText({ repeat, all, ...series }: Series): string {
  const shown = longest(series);
  return `${shown < all ? `the first ${shown} of ` : ''}${repeatsText(repeat, all)}`;
}

const longest = ({ base, head }: Pick<Series, 'base' | 'head'>): number => Math.max(base.length, head.length);

/** As many numbers as there are points. `short`: in a page with very many of them. */
export function valueTables(series: readonly Series[], name: string, pen: Pen, short: boolean): Child {
  if (short) return listed(series, `Values of ${name}`, pen);
  const repeats = [...new Set(series.map(({ repeat }) => repeat))];
  return [
    repeats.map((repeat) => {
      const own = series.filter((one) => one.repeat === repeat);
      return Math.max(...own.map(longest)) > MOST_ROWS ? listed(own.map((one) => ({ ...one, stored: [] })), `Each ${repeat} of ${name}`, pen) : besideEachOther(own, repeat, name, pen);
    }),
    series.filter(({ stored }) => stored.length > 0).map((one) => storedTable(one, name, pen)),
  ];
}

/** A row for each side of each metric. */
function listed(series: readonly Series[], caption: string, pen: Pen): Markup {
  const cut = series.filter((one) => longest(one) < one.all).map(countText);
  return table({
    caption: `${caption}, in their order${cut.length === 0 ? '' : `: ${[...new Set(cut)].join(', ')}`}`, columns: [{ heading: 'metric' }, { heading: 'side' }, { heading: 'values', class: 'wide' }],
    rows: series.flatMap(({ metric, base, head, stored }) => ([['base', base], ['head', head], ['base', stored.map(({ value }) => value)]] as const).filter(([, values]) => values.length > 0)
      .map(([side, values]) => [phrase(pen.name(metric.name)), SIDE_NAMES[side], `${values.map((value) => Number(value.toPrecision(3))).join(' ')} ${unitText(metric)}`])),
  });
}

const unitText = ({ unit }: Metric): string => (unit === 'ratio' || unit === 'count' || unit === 'number' ? '' : unit);

/** A row for each repeat, of all metrics that were repeated together. */
function besideEachOther(series: readonly Series[], repeat: Repeat, name: string, pen: Pen): Markup {
  const columns = series.flatMap(({ metric, base }) => {
    const heading = phrase(pen.name(metric.name));
    return base.length === 0 ? [{ heading, align: 'right' as const }] : [{ heading: together(heading, ' base'), align: 'right' as const }, { heading: 'this', align: 'right' as const }, { heading: 'change', align: 'right' as const }];
  });
  const cell = (value: number | undefined, of: Figure): Child => (value === undefined ? '' : phrase(figureText(value, of, pen)));
  return table({
    caption: `Each ${repeat} of ${name}`, columns: [{ heading: repeat }, ...columns],
    rows: Array.from({ length: Math.max(...series.map(longest)) }, (_, i) => [i + 1, ...series.flatMap(({ base, head, figure: of }) => (base.length === 0 ? [cell(head[i], of)] : [cell(base[i], of), cell(head[i], of), ratio(base[i], head[i])]))]),
  });
}

const ratio = (base: number | undefined, head: number | undefined): string => (base === undefined || head === undefined || base <= 0 ? '' : change(head / base - 1));

function storedTable({ metric, figure: of, stored }: Series, name: string, pen: Pen): Markup {
  return table({
    caption: `${spoken(pen.name(metric.name))} of ${name} in the baseline, oldest first`, columns: [{ heading: 'measured' }, { heading: 'commit' }, { heading: SIDE_NAMES.base, align: 'right' }, { heading: 'machine' }],
    rows: stored.map(({ time, commit, value, sameMachine }) => [time.slice(0, 16).replace('T', ' '), commit === null ? '' : phrase(pen.name(commit.slice(0, 10))), phrase(figureText(value, of, pen)), sameMachine ? 'the same kind' : 'another']),
  });
}
