/** Failed requests -> in which way they failed, where a budget or a comparison says that there are too many. */
import type { ErrorCounts } from '../../model.ts';
import { isCalled } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

const WAYS: readonly (keyof ErrorCounts)[] = ['status', 'timeout', 'connection', 'body'];

export const errors: Rule = {
  name: 'errors',
  looksAt: '`errors`, and the four ways in which requests fail',
  when: 'they are over budget, or more than on base',
  warns: 'a budget calls them',
  find: inEachScenario(({ figures, requests }) => {
    const verdict = figures.get('errors');
    if (verdict === undefined || requests === null || (verdict.verdict !== 'over-budget' && verdict.verdict !== 'regressed')) return null;
    const { errors: counts } = requests;
    const failed = WAYS.reduce((sum, way) => sum + counts[way], 0);
    const of = requests.answered + counts.timeout + counts.connection;
    const most = WAYS.reduce((worst, way) => (counts[way] > counts[worst] ? way : worst));
    return failed === 0 ? null : { about: { kind: 'errors', most, ...counts, requests: of }, urgent: isCalled(verdict), gain: failed / of };
  }),
};
