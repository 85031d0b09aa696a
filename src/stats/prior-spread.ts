/** A metric's name -> how much it varies from run to run of unchanged code, as far as that is known before any history is. */
import type { Metric } from '../model.ts';

interface PriorSpread {
  /** A name, or the beginning of names when it ends in a dot. */
  readonly metric: string;
  /** Standard deviation of the log of a run's point. */
  readonly spread: number;
  readonly source: string;
}

/**
 * First match wins. Two-core hosted machines; `recorded` means our own recordings of unchanged code on such machines. A
 * history of four runs weighs as much as the figure here, so an error of half or double is soon corrected.
 */
export const priorSpreads: readonly PriorSpread[] = [
  { metric: 'cpu', spread: 0.05, source: 'recorded: 6 % a 3 s stretch; hosted runners 2.7 % over 100 runs (CodSpeed 2025)' },
  { metric: 'throughput', spread: 0.05, source: 'recorded: 6.7 % a 3 s stretch, averaged over five launches, plus the machine\'s own drift' },
  { metric: 'capacity', spread: 0.05, source: 'as throughput; the search itself is as fine as 3 %' },
  { metric: 'recovery', spread: 0.25, source: 'one event a launch, read in windows of a tenth of a second' },
  { metric: 'latency.p10', spread: 0.05, source: 'quieter than p50 within a run, but the machine\'s drift is the same' },
  { metric: 'latency.p50', spread: 0.05, source: 'recorded: 7-11 % a 3 s stretch, averaged over five launches' },
  { metric: 'latency.p90', spread: 0.08, source: 'between p50 and the tail' },
  { metric: 'latency.', spread: 0.12, source: 'recorded: p99 12-19 % a 3 s stretch; tail and max are no quieter' },
  { metric: 'errors', spread: 0.5, source: 'a few counted events: 4 +/- 2 is what chance gives' },
  { metric: 'memory.', spread: 0.03, source: 'recorded: resident memory at equal request counts' },
  { metric: 'io.', spread: 0.01, source: 'recorded: system calls and bytes do not depend on the clock (0-0.2 %); 1 % leaves room for counts that do' },
  { metric: 'response.size', spread: 0.01, source: 'the same answers each time, but for dates and identifiers' },
  { metric: 'fds', spread: 0.02, source: 'the same each time, but for connections that are still closing' },
  { metric: 'threads', spread: 0.02, source: 'the same each time, but for pools that grow when they must' },
  { metric: 'faults', spread: 0.05, source: 'follows the garbage collector under load, unlike at start' },
  { metric: 'cold-start.read', spread: 0.01, source: 'recorded: 0.0 % over identical starts' },
  { metric: 'cold-start.reads', spread: 0.01, source: 'recorded: 0.0-0.12 % over identical starts' },
  { metric: 'cold-start.faults', spread: 0.01, source: 'recorded: 0.04-0.7 % over identical starts' },
  { metric: 'cold-start.memory', spread: 0.01, source: 'recorded: 0.25-0.33 % over identical starts' },
  { metric: 'init', spread: 0.12, source: 'recorded: 15 % a start, which the median of ten halves, plus the machine\'s drift' },
  { metric: 'init.', spread: 0.12, source: 'as the median of the same starts' },
  { metric: 'cold', spread: 0.12, source: 'init and one invocation' },
  { metric: 'cold.', spread: 0.12, source: 'init and one invocation' },
  { metric: 'warm.p50', spread: 0.08, source: 'short stretches in few starts: between a service\'s p50 and its p90' },
  { metric: 'instructions', spread: 0.003, source: 'recorded: 0.05-0.4 % over repeated counts, whatever else the machine did' },
  { metric: 'cold-start.', spread: 0.12, source: 'recorded: 9-10 % a start, one-sided and heavy-tailed, plus the machine\'s drift' },
];

/** For what a service or another tool says of itself nothing is known: as wide as the tail. */
const UNKNOWN = 0.12;
/** What it counts per request is as `io.` is: it does not depend on the clock. */
const COUNTED = 0.01;

export function priorSpread({ name, statistic }: Pick<Metric, 'name' | 'statistic'>): number {
  const found = priorSpreads.find((prior) => (prior.metric.endsWith('.') ? name.startsWith(prior.metric) : name === prior.metric));
  return found?.spread ?? (statistic === 'steady' ? COUNTED : UNKNOWN);
}
