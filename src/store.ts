/** A concluded run -> an entry in the baselines, if it may become one. */
import { entryOf } from './baseline/codec.ts';
import type { BaselineStore } from './baseline/store.ts';
import { PASS } from './exit-codes.ts';
import type { Conclusion } from './conclude.ts';
import type { AcceptedChange, BaselineEntry, Checked } from './model.ts';
import { measuredIn } from './join.ts';
import { isShard } from './part.ts';
import { failuresOf } from './new-route.ts';

/**
 * Writes a green run into the baselines: complete, without failures, and with no budget exceeded. A run that cannot tell
 * is written too, since the history is what lets later runs tell. Refuses anything else, and says why. `pinned`: commits of the release
 * that `history.pin` names, newest first.
 */
export async function updateFrom(conclusion: Conclusion, store: BaselineStore, pinned: readonly string[] = []): Promise<Checked<readonly string[]>> {
  const refusal = refusalToStore(conclusion);
  if (refusal !== null) return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
  const run = conclusion.run.screening ?? conclusion.run;
  const targets = [...new Set(run.samples.map((sample) => sample.target))];
  // Of a joined run, an entry for each machine that measured a part of the target.
  const entriesOf = (target: string): readonly BaselineEntry[] =>
    measuredIn(run).filter(({ samples }) => samples.some((sample) => sample.target === target)).map((one) => ({ ...entryOf(one, target), accepted: acceptedOf(conclusion, target) }));
  const entries = new Map<string, readonly BaselineEntry[]>(targets.map((target) => [target, entriesOf(target)]));
  return store.add(entries, pinned);
}

/** What was accepted stays with the entry: it is where these metrics begin a new level, and why. */
function acceptedOf({ judgement }: Conclusion, target: string): readonly AcceptedChange[] {
  return judgement.verdicts.flatMap(({ comparison, accepted }) =>
    (accepted === null || comparison.target !== target ? [] : [{ scenario: comparison.scenario, metric: comparison.metric.name, reason: accepted.reason }]));
}

function refusalToStore({ run, judgement, exitCode }: Conclusion): { message: string; hint: string } | null {
  if (isShard(run)) return { message: 'nothing was stored: this is a part of a run', hint: 'join its shards with `merge`, and store that' };
  if (run.compare === 'side-by-side' && run.screening === null) return { message: 'nothing was stored: both builds were measured in turn, and baselines keep what is measured alone', hint: 'run it with `--compare stored`' };
  if (!run.complete || failuresOf(run).length > 0) return { message: 'nothing was stored: not everything could be measured', hint: 'put right what the report names, and run again' };
  if (run.samples.length === 0) return { message: 'nothing was stored: nothing was measured', hint: 'give the target scenarios, a cold start or a package' };
  if (judgement.outcome === 'fail') return { message: 'nothing was stored: a budget is exceeded, and a baseline of a regression would hide it', hint: 'fix it, or raise the budget in the config and say why in the commit' };
  const uncompared = judgement.uncompared.length > 0 || judgement.counts.compared === 0;
  // The first baseline of all, or the first on a new kind of machine, must be storable under any policy.
  if (exitCode !== PASS && !uncompared) return { message: 'nothing was stored: the run could not tell, and the policy asks for a decision', hint: 'measure longer (`--time`), or on a quieter machine' };
  return null;
}
