/** What every trace is asked for: which target, where it lies, and how often it is started. */
import type { Target } from '../../model.ts';

export interface TraceOptions {
  readonly target: Target;
  /** Root of the checkout. */
  readonly directory: string;
  /** Cores for the target, a list as `taskset -c` takes it; null for all. */
  readonly cpus: string | null;
  /** Emptied first. */
  readonly logFile: string;
  /** An abort stops the target. */
  readonly signal: AbortSignal;
  /** Traced starts. */
  readonly runs: number;
}
