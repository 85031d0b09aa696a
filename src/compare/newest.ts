/** How far a run is from the newest level of a history -> the same in the metric's unit, as a comparison holds it. */
import type { NewestLevel } from '../model.ts';
import type { FromNewest } from '../stats/newest-level.ts';
import { halfWidth } from '../stats/prediction.ts';
import { LEVEL } from './estimate.ts';

/** `back`: from the scale that was computed on to the metric's unit. */
export function newestOf(from: FromNewest | null, back: (point: number) => number): NewestLevel | null {
  if (from === null) return null;
  const { centre, difference, standardError, runs } = from;
  const half = standardError === 0 ? 0 : halfWidth(from, LEVEL);
  const apart = (by: number): number => back(centre + by) - back(centre);
  return { entries: runs, base: back(centre), difference: { point: apart(difference), lower: apart(difference - half), upper: apart(difference + half) } };
}
