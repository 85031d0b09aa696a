/** The sides of one launch -> the capacity of each: the highest rate at which it keeps its limits. */
import type { SaturateLoad, Side, Warning } from '../../model.ts';
import { randomFrom } from '../../stats/random.ts';
import { searchCapacity, type Found, type Verdict } from './search.ts';
import type { ScenarioFailure, SideLoad } from './side-load.ts';
import type { Stage } from './stage-tally.ts';
import { longestAllowed, tryRate } from './trial.ts';
import { constant } from './schedule.ts';

/** requests/s of one side, with the doubts about it and every rate that was tried. */
export interface Capacity {
  readonly capacity: number;
  readonly warnings: readonly Warning[];
  readonly stages: readonly Stage[];
}

export interface SaturateOptions {
  readonly name: string;
  readonly load: SaturateLoad;
  readonly sides: readonly SideLoad[];
  readonly seed: number;
  /** Called after every trial with what it took, ms. */
  readonly tried: (spent: number) => Promise<void>;
}

/** The first split lies this near the middle of the range, as a share of it. */
const MIDDLE = { from: 0.35, width: 0.3 };
/** A service is given so long to work off what a trial has left behind, ms; asked at the lowest rate for so long each time. */
const CALM = { longest: 15_000, window: 250 };

/** Above this share of failed requests the lowest rate says nothing of how fast the service is. */
const MOST_FAILED = 0.5;

/** The sides are searched in turn, trial by trial: whatever drifts meets all alike. */
export async function saturate(options: SaturateOptions): Promise<ReadonlyMap<Side, Capacity> | { readonly failure: ScenarioFailure }> {
  const turn = inTurn();
  const split = MIDDLE.from + MIDDLE.width * randomFrom(options.seed).uniform();
  const found = await Promise.all(options.sides.map(async (side) => [side.side, await searchSide(side, options, split, turn)] as const));
  const sides = new Map<Side, Capacity>();
  for (const [side, result] of found) {
    if ('failure' in result) return result;
    sides.set(side, result);
  }
  return sides;
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other, in the order in which they ask. */
function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Ends a search from within a trial. */
class GaveUp extends Error {
  readonly failure: ScenarioFailure;
  constructor(failure: ScenarioFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

async function searchSide(side: SideLoad, { name, load, tried }: SaturateOptions, split: number, turn: Turn): Promise<Capacity | { readonly failure: ScenarioFailure }> {
  const { from, to, keep, each, most } = load;
  const stages: Stage[] = [];
  const trial = (rate: number): Promise<Verdict> => turn(async () => {
    const began = performance.now();
    const tried1 = await tryRate(side, { rate, each, keep, most });
    if (!tried1.ok) throw new GaveUp({ ...tried1.failure, message: `${tried1.failure.message} (at ${shown(rate)}, while its capacity was searched)` });
    stages.push(tried1.stage);
    if (tried1.verdict !== 'kept') await calm(side, name, load, rate);
    await tried(performance.now() - began);
    return tried1.verdict;
  });
  try {
    return capacityOf(await searchCapacity({ from, to, split, trial }), side, name, load, stages);
  } catch (error) {
    if (error instanceof GaveUp) return { failure: error.failure };
    throw error;
  }
}

/**
 * Until it answers at the lowest rate as it must; what a broken trial left in its queues is not the next one's. Where it is the lowest rate
 * that was broken, nobody knows what it must: a few requests at a quarter of it are waited for, whatever they take.
 */
async function calm(side: SideLoad, name: string, { from, keep, timeout }: SaturateLoad, rate: number): Promise<void> {
  const lowest = rate <= from;
  const asked = lowest ? from / 4 : from;
  const [limit, duration] = [longestAllowed(keep), Math.max(CALM.window, 2000 / asked)];
  const longest = Math.max(CALM.longest, 2 * timeout);
  for (const began = performance.now(); performance.now() - began < longest; ) {
    const sliced = await side.slice(duration, { schedule: constant(asked, duration) });
    if (!sliced.ok) throw new GaveUp({ ...sliced.failure, message: `${sliced.failure.message} (after ${shown(rate)}, while its capacity was searched)` });
    const { latencies, completions, answered, errors } = sliced.slice;
    if (lowest) return;
    if (answered > 0 && completions === answered && errors.timeout + errors.connection === 0 && latencies.every((latency) => latency <= limit)) return;
  }
  const message = `${name} did not recover from ${shown(rate)}: ${Math.round(longest / 1000)} s later it still answered ${shown(from)} wrongly, or slower than its limits`;
  throw new GaveUp({ side: side.side, kind: 'not-measurable', message, hint: 'a search needs a service that recovers from too much load; lower `to`, or find out what it holds on to' });
}

function capacityOf(found: Found, { side }: SideLoad, name: string, load: SaturateLoad, stages: readonly Stage[]): Capacity | { readonly failure: ScenarioFailure } {
  switch (found.kind) {
    // Somewhere between the two; the middle (of logs) is the best guess, and wrong by half the resolution at most.
    case 'found': return { capacity: Math.sqrt(found.kept * found.broken), warnings: found.confirmed ? [] : [{ kind: 'unsteady-limit', trials: stages.length }], stages };
    case 'at-least': return { capacity: found.kept, warnings: [{ kind: 'at-least', side, why: found.why }], stages };
    case 'below': {
      const { requests = 0, failed = 0 } = stages.at(-1) ?? {};
      if (failed > MOST_FAILED * requests) return { failure: { side, kind: 'wrong-answers', message: `${name} failed at ${shown(load.from)}, the lowest rate of its search: ${failed} of ${requests} requests got no right answer`, hint: 'lower `from`; one at a time its requests are answered right' } };
      if (found.why === 'generator') return { failure: { side, kind: 'not-measurable', message: `this machine could not send ${name} at ${shown(load.from)} on time, the lowest rate of its search: what was slow was the load generator`, hint: 'lower `from`, or give the load generator a core of its own' } };
      return { capacity: load.from, warnings: [{ kind: 'at-most', side }], stages };
    }
  }
}

const shown = (rate: number): string => `${Number(rate.toPrecision(3))}/s`;
