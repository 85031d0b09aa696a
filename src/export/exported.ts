/** What is exported of a run: its figures, bounded and each once, and how their place is told. */
import type { Fingerprint, Judgement, Outcome, Run, Verdict } from '../model.ts';

export interface Exported {
  readonly run: Run;
  readonly judgement: Judgement;
  /** `fail` of every run that ends red, whatever the reason; else as reports tell it, where a run that could not measure everything is never a pass. */
  readonly outcome: Outcome;
  /** Name of the gate where a repository has several. */
  readonly project: string | null;
  readonly source: Source;
}

/** Where the run comes from, in words that stay few: what pages somebody at night must not be a pull request. */
export type Source = 'default' | 'pull-request' | 'other';

/** Each is up to a dozen time series, and whoever keeps those counts them. */
export const MOST_FIGURES = 2000;

export interface Figures {
  readonly verdicts: readonly Verdict[];
  /** How many there were besides. */
  readonly left: number;
}

/** In the order of the judgement; where there are too many, those without a budget go first. */
export function figuresOf({ verdicts }: Judgement): Figures {
  const seen = new Set<string>();
  const once = verdicts.filter((verdict) => !seen.has(keyOf(verdict)) && seen.add(keyOf(verdict)));
  if (once.length <= MOST_FIGURES) return { verdicts: once, left: 0 };
  const kept = new Set([...once.filter(({ budget }) => budget !== null), ...once.filter(({ budget }) => budget === null)].slice(0, MOST_FIGURES));
  return { verdicts: once.filter((verdict) => kept.has(verdict)), left: once.length - MOST_FIGURES };
}

const keyOf = ({ comparison: { target, scenario, metric } }: Verdict): string => JSON.stringify([target, scenario, metric.name]);

/** ms since 1970 at which the last figure was in. */
export const endOf = ({ started, time }: Run): number => Date.parse(started) + Math.min(Math.round(time.total), LONGEST_RUN);

/** ms: a month. */
const LONGEST_RUN = 30 * 86_400_000;

/** `AMD EPYC 7763 64-Core Processor, 4 cores, x64`; of several targets mostly the same. */
export function machineOf({ environment: { fingerprints } }: Run): string {
  return [...new Set(Object.values(fingerprints).map(classOf))].sort().slice(0, MOST_MACHINES).join('; ');
}

const MOST_MACHINES = 3;
const classOf = ({ cpu, cores, arch }: Fingerprint): string => `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${arch}`;
