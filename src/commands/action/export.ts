/** The last step of a job of the Action: a concluded run -> what the config exports, and one notice for all that could not be. */
import type { Conclusion } from '../../conclude.ts';
import type { Export } from '../../model.ts';
import { writeSummary } from '../../publish/action.ts';
import { failedInPullRequest, failedOnBranch } from '../../publish/earlier.ts';
import { markdownText } from '../../report/escape.ts';
import { asksForRecovery, exportRun, isExported, outcomeTold, type Trouble } from '../exports.ts';
import type { Place } from './deliver.ts';
import { printUntrusted } from './job-log.ts';
import { checkName, commentKey, type Job } from './job.ts';

/** What is known before the result is told: the comment that it replaces says what came before. */
export interface BeforeThis {
  readonly failed: boolean;
}

/** Asked only when a webhook wants to know, and the answer matters. */
export async function beforeThis(job: Job, place: Place | null, conclusion: Conclusion, exports: readonly Export[]): Promise<BeforeThis> {
  const { github, core, event } = job;
  const outcome = outcomeTold(conclusion);
  const matters = isExported(conclusion) && !conclusion.run.partial && (outcome === 'pass' || outcome === 'warn') && asksForRecovery(exports);
  // A commit of the merge queue is on no branch that could recover.
  if (!matters || github === null || place === null || event.mergeGroup !== null || (event.workflowRun !== null && place.pullRequest === null)) return { failed: false };
  const found = place.pullRequest === null
    ? await failedOnBranch(github, { name: checkName(job), sha: place.sha, before: event.before, run: place.run })
    : await failedInPullRequest(github, place.pullRequest, commentKey(job), place.run);
  if (found.ok) return { failed: found.value };
  core.info(`Whether the run before this one failed cannot be read (${found.refusal.message}): webhooks are told of no recovery.`);
  return { failed: false };
}

/** After everything is told and kept: changes neither outcome nor exit code. */
export async function exportFromJob(job: Job, conclusion: Conclusion, exports: readonly Export[], { place, before }: { readonly place: Place | null; readonly before: BeforeThis }): Promise<void> {
  const { core, world, options, event, root } = job;
  if (exports.length === 0) return;
  const { head } = conclusion.run;
  const troubles = await exportRun(conclusion, {
    exports, env: world.env, root, project: options.project, repository: event.repository, pullRequest: place?.pullRequest ?? null, url: place?.run.url ?? null, failedBefore: before.failed,
    // What was checked out is mostly a merge, on no branch; a publishing job itself is on the default one.
    branch: event.pullRequest?.head.branch ?? (event.workflowRun === null ? branchOf(event.ref) : null) ?? head.branch, commit: place?.sha ?? head.commit,
    print: (text) => printUntrusted(world, text), signal: world.signal,
  });
  const told = event.readOnly ? withoutSecrets(troubles) : troubles;
  if (told.length === 0) return;
  const lines = told.map(({ path, message }) => `${path}: ${message}`);
  core.notice(`Not everything could be exported, which changes nothing else. ${lines.join('; ')}.`, { title: 'Tailgate' });
  await writeSummary(core, world.env, { markdown: () => `\n${lines.map((line) => `- Not exported: ${markdownText(line, LONGEST_LINE)}`).join('\n')}\n` });
}

const LONGEST_LINE = 500;

const branchOf = (ref: string | null): string | null => (ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : null);

/** Pull requests from forks have no secrets: that is no mistake of anybody's, and is told once. */
function withoutSecrets(troubles: readonly Trouble[]): readonly Trouble[] {
  const missing = troubles.filter((one) => one.missing.length > 0);
  if (missing.length === 0) return troubles;
  const paths = [...new Set(missing.map(({ path }) => path))].join(', ');
  return [...troubles.filter((one) => one.missing.length === 0), { path: paths, message: 'left out, for pull requests from forks and from Dependabot have no secrets', missing: [] }];
}
