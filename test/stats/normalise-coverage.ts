/** How often the interval around a normalised history holds a new run of unchanged code, where the machine's speed is known to vary. */
import { normalise } from '../../src/stats/normalise.ts';
import { deviation, halfWidth } from '../../src/stats/prediction.ts';
import { mean } from '../../src/stats/mean.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { answer } from './natively.ts';

const PRIOR_SPREAD = 0.05;
const PRIOR_BETA = 1;
const CLASS_SPREAD = 0.1;

export interface Case {
  readonly seed: number;
  readonly entries: number;
  /** SD from run to run on one machine; `prior`: drawn anew each time, s0 sqrt(4 / chi^2 of 4). */
  readonly run: number | 'prior';
  /** SD of the machine's log slowness. */
  readonly machine: number;
  /** Slowness of the new run's machine; null: drawn like the others. */
  readonly now: number | null;
  /** `prior`: drawn from N(1, s^2 / 0.0125). */
  readonly beta: number | 'prior';
  /** SD of the reading of slowness. */
  readonly noise: number;
  /** The new run is on a class of machine of its own, off by N(0, 10 %), the spread drawn like that of runs. */
  readonly otherClass?: boolean;
  /** As if there were no reference. */
  readonly ignored?: boolean;
}

export interface Coverage {
  readonly covered: number;
  /** Mean half-width. */
  readonly half: number;
}

const TRIALS = 2000;

function coverage({ seed, entries, run, machine, now, beta: wanted, noise, otherClass = false, ignored = false }: Case): Coverage {
  const random = randomFrom(seed);
  const halves: number[] = [];
  let covered = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const spread = run === 'prior' ? drawn(PRIOR_SPREAD, random) : run;
    const beta = wanted === 'prior' ? PRIOR_BETA + (spread / Math.sqrt(0.0125)) * random.normal() : wanted;
    const [apart, weight] = otherClass ? [drawn(CLASS_SPREAD, random) * random.normal(), 0.5] : [0, 1];
    const measured = (slow: number, shift: number) => ({ log: shift + beta * slow + spread * random.normal(), slower: slow + noise * random.normal() });
    const today = measured(now ?? machine * random.normal(), apart);
    const runs = Array.from({ length: entries }, () => measured(machine * random.normal(), 0));
    const { points, fitted, leverage } = normalise(runs.map(({ log, slower }) => ({ log, slower: ignored ? null : slower - today.slower })), PRIOR_BETA);
    const dev = deviation({ points, weight, fitted, squaredError: null, priorSpread: PRIOR_SPREAD },
      { point: today.log, standardError: 0, df: 4, apart: { leverage, classSpread: otherClass ? CLASS_SPREAD : 0 } });
    const half = halfWidth(dev, 0.98);
    halves.push(half);
    if (Math.abs(dev.difference) <= half) covered += 1;
  }
  return { covered: covered / TRIALS, half: mean(halves) };
}

function drawn(scale: number, random: Random): number {
  const chi = Array.from({ length: 4 }, () => random.normal() ** 2).reduce((a, b) => a + b, 0);
  return scale * Math.sqrt(4 / chi);
}

answer(coverage);
