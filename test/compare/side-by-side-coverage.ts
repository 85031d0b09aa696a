/** How often whole comparisons, and whole runs with their looks and confirmations, are right in worlds where the answer is known. */
import { compare } from '../../src/compare/compare.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { answer } from '../stats/natively.ts';
import { blocksOf, DEFAULTS, EIGHT, launchOf, NOTHING, runOf, wholeRun, type Simulated, type World } from './simulated-launches.ts';

/** `pooled`: every block counts as a launch, which is wrong. */
export interface Case {
  readonly kind: 'coverage' | 'repeated' | 'pooled coverage' | 'whole runs' | 'pooled whole runs';
  readonly seed: number;
  readonly trials: number;
  readonly world: World;
  /** Coverage: launches; repeated: launches at each look. */
  readonly launches?: readonly number[];
  /** Whole runs: the true change of throughput, p50 and cpu. */
  readonly change?: number;
  readonly budgets?: 'defaults' | 'nothing';
}

export interface Answer {
  /** Share of intervals (repeated: of runs, all of whose intervals) that hold the truth. */
  readonly covered: number;
  /** Share of whole runs that accuse. */
  readonly accused: number;
  /** Of those that accuse of a metric that did not change. */
  readonly wrongly: number;
  /** Share that ended without an answer. */
  readonly open: number;
  /** Launches of a run, on average. */
  readonly launches: number;
}

const NONE: Answer = { covered: NaN, accused: NaN, wrongly: NaN, open: NaN, launches: NaN };
const CHANGE = 0.03;

function simulate(input: Case): Answer {
  const random = randomFrom(input.seed);
  switch (input.kind) {
    case 'coverage': case 'pooled coverage': case 'repeated': return coverage(input, random);
    case 'whole runs': case 'pooled whole runs': return wholeRuns(input, random);
  }
}

function coverage({ kind, trials, world, launches = [] }: Case, random: Random): Answer {
  const most = launches.at(-1) ?? 0;
  let covered = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const blocks = Array.from({ length: most }, () => blocksOf(world, CHANGE, random));
    const values = kind === 'pooled coverage' ? blocks.flat() : blocks.map(launchOf);
    const size = values.length / most;
    const all = launches.every((_, last) => {
      const looks = launches.slice(0, last + 1).map((n) => ({ launches: n * size, share: n / most }));
      const [comparison] = compare(runOf(new Map([['latency.p50', values.slice(0, (launches[last] ?? 0) * size)]]), looks), new Map());
      const { lower = NaN, upper = NaN } = comparison?.change?.interval ?? {};
      return lower <= CHANGE && CHANGE <= upper;
    });
    if (all) covered += 1;
  }
  return { ...NONE, covered: covered / trials };
}

const CHANGES = new Set(['latency.p50', 'cpu', 'throughput']);

function wholeRuns({ kind, trials, world, change = 0, budgets = 'defaults' }: Case, random: Random): Answer {
  const metrics = EIGHT.map((one): Simulated => (CHANGES.has(one.name) ? { ...one, change: one.name === 'throughput' ? 1 / (1 + change) - 1 : change } : one));
  const sample = ({ name, spread, change: true_ }: Simulated, shared: number): readonly number[] => {
    const odd = random.uniform() < world.odd ? 5 : 1;
    // Half of the variance between launches is that of all metrics of time; what slows is less throughput.
    const apart = /^(memory|io)/.test(name) ? random.normal() : Math.SQRT1_2 * (random.normal() + (name === 'throughput' ? -shared : shared));
    const blocks = blocksOf({ ...world, launches: world.launches * spread, blocks: world.blocks * spread }, true_, random, odd * apart);
    return kind === 'pooled whole runs' ? blocks : [launchOf(blocks)];
  };
  let [accused, wrongly, open, launches] = [0, 0, 0, 0];
  for (let trial = 0; trial < trials; trial += 1) {
    const run = wholeRun(metrics, budgets === 'defaults' ? DEFAULTS : NOTHING, sample, random);
    const accusations = run.judgement.verdicts.filter(({ severity }) => severity === 'fail');
    if (accusations.length > 0) accused += 1;
    if (accusations.some(({ comparison }) => change === 0 || !CHANGES.has(comparison.metric.name))) wrongly += 1;
    if (run.judgement.outcome === 'inconclusive') open += 1;
    launches += run.launches;
  }
  return { ...NONE, accused: accused / trials, wrongly: wrongly / trials, open: open / trials, launches: launches / trials };
}

answer(simulate);
