/** A run and the baselines -> one comparison for each sample of head, in the order people read them. */
import { metricNames } from '../metrics.ts';
import type { Baseline, Comparison, RequestCounts, Run, Sample } from '../model.ts';
import { estimateOf } from './estimate.ts';
import { compareExactly } from './exact.ts';
import { indexHistory, type HistoryIndex } from './history.ts';
import { sideBySideOf } from './side-by-side.ts';
import { compareSteadily } from './steady.ts';
import { compareStored } from './stored.ts';
import { uncompared } from './uncompared.ts';

/**
 * Baselines are by target. The order is by target and scenario as they were measured, what belongs to the target as a
 * whole after its scenarios, then by the catalogue; metrics that are not in it come last.
 */
export function compare(run: Run, baselines: ReadonlyMap<string, Baseline>): Comparison[] {
  const samples = inReadingOrder(run.samples.filter(({ side }) => side === 'head'));
  const counted = countsOf(run);
  return comparisonsOf(run, samples, baselines).map((comparison, i) => {
    const sample = samples[i];
    return sample?.metric.statistic === 'total' ? { ...comparison, head: estimateOf(sample, counted(sample)) } : comparison;
  });
}

function comparisonsOf(run: Run, samples: readonly Sample[], baselines: ReadonlyMap<string, Baseline>): readonly Comparison[] {
  switch (run.compare) {
    case 'none':
      return samples.map((sample) => uncompared(sample, { kind: 'not-asked' }));
    case 'stored': {
      const histories = historiesOf(run, baselines);
      return samples.map((sample) => compareWith(histories(sample.target), sample));
    }
    case 'side-by-side':
      return samples.map(sideBySideOf(run));
    default:
      return unknown(run.compare);
  }
}

/** The requests behind a sample of errors. */
function countsOf(run: Run): (sample: Sample) => RequestCounts | null {
  const key = (target: string, scenario: string | null): string => JSON.stringify([target, scenario]);
  const counts = new Map(run.requests.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
  return ({ target, scenario }) => counts.get(key(target, scenario)) ?? null;
}

/** Each target's history, indexed when it is first asked for. */
function historiesOf(run: Run, baselines: ReadonlyMap<string, Baseline>): (target: string) => HistoryIndex {
  const indexed = new Map<string, HistoryIndex>();
  return (target) => {
    const history = indexed.get(target) ?? indexHistory(baselines.get(target), run.environment.fingerprints[target], run.reference);
    indexed.set(target, history);
    return history;
  };
}

function compareWith(history: HistoryIndex, sample: Sample): Comparison {
  if (sample.metric.statistic === 'exact') return compareExactly(sample, history);
  return (sample.metric.statistic === 'steady' ? compareSteadily(sample, history) : null) ?? compareStored(sample, history);
}

function inReadingOrder(samples: readonly Sample[]): readonly Sample[] {
  const targets = ranks(samples.map(({ target }) => target));
  const scenarios = ranks(samples.flatMap(({ scenario }) => scenario ?? []));
  const metrics = ranks([...metricNames, ...samples.map(({ metric }) => metric.name)]);
  const rankOf = ({ target, scenario, metric }: Sample): readonly number[] =>
    [targets.get(target) ?? 0, scenario === null ? Infinity : (scenarios.get(scenario) ?? 0), metrics.get(metric.name) ?? 0];
  return samples
    .map((sample) => ({ sample, rank: rankOf(sample) }))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .map(({ sample }) => sample);
}

/** Each name with the place of its first appearance. */
function ranks(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, rank) => [name, rank]));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((rank, i) => rank !== b[i]);
  return place < 0 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}

function unknown(mode: never): never {
  throw new Error(`no comparison is called ${String(mode)}`);
}
