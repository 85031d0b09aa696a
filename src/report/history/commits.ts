/** Commits -> links to them, where the repository's address is known; what is no commit's name is text. */
import { element, together, type Child, type Markup } from '../page/markup.ts';
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
