/** Earlier runs and how slow the machine was in each -> what they would have measured on the machine as it is now. */
import { mean } from './mean.ts';
import { median } from './sample.ts';

/**
 * What a kernel of the reference workload is timed with. CPU time is blind to programs that merely take turns with it, the
 * wall clock is not; so each metric is held against the kernels that are timed as it is.
 */
export type Timing = 'cpu' | 'wall';

export interface Sensitivity {
  readonly timing: Timing;
  /** Change of the metric's log per change of the kernels' log (they are times: more is slower). */
  readonly beta: number;
}

interface Entry extends Sensitivity {
  /** A name, or the beginning of names when it ends in a dot. */
  readonly metric: string;
}

/**
 * First match wins; what is not named (sizes, counts, bytes, memory, errors, what a service says of itself) does not depend
 * on the machine's speed. CPU time follows it one to one; a response time contains waiting, of which a faster machine has no less.
 * Recorded (test/bench/reference, 12-16 short runs each, on a machine from idle to overcrowded): the median of response times
 * moves with CPU times and hardly with the clock, because most requests meet nobody; what lies above it, and throughput, is
 * what others leave of the processor and moves with the clock.
 */
const SENSITIVITIES: readonly Entry[] = [
  { metric: 'cpu', timing: 'cpu', beta: 1 },
  { metric: 'cold-start.cpu', timing: 'cpu', beta: 1 },
  { metric: 'cold-start.p50', timing: 'cpu', beta: 0.7 },
  { metric: 'cold-start.p90', timing: 'wall', beta: 0.7 },
  { metric: 'cold-start.min', timing: 'cpu', beta: 0.7 },
  { metric: 'init', timing: 'cpu', beta: 0.7 },
  { metric: 'init.', timing: 'cpu', beta: 0.7 },
  { metric: 'cold', timing: 'cpu', beta: 0.7 },
  { metric: 'cold.', timing: 'cpu', beta: 0.7 },
  { metric: 'warm.p50', timing: 'cpu', beta: 0.7 },
  { metric: 'warm.', timing: 'wall', beta: 0.7 },
  { metric: 'latency.p10', timing: 'cpu', beta: 0.7 },
  { metric: 'latency.p50', timing: 'cpu', beta: 0.7 },
  { metric: 'latency.', timing: 'wall', beta: 0.7 },
  { metric: 'throughput', timing: 'wall', beta: -0.7 },
];

/** null: the machine's speed does not matter to it. */
export function sensitivity(metric: string): Sensitivity | null {
  return SENSITIVITIES.find((entry) => (entry.metric.endsWith('.') ? metric.startsWith(entry.metric) : metric === entry.metric)) ?? null;
}

/** A reference workload that is slower or faster by more than this (ln of 15 %) makes it another machine, whatever its name. */
export const OTHER_SPEED = Math.log(1.15);

/** Kernels timed in CPU time say so in their name: `json.cpu/1`. */
const timingOf = (kernel: string): Timing => (/\.cpu\/\d+$/.test(kernel) ? 'cpu' : 'wall');

/**
 * How much slower the machine was then than it is now: median over the kernels that both have of ln(then / now), by their ms for
 * a piece of work. null when they have none of that timing in common, as after a change of every kernel's version.
 *
 * The median, because single kernels err by themselves: copying memory differs by 7 % from process to process by where its pages
 * lie, and the echo service by 17 % where a crowded machine gave it no time to warm up. Recorded on an idle machine, the mean
 * made the spread of CPU time larger (1.8 -> 6.9 %), the median smaller (1.5 %), with as much gained elsewhere.
 */
export function slowerBy(then: Readonly<Record<string, number>>, now: ReadonlyMap<string, number>, timing: Timing): number | null {
  const logs = Object.entries(then).flatMap(([kernel, before]) => {
    const after = timingOf(kernel) === timing ? (now.get(kernel) ?? 0) : 0;
    return after > 0 && before > 0 ? [Math.log(before / after)] : [];
  });
  return logs.length === 0 ? null : median(logs);
}

/** One earlier run: the log of what it measured, and how much slower the machine was than now (null: not known). */
export interface EarlierRun {
  readonly log: number;
  readonly slower: number | null;
}

export interface Normalised {
  /** Logs of what the runs would have measured on the machine as it is now, in their order. */
  readonly points: readonly number[];
  readonly beta: number;
  /** Share of one degree of freedom (0-1) that finding beta took. */
  readonly fitted: number;
  /** What not knowing beta better adds to the variance of the difference, in units of the variance of one run. */
  readonly leverage: number;
}

/** Runs with a reference from which on beta is estimated. */
export const FITTED_FROM = 10;
/** The prior weighs as much as so many runs ... */
const PSEUDO_RUNS = 5;
/** ... each on a machine off by this much. With runs that vary by as much, beta is then known to 0.45. */
const PSEUDO_DEVIATION = 0.05;
const PRIOR_SQUARES = PSEUDO_RUNS * PSEUDO_DEVIATION ** 2;
/** beta stays between 0 and this many times its sign: what lies outside is chance, however well it fits. */
const LARGEST_BETA = 1.5;

/**
 * With k = ln of the machine's slowness, 0 now, and k_ its mean over the runs that know it, a run's point is x - beta k, and
 * x - beta k_ where k is not known:
 *
 *     beta = (L beta0 + sum (k - k_)(x - x_)) / (L + sum (k - k_)^2),   L = 5 x 0.05^2       (ridge, prior beta0)
 *     leverage = k_^2 / (L + sum (k - k_)^2)
 *
 * below ten runs with beta = beta0 and no sums. A fixed L rather than one in proportion to the sum of squares keeps beta at
 * its prior while the machine has hardly varied, where any slope would be noise. The leverage is the term that a regression's
 * prediction interval has at a distance from its centre: normalising by 10 % is less certain than by 1 %.
 */
export function normalise(runs: readonly EarlierRun[], prior: number): Normalised {
  const known = runs.flatMap(({ log, slower }) => (slower === null ? [] : [{ log, slower }]));
  if (known.length === 0 || prior === 0) return { points: runs.map(({ log }) => log), beta: 0, fitted: 0, leverage: 0 };
  const centre = mean(known.map(({ slower }) => slower));
  const [level, enough] = [mean(known.map(({ log }) => log)), known.length >= FITTED_FROM];
  const squares = enough ? known.reduce((sum, { slower }) => sum + (slower - centre) ** 2, 0) : 0;
  const products = enough ? known.reduce((sum, { log, slower }) => sum + (slower - centre) * (log - level), 0) : 0;
  const sign = Math.sign(prior);
  const slope = (PRIOR_SQUARES * prior + products) / (PRIOR_SQUARES + squares);
  const beta = sign * Math.min(LARGEST_BETA, Math.max(0, sign * slope));
  return {
    points: runs.map(({ log, slower }) => log - beta * (slower ?? centre)),
    beta,
    fitted: squares / (PRIOR_SQUARES + squares),
    leverage: centre ** 2 / (PRIOR_SQUARES + squares),
  };
}
