/** All comparisons of a run -> which changes are significant, counting how many were asked. */
import type { Budget, Comparison } from '../model.ts';
import { benjaminiHochberg, holm } from '../stats/multiplicity.ts';
import { obstacleTo } from './obstacle.ts';

export interface Judged {
  readonly comparison: Comparison;
  readonly budget: Budget | null;
}

export interface Families {
  /** Gated: p for a change for the worse, adjusted (Holm) over all gated changes of the run; null when it has none. */
  readonly accusation: (comparison: Comparison) => number | null;
  /** Not gated: two-sided p, adjusted (Benjamini-Hochberg) over all that are only shown; null when it has none. */
  readonly shown: (comparison: Comparison) => number | null;
  /** How many share the error rate of an accusation. */
  readonly gated: number;
}

/** What stands under an obstacle gets no verdict on its change and takes no share of the error rate. */
export function familiesOf(judged: readonly Judged[]): Families {
  const tested = judged.flatMap(({ comparison, budget }) => {
    const { p } = comparison;
    return p === null || obstacleTo(comparison) !== null ? [] : [{ comparison, p, gated: (budget?.tolerance ?? null) !== null }];
  });
  const gated = tested.filter((one) => one.gated);
  const shown = tested.filter((one) => !one.gated);
  const accusations = holm(gated.map(({ p }) => p));
  const rates = benjaminiHochberg(shown.map(twoSided));
  const accusationOf = new Map(gated.map(({ comparison }, i) => [comparison, accusations[i] ?? 1]));
  const shownOf = new Map(shown.map(({ comparison }, i) => [comparison, rates[i] ?? 1]));
  return { accusation: (comparison) => accusationOf.get(comparison) ?? null, shown: (comparison) => shownOf.get(comparison) ?? null, gated: gated.length };
}

/** Without a spread (a change from 0, or none at all) p is a rank, which has no other side. */
function twoSided({ comparison: { change, difference }, p }: { readonly comparison: Comparison; readonly p: number }): number {
  const estimate = difference ?? change;
  return estimate === null || estimate.standardError === 0 ? p : 2 * Math.min(p, 1 - p);
}
