/** `workflow_run`: what another workflow measured, maybe of a stranger's code -> judged here, and posted to its pull requests. */
import type { GitHub } from '../../github/client.ts';
import type { EndedRun } from '../../github/event.ts';
import { shaOf } from '../../github/payload.ts';
import type { PullRequest } from '../../github/pull-request.ts';
import type { Conclusion } from '../../conclude.ts';
import type { Export, Outcome, Run } from '../../model.ts';
import { findArtifact, readArtifact, type Artifact } from '../../publish/artifact.ts';
import { ask } from '../../publish/asked.ts';
import { refuse, type Found } from '../../publish/found.ts';
import { currentHead, MOST_PULL_REQUESTS, pullRequestsOf } from '../../publish/pull-request.ts';
import { decodeRun } from '../../run-file.ts';
import { problemText } from '../problems.ts';
import { acceptedByLabel, labelsOfQueued } from './acceptance.ts';
import { announce, closeCheck, deliver, type Announced, type Place } from './deliver.ts';
import { earlierThan, exportFromJob, nameOf } from './export.ts';
import { tell } from './job-log.ts';
import type { Job } from './job.ts';
import { judgeSaved, keep } from './saved-run.ts';
import { viewOf, type ViewedPullRequest } from './view.ts';

const NOTHING = 'Nothing is published';

/** The sentence to fail the job with, or null: what the gate says is on the pull request, and this job is not on it. */
export async function publishJob(job: Job): Promise<string | null> {
  const { core, github, event: { workflowRun: ended } } = job;
  if (ended === null) return 'There is nothing to publish here: `mode: publish` belongs into a workflow with `on: workflow_run`.';
  if (github === null) return 'Publishing needs a token: leave the input `token` as it is.';
  if (ended.event === 'merge_group') return publishTo(job, github, ended, [queued(ended)]);
  if (ended.event !== 'pull_request') {
    core.info(`${NOTHING}: the run was started by ${ended.event ?? 'something unknown'}, not by a pull request or a merge queue.`);
    return null;
  }
  const belongs = await pullRequestsOf(github, ended);
  if (!belongs.ok) return `${NOTHING}: ${belongs.refusal.message}`;
  switch (belongs.value.kind) {
    case 'unknown': core.notice(`${NOTHING}: no open pull request has commit ${short(ended.headSha)} at its head.`); return null;
    case 'stale': core.notice(`${NOTHING}: pull request ${belongs.value.number} has moved on from ${short(ended.headSha)} to ${short(belongs.value.now)}.`); return null;
    case 'found': return publishTo(job, github, ended, belongs.value.pullRequests);
    default: throw new Error(`not a known kind: ${JSON.stringify(belongs.value satisfies never)}`);
  }
}

/** Where a result is posted. */
interface Receiver extends ViewedPullRequest {
  /** null: a commit of the merge queue, which has a check and no comment. */
  readonly number: number | null;
  readonly head: PullRequest['head'];
  readonly labels: readonly string[];
}

/** What a maintainer put into the queue is judged by its own rules, with the history that it has itself. */
function queued({ headSha, headBranch, headRepository, headRepositoryId }: EndedRun): Receiver {
  return {
    number: null, base: { sha: headSha, branch: null }, labels: [], fromFork: false,
    head: { sha: headSha, branch: headBranch ?? '', repository: headRepository, repositoryId: headRepositoryId },
  };
}

/**
 * Checks of one name on one commit replace each other, so that a commit gets a single one: with the worst verdict of all the
 * pull requests that offer it. A lax branch as a second base must not turn it green.
 */
async function publishTo(job: Job, github: GitHub, ended: EndedRun, receivers: readonly [Receiver, ...Receiver[]]): Promise<string | null> {
  const [{ head, number }] = receivers;
  const place: Place = { sha: head.sha, pullRequest: null, run: { id: ended.id, attempt: ended.attempt, url: ended.url }, annotated: false };
  const mayCheck = number === null || await isOldest(job, github, head.sha, number);
  const announced = await announce(mayCheck ? job : { ...job, options: { ...job.options, check: false } }, place);
  const fetched = receivers.length > MOST_PULL_REQUESTS
    ? refuse('rejected', `More than ${MOST_PULL_REQUESTS} pull requests offer this commit.`)
    : await fetchRun(job, github, ended, receivers);
  if (!fetched.ok) {
    // A run that was cancelled before it could upload anything has no result, and needs none.
    const cancelled = ended.conclusion === 'cancelled';
    await closeCheck(job, announced, { conclusion: cancelled ? 'cancelled' : 'failure', title: 'No result', text: fetched.refusal.message });
    return cancelled ? null : `${NOTHING}: ${fetched.refusal.message}`;
  }
  const published: Published[] = [];
  const later: Later[] = [];
  for (const receiver of receivers) published.push(await publishRun(job, github, receiver, fetched.value, { ...announced, place: { ...place, pullRequest: receiver.number }, check: null, refused: [] }, later));
  const failure = await concludeAll(job, announced, published);
  // The figures are the commit's: they are exported once, as its check tells them. A message is for each pull request.
  const worst = worstOf(published);
  await Promise.all(later.map((one) => one.send(one.conclusion === worst ? one.exports : one.exports.filter(({ kind }) => kind === 'webhook'))));
  return failure;
}

