/** A run and the expressions among its rules -> the same run with a sample for each, put together launch by launch. */
import { isExpression } from '../budget.ts';
import { parseMetrics, unitOfMetrics, valueOfMetrics, type MetricExpression } from '../expression/of-metrics.ts';
import type { Absent, Baseline, BaselineEntry, Better, Budget, Metric, Run, Sample, Statistic, StoredSample, Unit, Warning } from '../model.ts';
import type { Edges } from '../stats/edges.ts';
import { pointOf } from '../stats/point.ts';
import { edgesOf } from './edges.ts';

const BELOW = 'it is below 0, for which there is no ratio';
/** Each doubles how often an expression is worked out; and what stands for no bound. */
const [MOST_PARTS, MOST] = [10, 1e15];

export interface Combination {
  readonly of: MetricExpression;
  /** null: as of the first metric in it. */
  readonly better: Better | null;
  /** Written in per cent, and so told in per cent. */
  readonly asShare: boolean;
  /** A rule holds it against a share of what it was before: then it has to be above 0. */
  readonly isRelative: boolean;
}

/** Those that the rules name, each once. */
export function combinationsIn(budgets: readonly Budget[]): readonly Combination[] {
  const found = new Map<string, Combination>();
  for (const { metric, better, amounts } of budgets) {
    const read = isExpression(metric) && !found.has(metric) ? parseMetrics(metric) : null;
    const isRelative = budgets.some((rule) => rule.metric === metric && rule.tolerance !== null);
    if (read?.ok === true) found.set(metric, { of: read.value, better, asShare: amounts === 'percentage', isRelative });
  }
  return [...found.values()];
}

/** Where a place has all its metrics and they cannot be put together, why stands among what is absent. */
export function withCombined(run: Run, combinations: readonly Combination[]): Run {
  if (combinations.length === 0) return run;
  const places = placesOf(run.samples, ({ target, scenario, side }) => JSON.stringify([target, scenario, side]), ({ metric }) => metric.name);
  const made = combinations.flatMap((combination) => signed(combination, [...places.values()].flatMap((place): Made[] => {
    const parts = partsIn(place, combination);
    return parts === null ? [] : [combined(combination, parts)];
  })).map((one) => ({ ...one, metric: combination.of.name })));
  const absent = made.flatMap((one): Absent[] => (one.ok ? [] : [{ metric: one.metric, reason: one.reason }]));
  return { ...run, samples: [...run.samples, ...made.flatMap((one) => (one.ok ? [one.sample] : []))], absent: [...run.absent, ...absent] };
}

/**
 * `a - b` may lie below 0, and then there is no ratio of it: where only limits hold for it, it is a `slope` in all places and on both sides,
 * told and compared in its own unit.
 */
function signed(combination: Combination, made: readonly Made[]): readonly Made[] {
  const isBelow = (one: Made): boolean => one.ok && one.sample.values.some((value) => value < 0);
  if (!made.some(isBelow)) return made;
  const ofLaunches = made.every((one) => !one.ok || ((one.sample.metric.statistic === 'mean-of-launches' || one.sample.metric.statistic === 'steady') && one.sample.warnings.every(({ kind }) => kind !== 'bucketed')));
  if (combination.isRelative || !ofLaunches) return made.map((one) => (isBelow(one) ? { ok: false, reason: BELOW } : one));
  return made.map((one) => (one.ok ? { ok: true, sample: { ...one.sample, metric: { ...one.sample.metric, statistic: 'slope' }, point: pointOf('slope', one.sample.values) } } : one));
}

/** The same of what is stored, so that there is something to compare with. */
export function baselinesCombined(run: Run, baselines: ReadonlyMap<string, Baseline>, combinations: readonly Combination[]): ReadonlyMap<string, Baseline> {
  if (combinations.length === 0) return baselines;
  const statistics = new Map(run.samples.filter(({ metric }) => isExpression(metric.name)).map(({ metric }) => [metric.name, metric.statistic]));
  const withMore = (entry: BaselineEntry): BaselineEntry => ({ ...entry, samples: [...entry.samples, ...storedCombined(entry.samples, combinations, statistics)] });
  return new Map([...baselines].map(([target, baseline]) => [target, { ...baseline, entries: baseline.entries.map(withMore) }]));
}

function storedCombined(stored: readonly StoredSample[], combinations: readonly Combination[], statistics: ReadonlyMap<string, Statistic>): readonly StoredSample[] {
  const places = placesOf(stored, ({ scenario }) => JSON.stringify(scenario), ({ metric }) => metric);
  return [...places.values()].flatMap((place) => combinations.flatMap((combination): readonly StoredSample[] => {
    const parts = partsIn(place, combination);
    const statistic = statistics.get(combination.of.name);
    const [first] = parts ?? [];
    if (parts === null || first === undefined || statistic === undefined) return [];
    // Thinned entries have only their points left: the quotient of two geometric means is the mean of the quotients.
    const values = valuesOf(combination.of, combination.of.metrics, parts.map(({ values: own, point }) => (own.length === 0 ? [point] : own)));
    if (values.ok && statistic !== 'slope' && values.values.some((value) => value < 0)) return [];
    const edges = edgesOfCombined(combination.of, parts, ({ values: own, point }) => (own.length === 0 ? [point] : own), (part) => part.edges ?? null);
    return values.ok ? [{ scenario: first.scenario, metric: combination.of.name, workload: workloadOf(parts), point: pointOf(statistic, values.values), values: values.values, ...(edges === null ? {} : { edges }) }] : [];
  }));
}

