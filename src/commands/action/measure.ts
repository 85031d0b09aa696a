/** The measuring job: gate -> log, summary, annotations, outputs, comment, check, baselines; and only then the reason to fail. */
import { randomUUID } from 'node:crypto';
import { gate, type Around, type GateResult } from '../../gate.ts';
import { readCheckout } from '../../measure/checkout.ts';
import type { Acceptance, Checked, Pin } from '../../model.ts';
import type { Options } from '../../options.ts';
import { writeSummary } from '../../publish/action.ts';
import { markdownText } from '../../report/escape.ts';
import { updateFrom } from '../../store.ts';
import { problemText } from '../problems.ts';
import { stageLines } from '../progress.ts';
import { acceptedByLabel, labelsOfPush, labelsOfQueued } from './acceptance.ts';
import { announce, deliver, deliverFailure, placeOf, type Announced } from './deliver.ts';
import { earlierThan, exportFromJob } from './export.ts';
import { pinOf, tellHistory } from './history.ts';
import { failureOf, reject, tell } from './job-log.ts';
import { shownIn, storeOf, type Job } from './job.ts';
import { viewOf, type View } from './view.ts';

/** What a job knows of its pull request: whoever measures, or joins what was measured, is told. */
export type Measured = Required<Pick<Around, 'store' | 'rules'>> & Pick<Around, 'accept' | 'shown'>;

/** The sentence to fail the job with, or null. A shard is told on the workflow's page alone: whoever joins them answers. */
export function measureJob(job: Job): Promise<string | null> {
  const options = optionsOf(job);
  const quiet: Job = options.shard === null ? job : { ...job, options: { ...options, comment: 'never', check: false, update: false } };
  return answerWith(quiet, options.shard === null ? options : { ...options, update: false }, (around) => measured(quiet, options, around));
}

export const optionsOf = (job: Job): Options => ({ ...job.options, update: updates(job), pullRequest: baseOf(job) });

/** Everything that a result is told to, whoever has it; null or the sentence to fail the job with. */
export async function answerWith(job: Job, options: Options, resultOf: (around: Measured) => Promise<Checked<GateResult>>): Promise<string | null> {
  const announced = await announce(job, placeOf(job));
  const { store, rules, notices } = await viewHere(job);
  const result = await resultOf({ store, rules, accept: await acceptedHere(job, options), shown: { ...announced.shown, notices } });
  if (!result.ok) {
    const text = reject(job.core, result.problems.map((problem) => (problem.file === null ? problem : { ...problem, file: shownIn(job, problem.file) })));
    await writeSummary(job.core, job.world.env, { markdown: () => `### Nothing was measured\n\n${markdownText(text, 4000)}\n` });
    await deliverFailure(job, announced, 'Could not measure', text);
    return text;
  }
  for (const problem of result.value.problems) job.core.warning(problemText(problem));
  // Whoever cannot know what base exports sends nothing on a stranger's word.
  const exports = rules === null && job.event.pullRequest?.fromFork === true ? [] : result.value.exports;
  const earlier = await earlierThan(job, announced.place, result.value, exports);
  await tell(job, result.value, options.out);
  let worse: string | null = null;
  try {
    const pin = options.update ? await pinOf(job, result.value.run.history.pin) : null;
    if (options.update && await updateBaselines(job, result.value, pin)) worse = await guardedHistory(job, result.value, pin, announced);
  } finally {
    await deliver(job, result.value, announced, worse);
  }
  if (!options.update) notUpdated(job);
  await exportFromJob(job, result.value, exports, { place: announced.place, earlier, worse });
  return failureOf(result.value) ?? worse;
}

/** The checkout's own rules are its pull request's, merged with base: only a stranger's are replaced. */
async function viewHere(job: Job): Promise<Pick<View, 'store' | 'rules' | 'notices'>> {
  const { core, github, event: { pullRequest } } = job;
  if (pullRequest === null || github === null) return { store: storeOf(job), rules: null, notices: [] };
  const { store, rules, notices, refused } = await viewOf(job, github, pullRequest, (await readCheckout(job.root)).commit);
  if (refused !== null) core.info(`${refused} The config of the checkout is used.`);
  return { store, notices, rules: pullRequest.fromFork ? rules : null };
}

async function measured(job: Job, options: Options, around: Omit<Around, 'progress'>): Promise<Checked<GateResult>> {
  job.core.startGroup('Tailgate: measuring');
  // Stages name targets and scenarios, which the pull request wrote.
  const stop = randomUUID();
  job.world.stdout.write(`::stop-commands::${stop}\n`);
  try {
    return await gate(options, job.world, { progress: stageLines((stage) => job.core.info(stage)), ...around });
  } finally {
    job.world.stdout.write(`::${stop}::\n`);
    job.core.endGroup();
  }
}

/** The base of what is measured, for whoever checks it out. */
function baseOf({ event: { pullRequest, mergeGroup } }: Job): Options['pullRequest'] {
  if (pullRequest !== null) return { sha: pullRequest.base.sha, branch: pullRequest.base.branch };
  return mergeGroup === null ? null : { sha: mergeGroup.baseSha, branch: mergeGroup.baseBranch };
}

/** Others may have checked out anything. */
const MAY_UPDATE = ['push', 'workflow_dispatch', 'schedule'];

/** Only the default branch writes: by a push to it, or where `mode: update` asks for it there. A pull request never does. */
function updates({ event, options: { mode, update, store } }: Job): boolean {
  if (event.pullRequest !== null || !MAY_UPDATE.includes(event.name)) return false;
  if (mode === 'auto' || mode === 'merge') return event.onDefaultBranch && (update || store === 'branch');
  const there = event.defaultBranch !== null && event.ref === `refs/heads/${event.defaultBranch}`;
  return mode === 'update' && (there || store === 'directory');
}

/** What came in by a pull request with the label stays accepted where it landed. */
async function acceptedHere({ core, event, github }: Job, { update }: Options): Promise<readonly Acceptance[]> {
  const notice = (text: string): void => core.notice(text);
  if (github !== null && event.mergeGroup !== null) return labelsOfQueued(github, event.ref, notice);
  if (!update) return acceptedByLabel(event.pullRequest);
  return github === null || event.sha === null ? [] : labelsOfPush(github, event.before, event.sha, notice);
}

function notUpdated({ core, options: { update, mode } }: Job): void {
  if (update || mode === 'update') core.info('Baselines are left as they are: only the default branch updates them, and a pull request never does.');
}

/** It comes when all that counts is done: a bug in it is told, and makes nothing red. */
async function guardedHistory(job: Job, result: GateResult, pin: Pin | null, { shown }: Announced): Promise<string | null> {
  try {
    return await tellHistory(job, result, pin, shown.call ?? undefined);
  } catch (bug) {
    job.core.warning(`Main's history could not be told, which is a bug in Tailgate: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`, { title: 'Tailgate' });
    return null;
  }
}

/** Whether they hold this run now. */
async function updateBaselines(job: Job, result: GateResult, pin: Pin | null): Promise<boolean> {
  const stored = await updateFrom(result, storeOf(job), pin?.commits);
  if (stored.ok) {
    for (const file of stored.value) job.core.info(`wrote ${file}`);
    return true;
  }
  const text = stored.problems.map(problemText).join('\n');
  // What was measured is no less right because it could not be kept: run.json is in `out`, to be uploaded.
  job.core.warning(text, { title: 'Tailgate' });
  return false;
}
