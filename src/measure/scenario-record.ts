/** The launches of one scenario on one side, added up -> its samples, its distribution and its counts of requests. */
import { catalogue } from '../metrics.ts';
import type { ErrorCounts, LatencyHistogram, RequestCounts, Sample, Scenario, ServerTarget, Side, Uncertainty, Warning } from '../model.ts';
import { LatencyRecorder } from '../stats/histogram.ts';
import type { SideMeasurement } from './load/scenario.ts';
import { fedBy, sampleOf, workloadOf } from './sample.ts';
import { warningsFor } from './warnings-for.ts';
import { worstOfEach } from './worst-warnings.ts';

export interface ScenarioRecord {
  readonly target: ServerTarget;
  readonly scenario: Scenario;
  readonly side: Side;
  readonly values: Map<string, number[]>;
  readonly within: Map<string, readonly Uncertainty[]>;
  readonly rising: Map<string, readonly Warning[]>;
  readonly histogram: LatencyRecorder;
  errors: ErrorCounts;
  answered: number;
  warnings: readonly Warning[];
}

export function newScenarioRecord(target: ServerTarget, scenario: Scenario, side: Side): ScenarioRecord {
  const errors = { status: 0, timeout: 0, connection: 0, body: 0 };
  return { target, scenario, side, values: new Map(), within: new Map(), rising: new Map(), histogram: new LatencyRecorder(), errors, answered: 0, warnings: [] };
}

export function addLaunch(record: ScenarioRecord, launch: SideMeasurement): void {
  for (const [metric, value] of Object.entries(launch.values)) {
    const values = record.values.get(metric);
    if (values === undefined) record.values.set(metric, [value]);
    else values.push(value);
  }
  for (const [metric, within] of Object.entries(launch.within ?? {})) record.within.set(metric, [...(record.within.get(metric) ?? []), within]);
  for (const [metric, rising] of Object.entries(launch.rising ?? {})) record.rising.set(metric, worstOfEach([...(record.rising.get(metric) ?? []), rising]));
  record.histogram.merge(launch.histogram);
  addRequests(record, launch);
  record.warnings = worstOfEach([...record.warnings, ...launch.warnings]);
}

export function addRequests(record: ScenarioRecord, { answered, errors }: Pick<SideMeasurement, 'answered' | 'errors'>): void {
  record.answered += answered;
  record.errors = addErrors(record.errors, errors);
}

/** Hash of everything that is done to load a scenario. */
export const loadOf = (target: ServerTarget, scenario: Scenario): string =>
  workloadOf('load', target.protocol, target.listen, scenario.requests, scenario.load, ...fedBy(scenario), ...watchedHow(target));

export function samplesOfScenario(record: ScenarioRecord): Sample[] {
  const { target, scenario, side } = record;
  const workload = loadOf(target, scenario);
  const failed = record.errors.status + record.errors.timeout + record.errors.connection + record.errors.body;
  const errors = failed === 0 ? 0 : failed / (record.answered + record.errors.timeout + record.errors.connection);
  const values = new Map<string, readonly number[]>([...record.values, ...(hasRequests(record) ? [['errors', [errors]] as const] : [])]);
  return [...catalogue.load, ...catalogue.shape, ...catalogue.resources].flatMap((metric) => {
    const of = values.get(metric.name);
    if (of === undefined) return [];
    const within = record.within.get(metric.name);
    const sample = sampleOf({ target: target.name, scenario: scenario.name, side }, metric, metric.name === 'memory.mean' ? workloadOf(workload, COUNTED_ONCE) : workload, of, [...warningsFor(metric, record.warnings), ...(record.rising.get(metric.name) ?? [])]);
    return [within?.length === of.length ? { ...sample, within } : sample];
  });
}

/** How `memory.mean` counts pages that processes share: what was stored before it was so is another number. */
const COUNTED_ONCE = 'shared pages once';

/** Numbers of a service that was made to collect its garbage, that somebody else started, or that were read in another place, are others'. */
function watchedHow({ resources, attach }: ServerTarget): readonly unknown[] {
  return [...(resources.collectGarbage ? ['collect-garbage'] : []), ...(attach === null ? [] : ['attach', attach.watched.kind])];
}

/** A search for the capacity has none that count: what failed in it was meant to. */
export const hasRequests = ({ answered, errors }: ScenarioRecord): boolean => answered + errors.status + errors.timeout + errors.connection + errors.body > 0;

function addErrors(a: ErrorCounts, b: ErrorCounts): ErrorCounts {
  return { status: a.status + b.status, timeout: a.timeout + b.timeout, connection: a.connection + b.connection, body: a.body + b.body };
}

export const histogramOf = (r: ScenarioRecord): LatencyHistogram => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, encoded: r.histogram.encode(), requests: r.histogram.count });
export const requestsOf = (r: ScenarioRecord): RequestCounts => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, answered: r.answered, errors: r.errors });
