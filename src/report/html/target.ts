/** A target -> its part of the page: how it is, its scenarios side by side, each of them with its pictures, and what belongs to it as a whole. */
import type { Verdict } from '../../model.ts';
import { doubtsOf } from '../doubts.ts';
import { count, plural } from '../format.ts';
import type { ReportInput } from '../input.ts';
import { loadText } from '../loads.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { folded, linkTo, list, paragraph, section } from '../page/document.ts';
import { phrase, spoken } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';
import { placeName, rowOf } from '../row.ts';
import { becauseText } from '../status.ts';
import type { Stored } from '../stored.ts';
import { distribution } from './distribution.ts';
import { forest, perUnit } from './forest.ts';
import { importFigure } from './imports.ts';
import { launchChanges, NO_LAUNCHES } from './launches.ts';
import { overTime } from './over-time.ts';
import { packageFigure } from './package.ts';
import type { PercentAxis } from './percent-axis.ts';
import { isCalm, sampleOf, type Place, type TargetPart } from './place.ts';
import { stages } from './stages.ts';
import { markOf, signOf, statusBadge, toneOf } from './tone.ts';
import { valueFigures } from './values.ts';

export interface TargetOptions {
  readonly input: ReportInput;
  readonly stored: Stored | null;
  readonly axis: PercentAxis;
  readonly pen: Pen;
  /** So many scenarios in all that each has less room. */
  readonly short: boolean;
  /** Places with pictures; the others have their tables alone. */
  readonly drawn: ReadonlySet<Place>;
  /** Places with all their pictures. */
  readonly whole: ReadonlySet<Place>;
}

export function targetSection(target: TargetPart, options: TargetOptions): Markup {
  const { pen, input } = options;
  const { name, id, status, scenarios, whole } = target;
  const open = scenarios.length <= MOST_OPEN;
  return section(2, id, phrase(pen.name(name)),
    status === null ? null : paragraph(statusBadge(status), ' ', phrase(becauseText(status.because, pen)), '.'),
    scenarios.length < 2 || !scenarios.some(isCompared) ? null : matrix(scenarios, name, pen),
    scenarios.map((place) => scenarioPart(place, open || !isCalm(place), options)),
    wholePart(whole, input, options));
}

const isCompared = ({ verdicts }: Place): boolean => verdicts.some(({ comparison }) => comparison.notCompared === null);

/** More than these are folded where nothing is the matter with them. */
const MOST_OPEN = 4;
/** Columns of the overview: the metrics that have a budget, as they stand in the run. */
const MOST_COLUMNS = 12;

function matrix(scenarios: readonly Place[], name: string, pen: Pen): Child {
  const gated = scenarios.flatMap(({ verdicts }) => verdicts.filter(({ budget }) => budget !== null).map(({ comparison }) => comparison.metric.name));
  const often = new Map<string, number>();
  for (const metric of gated) often.set(metric, (often.get(metric) ?? 0) + 1);
  const metrics = [...often].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_COLUMNS).map(([metric]) => metric).toSorted((a, b) => gated.indexOf(a) - gated.indexOf(b));
  if (metrics.length === 0) return null;
  return table({
    caption: `Change of each scenario of ${spoken(pen.name(name))}, by metric`, columns: [{ heading: 'scenario' }, ...metrics.map((metric) => ({ heading: phrase(pen.name(metric)), align: 'right' as const }))],
    rows: scenarios.map((place) => [linkTo(place.id, phrase(pen.name(place.scenario ?? ''))), ...metrics.map((metric) => changeCell(place.verdicts.find(({ comparison }) => comparison.metric.name === metric), pen))]),
  });
}

const SIGNS = { fail: '✕ ', warn: '! ', inconclusive: '? ', good: '✓ ', within: '', none: '' } as const;

function changeCell(verdict: Verdict | undefined, pen: Pen): Child {
  if (verdict === undefined) return '';
  const mark = markOf(verdict);
  const text = verdict.comparison.notCompared === null ? rowOf(verdict, pen).change : 'not compared';
  return mark === 'within' || mark === 'none' ? perUnit(text) : element('b', { class: toneOf(verdict) }, SIGNS[mark], perUnit(text));
}

function scenarioPart(place: Place, open: boolean, options: TargetOptions): Markup {
  const { pen } = options;
  const heading = element('h3', {}, signOf(place.verdicts), phrase(pen.name(place.scenario ?? '')));
  const contents = [loadLine(place), ...bodyOf(place, options)];
  return element('section', { id: place.id }, folded(together(heading, ' ', element('span', { class: 'quiet small' }, summaryOf(place))), contents, open));
}

