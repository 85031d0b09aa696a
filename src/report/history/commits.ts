/** Commits -> links to them, where the repository's address is known, what is no commit's name is text; and days that stay on one line. */
import type { CommitRange, SeriesPoint } from '../../model.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { dayOf } from './input.ts';
import { shortCommit } from './words.ts';

const COMMIT = /^[0-9a-f]{7,64}$/;

/** `quiet`: by mouse alone; what it says is a link somewhere else on the page. */
export function commitLink(commit: string | null, address: string | null, words: Child, quiet = false): Markup {
  if (commit === null || address === null || !COMMIT.test(commit)) return together(words);
  return element('a', { href: `${address}${commit}`, tabindex: quiet ? -1 : null }, words);
}

/** In a table: its short name. */
export function commitCell(commit: string | null, address: string | null): Child {
  const short = shortCommit(commit);
  return short === null ? 'unknown' : commitLink(commit, address, element('code', {}, short));
}

export const dayCell = (point: Pick<SeriesPoint, 'time' | 'committed'> | undefined): Child =>
  (point === undefined ? '' : element('time', { datetime: point.committed ?? point.time, class: 'n' }, dayOf(point)));

/** As git writes it: after the first, up to the second. */
export const rangeCell = ({ after, upTo }: CommitRange, address: string | null): Child =>
  element('span', { class: 'n' }, commitCell(after.commit, address), '..', commitCell(upTo.commit, address));
