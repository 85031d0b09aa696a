/** How often head's interval holds the true value, for launches and for starts. */
import { estimateOf } from '../../src/compare/estimate.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { median } from '../../src/stats/sample.ts';
import { answer } from '../stats/natively.ts';
import { aSample } from './builders.ts';

const TRIALS = 2000;

export interface Case {
  readonly kind: 'launches' | 'starts';
  readonly seed: number;
  /** Launches or starts a run. */
  readonly values: number;
}

const many = (count: number, draw: () => number): readonly number[] => Array.from({ length: count }, draw);

/** Log-normal around 5. */
const aLaunch = (random: Random) => (): number => 5 * Math.exp(0.1 * random.normal());

/** Interference only slows: a fifth of the starts takes up to three times as long. */
const aStart = (random: Random) => (): number => 100 * Math.exp(0.05 * random.normal()) * (random.uniform() < 0.2 ? 1 + 2 * random.uniform() : 1);

function coverage({ kind, seed, values }: Case): number {
  const random = randomFrom(seed);
  const draw = kind === 'launches' ? aLaunch(random) : aStart(random);
  // The mixture's median has no short formula: that of half a million starts stands for it, +/- 0.01 %.
  const truth = kind === 'launches' ? 5 : median(many(500_001, draw));
  const metric = kind === 'launches' ? 'latency.p50' : 'cold-start.p50';
  const covered = many(TRIALS, () => {
    const { interval } = estimateOf(aSample({ metric, values: many(values, draw) }));
    return interval.lower <= truth && truth <= interval.upper ? 1 : 0;
  });
  return covered.reduce((a, b) => a + b, 0) / TRIALS;
}

answer(coverage);
