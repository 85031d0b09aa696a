/** The highest rate that a service keeps up with -> that it fell, and whether each request computes more. */
import { boundsOf } from '../../bound.ts';
import { isCalled, worsened } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

const FALLEN = { ratio: 0.03, by: 0 } as const;
/** Part of what the capacity fell by that CPU time has to explain. */
const EXPLAINS = 0.5;

export const capacity: Rule = {
  name: 'capacity',
  looksAt: '`capacity` and `cpu`',
  when: `it fell by ${FALLEN.ratio * 100} % or more`,
  warns: 'a budget calls it',
  find: inEachScenario(({ figures }) => {
    const verdict = figures.get('capacity');
    const fallen = worsened(verdict, FALLEN);
    if (verdict === undefined || fallen === null) return null;
    const cpu = worsened(figures.get('cpu'), { ratio: EXPLAINS * fallen.ratio, by: 0 });
    return {
      about: { kind: 'capacity', base: fallen.base, head: fallen.head, ...boundsOf(verdict.comparison), cpuBase: cpu?.base ?? null, cpuHead: cpu?.head ?? null },
      urgent: isCalled(verdict), gain: fallen.ratio,
    };
  }),
};
