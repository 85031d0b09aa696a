/** A pull request -> what it is judged by: the history as its merge base knew it, and whose rules count. */
import { ancestorsOf } from '../../baseline/ancestors.ts';
import { asOf } from '../../baseline/as-of.ts';
import type { BaselineStore } from '../../baseline/store.ts';
import type { Rules } from '../../config/rules.ts';
import type { GitHub } from '../../github/client.ts';
import type { Export } from '../../model.ts';
import type { Notice } from '../../report/notices.ts';
import { configIn, storeOf, type Job } from './job.ts';
import { rulesOfPullRequest } from './rules.ts';

export interface View {
  readonly store: BaselineStore;
  /** null: they could not be read, or inputs stand in for the config. */
  readonly rules: Rules | null;
  readonly notices: readonly Notice[];
  /** What the branch that it goes into exports; the pull request has no say in it. */
  readonly exports: readonly Export[];
  /** Why the rules could not be read. */
  readonly refused: string | null;
}

export interface ViewedPullRequest {
  /** The branch's tip counts, which may have moved since the pull request was opened; null: only the commit is known. */
  readonly base: { readonly sha: string; readonly branch: string | null };
  readonly head: { readonly sha: string };
  readonly fromFork: boolean;
}

/**
 * What is measured is mostly a merge of head into base: its history is what that base knew, while the rules are changed by head alone.
 * A pull request from this repository may change the rules, and is told that it does; one from a fork is judged by those of base.
 * `measured` is the commit that was checked out; null when it is not known. A fork's is not asked: it would choose its own history.
 */
export async function viewOf(job: Job, github: GitHub, { base, head, fromFork }: ViewedPullRequest, measured: string | null): Promise<View> {
  const tip = base.branch ?? base.sha;
  const left = await ancestorsOf(github, tip, head.sha);
  const known = fromFork ? null : measured === null || measured === head.sha ? left : await ancestorsOf(github, tip, measured);
  const store = known === null ? storeOf(job) : storeAsOf(storeOf(job), known);
  const file = configIn(job);
  if (file === null) return { store, rules: null, notices: [], exports: [], refused: null };
  const found = await rulesOfPullRequest(github, { file, base: tip, head: head.sha, fork: left?.[0] ?? null, measured: fromFork ? null : measured, fromFork });
  if (typeof found === 'string') return { store, rules: null, notices: [], exports: [], refused: found };
  const changed: Notice = { kind: 'rules-changed', file, changes: found.changes, judgedBy: fromFork ? 'base' : 'head' };
  return { store, rules: fromFork ? found.base : found.head, notices: found.changes.length === 0 ? [] : [changed], exports: found.base.exports ?? [], refused: null };
}

/** Only what is read changes. */
function storeAsOf(store: BaselineStore, ancestors: readonly string[]): BaselineStore {
  return {
    ...store,
    read: async (targets) => {
      const found = await store.read(targets);
      return found.ok ? { ok: true, value: new Map([...found.value].map(([target, baseline]) => [target, asOf(baseline, ancestors).baseline])) } : found;
    },
  };
}
