/** What main's history holds and what the config accepts -> the reasons: an entry of the config has no place in the past, so that it counts for what is there now. */
import { matchesGlob } from './glob.ts';
import type { Acceptance, History, HistoryFinding } from './model.ts';

/** `today`: YYYY-MM-DD, UTC. A label accepts what one pull request did, which is long ago when it is found. null: nothing accepts it. */
export function acceptedInConfig({ target, scenario, metric, direction }: HistoryFinding, accept: readonly Acceptance[], today: string): string | null {
  if (direction === 'improved') return null;
  const fits = ({ origin, expires, ...globs }: Acceptance): boolean => origin === 'config' && (expires === null || expires >= today)
    && matchesGlob(globs.target, target) && matchesGlob(globs.metric, metric.name) && matchesGlob(globs.scenario, scenario ?? '');
  return accept.find(fits)?.reason ?? null;
}

/** With the reason on each finding that the config accepts. */
export function withAccepted(history: History, accept: readonly Acceptance[], today: string): History {
  const findings = history.findings.map((finding): HistoryFinding => {
    const accepted = acceptedInConfig(finding, accept, today);
    return finding.kind === 'creep' ? { ...finding, accepted } : { ...finding, accepted };
  });
  return { ...history, findings };
}
