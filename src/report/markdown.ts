/** A judged run -> report.md, the job summary and the comment: outcome and reason, what matters, the rest folded, what to do. */
import type { Verdict } from '../model.ts';
import { acceptedLines, expiredLines } from './acceptance.ts';
import { budgetRows } from './budget-table.ts';
import { remarkLine, remarksOf } from './advice.ts';
import { commandBlock, markdownText } from './escape.ts';
import { plural } from './format.ts';
import { firstWord, headline } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { legendSection, measuredSection, MOST_OPEN_ROWS, notComparedSection, shownSection, withinSection, warningSection, witnessSection, folded } from './markdown/details.ts';
import { budgetSection } from './markdown/budgets.ts';
import { failureSections } from './markdown/failures.ts';
import { linked, linksText } from './markdown/links.ts';
import { listSections } from './markdown/list.ts';
import { stageSection } from './markdown/loads.ts';
import { noticeSections } from './markdown/notices.ts';
import { trySections, whySections } from './markdown/why.ts';
import { ALWAYS, join, type Section } from './markdown/section.ts';
import { GATED_HEAD, MARKS, gatedRow } from './markdown/table.ts';
import { measuredTables } from './measured.ts';
import { missingLines } from './missing.ts';
import { footLine, methodLines } from './method.ts';
import { nextSteps } from './next.ts';
import { groupsOf } from './order.ts';
import { cellPen, markdownPen, penFor, type Pen } from './pen.ts';
import { sentence } from './row.ts';
import { statusLine } from './status.ts';
import { reachLine } from './reach.ts';
import { preparation } from './reproduce.ts';
import { screeningLines } from './screening.ts';

export interface MarkdownOptions {
  /** Most bytes that the place takes; the details go first. Below about 4,000 only the first line is sure to stay. */
  readonly limit?: number;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

export function markdown(input: ReportInput, { limit = UNLIMITED }: MarkdownOptions = {}): string {
  const { run, judgement } = input;
  const groups = groupsOf(judgement.verdicts);
  const nothingCompared = judgement.counts.compared === 0;
  const [pen, cell] = [penFor(run, markdownPen), penFor(run, cellPen)];
  const why = whySections(input, pen);
  return join([
    plain('the first line', ALWAYS, titleLine(input)),
    ...noticeSections(input),
    ...failureSections(run.failures),
    ...tableSections([...groups.broken, ...groups.inconclusive, ...groups.improved], cell),
    ...listSections({ title: 'what has no figure', weight: 99, heading: '**Budgets without a figure.**', lines: missingLines(input, pen), most: 5, others: 'budgets without a figure' }),
    ...why.open,
    ...remarkSections([...groups.broken, ...groups.inconclusive], input, why.open.length > 0, pen),
    ...trySections(input, pen),
    ...listSections({ title: 'what is only advised', weight: 96, heading: '**Only advised.**', lines: groups.advised.map((verdict) => `would ${verdict.wouldBe}: ${sentence(verdict, pen)}`), most: 5, others: 'figures beyond what is only advised' }),
    ...acceptanceSections(input, pen),
    ...screeningSections(judgement.verdicts, pen),
    plain('how the targets are', 106, statusText(input, pen)),
    plain('the noise floor', 105, reachLine(judgement.verdicts, pen)),
    measuredSection(measuredTables(run, pen), nothingCompared, cell),
    ...why.folded,
    budgetSection(budgetRows(input, cell)),
    withinSection(groups, cell),
    witnessSection(groups, cell),
    shownSection(groups, cell),
    notComparedSection(judgement.verdicts, pen),
    warningSection(judgement.verdicts, pen),
    stageSection(run, cell),
    folded('how it was measured', 55, 'How it was measured', '', methodLines(run, pen).map((line) => `- ${line}`)),
    legendSection(judgement.verdicts),
    nextSection(input),
    plain('the foot', 120, `<sub>${footLine(run, markdownPen)}${linksText(input)}</sub>`),
  ], limit, wholeReport(input));
}

function statusText(input: ReportInput, pen: Pen): string {
  const line = statusLine(input, pen);
  return line === '' ? '' : `**Status**: ${line}.`;
}

const plain = (title: string, weight: number, text: string): Section => ({ title, weight, head: text, rows: [], tail: '' });

function titleLine(input: ReportInput): string {
  const outcome = outcomeOf(input);
  const mark = { pass: MARKS.good, warn: MARKS.warn, inconclusive: MARKS.inconclusive, fail: MARKS.fail }[outcome];
  const project = input.project == null ? '' : ` (${markdownText(input.project)})`;
  return `### ${mark} ${firstWord(input)}${project}: ${headline(input, markdownPen)}`;
}

/** The worst are read at once, the others are a click away. */
function tableSections(matter: readonly Verdict[], cell: Pen): readonly Section[] {
  const rows = matter.map((verdict) => gatedRow(verdict, cell));
  const shown = matter.length > MOST_OPEN_ROWS + 3 ? MOST_OPEN_ROWS : matter.length;
  return [
    { title: 'the table', weight: 100, head: matter.length === 0 ? '' : GATED_HEAD, rows: rows.slice(0, shown), tail: '' },
    folded('what else matters', 85, `${plural(matter.length - shown, 'more figure')} beyond a budget, undecided or improved`, GATED_HEAD, rows.slice(shown)),
  ];
}

/** One line for each thing that there is to say about figures of the table. Below their causes they are details, and folded. */
function remarkSections(verdicts: readonly Verdict[], input: ReportInput, belowCauses: boolean, pen: Pen): readonly Section[] {
  const lines = remarksOf(verdicts, input, pen).map((remark) => remarkLine(remark, pen));
  const title = 'what stands beside it';
  if (belowCauses) return [folded(title, 65, `In detail: ${plural(lines.length, 'remark')}`, '', lines.map((line) => `- ${line}`))];
  // A list without a heading must not follow another one: Markdown would make one list of both.
  return listSections({ title, weight: 80, heading: '', lines, most: 6, others: 'remarks' });
}

/** What was let through on purpose must be seen, and so must what is so no more. */
function acceptanceSections({ judgement }: ReportInput, pen: Pen): readonly Section[] {
  return [
    ...listSections({ title: 'what is accepted', weight: 98, heading: '**Accepted on purpose.**', lines: acceptedLines(judgement.verdicts, pen), most: 5, others: 'acceptances' }),
    ...listSections({ title: 'what is accepted no more', weight: 97, heading: '**Accepted no more.**', lines: expiredLines(judgement, pen), most: 3, others: 'expired acceptances' }),
  ];
}

/** What the stored baselines had said first: an accusation that is withdrawn must be seen to be. */
function screeningSections(verdicts: readonly Verdict[], pen: Pen): readonly Section[] {
  return listSections({ title: 'what the stored baselines had said', weight: 75, heading: '**Measured again, side by side.**', lines: screeningLines(verdicts, pen), most: 6, others: 'figures that were measured again' });
}

function nextSection(input: ReportInput): Section {
  const { sentences: [before, ...after], command } = nextSteps(input, markdownPen);
  if (before === undefined) return plain('what now', 110, '');
  const block = command === null ? [] : [commandBlock([...preparation(input), command].join('\n'))];
  return plain('what now', 110, [`**What now.** ${before}`, ...block, ...after].join('\n\n'));
}

/** Where a reader finds what was left out. */
function wholeReport({ links }: ReportInput): string {
  return `${links?.run === undefined ? '' : `${linked('the job summary', links.run)} and in `}\`report.md\` in ${linked('the files of this run', links?.artifact)}`;
}
