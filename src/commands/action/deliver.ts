/** A concluded run -> its check and its comment. Nothing that GitHub refuses here fails the job: the result stands in the summary and in the files. */
import { PASS } from '../../exit-codes.ts';
import type { Conclusion, Shown } from '../../conclude.ts';
import type { Refusal } from '../../github/refusal.ts';
import { concludeCheck, isOvertaken, openCheck, type CheckAnswer, type CheckConclusion, type CheckRequest, type OpenedCheck } from '../../publish/check.ts';
import { postComment } from '../../publish/comment.ts';
import { accusedIn, type Marker } from '../../publish/marker.ts';
import type { Trace } from '../../publish/said.ts';
import { markdownText } from '../../report/escape.ts';
import type { Notice } from '../../report/notices.ts';
import { callFromClone, type Call } from '../../report/reproduce.ts';
import { endingOf, reportedOf } from '../ending.ts';
import { isExported } from '../exports.ts';
import { checkName, commentKey, configIn, ownBranch, type Job } from './job.ts';

/** Where a result belongs. */
export interface Place {
  /** The commit that the check is for: a pull request's head, never the merge that was measured. */
  readonly sha: string;
  /** null: no pull request, so no comment. */
  readonly pullRequest: number | null;
  /** Of the job that measured. */
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string | null };
  /** A job that measures annotates its own workflow; another one annotates the check. */
  readonly annotated: boolean;
}

export interface Announced {
  readonly place: Place | null;
  /** One that could not be opened is made when it is concluded; null: none is wanted, or none is allowed. */
  readonly check: OpenedCheck | CheckRequest | null;
  readonly shown: Shown;
  readonly refused: readonly Refusal[];
}

/** Of the job's own event; null where there is no commit or no GitHub to tell. */
export function placeOf({ event, github }: Job): Place | null {
  const sha = event.pullRequest?.head.sha ?? event.mergeGroup?.headSha ?? event.sha;
  if (github === null || event.run === null || sha === null) return null;
  return { sha, pullRequest: event.pullRequest?.number ?? null, run: event.run, annotated: true };
}

/** Opens the check, so that whoever waits for it sees that it is coming. */
export async function announce(job: Job, place: Place | null): Promise<Announced> {
  const { github, options } = job;
  const shown: Shown = {
    project: options.project, call: callOf(job),
    ...(place?.run.url == null ? {} : { links: { run: place.run.url } }),
  };
  if (github === null || place === null || !options.check) return { place, check: null, shown, refused: [] };
  const request: CheckRequest = { name: checkName(job), sha: place.sha, run: place.run, detailsUrl: place.run.url, sole: !place.annotated };
  if (!place.annotated && await isOvertaken(github, request)) return { place, check: null, shown, refused: [] };
  const opened = await openCheck(github, request);
  if (opened.ok) return { place, check: opened.value, shown, refused: [] };
  return opened.refusal.kind === 'forbidden' ? { place, check: null, shown, refused: [opened.refusal] } : { place, check: request, shown, refused: [] };
}

/** A reader of the comment has the Action and not the command line: the same version of it, and the inputs that stand in for a config. */
function callOf({ world: { env }, options }: Job): Call {
  const flags = [['--start', options.start], ['--url', options.url], ['--package', options.package], ['--working-directory', options.workingDirectory === '.' ? null : options.workingDirectory]] as const;
  return callFromClone(
    { server: env['GITHUB_SERVER_URL'] ?? null, repository: env['GITHUB_ACTION_REPOSITORY'] ?? null, ref: env['GITHUB_ACTION_REF'] ?? null },
    flags.flatMap(([flag, value]) => (value === null ? [] : [flag, value])),
  );
}

/** Posts check and comment, and tells in one line what could not be posted. `worse`: why the job fails besides, or null. */
export async function deliver(job: Job, conclusion: Conclusion, announced: Announced, worse: string | null = null): Promise<readonly Refusal[]> {
  const { texts, reason } = conclusion;
  const verdict = conclusionOf(conclusion);
  const isWorse = worse !== null && (verdict === 'success' || verdict === 'neutral');
  const checked = await answerCheck(job, announced, {
    conclusion: isWorse ? 'failure' : verdict, title: isWorse ? worse : reason, summary: (limit) => texts.markdown(limit),
    annotations: announced.place?.annotated === true ? [] : texts.annotations, file: configIn(job), ...traceOf(job, conclusion, worse, announced),
  });
  const commented = await comment(job, conclusion, announced);
  const refused = [...announced.refused, ...checked, ...commented];
  tellRefused(job, refused);
  return refused;
}

