/** The folded parts of a Markdown report: everything a reviewer may want and need not see. */
import type { Verdict } from '../../model.ts';
import { columnMeaning, verdictKinds, verdictMeaning } from '../glossary.ts';
import { plural } from '../format.ts';
import type { MeasuredTable } from '../measured.ts';
import type { Groups } from '../order.ts';
import { cellPen, markdownPen } from '../pen.ts';
import { enumerate, notComparedAdvice, notComparedText, verdictWord, warningText } from '../phrases.ts';
import { subject } from '../row.ts';
import { GATED_HEAD, SHOWN_HEAD, gatedRow, shownRow, tableHead, tableRow } from './table.ts';
import type { Section } from './section.ts';

/** `summary` is shown while it is folded. It holds no untrusted text: it is HTML. */
export function folded(title: string, weight: number, summary: string, intro: string, rows: readonly string[]): Section {
  return { title, weight, head: rows.length === 0 ? '' : `<details><summary>${summary}</summary>\n${intro === '' ? '' : `\n${intro}`}`, rows, tail: rows.length === 0 ? '' : '\n</details>' };
}

export function withinSection({ within }: Groups): Section {
  return folded('within budget', 30, `${within.length} within budget`, GATED_HEAD, within.map(gatedRow));
}

export function shownSection({ shown }: Groups): Section {
  return folded('shown, not gated', 10, `${plural(shown.length, 'more metric')}, shown and not gated`, SHOWN_HEAD, shown.map(shownRow));
}

export function witnessSection({ witnesses }: Groups): Section {
  const intro = `Counts that noise hardly touches. They say what the clock cannot: whether more is read, loaded or sent.\n\n${SHOWN_HEAD}`;
  return folded('quiet witnesses', 20, plural(witnesses.length, 'quiet witness', 'quiet witnesses'), intro, witnesses.map(shownRow));
}

/** Reasons once each, with how many figures they are about. */
export function notComparedSection(verdicts: readonly Verdict[]): Section {
  const reasons = new Map<string, { readonly text: string; readonly advice: string; figures: number }>();
  const missing = verdicts.filter((verdict) => verdict.comparison.notCompared !== null);
  for (const { comparison } of missing) {
    if (comparison.notCompared === null) continue;
    const text = notComparedText(comparison.notCompared, comparison.target, markdownPen);
    const advice = notComparedAdvice(comparison.notCompared, markdownPen);
    const reason = reasons.get(text) ?? { text, advice: advice === null ? '' : ` ${advice}`, figures: 0 };
    reason.figures += 1;
    reasons.set(text, reason);
  }
  const rows = [...reasons.values()].map(({ text, advice, figures }) => `- ${plural(figures, 'figure')}: ${text}.${advice}`);
  return folded('not compared', 40, `${missing.length} not compared`, '', rows);
}

const MOST_NAMED = 4;

/** Each warning once, with what it is about. */
export function warningSection(verdicts: readonly Verdict[]): Section {
  const about = new Map<string, string[]>();
  for (const { comparison, warnings } of verdicts) {
    for (const text of new Set(warnings.map((w) => warningText(w, comparison.metric.unit, markdownPen)))) {
      const subjects = about.get(text) ?? [];
      about.set(text, subjects);
      subjects.push(subject(comparison, markdownPen));
    }
  }
  const rows = [...about].map(([text, subjects]) => {
    const more = subjects.length > MOST_NAMED ? ` and ${subjects.length - MOST_NAMED} more` : '';
    return `- ${subjects.slice(0, MOST_NAMED).join(', ')}${more}: ${text}`;
  });
  return folded('warnings', 50, plural(rows.length, 'warning'), '', rows);
}

/** Open when it is all there is to read. */
export function measuredSection(tables: readonly (readonly [title: string, table: MeasuredTable])[], open: boolean): Section {
  const present = tables.filter(([, { rows }]) => rows.length > 0);
  const rows = present.flatMap(([title, table], index) => [
    `${index === 0 ? '' : '\n'}${tableHead([title, ...table.columns], table.columns.map((_, i) => i + 1))}`,
    ...table.rows.map(({ place, cells }) => tableRow([cellPen.name(place), ...cells])),
  ]);
  if (open) return { title: 'what was measured', weight: 70, head: '', rows, tail: '' };
  return folded('what was measured', 35, `Measured: ${enumerate(present.map(([title, table]) => plural(table.rows.length, title)))}`, '', rows);
}

/** Explains the words that this report uses. */
export function legendSection(verdicts: readonly Verdict[]): Section {
  const used = new Set(verdicts.filter((verdict) => verdict.budget !== null).map((verdict) => verdict.verdict));
  const words = verdictKinds.filter((kind) => used.has(kind)).map((kind) => `- **${verdictWord[kind]}**: ${verdictMeaning[kind]}`);
  const columns = Object.entries(columnMeaning).map(([word, meaning]) => `- **${word}**: ${meaning}`);
  return folded('the words', 5, 'What the words mean', '', used.size === 0 ? [] : [...columns, ...words]);
}
