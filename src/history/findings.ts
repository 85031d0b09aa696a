/** The series of one target -> what is worth telling, each change once, whatever kinds of machine saw it. */
import type { Baseline, ChangePoint, CommitRange, Creep, HistoryFinding, MinimumChange, Series, SeriesMetric } from '../model.ts';
import { risesWithin } from './level-rise.ts';

/** One sight of a change, on one kind of machine; `from` and `to` are places among all entries. */
interface Sight {
  readonly series: Series;
  readonly change: ChangePoint;
  readonly from: number;
  readonly to: number;
}

/** A creep that changes explain for the most part was told as those. */
const EXPLAINED = 2 / 3;

/** `minimum`: the smallest change of a metric that counts. */
export function findingsOf(baseline: Baseline, series: readonly Series[], minimum: (metric: SeriesMetric) => MinimumChange): readonly HistoryFinding[] {
  const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
  const placeOf = (one: Series, index: number): number => order.get(one.points[index]?.id ?? '') ?? 0;
  const findings = [...groupsOf(series).values()].flatMap((alike) => {
    const sights = alike.flatMap((one) => one.changes.filter(({ state }) => state !== 'weak')
      .map((change): Sight => ({ series: one, change, from: placeOf(one, change.range.after.index), to: placeOf(one, change.range.upTo.index) })));
    return [...joined(sights).map((sight) => ({ at: Math.max(...sight.map(({ to }) => to)), finding: toldChange(sight) })),
      ...crept(alike, minimum).map(({ one, creep, seenBy }) => ({ at: placeOf(one, creep.to.end - 1), finding: toldCreep(one, creep, seenBy) }))];
  });
  return findings.sort((a, b) => b.at - a.at).map(({ finding }) => finding);
}

function groupsOf(series: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const place = JSON.stringify([one.scenario, one.metric.name, one.workload]);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [one]);
    else group.push(one);
  }
  return groups;
}

/** Sights of one direction whose ranges have a commit in common are the same change. */
function joined(sights: readonly Sight[]): readonly (readonly Sight[])[] {
  const all: Sight[][] = [];
  for (const sight of sights.toSorted((a, b) => a.to - b.to || a.from - b.from)) {
    const same = all.find(([first, ...others]) => first !== undefined && first.change.kind === sight.change.kind && Math.sign(first.change.difference) === Math.sign(sight.change.difference)
      && [first, ...others].every((one) => one.series !== sight.series && one.from < sight.to && sight.from < one.to));
    if (same === undefined) all.push([sight]);
    else same.push(sight);
  }
  return all;
}

/** By the kind of machine that is surest of it. */
function toldChange(sights: readonly Sight[]): HistoryFinding {
  const best = sights.reduce((sure, one) => ((one.change.p ?? 0) < (sure.change.p ?? 0) ? one : sure));
  const [latest, earliest] = [sights.reduce((a, b) => (b.from > a.from ? b : a)), sights.reduce((a, b) => (b.to < a.to ? b : a))];
  const { series, change } = best;
  const range: CommitRange = { after: latest.change.range.after, upTo: earliest.change.range.upTo };
  const began = series.points[change.index];
  return {
    kind: 'change-point', key: keyOf(series, [change.kind, began?.commit ?? began?.id ?? '']), ...placed(series), direction: change.kind, series: series.key,
    what: change, range, seenBy: new Set(sights.map((one) => one.series.key)).size, accepted: null,
  };
}

interface Crept {
  readonly one: Series;
  readonly creep: Creep;
  readonly seenBy: number;
}

/**
 * One of the present that the changes told do not explain: it is one loss, whatever it is held against. Where a release was asked for, against that;
 * of several kinds of machine the largest.
 */
function crept(alike: readonly Series[], minimum: (metric: SeriesMetric) => MinimumChange): readonly Crept[] {
  const all = alike.filter(({ current }) => current).flatMap((one) => one.creeps.filter((creep) => !isExplained(one, creep, minimum(one.metric))).map((creep) => ({ one, creep })));
  const pinned = all.filter(({ creep }) => creep.against.kind === 'pin');
  const [first, ...others] = pinned.length > 0 ? pinned : all;
  if (first === undefined) return [];
  return [{ ...others.reduce((most, one) => (size(one.creep) > size(most.creep) ? one : most), first), seenBy: new Set(all.map(({ one }) => one.key)).size }];
}

const size = ({ before, after }: Pick<ChangePoint, 'before' | 'after'>): number => (before > 0 && after > 0 ? Math.abs(Math.log(after / before)) : Math.abs(after - before));

/**
 * The creep as small as its interval allows: the best of many stretches was lucky too. A drift is cut into changes as well, none of which is a
 * step: several changes explain it only where the levels between them are level. Against a release whoever pinned it asked for the sum.
 */
function isExplained(one: Series, { against, from, to, before, change }: Creep, minimum: MinimumChange): boolean {
  const { lower, upper } = change.interval;
  const least = size({ before, after: before * (1 + (Math.abs(lower) < Math.abs(upper) ? lower : upper)) });
  const told = one.changes.filter(({ state, index }) => state !== 'weak' && index >= from.start && index <= to.end);
  const enough = (explained: number): boolean => explained >= EXPLAINED * least;
  if (told.some((step) => step.kind === 'regressed' && enough(size(step)))) return true;
  return against.kind === 'best' && enough(told.reduce((sum, step) => sum + (step.kind === 'regressed' ? size(step) : -size(step)), 0)) && !risesWithin(one, { start: from.start, end: to.end }, minimum);
}

function toldCreep(one: Series, creep: Creep, seenBy: number): HistoryFinding {
  return { kind: 'creep', key: keyOf(one, ['creep']), ...placed(one), direction: 'regressed', series: one.key, what: creep, range: creep.range, seenBy, accepted: null };
}

const placed = ({ target, scenario, metric }: Series): Pick<HistoryFinding, 'target' | 'scenario' | 'metric'> => ({ target, scenario, metric });

const keyOf = ({ target, scenario, metric }: Series, rest: readonly string[]): string => [target, scenario ?? '', metric.name, ...rest].map((part) => encodeURIComponent(part)).join('/');
