/** A target as it is written -> the metrics that the user or his tools name, as far as they are known before a run. */
import { commandMetricsOf } from './commands.ts';
import { isUserMade, mayBeUserMade } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import type { Better, Unit } from '../model.ts';
import { mapOf, type Loose } from './loose.ts';
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
  const metrics = mapOf(target?.['metrics']);
  const read = serviceMetricsOf(target);
  // What is wrong with them is told where they stand: a rule that names one is right.
  const faulty = [...namedUnder(metrics, 'values', 'metrics.'), ...namedUnder(metrics, 'server-timing', 'timing.')].filter((name) => read.every((one) => one.name !== name));
  return { named: [...read, ...faulty.map((name): OwnMetric => ({ name, unit: null, better: null }))], open: isUnread(target?.['metrics']) ? ['metrics.', 'timing.'] : [] };
}

function namedUnder(metrics: Loose, key: string, prefix: string): readonly string[] {
  const written: unknown = metrics?.[key];
  const names: readonly unknown[] = Array.isArray(written) ? written : Object.keys(mapOf(written) ?? {});
  return names.flatMap((name) => (typeof name === 'string' ? [`${prefix}${name}`] : []));
}

/** There is something, and nobody can say which names are in it. */
function isUnread(metrics: unknown): boolean {
  if (metrics === undefined) return false;
  const map = mapOf(metrics);
  return map === null || (mapOf(map['values']) === null && !Array.isArray(map['server-timing']));
}

/** Those that a pattern matches, and whether it may match others that nobody has named yet. */
export function ownMatches(glob: string, { named, open }: OwnMetrics): { readonly metrics: readonly OwnMetric[]; readonly open: boolean } {
  const metrics = named.filter(({ name }) => matchesGlob(glob, name));
  const head = glob.includes('*') ? glob.slice(0, glob.indexOf('*')) : null;
  const others = open.some((prefix) => (head === null ? glob.startsWith(prefix) && isUserMade(glob) : head.startsWith(prefix) || prefix.startsWith(head)));
  return { metrics, open: others && mayBeUserMade(glob) && !(head === null && metrics.length > 0) };
}
