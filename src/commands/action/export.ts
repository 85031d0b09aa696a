/**
 * The last step of a job of the Action: a concluded run -> what the config exports, and one notice for all that could not be.
 *
 * Who exports what. Every job that judges a whole run writes the files; shards and runs that were cut short are not exported. What is
 * sent (webhooks, OTLP, lines on standard output) is sent by the job that tells GitHub of the result: the measuring or joining job, unless
 * it is asked for neither comment nor check, for then a job with `mode: publish` tells both, and sends. A label that has a run judged again
 * counts as a run. A run that ends red is a `fail` to all of them, whatever its report says of it.
 *
 * What a webhook was told before, GitHub remembers: the comment of a pull request, the checks on a branch's commits. Both are written
 * before webhooks are told, so that what could not be told is not told again: the notice is all there is of it.
 */
import type { Conclusion } from '../../conclude.ts';
import type { Export, Outcome } from '../../model.ts';
import { writeSummary } from '../../publish/action.ts';
import { earlierInPullRequest, earlierOnBranch, NOTHING_EARLIER, type Earlier } from '../../publish/earlier.ts';
import { markdownText } from '../../report/escape.ts';
import { endingOf } from '../ending.ts';
import { asksForRecovery, exportRun, isExported, isKept, tellsAnybody, type Trouble } from '../exports.ts';
import type { Source } from '../../export/exported.ts';
import type { Place } from './deliver.ts';
import { printUntrusted } from './job-log.ts';
import { checkName, commentKey, ownBranch, type Job } from './job.ts';

/** Whether this job tells GitHub of its result, rather than one that publishes it. */
const speaks = ({ event, options }: Job): boolean => (event.pullRequest === null && event.mergeGroup === null) || options.comment !== 'never' || options.check;

/** What is known before the result is told: the comment that it replaces says what came before. Asked only when a webhook wants to know. */
export async function earlierThan(job: Job, place: Place | null, conclusion: Conclusion, exports: readonly Export[]): Promise<Earlier> {
  const { github, core, event, options } = job;
  // A commit of the merge queue is on no branch that could recover.
  const branch = ownBranch(job);
  const asked = isExported(conclusion) && tellsAnybody(exports) && speaks(job) && (place?.pullRequest != null || branch !== null);
  if (!asked || github === null || place === null) return NOTHING_EARLIER;
  const forgotten = place.pullRequest === null ? (options.check ? null : 'check: false') : (options.comment === 'never' ? 'comment: never' : null);
  if (forgotten !== null) {
    if (asksForRecovery(exports)) core.info(`With \`${forgotten}\` nothing remembers what failed: webhooks are told of no recovery.`);
    return NOTHING_EARLIER;
  }
  const found = place.pullRequest === null
    ? await earlierOnBranch(github, { name: checkName(job), branch: branch ?? '', sha: place.sha, before: event.before, run: place.run })
    : await earlierInPullRequest(github, { pullRequest: place.pullRequest, key: commentKey(job), sha: place.sha, run: place.run });
  if (found.ok) return found.value;
  core.info(`Whether the run before this one failed cannot be read (${found.refusal.message}): webhooks are told of no recovery.`);
  return NOTHING_EARLIER;
}

function toldAgain({ core }: Job, outcome: Outcome, { late, said }: Earlier): void {
  if (late) core.info('Webhooks are told nothing: a later run has spoken.');
  else if (outcome !== 'pass' && said === outcome) core.info(`Webhooks are told nothing: an earlier run of this commit has said ${outcome} already.`);
}

export interface Circumstances {
  readonly place: Place | null;
  readonly earlier: Earlier;
  /** Why the job fails besides what was measured, or null. */
  readonly worse?: string | null;
  /** What was measured, where the event does not tell. */
  readonly branch?: string | null;
}

/** After everything is told and kept: changes neither outcome nor exit code. */
export async function exportFromJob(job: Job, conclusion: Conclusion, all: readonly Export[], { place, earlier, worse = null, branch = branchOf(job) }: Circumstances): Promise<void> {
  const { core, world, options, event, root } = job;
  const exports = speaks(job) ? all : all.filter(isKept);
  if (exports.length === 0) return;
  if (tellsAnybody(exports)) toldAgain(job, endingOf(conclusion, worse).outcome, earlier);
  const { head } = conclusion.run;
  const troubles = await exportRun(conclusion, {
    exports, env: world.env, root, project: options.project, repository: event.repository, pullRequest: place?.pullRequest ?? null, url: place?.run.url ?? null, worse, earlier: () => earlier,
    branch: branch ?? head.branch, source: sourceOf(job, place), commit: place?.sha ?? head.commit,
    print: (text) => printUntrusted(world, text), signal: world.signal,
  });
  const told = event.readOnly ? withoutSecrets(troubles) : troubles;
  if (told.length === 0) return;
  const lines = told.map(({ path, message }) => `${path}: ${message}`);
  core.notice(`Not everything could be exported, which changes nothing else. ${lines.join('; ')}.`, { title: 'Tailgate' });
  await writeSummary(core, world.env, { markdown: () => `\n${lines.map((line) => `- Not exported: ${markdownText(line, LONGEST_LINE)}`).join('\n')}\n` });
}

const LONGEST_LINE = 500;

/** What was checked out is mostly a merge, on no branch. */
function branchOf(job: Job): string | null {
  const { pullRequest, mergeGroup, ref } = job.event;
  if (pullRequest !== null) return nameOf(pullRequest);
  return mergeGroup === null ? ownBranch(job) : (ref?.replace(/^refs\/heads\//u, '') ?? null);
}

/** A fork's `main` is another branch than ours, and is called as GitHub calls it. */
export const nameOf = ({ head, fromFork }: { readonly head: { readonly branch: string; readonly repository: string | null }; readonly fromFork: boolean }): string => (fromFork ? `${head.repository?.split('/')[0] ?? 'unknown'}:${head.branch}` : head.branch);

/** What is in a merge queue is not merged yet. */
function sourceOf(job: Job, place: Place | null): Source {
  const { event } = job;
  if (place?.pullRequest != null || event.pullRequest !== null || event.mergeGroup !== null || event.workflowRun !== null) return 'pull-request';
  return event.defaultBranch !== null && ownBranch(job) === event.defaultBranch ? 'default' : 'other';
}

/** Pull requests from forks have no secrets: that is no mistake of anybody's, and is told once. */
function withoutSecrets(troubles: readonly Trouble[]): readonly Trouble[] {
  const missing = troubles.filter((one) => one.missing.length > 0);
  if (missing.length === 0) return troubles;
  const paths = [...new Set(missing.map(({ path }) => path))].join(', ');
  return [...troubles.filter((one) => one.missing.length === 0), { path: paths, message: 'left out, for pull requests from forks and from Dependabot have no secrets', missing: [] }];
}
