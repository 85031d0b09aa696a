/** `tailgate publish RUN.json`: a saved run -> the comment and the check of its pull request, from any CI. */
import path from 'node:path';
import { PASS, USAGE } from '../exit-codes.ts';
import { connect } from '../github/client.ts';
import { readEvent } from '../github/event.ts';
import { repositoryOf, shaOf } from '../github/payload.ts';
import { pullRequestFrom, type PullRequest } from '../github/pull-request.ts';
import type { Checked, Problem, Run } from '../model.ts';
import { readOptions } from '../options.ts';
import { ask } from '../publish/asked.ts';
import { readRun } from '../run-file.ts';
import type { World } from '../world.ts';
import { acceptedByLabel } from './action/acceptance.ts';
import { announce, closeCheck, deliver } from './action/deliver.ts';
import type { Job, JobCore } from './action/job.ts';
import { judgeSaved } from './action/saved-run.ts';
import { viewOf } from './action/view.ts';
import type { Arguments } from './arguments.ts';
import { problemLines, problemText } from './problems.ts';
import { rootOf } from './root.ts';

/** 0 when everything was posted: what the gate says of the run is `judge`'s to tell. */
export async function publishCommand(request: Arguments, world: World): Promise<number> {
  const refuse = (problems: readonly Problem[]): number => {
    world.stderr.write(problemLines(problems));
    return USAGE;
  };
  const options = readOptions(request.flags, (name) => `--${name}`);
  if (!options.ok) return refuse(options.problems);
  const where = whereOf(request.flags, world);
  if (!where.ok) return refuse(where.problems);
  const root = rootOf(options.value, world);
  const file = request.operands[0] ?? '';
  const run = await readRun(path.resolve(root, file), file);
  if (!run.ok) return refuse(run.problems);
  const github = await connect({ ...where.value, apiUrl: world.env['GITHUB_API_URL'] || 'https://api.github.com', signal: world.signal });
  const job: Job = { core: plainCore(world), world, event: await readEvent({}), options: options.value, github, root };
  const pull = await ask(async () => (await github.octokit.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: where.value.number })).data);
  if (!pull.ok) return refuse([problem('--pull-request', pull.refusal.message, 'check the number, the repository and what the token may read')]);
  const pullRequest = pullRequestFrom(pull.value, null);
  if (pullRequest === null) return refuse([problem('--pull-request', 'its branch is gone', 'there is nothing left to comment on')]);
  const stale = staleness(run.value, where.value.commit, pullRequest);
  return stale === null ? post({ ...job, github }, run.value, pullRequest) : refuse([stale]);
}

async function post(job: Job & { readonly github: NonNullable<Job['github']> }, run: Run, pullRequest: PullRequest): Promise<number> {
  const { number, head } = pullRequest;
  // Later measurements have larger numbers, as the runs of a workflow have.
  const announced = await announce(job, { sha: head.sha, pullRequest: number, run: { id: Math.floor(Date.parse(run.started) / 1000) || 0, attempt: 1, url: null }, annotated: false });
  const view = await viewOf(job, job.github, pullRequest, run.head.commit);
  const judged: Checked<Awaited<ReturnType<typeof judgeSaved>>> = view.refused !== null
    ? { ok: false, problems: [problem('--config', view.refused, null)] }
    : { ok: true, value: await judgeSaved(job, { run, view, head: { ...run.head, commit: head.sha, branch: head.branch }, accept: acceptedByLabel(pullRequest), shown: announced.shown }) };
  const concluded = judged.ok ? judged.value : judged;
  if (!concluded.ok) {
    const text = concluded.problems.map(problemText).join('; ');
    await closeCheck(job, announced, { conclusion: 'failure', title: 'Could not judge', text });
    job.core.error(text);
    return USAGE;
  }
  return (await deliver(job, concluded.value, announced)).length === 0 ? PASS : USAGE;
}

interface Where {
  readonly token: string;
  readonly repository: string;
  readonly number: number;
  readonly commit: string | null;
}

function whereOf(flags: Readonly<Record<string, string>>, { env }: World): Checked<Where> {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '';
  const repository = repositoryOf(flags['repository'] ?? env['GITHUB_REPOSITORY'] ?? '');
  const number = Number(flags['pull-request']);
  const commit = flags['commit'] === undefined ? null : shaOf(flags['commit']);
  const problems = [
    ...(token === '' ? [problem('GITHUB_TOKEN', 'is not set, and GitHub lets nobody write without a token', 'set it in the environment; never on the command line, which others can read')] : []),
    ...(repository === null ? [problem('--repository', 'is missing, or is not a repository', 'write for example `--repository acme/api`')] : []),
    ...(Number.isSafeInteger(number) && number > 0 ? [] : [problem('--pull-request', 'is missing, or is not a number', 'write for example `--pull-request 12`')]),
    ...(flags['commit'] !== undefined && commit === null ? [problem('--commit', 'is not a whole commit', 'write all 40 digits of it')] : []),
  ];
  return problems.length > 0 || repository === null ? { ok: false, problems } : { ok: true, value: { token, repository, number, commit } };
}

/** A result of another commit than the newest one would be read as that one's. */
function staleness({ head }: Run, commit: string | null, { number, head: now }: PullRequest): Problem | null {
  const measured = commit ?? head.commit;
  if (measured === now.sha) return null;
  return problem('--commit', `${measured === null ? 'the run does not know which commit it measured' : `${measured.slice(0, 10)} was measured`}, and pull request ${number} is at ${now.sha.slice(0, 10)}`, 'measure the newest commit; where a merge of it was checked out, say so with `--commit`');
}

const problem = (where: string, message: string, hint: string | null): Problem => ({ file: null, line: null, column: null, path: where, message, hint });

/** The runner's commands as plain lines on stderr. */
function plainCore({ stderr }: World): JobCore {
  const line = (text: string | Error): void => void stderr.write(`tailgate: ${text instanceof Error ? text.message : text}\n`);
  const nothing = (): void => undefined;
  return { info: line, notice: line, warning: line, error: line, setOutput: nothing, setSecret: nothing, startGroup: nothing, endGroup: nothing };
}
