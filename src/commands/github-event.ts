/** The runner's environment -> what event this is, as far as the gate must know. */
import { readFile } from 'node:fs/promises';
import type { World } from '../world.ts';

export interface GithubEvent {
  /** `push`, `pull_request` ...; empty outside of a workflow. */
  readonly name: string;
  /** A push to the repository's default branch. */
  readonly onDefaultBranch: boolean;
}

/** Never throws: an event file that is missing or damaged leaves the default branch unknown, and so nothing is updated. */
export async function readGithubEvent(env: World['env']): Promise<GithubEvent> {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const branch = await defaultBranch(env['GITHUB_EVENT_PATH']);
  return { name, onDefaultBranch: name === 'push' && branch !== null && env['GITHUB_REF'] === `refs/heads/${branch}` };
}

async function defaultBranch(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    const event: unknown = JSON.parse(await readFile(file, 'utf8'));
    const repository = field(event, 'repository');
    const branch = field(repository, 'default_branch');
    return typeof branch === 'string' ? branch : null;
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
