/** All comparisons of a run -> which changes are significant, counting how many were asked. */
import { isBinding } from '../budget.ts';
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
  readonly gated: (comparison: Comparison) => number;
}

/** What stands under an obstacle gets no verdict on its change and takes no share of the error rate. */
export function familiesOf(judged: readonly Judged[]): Families {
  const tested = judged.flatMap(({ comparison, budget }) => {
    const { p } = comparison;
    return p === null || obstacleTo(comparison) !== null ? [] : [{ comparison, p, gated: (budget?.tolerance ?? null) !== null, binding: isBinding(budget) }];
  });
  const gated = tested.filter((one) => one.gated);
  const shown = tested.filter((one) => !one.gated);
  // What is only advised, or counts only when it is certain, has an error rate of its own: it must not blunt what is gated.
  const [binding, others] = [gated.filter((one) => one.binding), gated.filter((one) => !one.binding)];
  const accusations = [...holm(binding.map(({ p }) => p)), ...holm(others.map(({ p }) => p))];
  const bindingOnes = new Set(binding.map(({ comparison }) => comparison));
  const rates = benjaminiHochberg(shown.map(twoSided));
  const accusationOf = new Map([...binding, ...others].map(({ comparison }, i) => [comparison, accusations[i] ?? 1]));
  const shownOf = new Map(shown.map(({ comparison }, i) => [comparison, rates[i] ?? 1]));
  return { accusation: (comparison) => accusationOf.get(comparison) ?? null, shown: (comparison) => shownOf.get(comparison) ?? null, gated: (comparison) => (bindingOnes.has(comparison) ? binding.length : others.length) };
}

/** Without a spread (a change from 0, or none at all) p is a rank, which has no other side. */
function twoSided({ comparison: { change, difference }, p }: { readonly comparison: Comparison; readonly p: number }): number {
  const estimate = difference ?? change;
  return estimate === null || estimate.standardError === 0 ? p : 2 * Math.min(p, 1 - p);
}
