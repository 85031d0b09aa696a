/** The runner's environment -> what event this is, as far as the gate must know. */
import { readFile } from 'node:fs/promises';
import type { World } from '../world.ts';

export interface GithubEvent {
  /** `push`, `pull_request` ...; empty outside of a workflow. */
  readonly name: string;
  /** A push to the repository's default branch. */
  readonly onDefaultBranch: boolean;
  /** The commit and branch that the pull request (or the merge queue) is to go into; null for other events. */
  readonly pullRequest: { readonly sha: string; readonly branch: string } | null;
}

/** Never throws: an event file that is missing or damaged leaves the default branch unknown, and so nothing is updated. */
export async function readGithubEvent(env: World['env']): Promise<GithubEvent> {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const event = await readEvent(env['GITHUB_EVENT_PATH']);
  const branch = field(field(event, 'repository'), 'default_branch');
  return { name, onDefaultBranch: name === 'push' && typeof branch === 'string' && env['GITHUB_REF'] === `refs/heads/${branch}`, pullRequest: pullRequestOf(event) };
}

function pullRequestOf(event: unknown): GithubEvent['pullRequest'] {
  const base = field(field(event, 'pull_request'), 'base');
  const queue = field(event, 'merge_group');
  const sha = field(base, 'sha') ?? field(queue, 'base_sha');
  const branch = field(base, 'ref') ?? field(queue, 'base_ref');
  return typeof sha === 'string' && typeof branch === 'string' ? { sha, branch: branch.replace(/^refs\/heads\//, '') } : null;
}

async function readEvent(file: string | undefined): Promise<unknown> {
  if (file === undefined) return null;
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
