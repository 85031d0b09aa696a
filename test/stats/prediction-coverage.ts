/** How often the prediction interval holds a run of unchanged code, in worlds where the answer is known. */
import { mean, standardErrorOfMean } from '../../src/stats/mean.ts';
import { deviation, halfWidth, meanSquare, type NewRun } from '../../src/stats/prediction.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { answer } from './natively.ts';

const LAUNCHES = 5;
export const PRIOR = 0.05;

export interface Case {
  readonly seed: number;
  readonly entries: number;
  /** Standard deviation from run to run; `prior`: drawn anew each time from the prior itself, s0 sqrt(nu0 / chi^2), nu0 = 4. */
  readonly run: number | 'prior';
  readonly launch: number;
  /** Of the new run. */
  readonly launchNow: number;
}

export interface Coverage {
  readonly covered: number;
  readonly worse: number;
}

const TRIALS = 2000;

function coverage({ seed, entries, run, launch, launchNow }: Case): Coverage {
  const random = randomFrom(seed);
  let [covered, worse] = [0, 0];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const spread = run === 'prior' ? PRIOR * Math.sqrt(4 / chiSquared(random, 4)) : run;
    const runs = Array.from({ length: entries }, () => aRun(random, spread, launch));
    const dev = deviation(
      { points: runs.map(({ point }) => point), squaredError: meanSquare(runs.map(({ standardError }) => standardError)), priorSpread: PRIOR },
      aRun(random, spread, launchNow),
    );
    const half = halfWidth(dev, 0.98);
    if (Math.abs(dev.difference) <= half) covered += 1;
    if (dev.difference > half) worse += 1;
  }
  return { covered: covered / TRIALS, worse: worse / TRIALS };
}

function aRun(random: Random, spread: number, launch: number): NewRun {
  const place = spread * random.normal();
  const values = Array.from({ length: LAUNCHES }, () => place + launch * random.normal());
  return { point: mean(values), standardError: standardErrorOfMean(values), df: LAUNCHES - 1 };
}

function chiSquared(random: Random, df: number): number {
  return Array.from({ length: df }, () => random.normal() ** 2).reduce((a, b) => a + b, 0);
}

answer(coverage);
