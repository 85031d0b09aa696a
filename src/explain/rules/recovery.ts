/** The time after a spike until a service is as fast as before -> that it is long, or longer than it was. */
import { boundsOf } from '../../bound.ts';
import { isCalled, valueOf, worsened } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

const GROWN = { ratio: 0.1, by: 250 } as const;
/** ms: whoever comes in this time is served from a queue. */
const LONG = 10_000;

export const recovery: Rule = {
  name: 'recovery',
  looksAt: '`recovery`',
  when: `it is over budget, grew by ${GROWN.ratio * 100} % or more, or certainly takes ${LONG / 1000} s or more`,
  warns: 'a budget calls it',
  find: inEachScenario(({ figures }) => {
    const verdict = figures.get('recovery');
    const value = valueOf(verdict);
    const grown = worsened(verdict, GROWN);
    if (verdict === undefined || value === null || !(grown !== null || verdict.verdict === 'over-budget' || value.lower >= LONG)) return null;
    return { about: { kind: 'recovery', base: grown?.base ?? null, head: value.point, ...boundsOf(verdict.comparison) }, urgent: isCalled(verdict), gain: value.point };
  }),
};
