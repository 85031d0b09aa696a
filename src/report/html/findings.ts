/** A judged run -> what matters of it in the words of every report: the table of what moved, why, what to try, what is accepted, what now. */
import { acceptedLines, expiredLines } from '../acceptance.ts';
import { remarkLine, remarksOf } from '../advice.ts';
import { count } from '../format.ts';
import type { ReportInput } from '../input.ts';
import { missingLines } from '../missing.ts';
import { nextSteps } from '../next.ts';
import { groupsOf } from '../order.ts';
import { folded, linkTo, list, paragraph, section } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import type { Pen } from '../pen.ts';
import { preparation } from '../reproduce.ts';
import { placeName, sentence } from '../row.ts';
import { screeningLines } from '../screening.ts';
import { inOrder, tryText } from '../what-to-try.ts';
import { whysOf } from '../why.ts';
import { forest } from './forest.ts';
import { launchChanges, NO_LAUNCHES } from './launches.ts';
import type { PercentAxis } from './percent-axis.ts';
import type { Place, TargetPart } from './place.ts';

/** Rows of the first table; all of them stand in their places. */
const MOST_ROWS = 40;
/** Of a list that is read; the others are folded. */
const MOST_OPEN = 8;
const MOST_LINES = 200;

export function whatMatters(input: ReportInput, targets: readonly TargetPart[], axis: PercentAxis, pen: Pen): Child {
  const { broken, inconclusive, advised, improved } = groupsOf(input.judgement.verdicts);
  const matter = [...new Set([...broken, ...inconclusive, ...advised, ...improved])];
  if (matter.length === 0) return null;
  const places = new Map(targets.flatMap(({ whole, scenarios }) => [whole, ...scenarios]).map((place) => [keyOf(place), place]));
  const rows = matter.slice(0, MOST_ROWS).map((verdict) => {
    const place = places.get(keyOf(verdict.comparison));
    const { target, scenario, metric } = verdict.comparison;
    const where = phrase(pen.name(placeName(target, scenario)));
    return { verdict, what: together(phrase(pen.name(metric.name)), element('div', {}, place === undefined ? where : linkTo(place.id, where))), launches: place === undefined ? NO_LAUNCHES : launchChanges(metric.name, place.pairs) };
  });
  const more = matter.length - rows.length;
  return section(2, 'matters', 'What matters', forest({ caption: 'What is beyond its budget, undecided or improved, the gravest first', rows, axis, pen }), key(), more > 0 ? paragraph(`And ${count(more)} more, each in its place below.`) : null);
}

const keyOf = ({ target, scenario }: Pick<Place, 'target' | 'scenario'>): string => JSON.stringify([target, scenario]);

/** What the marks of the drawn changes mean. */
export const key = (): Markup => element('p', { class: 'quiet small' },
  'Each bar is the interval that holds the true change, on one axis for the whole report. Green: within what is allowed; amber: more than wanted; red: more than allowed. ◆ beyond it, ● within it, ○ (dashed) cannot be told, ▲ improved, a small ring: no budget. An arrow goes on beyond the axis. Grey points: single launches, whose figures are folded below.');

export function findings(input: ReportInput, pen: Pen): Child {
  const { judgement } = input;
  const { broken, inconclusive, advised } = groupsOf(judgement.verdicts);
  const whys = whysOf(input, pen);
  return [
    part('why', 'Why', whys.map(({ about, against, lines }) => together(paragraph('What stands behind ', phrase(about), against === '' ? '' : ` (${against})`, ':'), lined(lines)))),
    part('try', 'What to try', [lined(inOrder(input.advice).map((one) => tryText(one, pen)))]),
    part('beside', 'In detail', [lined(remarksOf([...broken, ...inconclusive], input, pen).map((remark) => remarkLine(remark, pen)))]),
    part('figureless', 'Budgets without a figure', [lined(missingLines(input, pen))]),
    part('advised', 'Only advised', [lined(advised.map((verdict) => `would ${verdict.wouldBe}: ${sentence(verdict, pen)}`))]),
    part('accepted', 'Accepted on purpose', [lined(acceptedLines(judgement.verdicts, pen))]),
    part('expired', 'Accepted no more', [lined(expiredLines(judgement, pen))]),
    part('again', 'Measured again, side by side', [lined(screeningLines(judgement.verdicts, pen))]),
    whatNow(input, pen),
  ];
}

function part(id: string, heading: string, contents: readonly Markup[]): Child {
  const present = contents.filter(({ isEmpty }) => !isEmpty);
  return present.length === 0 ? null : section(3, id, heading, present);
}

function lined(lines: readonly string[]): Markup {
  const [open, rest] = [lines.slice(0, lines.length > MOST_OPEN + 2 ? MOST_OPEN : lines.length), lines.slice(lines.length > MOST_OPEN + 2 ? MOST_OPEN : lines.length, MOST_LINES)];
  return together(list(open.map(phrase)), rest.length === 0 ? null : folded(`${count(rest.length)} more`, list(rest.map(phrase))));
}

function whatNow(input: ReportInput, pen: Pen): Child {
  const { sentences: [before, ...after], command } = nextSteps(input, pen);
  if (before === undefined) return null;
  const block = command === null ? null : commandBlock([...preparation(input), command]);
  return section(3, 'now', 'What now', paragraph(phrase(before)), block, after.map((text) => paragraph(phrase(text))));
}

export const commandBlock = (lines: readonly string[]): Markup => element('pre', { tabindex: 0 }, element('code', {}, lines.join('\n')));
