/** Throughput that does not grow with what is sent at once -> that something lets few requests through at a time. */
import { busyProcessors, callsAny, TIMES, valueOf, worsened, worstOf } from './figures.ts';
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
/** Ten queries instead of one make the same picture: what a request does may certainly not have grown by more than this. */
const WORKS = 0.5;

export const smallPool: Rule = {
  name: 'small-pool',
  looksAt: '`throughput`, `latency.p50`, `cpu` and the connections of the load',
  when: `less than ${IDLE} of a processor is busy, and either the same requests with ${TIMES_AS_MANY} times as many connections or more have the same throughput, or (with ${FEWEST_AT_ONCE} connections or more) \`latency.p50\` grew by as many times as there are connections while \`cpu\`, \`io.reads\` and \`metrics.*\` per request certainly grew by less than ${WORKS * 100} %`,
  warns: 'a budget calls `throughput` or a latency',
  unless: ['errors'],
  find: ({ places }) => {
    const usable = places.filter((place) => !isSaturated(place) && (busyProcessors(place)?.point ?? Infinity) < IDLE);
    return [...usable.flatMap((place) => asOnBaseTimes(place) ?? []), ...pairsOf(usable).flatMap((pair) => sameThroughput(pair) ?? [])];
  },
};

/** A request waits for all the others: it takes as many times longer as there are at once. */
function asOnBaseTimes(place: Place): Found | null {
  const { figures, asked, scenario } = place;
  const [busy, slower, throughput] = [busyProcessors(place), worsened(figures.get('latency.p50'), { ratio: 0, by: 1 }), figures.get('throughput')?.comparison];
  const many = asked?.atOnce ?? 0;
  if (busy === null || slower === null || throughput === undefined || many < FEWEST_AT_ONCE) return null;
  const fallen = throughput.base === null || throughput.head.point === 0 ? 0 : throughput.base / throughput.head.point;
  if (!isNear(slower.head / slower.base, many, LIKE_A_QUEUE) || !isNear(fallen, many, LIKE_A_QUEUE)) return null;
  const works = [...figures.values()].some((verdict) => {
    const { name, unit } = verdict.comparison.metric;
    const worst = worstOf(verdict);
    return (name === 'io.reads' || name === 'cpu' || (name.startsWith('metrics.') && unit.endsWith('/request'))) && (worst === null || worst > WORKS);
  });
  if (works || !figures.has('io.reads')) return null;
  return {
    scenario, urgent: callsAny(place, TIMES), gain: slower.ratio,
    about: { kind: 'small-pool', served: 1, few: null, many, latencyBefore: slower.base, latency: slower.head, throughput: busy.throughput, busy: busy.point },
  };
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
