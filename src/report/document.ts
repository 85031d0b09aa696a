/** report.json as a type: the contract with the programs that read it. Durations are ms, sizes bytes, ratios ratios. */
import type { Absent, Acceptance, AppliedLoad, Advice, Better, Bound, Cause, CompareMode, Environment, Evidence, Explanation, Failure, Judgement, Look, MachineNoise, MissingFigure, NotComparedReason, Outcome, RequestCounts, Settle, Severity, SourcePlace, TargetStatus, Unit, VerdictKind, Warning } from '../model.ts';

export interface ReportDocument {
  readonly schema: 'tailgate.report/1';
  readonly outcome: Outcome;
  /** One sentence: the worst first. */
  readonly reason: string;
  /** Of a part of a run, whose outcome is `inconclusive` whatever it found; absent of a whole one. */
  readonly shard?: { readonly index: number; readonly of: number };
  readonly compare: CompareMode;
  /** False when the run was cut short. */
  readonly complete: boolean;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly seconds: number;
  readonly time: Readonly<Record<'load' | 'warm-up' | 'cold-starts' | 'start-and-stop' | 'total', number | null>>;
  readonly launches: number;
  readonly seed: number;
  readonly head: ReportCheckout;
  readonly base: ReportCheckout | null;
  /** Why base was not measured though that was asked for: git's or the target's words. */
  readonly 'base-missing': string | null;
  /** What was done so that base could be measured, in sentences. */
  readonly notes: readonly string[];
  readonly environment: Environment;
  /** What took the machine's time while load was measured; null when nobody watched. */
  readonly machine: ReportMachine | null;
  /** When a side-by-side run was looked at. */
  readonly looks: readonly Look[];
  readonly counts: Judgement['counts'];
  /** How each target is, whatever the run as a whole is. */
  readonly targets: readonly ReportTarget[];
  /** Every rule of the config, and each default that holds for something. */
  readonly budgets: readonly ReportRule[];
  readonly verdicts: readonly ReportVerdict[];
  /** Why figures are what they are, by target and scenario; empty where nothing was looked at. */
  readonly explanations: readonly ReportExplanation[];
  readonly advice: readonly ReportAdvice[];
  /** Acceptances whose day is over: they count no more, and are to be taken out of the config. */
  readonly expired: readonly Acceptance[];
  readonly failures: readonly Failure[];
  readonly absent: readonly Absent[];
  readonly requests: readonly RequestCounts[];
  /** What each scenario was under, in words, and what came of each stage of a load with a shape. Rates are requests/s, times ms. */
  readonly loads: readonly ReportLoad[];
}

export interface ReportLoad extends Omit<AppliedLoad, 'load'> {
  readonly text: string;
  readonly load: AppliedLoad['load'];
}

export interface ReportCheckout {
  readonly commit: string | null;
  readonly branch: string | null;
  readonly dirty: boolean;
}

