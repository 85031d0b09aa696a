/** One metric -> its page: the picture, levels, changes, and every figure as text. */
import type { Series } from '../../model.ts';
import { change, count, plural } from '../format.ts';
import { clean } from '../escape.ts';
import { folded, pageText, paragraph, section } from '../page/document.ts';
import { element, together, type Child } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { figure } from '../page/chart.ts';
import { table } from '../page/table.ts';
import { chart } from './chart.ts';
import { changesSection } from './changes-section.ts';
import { commitCell, dayCell } from './commits.ts';
import { foot, keyOfMachines, legend } from './frame.ts';
import type { PagedMetric } from './index-page.ts';
import { dayOf, type HistoryInput, type MetricHistory } from './input.ts';
import { TONES } from './levels.ts';
import type { MachineLook, Machines } from './machines.ts';
import { INDEX } from './names.ts';
import { changeText, goneFor, levelChange, standingOf, verbOf } from './standing.ts';
import { historyStyle } from './style.ts';
import { acceptedReason, nameOf, valueText } from './words.ts';

export interface Neighbours {
  readonly before: PagedMetric | null;
  readonly after: PagedMetric | null;
}

export function metricPage(metric: MetricHistory, machines: Machines, input: HistoryInput, { before, after }: Neighbours): string {
  const own = machinesIn(metric, machines);
  const name = nameOf(metric);
  return pageText({
    title: `${clean(name)} of ${clean(metric.target)}: performance history`,
    header: together(
      element('p', { class: 'trail' }, element('a', { href: INDEX }, 'All metrics'), neighbour('Before', before), neighbour('Next', after)),
      element('h1', {}, element('code', {}, clean(name)), ' of ', element('code', {}, clean(metric.target))),
      paragraph(newest(metric, input)),
    ),
    contents: null,
    main: together(
      input.notes.map((note) => element('p', { class: 'box warn' }, element('span', {}, phrase(note)))),
      figure(caption(metric), element('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'The picture, which scrolls sideways where the page is narrow' }, chart(metric, machines, input)), own.length > 1 ? keyOfMachines(own) : null),
      changesSection(metric, own, input),
      section(2, 'levels', 'Levels', metric.current.map((series) => levels(series, machines, own.length > 1, input))),
      section(2, 'entries', 'Every figure', [...metric.current, ...metric.past].map((series, i) => entries(series, machines, i, own.length > 1, input))),
      folded('How to read this page', legend(own.length > 1)),
    ),
    footer: foot(input),
    styles: [historyStyle],
  });
}

const neighbour = (word: string, paged: PagedMetric | null): Child => (paged === null ? null : [` · ${word}: `, element('a', { href: paged.page }, clean(nameOf(paged.metric)))]);

const machinesIn = ({ current, past }: MetricHistory, machines: Machines): readonly MachineLook[] =>
  [...new Set([...current, ...past].flatMap(({ machine }) => (machine === null ? [] : [machine.id])))].flatMap((id) => { const look = machines.get(id); return look === undefined ? [] : [look]; });

function newest(own: MetricHistory, input: HistoryInput): Child {
  const { main, metric } = own;
  const runs = goneFor(main, own);
  const standing = standingOf(main);
  if (standing === null) return 'There is no entry.';
  const { newest: point, direction } = standing;
  return [
    'Newest: ', element('strong', {}, valueText(point.value, metric)), ' of ', dayCell(point), ', commit ', commitCell(point.commit, input.commitAddress), '. Newest level: ',
    direction === null ? null : element('strong', { class: TONES[direction] }, `${verbOf(direction)} `), changeText(main, input), '.',
    runs === null ? null : ` Not measured in the ${count(runs)} runs since.`,
    metric.better === null ? ' Whether more or less of it is better is not known.' : ` ${metric.better === 'lower' ? 'Less' : 'More'} is better.`,
  ];
}

/** What the picture shows, for whoever does not see it. */
function caption({ current, past, main }: MetricHistory): Child {
  const points = current.reduce((sum, series) => sum + series.points.length, 0);
  const first = main.points[0];
  const levelsOf = main.levels.length;
  const earlier = past.reduce((sum, series) => sum + series.points.length, 0);
  return [
    element('b', {}, `${plural(points, 'entry', 'entries')}${current.length > 1 ? ` on ${current.length} kinds of machine` : ''}${first === undefined ? '' : `, from ${dayOf(first)}`}, in ${plural(levelsOf, 'level')}`),
    ` of ${main.levels.length === 0 ? 'nothing' : joinLevels(main)}.`,
    earlier > 0 ? ` Pale: ${plural(earlier, 'entry', 'entries')} that ${earlier === 1 ? 'was' : 'were'} measured in another way (another workload), and ${earlier === 1 ? 'is' : 'are'} not compared with today's.` : null,
  ];
}

const MOST_LEVELS = 6;

function joinLevels({ levels: all, metric }: Series): string {
  const shown = all.slice(-MOST_LEVELS).map(({ size }) => valueText(size.point, metric));
  return `${all.length > MOST_LEVELS ? 'lately ' : ''}${shown.join(', then ')}`;
}

function titleOf(words: string, series: Series, machines: Machines, several: boolean): string {
  const letter = machines.get(series.machine?.id ?? '')?.letter;
  return `${words}${several && letter !== undefined ? `, machine ${letter}` : ''}${series.current ? '' : ', measured in another way'}`;
}

function levels(series: Series, machines: Machines, several: boolean, { commitAddress }: HistoryInput): Child {
  const { metric, points } = series;
  return table({
    caption: titleOf('Levels, newest first', series, machines, several),
    columns: [{ heading: 'From' }, { heading: 'Commit' }, { heading: 'To' }, { heading: 'Entries', align: 'right' }, { heading: 'Level', align: 'right' }, { heading: 'Between', align: 'right' }, { heading: 'Against the one before', align: 'right' }, { heading: 'Began with', class: 'wide' }],
    rows: series.levels.map((level, i) => {
      const [first, last, previous] = [points[level.start], points[level.end - 1], series.levels[i - 1]];
      const { lower, upper, level: confidence } = level.size.interval;
      const reason = acceptedReason(level);
      return [
        dayCell(first), commitCell(first?.commit ?? null, commitAddress), dayCell(last), count(level.end - level.start), valueText(level.size.point, metric),
        confidence === 0 || lower === upper || !Number.isFinite(upper - lower) ? '' : `${valueText(lower, metric)} to ${valueText(upper, metric)}`,
        previous === undefined ? '' : levelChange(series, previous, level),
        reason === null ? (level.began.kind === 'first' ? 'the first entry' : 'a change') : ['accepted: ', clean(reason, 300)],
      ];
    }).reverse(),
  });
}

/** Rows of one table; of a table that is folded nothing is laid out. */
const CHUNK = 250;
/** Entries whose commits are links, the newest: of thousands these would be most of the page, and git knows the rest by the names that stand there. */
const MOST_LINKS = 500;

function entries(series: Series, machines: Machines, index: number, several: boolean, { commitAddress }: HistoryInput): Child {
  const { metric, points } = series;
  const isNormalised = points.some(({ value, normalised }) => value !== normalised);
  const beginning = new Map(series.levels.map((level, i) => [level.start, { level, previous: series.levels[i - 1] ?? level }]));
  const rows = points.map((point, i): readonly Child[] => {
    const begun = i > 0 ? beginning.get(i) : undefined;
    const notes = [
      ...(point.accepted === null ? [] : [`accepted: ${clean(point.accepted, 300)}`]),
      ...(point.spike ? ['one run by itself'] : []),
      ...(begun?.level.began.kind === 'change' ? [`a new level, ${levelChange(series, begun.previous, begun.level)}`] : []),
    ];
    return [[dayOf(point), notes.length === 0 ? null : element('small', {}, notes.join('; '))], commitCell(point.commit, points.length - i > MOST_LINKS ? null : commitAddress), valueText(point.value, metric, 1), ...(isNormalised ? [valueText(point.normalised, metric, 1), point.value === point.normalised ? '' : change(point.normalised / point.value - 1)] : [])];
  }).reverse();
  const name = titleOf('Entries, newest first', series, machines, several);
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) => rows.slice(n * CHUNK, (n + 1) * CHUNK));
  return chunks.map((chunk, n) => {
    const title = chunks.length === 1 ? name : `${name}: ${n * CHUNK + 1} to ${n * CHUNK + chunk.length} of ${count(rows.length)}`;
    return folded(title, table({
      caption: title, kind: 'words',
      columns: [{ heading: 'Day' }, { heading: 'Commit' }, { heading: 'Measured' }, ...(isNormalised ? [{ heading: 'On the machine as it is now' }, { heading: 'Differs by' }] : [])],
      rows: chunk,
    }), index === 0 && n === 0 && rows.length <= 60);
  });
}
