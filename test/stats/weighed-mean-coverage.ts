/** How often the 98 % interval of a weighed mean of launches holds the truth, and how wide it is beside that of the mean with the odd ones left out. */
import { launchMean, launchWeights } from '../../src/stats/launch-mean.ts';
import { mean, type TrimmedMean } from '../../src/stats/mean.ts';
import { halfWidth } from '../../src/stats/prediction.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { answer } from './natively.ts';

const TRIALS = 4000;
const LEVEL = 0.98;
/** Degrees of freedom of a launch's own error: some fourteen blocks, trimmed. */
const OWN_DF = 9;

export interface Case {
  readonly seed: number;
  readonly launches: number;
  /** Chance of a launch to be in a storm, where it is five times as noisy within. */
  readonly stormy: number;
  /** Spread from launch to launch that a launch cannot know of, in calm launches' own errors. */
  readonly between: number;
  /** Whether what a launch says of its error has to do with it. */
  readonly honest: boolean;
  /** By how much the launches in a storm differ from the others; then that is what the storm is, and the truth is the mean of all. */
  readonly change: number;
}

export interface Coverage {
  readonly covered: number;
  /** Half of the interval, in calm launches' own errors. */
  readonly width: number;
}

interface Drawn {
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

function draw({ launches, stormy, between, honest, change }: Case, random: Random): Drawn {
  const drawn = Array.from({ length: launches }, () => {
    const restless = random.uniform() < stormy;
    const error = restless ? 5 : 1;
    const said = honest ? error : random.uniform() < stormy ? 5 : 1;
    return { value: error * random.normal() + between * random.normal() + (restless ? change : 0), error: said * spreadOf(random) };
  });
  return { values: drawn.map(({ value }) => value), errors: drawn.map(({ error }) => error) };
}

/** A standard deviation of normal values, as a share of the true one. */
const spreadOf = (random: Random): number => Math.sqrt(mean(Array.from({ length: OWN_DF }, () => random.normal() ** 2)));

/** `alike`: share of the samples in which the restless launches say something else, so that all count alike. */
function coverage(input: Case): { readonly weighed: Coverage; readonly trimmed: Coverage; readonly alike: number } {
  const random = randomFrom(input.seed);
  const samples = Array.from({ length: TRIALS }, () => draw(input, random));
  const of = (meanOf: (drawn: Drawn) => TrimmedMean): Coverage => {
    const found = samples.map(meanOf).map((one) => ({ point: one.point, half: halfWidth(one, LEVEL) }));
    return { covered: found.filter(({ point, half }) => Math.abs(point - input.change * input.stormy) <= half).length / TRIALS, width: mean(found.map(({ half }) => half)) };
  };
  return { weighed: of(({ values, errors }) => launchMean(values, errors)), trimmed: of(({ values }) => launchMean(values)), alike: samples.filter(({ values, errors }) => new Set(launchWeights(values, errors)).size === 1).length / TRIALS };
}

answer(coverage);
