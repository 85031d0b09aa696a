/** The service's own share of hits in a cache -> whether it fell. */
import { callsAny, isCalled, TIMES, worsened } from './figures.ts';
import { isSaturated, type Rule } from './rule.ts';

/** Two points of a hundred: less happens by itself when a cache fills. */
const FALLEN = 0.02;
const OF_CACHE = /cach|hit/i;

export const cacheHits: Rule = {
  name: 'cache-hits',
  looksAt: '`metrics.*` that are shares where higher is better, by a name with `cache` or `hit`',
  when: `one fell by ${FALLEN * 100} points of a hundred or more`,
  warns: 'a budget calls it, or `throughput`, `cpu` or a latency beside it',
  find: ({ places }) => places.filter((place) => !isSaturated(place)).flatMap((place) => [...place.figures.values()].flatMap((verdict) => {
    const { name, unit, better } = verdict.comparison.metric;
    const isShare = name.startsWith('metrics.') && OF_CACHE.test(name) && better === 'higher' && (unit === 'ratio' || unit === 'number');
    const fallen = isShare ? worsened(verdict, { ratio: 0, by: FALLEN }) : null;
    if (fallen === null || fallen.base > 1) return [];
    const { base, head } = fallen;
    return [{ scenario: place.scenario, about: { kind: 'cache-hits' as const, metric: name, base, head }, urgent: isCalled(verdict) || callsAny(place, TIMES) || callsAny(place, /^cpu$/), gain: base - head }];
  })),
};
