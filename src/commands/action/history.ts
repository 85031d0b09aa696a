/** The job on the default branch, once its run is stored -> what main's history says of it: in the log, in comments on commits or in issues. */
import path from 'node:path';
import { readDeep } from '../../baseline/branch-history.ts';
import type { Deep } from '../../baseline/deepen.ts';
import type { GitHub } from '../../github/client.ts';
import type { Refusal } from '../../github/refusal.ts';
import type { Conclusion } from '../../conclude.ts';
import { historyOf } from '../../history/history.ts';
import { overIn } from '../../history-news.ts';
import type { Budget, Checked, HistoryNews, Pin } from '../../model.ts';
import { ask } from '../../publish/asked.ts';
import { tellInComments, type Told } from '../../publish/commit-comments.ts';
import { tellInIssues, type Over, type Trouble } from '../../publish/issues.ts';
import { identOf, type IssueMarker } from '../../publish/told.ts';
import { closingNote, commentFoot, commentHead, issueBody, issueTitle, overNote, worseAgainNote } from '../../report/change-points/comment.ts';
import { isCommit, type NewsInput } from '../../report/change-points/input.ts';
import { sectionText } from '../../report/change-points/section.ts';
import { INSTALLED, type Call } from '../../report/reproduce.ts';
import { failureIn, newsAfter, newsLines, readFolder, type NewsFound } from '../history-told.ts';
import { problemText } from '../problems.ts';
import { printUntrusted } from './job-log.ts';
import { branchOf, commentKey, configIn, type Job } from './job.ts';

/** The sentence to fail the job with, or null; nothing that GitHub refuses here is one. `pin`: what `history.pin` turned out to be. */
export async function tellHistory(job: Job, conclusion: Conclusion, pin: Pin | null, call: Call = INSTALLED): Promise<string | null> {
  const { history } = conclusion.run;
  if (history.onChange === 'none' && !history.fail) return null;
  const found = await newsAfter(conclusion, (targets) => deepIn(job, targets, pin), pin, job.world.now().toISOString().slice(0, 10));
  if (!found.ok) {
    job.core.warning(found.problems.map(problemText).join('\n'), { title: 'Tailgate' });
    return null;
  }
  const { news, notes } = found.value;
  for (const note of notes) job.core.info(note);
  const lines = newsLines(news, call, configIn(job));
  if (lines !== '') printUntrusted(job.world, lines);
  if (isOnDefaultBranch(job)) await post(job, history.onChange, found.value, (one) => ({ news: one, repository: addressOf(job), call, config: configIn(job), budget: budgetOf(one, conclusion) }));
  return history.fail ? failureIn(news) : null;
}

/** That of the same figure in this run. */
function budgetOf({ finding: { target, scenario, metric } }: HistoryNews, { judgement: { verdicts } }: Conclusion): Budget | null {
  return verdicts.find(({ comparison }) => comparison.target === target && comparison.scenario === scenario && comparison.metric.name === metric.name)?.budget ?? null;
}

/** What was stored, with what thinning took out of it as far as a job may read it. */
function deepIn({ github, options, root, world }: Job, targets: readonly string[], pin: Pin | null): Promise<Checked<Deep>> {
  if (options.store === 'directory' || github === null) return readFolder(path.resolve(root, options.baselines), targets, world.signal);
  return readDeep(github, branchOf({ options, root }), targets, pin);
}

