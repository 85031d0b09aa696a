/** The catalogue: every metric that Tailgate measures itself, with its unit and direction. Data only. */
import type { Metric, Unit, Better, Statistic } from './model.ts';

const metric = (name: string, unit: Unit, better: Better, statistic: Statistic): Metric => ({ name, unit, better, statistic });

export const catalogue = {
  load: [
    metric('latency.p10', 'ms', 'lower', 'mean-of-launches'),
    metric('latency.p50', 'ms', 'lower', 'mean-of-launches'),
    metric('latency.p90', 'ms', 'lower', 'mean-of-launches'),
    metric('latency.p99', 'ms', 'lower', 'mean-of-launches'),
    metric('latency.tail', 'ms', 'lower', 'mean-of-launches'),
    metric('latency.max', 'ms', 'lower', 'mean-of-launches'),
    metric('throughput', 'requests/s', 'higher', 'mean-of-launches'),
    metric('errors', 'ratio', 'lower', 'total'),
  ],
  /** Of scenarios with a shape: the highest rate that keeps its limits, and the time until a spike is over. */
  shape: [
    metric('capacity', 'requests/s', 'higher', 'mean-of-launches'),
    metric('recovery', 'ms', 'lower', 'mean-of-launches'),
  ],
  resources: [
    metric('cpu', 'ms/request', 'lower', 'mean-of-launches'),
    metric('memory.mean', 'bytes', 'lower', 'mean-of-launches'),
    metric('memory.peak', 'bytes', 'lower', 'mean-of-launches'),
    metric('memory.growth', 'bytes/1000 requests', 'lower', 'slope'),
    metric('io.reads', 'count/request', 'lower', 'mean-of-launches'),
    metric('io.writes', 'count/request', 'lower', 'mean-of-launches'),
    metric('io.read', 'bytes/request', 'lower', 'mean-of-launches'),
    metric('io.write', 'bytes/request', 'lower', 'mean-of-launches'),
    metric('faults', 'count/request', 'lower', 'mean-of-launches'),
    metric('response.size', 'bytes', 'lower', 'mean-of-launches'),
    metric('fds', 'count', 'lower', 'steady'),
    metric('threads', 'count', 'lower', 'steady'),
  ],
  'cold-start': [
    metric('cold-start.p50', 'ms', 'lower', 'median-of-starts'),
    metric('cold-start.p90', 'ms', 'lower', 'p90-of-starts'),
    metric('cold-start.min', 'ms', 'lower', 'min-of-starts'),
    metric('cold-start.cpu', 'ms', 'lower', 'median-of-starts'),
    metric('cold-start.read', 'bytes', 'lower', 'median-of-starts'),
    metric('cold-start.reads', 'count', 'lower', 'median-of-starts'),
    metric('cold-start.faults', 'count', 'lower', 'median-of-starts'),
    metric('cold-start.memory', 'bytes', 'lower', 'median-of-starts'),
  ],
  invoke: [
    metric('init', 'ms', 'lower', 'median-of-starts'),
    metric('init.min', 'ms', 'lower', 'min-of-starts'),
    metric('cold', 'ms', 'lower', 'median-of-starts'),
    metric('cold.min', 'ms', 'lower', 'min-of-starts'),
    metric('memory.peak', 'bytes', 'lower', 'median-of-starts'),
    metric('billed', 'ms', 'lower', 'median-of-starts'),
  ],
  event: [
    metric('warm.p50', 'ms', 'lower', 'median-of-starts'),
    metric('warm.p90', 'ms', 'lower', 'median-of-starts'),
    metric('warm.p99', 'ms', 'lower', 'median-of-starts'),
    metric('cpu', 'ms/request', 'lower', 'median-of-starts'),
    metric('billed', 'ms', 'lower', 'median-of-starts'),
    metric('cost', 'USD/million', 'lower', 'median-of-starts'),
  ],
  instructions: [
    metric('instructions', 'count', 'lower', 'counted'),
  ],
  size: [
    metric('size.packed', 'bytes', 'lower', 'exact'),
    metric('size.unpacked', 'bytes', 'lower', 'exact'),
    metric('size.files', 'count', 'lower', 'exact'),
    metric('size.gzip', 'bytes', 'lower', 'exact'),
    metric('size.brotli', 'bytes', 'lower', 'exact'),
  ],
} as const satisfies Record<string, readonly Metric[]>;

const all: readonly Metric[] = Object.values(catalogue).flat();

/** Every definition of that name: of servers and of functions some metrics have the same name and unit, and another statistic. None for an unknown name. */
export const definitionsOf = (name: string): readonly Metric[] => all.filter((m) => m.name === name);

/** The catalogue's first entry of that name. Throws on an unknown name: that is a bug, not bad input. */
export function metricNamed(name: string): Metric {
  const found = all.find((m) => m.name === name);
  if (found === undefined) throw new Error(`no metric is called ${name}`);
  return found;
}

/** Too noisy, too blind, or computed from others that are gated, to be gated by the way: a budget holds for them only when it names them, never through a `*`. */
export const gatedByNameOnly: ReadonlySet<string> = new Set(['latency.p10', 'latency.max', 'billed', 'cost', 'memory.growth', 'fds', 'threads']);

/** All names, each once, in the order of the catalogue. */
export const metricNames: readonly string[] = [...new Set(all.map((m) => m.name))];

/** A number that a command printed: one value a run, and a run is as long as its tool makes it. */
export const isOfCommand = (metric: string): boolean => metric.startsWith('command.');
