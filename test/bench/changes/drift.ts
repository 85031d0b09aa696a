/** A seed -> a series that gets worse by 20 steps, each too small to be seen. */
import { randomFrom } from '../../../src/stats/random.ts';
import { NOISE, type MadeSeries } from './series.ts';

const STEPS = 20;
const STEP = Math.log(1.009);
const QUIET = 60;

export interface Drift {
  readonly series: MadeSeries;
  /** First entry with a step, and that with the last one. */
  readonly from: number;
  readonly to: number;
}

/** One step in `every` entries, after 60 without and before 60 more. */
export function makeDrift(every: number, seed: number): Drift {
  const random = randomFrom(seed * 1000 + 999);
  const to = QUIET + (STEPS - 1) * every;
  const values = Array.from({ length: to + QUIET }, (_, i) => {
    const steps = i < QUIET ? 0 : Math.min(STEPS, 1 + Math.floor((i - QUIET) / every));
    return 10 * Math.exp(NOISE * random.normal() + steps * STEP);
  });
  return { series: { kind: 'drift', values, machines: values.map(() => 0), slower: values.map(() => 0), changes: [] }, from: QUIET, to };
}
