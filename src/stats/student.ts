/** Student's t distribution: tail probabilities and quantiles, for whole and broken degrees of freedom. */
import { regularizedBeta } from './beta.ts';
import { rootOf } from './root.ts';

/** P(T > t) with `df` > 0 degrees of freedom. Relative error below 1e-10 for df from 1 to 1000, however small the tail. */
export function studentUpperTail(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`no t distribution has ${df} degrees of freedom`);
  if (Number.isNaN(t)) throw new RangeError('t is NaN');
  const square = t * t;
  // df / (df + t^2) is passed with its exact complement: near t = 0 the subtraction would lose every digit.
  const beyond = square === Infinity ? 0 : 0.5 * regularizedBeta(df / (df + square), df / 2, 0.5, square / (df + square));
  return t >= 0 ? beyond : 1 - beyond;
}

/** P(T <= t). */
export function studentCdf(t: number, df: number): number {
  return studentUpperTail(-t, df);
}

/**
 * The t with P(T <= t) = p; p in (0, 1). Solved on the tail probability, so that p = 1e-9 is as exact as p = 0.1; for p
 * near 1 call it with 1 - p and turn the sign.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no t quantile at ${p}`);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  let beyond = 1;
  while (studentUpperTail(beyond, df) > p) beyond *= 2;
  return -rootOf((t) => Math.log(studentUpperTail(t, df) / p), beyond === 1 ? 0 : beyond / 2, beyond);
}
