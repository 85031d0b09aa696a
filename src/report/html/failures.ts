/** Failures -> what could not be measured, why, and the last lines of each log. */
import type { Failure } from '../../model.ts';
import { logLines } from '../escape.ts';
import { count, plural } from '../format.ts';
import { folded, paragraph, section } from '../page/document.ts';
import { element, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import type { Pen } from '../pen.ts';
import { asSentence, failureAdvice, failureTitle } from '../phrases.ts';
import { placeName } from '../row.ts';

/** What breaks everywhere has one cause. */
const MOST = 40;

export function failures(all: readonly Failure[], pen: Pen): Child {
  const told = all.filter(({ kind }) => kind !== 'interrupted');
  if (told.length === 0) return null;
  return section(2, 'failures', 'What could not be measured', told.slice(0, MOST).map((failure, i) => one(failure, i === 0, pen)), told.length > MOST ? paragraph(`And ${count(told.length - MOST)} more.`) : null);
}

function one({ target, scenario, side, kind, message, hint, log }: Failure, first: boolean, pen: Pen): Markup {
  const lines = logLines(log);
  return element('div', { class: 'box bad' },
    element('h3', {}, phrase(`${pen.name(placeName(target, scenario))}${side === 'base' ? ' (base)' : ''} ${failureTitle[kind]}`)),
    paragraph(phrase(pen.text(asSentence(message))), ' ', phrase(hint === null ? failureAdvice[kind] : pen.text(asSentence(hint)))),
    lines.length === 0 ? null : folded(`The last ${plural(lines.length, 'line')} of its log`, element('pre', { tabindex: 0 }, element('code', {}, lines.join('\n'))), first),
  );
}
