/** All metrics -> the page that shows them small, after a table of what changed. */
import type { HistoryFinding } from '../../model.ts';
import { count, plural } from '../format.ts';
import { folded, linkTo, pageText, paragraph, section } from '../page/document.ts';
import { element, joined, together, type Child, type Markup } from '../page/markup.ts';
import { pagePen, phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import { figure } from '../page/chart.ts';
import { clean } from '../escape.ts';
import { acceptedOf } from './accepted.ts';
import { commitCell, dayCell, rangeCell } from './commits.ts';
import { foot, keyOfMachines, legend } from './frame.ts';
import { dayOf, type HistoryInput, type MetricHistory } from './input.ts';
import { TONES } from './levels.ts';
import type { Machines } from './machines.ts';
import { smallChart } from './small-chart.ts';
import { goneFor, standingOf, standingText, verbOf } from './standing.ts';
import { historyStyle } from './style.ts';
import { fromTo, nameOf, reasonOf, sizeOf, valueText } from './words.ts';

export interface PagedMetric {
  readonly metric: MetricHistory;
  /** Name of its page's file. */
  readonly page: string;
}

/** Rows of what changed that stand open. */
const MOST_OPEN = 25;
const MOST_ROWS = 500;

export function indexPage(metrics: readonly PagedMetric[], machines: Machines, input: HistoryInput): string {
  const targets = input.histories.map(({ target, entries }, n) => ({ target, entries, id: `t${n + 1}`, own: metrics.filter(({ metric }) => metric.target === target) })).filter(({ own }) => own.length > 0);
  const findings = metrics.flatMap((one) => one.metric.findings.map((finding) => ({ ...one, finding }))).sort((a, b) => Date.parse(b.finding.range.upTo.time) - Date.parse(a.finding.range.upTo.time));
  return pageText({
    title: `Performance history${input.repository === null ? '' : ` of ${input.repository}`}`,
    header: together(element('h1', {}, 'Performance history', input.repository === null ? null : [' of ', element('code', {}, clean(input.repository))]), paragraph(summary(metrics, findings.length, input))),
    contents: element('ul', {}, element('li', {}, linkTo('changes', 'What changed')), targets.map(({ target, id, own }) => element('li', {}, linkTo(id, clean(target)), ` (${plural(own.length, 'metric')})`))),
    main: together(
      input.notes.map((note) => element('p', { class: 'box warn' }, element('span', {}, phrase(note)))),
      section(2, 'changes', 'What changed', changes(findings, input)),
      acceptedSection(metrics, input),
      targets.map(({ target, entries, id, own }) => section(2, id, clean(target), paragraph(element('span', { class: 'quiet' }, `${plural(entries, 'entry', 'entries')}, ${plural(own.length, 'metric')}`)), scenarios(own, id, machines, input))),
      machines.size > 1 ? section(2, 'machines', 'Machines', paragraph('Figures of different kinds of machine are drawn in their own colour and shape, and never compared with each other.'), keyOfMachines([...machines.values()])) : null,
      folded('How to read this page', legend(machines.size > 1)),
    ),
    footer: foot(input),
    styles: [historyStyle],
  });
}

function summary(metrics: readonly PagedMetric[], found: number, { histories }: HistoryInput): Child {
  const newest = metrics.flatMap(({ metric }) => metric.main.points.slice(-1)).reduce((latest, point) => (dayOf(point) > latest ? dayOf(point) : latest), '');
  return `${plural(metrics.length, 'metric')} of ${plural(histories.length, 'target')}${newest === '' ? '' : `, up to ${newest}`}: ${found === 0 ? 'no change was found that lasts' : `${plural(found, 'change')} found that ${found === 1 ? 'lasts' : 'last'}`}.`;
}

interface Found extends PagedMetric {
  readonly finding: HistoryFinding;
}

function changes(findings: readonly Found[], input: HistoryInput): Child {
  if (findings.length === 0) return paragraph('No change was found that lasts. What varies from run to run is no change.');
  const rest = findings.slice(MOST_OPEN, MOST_ROWS);
  const more = findings.length - MOST_ROWS;
  return together(
    changesTable('What changed, newest first', findings.slice(0, MOST_OPEN), input),
    rest.length === 0 ? null : folded(`${plural(rest.length, 'earlier change')}`, changesTable('Earlier changes', rest, input)),
    more > 0 ? paragraph(`And ${count(more)} more, on the pages of their metrics.`) : null,
  );
}

function changesTable(caption: string, findings: readonly Found[], input: HistoryInput): Markup {
  const several = input.histories.length > 1;
  return table({
    caption,
    columns: [{ heading: 'Metric', class: 'name' }, { heading: 'What' }, { heading: 'Change', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commits' }, { heading: 'Day' }, { heading: 'Remarks', class: 'remark' }],
    rows: findings.map(({ metric, page, finding }) => {
      const { what, direction, range } = finding;
      const [before, after] = fromTo(what.before, what.after, metric.metric);
      const reason = reasonOf(finding, [...metric.current, ...metric.past]);
      return [
        element('a', { href: page }, clean(`${several ? `${metric.target}: ` : ''}${nameOf(metric)}`)),
        element('span', { class: TONES[direction] }, finding.kind === 'creep' ? 'crept' : verbOf(direction)), sizeOf(finding), before, after,
        rangeCell(range, input.commitAddress), dayCell({ time: range.upTo.time, committed: null }),
        reason === null ? (finding.kind === 'creep' ? creepWords(finding) : '') : `accepted: ${clean(reason, 300)}`,
      ];
    }),
  });
}

const creepWords = ({ what: { against } }: Extract<HistoryFinding, { readonly kind: 'creep' }>): Child =>
  (against.kind === 'pin' ? phrase(`against ${pagePen.name(against.name)}`) : 'against the best level that lasted');

function acceptedSection(metrics: readonly PagedMetric[], input: HistoryInput): Markup | null {
  const all = metrics.flatMap(({ metric, page }) => acceptedOf(metric).map((one) => ({ ...one, page }))).sort((a, b) => (a.time < b.time ? 1 : -1));
  if (all.length === 0) return null;
  return section(2, 'accepted', 'Accepted on purpose', table({
    caption: 'Regressions that somebody accepted, newest first',
    columns: [{ heading: 'Metric', class: 'name' }, { heading: 'Change', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commit' }, { heading: 'Day' }, { heading: 'Because', class: 'wide' }],
    rows: all.slice(0, MOST_ROWS).map((one) => [
      element('a', { href: one.page }, clean(`${input.histories.length > 1 ? `${one.metric.target}: ` : ''}${nameOf(one.metric)}`)), one.size, one.before, one.after, commitCell(one.commit, input.commitAddress), dayCell(one), clean(one.reason, 300),
    ]),
  }));
}

/** What belongs to the target as a whole comes first, as it does in the report of a run. */
function scenarios(own: readonly PagedMetric[], id: string, machines: Machines, input: HistoryInput): Child {
  const names = [...new Set(own.map(({ metric }) => metric.scenario))].sort((a, b) => Number(a !== null) - Number(b !== null));
  return names.map((scenario, n) => section(3, `${id}-${n + 1}`, scenario === null ? 'Start and package' : clean(scenario),
    element('ul', { class: 'cards' }, own.filter(({ metric }) => metric.scenario === scenario).map((one) => element('li', {}, card(one, machines, input))))));
}

function card({ metric, page }: PagedMetric, machines: Machines, input: HistoryInput): Markup {
  const standing = standingOf(metric.main);
  const direction = goneFor(metric.main, metric) === null ? standing?.direction ?? null : null;
  const others = metric.current.length - 1;
  const words: readonly Child[] = [
    standing === null ? 'no entry' : ['newest ', element('strong', {}, valueText(standing.newest.value, metric.metric))],
    element('span', { class: 'n' }, direction === null ? null : element('span', { class: TONES[direction] }, `${verbOf(direction)} `), standingText(metric.main, metric, input)),
    ...(others > 0 ? [`also on ${others === 1 ? 'one other kind' : `${others} other kinds`} of machine`] : []),
  ];
  return figure([element('a', { href: page }, clean(metric.metric.name)), element('br', {}), joined(words, ' · ')], smallChart(metric, machines));
}

