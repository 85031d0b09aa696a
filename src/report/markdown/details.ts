/** The folded parts of a Markdown report: everything a reviewer may want and need not see. */
import type { Verdict } from '../../model.ts';
import { doubtsOf, missingOf } from '../doubts.ts';
import { columnMeaning, verdictKinds, verdictMeaning } from '../glossary.ts';
import { count, plural } from '../format.ts';
import type { MeasuredTable } from '../measured.ts';
import type { Groups } from '../order.ts';
import type { Pen } from '../pen.ts';
import { enumerate, verdictWord } from '../phrases.ts';
import { GATED_HEAD, SHOWN_HEAD, gatedRow, shownRow, tableHead, tableRow, whole } from './table.ts';
import type { Section } from './section.ts';

/** `summary` is shown while it is folded. It holds no untrusted text: it is HTML. */
export function folded(title: string, weight: number, summary: string, intro: string, rows: readonly string[]): Section {
  return { title, weight, head: rows.length === 0 ? '' : `<details><summary>${summary}</summary>\n${intro === '' ? '' : `\n${intro}`}`, rows, tail: rows.length === 0 ? '' : '\n</details>' };
}

export function withinSection({ within }: Groups, cell: Pen): Section {
  return folded('within budget', 30, `${count(within.length)} within budget`, GATED_HEAD, within.map((verdict) => gatedRow(verdict, cell)));
}

export function shownSection({ shown }: Groups, cell: Pen): Section {
  return folded('metrics without a budget', 10, `${plural(shown.length, 'more metric')}, shown and not gated`, SHOWN_HEAD, shown.map((verdict) => shownRow(verdict, cell)));
}

export function witnessSection({ witnesses }: Groups, cell: Pen): Section {
  const intro = `Counts that noise hardly touches. They say what the clock cannot: whether more is read, loaded or sent.\n\n${SHOWN_HEAD}`;
  return folded('quiet witnesses', 20, plural(witnesses.length, 'quiet witness', 'quiet witnesses'), intro, witnesses.map((verdict) => shownRow(verdict, cell)));
}

export function notComparedSection(verdicts: readonly Verdict[], pen: Pen): Section {
  const missing = missingOf(verdicts, pen);
  const figures = missing.reduce((sum, reason) => sum + reason.figures, 0);
  return folded('not compared', 40, `${count(figures)} not compared`, '', missing.map((reason) => `- ${plural(reason.figures, 'figure')}: ${reason.text}. ${reason.advice}`.trimEnd()));
}

export function warningSection(verdicts: readonly Verdict[], pen: Pen): Section {
  const doubts = doubtsOf(verdicts, pen);
  return folded('warnings', 50, plural(doubts.length, 'warning'), '', doubts.map(({ about, text }) => `- ${about}: ${text}`));
}

/** More rows than this are a wall: what is left is folded. */
export const MOST_OPEN_ROWS = 20;

/** Open when it is all there is to read, and short enough to be read. */
export function measuredSection(tables: readonly (readonly [title: string, table: MeasuredTable])[], open: boolean, cell: Pen): Section {
  const rows = tables.flatMap(([title, table], index) => [
    `${index === 0 ? '' : '\n'}${tableHead([title, ...table.columns], table.columns.map((_, i) => i + 1))}`,
    ...table.rows.map(({ place, cells }) => tableRow([cell.name(place), ...cells.map(whole)])),
  ]);
  if (open && rows.length <= MOST_OPEN_ROWS) return { title: 'what was measured', weight: 70, head: '', rows, tail: '' };
  return folded('what was measured', 35, `Measured: ${enumerate(tables.map(([title, table]) => plural(table.rows.length, title)))}`, '', rows);
}

/** Explains the words that this report uses. */
export function legendSection(verdicts: readonly Verdict[]): Section {
  const used = new Set(verdicts.filter((verdict) => verdict.budget !== null).map((verdict) => verdict.verdict));
  const words = verdictKinds.filter((kind) => used.has(kind)).map((kind) => `- **${verdictWord[kind]}**: ${verdictMeaning[kind]}`);
  const columns = Object.entries(columnMeaning).map(([word, meaning]) => `- **${word}**: ${meaning}`);
  return folded('the words', 5, 'What the words mean', '', used.size === 0 ? [] : [...columns, ...words]);
}
