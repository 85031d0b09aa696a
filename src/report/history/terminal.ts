/** Histories -> what `tailgate history` prints: a row a metric, then what changed. */
import type { ChangeKind, Series } from '../../model.ts';
import { plainText } from '../escape.ts';
import { count, plural } from '../format.ts';
import { plainPen } from '../pen.ts';
import { alignedTable, type Column, type Line } from '../terminal/columns.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import { wrap } from '../width.ts';
import { acceptedOf, acceptedText } from './accepted.ts';
import { dayOf, metricsOf, type HistoryInput, type MetricHistory } from './input.ts';
import { machinesOf, type Machines } from './machines.ts';
import { sparkline } from './spark.ts';
import { goneFor, standingOf, standingText } from './standing.ts';
import { findingText, machineName, nameOf, reasonOf, shortCommit, valueText } from './words.ts';

export interface HistoryTerminalOptions {
  readonly columns: number;
  readonly colour: boolean;
  /** Whether the terminal has no characters but those of ASCII. */
  readonly plain: boolean;
}

const COLUMNS: readonly Column[] = [
  { heading: 'metric', align: 'left', leaves: 0 }, { heading: 'machine', align: 'left', leaves: 4 }, { heading: 'entries', align: 'right', leaves: 1 }, { heading: 'history', align: 'left', leaves: 2 },
  { heading: 'newest', align: 'right', leaves: 0 }, { heading: 'newest level', align: 'left', leaves: 3 },
];
const SPARK = 24;
/** Wide terminals show more of the past. */
const WIDE_SPARK = 40;
const MOST_FINDINGS = 20;

export function historyTerminal(input: HistoryInput, options: HistoryTerminalOptions): string {
  const width = Math.max(40, options.columns);
  const paint = paintFor(options.colour);
  const metrics = metricsOf(input.histories);
  const machines = machinesOf(metrics.map((metric) => ({ ...metric, past: [] })));
  const parts = [
    ...input.histories.map(({ target, entries }) => {
      const own = metrics.filter((metric) => metric.target === target);
      return own.length === 0 ? '' : `${wrap(`${plainText(target)}: ${headline(own, entries)}`, width, '  ').replace(/^[^:]+/, (name) => paint.bold(name))}\n${tableOf(own, machines, width, paint, options.plain, input)}`;
    }),
    machineText(machines, width),
    findingsText('What changed, newest first:', metrics, input, width, paint),
    acceptedLines(metrics, input, width),
    ...input.notes.map((note) => wrap(note, width)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headline(own: readonly MetricHistory[], entries: number): string {
  const newest = own.flatMap(({ main }) => main.points.slice(-1)).sort((a, b) => (a.time < b.time ? 1 : -1))[0];
  const commit = shortCommit(newest?.commit ?? null);
  return `${plural(entries, 'entry', 'entries')}${newest === undefined ? '' : `, the newest of ${dayOf(newest)}${commit === null ? '' : `, commit ${commit}`}`}`;
}

function tableOf(own: readonly MetricHistory[], machines: Machines, width: number, paint: Paint, plain: boolean, input: HistoryInput): string {
  const columns = width >= 130 ? WIDE_SPARK : SPARK;
  const lines = own.flatMap((one) => one.current.map((series, index): Line => {
    const { scenario, metric } = one;
    const spark = sparkline(series.points.map(({ normalised }) => normalised), columns, plain);
    const standing = standingOf(series);
    const tone = toneOf(paint, goneFor(series, one) === null ? standing?.direction ?? null : null);
    const cells = [
      index === 0 ? plainText(nameOf({ scenario, metric })) : '',
      machines.size > 1 ? (machines.get(series.machine?.id ?? '')?.letter ?? 'any') : '',
      count(series.points.length), spark,
      standing === null ? '' : valueText(standing.newest.value, metric), standingText(series, one, input),
    ];
    return { cells, paint: (text) => (spark.length < 2 ? text : text.replace(spark, tone)) };
  }));
  return alignedTable(COLUMNS, lines, width, paint.faint);
}

function toneOf(paint: Paint, direction: ChangeKind | null): (text: string) => string {
  return direction === 'regressed' ? paint.bad : direction === 'improved' ? paint.good : (text) => text;
}

function machineText(machines: Machines, width: number): string {
  if (machines.size < 2) return '';
  return ['Machines, whose figures are never mixed:', ...[...machines.values()].map(({ letter, machine }) => wrap(`  ${letter}  ${plainText(machineName(machine))}`, width, '     '))].join('\n');
}

function findingsText(title: string, metrics: readonly MetricHistory[], { histories }: HistoryInput, width: number, paint: Paint): string {
  const all = metrics.flatMap((metric) => metric.findings.map((finding) => ({ metric, finding })))
    .sort((a, b) => Date.parse(b.finding.range.upTo.time) - Date.parse(a.finding.range.upTo.time));
  if (all.length === 0) return isEmpty(metrics) ? '' : 'No change was found that lasts.';
  const severalTargets = histories.length > 1;
  const lines = all.slice(0, MOST_FINDINGS).map(({ metric, finding }) => {
    const reason = reasonOf(finding, [...metric.current, ...metric.past]);
    const accepted = reason === null ? '' : `; accepted: ${plainText(reason, 200)}`;
    const name = plainText(`${severalTargets ? `${metric.target}/` : ''}${nameOf(metric)}`);
    const tone = toneOf(paint, finding.direction);
    return wrap(`- ${name} ${findingText(finding, plainPen)}${accepted}.`, width, '  ').replace(`${name} `, `${tone(name)} `);
  });
  const more = all.length > MOST_FINDINGS ? [`  and ${count(all.length - MOST_FINDINGS)} more: see --html or --json`] : [];
  return [title, ...lines, ...more].join('\n');
}

function acceptedLines(metrics: readonly MetricHistory[], { histories }: HistoryInput, width: number): string {
  const all = metrics.flatMap(acceptedOf).sort((a, b) => (a.time < b.time ? 1 : -1));
  if (all.length === 0) return '';
  const lines = all.slice(0, MOST_FINDINGS).map((one) => wrap(`- ${plainText(`${histories.length > 1 ? `${one.metric.target}/` : ''}${nameOf(one.metric)}`)} ${acceptedText(one)}: ${plainText(one.reason, 200)}.`, width, '  '));
  return ['Accepted on purpose, newest first:', ...lines, ...(all.length > MOST_FINDINGS ? [`  and ${count(all.length - MOST_FINDINGS)} more: see --html or --json`] : [])].join('\n');
}

const isEmpty = (metrics: readonly MetricHistory[]): boolean => metrics.every(({ current }: { readonly current: readonly Series[] }) => current.every(({ points }) => points.length < 2));
