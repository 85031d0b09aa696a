/** What the sides said of themselves, launch after launch -> a sample for each metric, and why there is none of the others. */
import type { Absent, Metric, Sample, Scenario, ServerTarget, Side, Warning } from '../../model.ts';
import { sampleOf, workloadOf } from '../sample.ts';
import { ticksOf } from './idle.ts';
import type { Known, LaunchValue } from './launch-value.ts';
import { ownMetrics } from './reporters.ts';
import type { Said } from './self-report.ts';

interface Place {
  readonly target: ServerTarget;
  readonly scenario: Scenario;
  /** Hash of the requests and the load. */
  readonly workload: string;
  /** A launch each, with the sides that were measured in it. */
  readonly launches: ReadonlyMap<Side, Said>[];
}

export class OwnRecord {
  readonly #places = new Map<string, Place>();

  add(target: ServerTarget, scenario: Scenario, workload: string, said: ReadonlyMap<Side, Said>): void {
    if (ownMetrics(target).length === 0) return;
    const key = JSON.stringify([target.name, scenario.name]);
    const place = this.#places.get(key) ?? { target, scenario, workload, launches: [] };
    this.#places.set(key, place);
    place.launches.push(said);
  }

  samples(): readonly Sample[] {
    return this.#all().flatMap(({ samples }) => samples);
  }

  absent(): readonly Absent[] {
    return this.#all().flatMap(({ absent }) => absent);
  }

  #all(): readonly Outcome[] {
    return [...this.#places.values()].flatMap((place) => ownMetrics(place.target).map((metric) => outcomeOf(place, metric)));
  }
}

interface Outcome {
  readonly samples: readonly Sample[];
  readonly absent: readonly Absent[];
}

/**
 * Launches in which a measured side has no value are left out on both, so that the sides' values stay in step; a side that never has one
 * leaves the other alone. Base's are dropped where it means something else by the same name: a counter is no gauge.
 */
function outcomeOf(place: Place, metric: Metric): Outcome {
  const { target, scenario, launches } = place;
  const valuesOf = (side: Side): readonly (LaunchValue | null)[] => launches.map((said) => said.get(side)?.get(metric.name) ?? null);
  const [head, base] = [valuesOf('head'), valuesOf('base')];
  const kinds = (of: readonly (LaunchValue | null)[]): string | null => of.flatMap((one) => (one?.ok === true ? [one.kinds] : []))[0] ?? null;
  const [headKinds, baseKinds] = [kinds(head), kinds(base)];
  const alike = baseKinds === headKinds || baseKinds === null || headKinds === null;
  const absentOn = (side: Side, reason: string): Absent => ({ metric: metric.name, target: target.name, scenario: scenario.name, side, reason });
  const whyNone = (values: readonly (LaunchValue | null)[]): string | null => (values.some((one) => one?.ok === true) ? null : (reasonsIn(values)[0] ?? null));
  const [headWhy, baseWhy] = [whyNone(head), whyNone(base)];
  const told = [...(headWhy === null ? [] : [absentOn('head', headWhy)]), ...(baseWhy === null || baseWhy === headWhy ? [] : [absentOn('base', baseWhy)])];
  const differ = alike ? [] : [absentOn('base', `it is read from \`${baseKinds ?? ''}\` there and from \`${headKinds ?? ''}\` on head, which cannot be compared`)];
  const sides = [['head', head] as const, ...(alike && baseKinds !== null ? [['base', base] as const] : [])].filter(([, values]) => values.some((one) => one?.ok === true));
  const whole = launches.map((_, i) => sides.every(([, values]) => values[i]?.ok === true));
  const workload = workloadOf('metrics', place.workload, expressionOf(target, metric), metric.unit, headKinds);
  const samples = sides.flatMap(([side, values]): Sample[] => {
    const kept = values.flatMap((one, i) => (one?.ok === true && whole[i] === true ? [one] : []));
    if (kept.length === 0) return [];
    return [{ ...sampleOf({ target: target.name, scenario: scenario.name, side }, metric, workload, kept.map(({ value }) => value), warningsOf(kept, values, whole)), ...missedIn(whole) }];
  });
  return { samples, absent: [...told, ...differ] };
}

const missedIn = (whole: readonly boolean[]): Pick<Sample, 'missed'> => (whole.every(Boolean) ? {} : { missed: whole.flatMap((one, i) => (one ? [] : [i])) });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const reasonsIn = (values: readonly (LaunchValue | null)[]): readonly string[] => values.flatMap((one) => (one === null || one.ok ? [] : [one.reason]));

function warningsOf(kept: readonly Known[], values: readonly (LaunchValue | null)[], whole: readonly boolean[]): readonly Warning[] {
  const edges = kept.flatMap((one) => one.edges ?? []);
  const [reason] = reasonsIn(values);
  const ticks = ticksOf(kept.flatMap(({ idle }) => idle ?? []));
  const unrest = kept.flatMap((one) => one.unrest ?? []);
  const series = kept.find((one) => one.series !== undefined)?.series;
  const refused = kept.flatMap((one) => one.refused ?? []);
  const grew = kept.every((one) => one.grew !== undefined) ? kept[0]?.grew : undefined;
  const left = whole.filter((one) => !one).length;
  return [
    ...(edges.length === 0 ? [] : [{ kind: 'bucketed', lower: Math.min(...edges.map(({ lower }) => lower)), upper: Math.max(...edges.map(({ upper }) => upper)) } as const]),
    ...(ticks === null ? [] : [{ kind: 'ticks', ...ticks } as const]),
    ...(unrest.length === 0 ? [] : [{ kind: 'unrest', launches: unrest.length, seconds: Math.max(...unrest) } as const]),
    ...(series === undefined ? [] : [{ kind: 'more-series', ...series } as const]),
    ...(grew === undefined ? [] : [{ kind: 'only-grew', name: grew } as const]),
    ...(refused[0] === undefined ? [] : [{ kind: 'no-durations', entries: sum(refused.map(({ entries }) => entries)), of: sum(refused.map((one) => one.of)), example: refused[0].example } as const]),
    ...(left === 0 ? [] : [{ kind: 'unread', launches: left, reason: reason ?? 'the other side could not be read then' } as const]),
  ];
}

function expressionOf({ metrics }: ServerTarget, { name }: Metric): readonly unknown[] {
  const value = metrics?.values.find(({ metric }) => metric.name === name);
  return value === undefined ? [name] : [value.expression.replace(/\s+/gu, ' ').trim(), value.scale];
}
