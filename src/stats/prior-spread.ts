/** A metric's name -> how much it varies from run to run of unchanged code, as far as that is known before any history is. */
import type { Metric } from '../model.ts';
import { PRIOR_RUNS } from './prediction.ts';

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

export const priorSpread = (metric: Pick<Metric, 'name' | 'statistic'>): number => knownSpread(metric) ?? UNKNOWN;

function knownSpread({ name, statistic }: Pick<Metric, 'name' | 'statistic'>): number | null {
  const found = priorSpreads.find((prior) => (prior.metric.endsWith('.') ? name.startsWith(prior.metric) : name === prior.metric));
  return found?.spread ?? (statistic === 'steady' ? COUNTED : null);
}

/** What one earlier run has of a metric; no values where they were thinned. */
interface EarlierPoint {
  readonly point: number;
  readonly values: readonly number[];
}

/**
 * The same, where earlier runs say something of it: of what nothing is known, and what has been one and the same number in every launch of at
 * least as many runs as the guess weighs, the history is believed instead. As far as it is rounded: a value that is written with two decimals
 * may be off by half a hundredth, and one such step is told apart only by a long history. The new point counts for how finely it is written.
 */
export function expectedSpread(metric: Pick<Metric, 'name' | 'statistic'>, earlier: readonly EarlierPoint[], point: number): number {
  const known = knownSpread(metric);
  if (known !== null) return known;
  const constant = earlier[0]?.point ?? 0;
  const isConstant = earlier.every((one) => one.point === constant && one.values.every((value) => value === one.values[0]));
  if (constant === 0 || earlier.length < PRIOR_RUNS || !isConstant) return UNKNOWN;
  const step = Math.min(stepOf(constant), ...(point === 0 ? [] : [stepOf(point)]));
  return Math.min(UNKNOWN, Math.max(COUNTED, step / 2 / constant));
}

/** The place of the last digit that is not 0, of the six that baselines keep: of 0.95 a hundredth, of 12 one, of 1500 a hundred. */
function stepOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
  const decimals = digits.replace(/0+$/u, '').replace(/^-?\d\.?/u, '').length;
  return 10 ** (Number(exponent) - decimals);
}
