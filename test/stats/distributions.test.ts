import { expect, test } from '@jest/globals';
import { regularizedBeta } from '../../src/stats/beta.ts';
import { clopperPearson } from '../../src/stats/binomial.ts';
import { normalQuantile } from '../../src/stats/normal.ts';
import { rootOf } from '../../src/stats/root.ts';

/** [p, quantile]: SciPy 1.17, scipy.stats.norm.ppf(p). */
const NORMAL = [
  [1e-300, -37.0470962993612], [1e-9, -5.9978070150076865], [1e-4, -3.7190164854556804], [0.01, -2.3263478740408408], [0.05, -1.6448536269514729],
  [0.07, -1.4757910281791706], [0.1, -1.2815515655446004], [0.3, -0.5244005127080409], [0.5, 0], [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054], [0.999, 3.090232306167813],
] as const;

/** [x, a, b, I_x(a, b)]: mpmath 1.3, betainc(a, b, 0, x, regularized=True) at 30 digits. */
const BETA = [
  [0.5, 0.5, 0.5, 0.5], [0.25, 2, 3, 0.26171875], [0.95, 18.9, 2.1, 0.7633554342008626], [0.3, 300, 700, 0.5036711828607676],
  [1e-6, 0.5, 0.5, 0.0006366198784709244], [0.99, 0.001, 5, 0.9999999999999798], [0, 2, 3, 0], [1, 2, 3, 1],
] as const;

/** [successes, trials, level, lower, upper]: SciPy 1.17, scipy.stats.binomtest(k, n).proportion_ci(level, 'exact'). */
const PROPORTIONS = [
  [0, 300, 0.95, 0, 0.012220974694296421], [1, 300, 0.95, 8.438913231782062e-5, 0.01843125204806789], [5, 10, 0.95, 0.1870860284474045, 0.8129139715525955],
  [10, 10, 0.99, 0.5887040186524746, 1], [20, 2000, 0.98, 0.005552076615935321, 0.016497329275637625],
] as const;

test.each(NORMAL)('the normal quantile at %p', (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 12);
});

test('a normal quantile outside (0, 1) throws', () => {
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(1)).toThrow(RangeError);
});

test.each(BETA)('the share of Beta below %p for %p and %p', (x, a, b, expected) => {
  expect(Math.abs(regularizedBeta(x, a, b) - expected)).toBeLessThanOrEqual(1e-11 * expected);
});

test('a beta distribution needs positive parameters and a place between 0 and 1', () => {
  expect(() => regularizedBeta(0.5, 0, 1)).toThrow(RangeError);
  expect(() => regularizedBeta(1.1, 1, 1)).toThrow(RangeError);
});

test.each(PROPORTIONS)('the interval of %p in %p at level %p', (successes, trials, level, lower, upper) => {
  const interval = clopperPearson(successes, trials, level);
  expect(interval.lower).toBeCloseTo(lower, 10);
  expect(interval.upper).toBeCloseTo(upper, 10);
});

test('what is no proportion throws', () => {
  expect(() => clopperPearson(3, 2, 0.95)).toThrow(RangeError);
  expect(() => clopperPearson(0, 0, 0.95)).toThrow(RangeError);
  expect(() => clopperPearson(1, 2, 1)).toThrow(RangeError);
});

test('a root is found where the function is steep, flat or hits zero at an end', () => {
  expect(rootOf((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
  expect(rootOf((x) => -((x - 0.3) ** 9), -10, 1000)).toBeCloseTo(0.3, 1);
  expect(rootOf((x) => -x, 0, 5)).toBe(0);
  expect(() => rootOf((x) => x, 1, 2)).toThrow(RangeError);
});
