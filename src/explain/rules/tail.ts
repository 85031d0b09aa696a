/** p50 and p99 -> whether a few requests take much longer than the others. */
import type { HotPath } from '../../model.ts';
import { callsAny, valueOf } from './figures.ts';
import { inEachScenario, type Rule } from './rule.ts';

/** Requests in one queue with even work come nowhere near it; one that waits for a lock, a collector or a cold cache does. */
const FAR = 10;
/** ms between both: below it nobody waits. */
const FELT = 10;
/** Share of the CPU time from which collecting garbage is worth a word. */
const COLLECTOR = 0.1;
/** A profile with fewer samples says nothing of a tenth. */
const FEWEST_SAMPLES = 200;

export const tail: Rule = {
  name: 'tail',
  looksAt: '`latency.p50`, `latency.p99`; of a profile, the share of the garbage collector',
  when: `p99 is certainly ${FAR} times p50 or more, and ${FELT} ms above it`,
  warns: 'a budget calls `latency.p99` or `latency.tail`',
  find: inEachScenario((place) => {
    const [p50, p99] = [valueOf(place.figures.get('latency.p50')), valueOf(place.figures.get('latency.p99'))];
    if (p50 === null || p99 === null || p50.point <= 0 || p99.lower < FAR * p50.upper || p99.lower - p50.upper < FELT) return null;
    const ratio = p99.point / p50.point;
    return { about: { kind: 'tail', p50: p50.point, p99: p99.point, ratio, collector: collectorShare(place.hotPath) }, urgent: callsAny(place, /^latency\.(p99|tail)$/), gain: ratio };
  }),
};

/** Only of a profile that was taken, and only where it is much. */
function collectorShare(hotPath: HotPath | null): number | null {
  if (hotPath === null || hotPath.samples < FEWEST_SAMPLES) return null;
  const samples = hotPath.functions.filter(({ name, file }) => name === '(garbage collector)' && file === '').reduce((sum, one) => sum + one.samples, 0);
  const share = Math.min(1, samples / hotPath.samples);
  return share >= COLLECTOR ? share : null;
}
