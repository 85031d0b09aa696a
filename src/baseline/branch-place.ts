/** Where on a branch the baselines are, and how that is said to the user. */
import { posix } from 'node:path';
import type { GitHub } from '../github/client.ts';
import type { Refusal } from '../github/refusal.ts';
import type { Problem } from '../model.ts';
import { problem, restoreHint } from './codec/problem.ts';
import { fileNameOf } from './file.ts';

export interface BranchPlace {
  readonly github: GitHub;
  readonly branch: string;
  /** The folders that lead to the files, outermost first; none when they lie at the top. */
  readonly folders: readonly string[];
}

/** Null when the folder leads out of the branch. */
export function placeOn(github: GitHub, branch: string, folder: string): BranchPlace | null {
  const folders = folder.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  return folders.some((name) => name === '..' || name === '.git') ? null : { github, branch, folders };
}

/** A target's file, from the top of the branch. */
export function pathOf({ folders }: BranchPlace, target: string): string {
  return posix.join(...folders, fileNameOf(target));
}

/** `tailgate-baselines:baselines/api.json`, as git itself names it. */
export function named({ branch }: BranchPlace, path: string): string {
  return `${branch}:${path}`;
}

const whole = (place: BranchPlace): string => named(place, place.folders.join('/'));

/** What the codec says of a file, with the way to restore it on the branch, which is not checked out. */
export function onBranch(place: BranchPlace, path: string, found: Problem): Problem {
  if (found.hint !== restoreHint(named(place, path))) return found;
  return { ...found, hint: branchHint(place, path) };
}

export function branchHint({ branch }: BranchPlace, path: string): string {
  return `Restore it on that branch (\`git log origin/${branch} -- ${path}\` has its earlier versions), or delete it there to start a new history on purpose.`;
}

/** Why the baselines could not be read: never the same as having none. */
export function cannotRead(place: BranchPlace, { kind, message }: Refusal): Problem {
  const { owner, repo } = place.github;
  const hidden = kind === 'forbidden' || kind === 'missing';
  return problem(whole(place), `the baselines on this branch of ${owner}/${repo} cannot be read: ${message}`,
    hidden ? 'Give the job `permissions: contents: read`, and check that the token belongs to this repository.' : 'Run the job again later.');
}

/** Why nothing could be added. */
export function cannotWrite(place: BranchPlace, { kind, message }: Refusal): Problem {
  const later = kind === 'unavailable' || kind === 'limited';
  return problem(whole(place), `these measurements could not be added to the baselines on this branch: ${message}`,
    later ? 'Run the job again later.'
      : `Give the job \`permissions: contents: write\`, exempt the branch \`${place.branch}\` from rulesets and branch protection, or keep the run as an artifact.`);
}

export function overtaken(place: BranchPlace, tries: number): Problem {
  return problem(whole(place), `these measurements could not be added to the baselines on this branch: in ${tries} tries other writers were always faster`, 'Run the job again later.');
}
