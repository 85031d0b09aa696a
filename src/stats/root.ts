/** A function that falls through zero between two places -> the place, always between two that bracket it. */

const STEPS = 200;

/**
 * The root of `f` in [low, high], where f(low) >= 0 >= f(high), to the last few bits. False position that halves the
 * weight of both old ends (after the Illinois method, Dowell and Jarratt, BIT 11, 1971); every third step bisects, so
 * that no shape of `f` can stall it.
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (!(fa >= 0 && fb <= 0)) throw new RangeError(`no root between ${low} and ${high}`);
  for (let step = 0; step < STEPS && fa !== 0 && fb !== 0; step += 1) {
    const width = b - a;
    const falsePosition = a + (width * fa) / (fa - fb);
    const x = step % 3 === 2 || !(falsePosition > a && falsePosition < b) ? a + width / 2 : falsePosition;
    if (x <= a || x >= b) break;
    const fx = f(x);
    if (fx >= 0) {
      [a, fa] = [x, fx];
      fb /= 2;
    } else {
      [b, fb] = [x, fx];
      fa /= 2;
    }
  }
  return fa === 0 ? a : fb === 0 ? b : a + (b - a) / 2;
}
