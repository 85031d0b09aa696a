/** How often the 98 % interval of a mean of launches holds the truth, and how wide it is, beside those of the alternatives. */
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.ts';
import { launchMean } from '../../src/stats/launch-mean.ts';
import { mean, standardErrorOfMean, trimmedMean } from '../../src/stats/mean.ts';
import { halfWidth } from '../../src/stats/prediction.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { answer } from './natively.ts';

const TRIALS = 4000;
const LEVEL = 0.98;

export interface Case {
  readonly seed: number;
  readonly launches: number;
  /** Chance of a launch to be off, with five times the spread. */
  readonly odd: number;
}

export interface Coverage {
  readonly covered: number;
  /** In standard deviations of a launch. */
  readonly width: number;
}

export type Estimator = 'mean' | 'launchMean' | 'trimmedMean' | 'hodgesLehmann';

const ESTIMATORS: Readonly<Record<Estimator, (values: readonly number[]) => { readonly lower: number; readonly upper: number }>> = {
  mean: (values) => around(mean(values), halfWidth({ standardError: standardErrorOfMean(values), df: values.length - 1 }, LEVEL)),
  launchMean: (values) => around(launchMean(values).point, halfWidth(launchMean(values), LEVEL)),
  trimmedMean: (values) => around(trimmedMean(values).point, halfWidth(trimmedMean(values), LEVEL)),
  hodgesLehmann: (values) => hodgesLehmann(values, LEVEL).interval,
};

const around = (point: number, half: number): { readonly lower: number; readonly upper: number } => ({ lower: point - half, upper: point + half });

function coverage({ seed, launches, odd }: Case): Readonly<Record<Estimator, Coverage>> {
  const random = randomFrom(seed);
  const samples = Array.from({ length: TRIALS }, () => Array.from({ length: launches }, () => random.normal() * (random.uniform() < odd ? 5 : 1)));
  const of = (estimator: Estimator): Coverage => {
    const intervals = samples.map(ESTIMATORS[estimator]);
    return { covered: intervals.filter(({ lower, upper }) => lower <= 0 && 0 <= upper).length / TRIALS, width: mean(intervals.map(({ lower, upper }) => upper - lower)) };
  };
  return { mean: of('mean'), launchMean: of('launchMean'), trimmedMean: of('trimmedMean'), hodgesLehmann: of('hodgesLehmann') };
}

answer(coverage);
