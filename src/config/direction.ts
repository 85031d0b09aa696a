/** What somebody wrote in place of `lower` or `higher` -> which of the two was meant, and what to write. */
import type { Better } from '../model.ts';

const MEANT: Readonly<Record<Better, RegExp>> = {
  higher: /^(?:up|more|big|bigger|max|maxi?mi[sz]e|maximum|large|larger|great|greater|increase|increasing|rise|asc|ascending|high|highest|most|\+|>)$/iu,
  lower: /^(?:down|less|small|smaller|min|mini?mi[sz]e|minimum|few|fewer|decrease|decreasing|fall|desc|descending|low|lowest|least|-|<)$/iu,
};

/** Words of other tools for a direction; null: it is none of them. */
export function directionMeant(written: unknown): Better | null {
  if (typeof written !== 'string') return null;
  const word = written.trim().replace(/[\s_-]*(?:is)?[\s_-]*better$/iu, '');
  return MEANT.higher.test(word) ? 'higher' : MEANT.lower.test(word) ? 'lower' : null;
}

export function directionHint(written: unknown): string {
  const meant = directionMeant(written);
  return meant === null ? 'write `lower` where less of it is better, `higher` where more is' : `write \`${meant}\`: ${meant === 'higher' ? 'more' : 'less'} of it is better`;
}
