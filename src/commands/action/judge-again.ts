/** A label came or went -> the saved run of this commit, judged again without measuring. */
import type { GitHub } from '../../github/client.ts';
import type { EventPullRequest } from '../../github/event.ts';
import type { Run } from '../../model.ts';
import { findArtifact, readArtifact } from '../../publish/artifact.ts';
import { decodeRun } from '../../run-file.ts';
import { problemText } from '../problems.ts';
import { acceptedByLabel } from './acceptance.ts';
import { announce, deliver, deliverFailure, placeOf } from './deliver.ts';
import { earlierThan, exportFromJob } from './export.ts';
import { failureOf, tell } from './job-log.ts';
import type { Job } from './job.ts';
import { measureJob } from './measure.ts';
import { judgeSaved, keep } from './saved-run.ts';
import { viewOf } from './view.ts';

/**
 * The sentence to fail the job with, or null. This job's answer stands beside the commit in place of the earlier one's, so any
 * label is answered with the whole verdict. Measures when no earlier run of this commit was kept.
 */
export async function judgeAgainJob(job: Job): Promise<string | null> {
  const { core, github, options, event: { pullRequest, label } } = job;
  if (github === null || pullRequest === null) return measureJob(job);
  const run = await earlierRun(job, github, pullRequest);
  if (typeof run === 'string') {
    core.info(`Measuring, since there is no earlier run to judge again. ${run}`);
    return measureJob(job);
  }
  const announced = await announce(job, placeOf(job));
  const view = await viewOf(job, github, pullRequest, run.head.commit);
  const again = await judgeSaved(job, {
    run, view, head: { ...run.head, commit: pullRequest.head.sha, branch: pullRequest.head.branch },
    accept: acceptedByLabel(pullRequest), shown: { ...announced.shown, notices: [{ kind: 'judged-again', label }] },
  });
  if (!again.ok) {
    const text = again.problems.map(problemText).join('; ');
    await deliverFailure(job, announced, 'Could not judge', text);
    return text;
  }
  await keep(job, again.value);
  const earlier = await earlierThan(job, announced.place, again.value, view.exports);
  await tell(job, again.value, options.out);
  await deliver(job, again.value, announced);
  await exportFromJob(job, again.value, view.exports, { place: announced.place, earlier });
  return failureOf(again.value);
}

/** Or a sentence that says why there is none. */
async function earlierRun({ options }: Job, github: GitHub, { head }: EventPullRequest): Promise<Run | string> {
  if (head.repositoryId === null) return 'The repository of the pull request is gone.';
  const artifact = await findArtifact(github, options.artifact, { kind: 'commit', headSha: head.sha, headRepositoryId: head.repositoryId });
  const text = artifact.ok ? await readArtifact(github, artifact.value) : artifact;
  if (!text.ok) return text.refusal.message;
  const run = decodeRun(text.value, 'run.json');
  if (!run.ok) return run.problems.map(problemText).join('; ');
  // A job that was cancelled uploads what it has: half of a measurement is no answer to a label.
  return run.value.complete ? run.value : 'The earlier run was cut short.';
}
