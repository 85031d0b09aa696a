/** A judged run -> annotations: one for each figure beyond its budget, on the line of the config that says so. */
import { adviceOf, besideOf } from './advice.ts';
import type { ReportInput } from './input.ts';
import { groupsOf } from './order.ts';
import { plainPen } from './pen.ts';
import { asSentence, failureTitle, verdictWord } from './phrases.ts';
import { fullSentence, placeName, subject } from './row.ts';
import { screeningText } from './screening.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** 1-based line of the config; null when it belongs to none. */
  readonly line: number | null;
}

/** The worst first. GitHub shows ten of each level: who publishes them cuts. */
export function annotationsOf(input: ReportInput): readonly Annotation[] {
  const { run, judgement } = input;
  const beside = besideOf(judgement.verdicts);
  const broken = groupsOf(judgement.verdicts).broken.map((verdict): Annotation => {
    const [advice, first] = [adviceOf(verdict, beside, run, plainPen), screeningText(verdict)];
    return {
      level: verdict.severity === 'fail' ? 'error' : 'warning',
      title: `${subject(verdict.comparison, plainPen)} ${verdict.verdict === 'regressed' ? 'regressed' : `is ${verdictWord[verdict.verdict]}`}`,
      message: [fullSentence(verdict, plainPen), ...(first === null ? [] : [first.charAt(0).toUpperCase() + first.slice(1)]), ...(advice === null ? [] : [advice])].join('. '),
      line: verdict.budget?.origin === 'config' ? verdict.budget.line : null,
    };
  });
  const failures = run.failures.map((failure): Annotation => ({
    level: 'error',
    title: `${plainPen.name(placeName(failure.target, failure.scenario))} ${failureTitle[failure.kind]}`,
    message: [plainPen.text(failure.message), ...(failure.hint === null ? [] : [plainPen.text(asSentence(failure.hint))])].join('. '),
    line: null,
  }));
  return [...failures, ...broken];
}
