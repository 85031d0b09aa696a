/** Config and a budget of time -> Plan: which launches, cold starts and scenarios, in which seeded order, and when to look. */
import type { CompareMode, Config, LaunchPlan, Load, Plan, Scenario, ScenarioPlan, Side, Target, TargetPlan } from '../model.ts';
import { isStarted } from '../targets.ts';
import { randomFrom, type Random } from '../stats/random.ts';
import { isSoak, ownTime } from './shapes.ts';

/**
 * Launches of a run that is compared with stored ones: an interval from fewer says too little. Five leave a t quantile of 3.7
 * at 1 % instead of 4.5 at four; beyond that, time is better spent on longer launches than on more starts.
 */
export const LAUNCHES = 5;

/** Shortest measuring time of a scenario in one launch, ms a side: below it a launch holds too few requests for its p90. */
const SHORTEST_MEASURE = 400;

/**
 * Side by side a launch is measured for 3 s, both sides together: with a start and a warm-up of some 3 s, block noise of
 * 12 % and launches that differ by 1.2 %, that is near the best division of time between blocks and launches
 * (Kalibera and Jones, "Rigorous benchmarking in reasonable time", ISMM 2013), and the optimum is flat.
 */
const LONGEST_PAIRED_MEASURE = 1500;

/** Many scenarios share the time; each gets at least so many launches. */
const FEWEST_PAIRED_LAUNCHES = 6;

/**
 * Numbers of launches after which a side-by-side run is looked at. Below five a t test sees next to nothing; a longer time
 * than twenty launches need goes on at the same pace.
 */
const FIRST_LOOKS: readonly number[] = [5, 7, 10, 13, 16, 20];
const LOOK_PACE = 1.3;

/** Fresh launches that confirm an accusation; the last look may still need them. */
export const CONFIRMATION = 2;

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
 * many scenarios in a short time run longer than asked: `plannedSeconds` says how long. A side-by-side plan holds the most
 * launches there can be; when it ends is decided by what is known by then and by the time. A load with a shape takes the time that
 * its shape has, in launches of its own, and that comes on top.
 */
export function makePlan({ config, compare, time, seed }: PlanRequest): Plan {
  const random = randomFrom(seed);
  const loads = config.targets.flatMap((target) => (target.kind === 'server' && isStarted(target) ? target.scenarios.map(({ load }) => load) : []));
  const own = loads.flatMap((load) => ownTime(load) ?? []);
  const scenarios = loads.length - own.length;
  const paired = compare === 'side-by-side';
  const each = (launches: number): number => (time * 1000) / (launches * Math.max(1, scenarios));
  const measure = paired
    ? Math.max(SHORTEST_MEASURE, Math.min(LONGEST_PAIRED_MEASURE, each(FEWEST_PAIRED_LAUNCHES) / 2))
    : Math.max(SHORTEST_MEASURE, each(LAUNCHES));
  const sides: readonly Side[] = paired ? ['base', 'head'] : ['head'];
  const looks = paired ? looksFor(mostLaunches(time * 1000, 2 * measure, Math.max(1, scenarios))) : [];
  const launches = paired ? Math.max(...looks) + CONFIRMATION : LAUNCHES;
  const shapes = own.reduce((sum, one) => sum + one.measure * one.launches * sides.length, 0);
  const shared = scenarios > 0 || own.length === 0 ? time * 1000 : 0;
  return { seed, compare, time: shared + shapes, looks, targets: config.targets.map((target) => planTarget(target, sides, launches, measure, random)) };
}

/** How many launches of `each` ms the time (ms) allows a scenario to which all others leave theirs, as soon as they may be decided. */
function mostLaunches(time: number, each: number, scenarios: number): number {
  const first = FIRST_LOOKS[0] ?? 0;
  return (time - (scenarios - 1) * first * each) / each;
}

/** `launches`: how many the time allows a scenario at most. */
function looksFor(launches: number): readonly number[] {
  const looks = [...FIRST_LOOKS];
  for (let last = looks.at(-1) ?? 1; last < Math.floor(launches); ) {
    last = Math.min(Math.floor(launches), Math.round(last * LOOK_PACE));
    looks.push(last);
  }
  return looks;
}

