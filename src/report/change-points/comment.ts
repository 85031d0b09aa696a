/** News of main's history -> the texts of comments on commits and of issues around what is said of each. */
import type { HistoryNews } from '../../model.ts';
import { clean, markdownText, plainText } from '../escape.ts';
import { asSentence } from '../phrases.ts';
import { fromTo, shortCommit, sizeOf } from '../history/words.ts';
import { placeName } from '../row.ts';
import type { NewsInput } from './input.ts';
import { backText, headline, sectionText, subjectText } from './section.ts';
import { whatToDo } from './what-to-do.ts';

const LONGEST_REASON = 200;

/** Stands over the sections of a comment on a commit. `project`: null where the repository has one gate. */
export const commentHead = (project: string | null): string =>
  `### Performance of main changed about here${ofProject(project)}\n\nTailgate holds each run of main against those before it. Whether a change lasts shows only some runs later, and so this is said now.`;

/** Stands under them; null where nothing is to be done. */
export function commentFoot(inputs: readonly NewsInput[]): string | null {
  const worst = inputs.find(({ news }) => news.finding.direction === 'regressed' && news.state === 'open');
  return worst === undefined ? null : whatToDo(worst);
}

/** A plain text: GitHub shows it as it is. */
export function issueTitle({ finding }: HistoryNews, project: string | null): string {
  const { target, scenario, metric, kind } = finding;
  return plainText(`${project === null ? '' : `${project}: `}${clean(metric.name, 80)} of ${placeName(target, scenario)} got worse${kind === 'creep' ? ' step by step' : ''}`, LONGEST_TITLE);
}

/** GitHub takes 256 characters. */
const LONGEST_TITLE = 240;

export function issueBody(input: NewsInput, project: string | null): string {
  return [
    `Tailgate holds each run of main against those before it${ofProject(project)}, and found this. The issue is kept up to date, and closed when it is over; close it as not planned if you do not want to be told of it again.`, '',
    sectionText(input), '', ...[whatToDo(input)].filter((text) => text !== null),
  ].join('\n');
}

/** Said in an issue that is there already, of what was found since. */
export const worseAgainNote = ({ news }: NewsInput): string => `It got worse again: ${headline(news)}, with ${commitText(news)} at the latest. What stands above is about this now.`;

/** Said when an issue is closed. */
export function closingNote(input: NewsInput): string {
  const { news } = input;
  switch (news.state) {
    case 'accepted': return `Closed: the change of ${subjectText(news)} was accepted. ${asSentence(markdownText(clean(news.reason ?? '', LONGEST_REASON) || 'no reason given', LONGEST_REASON))}`;
    case 'back': return `Closed: ${subjectText(news)}. ${backText(input)}`;
    case 'withdrawn': return news.finding.kind === 'creep' ? `Closed: with the runs that came later, most of what added up in ${subjectText(news)} turned out to be changes that are told by themselves.` : `Closed: with the runs that came later, the change of ${subjectText(news)} no longer stands out of the noise.`;
    case 'open': throw new Error('what is open is not closed');
    default: return unknown(news.state);
  }
}

/** Said when an issue is closed of which only its own words are left. */
export const overNote = (state: 'back' | 'withdrawn'): string => (state === 'back'
  ? 'Closed: the newest runs are at the old level again.'
  : 'Closed: with the runs that came later, this no longer stands out of the noise.');

/** One line for a log: `latency.p99 of api/list got worse by 14 % (4.10 ms to 4.70 ms), after 1a2b3c4d5e and with 9f8e7d6c5b at the latest`. */
export function plainLine({ finding }: HistoryNews): string {
  const { target, scenario, metric, what, direction, kind } = finding;
  const [before, after] = fromTo(what.before, what.after, metric);
  const verb = `${{ regressed: 'got worse', improved: 'got better', changed: 'moved' }[direction]}${kind === 'creep' ? ' step by step' : ''}`;
  const [from, to] = [finding.range.after, finding.range.upTo].map((end) => shortCommit(end.commit) ?? end.time.slice(0, 10));
  const since = kind === 'creep' ? `since ${from}` : `after ${from} and with ${to} at the latest`;
  return plainText(`${clean(metric.name, 80)} of ${placeName(target, scenario)} ${verb} by ${sizeOf(finding).replace(/^[-+]/, '')} (${before} to ${after}), ${since}`, LONGEST_LINE);
}

const LONGEST_LINE = 400;

const ofProject = (project: string | null): string => (project === null ? '' : ` (${markdownText(project)})`);

const commitText = ({ finding: { range: { upTo } } }: HistoryNews): string => {
  const short = shortCommit(upTo.commit);
  return short === null ? `the run of ${markdownText(upTo.time.slice(0, 10))}` : markdownText(`\`${short}\``);
};

function unknown(state: never): never {
  throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
