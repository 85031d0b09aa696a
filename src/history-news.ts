/** A baseline and the commit that was measured last -> what is found in its history, and what of it is news. */
import { matchesGlob } from './glob.ts';
import { historyOf, type HistoryOptions } from './history/history.ts';
import type { Acceptance, Baseline, BaselineEntry, History, HistoryFinding, HistoryNews, Series } from './model.ts';

/** So many entries back, whatever was found counts as told: until then a job that failed to tell is made up for. */
const RECENT = 5;
/** Entries by which the place of one and the same change may move as others come in. */
const NEAR = 5;
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
  const groups = [now, ...earlier].reduce<readonly Group[]>((found, history, view) => history.findings.reduce((all, finding) => grouped(all, finding, view, places), found), []);
  const views = RECENT + 1;
  return groups.map(({ found }): HistoryNews => {
    const [newest] = found;
    const series = now.series.find(({ key }) => key === newest.finding.series) ?? null;
    return {
      finding: newest.finding, series, ...stateOf(newest.finding, series, newest.view === 0, measured),
      commits: [...new Set(found.flatMap(({ finding: { range } }) => range.upTo.commit ?? []))],
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
}

function grouped(groups: readonly Group[], finding: HistoryFinding, view: number, places: ReadonlyMap<string, number>): readonly Group[] {
  const seen: Seen = { finding, view };
  const at = groups.findIndex(({ found }) => found.every((other) => other.view !== view) && isSame(found.at(-1)?.finding ?? found[0].finding, finding, places));
  return at === -1 ? [...groups, { found: [seen] }] : groups.map((group, i) => (i === at ? { found: [...group.found, seen] } : group));
}

function isSame(a: HistoryFinding, b: HistoryFinding, places: ReadonlyMap<string, number>): boolean {
  if (a.kind !== b.kind || a.target !== b.target || a.scenario !== b.scenario || a.metric.name !== b.metric.name || a.direction !== b.direction) return false;
  if (a.key === b.key) return true;
  // The newest level is another one with every entry.
  if (a.kind === 'creep' && b.kind === 'creep') return a.what.against.kind === b.what.against.kind;
  const [one, other] = [a, b].map(({ range }) => places.get(range.upTo.commit ?? ''));
  return one !== undefined && other !== undefined && Math.abs(one - other) <= NEAR;
}

function stateOf(finding: HistoryFinding, series: Series | null, there: boolean, { accept, today }: Measured): Pick<HistoryNews, 'state' | 'reason'> {
  const reason = acceptedInConfig(finding, accept, today) ?? acceptedSince(finding, series);
  if (reason !== null) return { state: 'accepted', reason };
  // What added up is no more, without having been accepted.
  if (!there) return { state: finding.kind === 'creep' ? 'back' : 'withdrawn', reason: null };
  return { state: cameBack(finding, series) ? 'back' : 'open', reason: null };
}

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

function cameBack({ kind, what }: HistoryFinding, series: Series | null): boolean {
  const newest = series?.levels.at(-1);
  if (kind === 'creep' || newest === undefined || newest.start <= what.index || what.difference === 0) return false;
  return (newest.size.point - what.before) / what.difference < LEFT;
}
