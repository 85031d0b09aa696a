/** A function that falls through zero between two places -> the place, always between two that bracket it. */

const STEPS = 200;

/** As near as rounding in the functions we ask about lets a root be known. */
const PRECISION = 4 * Number.EPSILON;

/**
 * The root of `f` in [low, high], where f(low) >= 0 >= f(high), to the last few bits: Chandrupatla's method (Advances in
 * Engineering Software 28, 1997), which interpolates where the three last points allow it and bisects where they do not.
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low];
  let [fa, fb] = [f(a), f(b)];
  if (!(fb >= 0 && fa <= 0)) throw new RangeError(`no root between ${low} and ${high}`);
  let share = 0.5;
  for (let step = 0; step < STEPS; step += 1) {
    const x = a + share * (b - a);
    const fx = f(x);
    // a is the newest point, b the other side of the root, c the point before.
    const sameSide = Math.sign(fx) === Math.sign(fa);
    const [c, fc] = sameSide ? [a, fa] : [b, fb];
    if (!sameSide) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = (PRECISION * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (fa === 0 || fb === 0 || tolerance > 0.5 || a === b) return fa === 0 ? a : fb === 0 ? b : best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolates = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    const next = interpolates ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb)) : 0.5;
    share = Math.min(1 - tolerance, Math.max(tolerance, next));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
