/** Scenarios that differ in the size of a page alone -> whether what a request costs grows with that size. */
import type { Asked, Evidence, Verdict } from '../../model.ts';
import { callsAny, isCalled, TIMES, valueOf } from './figures.ts';
import { countsQueries, isCountPerRequest } from './queries.ts';
import { isSaturated, type Found, type Place, type Rule } from './rule.ts';

/** Parameters that say how much is wanted; a number that only names something (an id, the number of a page) is no size. */
const SIZE = /^(variables\.)?(limit|size|count|first|last|top|take|max|rows|items|n|num|length|(max|page|batch|chunk)[_-]?(results|items|size|count)|per[_-]?page|results[_-]?per[_-]?page|\$top)$/i;
/** More per item than this is a query for each, or for some; a page that is read in larger parts stays far below. */
const PER_ITEM = 0.3;
/** Of what the larger page costs, so that two sizes of nearly the same cost say nothing. */
const SHARE = 0.5;
const IO = ['io.reads', 'io.writes'] as const;

type About = Extract<Evidence, { kind: 'queries-per-item' }>;

export const queriesPerItem: Rule = {
  name: 'queries-per-item',
  looksAt: '`metrics.*` that count queries per request, else `io.reads` and `io.writes`; of scenarios that send the same request with another size, such as `limit=10` and `limit=100`',
  when: `the larger page costs at least ${PER_ITEM} more for each further item, and that is at least half of all it costs`,
  warns: 'a budget calls that count, or `throughput` or a latency of the larger page',
  find: ({ places }) => pairsOf(places.filter((place) => !isSaturated(place))).flatMap(perItem),
};

interface Pair {
  readonly parameter: string;
  readonly small: Place;
  readonly large: Place;
  readonly sizes: readonly [number, number];
}

type Sized = { readonly place: Place } & Asked['numbers'][number];

/** Of each request in several sizes: the smallest and the largest. */
function pairsOf(places: readonly Place[]): readonly Pair[] {
  const groups = new Map<string, Sized[]>();
  for (const place of places) {
    for (const number of place.asked?.numbers ?? []) {
      if (!SIZE.test(number.name) || number.value < 1) continue;
      const key = JSON.stringify([number.name, number.rest]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ place, ...number }]);
      else group.push({ place, ...number });
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [small, large] = [group.reduce((least, one) => (one.value < least.value ? one : least)), group.reduce((most, one) => (one.value > most.value ? one : most))];
    return small.value === large.value ? [] : [{ parameter: small.name, small: small.place, large: large.place, sizes: [small.value, large.value] as const }];
  });
}

/** Its own counts say it best; calls of the system only where both grew so. */
function perItem(pair: Pair): readonly Found[] {
  const counted = [...pair.large.figures.values()].filter(({ comparison: { metric } }) => isCountPerRequest(metric) && countsQueries(metric.name));
  const queries = counted.flatMap((verdict) => grownWithSize(verdict, pair) ?? []);
  const calls = IO.flatMap((name) => grownWithSize(pair.large.figures.get(name), pair) ?? []);
  const found = queries.length > 0 ? queries : counted.length === 0 && calls.length === IO.length ? calls.slice(0, 1) : [];
  return found.map(({ about, verdict }) => ({
    scenario: pair.large.scenario, about, urgent: isCalled(verdict) || callsAny(pair.large, TIMES), gain: (about.many - about.few) / (about.large - about.small),
  }));
}

function grownWithSize(verdict: Verdict | undefined, { parameter, small, sizes: [fewItems, manyItems] }: Pair): { readonly about: About; readonly verdict: Verdict } | null {
  const name = verdict?.comparison.metric.name;
  const [many, few] = [valueOf(verdict), name === undefined ? null : valueOf(small.figures.get(name))];
  if (verdict === undefined || name === undefined || many === null || few === null) return null;
  const more = many.lower - few.upper;
  if (more < PER_ITEM * (manyItems - fewItems) || more < SHARE * many.upper) return null;
  return { about: { kind: 'queries-per-item', metric: name, parameter: parameter.replace(/^variables\./, ''), small: fewItems, large: manyItems, few: few.point, many: many.point }, verdict };
}
