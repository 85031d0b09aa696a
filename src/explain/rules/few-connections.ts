/** A throughput under its limit with idle processors -> that the load's connections are what limits it (Little's law). */
import { busyProcessors, isCalled, valueOf } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

const IDLE = 0.5;
/** Of the connections, what throughput times latency has to account for: else the generator, or connecting, takes the time. */
const ACCOUNTED = { least: 0.6, most: 1.2 } as const;

export const fewConnections: Rule = {
  name: 'few-connections',
  looksAt: '`throughput` and its limit, `latency.p50`, `cpu` and the connections of the load',
  when: `throughput is under its limit, less than ${IDLE} of a processor is busy, and all connections wait for answers`,
  warns: 'it speaks at all',
  unless: ['errors', 'small-pool'],
  find: inEachScenario((place) => {
    const { figures, asked } = place;
    const verdict = figures.get('throughput');
    const [throughput, latency, busy] = [valueOf(verdict), valueOf(figures.get('latency.p50')), busyProcessors(place)];
    const limit = verdict?.budget?.limit?.fail ?? verdict?.budget?.limit?.warn ?? null;
    const connections = asked?.atOnce ?? null;
    if (verdict === undefined || verdict.verdict !== 'over-budget' || throughput === null || latency === null || busy === null || limit === null || connections === null) return null;
    const accounted = (throughput.point * latency.point) / 1000 / connections;
    if (throughput.point >= limit || busy.point >= IDLE || accounted < ACCOUNTED.least || accounted > ACCOUNTED.most) return null;
    const needed = Math.ceil((connections * limit) / throughput.point);
    return {
      about: { kind: 'few-connections', connections, latency: latency.point, throughput: throughput.point, limit, needed, busy: busy.point },
      urgent: isCalled(verdict), gain: limit / throughput.point,
    };
  }),
};