/** In a folded head: what is the matter with it. */
function summaryOf({ verdicts }: Place): string {
  const gated = verdicts.filter(({ budget }) => budget !== null);
  const of = (mark: ReturnType<typeof markOf>): number => gated.filter((verdict) => markOf(verdict) === mark).length;
  const parts = ([['fail', 'beyond what is allowed'], ['warn', 'beyond what is wanted'], ['inconclusive', 'undecided'], ['good', 'improved'], ['within', 'within budget'], ['none', 'not compared']] as const).flatMap(([mark, words]) => (of(mark) === 0 ? [] : [`${count(of(mark))} ${words}`]));
  return parts.join(', ') || plural(verdicts.length, 'figure');
}

function loadLine({ loads }: Place): Child {
  const [first] = loads;
  return first === undefined ? null : element('p', { class: 'quiet' }, `Load: ${loadText(first.load)}.`);
}

function bodyOf(place: Place, { input, stored, axis, pen, short, drawn, whole }: TargetOptions): readonly Child[] {
  const name = spoken(pen.name(placeName(place.target, place.scenario)));
  const brief = !whole.has(place);
  const gated = place.verdicts.filter(({ budget }) => budget !== null);
  const free = place.verdicts.filter(({ budget }) => budget === null);
  const rows = (verdicts: readonly Verdict[]) => verdicts.map((verdict) => ({ verdict, launches: brief ? NO_LAUNCHES : launchChanges(verdict.comparison.metric.name, place.pairs) }));
  const doubts = doubtsOf(place.verdicts, pen);
  return [
    gated.length === 0 ? null : forest({ caption: `Change of ${name} by metric, against what its budgets allow`, rows: rows(gated), axis, pen, short: brief }),
    free.length === 0 ? null : folded(`${plural(free.length, 'more metric')}, shown and not gated`, forest({ caption: `Change of ${name} in metrics without a budget`, rows: rows(free), axis: short ? null : axis, pen, short }), gated.length === 0),
    doubts.length === 0 ? null : [paragraph(element('b', {}, 'To be doubted:')), list(doubts.map(({ about, text }) => phrase(`${about}: ${text}`)))],
    ...(drawn.has(place) ? [
      distribution(place.histograms, storedHistogram(place, stored), name, short),
      valueFigures(place, name, { pen, stored: stored?.points ?? (() => []), short, most: brief ? 1 : short ? 2 : place.verdicts.length > 40 ? 6 : 4 }),
      stages(place.loads, name), overTime(place.slices, name, short),
    ] : [paragraph(`Pictures are drawn of the ${count(drawn.size)} scenarios that matter most; run.json has the figures of all.`)]),
    place.scenario === null ? [packageFigure(contentsOf(input), stored?.contents ?? [], { target: place.target, whole: sampleOf(place, 'size.unpacked', 'head')?.point ?? null }, name, pen), importFigure(input.run.imports, stored?.imports ?? [], place.target, name, pen)] : null,
  ];
}

/** What is compared side by side has a base of its own. */
const storedHistogram = ({ target, scenario, verdicts }: Place, stored: Stored | null): string | null =>
  (scenario === null || verdicts.some(({ comparison }) => comparison.method === 'side-by-side') ? null : (stored?.histogram(target, scenario) ?? null));

/** In `auto` the package may have been weighed in the stored comparison alone. */
function contentsOf({ run }: ReportInput): ReportInput['run']['contents'] {
  const weighed = new Set(run.contents.map(({ target }) => target));
  return [...run.contents, ...(run.screening?.contents.filter(({ target }) => !weighed.has(target)) ?? [])];
}

/** Its name has that of its target in it: several targets have such a part. */
function wholePart(place: Place, { run }: ReportInput, options: TargetOptions): Child {
  const hasEvidence = [...run.contents, ...(run.screening?.contents ?? []), ...run.imports].some(({ target }) => target === place.target);
  if (place.verdicts.length === 0 && !hasEvidence) return null;
  return section(3, place.id, together(signOf(place.verdicts), phrase(options.pen.name(place.target)), ' ', wholeTitle(place)), bodyOf(place, options));
}

/** By what is measured of it. */
function wholeTitle({ verdicts }: Place): string {
  const has = (start: RegExp): boolean => verdicts.some(({ comparison }) => start.test(comparison.metric.name));
  const parts = [...(has(/^(cold|init|cold-start)/) ? ['cold starts'] : []), ...(has(/^size\./) ? ['package'] : []), ...(has(/^command\./) ? ['what it printed'] : [])];
  return parts.length === 0 ? 'as a whole' : `as a whole: ${parts.join(' and ')}`;
}
