/** A baseline and the commit that was measured last -> what is found in its history, and what of it is news. */
import { matchesGlob } from './glob.ts';
import { historyOf, type HistoryOptions } from './history/history.ts';
import type { Acceptance, Baseline, BaselineEntry, ChangePoint, History, HistoryFinding, HistoryNews, Series } from './model.ts';

/** So many entries back, whatever was found counts as told: until then a job that failed to tell is made up for. */
const RECENT = 5;
/** Entries by which the place of one and the same change may move as others come in. */
const NEAR = 5;
/** Runs at the new level before anybody is told: of two, one may be an accident, and what is counted may be reverted. */
const FEWEST_SINCE = 3;
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
 * the history's findings are, newest first; what is withdrawn comes last.
 */
export function newsOf(baseline: Baseline, measured: Measured, options: HistoryOptions): readonly HistoryNews[] {
  const { entries } = baseline;
  const of = (some: readonly BaselineEntry[]): History => historyOf({ ...baseline, entries: some }, options);
  const before = entries.filter(({ id, commit }) => !measured.ids.has(id) && (commit === null || commit !== measured.commit));
  const now = of(entries);
  const earlier = [before, ...Array.from({ length: RECENT }, (_, at) => before.slice(0, Math.max(0, before.length - 1 - at)))].filter((some) => some.length > 0).map(of);
  const places = new Map(entries.flatMap(({ commit }, at) => (commit === null ? [] : [[commit, at] as const])));
  const groups = [now, ...earlier].reduce<readonly Group[]>((found, history, view) => seenIn(history, view).reduce((all, seen) => grouped(all, seen, places), found), []);
  const views = RECENT + 1;
  return groups.map(({ found }): HistoryNews => {
    const [newest] = found;
    const series = now.series.find(({ key }) => key === newest.finding.series) ?? null;
    return {
      finding: newest.finding, series, ...stateOf(newest.finding, series, { gone: newest.view >= GONE, now }, measured),
      commits: [...new Set(found.flatMap(({ began }) => began ?? []))],
      recent: !found.some(({ view }) => view === views), fresh: newest.view === 0 && found.length === 1,
    };
  });
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
}

/** What lasts long enough to be told. */
function seenIn(history: History, view: number): readonly Seen[] {
  return history.findings.flatMap((finding) => {
    const points = history.series.find(({ key }) => key === finding.series)?.points ?? [];
    const index = finding.kind === 'creep' ? finding.what.to.start : finding.what.index;
    return points.length - index < FEWEST_SINCE ? [] : [{ finding, view, began: points[index]?.commit ?? null }];
  });
}

function grouped(groups: readonly Group[], seen: Seen, places: ReadonlyMap<string, number>): readonly Group[] {
  const at = groups.findIndex(({ found }) => found.every(({ view }) => view !== seen.view) && isSame(found.at(-1) ?? found[0], seen, places));
  return at === -1 ? [...groups, { found: [seen] }] : groups.map((group, i) => (i === at ? { found: [...group.found, seen] } : group));
}

function isSame({ finding: a, began }: Seen, { finding: b, began: other }: Seen, places: ReadonlyMap<string, number>): boolean {
  if (a.kind !== b.kind || a.target !== b.target || a.scenario !== b.scenario || a.metric.name !== b.metric.name || a.direction !== b.direction) return false;
  if (a.key === b.key) return true;
  // The newest level is another one with every entry.
  if (a.kind === 'creep' && b.kind === 'creep') return a.what.against.kind === b.what.against.kind;
  const [one, two] = [places.get(began ?? ''), places.get(other ?? '')];
  return one !== undefined && two !== undefined && Math.abs(one - two) <= NEAR;
}

function stateOf(finding: HistoryFinding, series: Series | null, { gone, now }: { readonly gone: boolean; readonly now: History }, { accept, today }: Measured): Pick<HistoryNews, 'state' | 'reason'> {
  const reason = acceptedInConfig(finding, accept, today) ?? acceptedSince(finding, series);
  if (reason !== null) return { state: 'accepted', reason };
  // What added up is no more, unless most of it is one change by now.
  const over = gone && (finding.kind === 'creep' ? !now.findings.some((one) => isChangeOf(one, finding)) : isLeft(finding.what, newestOf(series)));
  if (over || (finding.kind === 'change-point' && isLeft(finding.what, newestLevel(finding.what, series)))) return { state: 'back', reason: null };
  return { state: gone ? 'withdrawn' : 'open', reason: null };
}

const isChangeOf = (one: HistoryFinding, { target, scenario, metric }: HistoryFinding): boolean =>
  one.kind === 'change-point' && one.direction === 'regressed' && one.target === target && one.scenario === scenario && one.metric.name === metric.name;

/** A label accepts what one pull request did, which is long ago when it is found. */
function acceptedInConfig({ target, scenario, metric, direction }: HistoryFinding, accept: readonly Acceptance[], today: string): string | null {
  if (direction === 'improved') return null;
  const fits = ({ origin, expires, ...globs }: Acceptance): boolean => origin === 'config' && (expires === null || expires >= today)
    && matchesGlob(globs.target, target) && matchesGlob(globs.metric, metric.name) && matchesGlob(globs.scenario, scenario ?? '');
  return accept.find(fits)?.reason ?? null;
}

/** With the entry that a change begins with, one beside it, or one before the next change. */
function acceptedSince({ kind, what, direction }: HistoryFinding, series: Series | null): string | null {
  if (series === null || direction === 'improved') return null;
  const [from, end] = kind === 'creep' ? [what.from.end] : [Math.max(0, what.index - 1), series.changes.find(({ index, state }) => index > what.index && state !== 'weak')?.index];
  return series.points.slice(from, end).find(({ accepted }) => accepted !== null)?.accepted ?? null;
}

/** Whether so little is left of a change at this value; null: nobody knows. */
const isLeft = ({ before, difference }: ChangePoint, value: number | null): boolean => value !== null && difference !== 0 && (value - before) / difference < LEFT;

/** Of a level that another change began. */
function newestLevel({ index }: ChangePoint, series: Series | null): number | null {
  const newest = series?.levels.at(-1);
  return newest === undefined || newest.start <= index ? null : newest.size.point;
}

function newestOf(series: Series | null): number | null {
  const newest = (series?.points ?? []).slice(-FEWEST_SINCE);
  return newest.length === 0 ? null : newest.reduce((sum, { normalised }) => sum + normalised, 0) / newest.length;
}
