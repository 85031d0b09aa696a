/** What the config says of history -> how a baseline's history is read. */
import { matchesGlob } from './glob.ts';
import type { HistoryOptions } from './history/history.ts';
import { minimumOf } from './history/minimum.ts';
import { gatedByNameOnly } from './metrics.ts';
import type { HistorySettings, Metric, Pin } from './model.ts';

/** `metrics`: definitions of those that the catalogue has not. `pin`: what the settings' release turned out to be; null: none, or nobody knows it. */
export function historyOptions({ minimum, metrics: globs }: Pick<HistorySettings, 'minimum' | 'metrics'>, metrics: readonly Metric[], pin: Pin | null): HistoryOptions {
  return {
    metrics, pin, watched: (name) => isWatched(name, globs),
    ...(minimum === null ? {} : { minimum: (metric) => minimumOf(metric, minimum) }),
  };
}

/** Too noisy to be gated by a `*`, or of no weight by itself: one file more is no loss. */
const byNameOnly: ReadonlySet<string> = new Set([...gatedByNameOnly, 'size.files']);

const isWatched = (name: string, globs: readonly string[]): boolean =>
  globs.some((glob) => matchesGlob(glob, name) && (!byNameOnly.has(name) || glob === name));
