/** Notices -> the lines under the first one. They stay as long as it does: what an outcome is worth may hang on them. */
import { outcomeOf, type ReportInput } from '../input.ts';
import { noticeTexts } from '../notices.ts';
import { markdownPen } from '../pen.ts';
import { listSections } from './list.ts';
import type { Section } from './section.ts';

export function noticeSections(input: ReportInput): readonly Section[] {
  return noticeTexts(input.notices ?? [], outcomeOf(input), markdownPen).flatMap(({ line, details, quiet }) => [
    { title: 'a notice', weight: 115, head: quiet ? `<sub>${line}</sub>` : line, rows: [], tail: '' },
    ...listSections({ title: 'changes of the rules', weight: 112, heading: '', lines: details, most: 3, others: 'changes of the rules' }),
  ]);
}
