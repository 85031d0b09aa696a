/** What is stored of earlier runs. */
import type { ImportTree, PackageContents } from './evidence.ts';
import type { Metric } from './metric.ts';
import type { Fingerprint } from './run.ts';

/** A stored sample and where it came from, one per run of the default branch. */
export interface BaselineEntry {
  readonly id: string;
  readonly commit: string | null;
  /** When it was measured, ISO 8601, UTC. */
  readonly time: string;
  /** When its commit was made, ISO 8601, UTC: entries stand in this order, so that an old commit that is measured again stays old. null when unknown. */
  readonly committed: string | null;
  readonly tool: string;
  readonly fingerprint: Fingerprint;
  readonly samples: readonly StoredSample[];
  /** Kernel of the reference workload -> ms for one piece of its work; empty where it was not measured. */
  readonly reference: Readonly<Record<string, number>>;
  /** Regressions that were accepted on purpose with this commit: their metrics begin a new level here. */
  readonly accepted: readonly AcceptedChange[];
  /** What the package held and what a start imported, in short; kept with the newest entries only. */
  readonly evidence: StoredEvidence | null;
  /** Of its metrics those that services and tools brought, and that no newer entry has: no catalogue knows them. */
  readonly definitions?: readonly Metric[];
  /** Scenario name -> encoded histogram; dropped from the oldest entries first. */
  readonly histograms: Readonly<Record<string, string>>;
}

/** The parts and modules that weigh, so that a later growth can be named. */
export interface StoredEvidence {
  readonly contents: Omit<PackageContents, 'target' | 'side'> | null;
  readonly imports: Omit<ImportTree, 'target' | 'side'> | null;
}

export interface AcceptedChange {
  readonly scenario: string | null;
  readonly metric: string;
  readonly reason: string;
}

export interface StoredSample {
  readonly scenario: string | null;
  readonly metric: string;
  readonly workload: string;
  readonly point: number;
  /** Per launch or start; empty once thinned. */
  readonly values: readonly number[];
  /** Read from a histogram's buckets: between which values the true one lies. Entries of older versions have none. */
  readonly edges?: { readonly lower: number; readonly upper: number };
}

export interface Baseline {
  readonly target: string;
  /** Oldest first. */
  readonly entries: readonly BaselineEntry[];
}
