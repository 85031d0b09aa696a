/** A world in which the true change is known -> launches measured in it, and the whole run that they make. */
import { compare } from '../../src/compare/compare.ts';
import { decisionsOf } from '../../src/judge/decide.ts';
import { withDefaults } from '../../src/judge/defaults.ts';
import { judge } from '../../src/judge/judge.ts';
import { metricNamed } from '../../src/metrics.ts';
import { Parts } from '../../src/measure/parts.ts';
import type { Budget, Judgement, Look, PairedSample, Run, Sample } from '../../src/model.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { trimmedPoint } from '../../src/stats/mean.ts';
import type { Random } from '../../src/stats/random.ts';
import { aConfig, aTarget } from '../support/config.ts';
import { aRun } from './builders.ts';

/** Blocks of four slices in a launch of three seconds. */
const BLOCKS = 18;
const TRIM = 0.2;
/** ms of measuring, both sides. */
const LAUNCH = 3000;
const SECONDS = 60;

export interface World {
  /** Standard deviation of ln(head / base) from launch to launch: restarted processes settle in other places. */
  readonly launches: number;
  /** Of a calm block inside a launch; one in ten has three times as much. */
  readonly blocks: number;
  /** Chance that a burst begins at a block. It slows one side of three blocks by up to 60 %. */
  readonly bursts: number;
  /** Chance that a whole launch is off, with five times the spread. */
  readonly odd: number;
}

/** Together 2.5 % from launch to launch: 2.2 % of its own, and what a trimmed mean leaves of the noise in 18 blocks. */
export const CALM: World = { launches: 0.022, blocks: 0.04, bursts: 0.02, odd: 0 };
export const RESTLESS: World = { ...CALM, odd: 0.1 };

/** ln(head / base) of every block of a launch. `apart`: how far this launch is off, in standard deviations of launches; drawn unless given. */
export function blocksOf(world: World, change: number, random: Random, apart = oddity(world, random)): number[] {
  const centre = Math.log1p(change) + world.launches * apart;
  let [left, side] = [0, 1];
  return Array.from({ length: BLOCKS }, () => {
    if (left === 0 && random.uniform() < world.bursts) [left, side] = [3, random.uniform() < 0.5 ? 1 : -1];
    const burst = left > 0 ? side * Math.log1p(0.6 * random.uniform()) : 0;
    if (left > 0) left -= 1;
    return centre + burst + world.blocks * random.normal() * (random.uniform() < 0.1 ? 3 : 1);
  });
}

function oddity(world: World, random: Random): number {
  return random.normal() * (random.uniform() < world.odd ? 5 : 1);
}

/** What `measure` makes of a launch's blocks. */
export const launchOf = (blocks: readonly number[]): number => trimmedPoint(blocks, TRIM);

/** A metric of the simulated scenario: its spread as a multiple of the world's, and its true change. */
export interface Simulated {
  readonly name: string;
  readonly spread: number;
  readonly change: number;
}

/** Eight metrics that the defaults, or `IO`, give a tolerance; those of time share half of what makes a launch differ. */
export const EIGHT: readonly Simulated[] = [
  ['cpu', 0.8], ['throughput', 0.8], ['latency.p50', 1], ['latency.p90', 1.4], ['latency.p99', 2.2], ['latency.tail', 1.8], ['memory.peak', 0.5], ['io.reads', 0.5],
].map(([name, spread]) => ({ name: String(name), spread: Number(spread), change: 0 }));

const budget = (metric: string, fail: number): Budget => ({ target: '*', scenario: '*', metric, limit: null, tolerance: { warn: null, fail, floor: 0 }, amounts: null, better: null, advisory: false, certain: false, origin: 'config', line: null });
/** The defaults, and a tolerance for the eighth. */
export const DEFAULTS: readonly Budget[] = [budget('io.reads', 0.05)];
/** Nothing worse is accepted: every significant change for the worse is an accusation. */
export const NOTHING: readonly Budget[] = EIGHT.map(({ name }) => budget(name, 1e-6));

const metricOf = (name: string): Sample['metric'] => metricNamed(name);

/** A run of these launches (metric -> ln(head / base) of each), looked at as told. */
export function runOf(ratios: ReadonlyMap<string, readonly number[]>, looks: readonly Pick<Look, 'launches' | 'share'>[], budgets: readonly Budget[] = []): Run {
  const samples = [...ratios].flatMap(([name, values]): Sample[] => (['base', 'head'] as const).map((side) => {
    const metric = metricOf(name);
    const level = metric.unit === 'bytes' ? 1e8 : 100;
    return { target: 'api', scenario: 'list', side, metric, workload: 'w', values: values.map((value) => (side === 'base' ? level : level * Math.exp(value))), point: level, warnings: [] };
  }));
  const pairs = [...ratios].map(([metric, logRatios]): PairedSample => ({ target: 'api', scenario: 'list', metric, logRatios, blocks: logRatios.map(() => BLOCKS) }));
  return aRun(samples, { compare: 'side-by-side', pairs, looks: looks.map((look) => ({ target: 'api', scenario: 'list', ...look })), budgets });
}

export const judged = (run: Run): Judgement => judge(run, compare(run, new Map()), withDefaults(run.budgets));

const plan = makePlan({ config: aConfig(aTarget({ coldStart: null })), compare: 'side-by-side', time: SECONDS, seed: 1 });

/** Launch after launch, looked at, confirmed and ended as `measure` does it. `sample`: what one launch adds to each metric. */
export function wholeRun(metrics: readonly Simulated[], budgets: readonly Budget[], sample: (metric: Simulated, shared: number) => readonly number[], random: Random): { readonly judgement: Judgement; readonly launches: number } {
  const parts = new Parts(plan);
  const ratios = new Map(metrics.map(({ name }): [string, number[]] => [name, []]));
  const looks: Look[] = [];
  let [launches, perLaunch] = [0, 1];
  const soFar = (): Judgement => judged(runOf(ratios, looks.map(({ launches: n, share }) => ({ launches: n * perLaunch, share })), budgets));
  while (parts.anyOpen) {
    const shared = random.normal();
    for (const metric of metrics) {
      const values = sample(metric, shared);
      perLaunch = values.length;
      ratios.get(metric.name)?.push(...values);
    }
    launches += 1;
    parts.done('api', 'list');
    looks.push(...parts.due({ spent: launches * LAUNCH, whole: plan.time, round: LAUNCH }));
    if (parts.awaitsDecision) parts.decide(decisionsOf(soFar()));
  }
  return { judgement: soFar(), launches };
}
