/** Launches, each with the standard error that it has within itself -> their mean, in which the restless ones count less. */
import { mean, type TrimmedMean } from './mean.ts';
import { median } from './sample.ts';

/**
 * A launch's own standard error is itself an estimate, and launches differ by more than it says. So it is not taken at its word: the
 * weight is 1 / (m^2 + 2 e^2), e a launch's error and m their median, which is that of a variance moderated towards the middle one
 * (Smyth, SAGMB 3, 2004, with half as many degrees of freedom for the middle as for its own). No launch then counts more than three times
 * a middle one. Errors that are all 0 weigh alike.
 */
const OWN = 2;
/** Times as restless as the middle one, beyond which it makes no difference: whatever a file says, no weight is 0. */
const MOST_RESTLESS = 1e6;
/** Standard errors of the slope. */
const FAR = 2;
/** The line is drawn towards a launch with a weight of its own. One that leaves so little of its variance (1 less its leverage) lies near it whatever it says: how sure it is, it says itself. */
const HELD = 0.6;

/** One for each, 0 < w; only their ratios mean something. `errors`: 0 or more, of one launch or more. */
export function weightsOf(errors: readonly number[]): readonly number[] {
  const middle = median(errors);
  // Where half of them say that they are exact, the others' mean is the scale; where all do, nothing is.
  const scale = middle > 0 ? middle : mean(errors);
  return scale === 0 ? errors.map(() => 1) : errors.map((error) => 1 / (1 + OWN * Math.min(error / scale, MOST_RESTLESS) ** 2));
}

/** Of as many weights as values; they are not all 0. */
export function weighted(values: readonly number[], weights: readonly number[]): number {
  const total = sum(weights);
  return sum(values.map((value, i) => (value * (weights[i] ?? 0)) / total));
}

/**
 * Whether launches that count less also say something else. Then the change shows when they are restless, or is what makes them so, and to
 * let them count less would hide it. The slope of the values over their weights (DuMouchel and Duncan, JASA 78, 1983) beyond two of its
 * standard errors, which ask for no equal spreads (HC2, below). Of 20 launches of which three in ten are restless that is so by chance in a tenth of
 * samples. Of 20 of which two in five are restless and differ by twice their error it is so in nearly all: the interval of 98 % then holds
 * the truth in 96 %, and in 87 % with the odd ones left out (both by `test/stats/weighed-mean-coverage.ts`).
 */
export function differByWeight(values: readonly number[], errors: readonly number[]): boolean {
  const weights = weightsOf(errors);
  const [centre, middle] = [mean(values), mean(weights)];
  const off = weights.map((weight) => weight - middle);
  const squares = sum(off.map((x) => x * x));
  if (squares === 0) return false;
  const slope = sum(off.map((x, i) => x * ((values[i] ?? 0) - centre))) / squares;
  const variance = sum(off.map((x, i) => {
    const free = 1 - 1 / values.length - (x * x) / squares;
    const squared = ((values[i] ?? 0) - centre - slope * x) ** 2 / Math.max(free, 1e-9);
    return x * x * (free < HELD ? Math.max(squared, (errors[i] ?? 0) ** 2) : squared);
  })) / squares ** 2;
  return Math.abs(slope) > FAR * Math.sqrt(variance);
}

/**
 * The weighted mean, and a standard error from the residuals alone, whatever the weights are worth: sum of h^2 r^2 / (1 - h), h the shares of the
 * weights (HC2: MacKinnon and White, J. Econometrics 29, 1985). Of equal weights that is s / sqrt(n). Degrees of freedom: the number of
 * launches that these weights amount to, (sum w)^2 / sum w^2 (Kish, "Survey Sampling", 1965), less one. Two values or more.
 */
export function weighedMean(values: readonly number[], weights: readonly number[]): TrimmedMean {
  if (values.length < 2 || values.length !== weights.length) throw new RangeError(`${values.length} values with ${weights.length} weights have no standard error`);
  const total = sum(weights);
  const shares = weights.map((weight) => weight / total);
  const point = weighted(values, weights);
  const variance = sum(values.map((value, i) => ((shares[i] ?? 0) * (value - point)) ** 2 / (1 - (shares[i] ?? 0))));
  return { point, standardError: Math.sqrt(variance), df: 1 / sum(shares.map((share) => share * share)) - 1 };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
