/** The levels of a series -> whether they rise within themselves, as those do that a drift was cut into. */
import type { Level, Series } from '../model.ts';

/** Points in a third of a level: fewer say nothing. */
const FEWEST = 3;
/** Standard errors of the rise of all levels together, one-sided 5 %: what is told once too often is better than a drift that is not. */
const SURE = 1.645;

/** From the first third of each level to its last, all of them together. What gets worse rises. */
export function risesWithin({ points, levels, metric }: Series, range: Pick<Level, 'start' | 'end'>): boolean {
  const worse = metric.better === 'higher' ? -1 : 1;
  const logs = points.every(({ normalised }) => normalised > 0);
  let [rise, variance] = [0, 0];
  for (const { start, end } of levels) {
    const own = points.slice(Math.max(start, range.start), Math.min(end, range.end)).filter(({ spike }) => !spike)
      .map(({ normalised }) => worse * (logs ? Math.log(normalised) : normalised));
    const third = Math.floor(own.length / 3);
    if (third < FEWEST) continue;
    rise += mean(own.slice(-third)) - mean(own.slice(0, third));
    variance += (2 * noise(own)) / third;
  }
  return rise > SURE * Math.sqrt(variance) && rise > 0;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Variance of one point, from neighbours: a slow rise is no part of it. */
const noise = (values: readonly number[]): number => mean(values.slice(1).map((value, i) => (value - (values[i] ?? value)) ** 2)) / 2;
