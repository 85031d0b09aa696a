/** A branch or a pull request -> what was said of it before this run, as the checks or the comment that were left there tell. */
import type { GitHub } from '../github/client.ts';
import { ask, type Asked } from './asked.ts';
import { commentFinder } from './find-comment.ts';
import { failedIn, isLater, isSame } from './marker.ts';
import { runIn, saidIn, type RunId, type Said } from './said.ts';
import type { Outcome } from '../model.ts';

export interface Earlier {
  /** Whether something fails, as the last run that could tell left it. */
  readonly failing: boolean;
  /** What was said of this very commit last; null: nothing. */
  readonly said: Outcome | null;
  /** A later run has spoken: this one is no news. */
  readonly late: boolean;
}

export const NOTHING_EARLIER: Earlier = { failing: false, said: null, late: false };
const LATE: Earlier = { ...NOTHING_EARLIER, late: true };

export interface OfBranch {
  /** Name of the check. */
  readonly name: string;
  readonly branch: string;
  readonly sha: string;
  /** The branch's tip before it was pushed to; null: its first parent is as good. */
  readonly before: string | null;
  readonly run: RunId;
}

/** Commits that are looked at before this one, and after it; one whose run was cancelled, or could not tell, says nothing. */
const MOST_COMMITS = 10;

/** By the newest run before this one that could tell: of the same commit (it is measured again), else of those before it on the branch itself. */
export async function earlierOnBranch(github: GitHub, of: OfBranch): Promise<Asked<Earlier>> {
  const { sha, branch } = of;
  return ask(async (): Promise<Earlier> => {
    const line = await lineOf(github, branch);
    const here = await saidAt(github, of, sha);
    if (here.later.length > 0 || await isOvertaken(github, of, line)) return LATE;
    const said = here.earlier[0]?.outcome ?? null;
    const failing = failingAfter(here.earlier) ?? await failedBefore(github, of, line);
    return { failing, said, late: false };
  });
}

/** A commit of the branch -> its first parent, in order: other parents are pull requests' own commits, with checks of the same name. */
type Line = ReadonlyMap<string, string | undefined>;

async function lineOf({ octokit, owner, repo }: GitHub, sha: string): Promise<Line> {
  const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha, per_page: 100 });
  const parents = new Map(data.map((commit) => [commit.sha, commit.parents[0]?.sha]));
  const line = new Map<string, string | undefined>();
  for (let at = data[0]?.sha; at !== undefined && parents.has(at); at = parents.get(at)) line.set(at, parents.get(at));
  return line;
}

/** Jobs on one branch may run at once, and end in any order: what a newer commit's has said is what counts. */
async function isOvertaken(github: GitHub, of: OfBranch, line: Line): Promise<boolean> {
  const newer = [...line.keys()];
  const at = newer.indexOf(of.sha);
  for (const sha of at < 0 ? [] : newer.slice(Math.max(0, at - MOST_COMMITS), at)) {
    const { earlier, later } = await saidAt(github, of, sha);
    if (failingAfter([...later, ...earlier]) !== null) return true;
  }
  return false;
}

async function failedBefore(github: GitHub, of: OfBranch, line: Line): Promise<boolean> {
  const first = of.before ?? line.get(of.sha);
  const older = first === undefined || line.has(first) ? line : await lineOf(github, first);
  let at = first;
  for (let looked = 0; at !== undefined && looked < MOST_COMMITS; looked += 1) {
    const { earlier, later } = await saidAt(github, of, at);
    const found = failingAfter([...later, ...earlier]);
    if (found !== null) return found;
    at = older.get(at);
  }
  return false;
}

/** null: nobody could tell. Newest first. */
function failingAfter(said: readonly Said[]): boolean | null {
  const last = said.find(({ decides }) => decides);
  return last === undefined ? null : last.outcome === 'fail';
}

/** Of the runs before this one and after it, each newest first. */
async function saidAt({ octokit, owner, repo }: GitHub, { name, branch, run }: OfBranch, ref: string): Promise<{ readonly earlier: readonly Said[]; readonly later: readonly Said[] }> {
  const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref, check_name: name, status: 'completed', filter: 'all', per_page: 100 });
  const own = { run: run.id, attempt: run.attempt };
  const others = data.check_runs.flatMap(({ external_id: id }) => {
    const [by, said] = [runIn(id), saidIn(id, branch)];
    return by === null || said === null || isSame(by, own) ? [] : [{ by, said }];
  }).sort((a, b) => (isLater(a.by, b.by) ? -1 : 1));
  const isOlder = ({ by }: { readonly by: { readonly run: number; readonly attempt: number } }): boolean => isLater(own, by);
  return { earlier: others.filter(isOlder).map(({ said }) => said), later: others.filter((one) => !isOlder(one)).map(({ said }) => said) };
}

export interface OfPullRequest {
  readonly pullRequest: number;
  /** Of the comment. */
  readonly key: string;
  readonly sha: string;
  readonly run: RunId;
}

/** By the comment's marker, which also remembers a failure through runs that could not tell. Without a comment nothing was said. To be asked before it is written anew. */
export async function earlierInPullRequest(github: GitHub, { pullRequest, key, sha, run }: OfPullRequest): Promise<Asked<Earlier>> {
  return ask(async () => {
    const [first, ...others] = (await commentFinder(github, pullRequest, key)()).map(({ marker }) => marker);
    if (first === undefined) return NOTHING_EARLIER;
    const latest = others.reduce((a, b) => (isLater(a, b) ? a : b), first);
    if (!isLater({ run: run.id, attempt: run.attempt }, latest)) return LATE;
    return { failing: failedIn(latest) !== null, said: latest.commit !== sha ? null : latest.failed === sha ? 'fail' : latest.outcome, late: false };
  });
}
