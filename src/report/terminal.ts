/** A judged run -> the report on a terminal or in a job's log: aligned, as wide as the terminal, coloured only when asked. */
import type { Failure, Verdict } from '../model.ts';
import { acceptedLines, expiredLines } from './acceptance.ts';
import { adviceLine, advicesOf } from './advice.ts';
import { doubtsOf, missingOf } from './doubts.ts';
import { logLines, plainText } from './escape.ts';
import { count, plural } from './format.ts';
import { firstLine } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { measuredScenarios, measuredTargets, type MeasuredTable } from './measured.ts';
import { footLine } from './method.ts';
import { nextSteps } from './next.ts';
import { groupsOf, type Groups } from './order.ts';
import { plainPen } from './pen.ts';
import { asSentence, failureAdvice, failureTitle } from './phrases.ts';
import { placeName, rowOf } from './row.ts';
import { screeningLines } from './screening.ts';
import { alignedTable, type Column } from './terminal/columns.ts';
import { paintFor, type Paint } from './terminal/paint.ts';
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
  const tone = { pass: paint.good, warn: paint.doubtful, inconclusive: paint.doubtful, fail: paint.bad }[outcomeOf(input)];
  const parts = [
    wrap(firstLine(input), width, '  ').replace(/^[^:]+:/, (word) => paint.bold(tone(word))),
    ...run.failures.filter(({ kind }) => kind !== 'interrupted').map((failure, index) => failureText(failure, index === 0, width, paint)),
    verdictTable([...groups.broken, ...groups.inconclusive, ...groups.improved], width, paint),
    adviceText([...groups.broken, ...groups.inconclusive], input, width),
    listText('Accepted on purpose:', acceptedLines(judgement.verdicts, plainPen), width),
    listText('Accepted no more:', expiredLines(judgement, plainPen), width),
    listText('Measured again, side by side:', screeningLines(judgement.verdicts, plainPen), width),
    measuredText(measuredScenarios(run), 'scenario', width, paint),
    measuredText(measuredTargets(run), 'target', width, paint),
    restText(groups, judgement.verdicts, width),
    nextText(input, width, paint),
    paint.faint(wrap(footLine(run, plainPen), width)),
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

function verdictTable(verdicts: readonly Verdict[], width: number, paint: Paint): string {
  const lines = verdicts.slice(0, MOST_ROWS).map((verdict) => {
    const { what, base, head, change, interval, allowed, noiseFloor, verdict: word } = rowOf(verdict, plainPen);
    const tone = verdict.severity === 'fail' ? paint.bad : verdict.severity === 'warn' || verdict.verdict === 'inconclusive' ? paint.doubtful : paint.good;
    return { cells: [what, base, head, change, interval, allowed, noiseFloor, word], paint: tone };
  });
  return alignedTable(COLUMNS, lines, width, paint.faint) + moreRows(verdicts.length);
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

const MOST_ADVICE = 10;

function adviceText(verdicts: readonly Verdict[], input: ReportInput, width: number): string {
  return advicesOf(verdicts, input, plainPen).slice(0, MOST_ADVICE).map((advice) => wrap(`- ${adviceLine(advice, plainPen)}`, width, '  ')).join('\n');
}

function listText(title: string, lines: readonly string[], width: number): string {
  const shown = lines.slice(0, MOST_ADVICE).map((line) => wrap(`- ${line}`, width, '  '));
  return [...(lines.length === 0 ? [] : [title]), ...shown].join('\n') + moreRows(lines.length, MOST_ADVICE);
}

const MOST_WARNINGS = 8;

/** One line for each thing that needs no table. */
function restText({ within, shown, witnesses }: Groups, verdicts: readonly Verdict[], width: number): string {
  const hidden = shown.length + witnesses.length;
  const doubts = doubtsOf(verdicts, plainPen);
  return [
    ...(within.length === 0 ? [] : [`${within.length} within budget`]),
    ...(hidden === 0 ? [] : [`${hidden} shown and not gated: see report.md`]),
    ...missingOf(verdicts, plainPen).map(({ figures, text }) => `${figures} not compared: ${text}`),
    ...doubts.slice(0, MOST_WARNINGS).map(({ about, text }) => `warning: ${about}: ${text}`),
    ...(doubts.length > MOST_WARNINGS ? [`${plural(doubts.length - MOST_WARNINGS, 'more warning')}: see report.md`] : []),
  ].map((line) => wrap(line, width, '  ')).join('\n');
}

const LONGEST_COMMAND = 600;

function nextText(input: ReportInput, width: number, paint: Paint): string {
  const { sentences: [before, ...after], command } = nextSteps(input, plainPen);
  if (before === undefined) return '';
  return [wrap(before, width), ...(command === null ? [] : [`  ${paint.bold(plainText(command, LONGEST_COMMAND))}`]), ...after.map((text) => wrap(text, width))].join('\n');
}
