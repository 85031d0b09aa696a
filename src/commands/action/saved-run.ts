/** A saved run and today's view of its pull request -> the same figures, judged again. Of the file only the measurements count. */
import path from 'node:path';
import { conclude, filesOf, type Conclusion, type Shown } from '../../conclude.ts';
import type { Acceptance, Checked, Checkout, Run } from '../../model.ts';
import { writeOut } from '../../publish/files.ts';
import { targetsOf } from '../judge.ts';
import { problemText } from '../problems.ts';
import { configIn, type Job } from './job.ts';
import type { View } from './view.ts';

export interface Again {
  readonly run: Run;
  readonly view: View;
  /** What was measured, as GitHub knows it. */
  readonly head: Checkout;
  readonly accept: readonly Acceptance[];
  readonly shown: Shown;
}

export async function judgeSaved(job: Job, { run: saved, view, head, accept, shown }: Again): Promise<Checked<Conclusion>> {
  const { options, world } = job;
  const rules = view.rules ?? { budgets: [], accept: [], policy: saved.policy, advice: saved.advice };
  const policy = { onInconclusive: options.onInconclusive ?? rules.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? rules.policy.onMissingBaseline };
  const run: Run = { ...saved, head, config: configIn(job) === null ? null : (options.config ?? 'tailgate.yml'), budgets: rules.budgets, accept: [...rules.accept, ...accept], policy, advice: rules.advice };
  const baselines = await view.store.read(targetsOf(run));
  if (!baselines.ok) return baselines;
  return { ok: true, value: conclude(run, baselines.value, { today: world.now().toISOString().slice(0, 10) }, { ...shown, notices: [...view.notices, ...(shown.notices ?? [])] }) };
}

/** Into `out`, as a measuring job leaves them. */
export async function keep({ core, options, root }: Job, conclusion: Conclusion): Promise<void> {
  for (const problem of await writeOut(path.resolve(root, options.out), filesOf(conclusion))) core.warning(problemText(problem));
}
