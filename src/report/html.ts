/** A judged run -> report.html: one file with every picture and every number, which loads nothing and runs nothing. */
import { plural } from './format.ts';
import { firstLine } from './headline.ts';
import { budgets } from './html/budgets.ts';
import { failures } from './html/failures.ts';
import { findings, whatMatters } from './html/findings.ts';
import { notices, pageHeader, standing, tiles } from './html/head.ts';
import { howMeasured, whatWasMeasured, words } from './html/measured.ts';
import { percentAxis } from './html/percent-axis.ts';
import { isCalm, targetsOf, type Place, type TargetPart } from './html/place.ts';
import { targetSection } from './html/target.ts';
import type { ReportInput } from './input.ts';
import { footLine } from './method.ts';
import { folded, linkTo, pageText } from './page/document.ts';
import { element, together, type Child, type Markup } from './page/markup.ts';
import { pagePen, phrase } from './page/pen.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { bytesOf } from './width.ts';

/** Scenarios with pictures of their own: beyond, nobody looks at them, and a file must stay one that opens. */
const MOST_DRAWN = 60;
/** Of very many scenarios so many, the gravest, have all their pictures. */
const MOST_WHOLE = 12;
/** More scenarios than this have less room each. */
const MANY = 16;

/** Of a page in which every scenario could have its pictures, bytes. */
const LARGEST = 980_000;
const FEWEST_DRAWN = 20;

/** Pictures of the scenarios that matter least go first where all of them would be too much. */
export function reportHtml(input: ReportInput): string {
  const targets = targetsOf(input);
  const ranked = targets.flatMap(({ scenarios, whole }) => [whole, ...scenarios]).toSorted((a, b) => a.rank - b.rank);
  for (let most = Math.min(MOST_DRAWN, ranked.length); ; most = Math.floor(most * 0.85)) {
    const page = pageWith(input, targets, ranked, most);
    if (bytesOf(page) <= LARGEST || ranked.length > MOST_DRAWN || most <= FEWEST_DRAWN) return page;
  }
}

function pageWith(input: ReportInput, targets: readonly TargetPart[], ranked: readonly Place[], most: number): string {
  const pen = penFor(input.run, pagePen);
  const short = ranked.length > MANY;
  const [drawn, whole] = [new Set(ranked.slice(0, most)), new Set(short ? ranked.filter((place) => !isCalm(place)).slice(0, MOST_WHOLE) : ranked)];
  const axis = percentAxis(input.judgement.verdicts);
  const options = { input, stored: input.stored?.() ?? null, axis, pen, short, drawn, whole };
  const parts: readonly (readonly [id: string, title: string, part: Child])[] = [
    ['failures', 'What could not be measured', failures(input.run.failures, pen)],
    ['matters', 'What matters', whatMatters(input, targets, axis, pen)],
    ['findings', 'What stands behind it', sectionOf(findings(input, pen))],
  ];
  const rest: readonly (readonly [id: string, title: string, part: Child])[] = [
    ['budgets', 'Budgets and the room left', budgets(input, pen)],
    ['measured', 'What was measured', whatWasMeasured(input, pen)],
    ['method', 'How it was measured', howMeasured(input, pen)],
    ['words', 'What the words mean', words(input)],
  ];
  return pageText({
    title: firstLine(input, plainPen),
    header: pageHeader(input, pen),
    contents: contents(parts, targets, rest, pen),
    main: together(notices(input, pen), tiles(input), standing(input, pen), parts.map(([, , part]) => part), targets.map((target) => targetSection(target, options)), rest.map(([, , part]) => part)),
    footer: together(phrase(footLine(input.run, pen)), '. Its verdicts are in report.json, and everything that was measured is in run.json.'),
  });
}

function sectionOf(children: Child): Child {
  const inside = together(children);
  return inside.isEmpty ? null : element('section', { id: 'findings', 'aria-labelledby': 'findings-h' }, element('h2', { id: 'findings-h' }, 'What stands behind it'), inside);
}

type Parts = readonly (readonly [id: string, title: string, part: Child])[];

/** Scenarios of a target in the list of contents. */
const MOST_LISTED = 200;
/** More of them are folded. */
const MOST_OPEN = 8;

function contents(parts: Parts, targets: readonly TargetPart[], rest: Parts, pen: Pen): Child {
  const entries = (list: Parts): Child => list.filter(([, , part]) => part !== null).map(([id, title]) => element('li', {}, linkTo(id, title)));
  return element('ul', {}, entries(parts), targets.map((target) => element('li', {}, linkTo(target.id, phrase(pen.name(target.name))), scenariosOf(target, pen))), entries(rest));
}

function scenariosOf({ scenarios }: TargetPart, pen: Pen): Child {
  if (scenarios.length === 0) return null;
  const item = (place: Place): Markup => element('li', {}, linkTo(place.id, phrase(pen.name(place.scenario ?? ''))));
  const more = scenarios.length - MOST_LISTED;
  const listed = element('ul', {}, scenarios.slice(0, MOST_LISTED).map(item), more > 0 ? element('li', {}, `and ${plural(more, 'more scenario')}`) : null);
  return scenarios.length > MOST_OPEN ? folded(plural(scenarios.length, 'scenario'), listed) : listed;
}

