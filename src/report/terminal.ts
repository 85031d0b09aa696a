/** A judged run -> the report on a terminal or in a job's log: aligned, as wide as the terminal, coloured only when asked. */
import type { Failure, Verdict } from '../model.ts';
import { acceptedLines, expiredLines } from './acceptance.ts';
import { budgetRows } from './budget-table.ts';
import { remarkLine, remarksOf } from './advice.ts';
import { doubtsOf, missingOf } from './doubts.ts';
import { logLines, plainText } from './escape.ts';
import { count, plural } from './format.ts';
import { firstLine } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { leftOutLines } from './left-out.ts';
import { stageTables } from './loads.ts';
import { measuredTables, type MeasuredTable } from './measured.ts';
import { missingLines } from './missing.ts';
import { footLine } from './method.ts';
import { nextSteps } from './next.ts';
import { groupsOf, type Groups } from './order.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { asSentence, failureAdvice, failureTitle } from './phrases.ts';
import { placeName, rowOf, sentence } from './row.ts';
import { screeningLines } from './screening.ts';
import { statusLine } from './status.ts';
import { alignedTable, type Column } from './terminal/columns.ts';
import { paintFor, type Paint } from './terminal/paint.ts';
import { inOrder, tryText } from './what-to-try.ts';
import { whysOf } from './why.ts';
import { wrap } from './width.ts';

export interface TerminalOptions {
  /** Width in characters; 100 when it is not known. Below 40 it is taken as 40. */
  readonly columns?: number;
  readonly colour?: boolean;
}

