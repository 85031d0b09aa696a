/** Made-up histories of which every level and change is known. */
import { metricNamed, metricNames } from '../../../src/metrics.ts';
import type { ChangePoint, Estimate, Fingerprint, History, HistoryFinding, Level, MachineClass, Series, SeriesMetric, SeriesPoint } from '../../../src/model.ts';
import type { HistoryInput } from '../../../src/report/history/input.ts';
import { aFingerprint } from '../../support/builders.ts';

export interface SeriesOver {
  readonly target?: string;
  readonly scenario?: string | null;
  readonly metric?: string;
  readonly workload?: string;
  readonly current?: boolean;
  readonly machine?: MachineClass | null;
  /** How many entries each level has, and where it lies. */
  readonly levels?: readonly (readonly [entries: number, size: number])[];
  /** Reasons, by the number of the level that they began. */
  readonly accepted?: Readonly<Record<number, string>>;
  /** Index of the first entry among those of the target: series may have some of them only. */
  readonly from?: number;
  /** Of each, ratio; deterministic. */
  readonly noise?: number;
  /** Factor by which the raw value differs. */
  readonly speed?: number;
  readonly spikes?: readonly number[];
}

export const aMachine = (id = 'a1', over: Partial<Fingerprint> = {}, speed = 1): MachineClass => ({ id, fingerprint: aFingerprint(over), speed });

