/** A trial of single rates -> the highest rate that is kept, by bisection on the scale of logs. */
import { RESOLUTION, trialsOf } from '../../stats/bisection.ts';

/** `generator`: it was not kept, and that says nothing of the service: the rate is more than this machine can send. */
export type Verdict = 'kept' | 'broken' | 'generator';

/** Rates in requests/s. */
export interface SearchOptions {
  readonly from: number;
  readonly to: number;
  /** Where the first split lies between the two, 0-1: drawn anew for every launch, so that launches do not agree by walking the same grid. */
  readonly split: number;
  readonly trial: (rate: number) => Promise<Verdict>;
}

export type Found =
  /** Kept at `kept`, and no more at `broken`; `confirmed`: each of them twice. */
  | { readonly kind: 'found'; readonly kept: number; readonly broken: number; readonly confirmed: boolean }
  /** More than `kept` was not tried (`searched`), or could not be sent (`generator`). */
  | { readonly kind: 'at-least'; readonly kept: number; readonly why: 'searched' | 'generator' }
  /** Not even the lowest rate was kept; `generator`: because it could not be sent. */
  | { readonly kind: 'below'; readonly why: 'service' | 'generator' };

/** Trials beyond those that a search needs at best: for ends that a second trial denies. */
const SPARE = 6;
/** The lowest rate is one that the generator can send: where it could not, it was held up, and gets so many more chances. */
const PATIENCE = 3;

/**
 * What is not kept gets a second chance at once: noise only ever makes a service slower, so one trial that keeps a rate says more than one
 * that does not. At the end both ends are tried once more; one that is then denied moves outwards, to the next rate that was found so,
 * and the search goes on. All trials are in order of their rates, so a service whose limit is not one
 * number (it keeps 400/s and not 300/s) gets one of its limits.
 */
export async function searchCapacity({ from, to, split, trial }: SearchOptions): Promise<Found> {
  const first = await again(() => trial(from), PATIENCE);
  if (first !== 'kept') return { kind: 'below', why: first === 'generator' ? 'generator' : 'service' };
  /** Rates with the votes of their trials; the lowest counts as kept whatever comes. */
  const kept = new Map<number, number>([[from, 2]]);
  const denied = new Map<number, { votes: number; readonly why: 'broken' | 'generator' }>();
  const vote = async (rate: number): Promise<Verdict> => {
    const verdict = await again(() => trial(rate));
    if (verdict === 'kept') {
      kept.set(rate, (kept.get(rate) ?? 0) + 1);
      denied.delete(rate);
    } else {
      denied.set(rate, { votes: (denied.get(rate)?.votes ?? 0) + 1, why: denied.get(rate)?.why === 'broken' ? 'broken' : verdict });
      if (rate !== from) kept.delete(rate);
    }
    return verdict;
  };
  for (let left = trialsOf(from, to) + SPARE, next = split; left > 0; left -= 1) {
    const high = Math.min(to, ...denied.keys());
    const low = Math.max(...[...kept.keys()].filter((rate) => rate < high || !denied.has(high)));
    const end = denied.get(high);
    if (high / low > 1 + RESOLUTION) {
      await vote(low * (high / low) ** next);
      next = 0.5;
    } else if (end === undefined) {
      if (low >= to && (kept.get(to) ?? 0) > 1) return { kind: 'at-least', kept: to, why: 'searched' };
      await vote(to);
    } else if ((kept.get(low) ?? 0) < 2) await vote(low);
    else if (end.votes < 2) await vote(high);
    else return resultOf(low, high, end.why, true);
  }
  const high = Math.min(to, ...denied.keys());
  const low = Math.max(from, ...[...kept.keys()].filter((rate) => rate < high));
  const end = denied.get(high);
  return end === undefined ? { kind: 'at-least', kept: Math.max(...kept.keys()), why: 'searched' } : resultOf(low, high, end.why, false);
}

const resultOf = (kept: number, broken: number, why: 'broken' | 'generator', confirmed: boolean): Found =>
  why === 'generator' ? { kind: 'at-least', kept, why } : { kind: 'found', kept, broken, confirmed };

async function again(trial: () => Promise<Verdict>, patience = 1): Promise<Verdict> {
  const once = await trial();
  if (once === 'kept') return once;
  const twice = await trial();
  return twice === 'generator' && patience > 1 ? again(trial, patience - 1) : twice;
}
