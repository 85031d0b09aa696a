/** What the baselines keep of the past, as far as pictures show it. */
import type { ImportTree, PackageContents } from '../model.ts';

/** A value of an earlier run, as it was measured then. */
export interface StoredPoint {
  readonly commit: string | null;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly value: number;
  /** Whether it is of the kind of machine that this run was measured on, by fingerprint and reference workload. */
  readonly sameMachine: boolean;
}

export interface Stored {
  /** Of the same workload, oldest first; empty where there is none. */
  readonly points: (target: string, scenario: string | null, metric: string) => readonly StoredPoint[];
  /** HDR histogram of the newest entry of the same kind of machine that keeps one of the same workload, encoded; null where there is none. */
  readonly histogram: (target: string, scenario: string) => string | null;
  /** Of the newest entries, as if they were base's. */
  readonly contents: readonly PackageContents[];
  readonly imports: readonly ImportTree[];
}
