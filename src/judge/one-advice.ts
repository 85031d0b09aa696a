/** Verdicts, among them some that cannot be given -> the same, but that no two of them ask for opposite things. */
import type { Failure, Run, Settle, Verdict } from '../model.ts';
import { isAddedByHead } from '../new-route.ts';

/** More of the same measuring: nothing to ask for where a target ended, or where the machine was not fit for any. */
const MORE: ReadonlySet<Settle['kind']> = new Set(['entries', 'time', 'launches', 'beyond-stored', 'newer-level', 'soak', 'confirmation']);
/** With fewer entries the baseline is too short whatever the machine did. */
const SHORT = 5;

/**
 * A run on a machine that others had is to be made again, and what it leaves open beside that is then open no more or for a reason of its own: a
 * longer baseline is not asked for in the same report. Of a target that ended, its failure is what is to be put right. Side by side, where
 * the two builds take turns, a machine that others have is no reason not to go on.
 */
export function withOneAdvice(verdicts: readonly Verdict[], run: Run): readonly Verdict[] {
  const ended = run.failures.filter((failure) => failure.side === 'head' && failure.kind !== 'interrupted' && !isAddedByHead(failure));
  const again = run.compare === 'stored' && verdicts.some(({ settle }) => settle?.kind === 'machine');
  if (ended.length === 0 && !again) return verdicts;
  return verdicts.map((verdict) => {
    const { settle, comparison } = verdict;
    if (settle === null || !MORE.has(settle.kind)) return verdict;
    const stands = settle.kind === 'entries' && comparison.entries < SHORT;
    return ended.some((failure) => concerns(failure, verdict)) || (again && !stands) ? { ...verdict, settle: null } : verdict;
  });
}

/** A process that ended has ended for all of its scenarios; a scenario that is answered wrongly, for itself. */
const concerns = ({ target, scenario, kind }: Failure, { comparison }: Verdict): boolean =>
  target === comparison.target && (scenario === null || scenario === comparison.scenario || kind === 'died');
