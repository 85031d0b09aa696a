/** Failures -> what could not be measured, why, and the last lines of the target's log. */
import type { Failure } from '../../model.ts';
import { fenced } from '../escape.ts';
import { count, plural } from '../format.ts';
import { markdownPen } from '../pen.ts';
import { asSentence, failureAdvice, failureTitle } from '../phrases.ts';
import { placeName } from '../row.ts';
import { folded } from './details.ts';
import type { Section } from './section.ts';

/** What breaks everywhere has one cause: the first ones are told whole, the others in a line each. */
const MOST_WHOLE = 5;

/** The first one's message stands in the first line of the report already, and so does an interruption. */
export function failureSections(failures: readonly Failure[]): readonly Section[] {
  const told = failures.filter(({ kind }) => kind !== 'interrupted');
  const logs = new Set<string>();
  return [
    ...told.slice(0, MOST_WHOLE).flatMap((failure, index) => {
      const log = JSON.stringify(failure.log);
      const section: Section = { title: 'a failure', weight: 90 - index, head: `${titleOf(failure)}${index === 0 ? '' : ` ${messageOf(failure)}`} ${hintOf(failure)}`, rows: [], tail: '' };
      const own = logs.has(log) ? [] : logSection(failure, 80 - index, index === 0);
      logs.add(log);
      return [section, ...own];
    }),
    folded('the other failures', 60, `${count(told.length - MOST_WHOLE)} more could not be measured`, '', told.slice(MOST_WHOLE).map((failure) => `- ${titleOf(failure)} ${messageOf(failure)}`)),
  ];
}

const titleOf = ({ target, scenario, side, kind }: Failure): string =>
  `**${markdownPen.name(placeName(target, scenario))}${side === 'base' ? ' (base)' : ''} ${failureTitle[kind]}.**`;
const messageOf = ({ message }: Failure): string => markdownPen.text(asSentence(message));
const hintOf = ({ kind, hint }: Failure): string => (hint === null ? failureAdvice[kind] : markdownPen.text(asSentence(hint)));

/** Only the first one is open: it is what whoever mends the service reads. */
function logSection({ log }: Failure, weight: number, open: boolean): readonly Section[] {
  const { open: fence, lines, close } = fenced(log);
  if (lines.length === 0) return [];
  const head = `<details${open ? ' open' : ''}><summary>The last ${plural(lines.length, 'line')} of its log</summary>\n\n${fence}`;
  return [{ title: 'a log', weight, head, rows: lines, tail: `${close}\n\n</details>` }];
}
