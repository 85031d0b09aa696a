/** A judged run -> report.md, the job summary and the comment: outcome and reason, what matters, the rest folded, what to do. */
import type { Verdict } from '../model.ts';
import { adviceLine, advicesOf } from './advice.ts';
import { commandBlock } from './escape.ts';
import { firstLine } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { legendSection, measuredSection, notComparedSection, shownSection, withinSection, warningSection, witnessSection, folded } from './markdown/details.ts';
import { failureSections } from './markdown/failures.ts';
import { ALWAYS, join, type Section } from './markdown/section.ts';
import { GATED_HEAD, MARKS, gatedRow } from './markdown/table.ts';
import { measuredScenarios, measuredTargets } from './measured.ts';
import { footLine, methodLines } from './method.ts';
import { nextSteps } from './next.ts';
import { groupsOf } from './order.ts';
import { markdownPen } from './pen.ts';
import { screeningLines } from './screening.ts';

export interface MarkdownOptions {
  /** Most bytes that the place takes; the details go first. Below about 4,000 only the first line is sure to stay. */
  readonly limit?: number;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

export function markdown(input: ReportInput, { limit = UNLIMITED }: MarkdownOptions = {}): string {
  const { run, judgement } = input;
  const groups = groupsOf(judgement.verdicts);
  const matter = [...groups.broken, ...groups.inconclusive, ...groups.improved];
  const nothingCompared = judgement.counts.compared === 0;
  return join([
    { title: 'the first line', weight: ALWAYS, head: titleLine(input), rows: [], tail: '' },
    ...failureSections(run.failures),
    { title: 'the table', weight: 100, head: matter.length === 0 ? '' : GATED_HEAD, rows: matter.map(gatedRow), tail: '' },
    adviceSection([...groups.broken, ...groups.inconclusive], input),
    screeningSection(judgement.verdicts),
    measuredSection([['scenario', measuredScenarios(run)], ['target', measuredTargets(run)]], nothingCompared),
    withinSection(groups),
    witnessSection(groups),
    shownSection(groups),
    notComparedSection(judgement.verdicts),
    warningSection(judgement.verdicts),
    folded('how it was measured', 25, 'How it was measured', '', methodLines(run, markdownPen).map((line) => `- ${line}`)),
    legendSection(judgement.verdicts),
    nextSection(input),
    { title: 'the foot', weight: 120, head: `<sub>${footLine(run, markdownPen)}${linksText(input)}</sub>`, rows: [], tail: '' },
  ], limit);
}

function titleLine(input: ReportInput): string {
  const mark = { pass: MARKS.good, warn: MARKS.warn, inconclusive: MARKS.inconclusive, fail: MARKS.fail }[outcomeOf(input)];
  return `### ${mark} ${firstLine(input, markdownPen)}`;
}

const MOST_ADVICE = 20;

/** One line for each thing that there is to say about figures of the table. */
function adviceSection(verdicts: readonly Verdict[], input: ReportInput): Section {
  const rows = advicesOf(verdicts, input, markdownPen).slice(0, MOST_ADVICE).map((advice) => `- ${adviceLine(advice, markdownPen)}`);
  return { title: 'what stands beside it', weight: 80, head: '', rows, tail: '' };
}

/** What the stored baselines had said first: an accusation that is withdrawn must be seen to be. */
function screeningSection(verdicts: readonly Verdict[]): Section {
  const rows = screeningLines(verdicts, markdownPen).map((line) => `- ${line}`);
  return { title: 'what the stored baselines had said', weight: 75, head: rows.length === 0 ? '' : '**Measured again, side by side.**\n', rows, tail: '' };
}

function nextSection(input: ReportInput): Section {
  const { sentences: [before, ...after], command } = nextSteps(input, markdownPen);
  const parts = before === undefined ? [] : [`**What now.** ${before}`, ...(command === null ? [] : [commandBlock(command)]), ...after];
  return { title: 'what now', weight: 110, head: parts.join('\n\n'), rows: [], tail: '' };
}

/** Only addresses that cannot break out of a link. */
function linksText({ links }: ReportInput): string {
  const safe = (url: string | undefined): url is string => url !== undefined && /^https:\/\/[\w./:?=&%~-]+$/.test(url);
  return [['run', links?.run], ['artifact', links?.artifact]].flatMap(([name, url]) => (safe(url) ? [` · [${name}](${url})`] : [])).join('');
}
