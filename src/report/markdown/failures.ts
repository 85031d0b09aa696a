/** Failures -> what could not be measured, why, and the last lines of the target's log. */
import type { Failure } from '../../model.ts';
import { fenced } from '../escape.ts';
import { plural } from '../format.ts';
import { markdownPen } from '../pen.ts';
import { asSentence, failureAdvice, failureTitle } from '../phrases.ts';
import { placeName } from '../row.ts';
import type { Section } from './section.ts';

/** The first one's message stands in the first line of the report already, and so does an interruption. */
export function failureSections(failures: readonly Failure[]): readonly Section[] {
  return failures.filter(({ kind }) => kind !== 'interrupted').flatMap((failure, index) => {
    const weight = 90 - Math.min(index, 9);
    const title = `${markdownPen.name(placeName(failure.target, failure.scenario))}${failure.side === 'base' ? ' (base)' : ''} ${failureTitle[failure.kind]}`;
    const message = index === 0 ? '' : ` ${markdownPen.text(asSentence(failure.message))}`;
    const told: Section = { title: 'a failure', weight, head: `**${title}.**${message} ${hintOf(failure)}`, rows: [], tail: '' };
    return [told, ...logSection(failure, weight - 10)];
  });
}

const hintOf = ({ kind, hint }: Failure): string => (hint === null ? failureAdvice[kind] : markdownPen.text(asSentence(hint)));

function logSection({ log }: Failure, weight: number): readonly Section[] {
  const { open, lines, close } = fenced(log);
  if (lines.length === 0) return [];
  const head = `<details open><summary>The last ${plural(lines.length, 'line')} of its log</summary>\n\n${open}`;
  return [{ title: 'a log', weight, head, rows: lines, tail: `${close}\n\n</details>` }];
}
