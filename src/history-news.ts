/** A baseline and the commit that was measured last -> what is found in its history, and what of it is news. */
import { acceptedInConfig } from './history-accepted.ts';
import { historyOf, type HistoryOptions } from './history/history.ts';
import { minimumOf } from './history/minimum.ts';
import { matters } from './history/scale.ts';
import type { Acceptance, Baseline, BaselineEntry, ChangePoint, History, HistoryFinding, HistoryNews, RangeEnd, Series } from './model.ts';

/** So many entries back, whatever was found counts as told: until then a job that failed to tell is made up for. */
const RECENT = 5;
/** Entries by which the place of one and the same change may move as others come in. */
const NEAR = 5;
/** Runs at the new level before anybody is told: of two, one may be an accident, and what is counted may be reverted. */
const FEWEST_SINCE = 3;
/** Entries back to which it is asked whether something that adds up was told before. */
const FAR = 120;
/** Histories in a row that have to be without a finding: what is near the limit comes and goes with every entry. */
const GONE = 3;
/** What is left of a change that came back: less than this share of it. */
const LEFT = 0.25;

export interface Measured {
  readonly commit: string | null;
  /** Of the entries that this run added. */
  readonly ids: ReadonlySet<string>;
  /** YYYY-MM-DD, UTC: acceptances that have expired count no more. */
  readonly today: string;
  readonly accept: readonly Acceptance[];
}

/**
 * Nothing is remembered between jobs: what earlier histories said is computed again from the entries that they had. Ordered as
 * the history's findings are, newest first; what is withdrawn comes last. What adds up slowly comes and goes with single entries: it is news only
 * where it was never there, or grew since by what counts. `look`: for callers that have computed the same histories before.
 */
export function newsOf(baseline: Baseline, measured: Measured, options: HistoryOptions, look = historyOf): readonly HistoryNews[] {
  const { entries } = baseline;
  const of = (some: readonly BaselineEntry[]): History => look({ ...baseline, entries: some }, options);
  const before = beforeThis(entries, measured);
  const now = of(entries);
  const earlier = [before, ...Array.from({ length: RECENT }, (_, at) => before.slice(0, Math.max(0, before.length - 1 - at)))].filter((some) => some.length > 0).map(of);
  const places = new Map(entries.map(({ id }, at) => [id, at]));
  const groups = [now, ...earlier].reduce<readonly Group[]>((found, history, view) => seenIn(history, view, places).reduce(grouped, found), []);
  const views = RECENT + 1;
  const stood = (seen: Seen): boolean => stoodBefore(seen, { ...baseline, entries: before.slice(0, Math.max(0, before.length - RECENT)) }, places, options);
  return groups.map(({ found }): HistoryNews => {
    const [newest] = found;
    const series = now.series.find(({ key }) => key === newest.finding.series) ?? null;
    const recent = !found.some(({ view }) => view === views);
    const again = recent && stood(newest);
    return {
      finding: newest.finding, series, ...stateOf(newest.finding, series, { gone: newest.view >= GONE, now }, measured),
      commits: [...new Set([...found.flatMap(({ began }) => began ?? []), ...(newest.finding.kind === 'creep' ? heldAgainst(series) : [])])],
      near: around(entries, found, groups.flatMap((other) => (other.found !== found && isFigureOf(other.found[0].finding, newest.finding) ? [other.found[0].at] : []))),
      recent, fresh: newest.view === 0 && found.length === 1 && !again, ...(again ? { again } : {}),
    };
  });
}

/**
 * Whether what adds up stood in a history before those that are looked at, of the time since the level that it is held against, and has not grown
 * since by what counts. Once the loss was made good, what comes after is another one.
 */
function stoodBefore({ finding, at }: Seen, earlier: Baseline, places: ReadonlyMap<string, number>, options: HistoryOptions): boolean {
  if (finding.kind !== 'creep') return false;
  const { what, metric } = finding;
  const minimum = options.minimum?.(metric) ?? minimumOf(metric);
  // Of that figure alone: many histories are computed.
  const own = earlier.entries.map((entry) => ({ ...entry, samples: entry.samples.filter((sample) => sample.scenario === finding.scenario && sample.metric === metric.name) }));
  for (let length = own.length; length > Math.max(0, own.length - FAR); length -= 1) {
    const last = own[length - 1];
    if (last === undefined || (places.get(last.id) ?? 0) <= at) return false;
    const history = historyOf({ ...earlier, entries: own.slice(0, length) }, options);
    const same = history.findings.find((one) => isFigureOf(one, finding));
    if (same !== undefined) return !matters(same.what.after, what.after, minimum) || (what.after > same.what.after) !== (what.after > what.before);
    const value = newestOf(history.series.find(({ key }) => key === finding.series) ?? null);
    if (isLeft({ before: what.before, difference: what.after - what.before }, value)) return false;
  }
  return false;
}

