/** What the config says of history -> how a baseline's history is read. */
import { matchesGlob } from './glob.ts';
import type { HistoryOptions, WatchedMetric } from './history/history.ts';
import type { KnownMetric } from './history/metric.ts';
import { minimumOf } from './history/minimum.ts';
import { gatedByNameOnly } from './metrics.ts';
import type { HistorySettings, Pin } from './model.ts';

/** `metrics`: definitions of those that the catalogue has not. `pin`: what the settings' release turned out to be; null: none, or nobody knows it. */
export function historyOptions({ minimum, metrics: globs }: Pick<HistorySettings, 'minimum' | 'metrics'>, metrics: readonly KnownMetric[], pin: Pin | null): HistoryOptions {
  return {
    metrics, pin, watched: (metric) => isWatched(metric, globs),
    ...(minimum === null ? {} : { minimum: (metric) => minimumOf(metric, minimum) }),
  };
}

/** Too noisy to be gated by a `*`, or of no weight by itself: one file more is no loss. */
const byNameOnly: ReadonlySet<string> = new Set([...gatedByNameOnly, 'size.files']);

const isWatched = ({ name, byNameOnly: own }: WatchedMetric, globs: readonly string[]): boolean =>
  globs.some((glob) => matchesGlob(glob, name) && ((!byNameOnly.has(name) && own !== true) || glob === name));
