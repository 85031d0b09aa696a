/** A run of many scenarios -> how often comparing and judging it looked at what was measured, and what they said. */
import { compare } from '../../src/compare/compare.ts';
import { withDefaults } from '../../src/judge/defaults.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Look, PairedSample, Run, Sample } from '../../src/model.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { answer } from '../stats/natively.ts';
import { runOf } from './simulated-launches.ts';

const METRICS = ['cpu', 'throughput', 'latency.p10', 'latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'memory.mean', 'memory.peak', 'io.reads'];
const LAUNCHES = 20;
const LOOKS = [5, 7, 10, 13, 16, 20].map((launches) => ({ launches, share: launches / LAUNCHES }));

export interface Case {
  readonly seed: number;
  readonly scenarios: number;
}

export interface Work {
  readonly comparisons: number;
  /** Reads of a single launch's difference, and of a sample's, pair's or look's scenario. */
  readonly launchesRead: number;
  readonly placesRead: number;
  /** Whether judging it again, and judging it with everything in another order, said the same of every metric. */
  readonly again: boolean;
  readonly shuffled: boolean;
}

function work({ seed, scenarios }: Case): Work {
  const run = manyScenarios(scenarios, seed);
  const read = { launches: 0, places: 0 };
  const counted = judgedText({
    ...run,
    samples: run.samples.map((one) => watched(one, 'scenario', () => (read.places += 1))),
    looks: run.looks.map((one) => watched(one, 'scenario', () => (read.places += 1))),
    pairs: run.pairs.map((one) => watched({ ...one, logRatios: watched(one.logRatios, null, () => (read.launches += 1)) }, 'scenario', () => (read.places += 1))),
  });
  const random = randomFrom(seed + 1);
  const shuffled = judgedText({ ...run, samples: random.shuffle(run.samples), pairs: random.shuffle(run.pairs) });
  return {
    comparisons: counted.length, launchesRead: read.launches, placesRead: read.places,
    again: JSON.stringify(judgedText(run)) === JSON.stringify(counted), shuffled: JSON.stringify(shuffled.toSorted()) === JSON.stringify(counted.toSorted()),
  };
}

const judgedText = (run: Run): string[] => judge(run, compare(run, new Map()), withDefaults(run.budgets)).verdicts.map((verdict) => JSON.stringify(verdict));

/** A tenth of the metrics changed, a tenth of the launches is off. */
function manyScenarios(scenarios: number, seed: number): Run {
  const random = randomFrom(seed);
  const runs = Array.from({ length: scenarios }, (_, i) => {
    const ratios = METRICS.map((name): [string, number[]] => {
      const change = random.uniform() < 0.1 ? 0.1 * random.normal() : 0;
      return [name, Array.from({ length: LAUNCHES + 2 }, () => change + 0.025 * random.normal() * (random.uniform() < 0.1 ? 5 : 1))];
    });
    return { scenario: `s${i}`, run: runOf(new Map(ratios), LOOKS) };
  });
  const [first] = runs;
  if (first === undefined) throw new Error('no scenario');
  return {
    ...first.run,
    samples: runs.flatMap(({ scenario, run }) => run.samples.map((one): Sample => ({ ...one, scenario }))),
    pairs: runs.flatMap(({ scenario, run }) => run.pairs.map((one): PairedSample => ({ ...one, scenario }))),
    looks: runs.flatMap(({ scenario, run }) => run.looks.map((one): Look => ({ ...one, scenario }))),
  };
}

/** Tells of every read of that property; null: of every element. */
function watched<T extends object>(of: T, property: string | null, seen: () => void): T {
  return new Proxy(of, {
    get(target, name, receiver) {
      if (property === null ? typeof name === 'string' && /^\d+$/.test(name) : name === property) seen();
      return Reflect.get(target, name, receiver);
    },
  });
}

answer(work);
