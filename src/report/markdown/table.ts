/** Verdicts -> rows of a Markdown table. */
import type { Verdict } from '../../model.ts';
import { cellPen } from '../pen.ts';
import { rowOf } from '../row.ts';

export type Mark = 'fail' | 'warn' | 'inconclusive' | 'good' | 'none';
export const MARKS: Readonly<Record<Mark, string>> = { fail: '❌', warn: '⚠️', inconclusive: '❓', good: '✅', none: '' };

export function markOf(verdict: Verdict): Mark {
  if (verdict.severity !== 'none') return verdict.severity;
  return verdict.verdict === 'inconclusive' ? 'inconclusive' : verdict.verdict === 'improved' ? 'good' : 'none';
}

/** Columns with a budget, and those that only show. */
export const GATED_HEAD = tableHead(['metric', 'base', 'this', 'change', 'allowed', 'noise floor', 'verdict'], [1, 2, 3, 4, 5]);
export const SHOWN_HEAD = tableHead(['metric', 'base', 'this', 'change', 'verdict'], [1, 2, 3]);

export function gatedRow(verdict: Verdict): string {
  const row = rowOf(verdict, cellPen);
  const mark = MARKS[markOf(verdict)];
  const changed = row.change === '' ? '' : verdict.severity === 'none' ? row.change : cellPen.strong(row.change);
  return tableRow([row.what, row.base, row.head, withInterval(changed, row.interval), row.allowed, row.noiseFloor, mark === '' ? row.verdict : `${mark} ${row.verdict}`]);
}

export function shownRow(verdict: Verdict): string {
  const row = rowOf(verdict, cellPen);
  return tableRow([row.what, row.base, row.head, withInterval(row.change, row.interval), row.verdict]);
}

export function tableHead(headings: readonly string[], right: readonly number[]): string {
  return `${tableRow(headings)}\n${tableRow(headings.map((_, i) => (right.includes(i) ? '--:' : '---')))}`;
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}

const withInterval = (change: string, interval: string): string => (interval === '' ? change : `${change} (${interval})`);
