/** The words of history: what was stored of main's runs, one metric at a time, and where it changed. */
import type { Better, Statistic, Unit } from './metric.ts';
import type { Estimate } from './verdict.ts';
import type { Fingerprint } from './run.ts';

/** Everything that the baseline of one target tells of its past. */
export interface History {
  readonly target: string;
  /** How many runs were stored. */
  readonly entries: number;
  /** In the order in which they first appear; of one metric, that with the newest point first. */
  readonly series: readonly Series[];
  /** What is worth telling, newest first: of one target, scenario and metric at most one of a commit range, whatever machines saw it. */
  readonly findings: readonly HistoryFinding[];
}

/** One metric, measured in one way on one kind of machine. What differs in either is another series and never compared. */
export interface Series {
  /** The same for the same series as long as its target, scenario, metric, workload and kind of machine are the same. */
  readonly key: string;
  readonly target: string;
  /** null for what belongs to the target as a whole: cold starts, package. */
  readonly scenario: string | null;
  readonly metric: SeriesMetric;
  readonly workload: string;
  /** null: the machine does not matter to it (sizes), all are one series. */
  readonly machine: MachineClass | null;
  /** Whether its workload is that of the newest entry with this metric; else it is how things were measured in the past. */
  readonly current: boolean;
  /** Oldest first; at least one. */
  readonly points: readonly SeriesPoint[];
  /** Without gaps, oldest first: every point is in just one. */
  readonly levels: readonly Level[];
  /** Oldest first; weak ones too, which are worth a thin line and no word. */
  readonly changes: readonly ChangePoint[];
  /** What added up unseen, at most one for each thing it is held against. */
  readonly creeps: readonly Creep[];
}

/** What is known of a stored metric: older entries keep no definitions, so that those of services and other tools may be unknown. */
export interface SeriesMetric {
  readonly name: string;
  /** null: not known. */
  readonly unit: Unit | null;
  /** The unit as a service or a tool calls it: untrusted text. */
  readonly word: string | null;
  /** null: neither way is better, or it is not known. */
  readonly better: Better | null;
  readonly statistic: Statistic | null;
  /** Looked at only where the config names it. */
  readonly byNameOnly?: true;
}

export interface MachineClass {
  /** The same for the same kind of machine; short, without any text of the machine's own. */
  readonly id: string;
  readonly fingerprint: Fingerprint;
  /** 1 for the first kind seen with this fingerprint, 2 and so on for those whose reference workload says that they are of another speed. */
  readonly speed: number;
}

export interface SeriesPoint {
  /** Id of the entry. */
  readonly id: string;
  readonly commit: string | null;
  /** When it was measured, ISO 8601, UTC. */
  readonly time: string;
  /** When its commit was made; null when unknown. */
  readonly committed: string | null;
  /** As it was measured, in the metric's unit. */
  readonly value: number;
  /** What it would have been on the machine as it was at the newest point of the series, by the reference workload; `value` where that does not matter or is not known. */
  readonly normalised: number;
  /** Why a regression was accepted here, so that a level begins; null: none was. Untrusted text. */
  readonly accepted: string | null;
  /** One run that stands apart from its neighbours on both sides, and counts for no more than the noise would allow. */
  readonly spike: boolean;
}

/** A stretch without a change. */
export interface Level {
  /** Of its first point, and one more than that of its last. */
  readonly start: number;
  readonly end: number;
  /** Of the normalised values, in the metric's unit, with the interval of the level's own centre. */
  readonly size: Estimate;
  /** What it began with: the series itself, a change that was found, or a regression that was accepted (`reason`). */
  readonly began: { readonly kind: 'first' } | { readonly kind: 'change' } | { readonly kind: 'accepted'; readonly reason: string };
}

/** Which way a change goes; `changed` where neither way is known to be better. */
export type ChangeKind = 'regressed' | 'improved' | 'changed';

/** A change that lasts: the point from which on a series is at another level. */
export interface ChangePoint {
  /** Of the first point of the new level. */
  readonly index: number;
  readonly range: CommitRange;
  /** Levels before and after it, in the metric's unit, normalised. */
  readonly before: number;
  readonly after: number;
  /** after / before - 1 with its interval; null where `before` is 0 or the metric is a slope: see `difference`. */
  readonly change: Estimate | null;
  /** after - before, in the metric's unit. */
  readonly difference: number;
  /** How likely unchanged code is to look so different at the best of the places where it could have changed; null for what is compared exactly. */
  readonly p: number | null;
  readonly kind: ChangeKind;
  /**
   * - `weak`: exact, and too small to be told until it adds up with others; or one that chance explains as well, since so many metrics were looked at.
   * - `strong`: told. With more points it may move by a few of them, or turn out to have been chance after all.
   * - `confirmed`: told, and still there fifty points later; or exact.
   */
  readonly state: 'weak' | 'strong' | 'confirmed';
}

/**
 * The change came after the commit of the first and, with 95 %, not later than that of the second; both are points of the series.
 * Of a clear step the two stand next to each other; the smaller it is against the noise, the further apart they lie.
 */
export interface CommitRange {
  readonly after: RangeEnd;
  readonly upTo: RangeEnd;
}

export interface RangeEnd {
  /** Among the points of the series where it was seen. */
  readonly index: number;
  readonly commit: string | null;
  readonly time: string;
}

/** The newest level is worse than an earlier one, whatever small steps led there. */
export interface Creep {
  /** `best`: the best level that lasted, since the last acceptance. `pin`: the level of the release that the config names. */
  readonly against: { readonly kind: 'best' } | { readonly kind: 'pin'; readonly name: string };
  /** Points of the earlier stretch: first, and one more than the last. */
  readonly from: { readonly start: number; readonly end: number };
  /** Points of the newest stretch. */
  readonly to: { readonly start: number; readonly end: number };
  readonly before: number;
  readonly after: number;
  /** after / before - 1. */
  readonly change: Estimate;
  readonly range: CommitRange;
}

/** Something to tell: a change point that is not weak, or a creep. */
export type HistoryFinding =
  | HistoryFindingOf<'change-point', ChangePoint>
  | HistoryFindingOf<'creep', Creep>;

export interface HistoryFindingOf<K extends string, T> {
  readonly kind: K;
  /** The same for the same finding in later histories, as long as its place does not move: of target, scenario, metric and the commit at which it began. */
  readonly key: string;
  readonly target: string;
  readonly scenario: string | null;
  readonly metric: SeriesMetric;
  readonly direction: ChangeKind;
  /** The series that shows it best. */
  readonly series: string;
  readonly what: T;
  /** Narrowest range that agrees with every kind of machine that saw it. */
  readonly range: CommitRange;
  /** Kinds of machine that saw it. */
  readonly seenBy: number;
  /** Why the config accepts it today; null: it does not, or none was asked. Untrusted text. */
  readonly accepted: string | null;
}

/** A release to hold the newest level against. */
export interface Pin {
  /** As the user wrote it: `v1.2.0`. */
  readonly name: string;
  /** Its commit and those before it, newest first: the first that was measured stands for it. */
  readonly commits: readonly string[];
  /** When its commit was made, ISO 8601; absent where that is not known. */
  readonly time?: string;
}

/** Changes smaller than this are never told. */
export interface MinimumChange {
  /** As a ratio. */
  readonly ratio: number;
  /** In the metric's unit. */
  readonly floor: number;
}
