/** What a function was given and what it used -> what to try with its memory and its connections. */
import type { Evidence, FunctionFacts, Verdict } from '../model.ts';

/** Memory beyond this share of what there is: the next larger event may be one too many. Below the other one it is paid for and not used. */
const NEARLY_ALL = 0.9;
const LITTLE = 0.4;
/** What a good setting leaves free for events that need more than those measured. */
const FREE = 0.25;
const STEP = 128 * 2 ** 20;
const FEWEST_STEPS = 2;
/** Lambda takes any number of MiB between these two. */
const LEAST_MEMORY = STEP;
const MOST_MEMORY = 10_240 * 2 ** 20;
/** With so much memory Lambda gives one whole processor, with less a part of it in proportion (AWS: 1,769 MB). */
const ONE_PROCESSOR = 1769 * 2 ** 20;
/** From this share of its time on a handler computes: with less of a processor it takes as much longer as it costs less. */
const COMPUTING = 0.5;
/** Of a warm invocation: less is a connection that is opened now and then. */
const EACH_TIME = 0.9;

type MemoryAdvice = Extract<Evidence, { kind: 'memory' }>;

/**
 * Raise from 90 % on; lower under 40 %, where the step of 128 MiB that leaves a quarter free is at least two steps lower, and the handler is not
 * known to compute for half of its time on less than one processor: that one would only become slower. `computing`: the largest share of a
 * warm invocation's time that is CPU time; null where it is not known.
 */
export function memoryAdvice({ peak, memory }: FunctionFacts, computing: number | null): MemoryAdvice | null {
  if (peak === null || peak <= 0 || memory <= 0) return null;
  const to = Math.min(MOST_MEMORY, Math.max(LEAST_MEMORY, Math.ceil(peak / (1 - FREE) / STEP) * STEP));
  if (peak > NEARLY_ALL * memory) return to > memory ? { kind: 'memory', peak, memory, direction: 'raise', to } : null;
  if (peak >= LITTLE * memory || memory - to < FEWEST_STEPS * STEP) return null;
  const slower = computing !== null && computing >= COMPUTING && to < ONE_PROCESSOR;
  return slower ? null : { kind: 'memory', peak, memory, direction: 'lower', to };
}

/** The event that opens most, if it does so nearly every time. */
export function connectionAdvice({ connections }: FunctionFacts): Extract<Evidence, { kind: 'connections' }> | null {
  const [worst] = connections.filter(({ perInvocation }) => perInvocation >= EACH_TIME).toSorted((a, b) => b.perInvocation - a.perInvocation);
  return worst === undefined ? null : { kind: 'connections', perInvocation: worst.perInvocation, event: worst.event };
}

/** The largest share of head's warm invocations that is CPU time, over the events of a function; null where it was not measured. */
export function computingShare(verdicts: readonly Verdict[], target: string): number | null {
  const ofHead = (metric: string): ReadonlyMap<string | null, number> =>
    new Map(verdicts.flatMap(({ comparison }) => (comparison.target === target && comparison.metric.name === metric ? [[comparison.scenario, comparison.head.point] as const] : [])));
  const times = ofHead('warm.p50');
  const shares = [...ofHead('cpu')].flatMap(([event, cpu]) => {
    const time = times.get(event) ?? 0;
    return time > 0 ? [cpu / time] : [];
  });
  return shares.length === 0 ? null : Math.max(...shares);
}
