/** A comparison of values that were read from a histogram's buckets -> the same, as unsure as the buckets make it. */
import type { Comparison, Sample, StoredSample, Warning } from '../model.ts';
import { mayBeEqual, possibleChange, type Edges } from '../stats/edges.ts';
import { median } from '../stats/sample.ts';

type Bucketed = Extract<Warning, { readonly kind: 'bucketed' }>;

/** Between which the true value lies; null where it was not read from buckets. */
export function edgesOf({ warnings }: Pick<Sample, 'warnings'>): Edges | null {
  const found = warnings.find((warning): warning is Bucketed => warning.kind === 'bucketed');
  return found === undefined ? null : { lower: found.lower, upper: found.upper };
}

/**
 * Launches that agree say which bucket the value is in, and nothing of where in it: the interval is widened to every change that is possible
 * between the two buckets. While the two may be equal there is no evidence for either direction (p = 0.5). The noise floor is the width of
 * base's bucket at least: less may stay inside of it.
 */
export function withEdges(comparison: Comparison, head: Edges | null, base: Edges | null): Comparison {
  const { change, base: point, p, noiseFloor, resolution, warnings, metric } = comparison;
  if (head === null || base === null || change === null || point === null || point <= 0) return comparison;
  const possible = possibleChange(head, base, point);
  const { level, lower, upper } = change.interval;
  const width = base.lower > 0 ? (metric.better === 'lower' ? base.upper / base.lower - 1 : 1 - base.lower / base.upper) : null;
  return {
    ...comparison,
    change: { ...change, interval: { level, lower: Math.min(lower, possible.lower), upper: Math.max(upper, possible.upper) } },
    p: p === null || !mayBeEqual(head, base) ? p : 0.5,
    noiseFloor: noiseFloor === null || width === null ? null : Math.max(noiseFloor, width),
    resolution: resolution == null || width === null ? null : { ...resolution, least: Math.max(resolution.least, width) },
    warnings: warnings.map((warning) => (warning.kind === 'bucketed' ? { ...warning, ...head, base } : warning)),
  };
}

/** The middle of what each earlier run knew of its bucket. */
export function edgesOfHistory(runs: readonly StoredSample[], head: Edges | null): Edges | null {
  if (head === null || runs.length === 0) return null;
  const each = runs.map(({ edges, point }) => edges ?? likelyEdges(point, head));
  return { lower: median(each.map(({ lower }) => lower)), upper: median(each.map(({ upper }) => upper)) };
}

/** Of an entry that kept no edges: head's bucket where it lies in it, else beside it, in one that is as wide for its size. */
function likelyEdges(point: number, { lower, upper }: Edges): Edges {
  if (point >= lower && point <= upper) return { lower, upper };
  return point < lower ? { lower: (point * lower) / upper, upper: lower } : { lower: upper, upper: lower > 0 ? (point * upper) / lower : 2 * point };
}
