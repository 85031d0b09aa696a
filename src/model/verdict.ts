/** The change between two samples, and what the gate says of it. */
import type { AmountKind, Budget, BudgetUse } from './budget.ts';
import type { Acceptance } from './config.ts';
import type { Disturber, Warning } from './doubt.ts';
import type { Better, Metric, Unit } from './metric.ts';
import type { Side } from './plan.ts';
import type { Look } from './run.ts';

export interface Interval {
  /** Two-sided confidence, 0-1: 0.98 leaves 1 % on each side. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Estimate {
  readonly point: number;
  readonly standardError: number;
  readonly interval: Interval;
}

export type NotComparedReason =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'no-baseline' }
  /** Side by side: the other side has no such value (it could not be measured there). */
  | { readonly kind: 'not-on-base' }
  | { readonly kind: 'new-metric' }
  | { readonly kind: 'other-machine'; readonly differs: readonly { readonly field: string; readonly then: string; readonly now: string }[] }
  | { readonly kind: 'other-workload' };

/** The change between two samples, or why there is none. */
export interface Comparison {
  readonly target: string;
  readonly scenario: string | null;
  readonly metric: Metric;
  readonly head: Estimate;
  /** The other side's point: the median of the history, or base's own. null when not compared. */
  readonly base: number | null;
  /** Relative change head/base - 1; null when not compared or base is 0. Its interval is for the true change. */
  readonly change: Estimate | null;
  /** Of a `slope`, in its unit: head - base; `change` and `noiseFloor` are then null. */
  readonly difference?: Estimate | null;
  /** One-sided p: how likely a change for the worse this large is without a true one, counting every look. null when exact or not compared. */
  readonly p: number | null;
  /**
   * The smallest true change for the worse that this comparison would have caught nine times in ten, as a ratio: of a verdict among all
   * that share the error rate with it, else by itself.
   */
  readonly noiseFloor: number | null;
  /** What the noise floor is worked out from; none where it is exact, or there is none. */
  readonly resolution?: Resolution | null;
  /** Stored: where the newest entries are better than those before them, what they say alone; null or left out where they are not. */
  readonly newest?: NewestLevel | null;
  readonly method: 'exact' | 'stored' | 'side-by-side' | 'none';
  readonly notCompared: NotComparedReason | null;
  /** Baseline entries used. */
  readonly entries: number;
  /** Side by side: launches (of cold starts: blocks of four starts) behind the change, and blocks in them; else 0. */
  readonly launches: number;
  readonly blocks: number;
  /** Side by side: what fresh launches said after a look that would accuse; null when there were none. */
  readonly confirmation: Confirmation | null;
  readonly warnings: readonly Warning[];
}

/** How sure a comparison is of its change: its noise floor hangs on how many share the error rate, which judging knows. */
export interface Resolution {
  /** Of `standardError`: ln(head / base), or head - base as a share of base. */
  readonly scale: 'log' | 'share';
  readonly standardError: number;
  readonly df: number;
  /** The looks that were taken on the way; empty: one test, at the end. */
  readonly looks: readonly Pick<Look, 'launches' | 'share'>[];
  /** As a ratio: what is smaller is not seen, however small the standard error. */
  readonly least: number;
}

/** The newest entries of a baseline that are on a better level than those before them. In the metric's unit. */
export interface NewestLevel {
  readonly entries: number;
  /** Their median. */
  readonly base: number;
  /** head - base, with the interval (of the comparison's level) for the true one. */
  readonly difference: { readonly point: number; readonly lower: number; readonly upper: number };
}

/** Launches made after a look that would accuse, to confirm it. */
export interface Confirmation {
  readonly launches: number;
  /** Their relative change, head/base - 1; of a `slope` the difference, in its unit. */
  readonly change: number;
}

export type VerdictKind = 'improved' | 'unchanged' | 'regressed' | 'over-budget' | 'inconclusive' | 'not-compared';
export type Severity = 'none' | 'warn' | 'fail';
export type Outcome = 'pass' | 'warn' | 'inconclusive' | 'fail';

export interface Verdict {
  readonly comparison: Comparison;
  /** null: shown, not gated. */
  readonly budget: Budget | null;
  readonly verdict: VerdictKind;
  readonly severity: Severity;
  /** What is missing before an inconclusive one could be decided; null otherwise. */
  readonly settle: Settle | null;
  readonly warnings: readonly Warning[];
  /** `auto`: what the stored comparison had said before both builds were measured side by side; null without one. */
  readonly screening: Verdict | null;
  /** What made a warning of a failure; null where nothing did. */
  readonly accepted: Acceptance | null;
  /** Of an advisory budget: the tier that it finds exceeded; `severity` is `none` whatever it finds. */
  readonly wouldBe: Severity;
  /** How much of what its budget allows is left: 1 all of it, 0 nothing, below 0 it is beyond it; null: cannot be told, or no budget. */
  readonly room: number | null;
}

/** What would settle an inconclusive verdict, as far as it can be computed. */
export type Settle =
  | { readonly kind: 'launches'; readonly launches: number }
  /** Of a slope: a launch of so many seconds at the spread seen (`shape: soak`). */
  | { readonly kind: 'soak'; readonly seconds: number }
  /** Side by side: so many seconds of measuring (`--time`) at the spread seen. */
  | { readonly kind: 'time'; readonly seconds: number }
  /** The machine itself was in no state to measure on. */
  | { readonly kind: 'machine'; readonly what: Disturber | 'clock' }
  /** One side answered so many requests wrongly that its times mean nothing. */
  | { readonly kind: 'errors'; readonly side: Side; readonly share: number }
  /** An accusation that fresh launches did not confirm, or that still waits for them. */
  | { readonly kind: 'confirmation'; readonly launches: number }
  /** `unknownSpread`: so few are there that how much the default branch varies is a guess, and with it whether that many settle it. */
  | { readonly kind: 'entries'; readonly entries: number; readonly unknownSpread?: true }
  /** The spread from run to run is larger than the tolerance: stored numbers cannot decide it. */
  | { readonly kind: 'beyond-stored'; readonly noiseFloor: number }
  /** So many of the newest entries are better than those before them, and head may be worse than these by so much (a ratio; null: there is none of 0) at most. */
  | { readonly kind: 'newer-level'; readonly entries: number; readonly worst: number | null }
  | { readonly kind: 'load'; readonly busy: number }
  /** The buckets that it was read from are too coarse, however often it is measured. */
  | { readonly kind: 'buckets' }
  /** The rule's amounts are of another kind than the metric: only another rule can settle it. */
  | { readonly kind: 'other-unit'; readonly amounts: AmountKind; readonly unit: Unit; readonly word: string | null }
  /** The rule wants more, by the order of its tiers, of what is better when it is less; or the other way round. */
  | { readonly kind: 'other-direction'; readonly better: Better }
  /** Nothing says whether more or less of the metric is better; `likely`: how the rule's tiers read. */
  | { readonly kind: 'no-direction'; readonly metric: string; readonly likely: Better | null };

/** What the gate says of a run, before it is put into words. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  readonly counts: Readonly<Record<VerdictKind | 'compared', number>>;
  /** Targets of which nothing that varies from run to run could be compared, though it was asked for. */
  readonly uncompared: readonly string[];
  /** Acceptances whose day is over: they count no more, and are to be taken out of the config. */
  readonly expired: readonly Acceptance[];
  /** Every rule of the user's, and each default that holds for something, in their order. */
  readonly budgets: readonly BudgetUse[];
  readonly targets: readonly TargetStatus[];
}

/** How a target is, whatever the run as a whole is. `judge/status.ts` has the lattice. */
export interface TargetStatus {
  readonly name: string;
  readonly status: 'healthy' | 'warning' | 'critical';
  readonly because: StatusReason;
}

export type StatusReason =
  /** `others`: how many more are as grave. */
  | { readonly kind: 'beyond' | 'would-be-beyond' | 'undecided-limit'; readonly verdict: Verdict; readonly others: number }
  | { readonly kind: 'not-measured'; readonly failures: number }
  | { readonly kind: 'no-figure'; readonly metric: string; readonly others: number }
  /** Ended before all of it was measured: what is there keeps its limits. */
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'within'; readonly figures: number };