export function terminal(input: ReportInput, { columns = 100, colour = false }: TerminalOptions = {}): string {
  const { run, judgement } = input;
  const paint = paintFor(colour);
  const width = Math.max(40, columns);
  const groups = groupsOf(judgement.verdicts);
  const pen = penFor(run, plainPen);
  const tone = { pass: paint.good, warn: paint.doubtful, inconclusive: paint.doubtful, fail: paint.bad }[outcomeOf(input)];
  const parts = [
    wrap(firstLine(input), width, '  ').replace(/^[^:]+:/, (word) => paint.bold(tone(word))),
    ...run.failures.filter(({ kind }) => kind !== 'interrupted').map((failure, index) => failureText(failure, index === 0, width, paint)),
    verdictTable([...groups.broken, ...groups.inconclusive, ...groups.improved], width, paint, pen),
    ...whysOf(input, pen).map(({ about, against, lines }) => listText(wrap(`Why ${about}${against === '' ? '' : ` (${against})`}:`, width, '  '), lines, width)),
    remarkText([...groups.broken, ...groups.inconclusive], input, width, pen),
    listText('What to try:', inOrder(input.advice).map((one) => tryText(one, pen)), width),
    listText('Budgets without a figure:', missingLines(input, pen), width),
    listText('Without a figure:', leftOutLines(input, pen), width),
    listText('Only advised:', groups.advised.map((verdict) => `would ${verdict.wouldBe}: ${sentence(verdict, pen)}`), width),
    listText('Accepted on purpose:', acceptedLines(judgement.verdicts, pen), width),
    listText('Accepted no more:', expiredLines(judgement, pen), width),
    listText('Measured again, side by side:', screeningLines(judgement.verdicts, pen), width),
    statusText(input, width, pen),
    budgetTable(input, width, paint, pen),
    ...measuredTables(run, pen).map(([title, table]) => measuredText(table, title, width, paint)),
    ...stageTables(run).map(({ place, load, table }) => `${wrap(`${pen.name(place)}: ${load}`, width, '  ')}\n${measuredText(table, 'rate', width, paint)}`),
    restText(groups, judgement.verdicts, width, pen),
    nextText(input, width, paint, pen),
    paint.faint(wrap(footLine(run, pen), width)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const COLUMNS: readonly Column[] = [
  { heading: 'metric', align: 'left', leaves: 0 },
  { heading: 'base', align: 'right', leaves: 3 },
  { heading: 'this', align: 'right', leaves: 4 },
  { heading: 'change', align: 'right', leaves: 0 },
  { heading: '', align: 'left', leaves: 2 },
  { heading: 'allowed', align: 'right', leaves: 5 },
  { heading: 'noise floor', align: 'right', leaves: 1 },
  { heading: 'verdict', align: 'left', leaves: 0 },
];

/** Rows of a table here; report.md has them all. */
const MOST_ROWS = 50;

function verdictTable(verdicts: readonly Verdict[], width: number, paint: Paint, pen: Pen): string {
  const lines = verdicts.slice(0, MOST_ROWS).map((verdict) => {
    const { what, base, head, change, interval, allowed, noiseFloor, verdict: word } = rowOf(verdict, pen);
    const tone = verdict.severity === 'fail' ? paint.bad : verdict.severity === 'warn' || verdict.verdict === 'inconclusive' ? paint.doubtful : paint.good;
    return { cells: [what, base, head, change, interval, allowed, noiseFloor, word], paint: tone };
  });
  return alignedTable(COLUMNS, lines, width, paint.faint) + moreRows(verdicts.length);
}

function statusText(input: ReportInput, width: number, pen: Pen): string {
  const line = statusLine(input, pen);
  return line === '' ? '' : wrap(`Status: ${line}.`, width, '  ');
}

const BUDGET_COLUMNS: readonly Column[] = [
  { heading: 'budget', align: 'left', leaves: 0, least: 14 }, { heading: 'allowed', align: 'left', leaves: 3, least: 12 }, { heading: 'nearest to it', align: 'left', leaves: 2, least: 14 },
  { heading: 'room left', align: 'right', leaves: 0 }, { heading: 'rule', align: 'left', leaves: 1, least: 12 },
];
const MOST_BUDGETS = 12;

/** The user's own: what the defaults left of room stands in report.md. */
function budgetTable(input: ReportInput, width: number, paint: Paint, pen: Pen): string {
  const rows = budgetRows(input, pen).filter(({ isDefault }) => !isDefault);
  const lines = rows.slice(0, MOST_BUDGETS).map(({ rule, allowed, nearest, room, place }) => ({ cells: [rule, allowed, nearest, room, place], paint: (text: string) => text }));
  return alignedTable(BUDGET_COLUMNS, lines, width, paint.faint) + moreRows(rows.length, MOST_BUDGETS);
}

function measuredText(table: MeasuredTable, title: string, width: number, paint: Paint): string {
  const columns: readonly Column[] = [title, ...table.columns].map((heading, index) => ({ heading, align: index === 0 ? 'left' : 'right', leaves: index === 0 ? 0 : 100 - index }));
  return alignedTable(columns, table.rows.slice(0, MOST_ROWS).map(({ place, cells }) => ({ cells: [plainPen.name(place), ...cells], paint: (text: string) => text })), width, paint.faint) + moreRows(table.rows.length);
}

const moreRows = (rows: number, most = MOST_ROWS): string => (rows > most ? `\n  and ${count(rows - most)} more: see report.md` : '');

/** The first one's message stands in the first line already. */
function failureText(failure: Failure, first: boolean, width: number, paint: Paint): string {
  const title = `${plainPen.name(placeName(failure.target, failure.scenario))}${failure.side === 'base' ? ' (base)' : ''} ${failureTitle[failure.kind]}${first ? '.' : `: ${plainPen.text(asSentence(failure.message))}`}`;
  const hint = failure.hint === null ? failureAdvice[failure.kind] : plainPen.text(asSentence(failure.hint));
  // The prefix keeps a log line from being read as a workflow command by the runner.
  const log = logLines(failure.log).map((line) => `${paint.faint('  |')} ${line}`.trimEnd());
  return [`${paint.bad(wrap(title, width, '  '))}`, wrap(hint, width), ...log].join('\n');
}

const MOST_LINES = 10;

function remarkText(verdicts: readonly Verdict[], input: ReportInput, width: number, pen: Pen): string {
  return remarksOf(verdicts, input, pen).slice(0, MOST_LINES).map((remark) => wrap(`- ${remarkLine(remark, pen)}`, width, '  ')).join('\n');
}

function listText(title: string, lines: readonly string[], width: number): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => wrap(`- ${line}`, width, '  '));
  return [...(lines.length === 0 ? [] : [title]), ...shown].join('\n') + moreRows(lines.length, MOST_LINES);
}

const MOST_WARNINGS = 8;

/** One line for each thing that needs no table. */
function restText({ within, shown, witnesses }: Groups, verdicts: readonly Verdict[], width: number, pen: Pen): string {
  const hidden = shown.length + witnesses.length;
  const doubts = doubtsOf(verdicts, pen);
  return [
    ...(within.length === 0 ? [] : [`${within.length} within budget`]),
    ...(hidden === 0 ? [] : [`${hidden} shown and not gated: see report.md`]),
    ...missingOf(verdicts, pen).map(({ figures, text }) => `${figures} not compared: ${text}`),
    ...doubts.slice(0, MOST_WARNINGS).map(({ about, text }) => `warning: ${about}: ${text}`),
    ...(doubts.length > MOST_WARNINGS ? [`${plural(doubts.length - MOST_WARNINGS, 'more warning')}: see report.md`] : []),
  ].map((line) => wrap(line, width, '  ')).join('\n');
}

const LONGEST_COMMAND = 600;

function nextText(input: ReportInput, width: number, paint: Paint, pen: Pen): string {
  const { sentences: [before, ...after], command } = nextSteps(input, pen);
  if (before === undefined) return '';
  return [wrap(before, width), ...(command === null ? [] : [`  ${paint.bold(plainText(command, LONGEST_COMMAND))}`]), ...after.map((text) => wrap(text, width))].join('\n');
}
