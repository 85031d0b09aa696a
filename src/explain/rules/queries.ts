/** Counts that a service keeps of itself, per request -> which of them grew. */
import type { Metric } from '../../model.ts';
import { callsAny, isCalled, TIMES, worsened } from './figures.ts';
import { isSaturated, type Rule } from './rule.ts';

const GROWN = { ratio: 0.1, by: 0.1 } as const;
const OF_QUERIES = /quer(y|ies)|sql|select|statement|(^|[._-])(db|database|postgres|pg|mysql|sqlite|mongo|redis)([._-]|$)/i;
/** What a query gives or takes is no query. */
const OF_DATA = /rows?|records?|items?|bytes?|size|seconds|duration|time|hits?|miss(es)?|errors?/i;

/** Whether it counts queries, as far as its name tells. */
export const countsQueries = (metric: string): boolean => OF_QUERIES.test(metric) && !OF_DATA.test(metric);

/** A count per request that the service itself keeps; what takes bytes or time is none. */
export const isCountPerRequest = ({ name, unit }: Metric): boolean => name.startsWith('metrics.') && (unit === 'count/request' || unit === 'number/request');

export const queriesPerRequest: Rule = {
  name: 'queries-per-request',
  looksAt: '`metrics.*` per request where lower is better',
  when: `one grew by ${GROWN.ratio * 100} % or more`,
  warns: 'a budget calls it, or `throughput`, `cpu` or a latency beside it',
  find: ({ places }) => places.filter((place) => !isSaturated(place)).flatMap((place) => [...place.figures.values()].flatMap((verdict) => {
    const { metric } = verdict.comparison;
    const grown = isCountPerRequest(metric) && metric.better === 'lower' ? worsened(verdict, GROWN) : null;
    if (grown === null) return [];
    const { base, head, ratio } = grown;
    const queries = countsQueries(metric.name);
    return [{
      scenario: place.scenario, about: { kind: 'queries-per-request' as const, metric: metric.name, of: queries ? 'queries' as const : 'calls' as const, base, head },
      urgent: isCalled(verdict) || callsAny(place, TIMES) || callsAny(place, /^cpu$/), gain: (queries ? 1e6 : 0) + Math.min(ratio, 1e5),
    }];
  })),
};
