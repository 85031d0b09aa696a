/** p values of a family -> p values that stand for the whole family. In the order given, each between 0 and 1. */

/**
 * Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979): calling all at most `a` significant is wrong
 * anywhere in the family with probability at most `a`, however the members depend on each other.
 */
export function holm(ps: readonly number[]): number[] {
  const m = ps.length;
  let largest = 0;
  return inOrder(ps, (a, b) => a - b, (p, rank) => (largest = Math.max(largest, Math.min(1, p * (m - rank)))));
}

/**
 * Benjamini and Hochberg's step-up adjustment (JRSS B 57, 1995): of those called at most `q` significant, a share of at
 * most `q` is expected to be wrong (for independent or positively dependent members).
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const m = ps.length;
  let smallest = 1;
  return inOrder(ps, (a, b) => b - a, (p, rank) => (smallest = Math.min(smallest, (p * m) / (m - rank))));
}

function inOrder(ps: readonly number[], order: (a: number, b: number) => number, adjust: (p: number, rank: number) => number): number[] {
  if (ps.some((p) => !(p >= 0 && p <= 1))) throw new RangeError('a p value lies between 0 and 1');
  const adjusted = new Array<number>(ps.length).fill(1);
  ps.map((p, place) => ({ p, place })).sort((a, b) => order(a.p, b.p)).forEach(({ p, place }, rank) => {
    adjusted[place] = adjust(p, rank);
  });
  return adjusted;
}
