/** A latency that grew while CPU time per request did not -> that it waits, and for what if the service itself says so. */
import type { Verdict } from '../../model.ts';
import { isBusy } from './cpu-bound.ts';
import { busyProcessors, callsAny, TIMES, worsened, worstOf, type Growth } from './figures.ts';
import { inEachScenario, type Place, type Rule } from './rule.ts';

/** A typical request tells more than a slow one. */
const LATENCIES = ['latency.p50', 'latency.p90'] as const;
const GROWN = { ratio: 0.05, by: 0.2 } as const;
/** CPU time may certainly not have grown by more than this, nor by more than this part of what the latency grew by. */
const STEADY = { most: 0.05, part: 0.5 } as const;
/** A service that is mostly idle takes more CPU time for each of fewer requests: with so few processors busy, this part of the latency's growth (ms) is still no reason for it. */
const IDLE = { busy: 0.5, part: 0.1 } as const;
/** Part of the latency's growth (ms) that a duration of the service's own has to explain. */
const EXPLAINS = 0.5;

export const waiting: Rule = {
  name: 'waiting',
  looksAt: '`latency.p50` or `latency.p90`, `cpu`, and the durations of `Server-Timing`',
  when: `the latency grew, and \`cpu\` per request certainly by less than ${STEADY.most * 100} % and less than half as much, with processor time to spare; or with less than ${IDLE.busy} of a processor busy, by a tenth of the latency's growth or less`,
  warns: 'a budget calls `throughput` or a latency',
  unless: ['errors', 'queries-per-request', 'calls-per-request', 'small-pool', 'cache-hits'],
  find: inEachScenario((place) => {
    const cpu = place.figures.get('cpu');
    const cpuBase = cpu?.comparison.base ?? null;
    if (cpu === undefined || cpuBase === null || isBusy(place)) return null;
    for (const metric of LATENCIES) {
      const grown = worsened(place.figures.get(metric), GROWN);
      if (grown === null || !(isSteady(cpu, grown) || isIdle(place, cpu, cpuBase, grown))) continue;
      const { base, head } = grown;
      return { about: { kind: 'waiting', metric, base, head, cpuBase, cpuHead: cpu.comparison.head.point, ...timingOf(place, head - base) }, urgent: callsAny(place, TIMES), gain: grown.ratio };
    }
    return null;
  }),
};

function isSteady(cpu: Verdict, latency: Growth): boolean {
  const most = worstOf(cpu);
  return (cpu.verdict === 'unchanged' || cpu.verdict === 'improved') && most !== null && most <= Math.min(STEADY.most, STEADY.part * latency.ratio);
}

function isIdle(place: Place, cpu: Verdict, cpuBase: number, latency: Growth): boolean {
  const [most, busy] = [worstOf(cpu), busyProcessors(place)];
  return most !== null && busy !== null && busy.point < IDLE.busy && most * cpuBase <= IDLE.part * (latency.head - latency.base);
}

/** The service's own duration that grew most, if that explains it. */
function timingOf({ figures }: Place, slower: number): { readonly timing: string | null; readonly timingBase: number | null; readonly timingHead: number | null } {
  const grown = [...figures.values()].flatMap((verdict) => {
    const { name, unit } = verdict.comparison.metric;
    const growth = name.startsWith('timing.') && unit === 'ms' ? worsened(verdict, GROWN) : null;
    return growth === null || growth.head - growth.base < EXPLAINS * slower ? [] : [{ name, ...growth }];
  });
  const [most] = grown.toSorted((a, b) => b.head - b.base - (a.head - a.base));
  return { timing: most?.name ?? null, timingBase: most?.base ?? null, timingHead: most?.head ?? null };
}
