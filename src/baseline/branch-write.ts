/** Writes files onto a branch as one commit on top of a known tip, or as the first commit of a branch that is not there yet. */
import { shaIn } from './branch-answer.ts';
import type { BranchPlace } from './branch-place.ts';
import type { Tip } from './branch-read.ts';

/**
 * A commit with these texts by path; everything else on the branch stays as it is. Nothing points to it yet. No author is
 * named: then GitHub signs it for the token's account, which rulesets may ask for.
 */
export async function commitOn({ github: { octokit, owner, repo } }: BranchPlace, tip: Tip | null, texts: ReadonlyMap<string, string>, message: string): Promise<string> {
  const tree: { path: string; mode: '100644'; type: 'blob'; sha: string }[] = [];
  for (const [path, content] of texts) {
    const { data } = await octokit.rest.git.createBlob({ owner, repo, content, encoding: 'utf-8' });
    tree.push({ path, mode: '100644', type: 'blob', sha: shaIn(data, 'sha') });
  }
  const { data: whole } = await octokit.rest.git.createTree({ owner, repo, tree, ...(tip === null ? {} : { base_tree: tip.tree }) });
  const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, message, tree: shaIn(whole, 'sha'), parents: tip === null ? [] : [tip.commit] });
  return shaIn(commit, 'sha');
}

/** Lets the branch point to the commit; refused by GitHub when the branch is no longer what it was when the commit was made. */
export async function moveTo({ github: { octokit, owner, repo }, branch }: BranchPlace, tip: Tip | null, commit: string): Promise<void> {
  if (tip === null) await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: commit });
  else await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: commit, force: false });
}

/** `Add measurements of 4c1d9f0 to api, collector`. Other services that build every branch have nothing to do here. */
export function messageOf(commits: readonly (string | null)[], targets: readonly string[]): string {
  const known = [...new Set(commits.flatMap((commit) => (commit === null ? [] : [commit.slice(0, 7)])))];
  const of = known.length === 0 ? '' : ` of ${some(known)}`;
  return `Add measurements${of} to ${some(targets)}\n\n[skip ci]\n`;
}

const MOST_NAMES = 5;

function some(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 60)).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

/** What stands on the branch for whoever finds it. */
export function readmeOf(folder: string): string {
  return `# Baselines

This branch belongs to Tailgate, the performance gate of this repository. It has no history in common with the others and is never merged.

- \`${folder === '' ? '.' : folder}/TARGET.json\` holds what a target has measured on the default branch, one run a line.
- Tailgate adds a line when a green run of the default branch ends. Pull requests only read.
- Rulesets and branch protection must let the workflow write here.
- Do not edit the files by hand. Delete one to start its history anew.
`;
}
