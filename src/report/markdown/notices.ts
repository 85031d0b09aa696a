/** Notices -> the lines under the first one. They stay as long as it does: what an outcome is worth may hang on them. */
import { noticeTexts } from '../notices.ts';
import { outcomeOf, type ReportInput } from '../input.ts';
import { plural } from '../format.ts';
import { markdownPen } from '../pen.ts';
import { folded } from './details.ts';
import type { Section } from './section.ts';

/** Details that are read without unfolding. */
const MOST_OPEN = 3;

export function noticeSections(input: ReportInput): readonly Section[] {
  return noticeTexts(input.notices ?? [], outcomeOf(input), markdownPen).flatMap(({ line, details, quiet }): readonly Section[] => {
    const rows = details.map((text) => `- ${text}`);
    const open = rows.length > MOST_OPEN + 1 ? rows.slice(0, MOST_OPEN) : rows;
    const head = [quiet ? `<sub>${line}</sub>` : line, ...(open.length === 0 ? [] : [open.join('\n')])].join('\n\n');
    return [
      { title: 'a notice', weight: 115, head, rows: [], tail: '' },
      folded('changes of the rules', 95, `${plural(rows.length - open.length, 'more change')} of the rules`, '', rows.slice(open.length)),
    ];
  });
}