/** What is exported when everything else is told. */
interface Later {
  readonly conclusion: Conclusion;
  readonly exports: readonly Export[];
  readonly send: (exports: readonly Export[]) => Promise<void>;
}

/** A reason why it could not be, the conclusion that was posted, or null where the pull request has moved on. */
type Published = string | Conclusion | null;

async function concludeAll(job: Job, announced: Announced, published: readonly Published[]): Promise<string | null> {
  const refusal = published.find((one) => typeof one === 'string');
  if (refusal !== undefined) {
    await closeCheck(job, announced, { conclusion: 'failure', title: 'No result', text: refusal });
    return `${NOTHING}: ${refusal}`;
  }
  const worst = worstOf(published);
  if (worst === undefined) await closeCheck(job, announced, { conclusion: 'neutral', title: 'The pull request has moved on', text: 'A newer commit is measured in its place.' });
  else await deliver(job, worst, announced);
  return null;
}

function worstOf(published: readonly Published[]): Conclusion | undefined {
  return published.filter((one) => one !== null && typeof one === 'object').sort((a, b) => SEVERITY.indexOf(b.judgement.outcome) - SEVERITY.indexOf(a.judgement.outcome) || b.exitCode - a.exitCode)[0];
}

const SEVERITY: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** Whoever offers somebody else's commit as their own comments on their own pull request only. */
async function isOldest({ core }: Job, { octokit, owner, repo }: GitHub, sha: string, number: number): Promise<boolean> {
  const found = await ask(async () => (await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha })).data);
  const older = found.ok ? found.value.find((pull) => pull.state === 'open' && pull.head.sha === sha && pull.number < number) : undefined;
  if (older !== undefined) core.notice(`The check of ${short(sha)} belongs to pull request ${older.number}, which offers the same commit: it is left to that one.`);
  return older === undefined;
}

interface Fetched {
  readonly run: Run;
  readonly artifact: Artifact;
}

/** A stranger's run beyond this takes longer to judge than the job has. */
const MOST_SAMPLES = 12_000;

async function fetchRun({ options }: Job, github: GitHub, { id, headSha }: EndedRun, receivers: readonly Receiver[]): Promise<Found<Fetched>> {
  const artifact = await findArtifact(github, options.artifact, { kind: 'run', runId: id, headSha });
  if (!artifact.ok) return artifact;
  const text = await readArtifact(github, artifact.value);
  if (!text.ok) return text;
  const run = decodeRun(text.value, 'run.json');
  if (run.ok && receivers.some(({ fromFork }) => fromFork) && run.value.samples.length + (run.value.screening?.samples.length ?? 0) > MOST_SAMPLES) return refuse('too-large', `The run has more than ${MOST_SAMPLES} samples: it is not judged for a fork.`);
  if (run.ok) return { ok: true, value: { run: run.value, artifact: artifact.value } };
  return { ok: false, refusal: { kind: 'rejected', status: null, message: `The run.json of the artifact is not one: ${run.problems.map(problemText).join('; ')}` } };
}

/** Comments. The check is the commit's, and is concluded when all are judged. */
async function publishRun(job: Job, github: GitHub, receiver: Receiver, { run, artifact }: Fetched, announced: Announced, later: Later[]): Promise<Published> {
  const view = await viewOf(job, github, receiver, receiver.fromFork ? null : shaOf(run.head.commit));
  if (view.refused !== null) return view.refused;
  const { number, head, base } = receiver;
  const links = { ...announced.shown.links, ...artifactLink(announced, artifact) };
  const judged = await judgeSaved(job, {
    run: receiver.fromFork ? comparedAnyway(run, job) : run, view, head: { commit: head.sha, branch: head.branch, dirty: false, time: null }, accept: number === null ? await labelsOfQueued(github, head.branch, (text) => job.core.notice(text)) : acceptedByLabel({ number, labels: receiver.labels }),
    shown: { ...announced.shown, links, notices: base.branch === null || !receiver.fromFork ? [] : [{ kind: 'judged-elsewhere', branch: base.branch }] },
  });
  if (!judged.ok) return judged.problems.map(problemText).join('; ');
  const current = number === null ? null : await currentHead(github, { number, head });
  if (current?.ok === false) return current.refusal.message;
  if (current !== null && current.value.kind !== 'current') {
    job.core.notice(`${NOTHING}: pull request ${number} has moved on from ${short(head.sha)}.`);
    return null;
  }
  await keep(job, judged.value);
  const earlier = await earlierThan(job, announced.place, judged.value, view.exports);
  await tell(job, judged.value, job.options.out);
  await deliver(job, judged.value, announced);
  const conclusion = judged.value;
  later.push({ conclusion, exports: view.exports, send: (exports) => exportFromJob(job, conclusion, exports, { place: announced.place, earlier, branch: nameOf(receiver) }) });
  return judged.value;
}

/** Whether anything is compared is not for the code that is measured to say. */
function comparedAnyway(run: Run, { options }: Job): Run {
  return run.compare === 'none' && options.compare !== 'none' ? { ...run, compare: 'stored' } : run;
}

/** GitHub's own page of it: under the run that uploaded it. */
function artifactLink({ place }: Announced, { id }: Artifact): { readonly artifact?: string } {
  const run = place?.run.url?.replace(/\/attempts\/\d+$/, '');
  return run == null ? {} : { artifact: `${run}/artifacts/${id}` };
}

const short = (commit: string): string => commit.slice(0, 10);
