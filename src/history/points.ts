/** What was stored of a series -> its points as they are compared: on the machine as it was at the newest of them. */
import type { SeriesPoint } from '../model.ts';
import { sensitivity } from '../stats/normalise.ts';
import { median } from '../stats/sample.ts';
import type { RawSeries } from './series.ts';

/** How many runs before say how fast the machine usually is, where one has not looked. */
const USUAL = 50;

/**
 * By the sensitivities of the stored comparison, but with the slope that is known beforehand and not the one that fits the series: a change
 * that comes with a slower machine would be taken for the machine's, and every new run would change all earlier points.
 * A run without a reference counts as on a machine of the usual speed. Spikes are marked later.
 */
export function pointsOf({ metric, points }: RawSeries): readonly SeriesPoint[] {
  const beta = sensitivity(metric.name)?.beta ?? 0;
  const speeds = points.map(({ slower }) => slower);
  const known = speeds.flatMap((slower) => slower ?? []);
  const usual = known.length === 0 ? 0 : median(known.slice(-USUAL));
  const now = speeds.at(-1) ?? usual;
  return points.map(({ entry, sample, slower, accepted }) => ({
    id: entry.id, commit: entry.commit, time: entry.time, committed: entry.committed, value: sample.point,
    normalised: beta === 0 || known.length === 0 ? sample.point : sample.point * Math.exp(beta * (now - (slower ?? usual))),
    accepted, spike: false,
  }));
}
