/** Looks at growing data -> how small a p must be at each, so that all looks together err no more often than one would. */
import { normalQuantile } from './normal.ts';
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

/**
 * The integration grid over what is still undecided: how many standard deviations it reaches down (what is lower will not
 * cross) and, where no bound ends it, up; and its points for each standard deviation of what the launches between two looks add.
 */
const REACH_DOWN = 6;
const REACH_UP = 10;
const DENSITY = 4;
/** Enough for a look after each of 80 launches; a look that comes after a ten-thousandth of them would take all memory. */
const MOST_POINTS = 600;

/** Increments of more standard deviations than this have no weight. */
const KERNEL = 8;

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
  return looks.map(({ launches, share }, look) => {
    if (!(launches > state.launches)) throw new RangeError('launches must grow from look to look');
    const target = alpha * FOR_STUDENT * share ** RHO;
    const more = target - spent;
    const bound = more > 0 ? boundOf(state, launches, more, target) : Infinity;
    const next = looks[look + 1];
    if (next !== undefined) state = advance(state, bound, launches, next.launches - launches);
    spent = Math.max(spent, target);
    // Nothing to spend (two looks at the same time): a bound that nothing crosses.
    return more > 0 ? upperTail(bound / Math.sqrt(launches)) : 0;
  });
}

/**
 * The score beyond which lies `more` of what is undecided; `target` is that and all that was spent before. Of all scores, undecided or not,
 * at least `more` and at most `target` lie beyond it, which is where the search is.
 */
function boundOf(from: Undecided, launches: number, more: number, target: number): number {
  const scale = Math.sqrt(launches);
  const step = Math.sqrt(launches - from.launches);
  const [low, high] = [-normalQuantile(target), -normalQuantile(more)];
  // What lies farther from the bound has less than 1e-10 of the mass that is looked for.
  const far = Math.hypot(high, 7) * step;
  const beyond = (z: number): number => {
    let sum = 0;
    for (let i = from.at.length - 1; i >= 0; i -= 1) {
      const distance = z * scale - (from.at[i] ?? 0);
      if (distance > far) break;
      sum += (from.mass[i] ?? 0) * upperTail(distance / step);
    }
    return sum;
  };
  // The grid may be off by a little, and at the first look both ends are the answer.
  if (beyond(low) <= more) return low * scale;
  return beyond(high) >= more ? high * scale : rootOf((z) => Math.log(beyond(z) / more), low, high) * scale;
}

/** Density of the score (sum of standardised launches) on grid points, times the weight of each point, where no bound was crossed. */
interface Undecided {
  readonly at: Float64Array;
  readonly mass: Float64Array;
  readonly launches: number;
}

/**
 * Simpson's rule from far below up to the bound, fine enough for the launches that came and for those that are `added` next.
 * Loops over typed arrays: closures made it ten times slower.
 */
function advance(from: Undecided, bound: number, launches: number, added: number): Undecided {
  const step = Math.sqrt(launches - from.launches);
  const scale = Math.sqrt(launches);
  const upper = Math.min(bound, REACH_UP * scale);
  const reach = upper + REACH_DOWN * scale;
  // Of launches that do not grow the caller hears at the next look.
  const finest = Math.min(step, Math.sqrt(Math.max(added, 0)));
  const points = Math.min(MOST_POINTS, 2 * Math.ceil((DENSITY * reach) / finest / 2) + 12);
  const width = reach / points;
  const at = new Float64Array(points + 1);
  const mass = new Float64Array(points + 1);
  const factor = width / 3 / step / Math.sqrt(2 * Math.PI);
  let first = 0;
  for (let i = 0; i <= points; i += 1) {
    const score = upper - (points - i) * width;
    while (first < from.at.length && score - (from.at[first] ?? 0) > KERNEL * step) first += 1;
    let sum = 0;
    for (let k = first; k < from.at.length; k += 1) {
      const z = (score - (from.at[k] ?? 0)) / step;
      if (z < -KERNEL) break;
      sum += (from.mass[k] ?? 0) * Math.exp(-0.5 * z * z);
    }
    at[i] = score;
    mass[i] = factor * (i === 0 || i === points ? 1 : i % 2 === 1 ? 4 : 2) * sum;
  }
  return { at, mass, launches };
}

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** P(Z > z), by the continued fraction of Mills's ratio in the tail and the series near 0: 12 digits, however far out. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  if (z > 3) {
    let fraction = z;
    // As many terms as it takes: 62 at 3, 17 at 8.
    for (let k = Math.ceil(8 + 480 / (z * z)); k >= 1; k -= 1) fraction = z + k / fraction;
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
const ALPHAS: readonly number[] = Array.from({ length: 49 }, (_, i) => 0.5 * 10 ** (-i / 6));

/** The last look's nominal level, as logs, at each of these error rates; found when it is asked for, for few of them are. */
interface Tabulated {
  readonly looks: readonly LookAt[];
  readonly levels: Map<number, number>;
}

/** The metrics of a scenario share their looks, and a report asks for each: what was found is kept. */
const tables = new Map<string, Tabulated>();
const MOST_TABLES = 2000;

function tableOf(looks: readonly LookAt[]): Tabulated {
  const key = looks.map(({ launches, share }) => `${launches}:${share}`).join(' ');
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = { looks, levels: new Map<number, number>() };
  if (tables.size >= MOST_TABLES) tables.clear();
  tables.set(key, table);
  return table;
}

function logLevel({ looks, levels }: Tabulated, alpha: number): number {
  const known = levels.get(alpha);
  if (known !== undefined) return known;
  const level = Math.log(nominalLevels(looks, alpha).at(-1) ?? 0);
  levels.set(alpha, level);
  return level;
}

/**
 * The smallest error rate at which the last of these looks would have rejected with the nominal one-sided `p` that it found: a p
 * value that counts the looks. From 0 to 1, at least `p`. It may be adjusted for many tests like any other (Maurer and Bretz,
 * Statistics in Biopharmaceutical Research 5, 2013: the bounds grow with alpha at every look). Interpolated on logs.
 */
export function sequentialP(looks: readonly LookAt[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no p value`);
  if (p === 0) return 0;
  const table = tableOf(looks);
  const log = Math.log(p);
  const levelAt = (place: number): number => logLevel(table, ALPHAS[place] ?? 1);
  if (levelAt(0) <= log) return 1;
  // The levels fall with the error rates: the two places between which p lies, or the last two.
  let [above, below] = [0, ALPHAS.length - 1];
  if (levelAt(below) > log) above = below - 1;
  while (below - above > 1) {
    const middle = (above + below) >> 1;
    if (levelAt(middle) > log) above = middle;
    else below = middle;
  }
  const [highLevel, lowLevel] = [levelAt(above), levelAt(below)];
  const [high, low] = [Math.log(ALPHAS[above] ?? 1), Math.log(ALPHAS[below] ?? 1)];
  const alpha = low + ((high - low) * (log - lowLevel)) / (highLevel - lowLevel);
  return Math.max(p, Math.min(1, Math.exp(alpha)));
}

/**
 * The nominal level of the last look for a one-sided error rate `alpha` in (0, 0.5]: what the repeated confidence interval is made with.
 * 0 where the looks before have spent everything: then no interval can be given.
 */
export function repeatedLevel(looks: readonly LookAt[], alpha: number): number {
  return Math.exp(logLevel(tableOf(looks), alpha));
}
