/** Verdicts -> rows of a Markdown table. The pens are those of cells. */
import type { Verdict } from '../../model.ts';
import type { Pen } from '../pen.ts';
import { rowOf } from '../row.ts';

export type Mark = 'fail' | 'warn' | 'inconclusive' | 'good' | 'none';
export const MARKS: Readonly<Record<Mark, string>> = { fail: '❌', warn: '⚠️', inconclusive: '❓', good: '✅', none: '' };

export function markOf(verdict: Verdict): Mark {
  if (verdict.severity !== 'none') return verdict.severity;
  return verdict.verdict === 'inconclusive' ? 'inconclusive' : verdict.verdict === 'improved' ? 'good' : 'none';
}

/** Columns with a budget, and those that only show. In the order of importance: a narrow page shows only the first ones. */
export const GATED_HEAD = tableHead(['metric', 'change', 'allowed', 'base', 'this', 'noise\u00a0floor', 'verdict'], [1, 2, 3, 4, 5]);
export const SHOWN_HEAD = tableHead(['metric', 'change', 'base', 'this', 'verdict'], [1, 2, 3]);

export function gatedRow(verdict: Verdict, cell: Pen): string {
  const row = rowOf(verdict, cell);
  const mark = MARKS[markOf(verdict)];
  const changed = row.change === '' || verdict.severity === 'none' ? whole(row.change) : cell.strong(whole(row.change));
  return tableRow([mark === '' ? row.what : `${mark}\u00a0${row.what}`, withInterval(changed, row.interval), whole(row.allowed), whole(row.base), whole(row.head), whole(row.noiseFloor), row.verdict]);
}

export function shownRow(verdict: Verdict, cell: Pen): string {
  const row = rowOf(verdict, cell);
  return tableRow([row.what, withInterval(whole(row.change), row.interval), whole(row.base), whole(row.head), row.verdict]);
}

/** A figure and its unit stay on one line. Takes text of ours. */
export const whole = (figure: string): string => figure.replace(/ /g, '\u00a0');

export function tableHead(headings: readonly string[], right: readonly number[]): string {
  return `${tableRow(headings)}\n${tableRow(headings.map((_, i) => (right.includes(i) ? '--:' : '---')))}`;
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}

const withInterval = (change: string, interval: string): string => (interval === '' ? change : `${change} (${whole(interval)})`);
