/** A GitHub to test against: a real server with state that holds every question and answer against GitHub's own description. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults, type Fault } from './faults.ts';
import { Repository } from './repository.ts';
import { ApiServer, type Seen } from './server.ts';
import { serveStorage } from './storage.ts';
import { World, type TokenSetup } from './world.ts';

export { workflowRunEvent, type Artifact, type ArtifactSetup, type RunSetup, type Storage, type WorkflowRun } from './actions.ts';
export type { CheckRun } from './checks.ts';
export type { CommitComment } from './commit-comments.ts';
export { faults, type Fault, type FaultAnswer } from './faults.ts';
export type { Comment } from './issues.ts';
export { pullRequestEvent, type Pull, type PullSetup } from './pulls.ts';
export type { CommitSetup, Protection, Repository } from './repository.ts';
export type { Seen } from './server.ts';
export type { Issue, IssueSetup } from './tracker.ts';
export type { Access, Scope, TokenSetup } from './world.ts';

export interface Setup {
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** What the default branch begins with; null leaves the repository empty. */
  readonly files: Readonly<Record<string, string>> | null;
  /** What stands before every path: '/api/v3' on GitHub Enterprise Server. */
  readonly prefix: string;
}

export interface Double {
  /** What GITHUB_API_URL is set to. */
  readonly url: string;
  readonly repository: Repository;
  /** The Actions token of the repository: may write everything, speaks as `github-actions[bot]`. */
  readonly token: string;
  readonly requests: readonly Seen[];
  /** Requests and answers that GitHub's description does not allow, and tokens sent where they do not belong. */
  readonly violations: readonly string[];
  /** Another token for the repository. */
  issueToken(setup?: TokenSetup): string;
  /** Another account's fork, with the default branch as it is now. */
  fork(owner?: string): Repository;
  fault(fault: Fault): void;
  close(): Promise<void>;
}

const USUAL: Setup = { owner: 'acme', name: 'shop', private: false, defaultBranch: 'main', files: { 'README.md': '# Shop\n' }, prefix: '' };

async function listen(serve: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ server: Server; origin: string }> {
  const server = createServer(serve);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve(); });
    server.closeAllConnections();
  });
}

export async function startGithub(setup: Partial<Setup> = {}): Promise<Double> {
  const { files, prefix, ...repositorySetup } = { ...USUAL, ...setup };
  const world = new World();
  const ordered = new Faults();
  const api = new ApiServer(world, ordered, prefix);
  const main = await listen((request, response) => { api.serve(request, response).catch(() => { request.socket.destroy(); }); });
  const storage = await listen((request, response) => { serveStorage(world, request, response); });
  world.url = main.origin + prefix;
  world.storageUrl = storage.origin;
  const repository = new Repository(world, repositorySetup);
  if (files !== null) repository.commit(repository.defaultBranch, files, { message: 'Begin' });
  let tokens = 0;
  const issueToken = (token: TokenSetup = { all: 'write' }): string => world.admit(`ghs_double${++tokens}`, repository, token);
  return {
    url: world.url,
    repository,
    token: issueToken(),
    requests: api.requests,
    violations: world.violations,
    issueToken,
    fork: (owner = 'contributor') => {
      const fork = new Repository(world, { ...repositorySetup, owner, parent: repository });
      fork.branch(fork.defaultBranch, repository.tip(repository.defaultBranch));
      return fork;
    },
    fault: (fault) => { ordered.order(fault); },
    close: async () => { await Promise.all([stop(main.server), stop(storage.server)]); },
  };
}
