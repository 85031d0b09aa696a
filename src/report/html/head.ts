/** A judged run -> the head of its page: outcome and reason, what stands beside them, and the counts. */
import { verdictKinds, verdictMeaning } from '../glossary.ts';
import { count } from '../format.ts';
import { headline } from '../headline.ts';
import { outcomeOf, type ReportInput } from '../input.ts';
import { isAddress } from '../markdown/links.ts';
import { footLine } from '../method.ts';
import { noticeTexts } from '../notices.ts';
import { list, paragraph } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import type { Pen } from '../pen.ts';
import { verdictWord } from '../phrases.ts';
import { reachLine } from '../reach.ts';
import { statusLine } from '../status.ts';
import { outcomeBadge, outcomeTone } from './tone.ts';

export function pageHeader(input: ReportInput, pen: Pen): Markup {
  const outcome = outcomeOf(input);
  const project = input.project == null ? '' : ` · ${pen.name(input.project)}`;
  return together(
    paragraph(element('b', {}, 'Tailgate'), phrase(project)),
    element('div', { class: `box ${outcomeTone[outcome]}` }, element('h1', {}, outcomeBadge(outcome), ' ', phrase(headline(input, pen)))),
    element('p', { class: 'quiet small' }, phrase(footLine(input.run, pen)), linksOf(input)),
  );
}

/** A click on it is the only way that this page leads anywhere. */
function linksOf({ links }: ReportInput): Child {
  const known = [['the run', links?.run], ['its files', links?.artifact]] as const;
  return known.map(([words, url]) => (isAddress(url) ? [' · ', element('a', { href: url, rel: 'noreferrer' }, words)] : null));
}

export function notices(input: ReportInput, pen: Pen): Child {
  return noticeTexts(input.notices ?? [], outcomeOf(input), pen).map(({ line, details, quiet }) =>
    [element('p', { class: quiet ? 'quiet small' : 'box doubt' }, element('span', {}, phrase(line))), list(details.map(phrase))]);
}

/** How many figures have which verdict; what none has is left out. */
export function tiles({ judgement: { counts, verdicts } }: ReportInput): Child {
  if (verdicts.length === 0) return null;
  const tile = (number: number, words: string, meaning: string): Markup => element('li', { title: meaning }, element('b', {}, count(number)), words);
  const kinds = verdictKinds.filter((kind) => counts[kind] > 0);
  return element('ul', { class: 'tiles' }, tile(counts.compared, 'compared', 'figures that were held against base'), kinds.map((kind) => tile(counts[kind], verdictWord[kind], verdictMeaning[kind])));
}

export function standing(input: ReportInput, pen: Pen): Child {
  const [status, reach] = [statusLine(input, pen), reachLine(input.judgement.verdicts, pen)];
  return [status === '' ? null : paragraph(element('strong', {}, 'Status'), ': ', phrase(status), '.'), reach === '' ? null : paragraph(phrase(reach))];
}
