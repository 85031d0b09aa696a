/** The regularised incomplete beta function I_x(a, b): what Student's t, the binomial and order statistics stand on. */
import { gammaln } from 'simple-statistics';

const SMALLEST = 1e-300;
const ITERATIONS = 10_000;

/**
 * Share of a Beta(a, b) distribution below x; a, b > 0, x in [0, 1]. By Lentz's evaluation of the continued fraction
 * (DLMF 8.17.22; Numerical Recipes, 3rd ed., 6.4), on the side of the mean where it converges fast. Relative error about
 * 1e-13 for a + b up to 1000. `y` is 1 - x, for callers who know it more exactly than the subtraction gives.
 */
export function regularizedBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`no beta distribution has parameters ${a}, ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${x} is not in [0, 1]`);
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(y));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = denominator;
  for (let m = 1; m <= ITERATIONS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    result *= denominator * numerator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    const step = denominator * numerator;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) return result;
  }
  throw new Error(`the incomplete beta function did not converge at ${x}, ${a}, ${b}`);
}

const awayFromZero = (value: number): number => (Math.abs(value) < SMALLEST ? SMALLEST : value);
