/** What was accepted on purpose, and what is so no more -> a line for each: which figures, until when, and why. */
import type { Acceptance, Judgement, Verdict } from '../model.ts';
import { count } from './format.ts';
import type { Pen } from './pen.ts';
import { acceptedText, asSentence, enumerate, reasonText } from './phrases.ts';
import { placeName, subject } from './row.ts';

const MOST_FIGURES = 3;

/** `latency.p99 of api/list and latency.p90 of api/list: accepted until 2026-12-31: the new index (line 40 of the config).` One for each acceptance that was used. */
export function acceptedLines(verdicts: readonly Verdict[], pen: Pen): readonly string[] {
  const groups = new Map<string, { readonly acceptance: Acceptance; readonly verdicts: Verdict[] }>();
  for (const verdict of verdicts) {
    if (verdict.accepted === null) continue;
    const key = JSON.stringify(verdict.accepted);
    const group = groups.get(key) ?? { acceptance: verdict.accepted, verdicts: [] };
    group.verdicts.push(verdict);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ acceptance, verdicts: covered }) => {
    const more = covered.length > MOST_FIGURES ? [`${count(covered.length - MOST_FIGURES)} more`] : [];
    const figures = enumerate([...covered.slice(0, MOST_FIGURES).map(({ comparison }) => subject(comparison, pen)), ...more]);
    return `${figures}: ${acceptedText(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`}.`;
  });
}

/** A line for each acceptance whose day is over. */
export function expiredLines({ expired }: Pick<Judgement, 'expired'>, pen: Pen): readonly string[] {
  return expired.map((acceptance) =>
    `The acceptance of ${scopeText(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`} ${endText(acceptance)}: it counts no more, and is to be taken out. ${asSentence(`its reason was: ${reasonText(acceptance, pen)}`)}`);
}

/** `ended on 2026-12-31`. A saved run that a stranger made may hold anything in place of a day: that is not repeated. */
export const endText = ({ expires }: Acceptance): string => (expires !== null && /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `ended on ${expires}` : 'ended');

/** `latency.* of api/list`; `latency.*` where it holds everywhere. */
export function scopeText({ metric, target, scenario }: Acceptance, pen: Pen): string {
  if (target === '*' && scenario === '*') return pen.name(metric);
  return `${pen.name(metric)} of ${pen.name(placeName(target, scenario === '*' ? null : scenario))}`;
}
