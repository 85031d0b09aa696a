/** Two samples -> how they differ, by the tests that other tools use. */
import { mean, variance } from '../../../../src/stats/mean.ts';
import { studentQuantile, studentUpperTail } from '../../../../src/stats/student.ts';

export interface WelchTest {
  /** mean of `head` less mean of `base` */
  readonly difference: number;
  readonly standardError: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/** Welch's t test (Biometrika 34, 1947): unequal variances, degrees of freedom by Satterthwaite. Two values a side or more. */
export function welch(base: readonly number[], head: readonly number[]): WelchTest {
  return welchOf({ mean: mean(base), variance: variance(base), n: base.length }, { mean: mean(head), variance: variance(head), n: head.length });
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly n: number;
}

export function welchOf(base: Moments, head: Moments): WelchTest {
  const [a, b] = [base.variance / base.n, head.variance / head.n];
  const difference = head.mean - base.mean;
  const standardError = Math.sqrt(a + b);
  if (standardError === 0) return { difference, standardError, df: base.n + head.n - 2, p: difference === 0 ? 1 : 0 };
  const df = (a + b) ** 2 / (a ** 2 / (base.n - 1) + b ** 2 / (head.n - 1));
  return { difference, standardError, df, p: 2 * studentUpperTail(Math.abs(difference) / standardError, df) };
}

/** The interval of that two-sided level around the difference. */
export function welchInterval(base: readonly number[], head: readonly number[], level: number): { readonly lower: number; readonly upper: number } {
  const { difference, standardError, df } = welch(base, head);
  const reach = -studentQuantile((1 - level) / 2, df) * standardError;
  return { lower: difference - reach, upper: difference + reach };
}

/** Degrees of freedom with which Student's t is the normal distribution to six digits. */
const NEARLY_NORMAL = 1e6;
/** Exact up to this many values a side; from there, and with ties, the normal approximation, as benchstat does. */
const MOST_EXACT = 50;

/** Two-sided p of the Mann-Whitney U test. */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].sort((x, y) => x.value - y.value);
  let [ranks, ties] = [0, 0];
  for (let i = 0; i < all.length; ) {
    let end = i;
    while (end < all.length && all[end]?.value === all[i]?.value) end += 1;
    const size = end - i;
    ties += size ** 3 - size;
    ranks += ((i + 1 + end) / 2) * all.slice(i, end).filter(({ first }) => first).length;
    i = end;
  }
  const u = ranks - (a.length * (a.length + 1)) / 2;
  const smaller = Math.min(u, a.length * b.length - u);
  return ties === 0 && Math.max(a.length, b.length) <= MOST_EXACT ? exactP(smaller, a.length, b.length) : approximateP(smaller, a.length, b.length, ties);
}

/** Counts the orders with U up to `u`, by the recurrence of Mann and Whitney (Annals of Mathematical Statistics 18, 1947). */
function exactP(u: number, m: number, n: number): number {
  // ways[j][k]: how many orders of i values of one sample and j of the other have U = k.
  let ways: number[][] = Array.from({ length: n + 1 }, () => [1]);
  for (let i = 1; i <= m; i += 1) {
    const next: number[][] = [[1]];
    for (let j = 1; j <= n; j += 1) {
      const [left, up] = [next[j - 1] ?? [], ways[j] ?? []];
      next.push(Array.from({ length: i * j + 1 }, (_, k) => (up[k - j] ?? 0) + (left[k] ?? 0)));
    }
    ways = next;
  }
  const counts = ways[n] ?? [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * counts.slice(0, u + 1).reduce((sum, count) => sum + count, 0)) / total);
}

function approximateP(u: number, m: number, n: number, ties: number): number {
  const all = m + n;
  const deviation = Math.sqrt(((m * n) / 12) * (all + 1 - ties / (all * (all - 1))));
  return deviation === 0 ? 1 : Math.min(1, 2 * studentUpperTail(Math.max(0, (m * n) / 2 - u - 0.5) / deviation, NEARLY_NORMAL));
}
