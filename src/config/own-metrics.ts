/** A target as it is written -> the metrics that the user or his tools name, as far as they are known before a run. */
import { commandMetricsOf } from './commands.ts';
import { isUserMade, mayBeUserMade } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import type { Better, Unit } from '../model.ts';
import type { Loose } from './loose.ts';
import { serviceMetricsOf } from './service-metrics.ts';

export interface OwnMetric {
  readonly name: string;
  /** null: only the run will tell. */
  readonly unit: Unit | null;
  readonly better: Better | null;
}

export interface OwnMetrics {
  readonly named: readonly OwnMetric[];
  /** Any name that begins with one of these may turn up in a run. */
  readonly open: readonly string[];
}

export function ownMetricsOf(target: Loose): OwnMetrics {
  if (target?.['type'] === 'command') return commandMetricsOf(target);
  return { named: serviceMetricsOf(target), open: [] };
}

/** Those that a pattern matches, and whether it may match others that nobody has named yet. */
export function ownMatches(glob: string, { named, open }: OwnMetrics): { readonly metrics: readonly OwnMetric[]; readonly open: boolean } {
  const metrics = named.filter(({ name }) => matchesGlob(glob, name));
  const head = glob.includes('*') ? glob.slice(0, glob.indexOf('*')) : null;
  const others = open.some((prefix) => (head === null ? glob.startsWith(prefix) && isUserMade(glob) : head.startsWith(prefix) || prefix.startsWith(head)));
  return { metrics, open: others && mayBeUserMade(glob) && !(head === null && metrics.length > 0) };
}