export const commitOf = (index: number): string => (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(5);
export const timeOf = (index: number): string => new Date(Date.UTC(2026, 0, 2, 9) + index * 26 * 3_600_000).toISOString();

const seriesMetric = (name: string): SeriesMetric => {
  if (!metricNames.includes(name)) return { name, unit: null, word: null, better: null, statistic: null };
  const { unit, better, statistic } = metricNamed(name);
  return { name, unit, word: null, better, statistic };
};

function endOf(index: number, point: SeriesPoint | undefined): ChangePoint['range']['after'] {
  const end = { index, id: point?.id ?? '', commit: point?.commit ?? null, time: point?.time ?? '' };
  return end;
}

/** Between -1 and 1, the same every time. */
const waver = (index: number): number => Math.sin(index * 12.9898) * Math.cos(index * 4.1414);

export function aSeries(over: SeriesOver = {}): Series {
  const { target = 'api', scenario = 'list', metric = 'latency.p99', workload = 'w1', current = true, machine = aMachine(), levels = [[20, 4]], accepted = {}, from = 0, noise = 0.03, speed = 1, spikes = [] } = over;
  const points: SeriesPoint[] = [];
  const found: Level[] = [];
  for (const [number, [entries, size]] of levels.entries()) {
    const start = points.length;
    for (let i = 0; i < entries; i += 1) {
      const index = from + points.length;
      const isSpike = spikes.includes(points.length);
      const normalised = size * (1 + noise * waver(index)) * (isSpike ? 6 : 1);
      points.push({ id: `e${index}`, commit: commitOf(index), time: timeOf(index), committed: timeOf(index), value: normalised * speed, normalised, accepted: i === 0 ? (accepted[number] ?? null) : null, spike: isSpike });
    }
    const reason = accepted[number];
    found.push({ start, end: points.length, size: estimate(size, noise * size), began: number === 0 ? { kind: 'first' } : reason === undefined ? { kind: 'change' } : { kind: 'accepted', reason } });
  }
  const described = seriesMetric(metric);
  const changes = found.slice(1).map((level, i) => changeAt(level, found[i] ?? level, points, described));
  return { key: [target, scenario ?? '', metric, workload, machine?.id ?? ''].join('/'), target, scenario, metric: described, workload, machine, current, points, levels: found, changes, creeps: [] };
}

function changeAt({ start, size: after }: Level, { size: before }: Level, points: readonly SeriesPoint[], { better }: SeriesMetric): ChangePoint {
  const end = (index: number): ChangePoint['range']['after'] => endOf(index, points[index]);
  const ratio = after.point / before.point - 1;
  return {
    index: start, range: { after: end(start - 1), upTo: end(start) }, before: before.point, after: after.point, change: before.point > 0 ? estimate(ratio, 0.02) : null, difference: after.point - before.point,
    p: 0.0001, kind: better === null ? 'changed' : (ratio > 0) === (better === 'lower') ? 'regressed' : 'improved', state: points.length - start > 10 ? 'confirmed' : 'strong',
  };
}

export const estimate = (point: number, half: number): Estimate => ({ point, standardError: half / 3, interval: { level: 0.98, lower: point - half, upper: point + half } });

/** With a finding for each change of each series. */
export function aHistory(series: readonly Series[], target = 'api', more: readonly HistoryFinding[] = []): History {
  const findings = series.flatMap((one) => one.changes.filter(({ state }) => state !== 'weak').map((what): HistoryFinding => ({
    kind: 'change-point', key: `${one.key}@${what.range.upTo.commit}`, target, scenario: one.scenario, metric: one.metric, direction: what.kind, series: one.key, what, range: what.range, seenBy: 1, accepted: null,
  })));
  return { target, entries: series.reduce((most, { points }) => Math.max(most, points.length), 0), series, findings: [...findings, ...more].sort((a, b) => (a.range.upTo.time < b.range.upTo.time ? 1 : -1)) };
}

/** A creep of the last level of a series against its first. */
export function aCreep(series: Series, against: Extract<HistoryFinding, { readonly kind: 'creep' }>['what']['against'] = { kind: 'best' }): HistoryFinding {
  const [first, last] = [series.levels[0], series.levels.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a series without levels does not creep');
  const range = { after: endOf(first.start, series.points[first.start]), upTo: endOf(last.end - 1, series.points[last.end - 1]) };
  const what = { against, from: first, to: last, before: first.size.point, after: last.size.point, change: estimate(last.size.point / first.size.point - 1, 0.01), range };
  return { kind: 'creep', key: `${series.key}#creep`, target: series.target, scenario: series.scenario, metric: series.metric, direction: 'regressed', series: series.key, what, range, seenBy: 1, accepted: null };
}

export function anInput(histories: readonly History[], over: Partial<HistoryInput> = {}): HistoryInput {
  return { histories, place: 'baselines/', notes: [], made: '2026-11-21T10:00:00.000Z', tool: '0.1.0', commitAddress: 'https://github.com/acme/api/commit/', repository: 'acme/api', ...over };
}

/** What a customer has: several machines, changes for better and worse, an acceptance, a creep, raw and normalised, sizes, unknown units. */
export function aWholeInput(): HistoryInput {
  const second = aMachine('b2', { cpu: 'Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz' });
  const p99 = aSeries({ levels: [[18, 4.12], [14, 4.7], [16, 4.02], [12, 4.9]], accepted: { 3: 'the new search is worth it' }, speed: 1.06, spikes: [9] });
  const other = aSeries({ machine: second, levels: [[12, 5.2], [10, 5.9]], from: 10, noise: 0.02 });
  const before = aSeries({ workload: 'w0', current: false, levels: [[8, 6.4]], from: 0 });
  const slow = aSeries({ metric: 'cpu', levels: [[24, 0.4], [18, 0.41], [18, 0.43]], noise: 0.01 });
  return anInput([
    aHistory([p99, other, before, aSeries({ metric: 'latency.p50', levels: [[60, 1.2]] }), aSeries({ metric: 'throughput', levels: [[30, 8200], [30, 9400]] }), slow, aSeries({ metric: 'errors', levels: [[60, 0]] }),
      aSeries({ scenario: null, machine: null, metric: 'size.packed', levels: [[22, 1_200_000], [38, 1_480_000]], noise: 0 }), aSeries({ scenario: null, metric: 'cold-start.p50', levels: [[40, 182], [20, 231]], noise: 0.06 }),
      aSeries({ scenario: 'create', metric: 'metrics.queries', levels: [[5, 3]], noise: 0 }),
    ], 'api', [aCreep(slow)]),
    aHistory([aSeries({ target: 'collector', scenario: 'batch', metric: 'warm.p50', levels: [[4, 12]] })], 'collector'),
  ]);
}
