/** The points of a series -> the scale on which they are compared, and the way back to its unit. */
import type { Estimate, MinimumChange, SeriesMetric } from '../model.ts';
import { half, type Apart, type Centre } from '../stats/stretches.ts';

export interface Scale {
  readonly of: (value: number) => number;
  readonly back: (value: number) => number;
  /** After against before, as a ratio with its interval; null where there is none. */
  readonly ratio: (apart: Apart) => Estimate | null;
  /** Of a level. */
  readonly size: (centre: Centre) => Estimate;
}

/** As everywhere: 1 % is left on each side. */
const LEVEL = 0.98;

const LOGS: Scale = {
  of: Math.log, back: Math.exp,
  ratio: (apart) => {
    const [point, by] = [Math.expm1(apart.difference), half(apart, LEVEL)];
    return { point, standardError: (1 + point) * apart.standardError, interval: { level: LEVEL, lower: Math.expm1(apart.difference - by), upper: Math.expm1(apart.difference + by) } };
  },
  size: (centre) => {
    const [point, by] = [Math.exp(centre.mean), half(centre, LEVEL)];
    return { point, standardError: point * centre.standardError, interval: { level: LEVEL, lower: point * Math.exp(-by), upper: point * Math.exp(by) } };
  },
};

const UNITS: Scale = {
  of: (value) => value, back: (value) => value,
  ratio: ({ before, difference, ...rest }) => {
    if (!(before > 0)) return null;
    const by = half(rest, LEVEL);
    return { point: difference / before, standardError: rest.standardError / before, interval: { level: LEVEL, lower: (difference - by) / before, upper: (difference + by) / before } };
  },
  size: (centre) => {
    const by = half(centre, LEVEL);
    return { point: centre.mean, standardError: centre.standardError, interval: { level: LEVEL, lower: centre.mean - by, upper: centre.mean + by } };
  },
};

/** So many values in a row are a level and no accident, and no more than this share of all are accidents. */
const ACCIDENTS = { row: 3, share: 0.1 };

/**
 * Times and sizes multiply, so that they are compared on logs; slopes have none, and what is 0 by its nature has none either. A single run that
 * measured 0 is an accident: it counts as half of the smallest of the others, so that it stands apart, and does not change the scale of them all.
 */
export function scaleOf({ statistic }: SeriesMetric, values: readonly number[]): Scale {
  if (statistic === 'slope') return UNITS;
  const positive = values.filter((value) => value > 0);
  const zeros = values.length - positive.length;
  if (zeros === 0) return LOGS;
  if (zeros > values.length * ACCIDENTS.share || statistic === 'exact' || statistic === 'total' || lasts(values)) return UNITS;
  const least = positive.reduce((low, value) => Math.min(low, value), Infinity);
  return { ...LOGS, of: (value) => Math.log(Math.max(value, least / 2)) };
}

/** Whether as many as make a level are 0 one after the other. */
function lasts(values: readonly number[]): boolean {
  let row = 0;
  return values.some((value) => (row = value > 0 ? 0 : row + 1) >= ACCIDENTS.row);
}

/** Whether two sizes, in the metric's unit, are far enough apart to be told: both as a ratio and by the floor. Up and down alike. */
export function matters(before: number, after: number, { ratio, floor }: MinimumChange): boolean {
  const difference = Math.abs(after - before);
  // 1.02 - 1 is a little more than 0.02 in binary.
  return difference >= floor && difference >= ratio * Math.min(Math.abs(before), Math.abs(after)) * (1 - 1e-9) && difference > 0;
}
