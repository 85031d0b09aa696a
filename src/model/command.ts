/** A program that measures by itself, and whose numbers are read. */
import type { AnyTarget } from './config.ts';
import type { Better } from './metric.ts';

/** `auto`: told by what it printed. */
export type CommandFormat = 'auto' | 'k6' | 'artillery' | 'hyperfine' | 'oha' | 'vegeta' | 'lighthouse' | 'pytest-benchmark' | 'go' | 'json';

export interface CommandTarget extends AnyTarget {
  readonly kind: 'command';
  /** A string goes through `/bin/sh` when it needs one. */
  readonly command: string | readonly string[];
  readonly format: CommandFormat;
  /** The file that it writes its numbers to, relative to `directory`; null: its standard output. */
  readonly output: string | null;
  /** How often it is run, on each side. */
  readonly runs: number;
  /** Of one run, ms. */
  readonly timeout: number;
  /** What the tool does not say of its numbers; the first that matches a name. */
  readonly metrics: readonly CommandMetric[];
}

export interface CommandMetric {
  /** Glob on `command.<name>`. */
  readonly name: string;
  readonly unit: string | null;
  readonly better: Better | null;
}
