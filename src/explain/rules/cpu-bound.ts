/** CPU time per request and throughput -> whether there is any processor time left. */
import { busyProcessors, callsAny, isCalled, worsened } from './figures.ts';
import { inEachScenario, type Place, type Rule } from './rule.ts';

/** Of what a target may use: the rest goes to the kernel's own work and to the moments between two slices. */
const FULL = 0.85;
/** What a program of one thread uses at most, with the threads that a runtime has for itself. */
const ONE_THREAD = { least: 0.9, most: 1.15 } as const;

/** A slower service is slower for its processor time only where that grew about as much. */
const ABOUT_AS_MUCH = 0.5;

const LIMITED = /^(throughput|capacity|latency\.p50|latency\.p90)$/;

export const cpuBound: Rule = {
  name: 'cpu-bound',
  looksAt: '`cpu` times `throughput`, and the processors that the target has',
  when: `it keeps ${FULL * 100} % of its processors busy, or a single one as a program of one thread does, and is over a limit, or slower with more \`cpu\` per request`,
  warns: 'a budget calls `throughput`, `capacity` or a latency',
  find: inEachScenario((place) => {
    const busy = busyProcessors(place);
    const limit = busy === null ? null : limitOf(busy.point, place.asked?.cores ?? null);
    if (busy === null || limit === null || !(isOverLimit(place) || isSlowerByComputing(place))) return null;
    const cores = place.asked?.cores ?? null;
    return {
      about: { kind: 'cpu-bound', cpu: busy.cpu, throughput: busy.throughput, busy: busy.point, limit, cores: cores === limit ? null : cores },
      urgent: callsAny(place, LIMITED), gain: busy.point / limit,
    };
  }),
};

/** How many processors it could keep busy, where it does; null where it could do more. */
function limitOf(busy: number, cores: number | null): number | null {
  if (cores !== null && busy >= FULL * cores) return cores;
  return busy >= ONE_THREAD.least && busy <= ONE_THREAD.most ? 1 : null;
}

/** Whether it has no processor time left, so that waiting is no explanation. */
export function isBusy(place: Place): boolean {
  const busy = busyProcessors(place);
  return busy !== null && limitOf(busy.point, place.asked?.cores ?? null) !== null;
}

function isOverLimit({ figures }: Place): boolean {
  return [...figures.values()].some((verdict) => LIMITED.test(verdict.comparison.metric.name) && verdict.verdict === 'over-budget' && isCalled(verdict));
}

function isSlowerByComputing({ figures }: Place): boolean {
  const cpu = worsened(figures.get('cpu'), { ratio: 0, by: 0 });
  return cpu !== null && [...figures.values()].some((verdict) => {
    const slower = LIMITED.test(verdict.comparison.metric.name) ? worsened(verdict, { ratio: 0, by: 0 }) : null;
    return slower !== null && cpu.ratio >= ABOUT_AS_MUCH * slower.ratio;
  });
}