/** Of a run that has no report: the check must not stay open, nor an earlier comment stand as if it were of this commit. */
export async function deliverFailure(job: Job, announced: Announced, title: string, text: string): Promise<void> {
  const checked = await closeCheck(job, announced, { conclusion: 'failure', title, text });
  const commented = await commentFailure(job, announced, `### ${MARK} ${title}\n\n${markdownText(text, LONGEST_REASON)}`);
  tellRefused(job, [...announced.refused, ...checked, ...commented]);
}

const MARK = '❓';
const LONGEST_REASON = 1000;

export async function closeCheck(job: Job, announced: Announced, { conclusion, title, text }: { readonly conclusion: CheckConclusion; readonly title: string; readonly text: string }): Promise<readonly Refusal[]> {
  return answerCheck(job, announced, { conclusion, title, summary: () => markdownText(text, LONGEST_REASON), annotations: [], file: null });
}

/** Only one that is there already: a job that is red needs none to be seen. */
async function commentFailure({ github, options, ...job }: Job, { place }: Announced, text: string): Promise<readonly Refusal[]> {
  if (github === null || place?.pullRequest == null || options.comment === 'never') return [];
  const posted = await postComment(github, {
    pullRequest: place.pullRequest, key: commentKey({ github, options, ...job }), worthTelling: false,
    marker: { run: place.run.id, attempt: place.run.attempt, outcome: 'inconclusive', commit: place.sha }, render: () => text,
  });
  return posted.ok ? [] : [posted.refusal];
}

async function answerCheck({ github }: Job, { check }: Announced, answer: CheckAnswer): Promise<readonly Refusal[]> {
  if (check === null || github === null) return [];
  const concluded = await concludeCheck(github, check, answer);
  return concluded.ok ? [] : [concluded.refusal];
}

/** What the next run of the branch must know. The comment of a pull request remembers by itself. */
function traceOf(job: Job, conclusion: Conclusion, worse: string | null, { place }: Announced): { readonly trace?: Trace } {
  const branch = ownBranch(job);
  if (branch === null || place === null || !isExported(conclusion)) return {};
  const { outcome, decides } = endingOf(conclusion, worse);
  return { trace: { run: place.run, said: { branch, outcome, decides } } };
}

/** Neither a pass nor a fail is said of what could not be decided, unless the policy asks for it. */
function conclusionOf({ judgement, exitCode, run }: Conclusion): CheckConclusion {
  if (!run.complete) return 'cancelled';
  if (exitCode !== PASS) return 'failure';
  return judgement.outcome === 'inconclusive' ? 'neutral' : 'success';
}

async function comment(job: Job, conclusion: Conclusion, { place }: Announced): Promise<readonly Refusal[]> {
  const { core, github, options } = job;
  const { run, texts } = conclusion;
  // Whoever cancels a run starts another: half a measurement is nothing to tell a reviewer.
  if (github === null || place?.pullRequest == null || options.comment === 'never' || !run.complete) return [];
  const outcome = reportedOf(conclusion);
  const isRed = outcome !== 'fail' && endingOf(conclusion).outcome === 'fail';
  const posted = await postComment(github, {
    pullRequest: place.pullRequest, key: commentKey(job), worthTelling: texts.worthTelling || options.comment === 'always',
    marker: { run: place.run.id, attempt: place.run.attempt, outcome, commit: place.sha, ...(isRed ? { failed: place.sha } : {}) }, partial: run.partial,
    render: (limit, before) => texts.comment(limit, resolvedBy(before)),
  });
  if (!posted.ok) return [posted.refusal];
  const { kind } = posted.value;
  if (kind === 'superseded') core.notice('The comment is left as it is: it tells of a later run.');
  if (kind !== 'skipped' && kind !== 'superseded') core.info(`comment ${kind}: ${posted.value.url}`);
  if (kind !== 'skipped') core.setOutput('comment-id', String(posted.value.id));
  return [];
}

/** What the comment said before; the report decides whether that is over. */
function resolvedBy(before: Marker | null): readonly Notice[] {
  const accused = accusedIn(before);
  return accused === null ? [] : [{ kind: 'resolved', commit: accused.commit }];
}

/** One line, however much was refused: a token that only reads is no fault of the pull request's. */
function tellRefused({ core, event, options }: Job, refused: readonly Refusal[]): void {
  const [first] = refused;
  if (first === undefined) return;
  const what = [...new Set(refused.map(({ message }) => message))].join('; ');
  const forks = event.readOnly ? ' That is so for pull requests from forks and from Dependabot' : '';
  core.notice(`Not everything could be posted (${what}).${forks === '' ? '' : `${forks}.`} The result is in the job summary and in ${options.out}; a workflow with \`mode: publish\` posts it with a token of its own.`, { title: 'Tailgate' });
}
