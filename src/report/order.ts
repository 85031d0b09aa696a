/** Verdicts -> the groups a report shows, each in the order of importance. */
import { isBinding } from '../budget.ts';
import type { Severity, Verdict, VerdictKind } from '../model.ts';
import { isGated } from './input.ts';

export interface Groups {
  /** Beyond a budget: first what fails, then what warns, then what would fail and is accepted; the furthest beyond comes first. */
  readonly broken: readonly Verdict[];
  readonly inconclusive: readonly Verdict[];
  /** Beyond a budget that only advises. */
  readonly advised: readonly Verdict[];
  readonly improved: readonly Verdict[];
  /** Gated and within budget without having improved. */
  readonly within: readonly Verdict[];
  readonly notCompared: readonly Verdict[];
  /** Without a budget that counts, the quiet witnesses left out. */
  readonly shown: readonly Verdict[];
  /** Without a budget: counts that noise hardly touches and that say what a clock cannot. */
  readonly witnesses: readonly Verdict[];
}

const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory', 'io.reads', 'io.writes', 'io.read', 'io.write', 'faults', 'response.size']);
export const isWitness = (metric: string): boolean => WITNESSES.has(metric);

export function groupsOf(verdicts: readonly Verdict[]): Groups {
  const free = verdicts.filter((verdict) => (!isGated(verdict) || isIdle(verdict)) && verdict.severity === 'none');
  const quiet = verdicts.filter((verdict) => isGated(verdict) && !isIdle(verdict) && verdict.severity === 'none' && verdict.wouldBe === 'none');
  const ofKind = (kind: VerdictKind): readonly Verdict[] => quiet.filter((verdict) => verdict.verdict === kind);
  return {
    broken: byExcess(verdicts.filter((verdict) => verdict.severity !== 'none')),
    inconclusive: byNearness(ofKind('inconclusive')),
    advised: byExcess(verdicts.filter(({ wouldBe }) => wouldBe !== 'none')),
    improved: ofKind('improved').toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
    // A change for the worse that no tier of its budget calls is no news, but must not vanish.
    within: quiet.filter(({ verdict }) => verdict === 'unchanged' || verdict === 'regressed' || verdict === 'over-budget'),
    notCompared: ofKind('not-compared'),
    shown: free.filter((verdict) => !isWitness(verdict.comparison.metric.name)),
    witnesses: free.filter((verdict) => isWitness(verdict.comparison.metric.name)),
  };
}

/** What nobody can tell, and what would not count if one could. */
const isIdle = ({ verdict, budget }: Verdict): boolean => verdict === 'inconclusive' && !isBinding(budget);

/** The tier that it exceeds: what is accepted on purpose exceeds the `fail` tier, and only warns; what is only advised does neither. */
export const tierOf = ({ severity, accepted, wouldBe }: Verdict): Severity => (accepted !== null ? 'fail' : severity === 'none' ? wouldBe : severity);

/** The tier that it exceeds: what was allowed. A severity of none takes the stricter one that there is. */
export function allowedOf(verdict: Verdict): { readonly limit: number | null; readonly tolerance: number | null; readonly floor: number } {
  const { budget } = verdict;
  const severity = tierOf(verdict);
  const tier = (tiers: { readonly warn: number | null; readonly fail: number | null } | null): number | null =>
    tiers === null ? null : severity === 'warn' ? (tiers.warn ?? tiers.fail) : (tiers.fail ?? tiers.warn);
  return { limit: tier(budget?.limit ?? null), tolerance: tier(budget?.tolerance ?? null), floor: budget?.tolerance?.floor ?? 0 };
}

/** The change for the worse as a positive ratio, whichever way is better; 0 when there is none. */
export function worsening(verdict: Verdict): number {
  const { metric } = verdict.comparison;
  return metric.better === 'lower' ? changeOf(verdict) : -changeOf(verdict);
}

const changeOf = (verdict: Verdict): number => verdict.comparison.change?.point ?? 0;

/** How many times what is allowed; a limit of 0 that is broken is as far beyond as can be. */
function excess(verdict: Verdict): number {
  const { limit, tolerance } = allowedOf(verdict);
  const { head, metric } = verdict.comparison;
  if (verdict.verdict === 'over-budget' && limit !== null) {
    const ratio = metric.better === 'lower' ? head.point / limit : limit / head.point;
    return Number.isNaN(ratio) ? 1 : ratio;
  }
  return tolerance === null || tolerance === 0 ? worsening(verdict) + 1 : worsening(verdict) / tolerance;
}

function byExcess(verdicts: readonly Verdict[]): readonly Verdict[] {
  const rank = ({ severity, accepted }: Verdict): number => (severity === 'fail' ? 0 : accepted === null ? 1 : 2);
  return verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => rank(a.verdict) - rank(b.verdict) || compare(b.far, a.far)).map(({ verdict }) => verdict);
}

const byNearness = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => compare(b.far, a.far)).map(({ verdict }) => verdict);

/** Infinity beside Infinity is equal, not NaN. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
