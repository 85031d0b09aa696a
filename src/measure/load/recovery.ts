/** The requests before and after a peak -> how long after its end the service was as fast again as before it. */
import { median, quantile, sorted } from '../../stats/sample.ts';
import type { Dated } from './stage-tally.ts';

export interface Peak {
  /** ms from the beginning. */
  readonly begins: number;
  readonly ends: number;
  /** The end of all load. */
  readonly over: number;
  /** Requests/s before and after it. */
  readonly rate: number;
  /** How far above its earlier p99 (ratio) a service counts as recovered. */
  readonly tolerance: number;
}

/** `recovered: false`: not before the load was over, after `time` ms. */
export interface Recovery {
  readonly recovered: boolean;
  /** ms */
  readonly time: number;
  /** What p99 was before, and the most that it may be to count as recovered, ms. */
  readonly before: number;
  readonly most: number;
}

/** Requests in a window; of fewer, one slow request would be its p99. ms. */
const WINDOW = { requests: 25, shortest: 200 };
/** So many windows in a row must be as before: a lull is no recovery. */
const CALM = 3;
/** ms; a p99 of 0.5 ms doubles by itself. */
const FLOOR = 5;

/**
 * p99 is read in short windows by the time at which requests were due; before the peak it is the median over its windows, so that one
 * odd request sets no standard. Recovered is where the first of three windows in a row begins that are within the tolerance; the time
 * counts to the last request before it that was still slower, so that it is not a multiple of a window. 0: the peak left nothing behind.
 * A failed request is slower than anything. null when nothing was answered before the peak.
 */
export function recoveryOf(requests: readonly Dated[], peak: Peak): Recovery | null {
  const length = Math.max(WINDOW.shortest, (WINDOW.requests / peak.rate) * 1000);
  const earlier = windows(requests, 0, peak.begins, length).flatMap((window) => p99Of(window) ?? []);
  const before = earlier.length === 0 ? Infinity : median(earlier);
  if (!Number.isFinite(before)) return null;
  const most = Math.max(before * (1 + peak.tolerance), before + FLOOR);
  const after = windows(requests, peak.ends, peak.over, length);
  const calm = after.map((window) => (p99Of(window) ?? Infinity) <= most);
  const first = calm.findIndex((_, i) => i + CALM <= calm.length && calm.slice(i, i + CALM).every(Boolean));
  if (first < 0) return { recovered: false, time: peak.over - peak.ends, before, most };
  const slow = after.slice(0, first).flat().filter(({ latency }) => latency > most).map(({ at }) => at);
  return { recovered: true, time: slow.reduce((last, at) => Math.max(last, at - peak.ends), 0), before, most };
}

/** Whole windows only: the rest at the end is too short to say anything. */
function windows(requests: readonly Dated[], from: number, to: number, length: number): readonly (readonly Dated[])[] {
  const found: Dated[][] = Array.from({ length: Math.floor((to - from) / length + 1e-9) }, () => []);
  for (const request of requests) if (request.at >= from && request.at < to) found[Math.floor((request.at - from) / length)]?.push(request);
  return found;
}

function p99Of(window: readonly Dated[]): number | null {
  const [first] = window;
  if (first === undefined) return null;
  const latencies = window.map(({ latency }) => latency);
  // An infinite latency among them cannot be interpolated.
  return latencies.includes(Infinity) ? Infinity : quantile(sorted(latencies), 0.99);
}
