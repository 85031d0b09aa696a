/** Counted runs of both sides in turn -> the samples of `instructions`: of a start, and of a request or invocation of each scenario. */
import { metricNamed } from '../metrics.ts';
import type { Sample, Side, Target } from '../model.ts';
import { scenarioNames } from '../targets.ts';
import { fedBy, sampleOf, workloadOf } from './sample.ts';

/** One counted run. */
export interface Counted {
  /** Instructions from the first process to the first response. */
  readonly start: number;
  /** Scenario or event -> instructions of one request or invocation. */
  readonly scenarios: ReadonlyMap<string, number>;
}

export function samplesOfCounts(target: Target, side: Side, counted: readonly Counted[]): readonly Sample[] {
  const metric = metricNamed('instructions');
  const of = (scenario: string | null, values: readonly number[]): readonly Sample[] =>
    values.length === 0 ? [] : [sampleOf({ target: target.name, scenario, side }, metric, workloadOf('instructions', target.kind, workOf(target, scenario)), values)];
  return [...scenarioNames(target).flatMap((name) => of(name, counted.flatMap(({ scenarios }) => scenarios.get(name) ?? []))), ...of(null, counted.map(({ start }) => start))];
}

/** What is asked of it: other requests are other work. */
function workOf(target: Target, scenario: string | null): unknown {
  if (target.kind === 'command') return target.command;
  if (target.kind === 'function') return scenario === null ? target.events[0] : target.events.find(({ name }) => name === scenario);
  if (scenario === null) return target.ready.path;
  const sent = target.scenarios.find(({ name }) => name === scenario);
  return sent?.feed === undefined ? sent?.requests : [sent.requests, fedBy(sent)];
}

/** Which side is counted next: base head, head base, ... so that what drifts touches both alike. */
export function countingOrder(sides: readonly Side[], runs: number): readonly Side[] {
  return Array.from({ length: runs }, (_, i) => (i % 2 === 0 ? sides : sides.toReversed())).flat();
}
