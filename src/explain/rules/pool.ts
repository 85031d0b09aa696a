/** Throughput that does not grow with what is sent at once -> that something lets few requests through at a time. */
import type { Verdict } from '../../model.ts';
import { busyProcessors, callsAny, TIMES, valueOf, worsened, worstOf } from './figures.ts';
import { isCountPerRequest } from './queries.ts';
import { isSaturated, type Found, type Place, type Rule } from './rule.ts';

/** Processors that are busy beyond this would be a reason of their own. */
const IDLE = 0.5;
/** Two throughputs within this are the same, and a latency within this of what a queue for one would make it is that queue's. */
const SAME = 0.1;
const LIKE_A_QUEUE = 0.2;
/** From so many times as many requests at once on, the same throughput is no chance. */
const TIMES_AS_MANY = 2;
/** Fewer at once than this: a latency that is so many times longer may have any reason. */
const FEWEST_AT_ONCE = 5;
/** Of throughput times latency: what one at a time makes of it, and what the waiting ones do. */
const LIKE_ONE = 0.4;
const QUEUED = 0.6;
/** Ten queries instead of one make the same picture, but for nine more calls: this part of them is too much. */
const WORK = 0.3;
const WORKS = ['io.reads', 'io.writes'] as const;

export const smallPool: Rule = {
  name: 'small-pool',
  looksAt: '`throughput`, `latency.p50`, `latency.p10` of base, `cpu`, `io.*`, `metrics.*` and the connections of the load',
  when: `less than ${IDLE} of a processor is busy, and either the same requests with ${TIMES_AS_MANY} times as many connections or more have the same throughput, or (with ${FEWEST_AT_ONCE} connections or more) \`latency.p50\` grew until throughput times the latency that base had is about 1, while \`io.reads\`, \`io.writes\` and \`metrics.*\` per request did not grow as more queries would make them`,
  warns: 'a budget calls `throughput` or a latency',
  unless: ['errors'],
  find: ({ places }) => {
    const usable = places.filter((place) => !isSaturated(place) && (busyProcessors(place)?.point ?? Infinity) < IDLE);
    return [...usable.flatMap((place) => oneAfterAnother(place) ?? []), ...pairsOf(usable).flatMap((pair) => sameThroughput(pair) ?? [])];
  },
};

/** What took a request's time on base is now done for one at a time: throughput times that time is about one, and each of them waits for all the others. */
function oneAfterAnother(place: Place): Found | null {
  const { figures, asked, scenario } = place;
  const [busy, slower] = [busyProcessors(place), worsened(figures.get('latency.p50'), { ratio: 0, by: 1 })];
  const many = asked?.atOnce ?? 0;
  if (busy === null || slower === null || many < FEWEST_AT_ONCE) return null;
  // The quick requests of base have waited least for each other.
  const alone = figures.get('latency.p10')?.comparison.base ?? slower.base;
  if (!isNear((busy.throughput * alone) / 1000, 1, LIKE_ONE) || (busy.throughput * slower.head) / 1000 < QUEUED * many) return null;
  if (WORKS.some((name) => !isAbout(figures.get(name), WORK * (many - 1))) || [...figures.values()].some((one) => isCountPerRequest(one.comparison.metric) && !isAbout(one, WORK * (many - 1)))) return null;
  return {
    scenario, urgent: callsAny(place, TIMES), gain: slower.ratio,
    about: { kind: 'small-pool', served: 1, few: null, many, latencyBefore: slower.base, latency: slower.head, throughput: busy.throughput, busy: busy.point },
  };
}

/** Whether a count certainly grew by less than that many; what is not known may have. */
function isAbout(verdict: Verdict | undefined, most: number): boolean {
  const [base, worst] = [verdict?.comparison.base ?? null, worstOf(verdict)];
  return base !== null && worst !== null && base * worst < most;
}

interface Pair {
  readonly few: Place;
  readonly many: Place;
}

const atOnceOf = ({ asked }: Place): number => asked?.atOnce ?? 0;

/** The same requests, with the fewest and with the most of them at once. */
function pairsOf(places: readonly Place[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const place of places) {
    if (place.asked === null || atOnceOf(place) === 0) continue;
    const known = pairs.get(place.asked.requests) ?? { few: place, many: place };
    pairs.set(place.asked.requests, { few: atOnceOf(place) < atOnceOf(known.few) ? place : known.few, many: atOnceOf(place) > atOnceOf(known.many) ? place : known.many });
  }
  return [...pairs.values()].filter(({ few, many }) => atOnceOf(many) >= TIMES_AS_MANY * atOnceOf(few));
}

function sameThroughput({ few, many }: Pair): Found | null {
  const [a, b] = [valueOf(few.figures.get('throughput')), valueOf(many.figures.get('throughput'))];
  const [before, after] = [valueOf(few.figures.get('latency.p50')), valueOf(many.figures.get('latency.p50'))];
  const busy = busyProcessors(many);
  if (a === null || b === null || before === null || after === null || busy === null) return null;
  const times = atOnceOf(many) / atOnceOf(few);
  if (!isNear(b.point / a.point, 1, SAME) || !isNear(after.point / before.point, times, LIKE_A_QUEUE)) return null;
  return {
    scenario: many.scenario, urgent: callsAny(many, TIMES), gain: times,
    about: { kind: 'small-pool', served: atOnceOf(few), few: atOnceOf(few), many: atOnceOf(many), latencyBefore: before.point, latency: after.point, throughput: busy.throughput, busy: busy.point },
  };
}

const isNear = (value: number, expected: number, within: number): boolean => Math.abs(value / expected - 1) <= within;
