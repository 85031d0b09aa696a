/** A run whose fields are each what they must be -> the first thing in it that another part of it denies. */
import { definitionsOf } from './metrics.ts';
import type { Run } from './model.ts';

export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Parts = Omit<Run, 'screening'>;

/** Of all samples and pairs: 200 scenarios with 17 metrics on two sides have 100 launches each. */
const MOST_VALUES = 1_000_000;
/** Of one scenario: the levels at each look take an integral over the last one. */
const MOST_LOOKS = 40;
/** Of all slices: a run keeps some thousands, and at least one of each scenario and side. */
const MOST_SLICES = 50_000;
/** Means of equal numbers differ from them by rounding. */
const ROUNDING = 1e-9;

/** null: none. */
export function contradictionIn(run: Parts): Contradiction | null {
  return tooMany(run) ?? twice(run) ?? wrongMetric(run) ?? negative(run) ?? wrongPoint(run) ?? wrongPair(run) ?? looksDescend(run) ?? wrongTree(run) ?? wrongSlices(run);
}

function tooMany({ samples, pairs }: Parts): Contradiction | null {
  const values = samples.reduce((sum, sample) => sum + sample.values.length, 0) + pairs.reduce((sum, pair) => sum + pair.logRatios.length, 0);
  return values > MOST_VALUES ? { path: ['samples'], message: `must have at most ${MOST_VALUES} values in all, not ${values}` } : null;
}

/** Of two measurements of the same thing nobody could say which one counts. */
function twice({ samples, pairs, histograms, requests, slices }: Parts): Contradiction | null {
  const lists: readonly (readonly [string, readonly (readonly (string | null)[])[]])[] = [
    ['samples', samples.map(({ target, scenario, side, metric }) => [target, scenario, side, metric.name])],
    ['pairs', pairs.map(({ target, scenario, metric }) => [target, scenario, metric])],
    ['histograms', histograms.map(({ target, scenario, side }) => [target, scenario, side])],
    ['requests', requests.map(({ target, scenario, side }) => [target, scenario, side])],
    ['slices', slices.map(({ target, scenario, side }) => [target, scenario, side])],
  ];
  for (const [field, places] of lists) {
    const seen = new Set<string>();
    const again = places.findIndex((place) => seen.size === seen.add(JSON.stringify(place)).size);
    if (again >= 0) return { path: [field, again], message: 'must not measure the same thing as one before it' };
  }
  return null;
}

/** `better: higher` for a latency would make an improvement of every regression. */
function wrongMetric({ samples }: Parts): Contradiction | null {
  const at = samples.findIndex(({ metric }) => {
    const known = definitionsOf(metric.name);
    return known.length > 0 && !known.some(({ unit, better, statistic }) => unit === metric.unit && better === metric.better && statistic === metric.statistic);
  });
  return at < 0 ? null : { path: ['samples', at, 'metric'], message: 'must be as Tailgate defines it: unit, direction and statistic' };
}

/** Only a slope can be one downwards. */
function negative({ samples }: Parts): Contradiction | null {
  const at = samples.findIndex(({ metric, values }) => metric.statistic !== 'slope' && values.some((value) => value < 0));
  return at < 0 ? null : { path: ['samples', at, 'values'], message: 'must not be negative' };
}

/** Whatever the statistic, the point lies among its values. */
function wrongPoint({ samples, reference }: Parts): Contradiction | null {
  for (const [field, list] of [['samples', samples], ['reference', reference]] as const) {
    const at = list.findIndex(({ values, point }) => {
      const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
      const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
      return point < lowest - ROUNDING * Math.abs(lowest) || point > highest + ROUNDING * Math.abs(highest);
    });
    if (at >= 0) return { path: [field, at, 'point'], message: 'must lie among its values' };
  }
  return null;
}

function wrongPair({ pairs }: Parts): Contradiction | null {
  for (const field of ['blocks', 'errors'] as const) {
    const at = pairs.findIndex(({ logRatios, [field]: beside }) => beside !== undefined && logRatios.length !== beside.length);
    if (at >= 0) return { path: ['pairs', at, field], message: 'must be as many as its logRatios' };
  }
  return null;
}

/** Each list has a number for each slice, and they are told in their order. */
function wrongSlices({ slices }: Parts): Contradiction | null {
  const all = slices.reduce((sum, { start }) => sum + start.length, 0);
  if (all > MOST_SLICES) return { path: ['slices'], message: `must be at most ${MOST_SLICES} in all, not ${all}` };
  const at = slices.findIndex(({ launch, start, requests, p50, cpu }) => [launch, requests, p50, cpu ?? start].some(({ length }) => length !== start.length) || start.some((time, i) => time < (start[i - 1] ?? 0)));
  return at < 0 ? null : { path: ['slices', at], message: 'must have lists of one length, in the order of time' };
}

/** A module comes after the one that imports it: whoever walks up the tree comes to an end. */
function wrongTree({ imports }: Parts): Contradiction | null {
  for (const [at, { modules }] of imports.entries()) {
    const wrong = modules.findIndex(({ parent }, i) => parent !== null && parent >= i);
    if (wrong >= 0) return { path: ['imports', at, 'modules', wrong, 'parent'], message: 'must be a module before it' };
  }
  return null;
}

/** Later looks at the same part have seen more: whoever judges a saved run again relies on it. */
function looksDescend({ looks }: Parts): Contradiction | null {
  const seen = new Map<string, { readonly launches: number; readonly share: number; readonly count: number }>();
  for (const { target, scenario, launches, share } of looks) {
    const key = JSON.stringify([target, scenario]);
    const before = seen.get(key) ?? { launches: 0, share: 0, count: 0 };
    if (launches <= before.launches || share <= before.share) return { path: ['looks'], message: 'must ascend for each scenario, in launches and in share' };
    if (before.count >= MOST_LOOKS) return { path: ['looks'], message: `must be at most ${MOST_LOOKS} for each scenario` };
    seen.set(key, { launches, share, count: before.count + 1 });
  }
  return null;
}
