/** Made-up news of main's history: a figure that got worse with one commit, each field to be overridden. */
import type { ChangePoint, Estimate, HistoryFinding, HistoryFindingOf, HistoryNews, Series, SeriesMetric } from '../../src/model.ts';
import { aFingerprint } from './builders.ts';

/** The n-th commit of made-up histories. */
export const commitOf = (n: number): string => n.toString(16).padStart(4, '0').repeat(10);

const METRIC: SeriesMetric = { name: 'latency.p99', unit: 'ms', word: null, better: 'lower', statistic: 'mean-of-launches' };
const timeOf = (n: number): string => new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString();
const estimate = (point: number, lower: number, upper: number): Estimate => ({ point, standardError: 0.01, interval: { level: 0.99, lower, upper } });

export interface Change {
  /** Values before and after. */
  readonly before: number;
  readonly after: number;
  /** Of the first point of the new level. */
  readonly index: number;
  readonly points: number;
}

const USUAL: Change = { before: 4.1, after: 4.7, index: 20, points: 24 };

export function aSeries({ before, after, index, points }: Change = USUAL, over: Partial<Series> = {}): Series {
  const level = (start: number, end: number, value: number, kind: 'first' | 'change') => ({ start, end, size: estimate(value, value * 0.99, value * 1.01), began: { kind } });
  return {
    key: 'api/list/latency.p99', target: 'api', scenario: 'list', metric: METRIC, workload: 'w', machine: { id: 'm-1', fingerprint: aFingerprint(), speed: 1 }, current: true,
    points: Array.from({ length: points }, (_, n) => ({ id: `run-${n}`, commit: commitOf(n + 1), time: timeOf(n), committed: timeOf(n), value: n < index ? before : after, normalised: n < index ? before : after, accepted: null, spike: false })),
    levels: [level(0, index, before, 'first'), level(index, points, after, 'change')], changes: [], creeps: [], ...over,
  };
}

export function aChangePoint({ before, after, index }: Change = USUAL): ChangePoint {
  const ratio = after / before - 1;
  return {
    index, before, after, difference: after - before, change: estimate(ratio, ratio - 0.04, ratio + 0.04), p: 0.0002, kind: after > before ? 'regressed' : 'improved', state: 'confirmed',
    range: { after: { index: index - 1, commit: commitOf(index), time: timeOf(index - 1) }, upTo: { index, commit: commitOf(index + 1), time: timeOf(index) } },
  };
}

export function aFinding(over: Partial<HistoryFindingOf<'change-point', ChangePoint>> = {}): HistoryFinding {
  const what = over.what ?? aChangePoint();
  return { kind: 'change-point', key: 'k', target: 'api', scenario: 'list', metric: METRIC, direction: what.kind, series: 'api/list/latency.p99', what, range: what.range, seenBy: 1, accepted: null, ...over };
}

/** The newest level is worse than the best one that lasted, and no single change did it. */
export function aCreep(): HistoryFinding {
  const { range } = aChangePoint();
  return {
    kind: 'creep', key: 'c', target: 'api', scenario: 'list', metric: METRIC, direction: 'regressed', series: 'api/list/latency.p99', seenBy: 1, accepted: null, range,
    what: { against: { kind: 'best' }, from: { start: 0, end: 8 }, to: { start: 20, end: 24 }, before: 4.1, after: 4.7, change: estimate(0.146, 0.1, 0.19), range },
  };
}

export function news(over: Partial<HistoryNews> = {}): HistoryNews {
  const finding = over.finding ?? aFinding();
  return { finding, series: aSeries(), state: 'open', reason: null, commits: [finding.range.upTo.commit ?? ''], near: [], recent: true, fresh: true, ...over };
}
