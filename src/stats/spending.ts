/** Looks at growing data -> how small a p must be at each, so that all looks together err no more often than one would. */
import { rootOf } from './root.ts';

/** A look: how much data there was (launches), and which share of the measuring time (0-1) had been spent. */
export interface LookAt {
  readonly launches: number;
  readonly share: number;
}

/** alpha(t) = alpha t^rho: how much of the error rate may be used up when the share t of the time is spent. */
const RHO = 2;

/**
 * The nominal levels are normal ones and are used with t quantiles, which at 5 to 20 launches err a little more often than
 * normal theory says: up to 1.16 % for 1 % (test/stats/spending.test.ts measures it). The spending starts from this share.
 */
const FOR_STUDENT = 0.86;

/** Points of the integration grid over what is still undecided, and how many standard deviations it reaches down. */
const POINTS = 120;
const REACH = 8;

/**
 * One-sided nominal levels of a group-sequential test, one for each look: rejecting at the first look whose p is at most its
 * level is wrong with probability `alpha` in all. Lan and DeMets's spending (Biometrika 70, 1983) with the power family of
 * Kim and DeMets (Biometrika 74, 1987), rho = 2, in calendar time: what may be spent by a look depends on the time spent, while
 * the correlation of the looks, sqrt(n_j / n_k), depends on the launches. The integrals are those of Armitage, McPherson
 * and Rowe (JRSS A 132, 1969). Launches ascend; shares do not descend; `alpha` lies in (0, 0.5].
 */
export function nominalLevels(looks: readonly LookAt[], alpha: number): number[] {
  if (!(alpha > 0 && alpha <= 0.5)) throw new RangeError(`no test has an error rate of ${alpha}`);
  let state: Undecided = { at: Float64Array.of(0), mass: Float64Array.of(1), launches: 0 };
  let spent = 0;
  return looks.map(({ launches, share }) => {
    if (!(launches > state.launches)) throw new RangeError('launches must grow from look to look');
    const target = alpha * FOR_STUDENT * share ** RHO;
    const step = Math.sqrt(launches - state.launches);
    const here = state;
    const beyond = (bound: number): number => integral(here, (score) => upperTail((bound - score) / step));
    const more = target - spent;
    const scale = Math.sqrt(launches);
    // Nothing to spend (two looks at the same time): a bound that nothing crosses.
    if (!(more > 0)) {
      state = advance(here, Infinity, launches);
      return 0;
    }
    const bound = rootOf((z) => Math.log(beyond(z * scale) / more), 0, 40) * scale;
    state = advance(here, bound, launches);
    spent = target;
    return upperTail(bound / scale);
  });
}

/** Density of the score (sum of standardised launches) on grid points, times the weight of each point, where no bound was crossed. */
interface Undecided {
  readonly at: Float64Array;
  readonly mass: Float64Array;
  readonly launches: number;
}

// Loops over typed arrays: a table takes 17 x 6 x 120^2 of these steps, and closures made it ten times slower.
function integral({ at, mass }: Undecided, of: (score: number) => number): number {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (mass[i] ?? 0) * of(at[i] ?? 0);
  return sum;
}

/** Simpson's rule from far below up to the bound. */
function advance(from: Undecided, bound: number, launches: number): Undecided {
  const step = Math.sqrt(launches - from.launches);
  const scale = Math.sqrt(launches);
  const upper = Math.min(bound, REACH * scale);
  const width = (upper + REACH * scale) / POINTS;
  const at = new Float64Array(POINTS + 1);
  const mass = new Float64Array(POINTS + 1);
  const factor = width / 3 / step / Math.sqrt(2 * Math.PI);
  for (let i = 0; i <= POINTS; i += 1) {
    const score = upper - (POINTS - i) * width;
    let sum = 0;
    for (let k = 0; k < from.at.length; k += 1) {
      const z = (score - (from.at[k] ?? 0)) / step;
      if (z > -REACH && z < REACH) sum += (from.mass[k] ?? 0) * Math.exp(-0.5 * z * z);
    }
    at[i] = score;
    mass[i] = factor * (i === 0 || i === POINTS ? 1 : i % 2 === 1 ? 4 : 2) * sum;
  }
  return { at, mass, launches };
}

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** P(Z > z), by the continued fraction of Mills's ratio in the tail and the series near 0: 12 digits, however far out. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  if (z > 3) {
    let fraction = z;
    for (let k = 60; k >= 1; k -= 1) fraction = z + k / fraction;
    return density(z) / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 200; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density(z) * sum;
}

/** Overall error rates for which the last look's level is tabulated. */
const ALPHAS: readonly number[] = Array.from({ length: 17 }, (_, i) => 0.5 * 10 ** (-i / 2));

interface Tabulated {
  readonly alphas: readonly number[];
  /** log of the last look's nominal level at each. */
  readonly levels: readonly number[];
}

/** The metrics of a scenario share their looks, and a report asks for each: the table is made once. */
const tables = new Map<string, Tabulated>();
const MOST_TABLES = 500;

function tableOf(looks: readonly LookAt[]): Tabulated {
  const key = looks.map(({ launches, share }) => `${launches}:${share}`).join(' ');
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = { alphas: ALPHAS.map(Math.log), levels: ALPHAS.map((alpha) => Math.log(nominalLevels(looks, alpha).at(-1) ?? 0)) };
  if (tables.size >= MOST_TABLES) tables.clear();
  tables.set(key, table);
  return table;
}

/**
 * The smallest error rate at which the last of these looks would have rejected with the nominal one-sided `p` that it found: a p
 * value that counts the looks. From 0 to 1, at least `p`. It may be adjusted for many tests like any other (Maurer and Bretz,
 * Statistics in Biopharmaceutical Research 5, 2013: the bounds grow with alpha at every look). Interpolated on logs.
 */
export function sequentialP(looks: readonly LookAt[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no p value`);
  if (p === 0) return 0;
  const { alphas, levels } = tableOf(looks);
  const log = Math.log(p);
  const place = levels.findIndex((level) => level <= log);
  if (place === 0) return 1;
  const [above, below] = place < 0 ? [levels.length - 2, levels.length - 1] : [place - 1, place];
  const [highLevel = 0, lowLevel = 0, high = 0, low = 0] = [levels[above], levels[below], alphas[above], alphas[below]];
  const alpha = low + ((high - low) * (log - lowLevel)) / (highLevel - lowLevel);
  return Math.max(p, Math.min(1, Math.exp(alpha)));
}

/** The nominal level of the last look for a one-sided error rate `alpha`: what the repeated confidence interval is made with. */
export function repeatedLevel(looks: readonly LookAt[], alpha: number): number {
  const { alphas, levels } = tableOf(looks);
  const log = Math.log(alpha);
  const place = Math.max(1, alphas.findIndex((one) => one <= log));
  const [high = 0, low = 0, highLevel = 0, lowLevel = 0] = [alphas[place - 1], alphas[place], levels[place - 1], levels[place]];
  return Math.exp(lowLevel + ((highLevel - lowLevel) * (log - low)) / (high - low));
}
