/** A made series -> the baseline that it would be, and what Tailgate would have told of it, entry by entry. */
import { minimumOf } from '../../../src/history/minimum.ts';
import { pointsOf } from '../../../src/history/points.ts';
import { matters } from '../../../src/history/scale.ts';
import { seriesOf } from '../../../src/history/series.ts';
import type { Baseline, BaselineEntry } from '../../../src/model.ts';
import { ChangeDetector } from '../../../src/stats/change-points.ts';
import { aFingerprint } from '../../support/builders.ts';
import type { Alarm } from './score.ts';
import type { MadeSeries } from './series.ts';

const METRIC = 'cpu';
/** ms for one piece of the reference workload on the fastest machine. */
const PIECE = 10;

export function baselineOf({ values, machines, slower }: Pick<MadeSeries, 'values' | 'machines' | 'slower'>): Baseline {
  const hosted = machines.some((machine) => machine > 0);
  return { target: 'api', entries: values.map((point, i): BaselineEntry => ({
    id: `run-${i}`, commit: i.toString(16).padStart(40, '0'), time: new Date(1.7e12 + i * 3_600_000).toISOString(), committed: null, tool: '0.1.0',
    fingerprint: aFingerprint({ cpu: `processor ${machines[i] ?? 0}` }), accepted: [], evidence: null, histograms: {},
    reference: hosted ? { 'json.cpu/1': PIECE * Math.exp(0.13 * (machines[i] ?? 0) + (slower[i] ?? 0)) } : {},
    samples: [{ scenario: 'list', metric: METRIC, workload: 'w', point, values: [] }],
  })) };
}

/** A change is told once, though its place moves and several kinds of machine see it. */
const SAME = 15;

/** As `historyOf` would at each entry: kinds of machine apart, normalised, each with a detector of its own. */
export function ours(made: MadeSeries): readonly Alarm[] {
  const baseline = baselineOf(made);
  const places = new Map(baseline.entries.map(({ id }, i) => [id, i]));
  const told: { place: number; direction: number }[] = [];
  const alarms = seriesOf(baseline, []).flatMap((raw) => {
    const minimum = minimumOf(raw.metric);
    const detector = new ChangeDetector((before, after) => matters(Math.exp(before), Math.exp(after), minimum));
    const points = pointsOf(raw).map(({ id, normalised }) => ({ at: places.get(id) ?? 0, normalised }));
    return points.flatMap(({ at, normalised }) => {
      detector.append(Math.log(normalised));
      return detector.changes().map(({ index, difference }) => ({ at, direction: Math.sign(difference), place: points[index]?.at ?? 0 }));
    });
  });
  return alarms.toSorted((a, b) => a.at - b.at).filter(({ place, direction }) => {
    if (told.some((one) => one.direction === direction && Math.abs(one.place - place) <= SAME)) return false;
    told.push({ place, direction });
    return true;
  });
}