function planTarget(target: Target, sides: readonly Side[], most: number, measure: number, random: Random): TargetPlan {
  // A function has no load of its own: its events are sent in every cold start.
  const scenarios = target.kind === 'server' && isStarted(target) ? target.scenarios : [];
  const parts = inOrder(scenarios).map((scenario) => ({ scenario, ...partOf(scenario.load, sides, most, measure) }));
  let order: readonly Side[] = sides;
  const launches = Array.from({ length: Math.max(0, ...parts.map((part) => part.launches)) }, (_, index): LaunchPlan => {
    // A shape has no blocks in balanced order: the side that came first in one launch comes last in the next.
    const drawn = random.shuffle(sides);
    order = index % 2 === 0 ? drawn : order.toReversed();
    return {
      index, order,
      scenarios: parts.filter((part) => index < part.launches).map((part): ScenarioPlan => ({
        scenario: part.scenario, measure: part.measure, warmUp: warmUpFor(part.measure, sides.length), seed: random.integer(2 ** 31), ...part.looks,
      })),
    };
  });
  return { target, sides, coldStarts: coldStarts(target, sides), launches };
}

/**
 * In the config's order: a scenario finds the caches, the heap and the compiled code that the one before it left. What overloads the
 * service comes after the others, and what goes on for minutes last.
 */
function inOrder(scenarios: readonly Scenario[]): readonly Scenario[] {
  const rank = ({ load }: Scenario): number => (isSoak(load) ? 2 : ownTime(load) === null ? 0 : 1);
  return scenarios.toSorted((a, b) => rank(a) - rank(b));
}

/** `most`, `measure`: of a scenario without a time of its own. With too few launches for an interval nobody is accused, and nothing confirmed. */
function partOf(load: Load, sides: readonly Side[], most: number, measure: number): { readonly launches: number; readonly measure: number; readonly looks: Pick<ScenarioPlan, 'looks'> } {
  const own = ownTime(load);
  if (own === null) return { launches: most, measure, looks: {} };
  if (sides.length < 2) return { ...own, looks: {} };
  return { measure: own.measure, launches: own.launches + (own.launches < LAUNCHES ? 0 : CONFIRMATION), looks: { looks: [own.launches] } };
}

function warmUpFor(measure: number, sides: number): ScenarioPlan['warmUp'] {
  const longest = Math.min(WARM_UP.longest, WARM_UP.share * measure * sides);
  return { shortest: Math.min(WARM_UP.shortest, measure), longest };
}

/**
 * One start of each side to be thrown away, then the measured ones: A of one side; of two, blocks A B B A, twice as many
 * starts a side as were asked for, of which the last are made only while the cold start is undecided.
 */
function coldStarts(target: Target, sides: readonly Side[]): readonly Side[] {
  if (target.kind === 'command') return commandRuns(target.runs, sides);
  if (target.coldStart === null || !isStarted(target)) return [];
  const { runs } = target.coldStart;
  if (sides.length < 2) return [...sides, ...Array.from({ length: runs }, () => sides).flat()];
  const blocks = Array.from({ length: Math.max(FEWEST_START_BLOCKS, runs) + CONFIRMATION }, (_, i) => (i % 2 === 0 ? [...sides, ...sides.toReversed()] : [...sides.toReversed(), ...sides]));
  return [...sides, ...blocks.flat()];
}

/**
 * Runs of a command: in pairs, base first and head first in turn. None is thrown away: a tool warms up whatever it measures by
 * itself, and a run may take minutes. The last pairs are made only where an accusation needs them.
 */
function commandRuns(runs: number, sides: readonly Side[]): readonly Side[] {
  if (sides.length < 2) return Array.from({ length: runs }, () => sides).flat();
  return Array.from({ length: runs + CONFIRMATION }, (_, i) => (i % 2 === 0 ? sides : sides.toReversed())).flat();
}

/** Blocks of four single starts: below ten even a trimmed mean of them says little. */
const FEWEST_START_BLOCKS = 10;

/** Seconds of load that the plan asks for, warm-up and starts left out. */
export function plannedSeconds(plan: Plan): number {
  const scenarios = plan.targets.flatMap((target) => target.launches.flatMap((launch) => launch.scenarios.map((s) => s.measure * target.sides.length)));
  return scenarios.reduce((sum, measure) => sum + measure, 0) / 1000;
}
