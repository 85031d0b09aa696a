/** A made series -> the baseline that it would be, and what the job on main would have told of it, entry by entry. */
import { historyOf } from '../../../src/history/history.ts';
import { newsOf } from '../../../src/history-news.ts';
import { historyOptions } from '../../../src/history-options.ts';
import type { Baseline, BaselineEntry, History } from '../../../src/model.ts';
import { aFingerprint } from '../../support/builders.ts';
import type { Alarm } from './score.ts';
import { seenUpTo } from './seen.ts';
import type { MadeSeries } from './series.ts';

const METRIC = 'cpu';
/** ms for one piece of the reference workload on the fastest machine. */
const PIECE = 10;

export function baselineOf({ values, machines, slower }: Pick<MadeSeries, 'values' | 'machines' | 'slower'>, from = 0): Baseline {
  const hosted = machines.some((machine) => machine > 0);
  return { target: 'api', entries: values.map((point, i): BaselineEntry => ({
    id: `run-${from + i}`, commit: (from + i).toString(16).padStart(40, '0'), time: new Date(1.7e12 + (from + i) * 3_600_000).toISOString(), committed: null, tool: '0.1.0',
    fingerprint: aFingerprint({ cpu: `processor ${machines[i] ?? 0}` }), accepted: [], evidence: null, histograms: {},
    reference: hosted ? { 'json.cpu/1': PIECE * Math.exp(0.13 * (machines[i] ?? 0) + (slower[i] ?? 0)) } : {},
    samples: [{ scenario: 'list', metric: METRIC, workload: 'w', point, values: [] }],
  })) };
}

/** As many runs as any series has. */
const MOST = 1100;
const SEEN = await seenUpTo(MOST, (place) => {
  const [entry] = baselineOf({ values: [1], machines: [0], slower: [0] }, place).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
});

/** What the job of the last of so many runs reads. */
export function seenOf(baseline: Baseline, runs: number): Baseline {
  return { ...baseline, entries: (SEEN[runs] ?? []).flatMap((place) => baseline.entries[place] ?? []) };
}

/** Commits beside the likeliest on which a comment is looked for. */
const NEAR = 12;

/**
 * What the job on main posts, run by run: of what it sees, what is news, and stands on none of the commits that it looks at. Each is told
 * once, with the commit where it most likely begins.
 */
export function ours(made: Pick<MadeSeries, 'values' | 'machines' | 'slower'>): readonly Alarm[] {
  const baseline = baselineOf(made);
  const places = new Map(baseline.entries.map(({ commit }, i) => [commit, i]));
  const options = historyOptions({ minimum: null, metrics: ['*'] }, [], null);
  const look = remembering();
  const told = new Set<string>();
  return baseline.entries.flatMap(({ id, commit }, at) => {
    const news = newsOf(seenOf(baseline, at + 1), { commit, ids: new Set([id]), today: '2026-01-01', accept: [] }, options, look);
    return news.flatMap(({ finding, recent, state, commits, near }): readonly Alarm[] => {
      if (finding.kind !== 'change-point' || !recent || state !== 'open') return [];
      const partOf = (where: string): string => `${finding.direction} ${where}`;
      const [where] = commits;
      if (where === undefined || [...commits, ...near.slice(0, NEAR)].some((each) => told.has(partOf(each)))) return [];
      told.add(partOf(where));
      return [{ at, direction: Math.sign(finding.what.difference), place: places.get(where) ?? 0 }];
    });
  });
}

/** The histories of the last few runs are looked at again by the next one. */
const REMEMBERED = 16;

function remembering(): typeof historyOf {
  const known = new Map<string, History>();
  return (baseline, options) => {
    const key = baseline.entries.map(({ id }) => id).join(' ');
    const history = known.get(key) ?? historyOf(baseline, options);
    known.delete(key);
    known.set(key, history);
    for (const [oldest] of known) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return history;
  };
}
