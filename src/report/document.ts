/** report.json as a type: the contract with the programs that read it. Durations are ms, sizes bytes, ratios ratios. */
import type { Absent, Better, CompareMode, Environment, Failure, Judgement, NotComparedReason, Outcome, RequestCounts, Settle, Severity, Unit, VerdictKind, Warning } from '../model.ts';

export interface ReportDocument {
  readonly schema: 'tailgate.report/1';
  readonly outcome: Outcome;
  /** One sentence: the worst first. */
  readonly reason: string;
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
  readonly environment: Environment;
  readonly counts: Judgement['counts'];
  readonly verdicts: readonly ReportVerdict[];
  readonly failures: readonly Failure[];
  readonly absent: readonly Absent[];
  readonly requests: readonly RequestCounts[];
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
  readonly better: Better;
  readonly base: number | null;
  readonly head: number | null;
  readonly 'head-interval': ReportInterval;
  readonly change: { readonly point: number | null; readonly interval: ReportInterval } | null;
  readonly 'noise-floor': number | null;
  readonly p: number | null;
  readonly method: 'exact' | 'stored' | 'side-by-side' | 'none';
  /** Baseline entries used. */
  readonly entries: number;
  /** null: shown, not gated. A tier that is not set is absent. */
  readonly budget: {
    readonly limit?: ReportTiers;
    readonly tolerance?: ReportTiers & { readonly floor: number };
    readonly origin: 'config' | 'default';
    readonly line: number | null;
  } | null;
  readonly verdict: VerdictKind;
  readonly severity: Severity;
  readonly 'not-compared': { readonly kind: NotComparedReason['kind']; readonly text: string; readonly differs?: readonly { readonly field: string; readonly then: string; readonly now: string }[] } | null;
  readonly settle: Phrased<Settle['kind']> | null;
  readonly warnings: readonly Phrased<Warning['kind']>[];
  readonly advice: string | null;
}

export interface ReportTiers {
  readonly warn?: number;
  readonly fail?: number;
}

/** A tagged value with its figures and the sentence that a report says for it. */
export type Phrased<Kind extends string> = { readonly kind: Kind; readonly text: string } & Readonly<Record<string, string | number | null>>;