/** null is a number that could not be given: an unbounded end, an absent side. */
export interface ReportInterval {
  readonly level: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ReportVerdict {
  readonly target: string;
  readonly scenario: string | null;
  readonly metric: string;
  readonly unit: Unit;
  /** null: nothing says which way is better. */
  readonly better: Better | null;
  readonly base: number | null;
  readonly head: number | null;
  /** Where only a bound of that side's value is known: `base` or `head` is that bound, and `change` one of the change. */
  readonly 'base-bound'?: Bound;
  readonly 'head-bound'?: Bound;
  readonly 'head-interval': ReportInterval;
  readonly change: { readonly point: number | null; readonly interval: ReportInterval } | null;
  /** Of slopes, in place of the change: head - base in `unit`. */
  readonly difference?: ReportVerdict['change'];
  readonly 'noise-floor': number | null;
  readonly p: number | null;
  readonly method: 'exact' | 'stored' | 'side-by-side' | 'none';
  /** Baseline entries used. */
  readonly entries: number;
  /** Side by side: launches of both builds (of cold starts: blocks of four starts) and the blocks in them; else 0. */
  readonly launches: number;
  readonly blocks: number;
  /** Fresh launches after a look that would accuse, and the change that they say. */
  readonly confirmation: { readonly launches: number; readonly change: number | null } | null;
  /** null: shown, not gated. A tier that is not set is absent. */
  readonly budget: ReportBudget | null;
  readonly verdict: VerdictKind;
  readonly severity: Severity;
  /** Of an advisory budget: the tier that it finds exceeded; `severity` is `none` then. */
  readonly 'would-be': Severity;
  /** How much of what the budget allows is left: 1 all of it, 0 nothing, below 0 beyond it; null: cannot be told. */
  readonly room: number | null;
  /** What made a warning of a failure: an entry of the config, until the end of that day, or a label; null where nothing did. */
  readonly accepted: Pick<Acceptance, 'reason' | 'expires' | 'origin' | 'line'> | null;
  readonly 'not-compared': { readonly kind: NotComparedReason['kind']; readonly text: string; readonly differs?: readonly { readonly field: string; readonly then: string; readonly now: string }[] } | null;
  readonly settle: Phrased<Settle['kind']> | null;
  readonly warnings: readonly Phrased<Warning['kind']>[];
  readonly advice: string | null;
  /** What the stored comparison had said before it was measured side by side. */
  readonly screening: ReportScreening | null;
}

/** A tier that is not set is absent. */
export interface ReportBudget {
  readonly limit?: ReportTiers;
  readonly tolerance?: ReportTiers & { readonly floor: number };
  /** Said, and never counted. */
  readonly advisory: boolean;
  readonly origin: 'config' | 'default';
  readonly line: number | null;
}

export interface ReportRule extends ReportBudget {
  /** Globs; or an expression over several metrics. */
  readonly metric: string;
  readonly target: string;
  readonly scenario: string;
  /** For how many it holds. */
  readonly figures: number;
  /** The one with the least room; null: it holds for none. */
  readonly nearest: {
    readonly target: string;
    readonly scenario: string | null;
    readonly metric: string;
    readonly unit: Unit;
    readonly value: number | null;
    /** As `head-bound` of its verdict. */
    readonly bound?: Bound;
    readonly change: number | null;
    readonly verdict: VerdictKind;
    readonly severity: Severity;
    readonly 'would-be': Severity;
    readonly room: number | null;
  } | null;
  /** Why it holds for none. */
  readonly missing: Phrased<MissingFigure['kind']> | null;
}

export interface ReportTarget {
  readonly name: string;
  readonly status: TargetStatus['status'];
  /** One clause. */
  readonly because: string;
}

export interface ReportScreening {
  readonly base: number | null;
  readonly head: number | null;
  readonly change: ReportVerdict['change'];
  readonly 'noise-floor': number | null;
  readonly entries: number;
  readonly verdict: VerdictKind;
  readonly severity: Severity;
  /** What became of it; null when it did not accuse. */
  readonly accusation: 'withdrawn' | 'confirmed' | 'open' | null;
  readonly text: string | null;
}

/** `causes` has the largest first; none: both sides were looked at, and do not differ. */
export interface ReportExplanation extends Omit<Explanation, 'causes' | 'rest'> {
  readonly causes: readonly ReportCause[];
  /** What moved besides, in the unit of the first metric. */
  readonly rest: { readonly causes: number; readonly difference: number | null } | null;
}

/** Its figures, and the line that a report says for it. Times are ms (of a function: CPU time per request or invocation), sizes bytes. */
export type ReportCause = Cause & { readonly text: string };

/** `about` has the figures that it stands on under kebab-case keys. */
export interface ReportAdvice extends Omit<Advice, 'about'> {
  readonly about: { readonly kind: Evidence['kind']; readonly text: string } & Readonly<Record<string, string | number | SourcePlace | null>>;
}

/** Shares, 0-1. */
export interface ReportDisturbance {
  readonly mean: number | null;
  readonly worst: number | null;
  readonly limit: number;
  /** Share of the readings above the limit. */
  readonly above: number | null;
}

/** null: cannot be read there. Frequencies are MHz. */
export interface ReportMachine {
  readonly steal: ReportDisturbance | null;
  readonly pressure: ReportDisturbance | null;
  readonly 'other-load': ReportDisturbance | null;
  readonly frequency: MachineNoise['frequency'];
  readonly 'clock-steps': number;
  readonly pauses: number;
}

export interface ReportTiers {
  readonly warn?: number;
  readonly fail?: number;
}

/** A tagged value with its figures and the sentence that a report says for it. */
export type Phrased<Kind extends string> = { readonly kind: Kind; readonly text: string } & Readonly<Record<string, string | number | null>>;