/** Where what adds up may have been told: with the entry after each level that the newest is held against. */
const heldAgainst = (series: Series | null): readonly string[] => (series?.creeps ?? []).flatMap(({ from }) => series?.points[from.end]?.commit ?? []);

/**
 * Of two jobs that store at once each may read what the other stored. What was measured later than this run is not counted as known before: so
 * a finding that both see is fresh in one of them, at times in both, and never in neither.
 */
function beforeThis(entries: readonly BaselineEntry[], { ids, commit: measured }: Measured): readonly BaselineEntry[] {
  const own = entries.filter(({ id }) => ids.has(id)).map(({ time }) => Date.parse(time));
  const latest = own.length === 0 ? Infinity : Math.max(...own);
  return entries.filter(({ id, commit, time }) => !ids.has(id) && (commit === null || commit !== measured) && Date.parse(time) <= latest);
}

/** One finding in one history after the other; `view` 0 is that of now. */
interface Group {
  readonly found: readonly [Seen, ...Seen[]];
}

interface Seen {
  readonly finding: HistoryFinding;
  readonly view: number;
  /** The commit with which the new level most likely begins; null: not known. */
  readonly began: string | null;
  /** Of the entry with which it begins, among all of now. */
  readonly at: number;
  /** Of the entries that it began after, and with at the latest. */
  readonly from: number;
  readonly to: number;
}

/** What lasts long enough to be told. */
function seenIn(history: History, view: number, places: ReadonlyMap<string, number>): readonly Seen[] {
  return history.findings.flatMap((finding) => {
    const points = history.series.find(({ key }) => key === finding.series)?.points ?? [];
    // Where the newest level begins moves on with every entry; where the old one ends does not.
    const index = finding.kind === 'creep' ? finding.what.from.end : finding.what.index;
    if (points.length - index < FEWEST_SINCE) return [];
    const at = places.get(points[index]?.id ?? '') ?? 0;
    const place = (end: RangeEnd): number => places.get(points[end.index]?.id ?? '') ?? at;
    // Of a finding that several kinds of machine saw, the range may be of another one's points.
    const { range } = finding.what;
    return [{ finding, view, began: points[index]?.commit ?? null, at, from: Math.min(at, place(range.after) + 1), to: Math.max(at, place(range.upTo)) }];
  });
}

/** Commits of the entries that it may have begun with in any of these views, and of some beside them; nearest first. What is nearer to another one is that one's. */
function around(entries: readonly BaselineEntry[], found: readonly [Seen, ...Seen[]], others: readonly number[]): readonly string[] {
  const [from, to] = [Math.min(...found.map((seen) => seen.from)) - NEAR, Math.max(...found.map((seen) => seen.to)) + NEAR];
  const [{ at }] = found;
  return [...new Set(entries.map(({ commit }, place) => ({ commit, place })).slice(Math.max(0, from), to + 1)
    .filter(({ place }) => others.every((other) => Math.abs(place - at) <= Math.abs(place - other)))
    .toSorted((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at)).flatMap(({ commit }) => commit ?? []))];
}

/** With that of the same figure which is nearest. */
function grouped(groups: readonly Group[], seen: Seen): readonly Group[] {
  const last = ({ found }: Group): Seen => found.at(-1) ?? found[0];
  const [same] = groups.filter((group) => group.found.every(({ view }) => view !== seen.view) && isSame(last(group), seen))
    .sort((a, b) => Math.abs(last(a).at - seen.at) - Math.abs(last(b).at - seen.at));
  return same === undefined ? [...groups, { found: [seen] }] : groups.map((group) => (group === same ? { found: [...group.found, seen] } : group));
}

const isFigureOf = (a: HistoryFinding, b: HistoryFinding): boolean =>
  a.kind === b.kind && a.target === b.target && a.scenario === b.scenario && a.metric.name === b.metric.name && a.direction === b.direction;