function placesOf<T>(all: readonly T[], placeOf: (one: T) => string, nameOf: (one: T) => string): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const places = new Map<string, Map<string, T>>();
  for (const one of all) {
    const key = placeOf(one);
    const place = places.get(key) ?? new Map<string, T>();
    places.set(key, place.set(nameOf(one), one));
  }
  return places;
}

/** In the order of the expression; null where one is missing. */
function partsIn<T>(place: ReadonlyMap<string, T>, { of }: Combination): readonly T[] | null {
  const parts = of.metrics.flatMap((name) => place.get(name) ?? []);
  return parts.length === of.metrics.length ? parts : null;
}

type Made = { readonly ok: true; readonly sample: Sample } | { readonly ok: false; readonly reason: string };

function combined(combination: Combination, parts: readonly Sample[]): Made {
  const [first] = parts;
  const statistic = statisticOf(parts.map(({ metric }) => metric.statistic));
  if (first === undefined || statistic === null) return { ok: false, reason: `${parts.map(({ metric }) => metric.name).join(' and ')} are not measured in the same launches or starts` };
  const unit = unitOf(combination, parts);
  if (unit === null) return { ok: false, reason: `${parts.map(({ metric }) => metric.name).join(' and ')} have different units, and cannot be added` };
  const values = valuesOf(combination.of, combination.of.metrics, parts.map((part) => part.values));
  if (!values.ok) return values;
  const metric: Metric = { name: combination.of.name, unit, better: combination.better ?? first.metric.better, statistic, ...(combination.better === null && first.metric.directionUnknown === true ? { directionUnknown: true as const } : {}) };
  const { target, scenario, side } = first;
  const edges = edgesOfCombined(combination.of, parts, ({ values: own }) => own, edgesOf);
  const warnings: readonly Warning[] = [...warningsOf(parts).filter(({ kind }) => kind !== 'bucketed'), ...(edges === null ? [] : [{ kind: 'bucketed', ...edges } as const])];
  return { ok: true, sample: { target, scenario, side, metric, workload: workloadOf(parts), values: values.values, point: pointOf(statistic, values.values), warnings } };
}

/**
 * Values belong together where they are of the same launches, or of the same starts. What is noise-free goes with anything;
 * the slowest or fastest of some starts is a value of no start in particular, and failures are counted over the whole run.
 */
function statisticOf(statistics: readonly Statistic[]): Statistic | null {
  const kinds = new Set(statistics.filter((one) => one !== 'exact'));
  const [only] = kinds;
  if (only === undefined) return 'exact';
  if (kinds.size === 1) return only === 'mean-of-launches' || only === 'steady' || only === 'median-of-starts' || only === 'counted' ? only : null;
  return [...kinds].every((one) => one === 'mean-of-launches' || one === 'steady') ? 'mean-of-launches' : null;
}

function unitOf({ of, asShare }: Combination, parts: readonly Sample[]): Unit | null {
  const units = new Map(parts.map(({ metric }) => [metric.name, metric.unit]));
  const unit = unitOfMetrics(of.expression, (name) => units.get(name) ?? null);
  return unit === 'mixed' || unit === null ? null : unit === 'plain' ? (asShare ? 'ratio' : 'number') : unit;
}

type Values = { readonly ok: true; readonly values: readonly number[] } | { readonly ok: false; readonly reason: string };

function valuesOf(of: MetricExpression, names: readonly string[], parts: readonly (readonly number[])[]): Values {
  const launches = Math.max(...parts.map((values) => values.length));
  if (parts.some((values) => values.length !== launches && values.length !== 1)) return { ok: false, reason: `${names.join(' and ')} were not measured in the same number of launches` };
  const values: number[] = [];
  for (let i = 0; i < launches; i += 1) {
    const found = valueOfMetrics(of, new Map(names.map((name, at) => [name, parts[at]?.[i] ?? parts[at]?.[0] ?? 0])));
    if (!found.ok) return found;
    values.push(found.value);
  }
  return { ok: true, values };
}

/**
 * Between which values it lies where a part of it was read from a histogram's buckets; null where none was. Every such part at either of its
 * edges, the others at their smallest and largest value: a quotient is largest where what it divides by is smallest, and without bound where that may be 0.
 */
function edgesOfCombined<T>(of: MetricExpression, parts: readonly T[], valuesIn: (part: T) => readonly number[], edgesIn: (part: T) => Edges | null): Edges | null {
  if (parts.every((part) => edgesIn(part) === null)) return null;
  const ends = parts.map((part) => edgesIn(part) ?? { lower: Math.min(...valuesIn(part)), upper: Math.max(...valuesIn(part)) });
  if (parts.length > MOST_PARTS) return { lower: 0, upper: MOST };
  const corners = Array.from({ length: 2 ** parts.length }, (_, corner) => new Map(of.metrics.map((name, i) => [name, ends[i]?.[(corner >> i) % 2 === 0 ? 'lower' : 'upper'] ?? 0])));
  const found = corners.map((values) => valueOfMetrics(of, values)).map((one) => (one.ok ? Math.max(0, one.value) : MOST));
  return { lower: Math.min(...found), upper: Math.min(MOST, Math.max(...found)) };
}

const workloadOf = (parts: readonly { readonly workload: string }[]): string => [...new Set(parts.map(({ workload }) => workload))].join('+');

/** The same doubt about two of them is said once. */
function warningsOf(parts: readonly Sample[]): readonly Warning[] {
  const byKind = new Map(parts.flatMap(({ warnings }) => warnings).map((warning) => [warning.kind, warning]));
  return [...byKind.values()];
}
