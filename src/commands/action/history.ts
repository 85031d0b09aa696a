/** The job on the default branch, once its run is stored -> what main's history says of it: in the log, in comments on commits or in issues. */
import type { GitHub } from '../../github/client.ts';
import type { Refusal } from '../../github/refusal.ts';
import type { Conclusion } from '../../conclude.ts';
import type { HistoryNews, Pin } from '../../model.ts';
import { ask } from '../../publish/asked.ts';
import { tellInComments, type Told } from '../../publish/commit-comments.ts';
import { tellInIssues, type Trouble } from '../../publish/issues.ts';
import { identOf } from '../../publish/told.ts';
import { closingNote, commentFoot, commentHead, issueBody, issueTitle, plainLine, worseAgainNote } from '../../report/change-points/comment.ts';
import { isCommit, type NewsInput } from '../../report/change-points/input.ts';
import { sectionText } from '../../report/change-points/section.ts';
import { INSTALLED, type Call } from '../../report/reproduce.ts';
import { newsAfter, newsLines, worseIn } from '../history-told.ts';
import { problemText } from '../problems.ts';
import { printUntrusted } from './job-log.ts';
import { commentKey, configIn, storeOf, type Job } from './job.ts';

/** The sentence to fail the job with, or null; nothing that GitHub refuses here is one. */
export async function tellHistory(job: Job, conclusion: Conclusion, call: Call = INSTALLED): Promise<string | null> {
  const { history } = conclusion.run;
  if (history.onChange === 'none' && !history.fail) return null;
  const news = await newsAfter(conclusion, storeOf(job), await pinOf(job, history.pin), job.world.now().toISOString().slice(0, 10));
  if (!news.ok) {
    job.core.warning(news.problems.map(problemText).join('\n'), { title: 'Tailgate' });
    return null;
  }
  const lines = newsLines(news.value, call, configIn(job));
  if (lines !== '') printUntrusted(job.world, lines);
  if (isOnDefaultBranch(job)) await post(job, history.onChange, news.value.map((one): NewsInput => ({ news: one, repository: addressOf(job), call, config: configIn(job) })));
  const worse = worseIn(news.value);
  if (!history.fail || worse[0] === undefined) return null;
  return `Main got worse, and the config asks to fail then (\`history.fail\`): ${plainLine(worse[0])}${worse.length > 1 ? ` (and ${worse.length - 1} more)` : ''}`;
}

/** `mode: update` may be run on any branch: that is none of main's history. */
const isOnDefaultBranch = ({ event: { onDefaultBranch, defaultBranch, ref } }: Job): boolean => onDefaultBranch || (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`);

async function post(job: Job, onChange: 'comment' | 'issue' | 'none', inputs: readonly NewsInput[]): Promise<void> {
  const { core, github, options } = job;
  if (github === null || onChange === 'none') return;
  // What got worse is an issue's where issues are asked for; what got better never is.
  const [toIssues, toComments] = onChange === 'issue' ? [inputs.filter(isWorse), inputs.filter((input) => !isWorse(input))] : [[], inputs];
  const told = await tellInComments(github, {
    key: commentKey(job), head: commentHead(options.project), told: toComments.filter(isTellable).map(toldOf),
    foot: (idents) => commentFoot(toComments.filter((input) => idents.includes(identOfNews(input)))),
  });
  for (const { kind, url } of told.comments) if (kind !== 'unchanged') core.info(`comment on a commit ${kind}: ${url}`);
  const issues = await tellInIssues(github, commentKey(job), toIssues.map((input) => troubleOf(input, options.project)));
  if (issues.ok) for (const { kind, url } of issues.value) core.info(`issue ${kind}: ${url}`);
  tellRefused(job, [...told.refused, ...(issues.ok ? [] : [issues.refusal])]);
}

const isWorse = ({ news }: NewsInput): boolean => news.finding.direction === 'regressed';

/** What was told long ago is left alone, unless it is no more. */
const isTellable = ({ news }: NewsInput): boolean => news.commits.length > 0 && (news.recent || news.state === 'withdrawn');

const toldOf = (input: NewsInput): Told => ({ ident: identOfNews(input), text: sectionText(input), commits: input.news.commits.filter(isCommit), post: input.news.recent && input.news.state === 'open' });

function identOfNews({ news: { finding } }: NewsInput): string {
  return `${finding.kind === 'creep' ? `creep-${finding.what.against.kind}` : finding.direction}/${figureOf(finding)}`;
}

const figureOf = ({ target, scenario, metric }: HistoryNews['finding']): string => identOf(target, scenario, metric.name);

function troubleOf(input: NewsInput, project: string | null): Trouble {
  const { finding, commits, state, recent } = input.news;
  return {
    ident: figureOf(finding), what: finding.kind, commits: commits.filter(isCommit), state, recent,
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

/** A checkout of one commit knows no tags: GitHub does. */
async function pinOf({ core, github }: Job, name: string | null): Promise<Pin | null> {
  if (name === null || github === null) return null;
  const asked = await ask(() => commitsUpTo(github, name));
  if (!asked.ok) core.notice(`Nothing is held against the pinned release: ${asked.refusal.message}.`, { title: 'Tailgate' });
  return asked.ok ? { name, commits: asked.value } : null;
}

async function commitsUpTo({ octokit, owner, repo }: GitHub, sha: string): Promise<readonly string[]> {
  const commits: string[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha, per_page: 100, page });
    commits.push(...data.map((commit) => commit.sha));
    if (data.length < 100) break;
  }
  return commits;
}
