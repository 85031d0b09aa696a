/** Config and a budget of time -> Plan: which launches, cold starts and scenarios, in which seeded order. */
import type { CompareMode, Config, LaunchPlan, Plan, ScenarioPlan, Side, Target, TargetPlan } from '../model.ts';
import { randomFrom, type Random } from '../stats/random.ts';

/**
 * Launches a run: an interval from fewer says too little. Five leave a t quantile of 3.7 at 1 % instead of 4.5 at four;
 * beyond that, time is better spent on longer launches than on more starts while only stored history is compared.
 */
export const LAUNCHES = 5;

/** Shortest measuring time of a scenario in one launch, ms: below it a launch holds too few requests for its p90. */
const SHORTEST_MEASURE = 400;

/** A launch's warm-up: one second at least (or as long as is then measured), six at most, never more than twice the measuring. */
const WARM_UP = { shortest: 1000, longest: 6000, share: 2 };

export interface PlanRequest {
  readonly config: Config;
  readonly compare: CompareMode;
  /** Measuring time for the whole run, seconds. */
  readonly time: number;
  readonly seed: number;
}

/**
 * Divides the measuring time evenly over launches, scenarios and sides. Every scenario gets at least 400 ms a launch, so
 * many scenarios in a short time run longer than asked: `plannedSeconds` says how long.
 */
export function makePlan({ config, compare, time, seed }: PlanRequest): Plan {
  const random = randomFrom(seed);
  const scenarios = config.targets.filter((target) => target.start !== null).reduce((sum, target) => sum + target.scenarios.length, 0);
  const sides: readonly Side[] = compare === 'side-by-side' ? ['base', 'head'] : ['head'];
  const measure = scenarios === 0 ? 0 : Math.max(SHORTEST_MEASURE, (time * 1000) / (LAUNCHES * scenarios * sides.length));
  return { seed, compare, time: time * 1000, looks: [], targets: config.targets.map((target) => planTarget(target, sides, measure, random)) };
}

function planTarget(target: Target, sides: readonly Side[], measure: number, random: Random): TargetPlan {
  const started = target.start !== null && target.scenarios.length > 0;
  const launches = Array.from({ length: started ? LAUNCHES : 0 }, (_, index): LaunchPlan => ({
    index,
    order: random.shuffle(sides),
    // In the config's order: a scenario finds the caches, the heap and the compiled code that the one before it left.
    scenarios: target.scenarios.map((scenario): ScenarioPlan => ({
      scenario,
      measure,
      warmUp: warmUpFor(measure),
      seed: random.integer(2 ** 31),
    })),
  }));
  return { target, sides, coldStarts: coldStarts(target, sides), launches };
}

function warmUpFor(measure: number): ScenarioPlan['warmUp'] {
  const longest = Math.min(WARM_UP.longest, WARM_UP.share * measure);
  return { shortest: Math.min(WARM_UP.shortest, measure), longest };
}

/** One start of each side to be thrown away, then the measured ones: A, or A B B A A B B A ... of two sides. */
function coldStarts(target: Target, sides: readonly Side[]): readonly Side[] {
  if (target.coldStart === null || target.start === null) return [];
  const measured = Array.from({ length: target.coldStart.runs }, (_, i) => (i % 2 === 0 ? sides : sides.toReversed())).flat();
  return [...sides, ...measured];
}

/** Seconds of load that the plan asks for, warm-up and starts left out. */
export function plannedSeconds(plan: Plan): number {
  const scenarios = plan.targets.flatMap((target) => target.launches.flatMap((launch) => launch.scenarios.map((s) => s.measure * target.sides.length)));
  return scenarios.reduce((sum, measure) => sum + measure, 0) / 1000;
}
