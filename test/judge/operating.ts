/** Runs of unchanged and of slower code against simulated histories -> how often the gate says what. */
import { compare } from '../../src/compare/compare.ts';
import { withDefaults } from '../../src/judge/defaults.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Baseline, Judgement, Sample, VerdictKind } from '../../src/model.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { aRun, aSample, anEntry, baselinesOf } from '../compare/builders.ts';
import { answer } from '../stats/natively.ts';

const TRIALS = 2000;
/** Six gated metrics on two scenarios, each with how much unchanged code varies from run to run. */
const SPREADS = { cpu: 0.05, throughput: 0.05, 'latency.p50': 0.05, 'latency.p90': 0.08, 'latency.p99': 0.12, 'memory.peak': 0.03 };
const SCENARIOS = ['list', 'create'];

export interface World {
  readonly seed: number;
  readonly entries: number;
  /** How much larger the true spread is than the prior has it. */
  readonly noise: number;
  /** 0: metrics vary on their own; 1: the machine moves them all together. */
  readonly shared: number;
  /** log of head/base in cpu of `list`; 0 for unchanged code. */
  readonly effect: number;
}

function samplesOf(random: Random, { noise, shared }: World, effect = 0): readonly Sample[] {
  const machine = random.normal();
  return SCENARIOS.flatMap((scenario) => Object.entries(SPREADS).map(([metric, spread]) => {
    const worse = metric === 'throughput' ? -1 : 1;
    const place = noise * spread * worse * (Math.sqrt(shared) * machine + Math.sqrt(1 - shared) * random.normal());
    const change = metric === 'cpu' && scenario === 'list' ? effect : 0;
    return aSample({ scenario, metric, values: Array.from({ length: 5 }, () => 1e8 * Math.exp(place + change + 0.4 * spread * random.normal())) });
  }));
}

/** Shares of the runs. */
export interface Shares {
  /** In which anything was called regressed. */
  readonly accused: number;
  /** In which the metric that was changed was called regressed, and in which it was called unchanged. */
  readonly caught: number;
  readonly passedOff: number;
  readonly inconclusive: number;
}

function simulate(world: World): Shares {
  const random = randomFrom(world.seed);
  const judgements = Array.from({ length: TRIALS }, () => {
    const baselines: ReadonlyMap<string, Baseline> = baselinesOf(Array.from({ length: world.entries }, () => anEntry(samplesOf(random, world))));
    const run = aRun(samplesOf(random, world, world.effect));
    return judge(run, compare(run, baselines), withDefaults([]));
  });
  const share = (holds: (judgement: Judgement) => boolean): number => judgements.filter(holds).length / TRIALS;
  const changedIs = (kind: VerdictKind) => ({ verdicts }: Judgement): boolean =>
    verdicts.some(({ verdict, comparison }) => verdict === kind && comparison.metric.name === 'cpu' && comparison.scenario === 'list');
  return {
    accused: share(({ counts }) => counts.regressed > 0),
    caught: share(changedIs('regressed')),
    passedOff: share(changedIs('unchanged')),
    inconclusive: share(({ outcome }) => outcome === 'inconclusive'),
  };
}

answer(simulate);
