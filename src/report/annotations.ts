/** A judged run -> annotations: one for each figure beyond its budget and each acceptance that is over, on the line of the config that says so. */
import type { Verdict } from '../model.ts';
import { isShard } from '../part.ts';
import { endText, expiredLines, scopeText } from './acceptance.ts';
import { adviceOf, besideOf, type Beside } from './advice.ts';
import type { ReportInput } from './input.ts';
import { openRules, missingText, ruleName } from './missing.ts';
import { groupsOf } from './order.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { acceptedText, asSentence, failureTitle, verdictText } from './phrases.ts';
import { fullSentence, placeName, subject } from './row.ts';
import { screeningText } from './screening.ts';
import { causesOf } from './why.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** 1-based line of the config; null when it belongs to none. */
  readonly line: number | null;
}

/** The worst first, what is accepted last. GitHub shows ten of each level: who publishes them cuts. */
export function annotationsOf(input: ReportInput): readonly Annotation[] {
  const { run, judgement } = input;
  const beside = besideOf(judgement.verdicts);
  const pen = penFor(run, plainPen);
  const { broken } = groupsOf(judgement.verdicts);
  const failures = run.failures.map((failure): Annotation => ({
    level: 'error',
    title: `${plainPen.name(placeName(failure.target, failure.scenario))} ${failureTitle[failure.kind]}`,
    message: [plainPen.text(failure.message), ...(failure.hint === null ? [] : [plainPen.text(asSentence(failure.hint))])].join('. '),
    line: null,
  }));
  const lines = expiredLines(judgement, plainPen);
  const expired = judgement.expired.map((acceptance, i): Annotation => ({
    level: 'warning',
    title: `the acceptance of ${scopeText(acceptance, plainPen)} ${endText(acceptance)}`,
    message: lines[i] ?? '',
    line: acceptance.line,
  }));
  const missing = openRules(judgement).map(({ budget, missing: why }): Annotation => ({
    level: 'warning', title: `the budget on ${ruleName(budget, plainPen)} has no figure`, message: asSentence(missingText(why, plainPen)), line: budget.line,
  }));
  const of = (accepted: boolean): readonly Annotation[] => broken.filter((verdict) => (verdict.accepted !== null) === accepted).map((verdict) => annotationOf(verdict, beside, input, pen));
  return [...failures, ...of(false), ...missing, ...expired, ...of(true)];
}

function annotationOf(verdict: Verdict, beside: Beside, { run, explanations }: ReportInput, pen: Pen): Annotation {
  const [advice, first] = [adviceOf(verdict, beside, run, pen), screeningText(verdict, pen)];
  const [why] = causesOf(verdict, explanations, pen);
  return {
    level: verdict.severity === 'fail' && !isShard(run) ? 'error' : 'warning',
    title: `${subject(verdict.comparison, plainPen)} ${verdict.verdict === 'regressed' ? '' : 'is '}${verdictText(verdict)}`,
    message: [
      fullSentence(verdict, pen),
      ...(verdict.accepted === null ? [] : [capital(acceptedText(verdict.accepted, plainPen))]),
      ...(first === null ? [] : [capital(first)]),
      ...(why === undefined ? [] : [`Why: ${why}`]),
      ...(advice === null ? [] : [advice]),
    ].join('. '),
    line: verdict.budget?.origin === 'config' ? verdict.budget.line : null,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
