/** Verdicts -> what this run could have seen at all: whoever trusts a pass must know what would have been caught. */
import type { Verdict } from '../model.ts';
import { noiseText, plural } from './format.ts';
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
  const [usual, largest] = [noiseText(median.floor), noiseText(worst.floor)];
  const figures = usual === largest ? plural(floors.length, 'figure') : `median of ${plural(floors.length, 'figure')}; the largest is ${largest}, of ${subject(worst.verdict.comparison, pen)}`;
  return `${pen.strong('Noise floor')}: ${usual} (${figures}). A true change for the worse as large as its noise floor is caught nine times in ten.`;
}
