/** Explanations and advice -> their part of report.json: the figures, and the sentence that a report says for them. */
import type { Advice, Cause, Explanation } from '../model.ts';
import { aboutOf, causeText } from './causes.ts';
import type { ReportAdvice, ReportExplanation } from './document.ts';
import { finite, kebab } from './json-values.ts';
import type { Pen } from './pen.ts';
import { evidenceText } from './what-to-try.ts';

export function explanationDocument(explanation: Explanation, pen: Pen): ReportExplanation {
  const { target, scenario, metrics, subject, against, causes, rest } = explanation;
  return {
    target, scenario, metrics, subject, against,
    causes: causes.map((cause) => ({ ...rounded(cause), text: causeText(cause, aboutOf(explanation), pen) })),
    rest: rest === null ? null : { causes: rest.causes, difference: time(rest.difference) },
  };
}

export function adviceDocument({ target, scenario, severity, about, message }: Advice, pen: Pen): ReportAdvice {
  return { target, scenario, severity, message, about: { ...kebab(about), kind: about.kind, text: evidenceText(about, pen) } };
}

/** Times are measured, and rounded as every measured number is; sizes are whole as they are. */
function rounded(cause: Cause): Cause {
  switch (cause.kind) {
    case 'import': return { ...cause, base: time(cause.base), head: time(cause.head) };
    case 'function': return { ...cause, base: time(cause.base), head: time(cause.head), share: time(cause.share) };
    case 'part': case 'file': case 'duplicate': return cause;
  }
}

const time = (value: number | null): number | null => (value === null ? null : finite(value));