/** One figure, one direction, and a place that is near or may be the same: not one commit, which moves by a few as more runs come in. */
function isSame(one: Seen, other: Seen): boolean {
  const [a, b] = [one.finding, other.finding];
  if (!isFigureOf(a, b)) return false;
  // It is one loss, wherever the level lies that it is held against.
  if (a.kind === 'creep') return true;
  return Math.abs(one.at - other.at) <= NEAR || (one.from <= other.to && other.from <= one.to);
}

function stateOf(finding: HistoryFinding, series: Series | null, { gone, now }: { readonly gone: boolean; readonly now: History }, { accept, today }: Measured): Pick<HistoryNews, 'state' | 'reason'> {
  const reason = acceptedInConfig(finding, accept, today) ?? acceptedSince(finding, series);
  if (reason !== null) return { state: 'accepted', reason };
  // What added up is no more, unless most of it is one change by now.
  const over = gone && (finding.kind === 'creep' ? !now.findings.some((one) => isChangeOf(one, finding)) : isLeft(finding.what, newestOf(series)));
  if (over || (finding.kind === 'change-point' && isLeft(finding.what, newestLevel(finding.what, series)))) return { state: 'back', reason: null };
  return { state: gone ? 'withdrawn' : 'open', reason: null };
}

/** What was told of a figure once, of which no view knows any more. */
export interface Told {
  readonly kind: HistoryFinding['kind'];
  /** With which its level began. */
  readonly commit: string | null;
  /** Levels before and after it, and the id of the kind of machine that saw them, null where it does not matter; null: not known. */
  readonly levels: { readonly before: number; readonly after: number; readonly machine: string | null } | null;
}

/**
 * Whether that is over: its level came back, or it is no change any more in a history that has every run since. null: it may still be there, where
 * nobody looks. `series`: the figure as it is measured now. `wholeFrom`: ms since 1970; from here on no run is missing.
 */
export function overIn(series: readonly Series[], told: Told, wholeFrom: number): 'back' | 'withdrawn' | null {
  const { levels } = told;
  const known = series.filter(({ current }) => current);
  // Another kind of machine has other levels.
  const alike = levels === null ? undefined : known.find(({ machine }) => (machine?.id ?? null) === levels.machine);
  if (levels !== null && alike !== undefined && isLeft({ before: levels.before, difference: levels.after - levels.before }, newestOf(alike))) return 'back';
  if (told.kind === 'creep' || told.commit === null) return null;
  const began = known.flatMap(({ points }) => points).find(({ commit }) => commit === told.commit);
  return began !== undefined && timeOf(began) >= wholeFrom ? 'withdrawn' : null;
}

const timeOf = ({ time, committed }: Series['points'][number]): number => (committed === null ? Date.parse(time) : Math.min(Date.parse(time), Date.parse(committed)));

const isChangeOf = (one: HistoryFinding, { target, scenario, metric }: HistoryFinding): boolean =>
  one.kind === 'change-point' && one.direction === 'regressed' && one.target === target && one.scenario === scenario && one.metric.name === metric.name;

/** With the entry that a change begins with, one beside it, or one before the next change. */
function acceptedSince({ kind, what, direction }: HistoryFinding, series: Series | null): string | null {
  if (series === null || direction === 'improved') return null;
  const [from, end] = kind === 'creep' ? [what.from.end] : [Math.max(0, what.index - 1), series.changes.find(({ index, state }) => index > what.index && state !== 'weak')?.index];
  return series.points.slice(from, end).find(({ accepted }) => accepted !== null)?.accepted ?? null;
}

/** Whether so little is left of a change at this value; null: nobody knows. */
const isLeft = ({ before, difference }: Pick<ChangePoint, 'before' | 'difference'>, value: number | null): boolean => value !== null && difference !== 0 && (value - before) / difference < LEFT;

/** Of a level that another change began. */
function newestLevel({ index }: ChangePoint, series: Series | null): number | null {
  const newest = series?.levels.at(-1);
  return newest === undefined || newest.start <= index ? null : newest.size.point;
}

function newestOf(series: Series | null): number | null {
  const newest = (series?.points ?? []).slice(-FEWEST_SINCE);
  return newest.length === 0 ? null : newest.reduce((sum, { normalised }) => sum + normalised, 0) / newest.length;
}
