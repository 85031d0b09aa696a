/** The repository's git folder -> where it came from: its default branch, and whether GitHub's workflows run there. */
import { readGit, type Repository } from './repository.ts';

/** Hosts that are no GitHub, whatever company they serve. Any other may be a GitHub Enterprise Server. */
const OTHERS = /(?:^|\.)(?:gitlab|bitbucket|gitea|forgejo|codeberg|azure|visualstudio|sr)\./u;

/** What the clone knows of its origin, else the branch it is on, else `main`. */
export function defaultBranch(repository: Repository): { readonly name: string; readonly evidence: string } {
  const remote = /refs\/remotes\/origin\/(\S+)/u.exec(readGit(repository.root, 'refs/remotes/origin/HEAD'))?.[1];
  if (remote !== undefined) return { name: remote, evidence: 'the default branch of origin' };
  const current = /refs\/heads\/(main|master|trunk|develop)\s*$/u.exec(readGit(repository.root, 'HEAD'))?.[1];
  return current === undefined ? { name: 'main', evidence: 'as most repositories have it: check it' } : { name: current, evidence: 'the branch that is checked out: check that it is the default one' };
}

/** The host of origin when GitHub's workflows do not run there; null when they may. */
export function hostWithoutWorkflows(repository: Repository): string | null {
  if (repository.files.some((file) => file.startsWith('.github/workflows/'))) return null;
  const url = /\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/mu.exec(readGit(repository.root, 'config'))?.[1] ?? '';
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/\s]*@)?([A-Za-z0-9.-]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return OTHERS.test(host) ? host : null;
}
