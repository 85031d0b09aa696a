/** What every job of the Action works with: the runner's core library, the event, the options, and GitHub where it can be reached. */
import type * as Core from '@actions/core';
import path from 'node:path';
import { branchStore, type BranchWhere } from '../../baseline/branch.ts';
import { directoryStore, type BaselineStore } from '../../baseline/store.ts';
import { connect, type GitHub } from '../../github/client.ts';
import type { GithubEvent } from '../../github/event.ts';
import type { Options } from '../../options.ts';
import type { World } from '../../world.ts';
import { rootOf } from '../root.ts';

/** What is used of the runner's core library; the module itself fits, and the command line has one of its own. */
export type JobCore = Pick<typeof Core, 'info' | 'notice' | 'warning' | 'error' | 'setOutput' | 'setSecret' | 'startGroup' | 'endGroup'>;

export interface Job {
  readonly core: JobCore;
  readonly world: World;
  readonly event: GithubEvent;
  readonly options: Options;
  /** null: no token, or no repository (the Action is run outside of GitHub). */
  readonly github: GitHub | null;
  /** The checkout that is measured, absolute. */
  readonly root: string;
}

export async function jobOf(core: typeof Core, world: World, event: GithubEvent, options: Options): Promise<Job> {
  return { core, world, event, options, github: await connection(core, world, event), root: rootOf(options, world) };
}

async function connection(core: typeof Core, world: World, event: GithubEvent): Promise<GitHub | null> {
  const token = core.getInput('token');
  if (token === '' || event.repository === null) return null;
  core.setSecret(token);
  return connect({ token, repository: event.repository, apiUrl: world.env['GITHUB_API_URL'] || 'https://api.github.com', signal: world.signal });
}

/** The baselines' own branch, or the folder in the checkout. */
export function storeOf({ github, options, root }: Job): BaselineStore {
  const directory = path.resolve(root, options.baselines);
  if (options.store === 'directory' || github === null) return directoryStore(directory);
  return branchStore(github, branchOf({ options, root }));
}

/** Until that branch is there, the folder in the checkout counts. */
export const branchOf = ({ options, root }: Pick<Job, 'options' | 'root'>): BranchWhere =>
  ({ branch: options.baselinesBranch, folder: folderOf(options), seed: path.resolve(root, options.baselines) });

/** Two gates of one repository may both have a target `api`. */
function folderOf({ baselines, project }: Options): string {
  const folder = path.posix.normalize(baselines).replace(/\/+$/, '');
  const inside = !path.posix.isAbsolute(folder) && !folder.startsWith('..') && folder !== '.';
  return [inside ? folder : 'baselines', ...(project === null ? [] : [project])].join('/');
}

/** `file`, relative to the root, as the workspace and so the workflow's page knows it. */
export const shownIn = ({ world, root }: Job, file: string): string => path.relative(world.cwd, path.resolve(root, file));

/** The config's path in the repository; null where inputs stand in for it. */
export function configIn(job: Job): string | null {
  const { options } = job;
  if (options.start !== null || options.url !== null || options.package !== null) return null;
  return shownIn(job, options.config ?? 'tailgate.yml').split(path.sep).join('/');
}

/** The branch whose runs come one after the other; null for pull requests, merge queues, tags, and whoever publishes for others. */
export function ownBranch({ event: { ref, pullRequest, mergeGroup, workflowRun } }: Pick<Job, 'event'>): string | null {
  const heads = 'refs/heads/';
  return pullRequest === null && mergeGroup === null && workflowRun === null && ref?.startsWith(heads) === true ? ref.slice(heads.length) : null;
}

/** Name of the check and key of the comment. */
export const checkName = ({ options }: Job): string => (options.project === null ? 'tailgate' : `tailgate (${options.project})`);
export const commentKey = ({ options }: Job): string => options.project ?? 'default';
