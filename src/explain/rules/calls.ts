/** System calls of reading and writing per request -> whether they grew as queries in a loop make them grow. */
import { callsAny, TIMES, worsened, worstOf } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

/** A slower service reads a little differently from its sockets: less than this is no query. */
const GROWN = { ratio: 0.2, by: 0.5 } as const;
const SLOWER = { ratio: 0.05, by: 0.2 } as const;
/** Of the growth of the calls: queries take time elsewhere, while more work of its own makes both grow. */
const LITTLE = 0.5;

export const callsPerRequest: Rule = {
  name: 'calls-per-request',
  looksAt: '`io.reads`, `io.writes`, `latency.p50` or `latency.p90`, `cpu`',
  when: `reads and writes per request both grew by ${GROWN.ratio * 100} % and ${GROWN.by} or more, the latency grew with them, and \`cpu\` certainly less than half as much as they did`,
  warns: 'a budget calls `throughput` or a latency',
  unless: ['queries-per-request', 'errors'],
  find: inEachScenario((place) => {
    const { figures } = place;
    const [reads, writes] = [worsened(figures.get('io.reads'), GROWN), worsened(figures.get('io.writes'), GROWN)];
    const slower = worsened(figures.get('latency.p50'), SLOWER) ?? worsened(figures.get('latency.p90'), SLOWER);
    const cpu = worstOf(figures.get('cpu'));
    if (reads === null || writes === null || slower === null || cpu === null) return null;
    const calls = Math.min(reads.ratio, writes.ratio);
    if (cpu > LITTLE * calls) return null;
    return {
      about: { kind: 'calls-per-request', reads: reads.head, readsBefore: reads.base, writes: writes.head, writesBefore: writes.base, time: slower.head, timeBefore: slower.base },
      urgent: callsAny(place, TIMES), gain: calls,
    };
  }),
};
