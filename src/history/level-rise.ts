/** The levels of a series -> whether they rise within themselves, as those do that a drift was cut into. */
import type { Level, MinimumChange, Series } from '../model.ts';
import { matters } from './scale.ts';

/** Points in a third of a level: fewer say nothing. */
const FEWEST = 3;
/** Standard errors of the rise of all levels together, one-sided 1 %: the question is asked anew with every run, and dozens of looks have to stay below a few per cent. */
const SURE = 2.33;
/** The newest runs: if a change began with them that is not known yet, the level does not rise by it. */
const UNSETTLED = 5;

/** From the first third of each level to its last, all of them together, and by as much as the smallest change that counts. What gets worse rises. */
export function risesWithin({ points, levels, metric }: Series, range: Pick<Level, 'start' | 'end'>, minimum: MinimumChange): boolean {
  const worse = metric.better === 'higher' ? -1 : 1;
  const logs = points.every(({ normalised }) => normalised > 0);
  let [rise, variance] = [0, 0];
  for (const { start, end } of levels) {
    const own = points.slice(Math.max(start, range.start), Math.min(end, range.end, points.length - UNSETTLED)).filter(({ spike }) => !spike)
      .map(({ normalised }) => worse * (logs ? Math.log(normalised) : normalised));
    const third = Math.floor(own.length / 3);
    if (third < FEWEST) continue;
    rise += mean(own.slice(-third)) - mean(own.slice(0, third));
    variance += (2 * noise(own)) / third;
  }
  const usual = mean(points.slice(range.start, range.end).map(({ normalised }) => normalised));
  return rise > SURE * Math.sqrt(variance) && rise > 0 && matters(Math.abs(usual), logs ? usual * Math.exp(rise) : Math.abs(usual) + rise, minimum);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Variance of one point, from neighbours: a slow rise is no part of it. */
const noise = (values: readonly number[]): number => mean(values.slice(1).map((value, i) => (value - (values[i] ?? value)) ** 2)) / 2;
