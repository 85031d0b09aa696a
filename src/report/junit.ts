/** A judged run -> JUnit XML: a suite for each target, a case for each verdict, so that any CI shows which figure broke. */
import type { Failure, Run, Verdict } from '../model.ts';
import { isShard } from '../part.ts';
import { adviceOf, besideOf, type Beside } from './advice.ts';
import { logLines, xml } from './escape.ts';
import { headline } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { acceptedText, asSentence, failureAdvice, failureTitle, notComparedText, settleText, warningText } from './phrases.ts';
import { hadBy } from './replication.ts';
import { fullSentence, placeName } from './row.ts';
import { screeningText } from './screening.ts';
import { causesOf } from './why.ts';

interface Case {
  readonly kind: 'passed' | 'failed' | 'skipped' | 'error';
  readonly lines: readonly string[];
}

export function junit(input: ReportInput): string {
  const { run, judgement } = input;
  const beside = besideOf(judgement.verdicts);
  const pen = penFor(run, plainPen);
  const suites = new Map<string, Case[]>();
  const suite = (target: string): Case[] => suites.get(target) ?? suites.set(target, []).get(target) ?? [];
  for (const failure of run.failures) suite(failure.target).push(failureCase(failure));
  for (const verdict of judgement.verdicts) suite(verdict.comparison.target).push(verdictCase(verdict, beside, input, pen));
  const all = [...suites.values()].flat();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tailgate" ${totals(all)} time="${seconds(run.time.total)}">`,
    ...[...suites].flatMap(([target, cases]) => suiteLines(target, cases, input)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(target: string, cases: readonly Case[], input: ReportInput): readonly string[] {
  const { run } = input;
  const properties = { outcome: outcomeOf(input), reason: headline(input), seed: String(run.seed), commit: run.head.commit ?? '', compare: run.compare, tool: run.environment.tool };
  return [
    `  <testsuite name="${xml(plainPen.name(target))}" ${totals(cases)} timestamp="${xml(run.started)}">`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`),
    '    </properties>',
    ...cases.flatMap((one) => one.lines.map((line) => `    ${line}`)),
    '  </testsuite>',
  ];
}

function verdictCase(verdict: Verdict, beside: Beside, { run, explanations }: ReportInput, pen: Pen): Case {
  const { comparison } = verdict;
  const said = fullSentence(verdict, pen);
  const advice = adviceOf(verdict, beside, run, pen);
  const warnings = verdict.warnings.map((warning) => `warning: ${warningText(warning, comparison, pen)}`);
  const why = causesOf(verdict, explanations, pen).map((cause) => `why: ${cause}`);
  const first = screeningText(verdict, pen);
  const open = `<testcase classname="${xml(placeName(comparison.target, comparison.scenario))}" name="${xml(plainPen.name(comparison.metric.name))}" time="0">`;
  const output = `  <system-out>${xml([`${verdict.verdict}: ${said}`, ...(verdict.accepted === null ? [] : [acceptedText(verdict.accepted, plainPen)]), ...(verdict.wouldBe === 'none' ? [] : [`would ${verdict.wouldBe}: its budget only advises`]), ...(first === null ? [] : [asSentence(first)]), ...why, ...(advice === null ? [] : [advice]), ...warnings].join('\n'))}</system-out>`;
  // A part of a run fails nothing.
  const kind = isShard(run) && kindOf(verdict) === 'failed' ? 'skipped' : kindOf(verdict);
  const mark = kind === 'failed' ? [failureMark(verdict, said, why)]
    : kind === 'skipped' ? [`  <skipped message="${xml(whySkipped(verdict, run))}"/>`] : [];
  return { kind, lines: [open, ...mark, output, '</testcase>'] };
}

/** Many readers show the text of a failure only: what caused it is there as well. */
const failureMark = ({ verdict }: Verdict, said: string, why: readonly string[]): string =>
  `  <failure type="${verdict}" message="${xml(said)}"${why.length === 0 ? '/>' : `>${xml(why.join('\n'))}</failure>`}`;

/** JUnit has no warning: one that warns passes, and says so in its output, as what is accepted says by whom and why. */
function kindOf({ verdict, severity, budget }: Verdict): Case['kind'] {
  if (severity === 'fail') return 'failed';
  return verdict === 'not-compared' || (verdict === 'inconclusive' && budget !== null) ? 'skipped' : 'passed';
}

function whySkipped({ comparison, settle, verdict }: Verdict, run: Run): string {
  if (run.shard !== null && isShard(run)) return `${verdict}, and no verdict: this is shard ${run.shard.index} of ${run.shard.of}`;
  if (comparison.notCompared !== null) return `not compared: ${notComparedText(comparison.notCompared, comparison.target, plainPen)}`;
  return settle === null ? verdict : `${verdict}: ${settleText(settle, hadBy(comparison, run))}`;
}

function failureCase(failure: Failure): Case {
  const title = `${failureTitle[failure.kind]}: ${plainPen.text(failure.message)}`;
  const hint = failure.hint === null ? failureAdvice[failure.kind] : plainPen.text(asSentence(failure.hint));
  return {
    kind: 'error',
    lines: [
      `<testcase classname="${xml(placeName(failure.target, failure.scenario))}" name="measured (${failure.side})" time="0">`,
      `  <error type="${failure.kind}" message="${xml(title)}">${xml(hint)}</error>`,
      `  <system-out>${xml(logLines(failure.log).join('\n'))}</system-out>`,
      '</testcase>',
    ],
  };
}

function totals(cases: readonly Case[]): string {
  const count = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  return `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

const seconds = (ms: number): string => (Number.isFinite(ms) ? (ms / 1000).toFixed(3) : '0');
