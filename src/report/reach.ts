/** Verdicts -> what this run could have seen at all: whoever trusts a pass must know what would have been caught. */
import type { Verdict } from '../model.ts';
import { percent, plural } from './format.ts';
import { isGated } from './input.ts';
import type { Pen } from './pen.ts';
import { subject } from './row.ts';

/** One line, or '' where nothing that varies was compared. Exact figures have no noise. */
export function reachLine(verdicts: readonly Verdict[], pen: Pen): string {
  const floors = verdicts.filter(isGated).flatMap((verdict) => {
    const { method, noiseFloor, change } = verdict.comparison;
    return method === 'exact' || change === null || noiseFloor === null || !Number.isFinite(noiseFloor) ? [] : [{ verdict, floor: noiseFloor }];
  }).toSorted((a, b) => a.floor - b.floor);
  const [median, worst] = [floors[Math.floor((floors.length - 1) / 2)], floors.at(-1)];
  if (median === undefined || worst === undefined) return '';
  const [usual, largest] = [percent(median.floor), percent(worst.floor)];
  const most = `${pen.strong('Noise floor')}: ${usual}. A true change for the worse as large as that would have been caught nine times in ten`;
  const figures = floors.length === 1 ? '' : ` (${usual === largest ? '' : 'median of '}${plural(floors.length, 'figure')})`;
  return `${most}${figures}${usual === largest ? '' : `; of ${subject(worst.verdict.comparison, pen)} only one of ${largest}`}.`;
}
