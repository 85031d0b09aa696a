/** A metric and the targets of a run -> those that can have it: what a tool prints is of no service, and the other way round. */
import { namesIn } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import { isOfCommand, metricNames } from '../metrics.ts';
import type { Budget, Failure, Run } from '../model.ts';

type Kind = 'server' | 'function' | 'command';

const OF_COMMAND: ReadonlySet<Failure['kind']> = new Set(['command-failed', 'unreadable-output']);

/** As far as the run says what its targets are; one that says nothing may be anything. */
function kindsIn(runs: readonly Run[]): ReadonlyMap<string, Kind | null> {
  const kinds = new Map<string, Kind | null>();
  for (const { environment, functions, samples, absent, failures } of runs) {
    for (const target of Object.keys(environment.fingerprints)) if (!kinds.has(target)) kinds.set(target, null);
    for (const { target, metric } of samples) if (isOfCommand(metric.name)) kinds.set(target, 'command');
      else if (!metric.name.startsWith('size.') && kinds.get(target) !== 'command') kinds.set(target, 'server');
    for (const { target, metric } of absent) if (target !== undefined && isOfCommand(metric)) kinds.set(target, 'command');
    for (const { target, kind } of failures) if (OF_COMMAND.has(kind)) kinds.set(target, 'command');
      else if (!kinds.has(target)) kinds.set(target, null);
    for (const { target } of functions) kinds.set(target, 'function');
  }
  return kinds;
}

/** Whether a target of that kind can have it. Only of names that say whose they are. */
function fits(metric: string, kind: Kind | null): boolean {
  if (kind === null) return true;
  return namesIn(metric).every((name) => {
    if (isOfCommand(name)) return kind === 'command';
    if (/^(?:metrics|timing)\./u.test(name)) return kind === 'server';
    return kind !== 'command' || name.startsWith('size.') || !metricNames.includes(name);
  });
}

/**
 * Of the targets that a rule's pattern matches, those that its metric may be of. Where some of them could not be measured, or say why they have
 * no such figure, it is of these: the others were measured, and have it not.
 */
export function candidatesOf({ target, metric }: Pick<Budget, 'target' | 'metric'>, runs: readonly Run[]): ReadonlySet<string> {
  const possible = [...kindsIn(runs)].filter(([name, kind]) => matchesGlob(target, name) && fits(metric, kind)).map(([name]) => name);
  const missed = new Set(runs.flatMap(({ failures, absent }) => [...failures.filter(({ side }) => side === 'head').map((one) => one.target), ...absent.flatMap((one) => (one.metric === metric && one.target !== undefined ? [one.target] : []))]));
  const telling = possible.filter((name) => missed.has(name));
  return new Set(telling.length > 0 ? telling : possible);
}
