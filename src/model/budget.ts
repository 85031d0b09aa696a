/** What is wanted, and what is allowed. */
import type { Better } from './metric.ts';
import type { Verdict } from './verdict.ts';

/** A rule on a metric. `target`, `scenario` and `metric` are globs (`*`); the first rule that matches is the only one. */
export interface Budget {
  readonly target: string;
  readonly scenario: string;
  /** Or two and more metrics of one place, put together by an expression: `latency.p99 / latency.p50`. */
  readonly metric: string;
  /** Absolute, in the metric's unit. For a `higher` metric the value must not fall below it. */
  readonly limit: Tiers | null;
  /** Largest accepted relative change for the worse, as a ratio; changes smaller than `floor` (absolute) never count. */
  readonly tolerance: (Tiers & { readonly floor: number }) | null;
  /** What its absolute amounts were written as; null: it has none but 0. A metric of another kind cannot be held against them. */
  readonly amounts: AmountKind | null;
  /** Of an expression: which way is better; null: as of its first metric. */
  readonly better: Better | null;
  /** Said, and never counted: whatever it finds, the outcome is as if it had found nothing. */
  readonly advisory: boolean;
  /** Counts only when it is certain: that it cannot be told yet is no news. Of defaults whose question most runs cannot answer. */
  readonly certain: boolean;
  readonly origin: 'config' | 'default';
  /** 1-based line in the config, for annotations. */
  readonly line: number | null;
}

/** What is wanted and what is allowed; at least one is set. */
export interface Tiers {
  readonly warn: number | null;
  readonly fail: number | null;
}

/** What an amount measures, whatever it is of. */
export type AmountKind = 'duration' | 'size' | 'rate' | 'percentage' | 'count';

/** What became of a rule: how many figures it holds for, and why none where it is none. */
export interface BudgetUse {
  readonly budget: Budget;
  readonly figures: number;
  /** The figure with the least room left; null: it holds for none. */
  readonly tightest: Verdict | null;
  readonly missing: MissingFigure | null;
}

/** Why a rule holds for no figure of a run. Only `no-figure` leaves the run undecided, and not of a pattern. */
export type MissingFigure =
  /** All that it matches is matched by rules before it. */
  | { readonly kind: 'covered' }
  /** What it matches can be held to no pattern: `metric`, the first of it, is of no known direction, or only a rule that names it holds for it. */
  | { readonly kind: 'ungated'; readonly metric: string; readonly reason: 'no-direction' | 'by-name' }
  /** Only a part of the config was asked for, or that target or scenario is not in this run. */
  | { readonly kind: 'not-asked' }
  /** It was to be measured, and is not there. `reason` is a clause; `nearest` a metric of the run that may have been meant. */
  | { readonly kind: 'no-figure'; readonly metric: string; readonly reason: string | null; readonly nearest: string | null; readonly open: boolean };