/** `mode: update` may be run on any branch: that is none of main's history. */
const isOnDefaultBranch = ({ event: { onDefaultBranch, defaultBranch, ref } }: Job): boolean => onDefaultBranch || (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`);

async function post(job: Job, onChange: 'comment' | 'issue' | 'none', found: NewsFound, inputOf: (news: HistoryNews) => NewsInput): Promise<void> {
  const { core, github, options } = job;
  if (github === null || onChange === 'none') return;
  const inputs = found.news.map(inputOf);
  // What got worse is an issue's where issues are asked for; what got better never is.
  const [toIssues, toComments] = onChange === 'issue' ? [inputs.filter(isWorse), inputs.filter((input) => !isWorse(input))] : [[], inputs];
  const told = await tellInComments(github, {
    key: commentKey(job), head: commentHead(options.project), told: tellable(toComments).map(toldOf),
    foot: (idents) => commentFoot(toComments.filter((input) => idents.includes(identOfNews(input)))),
  });
  for (const { kind, url } of told.comments) if (kind !== 'unchanged') core.info(`comment on a commit ${kind}: ${url}`);
  const issues = onChange === 'issue' ? await tellInIssues(github, commentKey(job), toIssues.map((input) => troubleOf(input, options.project)), (marker) => overNow(found, marker)) : null;
  if (issues?.ok === true) for (const { kind, url } of issues.value) core.info(`issue ${kind}: ${url}`);
  tellRefused(job, [...told.refused, ...(issues?.ok === false ? [issues.refusal] : [])]);
}

const isWorse = ({ news }: NewsInput): boolean => news.finding.direction === 'regressed';

/** How many of those told long ago are looked up again, to say that they are over; newest first, a request or two each. */
const MOST_SETTLED = 10;

/** What is there and was told long ago is left alone; that it is no more is said where it was told. */
function tellable(inputs: readonly NewsInput[]): readonly NewsInput[] {
  const known = inputs.filter(({ news }) => news.commits.length > 0);
  const settled = new Set(known.filter(({ news }) => !news.recent && news.state !== 'open').slice(0, MOST_SETTLED));
  return known.filter((input) => input.news.recent || settled.has(input));
}

/** Where nobody was told yet, or it may be that nobody was. */
const isToTell = ({ recent, again }: HistoryNews): boolean => recent && again !== true;

const toldOf = (input: NewsInput): Told => ({
  ident: identOfNews(input), text: sectionText(input), commits: input.news.commits.filter(isCommit), near: input.news.near.filter(isCommit), post: isToTell(input.news) && input.news.state === 'open',
});

/** Of an issue about what no view of the history knows any more. */
function overNow({ deep, options }: NewsFound, { ident, what, commit, levels }: IssueMarker): Over | null {
  for (const { baseline, wholeFrom } of deep) {
    if (!ident.startsWith(`${identOf(baseline.target)}/`)) continue;
    const series = historyOf(baseline, options).series.filter(({ target, scenario, metric }) => identOf(target, scenario, metric.name) === ident);
    const state = overIn(series, { kind: what, commit, levels }, wholeFrom);
    if (state !== null) return { state, note: overNote(state) };
  }
  return null;
}

function identOfNews({ news: { finding } }: NewsInput): string {
  return `${finding.kind === 'creep' ? 'creep' : finding.direction}/${figureOf(finding)}`;
}

const figureOf = ({ target, scenario, metric }: HistoryNews['finding']): string => identOf(target, scenario, metric.name);

function troubleOf(input: NewsInput, project: string | null): Trouble {
  const { finding, series, commits, near, state } = input.news;
  return {
    ident: figureOf(finding), what: finding.kind, commits: commits.filter(isCommit), near: near.filter(isCommit), state, recent: isToTell(input.news), levels: { before: finding.what.before, after: finding.what.after, machine: series?.machine?.id ?? null },
    title: issueTitle(input.news, project), text: issueBody(input, project), again: worseAgainNote(input), closing: state === 'open' ? null : closingNote(input),
  };
}

/** Where the commits of this repository are looked at. */
function addressOf({ world: { env }, event: { repository } }: Job): string | null {
  const server = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.exec((env['GITHUB_SERVER_URL'] ?? '').replace(/\/$/, ''))?.[0];
  return server === undefined || repository === null ? null : `${server}/${repository}`;
}

/** One line, however much was refused. */
function tellRefused({ core }: Job, refused: readonly Refusal[]): void {
  if (refused.length === 0) return;
  const hint = refused.some(({ status }) => status === 410) ? ' Issues may be switched off in this repository: write `on-change: comment`, or switch them on.' : '';
  core.notice(`Not all of main's history could be told (${[...new Set(refused.map(({ message }) => message))].join('; ')}).${hint} It is in the log of this job; \`history: { on-change: none }\` asks for no more.`, { title: 'Tailgate' });
}

/** Pages of a hundred commits that are asked for. */
const MOST_PAGES = 3;

/** A checkout of one commit knows no tags: GitHub does. null: no release is pinned, or GitHub does not know it, which is told. */
export async function pinOf({ core, github }: Job, name: string | null): Promise<Pin | null> {
  if (name === null || github === null) return null;
  const asked = await ask(() => commitsUpTo(github, name));
  if (!asked.ok) core.notice(`Nothing is held against the pinned release: ${asked.refusal.message}.`, { title: 'Tailgate' });
  return asked.ok ? { name, ...asked.value } : null;
}

async function commitsUpTo({ octokit, owner, repo }: GitHub, sha: string): Promise<Omit<Pin, 'name'>> {
  const commits: string[] = [];
  let time: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha, per_page: 100, page });
    commits.push(...data.map((commit) => commit.sha));
    time ??= data[0]?.commit.committer?.date ?? null;
    if (data.length < 100) break;
  }
  return { commits, ...(time === null ? {} : { time }) };
}
