/** Figures that say what to try by growing alone: size of the responses, page faults, descriptors, threads. */
import { callsAny, isCalled, TIMES, valueOf, worsened } from './figures.ts';
import { inEachScenario, type FoundHere, type Place, type Rule } from './rule.ts';

type Least = Parameters<typeof worsened>[1];

function grownBy(place: Place, metric: string, least: Least, about: (base: number, head: number) => FoundHere['about'], alsoCalled: RegExp): FoundHere | null {
  const verdict = place.figures.get(metric);
  const grown = worsened(verdict, least);
  return verdict === undefined || grown === null ? null : { about: about(grown.base, grown.head), urgent: isCalled(verdict) || callsAny(place, alsoCalled), gain: grown.ratio };
}

const whenGrown = ({ ratio, by }: Least, unit: string): string => `it grew by ${ratio * 100} % or more, and by ${by}${unit} or more`;

const LARGER = { ratio: 0.1, by: 1000 } as const;

export const responseSize: Rule = {
  name: 'response-size',
  looksAt: '`response.size`',
  when: whenGrown(LARGER, ' bytes'),
  warns: 'a budget calls it, or `throughput` or a latency beside it',
  find: inEachScenario((place) => grownBy(place, 'response.size', LARGER, (base, head) => ({ kind: 'response-size', base, head }), TIMES)),
};

const MORE_FAULTS = { ratio: 0.25, by: 1 } as const;
/** Pages of 4 KiB: a mebibyte that is touched for the first time in every single request. */
const MANY_FAULTS = 256;

export const pageFaults: Rule = {
  name: 'page-faults',
  looksAt: '`faults`',
  when: `they grew by ${MORE_FAULTS.ratio * 100} % or more, and by ${MORE_FAULTS.by} per request or more; or are certainly ${MANY_FAULTS} per request or more`,
  warns: 'they grew, and a budget calls them, or `throughput`, `cpu` or a latency beside them',
  find: inEachScenario((place) => {
    const value = valueOf(place.figures.get('faults'));
    const many: FoundHere | null = value !== null && value.lower >= MANY_FAULTS ? { about: { kind: 'page-faults', base: null, head: value.point }, urgent: false, gain: 0 } : null;
    return grownBy(place, 'faults', MORE_FAULTS, (base, head) => ({ kind: 'page-faults', base, head }), /^(latency\.(p50|p90|p99|tail)|throughput|cpu)$/) ?? many;
  }),
};

const MORE_DESCRIPTORS = { ratio: 0.2, by: 10 } as const;

export const descriptors: Rule = {
  name: 'descriptors',
  looksAt: '`fds`',
  when: whenGrown(MORE_DESCRIPTORS, ''),
  warns: 'a budget calls it',
  find: inEachScenario((place) => grownBy(place, 'fds', MORE_DESCRIPTORS, (base, head) => ({ kind: 'descriptors', base, head }), /^fds$/)),
};

const MORE_THREADS = { ratio: 0.2, by: 2 } as const;

export const threads: Rule = {
  name: 'threads',
  looksAt: '`threads`',
  when: whenGrown(MORE_THREADS, ''),
  warns: 'a budget calls it',
  find: inEachScenario((place) => grownBy(place, 'threads', MORE_THREADS, (base, head) => ({ kind: 'threads', base, head }), /^threads$/)),
};
