/** The slope of the memory over the requests -> what it comes to in an hour. */
import { isCalled, valueOf } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

/** Bytes an hour: a service that is restarted once a day can live with less. */
const FELT = 10e6;
const PER = 1000;
const HOUR = 3600;

export const memoryGrowth: Rule = {
  name: 'memory-growth',
  looksAt: '`memory.growth` and `throughput`',
  when: `its whole interval lies above 0, and at the measured rate that is ${FELT / 1e6} MB an hour or more`,
  warns: 'a budget calls it',
  find: inEachScenario(({ figures }) => {
    const verdict = figures.get('memory.growth');
    const growth = valueOf(verdict);
    if (verdict === undefined || growth === null || growth.lower <= 0) return null;
    const rate = valueOf(figures.get('throughput'))?.point ?? null;
    const hourly = (bytes: number): number | null => (rate === null ? null : (bytes / PER) * rate * HOUR);
    if ((hourly(growth.lower) ?? Infinity) < FELT) return null;
    return {
      about: { kind: 'memory-growth', growth: growth.point, lower: growth.lower, upper: growth.upper, rate, perHour: hourly(growth.point) },
      urgent: isCalled(verdict), gain: growth.point,
    };
  }),
};
